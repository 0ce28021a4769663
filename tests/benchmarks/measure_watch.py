"""Measures the watch on the document camera: `python tests/benchmarks/measure_watch.py [FOLDER]`.

Cards slide into place before a drawn camera, lie still and are turned over: printed are looks and
preview frames a second, milliseconds a look, the time from lying still to the shutter, and how many
of the shutters came. Then drawn faults of many strengths: the share of hints that are right. FOLDER
holds photographs and `manifest.json`; each is held before the watch as if it were a live picture.
"""

from __future__ import annotations

import json
import random
import statistics
import sys
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from multiprocessing import get_context
from pathlib import Path

import cv2
import numpy as np

from app.domain.documents import DocumentSide
from app.vision.cameras import CameraFeed, fitting
from app.vision.document_watch import DocumentWatcher
from app.vision.frame_sources import FRAMES_PER_SECOND
from app.vision.pictures import Pixels, decode
from app.vision.shared_frames import FrameBoard
from app.vision.watching import CameraNews, DocumentSight, Hint, Sight, Watch
from tests.vision import scenes
from tests.vision.scenes import Scene

FIVE_MEGAPIXELS = (2592, 1944)
SLIDE_SECONDS, STILL_SECONDS = 1.0, 3.0
CARDS = 4
FAULTS = 16
LOOK = 0.125


class Timed(DocumentWatcher):
    """The watch, with a clock on each look."""

    def __init__(self) -> None:
        super().__init__()
        self.took: list[float] = []
        self.computed: list[float] = []

    def look(self, full: Pixels, preview: Pixels, sequence: int) -> DocumentSight:
        start, computing = time.perf_counter(), time.thread_time()
        sight = super().look(full, preview, sequence)
        self.computed.append(time.thread_time() - computing)
        self.took.append(time.perf_counter() - start)
        return sight


def laid_down(dice: random.Random, seed: int, side: DocumentSide) -> tuple[list[Pixels], Scene]:
    """Frames of a card that comes in from the right, and how it lies in the end."""
    lies = Scene(
        card=(seed, side),
        middle=(0.5 + dice.uniform(-0.05, 0.05), 0.375 + dice.uniform(-0.04, 0.04)),
        width=dice.uniform(0.4, 0.6),
        angle=dice.choice((0, 0, 180, 90)) + dice.uniform(-8, 8),
        light=dice.uniform(0.7, 1.0),
        size=FIVE_MEGAPIXELS,
    )
    steps = round(SLIDE_SECONDS * FRAMES_PER_SECOND)
    moving = []
    for step in range(0, steps, 2):
        left = (1 - step / steps) ** 2
        moving += 2 * [
            scenes.frame(
                lies.but(
                    middle=(lies.middle[0] + 0.6 * left, lies.middle[1]),
                    angle=lies.angle + 15 * left,
                    smear=round(80 * left),
                ),
                step,
            )
        ]
    return moving, lies


def live(cards: int) -> None:
    """Cards laid down and turned over in real time."""
    dice = random.Random(1)
    rates, previews, latencies, looks, computed, taken = [], [], [], [], [], 0
    for seed in range(cards):
        parts = []
        for side in (DocumentSide.FRONT, DocumentSide.BACK):
            moving, lies = laid_down(dice, seed, side)
            parts.append((moving, [scenes.frame(lies, n) for n in range(4)]))
        still_at: list[float] = []
        shots_at: list[float] = []

        def told(news: CameraNews | Sight, shots_at: list[float] = shots_at) -> None:
            if isinstance(news, DocumentSight) and news.shots > len(shots_at):
                shots_at.append(time.monotonic())

        def frames(
            _source: str,
            closing: threading.Event,
            _watch: Watch,
            parts: list[tuple[list[Pixels], list[Pixels]]] = parts,
            still_at: list[float] = still_at,
        ) -> Iterator[Pixels]:
            following = time.monotonic()
            for moving, still in parts:
                lying = [still[n % 4] for n in range(round(STILL_SECONDS * FRAMES_PER_SECOND))]
                for number, frame in enumerate(moving + lying):
                    if number == len(moving):
                        still_at.append(time.monotonic())
                    yield frame
                    following += 1 / FRAMES_PER_SECOND
                    closing.wait(max(0.0, following - time.monotonic()))
            closing.wait()

        watcher = Timed()
        board = FrameBoard(get_context("spawn"))
        start = time.monotonic()
        feed = CameraFeed("drawn", board, 0, told, Watch.DOCUMENT, watcher, frames)
        time.sleep(2 * (SLIDE_SECONDS + STILL_SECONDS))
        seconds = time.monotonic() - start
        feed.close()
        feed.join(5)
        rates.append(len(watcher.took) / seconds)
        previews.append(board.newest() / seconds)
        looks += watcher.took
        computed += watcher.computed
        taken += len(shots_at)
        latencies += [at - lay for lay, at in zip(still_at, shots_at, strict=False)]
    print(
        f"live, {cards} cards of five megapixels, both sides: {taken} of {2 * cards} shutters;"
        f" {statistics.mean(rates):.1f} looks and {statistics.mean(previews):.1f} preview frames a"
        f" second; a look {percentiles(looks, 1000)} ms, of it computing"
        f" {percentiles(computed, 1000)}; from lying still to the shutter"
        f" {percentiles(latencies, 1)} s (median, 95 %)"
    )


