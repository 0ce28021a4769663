"""Challenges before a camera that is open in the seeing process."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from app.evidence.liveness import LivenessOutcome, LivenessReason, Prompt
from app.vision.camera import Camera
from app.vision.challenges import ChallengeState
from app.vision.eyes import Eyes

PICTURE = Path(__file__).parents[2] / "resources" / "specimens" / "S01" / "live1.jpg"


def ended(camera: Camera, seconds: float = 60) -> ChallengeState:
    """The last state of the camera's challenge."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        state = camera.challenge_state()
        if state is not None and state.outcome is not LivenessOutcome.NONE:
            return state
        time.sleep(0.02)
    raise AssertionError(f"still {camera.challenge_state()}")


def test_a_picture_instead_of_a_person_is_found_out_through_the_camera(eyes: Eyes) -> None:
    camera = eyes.open_camera(f"file:{PICTURE}")
    try:
        camera.opened.result(60)
        assert camera.challenge_state() is None
        camera.challenge().result(60)
        state = ended(camera)
        assert state.outcome is LivenessOutcome.FAILED
        assert state.reason is LivenessReason.FROZEN
        assert "实时画面" in state.words.zh
        assert state.limits.startswith("relief-5-points")
    finally:
        camera.close()


def test_the_teller_can_stop_a_challenge_and_begin_another(eyes: Eyes) -> None:
    camera = eyes.open_camera(f"file:{PICTURE}")
    try:
        camera.opened.result(60)
        camera.challenge()
        camera.stop_challenge().result(60)
        assert ended(camera).outcome is LivenessOutcome.GAVE_UP
        camera.challenge().result(60)
        assert ended(camera).outcome is LivenessOutcome.FAILED
    finally:
        camera.close()


def test_a_camera_that_is_closed_takes_its_challenge_with_it(eyes: Eyes) -> None:
    camera = eyes.open_camera(f"file:{PICTURE}")
    camera.opened.result(60)
    camera.challenge().result(60)
    camera.close()
    assert ended(camera).outcome in (LivenessOutcome.FAILED, LivenessOutcome.GAVE_UP)


def test_one_kind_of_prompt_is_refused_before_anything_begins(eyes: Eyes) -> None:
    camera = eyes.open_camera(f"file:{PICTURE}")
    try:
        with pytest.raises(ValueError, match="two kinds"):
            camera.challenge((Prompt.TURN_LEFT,))
        assert camera.challenge_state() is None
    finally:
        camera.close()


def test_a_process_that_dies_or_hangs_ends_the_challenge_with_a_sentence() -> None:
    eyes = Eyes()
    try:
        camera = eyes.open_camera(f"file:{PICTURE}")
        camera.opened.result(60)
        camera.challenge().result(60)
        assert eyes.pid is not None
        os.kill(eyes.pid, signal.SIGKILL)
        state = ended(camera)
        assert state.outcome is LivenessOutcome.FAILED
        assert state.reason is LivenessReason.INTERNAL
        assert "重试" in state.words.zh
    finally:
        eyes.close()


def test_a_challenge_of_which_nothing_is_heard_any_more_has_broken_off(
    eyes: Eyes, monkeypatch: pytest.MonkeyPatch
) -> None:
    camera = eyes.open_camera(f"file:{PICTURE}")
    try:
        camera.opened.result(60)
        # What the seeing process tells is lost, as if it hung.
        monkeypatch.setattr(camera, "hear", lambda news: None)
        camera.challenge().result(60)
        monkeypatch.setattr("app.vision.camera.CHALLENGE_SILENCE", -1.0)
        state = camera.challenge_state()
        assert state is not None
        assert state.reason is LivenessReason.INTERNAL
    finally:
        camera.close()
