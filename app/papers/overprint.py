"""Only the values of a paper, printed onto a form on which the press printed the rest (套打)."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from app.i18n import Text, same
from app.papers.bare_pages import Marks, bare_pdf
from app.papers.document import Document
from app.papers.file import About
from app.papers.fitting_in import fitted
from app.papers.fonts import check
from app.papers.form_map import MM, Align, Field, FormMap, Place, TickBox
from app.papers.marks import (
    Box,
    InkMark,
    Mark,
    QrMark,
    SealMark,
    Watermark,
)
from app.papers.overprint_faults import no_place, off_the_paper, other_words, too_long
from app.papers.overprint_values import Values, is_empty, named, part_of, values
from app.papers.render import TRAINING, TRAINING_LINE
from app.papers.setting import Line, Run

SEAL, CODE = "印章", "二维码"
"""What a map calls the seal and the QR code where it leaves them out."""

_TICK = "√"
_LONGEST_SAID = 24


@dataclass(frozen=True)
class Moved:
    """By how much everything is moved, in millimetres to the right and down."""

    right_mm: float = 0.0
    down_mm: float = 0.0


IN_PLACE = Moved()


def overprint(form: FormMap, document: Document, moved: Moved = IN_PLACE) -> bytes:
    """What a document says, as a PDF of the form's size with nothing else on it.

    The same facts, map and offsets always give the same bytes.

    Raises:
        PaperFault: OVERPRINT_TOO_LONG, OVERPRINT_NO_PLACE, OVERPRINT_OTHER_WORDS,
            OVERPRINT_UNKNOWN, OVERPRINT_PART, OVERPRINT_OFF_PAPER; and what `paint` raises.
            Nothing is ever cut or left out unseen: then the whole paper goes on plain paper.
    """
    check()
    return bare_pdf(value_pages(form, document, moved), form.size, about(form, document))


def about(form: FormMap, document: Document) -> About:
    """What the file says of itself."""
    header = document.header
    return About(
        f"{form.zh} {header.journal or header.serial} 套打".strip(),
        f"{header.bank.zh} {header.branch_name}",
        f"{form.en}, values only",
    )


def value_pages(form: FormMap, document: Document, moved: Moved = IN_PLACE) -> tuple[Marks, ...]:
    """The marks of the values, page by page."""
    sheet = _Sheet(form, moved)
    said = values(document, form)
    _require_printed(form, said)
    shown = {*_fields(sheet, said), *_ticks(sheet, said), *form.left_out}
    _signatures(sheet, said)
    _seal_and_code(sheet, document)
    _remarks(sheet, document)
    for name, words in said.words.items():
        if not is_empty(words) and not _named_in(name, shown):
            raise no_place(name, form.title)
    for name, answers in said.ticked.items():
        if answers and not _named_in(name, shown):
            raise no_place(name, form.title)
    return sheet.finished()


def _named_in(name: str, shown: set[str]) -> bool:
    return name in shown or name.rpartition("/")[2] in shown


class _Sheet:
    """The pages of one form, filled by places in millimetres."""

    def __init__(self, form: FormMap, moved: Moved) -> None:
        self.form = form
        self._moved = moved
        self._pages: list[list[Mark]] = [[] for _ in range(form.pages)]

    def at(self, place: Place, of: str) -> tuple[float, float, float, float]:
        """Left, lower edge, width and height in points, moved.

        Raises:
            PaperFault: OVERPRINT_OFF_PAPER.
        """
        right, down = self._moved.right_mm, self._moved.down_mm
        x, y = place.x + right, place.y + down
        slack = 0.1
        if (
            min(x, y) < -slack
            or x + place.width > self.form.width + slack
            or y + place.height > self.form.height + slack
        ):
            raise off_the_paper(of, right, down)
        return (
            x * MM,
            (self.form.height - y - place.height) * MM,
            place.width * MM,
            place.height * MM,
        )

    def put(self, page: int, *marks: Mark) -> None:
        """Marks on a page, from 1."""
        self._pages[page - 1].extend(marks)

    def words(self, field: Field, value: str) -> None:
        """A value in its box.

        Raises:
            PaperFault: OVERPRINT_TOO_LONG.
        """
        self.at(field, field.of)
        marks = fitted(field, value, self.form.height * MM)
        if marks is None:
            raise too_long(field.of, len(value), self.form.title)
        right, down = self._moved.right_mm * MM, self._moved.down_mm * MM
        self.put(field.page, *(replace(one, x=one.x + right, y=one.y - down) for one in marks))

    def finished(self) -> tuple[Marks, ...]:
        """All pages."""
        return tuple(tuple(page) for page in self._pages)


def squeezed(words: str) -> str:
    """A sentence without its spaces and line breaks, which a press sets as it pleases."""
    return "".join(words.split())


def _require_printed(form: FormMap, said: Values) -> None:
    """Every sentence of the paper must stand on the form word for word."""
    printed = {squeezed(one.zh) for one in form.printed}
    printed |= {squeezed(one.says) for one in form.ticks} | set(map(squeezed, form.left_out))
    for sentence in said.sentences:
        if squeezed(sentence) not in printed:
            raise other_words(sentence[:_LONGEST_SAID], form.title)


def _fields(sheet: _Sheet, said: Values) -> set[str]:
    shown = set()
    for field in sheet.form.fields:
        name = named(said, field.of, sheet.form.title, optional=field.optional)
        if name is None:
            continue
        shown.add(name)
        if name in said.ticked:
            whole = "、".join(said.ticked[name])
        else:
            whole = said.words[name] if name in said.words else said.about.get(name, "")
        if not is_empty(whole):
            sheet.words(field, part_of(whole, field.part, field.of, sheet.form.title))
    return shown


def _ticks(sheet: _Sheet, said: Values) -> set[str]:
    """The ticks; every answer that is ticked must have its box, and every box its words."""
    form = sheet.form
    boxes: dict[str, list[TickBox]] = {}
    for box in form.ticks:
        name = named(said, box.of, form.title, optional=box.optional)
        if name is not None:
            boxes.setdefault(name, []).append(box)
    for name, known in boxes.items():
        answers = said.ticked.get(name)
        if answers is None:
            word = said.words.get(name, "")
            answers = () if is_empty(word) else (word,)
        offered = set(map(squeezed, said.offered.get(name, ())))
        on_the_form = {squeezed(box.says): box for box in known}
        for box in known:
            if offered and squeezed(box.says) not in offered and not box.optional:
                raise other_words(box.says[:_LONGEST_SAID], form.title)
        for sentence in said.offered.get(name, ()):
            # An answer that the form does not offer was not put to the customer.
            if squeezed(sentence) not in on_the_form and sentence not in form.left_out:
                raise other_words(sentence[:_LONGEST_SAID], form.title)
        for answer in answers:
            found = on_the_form.get(squeezed(answer))
            if found is None:
                raise no_place(name, form.title)
            _tick(sheet, found)
    return set(boxes)


def _tick(sheet: _Sheet, box: TickBox) -> None:
    usual = min(box.width, box.height) * MM / 1.3
    field = Field(
        x=box.x,
        y=box.y,
        width=box.width,
        height=box.height,
        page=box.page,
        of=f"{box.of}：{box.says[:_LONGEST_SAID]}",
        size=max(usual, 1.0),
        least=1.0,
        align=Align.CENTRE,
    )
    sheet.words(field, _TICK)


def _signatures(sheet: _Sheet, said: Values) -> None:
    places = {}
    for place in sheet.form.inks:
        name = named(said, place.of, sheet.form.title, optional=place.optional)
        if name is not None:
            places[name] = place
    for label, box in said.signatures.items():
        if box.ink is None:
            continue
        where = places.get(label)
        if where is None:
            raise no_place(label, sheet.form.title)
        sheet.put(where.page, InkMark(*sheet.at(where, label), box.ink))


def _seal_and_code(sheet: _Sheet, document: Document) -> None:
    form = sheet.form
    if document.seal is not None:
        for seal in form.seals:
            x, y, width, height = sheet.at(seal, SEAL)
            radius = min(width, height) / 2
            sheet.put(seal.page, SealMark(x + width / 2, y + height / 2, radius, document.seal))
        if not form.seals and SEAL not in form.left_out:
            raise no_place(SEAL, form.title)
    if document.qr:
        for code in form.codes:
            x, y, width, height = sheet.at(code, CODE)
            side = min(width, height)
            left, low = x + (width - side) / 2, y + (height - side) / 2
            sheet.put(code.page, QrMark(left, low, side, document.qr))
        if not form.codes and CODE not in form.left_out:
            raise no_place(CODE, form.title)


def _remarks(sheet: _Sheet, document: Document) -> None:
    """What must not be overlooked; training besides across every page."""
    form = sheet.form
    said = []
    if document.training:
        said.append(TRAINING_LINE)
        for page in range(1, form.pages + 1):
            sheet.put(page, _across(form))
    if document.reprint:
        said.append(same(document.reprint))
    if said:
        of = Text("提示", "remarks").zh
        where = form.remarks
        field = Field(
            x=where.x,
            y=where.y,
            width=where.width,
            height=where.height,
            page=where.page,
            of=of,
            size=9.0,
            least=5.0,
        )
        sheet.words(field, "　".join(one.zh for one in said))


def _across(form: FormMap) -> Watermark:
    """培训样本 from corner to corner, and no further."""
    words = f"{TRAINING.zh} {TRAINING.en}"
    width, height = form.size
    size = 0.62 * math.hypot(width, height) / Line((Run(words, 1.0),)).width
    line = Line((Run(words, min(size, 52.0)),))
    return Watermark(width / 2, height / 2, line, math.degrees(math.atan2(height, width)))


def frame_pages(form: FormMap, moved: Moved = IN_PLACE) -> tuple[Marks, ...]:
    """The frame of every value with its name: laid over the form, it shows where all will stand."""
    sheet = _Sheet(form, moved)
    for field in form.fields:
        sheet.put(field.page, Box(*sheet.at(field, field.of)))
        size = min(8.0, max(3.0, field.height * MM / 1.4))
        name = replace(field, size=size, least=2.0, boxes=0, align=Align.LEFT)
        if fitted(name, field.of, form.height * MM) is not None:
            sheet.words(name, field.of)
    for place in (*form.ticks, *form.inks, *form.seals, *form.codes):
        sheet.put(place.page, Box(*sheet.at(place, getattr(place, "of", SEAL))))
    sheet.put(form.remarks.page, Box(*sheet.at(form.remarks, "remarks")))
    return sheet.finished()
