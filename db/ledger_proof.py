"""Whether the ledger hangs together with the journal: no line of an entry that is not there."""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa

from app.domain.ledger import cash_account
from db import schema
from db.session import Session

MOST_NAMED = 20
"""So many entries are named; whoever has more broken ones needs no longer list."""


@dataclass(frozen=True)
class LedgerProof:
    """What was found of the ledger.

    Attributes:
        entries: how many entries posted anything.
        unequal: entries whose lines do not sum to zero, at most `MOST_NAMED`.
        unknown: entries that have lines or cash and that the journal does not have, likewise.
        drawers: holders whose account in the ledger is not the worth of their pieces.
    """

    entries: int
    unequal: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    drawers: tuple[str, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return not (self.unequal or self.unknown or self.drawers)


def unknown_entries(session: Session) -> tuple[str, ...]:
    """Entries that have lines or cash and that the journal does not have."""
    there = schema.journal.c.number
    found: set[str] = set()
    for one in (schema.postings, schema.cash_moves):
        query = (
            sa.select(one.c.journal)
            .distinct()
            .where(sa.not_(sa.exists().where(there == one.c.journal)))
            .order_by(one.c.journal)
            .limit(MOST_NAMED)
        )
        found |= {str(row[0]) for row in session.rows(query)}
    return tuple(sorted(found)[:MOST_NAMED])


def prove_ledger(session: Session) -> LedgerProof:
    """Reads all lines and pieces; a reading transaction, so that all is seen in one state."""
    lines, moves = schema.postings.c, schema.cash_moves.c
    counted = session.row(sa.select(sa.func.count(sa.distinct(lines.journal))))
    unequal = (
        sa.select(lines.journal)
        .group_by(lines.journal)
        .having(sa.func.sum(lines.amount) != 0)
        .order_by(lines.journal)
        .limit(MOST_NAMED)
    )
    worth = sa.func.sum(sa.cast(moves.denomination, sa.BigInteger) * moves.count)
    pieces = {
        cash_account(str(row[0])): int(row[1])
        for row in session.rows(sa.select(moves.drawer, worth).group_by(moves.drawer))
    }
    booked = {
        str(row[0]): -int(row[1])
        for row in session.rows(
            sa.select(lines.account, sa.func.sum(lines.amount))
            .where(lines.account.startswith(cash_account("")))
            .group_by(lines.account)
        )
    }
    return LedgerProof(
        entries=int(counted[0]) if counted else 0,
        unequal=tuple(str(row[0]) for row in session.rows(unequal)),
        unknown=unknown_entries(session),
        drawers=tuple(
            account.removeprefix(cash_account(""))
            for account in sorted(pieces.keys() | booked.keys())
            if pieces.get(account, 0) != booked.get(account, 0)
        ),
    )
