"""The machine-readable zone of a passport: what it says, and how it is written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from app.domain.countries import nationality
from app.domain.documents import Sex
from app.domain.mrz_checks import (
    BIRTH,
    CHECKED,
    EXPIRY,
    LINES,
    NATIONALITY,
    NUMBER,
    PERSONAL,
    SEX,
    SEXES,
    WIDTH,
    births,
    check_digit,
    faults,
    nearest_date,
    past_dates,
    shape_fault,
)
from app.errors import Unacceptable
from app.i18n import Text

__all__ = [
    "DoubtfulReading",
    "PassportZone",
    "check_digit",
    "compose",
    "doubtful_reading",
    "faults",
    "nearest_date",
    "normalise",
    "parse",
    "past_dates",
]

_FILLERS = str.maketrans({"‹": "<", "〈": "<", "«": "<<", "《": "<<"})
_LOOK_ALIKES = (("O", "0"), ("I", "1"), ("B", "8"), ("S", "5"), ("Z", "2"))
"""Characters that printed zones are misread for. G and 6, L and 1 are missing although they look
alike: their values differ by tens, so no check digit can tell them apart."""


@dataclass(frozen=True)
class PassportZone:
    """What the two lines at the foot of a passport's personal particulars page say.

    Attributes:
        lines: the two lines, 44 characters each.
        type: the second letter of the document code (PO, PD ...), empty where it is a filler.
        issuing_state: alpha-3 code of ISO 3166-1, or of ICAO 9303 where ISO has none.
        surname, given_names: words divided by spaces; this line has no check digit, so the name
            must be compared by eye [s]. A holder with a single name has no given names.
        name_is_cut: the name fills its line to the end and may be longer in print.
        nationality: like `issuing_state`.
        birth_dates: the zone has two digits for the year: the possible days, latest first.
        sex: unspecified where the zone has a filler in its place.
        valid_until: the day nearest to now that has these two digits for its year.
        personal_number: the issuing state's own field, often empty.
    """

    lines: tuple[str, str]
    type: str
    issuing_state: str
    surname: str
    given_names: str
    name_is_cut: bool
    number: str
    nationality: str
    birth_dates: tuple[date, ...]
    sex: Sex
    valid_until: date
    personal_number: str

    @property
    def birth_date(self) -> date:
        """The latest possible day of birth: somebody of 100 years reads as an infant, so the
        printed date prevails where `birth_dates` has two."""
        return self.birth_dates[0]

    @property
    def latin_name(self) -> str:
        """Surname, then given names, as forms write it (ERIKSSON ANNA MARIA)."""
        return f"{self.surname} {self.given_names}".strip()


@dataclass(frozen=True)
class DoubtfulReading:
    """A zone in which one character had to be taken for another; a person must look at it.

    Attributes:
        position: the place of that character in the second line, from 1.
        read, taken: the character as it was read, and what makes all check digits hold.
        field: the field that it stands in, of `FIELD_TITLES`.
    """

    zone: PassportZone
    position: int
    read: str
    taken: str
    field: str


def normalise(text: str | Iterable[str]) -> tuple[str, ...]:
    """The lines of a zone as they should stand: plain capitals, no spaces, fillers all `<`.

    Never fails and never changes a letter or digit; empty lines are left out, and two lines that
    were joined are parted.
    """
    lines = text.splitlines() if isinstance(text, str) else text
    made = (
        "".join(unicodedata.normalize("NFKC", line).translate(_FILLERS).split()).upper()
        for line in lines
    )
    found = tuple(line for line in made if line)
    if [len(line) for line in found] == [LINES * WIDTH]:
        return (found[0][:WIDTH], found[0][WIDTH:])
    return found


def parse(text: str | Iterable[str], today: date) -> PassportZone:
    """The zone in `text`, normalised and taken apart.

    Raises Unacceptable (`mrz.<fault>`) with the first of its faults.
    """
    lines = normalise(text)
    for wrong in faults(lines, today):
        raise Unacceptable(
            f"mrz.{wrong.code}",
            wrong.sentence,
            Text(
                "请重新拍摄护照资料页，或对照护照逐项录入。",
                "Take the personal particulars page again, or enter it from the passport.",
            ),
        )
    first, second = lines
    surname, _, given_names = first[5:].partition("<<")
    issuer, holder = nationality(first[2:5]), nationality(second[NATIONALITY])
    valid_until = nearest_date(second[EXPIRY], today)
    assert issuer is not None  # faults() has seen to it
    assert holder is not None
    assert valid_until is not None
    return PassportZone(
        lines=(first, second),
        type=first[1].rstrip("<"),
        issuing_state=issuer.code,
        surname=_words(surname),
        given_names=_words(given_names),
        name_is_cut=not first.endswith("<"),
        number=second[NUMBER].rstrip("<"),
        nationality=holder.code,
        birth_dates=births(second[BIRTH], valid_until, today),
        sex=next(sex for sex, letter in SEXES.items() if letter == second[SEX]),
        valid_until=valid_until,
        personal_number=second[PERSONAL].rstrip("<"),
    )


def _words(part: str) -> str:
    return " ".join(part.replace("<", " ").split())


def doubtful_reading(text: str | Iterable[str], today: date) -> DoubtfulReading | None:
    """The one reading that appears when a single look-alike (O/0, I/1, B/8, S/5, Z/2) is changed.

    Only for a zone whose check digits do not hold, only within what they cover, and only where
    exactly one change makes everything agree. It is an offer to the teller, never taken silently.
    """
    lines = normalise(text)
    wrong = faults(lines, today)
    if shape_fault(lines) or not {"check_digit", "impossible_date", "characters"} & {
        one.code for one in wrong
    }:
        return None
    found = [
        reading
        for pair in _LOOK_ALIKES
        for read, taken in (pair, pair[::-1])
        for reading in _replaced(lines, read, taken, today)
    ]
    return found[0] if len(found) == 1 else None


def _replaced(
    lines: tuple[str, ...], read: str, taken: str, today: date
) -> Iterator[DoubtfulReading]:
    first, second = lines
    for at, sign in enumerate(second):
        field = _field_at(at)
        if sign != read or not field:
            continue
        changed = second[:at] + taken + second[at + 1 :]
        if not faults((first, changed), today):
            yield DoubtfulReading(parse((first, changed), today), at + 1, read, taken, field)


def _field_at(at: int) -> str:
    """The field at a place of the second line; empty where no check digit covers it."""
    for part, check, field, _ in CHECKED:
        if part.start <= at <= check:
            return field
    return "machine_readable" if at >= PERSONAL.start else ""


def compose(
    *,
    issuing_state: str,
    surname: str,
    given_names: str,
    number: str,
    nationality: str,
    birth_date: date,
    sex: Sex,
    valid_until: date,
    personal_number: str = "",
    type: str = "",
) -> tuple[str, str]:
    """The two lines that a passport with these particulars carries, check digits included.

    Names are given in A to Z, with spaces or hyphens between words and apostrophes left out on the
    way; a name that is too long is cut at the end. Raises ValueError for what cannot stand there.
    """
    name = _zone_text(surname)
    if given_names:
        name += "<<" + _zone_text(given_names)
    holder = _padded(_state(nationality), 3)
    first = f"P{type or '<'}{_padded(_state(issuing_state), 3)}{name[:39]:<<39}"
    parts = [_padded(number, 9), f"{birth_date:%y%m%d}", f"{valid_until:%y%m%d}"]
    own = _padded(personal_number, 14)
    number_, born, until = (part + check_digit(part) for part in parts)
    own += check_digit(own) if personal_number else "<"
    letter = SEXES[sex]
    whole = check_digit(number_ + born + until + own)
    return first, f"{number_}{holder}{born}{letter}{until}{own}{whole}"


def _state(code: str) -> str:
    return "D" if code == "DEU" else code


def _padded(text: str, width: int) -> str:
    if len(text) > width or not re.fullmatch(r"[0-9A-Z<]*", text):
        raise ValueError(f"{text!r} does not fit {width} places of the zone")
    return f"{text:<<{width}}"


def _zone_text(name: str) -> str:
    made = "<".join(re.sub("['’]", "", name.upper()).replace("-", " ").split())
    if not re.fullmatch(r"[A-Z<]+", made):
        raise ValueError(f"{name!r} is not written in A to Z")
    return made
