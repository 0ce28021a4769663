"""What is found out about a paper that was brought: genuine or not, and why, in sentences."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.desk.views import Row
from app.evidence.image import Kept
from app.i18n import Text, joined


class Standing(StrEnum):
    """What can be said of a paper."""

    GENUINE = "genuine"
    """it is the archived paper, or signed by a branch that is known"""
    COMPARE = "compare"
    """its code is genuine; whether the rest of the sheet is, the eye must compare"""
    ALTERED = "altered"
    """it says that it is a paper of the archive and is not what lies there"""
    UNKNOWN = "unknown"
    """nothing can be proved"""


class Ground(StrEnum):
    """Why it was found so: for tests and for the command line."""

    ORIGINAL = "original"
    REPRINT = "reprint"
    SIGNED_ELSEWHERE = "signed_elsewhere"
    CODE_ONLY = "code_only"
    APPENDED = "appended"
    CUT_OFF = "cut_off"
    SIGNATURE_REPLACED = "signature_replaced"
    CHANGED = "changed"
    ARCHIVE_BROKEN = "archive_broken"
    CODE_FALSE = "code_false"
    OTHER_BRANCH = "other_branch"
    OTHER_SIGNER = "other_signer"
    TRAINING_PAPER = "training_paper"
    REAL_PAPER = "real_paper"
    NO_ENTRY = "no_entry"
    OTHER_ENTRY = "other_entry"
    NO_PAPER = "no_paper"
    NOT_MADE = "not_made"
    NO_MARK = "no_mark"
    NO_CODE = "no_code"
    TOO_LONG = "too_long"


@dataclass(frozen=True)
class Signed:
    """A signature of the file: who made it, when, and what is to be thought of it."""

    by: str
    at: datetime | None
    good: bool
    known: bool
    """whether the certificate is one that is known here"""
    reason: str


@dataclass(frozen=True)
class Changed:
    """Where a file differs from the archived paper.

    Attributes:
        ranges: of bytes, from and up to, in the file that was brought.
        pages: that look otherwise, from 1; empty where none does or the pages cannot be shown.
    """

    ranges: tuple[tuple[int, int], ...] = ()
    pages: tuple[int, ...] = ()


@dataclass(frozen=True)
class PaperProof:
    """What was found out about a paper.

    Attributes:
        reasons: sentences, the most important first.
        training: whether it is, or says that it is, a paper of a training store.
        facts: of the journal entry that it says it belongs to, to compare by eye.
        archived: the archived paper that it was compared with.
        brought_pages: how many pages of the file can be shown; 0 for a picture.
        covered: whether the archived paper shows all about a customer and is kept back; its entry
            can be seen in full for a reason.
    """

    standing: Standing
    ground: Ground
    reasons: tuple[Text, ...]
    training: bool = False
    journal: str = ""
    paper: str = ""
    code: str = ""
    reprint: int = 0
    signatures: tuple[Signed, ...] = ()
    facts: tuple[Row, ...] = ()
    archived: Kept | None = None
    archived_pages: int = 0
    brought_pages: int = 0
    changed: Changed = field(default_factory=Changed)
    covered: bool = False

    @property
    def said(self) -> Text:
        """All reasons in one text."""
        return joined(self.reasons, "", " ")
