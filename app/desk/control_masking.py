"""What of a control is the bank's alone, hidden in its entry until somebody entitled looks."""

from __future__ import annotations

from collections.abc import Iterator

from app.desk.masking import HIDDEN, Pair, personal
from app.domain import masks
from app.domain.branch import Level
from app.evidence.control import ControlChosen, ControlOrdered, ControlSettling
from app.operations.bank_control import BANK_CONTROL
from app.operations.bank_control_end import BANK_CONTROL_END

OF_THE_BANK_ALONE = frozenset({BANK_CONTROL.code, BANK_CONTROL_END.code})
"""Operations whose entries hold a reason that is no customer's to know."""

ENTITLED = Level.MANAGER
"""From which level on somebody may see it, for a reason that the journal keeps [D]."""


@personal.register
def _(value: ControlOrdered) -> Iterator[Pair]:
    for said in (value.reason, value.order, value.by):
        yield said, HIDDEN
    for title in (value.ground.title, value.ordered_by.title):
        yield title.zh, HIDDEN
        yield title.en, HIDDEN


@personal.register
def _(value: ControlSettling) -> Iterator[Pair]:
    for said in (value.basis, value.objection):
        yield said, HIDDEN


@personal.register
def _(value: ControlChosen) -> Iterator[Pair]:
    yield value.name, masks.name(value.name)
    yield value.account, masks.account_number(value.account)
