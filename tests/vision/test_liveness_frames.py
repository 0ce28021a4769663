"""Challenges before frames: a drawn customer whose head moves, and a print of the same customer."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from app.evidence.liveness import LivenessOutcome, LivenessReason, Prompt
from app.vision.challenges import ChallengeState
from app.vision.liveness.challenge import Challenge
from app.vision.liveness.live import LiveChallenge
from app.vision.liveness.prompts import HEAD_PROMPTS, LIMITS
from app.vision.liveness.seeing import DlibFinder, Seer
from tests.vision.liveness_scenes import Placing, Subject, film_frame

CAST = Path(__file__).parents[2] / "resources" / "specimens"
HEAD = {
    Prompt.TURN_LEFT: Placing(yaw=-26),
    Prompt.TURN_RIGHT: Placing(yaw=26),
    Prompt.LOOK_UP: Placing(pitch=-18),
    Prompt.LOOK_DOWN: Placing(pitch=18),
}


@pytest.fixture(scope="module")
def finder() -> DlibFinder:
    return DlibFinder(blinking=False)


@pytest.fixture(scope="module")
def customer(finder: DlibFinder) -> Subject:
    picture = cv2.imread(str(CAST / "S01" / "live1.jpg"))
    rgb = np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2RGB))
    ((_, five),) = finder.faces(rgb)
    return Subject(rgb, five)


class Film:
    """Frames of a customer, or of a print, that follows what the challenge asks."""

    def __init__(self, subject: Subject, *, solid: bool) -> None:
        self.subject = subject
        self.solid = solid
        self.chance = np.random.default_rng(7)
        self.share = 0.0

    def frame(self, prompt: Prompt | None) -> np.ndarray:
        # The head goes there and back a little with each frame, as heads do.
        self.share = max(0.0, self.share - 0.2) if prompt is None else min(1.0, self.share + 0.12)
        held = Placing(away=3.6)
        if prompt is not None:
            self.way = HEAD[prompt]
        if self.share:
            held = replace(held, yaw=self.way.yaw * self.share, pitch=self.way.pitch * self.share)
        return film_frame(self.subject, held, self.solid, self.chance)


def played(film: Film, finder: DlibFinder, prompts: tuple[Prompt, ...], frames: int) -> Challenge:
    """A challenge of these prompts on up to so many frames, twelve a second."""
    limits = replace(LIMITS, needed=len(prompts))
    challenge = Challenge(prompts, [0.3] * len(prompts), 0.0, limits)
    seer = Seer(finder)
    for number in range(frames):
        frame = film.frame(challenge.state().prompt)
        challenge.see(seer.look(frame, number / 12 + 0.01, challenge.wants_descriptor))
        if challenge.wants_spots:
            seer.begin_spots()
        if challenge.outcome is not LivenessOutcome.NONE:
            break
    return challenge


def test_a_head_that_follows_the_prompts_passes(customer: Subject, finder: DlibFinder) -> None:
    challenge = played(Film(customer, solid=True), finder, (Prompt.TURN_LEFT, Prompt.LOOK_UP), 150)
    assert challenge.outcome is LivenessOutcome.PASSED, challenge.state()


def test_a_print_that_is_turned_as_the_prompts_ask_does_not_pass(
    customer: Subject, finder: DlibFinder
) -> None:
    challenge = played(Film(customer, solid=False), finder, (Prompt.TURN_LEFT, Prompt.LOOK_UP), 45)
    assert challenge.outcome is not LivenessOutcome.PASSED
    assert challenge.followed == 0


class Told:
    """What a running challenge told, newest last."""

    def __init__(self) -> None:
        self.states: list[ChallengeState] = []
        self.over = threading.Event()

    def __call__(self, state: ChallengeState) -> None:
        self.states.append(state)
        if state.outcome is not LivenessOutcome.NONE:
            self.over.set()


def running(newest: Callable[[], object], finder: Callable[[], DlibFinder], told: Told) -> object:
    return LiveChallenge(newest, finder, HEAD_PROMPTS, 8.0, told)  # type: ignore[arg-type]


def test_a_photograph_held_still_before_the_camera_is_said_to_stand_still(
    customer: Subject, finder: DlibFinder
) -> None:
    told, number = Told(), iter(range(10_000))
    challenge = running(
        lambda: (customer.picture, customer.picture, next(number)), lambda: finder, told
    )
    assert told.over.wait(60)
    assert challenge.join(5)  # type: ignore[attr-defined]
    assert told.states[-1].reason is LivenessReason.FROZEN


def test_a_camera_without_frames_ends_the_challenge(
    finder: DlibFinder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.vision.liveness.live.OPENING_SECONDS", 0.1)
    told = Told()
    challenge = running(lambda: None, lambda: finder, told)
    assert told.over.wait(60)
    assert challenge.join(5)  # type: ignore[attr-defined]
    assert told.states[-1].reason is LivenessReason.CAMERA_STOPPED


def test_a_camera_that_takes_its_time_to_open_costs_the_customer_none(
    customer: Subject, finder: DlibFinder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.vision.liveness.live.OPENING_SECONDS", 60.0)
    told, opened, number = Told(), threading.Event(), iter(range(10_000))
    picture = customer.picture
    challenge = running(
        lambda: (picture, picture, next(number)) if opened.is_set() else None,
        lambda: finder,
        told,
    )
    while len(told.states) < 20:
        assert not told.over.wait(0.05)
    assert {state.seconds_left for state in told.states} == {8.0}
    opened.set()
    assert told.over.wait(60)
    assert challenge.join(5)  # type: ignore[attr-defined]
    assert told.states[-1].reason is LivenessReason.FROZEN


def test_a_challenge_that_is_stopped_has_been_given_up(finder: DlibFinder) -> None:
    told = Told()
    challenge = running(lambda: None, lambda: finder, told)
    challenge.stop()  # type: ignore[attr-defined]
    assert told.over.wait(60)
    assert challenge.join(5)  # type: ignore[attr-defined]
    assert told.states[-1].outcome is LivenessOutcome.GAVE_UP


def test_a_model_that_cannot_be_loaded_ends_the_challenge_with_a_sentence() -> None:
    def broken() -> DlibFinder:
        raise OSError("no such model")

    told = Told()
    challenge = running(lambda: None, broken, told)
    assert told.over.wait(60)
    assert challenge.join(5)  # type: ignore[attr-defined]
    assert told.states[-1].reason is LivenessReason.INTERNAL
    assert told.states[-1].words.zh


def test_two_people_before_the_camera_end_it(customer: Subject, finder: DlibFinder) -> None:
    small = cv2.resize(customer.picture, (320, 240))
    chance = np.random.default_rng(3)
    challenge = Challenge(HEAD_PROMPTS, [0.3] * 4, 0.0)
    seer = Seer(finder)
    for number in range(8):
        both = np.hstack([small, small]).astype(float) + chance.normal(0, 2, (240, 640, 1))
        frame = np.clip(both, 0, 255).astype(np.uint8)
        challenge.see(seer.look(frame, number / 12 + 0.01, False))
    assert challenge.reason is LivenessReason.TWO_FACES


def test_the_detector_of_the_usual_prompts_has_five_landmarks(
    customer: Subject, finder: DlibFinder
) -> None:
    ((_, points),) = finder.faces(customer.picture)
    assert len(points) == 5
