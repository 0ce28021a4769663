"""The archive: every paper found from its entry, by customer, day, kind, operation, check code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.clock import business_date
from app.desk.customers import document_words
from app.desk.journal_words import journal_query
from app.desk.paper_signing import bare_mark, code_of
from app.desk.paper_titles import kind_titles
from app.desk.unmasking import Unmasking
from app.desk.views import EntryLine, PaperLine
from app.domain import check_code
from app.domain.paper_mark import read_mark
from app.flow.found_by import Alternatives, Facet, JournalQuery, NumberWanted, Wanted
from app.flow.journal import EntryHead, EntryRead
from app.flow.ports import OutboxPaper, Transaction
from app.i18n import Text

ENTRIES_OF_AN_ANSWER = 20
"""Entries whose papers one answer lists; whoever wants older ones asks again from the last."""

_SAVED = "单据另存为文件"
"""How the journal explains a look that left the store as a file."""


@dataclass(frozen=True)
class ArchivedPaper:
    """A paper of the archive with its entry; the customer's name is masked.

    Attributes:
        entry: what it was made for; of a reprint, what the reprinted paper was made for.
        listed: the entry by whose moment it stands in the list: of a reprint, the reprint's own.
        reprints: how often it was printed again.
    """

    line: PaperLine
    entry: EntryLine
    listed: EntryLine
    reprints: int

    @property
    def id(self) -> str:
        """Its id in the outbox."""
        return self.line.paper.id


@dataclass(frozen=True)
class PaperKind:
    """A kind of paper that the archive may hold."""

    code: str
    title: Text


@dataclass(frozen=True)
class ArchiveAnswer:
    """Papers of the newest entries that fit, newest entry first.

    Attributes:
        last: the entry from which older ones are asked for; empty where there are none.
        named: the paper that a check code or QR code names; empty where none was asked for.
    """

    papers: tuple[ArchivedPaper, ...]
    last: str
    named: str = ""


class Archive(Unmasking):
    """What lies in the archive."""

    def paper_kinds(self) -> tuple[PaperKind, ...]:
        """Every kind of paper that an operation of this counter has."""
        kinds = kind_titles(self._operations)
        return tuple(PaperKind(code, title) for code, title in kinds.items())

    def archive(
        self, words: str = "", kind: str = "", customer: str = "", older_than: str = ""
    ) -> ArchiveAnswer:
        """The papers of the newest entries that fit, at most `ENTRIES_OF_AN_ANSWER` entries.

        `words` may be all that the journal understands (number, name, end of a number, operation,
        staff, days), a check code as papers print it, or what a QR code says; `kind` the code of a
        kind of paper; `customer` a customer's number, whose cases that came to nothing count too.
        `older_than` is `last` of an earlier answer. Never fails for what was typed.
        """
        self._signed_in()
        with self._store.reading() as transaction:
            query = self._archive_query(transaction, words, kind, customer)
            if older_than:
                before = transaction.journal.find(older_than)
                query = replace(query, before=before)
            heads = transaction.journal.search(query, ENTRIES_OF_AN_ANSWER + 1)
            heads, more = heads[:ENTRIES_OF_AN_ANSWER], len(heads) > ENTRIES_OF_AN_ANSWER
            papers = self._archived_papers(transaction, heads, kind)
            named = self._named_by_code(transaction, words, papers)
        if named is not None:
            return ArchiveAnswer((named,), "", named.id)
        return ArchiveAnswer(papers, heads[-1].number if more else "")

    def look_at_paper(self, paper: str, reason: str, explained: str = "") -> int:
        """Notes in the journal that somebody opens a paper that shows all about a customer, and
        gives the number of its pages.

        Raises:
            FieldErrors: no reason was given. Conflict: there is no such paper.
        """
        self._note_look_at(paper, reason, explained)
        return self.paper_pages(paper)

    def save_paper(self, paper: str, path: Path) -> None:
        """Saves the PDF of a paper to a file, whole or not at all. Of one that shows all about a
        customer the journal keeps before that it leaves the store, and through whom.

        Raises:
            DeviceFault: the file cannot be written.
        """
        if not self._paper_line(self._paper(paper)).masked:
            self._note_look_at(paper, "other", _SAVED)
        self.write_paper(paper, path)

    def _note_look_at(self, paper: str, reason: str, explained: str) -> None:
        one = self._paper(paper)
        about = self._paper(one.of) if one.of else one
        with self._store.reading() as transaction:
            entry = transaction.journal.find(about.journal)
        self._note_look(
            entry=about.journal,
            customer=entry.customer if entry is not None else "",
            record=True,
            reason=reason,
            explained=explained,
        )

    def _archive_query(
        self, transaction: Transaction, words: str, kind: str, customer: str
    ) -> JournalQuery:
        staff = transaction.books.all_staff()
        own: list[Alternatives] = []
        rest = []
        for word in [words] if read_mark(words) is not None else words.split():
            code, mark = check_code.typed(word), read_mark(word)
            if mark is not None:
                own.append((NumberWanted(number=mark.journal),))
            elif code is not None:
                found = journal_query(
                    word, business_date(self.now()), self._operations, staff
                ).words
                also = found[0] if found else ()
                own.append((Wanted(Facet.CHECK.word(code)), *also))
            else:
                rest.append(word)
        query = journal_query(" ".join(rest), business_date(self.now()), self._operations, staff)
        if customer:
            known = transaction.books.customer(customer)
            named = (Wanted(Facet.CUSTOMER.word(customer)),)
            own.append((*named, *document_words(known)) if known is not None else named)
        own.append((Wanted(Facet.PAPER.word(kind)),))
        return replace(query, words=(*query.words, *own))

    def _named_by_code(
        self, transaction: Transaction, words: str, papers: Sequence[ArchivedPaper]
    ) -> ArchivedPaper | None:
        """The one of these papers that a check code or QR code names, if it names one."""
        mark = read_mark(words)
        codes = {check_code.typed(word) for word in words.split()} - {None}
        if mark is None and not codes:
            return None
        branch = transaction.books.branch()
        entries: dict[str, EntryRead | None] = {}
        for one in papers:
            paper = one.line.paper
            if paper.of:
                # A reprint says the code of what it repeats: that is the paper that is named.
                continue
            if mark is not None:
                if (paper.journal, paper.paper, paper.copy) == (
                    mark.journal,
                    mark.paper,
                    mark.copy,
                ):
                    return one
                continue
            if paper.journal not in entries:
                entries[paper.journal] = transaction.journal.find(paper.journal)
            entry = entries[paper.journal]
            if entry is not None:
                own = bare_mark(branch, entry, paper.paper, paper.copy)
                if code_of(self._store, own) in codes:
                    return one
        return None

    def _archived_papers(
        self, transaction: Transaction, heads: Sequence[EntryHead], kind: str
    ) -> tuple[ArchivedPaper, ...]:
        by_number = {head.number: head for head in heads}
        papers = [
            one
            for one in transaction.outbox.of_entries(list(by_number))
            if not kind or one.paper == kind
        ]
        again: dict[str, int] = {}
        for one in transaction.outbox.reprints([one.id for one in papers if not one.of]):
            again[one.of] = again.get(one.of, 0) + 1
        places = {number: place for place, number in enumerate(by_number)}
        papers.sort(key=lambda one: places[one.journal])
        return tuple(
            self._archived_paper(transaction, one, by_number, again.get(one.id, 0))
            for one in papers
        )

    def _archived_paper(
        self,
        transaction: Transaction,
        one: OutboxPaper,
        heads: Mapping[str, EntryHead],
        reprints: int,
    ) -> ArchivedPaper:
        listed = about = heads[one.journal]
        if one.of:
            repeated = transaction.outbox.find(one.of)
            entry = transaction.journal.find(repeated.journal) if repeated is not None else None
            about = entry or about
        return ArchivedPaper(
            line=self._named_paper(one, about.operation),
            entry=self._line(about),
            listed=self._line(listed),
            reprints=reprints,
        )
