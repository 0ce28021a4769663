"""What comes next for a card or passbook: what may be done now, what later, and what bars it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from app.clock import CHINA, business_date
from app.domain.account import AccountLife, Card, MediumKind, MediumState, PinState
from app.domain.custody import CardOrder, HeldCard, HeldState, OrderState
from app.domain.loss import (
    LossKind,
    LossReport,
    medium_state,
    pin_lost_since,
    pin_state,
    reissue_from,
    standing,
)
from app.domain.pin_tries import tries_left
from app.domain.restraint import Restraint, RestraintKind, in_effect
from app.flow.books import BooksReading
from app.i18n import Text
from app.rules import sources

_DEAD = (MediumState.VOID, MediumState.REPLACED)
_WAITS = {
    MediumKind.CARD: "reissue_days_card",
    MediumKind.PASSBOOK: "reissue_days_passbook",
}


class NextStep(StrEnum):
    """An operation of the chain, by its name in the catalogue of operations."""

    VERBAL_REPORT = "verbal_loss_report"
    REPORT = "loss_report"
    REPORT_AGAIN = "loss_report_again"
    REPORT_CHANGE = "loss_report_change"
    RELEASE = "release"
    FOUND_CARD = "found_card"
    HELD_CARD_END = "held_card_end"
    REPLACEMENT = "replacement"
    EXCHANGE = "exchange"
    ARRIVAL = "card_arrival"
    COLLECTION = "card_collection"
    ORDER_CANCEL = "card_order_cancel"
    PIN_RESET = "pin_reset"
    PIN_CHANGE = "pin_change"
    PIN_UNLOCK = "pin_unlock"
    CLOSURE = "account_closure"
    REACTIVATION = "reactivation"
    SELF_FREEZE = "self_freeze"
    SELF_FREEZE_END = "self_freeze_end"
    CONTROL_END = "bank_control_end"
    DEPOSIT = "cash_deposit"
    WITHDRAWAL = "cash_withdrawal"
    TRANSFER = "transfer"
    FEE_PAYMENT = "fee_payment"


@dataclass(frozen=True)
class Bar:
    """What keeps a next step from being done now, and the rule that says so."""

    code: str
    text: Text
    source: Text


@dataclass(frozen=True)
class Ahead:
    """One operation that comes next for a card.

    Attributes:
        since: from when it may be done; None where no moment is known, because something else
            comes before it, or where it may be done at any time.
        until: by when it is to be done, such as the moment at which a verbal report lapses.
        barred: what bars it at this moment; None where it may be done now.
        about: number of the report, the order or the custody line that it goes on with; may be
            empty.
    """

    step: NextStep
    since: datetime | None = None
    until: datetime | None = None
    barred: Bar | None = None
    about: str = ""


@dataclass(frozen=True)
class CardKnown:
    """All that the books know of a card that says what comes next for it.

    Attributes:
        reports: all reports of it, oldest first.
        orders, held: all cards ordered under its number, and each time it was in custody.
        restraints: the freezes of its account; they stop money, none of these operations.
        reissue_days: the wait until a replacement, in days after the formal report.
        pin_days: the wait until the PIN is reset, in days after its formal report; 0 for none,
            and then it need not be reported.
        unlocks_after: how long wrong entries keep the PIN locked; None for until the counter.
        wrong_entries: how many lock it.
        suspended: whether channels besides the counter are suspended for want of use.
        fees: whether a fee is due on its account.
        just_opened: whether its account was opened that day and nothing has moved on it yet.
    """

    card: Card
    life: AccountLife
    reports: tuple[LossReport, ...]
    orders: tuple[CardOrder, ...]
    held: tuple[HeldCard, ...]
    restraints: tuple[Restraint, ...]
    reissue_days: int
    pin_days: int
    unlocks_after: timedelta | None
    wrong_entries: int
    suspended: bool = False
    fees: bool = False
    just_opened: bool = False

    def medium(self, at: datetime) -> MediumState:
        """The state of the card or passbook at a moment, derived from the register."""
        return medium_state(self.card, self.reports, at)

    def pin(self, at: datetime) -> PinState:
        """The state of its PIN at a moment."""
        return pin_state(self.card, self.reports, at, unlocks_after=self.unlocks_after)

    def medium_report(self, at: datetime) -> LossReport | None:
        """The report by which the medium is lost then: a formal one before a verbal one."""
        return _strongest(one for one in standing(self.reports, at) if one.still.medium)

    def pin_report(self, at: datetime) -> LossReport | None:
        """The report by which the PIN is lost then."""
        return _strongest(one for one in standing(self.reports, at) if one.still.pin)

    def lapsed_report(self, at: datetime) -> LossReport | None:
        """The newest report, where it is one that ended by itself."""
        newest = self.reports[-1] if self.reports else None
        return newest if newest is not None and newest.lapsed(at) else None

    @property
    def order(self) -> CardOrder | None:
        """The card that is being made or waits to be collected."""
        under_way = (OrderState.ORDERED, OrderState.ARRIVED)
        return next((one for one in reversed(self.orders) if one.state in under_way), None)

    @property
    def in_custody(self) -> HeldCard | None:
        """What of this number lies in the branch's custody: the plastic in use before an earlier
        one."""
        here = [one for one in self.held if one.state is HeldState.HELD]
        return max(here, key=lambda one: one.issue, default=None)

    @property
    def plastic_is_here(self) -> bool:
        """Whether the very plastic that is in use lies in custody, not an earlier one."""
        held = self.in_custody
        return held is not None and held.issue == self.card.issue

    def asleep(self, at: datetime) -> bool:
        """Whether it is stopped for want of use, or by the system for an expired document: its
        holder wakes it at the counter."""
        by_the_system = any(one.kind is RestraintKind.SYSTEM for one in self.frozen_by(at))
        return self.life is AccountLife.DORMANT or self.suspended or by_the_system

    def frozen_by(self, at: datetime) -> tuple[Restraint, ...]:
        """The freezes in effect then."""
        return in_effect(self.restraints, at)


def card_known(books: BooksReading, card: Card, on: date) -> CardKnown:
    """Reads what the books know of a card, with the parameters of that day."""
    account = books.account(card.account)
    hours = int(books.parameter("pin_unlock_hours", on))
    return CardKnown(
        card=card,
        life=account.life if account is not None else AccountLife.CLOSED,
        reports=books.loss_reports(card.number),
        orders=books.card_orders(card.number),
        held=books.held_cards(card.number),
        restraints=books.restraints(card.account),
        reissue_days=int(books.parameter(_WAITS[card.medium], on)),
        pin_days=int(books.parameter("pin_reset_days", on)),
        unlocks_after=timedelta(hours=hours) if hours else None,
        wrong_entries=int(books.parameter("pin_wrong_entries", on)),
        suspended=account is not None and account.non_counter_stopped_at is not None,
        fees=bool(books.charges(card.account)),
        just_opened=account is not None
        and business_date(account.opened_at) == on
        and not books.postings(card.account, on, on),
    )


def ahead(books: BooksReading, card: Card, at: datetime) -> tuple[Ahead, ...]:
    """Each operation that comes next for a card, what is nearest first."""
    return steps_ahead(card_known(books, card, business_date(at)), at)


def money_ahead(known: CardKnown, at: datetime) -> Iterator[Ahead]:
    """What may be done with the money of an account by this card or passbook, most usual first; a
    fee that is due comes before all of it."""
    if known.fees:
        yield Ahead(NextStep.FEE_PAYMENT)
    if known.life is AccountLife.CLOSED:
        return
    yield Ahead(NextStep.DEPOSIT)
    lost = known.medium(at) is not MediumState.NORMAL or known.pin(at) is not PinState.NORMAL
    if known.life is AccountLife.NORMAL and not lost:
        yield Ahead(NextStep.WITHDRAWAL)
        yield Ahead(NextStep.TRANSFER)


def steps_ahead(known: CardKnown, at: datetime) -> tuple[Ahead, ...]:
    """Each operation that comes next by what is known, what is nearest first.

    A closed account and a void card lead to nothing but what becomes of the plastic.
    """
    found = (*_in_hand(known, at), *_woken(known, at), *_of_the_card(known, at))
    if not known.plastic_is_here or known.medium_report(at) is None:
        return found
    # What is reported lost and lies here goes back to its holder with the release.
    return (
        *(one for one in found if one.step is NextStep.RELEASE),
        *(one for one in found if one.step not in (NextStep.RELEASE, NextStep.HELD_CARD_END)),
        *(one for one in found if one.step is NextStep.HELD_CARD_END),
    )


def _woken(known: CardKnown, at: datetime) -> Iterator[Ahead]:
    """What brings an account back to its holder that they do not use, or had frozen themselves."""
    if known.life is AccountLife.CLOSED or known.card.state in _DEAD:
        return
    if known.asleep(at):
        yield Ahead(NextStep.REACTIVATION)
    if any(one.kind is RestraintKind.SELF for one in known.frozen_by(at)):
        yield Ahead(NextStep.SELF_FREEZE_END)


def _in_hand(known: CardKnown, at: datetime) -> Iterator[Ahead]:
    """What the branch itself holds for the customer comes first."""
    order, held = known.order, known.in_custody
    living = known.life is not AccountLife.CLOSED and known.card.state not in _DEAD
    if order is not None and living:
        if order.state is OrderState.ARRIVED:
            barred = _not_as_ordered(known, order, at)
            since = order.arrived_at
            yield Ahead(NextStep.COLLECTION, since=since, barred=barred, about=order.number)
        else:
            yield Ahead(NextStep.ARRIVAL, about=order.number)
        yield Ahead(NextStep.ORDER_CANCEL, about=order.number)
    if held is not None:
        yield Ahead(NextStep.HELD_CARD_END, about=held.number)


def _of_the_card(known: CardKnown, at: datetime) -> Iterator[Ahead]:
    if known.life is AccountLife.CLOSED or known.card.state in _DEAD:
        if not known.plastic_is_here:
            yield Ahead(NextStep.FOUND_CARD)
        return
    report = known.medium_report(at)
    if report is None:
        yield from _while_not_lost(known, at)
        yield Ahead(NextStep.CLOSURE)
        return
    yield from _while_lost(known, report, at)
    yield _closure_on(known, report, at)
    pin_report = known.pin_report(at)
    if pin_report is not None:
        yield pin_reset_ahead(known, pin_report, at)
    else:
        yield Ahead(NextStep.REPORT_CHANGE, about=report.number)
    if not known.plastic_is_here:
        yield Ahead(NextStep.FOUND_CARD)


def _closure_on(known: CardKnown, report: LossReport, at: datetime) -> Ahead:
    """挂失销户: closed on a formal report, after the same wait as a replacement; what else is in
    the way stands on the list of the closure itself."""
    if report.kind is LossKind.VERBAL:
        why = Text(
            "口头挂失（{number}）不能销户，须先办理正式挂失。",
            "The verbal report {number} is not enough: a formal report comes first.",
        ).format(number=report.number)
        barred = Bar("CLOSURE-LOST", why, sources.CLOSURE_LOST)
        return Ahead(NextStep.CLOSURE, barred=barred, about=report.number)
    since = _midnight(reissue_from(report, known.reissue_days))
    if at >= since:
        return Ahead(NextStep.CLOSURE, since=since, about=report.number)
    why = Text(
        "正式挂失须满{days}天，{since}起方可挂失销户。",
        "{days} days must pass after the formal report, closed from {since} on.",
    ).format(days=known.reissue_days, since=business_date(since).isoformat())
    barred = Bar("CLOSURE-LOST", why, sources.CLOSURE_LOST)
    return Ahead(NextStep.CLOSURE, since=since, barred=barred, about=report.number)


def _while_lost(known: CardKnown, report: LossReport, at: datetime) -> Iterator[Ahead]:
    """The medium is lost by this report."""
    if report.kind is LossKind.VERBAL:
        yield Ahead(NextStep.REPORT, until=report.lapses_at, about=report.number)
        yield _release(known, report)
        yield Ahead(NextStep.REPLACEMENT, barred=_formal_first(report), about=report.number)
        return
    yield _replacement(known, report, at)
    yield _release(known, report)
    yield Ahead(NextStep.REPORT_AGAIN, about=report.number)


def _replacement(known: CardKnown, report: LossReport, at: datetime) -> Ahead:
    since = _midnight(reissue_from(report, known.reissue_days))
    barred = None
    if known.order is not None:
        barred = _ordered(known.order)
    elif at < since:
        barred = _wait(report, known.reissue_days, since)
    return Ahead(NextStep.REPLACEMENT, since=since, barred=barred, about=report.number)


def _release(known: CardKnown, report: LossReport) -> Ahead:
    """A card that is on its way takes the place of the one that was found."""
    barred = None if known.order is None else _ordered(known.order)
    return Ahead(NextStep.RELEASE, barred=barred, about=report.number)


def _while_not_lost(known: CardKnown, at: datetime) -> Iterator[Ahead]:
    """The medium is in the customer's hands, or its loss not reported yet."""
    pin_report = known.pin_report(at)
    if pin_report is not None:
        yield pin_reset_ahead(known, pin_report, at)
        if pin_report.kind is LossKind.VERBAL:
            yield Ahead(NextStep.REPORT, until=pin_report.lapses_at, about=pin_report.number)
        yield _release(known, pin_report)
        yield Ahead(NextStep.REPORT_CHANGE, about=pin_report.number)
        if pin_report.kind is LossKind.FORMAL:
            yield Ahead(NextStep.REPORT_AGAIN, about=pin_report.number)
        yield Ahead(NextStep.VERBAL_REPORT)
        return
    if known.pin(at) is PinState.LOCKED:
        yield Ahead(NextStep.PIN_UNLOCK, barred=_guessed_at(known))
        yield pin_reset_ahead(known, None, at)
        yield from _reports(known, at)
    else:
        yield from _reports(known, at)
        yield Ahead(NextStep.PIN_CHANGE)
        yield pin_reset_ahead(known, None, at)
    barred = None if known.order is None else _ordered(known.order)
    yield Ahead(NextStep.EXCHANGE, barred=barred)


