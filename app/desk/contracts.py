"""Agreements at the desk: those of the account that a case is about, and the one that is chosen."""

from __future__ import annotations

from app.desk.clearing import Clearing
from app.desk.views import CaseView
from app.evidence.contracts import ContractChosen
from app.rules import contracts
from app.rules.found_account import ACCOUNT


class Contracts(Clearing):
    """Which of the account's agreements comes to its end."""

    def contracts_of(self, case: str) -> tuple[ContractChosen, ...]:
        """The agreements of the account of a case that have not ended, oldest first; before them
        the one that the case was begun to clear out of the way of a closure.

        Raises:
            NotAllowed: an earlier step is still open.
        """
        _, view = self._ready(case, contracts.CHOSEN.name)
        with self._store.reading() as transaction:
            found = transaction.books.contracts(view.of(ACCOUNT).account)
        cleared = self._cleared_by(case)
        return tuple(
            map(contracts.chosen_from, sorted(found, key=lambda one: one.number != cleared))
        )

    def choose_contract(self, case: str, number: str) -> CaseView:
        """Puts the agreement of this number into the case, as the books have it.

        Raises:
            NotAllowed: an earlier step is still open. Conflict: it has ended meanwhile.
        """
        draft, view = self._ready(case, contracts.CHOSEN.name)
        with self._store.reading() as transaction:
            account = view.of(ACCOUNT).account
            chosen = contracts.going_on(transaction.books, account, number)
        return self._put(draft, contracts.CHOSEN.name, contracts.chosen_from(chosen))
