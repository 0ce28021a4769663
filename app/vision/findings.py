"""What was seen on a picture of a card or a face, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class CardSide(StrEnum):
    """The two sides of a resident identity card."""

    FRONT = "front"
    BACK = "back"


class Band(StrEnum):
    """What a face distance means: accept, a human must decide, reject."""

    ALIKE = "alike"
    UNSURE = "unsure"
    DIFFERENT = "different"


class VisionError(StrEnum):
    """Why a picture gave no finding, or only a partial one."""

    NOT_AN_IMAGE = "not_an_image"
    IMAGE_TOO_LARGE = "image_too_large"
    EMPTY_FILE = "empty_file"
    NO_CARD = "no_card"
    UNREADABLE = "unreadable"
    NO_FACE = "no_face"
    TWO_FACES = "two_faces"
    NO_LIVE_PICTURE = "no_live_picture"
    CAMERA_MISSING = "camera_missing"
    CAMERA_STOPPED = "camera_stopped"
    TOO_MANY_CAMERAS = "too_many_cameras"
    PROCESS_DIED = "process_died"
    TIMEOUT = "timeout"
    CLOSED = "closed"
    INTERNAL = "internal"


class CardWarning(StrEnum):
    """What a teller should know about a card that was read all the same."""

    LOW_SHARPNESS = "low_sharpness"
    CARD_TOO_SMALL = "card_too_small"
    GLARE_ON_TEXT = "glare_on_text"
    CORNERS_UNSURE = "corners_unsure"
    PORTRAIT_NOT_FOUND = "portrait_not_found"
    CHECK_DIGIT_FAILED = "check_digit_failed"
    SEX_NUMBER_MISMATCH = "sex_number_mismatch"
    BIRTH_DATE_NUMBER_MISMATCH = "birth_date_number_mismatch"
    FIELD_MISSING = "field_missing"


class Doubt(StrEnum):
    """Why the value of one field is not certain."""

    MISSING = "missing"
    LOW_CONFIDENCE = "low_confidence"
    READINGS_DISAGREE = "readings_disagree"
    LOOK_ALIKE = "look_alike"
    RARE_CHARACTER = "rare_character"
    TRADITIONAL_CHARACTER = "traditional_character"
    MALFORMED = "malformed"
    CHECK_DIGIT_FAILED = "check_digit_failed"
    NOT_A_DATE = "not_a_date"
    UNUSUAL_TERM = "unusual_term"
    NUMBER_DISAGREES = "number_disagrees"
    UNKNOWN_ETHNICITY = "unknown_ethnicity"
    DIGIT_OR_LETTER = "digit_or_letter"
    TOUCHES_PICTURE = "touches_picture"
    GLARE = "glare"
    GAP = "gap"
    LOW_SHARPNESS = "low_sharpness"
    FOLLOWED_FROM_NUMBER = "followed_from_number"


@dataclass(frozen=True, slots=True)
class FieldReading:
    """One printed field: `value` as the bank writes it, `raw` as it was read.

    `box` is x, y, width, height in pixels of the flattened card (1011 by 638).
    `characters` pairs each character of the value with the reader's confidence, 0 to 1.
    `certain` is only true where independent readings and checks agree; `doubts` say why not.
    """

    value: str | None
    raw: str
    confidence: float
    certain: bool
    box: tuple[int, int, int, int]
    doubts: tuple[str, ...] = ()
    characters: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Gate:
    """One measure of a picture's fitness, and the limit it has to reach."""

    code: str
    passed: bool
    measure: float
    limit: float


@dataclass(frozen=True, slots=True)
class CardFinding:
    """What one photograph of one side of a card says.

    `corners` are the card's top left, top right, bottom right and bottom left in pixels of the
    upright photograph. `flattened` is a JPEG of 1011 by 638, `portrait` a lossless PNG.
    `ms` tells how long each part took.
    """

    side: CardSide | None
    corners: tuple[tuple[float, float], ...] | None
    flattened: bytes | None
    portrait: bytes | None
    fields: dict[str, FieldReading] = field(default_factory=dict)
    gates: tuple[Gate, ...] = ()
    warnings: tuple[str, ...] = ()
    error: str | None = None
    ms: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ShotFinding:
    """One picture of a face: where the one face is (x, y, width, height), or why it is no use."""

    error: str | None
    box: tuple[int, int, int, int] | None
    ms: float


@dataclass(frozen=True, slots=True)
class FaceComparison:
    """How far a live face lies from the reference, and what that means under which recipe.

    `distance` is Euclidean between descriptors: never show it as a percentage of certainty.
    `shots` has one finding for the reference, then one for each live picture.
    """

    distance: float | None
    band: Band | None
    recipe: str
    model: str
    alike_up_to: float
    unsure_up_to: float
    shots: tuple[ShotFinding, ...]
    error: str | None
    ms: float


@dataclass(frozen=True, slots=True)
class Frame:
    """One preview frame: RGB888 rows without padding, and its place in the sequence."""

    rgb: bytes
    width: int
    height: int
    sequence: int


class VisionFault(Exception):
    """The eyes could not do what was asked; `code` says why, and asking again may help."""

    def __init__(self, code: str) -> None:
        super().__init__(str(code))
        self.code = code
