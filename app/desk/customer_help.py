"""What helps a customer to read what they are to sign: words read aloud."""

from __future__ import annotations

from functools import cached_property

from app.desk.cases import Cases
from app.devices.voice import SystemVoice, Voice
from app.flow.operation import Fact, FactGroup
from app.i18n import Language
from app.settings import Switch

__all__ = ["CustomerHelp", "Fact", "FactGroup"]


class CustomerHelp(Cases):
    """What the desk does so that a customer can read what they are to sign."""

    @cached_property
    def _voice(self) -> Voice:
        return SystemVoice()

    def can_read_aloud(self) -> bool:
        """Whether this counter has a voice, and its settings let it speak."""
        return self.settings.voice is Switch.ON and self._voice.speaks()

    def read_aloud(self, words: str, language: Language) -> None:
        """Begins to read words aloud; comes back at once. DeviceFault NO_VOICE."""
        self._voice.read(words, language)

    def is_reading(self) -> bool:
        """Whether something is being read aloud; takes no time."""
        return self._voice.reads()

    def stop_reading(self) -> None:
        """Is silent; takes no time."""
        self._voice.stop()
