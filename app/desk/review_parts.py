"""The parts of a review: steps in words, sides of documents, faces, each taken from the path."""

from __future__ import annotations

from collections.abc import Iterable

from app.desk.review_views import FaceShown, Portrait
from app.desk.showing import part
from app.desk.views import Part, Pictured
from app.evidence.approval import Approval
from app.evidence.face import FACE_BAND_TITLES, FaceAttempt, FaceMatch
from app.evidence.identity import IdentityDocument
from app.evidence.network_check import NetworkCheck
from app.flow.draft import Draft
from app.flow.operation import Operation
from app.flow.walk import Path
from app.i18n import Text

_PORTRAIT = Text("证件照片", "Printed portrait")
_CHIP_PORTRAIT = Text("芯片照片", "Chip portrait")
_LIVE = Text("现场照片", "Live picture")
_CHECKED = Text("核查照片", "Check photo")
_FRONT = Text("{kind} 正面", "{kind}, front")
_BACK = Text("{kind} 背面", "{kind}, back")


def last_word(operation: Operation, draft: Draft) -> Approval | None:
    """What an authoriser last said of the case, also where it no longer holds."""
    slot = operation.approval
    filled = draft.filled.get(slot.name) if slot is not None else None
    return filled.value if filled is not None else None


def parts_of(
    operation: Operation, path: Path, unusual: Iterable[tuple[str, str]] = ()
) -> tuple[Part, ...]:
    """Every step on the path in rows and pictures, but what authorisers said themselves."""
    marked = set(unusual)
    made = (
        part(stand.step, path.view, marked)
        for stand in path.stands
        if operation.approval not in stand.step.fills
    )
    return tuple(one for one in made if one is not None)


def compared(operation: Operation, parts: Iterable[Part]) -> tuple[Part, ...]:
    """The parts that are held against those of an earlier review: neither signatures, which are
    given anew whenever what they are about was changed, nor secrets, which not every desk has."""
    left_out = {
        step.title
        for step in operation.steps
        if any(slot.secret or operation.signing(slot.name) for slot in step.fills)
    }
    return tuple(one for one in parts if one.title not in left_out)


def documents_of(path: Path) -> tuple[Pictured, ...]:
    """Both sides of each document, laid flat."""
    found = []
    for name in path.view:
        value = path.view[name]
        if isinstance(value, IdentityDocument):
            kind = value.kind.title
            found.append(Pictured(value.front_flattened, _FRONT.format(kind=kind)))
            if value.back_flattened is not None:
                found.append(Pictured(value.back_flattened, _BACK.format(kind=kind)))
    return tuple(found)


def face_of(path: Path) -> FaceShown:
    """The faces that were held beside each other: of several documents those of the last, which
    is whose holder is at the counter."""
    document: IdentityDocument | None = None
    check: NetworkCheck | None = None
    match: FaceMatch | None = None
    for name in path.view:
        value = path.view[name]
        if isinstance(value, IdentityDocument):
            document = value
        elif isinstance(value, NetworkCheck):
            check = value
        elif isinstance(value, FaceMatch):
            match = value
    pictures: list[Portrait] = []
    if document is not None and document.photograph is not None:
        of_chip = document.chip is not None and document.chip.portrait is not None
        title = _CHIP_PORTRAIT if of_chip else _PORTRAIT
        pictures.append(Portrait(Pictured(document.photograph, title)))
    attempt = None
    if match is not None:
        attempt = match.decisive or match.attempts[-1]
        if attempt.pictures:
            pictures.append(Portrait(Pictured(attempt.pictures[-1], _LIVE), live=True))
    if check is not None and check.photo is not None:
        pictures.append(Portrait(Pictured(check.photo, _CHECKED)))
    if document is not None and document.portrait not in (None, document.photograph):
        # The chip's photograph cannot be exchanged; the printed one can, and is held beside it.
        assert document.portrait is not None
        pictures.append(Portrait(Pictured(document.portrait, _PORTRAIT)))
    if attempt is None:
        return FaceShown(tuple(pictures))
    return FaceShown(tuple(pictures), attempt.band, _distance(attempt))


def _distance(attempt: FaceAttempt) -> Text:
    if attempt.band is None or attempt.distance is None:
        return Text("未能比对", "not compared")
    return Text(
        "{band} · 距离 {d}，界限 {a} / {u}",
        "{band} · distance {d}, limits {a} / {u}",
    ).format(
        band=FACE_BAND_TITLES[attempt.band],
        d=f"{attempt.distance:.3f}",
        a=f"{attempt.alike_up_to:.2f}",
        u=f"{attempt.unsure_up_to:.2f}",
    )
