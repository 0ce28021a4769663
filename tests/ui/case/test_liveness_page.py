"""The customer is asked to follow prompts at the window; who cannot is served all the same."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from app.desk.desk import Desk
from app.evidence.liveness import (
    UNABLE_TEXTS,
    LivenessOutcome,
    LivenessReason,
    Prompt,
    PromptAnswer,
    Unable,
)
from app.operations import catalogue
from app.settings import Liveness
from app.vision.challenges import ChallengeState
from tests.ui.case.drawn_camera import DrawnCamera
from tests.ui.case.drawn_eyes import DrawnEyes
from tests.ui.case.teller import Teller


class ChallengingCamera(DrawnCamera):
    """A camera before which a challenge stands as the test says."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[Any] = []
        self.stopped = 0
        self.state_now: ChallengeState | None = None

    def challenge(self, kinds: Any) -> None:
        self.asked.append(kinds)
        self.state_now = stands(LivenessOutcome.NONE, None, Prompt.TURN_LEFT)

    def challenge_state(self) -> ChallengeState | None:
        return self.state_now

    def stop_challenge(self) -> None:
        self.stopped += 1


def stands(
    outcome: LivenessOutcome, reason: LivenessReason | None = None, prompt: Prompt | None = None
) -> ChallengeState:
    """A challenge of one prompt."""
    answers = (PromptAnswer(Prompt.TURN_LEFT, 1.0, 2.5),)
    return ChallengeState(prompt, 5.0, 1, answers, outcome, reason, "limits 1")


@pytest.fixture
def prompted(desk: Desk, eyes: DrawnEyes, teller: Teller) -> Teller:
    """A teller at the step of the prompts, with a camera that faces the customer."""
    desk.settings = replace(desk.settings, liveness=Liveness.HEAD, face_camera="camera:人像摄像头")
    desk._operations = catalogue(liveness=True)
    eyes.next = ChallengingCamera()
    teller.opens(teller.filled_up_to("liveness"))
    teller.at("liveness")
    return teller


def begun(teller: Teller, eyes: DrawnEyes) -> ChallengingCamera:
    """The camera open, and the prompts on the customer's side."""
    teller.click_primary()
    teller.until(lambda: teller.page.can_act and teller.page.panel.camera is not None)
    camera = eyes.opened[-1]
    assert isinstance(camera, ChallengingCamera)
    teller.click_primary()
    teller.until(lambda: bool(camera.asked))
    return camera


def test_a_customer_who_follows_the_prompts_goes_on(prompted: Teller, eyes: DrawnEyes) -> None:
    camera = begun(prompted, eyes)
    assert Prompt.BLINK not in camera.asked[0]
    prompted.until(lambda: "左" in prompted.task.prompt.text())
    camera.state_now = stands(LivenessOutcome.PASSED)
    prompted.at("face")
    assert camera.closed
    assert prompted.screen.case.values["liveness"].passed


def test_a_try_that_was_not_passed_says_why_and_can_be_made_again(
    prompted: Teller, eyes: DrawnEyes
) -> None:
    camera = begun(prompted, eyes)
    camera.state_now = stands(LivenessOutcome.TIMED_OUT, LivenessReason.NOT_FOLLOWED)
    prompted.until(lambda: prompted.page.tries.isVisibleTo(prompted.page))
    prompted.until(prompted.task.again.isVisible)
    prompted.click(prompted.task.again)
    prompted.until(lambda: len(camera.asked) == 2)
    camera.state_now = stands(LivenessOutcome.PASSED)
    prompted.at("face")
    assert len(prompted.screen.case.values["liveness"].tries) == 2


def test_a_customer_who_cannot_follow_says_so_and_the_teller_records_why(
    prompted: Teller, eyes: DrawnEyes
) -> None:
    camera = begun(prompted, eyes)
    prompted.until(prompted.task.cannot.isVisible)
    prompted.click(prompted.task.cannot)
    prompted.until(lambda: camera.stopped == 1)
    page = prompted.page
    assert not page.record.isEnabled()
    prompted.chooses(page.why, list(UNABLE_TEXTS).index(Unable.MOVEMENT))
    prompted.click(page.record)
    prompted.at("face")
    assert prompted.screen.case.values["liveness"].unable is Unable.MOVEMENT
