"""What a customer is told of their case: what is being done, which step of how many, what now."""

from __future__ import annotations

from dataclasses import dataclass

from app.desk.views import CaseView
from app.i18n import Text, same

_STEP = Text("第 {step} 步，共 {steps} 步", "Step {step} of {steps}")


@dataclass(frozen=True)
class Progress:
    """How far a case is, in the customer's words. Steps that are nothing of theirs do not count.

    Attributes:
        now: what happens now and what is waited for; empty where nothing is to be said.
    """

    doing: Text = same("")
    now: Text = same("")
    step: int = 0
    steps: int = 0

    @property
    def counted(self) -> Text:
        """Which step of how many; empty before the first."""
        return _STEP.format(step=self.step, steps=self.steps) if self.step else same("")


def progress_of(case: CaseView) -> Progress:
    """How far this case is. A refusal is for the teller to say, so nothing is said beside it."""
    if not case.tells:
        return Progress()
    codes = [one.code for one in case.steps]
    here = codes.index(case.here) if case.here in codes else len(codes)
    before = sum(bool(one.tells) for one in case.steps[:here])
    now = case.steps[here].tells if here < len(codes) else same("")
    return Progress(
        doing=case.tells,
        now=same("") if case.blocked else now,
        step=before + bool(now),
        steps=sum(bool(one.tells) for one in case.steps),
    )
