"""The cards that were ordered under their old numbers, read by how far they are."""

from __future__ import annotations

import sqlalchemy as sa

from app.domain.custody import CardOrder, OrderState
from db import schema
from db.mapping import columns_of, entities_of
from db.session import Session

_ORDER = columns_of(CardOrder, schema.card_orders)


class SqlCardOrders:
    """The list of orders in one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def in_state(self, state: OrderState, limit: int) -> tuple[CardOrder, ...]:
        """Orders in that state, oldest first, by the index of state and day."""
        table = schema.card_orders.c
        query = sa.select(*_ORDER).where(table.state == state)
        rows = self._session.rows(query.order_by(table.ordered_at, table.number).limit(limit))
        return entities_of(CardOrder, rows)
