"""Pages painted into a PDF: the same marks always give the same bytes."""

from __future__ import annotations

import io
import math
import threading
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from fontTools.pens.basePen import BasePen
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.lib.colors import Color
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from app.i18n import Text
from app.papers.document import Ink
from app.papers.faults import bad_picture
from app.papers.fonts import EM, Weight, build, shape
from app.papers.marks import (
    Box,
    InkMark,
    Mark,
    Page,
    PictureMark,
    QrMark,
    SealMark,
    Watermark,
    Words,
)
from app.papers.setting import Line
from app.papers.signs import Shape

_BLACK = Color(0, 0, 0)
_FAINT = Color(0.33, 0.33, 0.33)
_RULE = Color(0.25, 0.25, 0.25)
_INK = Color(0.03, 0.06, 0.25)
_RED = Color(0.78, 0.05, 0.08)
_PALE = Color(0.45, 0.1, 0.1, alpha=0.11)
_RULE_WIDTH = 0.5
_LINES_OF_A_CMAP = 100

_lock = threading.Lock()
"""reportlab keeps its fonts in one table for the whole process."""


@dataclass(frozen=True)
class About:
    """What the file says of itself."""

    title: str
    author: str
    subject: str


def paint(pages: tuple[Page, ...], size: tuple[float, float], about: About) -> bytes:
    """The pages as a PDF of that page size in points; PaperFault for what cannot be painted."""
    made = io.BytesIO()
    with _lock:
        for weight in Weight:
            font = _Type(_name(weight), io.BytesIO(build(_used(pages, weight), weight)))
            # Not registerFont: it keeps the first font of a name and would set this paper in the
            # type of an earlier one, with white space for what that one did not need.
            pdfmetrics._fonts[_name(weight)] = font
        canvas = Canvas(
            made,
            pagesize=size,
            invariant=1,
            pageCompression=1,
            initialFontName=_name(Weight.REGULAR),
            lang="zh-CN",
        )
        canvas.setTitle(about.title)
        canvas.setAuthor(about.author)
        canvas.setSubject(about.subject)
        canvas.setCreator("Guitai")
        for page in pages:
            for mark in page:
                canvas.saveState()
                _put(canvas, mark)
                canvas.restoreState()
            canvas.showPage()
        canvas.save()
    return made.getvalue()


def _name(weight: Weight) -> str:
    return f"GuitaiPaper-{weight.value}"


def _used(pages: tuple[Page, ...], weight: Weight) -> set[str]:
    used: set[str] = set()
    for page in pages:
        for mark in page:
            if isinstance(mark, Words | Watermark):
                for run in mark.line.runs:
                    if run.weight is weight:
                        used.update(run.text)
    return used


class _Type(TTFont):
    """A TrueType font whose text can be searched and copied beyond the Basic Multilingual Plane.

    reportlab writes code points above U+FFFF into its ToUnicode map with five digits, which
    readers take for something else; here they are UTF-16 as ISO 32000-1, 9.10.3 asks.
    """

    def __init__(self, name: str, file: io.BytesIO) -> None:
        super().__init__(name, file, shapable=False)

    def addObjects(self, doc: Any) -> None:
        state = self.state[doc]
        subsets = [list(one) for one in state.subsets]
        internal = state.internalName
        super().addObjects(doc)
        fonts = doc.idToObject["BasicFonts"].dict
        for number, subset in enumerate(subsets):
            font = fonts[f"{internal}+{number}"]
            stream = doc.idToObject["toUnicodeCMap:" + font.BaseFont]
            stream.content = _to_unicode(font.BaseFont, subset)


def _to_unicode(name: str, subset: list[int]) -> str:
    lines = [
        f"<{place:02X}> <{chr(code).encode('utf-16-be').hex().upper()}>"
        for place, code in enumerate(subset)
        if code
    ]
    parts = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        f"/CMapName /{name} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
    ]
    for start in range(0, len(lines), _LINES_OF_A_CMAP):
        block = lines[start : start + _LINES_OF_A_CMAP]
        parts += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    parts += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(parts)


