"""The account and the card that a case is about, found in the books."""

from __future__ import annotations

from app.clock import business_date
from app.domain.account import Card
from app.evidence.found_account import AccountFound, FoundAccountBy
from app.flow.books import BooksReading
from app.flow.slot import Slot
from app.i18n import Text

ACCOUNT = Slot("account", AccountFound, Text("账户与卡", "Account and card"))


def account_found(books: BooksReading, card: str, by: FoundAccountBy) -> AccountFound | None:
    """The account of the card of this number, as evidence; None where the books have no such
    card."""
    held = books.card(card)
    return None if held is None else _found(books, held, by)


def _found(books: BooksReading, held: Card, by: FoundAccountBy) -> AccountFound | None:
    account, holder = books.account(held.account), books.customer(held.customer)
    if account is None or holder is None:
        return None
    return AccountFound(
        customer=holder.number,
        name=holder.name,
        account=account.number,
        card=held.number,
        issue=held.issue,
        medium=held.medium,
        opened=business_date(account.opened_at).isoformat(),
        by=by,
    )
