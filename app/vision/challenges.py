"""How a challenge of liveness stands, as the eyes tell it while it is under way."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.evidence.liveness import (
    AT_REST,
    OUTCOME_TEXTS,
    PROMPT_TEXTS,
    REASON_TEXTS,
    LivenessOutcome,
    LivenessReason,
    Prompt,
    PromptAnswer,
)
from app.i18n import Text


@dataclass(frozen=True, slots=True)
class ChallengeNews:
    """How challenge `number` of a camera stands."""

    number: int
    state: ChallengeState


@dataclass(frozen=True, slots=True)
class ChallengeState:
    """How a challenge of liveness stands.

    Attributes:
        prompt: what the customer must do now; None while they are to face the camera and rest.
        seconds_left: until this prompt, or this rest, is over.
        needed: how many prompts must be followed.
        answers: the prompts asked so far, with their times in seconds since the beginning.
        reason: why it ended, where it was not passed.
        limits: names the measures and limits in force.
        stills: JPEGs, only when it has ended: one at rest, one for each prompt followed.
    """

    prompt: Prompt | None
    seconds_left: float
    needed: int
    answers: tuple[PromptAnswer, ...]
    outcome: LivenessOutcome
    reason: LivenessReason | None
    limits: str
    stills: tuple[bytes, ...] = ()

    @property
    def words(self) -> Text:
        """What the customer reads now, or why it ended."""
        if self.outcome is LivenessOutcome.PASSED:
            return OUTCOME_TEXTS[self.outcome]
        if self.outcome is not LivenessOutcome.NONE:
            return REASON_TEXTS[self.reason or LivenessReason.STOPPED]
        return PROMPT_TEXTS[self.prompt] if self.prompt else AT_REST


def broken_off(state: ChallengeState | None, reason: LivenessReason) -> ChallengeState:
    """The state of a challenge that cannot go on; one that has ended stays as it is."""
    if state is None:
        return ChallengeState(None, 0.0, 0, (), LivenessOutcome.FAILED, reason, "")
    if state.outcome is not LivenessOutcome.NONE:
        return state
    return replace(
        state, prompt=None, seconds_left=0.0, outcome=LivenessOutcome.FAILED, reason=reason
    )
