"""Measures the card reader: `measure_cards.py [FOLDER] [--seed N] [--count N]`.

FOLDER holds photographs and `manifest.json` (for each: file, side, level, fields); without it,
COUNT sides of each level are drawn afresh from SEED on. Printed is, for each level, how many fields
are right (and of these certain), wrong and flagged, wrong without a flag; the share of pictures
refused; the time for a side; and the same from a plain use of the text recogniser in the same run:
its own settings, the whole photograph, and the fields picked from its lines by simple patterns.
"""

from __future__ import annotations

import argparse
import io
import json
import re
import statistics
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from PIL import Image
from rapidocr import RapidOCR

from app.vision.eyes import Eyes
from app.vision.findings import DocumentFinding

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.vision import drawing

NAMES = {
    "name": "name", "sex": "sex", "ethnic": "ethnicity", "birth": "birth_date",
    "address": "address", "number": "number", "authority": "issuer",
    "valid_from": "valid_from", "valid_to": "valid_until",
}  # fmt: skip
PATTERNS = {
    "name": r"姓名(.+?)性别", "sex": r"性别(男|女)", "ethnicity": r"民族(.+?)出生",
    "birth_date": r"出生(\d{4})年(\d{1,2})月(\d{1,2})日", "address": r"住址(.+?)公民身份号码",
    "number": r"(\d{17}[\dX])", "issuer": r"签发机关(.+?)有效期限",
    "valid_from": r"(\d{4})\.(\d{2})\.(\d{2})-",
    "valid_until": r"-(?:(\d{4})\.(\d{2})\.(\d{2})|(长期))",
}  # fmt: skip


@dataclass(frozen=True)
class Side:
    """One photograph of one side, and what is printed there as the bank writes it."""

    label: str
    level: int
    image: bytes
    fields: dict[str, str]


@dataclass
class Level:
    """What was counted of one level."""

    counted: Counter[str] = field(default_factory=Counter)
    took: list[float] = field(default_factory=list)
    plain_took: list[float] = field(default_factory=list)


def from_folder(folder: Path, count: int | None) -> Iterator[Side]:
    cards = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["cards"]
    for card in cards[:count]:
        fields = {NAMES[name]: as_the_bank(name, text) for name, text in card["fields"].items()}
        yield Side(card["file"], card["level"], (folder / card["file"]).read_bytes(), fields)


def as_the_bank(name: str, printed: str) -> str:
    if not name.startswith("valid"):
        return printed
    return "long_term" if printed == "长期" else printed.replace(".", "-")


def drawn(seed: int, count: int) -> Iterator[Side]:
    for one in range(seed, seed + count):
        who = drawing.person(one)
        front = one % 2 == 0
        card = drawing.front_card(who, seed=one) if front else drawing.back_card(who, seed=one)
        for level in (1, 2, 3):
            turned = 90 * (one // 2 % 4) if level == 3 else 0
            image = drawing.photograph(card, level, one, turned).image
            yield Side(f"{one} level {level}", level, image, who.front if front else who.back)


def plain_fields(lines: list[str]) -> dict[str, str]:
    """The fields that simple patterns find in the lines of the recogniser, in its order."""
    text = re.sub(r"\s", "", "".join(lines)).upper()
    found = {}
    for name, pattern in PATTERNS.items():
        match = re.search(pattern, text)
        if match is None:
            continue
        parts = [part for part in match.groups() if part]
        value = "-".join(part.zfill(2) for part in parts) if len(parts) > 1 else parts[0]
        found[name] = "long_term" if value == "长期" else value
    return found


def judge(side: Side, finding: DocumentFinding, counted: Counter[str]) -> None:
    counted["sides"] += 1
    counted["refused"] += finding.error is not None
    for name, truth in side.fields.items():
        reading = finding.fields.get(name)
        right = reading is not None and reading.value == truth
        certain = reading is not None and reading.certain
        counted["fields"] += 1
        counted[("right" if right else "wrong") + (" certain" if certain else " flagged")] += 1
        if right and certain:
            continue
        seen = None if reading is None else (reading.value, [str(d) for d in reading.doubts])
        mark = "WRONG UNFLAGGED" if certain else "right, flagged" if right else "wrong"
        print(f"{side.label:20} {mark:15} {name:11} {truth} -> {seen}", flush=True)


def report(level: int, seen: Level) -> None:
    counted = seen.counted
    fields, sides = counted["fields"], counted["sides"]
    right = counted["right certain"] + counted["right flagged"]
    own = sorted(seconds * 1000 for seconds in seen.took)
    plain = statistics.median(seen.plain_took) * 1000
    print(
        f"level {level} | {sides} sides, {fields} fields"
        f" | right {right} ({right / fields:.1%}), certain {counted['right certain'] / fields:.1%}"
        f" | wrong, flagged {counted['wrong flagged']}"
        f" | WRONG, UNFLAGGED {counted['wrong certain']}"
        f" | refused {counted['refused'] / sides:.1%}"
        f" | {statistics.median(own):.0f} ms a side, p95 {own[int(0.95 * (len(own) - 1))]:.0f}"
    )
    print(
        f"          plain: right {counted['plain right']} ({counted['plain right'] / fields:.1%}),"
        f" wrong without a flag {counted['plain wrong']}, not found {counted['plain missing']}"
        f" | {plain:.0f} ms a side: {plain / statistics.median(own):.1f} times as long"
    )


def main() -> None:
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("folder", nargs="?", type=Path)
    given.add_argument("--seed", type=int, default=90_000)
    given.add_argument("--count", type=int)
    chosen = given.parse_args()
    sides = (
        from_folder(chosen.folder, chosen.count)
        if chosen.folder is not None
        else drawn(chosen.seed, chosen.count or 60)
    )
    plain = RapidOCR(params={"Global.log_level": "error"})
    eyes = Eyes()
    eyes.warm().result()
    levels: dict[int, Level] = defaultdict(Level)
    try:
        plain(np.zeros((480, 640, 3), np.uint8))
        for side in sides:
            seen = levels[side.level]
            start = time.perf_counter()
            finding = eyes.read_document(side.image).result()
            seen.took.append(time.perf_counter() - start)
            judge(side, finding, seen.counted)
            pixels = np.asarray(Image.open(io.BytesIO(side.image)).convert("RGB"))[..., ::-1]
            start = time.perf_counter()
            lines = plain(np.ascontiguousarray(pixels)).txts
            seen.plain_took.append(time.perf_counter() - start)
            found = plain_fields(list(lines or ()))
            for name, truth in side.fields.items():
                value = found.get(name)
                how = "missing" if value is None else "right" if value == truth else "wrong"
                seen.counted[f"plain {how}"] += 1
    finally:
        eyes.close()
    for level in sorted(levels):
        report(level, levels[level])


if __name__ == "__main__":
    main()
