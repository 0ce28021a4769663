"""What lies in custody at the desk: a case about one of them knows which it is about."""

from __future__ import annotations

from app.desk.account_finding import AccountFinding
from app.desk.known_answers import Known, KnownAnswers
from app.desk.views import CaseView
from app.domain.custody import HeldCard, HeldState
from app.errors import Conflict
from app.evidence.found_card import FoundIs
from app.evidence.held_card import Becomes
from app.flow.books import BooksReading
from app.i18n import Text
from app.operations.held_card_end import HELD_CARD_END
from app.rules.held_card import ENDING, held_now

FROM_REGISTER = Text("来自拾得卡登记簿，请与实物核对", "From the register: compare it")
_USUAL = {
    FoundIs.IN_USE: Becomes.RETURNED,
    FoundIs.REPORTED: Becomes.RETURNED,
    FoundIs.DEAD: Becomes.CUT,
    FoundIs.NOT_OURS: Becomes.HANDED_ON,
}
"""What is mostly done with a card, by what it is; the teller may choose otherwise."""


class Custody(AccountFinding, KnownAnswers):
    """What the desk knows of cards in custody."""

    _held_proposed: dict[str, str]
    """by case, the line of custody that it was begun for"""

    def settle_held(self, number: str) -> CaseView:
        """Begins to settle what lies in custody under this number: given back, cut, handed on.

        Raises:
            Conflict: there is no such line, or it no longer lies in custody.
        """
        with self._store.reading() as transaction:
            held = transaction.books.held_card(number)
        if held is None or held.state is not HeldState.HELD:
            raise Conflict(
                "HELD_GONE",
                Text(f"{number} 已不在保管中。", f"{number} is no longer in custody."),
                Text("请刷新后查看。", "Look at the list again."),
            )
        view = self.start(HELD_CARD_END.code, held.card if held.customer else "")
        self._held_of_cases()[view.id] = number
        return view

    def known_answers(self, case: str, slot: str) -> Known:
        """Of a case about a card in custody, which line it is and what is mostly done then.

        Raises:
            NotAllowed: an earlier step is still open.
        """
        if slot != ENDING.name:
            return super().known_answers(case, slot)
        self._ready(case, slot)
        with self._lock:
            card = self._card_proposed.get(case, "")
        with self._store.reading() as transaction:
            books = transaction.books
            number = self._held_of_cases().get(case, "") or _in_custody(books, card)
            chosen = held_now(books, number, self.now()) if number else None
        if chosen is None or chosen.is_ is None:
            return Known()
        answers = {"number": number, "becomes": _USUAL[chosen.is_].value}
        return Known(answers, {"number": FROM_REGISTER})

    def _held_of_cases(self) -> dict[str, str]:
        if not hasattr(self, "_held_proposed"):
            self._held_proposed = {}
        return self._held_proposed


def _in_custody(books: BooksReading, card: str) -> str:
    """The number of the line under which a card of this number lies here; empty where none does."""
    held: list[HeldCard] = [
        one for one in (books.held_cards(card) if card else ()) if one.state is HeldState.HELD
    ]
    return held[0].number if held else ""
