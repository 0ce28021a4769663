"""How customers are looked for when nobody knows yet who they are."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from typing import Protocol

from app.domain.customer import Customer
from app.domain.search_words import SearchWord


class CustomerIndex(Protocol):
    """Finds customers by the beginnings of words, and by the day on which their document ends."""

    def beginning(self, beginning: str, limit: int) -> tuple[SearchWord, ...]:
        """The first words, by their letters, that begin so; numbers are written backwards."""
        ...

    def named(self, beginning: str, among: Collection[str]) -> frozenset[str]:
        """Those of the customers who have a name, or a part or a spelling of one, that begins
        so."""
        ...

    def customers(self, numbers: Iterable[str]) -> tuple[Customer, ...]:
        """The customers of these numbers, in no order; unknown numbers are passed over."""
        ...

    def documents_ending(
        self, first: date, last: date, limit: int, *, newest: bool = False
    ) -> tuple[Customer, ...]:
        """Customers whose document ends on one of these days, the earliest first or the latest."""
        ...

    def count_documents_ending(self, first: date, last: date) -> int:
        """How many customers have a document that ends on one of these days."""
        ...
