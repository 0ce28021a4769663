"""Settings that are being changed: laid down before the journal says so, and put in force after."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from app.desk.records import link_fault
from app.errors import GuitaiError, NotAllowed
from app.evidence.workstation import ChangedSetting, SettingsChange
from app.flow.journal import EntryRead
from app.flow.keeping import entry_view
from app.flow.outcome import Outcome
from app.flow.ports import Store
from app.flow.slot import View
from app.i18n import Text
from app.operations.camera_choice import CAMERA_CHOICE, CHOICE
from app.operations.settings_change import CHANGE, SETTINGS_CHANGE
from app.settings import Settings, changed, declared, save, text_of, written

_log = logging.getLogger("guitai.settings")

_OPERATIONS = {one.code: one for one in (SETTINGS_CHANGE, CAMERA_CHOICE)}
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

    The file that was laid down only says which case it was: what is set is read from its entry,
    once that is proved, so that nobody sets anything by leaving a file in the folder. A change
    that never reached the journal is dropped, and so is one that a later change has overtaken.
    """
    number = ""
    found = [(pending, _entry_of(pending.case, store)) for pending in _pending(settings.folder)]
    known = ((pending, entry) for pending, entry in found if entry is not None)
    in_force = _sequence(settings.journal, store)
    for pending, entry in sorted(known, key=lambda one: one[1].sequence):
        if entry.sequence > in_force:
            try:
                settings, number = _as_entered(settings, entry, store), entry.number
                save(settings)
                _log.warning("settings of %s put in force at the next start", number)
            except (GuitaiError, OSError, ValueError):
                # It is kept for whoever mends it; the settings in force stand meanwhile.
                _log.exception("settings of %s cannot be put in force", entry.number)
                continue
        pending.drop()
    for pending, never in found:
        if never is None:
            pending.drop()
    return settings, number


def _as_entered(settings: Settings, entry: EntryRead, store: Store) -> Settings:
    """The settings with what a proved entry changed in them.

    Raises:
        ValueError: the entry does not hold, or is not about this workstation as it is set.
    """
    with store.reading() as transaction:
        fault = link_fault(transaction, entry)
    change = changes_of(entry_view(_OPERATIONS[entry.operation], entry))
    if fault is not None or change is None or change.workstation != store.workstation:
        raise ValueError(f"{entry.number} is no change of these settings")
    for one in change.changes:
        wrong = declared()[one.name].wrong(one.after, store.kind)
        if wrong is not None or text_of(settings, one.name) != one.before:
            raise ValueError(f"{one.name} is not what {entry.number} changed, or cannot be so")
    new = changed(settings, {one.name: one.after for one in change.changes})
    return replace(new, journal=entry.number)


def changes_of(view: View) -> SettingsChange | None:
    """What a case changes in the settings; None where nothing was chosen yet."""
    choice = view.find(CHOICE)
    if choice is None:
        return view.find(CHANGE)
    one = ChangedSetting(choice.setting, choice.before, choice.after)
    return SettingsChange(choice.workstation, (one,), "")


def _pending(folder: Path) -> Iterator[PendingSettings]:
    yield from (PendingSettings(file) for file in sorted(folder.glob("settings.*.next")))


def _sequence(number: str, store: Store) -> int:
    """The place in the chain of the entry that set what is in force; 0 where there was none."""
    with store.reading() as transaction:
        entry = transaction.journal.find(number) if number else None
    return entry.sequence if entry is not None else 0


def _entry_of(case: str, store: Store) -> EntryRead | None:
    """The entry by which a case that changes settings was performed; None where it was not."""
    with store.reading() as transaction:
        entries = [
            entry
            for code in _OPERATIONS
            for entry in transaction.journal.latest(_MOST, words=code)
            if entry.operation == code
        ]
    for entry in entries:
        if entry.case == case and entry.outcome is Outcome.PERFORMED:
            return entry
    return None
