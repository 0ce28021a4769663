"""Looks through the register of freezes: by standing, day and words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

import sqlalchemy as sa

from app.clock import CHINA
from app.domain.restraint import Restraint
from app.flow.freeze_register import FreezePart, FreezeQuery, FreezesAbout
from db import schema
from db.mapping import columns_of, entities_of
from db.session import Session

_LAST = "\U0010ffff"
_R = schema.restraints.c


class SqlFreezeRegister:
    """The register in one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def search(self, query: FreezeQuery, limit: int) -> tuple[Restraint, ...]:
        wanted = sa.select(*columns_of(Restraint, schema.restraints)).where(*_fitting(query))
        wanted = wanted.order_by(_R.since.desc(), _R.number.desc()).limit(limit)
        return entities_of(Restraint, self._session.rows(wanted))


def _fitting(query: FreezeQuery) -> Iterator[sa.ColumnElement[bool]]:
    yield from _in_part(query)
    for one in query.about:
        yield _about(one)
    if query.first is not None:
        yield _R.since >= _midnight(query.first)
    if query.last is not None:
        yield _R.since < _midnight(query.last + timedelta(days=1))
    after = query.before
    if after is not None:
        pair = sa.tuple_(sa.literal(after.since, schema.Moment), sa.literal(after.number))
        yield sa.tuple_(_R.since, _R.number) < pair


def _in_part(query: FreezeQuery) -> Iterator[sa.ColumnElement[bool]]:
    """What the rows say; the end of one that waited stands in no row."""
    waited = sa.and_(_R.queue > 0, _R.until.is_(None))
    match query.part:
        case FreezePart.ALL:
            return
        case FreezePart.STANDING:
            yield _R.ended_at.is_(None)
            yield sa.or_(_R.until.is_(None), _R.until > query.at)
        case FreezePart.WAITING:
            yield _R.ended_at.is_(None)
            yield _R.queue > 0
        case FreezePart.ENDING:
            yield _R.ended_at.is_(None)
            soon = sa.and_(_R.until > query.at, _R.until < query.ends_until)
            yield sa.or_(soon, waited)
        case FreezePart.ENDED:
            yield sa.or_(_R.ended_at.is_not(None), _R.until <= query.at, waited)


def _about(one: FreezesAbout) -> sa.ColumnElement[bool]:
    ways: list[sa.ColumnElement[bool]] = []
    if one.beginning:
        ways.append(sa.and_(_R.number >= one.beginning, _R.number < one.beginning + _LAST))
    if one.said:
        lines = schema.restraint_measures.c
        ways.append(_R.authority.contains(one.said, autoescape=True))
        ways.append(_R.document.contains(one.said, autoescape=True))
        ways.append(
            sa.exists().where(
                lines.restraint == _R.number,
                sa.or_(
                    lines.document.contains(one.said, autoescape=True),
                    lines.ruling.contains(one.said, autoescape=True),
                ),
            )
        )
    if one.accounts:
        ways.append(_R.account.in_(one.accounts))
    return sa.or_(*ways) if ways else sa.false()


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), CHINA)
