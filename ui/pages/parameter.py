"""The page on which a business parameter gets another value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.desk.views import StepView
from app.desk.workstation_views import ParameterShown
from app.i18n import Text
from ui.pages.door import Door
from ui.pages.form import FormPage
from ui.theme import SPACE
from ui.widgets.frames import Card
from ui.widgets.words import Words

_NOW = Text("{purpose}现值：{now}；可设：{bounds}。", "{purpose} Now: {now}. It may be: {bounds}.")
_COMING = Text("{now}；自 {day} 起 {coming}", "{now}; from {day} on {coming}")


class ParameterPage(FormPage):
    """The form, with what the chosen parameter decides, what counts now and what may be set."""

    def __init__(self, door: Door, step: StepView, evidence: type) -> None:
        super().__init__(door, step, evidence)
        self._about = Card(edge=SPACE.medium)
        self._words = Words("", wrap=True)
        self._about.body.addWidget(self._words)
        self._about.hide()
        self.body.insertWidget(1, self._about)
        self._parameters: dict[str, ParameterShown] = {}
        self._chosen = ""
        self.fields.edited.connect(self._edited)

    def enter(self) -> None:
        """Asks what counts now."""
        super().enter()
        self.door.ask(self, self.door.desk.parameters, then=self._came)

    def _came(self, shown: tuple[ParameterShown, ...]) -> None:
        self._parameters = {one.name: one for one in shown}
        self._chosen = str(self.fields.raw().get("name", ""))
        self._show_about()

    def _edited(self) -> None:
        name = str(self.fields.raw().get("name", ""))
        if name == self._chosen:
            return
        self._chosen = name
        self._show_about()
        self.door.ask(self, self.door.desk.parameter_start, name, then=self._begin)

    def _begin(self, raw: Mapping[str, Any]) -> None:
        """The value that counts now stands in the form, to be changed."""
        if raw.get("name") == self._chosen and self._chosen:
            self.fields.show_raw(raw)

    def _show_about(self) -> None:
        one = self._parameters.get(self._chosen)
        self._about.setVisible(one is not None)
        if one is None:
            return
        now = one.in_force.value if one.in_force is not None else Text("—", "—")
        for value in one.coming:
            now = _COMING.format(now=now, day=value.valid_from.isoformat(), coming=value.value)
        self._words.tell(_NOW.format(purpose=one.purpose, now=now, bounds=one.bounds))
