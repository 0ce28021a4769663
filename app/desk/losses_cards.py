"""How a card stands at a moment, in words, and what comes next for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from app.clock import CHINA, business_date, ending
from app.desk.losses_views import CardSeen, NextOperation
from app.domain import masks
from app.domain.account import AccountLife, PinState
from app.domain.custody import OrderState
from app.domain.loss import LOSS_KIND_TITLES, LOSS_OF_TITLES, LossReport, standing
from app.domain.money import yuan_text
from app.domain.restraint import Restraint
from app.flow.operation import Operation
from app.i18n import Text, same
from app.rules.chain import Ahead, CardKnown, money_ahead, steps_ahead


def to_the_second(at: datetime) -> Text:
    """A moment as registers have it."""
    moment = at.astimezone(CHINA)
    return same(f"{moment:%Y-%m-%d %H:%M:%S}")


def until_text(at: datetime) -> Text:
    """The moment at which something ends: midnight belongs to the day before, as 24:00:00."""
    return same(ending(at))


def card_seen(
    known: CardKnown, at: datetime, operations: Sequence[Operation], *, plain: bool = False
) -> CardSeen:
    """The card at that moment; operations that this counter has not are not offered."""
    card = known.card
    return CardSeen(
        card=card.number,
        shown=card.number if plain else masks.card_number(card.number),
        medium=card.medium,
        state=known.medium(at),
        pin=known.pin(at),
        said=tuple(_said(known, at)),
        next=tuple(next_operations(known, at, operations)),
        issued=business_date(card.issued_at),
        entry=card.journal,
        money=tuple(_as_operations(known, at, operations, money_ahead(known, at))),
        urged=known.fees or known.just_opened,
    )


def next_operations(
    known: CardKnown, at: datetime, operations: Sequence[Operation]
) -> Iterator[NextOperation]:
    """What comes next as operations of this counter, in the order of the chain."""
    return _as_operations(known, at, operations, steps_ahead(known, at))


def _as_operations(
    known: CardKnown, at: datetime, operations: Sequence[Operation], steps: Iterable[Ahead]
) -> Iterator[NextOperation]:
    by_name = {one.name: one for one in operations}
    for one in steps:
        operation = by_name.get(one.step)
        if operation is not None:
            yield NextOperation(
                step=one.step,
                code=operation.code,
                title=operation.title,
                when=_when(one, at),
                barred=one.barred.text if one.barred is not None else None,
                source=one.barred.source if one.barred is not None else Text("", ""),
                card=known.card.number,
            )


def freeze_text(one: Restraint) -> Text:
    """A freeze in one sentence: what kind, how much, since when and until when."""
    amount = Text("全部金额", "all of it") if one.amount is None else same(yuan_text(one.amount))
    since = to_the_second(one.since)
    if one.until is None:
        return Text("{kind}：{amount}，{since} 起", "{kind}: {amount}, since {since}").format(
            kind=one.kind.title, amount=amount, since=since
        )
    return Text(
        "{kind}：{amount}，{since} 起至 {until}", "{kind}: {amount}, {since} to {until}"
    ).format(kind=one.kind.title, amount=amount, since=since, until=until_text(one.until))


def _when(one: Ahead, at: datetime) -> Text:
    if one.until is not None:
        return Text("须在 {until} 前", "before {until}").format(until=until_text(one.until))
    if one.since is not None and one.since > at:
        return Text("{day} 起", "from {day} on").format(day=business_date(one.since).isoformat())
    return Text("", "")


def _said(known: CardKnown, at: datetime) -> Iterator[Text]:
    for report in reversed(standing(known.reports, at)):
        yield report_text(report)
    lapsed = known.lapsed_report(at)
    if lapsed is not None:
        assert lapsed.lapses_at is not None
        yield Text(
            "口头挂失 {number} 已于 {at} 到期失效，其后支付未停止",
            "verbal report {number} lapsed at {at}; payment went on since",
        ).format(number=lapsed.number, at=until_text(lapsed.lapses_at))
    order = known.order
    if order is not None and known.life is not AccountLife.CLOSED:
        arrived = order.state is OrderState.ARRIVED and order.arrived_at is not None
        yield (
            Text(
                "同号新卡 {number} 已于 {at} 到卡，待领取",
                "the new card {number} came at {at} and waits to be collected",
            )
            if arrived
            else Text(
                "同号新卡 {number} 于 {at} 申请，制卡中",
                "a new card {number} of the same number, ordered at {at}, is being made",
            )
        ).format(
            number=order.number,
            at=to_the_second(
                order.arrived_at if arrived and order.arrived_at else order.ordered_at
            ),
        )
    held = known.in_custody
    if held is not None:
        yield Text(
            "该卡在本网点保管：{number}，{at} 起",
            "this card is in custody here: {number}, since {at}",
        ).format(number=held.number, at=to_the_second(held.at))
    if known.pin(at) is PinState.LOCKED and known.card.locked_at is not None:
        yield _locked(known)


def report_text(report: LossReport) -> Text:
    """A standing report in one sentence: what, number, since when payment is stopped, until when,
    who accepted it."""
    until = (
        Text("不失效", "does not lapse")
        if report.lapses_at is None
        else Text("{at} 失效", "lapses at {at}").format(at=until_text(report.lapses_at))
    )
    return Text(
        "{kind} {number}，{of}：{stopped} 起停止支付，{until}；柜员 {teller} 受理",
        "{kind} {number}, {of}: payment stopped since {stopped}, {until}; by teller {teller}",
    ).format(
        kind=LOSS_KIND_TITLES[report.kind],
        number=report.number,
        of=LOSS_OF_TITLES[report.still],
        stopped=to_the_second(report.stopped_at),
        until=until,
        teller=report.accepted_by,
    )


def _locked(known: CardKnown) -> Text:
    since = known.card.locked_at
    assert since is not None
    if known.unlocks_after is None:
        return Text(
            "密码连续输错{n}次，{at} 锁定，须到柜台解锁",
            "the PIN was locked at {at} after {n} wrong entries; it is unlocked at the counter",
        ).format(n=known.card.wrong_entries, at=to_the_second(since))
    return Text(
        "密码连续输错{n}次，{at} 锁定，{until} 自动解除",
        "the PIN was locked at {at} after {n} wrong entries, until {until}",
    ).format(
        n=known.card.wrong_entries,
        at=to_the_second(since),
        until=to_the_second(since + known.unlocks_after),
    )
