"""Knows where each field is printed on a card, and gives every line of text to its field."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from app.domain.documents import DocumentSide
from app.vision.corners import FLAT_HEIGHT, FLAT_WIDTH
from app.vision.reading import Character, Line

# Rows of the portrait side as shares of the height (GA 448 layout; hints, text is found by rows).
NAME, SEX, BIRTH, ADDRESS, NUMBER = 0.155, 0.285, 0.405, 0.60, 0.855
VALUE_COLUMN = 0.165
ETHNICITY_COLUMN = 0.36
PICTURE_COLUMN = 0.615
BACK_VALUE_COLUMN = 0.33

LABELS = ("公民身份号码", "姓名", "性别", "民族", "出生", "住址")
BACK_LABELS = ("签发机关", "有效期限")
_FRONT_WORDS = ("姓名", "性别", "民族", "出生", "住址", "公民身份号码")
_BACK_WORDS = ("签发机关", "有效期限", "中华人民共和国", "居民身份证", "公安局")
_DAY = re.compile(r"\d{4}\D{0,3}年|年.*月|月.*日")
_NUMBER = re.compile(r"\d{14,}")
_PERIOD = re.compile(r"\d{4}\D?\d{2}\D?\d{2}\D{0,2}(\d{4}|长)")


@dataclass(frozen=True, slots=True)
class Region:
    """The printed value of one field: its lines of characters, and a box for each line."""

    name: str
    rows: tuple[tuple[Character, ...], ...]
    boxes: tuple[tuple[float, float, float, float], ...]


def side_of(lines: list[Line]) -> DocumentSide | None:
    """Which side of a card these lines are printed on; none when they are of no card."""
    text = "\n".join(line.text for line in lines)
    # A row of eighteen places is on no other card of this shape.
    front = sum(_shared(word, text) for word in _FRONT_WORDS) + 1.5 * bool(_NUMBER.search(text))
    front += bool(_DAY.search(text))
    back = sum(_shared(word, text) for word in _BACK_WORDS) + bool(_PERIOD.search(text))
    if max(front, back) < 1.5:
        return None
    return DocumentSide.FRONT if front >= back else DocumentSide.BACK


def _shared(word: str, text: str) -> float:
    if word in text:
        return 1.0
    return 0.5 if any(word[i : i + 2] in text for i in range(len(word) - 1)) else 0.0


def regions(side: DocumentSide, lines: list[Line]) -> dict[str, Region]:
    """The value of each field that was found, without its label."""
    return _front(lines) if side is DocumentSide.FRONT else _back(lines)


def _front(lines: list[Line]) -> dict[str, Region]:
    left = [line for line in lines if line.box[0] < PICTURE_COLUMN * FLAT_WIDTH]
    left = [line for line in left if "样本" not in line.text and "SPEC" not in line.text.upper()]
    height = _row_shift(left)
    rows: dict[str, list[Line]] = {}
    for line in left:
        share = height(line.middle)
        rows.setdefault(_row(line, share), []).append(line)
    found: dict[str, Region] = {}
    column = _value_column(left)
    for name in ("name", "birth_date"):
        _add(found, name, rows.get(name, []), column)
    _add(found, "address", rows.get("address", []), column)
    _add_number(found, rows.get("number", []))
    _split_sex_and_ethnicity(found, rows.get("sex", []), column)
    return found


def _row(line: Line, share: float) -> str:
    text = line.text
    if _NUMBER.search(re.sub(r"\s", "", text)) and share > 0.7:
        return "number"
    if _DAY.search(text) and 0.28 < share < 0.52 and not re.search("[省市县区镇路]", text):
        return "birth_date"
    if share < 0.36 and re.search("民族|^性别|^性.?[男女]|^[男女]", text):
        return "sex"
    if share < (NAME + SEX) / 2:
        return "name"
    if share < (SEX + BIRTH) / 2:
        return "sex"
    if share < 0.47:
        return "birth_date"
    if share < 0.78:
        return "address"
    return "number"


def _row_shift(lines: list[Line]) -> np.poly1d:
    """From a line's height in the picture to its share of the card, by what is surely known."""
    known: list[tuple[float, float]] = []
    for line in lines:
        text = re.sub(r"\s", "", line.text)
        for word, share in (("姓名", NAME), ("性别", SEX), ("民族", SEX), ("出生", BIRTH)):
            if word in text:
                known.append((line.middle, share))
        if _NUMBER.search(text):
            known.append((line.middle, NUMBER))
        elif _DAY.search(text) and "出生" not in text and line.middle < 0.5 * FLAT_HEIGHT:
            known.append((line.middle, BIRTH))
    plain = np.poly1d([1 / FLAT_HEIGHT, 0.0])
    if len(known) < 2 or max(y for y, _ in known) - min(y for y, _ in known) < 100:
        return plain
    heights, shares = zip(*known, strict=True)
    fitted = np.poly1d(np.polyfit(heights, shares, 1))
    # A wild fit means that a word was found in the wrong place.
    ends = [abs(fitted(y) - plain(y)) for y in (0.0, FLAT_HEIGHT)]
    return fitted if max(ends) < 0.12 else plain


def _value_column(lines: list[Line]) -> float:
    """The x where values begin, by the ends of the labels that were read; else by the layout."""
    ends = []
    for line in lines:
        for label in ("姓名", "性别", "出生", "住址"):
            if line.text.startswith(label) and len(line.characters) > 2:
                ends.append((line.characters[1].x + line.characters[2].x) / 2)
    return float(np.median(ends)) if ends else VALUE_COLUMN * FLAT_WIDTH - 8


