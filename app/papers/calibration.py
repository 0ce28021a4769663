"""A calibration sheet: by it anybody reads off how far a printer prints beside the form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.i18n import Text
from app.papers.bare_pages import Marks, bare_pdf
from app.papers.file import About
from app.papers.fitting_in import fitted
from app.papers.fonts import check
from app.papers.form_map import MM, Align, Field, FormMap
from app.papers.marks import Mark, Rule
from app.papers.overprint import IN_PLACE, Moved

REACH = 12
"""Millimetres to each side that the scales at the anchor reach."""

FINE = 5
"""Millimetres to each side that the stepped scale reaches, in tenths."""

_FROM_CORNER = 20.0
_ARM = 4.0
_STEP = 1.5
"""Millimetres from one row of the fine scale to the next."""
_RULER = (1.2, 1.8, 2.6)
"""How long the strokes of the rulers at the edges are at 1, 5 and 10 mm."""
_MARGIN = 4.5
"""Millimetres at the edges on which most printers cannot print."""

_HOW = Text(
    "印在预印表格上：找到表格上距左 {x} 毫米、距上 {y} 毫米处横竖两线的交点。竖线压在横尺上的数即"
    "“向右”，横线压在竖尺上的数即“向下”，连同正负号照录；十分位看阶梯尺，与表格的线重合的那一行就是。\n"
    "印在白纸上：用尺量大十字到纸左边、上边的距离，应为 {x} 和 {y} 毫米；"
    "应有数减去量得的数，就是要录的数。",
    "Onto the form: find where two of its own lines cross, {x} mm from the left and {y} mm from "
    "the top. Its upright line lies on the level scale at “right”, its level line on the upright "
    "scale at “down”; enter both with their signs. Tenths: the row of the stepped scale that lies "
    "on the line.\n"
    "On plain paper: the large cross should be {x} and {y} mm from the left and the upper edge; "
    "enter what it should be less what you measure.",
)


@dataclass(frozen=True)
class SheetNamed:
    """What a calibration sheet says of itself: so that what is read belongs to what was printed."""

    printer: str
    number: str
    date: str


def calibration_sheet(form: FormMap, named: SheetNamed, moved: Moved = IN_PLACE) -> bytes:
    """The sheet for a form, of the form's size: rulers at all edges, crosses at known places, and
    at the form's anchor scales to be read. `moved` is what counts now; what is read is added to it.

    Raises:
        PaperFault: a character of the printer's name cannot be printed.
    """
    check()
    drawn = _Drawn(form, moved)
    drawn.rulers()
    for x, y in crosses(form):
        drawn.cross(x, y, _ARM)
        drawn.say(x + 0.8, y + 0.6, 16, 2.6, f"{x:g} / {y:g}", 5.0)
    drawn.scales()
    drawn.fine_scales()
    drawn.words(named)
    about = About(f"套打校准页 {form.zh} {named.number}", "Guitai", f"Calibration, {form.en}")
    pages: list[Marks] = [() for _ in range(form.pages)]
    pages[form.anchor.page - 1] = tuple(drawn.marks)
    return bare_pdf(tuple(pages[: form.anchor.page]), form.size, about)


def crosses(form: FormMap) -> tuple[tuple[float, float], ...]:
    """Where the crosses besides the anchor's stand: x and y in millimetres from the upper left
    corner of the sheet."""
    in_x = min(_FROM_CORNER, form.width / 4)
    in_y = min(_FROM_CORNER, form.height / 5)
    return tuple(
        (round(x, 1), round(y, 1))
        for x, y in (
            (form.width - in_x, in_y),
            (in_x, form.height - in_y),
            (form.width - in_x, form.height - in_y),
        )
    )


class _Drawn:
    """The marks of a sheet, in millimetres from its upper left corner, y downwards."""

    def __init__(self, form: FormMap, moved: Moved) -> None:
        self._form = form
        self._moved = moved
        self.marks: list[Mark] = []

    def _line(self, x: float, y: float, width: float, height: float) -> None:
        """A level or upright stroke."""
        x, y = x + self._moved.right_mm, y + self._moved.down_mm
        if self._on_the_sheet(x, y, width, height):
            y = self._form.height - y
            self.marks.append(Rule(x * MM, y * MM, (x + width) * MM, (y - height) * MM))

    def _on_the_sheet(self, x: float, y: float, width: float, height: float) -> bool:
        form = self._form
        return min(x, y) >= 0 and x + width <= form.width and y + height <= form.height

    def say(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        words: str,
        size: float,
        align: Align = Align.LEFT,
    ) -> None:
        """Words in a box, as large as they may be there; none where the sheet ends before."""
        x, y = x + self._moved.right_mm, y + self._moved.down_mm
        if not self._on_the_sheet(x, y, width, height):
            return
        field = Field(
            x=x, y=y, width=width, height=height, of="", size=size, least=2.0, align=align
        )
        self.marks.extend(fitted(field, words, self._form.height * MM) or ())

    def cross(self, x: float, y: float, arm: float) -> None:
        """Two strokes that meet in a point."""
        self._line(x - arm, y, 2 * arm, 0)
        self._line(x, y - arm, 0, 2 * arm)

    def rulers(self) -> None:
        """Millimetres along all edges, to see whether the printer shrinks what it prints."""
        width, height = self._form.width, self._form.height
        for at, tall in _strokes(width):
            self._line(at, _MARGIN, 0, tall)
            self._line(at, height - _MARGIN - tall, 0, tall)
            if at % 10 == 0 and 10 < at < width - 10:
                self.say(at - 4, _MARGIN + 2.7, 8, 2.4, f"{at}", 4.5, Align.CENTRE)
                self.say(at - 4, height - _MARGIN - 5.1, 8, 2.4, f"{at}", 4.5, Align.CENTRE)
        for at, wide in _strokes(height):
            self._line(_MARGIN, at, wide, 0)
            self._line(width - _MARGIN - wide, at, wide, 0)
            if at % 10 == 0 and 10 < at < height - 10:
                self.say(_MARGIN + 2.7, at - 1.2, 6, 2.4, f"{at}", 4.5)
                self.say(width - _MARGIN - 8.7, at - 1.2, 6, 2.4, f"{at}", 4.5, Align.RIGHT)

    def scales(self) -> None:
        """A level and an upright scale through the anchor; right and down count as plus."""
        x, y = self._form.anchor.x, self._form.anchor.y
        left, right = _reach(x, self._form.width)
        up, down = _reach(y, self._form.height)
        self._line(x - left, y, left + right, 0)
        self._line(x, y - up, 0, up + down)
        for n in range(-left, right + 1):
            long = 2.2 if n % 5 == 0 else 1.2
            self._line(x + n, y - long, 0, long)
            if n % 5 == 0 and n:
                self.say(x + n - 3, y - 5, 6, 2.6, f"{n:+d}", 5.0, Align.CENTRE)
        for n in range(-up, down + 1):
            long = 2.2 if n % 5 == 0 else 1.2
            self._line(x - long, y + n, long, 0)
            if n % 5 == 0 and n:
                self.say(x - 8.4, y + n - 1.3, 6, 2.6, f"{n:+d}", 5.0, Align.RIGHT)

    def fine_scales(self) -> None:
        """Ten rows, each a tenth of a millimetre further out to both sides than the one before, so
        that the row is the tenth also of what is read as minus."""
        x, y = self._form.anchor.x, self._form.anchor.y
        first = REACH + 3
        for tenth in range(10):
            away = first + tenth * _STEP
            for whole in range(FINE):
                for out in (whole + tenth / 10, -whole - tenth / 10):
                    self._line(x + out, y + away, 0, _STEP * 0.8)
                    self._line(x + away, y + out, _STEP * 0.8, 0)
            self.say(x + FINE + 0.2, y + away - 0.3, 4, _STEP + 0.3, f".{tenth}", 3.6)
            self.say(x + away - 0.6, y + FINE + 0.2, 3, 1.6, f".{tenth}", 3.0)
        for whole in range(-4, 5, 2):
            said = f"{whole:+d}" if whole else "0"
            self.say(x + whole - 1.5, y + first - 2, 3, 1.9, said, 3.6, Align.CENTRE)
            self.say(x + first - 2.6, y + whole - 0.9, 2.4, 1.9, said, 3.6, Align.RIGHT)

    def words(self, named: SheetNamed) -> None:
        """What the sheet is, and how it is read."""
        form, moved = self._form, self._moved
        left, top, width, height = _roomiest(form)
        title = (
            f"套打校准页  {form.zh}（{form.code}）\n"
            f"打印机 {named.printer}　第 {named.number} 号　{named.date}\n"
            f"本页已右移 {moved.right_mm:g} 毫米、下移 {moved.down_mm:g} 毫米；读数加在其上。"
        )
        self.say(left, top, width, height * 0.36, title, 10.0)
        how = _HOW.format(x=f"{form.anchor.x:g}", y=f"{form.anchor.y:g}")
        self.say(left, top + height * 0.37, width, height * 0.36, how.zh, 8.0)
        self.say(left, top + height * 0.74, width, height * 0.26, how.en, 6.0)


def _strokes(length: float) -> Iterator[tuple[int, float]]:
    """Every millimetre of an edge, and how long its stroke is."""
    for at in range(5, int(length) - 4):
        yield at, _RULER[2 if at % 10 == 0 else 1 if at % 5 == 0 else 0]


def _reach(at: float, whole: float) -> tuple[int, int]:
    """How many millimetres a scale through `at` reaches to both sides inside the rulers."""
    return min(REACH, int(at - 1)), min(REACH, int(whole - at - 1))


def _roomiest(form: FormMap) -> tuple[float, float, float, float]:
    """Where there is most room beside the scales, as x, y, width and height."""
    x, y, edge = form.anchor.x, form.anchor.y, 15.0
    left, right = REACH + 6, REACH + 22
    above, below = min(27.0, form.height / 4), form.height - min(27.0, form.height / 4)
    rooms = (
        (x + right, above, form.width - edge - x - right, min(below - above, 80.0)),
        (edge, above, x - left - edge, min(below - above, 80.0)),
        (edge, y + right, form.width - 2 * edge, min(below - y - right, 60.0)),
        (edge, above, form.width - 2 * edge, min(y - left - above, 60.0)),
    )
    return max(rooms, key=lambda room: min(room[2], 120.0) * max(min(room[3], 60.0), 0.0))
