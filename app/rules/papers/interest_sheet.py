"""利息清单: every line of the sum by which the interest of an account was worked out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain import masks
from app.domain.interest import InterestSum, Stretch
from app.domain.money import Fen, capital, yuan_text
from app.domain.rate import Rate, rate_text
from app.flow.operation import BANK_COPY, CUSTOMER_COPY, Paper, PaperCopy, Setting, always
from app.flow.slot import View
from app.i18n import Text, same
from app.papers.document import Align, Block, Cell, Column, Document, Prose, Section, Table
from app.rules.interest_words import formula, product_text, settlement_title
from app.rules.papers import head, signed
from app.rules.papers.paper import paper

_CODE = "interest_sheet"
INTEREST_SHEET_TITLE = Text("利息清单", "Interest sheet")
_NONE = same("—")
_COLUMNS = (
    Column(Text("起日", "From"), 1.0),
    Column(Text("止日", "To"), 1.0),
    Column(Text("日终余额", "Balance"), 1.3, Align.RIGHT),
    Column(Text("计息本金", "Bears interest"), 1.3, Align.RIGHT),
    Column(Text("天数", "Days"), 0.5, Align.RIGHT),
    Column(Text("积数（元）", "Product (yuan)"), 1.5, Align.RIGHT),
)
_HOW = Text(
    "计息方法：每日日终余额按实际天数累计为积数；利息＝积数×年利率÷360，合计一次四舍五入至分。"
    "结息日（每季末月20日）按该日、销户按销户日挂牌公告的活期利率计算，利息自次日（销户当日）起入本金。"
    "余额为零或透支的日期不计息。（储蓄管理条例第27条；计息方法及计息起点以本行公告为准）",
    "How it is worked out: the end balance of each day times actual days gives the product; "
    "interest is product × year's rate ÷ 360, rounded once to the fen, half up. A settlement (the "
    "20th of the last month of a quarter) takes the demand rate posted on that day, a closing that "
    "of the closing day; interest joins the balance on the next day, at closing on the day itself. "
    "Days at zero or overdrawn bear nothing. (Savings Deposit Regulations 27; method and smallest "
    "unit as the bank has announced)",
)

_HOW_BLOCK = Prose(Text("计息说明", "How it is worked out"), _HOW)


@dataclass(frozen=True)
class InterestOf:
    """Whose interest a sheet is about, and all its settlements, oldest first."""

    account: str
    name: str
    sums: tuple[InterestSum, ...]


def interest_sheet(
    of: Callable[[View], InterestOf], *, when: Callable[[View], bool] = always
) -> Paper:
    """The sheet of an operation, for the bank and for the customer, whose copy is masked."""
    return interest_sheets(lambda view: (of(view),), when=when)


def interest_sheets(
    of: Callable[[View], tuple[InterestOf, ...]], *, when: Callable[[View], bool] = always
) -> Paper:
    """One sheet for all the accounts that an operation settles, one after the other."""

    def document(view: View, setting: Setting, copy: PaperCopy) -> Document:
        return Document(
            header=head.header(setting, INTEREST_SHEET_TITLE, copy.title),
            blocks=(
                *(
                    block
                    for found in of(view)
                    for block in (_account(found, copy), *_settlements(found.sums))
                ),
                _HOW_BLOCK,
            ),
            staff=signed.staff(view, setting),
            seal=head.seal(setting),
            qr=head.proof(setting, _CODE, copy),
            training=head.is_training(setting),
        )

    return paper(_CODE, INTEREST_SHEET_TITLE, (BANK_COPY, CUSTOMER_COPY), document, when=when)


def _account(found: InterestOf, copy: PaperCopy) -> Section:
    account, name = found.account, found.name
    if copy.masked:
        account, name = masks.account_number(account), masks.name(name)
    return Section(
        Text("账户", "Account"),
        (
            Cell(Text("户名", "Holder"), name),
            Cell(Text("账号", "Account"), account),
            Cell(Text("存款种类", "Deposit"), Text("人民币活期", "CNY, demand")),
            Cell(Text("币种", "Currency"), same("CNY")),
        ),
    )


def _settlements(sums: Sequence[InterestSum]) -> tuple[Block, ...]:
    """Each settlement with its days, its formula and its result, then what they come to."""
    return (*(block for one in sums for block in _settlement(one)), _total(sums))


def _settlement(one: InterestSum) -> Iterator[Block]:
    if one.stretches:
        yield Table(
            settlement_title(one),
            _COLUMNS,
            tuple(_row(stretch) for stretch in one.stretches),
            total=("合计", "", "", "", str(one.days), product_text(one.product)),
        )
    yield Section(
        settlement_title(one) if not one.stretches else Text("计算", "The sum"),
        (
            Cell(
                Text("计息期间", "Days counted"),
                Text("{first} 至 {last}，{days}天", "{first} to {last}, {days} days").format(
                    first=one.since.isoformat(), last=one.until.isoformat(), days=one.days
                )
                if one.days
                else Text("无（当日入账当日结清）", "none"),
                2,
            ),
            Cell(
                Text("年利率", "Year's rate"),
                same(rate_text(one.rate)) if one.product else _NONE,
            ),
            Cell(Text("计算式", "Formula"), formula(one), 3),
            Cell(Text("应付利息", "Interest"), yuan_text(one.interest)),
            Cell(_tax_label(one.tax_rate), yuan_text(one.tax)),
            Cell(Text("实付利息", "Credited"), yuan_text(one.net)),
        ),
        3,
    )


def _tax_label(rate: Rate) -> Text:
    if not rate:
        return Text("利息税（暂免）", "Tax (exempt)")
    return Text("利息税 {rate}", "Tax {rate}").format(rate=rate_text(rate))


def _row(stretch: Stretch) -> tuple[str, ...]:
    return (
        _day(stretch.first),
        _day(stretch.last),
        yuan_text(stretch.balance),
        yuan_text(stretch.principal),
        str(stretch.days),
        product_text(stretch.product),
    )


def _day(day: date) -> str:
    return day.isoformat()


def _total(sums: Iterable[InterestSum]) -> Section:
    settlements = tuple(sums)
    net = Fen(sum(one.net for one in settlements))
    return Section(
        Text("合计", "In all"),
        (
            Cell(
                Text("应付利息", "Interest"),
                yuan_text(Fen(sum(one.interest for one in settlements))),
            ),
            Cell(Text("利息税", "Tax"), yuan_text(Fen(sum(one.tax for one in settlements)))),
            Cell(Text("实付利息", "Credited"), yuan_text(net)),
            Cell(Text("实付利息（大写）", "In capitals"), capital(net), 3),
        ),
        3,
    )
