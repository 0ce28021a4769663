"""Measures liveness on photographs: `python tests/benchmarks/measure_liveness.py SECONDS FOLDER…`.

The folders hold photographs with one face each. Prints of them are waved before a made-up camera,
turned as the prompts ask, and bent; heads are made of them that follow the prompts. The heads are
synthetic (a photograph with a usual head's depth): they say whether the measures work, not how
many living customers will pass. `--blink` asks for blinking too; `--seed N` takes other chances.
"""

from __future__ import annotations

import argparse
import collections
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import cv2
import numpy as np

from app.evidence.liveness import LivenessOutcome, Prompt
from app.vision.calibration import Rate
from app.vision.liveness.challenge import Challenge
from app.vision.liveness.live import limits_for
from app.vision.liveness.measures import five_of
from app.vision.liveness.prompts import ALL_PROMPTS, HEAD_PROMPTS, drawn, pauses
from app.vision.liveness.seeing import DlibFinder, Seer
from tests.vision.liveness_scenes import Placing, Subject, film_frame

FRAMES_PER_SECOND = 12
SECONDS_EACH = 4.0
KINDS = ("waved", "turned as asked", "bent", "head")


@dataclass
class Actor:
    """Moves a print or a head, from frame to frame, as somebody who reads the prompts would."""

    kind: str
    chance: np.random.Generator
    rest: Placing = field(init=False)
    aim: Placing = field(init=False)
    share: float = 0.0
    asked: Prompt | None = None

    def __post_init__(self) -> None:
        draw = self.chance.uniform
        self.rest = Placing(
            draw(-4, 4), draw(-3, 3), draw(-4, 4), draw(-0.4, 0.4), draw(-0.2, 0.2),
            draw(3.0, 4.5), deep=draw(0.75, 1.15), light=draw(0.8, 1.1),
        )  # fmt: skip
        self.aim = self.rest
        self.phases = draw(0, 2 * np.pi, 6)
        self.speeds = draw(0.5, 2.5, 6)

    def next(self, prompt: Prompt | None, at: float) -> Placing:
        """How it is held in the next frame."""
        if prompt is not self.asked:
            self.asked = prompt
            if prompt is not None:
                self.aim = self._aim(prompt)
        pace = float(self.chance.uniform(0.08, 0.22))
        self.share = min(1.0, self.share + pace) if prompt else max(0.0, self.share - pace)
        k = (1 - np.cos(np.pi * self.share)) / 2
        held = _between(self.rest, self.aim, float(k))
        sway = np.sin(self.phases + self.speeds * at)
        # Hands tremble, heads less; whoever waves does so all the time that a prompt stands.
        much = {"head": 0.8, "bent": 1.5, "turned as asked": 1.5}.get(self.kind, 3.0 + 30 * k)
        closed = 0.0
        if self.kind == "head" and prompt is Prompt.BLINK:
            closed = 1.0 if 0.35 < self.share < 0.99 else 0.0
        return replace(
            held,
            yaw=held.yaw + much * sway[0],
            pitch=held.pitch + 0.8 * much * sway[1],
            roll=held.roll + 0.6 * much * sway[2],
            x=held.x + 0.01 * much * sway[3],
            y=held.y + 0.01 * much * sway[4],
            away=held.away * (1 + 0.004 * much * sway[5]),
            light=held.light * float(self.chance.uniform(0.97, 1.03)),
            blur=float(self.chance.uniform(0, 4)) if 0.1 < k < 0.9 else 0.0,
            closed=closed,
        )

    def _aim(self, prompt: Prompt) -> Placing:
        draw = self.chance.uniform
        side = {Prompt.TURN_LEFT: (-1, 0), Prompt.TURN_RIGHT: (1, 0), Prompt.LOOK_UP: (0, -1),
                Prompt.LOOK_DOWN: (0, 1), Prompt.BLINK: (0, 0)}[prompt]  # fmt: skip
        if self.kind == "head":
            self.share = 0.0
            return replace(
                self.rest, yaw=self.rest.yaw + side[0] * draw(18, 32),
                pitch=self.rest.pitch + side[1] * draw(13, 22), roll=self.rest.roll + draw(-4, 4),
            )  # fmt: skip
        # A print: as far as it is still seen as a face, and tilted, for that moves the nose most.
        how_far, across = draw(15, 42), draw(-25, 25)
        aim = replace(
            self.rest,
            yaw=self.rest.yaw + (side[0] or draw(-0.3, 0.3)) * how_far,
            pitch=self.rest.pitch + (side[1] * how_far if side[1] else across),
            roll=self.rest.roll + draw(-20, 20),
            x=self.rest.x + draw(-0.3, 0.3),
            away=self.rest.away * draw(0.85, 1.15),
        )
        if self.kind == "bent":
            aim = replace(aim, bend=draw(-0.5, 0.5))
        return aim if self.kind != "waved" else self.rest


def _between(one: Placing, other: Placing, k: float) -> Placing:
    names = Placing.__dataclass_fields__
    return Placing(**{n: (1 - k) * getattr(one, n) + k * getattr(other, n) for n in names})


