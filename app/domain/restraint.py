"""冻结: what keeps an account from paying out, whatever card or PIN is used [DOMAIN §5, §13]."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from app.domain.money import Fen
from app.domain.term import Term
from app.domain.titled import Titled
from app.i18n import Text


class RestraintKind(Titled):
    """Who may stop an account, and why; a loss is none of them, for it stops the medium."""

    JUDICIAL = "judicial", Text("司法冻结", "judicial freeze")
    POLICE = "police", Text("公安、检察、国安冻结", "freeze by police, procuratorate or security")
    SUPERVISION = "supervision", Text("监察机关冻结", "freeze by a supervision commission")
    ADMINISTRATIVE = "administrative", Text("行政冻结", "administrative freeze")
    AML_TEMPORARY = (
        "aml_temporary",
        Text("反洗钱临时冻结", "temporary anti-money-laundering freeze"),
    )
    POLICE_STOP = "police_stop", Text("公安紧急止付", "emergency stop-payment by the police")
    AML_SPECIAL = (
        "aml_special",
        Text("反洗钱特别预防措施", "special measures against money laundering"),
    )
    BANK_CONTROL = "bank_control", Text("本行风险管控", "the bank's own risk control")
    SELF = "self", Text("客户自助冻结", "the customer's own freeze")
    SYSTEM = "system", Text("系统管控", "restriction by the system")


OF_AN_AUTHORITY = frozenset(
    {
        RestraintKind.JUDICIAL,
        RestraintKind.POLICE,
        RestraintKind.SUPERVISION,
        RestraintKind.ADMINISTRATIVE,
        RestraintKind.AML_TEMPORARY,
    }
)
"""Freezes that wait for one another (轮候): what is frozen already is not frozen again, the next
is registered and takes effect by itself when the earlier ends [查封规定26][刑事程序规定242]."""


class RestraintEnd(Titled):
    """How a freeze came to its end."""

    EXPIRED = "expired", Text("到期自动解除", "ended by itself at its term")
    RELEASED = "released", Text("解除", "released")
    DEDUCTED = "deducted", Text("已扣划", "deducted")
    CLEARED = "cleared", Text("核实后解除", "cleared")
    LEFT_QUEUE = "left_queue", Text("解除轮候", "taken out of the queue")
    FROZEN = "frozen", Text("转为冻结", "followed by a freeze")


@dataclass
class Restraint:
    """A freeze of an account: one of 0 to n, beside whatever is reported lost.

    Attributes:
        authority, document: who ordered it, and by which paper.
        amount: what is frozen, in fen; None for all that comes and goes. More than there is
            catches what comes later (额度冻结) [DOMAIN §5, K].
        since: when it was registered.
        until: when it ends by itself; None where its paper sets no term, and for one that waits.
        queue: place among the waiting ones when it was registered (轮候), 0 for one in effect at
            once. Whether a waiting one is in effect by now follows from those before it.
        term: how long one that waits will last once it takes effect; empty for no end.
        officer, officer_document, second_officer, second_officer_document: the two who came, and
            kind and number of what they showed.
        reason: why, for the bank alone. `told`: what the customer may be told.
        times: of a stop-payment by the police the first or the second, else how often it was
            continued.
        objected_at, answered_at: when the customer objected to a control of the bank's own, and
            when that was answered [反洗钱法39].
    """

    number: str
    account: str
    kind: RestraintKind
    authority: str
    document: str
    amount: Fen | None
    since: datetime
    until: datetime | None
    queue: int
    journal: str
    ended_at: datetime | None = None
    ended_by: str = ""
    end: RestraintEnd | None = None
    term: str = ""
    officer: str = ""
    officer_document: str = ""
    second_officer: str = ""
    second_officer_document: str = ""
    reason: str = ""
    told: str = ""
    times: int = 0
    objected_at: datetime | None = None
    answered_at: datetime | None = None


@dataclass(frozen=True)
class InTime:
    """When a freeze takes effect and when it ends, as far as that is known.

    Attributes:
        begins: None while it waits for one that has no end, or that may still be continued.
        ends: None for no end that is known; the moment itself is already without it.
    """

    restraint: Restraint
    begins: datetime | None
    ends: datetime | None

    def holds(self, at: datetime) -> bool:
        """Whether it keeps money back at that moment."""
        at = self._by_then(at)
        if self.begins is None or at < self.begins:
            return False
        return self.ends is None or at < self.ends

    def waits(self, at: datetime) -> bool:
        """Whether it is registered and waits its turn at that moment."""
        at = self._by_then(at)
        if self.ends is not None and at >= self.ends:
            return False
        return self.begins is None or at < self.begins

    def _by_then(self, at: datetime) -> datetime:
        """A row that is in the register was registered, whatever a clock that was put back says:
        no freeze is undone by setting the time."""
        return max(at, self.restraint.since)


def in_time(restraints: Iterable[Restraint]) -> tuple[InTime, ...]:
    """When each of an account's freezes holds, oldest first.

    A waiting one takes effect at the moment when all that were registered before it have ended,
    and its own term runs from there. Nothing is written at that moment: it follows from the rows,
    so that a program that was switched off misses none.
    """
    found: list[InTime] = []
    for one in sorted(restraints, key=lambda row: (row.since, row.number)):
        found.append(_timed(one, found))
    return tuple(found)


def _timed(one: Restraint, earlier: list[InTime]) -> InTime:
    begins: datetime | None = one.since
    if one.queue:
        before = [
            other.ends
            for other in earlier
            if other.restraint.account == one.account and other.restraint.kind in OF_AN_AUTHORITY
        ]
        ended = [moment for moment in before if moment is not None]
        begins = max((one.since, *ended)) if len(ended) == len(before) else None
    by_itself = one.until
    if one.queue and by_itself is None and begins is not None and one.term:
        by_itself = Term.read(one.term).after(begins)
    both = [moment for moment in (by_itself, one.ended_at) if moment is not None]
    return InTime(one, begins, min(both) if both else None)


def in_effect(restraints: Iterable[Restraint], at: datetime) -> tuple[Restraint, ...]:
    """Those that keep money back at that moment, oldest first."""
    return tuple(one.restraint for one in in_time(restraints) if one.holds(at))


def waiting(restraints: Iterable[Restraint], at: datetime) -> tuple[Restraint, ...]:
    """Those that wait their turn at that moment, in the order in which they take effect."""
    return tuple(one.restraint for one in in_time(restraints) if one.waits(at))


def held_by(
    balance: Fen, restraints: Iterable[Restraint], at: datetime
) -> tuple[tuple[Restraint, Fen], ...]:
    """What of a balance each registered freeze holds, in their order of priority.

    Authorities come first, in the order of registration, each with what those before it leave, up
    to its amount; whatever else stops the account, such as the customer's own freeze, holds only
    what is left after them, for it takes nothing from an authority. What nobody froze before is
    not waited for [查封规定26]: money that comes in beyond the amounts of the earlier ones is held
    for the first that waits, so that nothing leaves between two orders. The sum is never above
    the balance.
    """
    rows = in_time(restraints)
    authorities = [row for row in rows if row.restraint.kind in OF_AN_AUTHORITY]
    others = [row for row in rows if row.restraint.kind not in OF_AN_AUTHORITY]
    registered = [row for row in authorities if row.holds(at) or row.waits(at)]
    left = max(0, balance)
    held = []
    for one in (*registered, *(row for row in others if row.holds(at))):
        amount = one.restraint.amount
        part = left if amount is None else min(left, amount)
        held.append((one.restraint, Fen(part)))
        left -= part
    return tuple(held)


def available(balance: Fen, restraints: Iterable[Restraint], at: datetime) -> Fen:
    """What of a balance may be paid out: nothing where all is frozen, never below zero."""
    held = sum(part for _, part in held_by(balance, restraints, at))
    return Fen(max(0, balance - held))


def place_in_queue(balance: Fen, restraints: Iterable[Restraint], at: datetime) -> int:
    """The place that a freeze of an authority would get now: 0 where it takes effect at once.

    It waits where others wait already, where everything is frozen for an authority, or where the
    amounts that are frozen leave nothing of the balance [查封规定26][刑事程序规定242]. Where they
    leave a part, it takes effect at once with that part.
    """
    rows = [row for row in in_time(restraints) if row.restraint.kind in OF_AN_AUTHORITY]
    queue = sum(row.waits(at) for row in rows)
    if queue:
        return queue + 1
    amounts = [row.restraint.amount for row in rows if row.holds(at)]
    whole = any(amount is None for amount in amounts)
    frozen = sum(amount for amount in amounts if amount is not None)
    return 1 if amounts and (whole or frozen >= balance) else 0


def how_it_ended(one: InTime, at: datetime) -> RestraintEnd | None:
    """How a freeze came to its end by that moment; None while it holds or waits."""
    if one.holds(at) or one.waits(at):
        return None
    assert one.ends is not None
    if one.restraint.ended_at == one.ends:
        return one.restraint.end or RestraintEnd.RELEASED
    return RestraintEnd.EXPIRED
