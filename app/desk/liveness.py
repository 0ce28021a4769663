"""The prompts of liveness as screens run them, and what is kept of each challenge."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from app.evidence.image import Kept
from app.evidence.liveness import LivenessTry
from app.vision.challenges import ChallengeState
from app.vision.liveness.prompts import ALL_PROMPTS, HEAD_PROMPTS, PROMPT_SECONDS

__all__ = ["ALL_PROMPTS", "HEAD_PROMPTS", "PROMPT_SECONDS", "ChallengeState", "as_try"]


def as_try(state: ChallengeState, at: datetime, keep: Callable[[bytes], Kept]) -> LivenessTry:
    """The evidence of a challenge that ended at `at`; `keep` puts a still into the store."""
    return LivenessTry(
        at=at,
        prompts=state.answers,
        needed=state.needed,
        outcome=state.outcome,
        reason=state.reason,
        limits=state.limits,
        stills=tuple(keep(still) for still in state.stills),
    )
