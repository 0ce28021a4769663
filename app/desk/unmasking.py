"""Looks at personal data in full: each one an operation of its own that the journal keeps."""

from __future__ import annotations

from app.desk.cases import Cases
from app.desk.control_masking import ENTITLED, OF_THE_BANK_ALONE
from app.desk.views import EntryOpened, Outcome
from app.errors import GuitaiError, NotAllowed
from app.evidence.unmasked import Unmasked
from app.flow.forms import fill_form
from app.i18n import Text
from app.operations.personal_data_unmask import PERSONAL_DATA_UNMASK, UNMASKED


class Unmasking(Cases):
    """Who looked at whose data, when and why."""

    def unmask_entry(self, number: str, reason: str, explained: str = "") -> EntryOpened:
        """An entry with all that it says and its pictures; who looked goes into the journal.

        Raises:
            FieldErrors: no reason was given. Conflict: there is no such entry.
            NotAllowed: it holds what is the bank's alone, and this person is not entitled.
        """
        entry = self.entry(number)
        alone = entry.line.operation in OF_THE_BANK_ALONE
        if alone and self._signed_in().level < ENTITLED:
            raise NotAllowed(
                "OF_THE_BANK_ALONE",
                Text(
                    "管控的内部原因只限网点负责人以上或合规人员查看。",
                    "Why the bank controls an account is seen by the manager or compliance alone.",
                ),
                Text("请有权人员查看。", "Ask somebody who is entitled."),
            )
        self._note_look(
            entry=number,
            # A case that came to nothing names nobody: whose it was, the document tells.
            customer=entry.customer,
            record=True,
            reason=reason,
            explained=explained,
        )
        return self._entry_in_full(number)

    def _note_look(self, **said: object) -> None:
        """Keeps in the journal that somebody looks at data in full."""
        unmasked = fill_form(Unmasked, said)
        view = self.start(PERSONAL_DATA_UNMASK.code)
        try:
            self.put(view.id, UNMASKED.name, unmasked)
            self.perform(view.id)
        except GuitaiError as error:
            self.conclude(view.id, Outcome.WITHDRAWN, error.sentence.zh)
            raise
