"""Who brings or takes money: at a large amount the document of the holder, with an agent both, and
a second person who counts."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.evidence.face import Witness
from app.flow.operation import Actor, Guard, Step
from app.flow.rule import Rule
from app.flow.slot import Slot
from app.i18n import Text
from app.rules.card_collection import two_people
from app.rules.found_account import ACCOUNT
from app.rules.holder import holder_rules, holder_steps

_CODES = (
    "acting",
    "card",
    "agent",
    "guardian",
    "guardianship",
    "network",
    "guardian_network",
    "agent_network",
    "entry_exit",
    "second_document",
    "identified",
)
"""Of the steps of a holder those about documents: money is brought and taken by whoever has the
medium and its PIN, so that no face is compared for it [D]."""

_WHO = Text(
    "达到核对证件起点的，持有人本人出示证件；由他人代办的，出示双方证件。",
    "From the amount for documents on the holder shows theirs; an agent shows both.",
)
_WHO_HOW = Text(
    "本人来的直接确认；代办的选“代理人”，问清关系，双方证件都要看原件。",
    "Confirm where the holder is here; for an agent ask how they are related and see both "
    "originals.",
)


def people_steps(needed: Guard, when: Text, *, agents: bool = True) -> tuple[Step, ...]:
    """The steps that check the documents of whoever acts, on the path only where `needed` says so
    of the steps before them."""
    known = {step.code: step for step in holder_steps(agents=agents)}
    known["acting"] = replace(known["acting"], asks=_WHO, how=_WHO_HOW)
    return tuple(_only_where(known[code], needed, when) for code in _CODES if code in known)


def _only_where(step: Step, needed: Guard, when: Text) -> Step:
    inner = step.guard
    if inner is None:
        return replace(step, guard=needed, when=when)
    both = Text("{first}，且{also}", "{first}, and {also}").format(first=when, also=step.when)
    return replace(step, guard=lambda view: needed(view) and inner(view), when=both)


def people_rules(*, agents: bool = True) -> tuple[Rule, ...]:
    """The rules of these steps."""
    steps = people_steps(lambda view: True, Text("", ""), agents=agents)
    known = {slot.name for step in steps for slot in step.fills} | {ACCOUNT.name}
    return tuple(
        one
        for one in holder_rules(agents=agents, stops=False)
        if all(slot.name in known for slot in one.reads)
    )


def second_count(*about: Slot[Any]) -> tuple[Slot[Witness], Rule]:
    """The slot of whoever counts the cash a second time, and the rule that it is somebody else."""
    slot = Slot("second_count", Witness, Text("第二人复点", "Counted by a second"), about=about)
    return slot, two_people.of(slot, prefix="COUNT-")


def second_count_step(slot: Slot[Witness], needed: Guard, when: Text) -> Step:
    """The step in which a second member of staff counts the cash."""
    return Step(
        "second_count",
        slot.title,
        (slot,),
        Text(
            "达到核对证件起点的现金由第二人复点，以本人柜员号和密码签字。",
            "Cash from the amount for documents on is counted by a second person, who signs with "
            "their own number and password.",
        ),
        Actor.SECOND_STAFF,
        guard=needed,
        when=when,
        tells=Text("现金由两人复点，请稍候。", "Two of us count the cash. One moment, please."),
        how=Text(
            "请同事过来亲手复点再签字，不要报密码给你代签。",
            "Your colleague counts it in person before signing; nobody signs for another.",
        ),
    )