def _put(canvas: Any, mark: Mark) -> None:
    match mark:
        case Words():
            _words(canvas, mark.x, mark.y, mark.line)
        case Box():
            canvas.setLineWidth(_RULE_WIDTH)
            canvas.setStrokeColor(_RULE)
            canvas.setFillGray(1 - mark.grey)
            canvas.rect(mark.x, mark.y, mark.width, mark.height, fill=int(mark.grey > 0))
        case InkMark():
            _ink(canvas, mark)
        case PictureMark():
            _picture(canvas, mark)
        case QrMark():
            _qr(canvas, mark)
        case SealMark():
            _seal(canvas, mark)
        case Watermark():
            canvas.translate(mark.x, mark.y)
            canvas.rotate(38)
            _words(canvas, -mark.line.width / 2, 0, mark.line, _PALE)


def _words(canvas: Any, x: float, y: float, line: Line, colour: Color | None = None) -> None:
    x += line.indent
    for place, run in enumerate(line.runs):
        last = place == len(line.runs) - 1
        text = run.text.rstrip(" ") if last else run.text
        canvas.setFillColor(colour or (_FAINT if run.faint else _BLACK))
        if text:
            canvas.setFont(_name(run.weight), run.size)
            canvas.drawString(x + run.before, y, text)
        x += run.width


def _ink(canvas: Any, mark: InkMark) -> None:
    """The strokes as large as the rectangle allows, thicker where the pen was pressed."""
    ink: Ink = mark.ink
    width = min(mark.width, mark.height * ink.aspect)
    height = width / ink.aspect
    left = mark.x + (mark.width - width) / 2
    top = mark.y + (mark.height + height) / 2
    canvas.setStrokeColor(_INK)
    canvas.setFillColor(_INK)
    canvas.setLineCap(1)
    for stroke in ink.strokes:
        points = [
            (left + x * width, top - y * height, 0.5 + 1.1 * pressure) for x, y, pressure in stroke
        ]
        if len(points) == 1:
            x, y, thickness = points[0]
            canvas.circle(x, y, thickness / 2, stroke=0, fill=1)
        for (x, y, thickness), (to_x, to_y, to_thickness) in pairwise(points):
            canvas.setLineWidth((thickness + to_thickness) / 2)
            canvas.line(x, y, to_x, to_y)


def picture_size(image: bytes, caption: Text) -> tuple[int, int]:
    """Width and height of a picture in pixels; PaperFault BAD_PICTURE where it is none."""
    try:
        reader = ImageReader(io.BytesIO(image))
        reader.getRGBData()
        width, height = reader.getSize()
    except Exception as error:
        # A damaged picture can raise nearly anything out of the decoders.
        raise bad_picture(caption) from error
    return width, height


def _picture(canvas: Any, mark: PictureMark) -> None:
    reader = ImageReader(io.BytesIO(mark.image))
    canvas.drawImage(reader, mark.x, mark.y, mark.width, mark.height, mask="auto")
    canvas.setLineWidth(_RULE_WIDTH)
    canvas.setStrokeColor(_RULE)
    canvas.rect(mark.x, mark.y, mark.width, mark.height)


def _qr(canvas: Any, mark: QrMark) -> None:
    code = QrCodeWidget(mark.says, barLevel="M").qr
    code.make()
    count = code.getModuleCount()
    module = mark.size / count
    path = canvas.beginPath()
    for row in range(count):
        start = None
        for column in range(count + 1):
            dark = column < count and code.isDark(row, column)
            if dark and start is None:
                start = column
            elif not dark and start is not None:
                path.rect(
                    mark.x + start * module,
                    mark.y + mark.size - (row + 1) * module,
                    (column - start) * module,
                    module,
                )
                start = None
    canvas.setFillColor(_BLACK)
    canvas.drawPath(path, stroke=0, fill=1)


