"""What a camera sees, in one line that says what to do, and the outline that belongs to it."""

from __future__ import annotations

from app.desk.eyes_words import HINT_WORDS, in_words
from app.desk.views import CameraState, DocumentSight, FaceSight, Hint, Watch
from app.i18n import Text
from ui.theme import Tone
from ui.widgets.camera_view import SeeingCamera, Sighting

MOST_FACES = 3
"""Accepted pictures of a face; more of them say no more."""

_OPENING = Text(
    "正在打开摄像头…（个别摄像头需要十几秒）",
    "Opening the camera … (some take ten seconds and more)",
)
_LOOKING = Text("正在等待画面…", "Waiting for the picture …")
_READY = Text("可以拍照（空格）", "Ready: take the picture (Space)")
_STILL = Text("很好，请保持不动，自动拍照", "Good: keep it still, it is taken by itself")
_BY_HAND = Text("很好，请按空格拍照", "Good: press Space to take it")
_ACCEPTED = Text("已采集 {n} 张（共 {most} 张）", "{n} of {most} pictures taken")
_ENOUGH = Text("已采集 {most} 张，可以比对", "{most} pictures taken: compare them")


def sighting_of(camera: SeeingCamera, watch: Watch, *, by_itself: bool) -> Sighting:
    """What a camera sees now; `by_itself` says whether it takes the picture without being asked."""
    if camera.state == CameraState.OPENING:
        return Sighting((), Tone.NOTE, _OPENING)
    if camera.state == CameraState.FAULT:
        return Sighting((), Tone.BAD, in_words(camera.fault or "").sentence)
    match camera.sight():
        case DocumentSight() as sight:
            return _of_document(sight, by_itself=by_itself)
        case FaceSight() as sight:
            return _of_face(sight, by_itself=by_itself)
        case _:
            return Sighting((), Tone.NOTE, _READY if watch is Watch.NOTHING else _LOOKING)


def _of_document(sight: DocumentSight, *, by_itself: bool) -> Sighting:
    outline = sight.corners or ()
    hint = sight.hint
    if hint == Hint.TURN_OVER:
        return Sighting(outline, Tone.GOOD, HINT_WORDS[Hint.TURN_OVER], taken=sight.shots)
    if not outline:
        words = HINT_WORDS.get(hint or Hint.LAY_DOCUMENT, HINT_WORDS[Hint.LAY_DOCUMENT])
        tone = Tone.WARN if hint not in (None, Hint.LAY_DOCUMENT) else Tone.NOTE
        return Sighting(outline, tone, words, taken=sight.shots)
    # A hint lags behind by a look or two: what was found needs not be laid in view.
    if hint in (None, Hint.HOLD_STILL, Hint.LAY_DOCUMENT):
        words = _STILL if by_itself else _BY_HAND
        progress = sight.stillness if by_itself else 0.0
        return Sighting(outline, Tone.GOOD, words, progress, sight.shots)
    return Sighting(outline, Tone.WARN, HINT_WORDS[hint], taken=sight.shots)


def _of_face(sight: FaceSight, *, by_itself: bool) -> Sighting:
    outline: tuple[tuple[float, float], ...] = ()
    if sight.box is not None:
        x, y, width, height = sight.box
        outline = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
    if sight.hint is not None:
        return Sighting(outline, Tone.WARN, HINT_WORDS[sight.hint], taken=sight.accepted)
    taken = min(sight.accepted, MOST_FACES)
    if not by_itself:
        return Sighting(outline, Tone.GOOD, _BY_HAND, taken=sight.accepted)
    if taken >= MOST_FACES:
        return Sighting(outline, Tone.GOOD, _ENOUGH.format(most=MOST_FACES), taken=sight.accepted)
    words = _ACCEPTED.format(n=taken, most=MOST_FACES) if taken else _STILL
    return Sighting(outline, Tone.GOOD, words, taken / MOST_FACES, sight.accepted)
