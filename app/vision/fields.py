"""Turns what was read into the bank's values, and decides which of them are certain."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.vision.candidates import candidates
from app.vision.characters import (
    DOTS,
    ETHNICITIES,
    LOOK_ALIKES,
    MIDDLE_DOT,
    is_chinese,
    printed_by_the_mainland,
    with_middle_dots,
)
from app.vision.corners import FLAT_HEIGHT, FLAT_WIDTH
from app.vision.findings import Doubt, FieldReading, PictureWarning
from app.vision.reading import Character

# What the least sure character of both readings must reach. Measured on 2,400 fields of drawn
# cards between good and bad: every wrong one had a character below 0.93, four in five below 0.80.
SURE = 0.85
# Asked of look-alikes, of rare characters, and of free text on a picture that is not sharp.
VERY_SURE = 0.97
LONG_TERM = "long_term"

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
# Identity cards law, article 5: five, ten or twenty years, or for life.
TERMS = (5, 10, 20)
FRONT_FIELDS = ("name", "sex", "ethnicity", "birth_date", "address", "number")
BACK_FIELDS = ("issuer", "valid_from", "valid_until")


@dataclass(frozen=True, slots=True)
class Rule:
    """How a printed value becomes the bank's, and what its reading must reach to be certain.

    `free`: nothing but the reading itself speaks for it (no list, calendar or check digit), so it
    needs a sharp picture. `holds`: whether a value's check digit is right; the reading that has
    one that holds is preferred.
    """

    parse: Callable[[str], str | None]
    free: bool = False
    limit: float = SURE
    holds: Callable[[str], bool] | None = None


@dataclass(frozen=True, slots=True)
class Print:
    """One printed field, read twice: the characters of each reading, joined over its lines.

    `nearest` are rare characters that may stand at a position, by the look of the print.
    """

    first: tuple[Character, ...]
    second: tuple[Character, ...]
    box: tuple[int, int, int, int]
    doubts: tuple[Doubt, ...] = ()
    nearest: tuple[tuple[int, tuple[str, ...]], ...] = ()


def check_digit(digits: str) -> str:
    """The eighteenth place for the first seventeen (GB 11643-1999)."""
    return _CHECKS[sum(int(d) * w for d, w in zip(digits, _WEIGHTS, strict=True)) % 11]


def number_holds(number: str) -> bool:
    """Whether it has eighteen places, a real birth date and the right check digit."""
    if not re.fullmatch(r"\d{17}[\dX]", number) or check_digit(number[:17]) != number[17]:
        return False
    return _day(number[6:10], number[10:12], number[12:14]) is not None


def front_fields(prints: dict[str, Print]) -> tuple[dict[str, FieldReading], list[PictureWarning]]:
    """The fields of the portrait side, cross-checked against the number."""
    readings = {
        name: reading(prints[name], RULES[name]) if name in prints else missing()
        for name in FRONT_FIELDS
    }
    warnings = cross_check(readings)
    return readings, warnings


def back_fields(prints: dict[str, Print]) -> tuple[dict[str, FieldReading], list[PictureWarning]]:
    """The fields of the emblem side; both dates stand on one line."""
    readings = {
        "issuer": reading(prints["issuer"], RULES["issuer"]) if "issuer" in prints else missing()
    }
    if "validity" not in prints:
        readings |= {name: missing() for name in ("valid_from", "valid_until")}
        return readings, []
    for name in ("valid_from", "valid_until"):
        readings[name] = reading(prints["validity"], RULES[name])
    return judge_term(readings, TERMS), []


def reading(printed: Print, rule: Rule) -> FieldReading:
    """The value both readings give, or the likelier one with a doubt."""
    first, second = _text(printed.first), _text(printed.second)
    values = (rule.parse(first), rule.parse(second))
    chosen, other = printed.first, printed.second
    if _weight(values[1], other, rule) > _weight(values[0], chosen, rule):
        chosen, other = other, chosen
        values = (values[1], values[0])
    value = values[0]
    doubts = list(printed.doubts)
    if not rule.free:
        # Lists, calendars and check digits confirm these better than the look of the picture.
        doubts.clear()
    elif min(_least(chosen), _least(other)) >= VERY_SURE:
        doubts = [doubt for doubt in doubts if doubt is not Doubt.LOW_SHARPNESS]
    if value is None:
        doubts.append(Doubt.MALFORMED)
    if values[0] != values[1]:
        doubts.append(Doubt.READINGS_DISAGREE)
    confidence = min(_least(chosen), _least(other)) if values[0] == values[1] else _least(chosen)
    if rule.free:
        doubts += _character_doubts(printed)
    if confidence < rule.limit:
        doubts.append(Doubt.LOW_CONFIDENCE)
    return FieldReading(
        value=value,
        raw="".join(c.raw for c in chosen),
        confidence=round(confidence, 4),
        certain=not doubts,
        box=printed.box,
        doubts=tuple(dict.fromkeys(doubts)),
        characters=tuple((c.text, round(c.confidence, 4)) for c in chosen),
        candidates=candidates(value, chosen, other, dict(printed.nearest)),
    )


def _weight(
    value: str | None, characters: Sequence[Character], rule: Rule
) -> tuple[bool, bool, float]:
    """What speaks for a reading: it has a value, its check digit holds, its characters are sure."""
    if value is None:
        return False, False, 0.0
    return True, rule.holds is not None and rule.holds(value), _least(characters)


def _character_doubts(printed: Print) -> list[Doubt]:
    doubts = []
    both = printed.first + printed.second
    unsure = [c for c in both if c.confidence < VERY_SURE]
    if any(is_chinese(c.text) and not printed_by_the_mainland(c.text) for c in unsure):
        doubts.append(Doubt.RARE_CHARACTER)
    if any(c.text in LOOK_ALIKES for c in unsure):
        doubts.append(Doubt.LOOK_ALIKE)
    # Read in its traditional shape both times: nothing here says that the simple one is meant.
    pairs = zip(printed.first, printed.second, strict=False)
    if any(a.raw != a.text and b.raw != b.text for a, b in pairs):
        doubts.append(Doubt.TRADITIONAL_CHARACTER)
    return doubts


def missing() -> FieldReading:
    """A field of which nothing was found."""
    return FieldReading(None, "", 0.0, False, (0, 0, 0, 0), (Doubt.MISSING,))


def _text(characters: Sequence[Character]) -> str:
    return "".join(c.text for c in characters)


def _least(characters: Sequence[Character]) -> float:
    # The dot of a name and the strokes between dates are small and never score high; that both
    # readings give one value is enough.
    return min((c.confidence for c in characters if c.text not in _SMALL), default=0.0)


def _name(text: str) -> str | None:
    name = with_middle_dots(re.sub(r"\s", "", text)).strip(MIDDLE_DOT)
    parts = name.split(MIDDLE_DOT)
    if not 2 <= len(name) <= 40 or not all(parts) or not all(map(is_chinese, "".join(parts))):
        return None
    return name


def _sex(text: str) -> str | None:
    found = set(text) & set("男女")
    return found.pop() if len(found) == 1 else None


def _ethnicity(text: str) -> str | None:
    group = re.sub(r"\s|族$", "", text)
    return group if group in ETHNICITIES else None


def _birth_date(text: str) -> str | None:
    match = re.search(r"(\d{4})\D{1,3}(\d{1,2})\D{1,3}(\d{1,2})\D?$", re.sub(r"\s", "", text))
    if match is None:
        return None
    day = _day(*match.groups())
    return day.isoformat() if day else None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if 1880 <= found.year <= 2100 else None


def _address(text: str) -> str | None:
    address = re.sub(r"\s", "", text)
    if len(address) < 6 or not re.search("[省市区县州盟旗乡镇村街路巷]", address):
        return None
    return address


def _number(text: str) -> str | None:
    number = re.sub(r"\s", "", text).upper().replace("×", "X")
    return number if re.fullmatch(r"\d{17}[\dX]", number) else None


def _issuer(text: str) -> str | None:
    issuer = re.sub(r"\s", "", text)
    return issuer if len(issuer) >= 4 and all(map(is_chinese, issuer)) else None


def _valid_from(text: str) -> str | None:
    return _period(text)[0]


def _valid_until(text: str) -> str | None:
    return _period(text)[1]


def _period(text: str) -> tuple[str | None, str | None]:
    compact = re.sub(r"\s", "", text)
    dates = re.findall(r"(\d{4})[.．·,，]?(\d{2})[.．·,，]?(\d{2})", compact)
    days = [_day(*found) for found in dates]
    start = days[0].isoformat() if days and days[0] else None
    if re.search("长期?$|期$", compact) and len(dates) == 1:
        return start, LONG_TERM if compact.endswith("长期") else None
    end = days[1].isoformat() if len(days) == 2 and days[1] else None
    return start, end


_SMALL = frozenset(DOTS + "-—–~.,·年月日 ")
RULES: dict[str, Rule] = {
    # A name has no context to mend it, and its rare characters are read as common ones.
    "name": Rule(_name, free=True, limit=VERY_SURE),
    "sex": Rule(_sex),
    "ethnicity": Rule(_ethnicity),
    "birth_date": Rule(_birth_date),
    "address": Rule(_address, free=True),
    "number": Rule(_number, holds=number_holds),
    "issuer": Rule(_issuer, free=True),
    "valid_from": Rule(_valid_from),
    "valid_until": Rule(_valid_until),
}
"""How the fields of a resident card are read; other documents print some of them as well."""


def cross_check(readings: dict[str, FieldReading]) -> list[PictureWarning]:
    """Birth date and sex follow from a number whose check digit holds; the print must agree."""
    warnings: list[PictureWarning] = []
    number = readings["number"]
    if number.value is None:
        return warnings
    if not number_holds(number.value):
        readings["number"] = doubting(number, Doubt.CHECK_DIGIT_FAILED)
        return [PictureWarning.CHECK_DIGIT_FAILED]
    digits = number.value
    facts = {
        "birth_date": f"{digits[6:10]}-{digits[10:12]}-{digits[12:14]}",
        "sex": "男" if int(digits[16]) % 2 else "女",
    }
    codes = {
        "birth_date": PictureWarning.BIRTH_DATE_NUMBER_MISMATCH,
        "sex": PictureWarning.SEX_NUMBER_MISMATCH,
    }
    for name, fact in facts.items():
        printed = readings[name]
        if printed.value is None:
            readings[name] = replace(doubting(printed, Doubt.FOLLOWED_FROM_NUMBER), value=fact)
        elif printed.value != fact:
            warnings.append(codes[name])
            readings[name] = doubting(printed, Doubt.NUMBER_DISAGREES)
            readings["number"] = doubting(readings["number"], Doubt.NUMBER_DISAGREES)
        elif number.certain:
            # The print says what the checked number says: that is the second witness.
            readings[name] = replace(printed, certain=True, doubts=())
    return warnings


def judge_term(
    readings: dict[str, FieldReading], terms: Sequence[int], *, day_before: bool = False
) -> dict[str, FieldReading]:
    """Doubts both dates where they are not one of these terms (years) apart.

    A document ends on the same day of the year, or where `day_before` says so also on the day
    before.
    """
    start, end = readings["valid_from"], readings["valid_until"]
    if start.value is None or end.value is None or end.value == LONG_TERM:
        return readings
    first, last = date.fromisoformat(start.value), date.fromisoformat(end.value)
    if any(_ends_after(first, last, years, day_before) for years in terms):
        return readings
    return readings | {
        "valid_from": doubting(start, Doubt.UNUSUAL_TERM),
        "valid_until": doubting(end, Doubt.UNUSUAL_TERM),
    }


def _ends_after(first: date, last: date, years: int, day_before: bool) -> bool:
    leap = (first.month, first.day) == (2, 29)
    same_day = (first.replace(day=28) if leap else first).replace(year=first.year + years)
    early = timedelta(days=1 if day_before else 0)
    late = timedelta(days=1 if leap else 0)
    return same_day - early <= last <= same_day + late


def doubting(reading: FieldReading, doubt: Doubt) -> FieldReading:
    """The same reading, no longer certain."""
    return replace(reading, certain=False, doubts=tuple(dict.fromkeys((*reading.doubts, doubt))))


def whole_box(
    boxes: Sequence[tuple[float, float, float, float]],
) -> tuple[int, int, int, int]:
    """One box around all lines of a field, within the card."""
    left = max(0, min(int(x) for x, _, _, _ in boxes))
    top = max(0, min(int(y) for _, y, _, _ in boxes))
    right = min(FLAT_WIDTH, max(int(x + width) for x, _, width, _ in boxes))
    bottom = min(FLAT_HEIGHT, max(int(y + height) for _, y, _, height in boxes))
    return left, top, right - left, bottom - top
