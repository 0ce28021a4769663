"""Whether the machine-readable zone of a passport can be true: shape, check digits, dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from app.clock import completed_years
from app.domain.countries import nationality
from app.domain.documents import Sex
from app.domain.number_facts import Fault, fault
from app.i18n import Text

LINES, WIDTH = 2, 44
"""The shape of a passport's zone (TD3) [ICAO 9303-4]."""

OLDEST = 120
"""Years beyond which nobody is taken to be alive; it settles most two-digit years [D]."""

_WEIGHTS = (7, 3, 1)
NUMBER, BIRTH, EXPIRY, PERSONAL = slice(0, 9), slice(13, 19), slice(21, 27), slice(28, 42)
NATIONALITY, SEX = slice(10, 13), 20
SEXES = {Sex.MALE: "M", Sex.FEMALE: "F", Sex.UNSPECIFIED: "<"}
CHECKED = (
    (NUMBER, 9, "number", Text("护照号码", "passport number")),
    (BIRTH, 19, "birth_date", Text("出生日期", "date of birth")),
    (EXPIRY, 27, "valid_until", Text("有效期至", "date of expiry")),
)


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


def births(six: str, valid_until: date | None, today: date) -> tuple[date, ...]:
    """The possible days of birth: none on or after the day until which the passport is valid."""
    days = past_dates(six, today)
    return days if valid_until is None else tuple(day for day in days if day < valid_until)


def faults(lines: Iterable[str], today: date) -> tuple[Fault, ...]:
    """Everything that is wrong with a (normalised) zone, field by field; empty when it can be true.

    An expired passport is no fault of its zone.
    """
    lines = tuple(lines)
    shape = shape_fault(lines)
    if shape:
        return (shape,)
    first, second = lines
    return (*_first_line_faults(first), *_second_line_faults(second, today))


def shape_fault(lines: tuple[str, ...]) -> Fault | None:
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
    if not line[NUMBER].strip("<"):
        yield fault("empty", "机读区没有护照号码。", "The zone has no passport number.")
    for part, check, field, title in CHECKED:
        if line[check] != check_digit(line[part]):
            yield Fault("check_digit", _disagrees(title), field)
    if nationality(line[NATIONALITY]) is None:
        yield _unknown_state(line[NATIONALITY], "nationality", "国籍", "nationality")
    if line[SEX] not in SEXES.values():
        yield fault(
            "characters",
            f"机读区性别“{line[SEX]}”不是M、F或<。",
            f"The sex “{line[SEX]}” in the zone is none of M, F and <.",
            "sex",
        )
    yield from _date_faults(line, today)
    yield from _closing_faults(line)


def _date_faults(line: str, today: date) -> Iterator[Fault]:
    birth, expiry = line[BIRTH], line[EXPIRY]
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
    elif past_dates(birth, today) and not births(birth, until, today):
        yield fault(
            "impossible_date",
            "机读区有效期早于出生日期。",
            "The date of expiry in the zone lies before the date of birth.",
            "valid_until",
        )


def _closing_faults(line: str) -> Iterator[Fault]:
    own, check = line[PERSONAL], line[42]
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
