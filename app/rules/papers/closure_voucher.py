"""销户付款凭证: every line that a closure books, what was paid out, in which pieces or to whom."""

from __future__ import annotations

from app.domain.cash import pieces_said
from app.domain.ledger import account_title, cash_account, says_title
from app.domain.money import Fen, yuan_text
from app.flow.operation import BANK_COPY, PaperCopy, Setting
from app.flow.slot import View
from app.i18n import Text
from app.papers.document import (
    Align,
    Cell,
    Column,
    Document,
    Section,
    SignatureBox,
    Table,
    amount,
)
from app.rules.closing_sum import all_legs
from app.rules.closure import CASH, PAYEE, PAYOUT, SUM, by_transfer, pays
from app.rules.found_account import ACCOUNT
from app.rules.ledger import Leg
from app.rules.papers import head, signed
from app.rules.papers.paper import paper

_CODE = "closure_voucher"
_TITLE = Text("销户付款凭证", "Voucher of a closure")
_RECEIVED = Text("收款人签收（现金当面点清）", "Received, and counted here")


def moves_money(view: View) -> bool:
    """Whether anything is booked at all."""
    shown = view.find(SUM)
    return shown is not None and bool(all_legs(shown, ""))


def document(view: View, setting: Setting, copy: PaperCopy) -> Document:
    """The accounting voucher of the bank: who is debited and credited with what, and why."""
    found, shown = view.of(ACCOUNT), view.of(SUM)
    payee = view.find(PAYEE) if by_transfer(view) else None
    legs = all_legs(shown, cash_account(setting.teller) if payee is None else payee.account)
    cells = [
        Cell(Text("户名", "Holder"), found.name),
        Cell(Text("账号", "Account"), found.account),
        Cell(Text("实付金额", "Paid out"), amount(shown.payout), 2),
    ]
    if payee is not None:
        cells += [
            Cell(Text("收款户名", "Payee"), view.of(PAYOUT).name),
            Cell(Text("收款账号", "Account"), payee.account),
        ]
    elif pays(view) and view.has(CASH):
        pieces = pieces_said(dict(view.of(CASH).pieces_out))
        cells.append(Cell(Text("付出现金券别", "Cash by denomination"), pieces, 2))
    return Document(
        header=head.header(setting, _TITLE, copy.title),
        blocks=(
            Section(Text("销户付款", "Payment of a closure"), tuple(cells)),
            lines_table(legs),
        ),
        signatures=() if payee is not None else (SignatureBox(_RECEIVED, None),),
        staff=signed.staff(view, setting),
        seal=head.seal(setting),
        qr=head.proof(setting, _CODE, copy),
        training=head.is_training(setting),
    )


def lines_table(legs: tuple[Leg, ...]) -> Table:
    """The lines of an entry as a voucher shows them, debit and credit apart, with their sums."""
    return Table(
        Text("分录", "Lines"),
        (
            Column(Text("科目", "Subject"), 1.5),
            Column(Text("账号", "Account"), 1.6),
            Column(Text("摘要", "For"), 0.9),
            Column(Text("借方", "Debit"), 1.0, Align.RIGHT),
            Column(Text("贷方", "Credit"), 1.0, Align.RIGHT),
        ),
        tuple(_line(leg) for leg in legs),
        total=(
            Text("合计", "Total"),
            "",
            "",
            yuan_text(Fen(sum(-leg.amount for leg in legs if leg.amount < 0))),
            yuan_text(Fen(sum(leg.amount for leg in legs if leg.amount > 0))),
        ),
    )


def _line(leg: Leg) -> tuple[str | Text, ...]:
    return (
        account_title(leg.account),
        str(leg.account),
        says_title(leg.says),
        yuan_text(Fen(-leg.amount)) if leg.amount < 0 else "",
        yuan_text(leg.amount) if leg.amount > 0 else "",
    )


CLOSURE_VOUCHER = paper(_CODE, _TITLE, (BANK_COPY,), document, when=moves_money)
