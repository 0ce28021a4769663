"""The day end in the store: what is due of many accounts at once, and what the day leaves."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime, time, timedelta
from itertools import groupby
from typing import Any

import sqlalchemy as sa

from app.clock import CHINA
from app.domain.account import Account, AccountLife
from app.domain.interest_settlement import InterestSettlement
from app.domain.ledger import SHORTEST_ACCOUNT, Says
from app.domain.loss import LossReport
from app.domain.money import Fen
from app.domain.posting import Posting
from app.domain.restraint import Restraint, RestraintKind
from app.flow.day_end_books import Credited, DrawerCounted, MarkedOn, MarkQuery
from app.flow.open_case import OpenCase
from app.flow.outcome import Outcome
from db import schema
from db.mapping import columns_of, entities_of, row_of
from db.session import Session

_ACCOUNT = columns_of(Account, schema.accounts)
_LIVING = schema.accounts.c.life != AccountLife.CLOSED


class SqlDayEndBooks:
    """The part of the books that a day end is about, in one transaction."""

    _session: Session

    def accounts_unsettled(self, day: date, after: str, limit: int) -> tuple[Account, ...]:
        table = schema.accounts.c
        query = sa.select(*_ACCOUNT).where(table.number > after, *_unsettled(day))
        return entities_of(Account, self._session.rows(query.order_by(table.number).limit(limit)))

    def count_unsettled(self, day: date) -> int:
        return self._count(sa.select(sa.func.count()).where(*_unsettled(day)))

    def count_to_settle(self, day: date) -> int:
        return self._count(sa.select(sa.func.count()).where(_LIVING, _opened_by(day)))

    def accounts_among(self, numbers: Collection[str]) -> tuple[Account, ...]:
        table = schema.accounts.c
        query = sa.select(*_ACCOUNT).where(table.number.in_(numbers), _LIVING)
        return entities_of(Account, self._session.rows(query.order_by(table.number)))

    def settled_until(self, accounts: Collection[str]) -> Mapping[str, date]:
        table = schema.interest_settlements.c
        query = sa.select(table.account, sa.func.max(table.until)).where(
            table.account.in_(accounts)
        )
        rows = self._session.rows(query.group_by(table.account))
        return {str(row[0]): row[1] for row in rows}

    def changes_of(self, accounts: Collection[str]) -> Mapping[str, tuple[tuple[date, Fen], ...]]:
        table = schema.postings.c
        day = sa.func.coalesce(table.value_day, table.day)
        query = (
            sa.select(table.account, day, sa.func.sum(table.amount))
            .where(table.account.in_(accounts))
            .group_by(table.account, day)
            .order_by(table.account, day)
        )
        return {
            str(account): tuple((row[1], Fen(int(row[2]))) for row in rows)
            for account, rows in groupby(self._session.rows(query), key=lambda row: row[0])
        }

    def account_after(self, after: str, step: int) -> str:
        number = schema.accounts.c.number
        query = sa.select(number).where(number > after).order_by(number)
        row = self._session.row(query.offset(step - 1).limit(1))
        return "" if row is None else str(row[0])

    def accounts_to_mark(
        self, asked: MarkQuery, after: str, until: str, limit: int
    ) -> tuple[Account, ...]:
        table, holders = schema.accounts.c, schema.customers.c
        expired = holders.document_valid_until < asked.expired_before
        valid = holders.document_valid_until.is_(None) | (holders.document_valid_until >= asked.on)
        restricted = _restricted_by_the_system()
        may_be_marked = [
            sa.and_(expired, sa.not_(restricted)),
            sa.and_(valid, restricted),
        ]
        awake_since = sa.func.coalesce(table.life_since, table.opened_at)
        if asked.idle_since is not None:
            may_be_marked.append(
                sa.and_(
                    table.life == AccountLife.NORMAL,
                    awake_since < asked.idle_since,
                    sa.not_(_used(asked.no_use, asked.idle_since)),
                    _balance() <= asked.balance,
                )
            )
        if asked.unused_since is not None:
            never = sa.case(
                (table.life_since.is_(None), sa.not_(_used(asked.no_use))),
                else_=sa.not_(_used(asked.no_use, asked.unused_since)),
            )
            may_be_marked.append(
                sa.and_(
                    table.non_counter_stopped_at.is_(None),
                    awake_since < asked.unused_since,
                    never,
                )
            )
        query = (
            sa.select(*_ACCOUNT)
            .join_from(schema.accounts, schema.customers, holders.number == table.customer)
            .where(table.number > after, _LIVING, sa.or_(*may_be_marked))
        )
        if until:
            query = query.where(table.number <= until)
        return entities_of(Account, self._session.rows(query.order_by(table.number).limit(limit)))

    def credited_on(self, day: date) -> Credited:
        table = schema.postings.c

        def summed(says: Says) -> sa.ColumnElement[int]:
            mine = sa.case((table.says == says, table.amount), else_=0)
            return sa.func.coalesce(sa.func.sum(mine), 0)

        query = sa.select(
            sa.func.count(table.account.distinct()),
            summed(Says.INTEREST),
            summed(Says.INTEREST_TAX),
        ).where(
            table.day == day,
            table.says.in_((Says.INTEREST, Says.INTEREST_TAX)),
            sa.func.length(table.account) >= SHORTEST_ACCOUNT,
        )
        row = self._session.row(query)
        assert row is not None
        return Credited(int(row[0]), Fen(int(row[1])), Fen(-int(row[2])))

    def marked_between(self, first: datetime, before: datetime) -> MarkedOn:
        table, restraints = schema.accounts.c, schema.restraints.c
        return MarkedOn(
            dormant=self._count(
                sa.select(sa.func.count()).where(
                    table.life == AccountLife.DORMANT,
                    table.life_since >= first,
                    table.life_since < before,
                )
            ),
            stopped=self._count(
                sa.select(sa.func.count()).where(
                    table.non_counter_stopped_at >= first, table.non_counter_stopped_at < before
                )
            ),
            restricted=self._count(
                sa.select(sa.func.count()).where(
                    restraints.kind == RestraintKind.SYSTEM,
                    restraints.since >= first,
                    restraints.since < before,
                )
            ),
        )

    def unequal_on(self, day: date) -> tuple[str, ...]:
        table = schema.postings.c
        query = (
            sa.select(table.journal)
            .where(table.day == day)
            .group_by(table.journal)
            .having(sa.func.sum(table.amount) != 0)
            .order_by(table.journal)
        )
        return tuple(str(row[0]) for row in self._session.rows(query))

    def cases_open(self, beside: str) -> tuple[OpenCase, ...]:
        table = schema.drafts.c
        query = sa.select(
            table.id, table.operation, table.teller, table.workstation, table.saved_at
        ).where(table.open.is_(True), table.operation != beside)
        rows = self._session.rows(query.order_by(table.saved_at, table.id))
        return tuple(OpenCase(*row) for row in rows)

    def restraints_open(self) -> tuple[Restraint, ...]:
        table = schema.restraints
        query = sa.select(*columns_of(Restraint, table)).where(table.c.ended_at.is_(None))
        return entities_of(
            Restraint, self._session.rows(query.order_by(table.c.since, table.c.number))
        )

    def reports_lapsing(self, after: datetime, before: datetime) -> tuple[LossReport, ...]:
        table = schema.loss_reports
        query = sa.select(*columns_of(LossReport, table)).where(
            table.c.end.is_(None), table.c.lapses_at > after, table.c.lapses_at <= before
        )
        return entities_of(
            LossReport, self._session.rows(query.order_by(table.c.lapses_at, table.c.number))
        )

    def drawers_counted(
        self, operation: str, first: datetime, before: datetime
    ) -> tuple[DrawerCounted, ...]:
        moves, journal = schema.cash_moves.c, schema.journal.c
        worth = sa.func.sum(sa.cast(moves.denomination, sa.BigInteger) * moves.count)
        lying = {
            str(row[0]): Fen(int(row[1]))
            for row in self._session.rows(sa.select(moves.drawer, worth).group_by(moves.drawer))
        }
        within = (journal.at >= _written(first), journal.at < _written(before))
        moved = self._last(
            sa.select(moves.drawer, sa.func.max(journal.at))
            .join_from(schema.cash_moves, schema.journal, journal.number == moves.journal)
            .where(*within, journal.operation != operation)
            .group_by(moves.drawer)
        )
        counted = self._last(
            sa.select(journal.made_by, sa.func.max(journal.at))
            .where(*within, journal.operation == operation, journal.outcome == Outcome.PERFORMED)
            .group_by(journal.made_by)
        )
        return tuple(
            DrawerCounted(holder, worth, moved.get(holder), counted.get(holder))
            for holder, worth in sorted(lying.items())
        )

    def add_postings(self, postings: Iterable[Posting]) -> None:
        rows = [row_of(one) for one in postings]
        if rows:
            self._session.write(sa.insert(schema.postings), rows)

    def add_interest_settlements(self, settlements: Iterable[InterestSettlement]) -> None:
        rows = [row_of(one) for one in settlements]
        if rows:
            self._session.write(sa.insert(schema.interest_settlements), rows)

    def _count(self, query: sa.Select[Any]) -> int:
        row = self._session.row(query)
        assert row is not None
        return int(row[0])

    def _last(self, query: sa.Select[Any]) -> dict[str, datetime]:
        return {
            str(row[0]): datetime.fromisoformat(row[1]).astimezone(CHINA)
            for row in self._session.rows(query)
        }


def _opened_by(day: date) -> sa.ColumnElement[bool]:
    """Whether an account was opened on that day or before."""
    midnight = datetime.combine(day + timedelta(days=1), time(), tzinfo=CHINA)
    return schema.accounts.c.opened_at < midnight


def _unsettled(day: date) -> tuple[sa.ColumnElement[bool], ...]:
    settlements, accounts = schema.interest_settlements.c, schema.accounts.c
    settled = sa.exists().where(settlements.account == accounts.number, settlements.day == day)
    return (_LIVING, _opened_by(day), sa.not_(settled))


def _used(no_use: frozenset[str], since: datetime | None = None) -> sa.ColumnElement[bool]:
    """Whether the holder moved something of their own, from that day on or ever."""
    table = schema.postings.c
    own = [table.account == schema.accounts.c.number, table.says.not_in(sorted(no_use))]
    if since is not None:
        own.append(table.day >= since.astimezone(CHINA).date())
    return sa.exists().where(*own)


def _balance() -> sa.ScalarSelect[int]:
    table = schema.postings.c
    return (
        sa.select(sa.func.coalesce(sa.func.sum(table.amount), 0))
        .where(table.account == schema.accounts.c.number)
        .scalar_subquery()
    )


def _restricted_by_the_system() -> sa.ColumnElement[bool]:
    table = schema.restraints.c
    return sa.exists().where(
        table.account == schema.accounts.c.number,
        table.kind == RestraintKind.SYSTEM,
        table.ended_at.is_(None),
    )


def _written(moment: datetime) -> str:
    """A moment as the journal writes it."""
    return moment.astimezone(CHINA).isoformat()
