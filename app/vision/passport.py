"""Reads the personal particulars page of a passport: its machine-readable zone, and some print."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import cv2
import numpy as np

from app.clock import business_date, now
from app.domain import mrz
from app.domain.countries import nationality
from app.domain.document_forms import FORMS
from app.domain.documents import DocumentKind, DocumentSide, Sex
from app.domain.mrz import PassportZone
from app.errors import Unacceptable
from app.vision import corners as outline
from app.vision.card import gates_of, lap, nothing
from app.vision.faces import FaceFinder
from app.vision.faults import VisionError
from app.vision.fields import RULES, SURE, VERY_SURE, Rule, doubting, missing, reading
from app.vision.findings import DocumentFinding, Doubt, FieldReading, PictureWarning
from app.vision.labels import Labelled, find_labelled
from app.vision.layout import Region
from app.vision.layouts.form import ISSUER_RULE, is_issuer
from app.vision.pictures import Pixels, as_jpeg, as_png
from app.vision.portraits import around_face
from app.vision.prints import PrintReader
from app.vision.reading import Line, Reader
from app.vision.sights import Sight
from app.vision.values import chinese_name, day
from app.vision.zone import (
    LEFT,
    MIDDLES,
    PAGE,
    PAGE_HEIGHT,
    PITCH,
    WIDTH,
    Zone,
    ZoneReader,
    ZoneReading,
)

# Pairs whose values differ by ten: the check digit does not notice one for the other.
BLIND = frozenset("6GQ8S5Z1L4OEY0UAK")
_TERMS = (5, 10)
# Places of the second line, from 0 [ICAO 9303-4].
_PLACES: Mapping[str, tuple[int, int, int]] = {
    "number": (1, 0, 9),
    "nationality": (1, 10, 13),
    "birth_date": (1, 13, 19),
    "sex": (1, 20, 21),
    "valid_until": (1, 21, 27),
    "latin_name": (0, 5, 44),
}
_CHECKED = frozenset({"number", "birth_date", "valid_until"})

_PRINTED = (
    Labelled("name", ("姓名", "Name"), lambda t: chinese_name(t) is not None),
    Labelled(
        "valid_from",
        ("签发日期", "Date of issue", "Issue date", "Issued on"),
        lambda t: day(t) is not None,
    ),
    Labelled("issuer", ("签发机关", "Authority", "Issuing authority"), is_issuer),
)
_OTHERS = (
    "护照号", "Passport No", "性别", "Sex", "国籍", "Nationality", "出生日期", "Date of birth",
    "出生地点", "Place of birth", "签发地点", "Place of issue", "有效期至", "Date of expiry",
    "类型", "Type", "国家码", "Country Code",
)  # fmt: skip
_PRINTED_RULES: Mapping[str, Rule] = {
    "name": RULES["name"],
    "valid_from": Rule(day, free=True, limit=VERY_SURE),
    "issuer": ISSUER_RULE,
}


class PassportReader:
    """Reads photographs of passports, one after another."""

    def __init__(self, reader: Reader, finder: FaceFinder) -> None:
        self._reader = reader
        self._finder = finder
        self._zones = ZoneReader(reader)
        self._prints = PrintReader(reader)

    def zone(self, photograph: Pixels, sight: Sight | None) -> Zone | None:
        """The zone on a page that was found, or anywhere in the photograph."""
        if sight is not None:
            found = self._zones.find(sight.flat, self._reader.find(sight.flat))
            if found is not None:
                return _on_photograph(found, sight)
        return self._zones.find(photograph, self._reader.find(photograph))

    def finding(
        self, photograph: Pixels, zone: Zone | None, sight: Sight | None, ms: dict[str, float]
    ) -> DocumentFinding:
        """What the page says; the error is unreadable where its zone was not found."""
        start = time.perf_counter()
        if zone is None:
            missed = nothing(VisionError.UNREADABLE, ms)
            return replace(missed, kind=DocumentKind.PASSPORT, side=DocumentSide.FRONT)
        if sight is None or not _is_its_page(zone, sight):
            flat = outline.lay_flat(photograph, zone.page)
            sight = Sight(zone.page, flat, [], None, {}, guessed=True)
        gates = gates_of(photograph, sight)
        first, second = self._zones.read(photograph, zone)
        start = lap(ms, "zone", start)
        fields, warnings, lines = zone_fields(first, second, _boxes(zone, sight))
        fields |= self._printed(photograph, sight, sharp=gates[0].passed)
        _judge_issue(fields)
        lap(ms, "second_reading", start)
        for gate in gates:
            if not gate.passed:
                warnings.append(PictureWarning(gate.code))
        if sight.guessed:
            warnings.append(PictureWarning.CORNERS_UNSURE)
        form = FORMS[DocumentKind.PASSPORT]
        if any(fields[n].value is None for n in _PLACES if n not in form.may_be_empty):
            warnings.append(PictureWarning.FIELD_MISSING)
        # Laid flat as a card the page is a little too wide: a face must keep its proportions.
        upright = cv2.resize(sight.flat, (outline.FLAT_WIDTH, PAGE_HEIGHT))
        cut, with_face = around_face(upright, self._finder)
        if not with_face:
            warnings.append(PictureWarning.PORTRAIT_NOT_FOUND)
        return DocumentFinding(
            side=DocumentSide.FRONT,
            corners=tuple((float(x), float(y)) for x, y in sight.corners),
            flattened=as_jpeg(sight.flat, quality=92),
            portrait=as_png(cut),
            fields={name: fields[name] for name in form.fields[DocumentSide.FRONT]},
            gates=gates,
            warnings=tuple(dict.fromkeys(warnings)),
            error=None if any(one.value for one in fields.values()) else VisionError.UNREADABLE,
            ms=ms | {"total": sum(ms.values())},
            kind=DocumentKind.PASSPORT,
            machine_readable=lines,
        )

    def _printed(self, photograph: Pixels, sight: Sight, *, sharp: bool) -> dict[str, FieldReading]:
        lines = sight.lines or self._lines(sight)
        regions: dict[str, Region] = find_labelled(lines, _PRINTED, _OTHERS)
        prints = self._prints.read(photograph, replace(sight, fields=regions), sharp=sharp)
        return {
            name: reading(prints[name], rule) if name in prints else missing()
            for name, rule in _PRINTED_RULES.items()
        }

    def _lines(self, sight: Sight) -> list[Line]:
        boxes = self._reader.find(sight.flat)
        places = []
        for box in boxes:
            (left, top), (right, bottom) = box.min(axis=0), box.max(axis=0)
            places.append((float(left), float(top), float(right - left), float(bottom - top)))
        return self._reader.read(self._reader.cut(sight.flat, boxes), places)


def zone_fields(
    first: ZoneReading, second: ZoneReading, boxes: Mapping[str, tuple[int, int, int, int]]
) -> tuple[dict[str, FieldReading], list[PictureWarning], tuple[str, ...]]:
    """The fields of the zone from both readings, what is wrong with it, and its lines.

    A field is certain where both readings agree, its own check digit and that of the whole line
    hold, and its date exists; those without a check digit (nationality, sex) where both readings
    are very sure. The name has none and is never certain: it must be compared by eye [s].
    """
    today = business_date(now())
    faults = [mrz.faults(one.lines, today) for one in (first, second)]
    chosen, other = (first, second) if len(faults[0]) <= len(faults[1]) else (second, first)
    wrong = min(faults, key=len)
    named = {fault.field for fault in wrong}
    whole = "machine_readable" not in named
    zone = _parsed(chosen.lines, today)
    lines = chosen.lines
    fields: dict[str, FieldReading] = {}
    for name, (row, start, end) in _PLACES.items():
        mine, theirs = chosen.rows[row][start:end], other.rows[row][start:end]
        raw = "".join(c.raw if c.text != "<" else "<" for c in mine)
        value = _value(name, "".join(c.text for c in mine), zone, today)
        doubts = []
        if name in _CHECKED and (name in named or not whole):
            doubts.append(Doubt.CHECK_DIGIT_FAILED)
        elif name in named:
            doubts.append(Doubt.MALFORMED)
        if [c.text for c in mine] != [c.text for c in theirs]:
            doubts.append(Doubt.READINGS_DISAGREE)
        solid = [c for c in (*mine, *theirs) if c.text != "<"]
        least = min((c.confidence for c in solid), default=0.0)
        if least < (SURE if name in _CHECKED else VERY_SURE):
            doubts.append(Doubt.LOW_CONFIDENCE)
        if name == "number" and any(c.text in BLIND and c.confidence < VERY_SURE for c in solid):
            doubts.append(Doubt.DIGIT_OR_LETTER)
        if name == "latin_name":
            doubts.append(Doubt.UNCHECKED)
        if name == "birth_date" and zone is not None and len(zone.birth_dates) > 1:
            doubts.append(Doubt.TWO_CENTURIES)
        if value is None:
            doubts.append(Doubt.MALFORMED)
        fields[name] = FieldReading(
            value=value,
            raw=raw,
            confidence=round(least, 4),
            certain=not doubts,
            box=boxes[name],
            doubts=tuple(dict.fromkeys(doubts)),
            characters=tuple((c.text, round(c.confidence, 4)) for c in mine),
        )
    failed = any(fault.code == "check_digit" for fault in wrong)
    return fields, [PictureWarning.CHECK_DIGIT_FAILED] if failed else [], lines


def _parsed(lines: tuple[str, str], today: date) -> PassportZone | None:
    try:
        return mrz.parse(lines, today)
    except Unacceptable:
        return None


def _value(name: str, text: str, zone: PassportZone | None, today: date) -> str | None:
    """The bank's value of one part of the zone; from the part itself where the whole is faulty."""
    if zone is not None:
        sexes = {Sex.MALE: "男", Sex.FEMALE: "女", None: None}
        values = {
            "number": zone.number,
            "nationality": zone.nationality,
            "birth_date": zone.birth_date.isoformat(),
            "sex": sexes[zone.sex],
            "valid_until": zone.valid_until.isoformat(),
            "latin_name": zone.latin_name,
        }
        return values[name]
    match name:
        case "birth_date":
            days = mrz.past_dates(text, today)
            return days[0].isoformat() if days else None
        case "valid_until":
            until = mrz.nearest_date(text, today)
            return until.isoformat() if until else None
        case "sex":
            return {"M": "男", "F": "女"}.get(text)
        case "latin_name":
            return " ".join(text.replace("<", " ").split()) or None
        case "nationality":
            known = nationality(text)
            return known.code if known else None
    return text.rstrip("<") or None


