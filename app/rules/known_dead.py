"""A customer whose accounts were closed for their death is served no more by anybody."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.account import AccountLife
from app.domain.reversal import EntryDone
from app.evidence.identity import IdentityDocument
from app.flow.books import BooksReading
from app.flow.rule import Finding, Judging, question, refuse, refuses
from app.i18n import Text, same
from app.rules import sources
from app.rules.identity import CARD
from app.rules.known_customer import NEUTRAL, find_customer
from app.rules.loss_sentences import staff_named, to_the_second

DECEASED_CLOSURE = "1202"
"""The transaction code by which the accounts of somebody who died are closed."""


def death_entry(books: BooksReading, customer: str) -> EntryDone | None:
    """The entry by which a customer's accounts were closed for their death; None where there is
    none. It is read from the accounts and the journal, and stored nowhere else."""
    for account in books.accounts_of(customer):
        if account.life is AccountLife.CLOSED and account.life_journal:
            entry = books.entry_done(account.life_journal)
            if entry is not None and entry.operation == DECEASED_CLOSURE:
                return entry
    return None


def entry_said(books: BooksReading, entry: EntryDone) -> Text:
    """By whom and when it was done, for the staff."""
    return Text(
        "已于 {at} 由柜员 {teller} 办理存款人身故支取销户（流水 {entry}）",
        "the accounts were closed for the holder's death at {at} by teller {teller} (entry "
        "{entry})",
    ).format(
        at=same(to_the_second(entry.at)),
        teller=same(staff_named(books, entry.made_by)),
        entry=same(entry.number),
    )


@question(
    "KNOWN-DEAD",
    title=Text(
        "已办理身故支取销户的客户不再办理业务",
        "Nothing is done for a customer whose accounts were closed for their death",
    ),
    may=(
        refuses(
            remedy=Text(
                "请核对到场人和证件，防止冒名；确属误办的，报负责人核实后处理。",
                "See who is here and whose document it is: mind impostors; where it was a mistake, "
                "the manager looks into it.",
            )
        ),
    ),
    source=sources.DECEASED_KNOWN,
)
def known_as_dead(judging: Judging, document: IdentityDocument) -> Iterator[Finding]:
    """Whoever shows the document of somebody known to have died is not that person."""
    customer = find_customer(judging.books, document)
    entry = death_entry(judging.books, customer.number) if customer is not None else None
    if customer is not None and entry is not None:
        yield refuse(
            Text("客户 {number} {said}。", "Customer {number}: {said}.").format(
                number=same(customer.number), said=entry_said(judging.books, entry)
            ),
            customer_text=NEUTRAL,
            field="number",
        )


KNOWN_DEAD = known_as_dead.of(CARD)
