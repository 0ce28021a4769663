"""Controls that stand, and accounts that were woken, in the store."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from app.domain.account import Account, AccountLife
from app.domain.restraint import Restraint, RestraintKind
from db import schema
from db.mapping import columns_of, entities_of
from db.session import Session


class SqlControlBooks:
    """The part of the books that controls are about, in one transaction."""

    _session: Session

    def restraints_standing(self, kind: RestraintKind, at: datetime) -> tuple[Restraint, ...]:
        table = schema.restraints
        query = sa.select(*columns_of(Restraint, table)).where(
            table.c.kind == kind,
            table.c.ended_at.is_(None),
            sa.or_(table.c.until.is_(None), table.c.until > at),
        )
        rows = self._session.rows(query.order_by(table.c.until, table.c.number))
        return entities_of(Restraint, rows)

    def accounts_woken(self, since: datetime, limit: int) -> tuple[Account, ...]:
        table = schema.accounts
        query = sa.select(*columns_of(Account, table)).where(
            table.c.life_since >= since,
            table.c.life == AccountLife.NORMAL,
            table.c.life_journal != "",
        )
        rows = self._session.rows(
            query.order_by(table.c.life_since.desc(), table.c.number).limit(limit)
        )
        return entities_of(Account, rows)
