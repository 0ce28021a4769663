"""Looks through the register of loss reports: by standing, lapse, wait, day and words."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

import sqlalchemy as sa

from app.clock import CHINA
from app.domain.account import Card
from app.domain.custody import CardOrder, HeldCard, HeldState, OrderState
from app.domain.loss import LossEnd, LossReport
from app.flow.loss_register import RegisterPart, RegisterQuery, ReportsAbout
from db import schema
from db.mapping import columns_of, entities_of
from db.session import Session

_LAST = "\U0010ffff"
_REPORT = columns_of(LossReport, schema.loss_reports)
_R = schema.loss_reports.c
_CARDS = schema.cards.c
_ORDERS = schema.card_orders.c
_HELD = schema.held_cards.c
_UNDER_WAY = (OrderState.ORDERED, OrderState.ARRIVED)
_LONGEST_VERBAL = timedelta(days=32)
"""No verbal report holds longer (`loss_verbal_days` is 30 at most, and a day more where the day
after it is the first): so those about to lapse were accepted since, which the index finds."""


class SqlLossRegister:
    """The register in one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def search(self, query: RegisterQuery, limit: int) -> tuple[LossReport, ...]:
        if query.part is RegisterPart.LAPSED:
            # Each way to have lapsed is found by an index in the order of the list; both at once
            # are not.
            found = [
                one
                for way in (_R.end == LossEnd.LAPSED, _lapsed_unwritten(query.at))
                for one in self._page(query, limit, way)
            ]
            found.sort(key=lambda one: (one.accepted_at, one.number), reverse=True)
            return tuple(found[:limit])
        return self._page(query, limit)

    def count(self, query: RegisterQuery, most: int) -> int:
        some = sa.select(_R.number).where(*_fitting(query)).limit(most).subquery()
        return self._count(sa.select(sa.func.count()).select_from(some))

    def cards(self, numbers: Collection[str]) -> Mapping[str, Card]:
        query = sa.select(*columns_of(Card, schema.cards)).where(_CARDS.number.in_(set(numbers)))
        return {one.number: one for one in entities_of(Card, self._session.rows(query))}

    def count_arrived(self) -> int:
        return self._count(sa.select(sa.func.count()).where(_ORDERS.state == OrderState.ARRIVED))

    def count_held(self) -> int:
        return self._count(sa.select(sa.func.count()).where(_HELD.state == HeldState.HELD))

    def orders_under_way(self, cards: Collection[str]) -> Mapping[str, CardOrder]:
        query = sa.select(*columns_of(CardOrder, schema.card_orders)).where(
            _ORDERS.card.in_(set(cards)), _ORDERS.state.in_(_UNDER_WAY)
        )
        return {one.card: one for one in entities_of(CardOrder, self._session.rows(query))}

    def held(self, limit: int) -> tuple[HeldCard, ...]:
        query = sa.select(*columns_of(HeldCard, schema.held_cards))
        query = query.where(_HELD.state == HeldState.HELD)
        rows = self._session.rows(query.order_by(_HELD.at, _HELD.number).limit(limit))
        return entities_of(HeldCard, rows)

    def _page(
        self, query: RegisterQuery, limit: int, *more: sa.ColumnElement[bool]
    ) -> tuple[LossReport, ...]:
        wanted = sa.select(*_REPORT).where(*_fitting(query), *more).limit(limit)
        if query.part is RegisterPart.LAPSING:
            wanted = wanted.order_by(_R.lapses_at, _R.number)
        else:
            wanted = wanted.order_by(_R.accepted_at.desc(), _R.number.desc())
        return entities_of(LossReport, self._session.rows(wanted))

    def _count(self, query: sa.Select[Any]) -> int:
        row = self._session.row(query)
        return int(row[0]) if row is not None else 0


def _fitting(query: RegisterQuery) -> Iterator[sa.ColumnElement[bool]]:
    yield from _in_part(query)
    for one in query.about:
        yield _about(one)
    if query.first is not None:
        yield _R.accepted_at >= _midnight(query.first)
    if query.last is not None:
        yield _R.accepted_at < _midnight(query.last + timedelta(days=1))
    after = query.before
    if after is None:
        return
    if query.part is RegisterPart.LAPSING:
        yield sa.tuple_(_R.lapses_at, _R.number) > _pair(after.lapses_at, after.number)
    else:
        yield sa.tuple_(_R.accepted_at, _R.number) < _pair(after.accepted_at, after.number)


def _pair(moment: datetime | None, number: str) -> sa.Tuple:
    return sa.tuple_(sa.literal(moment, schema.Moment), sa.literal(number))


def _in_part(query: RegisterQuery) -> Iterator[sa.ColumnElement[bool]]:
    at = query.at
    match query.part:
        case RegisterPart.ALL:
            return
        case RegisterPart.STANDING:
            yield _R.end.is_(None)
            yield sa.or_(_R.lapses_at.is_(None), _R.lapses_at > at)
        case RegisterPart.LAPSING:
            yield _R.end.is_(None)
            yield _R.accepted_at > at - _LONGEST_VERBAL
            yield _R.lapses_at > at
            yield _R.lapses_at < query.lapse_until
        case RegisterPart.LAPSED:
            yield sa.or_(_R.end == LossEnd.LAPSED, _lapsed_unwritten(at))
        case RegisterPart.ENDED:
            yield _R.end.is_not(None)
            yield _R.end != LossEnd.LAPSED
        case RegisterPart.WAITING | RegisterPart.DUE:
            yield from _to_be_replaced(query)


def _to_be_replaced(query: RegisterQuery) -> Iterator[sa.ColumnElement[bool]]:
    """Formal reports of a medium that stand, and no new card is under way for."""
    # Word for word as the index says it: SQLite takes it for nothing else.
    yield sa.literal_column(schema.WAITS_FOR_A_CARD.text, sa.Boolean)
    yield ~sa.exists().where(_ORDERS.card == _R.card, _ORDERS.state.in_(_UNDER_WAY))
    if query.part is RegisterPart.DUE:
        limits = query.due_before
        if len(set(limits.values())) == 1:
            yield _R.waits_from < next(iter(limits.values()))
            return
        medium = sa.select(_CARDS.medium).where(_CARDS.number == _R.card).scalar_subquery()
        # The later limit leaves most away before any card is looked at.
        yield _R.waits_from < max(limits.values())
        yield _R.waits_from < sa.case(
            *((medium == kind, sa.literal(limit, schema.Moment)) for kind, limit in limits.items()),
            else_=sa.literal(min(limits.values()), schema.Moment),
        )


def _lapsed_unwritten(at: datetime) -> sa.ColumnElement[bool]:
    """Nothing happens when a report lapses: its row may say nothing of it."""
    return sa.and_(_R.end.is_(None), _R.lapses_at <= at)


def _about(one: ReportsAbout) -> sa.ColumnElement[bool]:
    ways: list[sa.ColumnElement[bool]] = []
    if one.beginning:
        ways.append(sa.and_(_R.number >= one.beginning, _R.number < one.beginning + _LAST))
    if one.cards:
        ways.append(_R.card.in_(one.cards))
    if one.customers:
        ways.append(_R.customer.in_(one.customers))
    if one.teller:
        ways.append(_R.accepted_by == one.teller)
    return sa.or_(*ways) if ways else sa.false()


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), CHINA)
