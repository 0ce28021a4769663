"""Finds customers among a million at the speed of typing: one index of all their words."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

import sqlalchemy as sa

from app.domain.account import Account, Card
from app.domain.customer import Customer
from app.domain.search_words import NAMES, FoundBy, SearchWord, backwards, words_of
from db import schema
from db.mapping import columns_of, entities_of, entity_of
from db.session import Session

_WORDS = schema.search_words.c
_CUSTOMERS = schema.customers.c
_CUSTOMER = columns_of(Customer, schema.customers)
_LAST = "\U0010ffff"
"""Sorts after every other character, on SQLite and under PostgreSQL's collation C."""


class SqlCustomerIndex:
    """The index in one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def beginning(self, beginning: str, limit: int) -> tuple[SearchWord, ...]:
        query = (
            sa.select(_WORDS.word, _WORDS.by, _WORDS.customer)
            .where(_WORDS.word >= beginning, _WORDS.word < beginning + _LAST)
            .order_by(_WORDS.word, _WORDS.by, _WORDS.customer)
            .limit(limit)
        )
        return tuple(SearchWord(*row) for row in self._session.rows(query))

    def named(self, beginning: str, among: Collection[str]) -> frozenset[str]:
        query = (
            sa.select(_WORDS.customer)
            .where(
                _WORDS.word >= beginning,
                _WORDS.word < beginning + _LAST,
                _WORDS.by.in_(NAMES),
                _WORDS.customer.in_(set(among)),
            )
            .distinct()
        )
        return frozenset(row.customer for row in self._session.rows(query))

    def customers(self, numbers: Iterable[str]) -> tuple[Customer, ...]:
        query = sa.select(*_CUSTOMER).where(_CUSTOMERS.number.in_(set(numbers)))
        return entities_of(Customer, self._session.rows(query))

    def documents_ending(
        self, first: date, last: date, limit: int, *, newest: bool = False
    ) -> tuple[Customer, ...]:
        until = _CUSTOMERS.document_valid_until
        query = (
            sa.select(*_CUSTOMER)
            .where(until.between(first, last))
            .order_by(until.desc() if newest else until, _CUSTOMERS.number)
            .limit(limit)
        )
        return entities_of(Customer, self._session.rows(query))

    def count_documents_ending(self, first: date, last: date) -> int:
        until = _CUSTOMERS.document_valid_until
        row = self._session.row(sa.select(sa.func.count()).where(until.between(first, last)))
        return int(row[0]) if row else 0


def index_customer(session: Session, customer: Customer) -> None:
    """Keeps the words of a customer who has just been added."""
    _add(session, words_of(customer))


def index_change(session: Session, customer: Customer) -> None:
    """Puts the words of a customer right whose particulars are about to change."""
    row = session.row(sa.select(*_CUSTOMER).where(_CUSTOMERS.number == customer.number))
    before = words_of(entity_of(Customer, row)) if row is not None else frozenset()
    after = words_of(customer)
    for gone in before - after:
        session.write(
            sa.delete(schema.search_words).where(
                _WORDS.word == gone.word, _WORDS.by == gone.by, _WORDS.customer == gone.customer
            )
        )
    _add(session, after - before)


def index_account(session: Session, account: Account) -> None:
    """Keeps the number of an account as a word of its holder."""
    word = SearchWord(backwards(account.number), FoundBy.ACCOUNT, account.customer)
    _add(session, (word,))


def index_card(session: Session, card: Card) -> None:
    """Keeps the number of a card as a word of its holder."""
    _add(session, (SearchWord(backwards(card.number), FoundBy.CARD, card.customer),))


def _add(session: Session, words: Collection[SearchWord]) -> None:
    if words:
        session.write(sa.insert(schema.search_words), [row_of_word(word) for word in words])


def row_of_word(word: SearchWord) -> dict[str, Any]:
    """The row of a word."""
    return {"word": word.word, "by": word.by, "customer": word.customer}
