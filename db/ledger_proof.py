"""Whether the ledger hangs together with the journal: no line of an entry that is not there."""

from __future__ import annotations

import sqlalchemy as sa

from app.domain.ledger import LedgerProof, cash_account
from db import schema
from db.session import Session

MOST_NAMED = 20
"""So many entries are named; whoever has more broken ones needs no longer list."""


def _unknown(session: Session) -> tuple[str, ...]:
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
        unknown=_unknown(session),
        drawers=tuple(
            account.removeprefix(cash_account(""))
            for account in sorted(pieces.keys() | booked.keys())
            if pieces.get(account, 0) != booked.get(account, 0)
        ),
    )
