"""A TrueType font put together from single characters, each made only once for all papers."""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass

from fontTools.ttLib.sfnt import SFNTWriter

_ON_CURVE, _X_SHORT, _Y_SHORT, _REPEATED, _X_SAME, _Y_SAME = 1, 2, 4, 8, 16, 32
_MAGIC = 0x5F0F3CF5
_FIXED_ONE = 0x00010000


@dataclass(frozen=True)
class Glyph:
    """A character in the form in which TrueType keeps it (OpenType 1.9, glyf)."""

    body: bytes
    """padded to four bytes; empty where nothing is drawn"""
    width: int
    edges: tuple[int, int, int, int]
    """left, lower, right and upper edge"""
    points: int
    contours: int


Point = tuple[int, int, bool]
"""Place, and whether it lies on the curve."""


def glyph(contours: list[list[Point]], width: int) -> Glyph:
    """A character from its contours."""
    points = [point for contour in contours for point in contour]
    if not points:
        return Glyph(b"", width, (0, 0, 0, 0), 0, 0)
    across = [x for x, _, _ in points]
    upright = [y for _, y, _ in points]
    edges = min(across), min(upright), max(across), max(upright)
    ends, last = [], -1
    for contour in contours:
        last += len(contour)
        ends.append(last)
    flags, xs, ys = bytearray(), bytearray(), bytearray()
    before_x = before_y = 0
    for x, y, on_curve in points:
        flag = _ON_CURVE if on_curve else 0
        flag |= _step(x - before_x, xs, _X_SHORT, _X_SAME)
        flag |= _step(y - before_y, ys, _Y_SHORT, _Y_SAME)
        flags.append(flag)
        before_x, before_y = x, y
    body = struct.pack(">hhhhh", len(contours), *edges)
    body += struct.pack(f">{len(ends)}HH", *ends, 0) + _packed(flags) + xs + ys
    return Glyph(body + bytes(-len(body) % 4), width, edges, len(points), len(contours))


def _step(way: int, into: bytearray, short: int, same: int) -> int:
    """Writes how far it is to the next point; gives the flags that say how that is written."""
    if way == 0:
        return same
    if -256 < way < 256:
        into.append(abs(way))
        return short | (same if way > 0 else 0)
    into += struct.pack(">h", way)
    return 0


def _packed(flags: bytearray) -> bytes:
    """Flags of which equal neighbours are written once with their count."""
    packed = bytearray()
    place = 0
    while place < len(flags):
        flag = flags[place]
        end = place + 1
        while end < len(flags) and flags[end] == flag and end - place < 256:
            end += 1
        if end - place > 1:
            packed += bytes((flag | _REPEATED, end - place - 1))
        else:
            packed.append(flag)
        place = end
    return bytes(packed)


def font(
    glyphs: list[Glyph], em: int, ascent: int, descent: int
) -> tuple[bytes, tuple[int, int, int, int]]:
    """The font file of these characters in this order, and the edges around all of them.

    It has the tables that a font within a PDF needs (ISO 32000-1, 9.9) and no others.
    """
    drawn = [one for one in glyphs if one.body] or [Glyph(b"", 0, (0, 0, 0, 0), 0, 0)]
    left, lower = (min(one.edges[at] for one in drawn) for at in (0, 1))
    right, upper = (max(one.edges[at] for one in drawn) for at in (2, 3))
    places, body = [0], bytearray()
    for one in glyphs:
        body += one.body
        places.append(len(body))
    head = struct.pack(
        ">IIIIHHqqhhhhHHhhh",
        *(_FIXED_ONE, _FIXED_ONE, 0, _MAGIC, 0b11, em, 0, 0),
        *(left, lower, right, upper),
        *(0, 8, 2, 1, 0),
    )
    hhea = struct.pack(
        ">IhhhHhhhhhhhhhhhH",
        *(_FIXED_ONE, ascent, descent, 0, max(one.width for one in glyphs)),
        *(left, min(one.width - one.edges[2] for one in drawn), right),
        *(1, 0, 0, 0, 0, 0, 0, 0, len(glyphs)),
    )
    maxp = struct.pack(
        ">IHHHHHHHHHHHHHH",
        *(_FIXED_ONE, len(glyphs)),
        *(max(one.points for one in drawn), max(one.contours for one in drawn)),
        *(0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
    )
    made = io.BytesIO()
    writer = SFNTWriter(made, 6, sfntVersion="\000\001\000\000")
    writer["glyf"] = bytes(body) or bytes(4)
    writer["head"] = head
    writer["hhea"] = hhea
    writer["hmtx"] = b"".join(struct.pack(">Hh", one.width, one.edges[0]) for one in glyphs)
    writer["loca"] = struct.pack(f">{len(places)}I", *places)
    writer["maxp"] = maxp
    writer.close()
    return made.getvalue(), (left, lower, right, upper)
