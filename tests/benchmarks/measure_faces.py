"""Measures the face matcher: `python tests/benchmarks/measure_faces.py FOLDER`.

FOLDER holds `pairs.csv` (path_a, path_b, same, set) and the pictures it names. Printed are, for
each set and recipe, how often two people pass as alike and how often one person does not, with 95 %
intervals, and the limit that would give a false match rate of 0.1 %.
"""

from __future__ import annotations

import csv
import itertools
import sys
from collections import Counter, defaultdict
from pathlib import Path

from app.vision.calibration import false_matches, false_refusals, limit_for
from app.vision.eyes import Eyes
from app.vision.findings import FaceComparison

Pair = tuple[Path, tuple[Path, ...]]


def main(folder: Path) -> None:
    rows = list(csv.DictReader((folder / "pairs.csv").open(encoding="utf-8")))
    eyes = Eyes()
    eyes.warm().result()
    try:
        for name in sorted({row["set"] for row in rows}):
            chosen = [row for row in rows if row["set"] == name]
            pairs = {
                same: [
                    (folder / row["path_a"], (folder / row["path_b"],))
                    for row in chosen
                    if row["same"] == same
                ]
                for same in "10"
            }
            print(f"\nset {name}, one live picture")
            report(eyes, pairs["1"], pairs["0"])
            same, different = several(folder, chosen)
            if same:
                print(f"\nset {name}, mean of three live pictures")
                report(eyes, same, different)
    finally:
        eyes.close()


def several(folder: Path, rows: list[dict[str, str]]) -> tuple[list[Pair], list[Pair]]:
    """The same photographs, one as reference against three of one person as live pictures."""
    people: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        if row["same"] == "1":
            joined = people[row["path_a"]] | people[row["path_b"]] | {row["path_a"], row["path_b"]}
            for one in joined:
                people[one] = joined
    groups = sorted({tuple(sorted(group)) for group in people.values() if len(group) >= 4})
    same: list[Pair] = []
    different: list[Pair] = []
    for group in groups:
        for reference in group:
            rest = [one for one in group if one != reference]
            trials = itertools.islice(itertools.combinations(rest, 3), 3)
            same += [(folder / reference, tuple(folder / one for one in three)) for three in trials]
            for other in groups:
                if other is not group:
                    live = tuple(folder / one for one in other[:3])
                    different.append((folder / reference, live))
    return same, different


def report(eyes: Eyes, same: list[Pair], different: list[Pair]) -> None:
    found = [compare(eyes, pair) for pair in same]
    others = [compare(eyes, pair) for pair in different]
    compared = [one for one in found + others if one.distance is not None]
    # Where a live picture shows two faces, fewer are left and another recipe judges.
    usual = Counter(one.recipe for one in compared).most_common(1)[0][0]
    first = next(one for one in compared if one.recipe == usual)
    alike = [one.distance for one in found if one.distance is not None and one.recipe == usual]
    apart = [one.distance for one in others if one.distance is not None and one.recipe == usual]
    left_out = len(found) + len(others) - len(alike) - len(apart)
    print(f"  recipe {usual}, model {first.model}; left out for want of one clear face: {left_out}")
    for name, limit in (("alike", first.alike_up_to), ("unsure", first.unsure_up_to)):
        print(f"  up to {name:6} {limit:.3f}   two people {false_matches(apart, limit)}")
        print(f"  {'':20}   refused one person {false_refusals(alike, limit)}")
    print(f"  a false match rate of 0.1 % here would need {limit_for(apart, 0.001):.3f}")


def compare(eyes: Eyes, pair: Pair) -> FaceComparison:
    reference, live = pair
    return eyes.compare_faces(
        reference.read_bytes(), [picture.read_bytes() for picture in live]
    ).result()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
