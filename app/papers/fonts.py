"""The type of a paper: for every character the first font of this computer that really has it.

Characters are redrawn from the fonts found (TrueType and CFF outlines alike) into one small
TrueType font per weight, which holds exactly what one paper needs and is embedded in it.
"""

from __future__ import annotations

import mmap
import os
import struct
import sys
import threading
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.recordingPen import DecomposingRecordingPen, RecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont, TTLibError
from fontTools.ttLib.tables.DefaultTable import DefaultTable

from app.papers.faults import PaperFault, no_agreed_shape, no_font, no_glyph, no_variant, not_set
from app.papers.signs import DRAWN, NARROW, Shape

EM = 1000
ASCENT, DESCENT = 880, -120
"""The body of a Chinese character in thousandths of the type size."""

_HALF_LETTER = 270
"""Half the width of a small Latin letter in thousandths of the type size."""

_BESIDE_A_QUOTE = 55
"""Room on each side of a narrow quotation mark in thousandths of the type size."""


class Weight(StrEnum):
    """The two weights of a paper."""

    REGULAR = "Regular"
    BOLD = "Bold"


@dataclass(frozen=True)
class Face:
    """One face of a font file."""

    path: Path
    number: int = 0


# File stem and family, best first. A Song face is what printed forms of banks are set in.
_PREFERRED: dict[Weight, tuple[tuple[str, str], ...]] = {
    Weight.REGULAR: (
        ("NotoSerifCJK-Regular", "Noto Serif CJK SC"),
        ("NotoSerifCJKsc-Regular", ""),
        ("SourceHanSerifSC-Regular", ""),
        ("SourceHanSerifCN-Regular", ""),
        ("simsun", "SimSun"),
        ("NotoSerif-Regular", ""),
        ("DejaVuSerif", ""),
        ("uming", "AR PL UMing CN"),
        ("HanaMinA", ""),
        ("HanaMinB", ""),
        ("simsunb", ""),
        ("BabelStoneHan", ""),
        ("NotoSansCJK-Regular", "Noto Sans CJK SC"),
        ("wqy-zenhei", "WenQuanYi Zen Hei"),
        ("DejaVuSans", ""),
    ),
    Weight.BOLD: (
        ("NotoSerifCJK-Bold", "Noto Serif CJK SC"),
        ("NotoSerifCJKsc-Bold", ""),
        ("SourceHanSerifSC-Bold", ""),
        ("SourceHanSerifCN-Bold", ""),
        ("NotoSerif-Bold", ""),
        ("DejaVuSerif-Bold", ""),
    ),
}

_JOINED = ((0x0900, 0x0DFF), (0x1000, 0x109F), (0x1780, 0x18AF))
"""Indic, Burmese, Khmer and Mongolian letters change their shapes and places beside each other."""

_VARIANTS = ((0xFE00, 0xFE0F), (0xE0100, 0xE01EF))
"""Signs that ask for another form of the character before them. Some fonts draw them as a box."""

_NEVER = ("lastresort", "adobeblank", "notocoloremoji", "opensymbol")
"""Fonts that draw a box or a picture for characters which they do not have."""

_lock = threading.RLock()
"""Font files are read piece by piece, which two threads cannot do at once."""


_widths: dict[Weight, dict[str, float]] = {weight: {} for weight in Weight}
"""Of every character measured so far, which the breaking of lines asks for again and again."""


