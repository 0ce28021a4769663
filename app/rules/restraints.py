"""冻结: how an account is restrained at a moment, said to the staff in full and to the customer in
words that give nobody away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.clock import business_date, ending
from app.domain.branch import Level
from app.domain.money import Fen, yuan_text
from app.domain.restraint import (
    OF_AN_AUTHORITY,
    InTime,
    Restraint,
    RestraintKind,
    available,
    held_by,
    in_time,
)
from app.domain.restraint_parameters import SEEN_FROM_LEVEL
from app.domain.term import Term
from app.flow.books import BooksReading
from app.i18n import Text, same
from app.rules.loss_sentences import to_the_second

OF_OFFICERS = OF_AN_AUTHORITY | {RestraintKind.POLICE_STOP}
"""What officers order, and what they end."""

NEUTRAL = Text(
    "该账户目前使用受限，此项业务暂不能办理。",
    "The use of this account is restricted; this cannot be done at present.",
)
"""All that a customer is told where a freeze is in the way: no word of who, why, or how much, for
nobody is warned [行政强制法30]. What the bank itself restricts says its reason and whom to ask by
its own text (`Restraint.told`) [反电诈法32]."""


@dataclass(frozen=True)
class Held:
    """One freeze that is registered and has not ended.

    Attributes:
        part: how many fen of the balance it holds at that moment.
        place: among those that wait for an earlier one, from 1; 0 for one in effect.
    """

    when: InTime
    part: Fen
    place: int

    @property
    def restraint(self) -> Restraint:
        """The row of the register."""
        return self.when.restraint


@dataclass(frozen=True)
class Restrained:
    """All that restrains an account at a moment.

    Attributes:
        held: those in effect and those that wait, in their order of priority.
        available: what may be paid out by whatever way that a freeze stops.
    """

    account: str
    at: datetime
    balance: Fen
    available: Fen
    held: tuple[Held, ...]

    @property
    def in_effect(self) -> tuple[Held, ...]:
        """Those that keep money back now."""
        return tuple(one for one in self.held if not one.place)

    @property
    def waiting(self) -> tuple[Held, ...]:
        """Those that wait their turn, in the order in which they take effect."""
        return tuple(one for one in self.held if one.place)

    @property
    def by_authorities(self) -> tuple[Held, ...]:
        """Those that an authority ordered, in effect or waiting."""
        return tuple(one for one in self.held if one.restraint.kind in OF_AN_AUTHORITY)

    def of(self, number: str) -> Held | None:
        """The one of that number; None where it has ended or is none of this account's."""
        return next((one for one in self.held if one.restraint.number == number), None)


def restrained(books: BooksReading, account: str, at: datetime) -> Restrained:
    """How an account is restrained at a moment, by the register and the balance."""
    rows = books.restraints(account)
    balance = books.balance(account)
    when = {one.restraint.number: one for one in in_time(rows)}
    held, place = [], 0
    for row, part in held_by(balance, rows, at):
        one = when[row.number]
        place += one.waits(at)
        held.append(Held(one, part, place if one.waits(at) else 0))
    return Restrained(account, at, balance, available(balance, rows, at), tuple(held))


def amount_text(amount: Fen | None) -> Text:
    """What is frozen, as the order says it."""
    return Text("账户全部", "all of it") if amount is None else same(yuan_text(amount))


def until_said(one: InTime, at: datetime) -> Text:
    """Until when a freeze lasts; of one that waits how long it will last once it takes effect."""
    row = one.restraint
    if one.waits(at):
        if not row.term:
            return Text("生效后长期", "without an end once in effect")
        return Text("生效后{term}", "{term} once in effect").format(term=Term.read(row.term).title)
    return same(ending(one.ends)) if one.ends is not None else Text("长期", "no end")


def staff_sentence(one: Held, at: datetime) -> Text:
    """A freeze in one sentence for the staff, without the full stop: number, who ordered it by
    which paper, what it holds, until when."""
    row = one.restraint
    told = Text(
        "{kind}{number}（{whose}），控制{amount}，现实际控制{part}，{since}起至{until}",
        "{kind} {number} by {whose} of {amount}, holding {part} now, since {since} until {until}",
    )
    waits = Text(
        "{kind}{number}（{whose}），控制{amount}，轮候第{place}位，{since}登记，期限{until}",
        "{kind} {number} by {whose} of {amount}, number {place} in the queue, registered at "
        "{since}, lasting {until}",
    )
    # The bank's own control and the holder's own freeze come without a paper of anybody.
    whose = Text("{authority}，{document}", "{authority}, {document}")
    return (waits if one.place else told).format(
        kind=row.kind.title,
        number=same(row.number),
        whose=whose.format(authority=same(row.authority), document=same(row.document))
        if row.authority and row.document
        else same(row.authority or row.document or "—"),
        amount=amount_text(row.amount),
        part=same(yuan_text(one.part)),
        place=same(str(one.place)),
        since=same(to_the_second(row.since)),
        until=until_said(one.when, at),
    )


RESTRICTED = Text(
    "账户使用受限（详情由有权人员查看）",
    "the use of the account is restricted (whoever may sees more)",
)
"""What those of the staff are told of an authority's order who may not see more."""


def may_see(books: BooksReading, staff: str, at: datetime) -> bool:
    """Whether a member of staff may see who ordered a freeze and how much, as the bank set it."""
    known = books.staff(staff)
    level = known.level if known is not None else Level.TELLER
    return int(level) >= int(books.parameter(SEEN_FROM_LEVEL, business_date(at)))


def said_to(books: BooksReading, staff: str, one: Held, at: datetime) -> Text:
    """A freeze in one sentence for this member of staff, without the full stop: in full to whoever
    may see it, else only that there is something [行政强制法30]."""
    ordered = one.restraint.kind in OF_OFFICERS
    return RESTRICTED if ordered and not may_see(books, staff, at) else staff_sentence(one, at)


def staff_sentences(found: Restrained) -> tuple[Text, ...]:
    """All that restrains an account, a sentence each, for the staff alone."""
    return tuple(staff_sentence(one, found.at) for one in found.held)
