"""设置变更: what a workstation is to be set to, from what to what, and why."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ChangedSetting:
    """One setting, as it stands in the file before and after."""

    name: str
    before: str
    after: str


@dataclass(frozen=True)
class SettingsChange:
    """The changes that belong together, of one workstation."""

    workstation: str
    changes: tuple[ChangedSetting, ...]
    reason: str
