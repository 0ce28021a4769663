"""挂失: what is reported lost, from when payment is stopped, and until when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from app.clock import CHINA, business_date
from app.domain.account import Card, MediumState, PinState
from app.i18n import Text


class LossKind(StrEnum):
    """口头 or 书面: a verbal report lapses by itself, a formal one never [储蓄管理条例31]."""

    VERBAL = "verbal"
    FORMAL = "formal"


class LossOf(StrEnum):
    """挂失内容: what is lost. The seal of a passbook is none of this program's media."""

    MEDIUM = "medium"
    PIN = "pin"
    BOTH = "both"

    @property
    def medium(self) -> bool:
        """Whether the card or passbook is lost."""
        return self is not LossOf.PIN

    @property
    def pin(self) -> bool:
        """Whether the PIN is."""
        return self is not LossOf.MEDIUM

    def covers(self, other: LossOf) -> bool:
        """Whether all that is lost by the other is lost by this one."""
        return self is LossOf.BOTH or self is other

    def meets(self, other: LossOf) -> bool:
        """Whether something is lost by both."""
        return (self.medium and other.medium) or (self.pin and other.pin)


class LossEnd(StrEnum):
    """How a report came to its end."""

    LAPSED = "lapsed"
    """by itself; written down by what came after, for nothing happens at that moment"""
    SUPERSEDED = "superseded"
    """by a formal report, a report anew (再挂失), or one of more (PIN → both)"""
    RELEASED = "released"
    REISSUED = "reissued"
    RESET = "reset"
    CLOSED = "closed"


class DayCounting(StrEnum):
    """How the days of a verbal report are counted, which is disputed [DOMAIN §3, s]."""

    HOURS = "hours"
    """to the second, that many times 24 hours later"""
    FROM_THE_DAY = "from_the_day"
    """the day of the report is the first; it lapses when the last has ended"""
    FROM_THE_NEXT = "from_the_next"
    """the day after it is the first; it lapses when the last has ended"""


LOSS_KIND_TITLES = {
    LossKind.VERBAL: Text("口头（临时）挂失", "Verbal report"),
    LossKind.FORMAL: Text("书面（正式）挂失", "Formal report"),
}
LOSS_OF_TITLES = {
    LossOf.MEDIUM: Text("凭证（卡/折）", "Card or passbook"),
    LossOf.PIN: Text("密码", "PIN"),
    LossOf.BOTH: Text("凭证和密码（双挂失）", "Both"),
}
LOSS_END_TITLES = {
    LossEnd.LAPSED: Text("到期自动失效", "lapsed by itself"),
    LossEnd.SUPERSEDED: Text("已由新挂失取代", "superseded by another report"),
    LossEnd.RELEASED: Text("已解挂", "released"),
    LossEnd.REISSUED: Text("已补发", "re-issued"),
    LossEnd.RESET: Text("密码已重置", "PIN reset"),
    LossEnd.CLOSED: Text("已销户", "closed"),
}
DAY_COUNTING_TITLES = {
    DayCounting.HOURS: Text("满24小时为一日，精确到秒", "24 hours a day, to the second"),
    DayCounting.FROM_THE_DAY: Text(
        "受理当日为第1日，末日24时失效", "the day of the report is the first"
    ),
    DayCounting.FROM_THE_NEXT: Text(
        "受理次日为第1日，末日24时失效", "the day after the report is the first"
    ),
}


