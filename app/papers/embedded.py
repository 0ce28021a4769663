"""The type of one paper inside its file: exactly the characters it needs, all found as text."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

from app.papers.file import File
from app.papers.fonts import ASCENT, DESCENT, EM, Weight, replay, shape
from app.papers.signs import NARROW
from app.papers.truetype import Glyph, font, glyph

_CURVE_ERROR = 0.6
"""How far, in thousandths of the type size, a redrawn curve may lie beside the original."""

_LINES_OF_A_CMAP = 100
_CAPITALS = 700
_STEM = {Weight.REGULAR: 80, Weight.BOLD: 140}
_SYMBOLIC = 4


@dataclass(frozen=True)
class Built:
    """A font made for one paper; the first place is for what no character has."""

    font: bytes
    characters: tuple[str, ...]
    """in the order of their places, from the second on"""
    widths: tuple[int, ...]
    bounds: tuple[int, int, int, int]
    """around everything in it: left, lower, right and upper edge"""


def build(characters: Iterable[str], weight: Weight) -> Built:
    """A TrueType font with exactly these characters, always the same bytes for the same ones."""
    ordered = sorted(set(characters) | {" "})
    glyphs = [glyph([], EM), *(_redrawn(character, weight) for character in ordered)]
    made, bounds = font(glyphs, EM, ASCENT, DESCENT)
    return Built(made, tuple(ordered), tuple(one.width for one in glyphs), bounds)


@lru_cache(maxsize=20_000)
def _redrawn(character: str, weight: Weight) -> Glyph:
    """A character with the curves of TrueType."""
    drawn = shape(character, weight)
    pen = TTGlyphPen(None)
    replay(drawn, Cu2QuPen(pen, _CURVE_ERROR, all_quadratic=True))
    outline = pen.glyph()
    contours, start = [], 0
    if outline.numberOfContours:
        places = [
            (x, y, bool(flag & 1))
            for (x, y), flag in zip(outline.coordinates, outline.flags, strict=True)
        ]
        for end in outline.endPtsOfContours:
            contours.append(places[start : end + 1])
            start = end + 1
    return glyph(contours, round(drawn.width))


@dataclass(frozen=True)
class Type:
    """One weight of type in one paper."""

    name: str
    """the resource by which pages name it"""
    reference: Any
    places: dict[str, str]
    """where in the font each character stands, as four hexadecimal digits"""

    def hexadecimal(self, text: str) -> str:
        """A text as a page's content shows it."""
        places = self.places
        return "".join([places[character] for character in text])


def embed(file: File, characters: Iterable[str], weight: Weight) -> Type:
    """A composite font (ISO 32000-1, 9.7) with these characters; PaperFault where one has none."""
    built = build(characters, weight)
    label = "".join(chr(65 + one % 26) for one in hashlib.sha256(built.font).digest()[:6])
    name = PDFName(f"{label}+GuitaiPaper-{weight.value}")
    described = PDFDictionary(
        {
            "Type": PDFName("FontDescriptor"),
            "FontName": name,
            "Flags": _SYMBOLIC,
            "FontBBox": PDFArray(list(built.bounds)),
            "ItalicAngle": 0,
            "Ascent": ASCENT,
            "Descent": DESCENT,
            "CapHeight": _CAPITALS,
            "StemV": _STEM[weight],
            "FontFile2": file.stream(built.font, Length1=len(built.font)),
        }
    )
    inner = PDFDictionary(
        {
            "Type": PDFName("Font"),
            "Subtype": PDFName("CIDFontType2"),
            "BaseFont": name,
            "CIDSystemInfo": PDFDictionary(
                {
                    "Registry": PDFString("Adobe"),
                    "Ordering": PDFString("Identity"),
                    "Supplement": 0,
                }
            ),
            "CIDToGIDMap": PDFName("Identity"),
            "FontDescriptor": file.refer(described),
            "DW": EM,
            "W": PDFArray([0, PDFArray(list(built.widths))]),
        }
    )
    outer = PDFDictionary(
        {
            "Type": PDFName("Font"),
            "Subtype": PDFName("Type0"),
            "BaseFont": name,
            "Encoding": PDFName("Identity-H"),
            "DescendantFonts": PDFArray([file.refer(inner)]),
            "ToUnicode": file.stream(_to_unicode(built)),
        }
    )
    places = {one: f"{place:04X}" for place, one in enumerate(built.characters, start=1)}
    return Type(weight.value[0], file.refer(outer), places)


def _to_unicode(built: Built) -> bytes:
    """Which character stands at which place; beyond U+FFFF as UTF-16 (ISO 32000-1, 9.10.3)."""
    lines = [
        f"<{place:04X}> <{NARROW.get(one, one).encode('utf-16-be').hex().upper()}>"
        for place, one in enumerate(built.characters, start=1)
    ]
    parts = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<0000> <FFFF>",
        "endcodespacerange",
    ]
    for start in range(0, len(lines), _LINES_OF_A_CMAP):
        block = lines[start : start + _LINES_OF_A_CMAP]
        parts += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    parts += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(parts).encode()
