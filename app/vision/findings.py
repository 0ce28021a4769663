"""What was seen on a picture of a card or a face, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.documents import DocumentKind, DocumentSide

Corners = tuple[tuple[float, float], ...]
"""Top left, top right, bottom right and bottom left, in pixels of the upright photograph."""


class Band(StrEnum):
    """What a face distance means: accept, a human must decide, reject."""

    ALIKE = "alike"
    UNSURE = "unsure"
    DIFFERENT = "different"


class PictureWarning(StrEnum):
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
    TOO_DARK = "too_dark"
    BURNT_OUT = "burnt_out"
    CUT_OFF = "cut_off"
    COVERED = "covered"
    SCREEN = "screen"
    PHOTOCOPY = "photocopy"


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
    UNCHECKED = "unchecked"
    TWO_CENTURIES = "two_centuries"


@dataclass(frozen=True, slots=True)
class FieldReading:
    """One printed field: `value` as the bank writes it, `raw` as it was read.

    `box` is x, y, width, height in pixels of the flattened card (1011 by 638).
    `characters` pairs each character of the value with the reader's confidence, 0 to 1.
    `candidates` gives, for the position of a doubtful character of the value, what else it may
    be: the recogniser's next choices, look-alikes and rare characters, likeliest first.
    `certain` is only true where independent readings and checks agree; `doubts` say why not.
    """

    value: str | None
    raw: str
    confidence: float
    certain: bool
    box: tuple[int, int, int, int]
    doubts: tuple[str, ...] = ()
    characters: tuple[tuple[str, float], ...] = ()
    candidates: tuple[tuple[int, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Gate:
    """One measure of a picture's fitness, and the limit it has to reach."""

    code: str
    passed: bool
    measure: float
    limit: float


@dataclass(frozen=True, slots=True)
class DocumentFinding:
    """What one photograph of one side of a document says; `fields` are named as in the forms of
    app.domain.document_forms.

    `corners` are the card's top left, top right, bottom right and bottom left in pixels of the
    upright photograph. `flattened` is a JPEG of 1011 by 638, `portrait` a lossless PNG.
    `ms` tells how long each part took; `machine_readable` are the lines of an MRZ as read.
    """

    side: DocumentSide | None
    corners: tuple[tuple[float, float], ...] | None
    flattened: bytes | None
    portrait: bytes | None
    fields: dict[str, FieldReading] = field(default_factory=dict)
    gates: tuple[Gate, ...] = ()
    warnings: tuple[str, ...] = ()
    error: str | None = None
    ms: dict[str, float] = field(default_factory=dict)
    kind: DocumentKind | None = None
    machine_readable: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ShotFinding:
    """One picture of a face: where the one face is (x, y, width, height), or why it is no use.

    `hints` say what may be wrong with a face that is compared all the same (`Hint`).
    """

    error: str | None
    box: tuple[int, int, int, int] | None
    ms: float
    hints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FaceDescription:
    """A face as the numbers that are compared, for measuring a recogniser; empty without a face."""

    shot: ShotFinding
    numbers: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class RecogniserInForce:
    """Which recogniser describes faces and what judges their distance.

    `calibration` is `built-in`, the name of the calibration file's measurement, or `none`: then
    there are no bands and a human decides on every face. `recipes` are name, alike up to, unsure
    up to for one, two, and three or more live pictures; `measure` is the distance, `centred` or
    `cosine` (app.vision.distances); `views` says how often each picture is looked at.
    """

    model: str
    views: str
    measure: str
    calibration: str
    recipes: tuple[tuple[str, float, float], ...]


@dataclass(frozen=True, slots=True)
class FaceComparison:
    """How far a live face lies from the reference, and what that means under which recipe.

    `distance` is between descriptors: never show it as a percentage of certainty.
    `shots` has one finding for the reference, then one for each live picture. A second reference,
    such as the photograph of the account's opening, can only lower the band: its distance and what
    it would have said alone are kept beside it, and `second_shot` says whether it shows a face.
    `calibration` names the measurement that the limits come from; with `none` nothing was measured
    for this recogniser, and whatever the distance a human must decide.
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
    second_distance: float | None = None
    second_band: Band | None = None
    second_shot: ShotFinding | None = None
    calibration: str = "built-in"
