"""The colours of a paper are those of sRGB (IEC 61966-2-1), said in the file by a small profile."""

from __future__ import annotations

import struct
from functools import cache

_D50 = (0.96420, 1.0, 0.82491)
_TO_D50 = (1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168)
_RED, _GREEN, _BLUE = (
    (0.43607, 0.22249, 0.01392),
    (0.38515, 0.71687, 0.09708),
    (0.14307, 0.06061, 0.71410),
)
_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
_HEADER = 128


@cache
def srgb() -> bytes:
    """An ICC profile of version 4.2 (ICC.1:2004-10); the same bytes on every computer, which the
    profiles that libraries make are not, as these carry the time of their making."""
    tags = (
        (b"desc", _words("sRGB")),
        (b"cprt", _words("No copyright, use freely")),
        (b"wtpt", _numbers(b"XYZ ", _D50)),
        (b"chad", _numbers(b"sf32", _TO_D50)),
        (b"rXYZ", _numbers(b"XYZ ", _RED)),
        (b"gXYZ", _numbers(b"XYZ ", _GREEN)),
        (b"bXYZ", _numbers(b"XYZ ", _BLUE)),
        (b"rTRC", _curve()),
        (b"gTRC", _curve()),
        (b"bTRC", _curve()),
    )
    place = _HEADER + 4 + 12 * len(tags)
    table, body = struct.pack(">I", len(tags)), b""
    for name, content in tags:
        table += struct.pack(">4sII", name, place + len(body), len(content))
        body += content + bytes(-len(content) % 4)
    head = struct.pack(
        ">I4sI4s4s4s6H4s4sI4s4sQI",
        place + len(body),
        bytes(4),
        0x04200000,
        b"mntr",
        b"RGB ",
        b"XYZ ",
        *(2000, 1, 1, 0, 0, 0),
        b"acsp",
        bytes(4),
        0,
        bytes(4),
        bytes(4),
        0,
        0,
    )
    head += b"".join(_fixed(one) for one in _D50)
    return head.ljust(_HEADER, b"\0") + table + body


def _fixed(number: float) -> bytes:
    return struct.pack(">i", round(number * 65536))


def _numbers(kind: bytes, numbers: tuple[float, ...]) -> bytes:
    return kind + bytes(4) + b"".join(_fixed(one) for one in numbers)


def _curve() -> bytes:
    return b"para" + bytes(4) + struct.pack(">HH", 3, 0) + b"".join(_fixed(one) for one in _CURVE)


def _words(words: str) -> bytes:
    said = words.encode("utf-16-be")
    return b"mluc" + bytes(4) + struct.pack(">II2s2sII", 1, 12, b"en", b"US", len(said), 28) + said