def _add(found: dict[str, Region], name: str, lines: list[Line], column: float) -> None:
    kept = []
    for line in _top_down(lines):
        characters = _without_label(line, column)
        if characters:
            kept.append((characters, _box_from(line, characters)))
    if kept:
        found[name] = Region(name, tuple(c for c, _ in kept), tuple(b for _, b in kept))


def _top_down(lines: list[Line]) -> list[Line]:
    """Lines in reading order: by rows, and within a row from the left."""
    ordered: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: line.middle):
        if ordered and abs(line.middle - ordered[-1][0].middle) < 0.5 * line.box[3]:
            ordered[-1].append(line)
        else:
            ordered.append([line])
    return [line for row in ordered for line in sorted(row, key=lambda line: line.box[0])]


def _without_label(line: Line, column: float) -> tuple[Character, ...]:
    characters = tuple(c for c in line.characters if not c.text.isspace())
    text = "".join(c.text for c in characters)
    for label in LABELS + BACK_LABELS:
        if text.startswith(label):
            return characters[len(label) :]
    width = line.box[2] / max(1, len(line.characters))
    return tuple(c for c in characters if c.x > column - 0.15 * width)


def _box_from(line: Line, characters: tuple[Character, ...]) -> tuple[float, float, float, float]:
    """The part of the line's box that the value takes."""
    x, y, width, height = line.box
    whole = [c for c in line.characters if not c.text.isspace()]
    first = whole.index(characters[0])
    if first == 0:
        return line.box
    left = (whole[first - 1].x + characters[0].x) / 2
    # Between label and value the gap is wider than between characters: keep to the value.
    left = max(left, characters[0].x - 0.75 * height)
    return (left, y, x + width - left, height)


def _add_number(found: dict[str, Region], lines: list[Line]) -> None:
    digits = [line for line in lines if len(re.findall(r"[\dXx]", line.text)) >= 6]
    kept = []
    for line in sorted(digits, key=lambda line: line.box[0]):
        characters = tuple(
            c for c in line.characters if not c.text.isspace() and c.text not in LABELS[0]
        )
        if characters:
            kept.append((characters, _box_from(line, characters)))
    if kept:
        found["number"] = Region("number", tuple(c for c, _ in kept), tuple(b for _, b in kept))


def _split_sex_and_ethnicity(found: dict[str, Region], lines: list[Line], column: float) -> None:
    sex: list[tuple[tuple[Character, ...], tuple[float, float, float, float]]] = []
    group: list[tuple[tuple[Character, ...], tuple[float, float, float, float]]] = []
    for line in _top_down(lines):
        characters = tuple(c for c in line.characters if not c.text.isspace())
        before, after = _cut_at_ethnicity(characters)
        before = _without_label(Line(before, line.box), column)
        before = tuple(c for c in before if c.text not in "性别")[:1]
        if before:
            x = before[0].x
            sex.append(
                (before, (x - 0.62 * line.box[3], line.box[1], 1.24 * line.box[3], line.box[3]))
            )
        if after:
            left = after[0].x - 0.75 * line.box[3]
            right = max(line.box[0] + line.box[2], after[-1].x + 0.6 * line.box[3])
            group.append((after, (left, line.box[1], right - left, line.box[3])))
    if sex:
        found["sex"] = Region("sex", (sex[0][0],), (sex[0][1],))
    if group:
        found["ethnicity"] = Region("ethnicity", (group[-1][0],), (group[-1][1],))


def usual_places(found: dict[str, Region]) -> dict[str, tuple[float, float, float, float]]:
    """Boxes where the sex and the ethnic group are printed, for those that were not found.

    The row lies between the name and the birth date; columns are the layout's.
    """
    shifts = [
        found[name].boxes[0][1] + found[name].boxes[0][3] / 2 - share * FLAT_HEIGHT
        for name, share in (("name", NAME), ("birth_date", BIRTH))
        if name in found
    ]
    middle = SEX * FLAT_HEIGHT + (float(np.mean(shifts)) if shifts else 0.0)
    columns = {"sex": (0.155, 0.065), "ethnicity": (0.345, 0.19)}
    return {
        name: (left * FLAT_WIDTH, middle - 24.0, width * FLAT_WIDTH, 48.0)
        for name, (left, width) in columns.items()
        if name not in found
    }


def _cut_at_ethnicity(
    characters: tuple[Character, ...],
) -> tuple[tuple[Character, ...], tuple[Character, ...]]:
    text = "".join(c.text for c in characters)
    for mark in ("民族", "族"):
        at = text.find(mark)
        if at >= 0:
            return characters[:at], characters[at + len(mark) :]
    column = ETHNICITY_COLUMN * FLAT_WIDTH
    return (
        tuple(c for c in characters if c.x < 0.25 * FLAT_WIDTH),
        tuple(c for c in characters if c.x > column),
    )


def _back(lines: list[Line]) -> dict[str, Region]:
    found: dict[str, Region] = {}
    lower = [line for line in lines if line.middle > 0.62 * FLAT_HEIGHT]
    period = [
        line
        for line in lower
        if len(re.findall(r"\d", line.text)) >= 6 or "长期" in line.text or "期限" in line.text
    ]
    # Both values begin in one column: where the first digit of the dates stands.
    digits = [c.x for line in period for c in line.characters if c.text.isdecimal()]
    column = min(digits) - 10 if digits else BACK_VALUE_COLUMN * FLAT_WIDTH
    _add(found, "validity", period, column)
    issuer = [line for line in lower if line not in period]
    _add(found, "issuer", issuer, column)
    return found
