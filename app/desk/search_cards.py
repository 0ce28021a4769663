"""Cards that the search line finds by their number, and what comes next for each of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from app.clock import business_date
from app.desk.losses_cards import next_operations
from app.desk.search_views import Found, FoundKind
from app.domain import masks
from app.domain.account import (
    ACCOUNT_LIFE_TITLES,
    MEDIUM_KIND_TITLES,
    MEDIUM_STATE_TITLES,
    AccountLife,
    Card,
)
from app.domain.restraint import RestraintKind
from app.domain.search_words import LONGEST_TAIL, FoundBy, Wanted, backwards
from app.flow.operation import Operation
from app.flow.ports import Transaction
from app.i18n import Text, joined, same
from app.rules.chain import CardKnown, card_known

MOST_CARDS = 3
"""Of more cards nobody knows which one is meant."""
_MOST_STEPS = 2
_CANDIDATES = 400
_FIT = 2
_BY = Text("卡（折）号", "card or passbook number")


def cards_found(
    transaction: Transaction, asked: Wanted, operations: Sequence[Operation], at: datetime
) -> Iterator[Found]:
    """The operations that come next for a card whose number, or its tail, was typed.

    Nothing where several cards end so that a name or more digits must say which one is meant.
    """
    if len(asked.tails) != 1:
        return
    (tail,) = asked.tails
    word = backwards(tail)
    words = transaction.index.beginning(word, _CANDIDATES)
    if len(words) == _CANDIDATES:
        return
    hits = [
        one
        for one in words
        if one.by is FoundBy.CARD and (len(word) <= LONGEST_TAIL or one.word == word)
    ]
    if asked.names and hits:
        whole = "".join(asked.names)
        named = transaction.index.named(whole, {one.customer for one in hits})
        hits = [one for one in hits if one.customer in named]
    if len(hits) > MOST_CARDS:
        return
    for hit in hits:
        card = transaction.books.card(hit.word[::-1])
        if card is not None:
            yield from next_for_card(transaction, card, operations, at)


def next_for_card(
    transaction: Transaction, card: Card, operations: Sequence[Operation], at: datetime
) -> Iterator[Found]:
    """The first operations that come next for a card and may be begun now; its data masked."""
    customer = transaction.books.customer(card.customer)
    if customer is None:
        return
    known = card_known(transaction.books, card, business_date(at))
    state = joined(_states(known, at), "、", ", ")
    under = Text("{who}　{kind} {card}　{state}", "{who} · {kind} {card} · {state}").format(
        who=same(masks.name(customer.name)),
        kind=MEDIUM_KIND_TITLES[card.medium],
        card=same(masks.card_number(card.number)),
        state=state,
    )
    open_now = [one for one in next_operations(known, at, operations) if one.barred is None]
    for one in open_now[:_MOST_STEPS]:
        yield Found(FoundKind.CARD, card.number, one.title, under, _BY, _FIT, one.code)


def _states(known: CardKnown, at: datetime) -> Iterator[Text]:
    """How the card stands, or its account where that does not live as usual; and what its holder
    can end in person."""
    if known.life is AccountLife.NORMAL:
        yield MEDIUM_STATE_TITLES[known.medium(at)]
    else:
        yield ACCOUNT_LIFE_TITLES[known.life]
    kinds = {one.kind for one in known.frozen_by(at)}
    if known.suspended:
        yield Text("暂停非柜面", "channels suspended")
    if RestraintKind.SYSTEM in kinds:
        yield Text("证件过期限制", "stopped for its document")
    if RestraintKind.SELF in kinds:
        yield Text("客户自助冻结", "frozen by its holder")
