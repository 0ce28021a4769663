"""Drawers in the store: movements of a day, blank vouchers, and when they were counted."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from app.clock import CHINA
from app.domain.account import MediumKind, StockState
from app.domain.drawer import DrawerMove, StockInBox
from app.domain.ledger import VAULT
from app.domain.reversal import EntryDone
from app.flow.outcome import Outcome
from db import schema
from db.mapping import columns_of
from db.session import Session

_DONE = columns_of(EntryDone, schema.journal)


class SqlDrawerBooks:
    """The part of the books that drawers are about, in one transaction."""

    _session: Session

    def drawer_moves(self, holder: str, day: date) -> tuple[DrawerMove, ...]:
        moves, journal = schema.cash_moves.c, schema.journal.c
        query = (
            sa.select(*_DONE, moves.denomination, sa.func.sum(moves.count))
            .select_from(schema.cash_moves.join(schema.journal, moves.journal == journal.number))
            .where(moves.drawer == holder, *_on(day))
            .group_by(*_DONE, journal.workstation, journal.sequence, moves.denomination)
            .order_by(journal.at, journal.workstation, journal.sequence)
        )
        found: dict[str, DrawerMove] = {}
        for row in self._session.rows(query):
            done = _done(row[: len(_DONE)])
            move = found.setdefault(done.number, DrawerMove(done, {}))
            pieces = {**move.pieces, int(row[-2]): int(row[-1])}
            found[done.number] = DrawerMove(
                done, {one: count for one, count in pieces.items() if count}
            )
        return tuple(found.values())

    def stock_in_box(self, holder: str, medium: MediumKind) -> StockInBox:
        table = schema.stock_cards.c
        query = sa.select(
            sa.func.count(), sa.func.min(table.serial), sa.func.max(table.serial)
        ).where(
            table.holder == holder,
            table.medium == medium,
            table.state == StockState.IN_STOCK,
        )
        row = self._session.row(query)
        assert row is not None
        return StockInBox(int(row[0]), row[1] or "", row[2] or "")

    def last_done(self, operation: str, teller: str, day: date) -> EntryDone | None:
        journal = schema.journal.c
        query = (
            sa.select(*_DONE)
            .where(
                journal.operation == operation,
                journal.made_by == teller,
                journal.outcome == Outcome.PERFORMED,
                *_on(day),
            )
            .order_by(journal.at.desc(), journal.workstation.desc(), journal.sequence.desc())
            .limit(1)
        )
        row = self._session.row(query)
        return _done(row) if row is not None else None

    def broken_off(self, operation: str, teller: str, day: date) -> tuple[EntryDone, ...]:
        journal = schema.journal.c
        query = sa.select(*_DONE).where(
            journal.operation == operation,
            journal.made_by == teller,
            journal.outcome != Outcome.PERFORMED,
            *_on(day),
        )
        in_order = (journal.at, journal.workstation, journal.sequence)
        return tuple(_done(row) for row in self._session.rows(query.order_by(*in_order)))

    def hold_drawers(self, holders: Collection[str]) -> None:
        for holder in sorted(set(holders)):
            # Nobody is the vault's owner: who moves its cash holds the row of the branch.
            held = (
                sa.select(schema.branch.c.number)
                if holder == VAULT
                else sa.select(schema.staff.c.number).where(schema.staff.c.number == holder)
            )
            self._session.row(self._session.held(held))


def _on(day: date) -> tuple[sa.ColumnElement[bool], ...]:
    # All moments are kept in China time, which sorts as text.
    at = schema.journal.c.at
    return at >= day.isoformat(), at < (day + timedelta(days=1)).isoformat()


def _done(row: Sequence[Any]) -> EntryDone:
    said = dict(zip((column.name for column in _DONE), row, strict=False))
    said["at"] = datetime.fromisoformat(said["at"]).astimezone(CHINA)
    return EntryDone(**said)
