"""Tells which document, and which of its sides, the lines of a picture are printed on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.documents import DocumentKind, DocumentSide
from app.vision import layout
from app.vision.reading import Line
from app.vision.zone import like_a_zone, plain_zone

FRONT, BACK = DocumentSide.FRONT, DocumentSide.BACK

_TITLES: tuple[tuple[DocumentKind, str], ...] = (
    (DocumentKind.HM_TRAVEL_PERMIT, "港澳居民来往内地通行证"),
    (DocumentKind.TW_TRAVEL_PERMIT, "台湾居民来往大陆通行证"),
    (DocumentKind.FOREIGN_PR_CARD, "外国人永久居留身份证"),
    (DocumentKind.HM_TRAVEL_PERMIT, "HONGKONGANDMACAO"),
    (DocumentKind.TW_TRAVEL_PERMIT, "TRAVELPERMITFORTAIWANRESIDENTS"),
    (DocumentKind.FOREIGN_PR_CARD, "PERMANENTRESIDEN"),
    (DocumentKind.TEMPORARY_CARD, "临时居民身份证"),
    (DocumentKind.HMT_PERMIT, "居民居住证"),
)
# The other side of travel permits has a machine-readable zone of three lines [K].
_OTHER_SIDES = (
    (re.compile(r"^CR[A-Z\d<]{20,30}$", re.MULTILINE), DocumentKind.HM_TRAVEL_PERMIT),
    (re.compile(r"^CT[A-Z\d<]{20,30}$", re.MULTILINE), DocumentKind.TW_TRAVEL_PERMIT),
)
# The share of a title's pairs of characters that must have been read.
LIKE_A_TITLE = 0.6
_HMT_NUMBER = re.compile(r"8[123]0000\d{6,}")
_HM_NUMBER = re.compile(r"(?<![A-Z\d])(?:[HM]\d{8}|[HM]A\d{7})")
_PR_NUMBER = re.compile(r"(?<![A-Z])[A-Z]{3}\d{12}(?!\d)|(?<!\d)9\d{16}[\dX]")


@dataclass(frozen=True, slots=True)
class Likeness:
    """Which side of which document it is taken for."""

    kind: DocumentKind
    side: DocumentSide


def likeness(lines: Sequence[Line], expected: DocumentKind | None) -> Likeness | None:
    """The document that these lines are printed on; none when they are of none that is known.

    `expected` decides only where the lines themselves leave it open.
    """
    text = "\n".join(line.text for line in lines)
    plain = re.sub(r"[ \t]", "", text).upper()
    if any(like_a_zone(line.text) for line in lines):
        return Likeness(DocumentKind.PASSPORT, FRONT)
    for zone, kind in _OTHER_SIDES:
        if zone.search(plain_zone_lines(lines)):
            return Likeness(kind, BACK)
    for kind, title in _TITLES:
        if _likeness(title, plain) >= LIKE_A_TITLE and not _is_other(kind, plain):
            bare = kind is DocumentKind.TEMPORARY_CARD and not re.search(r"\d{8}|姓名|出生", plain)
            return Likeness(kind, BACK if bare or kind is DocumentKind.HMT_PERMIT else FRONT)
    if _HMT_NUMBER.search(plain):
        return Likeness(DocumentKind.HMT_PERMIT, FRONT)
    if "通行证号" in plain or ("签发次数" in plain and "姓名" not in plain):
        return Likeness(DocumentKind.HMT_PERMIT, BACK)
    if _PR_NUMBER.search(plain) and "公民身份" not in plain:
        return Likeness(DocumentKind.FOREIGN_PR_CARD, FRONT)
    if _HM_NUMBER.search(plain) and ("姓名" in plain or "出生" in plain):
        return Likeness(DocumentKind.HM_TRAVEL_PERMIT, FRONT)
    side = layout.side_of(list(lines))
    if side is None:
        return None
    if side is FRONT and "有效期限" in plain and "签发" in plain:
        return Likeness(_one_sided(expected, plain), FRONT)
    if expected is DocumentKind.HMT_PERMIT and _could_be_hmt(side, plain):
        return Likeness(DocumentKind.HMT_PERMIT, side)
    return Likeness(DocumentKind.RESIDENT_CARD, side)


def plain_zone_lines(lines: Sequence[Line]) -> str:
    """The lines as those of a machine-readable zone are written, one under the other."""
    return "\n".join(plain_zone(line.text) for line in lines)


def _is_other(kind: DocumentKind, plain: str) -> bool:
    """Whether words that are shared by two titles belong to the other one."""
    if kind is DocumentKind.HMT_PERMIT:
        return "姓名" in plain and "出生" in plain
    return kind is DocumentKind.TEMPORARY_CARD and "临" not in plain


def _likeness(title: str, text: str) -> float:
    pairs = [title[i : i + 2] for i in range(len(title) - 1)]
    return sum(pair in text for pair in pairs) / len(pairs)


def _one_sided(expected: DocumentKind | None, plain: str) -> DocumentKind:
    """Which document has the holder and the term on one side, when its title was not read."""
    one_sided = (
        DocumentKind.HM_TRAVEL_PERMIT,
        DocumentKind.TW_TRAVEL_PERMIT,
        DocumentKind.FOREIGN_PR_CARD,
    )
    if expected in one_sided and "住址" not in plain:
        assert expected is not None
        return expected
    return DocumentKind.TEMPORARY_CARD


def _could_be_hmt(side: DocumentSide, plain: str) -> bool:
    if side is BACK:
        return "居民身份证" not in plain
    return "民族" not in plain and not re.search(r"(?<!\d)[1-7]\d{16}[\dX]", plain)
