"""Finds out what is to be thought of a paper: a file, a picture of a sheet, or a typed code."""

from __future__ import annotations

import hmac
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from app.clock import CHINA
from app.desk.branch_certificate import known
from app.desk.paper_proof_views import Ground, PaperProof, Standing
from app.desk.paper_proof_words import (
    ASK_BRANCH,
    CODE_SIGNED,
    ENTRY_REVERSED,
    ENTRY_SOUND,
    REASONS,
    TYPED_WRONG,
    WITHOUT_STORE,
)
from app.desk.paper_signing import code_of
from app.desk.records import link_fault
from app.desk.views import OUTCOME_TITLES, Row
from app.domain import check_code
from app.domain.branch import StoreKind
from app.domain.paper_mark import DIGEST, PaperMark, read_mark
from app.errors import Unacceptable
from app.flow.found_by import Facet, JournalQuery, Wanted
from app.flow.journal import EntryRead
from app.flow.operation import Operation
from app.flow.ports import OutboxPaper, Store, Transaction
from app.i18n import Text, same
from app.papers.certificate import EARLIER, Certificate
from app.papers.preview import page_count
from app.papers.stated import stated
from app.rules.loss_sentences import to_the_second

_MOST_PAGES = 60
"""Pages that are compared by their looks."""
_CODE_WIDTH = 2480
"""Pixels of a page that is searched for its code: 300 to the inch."""

ReadCodes = Callable[[bytes], tuple[str, ...]]
Rendered = Callable[[OutboxPaper], bytes]