def _reports(known: CardKnown, at: datetime) -> Iterator[Ahead]:
    """After a verbal report that lapsed the formal one is what was asked for."""
    lapsed = known.lapsed_report(at)
    formal = Ahead(NextStep.REPORT, about=lapsed.number if lapsed is not None else "")
    verbal = Ahead(NextStep.VERBAL_REPORT)
    yield from (verbal, formal) if lapsed is None else (formal, verbal)


def pin_reset_ahead(known: CardKnown, report: LossReport | None, at: datetime) -> Ahead:
    """The PIN reset, with what bars it: the report by which the PIN is lost, or None."""
    about = report.number if report is not None else ""
    if not known.pin_days:
        return Ahead(NextStep.PIN_RESET, about=about)
    if report is None or report.kind is LossKind.VERBAL:
        return Ahead(NextStep.PIN_RESET, barred=_pin_report_first(known.pin_days), about=about)
    lost = pin_lost_since(report, known.reports)
    since = _midnight(business_date(lost) + timedelta(days=known.pin_days))
    barred = _pin_wait(lost, known.pin_days, since) if at < since else None
    return Ahead(NextStep.PIN_RESET, since=since, barred=barred, about=about)


def _strongest(reports: Iterable[LossReport]) -> LossReport | None:
    found = sorted(reports, key=lambda one: (one.kind is LossKind.FORMAL, one.accepted_at))
    return found[-1] if found else None


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), CHINA)