def _judge_issue(fields: dict[str, FieldReading]) -> None:
    """The printed day of issue lies a usual term before the expiry, or a person looks at it."""
    start, end = fields["valid_from"], fields["valid_until"]
    if start.value is None or end.value is None:
        return
    first, last = date.fromisoformat(start.value), date.fromisoformat(end.value)
    ends = [first.year + years for years in _TERMS]
    near = [
        abs((date(year, first.month, min(first.day, 28)) - last).days) <= 3
        for year in ends
        if year < 9999
    ]
    if not any(near):
        fields["valid_from"] = doubting(start, Doubt.UNUSUAL_TERM)


def _on_photograph(zone: Zone, sight: Sight) -> Zone:
    """A zone found on the flattened page, as it lies in the photograph."""
    back = cv2.getPerspectiveTransform(outline.FLAT_CORNERS, sight.corners.astype(np.float32))
    last = zone.start + (WIDTH - 1) * zone.along
    points = np.array([zone.start, last, zone.start + zone.down, last + zone.down], np.float32)
    a, b, c, d = cv2.perspectiveTransform(points[None], back)[0]
    return Zone(a, (b - a) / (WIDTH - 1), ((c - a) + (d - b)) / 2)


def _is_its_page(zone: Zone, sight: Sight) -> bool:
    """Whether the sight's outline is that of the page on which the zone stands."""
    return bool(np.abs(_in_shares(zone, sight) - _EXPECTED).max() < 0.06)


