"""What the screens of this workstation show: its settings, its business parameters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.i18n import Text


@dataclass(frozen=True)
class SettingsShown:
    """What is set now.

    Attributes:
        said: what stands in the file, by the names of the declared settings.
        file: where it stands.
        store: where the books are.
        journal: number of the entry that changed them last; empty where none did.
    """

    said: Mapping[str, str]
    file: Path
    store: str
    journal: str


@dataclass(frozen=True)
class Offer:
    """Something that is there and can be set: its text after the way's prefix, and its name."""

    rest: str
    title: Text


@dataclass(frozen=True)
class ParameterValue:
    """One value of a parameter: from which day, and on what ground."""

    valid_from: date
    value: Text
    source: Text


@dataclass(frozen=True)
class ParameterShown:
    """A business parameter with all its values.

    Attributes:
        in_force: what counts today; None where nothing does.
        coming: what will count, next first. `past` is what counted before, newest first.
    """

    name: str
    title: Text
    purpose: Text
    bounds: Text
    in_force: ParameterValue | None
    coming: tuple[ParameterValue, ...]
    past: tuple[ParameterValue, ...]
