"""冻结登记号: how a freeze of whatever kind is numbered."""

from __future__ import annotations

from app.flow.books import Books
from app.flow.operation import Performing


def restraint_number(books: Books, performing: Performing) -> str:
    """The number of a freeze: the workstation's, and its running number there [D]. Whoever ordered
    it does not show in it."""
    return f"DJ{performing.workstation.replace('-', '')}{books.next_sequence('restraint'):07d}"