def _formal_first(report: LossReport) -> Bar:
    assert report.lapses_at is not None
    return Bar(
        "REISSUE-REPORT",
        Text(
            "口头挂失（{number}）不能补发，须先办理正式挂失。",
            "The verbal report {number} is not enough: a formal report comes first.",
        ).format(number=report.number),
        sources.LOSS_REISSUE,
    )


def _wait(report: LossReport, days: int, since: datetime) -> Bar:
    assert report.waits_from is not None
    return Bar(
        "REISSUE-WAIT",
        Text(
            "{on}正式挂失，须满{days}天，{since}起方可补发。",
            "Formally reported on {on}: {days} days must pass, re-issued from {since} on.",
        ).format(
            on=business_date(report.waits_from).isoformat(),
            days=days,
            since=business_date(since).isoformat(),
        ),
        sources.LOSS_REISSUE,
    )


def _ordered(order: CardOrder) -> Bar:
    arrived = order.state is OrderState.ARRIVED
    return Bar(
        "CARD-ORDERED",
        (
            Text(
                "新卡（{number}）已到，待客户领取。",
                "The new card ({number}) is here and waits to be collected.",
            )
            if arrived
            else Text(
                "{on}已申请同号新卡（{number}），制卡中。",
                "A card of the same number was ordered on {on} ({number}) and is being made.",
            )
        ).format(number=order.number, on=business_date(order.ordered_at).isoformat()),
        sources.LOSS_REISSUE,
    )


