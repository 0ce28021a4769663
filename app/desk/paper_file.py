"""Finds out what is to be thought of a PDF file that says that it is a paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from app.desk.paper_checker import MarkRefused, PaperChecker, taken_back, unknown
from app.desk.paper_proof_views import Changed, Ground, PaperProof, Signed, Standing
from app.desk.paper_proof_words import (
    ASK_BRANCH,
    CHOOSE_PAPER_FILE,
    ENTRY_SOUND,
    FILE_UNSIGNED_CODE,
    NO_PAPER_FILE,
    NO_SIGNATURE,
    OLD_UNSIGNED,
    OLDER_PROGRAM,
    PAGES_CHANGED,
    PAGES_SAME,
    REASONS,
    SIGNATURE_BROKEN,
    SIGNED_BY,
    SIGNED_NO_ENTRY,
    UNREADABLE,
    WITHOUT_STORE,
)
from app.desk.records import link_fault
from app.domain.branch import StoreKind
from app.domain.paper_mark import PaperMark, read_mark
from app.errors import GuitaiError
from app.evidence.image import digest_of
from app.flow.ports import OutboxPaper, Transaction
from app.i18n import Text
from app.papers.certificate import Certificate
from app.papers.differences import changed_bytes, looks_otherwise
from app.papers.preview import page_count, page_png
from app.papers.stated import stated, unsigned
from app.papers.verifying import (
    MOST_BYTES,
    SignatureFound,
    SignedFile,
    Unreadable,
    signatures_of,
)
from app.vision.faults import VisionError, VisionFault

_MOST_PAGES = 60
"""Pages that are compared by their looks."""
_CODE_WIDTH = 2480
"""Pixels of a page that is searched for its code: 300 to the inch."""


def check(checker: PaperChecker, content: bytes) -> PaperProof:
    """What is to be thought of a PDF file, or of a picture of a printed paper.

    Raises:
        VisionFault: the bytes are neither.
        StoreFault: the books cannot be read.
    """
    if b"%PDF-" in content[:1024]:
        return _File(checker, content).proof()
    return checker.check_codes(_codes(checker, content))


def _codes(checker: PaperChecker, picture: bytes) -> tuple[str, ...]:
    try:
        return checker.read_codes(picture)
    except VisionFault as fault:
        if fault.code == VisionError.NOT_AN_IMAGE:
            raise NoPaperFile from fault
        raise


class NoPaperFile(VisionFault):
    """A file that is neither a PDF document nor a picture."""

    def __init__(self) -> None:
        super().__init__(VisionError.NOT_AN_IMAGE)
        self.sentence, self.remedy = NO_PAPER_FILE, CHOOSE_PAPER_FILE


class _File:
    """A PDF file under examination."""

    def __init__(self, checker: PaperChecker, pdf: bytes) -> None:
        self._checker = checker
        self._pdf = pdf
        self._signed: SignedFile | None = None
        self._readable = True
        self._known = checker.known()

    def proof(self) -> PaperProof:
        if len(self._pdf) > MOST_BYTES:
            return unknown(Ground.TOO_LONG)
        try:
            self._signed = signatures_of(self._pdf)
        except Unreadable:
            self._readable = False
        store = self._checker.store
        if store is None:
            found = self._by_signature(None)
        else:
            with store.reading() as transaction:
                found = self._by_archive(transaction) or self._by_signature(transaction)
        return replace(found, signatures=self._signatures(), brought_pages=self._pages())

    def _by_archive(self, transaction: Transaction) -> PaperProof | None:
        """What the archive has to say; None where it says nothing of this file."""
        same_bytes = transaction.outbox.kept_as(digest_of(self._pdf))
        if same_bytes:
            return self._archived(transaction, same_bytes[0])
        mark = self._mark()
        if mark is None:
            return None
        try:
            one = self._checker.paper_of(transaction, mark)
        except MarkRefused as found:
            if found.ground in (Ground.OTHER_BRANCH, Ground.REAL_PAPER):
                return None
            more = (SIGNED_NO_ENTRY,) if self._ours() and found.ground is Ground.NO_ENTRY else ()
            return unknown(found.ground, *more, *self._broken(), mark=mark)
        return self._differs(transaction, mark, one)

    def _archived(self, transaction: Transaction, one: OutboxPaper) -> PaperProof:
        """The very bytes of the archive."""
        about = transaction.outbox.find(one.of) if one.of else one
        entry = transaction.journal.find(about.journal) if about is not None else None
        assert one.document is not None
        fault = UNREADABLE
        if entry is not None:
            fault = link_fault(transaction, entry) or Text("", "")
            if not fault and stated(self._pdf) and not (self._whole() and self._ours()):
                fault = SIGNATURE_BROKEN
            fault = fault or self._not_that(transaction, about) or Text("", "")
        if entry is None or fault:
            reason = REASONS[Ground.ARCHIVE_BROKEN].format(fault=fault)
            return PaperProof(
                Standing.UNKNOWN,
                Ground.ARCHIVE_BROKEN,
                (reason,),
                journal=one.journal,
                paper=one.id,
            )
        ground = Ground.REPRINT if one.of else Ground.ORIGINAL
        title, copy = self._checker.titles(entry, one)
        reasons = [
            REASONS[ground].format(title=title, copy=copy, journal=entry.number, n=one.reprint),
            ENTRY_SOUND.format(journal=entry.number),
            *taken_back(transaction, entry.number),
        ]
        signed = self._signed.signatures if self._signed is not None else ()
        reasons += [_good(each.certificate, each.at) for each in signed[-1:]] or [OLD_UNSIGNED]
        training = transaction.books.branch().kind is StoreKind.TRAINING
        if training:
            reasons.insert(0, REASONS[Ground.TRAINING_PAPER])
        if self._looks_older(one):
            reasons.append(OLDER_PROGRAM)
        mark = self._mark()
        return PaperProof(
            Standing.GENUINE,
            ground,
            tuple(reasons),
            training=training,
            journal=entry.number,
            paper=one.id,
            code=mark.code if mark else "",
            reprint=one.reprint,
            facts=self._checker.facts(entry, one),
            archived=one.document,
            archived_pages=self._checker.pages(transaction, one),
        )

    def _not_that(self, transaction: Transaction, about: OutboxPaper | None) -> Text | None:
        """Why the archive names a file that is not the paper for which it is named, if so: its
        mark is another's, or it has none though the workstation signed papers by then."""
        mark = self._mark()
        if about is None:
            return None
        if mark is None:
            entry = transaction.journal.find(about.journal)
            signed = entry is not None and self._checker.signed_then(entry)
            return NO_SIGNATURE if signed else None
        try:
            one = self._checker.paper_of(transaction, mark)
        except MarkRefused as found:
            return REASONS[found.ground].format(journal=mark.journal, branch=mark.branch)
        return None if one.id == about.id else REASONS[Ground.NO_PAPER].format(journal=mark.journal)

    def _looks_older(self, one: OutboxPaper) -> bool:
        """Whether today's program would make the paper otherwise."""
        if self._checker.rendered is None or one.of:
            return False
        try:
            return not self._pdf.startswith(self._checker.rendered(one))
        except GuitaiError:
            return False

    def _differs(self, transaction: Transaction, mark: PaperMark, one: OutboxPaper) -> PaperProof:
        """A file that says that it is an archived paper and is not it."""
        found = transaction.outbox.of_entry(mark.journal)
        candidates = [
            each
            for each in (one, *transaction.outbox.reprints([one.id for one in found]))
            if each.document is not None and (each.paper, each.copy) == (mark.paper, mark.copy)
        ]
        contents = [
            (each, transaction.documents.content(each.document))
            for each in candidates
            if each.document is not None
        ]
        # That which it has the longest beginning in common with is what it was made from.
        one, archived = max(contents, key=lambda pair: _shared(self._pdf, pair[1]))
        ground, reason = self._how(mark, archived)
        changed = Changed(changed_bytes(self._pdf, archived), self._pages_changed(archived))
        entry = transaction.journal.find(mark.journal)
        assert entry is not None
        reasons = [reason, *self._broken()]
        if changed.pages:
            numbers = ", ".join(str(page) for page in changed.pages)
            reasons.append(PAGES_CHANGED.format(pages=numbers))
        elif self._pages():
            reasons.append(PAGES_SAME)
        return PaperProof(
            Standing.ALTERED,
            ground,
            tuple(reasons),
            training=mark.training,
            journal=mark.journal,
            code=mark.code,
            paper=one.id,
            reprint=one.reprint,
            facts=self._checker.facts(entry, one),
            archived=one.document,
            archived_pages=page_count(archived),
            changed=changed,
        )

    def _how(self, mark: PaperMark, archived: bytes) -> tuple[Ground, Text]:
        pdf = self._pdf
        if pdf.startswith(archived):
            more = len(pdf) - len(archived)
            return Ground.APPENDED, REASONS[Ground.APPENDED].format(n=more)
        if archived.startswith(pdf):
            said = REASONS[Ground.CUT_OFF].format(n=len(pdf), all=len(archived))
            return Ground.CUT_OFF, said
        if pdf.startswith(unsigned(archived)):
            return Ground.SIGNATURE_REPLACED, REASONS[Ground.SIGNATURE_REPLACED]
        ranges = changed_bytes(pdf, archived)
        said = REASONS[Ground.CHANGED].format(
            journal=mark.journal,
            ranges=len(ranges),
            n=sum(end - start for start, end in ranges),
        )
        return Ground.CHANGED, said

    def _by_signature(self, transaction: Transaction | None) -> PaperProof:
        """What the signature alone has to say."""
        alone = (WITHOUT_STORE,) if transaction is None else ()
        mark = self._mark()
        signed = self._signed.signatures if self._signed is not None else ()
        if not signed:
            return self._by_its_looks(mark, alone)
        assert self._signed is not None
        last = signed[-1]
        if not self._signed.whole:
            sound = [one for one in signed if one.sound]
            standing = (
                Standing.ALTERED if any(self._knows(one) for one in sound) else (Standing.UNKNOWN)
            )
            ground = Ground.APPENDED if sound else Ground.CHANGED
            return PaperProof(standing, ground, (SIGNATURE_BROKEN, *alone), journal=_journal(mark))
        if not all(one.certificate.fingerprint in self._known for one in signed):
            owner = next(
                one.certificate.owner
                for one in signed
                if one.certificate.fingerprint not in self._known
            )
            training = mark is not None and mark.training
            specimen = (REASONS[Ground.TRAINING_PAPER],) if training else ()
            reason = REASONS[Ground.OTHER_SIGNER].format(owner=owner)
            return PaperProof(
                Standing.UNKNOWN,
                Ground.OTHER_SIGNER,
                (*specimen, reason, ASK_BRANCH, *alone),
                training=training,
                journal=_journal(mark),
            )
        if mark is not None and mark.training:
            reason = REASONS[Ground.TRAINING_PAPER]
            return PaperProof(
                Standing.UNKNOWN, Ground.TRAINING_PAPER, (reason, *alone), journal=_journal(mark)
            )
        reason = REASONS[Ground.SIGNED_ELSEWHERE].format(owner=last.certificate.owner)
        return PaperProof(
            Standing.GENUINE,
            Ground.SIGNED_ELSEWHERE,
            (reason, _good(last.certificate, last.at), *alone),
            journal=_journal(mark),
        )

    def _by_its_looks(self, mark: PaperMark | None, alone: tuple[Text, ...]) -> PaperProof:
        """A file without signature: perhaps a scan of a paper, whose code can be read."""
        reason = NO_SIGNATURE if self._readable else UNREADABLE
        if mark is not None:
            ground = Ground.OTHER_BRANCH if mark.branch else Ground.NO_MARK
            return unknown(ground, reason, *alone, mark=mark)
        if not self._readable:
            return PaperProof(Standing.UNKNOWN, Ground.NO_MARK, (reason, *alone))
        try:
            codes = self._checker.read_codes(page_png(self._pdf, 1, _CODE_WIDTH))
        except GuitaiError:
            codes = ()
        found = self._checker.check_codes(codes)
        if found.ground is Ground.NO_CODE:
            return unknown(Ground.NO_MARK, *alone)
        return replace(found, reasons=(FILE_UNSIGNED_CODE, *found.reasons))

    def _mark(self) -> PaperMark | None:
        """Which paper the file says that it is, first by what is signed."""
        signed = self._signed.signatures if self._signed is not None else ()
        good = [one.says for one in signed if one.sound]
        for said in (*good, *stated(self._pdf)):
            mark = read_mark(said)
            if mark is not None:
                return mark
        return None

    def _whole(self) -> bool:
        return self._signed is not None and self._signed.whole

    def _ours(self) -> bool:
        """Whether every signature is good and by a workstation of this branch."""
        signed = self._signed.signatures if self._signed is not None else ()
        return bool(signed) and all(
            one.sound and self._known.get(one.certificate.fingerprint, (None, ""))[1]
            for one in signed
        )

    def _knows(self, one: SignatureFound) -> bool:
        return one.certificate.fingerprint in self._known

    def _broken(self) -> tuple[Text, ...]:
        if not self._readable:
            return (UNREADABLE,)
        signed = self._signed.signatures if self._signed is not None else ()
        if not signed:
            return (NO_SIGNATURE,)
        return () if all(one.sound for one in signed) else (SIGNATURE_BROKEN,)

    def _signatures(self) -> tuple[Signed, ...]:
        signed = self._signed.signatures if self._signed is not None else ()
        return tuple(
            Signed(one.certificate.owner, one.at, one.sound, self._knows(one), one.reason)
            for one in signed
        )

    def _pages(self) -> int:
        try:
            return min(page_count(self._pdf), _MOST_PAGES) if self._readable else 0
        except GuitaiError:
            return 0

    def _pages_changed(self, archived: bytes) -> tuple[int, ...]:
        brought, kept = self._pages(), page_count(archived)
        changed = []
        for page in range(1, min(brought, kept) + 1):
            try:
                if looks_otherwise(self._pdf, archived, page):
                    changed.append(page)
            except GuitaiError:
                changed.append(page)
        return (*changed, *range(min(brought, kept) + 1, brought + 1))


def _journal(mark: PaperMark | None) -> str:
    return mark.journal if mark is not None else ""


def _good(certificate: Certificate, at: datetime | None) -> Text:
    stated_at = f"{at:%Y-%m-%d %H:%M:%S}" if at is not None else "–"
    return SIGNED_BY.format(owner=certificate.owner, at=stated_at)


def _shared(one: bytes, other: bytes) -> int:
    """How many bytes two files begin alike with."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[:middle] == other[:middle]:
            low = middle
        else:
            high = middle - 1
    return low
