"""The machine-readable zone of a passport: what it says, and whether it can be true."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from app.clock import completed_years
from app.domain.countries import nationality
from app.domain.documents import Sex
from app.domain.number_facts import Fault, fault
from app.errors import Unacceptable
from app.i18n import Text

LINES, WIDTH = 2, 44
"""The shape of a passport's zone (TD3) [ICAO 9303-4]."""

OLDEST = 120
"""Years beyond which nobody is taken to be alive; it settles most two-digit years [D]."""

_WEIGHTS = (7, 3, 1)
_FILLERS = str.maketrans({"‹": "<", "〈": "<", "«": "<<", "《": "<<"})
_LOOK_ALIKES = (("O", "0"), ("I", "1"), ("B", "8"), ("S", "5"), ("Z", "2"))
"""Characters that printed zones are misread for. G and 6, L and 1 are missing although they look
alike: their values differ by tens, so no check digit can tell them apart."""

_NUMBER, _BIRTH, _EXPIRY, _PERSONAL = slice(0, 9), slice(13, 19), slice(21, 27), slice(28, 42)
_NATIONALITY, _SEX = slice(10, 13), 20
_SEXES = {Sex.MALE: "M", Sex.FEMALE: "F", Sex.UNSPECIFIED: "<"}
_CHECKED = (
    (_NUMBER, 9, "number", Text("护照号码", "passport number")),
    (_BIRTH, 19, "birth_date", Text("出生日期", "date of birth")),
    (_EXPIRY, 27, "valid_until", Text("有效期至", "date of expiry")),
)


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


def check_digit(text: str) -> str:
    """The check digit over `text`: weights 7-3-1, A = 10 to Z = 35, filler = 0 [ICAO 9303-3].

    Raises ValueError for any other character.
    """
    return str(sum(_value(sign) * _WEIGHTS[at % 3] for at, sign in enumerate(text)) % 10)


def _value(sign: str) -> int:
    if sign == "<":
        return 0
    if not re.fullmatch(r"[0-9A-Z]", sign):
        raise ValueError(f"not a character of the machine-readable zone: {sign!r}")
    return int(sign, 36)


def past_dates(six: str, today: date) -> tuple[date, ...]:
    """The days up to `today`, and at most `OLDEST` years before, that are written YYMMDD.

    Latest first; empty where there is no such day in either century.
    """
    if not re.fullmatch(r"[0-9]{6}", six):
        return ()
    centuries = (today.year // 100, today.year // 100 - 1)
    days = (_day(century * 100 + int(six[:2]), six) for century in centuries)
    return tuple(
        day for day in days if day and day <= today and completed_years(day, today) <= OLDEST
    )


def nearest_date(six: str, today: date) -> date | None:
    """The day written YYMMDD whose year lies nearest to this one: 49 years back to 50 ahead."""
    if not re.fullmatch(r"[0-9]{6}", six):
        return None
    year = today.year - 49 + (int(six[:2]) - (today.year - 49)) % 100
    return _day(year, six)


def _day(year: int, six: str) -> date | None:
    try:
        return date(year, int(six[2:4]), int(six[4:6]))
    except ValueError:
        return None


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


def faults(lines: Iterable[str], today: date) -> tuple[Fault, ...]:
    """Everything that is wrong with a (normalised) zone, field by field; empty when it can be true.

    An expired passport is no fault of its zone.
    """
    lines = tuple(lines)
    shape = _shape_fault(lines)
    if shape:
        return (shape,)
    first, second = lines
    return (*_first_line_faults(first), *_second_line_faults(second, today))


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
    issuer, holder = nationality(first[2:5]), nationality(second[_NATIONALITY])
    valid_until = nearest_date(second[_EXPIRY], today)
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
        number=second[_NUMBER].rstrip("<"),
        nationality=holder.code,
        birth_dates=_births(second[_BIRTH], valid_until, today),
        sex=next(sex for sex, letter in _SEXES.items() if letter == second[_SEX]),
        valid_until=valid_until,
        personal_number=second[_PERSONAL].rstrip("<"),
    )


def _births(six: str, valid_until: date | None, today: date) -> tuple[date, ...]:
    """The possible days of birth: none on or after the day until which the passport is valid."""
    days = past_dates(six, today)
    return days if valid_until is None else tuple(day for day in days if day < valid_until)


def _words(part: str) -> str:
    return " ".join(part.replace("<", " ").split())


