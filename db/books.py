"""What the branch knows: customers, accounts, cards, stock, staff, lists and parameters."""

from __future__ import annotations

import json
from datetime import date, datetime
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from app.domain.account import Account, AccountLife, Card, MediumKind, StockCard, StockState
from app.domain.branch import Branch, Listing, Parameter, Staff, StoreKind
from app.domain.customer import Customer
from app.domain.parameters import first_values
from app.domain.wording import Wording, Wordings
from app.errors import StoreFault
from app.i18n import Text
from db import conflicts, faults, schema
from db.control_books import SqlControlBooks
from db.customer_index import index_account, index_card, index_change, index_customer
from db.day_end_books import SqlDayEndBooks
from db.drawer_books import SqlDrawerBooks
from db.loss_books import SqlLossBooks
from db.mapping import columns_of, entities_of, entity_of, row_of
from db.money_books import SqlMoneyBooks
from db.reprints import add_reprint
from db.session import Session
from db.wordings import add_wording, wordings

_CUSTOMER = columns_of(Customer, schema.customers)
_ACCOUNT = columns_of(Account, schema.accounts)
_OF_AN_ACCOUNT = (
    "life",
    "daily_limit",
    "daily_count",
    "yearly_limit",
    "sms_notice",
    "life_since",
    "life_journal",
    "non_counter_stopped_at",
)
_CARD = columns_of(Card, schema.cards)
_STOCK_CARD = columns_of(StockCard, schema.stock_cards)
_STAFF = columns_of(Staff, schema.staff)
_LISTING = columns_of(Listing, schema.listings)
_PARAMETER = columns_of(Parameter, schema.parameters)
_BRANCH = columns_of(Branch, schema.branch)

# What is asked after every step of every case is put together once.
_BY_DOCUMENT = sa.select(*_CUSTOMER).where(
    schema.customers.c.document_kind == sa.bindparam("kind"),
    schema.customers.c.document_number == sa.bindparam("number"),
)
_VALUE = (
    sa.select(schema.parameters.c.value, schema.parameters.c.valid_from)
    .where(
        schema.parameters.c.name == sa.bindparam("name"),
        schema.parameters.c.valid_from <= sa.bindparam("day"),
    )
    .order_by(schema.parameters.c.valid_from.desc())
    .limit(1)
)


def _first_value(name: str, on: date) -> Parameter | None:
    """What a store starts with, for one that was founded before there was such a parameter."""
    found = (one for one in first_values() if one.name == name and one.valid_from <= on)
    return next(found, None)


@cache
def _listed(*named: str) -> sa.Select[Any]:
    """The lines of the lists in force on a day that say the same in one of these columns."""
    table = schema.listings.c
    day: sa.BindParameter[date] = sa.bindparam("day")
    return (
        sa.select(*_LISTING)
        .where(
            sa.or_(*(table[column] == sa.bindparam(column) for column in named)),
            table.valid_from <= day,
            table.valid_until.is_(None) | (table.valid_until >= day),
        )
        .order_by(table.list_name, table.id)
    )


