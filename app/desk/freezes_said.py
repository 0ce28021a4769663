"""How the customer's page speaks of freezes: in full to whoever may see them, else in one word."""

from __future__ import annotations

from collections.abc import Iterator

from app.clock import business_date
from app.desk.losses_cards import freeze_text
from app.domain.branch import Level
from app.domain.restraint_parameters import SEEN_FROM_LEVEL
from app.flow.books import BooksReading
from app.i18n import Text
from app.rules.freeze_orders import OF_OFFICERS
from app.rules.restraints import Restrained, staff_sentence

RESTRICTED = Text(
    "账户使用受限（详情由有权人员查看）",
    "the use of the account is restricted (whoever may sees more)",
)


def freezes_said(books: BooksReading, found: Restrained, level: Level) -> Iterator[Text]:
    """Each that restrains an account in a sentence; of those that authorities ordered, to whoever
    is below the level that the bank set, only that there is something [行政强制法30]."""
    may = level >= int(books.parameter(SEEN_FROM_LEVEL, business_date(found.at)))
    ordered = [one for one in found.held if one.restraint.kind in OF_OFFICERS]
    if ordered and not may:
        yield RESTRICTED
    for one in found.held:
        if one.restraint.kind not in OF_OFFICERS:
            yield freeze_text(one.restraint)
        elif may:
            yield staff_sentence(one, found.at)