_EXPECTED = np.array(
    [
        [(LEFT + PITCH / 2) / PAGE[0], 1 - MIDDLES[0] / PAGE[1]],
        [1 - (LEFT + PITCH / 2) / PAGE[0], 1 - MIDDLES[1] / PAGE[1]],
    ],
    np.float32,
)


def _in_shares(zone: Zone, sight: Sight) -> outline.Points:
    """Where the zone's first and last characters lie on the flattened page, as shares of it."""
    size = np.array([outline.FLAT_WIDTH, outline.FLAT_HEIGHT], np.float32)
    return np.asarray(_flat_points(zone, sight, [(0, 0), (1, WIDTH - 1)]) / size, np.float32)


def _flat_points(zone: Zone, sight: Sight, places: Sequence[tuple[int, float]]) -> outline.Points:
    """Middles of places (row, column) of the zone in pixels of the flattened page."""
    flatten = cv2.getPerspectiveTransform(sight.corners.astype(np.float32), outline.FLAT_CORNERS)
    points = [zone.start + row * zone.down + column * zone.along for row, column in places]
    return cv2.perspectiveTransform(np.array([points], np.float32), flatten)[0]


def _boxes(zone: Zone, sight: Sight) -> dict[str, tuple[int, int, int, int]]:
    """The box of each field of the zone on the flattened page."""
    boxes = {}
    for name, (row, start, end) in _PLACES.items():
        (left, y), (right, _) = _flat_points(zone, sight, [(row, start - 0.6), (row, end - 0.4)])
        half = abs(right - left) / (end - start + 0.2)
        boxes[name] = (
            max(0, round(float(left))),
            max(0, round(float(y - half))),
            round(float(right - left)),
            round(float(2 * half)),
        )
    return boxes
