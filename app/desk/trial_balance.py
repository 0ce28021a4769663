"""试算平衡 at the desk: the ledger over some days, drawers against their pieces, and as a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from app.clock import business_date
from app.desk.ledger_views import DrawerRow, TrialRow, TrialShown
from app.desk.printing import Printing
from app.desk.session import Session
from app.devices.printer import PrintHow, PrintReceipt
from app.domain.ledger import (
    SUBJECT_TITLES,
    LedgerProof,
    Subject,
    TrialLine,
    account_title,
    cash_account,
    cash_holder,
)
from app.domain.money import Fen
from app.domain.sheets import Sheet
from app.errors import Unacceptable
from app.i18n import Text


class TrialBalances(Printing, Session):
    """What the desk knows of the ledger as a whole."""

    def trial_balance(self, first: date | None = None, last: date | None = None) -> TrialShown:
        """The ledger over these days, both included; today where nothing is said.

        Raises:
            NotAllowed: nobody is signed in. Unacceptable: the last day is before the first.
        """
        self._signed_in()
        with self._store.reading() as transaction:
            at = self._moment(transaction)
            last = last or business_date(at)
            first = first or last
            if last < first:
                raise Unacceptable(
                    "DAYS",
                    Text("截止日期早于起始日期。", "The last day is before the first."),
                    Text("请更正日期。", "Correct the days."),
                )
            books = transaction.books
            found = books.trial_balance(first, last)
            worth = books.drawers()
            holders = {cash_holder(line.account) for line in found.lines} | worth.keys()
            return TrialShown(
                first=first,
                last=last,
                at=at,
                rows=tuple(_rows(found.lines)),
                drawers=tuple(
                    DrawerRow(
                        holder,
                        account_title(cash_account(holder)),
                        # Cash is a debit balance: what lies there counts below zero.
                        Fen(-books.balance_on(cash_account(holder), date.max)),
                        worth.get(holder, Fen(0)),
                    )
                    for holder in sorted(one for one in holders if one is not None)
                ),
                broken=found.broken,
                unknown=books.prove_ledger().unknown,
            )

    def ledger_proof(self) -> LedgerProof:
        """Whether the ledger is sound, for the self-test: nobody need be signed in."""
        with self._store.reading() as transaction:
            return transaction.books.prove_ledger()

    def trial_balance_pdf(self, shown: TrialShown) -> bytes:
        """The trial balance as a list, A4 across."""
        # Draws PDF pages, which only whoever prints needs.
        from app.rules.papers.trial_balance import (  # noqa: PLC0415  reportlab
            TrialPrinted,
            trial_balance_list,
        )

        who = self._signed_in()
        with self._store.reading() as transaction:
            branch = transaction.books.branch()
        return trial_balance_list(
            TrialPrinted(
                branch=branch,
                first=shown.first,
                last=shown.last,
                at=shown.at,
                teller=who.number,
                teller_name=who.name,
                balances=shown.balances,
                rows=tuple(
                    (
                        row.account,
                        row.title,
                        row.opening,
                        row.debit,
                        row.credit,
                        row.closing,
                        row.part,
                    )
                    for row in shown.rows
                ),
                totals=shown.totals,
                drawers=tuple((one.title, one.ledger, one.pieces) for one in shown.drawers),
                broken=shown.broken,
                unknown=shown.unknown,
            )
        )

    def print_trial_balance(self, shown: TrialShown) -> PrintReceipt:
        """Prints the trial balance as it is shown; it names no customer.

        Raises:
            DeviceFault: it was not taken, or there is no printer.
        """
        pdf = self.trial_balance_pdf(shown)
        return self.print_bytes(pdf, "Guitai 试算平衡表", PrintHow(Sheet(297.0, 210.0)))


def _rows(lines: Iterable[TrialLine]) -> Iterator[TrialRow]:
    """The lines in their order, cash summed up before its drawers."""
    lines = tuple(lines)
    cash = [line for line in lines if cash_holder(line.account) is not None]
    if cash:
        summed = TrialLine(
            Subject.CASH,
            Fen(sum(line.opening for line in cash)),
            Fen(sum(line.debit for line in cash)),
            Fen(sum(line.credit for line in cash)),
        )
        yield _row(summed, SUBJECT_TITLES[Subject.CASH])
        for line in cash:
            yield _row(line, account_title(line.account), part=True)
    for line in lines:
        if line not in cash:
            yield _row(line, account_title(line.account))


def _row(line: TrialLine, title: Text, *, part: bool = False) -> TrialRow:
    return TrialRow(
        str(line.account), title, line.opening, line.debit, line.credit, line.closing, part
    )
