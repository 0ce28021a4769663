"""The register of losses and what belongs to it: freezes, postings, contracts, cards in custody."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime
from typing import Any, TypeVar

import sqlalchemy as sa

from app.clock import CHINA
from app.domain.account import Card
from app.domain.consent_record import ConsentRecord
from app.domain.contract import Contract
from app.domain.custody import CardOrder, HeldCard, HeldState
from app.domain.loss import LossEnd, LossReport
from app.domain.money import Fen
from app.domain.posting import Posting
from app.domain.restraint import Restraint
from app.domain.wording import WordingCode
from db import conflicts, schema
from db.mapping import columns_of, entities_of, entity_of, row_of
from db.session import Session

T = TypeVar("T")

_CARD = columns_of(Card, schema.cards)
_REPORT = columns_of(LossReport, schema.loss_reports)


class SqlLossBooks:
    """The part of the books that losses are about, in one transaction."""

    _session: Session

    def card(self, number: str) -> Card | None:
        table = schema.cards.c
        query = sa.select(*_CARD).where(table.number == number)
        row = self._session.row(query)
        if row is not None and self._session.writes:
            # The customer first, as everywhere: then the card as it stands once they are held.
            self._hold(entity_of(Card, row).customer)
            row = self._session.row(query)
        return None if row is None else entity_of(Card, row)

    def cards_of_account(self, account: str) -> tuple[Card, ...]:
        table = schema.cards.c
        query = sa.select(*_CARD).where(table.account == account)
        return entities_of(Card, self._session.rows(query.order_by(table.issued_at, table.number)))

    def loss_reports(self, card: str) -> tuple[LossReport, ...]:
        table = schema.loss_reports.c
        query = sa.select(*_REPORT).where(table.card == card)
        rows = self._session.rows(query.order_by(table.accepted_at, table.number))
        return entities_of(LossReport, rows)

    def loss_report(self, number: str) -> LossReport | None:
        query = sa.select(*_REPORT).where(schema.loss_reports.c.number == number)
        row = self._session.row(query)
        return None if row is None else entity_of(LossReport, row)

    def balance(self, account: str) -> Fen:
        table = schema.postings.c
        query = sa.select(sa.func.coalesce(sa.func.sum(table.amount), 0))
        row = self._session.row(query.where(table.account == account))
        assert row is not None
        return Fen(int(row[0]))

    def restraints(self, account: str) -> tuple[Restraint, ...]:
        return self._all(Restraint, schema.restraints, "account", account, "since")

    def contracts(self, account: str, *, ended: bool = False) -> tuple[Contract, ...]:
        found = self._all(Contract, schema.contracts, "account", account, "since")
        return tuple(one for one in found if ended or one.ended_at is None)

    def held_cards(self, card: str) -> tuple[HeldCard, ...]:
        return self._all(HeldCard, schema.held_cards, "card", card, "at")

    def held_card(self, number: str) -> HeldCard | None:
        table = schema.held_cards
        query = sa.select(*columns_of(HeldCard, table)).where(table.c.number == number)
        row = self._session.row(query)
        return None if row is None else entity_of(HeldCard, row)

    def card_orders(self, card: str) -> tuple[CardOrder, ...]:
        return self._all(CardOrder, schema.card_orders, "card", card, "ordered_at")

    def card_order(self, number: str) -> CardOrder | None:
        columns = columns_of(CardOrder, schema.card_orders)
        query = sa.select(*columns).where(schema.card_orders.c.number == number)
        row = self._session.row(query)
        return None if row is None else entity_of(CardOrder, row)

    def consents(self, customer: str) -> tuple[ConsentRecord, ...]:
        table = schema.consents
        query = sa.select(*columns_of(ConsentRecord, table)).where(table.c.customer == customer)
        rows = self._session.rows(query.order_by(table.c.given_at, table.c.journal))
        return entities_of(ConsentRecord, rows)

    def made_by(self, entry: str) -> str:
        query = sa.select(schema.journal.c.made_by).where(schema.journal.c.number == entry)
        row = self._session.row(query)
        return "" if row is None else str(row[0])

    def latest_moment(self) -> datetime | None:
        row = self._session.row(sa.select(sa.func.max(schema.journal.c.at)))
        if row is None or row[0] is None:
            return None
        return datetime.fromisoformat(row[0]).astimezone(CHINA)

    def change_card(self, card: Card) -> None:
        """Writes state, PIN and issue of a card anew; Conflict where there is no such card."""
        self._change(schema.cards, card, ("state", *_OF_THE_PIN, "issue"), sa.true())

    def add_loss_report(self, report: LossReport) -> None:
        self._session.write(sa.insert(schema.loss_reports).values(row_of(report)))

    def end_loss_report(self, number: str, end: LossEnd, at: datetime, journal: str) -> None:
        """Ends a report; Conflict where it has ended already."""
        table = schema.loss_reports
        self._once(
            sa.update(table)
            .where(table.c.number == number, table.c.end.is_(None))
            .values(end=end, ended_at=at, ended_by=journal)
        )

    def settle_reported_pin(self, number: str, at: datetime, journal: str) -> None:
        """Settles the PIN part of a report of both; Conflict where it is settled already."""
        table = schema.loss_reports
        self._once(
            sa.update(table)
            .where(table.c.number == number, table.c.end.is_(None), table.c.pin_reset_at.is_(None))
            .values(pin_reset_at=at, pin_reset_by=journal)
        )

    def add_posting(self, posting: Posting) -> None:
        self._session.write(sa.insert(schema.postings).values(row_of(posting)))

    def add_restraint(self, restraint: Restraint) -> None:
        self._session.write(sa.insert(schema.restraints).values(row_of(restraint)))

    def end_restraint(self, number: str, at: datetime, journal: str) -> None:
        """Ends a freeze; Conflict where it has ended already."""
        table = schema.restraints
        self._once(
            sa.update(table)
            .where(table.c.number == number, table.c.ended_at.is_(None))
            .values(ended_at=at, ended_by=journal)
        )

    def add_contract(self, contract: Contract) -> None:
        self._session.write(sa.insert(schema.contracts).values(row_of(contract)))

    def change_contract(self, contract: Contract) -> None:
        """Writes card and end of a contract; Conflict where it has ended already."""
        table = schema.contracts
        going_on = table.c.ended_at.is_(None)
        self._change(table, contract, ("card", "ended_at", "ended_by"), going_on)

    def add_held_card(self, held: HeldCard) -> None:
        self._session.write(sa.insert(schema.held_cards).values(row_of(held)))

    def change_held_card(self, held: HeldCard) -> None:
        """Writes what became of a card in custody; Conflict where it no longer is."""
        table = schema.held_cards
        in_custody = table.c.state == HeldState.HELD
        self._change(table, held, ("state", "note", "ended_at", "ended_by"), in_custody)

    def add_card_order(self, order: CardOrder) -> None:
        self._session.write(sa.insert(schema.card_orders).values(row_of(order)))

    def change_card_order(self, order: CardOrder, was: str) -> None:
        """Writes an order anew; Conflict where its state is not `was` any more."""
        table = schema.card_orders
        columns = ("state", "serial", "arrived_at", "changed_by")
        self._change(table, order, columns, table.c.state == was)

    def add_consent(self, consent: ConsentRecord) -> None:
        self._session.write(sa.insert(schema.consents).values(row_of(consent)))

    def withdraw_consents(
        self, customer: str, code: WordingCode, at: datetime, journal: str
    ) -> int:
        table = schema.consents
        return self._session.write(
            sa.update(table)
            .where(
                table.c.customer == customer,
                table.c.code == code,
                table.c.withdrawn_at.is_(None),
            )
            .values(withdrawn_at=at, withdrawn_by=journal)
        )

    def _hold(self, customer: str) -> None:
        if self._session.writes:
            table = schema.customers.c
            self._session.row(
                self._session.held(sa.select(table.number).where(table.number == customer))
            )

    def _all(
        self, kind: type[T], table: sa.Table, column: str, value: str, first: str
    ) -> tuple[T, ...]:
        query = sa.select(*columns_of(kind, table)).where(table.c[column] == value)
        return entities_of(kind, self._session.rows(query.order_by(table.c[first], table.c.number)))

    def _change(
        self,
        table: sa.Table,
        entity: Any,
        columns: tuple[str, ...],
        still: sa.ColumnElement[bool],
    ) -> None:
        values = {name: getattr(entity, name) for name in columns}
        self._once(sa.update(table).where(table.c.number == entity.number, still).values(values))

    def _once(self, statement: sa.Update) -> None:
        if self._session.write(statement) != 1:
            raise conflicts.changed_meanwhile()


_OF_THE_PIN = ("pin_state", "pin_verifier", "wrong_entries", "locked_at")
assert {*_OF_THE_PIN, "state", "issue"} <= {field.name for field in fields(Card)}
