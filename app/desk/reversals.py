"""冲正 at the desk: which entries of today may be taken back, and beginning with one of them."""

from __future__ import annotations

from app.clock import business_date
from app.desk.cases import Cases
from app.desk.ledger_views import MoneyEntry, ReversibleEntries
from app.domain import masks
from app.domain.money import Fen
from app.domain.reversal import EntryDone
from app.errors import NotAllowed
from app.flow.ports import Transaction
from app.i18n import same
from app.operations.reversal import REVERSAL
from app.rules.reversals import what_bars


class Reversals(Cases):
    """What the step that chooses the entry asks."""

    def reversible_entries(self, case: str, *, everybody: bool = False) -> ReversibleEntries:
        """The entries of today that moved money, newest first: the teller's own, or everybody's,
        each with what bars its reversal. `REVERSAL` begun with the number of an entry (`start`)
        wants that one.

        Raises:
            Conflict, NotAllowed: as `open_case` says.
        """
        draft = self._draft(case)
        wanted = self._card_proposed.get(case, "")
        with self._store.reading() as transaction:
            teller = "" if everybody else draft.teller
            found = transaction.books.money_entries(business_date(self.now()), teller)
            entries = tuple(
                self._money_entry(transaction, one)
                for one in found
                if one.operation != REVERSAL.code
            )
        return ReversibleEntries(wanted, entries)

    def _money_entry(self, transaction: Transaction, done: EntryDone) -> MoneyEntry:
        books = transaction.books
        customer = books.customer(done.customer) if done.customer else None
        bar = what_bars(books, done.number, self.now())
        lines = books.postings_of(done.number)
        try:
            title = self._operation(done.operation).title
        except NotAllowed:
            title = same(done.operation)
        return MoneyEntry(
            number=done.number,
            at=done.at,
            title=title,
            teller=done.made_by,
            who=masks.name(customer.name) if customer is not None else "",
            amount=Fen(sum(line.amount for line in lines if line.amount > 0)),
            barred=bar.text if bar is not None else None,
        )
