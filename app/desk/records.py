"""What was done: journal entries opened, papers made, printed, saved."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from app.clock import business_date
from app.desk.entry_money import entry_money
from app.desk.journal_words import journal_query
from app.desk.masking import Mask
from app.desk.paper_signing import PaperSigning
from app.desk.reprinted import CALLED, reprinted
from app.desk.showing import part
from app.desk.trouble import kept as kept_trouble
from app.desk.trouble import trouble
from app.desk.views import EntryLine, EntryOpened, PaperLine, Part, Proving, Row
from app.domain.paper_mark import PaperMark, read_mark
from app.errors import Conflict, DeviceFault, GuitaiError, NotAllowed, StoreFault
from app.evidence.image import Kept
from app.evidence.worded import ShownWording, Worded
from app.evidence.wording_change import WordingChange
from app.flow.journal import FOUNDING_CODE, EntryHead, EntryRead, Proved, entry_number
from app.flow.keeping import entry_view
from app.flow.operation import Given, Operation, Paper, PaperCopy, Setting
from app.flow.outcome import Outcome
from app.flow.ports import OutboxPaper, PrintState, Transaction
from app.flow.slot import View
from app.i18n import Text, same
from app.papers.preview import page_count, page_png
from app.papers.stated import stated
from app.rules.identity import CARD
from app.rules.known_customer import find_customer
from app.rules.loss_made import NONE

_PDF = "application/pdf"

_log = logging.getLogger("guitai.papers")

NOTHING_PROVED = Proved()
PROVED_AT_A_TIME = 1_000
"""Entries that one call proves: the lane is free again after some tenths of a second."""

_FOUNDED = Text("建立账簿", "The books founded")

ENTRIES_AT_A_TIME = 200
"""Entries of one answer; whoever wants older ones asks again from the last of them."""


class Records(PaperSigning):
    """The journal and the papers."""

    def journal(
        self, words: str = "", on: date | None = None, older_than: str = ""
    ) -> tuple[EntryLine, ...]:
        """The newest entries that fit, at most `ENTRIES_AT_A_TIME`.

        `words` may be anything that is known of an entry, see `journal_query`; `older_than` is the
        number of the last entry of an earlier answer, to go on from there.
        """
        self._signed_in()
        with self._store.reading() as transaction:
            staff = transaction.books.all_staff()
            query = journal_query(words, business_date(self.now()), self._operations, staff)
            if on is not None:
                query = replace(
                    query, first=max(query.first or on, on), last=min(query.last or on, on)
                )
            if older_than:
                query = replace(query, before=_found(transaction, older_than))
            heads = transaction.journal.search(query, ENTRIES_AT_A_TIME)
            back = transaction.books.reversed_among([head.number for head in heads])
        return tuple(replace(self._line(head), reversed=head.number in back) for head in heads)

    def entry(self, number: str) -> EntryOpened:
        """An entry opened, with facts, verdicts, what it made, and its papers; personal data are
        masked and pictures kept back, see `Unmasking.unmask_entry`.

        Raises:
            Conflict: there is no such entry.
        """
        self._signed_in()
        with self._store.reading() as transaction:
            entry = _found(transaction, number)
        return _masked(self._entry_in_full(number), self._facts(entry), entry)

    def _entry_in_full(self, number: str) -> EntryOpened:
        with self._store.reading() as transaction:
            entry = _found(transaction, number)
            papers = transaction.outbox.of_entry(number)
            papers += transaction.outbox.reprints([one.id for one in papers])
            fault = link_fault(transaction, entry)
            customer = entry.customer or _known_by(transaction, self._facts(entry))
            names = {one.number: one.name for one in transaction.books.all_staff()}
            money = entry_money(transaction.books, number, self.now())
        content = entry.content
        parts: tuple[Part, ...] = ()
        titles: Mapping[str, Text] = {}
        try:
            operation = self._operation(entry.operation)
        except NotAllowed:
            # Such as the founding, and operations that are no more.
            pass
        else:
            view = entry_view(operation, entry)
            unusual = {(v.slot, v.field) for v in content.verdicts}
            titles = operation.made_titles
            parts = tuple(
                shown
                for step in operation.steps
                if (shown := part(step, view, unusual)) is not None
            )
        # In the order of the operation, the most important first: the entry keeps them by name.
        order = (*titles, *(name for name in content.made if name not in titles))
        made = tuple(
            Row(titles.get(name, same(name)), same(value), field=name)
            for name in order
            if (value := content.made.get(name)) and value != NONE
        )
        return EntryOpened(
            line=self._line(entry),
            reason=content.reason,
            made=made,
            parts=parts,
            verdicts=content.verdicts,
            papers=tuple(self._paper_line(one) for one in papers),
            digest=entry.digest,
            previous=entry.previous,
            fault=fault,
            names=names,
            customer=customer,
            wordings=_wordings_of(self._facts(entry)),
            money=money,
        )

    def prove(self, number: str, proved: Proved = NOTHING_PROVED) -> Proving:
        """Proves a part of the chain up to an entry, from where it was proved already.

        One call takes a moment; whoever asks goes on until it is complete, or stops.

        Raises:
            Conflict: there is no such entry.
        """
        self._signed_in()
        with self._store.reading() as transaction:
            entry = _found(transaction, number)
            now_proved = transaction.journal.prove(entry, proved, PROVED_AT_A_TIME)
        return Proving(number, entry.sequence, now_proved)

    def _facts(self, entry: EntryRead) -> View:
        """What was witnessed for an entry; nothing where its operation is no more."""
        try:
            return entry_view(self._operation(entry.operation), entry)
        except NotAllowed:
            return View({})

    def document(self, kept: Kept) -> bytes:
        """The bytes of a kept picture or document; StoreFault where they are damaged."""
        self._signed_in()
        with self._store.reading() as transaction:
            return transaction.documents.content(kept)

    def document_pages(self, kept: Kept) -> int:
        """How many pages a kept PDF has."""
        return page_count(self.document(kept))

    def page_picture(self, kept: Kept, page: int, width: int) -> bytes:
        """A page of a kept PDF, from 1, as a PNG picture `width` pixels wide."""
        return page_png(self.document(kept), page, width)

    def paper_pages(self, paper: str) -> int:
        """How many pages a paper of the outbox has."""
        return page_count(self.paper_pdf(paper))

    def papers_unfinished(self) -> tuple[PaperLine, ...]:
        """Papers that wait or failed, of all entries."""
        with self._store.reading() as transaction:
            return tuple(self._paper_line(one) for one in transaction.outbox.unfinished())

    def make_papers(self, journal: str) -> tuple[PaperLine, ...]:
        """Makes, signs and keeps the papers of an entry that are not kept yet.

        A paper that cannot be made (a character in no font) or kept (a full disk) is marked as
        failed with the reason and made anew when it is next asked for; the entry stands all the
        same, and nothing is kept of half a paper.
        """
        with self._store.reading() as transaction:
            papers = transaction.outbox.of_entry(journal)
        return tuple(self._paper_line(self._once_kept(one)) for one in papers)

    def make_paper(self, paper: str) -> PaperLine:
        """One paper, as `make_papers` makes all of an entry."""
        return self._paper_line(self._once_kept(self._paper(paper)))

    def _once_kept(self, one: OutboxPaper) -> OutboxPaper:
        """The paper as it stands once it is made, signed and kept, or why it is not."""
        if one.document is not None:
            return one
        try:
            return self._keep(one, self._made(one))
        except Exception as error:
            if isinstance(error, GuitaiError):
                why = error
                _log.warning("%s %s of %s: %s", one.paper, one.copy, one.journal, error.code)
            else:
                why = _slip()
                _log.exception("%s %s of %s", one.paper, one.copy, one.journal)
            failed = replace(one, state=PrintState.FAILED, message=kept_trouble(why))
            try:
                return self._note_failed(failed)
            except StoreFault:
                # Where nothing can be written, the paper waits as it did.
                _log.warning("%s of %s waits", one.paper, one.journal)
            return failed

    def paper_pdf(self, paper: str) -> bytes:
        """The PDF of a paper of the outbox, made now if it was not made yet."""
        self._signed_in()
        one = self._paper(paper)
        one = self._once_kept(one)
        if one.document is None:
            found = trouble(one.message)
            raise GuitaiError(
                "PAPER_NOT_MADE",
                Text("单据未能生成：{what}", "The paper was not made: {what}").format(
                    what=found.what
                ),
                found.remedy or Text("请按提示处理后重试。", "Do what it says and try again."),
            )
        return self.document(one.document)

    def write_paper(self, paper: str, path: Path) -> None:
        """Writes the PDF of a paper to a file, whole or not at all; what leaves the store so is
        kept in the journal by `Archive.save_paper`, or is a specimen of training.

        Raises:
            DeviceFault: the file cannot be written.
        """
        who = self._signed_in()
        pdf = self.paper_pdf(paper)
        new = path.with_name(path.name + ".part")
        try:
            new.write_bytes(pdf)
            new.replace(path)
            one = self._paper(paper)
            # A file outside the store is out of the bank's hands: the log says who made it.
            _log.info("%s of %s saved by %s", one.copy, one.journal, who.number)
        except OSError as error:
            new.unlink(missing_ok=True)
            raise DeviceFault(
                "SAVE_FAILED",
                Text(f"无法保存到 {path}：{error.strerror}", f"Cannot save to {path}: {error}"),
                Text("请换一个位置再试。", "Choose another place and try again."),
            ) from error

    def _made(self, paper: OutboxPaper) -> bytes:
        """The paper as it is kept: made by the facts of its entry, or the kept one marked as a
        reprint; then signed."""
        with self._store.reading() as transaction:
            entry = _found(transaction, paper.journal)
            repeated = transaction.outbox.find(paper.of) if paper.of else None
            about = _found(transaction, repeated.journal) if repeated else entry
            branch = transaction.books.branch()
        kind, copy = _paper_of(self._operation(about.operation), paper)
        mark = self._mark(branch, about, kind.code, copy.code)
        pdf = self._reprinted(paper) if paper.of else self._rendered(paper, mark)
        return self._signed(pdf, paper, mark, entry.at, kind.title, copy.title)

    def _keep(self, paper: OutboxPaper, pdf: bytes) -> OutboxPaper:
        said = stated(pdf)
        mark = read_mark(said[0]) if said else None
        with self._store.writing() as transaction:
            now = transaction.outbox.find(paper.id)
            if now is not None and now.document is not None:
                # Somebody looked at it while it was being made for the printer: a printer may have
                # it by now.
                return now
            kept = transaction.documents.keep(pdf, _PDF)
            if mark is not None:
                transaction.outbox.name_check_code(paper, mark.code)
            made = replace(paper, state=self._once_made(paper), document=kept, message="")
            transaction.outbox.update(made)
        return made

    def _once_made(self, paper: OutboxPaper) -> PrintState:
        """How a paper stands once it is made and kept."""
        return PrintState.ARCHIVED

    def _reprinted(self, paper: OutboxPaper) -> bytes:
        with self._store.reading() as transaction:
            return reprinted(transaction, paper)

    def _rendered(self, paper: OutboxPaper, mark: PaperMark | None = None) -> bytes:
        """The paper as today's program makes it, not yet signed; with the mark of the kept one,
        where there is one, for by now another certificate may sign."""
        if mark is None and paper.document is not None:
            said = stated(self.document(paper.document))
            mark = read_mark(said[0]) if said else None
        with self._store.reading() as transaction:
            entry = _found(transaction, paper.journal)
            setting = replace(self._setting(transaction, entry), mark=mark)
        operation = self._operation(entry.operation)
        kind, copy = _paper_of(operation, paper)
        return kind.render(entry_view(operation, entry), setting, copy)

    def _setting(self, transaction: Transaction, entry: EntryRead) -> Setting:
        return Setting(
            branch=transaction.books.branch(),
            workstation=entry.workstation,
            teller=entry.made_by,
            at=entry.at,
            serial=entry.case[:12].upper(),
            journal=entry.number,
            digest=entry.digest,
            made=entry.made,
            approved_by=entry.approved_by,
            outcome=Outcome(entry.outcome),
            reason=entry.content.reason,
            verdicts=entry.content.verdicts,
            picture=self.document,
            given={name: Given(one.at, one.by) for name, one in entry.content.facts.items()},
            previous=entry.previous,
            names={one.number: one.name for one in transaction.books.all_staff()},
            wordings=transaction.books.wordings(),
        )

    def _paper(self, paper: str) -> OutboxPaper:
        with self._store.reading() as transaction:
            found = transaction.outbox.find(paper)
        if found is None:
            raise Conflict(
                "NO_PAPER",
                Text("没有这张单据。", "There is no such paper."),
                Text("请刷新列表。", "Reload the list."),
            )
        return found

    def _note_failed(self, failed: OutboxPaper) -> OutboxPaper:
        """Notes why a paper was not made; one that another counter made meanwhile stays made."""
        with self._store.writing() as transaction:
            now = transaction.outbox.find(failed.id)
            if now is not None and now.document is not None:
                return now
            transaction.outbox.update(failed)
        return failed

    def _paper_line(self, one: OutboxPaper) -> PaperLine:
        with self._store.reading() as transaction:
            repeated = transaction.outbox.find(one.of) if one.of else None
            entry = _found(transaction, (repeated or one).journal)
        return self._named_paper(one, entry.operation)

    def _named_paper(self, one: OutboxPaper, operation: str) -> PaperLine:
        """A paper of an entry of this operation with what it is called; of a reprint, of the
        entry of the paper that it repeats."""
        found = trouble(one.message)
        try:
            kind, copy = _paper_of(self._operation(operation), one)
        except (GuitaiError, StopIteration):
            paper, whose = same(one.paper), same(one.copy)
            return PaperLine(one, paper, whose, trouble=found.what, remedy=found.remedy)
        title = CALLED.format(title=kind.title, n=one.reprint) if one.of else kind.title
        return PaperLine(one, title, copy.title, copy.masked, found.what, found.remedy)

    def _line(self, entry: EntryHead) -> EntryLine:
        try:
            title = self._operation(entry.operation).title
        except NotAllowed:
            title = _FOUNDED if entry.operation == FOUNDING_CODE else same(entry.operation)
        return EntryLine(
            number=entry.number,
            at=entry.at,
            title=title,
            outcome=Outcome(entry.outcome),
            headline=entry.headline,
            made_by=entry.made_by,
            approved_by=entry.approved_by,
            operation=entry.operation,
            customer=entry.customer,
        )


def _wordings_of(facts: View) -> tuple[ShownWording, ...]:
    """The fixed wordings that the facts of an entry name, each once."""
    found = [
        one
        for value in facts.values()
        if isinstance(value, Worded | WordingChange)
        for one in value.shown
        if one.version
    ]
    return tuple(dict.fromkeys(found))


def _slip() -> GuitaiError:
    """A fault of the program's own: the case is done all the same, and the log has the rest."""
    return GuitaiError(
        "PAPER_SLIP",
        Text("单据未能生成：程序内部出错。", "The paper was not made: the program failed."),
        Text(
            "业务已经办妥。请重试；仍然失败的，请报告技术支持。",
            "The business itself is done. Try again; tell support if it still fails.",
        ),
    )


