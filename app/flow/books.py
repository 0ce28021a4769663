"""What rules may ask of the books, and what an effect may change in them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Protocol

from app.domain.account import Account, Card, MediumKind, StockCard
from app.domain.branch import Branch, Listing, Parameter, Staff
from app.domain.customer import Customer
from app.domain.wording import Wording, Wordings
from app.flow.control_books import ControlReading
from app.flow.day_end_books import DayEndBooks, DayEndReading
from app.flow.drawer_books import DrawerBooks, DrawerBooksReading
from app.flow.loss_books import LossBooks, LossBooksReading
from app.flow.money_books import MoneyBooks, MoneyBooksReading


class BooksReading(
    LossBooksReading,
    MoneyBooksReading,
    DayEndReading,
    DrawerBooksReading,
    ControlReading,
    Protocol,
):
    """What rules may ask of the books."""

    def branch(self) -> Branch: ...
    def customer(self, number: str) -> Customer | None: ...
    def customer_by_document(self, kind: str, number: str) -> Customer | None: ...
    def customers_numbered(self, kind: str, beginning: str) -> tuple[Customer, ...]:
        """Customers known by a document of this kind whose number begins so."""
        ...

    def namesakes(self, name: str, latin_name: str, born: date) -> tuple[Customer, ...]:
        """Customers born that day who bear one of these names; `latin_name` may be empty."""
        ...

    def customers_with_phone(self, phone: str) -> tuple[Customer, ...]: ...
    def account(self, number: str) -> Account | None: ...
    def accounts_of(self, customer: str) -> tuple[Account, ...]: ...
    def cards_of(self, customer: str) -> tuple[Card, ...]: ...
    def listings(self, document_number: str, name: str, on: date) -> tuple[Listing, ...]:
        """Lines of the screening lists in force on that day that name the number or the name."""
        ...

    def parameter(self, name: str, on: date) -> Any:
        """The value of a business parameter on a day; StoreFault where there is none."""
        ...

    def parameters(self) -> tuple[Parameter, ...]: ...
    def wordings(self) -> Wordings:
        """All versions of the fixed wordings; StoreFault where one was altered."""
        ...

    def staff(self, number: str) -> Staff | None: ...
    def all_staff(self) -> tuple[Staff, ...]: ...
    def next_stock_card(
        self, holder: str, medium: MediumKind = MediumKind.CARD
    ) -> StockCard | None:
        """The lowest serial of the holder's cards, or passbooks, that is still in stock."""
        ...

    def stock_card(self, serial: str) -> StockCard | None: ...
    def stock_left(self, holder: str, medium: MediumKind = MediumKind.CARD) -> int:
        """How many blank cards, or passbooks, of the holder's are in stock."""
        ...


class Books(BooksReading, LossBooks, MoneyBooks, DayEndBooks, DrawerBooks, Protocol):
    """What an effect may change. Uniqueness is the database's constraint: breaking it raises
    Conflict."""

    def add_customer(self, customer: Customer) -> None: ...
    def change_customer(self, customer: Customer) -> None:
        """Writes all particulars of a known customer anew; the number stays."""
        ...

    def add_account(self, account: Account) -> None: ...
    def change_account(self, account: Account) -> None:
        """Writes life, limits and notices of an account anew; Conflict where there is none."""
        ...

    def add_card(self, card: Card) -> None: ...
    def add_staff(self, staff: Staff) -> None: ...
    def add_listing(self, listing: Listing) -> None: ...
    def add_parameter(self, parameter: Parameter) -> None: ...
    def change_parameter(self, parameter: Parameter) -> None:
        """Writes value and source of a row that is not in force yet anew; Conflict where there is
        no such row."""
        ...

    def add_wording(self, wording: Wording) -> None:
        """Adds a version of the bank's own; Conflict where there is one of this name."""
        ...

    def add_stock_card(self, card: StockCard) -> None: ...
    def set_branch(self, branch: Branch) -> None:
        """Writes the one row of the branch; Conflict where there is one already."""
        ...

    def issue_stock_card(self, serial: str, journal: str) -> None:
        """Marks a card as issued; Conflict where it is no longer in stock."""
        ...

    def void_stock_card(self, serial: str, reason: str, journal: str) -> None:
        """Marks a card as void; Conflict where it is no longer in stock."""
        ...

    def add_reprint(self, of: str, digest: str, journal: str, at: datetime) -> int:
        """Puts one more print of a paper into the outbox and gives which one it is, from 1.

        Counted while the paper is held, so that no two counters get the same number. Conflict
        where the paper was never printed, is a reprint itself, or is not the one of that digest.
        """
        ...

    def next_sequence(self, kind: str) -> int:
        """The next number of a kind at this workstation, from 1, without gaps."""
        ...
