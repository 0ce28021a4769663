"""Whether a living person followed the prompts: an aid beside the teller's own eyes, and where it
is not passed two staff look. Nobody is refused for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from app.domain.branch import Level
from app.evidence.liveness import HONEST_WORDS, REASON_TEXTS, LivenessCheck, LivenessReason
from app.flow.operation import Actor, Operation, Step
from app.flow.rule import Finding, Judging, escalate, escalates, rule, warn, warns
from app.flow.slot import Slot, View
from app.i18n import Text
from app.rules import sources
from app.rules.face import (
    FACE,
    NEEDS_STAFF,
    needs_staff,
)
from app.rules.identity import AGENT, CARD, GUARDIAN

MOST_TRIES = 3
"""After so many challenges that were not passed the two staff look instead: as many as for the
face comparison [K]."""


def _settled(check: LivenessCheck) -> bool:
    return check.passed or check.unable is not None or len(check.tries) >= MOST_TRIES


LIVENESS = Slot(
    "liveness",
    LivenessCheck,
    Text("动作活体", "Following prompts"),
    about=(CARD, GUARDIAN, AGENT),
    valid_for=timedelta(hours=2),
    settles=_settled,
)


def liveness_needs_staff(view: View) -> bool:
    """Two staff look for themselves where the challenge was not passed, or cannot be followed: the
    inclusive way of DOMAIN §2.3, at no disadvantage to the customer."""
    check = view.find(LIVENESS)
    return check is not None and _settled(check) and (not check.passed or _changed_face(check))


def _changed_face(check: LivenessCheck) -> bool:
    return any(one.reason is LivenessReason.OTHER_FACE for one in check.tries)


_TWO_STAFF = Text(
    "由两名柜面人员目视核对本人并签字确认；可询问身份信息、核对辅助证件。不得仅凭活体结果拒绝。",
    "Two members of staff look for themselves and sign; ask about identity, compare a second "
    "document. The prompts alone are no ground to refuse.",
)


_CANNOT_FOLLOW = warns(
    when=Text("客户无法或不愿按提示动作", "the customer cannot or does not wish to follow prompts"),
    remedy=_TWO_STAFF,
)
_AGAIN = warns(
    when=Text("未通过，还可重试", "not passed, and may be tried again"),
    remedy=Text(
        "请客户重试；无法配合的，选择“无法配合”。",
        "Try again; where the customer cannot, choose “cannot follow”.",
    ),
)


@rule(
    "LIVENESS",
    LIVENESS,
    title=Text(
        "动作活体未通过的，由人核对，不得仅凭结果拒绝",
        "Where the prompts are not passed people look; nobody is refused for it",
    ),
    may=(
        escalates(
            Level.SUPERVISOR,
            when=Text("前后人脸不一致", "the face changed on the way"),
            remedy=_TWO_STAFF,
        ),
        _CANNOT_FOLLOW,
        _AGAIN,
        escalates(
            Level.SUPERVISOR,
            when=Text("多次未通过", "not passed in several tries"),
            remedy=_TWO_STAFF,
        ),
    ),
    source=sources.FACE,
)
def liveness(judging: Judging, check: LivenessCheck) -> Iterator[Finding]:
    """A challenge that was not passed is looked at by people; it refuses nobody. That the face
    changed on the way is not forgotten when a later one is passed."""
    if _changed_face(check):
        yield escalate(
            Level.SUPERVISOR,
            Text(
                "动作活体过程中前后人脸不一致，须主管核对是否同一人。",
                "The face changed while the prompts were followed: a supervisor must look whether "
                "it is the same person.",
            ),
            customer_text=Text("请稍候，需要再核对一下。", "One moment, we must check once more."),
        )
    if check.passed:
        return
    if check.unable is not None:
        yield warn(
            Text(
                "客户无法或不愿按提示动作，由两名柜面人员目视核对，客户权益不受影响。",
                "The customer cannot or does not wish to follow prompts: two members of staff "
                "look for themselves, at no disadvantage to the customer.",
            ),
            remedy=_CANNOT_FOLLOW.remedy,
        )
        return
    if not check.tries:
        return
    newest = check.tries[-1]
    if newest.reason is LivenessReason.OTHER_FACE:
        return
    why = REASON_TEXTS[newest.reason or LivenessReason.STOPPED]
    if not _settled(check):
        left = MOST_TRIES - len(check.tries)
        yield warn(
            Text(
                f"动作活体未通过：{why.zh}还可重试{left}次。",
                f"The prompts were not passed. {why.en} {left} more tries.",
            ),
            remedy=_AGAIN.remedy,
        )
    else:
        yield escalate(
            Level.SUPERVISOR,
            Text(
                f"动作活体{len(check.tries)}次未通过：{why.zh}{HONEST_WORDS.zh}",
                f"The prompts were not passed in {len(check.tries)} tries. {why.en} "
                f"{HONEST_WORDS.en}",
            ),
            customer_text=Text("请稍候，需要再核对一下。", "One moment, we must check once more."),
        )


RULES = (liveness,)

_STEP = Step(
    "liveness",
    Text("动作活体", "Following prompts"),
    (LIVENESS,),
    Text(
        "请客户按屏幕提示转头；无法配合的不受影响，由两名柜员目视核对。" + HONEST_WORDS.zh,
        "The customer turns the head as the screen says; who cannot is at no disadvantage: two "
        "members of staff look. " + HONEST_WORDS.en,
    ),
    Actor.CUSTOMER,
    tells=Text(
        "请看着摄像头，照屏幕上的提示做动作。",
        "Please look at the camera and do what the screen says.",
    ),
    how=Text(
        "看着客户做动作，不要替客户指挥；做不了的直接按“无法配合”，由两名员工目视核对，不要反复要求。",
        "Watch the customer and do not direct them; whoever cannot follow is looked at by two"
        " members of staff, without being asked again and again.",
    ),
)


_STAFF_ARE_NEEDED = Text(
    "{others}；动作活体未通过时亦然", "{others}; or the prompts were not passed"
).format(others=NEEDS_STAFF)


def with_liveness(operation: Operation) -> Operation:
    """The operation with the prompts before its face comparison and on the same paths; as it is
    where it has none."""
    steps = list(operation.steps)
    at = next((n for n, step in enumerate(steps) if FACE in step.fills), None)
    if at is None:
        return operation
    steps.insert(at, replace(_STEP, guard=steps[at].guard, when=steps[at].when))
    return replace(
        operation,
        steps=tuple(
            replace(step, guard=_staff_are_needed, when=_STAFF_ARE_NEEDED)
            if step.guard is needs_staff
            else step
            for step in steps
        ),
        rules=(*operation.rules, *RULES),
    )


def _staff_are_needed(view: View) -> bool:
    return needs_staff(view) or liveness_needs_staff(view)
