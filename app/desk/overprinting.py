"""Papers printed onto pre-printed forms, and all that it takes to bring them into their boxes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from app.clock import CHINA
from app.desk.overprint_views import FormLine, FormOnPaper, FormsShown
from app.desk.paper_titles import kind_titles
from app.desk.printing import Printing
from app.desk.reprinted import said_of
from app.desk.views import PaperLine
from app.devices.printer import PrintHow, PrintReceipt
from app.domain.paper_mark import read_mark
from app.domain.sheets import A4, Sheet
from app.errors import Conflict
from app.flow.keeping import entry_view
from app.flow.operation import Operation, Paper, PaperCopy
from app.flow.ports import OutboxPaper
from app.i18n import Text
from app.papers.calibration import SheetNamed, calibration_sheet
from app.papers.document import Document
from app.papers.form_map import Anchor, FormMap, Place
from app.papers.form_map_file import FormMaps, read_maps
from app.papers.overprint import Moved, overprint
from app.papers.overprint_faults import no_map
from app.papers.preview import page_png
from app.papers.stated import stated
from app.papers.stock import blank_form, check_print, filled_form
from app.settings.printing import FormPrinting, Overprint

_RECENT = 60
"""Papers among which one of the teller's own is looked for, to show what a form will look like."""


class Overprinting(Printing):
    """What may be asked about pre-printed forms."""

    def printed_pdf(self, paper: str, printer: str = "") -> bytes:
        """The very bytes that go to a printer: where its form is pre-printed only the values, else
        the kept paper; see `Printing.printed_pdf`.

        The kept paper stays whole: what goes onto the form is made of the same facts, and always
        the same for the same facts, map and offsets.

        Raises:
            PaperFault: a value has no place on the form or does not fit it, see `overprint`.
        """
        one = self._paper(paper)
        how = self.settings.by_form.of(one.paper, printer or self.printer_of(one))
        if how.overprint is not Overprint.ON or paper in self._whole:
            return super().printed_pdf(paper, printer)
        self.paper_pdf(paper)
        one = self._paper(paper)
        return overprint(self._map(one), self._document_of(one), _moved(how))

    def in_the_tray(self, paper: str) -> bytes:
        """A paper as it will lie in the tray: over its form where that is pre-printed."""
        self._signed_in()
        one = self._paper(paper)
        how = self.settings.by_form.of(one.paper, self.printer_of(one))
        if how.overprint is not Overprint.ON or paper in self._whole:
            return super().in_the_tray(paper)
        self.paper_pdf(paper)
        return self.over_its_form(paper)

    def print_whole(self, paper: str, printer: str = "") -> PaperLine:
        """Prints the whole paper on plain paper, for one that its form does not take; raises what
        `print_paper` raises."""
        self._signed_in()
        with self._lock:
            self._whole.add(paper)
        return self.print_paper(paper, printer)

    def is_overprinted(self, paper: str) -> bool:
        """Whether of a paper of this code only the values are printed, as it is set."""
        return self.settings.by_form.of(paper).overprint is Overprint.ON

    def forms_shown(self) -> FormsShown:
        """Every form with how it is printed."""
        self._signed_in()
        maps = self._maps()
        lines: dict[str, FormLine] = {}
        for operation in self._operations:
            for paper in operation.papers:
                if paper.code not in lines:
                    lines[paper.code] = self._line_of(paper, maps)
        return FormsShown(
            tuple(lines.values()), maps.faults, self.settings.printer, self.settings.journal
        )

    def form_blank(self, paper: str) -> bytes:
        """A pre-printed form as the press prints it, to be printed ahead as stock.

        Raises:
            PaperFault: there is no map of it, or the map is wrong.
        """
        self._signed_in()
        return blank_form(self._map_of(paper))

    def form_preview(self, paper: str, how: FormPrinting) -> bytes:
        """How values will stand on a form: those of the newest such paper of whoever is signed in,
        else the frames of all values. Raises PaperFault."""
        form = self._map_of(paper)
        own = self._own_newest(paper, form)
        document = self._document_of(own) if own is not None else None
        return filled_form(form, document, _moved(how))

    def over_its_form(self, paper: str, printer: str = "") -> bytes:
        """A paper of the outbox as it will lie in the tray: its values over the form. Raises
        PaperFault as `printed_pdf` does."""
        self._signed_in()
        one = self._paper(paper)
        how = self.settings.by_form.of(one.paper, printer or self.printer_of(one))
        return filled_form(self._map(one), self._document_of(one), _moved(how))

    def picture_of(self, pdf: bytes, page: int, width: int) -> bytes:
        """A page of a PDF, from 1, as a PNG picture `width` pixels wide."""
        return page_png(pdf, page, width)

    def print_calibration(self, paper: str, how: FormPrinting) -> PrintReceipt:
        """Prints the calibration sheet of a form as it is to be printed; of one that is no
        pre-printed form on plain A4.

        Raises:
            DeviceFault: the printer does not take it.
        """
        self._signed_in()
        form = self._found(paper) or _plain(self._kind(paper))
        at = self.now().astimezone(CHINA)
        where = how.printer or self.settings.printer
        number = f"{at:%m%d-%H%M%S}"
        pdf = calibration_sheet(form, SheetNamed(where, number, f"{at:%Y-%m-%d}"), _moved(how))
        return self._print_form(form, pdf, f"套打校准页 {number}", how)

    def print_check(self, paper: str, how: FormPrinting) -> PrintReceipt:
        """Prints the frames of all values, to be laid over the form; raises the same."""
        form = self._map_of(paper)
        return self._print_form(form, check_print(form, _moved(how)), "套打试印", how)

    def print_blank(self, paper: str, how: FormPrinting) -> PrintReceipt:
        """Prints the form itself with no values, as stock; raises the same."""
        form = self._map_of(paper)
        return self._print_form(form, blank_form(form), "空白表格", how)

    def _print_form(self, form: FormMap, pdf: bytes, what: str, how: FormPrinting) -> PrintReceipt:
        sheet = PrintHow(Sheet(form.width, form.height), tray=how.tray)
        return self.print_bytes(pdf, f"Guitai {form.zh} {what}", sheet, how.printer)

    def _maps(self) -> FormMaps:
        named = self.settings.form_maps
        return read_maps(Path(named).expanduser() if named else None)

    def _map(self, one: OutboxPaper) -> FormMap:
        found = self._maps().of(one.paper, one.copy)
        if found is None:
            line = self._paper_line(one)
            raise no_map(line.title, line.copy)
        return found

    def _map_of(self, paper: str) -> FormMap:
        """The map for any copy of a paper."""
        self._signed_in()
        found = self._found(paper)
        if found is None:
            kind = self._kind(paper)
            raise no_map(kind.title, kind.copies[0].title)
        return found

    def _found(self, paper: str) -> FormMap | None:
        return next((one for one in self._maps().maps if one.code == paper), None)

    def _kind(self, code: str) -> Paper:
        for operation in self._operations:
            for paper in operation.papers:
                if paper.code == code:
                    return paper
        raise Conflict(
            "NO_PAPER",
            Text(f"没有单据 {code}。", f"There is no paper {code}."),
            Text("请核对单据代码。", "Check the code of the paper."),
        )

    def _line_of(self, paper: Paper, maps: FormMaps) -> FormLine:
        by_form = self.settings.by_form
        where = by_form.of(paper.code).printer or self.settings.printer
        found = next((one for one in maps.maps if one.code == paper.code), None)
        return FormLine(
            paper.code,
            kind_titles(self._operations)[paper.code],
            paper.copies,
            by_form.of(paper.code, where),
            where,
            _on_paper(paper, found) if found is not None else None,
        )

    def _own_newest(self, paper: str, form: FormMap) -> OutboxPaper | None:
        """The newest paper of this kind of a case of the one who is signed in: what others' papers
        say is nobody's business here."""
        who = self._signed_in()
        with self._store.reading() as transaction:
            for one in transaction.outbox.latest(_RECENT):
                if one.paper == paper and form.fits(one.copy) and not one.of:
                    entry = transaction.journal.find(one.journal)
                    if entry is not None and entry.made_by == who.number:
                        return one
        return None

    def _document_of(self, one: OutboxPaper) -> Document:
        """All that a paper says, from the same facts as the kept one."""
        with self._store.reading() as transaction:
            repeated = transaction.outbox.find(one.of) if one.of else None
            entry = transaction.journal.find((repeated or one).journal)
            assert entry is not None
            setting = self._setting(transaction, entry)
            again = "　".join(said_of(transaction, one)) if one.of else ""
        mark = None
        if one.document is not None:
            said = stated(self.document(one.document))
            mark = read_mark(said[0]) if said else None
        setting = replace(setting, mark=mark)
        operation = self._operation(entry.operation)
        kind, copy = _paper_of(operation, one)
        document = kind.document and kind.document(entry_view(operation, entry), setting, copy)
        if not isinstance(document, Document):
            raise no_map(kind.title, copy.title)
        return replace(document, reprint=again)


def _paper_of(operation: Operation, one: OutboxPaper) -> tuple[Paper, PaperCopy]:
    kind = next(paper for paper in operation.papers if paper.code == one.paper)
    return kind, next(copy for copy in kind.copies if copy.code == one.copy)


def _plain(paper: Paper) -> FormMap:
    """A sheet of A4 on which nothing is printed: it is read with a ruler from its edges."""
    return FormMap(
        code=paper.code,
        zh=paper.title.zh,
        en=paper.title.en,
        width=A4.width_mm,
        height=A4.height_mm,
        source="ISO 216",
        source_en="ISO 216",
        remarks=Place(x=10, y=10, width=60, height=6),
        anchor=Anchor(x=100, y=100),
    )


def _moved(how: FormPrinting) -> Moved:
    return Moved(how.right_mm, how.down_mm)


def _on_paper(paper: Paper, form: FormMap) -> FormOnPaper:
    copy = next(one for one in paper.copies if form.fits(one.code))
    return FormOnPaper(
        form.title,
        copy,
        form.width,
        form.height,
        form.pages,
        (form.anchor.x, form.anchor.y),
        Text(form.source, form.source_en),
    )
