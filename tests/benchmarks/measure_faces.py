"""Measures the face matcher: `python tests/benchmarks/measure_faces.py FOLDER`.

FOLDER holds `pairs.csv` (path_a, path_b, same, set) and the pictures it names. Printed are, for
each set and recipe, how often two people pass as alike and how often one person does not, at the
limits that ship, with 95 % intervals, beside face_recognition as everybody calls it (tolerance
0.6); the same as seen from the middle of the set's other people, which on Chinese faces is what
strangers may expect, for the middle that ships is made of some of them; milliseconds;
and how often a hint is given on these pictures, which can all be compared.
"""

from __future__ import annotations

import csv
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import fmean, median

import face_recognition
import numpy as np
from PIL import Image

from app.vision.calibration import equal_error, limit_for, point
from app.vision.distances import Measure, Numbers, distance
from app.vision.eyes import Eyes
from app.vision.recipes import LIBRARY_DEFAULT
from app.vision.trials import Pair, Trial, trials

Distance = Callable[[Trial], float]


def main(folder: Path) -> None:
    with (folder / "pairs.csv").open(encoding="utf-8") as file:
        pairs = [
            Pair(row["path_a"], row["path_b"], row["same"] == "1", row["set"])
            for row in csv.DictReader(file)
        ]
    eyes = Eyes()
    eyes.warm().result()
    try:
        force = eyes.recogniser().result()
        numbers = described(eyes, folder, pairs)
    finally:
        eyes.close()
    plain = library(folder, pairs)
    measure = Measure(force.measure)
    for name in sorted({pair.set for pair in pairs}):
        chosen = [pair for pair in pairs if pair.set == name]
        for pictures, (recipe, alike, unsure) in enumerate(force.recipes, 1):
            print(f"\nset {name}, {recipe}")
            limits = {"alike": alike, "unsure": unsure}
            tried = list(trials(chosen, pictures))
            report(tried, numbers, limits, of(numbers, measure))
            if measure is Measure.CENTRED:
                print("  from the middle of this set's other people")
                report(tried, numbers, limits, held_out(tried, numbers))
            print("  face_recognition, compare_faces")
            report(tried, plain, {"default": LIBRARY_DEFAULT}, of(plain, Measure.STRAIGHT))


def described(eyes: Eyes, folder: Path, pairs: Sequence[Pair]) -> dict[str, Numbers]:
    """The numbers of every usable picture; prints time and hints."""
    numbers: dict[str, Numbers] = {}
    took: list[float] = []
    hints: dict[str, Counter[str]] = defaultdict(Counter)
    for name, set_name in {p: pair.set for pair in pairs for p in (pair.one, pair.other)}.items():
        found = eyes.describe_face((folder / name).read_bytes()).result()
        took.append(found.shot.ms)
        if not found.numbers:
            print(f"{name}: {found.shot.error}")
            continue
        numbers[name] = found.numbers
        hints[set_name].update(["pictures", *map(str, found.shot.hints or ["none"])])
    print(f"{len(took)} pictures: {fmean(took):.0f} ms on average, {median(took):.0f} median")
    for set_name, counted in hints.items():
        print(f"hints on set {set_name}: {dict(counted)}")
    return numbers


def library(folder: Path, pairs: Sequence[Pair]) -> dict[str, Numbers]:
    """The first face of every picture as face_recognition encodes it by default."""
    encoded: dict[str, Numbers] = {}
    began = time.perf_counter()
    names = dict.fromkeys(p for pair in pairs for p in (pair.one, pair.other))
    for name in names:
        picture = np.asarray(Image.open(folder / name).convert("RGB"))
        if faces := face_recognition.face_encodings(picture):
            encoded[name] = faces[0].tolist()
    each = (time.perf_counter() - began) * 1000 / len(names)
    print(f"face_recognition.face_encodings: {each:.0f} ms on average")
    return encoded


def of(numbers: Mapping[str, Numbers], measure: Measure) -> Distance:
    return lambda trial: distance(
        measure, numbers[trial.reference], [numbers[one] for one in trial.live]
    )


def held_out(tried: Sequence[Trial], numbers: Mapping[str, Numbers]) -> Distance:
    """The distance from a middle of all other people of the set: what strangers may expect."""
    people: dict[str, set[str]] = defaultdict(set)
    for trial in tried:
        people[trial.person].add(trial.reference)
        people[trial.other].update(trial.live)
    means = {
        person: np.mean([numbers[one] for one in of_one if one in numbers], axis=0)
        for person, of_one in people.items()
        if any(one in numbers for one in of_one)
    }

    def far(trial: Trial) -> float:
        rest = [mean for one, mean in means.items() if one not in (trial.person, trial.other)]
        return distance(
            Measure.CENTRED,
            numbers[trial.reference],
            [numbers[one] for one in trial.live],
            np.mean(rest, axis=0).tolist(),
        )

    return far


def report(
    tried: Sequence[Trial],
    numbers: Mapping[str, Numbers],
    limits: Mapping[str, float],
    far: Distance,
) -> None:
    usable = [one for one in tried if all(p in numbers for p in (one.reference, *one.live))]
    same = [far(one) for one in usable if one.same]
    different = [far(one) for one in usable if not one.same]
    for name, limit in limits.items():
        at = point(same, different, limit)
        print(f"    up to {name:7} {limit:.3f}  two people {at.false_match}")
        print(f"    {'':21} not: one person {at.false_refusal}")
    mean, spread = fmean(different), float(np.std(different))
    equal = equal_error(same, different)
    assert equal is not None
    rates = f"{equal.false_match.share:.2%}/{equal.false_refusal.share:.2%}"
    print(
        f"    equal error {rates}; left out {len(tried) - len(usable)}; 0.1 % of two people pass "
        f"at {limit_for(different, 0.001):.3f}, were they normal at {mean - 3.09 * spread:.3f}"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