@dataclass
class LossReport:
    """One line of the register of loss reports (挂失登记簿).

    Attributes:
        number: of the report (挂失编号).
        card, issue: the number of the card or passbook, and which plastic of it.
        accepted_at: the second at which it was accepted; what was paid before payment stopped is
            not the bank's liability [储蓄管理条例31].
        stopped_at: since when payment has been stopped without a gap; before `accepted_at` where
            this report took the place of one that stood.
        waits_from: from when the wait until a replacement counts: the acceptance of the first of
            the formal reports that follow one another; None for a verbal one.
        lapses_at: when a verbal report ends by itself; None for a formal one.
        reason: why, a code of form C.
        reporter: who reported; the holder, or the agent by name.
        reporter_document: kind and number of the document that they showed, with a colon between;
            empty where none was shown.
        by_agent: whether somebody else than the holder reported.
        follow_up: what was agreed to come next, a code of form C; empty where nothing was.
        accepted_by: the teller.
        copy: which customer's copy is the valid one, from 1: 再挂失 makes a new one.
        follows: the number of the report that this one superseded; empty for a first one.
        journal: the entry that made it.
        pin_reset_at, pin_reset_by: when, and by which entry, the PIN part of a report of both was
            settled while the medium stays lost.
        ended_by: the entry that ended it.
    """

    number: str
    card: str
    issue: int
    account: str
    customer: str
    kind: LossKind
    of: LossOf
    accepted_at: datetime
    stopped_at: datetime
    waits_from: datetime | None
    lapses_at: datetime | None
    reason: str
    reporter: str
    reporter_document: str
    by_agent: bool
    follow_up: str
    branch: str
    accepted_by: str
    copy: int
    follows: str
    journal: str
    pin_reset_at: datetime | None = None
    pin_reset_by: str = ""
    end: LossEnd | None = None
    ended_at: datetime | None = None
    ended_by: str = ""

    def stands(self, at: datetime) -> bool:
        """Whether it stops payment at that moment."""
        if self.end is not None:
            return False
        return self.lapses_at is None or at < self.lapses_at

    def lapsed(self, at: datetime) -> bool:
        """Whether it ended by itself, written down or not."""
        return self.end is LossEnd.LAPSED or (self.end is None and not self.stands(at))

    @property
    def still(self) -> LossOf:
        """What of it is still lost while it stands."""
        if self.of is LossOf.BOTH and self.pin_reset_at is not None:
            return LossOf.MEDIUM
        return self.of


def report_number(workstation: str, sequence: int) -> str:
    """The number of a report (挂失编号): the workstation's, and its running number there [D]."""
    return f"GS{workstation.replace('-', '')}{sequence:07d}"


def lapse(accepted_at: datetime, days: int, counting: DayCounting) -> datetime:
    """When a verbal report that was accepted then lapses; the moment itself is already without it.

    Raises:
        ValueError: days below 1.
    """
    if days < 1:
        raise ValueError(f"a verbal report holds for a day at least: {days}")
    accepted = accepted_at.astimezone(CHINA)
    if counting is DayCounting.HOURS:
        return accepted + timedelta(days=days)
    midnight = accepted.replace(hour=0, minute=0, second=0, microsecond=0)
    later = days if counting is DayCounting.FROM_THE_DAY else days + 1
    return midnight + timedelta(days=later)


def reissue_from(report: LossReport, days: int) -> date:
    """The first business day on which a replacement may be issued: that many days after the day
    of the formal report [银发〔1993〕7号 37, K: 7 days for passbooks].

    Raises:
        ValueError: the report is verbal.
    """
    if report.waits_from is None:
        raise ValueError("a verbal report matures into nothing")
    return business_date(report.waits_from) + timedelta(days=days)


def pin_lost_since(report: LossReport, reports: Iterable[LossReport]) -> datetime:
    """From when the wait until a reset counts: the acceptance of the first of the formal reports
    of the PIN that follow one another. A report of the card that became one of both (变更) starts
    it anew, although the wait for the card goes on."""
    numbered = {one.number: one for one in reports}
    since, before = report.accepted_at, numbered.get(report.follows)
    while before is not None and before.kind is LossKind.FORMAL and before.of.pin:
        since, before = before.accepted_at, numbered.get(before.follows)
    return since


def standing(reports: Iterable[LossReport], at: datetime) -> tuple[LossReport, ...]:
    """The reports that stop payment then, oldest first."""
    return tuple(
        sorted((one for one in reports if one.stands(at)), key=lambda one: one.accepted_at)
    )


def medium_state(card: Card, reports: Iterable[LossReport], at: datetime) -> MediumState:
    """The state of a card at a moment: what was done to it for ever, else what was reported of it.

    A loss is a state of the medium and derived from the register, so that it can neither outlive a
    report nor end before it [DOMAIN §3, §13]. `reports` are those of this card.
    """
    if card.state is not MediumState.NORMAL:
        return card.state
    kinds = {one.kind for one in standing(reports, at) if one.still.medium}
    if LossKind.FORMAL in kinds:
        return MediumState.FORMALLY_LOST
    return MediumState.VERBALLY_LOST if kinds else MediumState.NORMAL


def pin_state(
    card: Card, reports: Iterable[LossReport], at: datetime, *, unlocks_after: timedelta | None
) -> PinState:
    """The state of its PIN at a moment; a report counts for more than wrong entries.

    `unlocks_after` is how long wrong entries keep it locked; None for until the counter unlocks it
    [DOMAIN §12, K].
    """
    if any(one.still.pin for one in standing(reports, at)):
        return PinState.REPORTED_LOST
    if card.pin_state is PinState.LOCKED and unlocks_after is not None:
        assert card.locked_at is not None
        if at >= card.locked_at + unlocks_after:
            return PinState.NORMAL
    return card.pin_state