def _folders() -> tuple[Path, ...]:
    home = Path.home()
    shared = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    folders = [
        home / ".local/share/fonts",
        home / ".fonts",
        *(Path(one) / "fonts" for one in shared.split(os.pathsep)),
    ]
    if sys.platform == "win32":
        folders.append(Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts")
    return tuple(dict.fromkeys(folders))


@cache
def _files() -> dict[str, Path]:
    """Font files by stem in lower case; of two of one name the user's own comes first."""
    found: dict[str, Path] = {}
    for folder in _folders():
        for path in sorted(folder.rglob("*")):
            if path.suffix.lower() in {".ttf", ".otf", ".ttc", ".otc"}:
                found.setdefault(path.stem.lower(), path)
    return found


def _faces(weight: Weight) -> Iterator[Face]:
    """Every face to try for a character, best first."""
    files = _files()
    chosen = set()
    weights = (weight,) if weight is Weight.REGULAR else (weight, Weight.REGULAR)
    for one in weights:
        for stem, family in _PREFERRED[one]:
            path = files.get(stem.lower())
            if path is not None:
                chosen.add(stem.lower())
                yield Face(path, _number(path, family))
    slanted = ("bold", "italic", "oblique", "light", "thin", "black", "medium", "condensed")
    for stem, path in sorted(files.items()):
        if stem not in chosen and not any(word in stem for word in (*slanted, *_NEVER)):
            yield Face(path)


@cache
def _number(path: Path, family: str) -> int:
    """Which face of a collection has that family name; the first where none has."""
    if path.suffix.lower() not in {".ttc", ".otc"}:
        return 0
    number = 0
    while True:
        try:
            with TTFont(path, fontNumber=number, lazy=True) as font:
                if family in {record.toUnicode() for record in font["name"].names}:
                    return number
        except (TTLibError, OSError):
            return 0
        number += 1


@cache
def _characters(face: Face) -> dict[int, str]:
    """Which glyph a face has for which code point; nothing where it may not be embedded."""
    try:
        with TTFont(face.path, fontNumber=face.number, lazy=True) as font:
            if not any(table in font for table in ("glyf", "CFF ", "CFF2")):
                return {}
            if "OS/2" in font and font["OS/2"].fsType & 0x0002:
                return {}
            return dict(font.getBestCmap() or {})
    except Exception:
        # A damaged font file can raise nearly anything; it is as good as not installed.
        return {}


@lru_cache(maxsize=12)
def _open(face: Face) -> tuple[Any, float]:
    """The glyphs of a face and what its units are multiplied by."""
    with face.path.open("rb") as file:
        mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    font = TTFont(mapped, fontNumber=face.number, lazy=True)
    if "hmtx" in font:
        font["hmtx"] = _Widths(font)
    if "vmtx" in font:
        # How high characters are when they stand one below the other; not read for nothing.
        del font["vmtx"]
    return font.getGlyphSet(), EM / font["head"].unitsPerEm


class _Widths(DefaultTable):
    """The widths of a face, each read when it is asked for: there are up to 65,535."""

    def __init__(self, font: TTFont) -> None:
        super().__init__("hmtx")
        self._font = font
        self._content = font.reader["hmtx"]
        self._last = font["hhea"].numberOfHMetrics - 1
        self.metrics = self

    def __getitem__(self, glyph: str) -> tuple[int, int]:
        """Advance and left side of a glyph, in units of the face."""
        place = self._font.getGlyphID(glyph)
        (advance,) = struct.unpack_from(">H", self._content, 4 * min(place, self._last))
        if place <= self._last:
            (left,) = struct.unpack_from(">h", self._content, 4 * place + 2)
        else:
            after = 4 * (self._last + 1) + 2 * (place - self._last - 1)
            (left,) = struct.unpack_from(">h", self._content, after)
        return advance, left


@lru_cache(maxsize=20_000)
def _drawn(face: Face, glyph: str) -> Shape:
    glyphs, scale = _open(face)
    pen = DecomposingRecordingPen(glyphs)
    glyphs[glyph].draw(TransformPen(pen, (scale, 0, 0, scale, 0, 0)))
    return Shape(tuple(pen.value), round(glyphs[glyph].width * scale))


def _over_the_letter_before(mark: Shape) -> Shape:
    """A combining accent moved back over where a Latin letter stands, taking no room itself.

    Fonts leave that to their positioning tables, which a PDF does not apply; drawn as it is, the
    accent would stand on the next letter.
    """
    pen = RecordingPen()
    bounds = BoundsPen(None)
    replay(mark, bounds)
    if bounds.bounds is None:
        return Shape(mark.strokes, 0.0)
    shift = -_HALF_LETTER - (bounds.bounds[0] + bounds.bounds[2]) / 2
    replay(mark, TransformPen(pen, (1, 0, 0, 1, shift, 0)))
    return Shape(tuple(pen.value), 0.0)


def _narrow(mark: Shape) -> Shape:
    """A quotation mark with no more room around it than a Latin letter has."""
    bounds = BoundsPen(None)
    replay(mark, bounds)
    if bounds.bounds is None:
        return mark
    left, _, right, _ = bounds.bounds
    pen = RecordingPen()
    replay(mark, TransformPen(pen, (1, 0, 0, 1, _BESIDE_A_QUOTE - left, 0)))
    return Shape(tuple(pen.value), round(right - left) + 2 * _BESIDE_A_QUOTE)


@lru_cache(maxsize=20_000)
def shape(character: str, weight: Weight) -> Shape:
    """The character as the first font that has it draws it.

    Raises PaperFault: NO_GLYPH where no font has it, or where it has no agreed shape at all
    (control and private characters, variation selectors); SCRIPT_NOT_SET for scripts that would
    come out wrong.
    """
    if character in DRAWN:
        return DRAWN[character]
    if character in NARROW:
        return _narrow(shape(NARROW[character], weight))
    code = ord(character)
    if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co"}:
        raise no_agreed_shape(character)
    joined = any(first <= code <= last for first, last in _JOINED)
    if joined or unicodedata.bidirectional(character) in {"R", "AL", "AN"}:
        raise not_set(character)
    if any(first <= code <= last for first, last in _VARIANTS):
        raise no_variant(character)
    with _lock:
        for face in _faces(weight):
            glyph = _characters(face).get(code)
            if glyph is None:
                continue
            drawn = _drawn(face, glyph)
            # Some fonts name a character and leave its place empty.
            if drawn.strokes or character.isspace():
                latin_accent = 0x300 <= code <= 0x36F
                return _over_the_letter_before(drawn) if latin_accent else drawn
    raise no_glyph(character)


def lacking(text: str) -> tuple[str, ...]:
    """The characters of a text that a paper would refuse, in their order, each once."""
    missing = []
    for character in dict.fromkeys(text):
        try:
            # The bold faces fall back on the regular ones, so these have every character.
            shape(character, Weight.REGULAR)
        except PaperFault:
            missing.append(character)
    return tuple(missing)


def covered(ranges: Iterable[tuple[int, int]]) -> int:
    """How many code points of these ranges, first and last ones included, some font has."""
    with _lock:
        known = set().union(*(_characters(face).keys() for face in _faces(Weight.REGULAR)))
    return sum(code in known for first, last in ranges for code in range(first, last + 1))


def width(text: str, weight: Weight, size: float) -> float:
    """How wide a line of text is at a type size, in the unit of the size."""
    known = _widths[weight]
    try:
        return sum([known[one] for one in text]) * size / EM
    except KeyError:
        known |= {one: shape(one, weight).width for one in dict.fromkeys(text)}
        return sum([known[one] for one in text]) * size / EM


def replay(drawn: Shape, pen: Any) -> None:
    """Draws a character with any pen of fontTools."""
    for name, points in drawn.strokes:
        getattr(pen, name)(*points)


def warm() -> None:
    """Opens the fonts of the fixed words, which takes most of a second the first time."""
    for weight in Weight:
        shape("银", weight)
        shape("a", weight)


def check() -> None:
    """Raises PaperFault NO_FONT where the fixed words of a paper could not be set."""
    if not any(ord("银") in _characters(face) for face in _faces(Weight.REGULAR)):
        raise no_font()