class SqlBooks(SqlLossBooks, SqlMoneyBooks, SqlDayEndBooks, SqlDrawerBooks, SqlControlBooks):
    """The books in one transaction.

    In a writing transaction every customer that is looked at is held until its end. So two
    counters that serve the same person come one after the other, and what was counted before the
    effect still holds after it.
    """

    def __init__(self, session: Session, workstation: str, kind: StoreKind) -> None:
        self._session = session
        self._workstation = workstation
        self._kind = kind
        self._wordings: Wordings | None = None

    def branch(self) -> Branch:
        row = self._session.row(sa.select(*_BRANCH))
        if row is None:
            raise StoreFault(
                "NO_BRANCH",
                Text("网点信息尚未登记。", "The branch has not been written down yet."),
                Text("请运行 guitai init。", "Run guitai init."),
            )
        return entity_of(Branch, row)

    def customer(self, number: str) -> Customer | None:
        return self._customer(sa.select(*_CUSTOMER).where(schema.customers.c.number == number))

    def customer_by_document(self, kind: str, number: str) -> Customer | None:
        return self._customer(_BY_DOCUMENT, kind=kind, number=number)

    def customers_numbered(self, kind: str, beginning: str) -> tuple[Customer, ...]:
        table = schema.customers.c
        begins = table.document_number.startswith(beginning, autoescape=True)
        query = sa.select(*_CUSTOMER).where(table.document_kind == kind, begins)
        return entities_of(Customer, self._session.rows(query.order_by(table.since, table.number)))

    def namesakes(self, name: str, latin_name: str, born: date) -> tuple[Customer, ...]:
        table = schema.customers.c
        # Few names are in Latin letters; for all others the index of names answers alone.
        named = table.name == name
        if latin_name:
            named |= (table.name == latin_name) | (table.latin_name == latin_name)
        query = sa.select(*_CUSTOMER).where(named, table.birth_date == born)
        return entities_of(Customer, self._session.rows(query.order_by(table.since, table.number)))

    def customers_with_phone(self, phone: str) -> tuple[Customer, ...]:
        table = schema.customers.c
        query = (
            sa.select(*_CUSTOMER).where(table.phone == phone).order_by(table.since, table.number)
        )
        return entities_of(Customer, self._session.rows(query))

    def account(self, number: str) -> Account | None:
        row = self._session.row(sa.select(*_ACCOUNT).where(schema.accounts.c.number == number))
        return None if row is None else entity_of(Account, row)

    def accounts_of(self, customer: str) -> tuple[Account, ...]:
        self._hold(customer)
        table = schema.accounts.c
        query = sa.select(*_ACCOUNT).where(table.customer == customer)
        return entities_of(
            Account, self._session.rows(query.order_by(table.opened_at, table.number))
        )

    def cards_of(self, customer: str) -> tuple[Card, ...]:
        self._hold(customer)
        table = schema.cards.c
        query = sa.select(*_CARD).where(table.customer == customer)
        return entities_of(Card, self._session.rows(query.order_by(table.issued_at, table.number)))

    def listings(self, document_number: str, name: str, on: date) -> tuple[Listing, ...]:
        asked = {"document_number": document_number, "name": name}
        given = {column: value for column, value in asked.items() if value}
        if not given:
            return ()
        rows = self._session.rows(_listed(*given), day=on, **given)
        return entities_of(Listing, rows)

    def parameter(self, name: str, on: date) -> Any:
        row = self._session.row(_VALUE, name=name, day=on)
        first = _first_value(name, on)
        if first is not None and (row is None or row.valid_from < first.valid_from):
            return json.loads(first.value)
        if row is None:
            raise StoreFault(
                "NO_PARAMETER",
                Text(
                    f"业务参数 {name} 在 {on} 没有取值。",
                    f"The business parameter {name} has no value on {on}.",
                ),
                Text("请由有权人员设置该参数。", "Somebody entitled must set the parameter."),
            )
        try:
            return json.loads(row.value)
        except ValueError as error:
            raise faults.damaged() from error

    def parameters(self) -> tuple[Parameter, ...]:
        table = schema.parameters.c
        query = sa.select(*_PARAMETER).order_by(table.name, table.valid_from)
        rows = entities_of(Parameter, self._session.rows(query))
        kept = {(row.name, row.valid_from) for row in rows}
        return (
            *rows,
            *(one for one in first_values() if (one.name, one.valid_from) not in kept),
        )

    def wordings(self) -> Wordings:
        """All versions of the fixed wordings; StoreFault where one was altered."""
        if self._wordings is None:
            # Several rules ask for them one after the other; within a transaction they stay.
            self._wordings = wordings(self._session)
        return self._wordings

    def staff(self, number: str) -> Staff | None:
        row = self._session.row(sa.select(*_STAFF).where(schema.staff.c.number == number))
        return None if row is None else entity_of(Staff, row)

    def all_staff(self) -> tuple[Staff, ...]:
        query = sa.select(*_STAFF).order_by(schema.staff.c.number)
        return entities_of(Staff, self._session.rows(query))

    def next_stock_card(
        self, holder: str, medium: MediumKind = MediumKind.CARD
    ) -> StockCard | None:
        table = schema.stock_cards.c
        # Serials of one printing are equally long; a longer one is a higher number.
        query = (
            sa.select(*_STOCK_CARD)
            .where(
                table.holder == holder,
                table.state == StockState.IN_STOCK,
                table.medium == medium,
            )
            .order_by(sa.func.length(table.serial), table.serial)
            .limit(1)
        )
        row = self._session.row(query)
        return None if row is None else entity_of(StockCard, row)

    def stock_card(self, serial: str) -> StockCard | None:
        query = sa.select(*_STOCK_CARD).where(schema.stock_cards.c.serial == serial)
        row = self._session.row(query)
        return None if row is None else entity_of(StockCard, row)

    def stock_left(self, holder: str, medium: MediumKind = MediumKind.CARD) -> int:
        table = schema.stock_cards.c
        row = self._session.row(
            sa.select(sa.func.count()).where(
                table.holder == holder,
                table.state == StockState.IN_STOCK,
                table.medium == medium,
            )
        )
        return int(row[0]) if row else 0

    def add_customer(self, customer: Customer) -> None:
        self._add(schema.customers, customer)
        index_customer(self._session, customer)

    def change_customer(self, customer: Customer) -> None:
        """Writes all particulars of a known customer anew; Conflict where nobody is known so."""
        table = schema.customers
        index_change(self._session, customer)
        changed = self._session.write(
            sa.update(table).where(table.c.number == customer.number).values(row_of(customer))
        )
        if changed != 1:
            raise conflicts.names_nothing()

    def add_account(self, account: Account) -> None:
        self._add(schema.accounts, account)
        index_account(self._session, account)

    def change_account(self, account: Account) -> None:
        """Writes life, limits and notices anew; Conflict where there is no such account, or where
        it is closed: whatever another counter read of it before, it never lives again."""
        table = schema.accounts
        values = {name: getattr(account, name) for name in _OF_AN_ACCOUNT}
        named = table.c.number == account.number
        living = table.c.life != AccountLife.CLOSED
        if self._session.write(sa.update(table).where(named, living).values(values)) == 1:
            return
        known = self._session.row(sa.select(table.c.number).where(named))
        raise conflicts.names_nothing() if known is None else conflicts.changed_meanwhile()

    def add_card(self, card: Card) -> None:
        self._add(schema.cards, card)
        index_card(self._session, card)

    def add_staff(self, staff: Staff) -> None:
        self._add(schema.staff, staff)

    def add_listing(self, listing: Listing) -> None:
        self._add(schema.listings, listing)

    def add_parameter(self, parameter: Parameter) -> None:
        json.loads(parameter.value)
        self._add(schema.parameters, parameter)

    def change_parameter(self, parameter: Parameter) -> None:
        """Writes value and source anew; Conflict where there is no row of this name and day."""
        json.loads(parameter.value)
        table = schema.parameters
        changed = self._session.write(
            sa.update(table)
            .where(table.c.name == parameter.name, table.c.valid_from == parameter.valid_from)
            .values(value=parameter.value, source=parameter.source)
        )
        if changed != 1:
            raise conflicts.names_nothing()

    def add_wording(self, wording: Wording) -> None:
        """Adds a version of the bank's own; Conflict where there is one of this name."""
        self._wordings = None
        add_wording(self._session, wording)

    def add_stock_card(self, card: StockCard) -> None:
        self._add(schema.stock_cards, card)

    def set_branch(self, branch: Branch) -> None:
        """Writes the one row of the branch; its kind must be the store's own.

        Raises:
            Conflict: there is one already.
            StoreFault: the branch is of the other kind.
        """
        if branch.kind is not self._kind:
            raise faults.other_kind(self._kind, branch.kind)
        self._add(schema.branch, branch)

    def issue_stock_card(self, serial: str, journal: str) -> None:
        self._leave_stock(serial, StockState.ISSUED, "", journal)

    def void_stock_card(self, serial: str, reason: str, journal: str) -> None:
        self._leave_stock(serial, StockState.VOID, reason, journal)

    def add_reprint(self, of: str, digest: str, journal: str, at: datetime) -> int:
        return add_reprint(self._session, of, digest, journal, at)

    def next_sequence(self, kind: str) -> int:
        insert = postgresql.insert if self._session.dialect == "postgresql" else sqlite.insert
        table = schema.sequences
        added = insert(table).values(workstation=self._workstation, kind=kind, next=2)
        self._session.write(
            added.on_conflict_do_update(
                index_elements=[table.c.workstation, table.c.kind],
                set_={"next": table.c.next + 1},
            )
        )
        row = self._session.row(
            sa.select(table.c.next).where(
                table.c.workstation == self._workstation, table.c.kind == kind
            )
        )
        assert row is not None
        return int(row.next) - 1

    def _add(self, table: sa.Table, entity: Any) -> None:
        self._session.write(sa.insert(table).values(row_of(entity)))

    def _customer(self, query: sa.Select[Any], **asked: str) -> Customer | None:
        row = self._session.row(self._session.held(query), **asked)
        return None if row is None else entity_of(Customer, row)

    def _leave_stock(self, serial: str, state: StockState, reason: str, journal: str) -> None:
        table = schema.stock_cards.c
        changed = self._session.write(
            sa.update(schema.stock_cards)
            .where(table.serial == serial, table.state == StockState.IN_STOCK)
            .values(state=state, reason=reason, journal=journal)
        )
        if changed != 1:
            raise conflicts.stock_gone(serial)
