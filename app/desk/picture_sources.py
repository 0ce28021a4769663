"""Where pictures come from besides the teller's hands: the folder of a scanner."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.desk.counter import Counter
from app.devices.scans import Scan, ScanFolder


class PictureSources(Counter):
    """What the desk keeps about the folder of scans."""

    def __init__(self, **parts: Any) -> None:
        super().__init__(**parts)
        self._scans: ScanFolder | None = None

    def watch_scans(self) -> bool:
        """Begins to watch the folder of scans anew: what lies there already is another customer's.

        False where no folder is set.
        """
        folder = self.settings.scans
        self._scans = ScanFolder(Path(folder)) if folder else None
        return self._scans is not None

    def scans(self) -> tuple[Scan, ...]:
        """The pictures that came into the folder since it is watched, each once.

        Raises:
            DeviceFault: the folder cannot be read now.
        """
        if self._scans is None:
            return ()
        arrived = self._scans.arrived()
        if self._scans.fault is not None:
            raise self._scans.fault
        return arrived
