"""What the counter asks of any voice."""

from __future__ import annotations

from typing import Protocol

from app.i18n import Language


class Voice(Protocol):
    """Reads words aloud, one text at a time."""

    def speaks(self) -> bool:
        """Whether this computer can read aloud."""
        ...

    def read(self, words: str, language: Language) -> None:
        """Begins to read; what was being read ends. Comes back at once.

        Raises DeviceFault: NO_VOICE where there is none.
        """
        ...

    def reads(self) -> bool:
        """Whether something is being read; takes no time."""
        ...

    def stop(self) -> None:
        """Is silent; takes no time."""
        ...
