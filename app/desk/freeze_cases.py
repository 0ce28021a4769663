"""Orders about a freeze that are begun from the register know which one they are about."""

from __future__ import annotations

from app.desk.freezes import no_such_freeze
from app.desk.known_answers import Known, KnownAnswers
from app.desk.views import CaseView
from app.i18n import Text
from app.rules.freeze_orders import CONTINUE, DEDUCTED, RELEASED

FROM_REGISTER = Text("来自冻结登记簿，请与文书核对", "From the register: compare it with the paper")
_ABOUT_ONE = (CONTINUE.name, RELEASED.name, DEDUCTED.name)


class FreezeCases(KnownAnswers):
    """What a case about a freeze is begun with."""

    _freeze_of_case: dict[str, str]
    """by case, the freeze that it was begun for"""

    def begin_for_freeze(self, code: str, number: str) -> CaseView:
        """Begins an order about this freeze: to continue, release or deduct.

        Raises:
            Conflict: there is no such freeze.
        """
        with self._store.reading() as transaction:
            if transaction.books.restraint(number) is None:
                raise no_such_freeze(number)
        view = self.start(code)
        self._freezes_of_cases()[view.id] = number
        return view

    def known_answers(self, case: str, slot: str) -> Known:
        """Of an order that was begun from the register, which freeze it is about.

        Raises:
            NotAllowed: an earlier step is still open.
        """
        number = self._freezes_of_cases().get(case, "")
        if slot not in _ABOUT_ONE or not number:
            return super().known_answers(case, slot)
        self._ready(case, slot)
        return Known({"restraint": number}, {"restraint": FROM_REGISTER})

    def _freezes_of_cases(self) -> dict[str, str]:
        if not hasattr(self, "_freeze_of_case"):
            self._freeze_of_case = {}
        return self._freeze_of_case
