"""Everything that is known of one specimen customer."""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from app.domain.documents import DocumentKind
from app.domain.mrz import check_digit as zone_check_digit

from .look import Look

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def identity_number(prefecture: str, born: date, sequence: int) -> str:
    """A number with its check digit under a prefecture's own code (XX0100).

    People are registered in counties, so no number with such a code belongs to anybody.
    GB 11643-1999; an odd sequence is a man's.
    """
    digits = f"{prefecture}{born:%Y%m%d}{sequence:03d}"
    total = sum(int(d) * w for d, w in zip(digits, _WEIGHTS, strict=True))
    return digits + "10X98765432"[total % 11]


def permanent_number(province: str, numeric: str, born: date, sequence: int) -> str:
    """The number of a foreign permanent resident since 2023; province 00 belongs to nobody."""
    digits = f"9{province}{numeric}{born:%Y%m%d}{sequence:03d}"
    total = sum(int(d) * w for d, w in zip(digits, _WEIGHTS, strict=True))
    return digits + "10X98765432"[total % 11]


def old_permanent_number(alpha3: str, region: str, born: date, last: int) -> str:
    """The number of a foreign permanent resident of before 2023; region 0000 belongs to nobody."""
    first = f"{alpha3}{region}{born:%y%m%d}{last}"
    return first + zone_check_digit(first)


class Check(Enum):
    """What the police check answers; the values are the raw codes."""

    MATCH_WITH_PHOTO = "00"
    MATCH_WITHOUT_PHOTO = "01"
    NAME_DIFFERS = "02"
    NUMBER_NOT_FOUND = "03"


@dataclass(frozen=True)
class Answers:
    """What the customer says when asked."""

    purpose: str
    occupation: str
    employer: str
    yearly_income: str
    source_of_funds: str
    expected_use: str
    residence: str


@dataclass(frozen=True)
class Expected:
    """How the exercise ends; the two hints are words for people, not codes of the program."""

    outcome: str
    stopped_at: str | None = None
    reason: str | None = None


@dataclass(frozen=True)
class Person:
    code: str
    title: tuple[str, str]
    name: str
    sex: str
    ethnicity: str
    born: date
    address: tuple[str, ...]
    number: str
    issuer: str
    valid_from: date
    valid_until: date | None
    phone: str
    look: Look
    answers: Answers
    expected: Expected = Expected("performed")
    check: Check = Check.MATCH_WITH_PHOTO
    already: dict[str, object] = field(default_factory=dict)
    live_look: Look | None = None
    """Whom the counter camera sees, where that is not the face of the portrait."""
    portrait_smile: float = 0.4
    blur: float = 0.6
    note: str | None = None
    kind: DocumentKind = DocumentKind.RESIDENT_CARD
    latin_name: str = ""
    """As printed, with the comma after the surname."""
    nationality: str = ""
    """Alpha-3 code of ISO 3166-1."""
    pass_number: str = ""
    issue_count: str = ""
    zone: tuple[str, ...] = ()
    guardian: str = ""
    """The code of the specimen who comes as this child's guardian."""

    @property
    def photo_returned(self) -> bool:
        return self.check is Check.MATCH_WITH_PHOTO
