"""Settings that are being changed: laid down before the journal says so, and put in force after."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from app.errors import GuitaiError, NotAllowed
from app.flow.outcome import Outcome
from app.flow.ports import Store
from app.i18n import Text
from app.operations.camera_choice import CAMERA_CHOICE
from app.operations.settings_change import SETTINGS_CHANGE
from app.settings import Settings, load_from, save, written

_log = logging.getLogger("guitai.settings")

_MOST = 200
"""Entries among which the one of an interrupted change is looked for, newest first: it was the
last thing that the program did."""


@dataclass(frozen=True)
class PendingSettings:
    """The whole new settings in a file of their own, named by their case."""

    file: Path

    @classmethod
    def lay_down(cls, settings: Settings, case: str) -> PendingSettings:
        """Lays them beside the settings in force.

        Raises:
            NotAllowed: the folder cannot be written; then nothing may be performed either.
        """
        pending = cls(settings.folder / f"settings.{case}.next")
        try:
            written(settings, pending.file)
        except OSError as error:
            raise NotAllowed(
                "SETTINGS_UNWRITABLE",
                Text(
                    f"无法写入设置文件夹 {settings.folder}：{error.strerror}。",
                    f"The folder of the settings {settings.folder} cannot be written: "
                    f"{error.strerror}.",
                ),
                Text("请检查磁盘和权限后重试。", "Check disk and rights, then try again."),
            ) from error
        return pending

    @property
    def case(self) -> str:
        """The case that changes them."""
        return self.file.name.split(".")[1]

    def drop(self) -> None:
        """They are in force, or never will be."""
        self.file.unlink(missing_ok=True)


def caught_up(settings: Settings, store: Store) -> tuple[Settings, str]:
    """The settings that the journal says are in force, and the number of the entry whose change
    was cut short before it reached the file; empty where none was.

    A change that never reached the journal is dropped.
    """
    number = ""
    for pending in _pending(settings.folder):
        found = _entry_of(pending.case, store)
        if found:
            try:
                new = load_from(pending.file, settings.folder)
                settings, number = replace(new, journal=found), found
                save(settings)
                _log.warning("settings of %s put in force at the next start", found)
            except (GuitaiError, OSError):
                # It is kept for whoever mends it; the settings in force stand meanwhile.
                _log.exception("settings of %s cannot be put in force", found)
                continue
        pending.drop()
    return settings, number


def _pending(folder: Path) -> Iterator[PendingSettings]:
    yield from (PendingSettings(file) for file in sorted(folder.glob("settings.*.next")))


def _entry_of(case: str, store: Store) -> str:
    """The number of the entry by which a case was performed; empty where it was not."""
    with store.reading() as transaction:
        entries = [
            entry
            for operation in (SETTINGS_CHANGE, CAMERA_CHOICE)
            for entry in transaction.journal.latest(_MOST, words=operation.code)
        ]
    for entry in entries:
        if entry.case == case and entry.outcome is Outcome.PERFORMED:
            return entry.number
    return ""
