"""What an open camera shows: its frames, how it is, and what is seen on it at the moment."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.vision.findings import Gate


@dataclass(frozen=True, slots=True)
class Frame:
    """One preview frame: RGB888 rows without padding, and its place in the sequence."""

    rgb: bytes
    width: int
    height: int
    sequence: int


class Watch(StrEnum):
    """What an open camera looks out for by itself."""

    NOTHING = "nothing"
    DOCUMENT = "document"
    FACE = "face"


class CameraState(StrEnum):
    """How an open camera is: being opened, sending pictures, or out of order for now."""

    OPENING = "opening"
    LIVE = "live"
    FAULT = "fault"


class Hint(StrEnum):
    """The one thing to change before a document or a face can be taken."""

    LAY_DOCUMENT = "lay_document"
    PART_ONLY = "part_only"
    MOVE_CLOSER = "move_closer"
    TOO_DARK = "too_dark"
    TOO_BRIGHT = "too_bright"
    LAY_FLAT = "lay_flat"
    GLARE = "glare"
    BLURRED = "blurred"
    HOLD_STILL = "hold_still"
    TURN_OVER = "turn_over"
    NO_FACE = "no_face"
    TWO_FACES = "two_faces"
    FACE_TOO_FAR = "face_too_far"
    FACE_TURNED = "face_turned"
    FACE_TOO_DARK = "face_too_dark"
    EYES_CLOSED = "eyes_closed"
    FACE_COVERED = "face_covered"
    FACE_TOO_NEAR = "face_too_near"
    FACE_CUT_OFF = "face_cut_off"
    FACE_NODDING = "face_nodding"
    FACE_TILTED = "face_tilted"
    FACE_BURNT_OUT = "face_burnt_out"
    FACE_SIDE_LIGHT = "face_side_light"
    FACE_BLURRED = "face_blurred"


@dataclass(frozen=True, slots=True)
class CameraName:
    """A camera that is plugged in: how to open it (`camera:NAME` or `opencv:N`), and its name."""

    source: str
    name: str


@dataclass(frozen=True, slots=True)
class CameraNews:
    """How an open camera is now; `fault` is the code of what is wrong, while it is."""

    state: CameraState
    fault: str | None = None


@dataclass(frozen=True, slots=True)
class DocumentSight:
    """What is seen of a document in one preview frame, and the one thing to change, if any.

    `corners` are top left, top right, bottom right and bottom left in pixels of the preview frame.
    `stillness` grows from 0 to 1 while the document lies still; `hint` is a `Hint`; `shots` counts
    the automatic shutters since the camera was opened.
    """

    sequence: int
    corners: tuple[tuple[float, float], ...] | None
    gates: tuple[Gate, ...]
    stillness: float
    hint: str | None
    shots: int


@dataclass(frozen=True, slots=True)
class FaceSight:
    """What is seen of a face in one preview frame: its box (x, y, width, height) in pixels of the
    preview, the one thing to change (a `Hint`), and how many shots were accepted so far.
    """

    sequence: int
    box: tuple[int, int, int, int] | None
    hint: str | None
    accepted: int


Sight = DocumentSight | FaceSight
