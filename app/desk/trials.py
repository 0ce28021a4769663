"""Trying a device at the desk before it is set: nothing changes, and nothing enters the journal."""

from __future__ import annotations

from app.desk.bench import offers, trial
from app.desk.counter import Counter
from app.desk.workstation_views import Offer
from app.i18n import Text
from app.settings import text_of
from app.settings.declared import Takes


class Trials(Counter):
    """What “try it” does, and what is there to choose from."""

    def offers(self, takes: Takes) -> tuple[Offer, ...]:
        """What is really there to choose from: the cameras or the printers of this computer.

        Raises:
            DeviceFault: the eyes or the printing system do not answer.
        """
        self._signed_in()
        return offers(self._eyes, takes)

    def try_setting(self, name: str, said: str) -> Text:
        """Tries what a setting would be, and says what came of it.

        Raises:
            DeviceFault: it does not work; NotAllowed: a real branch may not have it.
        """
        self._signed_in()
        in_use = name == "id_card" and said == text_of(self.settings, name)
        reader = self._id_card if in_use else None
        return trial(name, said, self.place(), self.now(), reader)
