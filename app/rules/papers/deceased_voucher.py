"""身故支取付款凭证: every line that the drawing of an estate books, and what was paid how."""

from __future__ import annotations

from app.domain.cash import pieces_said
from app.domain.ledger import cash_account
from app.flow.operation import BANK_COPY, PaperCopy, Setting
from app.flow.slot import View
from app.i18n import Text
from app.papers.document import Cell, Document, Section, SignatureBox, amount
from app.rules.closing_sum import all_legs
from app.rules.deceased import CASH, ESTATE, PAYEE, SUM, by_cash, by_transfer
from app.rules.identity import CARD
from app.rules.ledger import Leg
from app.rules.papers import head, signed
from app.rules.papers.closure_voucher import lines_table
from app.rules.papers.paper import paper

_CODE = "deceased_voucher"
_TITLE = Text("存款人身故支取付款凭证", "Voucher of an estate that was drawn")


def _legs(view: View, to: str) -> tuple[Leg, ...]:
    return tuple(leg for one in view.of(SUM).sums for leg in all_legs(one, to))


def _moves_money(view: View) -> bool:
    return view.has(SUM) and bool(_legs(view, ""))


def document(view: View, setting: Setting, copy: PaperCopy) -> Document:
    """The accounting voucher of the bank: who is debited and credited with what, and why."""
    payee = view.find(PAYEE) if by_transfer(view) else None
    cells = [
        Cell(Text("存款人", "Depositor"), view.of(ESTATE).name),
        Cell(Text("领款人", "Paid to"), view.of(CARD).name),
        Cell(Text("实付金额", "Paid out"), amount(view.of(SUM).payout), 2),
    ]
    if payee is not None:
        cells.append(Cell(Text("收款账号", "Account"), payee.account, 2))
    elif by_cash(view) and view.has(CASH):
        pieces = pieces_said(dict(view.of(CASH).pieces_out))
        cells.append(Cell(Text("付出现金券别", "Cash by denomination"), pieces, 2))
    to = payee.account if payee is not None else cash_account(setting.teller)
    return Document(
        header=head.header(setting, _TITLE, copy.title),
        blocks=(
            Section(Text("身故支取付款", "Payment of an estate"), tuple(cells)),
            lines_table(_legs(view, to)),
        ),
        signatures=()
        if payee is not None
        else (
            SignatureBox(Text("领款人签收（现金当面点清）", "Received, and counted here"), None),
        ),
        staff=signed.staff(view, setting),
        seal=head.seal(setting),
        qr=head.proof(setting, _CODE, copy),
        training=head.is_training(setting),
    )


DECEASED_VOUCHER = paper(_CODE, _TITLE, (BANK_COPY,), document, when=_moves_money)
