"""Where pictures come from besides the teller's hands: the camera that is kept, the scanner."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from app.desk.counter import Counter
from app.devices.scans import Scan, ScanFolder
from app.settings import save
from app.vision.watching import Watch


class PictureSources(Counter):
    """What the desk keeps about cameras and the folder of scans."""

    def __init__(self, **parts: Any) -> None:
        super().__init__(**parts)
        self._scans: ScanFolder | None = None

    def remember_camera(self, source: str, watch: Watch) -> None:
        """From now on this workstation opens this camera for what it is to watch.

        Raises:
            OSError: the settings cannot be written; it holds until the program ends.
        """
        if watch is Watch.FACE:
            self.settings = replace(self.settings, face_camera=source)
        else:
            self.settings = replace(self.settings, camera=source)
        save(self.settings)

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
