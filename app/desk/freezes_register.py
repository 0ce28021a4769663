"""Lines of the register of freezes: which are asked for, and how each stands by now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta

from app.clock import CHINA, business_date, ending
from app.desk.freezes_views import FreezeLine, FreezePart, FreezeState
from app.domain import masks
from app.domain.money import yuan_text
from app.domain.restraint import InTime, how_it_ended, in_time
from app.domain.search_words import FoundBy, backwards, wanted
from app.flow.freeze_register import FreezeQuery, FreezesAbout
from app.flow.ports import Transaction
from app.i18n import Text, same
from app.rules.restraints import amount_text, restrained, until_said

ENDS_SOON = 2
"""Days, today counted, within which a freeze is about to end [D]."""
AT_A_TIME = 50
_CANDIDATES = 400
"""Words of the customers' index that are looked at for one word."""
_NUMBERED = "DJ"
"""How numbers of freezes begin."""


def freeze_query(part: FreezePart, at: datetime) -> FreezeQuery:
    """A part of the register as of that moment."""
    tomorrow = datetime.combine(business_date(at) + timedelta(days=1), time(), CHINA)
    # Midnight ends a day: what ends then ends that day.
    return FreezeQuery(part, at, tomorrow + timedelta(days=ENDS_SOON - 1, seconds=1))


def freezes_found(transaction: Transaction, query: FreezeQuery, limit: int) -> tuple[InTime, ...]:
    """The freezes that fit, newest first: each looked at with those before it on its account."""
    found: list[InTime] = []
    timed: dict[str, dict[str, InTime]] = {}
    while len(found) < limit:
        page = transaction.freezes.search(query, limit)
        for row in page:
            if row.account not in timed:
                rows = in_time(transaction.books.restraints(row.account))
                timed[row.account] = {one.restraint.number: one for one in rows}
            one = timed[row.account][row.number]
            if _fits(one, query):
                found.append(one)
        if len(page) < limit:
            break
        query = replace(query, before=page[-1])
    return tuple(found[:limit])


def _fits(one: InTime, query: FreezeQuery) -> bool:
    at = query.at
    match query.part:
        case FreezePart.STANDING:
            return one.holds(at)
        case FreezePart.WAITING:
            return one.waits(at)
        case FreezePart.ENDING:
            return one.holds(at) and one.ends is not None and one.ends < query.ends_until
        case FreezePart.ENDED:
            return how_it_ended(one, at) is not None
        case _:
            return True


def freeze_line(transaction: Transaction, one: InTime, at: datetime) -> FreezeLine:
    """A freeze as it stands at that moment, masked."""
    row, books = one.restraint, transaction.books
    account = books.account(row.account)
    holder = books.customer(account.customer) if account is not None else None
    held = restrained(books, row.account, at).of(row.number)
    state, when = _standing(one, at, held.place if held is not None else 0)
    holds = ""
    if held is not None:
        holds = yuan_text(held.part)
    return FreezeLine(
        number=row.number,
        kind=row.kind,
        organ=row.authority,
        document=row.document,
        account=masks.account_number(row.account),
        customer=account.customer if account is not None else "",
        name=masks.name(holder.name) if holder is not None else "",
        amount=amount_text(row.amount),
        holds=same(holds),
        since=row.since,
        state=state,
        when=when,
    )


def _standing(one: InTime, at: datetime, place: int) -> tuple[FreezeState, Text]:
    end = how_it_ended(one, at)
    if end is not None:
        assert one.ends is not None
        return FreezeState.ENDED, Text("{at} {end}", "{end} {at}").format(
            # To the minute: the second of an end decides nothing any more.
            at=same(ending(one.ends)[: len("2026-01-01 00:00")]),
            end=end.title,
        )
    if one.waits(at):
        return FreezeState.WAITING, Text("轮候第 {place} 位", "number {place} in the queue").format(
            place=same(str(place))
        )
    soon = one.ends is not None and one.ends < freeze_query(FreezePart.ALL, at).ends_until
    return FreezeState.ENDING if soon else FreezeState.STANDING, Text(
        "至 {at}", "until {at}"
    ).format(at=until_said(one, at))


def freezes_about(transaction: Transaction, words: str) -> Iterator[FreezesAbout]:
    """What each word names: a freeze's number, an organ, a document, ends of numbers, names."""
    for word in words.split():
        if word.upper().startswith(_NUMBERED) and word[len(_NUMBERED) :].isdigit():
            yield FreezesAbout(beginning=word.upper())
            continue
        yield FreezesAbout(said=word, accounts=frozenset(_accounts(transaction, word)))


def _accounts(transaction: Transaction, word: str) -> Iterator[str]:
    books, index = transaction.books, transaction.index
    account = books.account(word)
    if account is not None:
        yield account.number
    asked = wanted(word)
    customers: set[str] = set()
    for tail in asked.tails:
        for hit in index.beginning(backwards(tail), _CANDIDATES):
            if hit.by is not FoundBy.CARD:
                customers.add(hit.customer)
                continue
            card = books.card(backwards(hit.word))
            if card is not None:
                yield card.account
    for name in asked.names:
        customers |= {hit.customer for hit in index.beginning(name, _CANDIDATES)}
    for customer in customers:
        yield from (one.number for one in books.accounts_of(customer))