def doubtful_reading(text: str | Iterable[str], today: date) -> DoubtfulReading | None:
    """The one reading that appears when a single look-alike (O/0, I/1, B/8, S/5, Z/2) is changed.

    Only for a zone whose check digits do not hold, only within what they cover, and only where
    exactly one change makes everything agree. It is an offer to the teller, never taken silently.
    """
    lines = normalise(text)
    wrong = faults(lines, today)
    if _shape_fault(lines) or not {"check_digit", "impossible_date", "characters"} & {
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
    for part, check, field, _ in _CHECKED:
        if part.start <= at <= check:
            return field
    return "machine_readable" if at >= _PERSONAL.start else ""


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
    letter = _SEXES[sex]
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


def _shape_fault(lines: tuple[str, ...]) -> Fault | None:
    """Whether these lines are a passport's zone at all."""
    sizes = [len(line) for line in lines]
    if sizes in ([30, 30, 30], [36, 36]):
        return fault(
            "not_a_passport",
            f"这是卡式证件的机读区（{len(lines)}行×{sizes[0]}字符），不是护照。",
            f"This is the zone of a card ({len(lines)} lines of {sizes[0]}), not of a passport.",
            "machine_readable",
        )
    if len(lines) != LINES:
        return fault(
            "lines",
            f"护照机读区应为2行，现为{len(lines)}行。",
            f"A passport's machine-readable zone has 2 lines; here are {len(lines)}.",
            "machine_readable",
        )
    for at, size in enumerate(sizes, 1):
        if size != WIDTH:
            return fault(
                "length",
                f"机读区第{at}行应为44个字符，现为{size}个。",
                f"Line {at} of the machine-readable zone has 44 characters; here are {size}.",
                "machine_readable",
            )
    if lines[0][0] == "V":
        return fault(
            "not_a_passport",
            "这是签证的机读区，不是护照资料页。",
            "This is the zone of a visa, not of a passport's personal particulars page.",
            "machine_readable",
        )
    if lines[0][0] != "P":
        return fault(
            "not_a_passport",
            "机读区首字母不是P，不是护照。",
            "The zone does not begin with P: this is no passport.",
            "machine_readable",
        )
    return None


def _first_line_faults(line: str) -> Iterator[Fault]:
    if not re.fullmatch(r"[A-Z<]", line[1]):
        yield fault(
            "characters",
            "证件类型代码含不应出现的字符。",
            "The document code has a character that cannot stand there.",
            "machine_readable",
        )
    if nationality(line[2:5]) is None:
        yield _unknown_state(line[2:5], "issuer", "签发国", "issuing state")
    if not re.fullmatch(r"[A-Z<]+", line[5:]):
        yield fault(
            "characters",
            "姓名行含字母以外的字符。",
            "The line of the name has something else than letters.",
            "latin_name",
        )
    elif not line[5:].strip("<"):
        yield fault("empty", "机读区没有姓名。", "The zone has no name.", "latin_name")


def _second_line_faults(line: str, today: date) -> Iterator[Fault]:
    if not re.fullmatch(r"[0-9A-Z<]+", line):
        yield fault(
            "characters",
            "机读区第2行含不应出现的字符。",
            "Line 2 of the zone has a character that cannot stand there.",
            "machine_readable",
        )
        return
    if not line[_NUMBER].strip("<"):
        yield fault("empty", "机读区没有护照号码。", "The zone has no passport number.")
    for part, check, field, title in _CHECKED:
        if line[check] != check_digit(line[part]):
            yield Fault("check_digit", _disagrees(title), field)
    if nationality(line[_NATIONALITY]) is None:
        yield _unknown_state(line[_NATIONALITY], "nationality", "国籍", "nationality")
    if line[_SEX] not in _SEXES.values():
        yield fault(
            "characters",
            f"机读区性别“{line[_SEX]}”不是M、F或<。",
            f"The sex “{line[_SEX]}” in the zone is none of M, F and <.",
            "sex",
        )
    yield from _date_faults(line, today)
    yield from _closing_faults(line)


def _date_faults(line: str, today: date) -> Iterator[Fault]:
    birth, expiry = line[_BIRTH], line[_EXPIRY]
    until = nearest_date(expiry, today)
    if "<" in birth:
        yield fault(
            "unknown_birth",
            "护照未载明完整的出生日期，须对照其他证件录入。",
            "The passport does not state the whole date of birth: take it from another document.",
            "birth_date",
        )
    elif not past_dates(birth, today):
        yield fault(
            "impossible_date",
            f"机读区出生日期 {birth} 不存在。",
            f"The date of birth {birth} in the zone does not exist.",
            "birth_date",
        )
    if until is None:
        yield fault(
            "impossible_date",
            f"机读区有效期 {expiry} 不存在。",
            f"The date of expiry {expiry} in the zone does not exist.",
            "valid_until",
        )
    elif past_dates(birth, today) and not _births(birth, until, today):
        yield fault(
            "impossible_date",
            "机读区有效期早于出生日期。",
            "The date of expiry in the zone lies before the date of birth.",
            "valid_until",
        )


def _closing_faults(line: str) -> Iterator[Fault]:
    own, check = line[_PERSONAL], line[42]
    # Where the field is empty its check digit may be a filler too [ICAO 9303-4].
    if check != check_digit(own) and not (check == "<" and not own.strip("<")):
        yield Fault(
            "check_digit", _disagrees(Text("个人号码", "personal number")), "machine_readable"
        )
    if line[43] != check_digit(line[0:10] + line[13:20] + line[21:43]):
        yield Fault(
            "check_digit", _disagrees(Text("整行", "whole second line")), "machine_readable"
        )


def _disagrees(title: Text) -> Text:
    return Text(
        "机读区{title}的校验码不符，至少有一位有误。",
        "The check digit of the {title} in the zone does not agree: a character is wrong.",
    ).format(title=title)


def _unknown_state(code: str, field: str, zh: str, en: str) -> Fault:
    return fault(
        "unknown_state",
        f"机读区{zh}代码“{code}”不存在。",
        f"There is no {en} with the code “{code}”.",
        field,
    )
