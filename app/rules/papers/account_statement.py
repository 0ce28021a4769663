"""账户明细清单: the lines of an account over some days, printed for its holder, masked."""

from __future__ import annotations

from app.clock import CHINA
from app.domain import masks
from app.domain.ledger import says_title
from app.domain.money import Fen, yuan_text
from app.evidence.account_statement import LineMade
from app.flow.operation import CUSTOMER_COPY, PaperCopy, Setting
from app.flow.slot import View
from app.i18n import Text
from app.papers.document import Align, Cell, Column, Document, Section, Table
from app.rules.account_statement import STATEMENT, STATEMENT_ASKED
from app.rules.found_account import ACCOUNT
from app.rules.papers import head, signed
from app.rules.papers.paper import paper

_CODE = "account_statement"
_TITLE = Text("个人账户明细清单", "Statement of a personal account")
_KEEP = Text(
    "本清单依打印时账簿记录生成，仅供持有人本人使用；如有疑义，请自收到之日起向本行核对。"
    "本清单可凭校验码在本行查验真伪。请勿将账户信息告知他人。",
    "Made from the books as they stood at printing, for the holder alone. If anything seems wrong, "
    "please ask the bank. The check code proves at the bank that it is genuine. Tell nobody what "
    "it says.",
)


def _document(view: View, setting: Setting, copy: PaperCopy) -> Document:
    found, asked, made = view.of(ACCOUNT), view.of(STATEMENT_ASKED), view.of(STATEMENT)
    first, last = asked.days
    return Document(
        header=head.header(setting, _TITLE, copy.title),
        blocks=(
            Section(
                Text("账户", "The account"),
                (
                    Cell(Text("户名", "Holder"), masks.name(found.name)),
                    Cell(Text("账号", "Account"), masks.account_number(found.account)),
                    Cell(Text("卡（折）号", "Card or passbook"), masks.card_number(found.card)),
                    Cell(Text("货币", "Currency"), Text("人民币（元）", "CNY, in yuan")),
                    Cell(Text("期间", "Period"), Text(f"{first} 至 {last}", f"{first} to {last}")),
                    Cell(Text("打印时间", "Printed"), head.moment(setting.at)),
                    Cell(Text("期初余额", "Opening balance"), yuan_text(made.opening)),
                    Cell(Text("期末余额", "Closing balance"), yuan_text(made.closing)),
                ),
            ),
            _lines(made.lines, made.paid_out, made.paid_in, made.closing),
        ),
        staff=signed.staff(view, setting),
        seal=head.seal(setting),
        qr=head.proof(setting, _CODE, copy),
        footer=_KEEP,
        training=head.is_training(setting),
    )


def _lines(
    lines: tuple[LineMade, ...], paid_out: Fen, paid_in: Fen, closing: Fen
) -> Table | Section:
    title = Text("明细", "Lines")
    if not lines:
        nothing = Text("该期间没有收支。", "Nothing moved in these days.")
        return Section(title, (Cell(Text("收支", "Lines"), nothing),), 1)
    return Table(
        title,
        (
            Column(Text("日期", "Day"), 0.95),
            Column(Text("时间", "Time"), 0.75),
            Column(Text("摘要", "What for"), 1.1),
            Column(Text("支出（借）", "Paid out"), 1.15, Align.RIGHT),
            Column(Text("收入（贷）", "Paid in"), 1.15, Align.RIGHT),
            Column(Text("余额", "Balance"), 1.2, Align.RIGHT),
            Column(Text("日志号", "Entry"), 1.2),
        ),
        tuple(
            (
                one.day.isoformat(),
                f"{one.at.astimezone(CHINA):%H:%M:%S}" if one.at is not None else "—",
                says_title(one.says),
                yuan_text(Fen(-one.amount)) if one.amount < 0 else "",
                yuan_text(one.amount) if one.amount > 0 else "",
                yuan_text(one.balance),
                one.entry,
            )
            for one in lines
        ),
        total=(
            Text("合计", "Total"),
            "",
            Text(f"{len(lines)} 笔", f"{len(lines)}"),
            yuan_text(paid_out),
            yuan_text(paid_in),
            yuan_text(closing),
            "",
        ),
    )


ACCOUNT_STATEMENT_LIST = paper(_CODE, _TITLE, (CUSTOMER_COPY,), _document)
