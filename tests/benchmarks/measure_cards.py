"""Measures the card reader: `python tests/benchmarks/measure_cards.py FOLDER [COUNT]`.

FOLDER holds photographs and `manifest.json` (for each: file, side, level, fields). Printed are, for
each level, the fields that are right and certain, right but flagged, wrong and flagged, and wrong
without a flag; the time for a side; and beside it the plain text recogniser with its own settings
on the whole photograph, in the same run.
"""

from __future__ import annotations

import io
import json
import statistics
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
from PIL import Image
from rapidocr import RapidOCR

from app.vision.eyes import Eyes
from app.vision.findings import DocumentFinding

NAMES = {
    "name": "name", "sex": "sex", "ethnic": "ethnicity", "birth": "birth_date",
    "address": "address", "number": "number", "authority": "issuer",
    "valid_from": "valid_from", "valid_to": "valid_until",
}  # fmt: skip


def main(folder: Path, count: int | None) -> None:
    cards = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["cards"][:count]
    plain = RapidOCR(params={"Global.log_level": "error"})
    eyes = Eyes()
    eyes.warm().result()
    tally: dict[int, Counter[str]] = defaultdict(Counter)
    took: dict[int, list[float]] = defaultdict(list)
    plain_took: dict[int, list[float]] = defaultdict(list)
    try:
        plain(np.zeros((480, 640, 3), np.uint8))
        for card in cards:
            level = card["level"]
            image = (folder / card["file"]).read_bytes()
            start = time.perf_counter()
            finding = eyes.read_document(image).result()
            took[level].append(time.perf_counter() - start)
            pixels = np.asarray(Image.open(io.BytesIO(image)).convert("RGB"))[..., ::-1]
            start = time.perf_counter()
            text = "".join(plain(np.ascontiguousarray(pixels)).txts or ())
            plain_took[level].append(time.perf_counter() - start)
            judge(card, finding, tally[level])
            tally[level]["plain has"] += sum(
                value in text.replace(" ", "") for value in card["fields"].values()
            )
    finally:
        eyes.close()
    for level in sorted(tally):
        report(level, tally[level], took[level], plain_took[level])


def judge(card: dict, finding: DocumentFinding, tally: Counter[str]) -> None:
    tally["sides"] += 1
    tally["refused"] += finding.error is not None
    for name, printed in card["fields"].items():
        truth = printed.replace(".", "-") if name.startswith("valid") else printed
        truth = "long_term" if truth == "长期" else truth
        reading = finding.fields.get(NAMES[name])
        right = reading is not None and reading.value == truth
        certain = reading is not None and reading.certain
        tally["fields"] += 1
        tally[("right" if right else "wrong") + (" certain" if certain else " flagged")] += 1
        if not right or not certain:
            seen = None if reading is None else (reading.value, [str(d) for d in reading.doubts])
            mark = "WRONG UNFLAGGED" if certain else "wrong" if not right else "right, flagged"
            print(f"{card['file']:20} {mark:15} {NAMES[name]:11} {truth} -> {seen}")


def report(level: int, tally: Counter[str], took: list[float], plain: list[float]) -> None:
    right = tally["right certain"] + tally["right flagged"]
    print(
        f"level {level}: {tally['sides']} sides, {tally['fields']} fields | right {right}"
        f" ({right / tally['fields']:.1%}), of these certain {tally['right certain']}"
        f" | wrong flagged {tally['wrong flagged']} | WRONG UNFLAGGED {tally['wrong certain']}"
        f" | sides refused {tally['refused']}"
        f" | {statistics.median(took) * 1000:.0f} ms a side (median)"
    )
    print(
        f"         plain recogniser on the whole photograph: text of {tally['plain has']} fields"
        f" somewhere on it, {statistics.median(plain) * 1000:.0f} ms a side"
        f" ({statistics.median(plain) / statistics.median(took):.1f} times as long)"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else None)
