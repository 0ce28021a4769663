"""Cash at the desk: what the drawer holds while it is counted, and what was counted."""

from __future__ import annotations

from app.clock import business_date
from app.desk.cases import Cases
from app.desk.drawer_views import CashTable
from app.desk.showing import Said, rows_of
from app.desk.views import CaseView
from app.domain.cash import DENOMINATIONS, Pieces, pieces_said
from app.domain.money import Fen, yuan_text
from app.errors import Conflict, NotAllowed, Unacceptable
from app.evidence.cash import CashCounted, counted
from app.i18n import Text, same
from app.rules.cash import drawer_limit

MOST_PIECES = 100_000
"""More of one denomination were never counted at one counter: it is a slip of the finger."""


class CashCounting(Cases):
    """Cash that is counted for the amount of a case."""

    def cash_table(self, case: str, slot: str) -> CashTable:
        """What the counting begins with: the amount, a proposal, and what lies in the drawer.

        Raises:
            NotAllowed: an earlier step is still open, or no cash is counted here.
        """
        proposed = self.proposal(case, slot)
        if not isinstance(proposed, CashCounted):
            raise _nothing_to_count()
        teller = self._draft(case).teller
        with self._store.reading() as transaction:
            drawer = transaction.books.drawer(teller)
            limit = drawer_limit(transaction.books, business_date(self.now()))
        return CashTable(proposed, drawer, limit)

    def count_cash(
        self, case: str, slot: str, asked: int, pieces_in: Pieces, pieces_out: Pieces
    ) -> CaseView:
        """Puts what was counted into the case; `asked` is the amount that it was counted for, in
        fen, below zero for what is paid out.

        Raises:
            Unacceptable: a denomination that does not exist, or pieces below zero or beyond all
                bounds.
            NotAllowed: an earlier step is still open, or no cash is counted here.
            Conflict: the amount changed since; it is counted anew.
        """
        draft, _ = self._ready(case, slot)
        proposed = self.proposal(case, slot)
        if not isinstance(proposed, CashCounted):
            raise _nothing_to_count()
        if proposed.asked != asked:
            raise Conflict(
                "CASH_AMOUNT_CHANGED",
                Text("金额刚刚变更，未予记录。", "The amount has just changed: nothing was noted."),
                Text("请按新的金额重新清点。", "Count again for the new amount."),
            )
        came, left = require_pieces(pieces_in), require_pieces(pieces_out)
        return self._put(draft, slot, CashCounted(proposed.asked, counted(came), counted(left)))


def require_pieces(pieces: Pieces) -> Pieces:
    """The pieces, where there can be such.

    Raises:
        Unacceptable: a denomination that does not exist, or pieces below zero or beyond all bounds.
    """
    if not pieces.keys() <= set(DENOMINATIONS) or any(
        not 0 <= count <= MOST_PIECES for count in pieces.values()
    ):
        raise Unacceptable(
            "CASH_PIECES",
            Text(
                "张数须为0至{most}的整数。", "The number of pieces is a whole one from 0 to {most}."
            ).format(most=f"{MOST_PIECES:,}"),
            Text("请更正张数。", "Put the number right."),
        )
    return pieces


def _nothing_to_count() -> NotAllowed:
    return NotAllowed(
        "NO_CASH",
        Text("此步骤不清点现金。", "No cash is counted in this step."),
        Text("请按步骤办理。", "Do the step itself."),
    )


@rows_of.register
def _(value: CashCounted) -> tuple[Said, ...]:
    way = (
        Text("应收现金", "To be received")
        if value.asked >= 0
        else Text("应付现金", "To be paid out")
    )
    received = Text("收入券别", "Pieces received")
    paid = Text("付出券别", "Pieces paid out") if value.asked < 0 else Text("找零券别", "Change")
    rows = [(way, same(yuan_text(Fen(abs(value.asked)))), "asked")]
    if value.pieces_in:
        rows.append((received, pieces_said(dict(value.pieces_in)), "pieces_in"))
    if value.pieces_out:
        rows.append((paid, pieces_said(dict(value.pieces_out)), "pieces_out"))
    return tuple(rows)
