"""What the bank makes of prompts that were followed, missed, or cannot be followed."""

from __future__ import annotations

import pytest

from app.evidence.liveness import (
    LivenessCheck,
    LivenessOutcome,
    LivenessReason,
    LivenessTry,
    Prompt,
    PromptAnswer,
    Unable,
)
from app.flow.codec import decode, encode
from app.flow.rule import Effect, Judging, Verdict
from app.flow.slot import View
from app.rules.liveness import LIVENESS, MOST_TRIES, liveness, liveness_needs_staff
from tests.evidence import MOMENT, TELLER, kept

PASSED = LivenessTry(
    at=MOMENT,
    prompts=(PromptAnswer(Prompt.TURN_LEFT, 1.5, 2.7), PromptAnswer(Prompt.LOOK_UP, 4.1, 5.0)),
    needed=2,
    outcome=LivenessOutcome.PASSED,
    reason=None,
    limits="limits 1",
    stills=(kept("still"),),
)


def missed(reason: LivenessReason = LivenessReason.NOT_FOLLOWED) -> LivenessTry:
    return LivenessTry(MOMENT, (), 3, LivenessOutcome.FAILED, reason, "limits 1")


def verdicts(check: LivenessCheck) -> tuple[Verdict, ...]:
    judging = Judging(None, MOMENT, TELLER, "case-1")  # type: ignore[arg-type]
    return liveness.judge(View({LIVENESS.name: check}), judging)


def needs_staff(check: LivenessCheck) -> bool:
    return liveness_needs_staff(View({LIVENESS.name: check}))


def settled(check: LivenessCheck) -> bool:
    assert LIVENESS.settles is not None
    return LIVENESS.settles(check)


def test_prompts_that_were_followed_need_nobody() -> None:
    check = LivenessCheck((missed(), PASSED))
    assert verdicts(check) == ()
    assert settled(check)
    assert not needs_staff(check)


def test_one_missed_challenge_may_be_tried_again() -> None:
    check = LivenessCheck((missed(),))
    (verdict,) = verdicts(check)
    assert verdict.effect is Effect.WARN
    assert "2" in verdict.text.zh
    assert not settled(check)
    assert not needs_staff(check)


def test_after_the_last_try_a_supervisor_decides_and_two_staff_look() -> None:
    check = LivenessCheck((missed(),) * MOST_TRIES)
    (verdict,) = verdicts(check)
    assert (verdict.effect, verdict.level) == (Effect.ESCALATE, 2)
    assert "未经 GB/T 41987" in verdict.text.zh
    assert settled(check)
    assert needs_staff(check)


@pytest.mark.parametrize("why", list(Unable))
def test_who_cannot_follow_prompts_is_only_looked_at_by_two_staff(why: Unable) -> None:
    check = LivenessCheck((), unable=why)
    (verdict,) = verdicts(check)
    assert verdict.effect is Effect.WARN
    assert settled(check)
    assert needs_staff(check)


def test_a_face_that_changed_on_the_way_goes_to_a_supervisor_at_once() -> None:
    (verdict,) = verdicts(LivenessCheck((missed(LivenessReason.OTHER_FACE),)))
    assert (verdict.effect, verdict.level) == (Effect.ESCALATE, 2)
    assert "嫌疑" not in verdict.customer_text.zh


def test_a_face_that_changed_is_not_forgotten_when_a_later_challenge_is_passed() -> None:
    check = LivenessCheck((missed(LivenessReason.OTHER_FACE), PASSED))
    (verdict,) = verdicts(check)
    assert (verdict.effect, verdict.level) == (Effect.ESCALATE, 2)
    assert needs_staff(check)


@pytest.mark.parametrize("reason", list(LivenessReason))
@pytest.mark.parametrize("tries", [1, 2, 3, 5])
def test_nobody_is_ever_refused_for_it(reason: LivenessReason, tries: int) -> None:
    for verdict in verdicts(LivenessCheck((missed(reason),) * tries)):
        assert verdict.effect is not Effect.REFUSE
        assert verdict.remedy.zh
        assert verdict.remedy.en


def test_a_check_is_kept_and_comes_back_as_it_was() -> None:
    check = LivenessCheck((missed(), PASSED), unable=Unable.SIGHT)
    assert decode(encode(check), LivenessCheck) == check
