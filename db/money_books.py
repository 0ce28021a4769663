"""Money in the store: entries, cash by denomination, interest, fees that are due, reversals."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from datetime import date, datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from app.clock import CHINA
from app.domain.account import Account, AccountLife
from app.domain.cash import CashDirection, CashMove, LargeCash
from app.domain.charge import Charge
from app.domain.interest_settlement import InterestSettlement
from app.domain.ledger import SHORTEST_ACCOUNT, LedgerProof, Subject, TrialBalance, TrialLine
from app.domain.money import Fen
from app.domain.posting import Posting
from app.domain.restraint import Restraint
from app.domain.restraint_measure import RestraintMeasure
from app.domain.reversal import EntryDone, Reversal
from app.domain.statement import AccountLine
from app.flow.open_case import OpenCase
from db import conflicts, schema
from db.ledger_proof import prove_ledger
from db.mapping import columns_of, entities_of, entity_of, row_of
from db.session import AnyRow, Session

_POSTING = columns_of(Posting, schema.postings)
_DONE = columns_of(EntryDone, schema.journal)
_LONGEST_NAMING_AN_ACCOUNT = 4096
"""Bytes of a value of a draft that is read for the account that it names: pictures name none."""
_CHANGED = (
    "amount",
    "until",
    "ended_at",
    "ended_by",
    "end",
    "term",
    "reason",
    "told",
    "times",
    "objected_at",
    "answered_at",
)


class SqlMoneyBooks:
    """The part of the books that money is about, in one transaction."""

    _session: Session

    def postings_of(self, journal: str) -> tuple[Posting, ...]:
        table = schema.postings.c
        query = sa.select(*_POSTING).where(table.journal == journal).order_by(table.line)
        return entities_of(Posting, self._session.rows(query))

    def postings(self, account: str, first: date, last: date) -> tuple[Posting, ...]:
        table = schema.postings.c
        query = sa.select(*_POSTING).where(
            table.account == account, table.day >= first, table.day <= last
        )
        rows = self._session.rows(query.order_by(table.day, table.journal, table.line))
        return entities_of(Posting, rows)

    def day_changes(self, account: str) -> tuple[tuple[date, Fen], ...]:
        table = schema.postings.c
        day = sa.func.coalesce(table.value_day, table.day)
        query = sa.select(day, sa.func.sum(table.amount)).where(table.account == account)
        rows = self._session.rows(query.group_by(day).order_by(day))
        return tuple((row[0], Fen(int(row[1]))) for row in rows)

    def balance_on(self, account: str, last: date) -> Fen:
        table = schema.postings.c
        query = sa.select(sa.func.coalesce(sa.func.sum(table.amount), 0))
        row = self._session.row(query.where(table.account == account, table.day <= last))
        assert row is not None
        return Fen(int(row[0]))

    def trial_balance(self, first: date, last: date) -> TrialBalance:
        table = schema.postings.c
        account = sa.case(
            (sa.func.length(table.account) >= SHORTEST_ACCOUNT, Subject.DEPOSITS.value),
            else_=table.account,
        ).label("ledger")
        before = table.day < first

        def summed(which: sa.ColumnElement[bool]) -> sa.ColumnElement[int]:
            return sa.func.coalesce(sa.func.sum(sa.case((which, table.amount), else_=0)), 0)

        within = sa.not_(before)
        query = (
            sa.select(
                account,
                summed(before),
                summed(within & (table.amount < 0)),
                summed(within & (table.amount > 0)),
            )
            .where(table.day <= last)
            .group_by(account)
        )
        lines = [
            TrialLine(str(row[0]), Fen(int(row[1])), Fen(-int(row[2])), Fen(int(row[3])))
            for row in self._session.rows(query)
        ]
        unequal = (
            sa.select(table.journal)
            .where(table.day <= last)
            .group_by(table.journal)
            .having(sa.func.sum(table.amount) != 0)
            .order_by(table.journal)
        )
        broken = tuple(str(row[0]) for row in self._session.rows(unequal))
        return TrialBalance(first, last, tuple(sorted(lines, key=lambda one: one.account)), broken)

    def drawer(self, holder: str) -> Mapping[int, int]:
        table = schema.cash_moves.c
        query = (
            sa.select(table.denomination, sa.func.sum(table.count))
            .where(table.drawer == holder)
            .group_by(table.denomination)
            .order_by(table.denomination.desc())
        )
        return {int(row[0]): int(row[1]) for row in self._session.rows(query) if row[1]}

    def drawers(self) -> Mapping[str, Fen]:
        table = schema.cash_moves.c
        worth = sa.func.sum(sa.cast(table.denomination, sa.BigInteger) * table.count)
        query = sa.select(table.drawer, worth).group_by(table.drawer).order_by(table.drawer)
        return {str(row[0]): Fen(int(row[1])) for row in self._session.rows(query)}

    def cash_of(self, journal: str) -> tuple[CashMove, ...]:
        table = schema.cash_moves
        query = sa.select(*columns_of(CashMove, table)).where(table.c.journal == journal)
        return entities_of(CashMove, self._session.rows(query.order_by(table.c.line)))

    def large_cash(self, customer: str, day: date, direction: CashDirection) -> LargeCash | None:
        table = schema.large_cash
        query = sa.select(*columns_of(LargeCash, table)).where(
            table.c.customer == customer,
            table.c.day == day.isoformat(),
            table.c.direction == direction,
        )
        row = self._session.row(query)
        return None if row is None else entity_of(LargeCash, row)

    def large_cash_between(self, first: date, last: date) -> tuple[LargeCash, ...]:
        table = schema.large_cash
        query = sa.select(*columns_of(LargeCash, table)).where(
            table.c.day >= first.isoformat(), table.c.day <= last.isoformat()
        )
        return entities_of(
            LargeCash, self._session.rows(query.order_by(table.c.day, table.c.number))
        )

    def interest_settlements(self, account: str) -> tuple[InterestSettlement, ...]:
        table = schema.interest_settlements
        query = sa.select(*columns_of(InterestSettlement, table)).where(table.c.account == account)
        return entities_of(InterestSettlement, self._session.rows(query.order_by(table.c.day)))

    def accounts_living(self, after: str, limit: int) -> tuple[Account, ...]:
        table = schema.accounts
        query = sa.select(*columns_of(Account, table)).where(
            table.c.number > after, table.c.life != AccountLife.CLOSED
        )
        rows = self._session.rows(query.order_by(table.c.number).limit(limit))
        return entities_of(Account, rows)

    def charges(self, account: str, *, paid: bool = False) -> tuple[Charge, ...]:
        table = schema.charges
        query = sa.select(*columns_of(Charge, table)).where(table.c.account == account)
        if not paid:
            query = query.where(table.c.paid_at.is_(None))
        return entities_of(
            Charge, self._session.rows(query.order_by(table.c.since, table.c.number))
        )

    def reversal_of(self, entry: str) -> Reversal | None:
        return self._reversal(schema.reversals.c.entry == entry)

    def reversed_among(self, entries: Collection[str]) -> frozenset[str]:
        table = schema.reversals.c
        query = sa.select(table.entry).where(table.entry.in_(list(entries)))
        return frozenset(str(row[0]) for row in self._session.rows(query))

    def reversed_by(self, entry: str) -> Reversal | None:
        return self._reversal(schema.reversals.c.by == entry)

    def entry_done(self, number: str) -> EntryDone | None:
        query = sa.select(*_DONE).where(schema.journal.c.number == number)
        row = self._session.row(query)
        return None if row is None else _done(row)

    def prove_ledger(self) -> LedgerProof:
        return prove_ledger(self._session)

    def money_entries(self, day: date, teller: str = "") -> tuple[EntryDone, ...]:
        table, moves = schema.journal.c, schema.cash_moves.c
        posted = sa.exists().where(schema.postings.c.journal == table.number)
        moved = sa.exists().where(moves.journal == table.number)
        # All moments are kept in China time, which sorts as text.
        query = sa.select(*_DONE).where(
            table.at >= day.isoformat(),
            table.at < (day + timedelta(days=1)).isoformat(),
            posted | moved,
        )
        if teller:
            query = query.where(table.made_by == teller)
        newest = (table.at.desc(), table.workstation.desc(), table.sequence.desc())
        return tuple(_done(row) for row in self._session.rows(query.order_by(*newest)))

    def account_lines(
        self, account: str, first: date, last: date, *, skip: int = 0, limit: int
    ) -> tuple[AccountLine, ...]:
        table, journal = schema.postings.c, schema.journal.c
        order = (table.day, sa.func.coalesce(journal.at, ""), table.journal, table.line)
        so_far = sa.func.sum(table.amount).over(order_by=order)
        lines = (
            sa.select(*_POSTING, journal.at, so_far.label("balance"))
            .select_from(
                sa.outerjoin(
                    schema.postings, schema.journal, schema.postings.c.journal == journal.number
                )
            )
            .where(table.account == account, table.day >= first, table.day <= last)
            .order_by(*order)
        )
        before = self.balance_on(account, first - timedelta(days=1))
        found = []
        for row in self._session.rows(lines.offset(skip).limit(limit)):
            *posting, at, balance = row
            moment = None if at is None else datetime.fromisoformat(at).astimezone(CHINA)
            found.append(AccountLine(Posting(*posting), moment, Fen(before + int(balance))))
        return tuple(found)

    def turnover(self, account: str, first: date, last: date) -> tuple[Fen, Fen]:
        table = schema.postings.c
        debits = sa.func.sum(sa.case((table.amount < 0, table.amount), else_=0))
        credits = sa.func.sum(sa.case((table.amount > 0, table.amount), else_=0))
        query = sa.select(sa.func.coalesce(debits, 0), sa.func.coalesce(credits, 0)).where(
            table.account == account, table.day >= first, table.day <= last
        )
        row = self._session.row(query)
        assert row is not None
        return Fen(-int(row[0])), Fen(int(row[1]))

    def count_lines(self, account: str, first: date, last: date) -> int:
        table = schema.postings.c
        query = sa.select(sa.func.count()).where(
            table.account == account, table.day >= first, table.day <= last
        )
        row = self._session.row(query)
        return int(row[0]) if row else 0

    def restraint(self, number: str) -> Restraint | None:
        table = schema.restraints
        query = sa.select(*columns_of(Restraint, table)).where(table.c.number == number)
        row = self._session.row(query)
        return None if row is None else entity_of(Restraint, row)

    def open_cases(self, account: str, saved_since: datetime) -> tuple[OpenCase, ...]:
        drafts, values = schema.drafts.c, schema.draft_values.c
        query = (
            sa.select(
                drafts.id,
                drafts.operation,
                drafts.teller,
                drafts.workstation,
                drafts.saved_at,
                values.value,
            )
            .join_from(schema.drafts, schema.draft_values, values.draft == drafts.id)
            .where(drafts.open.is_(True), drafts.saved_at >= saved_since)
            .where(sa.func.length(values.value) < _LONGEST_NAMING_AN_ACCOUNT)
            .order_by(drafts.saved_at, drafts.id)
        )
        found: dict[str, OpenCase] = {}
        for row in self._session.rows(query):
            said = json.loads(bytes(row.value))
            if isinstance(said, dict) and said.get("account") == account:
                found[row.id] = OpenCase(
                    row.id, row.operation, row.teller, row.workstation, row.saved_at
                )
        return tuple(found.values())

    def restraint_measures(self, restraint: str) -> tuple[RestraintMeasure, ...]:
        table = schema.restraint_measures
        query = sa.select(*columns_of(RestraintMeasure, table))
        query = query.where(table.c.restraint == restraint)
        return entities_of(
            RestraintMeasure, self._session.rows(query.order_by(table.c.at, table.c.journal))
        )

    def add_restraint_measure(self, measure: RestraintMeasure) -> None:
        self._session.write(sa.insert(schema.restraint_measures).values(row_of(measure)))

    def hold(self, customers: Collection[str]) -> None:
        table = schema.customers.c
        for number in sorted(set(customers)):
            self._session.row(
                self._session.held(sa.select(table.number).where(table.number == number))
            )

    def add_cash_move(self, move: CashMove) -> None:
        self._session.write(sa.insert(schema.cash_moves).values(row_of(move)))

    def set_large_cash(self, line: LargeCash) -> None:
        insert = postgresql.insert if self._session.dialect == "postgresql" else sqlite.insert
        table = schema.large_cash
        added = insert(table).values(row_of(line))
        self._session.write(
            added.on_conflict_do_update(
                index_elements=[table.c.number],
                set_={"total": line.total, "journal": line.journal},
            )
        )

    def add_interest_settlement(self, settlement: InterestSettlement) -> None:
        self._session.write(sa.insert(schema.interest_settlements).values(row_of(settlement)))

    def add_charge(self, charge: Charge) -> None:
        self._session.write(sa.insert(schema.charges).values(row_of(charge)))

    def pay_charge(self, number: str, at: datetime, journal: str) -> None:
        """Writes that a fee was paid; Conflict where it was already."""
        table = schema.charges
        self._once_more(
            sa.update(table)
            .where(table.c.number == number, table.c.paid_at.is_(None))
            .values(paid_at=at, paid_by=journal)
        )

    def owe_again(self, journal: str) -> None:
        table = schema.charges
        self._session.write(
            sa.update(table).where(table.c.paid_by == journal).values(paid_at=None, paid_by="")
        )

    def add_reversal(self, reversal: Reversal) -> None:
        self._session.write(sa.insert(schema.reversals).values(row_of(reversal)))

    def change_restraint(self, restraint: Restraint) -> None:
        """Writes term, end, amount and texts anew; Conflict where it has ended already."""
        table = schema.restraints
        self._once_more(
            sa.update(table)
            .where(table.c.number == restraint.number, table.c.ended_at.is_(None))
            .values({name: getattr(restraint, name) for name in _CHANGED})
        )

    def _reversal(self, where: sa.ColumnElement[bool]) -> Reversal | None:
        row = self._session.row(sa.select(*columns_of(Reversal, schema.reversals)).where(where))
        return None if row is None else entity_of(Reversal, row)

    def _once_more(self, statement: sa.Update) -> None:
        if self._session.write(statement) != 1:
            raise conflicts.changed_meanwhile()


def _done(row: AnyRow) -> EntryDone:
    number, at, *others = row
    return EntryDone(number, datetime.fromisoformat(at).astimezone(CHINA), *others)
