"""存款凭条、取款凭条: what was paid in or out, in digits and capitals; the customer's masked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain import masks
from app.domain.cash import denomination_title
from app.domain.money import Fen, capital, yuan_text
from app.evidence.cash import Counted
from app.flow.operation import BANK_COPY, CUSTOMER_COPY, Paper, PaperCopy, Setting
from app.flow.slot import View
from app.i18n import Text, same
from app.papers.document import Align, Block, Cell, Column, Document, Section, Table
from app.rules.acting import ACTING, by_agent
from app.rules.cash_business import BOOKED, CASH, CASH_SOURCE, HOLDER_NAMED
from app.rules.found_account import ACCOUNT
from app.rules.identity import CARD
from app.rules.money import AMOUNT, MONEY_CHECKED
from app.rules.papers import head, loss_parts, person, signed
from app.rules.papers.loss_parts import COLUMNS, HALF, WHOLE
from app.rules.papers.paper import paper
from app.rules.pins import PIN_PROVEN

AMOUNT_MADE, BALANCE_MADE = "amount", "balance"
MADE_TITLES = {
    "account": Text("账号", "Account"),
    AMOUNT_MADE: Text("金额", "Amount"),
    BALANCE_MADE: Text("办理后余额", "Balance after it"),
    "large_cash": Text("当日现金累计（大额登记）", "Cash of the day (registered)"),
}
"""What a deposit or a withdrawal brought about."""

_RENMINBI = Text("人民币", "renminbi")
_KEEP = Text(
    "请当面点清现金并核对凭条，离柜后凭本凭条查询。切勿出租、出借、出售账户，谨防电信网络诈骗，咨询、举报请拨打96110。",
    "Please count the cash and check the slip here and now; keep it for any question. Never lend "
    "or sell your account. Beware of fraud: advice and reports at 96110.",
)


@dataclass(frozen=True)
class _Slip:
    """A kind of slip: its code, what it is called, and the name of its amount."""

    code: str
    title: Text
    amount: Text


_DEPOSIT = _Slip("deposit_slip", Text("存款凭条", "Deposit slip"), Text("存入金额", "Paid in"))
_WITHDRAWAL = _Slip(
    "withdrawal_slip", Text("取款凭条", "Withdrawal slip"), Text("支取金额", "Paid out")
)


def account_cells(view: View, copy: PaperCopy, named: bool = False) -> tuple[Cell, ...]:
    """Whose account it is, with its number and that of the medium; masked on a customer's copy.

    `named`: whoever reads it has said the holder's name, which agrees.
    """
    found = view.of(ACCOUNT)
    number = masks.account_number(found.account) if copy.masked else found.account
    name = found.name if named else person.masked_name(found.name, copy)
    return (
        Cell(Text("户名", "Name"), name, HALF),
        Cell(Text("账号", "Account"), number, HALF),
        loss_parts.medium(found, copy),
        Cell(Text("币种", "Currency"), _RENMINBI, HALF),
    )


def amount_cells(label: Text, amount: Fen) -> tuple[Cell, ...]:
    """An amount in digits and in capitals."""
    return (
        Cell(label, yuan_text(amount), HALF),
        Cell(Text("大写金额", "In capitals"), same(capital(amount)), WHOLE),
    )


def balance_cells(view: View, setting: Setting, copy: PaperCopy) -> tuple[Cell, ...]:
    """The balance after it, once performed: on the bank's copy, and on the copy of the holder who
    was identified themselves where the bank's parameter says so."""
    balance = setting.made.get(BALANCE_MADE, "")
    checked = view.find(MONEY_CHECKED)
    shown = checked is not None and checked.shows_balance
    own = not by_agent(view) and (view.has(PIN_PROVEN) or view.has(CARD))
    if not balance or (copy.masked and not (shown and own)):
        return ()
    return (Cell(MADE_TITLES[BALANCE_MADE], balance, HALF),)


def pieces_table(pieces_in: Counted, pieces_out: Counted) -> Iterator[Table]:
    """The cash by denomination, for the bank's copy."""
    columns = (
        Column(Text("券别", "Denomination"), 2.0),
        Column(Text("张（枚）数", "Pieces"), 1.0, Align.RIGHT),
        Column(Text("金额", "Worth"), 1.5, Align.RIGHT),
    )
    for title, pieces in (
        (Text("收入现金", "Cash in"), pieces_in),
        (Text("付出现金", "Cash out"), pieces_out),
    ):
        if pieces:
            yield Table(
                title,
                columns,
                tuple(
                    (denomination_title(each), str(count), yuan_text(Fen(each * count)))
                    for each, count in pieces
                ),
                (
                    Text("合计", "Together"),
                    str(sum(count for _, count in pieces)),
                    yuan_text(Fen(sum(each * count for each, count in pieces))),
                ),
            )


def _slip(slip: _Slip) -> Paper:
    def document(view: View, setting: Setting, copy: PaperCopy) -> Document:
        asked, cash = view.of(AMOUNT), view.find(CASH)
        # Whoever pays in for somebody signs before anything is booked, and may know the name and
        # the last digits alone: the slip they read gives no whole number away.
        named = not setting.journal and view.has(HOLDER_NAMED)
        when = Text("办理时间", "Performed") if setting.journal else Text("填写时间", "Filled in")
        blocks: list[Block] = [
            Section(
                slip.title,
                (
                    *account_cells(view, CUSTOMER_COPY if named else copy, named),
                    *amount_cells(slip.amount, asked.amount),
                    Cell(when, same(head.moment(setting.at)), HALF),
                    *balance_cells(view, setting, copy),
                    *((Cell(Text("附言", "Note"), asked.note, WHOLE),) if asked.note else ()),
                    *_asked_besides(view, copy),
                ),
                COLUMNS,
            )
        ]
        if view.has(ACTING):
            blocks.append(loss_parts.acting(view, copy, agents=True))
        if cash is not None and not copy.masked:
            blocks += pieces_table(cash.pieces_in, cash.pieces_out)
        return Document(
            header=head.header(setting, slip.title, copy.title),
            blocks=tuple(blocks),
            signatures=signed.signature(view),
            staff=signed.staff(view, setting),
            seal=head.seal(setting),
            qr=head.proof(setting, slip.code, copy),
            footer=_KEEP,
            training=head.is_training(setting),
        )

    return paper(slip.code, slip.title, (BANK_COPY, CUSTOMER_COPY), document)


def _asked_besides(view: View, copy: PaperCopy) -> Iterator[Cell]:
    source, booked = view.find(CASH_SOURCE), view.find(BOOKED)
    if source is not None and not copy.masked:
        said = source.source.title
        if source.explained:
            said = Text("{said}：{more}", "{said}: {more}").format(said=said, more=source.explained)
        yield Cell(Text("来源或用途", "Source or use"), said, WHOLE)
    if booked is not None and not copy.masked:
        yield Cell(Text("预约登记号", "Booking"), f"{booked.booking} {booked.day}", HALF)


DEPOSIT_SLIP = _slip(_DEPOSIT)
WITHDRAWAL_SLIP = _slip(_WITHDRAWAL)
