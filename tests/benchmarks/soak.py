"""Works the eyes like a long day: `python tests/benchmarks/soak.py [--rounds 500] [--seed 1]`.

Every round reads a card (drawn cards, another each time, some of them spoilt), looks at a face, and
every tenth compares one; several questions are always under way at once, and some are forgotten
before they are answered. Printed are the memory and the open files of the process after 50 rounds
and at the end, how often it was started, and the answers that did not belong to their question.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter, deque
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.vision.eyes import PATIENCE, Eyes
from app.vision.faults import VisionFault
from app.vision.findings import DocumentFinding

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.vision import bad_pictures, drawing

CAST = Path(__file__).parents[2] / "resources" / "specimens"
AT_ONCE = 3
EVERY_COMPARISON = 10
WARM_AFTER = 50


@dataclass
class Day:
    """What was seen over all rounds."""

    memory: dict[int, float] = field(default_factory=dict)
    handles: dict[int, int] = field(default_factory=dict)
    own_memory: dict[int, float] = field(default_factory=dict)
    processes: set[int] = field(default_factory=set)
    counted: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True)
class Asked:
    """A card whose answer is awaited, and the number that stands on it."""

    round: int
    number: str | None
    answer: Future[DocumentFinding]


def resident(process: int | str) -> float:
    """The resident memory of a process in MB."""
    for line in Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0


def open_files(process: int | str) -> int:
    return len(list(Path(f"/proc/{process}/fd").iterdir()))


def cards(seed: int, count: int) -> list[tuple[bytes, str | None]]:
    """Photographs with the number on each; none for pictures that have none to be read."""
    made: list[tuple[bytes, str | None]] = []
    for i in range(count):
        who = drawing.person(seed + i)
        if i % 3 == 2:
            made.append((drawing.photograph(drawing.back_card(who), 1 + i % 2, i).image, None))
            continue
        photograph = drawing.photograph(drawing.front_card(who, seed=i), 1 + i % 2, seed + i)
        made.append((photograph.image, who.front["number"]))
    whole = made[0][0]
    bomb = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\xea\x60\0\0\xea\x60\x08\2\0\0\0"
    made += [(whole[: len(whole) // 2], None), (b"", None), (bomb, None)]
    made.append((bad_pictures.mirrored(whole), None))
    return made


def work(eyes: Eyes, pictures: list[tuple[bytes, str | None]], rounds: int) -> Day:
    day = Day()
    awaited: deque[Asked] = deque()
    live = sorted(CAST.glob("S*/live*.jpg"))
    for turn in range(1, rounds + 1):
        image, number = pictures[turn % len(pictures)]
        awaited.append(Asked(turn, number, eyes.read_document(image)))
        # Asked and forgotten, as when a teller leaves the page: its answer is for nobody.
        face: Future[Any] = eyes.check_face(live[turn % len(live)].read_bytes())
        if turn % 7:
            with suppress(VisionFault):
                day.counted["faces"] += face.result(900).error is None
        if turn % EVERY_COMPARISON == 0:
            person = f"S{1 + turn // EVERY_COMPARISON % 18:02d}"
            shots = [(CAST / person / f"live{i}.jpg").read_bytes() for i in range(3)]
            with suppress(VisionFault):
                found = eyes.compare_faces(shots[0], shots[1:]).result(900)
                day.counted["comparisons"] += 1
                strange = found.distance is None or found.distance > found.unsure_up_to
                day.counted["answers for another question"] += strange
        while len(awaited) >= AT_ONCE or (turn == rounds and awaited):
            judge(awaited.popleft(), day)
        if eyes.pid is not None:
            day.processes.add(eyes.pid)
            if turn % 25 == 0 or turn == rounds:
                day.memory[turn] = resident(eyes.pid)
                day.handles[turn] = open_files(eyes.pid)
                day.own_memory[turn] = resident("self")
                print(
                    f"after {turn:4}: eyes {day.memory[turn]:.0f} MB, {day.handles[turn]} files;"
                    f" window's side {day.own_memory[turn]:.0f} MB",
                    flush=True,
                )
    return day


def judge(asked: Asked, day: Day) -> None:
    day.counted["cards"] += 1
    try:
        finding = asked.answer.result(900)
    except VisionFault as fault:
        # The watchdog ended a process that took too long; the next question starts another.
        day.counted[f"failed: {fault.code}"] += 1
        return
    day.counted["refused"] += finding.error is not None
    reading = finding.fields.get("number")
    seen = None if reading is None else reading.value
    # A wrong digit is the reader's mistake; another card's number is somebody else's answer.
    if seen is not None and (asked.number is None or _differ(seen, asked.number) > 4):
        day.counted["answers for another question"] += 1


def _differ(one: str, other: str) -> int:
    return sum(a != b for a, b in zip(one, other, strict=False)) + abs(len(one) - len(other))


def main() -> None:
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--rounds", type=int, default=500)
    given.add_argument("--seed", type=int, default=1)
    given.add_argument("--threads", type=int, default=2)
    given.add_argument("--patience", type=float, default=1.0, help="times the usual patience")
    chosen = given.parse_args()
    pictures = cards(40_000 + chosen.seed, 23)
    for act in PATIENCE:
        # What is measured is growth, on a machine that may be busy with other work.
        PATIENCE[act] *= chosen.patience
    eyes = Eyes(threads=chosen.threads)
    eyes.warm().result(900)
    begun = time.monotonic()
    try:
        day = work(eyes, pictures, chosen.rounds)
    finally:
        eyes.close()
    first = day.memory.get(WARM_AFTER, next(iter(day.memory.values())))
    last = day.memory[chosen.rounds]
    files = day.handles.get(WARM_AFTER, next(iter(day.handles.values())))
    print(f"{chosen.rounds} rounds in {time.monotonic() - begun:.0f} s: {dict(day.counted)}")
    print(f"memory {first:.0f} -> {last:.0f} MB ({last - first:+.0f})")
    print(f"open files {files} -> {day.handles[chosen.rounds]}")
    print(f"processes {len(day.processes)} (one, unless it was restarted)")
    print(f"answers for another question: {day.counted['answers for another question']}")


if __name__ == "__main__":
    main()
