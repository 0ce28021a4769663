"""Papers exported for an auditor: all of a day, a customer or an entry, with an index."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from app.clock import CHINA
from app.desk.archive import Archive, ArchivedPaper
from app.desk.export_files import (
    CSV_NAME,
    JSON_NAME,
    IndexLine,
    csv_index,
    file_name,
    json_index,
    whole_or_nothing,
)
from app.desk.views import Outcome
from app.domain.check_code import grouped
from app.domain.paper_mark import read_mark
from app.errors import Conflict, GuitaiError, StoreFault
from app.evidence.exported import ExportedBy, PapersExported
from app.evidence.image import digest_of
from app.flow.forms import fill_form
from app.flow.found_by import Facet, JournalQuery, Wanted
from app.flow.perform import Refused
from app.flow.ports import PrintState, Transaction
from app.flow.rule import refusals
from app.i18n import Text
from app.operations.papers_export import EXPORTED, PAPERS_EXPORT
from app.papers.preview import page_count
from app.papers.stated import stated

_ENTRIES_AT_A_TIME = 200

Told = Callable[[int, int], None]
"""Told how many papers are written, and of how many, after each."""


@dataclass(frozen=True)
class PapersWanted:
    """Which papers are wanted: exactly one of these is said."""

    day: date | None = None
    customer: str = ""
    entry: str = ""

    @property
    def by(self) -> ExportedBy:
        """By what they are chosen."""
        if self.day is not None:
            return ExportedBy.DAY
        return ExportedBy.CUSTOMER if self.customer else ExportedBy.ENTRY

    @property
    def which(self) -> str:
        """The day, or the number."""
        return self.day.isoformat() if self.day is not None else self.customer or self.entry


@dataclass(frozen=True)
class Exported:
    """What lies in the folder now.

    Attributes:
        entry: the journal entry that keeps the export.
        digest: of the index for programs, as that entry keeps it.
        lacking: papers without a file, or whose file is not what was archived, each with why.
    """

    folder: Path
    entry: str
    papers: int
    bytes: int
    digest: str
    lacking: tuple[IndexLine, ...]


class Exporting(Archive):
    """What leaves the store as files."""

    def export_papers(
        self, wanted: PapersWanted, out: Path, reason: str, explained: str, told: Told
    ) -> Exported:
        """Writes the papers with their index into the folder `out`, whole or not at all, and keeps
        in the journal who did and why; an export that fails or is stopped is kept there too.

        A paper that cannot be made or was altered has its line in the index, and no file.

        Raises:
            NotAllowed: nobody of the level asked is signed in.
            FieldErrors, Refused: no reason was given.
            Conflict: there are no such papers.
            Unacceptable: the folder is not empty. DeviceFault: it cannot be written.
        """
        case = self.start(PAPERS_EXPORT.code).id
        try:
            said: dict[str, object] = {"by": wanted.by, "which": wanted.which, "reason": reason}
            said |= {"explained": explained, "papers": 0, "digest": "-"}
            exported = fill_form(PapersExported, said)
            checked = self.put(case, EXPORTED.name, exported)
            if checked.blocked:
                raise Refused(refusals(checked.verdicts))
            papers = self._papers_wanted(wanted)
            with whole_or_nothing(out) as folder:
                lines = self._write_papers(papers, folder, told)
                about = {"by": wanted.by.value, "which": wanted.which, "place": self._where()}
                index = json_index(about, lines)
                (folder / JSON_NAME).write_bytes(index)
                (folder / CSV_NAME).write_bytes(csv_index(lines))
                whose = {one.entry.customer for one in papers}
                exported = replace(
                    exported,
                    papers=len(lines),
                    digest=digest_of(index),
                    customer=whose.pop() if len(whose) == 1 else wanted.customer,
                )
                self.put(case, EXPORTED.name, exported)
                done = self.perform(case)
        except BaseException as error:
            with suppress(GuitaiError):
                self.conclude(case, Outcome.WITHDRAWN, _why(error))
            raise
        return Exported(
            folder=out,
            entry=done.number,
            papers=len(lines),
            bytes=sum(one.bytes for one in lines),
            digest=exported.digest,
            lacking=tuple(one for one in lines if one.trouble),
        )

    def _where(self) -> dict[str, str]:
        place = self.place()
        return {
            "bank": place.bank,
            "branch": place.branch_number,
            "branch_name": place.branch_name,
            "workstation": place.workstation,
            "store": place.kind.value,
            "exported_at": self.now().isoformat(),
            "exported_by": self._signed_in().number,
        }

    def _papers_wanted(self, wanted: PapersWanted) -> tuple[ArchivedPaper, ...]:
        """The papers, oldest entry first; those of an entry with their reprints."""
        with self._store.reading() as transaction:
            if wanted.by is ExportedBy.CUSTOMER:
                query = self._archive_query(transaction, "", "", wanted.customer)
            elif wanted.by is ExportedBy.DAY:
                with_papers = (Wanted(Facet.PAPER.word("")),)
                query = JournalQuery((with_papers,), wanted.day, wanted.day)
            else:
                query = self._archive_query(transaction, wanted.entry, "", "")
            papers = tuple(self._every(transaction, query))
            if wanted.by is ExportedBy.ENTRY:
                papers = tuple(one for one in papers if one.listed.number == wanted.entry)
                again = transaction.outbox.reprints([one.id for one in papers])
                for number in dict.fromkeys(one.journal for one in again):
                    query = self._archive_query(transaction, number, "", "")
                    papers += tuple(self._every(transaction, query))
        if not papers:
            raise Conflict(
                "NO_PAPERS",
                Text("{which} 没有单据。", "There are no papers of {which}.").format(
                    which=wanted.which
                ),
                Text("请核对日期、客户号或日志号。", "Check the day or the number."),
            )
        return tuple(sorted(papers, key=lambda one: (one.listed.at, one.listed.number)))

    def _every(self, transaction: Transaction, query: JournalQuery) -> Iterator[ArchivedPaper]:
        while heads := transaction.journal.search(query, _ENTRIES_AT_A_TIME):
            yield from self._archived_papers(transaction, heads, "")
            query = replace(query, before=heads[-1])

    def _write_papers(
        self, papers: tuple[ArchivedPaper, ...], folder: Path, told: Told
    ) -> tuple[IndexLine, ...]:
        lines: list[IndexLine] = []
        files: dict[str, str] = {}
        places: dict[str, int] = {}
        for done, one in enumerate(papers, 1):
            number = one.listed.number
            places[number] = places.get(number, 0) + 1
            name = file_name(number, places[number], one.line.title.zh, one.line.copy.zh)
            line = self._index_line(one, name, files)
            try:
                pdf = self.paper_pdf(one.id)
            except GuitaiError as error:
                line = replace(line, file="", trouble=error.sentence.zh)
                if isinstance(error, StoreFault):
                    line = replace(line, state="damaged")
            else:
                (folder / name).write_bytes(pdf)
                line = _with_file(line, pdf)
            files[one.id] = line.file
            lines.append(line)
            told(done, len(papers))
        return tuple(lines)

    def _index_line(self, one: ArchivedPaper, name: str, files: dict[str, str]) -> IndexLine:
        paper = one.line.paper
        with self._store.reading() as transaction:
            entry = transaction.journal.find(one.listed.number)
        return IndexLine(
            file=name,
            digest="",
            bytes=0,
            pages=0,
            entry=one.listed.number,
            entry_digest=entry.digest if entry is not None else "",
            at=one.listed.at.astimezone(CHINA).isoformat(),
            operation=f"{one.listed.operation} {one.listed.title.zh}",
            outcome=one.listed.outcome.value,
            teller=one.listed.made_by,
            approved_by=one.listed.approved_by,
            customer=one.entry.customer,
            customer_masked=one.entry.headline,
            paper=paper.paper,
            title=one.line.title.zh,
            copy=one.line.copy.zh,
            state=paper.state.value,
            changed_at=paper.changed_at.astimezone(CHINA).isoformat() if paper.changed_at else "",
            printed=int(paper.state is PrintState.PRINTED),
            reprints=one.reprints,
            reprint=paper.reprint,
            reprint_of=files.get(paper.of, paper.of),
            check_code="",
            signed_by="",
            signature="",
            trouble="",
        )


def _with_file(line: IndexLine, pdf: bytes) -> IndexLine:
    """The line with what its file tells: digest, pages, check code, and who signed it."""
    # Only whoever reads signatures needs what does.
    from app.papers.verifying import Unreadable, signatures_of  # noqa: PLC0415  pyHanko

    said = stated(pdf)
    mark = read_mark(said[0]) if said else None
    try:
        signatures = signatures_of(pdf).signatures
    except Unreadable:
        signatures = ()
    good = all(one.sound for one in signatures)
    return replace(
        line,
        digest=digest_of(pdf),
        bytes=len(pdf),
        pages=page_count(pdf),
        check_code=grouped(mark.code) if mark is not None else "",
        signed_by=signatures[-1].certificate.fingerprint if signatures else "",
        signature="" if not signatures else "good" if good else "bad",
    )


def _why(error: BaseException) -> str:
    if isinstance(error, GuitaiError):
        return error.sentence.zh
    if isinstance(error, KeyboardInterrupt | SystemExit):
        return "导出被中止。"
    return f"程序内部出错（{type(error).__name__}）。"
