"""A business operation, said once: its steps, its rules, its effect and its papers."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from app.domain.branch import Branch, Level
from app.domain.paper_mark import PaperMark
from app.domain.wording import AS_SHIPPED, Wording, WordingCode, Wordings
from app.evidence.image import Kept
from app.flow.books import Books
from app.flow.change import Change
from app.flow.outcome import Outcome
from app.flow.rule import Judging, Rule, Verdict
from app.flow.slot import Slot, View
from app.i18n import Text

Guard = Callable[[View], bool]
"""Whether a step is on the path, seen from the values of earlier steps only."""


Propose = Callable[[View, Judging], Any]
"""The value that a step's first slot could take, from what is known so far and from the books."""


Holds = Callable[[View], Collection[str]]
"""The customers whose money a case moves, by their numbers."""


Changes = Callable[[View, Judging], tuple[Change, ...]]
"""What a case says otherwise than the books say now, for whoever approves it."""


NOTHING_SAID = Text("", "")


class Actor(StrEnum):
    """Who acts in a step."""

    TELLER = "teller"
    CUSTOMER = "customer"
    SECOND_STAFF = "second_staff"
    AUTHORISER = "authoriser"


@dataclass(frozen=True)
class Step:
    """Fills one slot, or a few that belong together; on the path only while its guard holds.

    Attributes:
        asks: what is asked here and why, for the help and the manual.
        propose: the value to start from, worked out from what is known and from the books; a step
            that has one is done by confirming or correcting it.
        tells: what the customer is told meanwhile, in plain words; empty where that is nothing
            of theirs.
        when: what the guard sees, in words: when the step is on the path; empty for always.
        how: how it is done well, for the coach, the help and the manual.
        by_itself: whether the desk fills it with what is proposed as soon as it is reached, so
            that nobody is asked: for what the books say and nobody has to judge. Never the first
            step, and of one slot.
        at_once: whether the window begins it without a key as soon as it is reached, and goes on
            where what came of it asks for nobody: for what every such case has done to it.
    """

    code: str
    title: Text
    fills: tuple[Slot[Any], ...]
    asks: Text
    actor: Actor = Actor.TELLER
    guard: Guard | None = None
    propose: Propose | None = None
    tells: Text = NOTHING_SAID
    when: Text = NOTHING_SAID
    how: Text = NOTHING_SAID
    by_itself: bool = False
    at_once: bool = False


@dataclass(frozen=True)
class Made:
    """What an effect brought about: names for the paper and the teller, such as account and card.

    `customer` is the customer's number, so that the entry is found from the customer.
    """

    customer: str
    values: Mapping[str, str]


@dataclass(frozen=True)
class Performing:
    """What an effect is given besides the view and the books."""

    branch: Branch
    workstation: str
    teller: str
    now: datetime
    journal: str
    """the number that this entry will have"""


EffectFunction = Callable[[View, Books, Performing], Made]


@dataclass(frozen=True)
class Given:
    """When a slot was filled, and by whom at the desk."""

    at: datetime
    by: str


@dataclass(frozen=True)
class Setting:
    """Where and when a paper is made: it goes into the header."""

    branch: Branch
    workstation: str
    teller: str
    at: datetime
    serial: str
    """number of the case, there before the journal's"""
    journal: str = ""
    """number of the entry, empty while the case is a draft"""
    digest: str = ""
    """digest of the entry, empty while the case is a draft"""
    made: Mapping[str, str] = field(default_factory=dict)
    approved_by: str = ""
    outcome: Outcome = Outcome.PERFORMED
    reason: str = ""
    """why a case that was not performed ended"""
    verdicts: tuple[Verdict, ...] = ()
    picture: Callable[[Kept], bytes] | None = None
    """the bytes of a kept picture; None while the case is a draft"""
    given: Mapping[str, Given] = field(default_factory=dict)
    """when each slot was filled and by whom, by its name; nothing while the case is a draft"""
    previous: str = ""
    """digest of the entry before it at its workstation"""
    names: Mapping[str, str] = field(default_factory=dict)
    """names of the staff by number"""
    wordings: Wordings = AS_SHIPPED
    """all versions of the fixed wordings that the bank has"""
    mark: PaperMark | None = None
    """what the QR code of this copy says; None while the case is a draft"""

    def wording(self, code: WordingCode, version: str) -> Wording:
        """A fixed wording as it was shown, by the version that the evidence keeps.

        Raises:
            StoreFault: there is no such version.
        """
        return self.wordings.word_for_word(code, version)


