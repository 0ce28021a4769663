"""业务回单 (电子回单): what the customer keeps for years to prove what was done."""

from __future__ import annotations

from app.domain import masks
from app.domain.account import ACCOUNT_CLASS_TITLES, AccountClass
from app.domain.money import Fen
from app.flow.operation import CUSTOMER_COPY, PaperCopy, Setting
from app.flow.slot import View
from app.i18n import Text, same
from app.papers.document import Cell, Document, Section, amount
from app.rules.identity import CARD, GUARDIAN
from app.rules.papers import agreed, head, signed
from app.rules.papers.paper import paper

_TITLE = Text("个人业务电子回单", "E-receipt")
_COLUMNS = 2

_KEEP = Text(
    "本回单可凭校验码在本行查验真伪，重复打印、转发不具有重复效力。请妥善保管银行卡和密码，切勿出租、出借、出售账户；"
    "自开户之日起6个月内无交易的，暂停非柜面业务。谨防电信网络诈骗，咨询、举报请拨打96110。",
    "The check code proves at the bank that this receipt is genuine; printing it again gives no "
    "second right. Keep card and PIN safe. Never rent out, lend or sell your account. Without any "
    "transaction in 6 months from the opening, channels besides the counter are suspended. Beware "
    "of fraud: advice and reports at 96110.",
)


def document(view: View, setting: Setting, copy: PaperCopy) -> Document:
    """The customer's receipt: masked, but for the account number, which they learn from it."""
    card = view.of(CARD)
    acting = view.find(GUARDIAN)
    cells = [
        Cell(Text("回单编号", "Receipt no."), setting.journal),
        Cell(Text("办理时间", "Performed"), same(head.moment(setting.at))),
        Cell(Text("业务名称", "Business"), Text("开立个人Ⅰ类户", "Class I account opened")),
        Cell(
            Text("开户网点", "Branch"),
            f"{setting.branch.bank}{setting.branch.name}（{setting.branch.number}）",
        ),
        Cell(Text("户名", "Account holder"), masks.name(card.name)),
        Cell(Text("证件号码", "Document no."), masks.identity_number(card.number)),
        Cell(Text("账号", "Account"), setting.made["account"]),
        Cell(Text("卡号", "Card"), masks.card_number(setting.made["card"])),
        Cell(Text("账户类别", "Class"), ACCOUNT_CLASS_TITLES[AccountClass.CLASS_I]),
        Cell(Text("币种", "Currency"), Text("人民币", "CNY")),
        Cell(Text("存入金额", "Paid in"), amount(Fen(0))),
        Cell(Text("账户余额", "Balance"), amount(Fen(0))),
        Cell(Text("手续费", "Fee"), amount(Fen(0))),
    ]
    if acting is not None:
        cells.append(Cell(Text("代理人（监护人）", "Guardian"), masks.name(acting.name)))
    return Document(
        header=head.header(setting, _TITLE, copy.title),
        blocks=(
            Section(Text("回单内容", "Receipt"), tuple(cells), _COLUMNS),
            agreed.services(view),
        ),
        staff=signed.staff(view, setting),
        seal=head.seal(setting),
        qr=head.proof(setting, "receipt", copy),
        footer=_KEEP,
        training=head.is_training(setting),
    )


RECEIPT = paper("receipt", Text("业务回单", "Receipt"), (CUSTOMER_COPY,), document)
