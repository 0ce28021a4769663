"""What screens are shown: frozen pictures of cases, entries, papers and people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from app.desk.control_views import ControlsDue
from app.desk.home_views import DocumentsEnding, FreezesDue, InterestDue, Lapse, LossesDue
from app.desk.ledger_views import EntryMoney
from app.devices.scans import Scan
from app.domain.branch import Level, StoreKind
from app.domain.documents import DocumentKind, DocumentSide
from app.evidence.approval import Mark
from app.evidence.image import Kept
from app.evidence.signature import SignedPaper
from app.evidence.worded import ShownWording
from app.flow.journal import Proved
from app.flow.operation import CUSTOMER_COPY, NOTHING_SAID, Actor, FactGroup
from app.flow.outcome import OUTCOME_TITLES, Outcome
from app.flow.ports import OutboxPaper, PrintState
from app.flow.rule import Effect, Verdict
from app.flow.walk import Status
from app.i18n import Text
from app.vision.findings import DocumentFinding, FieldReading, Gate
from app.vision.watching import (
    CameraName,
    CameraState,
    DocumentSight,
    FaceSight,
    Frame,
    Hint,
    Watch,
)

__all__ = [
    "OUTCOME_TITLES",
    "Actor",
    "CameraName",
    "CameraState",
    "CaseView",
    "ChipShown",
    "CodeSent",
    "DocumentFinding",
    "DocumentSide",
    "DocumentSight",
    "Done",
    "DraftLine",
    "Effect",
    "EntryLine",
    "EntryOpened",
    "FaceSight",
    "FieldReading",
    "FormShown",
    "Frame",
    "Gate",
    "Hint",
    "Home",
    "Light",
    "OperationLine",
    "OutboxPaper",
    "Outcome",
    "PaperLine",
    "Part",
    "Pictured",
    "Place",
    "PrintState",
    "Proved",
    "Proving",
    "Row",
    "Scan",
    "SignedIn",
    "Specimen",
    "SpecimenPictures",
    "Status",
    "StepView",
    "TrainingStaff",
    "Verdict",
    "Watch",
]


@dataclass(frozen=True)
class Place:
    """Where this program stands: shown on every screen, so that training is never mistaken."""

    bank: str
    branch_number: str
    branch_name: str
    workstation: str
    kind: StoreKind


@dataclass(frozen=True)
class SignedIn:
    """The member of staff who is signed in."""

    number: str
    name: str
    level: Level


@dataclass(frozen=True)
class TrainingStaff:
    """A member of the staff of a training store, with the password that everybody may know."""

    number: str
    name: str
    password: str
    level: Level


@dataclass(frozen=True)
class DraftLine:
    """A draft in a list; `headline` is masked. `here` is the step where it stands.

    `lapse` is what ages next of what is done, None where nothing does.
    """

    id: str
    operation: str
    title: Text
    headline: str
    here: Text
    teller: str
    saved_at: datetime
    waiting_for: int
    lapse: Lapse | None = None


@dataclass(frozen=True)
class OperationLine:
    """An operation in a list. `barred` says why this person may not start it, else None."""

    code: str
    title: Text
    words: tuple[str, ...]
    barred: Text | None


@dataclass(frozen=True)
class Home:
    """What the home screen shows."""

    drafts: tuple[DraftLine, ...]
    operations: tuple[OperationLine, ...]
    today: Mapping[Outcome, int]
    stock_left: int
    unfinished_papers: int
    documents: DocumentsEnding = field(default_factory=DocumentsEnding)
    losses: LossesDue = field(default_factory=LossesDue)
    controls: ControlsDue = field(default_factory=ControlsDue)
    freezes: FreezesDue = field(default_factory=FreezesDue)
    interest: InterestDue = field(default_factory=InterestDue)


@dataclass(frozen=True)
class StepView:
    """A step of the rail, with the verdicts that speak of its slots."""

    code: str
    title: Text
    asks: Text
    actor: Actor
    status: Status
    why: Text | None
    slots: tuple[str, ...]
    verdicts: tuple[Verdict, ...]
    reachable: bool
    """done, or the step where we stand: it may be filled now"""
    tells: Text = NOTHING_SAID
    """what the customer is told meanwhile; empty where that is nothing of theirs"""
    how: Text = NOTHING_SAID
    """how the step is done well"""
    at_once: bool = False
    """begun without a key, and gone on from where nobody is asked for"""


@dataclass(frozen=True)
class CaseView:
    """A case as a screen sees it.

    Attributes:
        values: all filled slots, also those that no longer hold.
        holding: names of the slots whose values hold.
        types: the evidence class of each slot.
        here: code of the step where we stand; empty when every step is done.
        blocked: a rule says no; the refusals are in `verdicts`.
        asked: the level that must approve, as far as is known now.
        returned: the authoriser's reason when the case came back, else empty; `marks` then
            names the fields to look at.
    """

    id: str
    operation: str
    title: Text
    headline: Text
    teller: str
    steps: tuple[StepView, ...]
    here: str
    values: Mapping[str, Any]
    holding: frozenset[str]
    types: Mapping[str, type]
    verdicts: tuple[Verdict, ...]
    blocked: bool
    asked: Level
    saved_at: datetime
    returned: str = ""
    marks: tuple[Mark, ...] = ()
    tells: Text = NOTHING_SAID
    """what the customer is told is being done; empty where no customer is there"""

    def step(self, code: str) -> StepView:
        """The step of this code; KeyError where it is not on the path."""
        for step in self.steps:
            if step.code == code:
                return step
        raise KeyError(code)


@dataclass(frozen=True)
class Row:
    """One labelled line of a review or of an opened entry.

    `unusual` rows come first and are marked; `slot` and `field` name where the value lives.
    """

    label: Text
    text: Text
    slot: str = ""
    field: str = ""
    unusual: bool = False


@dataclass(frozen=True)
class Pictured:
    """A picture that is evidence, with its caption."""

    kept: Kept
    caption: Text


@dataclass(frozen=True)
class Part:
    """The rows, pictures and signed papers of one step, for the review page and the journal."""

    title: Text
    rows: tuple[Row, ...]
    pictures: tuple[Pictured, ...]
    signed: tuple[SignedPaper, ...] = ()
    """the papers that the customer signed in it"""


@dataclass(frozen=True)
class PaperLine:
    """A paper of an entry; `trouble` is what went wrong with it last, and `remedy` the way out."""

    paper: OutboxPaper
    title: Text
    copy: Text
    masked: bool = True
    """whether personal data are masked on it, as on the customer's copy"""
    trouble: Text = Text("", "")
    remedy: Text = Text("", "")

    @property
    def for_customer(self) -> bool:
        """Whether it is the customer's to keep."""
        return self.paper.copy == CUSTOMER_COPY.code


