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
class May:
    """One thing that a rule may say, declared beside it for the help and the manual.

    Attributes:
        level: for ESCALATE, the level that must approve.
        when: in which case, where a rule may say several things; empty where its title says it.
        remedy: what can be done then; verdicts that bring no remedy of their own take it from here.
    """

    effect: Effect
    level: int = 0
    when: Text = Text("", "")
    remedy: Text = Text("", "")


def warns(*, when: Text = Text("", ""), remedy: Text = Text("", "")) -> May:
    """The rule may say: mind this."""
    return May(Effect.WARN, when=when, remedy=remedy)


def refuses(*, when: Text = Text("", ""), remedy: Text) -> May:
    """The rule may say no."""
    return May(Effect.REFUSE, when=when, remedy=remedy)


def escalates(level: Level, *, when: Text = Text("", ""), remedy: Text = Text("", "")) -> May:
    """The rule may ask for an approval of at least this level."""
    return May(Effect.ESCALATE, int(level), when=when, remedy=remedy)


@dataclass(frozen=True)
class Rule:
    """A rule is asked as soon as every slot that it reads holds a value.

    Attributes:
        title: what it demands, in one sentence.
        may: all that it may say; a rule that says anything else is a mistake in the program.
        sees: slots whose values it is given behind those that it reads, None where one is empty.
    """

    code: str
    reads: tuple[Slot[Any], ...]
    title: Text
    may: tuple[May, ...]
    source: Text
    ask: RuleFunction
    sees: tuple[Slot[Any], ...] = ()

    def judge(self, view: View, judging: Judging) -> tuple[Verdict, ...]:
        """The verdicts on this view; nothing while a slot that it reads is empty.

        Raises:
            UndeclaredVerdict: the rule said what it did not declare.
        """
        if not all(view.has(slot) for slot in self.reads):
            return ()
        values = [view.of(slot) for slot in self.reads]
        seen = [view.find(slot) for slot in self.sees]
        found = [(one, self._declared(one)) for one in self.ask(judging, *values, *seen)]
        last = self.reads[-1].name if self.reads else ""
        return tuple(
            Verdict(
                code=self.code,
                effect=one.effect,
                level=one.level,
                text=one.text,
                customer_text=one.customer_text,
                remedy=one.remedy or declared.remedy,
                source=self.source,
                slot=one.slot.name if one.slot else last,
                field=one.field,
            )
            for one, declared in found
        )

    def _declared(self, found: Finding) -> May:
        for may in self.may:
            if (may.effect, may.level) == (found.effect, found.level):
                return may
        raise UndeclaredVerdict(f"{self.code}: {found.effect} {found.level}")


@dataclass(frozen=True)
class Question:
    """What a rule asks, whatever slots it is asked of: two documents are asked the same."""

    code: str
    title: Text
    may: tuple[May, ...]
    source: Text
    ask: RuleFunction

    def of(self, *reads: Slot[Any], prefix: str = "") -> Rule:
        """The rule that asks this of these slots; `prefix` parts its code from the others'."""
        return Rule(prefix + self.code, reads, self.title, self.may, self.source, self.ask)


class UndeclaredVerdict(Exception):
    """A rule gave a verdict that it did not declare."""


def question(
    code: str, *, title: Text, may: tuple[May, ...], source: Text
) -> Callable[[RuleFunction], Question]:
    """Makes a question of a function `(judging, *values) -> findings`."""

    def made(function: RuleFunction) -> Question:
        return Question(code, title, may, source, function)

    return made


def rule(
    code: str, *reads: Slot[Any], title: Text, may: tuple[May, ...], source: Text
) -> Callable[[RuleFunction], Rule]:
    """Makes a rule of a function `(judging, *values of reads) -> findings`."""

    def made(function: RuleFunction) -> Rule:
        return Rule(code, reads, title, may, source, function)

    return made


def warn(text: Text, **more: Any) -> Finding:
    """Mind this."""
    return Finding(Effect.WARN, text, **more)


def refuse(text: Text, *, customer_text: Text, **more: Any) -> Finding:
    """No: with what may be said to the customer."""
    return Finding(Effect.REFUSE, text, customer_text=customer_text, **more)


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