class _Outline(BasePen):
    """A character as a path, for what is a picture and not text."""

    def __init__(self, path: Any) -> None:
        super().__init__(None)
        self._path = path

    def _moveTo(self, pt: Any) -> None:
        self._path.moveTo(*pt)

    def _lineTo(self, pt: Any) -> None:
        self._path.lineTo(*pt)

    def _curveToOne(self, pt1: Any, pt2: Any, pt3: Any) -> None:
        self._path.curveTo(*pt1, *pt2, *pt3)

    def _closePath(self) -> None:
        self._path.close()


def _draw_character(canvas: Any, character: str, size: float) -> None:
    """The character centred on the origin's x, standing on the base line."""
    drawn = shape(character, Weight.BOLD)
    canvas.saveState()
    canvas.scale(size / EM, size / EM)
    canvas.translate(-drawn.width / 2, 0)
    _fill(canvas, drawn)
    canvas.restoreState()


def _fill(canvas: Any, drawn: Shape) -> None:
    path = canvas.beginPath()
    pen = _Outline(path)
    for name, points in drawn.strokes:
        getattr(pen, name)(*points)
    canvas.drawPath(path, stroke=0, fill=1, fillMode=1)


def write(
    canvas: Any, x: float, y: float, text: str, weight: Weight, size: float, colour: Color
) -> None:
    """A line of text as outlines, for a picture in which nobody searches for words."""
    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(size / EM, size / EM)
    canvas.setFillColor(colour)
    for character in text:
        drawn = shape(character, weight)
        _fill(canvas, drawn)
        canvas.translate(drawn.width, 0)
    canvas.restoreState()


def _draw_level(canvas: Any, text: str, y: float, size: float, room: float) -> None:
    """Words on a level line, centred, made smaller where they would not fit."""
    widths = [shape(one, Weight.BOLD).width / EM for one in text]
    size = min(size, room / max(sum(widths), 1e-6))
    x = -sum(widths) * size / 2
    for character, wide in zip(text, widths, strict=True):
        canvas.saveState()
        canvas.translate(x + wide * size / 2, y)
        _draw_character(canvas, character, size)
        canvas.restoreState()
        x += wide * size


def _seal(canvas: Any, mark: SealMark) -> None:
    radius, seal = mark.radius, mark.seal
    canvas.translate(mark.x, mark.y)
    canvas.setStrokeColor(_RED)
    canvas.setFillColor(_RED)
    canvas.setLineWidth(radius * 0.06)
    canvas.circle(0, 0, radius * 0.97)
    _draw_rim(canvas, seal.organisation, radius)
    star = canvas.beginPath()
    for corner in range(10):
        reach = radius * (0.27 if corner % 2 == 0 else 0.103)
        angle = math.pi / 2 + corner * math.pi / 5
        move = star.moveTo if corner == 0 else star.lineTo
        move(reach * math.cos(angle), reach * math.sin(angle) + radius * 0.08)
    star.close()
    canvas.drawPath(star, stroke=0, fill=1)
    _draw_level(canvas, seal.words, -radius * 0.46, radius * 0.21, radius * 1.3)
    _draw_level(canvas, seal.check_code, -radius * 0.7, radius * 0.15, radius * 1.0)


def _draw_rim(canvas: Any, text: str, radius: float) -> None:
    """Words along the upper rim, from lower left to lower right at most."""
    widths = [shape(one, Weight.BOLD).width / EM for one in text]
    total = sum(widths) or 1.0
    middle = radius * 0.77
    spaced = 1.5 if total < 8 else 1.12
    longest = math.radians(250)
    size = min(radius * 0.27, longest * middle / (total * spaced))
    angle = math.pi / 2 + total * spaced * size / middle / 2
    for character, wide in zip(text, widths, strict=True):
        step = wide * spaced * size / middle
        canvas.saveState()
        canvas.rotate(math.degrees(angle - step / 2) - 90)
        canvas.translate(0, radius * 0.88 - size * 0.9)
        _draw_character(canvas, character, size)
        canvas.restoreState()
        angle -= step
