"""Papers handed to printers so that a crash neither loses one nor prints it twice unseen."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from importlib import import_module

from app.desk.print_words import (
    aborted,
    at_printer_already,
    cancelled_there,
    gone,
    let_be,
    no_printer,
    no_printer_for_lists,
    nobody_knows,
    wants,
)
from app.desk.records import Records
from app.desk.reprinted import require_first_print
from app.desk.trouble import kept as kept_trouble
from app.desk.views import PaperLine
from app.devices.printer import Job, JobState, Printer, PrintHow, PrintReceipt, printer
from app.devices.printer.nothing import NO_PRINTER, Nothing
from app.errors import DeviceFault, GuitaiError
from app.flow.ports import OutboxPaper, PrintState
from app.papers.fonts import warm
from app.papers.printed import moved, on_sheets
from app.settings import Switch

_log = logging.getLogger("guitai.papers")

STILL_HANDED = timedelta(seconds=30)
"""How long another program of this workstation may be handing a paper over [D]."""

_LONGEST_NAME = 40


@dataclass(frozen=True)
class Handed:
    """By what a paper at a printer is known again.

    Attributes:
        workstation: whose printer it is; others have printers of the same names.
        mark: what the title of its job ends with: of each try another one.
        job: by what the printer knows it; empty until it said so.
    """

    workstation: str
    mark: str
    job: str = ""

    @property
    def text(self) -> str:
        """It as it is kept."""
        return f"{self.workstation} {self.mark} {self.job}".strip()


def handed(paper: OutboxPaper) -> Handed | None:
    """By what a paper is known at its printer; None where it was never at one."""
    workstation, _, rest = paper.job.partition(" ")
    mark, _, job = rest.partition(" ")
    return Handed(workstation, mark, job) if mark else None


@dataclass(frozen=True)
class PrintNews:
    """What became of papers since it was asked last.

    Attributes:
        changed: the papers that stand otherwise now.
        unfinished: how many of all papers are unfinished; `at_printer` how many a printer has.
    """

    changed: tuple[PaperLine, ...] = ()
    unfinished: int = 0
    at_printer: int = 0


class Printing(Records):
    """Hands papers over, asks what became of them, and lets people decide where nobody knows.

    What is noted before and after each step leaves no moment at which a crash loses a paper: it
    is noted as handed over, with a mark that its job bears, before a printer gets it.
    """

    def printer_of(self, paper: OutboxPaper) -> str:
        """On which printer a paper is printed, as the settings name it."""
        return self.settings.by_form.of(paper.paper).printer or self.settings.printer

    def print_how(self, paper: OutboxPaper, pdf: bytes, printer: str = "") -> PrintHow:
        """How a paper is put on sheets, by the settings of its form and its own size."""
        form = self.settings.by_form.of(paper.paper, printer)
        return PrintHow(on_sheets(pdf).sheet, form.sides, form.copies, form.tray)

    def printed_pdf(self, paper: str, printer: str = "") -> bytes:
        """The very bytes that go to a printer: the kept paper, moved by what was measured for its
        form on that printer. `printer` is empty for the one of its form."""
        kept = self.paper_pdf(paper)
        one = self._paper(paper)
        form = self.settings.by_form.of(one.paper, printer or self.printer_of(one))
        return moved(kept, form.right_mm, form.down_mm)

    def in_the_tray(self, paper: str) -> bytes:
        """A paper as it will lie in the tray of its printer: the very bytes that go there."""
        return self.printed_pdf(paper)

    def print_bytes(self, pdf: bytes, title: str, how: PrintHow, printer: str = "") -> PrintReceipt:
        """Prints what is no paper of the queue, such as a calibration sheet, on the counter's
        printer or another one.

        Raises:
            DeviceFault: it was not taken, or there is no printer.
        """
        self._signed_in()
        driver = self._driver(printer or self.settings.printer)
        if isinstance(driver, Nothing):
            raise no_printer_for_lists()
        return driver.print(pdf, title, how)

    def print_paper(self, paper: str, printer: str = "") -> PaperLine:
        """Hands a paper to the printer of its form, or to another one, and says how it stands.

        Raises:
            Conflict: a printer has it already, or it was printed.
            DeviceFault: the printer did not take it; the paper stays in the queue as failed. No
                printer is set: the paper stays made and kept, and was not printed.
        """
        self._signed_in()
        one = self._paper(paper)
        where = printer or self.printer_of(one)
        if isinstance(self._driver(where), Nothing):
            raise no_printer()
        pdf = self.printed_pdf(paper, where)
        with self._hand(paper) as mine:
            if not mine:
                raise at_printer_already()
            return self._paper_line(self._handed_over(paper, where, pdf))

    def warm_papers(self) -> None:
        """Makes ready what the first paper would be waited for: the fonts, and what signs."""
        warm()
        import_module("app.papers.signing")

    def keep_printing(self) -> PrintNews:
        """Makes the papers of what was performed, prints what waits to be printed by itself, asks
        the printers what became of what they have, and says what changed. It is asked every few
        seconds while somebody is signed in."""
        self._signed_in()
        changed = (*self._print_waiting(), *self._settle())
        with self._store.reading() as transaction:
            left = transaction.outbox.unfinished()
        return PrintNews(
            tuple(self._paper_line(one) for one in changed),
            len(left),
            sum(one.state.at_printer for one in left),
        )

    def cancel_printing(self, paper: str) -> PaperLine:
        """Has a printer give a paper up, or lets a paper be that did not come out: it stays kept,
        and whoever wants it prints it later. One that the printer was quicker with is printed.

        Raises:
            DeviceFault: the printer cannot be asked; the paper stands as it did.
        """
        who = self._signed_in()
        one = self._paper(paper)
        known = handed(one)
        if one.state is PrintState.SENT and known is not None:
            job = self._driver(one.printer).cancel(known.job)
            if job is not None and job.state is JobState.DONE:
                return self._paper_line(self._as_job(one, job))
        if one.state is PrintState.PRINTED:
            return self._paper_line(one)
        _log.info("%s of %s is let be by %s", one.copy, one.journal, who.number)
        return self._paper_line(self._note(one, PrintState.ARCHIVED, let_be(who.number)))

    def say_printed(self, paper: str) -> PaperLine:
        """Somebody found a paper in the tray of which nobody knew whether it was printed."""
        who = self._signed_in()
        one = self._paper(paper)
        if one.state is not PrintState.UNSURE:
            return self._paper_line(one)
        _log.info("%s of %s found in the tray by %s", one.copy, one.journal, who.number)
        return self._paper_line(self._note(one, PrintState.PRINTED))

    def _once_made(self, paper: OutboxPaper) -> PrintState:
        """A paper that is made is printed by itself, where the settings say so."""
        at_once = self.settings.print_at_once is Switch.ON
        return (
            PrintState.WAITING
            if at_once and self.printer_of(paper) != NO_PRINTER
            else PrintState.ARCHIVED
        )

    def _driver(self, setting: str) -> Printer:
        if setting == self.settings.printer:
            return self._printer
        if setting not in self._drivers:
            self._drivers[setting] = printer(setting)
        return self._drivers[setting]

    @contextmanager
    def _hand(self, paper: str) -> Iterator[bool]:
        """Whether the paper is in nobody else's hand in this program; then it is in this one's."""
        with self._lock:
            mine = paper not in self._in_hand
            self._in_hand.add(paper)
        try:
            yield mine
        finally:
            if mine:
                with self._lock:
                    self._in_hand.discard(paper)

    def _handed_over(self, paper: str, where: str, pdf: bytes) -> OutboxPaper:
        """Notes, hands over, notes."""
        driver = self._driver(where)
        with self._store.writing() as transaction:
            one = transaction.outbox.find(paper)
            assert one is not None
            if one.state.at_printer:
                raise at_printer_already()
            require_first_print(one)
            mark = f"{one.id[:8]}-{one.tries + 1}"
            one = replace(
                one,
                state=PrintState.HANDING,
                printer=where,
                job=Handed(self._store.workstation, mark).text,
                tries=one.tries + 1,
                message="",
                changed_at=self.now(),
            )
            transaction.outbox.update(one)
        line = self._paper_line(one)
        title = f"{one.journal} {line.title.zh[:_LONGEST_NAME]} {line.copy.zh} {mark}"
        try:
            receipt = driver.print(pdf, title, self.print_how(one, pdf, where))
        except DeviceFault as fault:
            if fault.code == "PRINTER_SILENT":
                # Perhaps it was taken: the printer is asked for its mark, until it answers.
                self._note(one, PrintState.HANDING, fault)
            else:
                self._note(one, PrintState.FAILED, fault)
            raise
        except BaseException:
            # Nothing that is known: then it is as after a crash.
            _log.exception("%s was being handed over", mark)
            raise
        who = self.who.number if self.who is not None else "—"
        _log.info("%s of %s to %s as %s for %s", one.copy, one.journal, where, receipt.job, who)
        self._drivers.setdefault(receipt.printer, driver)
        known = Handed(self._store.workstation, mark, receipt.job).text
        one = self._note(replace(one, printer=receipt.printer, job=known), PrintState.SENT)
        return self._settled(one)

    def _print_waiting(self) -> tuple[OutboxPaper, ...]:
        """Prints what waits to be printed by itself; what a printer does not take has failed, and
        so has what would have gone there after it."""
        out: list[OutboxPaper] = []
        failed: dict[str, DeviceFault] = {}
        for one in self._mine(PrintState.WAITING):
            where = self.printer_of(one)
            # A reprint is printed by whoever asked for it, not beside them.
            if one.of:
                continue
            if one.document is None:
                made = self._once_kept(one)
                if made.state is not PrintState.WAITING:
                    out.append(made)
                    continue
            elif self._once_made(one) is not PrintState.WAITING:
                continue
            try:
                if where in failed:
                    out.append(self._note(one, PrintState.FAILED, failed[where]))
                    continue
                with self._hand(one.id) as mine:
                    if mine:
                        pdf = self.printed_pdf(one.id, where)
                        out.append(self._handed_over(one.id, where, pdf))
            except DeviceFault as fault:
                failed[where] = fault
                after = self._paper(one.id)
                still = after.state is PrintState.WAITING
                out.append(self._note(after, PrintState.FAILED, fault) if still else after)
            except GuitaiError as error:
                # Such as a character in no font, or a printer that is set and unknown.
                _log.warning("%s of %s is not printed: %s", one.copy, one.journal, error)
                out.append(self._note(self._paper(one.id), PrintState.FAILED, error))
        return tuple(out)

    def _settle(self) -> tuple[OutboxPaper, ...]:
        """Asks for everything that printers of this workstation have."""
        out = []
        for one in self._mine(PrintState.HANDING, PrintState.SENT):
            with self._hand(one.id) as mine:
                if mine and (after := self._settled(self._paper(one.id))) != one:
                    out.append(after)
        return tuple(out)

    def _settled(self, one: OutboxPaper) -> OutboxPaper:
        """The paper as its printer says that it stands; as it was where it cannot be asked."""
        known = handed(one)
        if not one.state.at_printer or known is None:
            return one
        try:
            driver = self._driver(one.printer)
            job = driver.job(known.job) if known.job else driver.find(known.mark)
        except DeviceFault as fault:
            if fault.code in ("UNKNOWN_PRINTER", "PRINTER_SETTING"):
                return self._note(one, PrintState.UNSURE, gone(one.printer))
            return self._note(one, one.state, fault)
        if job is not None:
            return self._as_job(one, job)
        since = one.changed_at
        if not known.job and since is not None and self.now() - since < STILL_HANDED:
            return one
        return self._note(one, PrintState.UNSURE, nobody_knows(one.printer))

    def _as_job(self, one: OutboxPaper, job: Job) -> OutboxPaper:
        known = handed(one)
        assert known is not None
        one = replace(one, job=replace(known, job=job.job).text)
        match job.state:
            case JobState.DONE:
                return self._note(one, PrintState.PRINTED)
            case JobState.ABORTED:
                return self._note(one, PrintState.FAILED, aborted(job.why))
            case JobState.CANCELLED:
                return self._note(one, PrintState.FAILED, cancelled_there(job.why))
            case _:
                asks = wants(job.state, job.why)
                return self._note(one, PrintState.SENT, asks)

    def _note(
        self, one: OutboxPaper, state: PrintState, why: GuitaiError | None = None
    ) -> OutboxPaper:
        """Notes how a paper stands, where that is news."""
        message = kept_trouble(why) if why is not None else ""
        with self._store.writing() as transaction:
            before = transaction.outbox.find(one.id)
            new = replace(one, state=state, message=message)
            if before is not None and before == replace(new, changed_at=before.changed_at):
                return before
            new = replace(new, changed_at=self.now())
            transaction.outbox.update(new)
        return new

    def _mine(self, *states: PrintState) -> tuple[OutboxPaper, ...]:
        """The papers of these states whose printers, or entries, are this workstation's."""
        with self._store.reading() as transaction:
            left = transaction.outbox.unfinished()
        here = self._store.workstation
        return tuple(one for one in left if one.state in states and _where(one) == here)


def _where(paper: OutboxPaper) -> str:
    known = handed(paper) if paper.state.at_printer else None
    return known.workstation if known is not None else paper.journal.rpartition("-")[0]
