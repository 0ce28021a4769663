"""The print queue: the papers of the day and all that did not come out, with what to do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.clock import business_date
from app.desk.printing import Printing
from app.desk.views import EntryLine, PaperLine
from app.flow.found_by import JournalQuery

MOST_ENTRIES = 500
"""Entries of a day whose papers are listed; a counter makes some forty cases a day."""


@dataclass(frozen=True)
class QueuedPaper:
    """A paper of the queue with the entry that it belongs to; the customer's name is masked."""

    line: PaperLine
    entry: EntryLine

    @property
    def unfinished(self) -> bool:
        """Whether something must still become of it."""
        return self.line.paper.state.unfinished

    @property
    def at(self) -> datetime:
        """When the entry was made."""
        return self.entry.at


class PrintQueue(Printing):
    """What became of the papers."""

    def print_queue(self) -> tuple[QueuedPaper, ...]:
        """Every paper of today and all unfinished ones of earlier days, newest entry first."""
        self._signed_in()
        today = business_date(self.now())
        with self._store.reading() as transaction:
            heads = {
                head.number: head
                for head in transaction.journal.search(
                    JournalQuery(first=today, last=today), MOST_ENTRIES
                )
            }
            papers = {
                one.id: one for number in heads for one in transaction.outbox.of_entry(number)
            }
            for one in transaction.outbox.unfinished():
                papers.setdefault(one.id, one)
                if one.journal not in heads:
                    entry = transaction.journal.find(one.journal)
                    if entry is not None:
                        heads[one.journal] = entry
        queue = [
            QueuedPaper(self._paper_line(one), self._line(heads[one.journal]))
            for one in papers.values()
            if one.journal in heads
        ]
        return tuple(sorted(queue, key=lambda one: one.at, reverse=True))
