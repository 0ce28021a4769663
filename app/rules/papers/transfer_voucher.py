"""转账凭条: from whom to whom how much, in digits and capitals, with the warning that was read."""

from __future__ import annotations

from app.domain import masks
from app.domain.wording import WordingCode
from app.flow.operation import BANK_COPY, CUSTOMER_COPY, PaperCopy, Setting
from app.flow.slot import View
from app.i18n import Text, same
from app.papers.document import Block, Cell, Declaration, Declarations, Document, Section
from app.rules.money import AMOUNT
from app.rules.papers import head, loss_parts, person, signed
from app.rules.papers.loss_parts import COLUMNS, HALF, WHOLE
from app.rules.papers.money_voucher import account_cells, amount_cells, balance_cells
from app.rules.papers.paper import paper
from app.rules.transfer import PAYEE, PAYEE_FOUND, WARNED, to_somebody_else

_CODE = "transfer_slip"
_TITLE = Text("转账凭条", "Transfer slip")
_KEEP = Text(
    "请核对收款人和金额。款项入账后通常不能撤回；如怀疑受骗，请立即拨打110并告诉柜员。",
    "Please check payee and amount: once credited, money can mostly not be called back. If you "
    "think that you were cheated, call 110 and tell the teller at once.",
)
_OWN_WILL = Text(
    "本人已阅读防诈骗提示，确认认识收款人，转账出于本人意愿。",
    "I have read the warning, know the payee, and transfer of my own will.",
)


def document(view: View, setting: Setting, copy: PaperCopy) -> Document:
    """Payer, payee, amount; for somebody else the purpose and the warning word for word. On the
    customer's copy both are masked, though the payee is whom the customer named."""
    asked, payee = view.of(AMOUNT), view.of(PAYEE)
    found, warned = view.find(PAYEE_FOUND), view.find(WARNED)
    when = Text("办理时间", "Performed") if setting.journal else Text("填写时间", "Filled in")
    number = _masked(payee.number, found.card if found else "") if copy.masked else payee.number
    blocks: list[Block] = [
        Section(
            Text("付款人", "Payer"),
            (*account_cells(view, copy), *balance_cells(view, setting, copy)),
            COLUMNS,
        ),
        Section(
            Text("收款人", "Payee"),
            (
                Cell(Text("户名", "Name"), person.masked_name(payee.name, copy), HALF),
                Cell(Text("账号（卡号）", "Account or card"), number, HALF),
                Cell(Text("开户行", "Bank"), same(setting.branch.bank), WHOLE),
            ),
            COLUMNS,
        ),
        Section(
            Text("转账", "The transfer"),
            (
                *amount_cells(Text("转账金额", "Amount"), asked.amount),
                Cell(when, same(head.moment(setting.at)), HALF),
                *(
                    (Cell(Text("用途", "Purpose"), warned.purpose.title, HALF),)
                    if warned is not None
                    else ()
                ),
                *((Cell(Text("附言", "Note"), asked.note, WHOLE),) if asked.note else ()),
            ),
            COLUMNS,
        ),
    ]
    if to_somebody_else(view):
        wording = loss_parts.terms(view, setting, WordingCode.TRANSFER_WARNING)
        blocks += loss_parts.terms_blocks(wording)
        blocks.append(Declarations(Text("声明", "Declarations"), (Declaration(_OWN_WILL, True),)))
    return Document(
        header=head.header(setting, _TITLE, copy.title),
        blocks=tuple(blocks),
        signatures=signed.signature(view),
        staff=signed.staff(view, setting),
        seal=head.seal(setting),
        qr=head.proof(setting, _CODE, copy),
        footer=_KEEP,
        training=head.is_training(setting),
    )


def _masked(number: str, card: str) -> str:
    return masks.card_number(number) if number == card else masks.account_number(number)


TRANSFER_SLIP = paper(_CODE, _TITLE, (BANK_COPY, CUSTOMER_COPY), document)
