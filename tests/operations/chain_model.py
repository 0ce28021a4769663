"""The judge of the loss chain: one account and its card as a bank officer would keep them on paper.

Nothing of the program is used here. What is lost is a set of words, a moment is a moment, and each
sentence of the trade is written down a second time, in the plainest way that it can be said.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

MEDIUM, PIN = "medium", "pin"
VERBAL, FORMAL = "verbal", "formal"
VERBAL_DAYS = 5


@dataclass
class Slip:
    """One report on paper: what of it is still lost, from when, and until when."""

    kind: str
    lost: set[str]
    copy: int
    number: str
    stopped: datetime
    formal_since: datetime | None
    lapses: datetime | None
    ended: bool = False

    def counts(self, now: datetime) -> bool:
        """Whether it stops payment."""
        return not self.ended and bool(self.lost) and (self.lapses is None or now < self.lapses)


@dataclass
class Freeze:
    """One freeze of the account; no amount is everything."""

    number: str
    amount: int | None
    until: datetime | None
    over: bool = False

    def counts(self, now: datetime) -> bool:
        """Whether it holds money back."""
        return not self.over and (self.until is None or now < self.until)


@dataclass
class Ledger:
    """What the officer knows of the account at a moment.

    Attributes:
        number, plastic: of the card in use, and the how manieth plastic of that number it is.
        made: how many plastics of that number were ever made.
        ordered: None, "ordered" or "arrived": a card under the same number.
        dead: numbers and plastics that are void for ever.
    """

    now: datetime
    number: str
    wait_days: int
    plastic: int = 1
    made: int = 1
    slips: list[Slip] = field(default_factory=list)
    freezes: list[Freeze] = field(default_factory=list)
    balance: int = 0
    wrong: int = 0
    ordered: str | None = None
    dead: set[tuple[str, int]] = field(default_factory=set)

    def standing(self, kind: str | None = None) -> list[Slip]:
        """The reports that count now."""
        return [one for one in self.slips if one.counts(self.now) and kind in (None, one.kind)]

    def lost(self, kind: str | None = None) -> set[str]:
        """What is reported lost now."""
        return {part for one in self.standing(kind) for part in one.lost}

    @property
    def locked(self) -> bool:
        """Whether wrong entries keep the PIN locked: three in a row."""
        return self.wrong >= 3

    # what may be done

    def may_report(self, kind: str, what: set[str]) -> bool:
        """Nothing is reported twice; a formal report may follow a verbal one."""
        return not what & self.lost(None if kind == VERBAL else FORMAL)

    def may_reissue(self) -> bool:
        """After a formal report of the medium and the wait, while no other card is on its way."""
        if self.ordered:
            return False
        return any(
            self.now.date() >= one.formal_since.date() + timedelta(days=self.wait_days)
            for one in self.standing(FORMAL)
            if MEDIUM in one.lost and one.formal_since is not None
        )

    def may_exchange(self) -> bool:
        """Only what is in order and in the customer's hand."""
        return not self.lost() and not self.ordered

    # what happens

    def report(self, kind: str, what: set[str], number: str) -> None:
        """A report is accepted: payment stops now, or has been stopped since an earlier one."""
        since = [one.stopped for one in self.standing() if one.lost & what]
        if kind == FORMAL:
            for one in self.standing(VERBAL):
                if one.lost <= what:
                    one.ended = True
        self.slips.append(
            Slip(
                kind,
                set(what),
                1,
                number,
                min([self.now, *since]),
                self.now if kind == FORMAL else None,
                midnight_after(self.now, VERBAL_DAYS) if kind == VERBAL else None,
            )
        )

    def report_more(self, slip: Slip, number: str) -> None:
        """A formal report of one part becomes one of both; what stopped before stays so."""
        since = [one.stopped for one in self.standing()]
        waits = [slip.formal_since] if slip.formal_since and MEDIUM in slip.lost else []
        for one in self.standing(VERBAL):
            one.ended = True
        slip.ended = True
        both = {MEDIUM, PIN}
        new = Slip(FORMAL, both, 1, number, min(since), min([self.now, *waits]), None)
        self.slips.append(new)

    def reissue(self, number: str) -> None:
        """A card under another number: the old one is void, all reports of it are done with."""
        self.dead.add((self.number, self.plastic))
        self.number, self.plastic, self.made = number, 1, 1
        self.all_is_well()

    def order(self) -> None:
        """Another plastic of the number is made; one that is cancelled may exist all the same."""
        self.made += 1
        self.ordered = "ordered"

    def collect(self) -> None:
        """The card under the same number is handed over."""
        self.dead.add((self.number, self.plastic))
        self.plastic = self.made
        self.ordered = None
        self.all_is_well()

    def all_is_well(self) -> None:
        """A new card has a new PIN: nothing that was said of the old one counts any more."""
        for one in self.standing():
            one.ended = True
        self.wrong = 0

    def reset_pin(self) -> None:
        """The PIN is known again; what else is lost stays lost."""
        for one in self.standing():
            one.lost.discard(PIN)
        self.wrong = 0

    # what stops

    def free(self) -> int:
        """What no freeze holds back."""
        held = [one for one in self.freezes if one.counts(self.now)]
        if any(one.amount is None for one in held):
            return 0
        return max(0, self.balance - sum(one.amount or 0 for one in held))

    def frozen(self, amount: int) -> bool:
        """Whether a freeze keeps that many fen."""
        return any(one.counts(self.now) for one in self.freezes) and amount > self.free()

    def pays_by_card(self, amount: int) -> bool:
        """Whether the card and its PIN pay that many fen."""
        return not self.lost() and not self.locked and not self.frozen(amount)

    def pays_by_contract(self, amount: int) -> bool:
        """A loan's repayment goes on while the card is lost, and not out of what is frozen."""
        return not self.frozen(amount)


def midnight_after(moment: datetime, days: int) -> datetime:
    """The end of the day that lies so many days after this one."""
    later = moment + timedelta(days=days + 1)
    return later.replace(hour=0, minute=0, second=0, microsecond=0)
