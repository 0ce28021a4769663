"""The fixed wordings as the screens show them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.wording import Wording, WordingCode
from app.i18n import Text


class Standing(StrEnum):
    """How a version stands today."""

    IN_FORCE = "in_force"
    COMING = "coming"
    PAST = "past"
    REPLACED = "replaced"
    """another version took its place before its day came, or the bank's own counts"""


@dataclass(frozen=True)
class VersionShown:
    """A version of a wording and how it stands."""

    wording: Wording
    standing: Standing


@dataclass(frozen=True)
class WordingShown:
    """A wording with all its versions, the newest first."""

    code: WordingCode
    title: Text
    purpose: Text
    versions: tuple[VersionShown, ...]

    @property
    def in_force(self) -> Wording:
        """The version that counts today."""
        return next(one.wording for one in self.versions if one.standing is Standing.IN_FORCE)


@dataclass(frozen=True)
class WordingRead:
    """What a file gave for the form of a change, and in a sentence what that was."""

    raw: dict[str, str]
    said: Text