@dataclass(frozen=True)
class EntryLine:
    """A journal entry in a list; personal data masked."""

    number: str
    at: datetime
    title: Text
    outcome: Outcome
    headline: str
    made_by: str
    approved_by: str
    operation: str = ""
    customer: str = ""
    """the customer's number; empty where no customer came of it"""
    reversed: bool = False
    """whether another entry took it back"""


@dataclass(frozen=True)
class EntryOpened:
    """A journal entry opened: facts by step, verdicts, what it brought about, papers.

    Attributes:
        covered: how many pictures are kept back while personal data are masked.
        masked: whether personal data are masked, as they are until somebody says why they look.
        fault: what is wrong with the entry or its place behind the one before it; None as a rule.
        names: names of the staff by number.
        customer: the customer whose entry this is; of a case that came to nothing, whom the books
            know by the document that was shown. Empty where they know nobody.
        wordings: the fixed wordings that were shown, or put in, each by version and digest.
        money: its lines and cash; None where it moved none.
    """

    line: EntryLine
    reason: str
    made: tuple[Row, ...]
    parts: tuple[Part, ...]
    verdicts: tuple[Verdict, ...]
    papers: tuple[PaperLine, ...]
    digest: str
    previous: str
    masked: bool = False
    covered: int = 0
    fault: Text | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    customer: str = ""
    wordings: tuple[ShownWording, ...] = ()
    money: EntryMoney | None = None


@dataclass(frozen=True)
class Proving:
    """How far the chain is proved up to an entry, which is the one numbered `total`."""

    entry: str
    total: int
    proved: Proved

    @property
    def complete(self) -> bool:
        """Whether there is nothing left to prove, or no use in it."""
        return self.proved.fault is not None or self.proved.sequence >= self.total


@dataclass(frozen=True)
class Done:
    """A performed case: what it brought about, its papers, what the teller must not forget.

    Attributes:
        card: number in full of the card that comes next of it, never shown; empty where it is
            about none.
        customer: whose it is; empty where no customer came of it.
    """

    number: str
    title: Text
    made: tuple[Row, ...]
    papers: tuple[PaperLine, ...]
    reminders: tuple[Text, ...]
    card: str = field(default="", repr=False)
    customer: str = ""


@dataclass(frozen=True)
class Specimen:
    """A drawn training customer whose card can be laid on the camera."""

    code: str
    title: Text
    name: str
    kind: DocumentKind


@dataclass(frozen=True)
class SpecimenPictures:
    """The pictures of a specimen customer, as bytes of picture files; some documents have one
    side only."""

    front: bytes
    back: bytes | None
    live: tuple[bytes, ...]


@dataclass(frozen=True)
class ChipShown:
    """What a chip says: its fields as texts of the entry fields, and its photograph.

    Attributes:
        name_on_chip: with the reader's own glyphs for rare characters, as the chip has it.
        newest_address: written to the chip after the card was printed; empty where there is none.
    """

    kind: DocumentKind
    values: Mapping[str, str]
    name_on_chip: str
    newest_address: str
    portrait: bytes | None
    reader: str


@dataclass(frozen=True)
class FormShown:
    """A filled paper as the customer reads it before they sign: the kept PDF and its pages.

    `facts` say the same as words, for whoever cannot read small print; masked as the customer's
    copy is, for they are read in large type beside others. Empty where the paper tells none.
    """

    code: str
    title: Text
    kept: Kept
    pages: int
    facts: tuple[FactGroup, ...] = ()


@dataclass(frozen=True)
class CodeSent:
    """A text message with a code is on its way."""

    number: str
    driver: str
    again_after: int
    """seconds until another may be sent"""


@dataclass(frozen=True)
class Light:
    """The state of a part of the workstation, for the signals and the self-test."""

    code: str
    title: Text
    well: bool
    word: Text
    remedy: Text = field(default_factory=lambda: Text("", ""))
    off: bool = False
    """not set up here: neither well nor a fault"""
