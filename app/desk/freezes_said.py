"""How the customer's page speaks of freezes: in full to whoever may see them, else in one word."""

from __future__ import annotations

from app.desk.losses_cards import freeze_text
from app.flow.books import BooksReading
from app.i18n import Text
from app.rules.restraints import OF_OFFICERS, Restrained, said_to


def freezes_said(books: BooksReading, found: Restrained, staff: str) -> tuple[Text, ...]:
    """Each that restrains an account in a sentence; of those that authorities ordered, to whoever
    may not see them, once that there is something [行政强制法30]."""
    said = (
        said_to(books, staff, one, found.at)
        if one.restraint.kind in OF_OFFICERS
        else freeze_text(one.restraint)
        for one in found.held
    )
    return tuple(dict.fromkeys(said))
