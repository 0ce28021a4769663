"""分录 of an entry: what it did with money, and by which entry it was taken back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from app.desk.ledger_views import EntryMoney, LineShown, OtherEntry
from app.domain.cash import pieces_said
from app.domain.ledger import VAULT, account_title, says_title
from app.domain.money import Fen
from app.domain.posting import Posting
from app.domain.reversal import EntryDone
from app.flow.books import BooksReading
from app.i18n import Text
from app.rules.reversals import linked, what_bars


def entry_money(books: BooksReading, number: str, at: datetime) -> EntryMoney | None:
    """The lines and pieces of an entry, account numbers in full; None for one of no money.

    `at` is the moment as of which it is judged whether it may be reversed.
    """
    lines, moves = books.postings_of(number), books.cash_of(number)
    if not lines and not moves:
        return None
    reverses, reversed_by = linked(books, number)
    bar = what_bars(books, number, at)
    return EntryMoney(
        lines=tuple(map(line_shown, lines)),
        pieces=tuple(_pieces(books, number)),
        reversed_by=_other(reversed_by),
        reverses=_other(reverses),
        barred=bar.text if bar is not None else None,
    )


def line_shown(line: Posting) -> LineShown:
    """A line with its sides, as banks print them."""
    return LineShown(
        line.account,
        account_title(line.account),
        says_title(line.says),
        Fen(max(0, -line.amount)),
        Fen(max(0, line.amount)),
    )


def _pieces(books: BooksReading, number: str) -> Iterator[Text]:
    by_drawer: dict[str, dict[int, int]] = {}
    for move in books.cash_of(number):
        pieces = by_drawer.setdefault(move.drawer, {})
        pieces[move.denomination] = pieces.get(move.denomination, 0) + move.count
    for drawer, pieces in sorted(by_drawer.items()):
        whose = (
            Text("金库", "Vault")
            if drawer == VAULT
            else Text(f"柜员 {drawer} 尾箱", f"Drawer of {drawer}")
        )
        for word, sign in ((Text("收入", "in"), 1), (Text("付出", "out"), -1)):
            there = {one: abs(count) for one, count in pieces.items() if count * sign > 0}
            if there:
                yield Text("{whose}{word}：{pieces}", "{whose}, {word}: {pieces}").format(
                    whose=whose, word=word, pieces=pieces_said(there)
                )


def _other(done: EntryDone | None) -> OtherEntry | None:
    return None if done is None else OtherEntry(done.number, done.at, done.made_by)