def percentiles(values: list[float], times: float) -> str:
    return " / ".join(f"{np.percentile(values, p) * times:.3g}" for p in (50, 95))


FAULTY: dict[Hint, Callable[[random.Random, Scene], Scene]] = {
    Hint.LAY_DOCUMENT: lambda dice, scene: scene.but(card=None),
    Hint.MOVE_CLOSER: lambda dice, scene: scene.but(width=dice.uniform(0.3, 0.55)),
    Hint.TOO_DARK: lambda dice, scene: scene.but(light=dice.uniform(0.15, 0.4)),
    Hint.TOO_BRIGHT: lambda dice, scene: scene.but(haze=dice.uniform(0.65, 0.85)),
    Hint.GLARE: lambda dice, scene: scene.but(
        glare=(dice.uniform(0.25, 0.5), dice.uniform(0.15, 0.45), dice.uniform(0.08, 0.15))
    ),
    Hint.LAY_FLAT: lambda dice, scene: scene.but(tilt=dice.uniform(0.24, 0.4), width=0.72),
    Hint.BLURRED: lambda dice, scene: scene.but(blur=dice.uniform(2.2, 4.0)),
    Hint.PART_ONLY: lambda dice, scene: scene.but(
        middle=dice.choice(
            [
                (dice.uniform(0.72, 0.95), 0.375),
                (dice.uniform(0.05, 0.28), 0.375),
                (0.5, dice.uniform(0.02, 0.17)),
                (0.5, dice.uniform(0.58, 0.72)),
            ]
        )
    ),
    Hint.TURN_OVER: lambda dice, scene: scene,
}


def hints(count: int) -> None:
    """Drawn faults; `turn over` stands for a good card, which is taken at once."""
    dice = random.Random(2)
    right: Counter[Hint] = Counter()
    instead: dict[Hint, Counter[str | None]] = defaultdict(Counter)
    taken: Counter[Hint] = Counter()
    for number in range(count):
        good = Scene(
            card=(number, dice.choice(list(DocumentSide))),
            angle=dice.uniform(-8, 8),
            table=tuple(dice.randint(30, 150) for _ in range(3)),  # type: ignore[arg-type]
        )
        for hint, spoil in FAULTY.items():
            sight = held(scenes.frame(spoil(dice, good)))
            right[hint] += sight.hint == hint
            taken[hint] += sight.shots
            if sight.hint != hint:
                instead[hint][sight.hint] += 1
    print(f"hints, {count} drawn scenes for each fault")
    for hint in FAULTY:
        others = ", ".join(f"{other} {times}" for other, times in instead[hint].most_common())
        print(f"  {hint:13} right {right[hint] / count:6.1%}, taken {taken[hint]:3}  {others}")


def held(frame: Pixels) -> DocumentSight:
    """What is said of a frame that is held before the watch for a second and a half."""
    now = [0.0]
    watcher = DocumentWatcher(lambda: now[0])
    preview = fitting(frame)
    for look in range(12):
        now[0] += LOOK
        sight = watcher.look(frame, preview, look + 1)
    return sight


def photographs(folder: Path) -> None:
    """Photographs as live pictures: which are taken, and what is said of the others."""
    said: dict[int, Counter[str]] = defaultdict(Counter)
    for card in json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["cards"]:
        sight = held(decode((folder / card["file"]).read_bytes()))
        said[card["level"]]["taken" if sight.shots else str(sight.hint)] += 1
    for level in sorted(said):
        print(f"photographs of level {level}: {dict(said[level].most_common())}")


if __name__ == "__main__":
    # One thread, so that the clock of a look counts all of its computing.
    cv2.setNumThreads(1)
    live(CARDS)
    hints(FAULTS)
    if len(sys.argv) > 1:
        photographs(Path(sys.argv[1]))
