"""Who comes to the counter of a training store for the pictures of the manual, and what of each
case is worth a picture."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from app.desk.desk import Desk
from app.desk.help import speaking
from app.desk.manual import PICTURE_OF_A_REFUSAL, picture_of_step
from app.desk.rehearsal import Rehearsal, Stopped
from app.desk.session import TRAINING_PASSWORDS
from app.desk.views import CaseView
from app.devices.specimens import SpecimenCustomer, by_code
from app.domain.branch import Level
from app.errors import GuitaiError
from app.evidence.ask import asks_of
from app.flow.operation import Actor, Operation
from app.i18n import Text

_STAFF = {
    Level.TELLER: "1001",
    Level.SUPERVISOR: "2001",
    Level.MANAGER: "3001",
    Level.COMPLIANCE: "4001",
}


@dataclass(frozen=True)
class Visit:
    """A specimen customer whose case goes through steps that others do not have."""

    specimen: str
    answers: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    guardian: str = ""


_TWO_STAFF: Mapping[str, Mapping[str, Any]] = {
    "second_document": {"kind": "household_register", "number": "3101000001", "agrees": True},
    "identified": {"grounds": "questions", "sure": True},
    "witness": {"staff": "1002"},
}
_MOTHER: Mapping[str, Mapping[str, Any]] = {
    "kinship": {
        "relation": "mother",
        "proof": "household_register",
        "phone": "19900000321",
        "compared": True,
    },
}
_WORKING: Mapping[str, Mapping[str, Any]] = {
    "acceptance": {"applicant": "own_income"},
    "own_income": {"work": "培训样本单位", "proof": "工资单", "compared": True},
}
_PERMIT: Mapping[str, Mapping[str, Any]] = {
    "card": {"confirmed": ["latin_name"]},
    "entry_exit": {"answer": "by_hand", "looked": True},
    "due_diligence": {"address": "上海市徐汇区样本路9号"},
}
VISITS: Mapping[str, tuple[Visit, ...]] = {
    "account_opening": (
        Visit("S01"),
        Visit("S14", _TWO_STAFF),
        Visit("S26", {**_TWO_STAFF, **_MOTHER}, guardian="S27"),
        Visit("S20", _PERMIT),
        Visit("S13", _WORKING),
    )
}
"""By operation, the usual customer first. A visit ends where it cannot go on; the step at which it
stands is pictured all the same."""

_REFUSED = Visit("S06")
"""The document has expired: what a refusal looks like."""


@dataclass(frozen=True)
class Sight:
    """One picture to be taken: a case, looked at at one of its steps."""

    name: str
    caption: Text
    case: CaseView
    step: str
    typical: bool = False
    """whether it shows best what a case looks like: the step with the most rules"""


class Tour:
    """Goes through every operation of a training store. `customer` is one who was served."""

    def __init__(self, desk: Desk, operations: Sequence[Operation]) -> None:
        self._desk = desk
        self._operations = operations
        self._seen: set[str] = set()
        self.customer = ""

    def sights(self) -> Iterator[Sight]:
        """What there is to be pictured, one after the other; the desk stands there meanwhile."""
        for operation in self._operations:
            visits = VISITS.get(operation.name, ())
            for visit in visits:
                self._sign_in(Level.TELLER)
                yield from self._visit(operation, visit)
            if not visits:
                yield from self._look_in(operation)
        self._sign_in(Level.TELLER)
        for operation in self._operations:
            if operation.name in VISITS:
                yield from self._refusal(operation)
                break

    def _refusal(self, operation: Operation) -> Iterator[Sight]:
        """A case to which a rule says no."""
        documents, live = _brought(_REFUSED)
        rehearsal = Rehearsal(self._desk, _REFUSED.answers)
        reached: CaseView | None = None
        try:
            for view in rehearsal.stages(operation.name, documents=documents, live=live):
                reached = view
        except Stopped:
            pass
        if reached is not None:
            case = self._desk.open_case(reached.id)
            if case.blocked:
                caption = Text("规则拒绝时", "Where a rule says no")
                yield Sight(PICTURE_OF_A_REFUSAL, caption, case, case.here)

    def _sign_in(self, level: Level) -> None:
        number = _STAFF[level]
        if self._desk.who is None or self._desk.who.number != number:
            self._desk.sign_in(number, TRAINING_PASSWORDS[number])

    def _visit(self, operation: Operation, visit: Visit) -> Iterator[Sight]:
        documents, live = _brought(visit)
        rehearsal = Rehearsal(self._desk, visit.answers)
        reached: CaseView | None = None
        try:
            for view in rehearsal.stages(operation.name, documents=documents, live=live):
                reached = view
                yield from self._standing(operation, view)
        except Stopped:
            # Where it cannot go on, a human decides: the step is pictured as it stands.
            pass
        if reached is None:
            return
        case = self._desk.open_case(reached.id)
        for step in case.steps:
            if step.reachable:
                yield from self._once(operation, case, step.code)
        if not self.customer and not case.here:
            done = self._desk.perform(case.id)
            self.customer = next((r.text.zh for r in done.made if r.field == "customer"), "")

    def _standing(self, operation: Operation, case: CaseView) -> Iterator[Sight]:
        """Steps of the customer or the authoriser show what they do only while they are open."""
        step = next((one for one in operation.steps if one.code == case.here), None)
        if step is None or step.actor not in {Actor.CUSTOMER, Actor.AUTHORISER}:
            return
        if not any(asks_of(slot.type) for slot in step.fills):
            yield from self._once(operation, case, step.code)

    def _look_in(self, operation: Operation) -> Iterator[Sight]:
        """An operation that nobody rehearses, as it is found when it is begun."""
        try:
            self._sign_in(max(operation.least, Level.TELLER))
            case = self._desk.start(operation.code)
        except GuitaiError:
            # What is begun from another screen only has its picture there.
            return
        yield from self._once(operation, case, case.here)

    def _once(self, operation: Operation, case: CaseView, step: str) -> Iterator[Sight]:
        name = picture_of_step(operation, step)
        if name not in self._seen:
            self._seen.add(name)
            caption = Text("{operation}：{step}", "{operation}: {step}").format(
                operation=operation.title, step=case.step(step).title
            )
            yield Sight(name, caption, case, step, typical=step == _richest(operation))


def _richest(operation: Operation) -> str:
    spoken = speaking(operation)
    return max(spoken, key=lambda code: len(spoken[code]))


def _brought(visit: Visit) -> tuple[dict[str, tuple[bytes, ...]], list[bytes]]:
    """The pictures of the documents by slot, and of the face of whoever comes."""
    customer = by_code(visit.specimen)
    documents = {"card": _sides(customer)}
    if not visit.guardian:
        return documents, list(customer.live)
    guardian = by_code(visit.guardian)
    return {**documents, "guardian": _sides(guardian)}, list(guardian.live)


def _sides(one: SpecimenCustomer) -> tuple[bytes, ...]:
    return (one.picture("front.jpg"), *((one.back,) if one.back is not None else ()))
