"""The cards that were ordered under their old numbers, for whoever awaits or hands them out."""

from __future__ import annotations

from typing import Protocol

from app.domain.custody import CardOrder, OrderState


class CardOrderList(Protocol):
    """All orders of the branch, by how far they are."""

    def in_state(self, state: OrderState, limit: int) -> tuple[CardOrder, ...]:
        """Orders in that state, oldest first, at most that many."""
        ...
