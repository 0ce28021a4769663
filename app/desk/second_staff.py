"""A second member of staff signs for what two people do: custody, cutting, a large report."""

from __future__ import annotations

from app.desk.faces import Faces
from app.desk.views import CaseView
from app.errors import NotAllowed
from app.evidence.face import Witness
from app.i18n import Text


class SecondStaff(Faces):
    """Whoever signs beside the teller proves with their own password who they are."""

    def second_signs(self, case: str, slot: str, staff: str, password: str) -> CaseView:
        """Puts the signature of a second member of staff into a slot that takes one.

        Raises:
            NotAllowed: wrong password, it is the teller, or nobody signs into this slot.
        """
        draft, _ = self._ready(case, slot)
        if self._operation(draft.operation).slots[slot].type is not Witness:
            raise NotAllowed(
                "NOBODY_SIGNS",
                Text("此处不由第二名人员签字。", "No second member of staff signs here."),
                Text("请按步骤办理。", "Do the step itself."),
            )
        person = self._proven(staff, password)
        if person.number == draft.teller:
            raise NotAllowed(
                "OWN_WITNESS",
                Text("第二名人员不能是经办柜员。", "The second one cannot be the teller."),
                Text("请另一名人员签字。", "Another member of staff must sign."),
            )
        return self._put(draft, slot, Witness(person.number, person.name, self.now()))
