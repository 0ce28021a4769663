"""Rules read slots and the books and give verdicts; each says its reason, its source, a way out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from app.clock import business_date
from app.domain.branch import Level
from app.flow.books import BooksReading
from app.flow.slot import Slot, View
from app.i18n import Text


class Effect(StrEnum):
    """What a verdict asks for."""

    WARN = "warn"
    """mind this"""
    REFUSE = "refuse"
    """no: the case cannot go on while this stands"""
    ESCALATE = "escalate"
    """somebody of at least this level must approve"""


@dataclass(frozen=True)
class Verdict:
    """What a rule found.

    Attributes:
        code: the rule's code, stable.
        level: for ESCALATE, the level that must approve; 0 otherwise.
        text: for the staff: what is wrong and why.
        customer_text: what may be said to the customer; never hints at lists or suspicion.
        remedy: what can be done next.
        source: law and article, or where it comes from and how far that can be trusted.
        slot: the slot that the verdict speaks of; empty for the case as a whole.
        field: the field of that slot, where it is one field's.
    """

    code: str
    effect: Effect
    level: int
    text: Text
    customer_text: Text
    remedy: Text
    source: Text
    slot: str = ""
    field: str = ""


@dataclass(frozen=True)
class Judging:
    """What a rule may consult besides the slots that it reads."""

    books: BooksReading
    now: datetime
    teller: str
    case: str

    @property
    def today(self) -> date:
        """The business date in China."""
        return business_date(self.now)


@dataclass(frozen=True)
class Finding:
    """What a rule function yields; the rule adds its code and source."""

    effect: Effect
    text: Text
    customer_text: Text = Text("", "")
    remedy: Text = Text("", "")
    level: int = 0
    slot: Slot[Any] | None = None
    field: str = ""


RuleFunction = Callable[..., Iterable[Finding]]


@dataclass(frozen=True)
class Rule:
    """A rule is asked as soon as every slot that it reads holds a value."""

    code: str
    reads: tuple[Slot[Any], ...]
    source: Text
    ask: RuleFunction

    def judge(self, view: View, judging: Judging) -> tuple[Verdict, ...]:
        """The verdicts on this view; nothing while a slot that it reads is empty."""
        if not all(view.has(slot) for slot in self.reads):
            return ()
        found = self.ask(judging, *(view.of(slot) for slot in self.reads))
        last = self.reads[-1].name if self.reads else ""
        return tuple(
            Verdict(
                code=self.code,
                effect=one.effect,
                level=one.level,
                text=one.text,
                customer_text=one.customer_text,
                remedy=one.remedy,
                source=self.source,
                slot=one.slot.name if one.slot else last,
                field=one.field,
            )
            for one in found
        )


def rule(code: str, *reads: Slot[Any], source: Text) -> Callable[[RuleFunction], Rule]:
    """Makes a rule of a function `(judging, *values of reads) -> findings`."""

    def made(function: RuleFunction) -> Rule:
        return Rule(code=code, reads=reads, source=source, ask=function)

    return made


def warn(text: Text, **more: Any) -> Finding:
    """Mind this."""
    return Finding(Effect.WARN, text, **more)


def refuse(text: Text, *, customer_text: Text, remedy: Text, **more: Any) -> Finding:
    """No: with what may be said to the customer, and what can be done."""
    return Finding(Effect.REFUSE, text, customer_text=customer_text, remedy=remedy, **more)


def escalate(level: Level, text: Text, **more: Any) -> Finding:
    """Somebody of at least this level must approve."""
    return Finding(Effect.ESCALATE, text, level=int(level), **more)


def judge(rules: Sequence[Rule], view: View, judging: Judging) -> tuple[Verdict, ...]:
    """All verdicts on a view: refusals first, then escalations (highest first), then warnings."""
    order = {Effect.REFUSE: 0, Effect.ESCALATE: 1, Effect.WARN: 2}
    found = [verdict for one in rules for verdict in one.judge(view, judging)]
    return tuple(sorted(found, key=lambda v: (order[v.effect], -v.level)))


def refusals(verdicts: Iterable[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts that say no."""
    return tuple(v for v in verdicts if v.effect is Effect.REFUSE)


def level_asked(verdicts: Iterable[Verdict]) -> Level:
    """The level of authorisation: the highest `escalate`, or a teller's where there is none."""
    return Level(max((v.level for v in verdicts), default=int(Level.TELLER)) or int(Level.TELLER))
