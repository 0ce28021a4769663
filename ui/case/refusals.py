"""The refusals on top of the page: which rule, why, its source, what to say, what can be done."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.desk.views import CaseView, Effect, Verdict
from app.i18n import Text
from ui.icons import IconLabel
from ui.keys import TO_CUSTOMER
from ui.language import said
from ui.theme import SPACE, Tone, role, tone
from ui.widgets.buttons import ActionButton
from ui.widgets.frames import Card, column, empty, is_narrow, row
from ui.widgets.words import Words

_TITLE = Text("不能继续办理", "This cannot go on")
_SAY = Text("可告知客户", "To the customer")
_DO = Text("可以怎么办", "What can be done")
_READS = Text("依据的步骤", "What it reads")
_SOURCE = Text("来源", "Source")
_OF_KNOWN_CUSTOMERS = frozenset({"ONE-CLASS-I", "KNOWN-AS"})
"""Rules that speak of somebody whom the books know already."""
_GO = Text("查看“{step}”", "Look at “{step}”")


class Refusals(QWidget):
    """One card for each rule that says no. `step_wanted` leads to the step that it reads."""

    step_wanted = Signal(str)
    customer_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        role(self, "clear")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE.small)
        self.hide()

    def show_case(self, case: CaseView) -> None:
        """Shows all refusals of the case at once; nothing where there is none."""
        empty(self._column)
        refused = [v for v in case.verdicts if v.effect is Effect.REFUSE]
        for verdict in refused:
            self._column.addWidget(self._card(verdict, case))
        self.setVisible(bool(refused))

    def _card(self, verdict: Verdict, case: CaseView) -> QWidget:
        card = Card(tone_=Tone.BAD)
        title = Words(_TITLE, "strong")
        tone(title, Tone.BAD)
        sign = IconLabel("stop", size=22, ink="bad")
        card.body.addLayout(row(sign, title, None, space=SPACE.small))
        card.body.addWidget(Words(verdict.text, "title", wrap=True, selectable=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.medium)
        grid.setVerticalSpacing(SPACE.tight)
        grid.setColumnMinimumWidth(0, 110)
        grid.setColumnStretch(1, 1)
        lines = [(_SAY, verdict.customer_text), (_DO, verdict.remedy)]
        lines.append((_SOURCE, verdict.source))
        at = 0
        for label, text in lines:
            if text:
                grid.addWidget(Words(label, "label"), at, 0)
                grid.addWidget(Words(text, wrap=True, selectable=True), at, 1)
                at += 1
        step = next((s for s in case.steps if verdict.slot in s.slots), None)
        if step is not None:
            button = ActionButton(
                _GO.format(step=step.title),
                "quiet",
                icon="back",
                does=lambda: self.step_wanted.emit(step.code),
            )
            ways = [button]
            if verdict.code in _OF_KNOWN_CUSTOMERS:
                ways.append(
                    ActionButton(
                        TO_CUSTOMER.does,
                        "quiet",
                        icon="customer",
                        key=TO_CUSTOMER,
                        does=self.customer_wanted.emit,
                    )
                )
            grid.addWidget(Words(_READS, "label"), at, 0)
            grid.addLayout(column(*ways) if is_narrow(self) else row(*ways, None), at, 1)
        card.body.addLayout(grid)
        return card


def reason_of(verdicts: Iterable[Verdict]) -> str:
    """What stands as the reason when the bank declines: the codes and sentences of the rules."""
    refused = [v for v in verdicts if v.effect is Effect.REFUSE]
    return "; ".join(f"{v.code} {said(v.text)}" for v in refused)[:200]
