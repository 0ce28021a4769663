"""Cards of the same number at the desk: which are awaited, and which wait for their holders."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.desk.cases import Cases
from app.domain import masks
from app.domain.custody import OrderState

MOST_ORDERS = 200
"""More are never listed: a branch that awaits so many looks for one by its number."""


@dataclass(frozen=True)
class OrderLine:
    """A card that was ordered, in a list; name and number masked.

    Attributes:
        number: of the order.
        serial, arrived_at: of the card that came; empty and None before.
    """

    number: str
    name: str
    card: str
    state: OrderState
    ordered_at: datetime
    serial: str
    arrived_at: datetime | None


class CardOrders(Cases):
    """The list of ordered cards, for the home screen and the pages of custody."""

    def card_orders(self, state: OrderState) -> tuple[OrderLine, ...]:
        """The orders in that state, oldest first.

        Raises:
            NotAllowed: nobody is signed in.
        """
        self._signed_in()
        with self._store.reading() as transaction:
            found = transaction.card_orders.in_state(state, MOST_ORDERS)
            names = {one.customer: transaction.books.customer(one.customer) for one in found}
        lines = []
        for one in found:
            holder = names[one.customer]
            lines.append(
                OrderLine(
                    number=one.number,
                    name=masks.name(holder.name) if holder else "",
                    card=masks.card_number(one.card),
                    state=one.state,
                    ordered_at=one.ordered_at,
                    serial=one.serial,
                    arrived_at=one.arrived_at,
                )
            )
        return tuple(lines)