def _not_as_ordered(known: CardKnown, order: CardOrder, at: datetime) -> Bar | None:
    """A card that was ordered on a report is handed out while that stands, a damaged one's
    successor while nothing is lost."""
    report = known.medium_report(at)
    if bool(order.report) == (report is not None):
        return None
    why = (
        Text(
            "换卡期间旧卡已挂失（{number}），先撤销制卡再补卡。",
            "The old card was reported lost since ({number}): cancel the order, then replace it.",
        ).format(number=report.number)
        if report is not None
        else Text(
            "补卡所依据的挂失 {number} 已终止，新卡须撤销。",
            "Report {number}, on which it was ordered, has ended: cancel the order.",
        ).format(number=order.report)
    )
    return Bar("COLLECTION-LOSS", why, sources.REISSUE)


def _guessed_at(known: CardKnown) -> Bar | None:
    if tries_left(known.card, PinState.LOCKED, known.wrong_entries, unlocking=True):
        return None
    return Bar(
        "PIN-UNLOCK-STATE",
        Text(
            "密码已连续输错{n}次，不能解锁，只能重置。",
            "The PIN was entered wrongly {n} times in a row: it is reset, not unlocked.",
        ).format(n=known.card.wrong_entries),
        sources.PIN_LOCK,
    )


def _pin_report_first(days: int) -> Bar:
    return Bar(
        "PIN-REPORT-FIRST",
        Text(
            "本行密码重置须先办密码正式挂失，满{days}天。",
            "Here the PIN is formally reported lost first; {days} days must pass.",
        ).format(days=days),
        sources.PIN_RESET_WAIT,
    )


def _pin_wait(lost: datetime, days: int, since: datetime) -> Bar:
    return Bar(
        "PIN-RESET-WAIT",
        Text(
            "{on}密码挂失，须满{days}天，{since}起方可重置。",
            "The PIN was reported lost on {on}: {days} days must pass, reset from {since} on.",
        ).format(
            on=business_date(lost).isoformat(),
            days=days,
            since=business_date(since).isoformat(),
        ),
        sources.PIN_RESET_WAIT,
    )
