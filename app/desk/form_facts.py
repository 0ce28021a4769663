"""What a paper says in words, each with the step where it is put right."""

from __future__ import annotations

from dataclasses import replace

from app.desk.showing import part
from app.evidence.ask import asks_of
from app.flow.operation import BANK_COPY, CUSTOMER_COPY, Fact, FactGroup, Paper, Setting
from app.flow.slot import View
from app.flow.walk import Path

_SHORTEST = 2
"""A value of fewer characters is found in too many places to say where it comes from."""


def facts_of(paper: Paper, read: View, setting: Setting, path: Path) -> tuple[FactGroup, ...]:
    """What the paper says, masked as the customer's copy is: it is read in large type beside
    others. Empty where the paper tells nothing in words."""
    if paper.facts is None:
        return ()
    steps = _Steps(read, path)
    whole = {
        (group.title.zh, fact.name.zh): fact.value.zh
        for group in paper.facts(read, setting, BANK_COPY)
        for fact in group.facts
    }
    return tuple(
        FactGroup(
            group.title,
            tuple(
                replace(fact, step=steps.of(fact, whole.get((group.title.zh, fact.name.zh), "")))
                for fact in group.facts
            ),
        )
        for group in paper.facts(read, setting, CUSTOMER_COPY)
    )


class _Steps:
    """Which step alone asks for something of this name, or alone holds this value."""

    def __init__(self, read: View, path: Path) -> None:
        self._by_name: dict[str, set[str]] = {}
        self._by_value: dict[str, set[str]] = {}
        for stand in path.stands:
            code = stand.step.code
            for slot in stand.step.fills:
                if read.has(slot):
                    for asked in asks_of(slot.type):
                        self._by_name.setdefault(asked.ask.label.zh, set()).add(code)
            shown = part(stand.step, read, set())
            for row in shown.rows if shown else ():
                self._by_name.setdefault(row.label.zh, set()).add(code)
                if len(row.text.zh) >= _SHORTEST:
                    self._by_value.setdefault(row.text.zh, set()).add(code)

    def of(self, fact: Fact, value: str) -> str:
        """The step of a fact that is `value` on the bank's copy; empty for none or several."""
        for found in (self._by_name.get(fact.name.zh, set()), self._by_value.get(value, set())):
            if len(found) == 1:
                return next(iter(found))
        return ""
