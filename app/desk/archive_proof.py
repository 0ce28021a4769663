"""Proves the papers that lie in the archive: each is as it was kept, signed, and of its entry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.desk.paper_checker import PaperChecker
from app.desk.paper_file import check
from app.desk.paper_proof_views import Standing
from app.errors import StoreFault
from app.flow.found_by import Facet, JournalQuery, Wanted
from app.flow.journal import EntryHead
from app.flow.operation import Operation
from app.flow.ports import OutboxPaper, Store
from app.i18n import Text

_AT_A_TIME = 200


@dataclass(frozen=True)
class PaperFound:
    """A paper of the archive that was looked at; `fault` is what is wrong with it, if anything."""

    paper: OutboxPaper
    fault: Text | None = None


def prove_archive(
    store: Store, operations: tuple[Operation, ...], on: date | None = None
) -> Iterator[PaperFound]:
    """Every kept paper of the journal, or of one business day, newest entry first.

    Raises:
        StoreFault: the journal cannot be read.
    """
    checker = PaperChecker(store, operations, lambda _picture: ())
    query = JournalQuery(words=((Wanted(Facet.PAPER.word("")),),), first=on, last=on)
    before: EntryHead | None = None
    while True:
        with store.reading() as transaction:
            heads = transaction.journal.search(
                JournalQuery(query.words, query.first, query.last, before), _AT_A_TIME
            )
            papers = transaction.outbox.of_entries([head.number for head in heads])
        for one in papers:
            if one.document is not None:
                yield PaperFound(one, _fault(store, checker, one))
        if len(heads) < _AT_A_TIME:
            return
        before = heads[-1]


def _fault(store: Store, checker: PaperChecker, one: OutboxPaper) -> Text | None:
    assert one.document is not None
    try:
        with store.reading() as transaction:
            content = transaction.documents.content(one.document)
    except StoreFault as fault:
        return fault.sentence
    proof = check(checker, content)
    return None if proof.standing is Standing.GENUINE else proof.reasons[0]