def _known_by(transaction: Transaction, facts: View) -> str:
    """The customer whose document was shown in a case that came to nothing, by what the books
    know today; empty where they know nobody so."""
    document = facts.find(CARD)
    known = find_customer(transaction.books, document) if document is not None else None
    return known.number if known is not None else ""


def link_fault(transaction: Transaction, entry: EntryRead) -> Text | None:
    """What is wrong with this entry or its place behind the one before it, else None."""
    before = Proved()
    if entry.sequence > 1:
        found = transaction.journal.find(entry_number(entry.workstation, entry.sequence - 1))
        if found is None:
            return Text("前一条日志缺失。", "The entry before it is missing.")
        before = Proved(found.sequence, found.digest)
    return transaction.journal.prove(entry, before, 1).fault


def _paper_of(operation: Operation, one: OutboxPaper) -> tuple[Paper, PaperCopy]:
    kind = next(paper for paper in operation.papers if paper.code == one.paper)
    return kind, next(copy for copy in kind.copies if copy.code == one.copy)


def _masked(opened: EntryOpened, facts: View, entry: EntryRead) -> EntryOpened:
    mask = Mask(facts.values(), entry.made)
    return replace(
        opened,
        reason=mask.words(opened.reason),
        made=tuple(mask.row(row) for row in opened.made),
        parts=tuple(mask.part(part) for part in opened.parts),
        verdicts=tuple(mask.verdict(verdict) for verdict in opened.verdicts),
        money=opened.money.masked() if opened.money is not None else None,
        masked=True,
        covered=sum(len(part.pictures) + len(part.signed) for part in opened.parts),
    )


def _found(transaction: Transaction, number: str) -> EntryRead:
    entry = transaction.journal.find(number)
    if entry is None:
        raise Conflict(
            "NO_ENTRY",
            Text(f"日志中没有 {number}。", f"There is no entry {number}."),
            Text("请核对日志号。", "Check the number."),
        )
    return entry