@dataclass
class Ended:
    """One challenge: how it ended, and how far nose and depth went in the turns asked for."""

    kind: str
    challenge: Challenge
    frames: int
    nose: list[float]
    depth: list[float]
    seconds: float
    """processor time of all looks"""


def play(
    subject: Subject, kind: str, prompts: tuple[Prompt, ...], finder: DlibFinder,
    chance: np.random.Generator,
) -> Ended:  # fmt: skip
    """One challenge from its first frame to its end."""
    limits = limits_for(prompts, SECONDS_EACH)
    challenge = Challenge(prompts, pauses(len(prompts)), 0.0, limits)
    seer, actor = Seer(finder), Actor(kind, chance)
    nose: list[float] = []
    depth: list[float] = []
    before: object = None
    frames, spent = 0, 0.0
    while challenge.outcome is LivenessOutcome.NONE:
        at = frames / FRAMES_PER_SECOND + 0.01
        prompt = challenge.state().prompt
        if prompt is not before and prompt in (Prompt.TURN_LEFT, Prompt.TURN_RIGHT):
            nose.append(0.0)
            depth.append(0.0)
        before = prompt
        frame = film_frame(subject, actor.next(prompt, at), kind == "head", chance)
        begun = time.thread_time()
        look = seer.look(frame, at, challenge.wants_descriptor)
        spent += time.thread_time() - begun
        sign = {Prompt.TURN_LEFT: 1, Prompt.TURN_RIGHT: -1}.get(prompt) if prompt else None
        if sign and look.pose and look.relief and challenge.own_pose:
            nose[-1] = max(nose[-1], sign * (look.pose.turn - challenge.own_pose.turn))
            depth[-1] = max(depth[-1], sign * look.relief[0])
        challenge.see(look)
        if challenge.wants_spots:
            seer.begin_spots()
        frames += 1
    return Ended(kind, challenge, frames, nose, depth, spent)


def subjects(folders: list[Path], chance: np.random.Generator) -> Iterator[Subject]:
    """Photographs with one face, in random order, without end."""
    every = DlibFinder(blinking=True)
    files = sorted(path for folder in folders for path in folder.glob("*.jpg"))
    while True:
        picture = cv2.imread(str(files[chance.integers(len(files))]))
        rgb = np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2RGB))
        if min(rgb.shape[:2]) < 400:
            rgb = np.asarray(cv2.resize(rgb, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC))
        if max(rgb.shape[:2]) > 900:
            continue
        faces = every.faces(rgb)
        if not faces:
            continue
        # Only the person is printed, not who stands behind.
        (x, y, width, height), points = faces[0]
        left, top = max(0, x - width), max(0, y - height)
        alone = np.ascontiguousarray(rgb[top : y + 2 * height, left : x + 2 * width])
        if len(every.faces(alone)) == 1:
            points = points - [left, top]
            yield Subject(alone, five_of(points), points)


def main() -> None:
    said = argparse.ArgumentParser(description=__doc__)
    said.add_argument("seconds", type=float)
    said.add_argument("folders", type=Path, nargs="+")
    said.add_argument("--blink", action="store_true")
    said.add_argument("--seed", type=int, default=1)
    given = said.parse_args()
    chance = np.random.default_rng(given.seed)
    cv2.setNumThreads(1)
    finder = DlibFinder(given.blink)
    kinds = ALL_PROMPTS if given.blink else HEAD_PROMPTS
    ended: list[Ended] = []
    until = time.monotonic() + given.seconds
    for subject in subjects(given.folders, chance):
        for kind in KINDS:
            if time.monotonic() < until:
                ended.append(play(subject, kind, drawn(kinds, 4), finder, chance))
        if time.monotonic() >= until:
            break
    for kind in KINDS:
        report(kind, [one for one in ended if one.kind == kind])


def report(kind: str, ended: list[Ended]) -> None:
    """Prints how many challenges passed, why not, and the measures of the turns asked for."""
    passed = Rate(sum(one.challenge.outcome is LivenessOutcome.PASSED for one in ended), len(ended))
    answers = [answer for one in ended for answer in one.challenge.state().answers]
    frames = sum(one.frames for one in ended)
    each = 1000 * sum(one.seconds for one in ended) / max(1, frames)
    print(f"\n{kind}: {frames} frames, {each:.0f} ms each; challenges passed {passed}")
    for prompt in Prompt:
        asked = [one for one in answers if one.prompt is prompt]
        if asked:
            followed = Rate(sum(one.answered is not None for one in asked), len(asked))
            print(f"  {prompt:11} counted as followed {followed}")
    reasons = collections.Counter(one.challenge.reason for one in ended)
    print("  ended: " + ", ".join(f"{why or 'passed'} {n}" for why, n in reasons.most_common()))
    for name in ("nose", "depth"):
        turns = [value for one in ended for value in getattr(one, name)]
        if turns:
            shares = " ".join(f"{v:.3f}" for v in np.percentile(turns, [5, 50, 95, 99, 100]))
            print(f"  {name:5} in the turns asked for, 5/50/95/99/100 %: {shares} (n {len(turns)})")


if __name__ == "__main__":
    main()
