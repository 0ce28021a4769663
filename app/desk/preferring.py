"""The desk remembers how each member of staff likes the window on this workstation."""

from __future__ import annotations

from app.desk.counter import Counter
from app.desk.preferences import Preferences, keep_preferences, preferences_of


class Preferring(Counter):
    """Likings of the person who is signed in."""

    def preferences(self) -> Preferences | None:
        """What this person chose here before; None where they never chose anything."""
        return preferences_of(self.settings.folder, self._signed_in().number)

    def keep_preferences(self, preferences: Preferences) -> None:
        """Keeps what this person chose, for their next time here."""
        keep_preferences(self.settings.folder, self._signed_in().number, preferences)