@dataclass(frozen=True)
class PaperChecker:
    """Checks papers against the books, or without any by certificates alone.

    Attributes:
        certificates: known beside those of the books, by fingerprint.
        read_codes: what the QR codes in a picture say.
        rendered: a paper as today's program makes it; None where that is not asked.
    """

    store: Store | None
    operations: Sequence[Operation]
    read_codes: ReadCodes
    certificates: tuple[Certificate, ...] = ()
    rendered: Rendered | None = None

    def check_codes(self, codes: tuple[str, ...]) -> PaperProof:
        """What is to be thought of a sheet of which only the code is known."""
        for said in codes:
            mark = read_mark(said)
            if mark is not None:
                return self.check_mark(mark)
        return unknown(Ground.NO_CODE)

    def check_words(self, words: str) -> PaperProof:
        """What is to be thought of a paper whose check code was typed, or whose QR code a scanner
        typed.

        Raises:
            Unacceptable: it cannot be a check code.
        """
        mark = read_mark(words)
        if mark is not None:
            return self.check_mark(mark)
        code = check_code.typed(words)
        if code is None:
            raise Unacceptable(
                "CHECK_CODE",
                TYPED_WRONG,
                Text("校验码印在单据下方，共12位。", "It is printed below, twelve characters."),
            )
        if self.store is None:
            return PaperProof(Standing.UNKNOWN, Ground.NO_MARK, (WITHOUT_STORE,), code=code)
        with self.store.reading() as transaction:
            query = JournalQuery(words=((Wanted(Facet.CHECK.word(code)),),))
            for head in transaction.journal.search(query, 5):
                for one in transaction.outbox.of_entry(head.number):
                    found = self.mark_of(transaction, one)
                    if found is not None and hmac.compare_digest(found.code, code):
                        return self._compare(transaction, found, one, ())
        return PaperProof(
            Standing.UNKNOWN, Ground.CODE_FALSE, (REASONS[Ground.CODE_FALSE],), code=code
        )

    def check_mark(self, mark: PaperMark) -> PaperProof:
        """What is to be thought of a sheet whose QR code was read."""
        signer = self.signer_of(mark)
        said = (CODE_SIGNED.format(owner=signer.owner),) if signer is not None else ()
        if self.store is None:
            if signer is None:
                return unknown(Ground.CODE_FALSE, WITHOUT_STORE, mark=mark)
            return proof_of(Standing.COMPARE, Ground.CODE_ONLY, mark, (*said, WITHOUT_STORE))
        with self.store.reading() as transaction:
            try:
                one = self.paper_of(transaction, mark)
            except MarkRefused as found:
                if found.ground is Ground.OTHER_BRANCH and signer is not None:
                    return proof_of(Standing.COMPARE, Ground.CODE_ONLY, mark, said)
                more = (ASK_BRANCH,) if found.ground is Ground.OTHER_BRANCH else ()
                return unknown(found.ground, *more, mark=mark)
            return self._compare(transaction, mark, one, said)

    def _compare(
        self, transaction: Transaction, mark: PaperMark, one: OutboxPaper, more: tuple[Text, ...]
    ) -> PaperProof:
        entry = transaction.journal.find(mark.journal)
        assert entry is not None
        fault = link_fault(transaction, entry)
        if fault is not None:
            reason = REASONS[Ground.ARCHIVE_BROKEN].format(fault=fault)
            return proof_of(Standing.UNKNOWN, Ground.ARCHIVE_BROKEN, mark, (reason,))
        sound = ENTRY_SOUND.format(journal=entry.number)
        back = taken_back(transaction, entry.number)
        proof = proof_of(Standing.COMPARE, Ground.CODE_ONLY, mark, (*more, sound, *back))
        return replace(
            proof,
            paper=one.id,
            facts=self.facts(entry, one),
            archived=one.document,
            archived_pages=self.pages(transaction, one),
        )

    def paper_of(self, transaction: Transaction, mark: PaperMark) -> OutboxPaper:
        """The paper that a mark names, after all that is wrong with the mark was looked for.

        Raises:
            MarkRefused: what is wrong.
        """
        branch = transaction.books.branch()
        training = branch.kind is StoreKind.TRAINING
        if mark.training != training:
            raise MarkRefused(Ground.TRAINING_PAPER if mark.training else Ground.REAL_PAPER)
        if mark.branch != branch.number:
            raise MarkRefused(Ground.OTHER_BRANCH)
        assert self.store is not None
        if not hmac.compare_digest(code_of(self.store, mark), mark.code):
            raise MarkRefused(Ground.CODE_FALSE)
        entry = transaction.journal.find(mark.journal)
        if entry is None:
            raise MarkRefused(Ground.NO_ENTRY)
        if entry.digest[:DIGEST].upper() != mark.digest:
            raise MarkRefused(Ground.OTHER_ENTRY)
        for one in transaction.outbox.of_entry(mark.journal):
            if (one.paper, one.copy, one.of) == (mark.paper, mark.copy, ""):
                if one.document is None:
                    raise MarkRefused(Ground.NOT_MADE)
                return one
        raise MarkRefused(Ground.NO_PAPER)

    def mark_of(self, transaction: Transaction, one: OutboxPaper) -> PaperMark | None:
        """The mark of a kept paper, as it says it itself."""
        if one.document is None:
            return None
        said = stated(transaction.documents.content(one.document))
        return read_mark(said[0]) if said else None

    def signer_of(self, mark: PaperMark) -> Certificate | None:
        """The known certificate by whose key a QR code is signed."""
        if not mark.signature:
            return None
        for certificate, _ in self.known().values():
            if certificate.signed_mark(mark.signed, mark.signature):
                return certificate
        return None

    def known(self) -> dict[str, tuple[Certificate, str]]:
        """Every known certificate by fingerprint, with its workstation of this branch."""
        given = {one.fingerprint: (one, "") for one in self.certificates}
        return given | (known(self.store) if self.store is not None else {})

    def signed_then(self, entry: EntryRead) -> bool:
        """Whether the workstation of an entry signed its papers when that was made: from its first
        certificate on, which is made with its first paper."""
        first = [
            certificate.since + EARLIER
            for certificate, workstation in self.known().values()
            if workstation == entry.workstation and certificate.self_made
        ]
        return bool(first) and min(first) <= entry.at

    def facts(self, entry: EntryRead, one: OutboxPaper) -> tuple[Row, ...]:
        """Of the entry what stands on every paper, to compare by eye; personal data masked."""
        operation = next((each for each in self.operations if each.code == entry.operation), None)
        title, copy = self.titles(entry, one)
        rows = [
            Row(Text("单据", "Paper"), title),
            Row(Text("联次", "Copy"), copy),
            Row(Text("日志号", "Journal no."), same(entry.number)),
            Row(Text("办理时间", "At"), same(f"{entry.at.astimezone(CHINA):%Y-%m-%d %H:%M:%S}")),
            Row(Text("业务", "Operation"), operation.title if operation else same(entry.operation)),
            Row(Text("结果", "Outcome"), OUTCOME_TITLES[entry.outcome]),
            Row(Text("摘要", "About"), same(entry.headline or "–")),
            Row(Text("经办", "Teller"), same(entry.made_by)),
        ]
        if entry.approved_by:
            rows.append(Row(Text("授权", "Authoriser"), same(entry.approved_by)))
        if one.reprint:
            rows.append(Row(Text("补打", "Reprint"), same(f"{one.reprint}")))
        return tuple(rows)

    def titles(self, entry: EntryRead, one: OutboxPaper) -> tuple[Text, Text]:
        """What a paper and its copy are called."""
        for operation in self.operations:
            if operation.code == entry.operation:
                for paper in operation.papers:
                    if paper.code == one.paper:
                        copies = {copy.code: copy.title for copy in paper.copies}
                        return paper.title, copies.get(one.copy, same(one.copy))
        return same(one.paper), same(one.copy)

    def pages(self, transaction: Transaction, one: OutboxPaper) -> int:
        """How many pages the archived paper has."""
        return page_count(transaction.documents.content(one.document)) if one.document else 0


class MarkRefused(Exception):
    """What is wrong with a mark."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self.ground = ground


def proof_of(
    standing: Standing, ground: Ground, mark: PaperMark | None, more: tuple[Text, ...]
) -> PaperProof:
    """A proof of what a mark names, with the sentence of its ground before further ones."""
    named = {} if mark is None else {"journal": mark.journal, "branch": mark.branch}
    reason = REASONS[ground].format(**named) if named else REASONS[ground]
    return PaperProof(
        standing,
        ground,
        (reason, *more),
        training=mark is not None and mark.training,
        journal=mark.journal if mark is not None else "",
        code=mark.code if mark is not None else "",
    )


def unknown(ground: Ground, *more: Text, mark: PaperMark | None = None) -> PaperProof:
    """A paper of which nothing can be proved."""
    return proof_of(Standing.UNKNOWN, ground, mark, more)


def taken_back(transaction: Transaction, journal: str) -> tuple[Text, ...]:
    """That an entry was taken back since, and by whom; nothing where it was not."""
    found = transaction.books.reversal_of(journal)
    if found is None:
        return ()
    by = transaction.books.entry_done(found.by)
    return (
        ENTRY_REVERSED.format(
            at=to_the_second(found.at), teller=by.made_by if by is not None else "—", by=found.by
        ),
    )
