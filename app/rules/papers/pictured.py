"""Every picture and document that was kept for a case, with what it shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.evidence.closure import MediumTaken
from app.evidence.identity import IdentityDocument
from app.evidence.image import Kept
from app.flow.operation import Setting
from app.flow.slot import View
from app.i18n import Text
from app.papers.document import Picture, Pictures
from app.papers.shrunk import shrunk
from app.rules.authorisation import FACE_SIGNATURE, SIGNATURE
from app.rules.face import FACE
from app.rules.identity import AGENT, CARD, GUARDIAN
from app.rules.liveness import LIVENESS
from app.rules.network_check import AGENT_CHECK, GUARDIAN_CHECK, NETWORK_CHECK

_HOLDER, _GUARDIAN = Text("客户", "Customer"), Text("监护人", "Guardian")
_AGENT = Text("代理人", "Agent")
_SIDES = (
    ("front", Text("证件正面（原图）", "document front, as taken")),
    ("front_flattened", Text("证件正面", "document front")),
    ("back", Text("证件背面（原图）", "document back, as taken")),
    ("back_flattened", Text("证件背面", "document back")),
    ("portrait", Text("证件印刷照片", "printed photograph")),
)
_CHIP = Text("芯片照片", "photograph of the chip")


@dataclass(frozen=True)
class KeptPicture:
    """Something kept, what it is, and whether a paper shows it."""

    kept: Kept
    caption: Text
    shown: bool = True


def of_documents(view: View) -> Iterator[KeptPicture]:
    """The identity documents: each side as it was taken and straightened, the photographs."""
    for slot, whose in ((CARD, _HOLDER), (GUARDIAN, _GUARDIAN), (AGENT, _AGENT)):
        document = view.find(slot)
        if document is not None:
            yield from _of_document(document, whose)


def _of_document(document: IdentityDocument, whose: Text) -> Iterator[KeptPicture]:
    for name, what in _SIDES:
        kept = getattr(document, name)
        if kept is not None:
            # The straightened side shows all; the picture as taken is proved by its digest.
            yield KeptPicture(kept, _of(whose, what), shown=name not in ("front", "back"))
    if document.chip is not None and document.chip.portrait is not None:
        yield KeptPicture(document.chip.portrait, _of(whose, _CHIP))


def of_checks(view: View) -> Iterator[KeptPicture]:
    """The photographs that the network check sent."""
    for slot, whose in (
        (NETWORK_CHECK, _HOLDER),
        (GUARDIAN_CHECK, _GUARDIAN),
        (AGENT_CHECK, _AGENT),
    ):
        check = view.find(slot)
        if check is not None and check.photo is not None:
            yield KeptPicture(check.photo, _of(whose, Text("联网核查照片", "network check")))


def of_faces(view: View) -> Iterator[KeptPicture]:
    """Live pictures of every comparison, those of the one that decided to be shown."""
    match = view.find(FACE)
    if match is None:
        return
    for place, attempt in enumerate(match.attempts, 1):
        for kept in attempt.pictures:
            caption = Text("现场人脸（第{n}次比对）", "live face, comparison {n}").format(n=place)
            yield KeptPicture(kept, caption, shown=attempt is match.decisive)


def of_liveness(view: View) -> Iterator[KeptPicture]:
    """Stills of every challenge."""
    check = view.find(LIVENESS)
    if check is None:
        return
    for place, challenge in enumerate(check.tries, 1):
        for still in challenge.stills:
            caption = Text("动作活体（第{n}次）", "prompts followed, try {n}").format(n=place)
            yield KeptPicture(still, caption, shown=False)


def of_a_medium(view: View) -> Iterator[KeptPicture]:
    """What was cut as an account was closed, where a picture of it was wanted."""
    taken = next((one for one in view.values() if isinstance(one, MediumTaken)), None)
    if taken is not None and taken.picture is not None:
        yield KeptPicture(taken.picture, Text("剪角的卡（折）", "the cut card or passbook"))


def of_signatures(view: View) -> Iterator[KeptPicture]:
    """The papers that were signed."""
    for slot in (FACE_SIGNATURE, SIGNATURE):
        signature = view.find(slot)
        if signature is not None:
            for paper in signature.signed:
                caption = Text("所签《{title}》", "signed: {title}").format(title=paper.title)
                yield KeptPicture(paper.document, caption, shown=False)


def every(view: View) -> tuple[KeptPicture, ...]:
    """All of a case, each digest once and under what it was first kept for."""
    found = [
        *of_documents(view),
        *of_checks(view),
        *of_faces(view),
        *of_liveness(view),
        *of_a_medium(view),
        *of_signatures(view),
    ]
    return tuple({one.kept.digest: one for one in reversed(found)}.values())[::-1]


def pictures(
    title: Text, found: Iterator[KeptPicture], setting: Setting, longest: int
) -> tuple[Pictures, ...]:
    """Those of them that are shown, made small; one that cannot be read is left out here and
    still stands in the list of digests. None while the case is a draft."""
    if setting.picture is None:
        return ()
    shown = []
    for one in found:
        small = shrunk(setting.picture(one.kept), longest) if one.shown else None
        if small is not None:
            shown.append(Picture(small, one.caption))
    return (Pictures(title, tuple(shown)),) if shown else ()


def _of(whose: Text, what: Text) -> Text:
    return Text(f"{whose.zh}{what.zh}", f"{whose.en}: {what.en}")
