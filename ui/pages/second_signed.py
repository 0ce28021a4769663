"""A form that the teller fills in, and below it the number and password of who signs with them."""

from __future__ import annotations

from typing import Any

from ui.pages.identified import IdentifiedPage


class SecondSignedPage(IdentifiedPage):
    """What two people do together: the form, then the second one's own signature."""

    def act(self) -> None:
        """Hands the form over, then the second signature."""
        self.note.clear()
        if not self.witness.complete:
            return
        desk, case, (slot, second) = self.door.desk, self.door.case.id, self.step.slots
        raw, number, password = self.fields.raw(), self.witness.number, self.witness.password

        def both() -> Any:
            desk.put_form(case, slot, raw)
            return desk.second_signs(case, second, number, password)

        self.change(both, otherwise=self.went_wrong)
