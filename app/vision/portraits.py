"""Cuts the holder's printed photograph out of a flattened document."""

from __future__ import annotations

from app.domain.documents import DocumentKind
from app.vision.faces import FaceFinder
from app.vision.pictures import Pixels
from app.vision.sights import Sight

# Left, top, right, bottom as shares of the card: fixed on a resident card (GA 448), and about
# there on the others [K], where the face itself is looked for first.
_RESIDENT = (0.615, 0.12, 0.95, 0.73)
_LEFT = (0.03, 0.18, 0.36, 0.76)
_ON_THE_RIGHT = (
    DocumentKind.RESIDENT_CARD,
    DocumentKind.HMT_PERMIT,
    DocumentKind.TEMPORARY_CARD,
)
# Around a face's box: a printed photograph shows the head with some hair and the shoulders.
_ABOVE, _BELOW, _BESIDE = 0.75, 0.75, 0.45


def portrait_of(sight: Sight, finder: FaceFinder) -> tuple[Pixels, bool]:
    """The printed photograph, and whether there is a face in it."""
    assert sight.seen is not None
    if sight.seen.kind in (DocumentKind.RESIDENT_CARD, DocumentKind.HMT_PERMIT):
        cut = _part(sight.flat, _RESIDENT)
        return cut, finder.sees_face(cut)
    return around_face(sight.flat, finder, _RESIDENT if sight.seen.kind in _ON_THE_RIGHT else _LEFT)


def around_face(
    flat: Pixels, finder: FaceFinder, usual: tuple[float, float, float, float] = _LEFT
) -> tuple[Pixels, bool]:
    """The largest face of a flattened document with what is around it; else the usual place."""
    boxes = finder.boxes(flat)
    if not boxes:
        return _part(flat, usual), False
    face = max(boxes, key=lambda box: box.width())
    x, y, width, height = face.left(), face.top(), face.width(), face.height()
    top, bottom = max(0, round(y - _ABOVE * height)), round(y + (1 + _BELOW) * height)
    left, right = max(0, round(x - _BESIDE * width)), round(x + (1 + _BESIDE) * width)
    return flat[top:bottom, left:right], True


def _part(flat: Pixels, shares: tuple[float, float, float, float]) -> Pixels:
    height, width = flat.shape[:2]
    left, top, right, bottom = shares
    return flat[
        round(top * height) : round(bottom * height), round(left * width) : round(right * width)
    ]
