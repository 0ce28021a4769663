"""What the eyes know of one side of a document: where its fields stand and how they are judged."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from app.clock import business_date, now
from app.domain import document_numbers
from app.domain.document_forms import FORMS
from app.domain.document_terms import term_fits
from app.domain.documents import DocumentKind, DocumentSide, Sex
from app.vision.fields import LONG_TERM, VERY_SURE, Print, Rule, doubting, missing, reading
from app.vision.fields import RULES as RESIDENT
from app.vision.findings import Doubt, FieldReading, PictureWarning
from app.vision.labels import Labelled, find_labelled
from app.vision.layout import Region
from app.vision.reading import Line
from app.vision.values import (
    chinese_name,
    compact,
    count,
    day,
    known_issuer,
    latin_name,
    nation,
    sex,
)

Readings = dict[str, FieldReading]
# Somebody of age on any day on which a document in force can have been issued.
_OF_AGE = date(1950, 1, 1)
_PERIOD = re.compile(r"\d{4}\D?\d{2}\D?\d{2}\D{0,2}(\d{4}\D?\d{2}\D?\d{2}|长期)")


def is_period(text: str) -> bool:
    """Whether a text is two days or a day and 长期."""
    return _PERIOD.fullmatch(compact(text)) is not None


def is_address(text: str) -> bool:
    """Whether a text can begin an address."""
    plain = compact(text)
    return len(plain) >= 4 and "机关" not in plain and "局" not in plain


def is_issuer(text: str) -> bool:
    """Whether a text can name an authority."""
    plain = compact(text)
    return (
        len(plain) >= 4
        and plain[-1] in "局处所部厅"
        and RESIDENT["issuer"].parse(plain) is not None
    )


# The usual labels; a document adds its own.
NAME = Labelled("name", ("姓名", "Name"), lambda t: chinese_name(t) is not None)
LATIN_NAME = Labelled(
    "latin_name", ("姓名", "Name"), lambda t: latin_name(t) is not None, under="name"
)
SEX = Labelled("sex", ("性别", "Sex"), lambda t: sex(t) is not None)
BIRTH_DATE = Labelled("birth_date", ("出生日期", "Date of Birth"), lambda t: day(t) is not None)
VALIDITY = Labelled(
    "validity",
    ("有效期限", "Period of Validity", "有效期", "Valid"),
    is_period,
    anywhere=True,
)
ISSUER = Labelled("issuer", ("签发机关", "Issue Authority", "Authority"), is_issuer)
NATIONALITY = Labelled("nationality", ("国籍", "Nationality"), lambda t: nation(t) is not None)
ISSUE_COUNT = Labelled(
    "issue_count", ("签发次数", "换证次数", "Times Issued"), lambda t: count(t) is not None
)

# Nothing confirms these but the picture itself.
LATIN_RULE = Rule(latin_name, free=True, limit=VERY_SURE)
BIRTH_RULE = Rule(day, free=True, limit=VERY_SURE)
ISSUER_RULE = Rule(known_issuer)
COUNT_RULE = Rule(count, free=True, limit=VERY_SURE)
NATION_RULE = Rule(nation, free=True)
SEX_RULE = Rule(sex)


def no_more(_readings: Readings) -> list[PictureWarning]:
    """Nothing else to compare."""
    return []


@dataclass(frozen=True, slots=True)
class Layout:
    """One side of one kind of document. A document's own places are partly from memory [K], so
    values are found by their labels wherever they stand.

    `rules` says for each field how its value is made; dates of validity come from one region.
    `check` compares the fields with each other, doubts what disagrees and says so.
    """

    kind: DocumentKind
    side: DocumentSide
    labelled: tuple[Labelled, ...]
    rules: Mapping[str, Rule]
    check: Callable[[Readings], list[PictureWarning]] = no_more
    others: tuple[str, ...] = ()
    regions_of: Mapping[str, str] = field(
        default_factory=lambda: {"valid_from": "validity", "valid_until": "validity"}
    )

    @property
    def expected_regions(self) -> int:
        """How many regions a good sight of this side has."""
        return max(2, len(self.labelled) - 2)

    @property
    def may_be_empty(self) -> frozenset[str]:
        """Fields that some documents of this kind do not print."""
        return FORMS[self.kind].may_be_empty

    def find(self, lines: Sequence[Line]) -> dict[str, Region]:
        """The regions that were found among the lines."""
        return find_labelled(lines, self.labelled, self.others)

    def judge(self, prints: Mapping[str, Print]) -> tuple[Readings, list[PictureWarning]]:
        """All fields of this side, compared with each other."""
        readings: Readings = {}
        for name in FORMS[self.kind].fields[self.side]:
            region = self.regions_of.get(name, name)
            readings[name] = (
                reading(prints[region], self.rules[name]) if region in prints else missing()
            )
        return readings, self.check(readings)


def judge_dates(kind: DocumentKind, readings: Readings) -> None:
    """Doubts dates that are no term of this kind; and birth dates after the issue."""
    start, end = readings["valid_from"], readings["valid_until"]
    if start.value is None or end.value is None or end.value == LONG_TERM:
        return
    born = readings["birth_date"].value if "birth_date" in readings else None
    number = readings["number"].value if "number" in readings else None
    fits = term_fits(
        kind,
        date.fromisoformat(born) if born else _OF_AGE,
        date.fromisoformat(start.value),
        date.fromisoformat(end.value),
        number or "",
    )
    if not fits:
        for name in ("valid_from", "valid_until"):
            readings[name] = doubting(readings[name], Doubt.UNUSUAL_TERM)


def judge_number(kind: DocumentKind, readings: Readings) -> list[PictureWarning]:
    """Compares the number with the other fields that it speaks of.

    A number whose check digit holds and the print that says the same confirm each other.
    """
    number = readings["number"]
    if number.value is None:
        return []
    today = business_date(now())
    if document_numbers.faults(kind, number.value, today):
        readings["number"] = doubting(number, Doubt.CHECK_DIGIT_FAILED)
        return [PictureWarning.CHECK_DIGIT_FAILED]
    facts = document_numbers.facts(kind, number.value, today)
    assert facts is not None  # it has no faults
    warnings: list[PictureWarning] = []
    said: dict[str, tuple[tuple[str, ...], PictureWarning]] = {
        "birth_date": (
            tuple(one.isoformat() for one in facts.birth_dates),
            PictureWarning.BIRTH_DATE_NUMBER_MISMATCH,
        ),
        "sex": (_sex(facts.sex), PictureWarning.SEX_NUMBER_MISMATCH),
    }
    for name, (possible, warning) in said.items():
        if name not in readings or not possible:
            continue
        printed = readings[name]
        if printed.value is None:
            if len(possible) == 1:
                readings[name] = replace(
                    doubting(printed, Doubt.FOLLOWED_FROM_NUMBER), value=possible[0]
                )
        elif printed.value not in possible:
            warnings.append(warning)
            readings[name] = doubting(printed, Doubt.NUMBER_DISAGREES)
            readings["number"] = doubting(readings["number"], Doubt.NUMBER_DISAGREES)
        elif number.certain:
            # The print says what the checked number says: that is the second witness.
            readings[name] = replace(printed, certain=True, doubts=())
    return warnings


def _sex(of: Sex | None) -> tuple[str, ...]:
    return () if of is None else (of.title.zh,)
