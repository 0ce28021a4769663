"""The path of a case, derived from its draft: what is done, where we stand, what reopened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from app.flow.draft import Draft, Filled
from app.flow.operation import Operation, Step
from app.flow.slot import EVERYTHING_BEFORE, Slot, View
from app.i18n import Text

CLOCK_DRIFT = timedelta(minutes=5)
"""How far the computer's clock may be put right backwards without evidence losing its age."""


class Status(StrEnum):
    """How a step of the path stands."""

    DONE = "done"
    OPEN = "open"
    REOPENED = "reopened"
    """it was done, and no longer holds; `Stand.why` says why"""


@dataclass(frozen=True)
class Stand:
    """One step of the path and how it stands."""

    step: Step
    status: Status
    why: Text | None = None


@dataclass(frozen=True)
class Path:
    """The path of a case at one moment.

    Attributes:
        stands: the steps that are on the path, in order.
        view: the values that hold.
        here: the first step that is not done; None when the path is complete.
    """

    stands: tuple[Stand, ...]
    view: View
    here: Step | None

    @property
    def complete(self) -> bool:
        """Whether every step is done."""
        return self.here is None

    def has(self, step: Step) -> bool:
        """Whether the step is on the path."""
        return any(stand.step is step for stand in self.stands)


def walk(operation: Operation, draft: Draft, now: datetime, *, elsewhere: bool = False) -> Path:
    """Derives the path from the draft; nothing about it is ever stored.

    `elsewhere` says that another desk holds the secrets of the case: whoever approves it at a desk
    of their own never has them, and their steps count as that desk left them, done.
    """
    stands: list[Stand] = []
    here: Step | None = None
    holding: dict[str, Any] = {}
    for step, why_not in _along(operation, draft, now, holding, {}):
        stand = _stand(step, draft, why_not, elsewhere=elsewhere)
        stands.append(stand)
        if here is None and stand.status is not Status.DONE:
            here = step
    return Path(tuple(stands), View(holding), here)


def spoken_of(
    operation: Operation, draft: Draft, slot: Slot[Any], now: datetime
) -> Mapping[str, str]:
    """What a value put into `slot` now would speak of: slot names and digests of their values."""
    digests: dict[str, str] = {}
    for step, _why_not in _along(operation, draft, now, {}, digests):
        if slot in step.fills:
            break
    return _named(slot, digests)


def _along(
    operation: Operation,
    draft: Draft,
    now: datetime,
    holding: dict[str, Any],
    digests: dict[str, str],
) -> Iterator[tuple[Step, Mapping[str, Text | None]]]:
    """The steps on the path, each with why the values in its slots no longer hold, None for those
    that do; behind each step `holding` and `digests` get what holds in it."""
    for step in operation.steps:
        if step.guard is not None and not step.guard(View(holding)):
            continue
        filled = [
            (slot, draft.filled[slot.name]) for slot in step.fills if slot.name in draft.filled
        ]
        why_not = {slot.name: _why_not(slot, one, digests, now, operation) for slot, one in filled}
        yield step, why_not
        for slot, one in filled:
            if why_not[slot.name] is None:
                holding[slot.name] = one.value
                if not slot.secret:
                    digests[slot.name] = one.digest


def fill(
    operation: Operation, draft: Draft, slot: Slot[Any], value: Any, *, now: datetime, by: str
) -> Draft:
    """The draft with `value` in `slot`, bound to what it speaks of now."""
    if not isinstance(value, slot.type):
        raise TypeError(f"{slot!r} takes a {slot.type.__name__}, not a {type(value).__name__}")
    about = spoken_of(operation, draft, slot, now)
    return draft.with_filled(slot.name, Filled(value=value, at=now, by=by, about=about))


def _named(slot: Slot[Any], digests: Mapping[str, str]) -> Mapping[str, str]:
    if slot.about is EVERYTHING_BEFORE:
        return digests
    assert isinstance(slot.about, tuple)
    return {other.name: digests.get(other.name, "") for other in slot.about}


def _why_not(
    slot: Slot[Any],
    filled: Filled,
    digests: Mapping[str, str],
    now: datetime,
    operation: Operation,
) -> Text | None:
    """Why a value no longer holds, or None while it does."""
    spoken = _named(slot, digests)
    changed = spoken != filled.about and sorted(
        name
        for name in {*spoken, *filled.about}
        if spoken.get(name, "") != filled.about.get(name, "")
    )
    if changed:
        slots = operation.slots
        titles = [slots[name].title for name in changed if name in slots]
        return Text("{what}已变更", "{what} changed").format(
            what=Text("、".join(t.zh for t in titles), ", ".join(t.en for t in titles))
        )
    if slot.valid_for is not None and filled.at - now > CLOCK_DRIFT:
        # Whoever puts the clock back would otherwise keep evidence for as long as they like.
        return Text("取得时间晚于电脑时钟，请检查时钟", "taken later than the clock says now")
    if slot.valid_for is not None and now - filled.at > slot.valid_for:
        minutes = int(slot.valid_for.total_seconds() // 60)
        return Text(f"已超过{minutes}分钟有效时间", f"older than {minutes} minutes")
    return None


def _stand(
    step: Step, draft: Draft, why_not: Mapping[str, Text | None], *, elsewhere: bool
) -> Stand:
    status = Status.DONE
    for slot in step.fills:
        if slot.secret and elsewhere:
            continue
        filled = draft.filled.get(slot.name)
        if filled is None:
            return Stand(step, Status.OPEN)
        why = why_not[slot.name]
        if why is not None:
            return Stand(step, Status.REOPENED, why)
        if slot.settles is not None and not slot.settles(filled.value):
            status = Status.OPEN
    return Stand(step, status)
