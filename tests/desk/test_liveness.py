"""Following prompts is an aid: who passes goes on, who cannot is looked at by two staff."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

import pytest

from app.desk.desk import Desk
from app.errors import NotAllowed
from app.evidence.liveness import LivenessOutcome, LivenessReason, Prompt, PromptAnswer, Unable
from app.operations import catalogue
from app.settings import Liveness
from app.vision.challenges import ChallengeState
from tests.desk.counter import Teller


@dataclass
class Watched:
    """A camera before which a challenge stands as a test says."""

    state: ChallengeState | None

    def challenge_state(self) -> ChallengeState | None:
        return self.state


def ended(outcome: LivenessOutcome, reason: LivenessReason | None = None) -> Any:
    """A camera before which a challenge ended so."""
    answers = (PromptAnswer(Prompt.TURN_LEFT, 1.0, 2.5),)
    return cast(
        Any,
        Watched(ChallengeState(None, 0.0, 1, answers, outcome, reason, "limits 1", (b"still",))),
    )


@pytest.fixture
def prompted(desk: Desk, teller: Teller) -> Teller:
    """A teller whose counter asks customers to follow prompts."""
    desk._operations = catalogue(liveness=True)
    object.__setattr__(desk.settings, "liveness", Liveness.HEAD)
    return teller


def test_who_followed_the_prompts_goes_on_to_the_comparison(prompted: Teller) -> None:
    view = prompted.until("liveness")
    assert Prompt.BLINK not in prompted.desk.prompts()
    view = prompted.desk.record_challenge(view.id, ended(LivenessOutcome.PASSED))
    assert view.here == "face"
    view = prompted.until(view=view)
    assert "identified" not in [step.code for step in view.steps]
    assert prompted.desk.document(view.values["liveness"].tries[0].stills[0]) == b"still"
    prompted.desk.perform(view.id)


def test_who_cannot_follow_is_looked_at_by_two_staff_and_served(prompted: Teller) -> None:
    view = prompted.desk.cannot_follow(prompted.until("liveness").id, Unable.SIGHT)
    assert not view.blocked
    view = prompted.until(view=view)
    assert "identified" in [step.code for step in view.steps]
    prompted.desk.perform(view.id)


def test_three_tries_without_success_refuse_nobody(prompted: Teller) -> None:
    view = prompted.until("liveness")
    for _ in range(3):
        assert view.here == "liveness"
        view = prompted.desk.record_challenge(
            view.id, ended(LivenessOutcome.TIMED_OUT, LivenessReason.NOT_FOLLOWED)
        )
    assert view.here == "face"
    assert len(view.values["liveness"].tries) == 3
    view = prompted.until(view=view)
    assert "identified" in [step.code for step in view.steps]
    prompted.desk.perform(view.id)


def test_one_challenge_is_evidence_once(prompted: Teller) -> None:
    camera = ended(LivenessOutcome.PASSED)
    prompted.desk.record_challenge(prompted.until("liveness").id, camera)
    other = prompted.until("liveness")
    with pytest.raises(NotAllowed) as caught:
        prompted.desk.record_challenge(other.id, camera)
    assert caught.value.code == "CHALLENGE_RECORDED"
    assert "liveness" not in prompted.desk.open_case(other.id).holding


@pytest.mark.parametrize("state", [None, LivenessOutcome.NONE])
def test_a_challenge_that_is_under_way_is_no_evidence(
    state: LivenessOutcome | None, prompted: Teller
) -> None:
    view = prompted.until("liveness")
    camera = cast(Any, Watched(None)) if state is None else ended(state)
    with pytest.raises(NotAllowed) as caught:
        prompted.desk.record_challenge(view.id, camera)
    assert caught.value.code == "CHALLENGE_OPEN"
    assert "liveness" not in prompted.desk.open_case(view.id).holding


def test_where_liveness_is_off_no_step_asks_for_it(teller: Teller) -> None:
    view = teller.until("face")
    assert "liveness" not in [step.code for step in view.steps]
    assert teller.desk.prompts() == ()