@dataclass(frozen=True)
class PaperCopy:
    """A copy of a paper for somebody: the bank's shows all, the customer's is masked."""

    code: str
    title: Text
    masked: bool


BANK_COPY = PaperCopy("bank", Text("银行留存联", "Bank copy"), masked=False)
CUSTOMER_COPY = PaperCopy("customer", Text("客户留存联", "Customer copy"), masked=True)


@dataclass(frozen=True)
class Fact:
    """One thing that a paper says; a sentence that is declared has no name."""

    name: Text
    value: Text
    step: str = ""
    """code of the step where it is put right; empty where no step alone has it"""


@dataclass(frozen=True)
class FactGroup:
    """What a paper says under one of its titles."""

    title: Text
    facts: tuple[Fact, ...]


def always(view: View) -> bool:
    """A paper that every case has."""
    return True


@dataclass(frozen=True)
class Paper:
    """A paper of an operation: what it is called, for whom, and how facts become a PDF.

    `render` gives the same bytes for the same view, setting and copy; `facts` says the same as
    words, for whoever cannot read small print.
    """

    code: str
    title: Text
    copies: tuple[PaperCopy, ...]
    render: Callable[[View, Setting, PaperCopy], bytes]
    facts: Callable[[View, Setting, PaperCopy], tuple[FactGroup, ...]] | None = None
    when: Callable[[View], bool] = always
    """whether a case has this paper, by what was witnessed in it"""
    outcome: Outcome = Outcome.PERFORMED
    """how a case must have ended to have it"""
    document: Callable[[View, Setting, PaperCopy], object] | None = None
    """all that it says, for a form on which the press has printed the rest (套打)"""


@dataclass(frozen=True)
class Signing:
    """A signature of the customer's, and the papers that they read before they put it to them."""

    slot: Slot[Any]
    papers: tuple[Paper, ...]

    def papers_for(self, view: View) -> tuple[Paper, ...]:
        """The papers that a customer of whom this is known reads for it."""
        return tuple(paper for paper in self.papers if paper.when(view))


@dataclass(frozen=True)
class Operation:
    """One business operation.

    Attributes:
        code: the transaction code (交易码).
        name: the word that the command line uses.
        words: more search words, such as pinyin initials.
        signings: the customer's signatures in the order of the steps, each with what is read for
            it; the last one comes before anything is performed and is about everything before it.
        approval: the slot of the authoriser's decision.
        reminders: what the teller must not forget when it is done.
    """

    code: str
    name: str
    title: Text
    words: tuple[str, ...]
    steps: tuple[Step, ...]
    rules: tuple[Rule, ...]
    effect: EffectFunction
    papers: tuple[Paper, ...]
    approval: Slot[Any] | None = None
    signings: tuple[Signing, ...] = ()
    made_titles: Mapping[str, Text] = field(default_factory=dict)
    """what the names in `Made.values` are called"""
    reminders: tuple[Text, ...] = ()
    least: Level = Level.TELLER
    """the least level that may start it"""
    tells: Text = NOTHING_SAID
    """what the customer is told is being done, in plain words; the title where this is empty"""
    headline: Callable[[View], Text] | None = None
    """one line that tells this case from others in a list; personal data masked"""
    changes: Changes | None = None
    """what it would write otherwise than the books say now of a customer whom they know"""
    alone: bool = True
    """whether it is begun by itself; False where only what is on the screen begins it"""
    holds: Holds | None = None
    """whose money it moves: held, all in one order, before the rules judge it again"""

    def signing(self, name: str) -> Signing | None:
        """What is signed into the slot of this name."""
        return next((one for one in self.signings if one.slot.name == name), None)

    @property
    def slots(self) -> dict[str, Slot[Any]]:
        """All slots by name, whether their steps are on the path or not."""
        return {slot.name: slot for step in self.steps for slot in step.fills}

    def step_of(self, name: str) -> Step | None:
        """The step that fills the slot of this name."""
        for step in self.steps:
            if any(slot.name == name for slot in step.fills):
                return step
        return None
