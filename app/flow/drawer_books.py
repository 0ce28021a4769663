"""What the books know of drawers: their movements of a day, their blank vouchers, their counts."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Protocol

from app.domain.account import MediumKind
from app.domain.drawer import DrawerMove, StockInBox
from app.domain.reversal import EntryDone


class DrawerBooksReading(Protocol):
    """What rules may ask of the drawers."""

    def drawer_moves(self, holder: str, day: date) -> tuple[DrawerMove, ...]:
        """What the entries of a business day moved in a drawer, or in the vault, oldest first."""
        ...

    def stock_in_box(self, holder: str, medium: MediumKind) -> StockInBox:
        """The blank cards, or passbooks, of a teller's box."""
        ...

    def last_done(self, operation: str, teller: str, day: date) -> EntryDone | None:
        """The last time on a business day that a teller performed this transaction code."""
        ...

    def broken_off(self, operation: str, teller: str, day: date) -> tuple[EntryDone, ...]:
        """The cases of this transaction code that a teller ended on a business day without doing
        it, oldest first."""
        ...


class DrawerBooks(DrawerBooksReading, Protocol):
    """What an effect may change of the drawers."""

    def hold_drawers(self, holders: Collection[str]) -> None:
        """Holds these drawers until the end of the transaction, always in the same order, so that
        what is counted before cash moves still holds after it."""
        ...
