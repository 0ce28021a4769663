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


@dataclass(frozen=True)
class CameraChoice:
    """Another camera for documents or for faces, chosen among those that are plugged in."""

    workstation: str
    setting: str
    before: str
    after: str
