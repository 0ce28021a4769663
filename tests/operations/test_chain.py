"""What is said to come next for a card is what the operations themselves allow, card by card."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.account import MediumKind, MediumState, PinState
from app.domain.custody import CardOrder, OrderState
from app.domain.loss import LossKind, LossOf
from app.evidence.found_account import FoundAccountBy
from app.flow.books import Books
from app.flow.rule import Judging, Verdict, refusals
from app.flow.slot import View
from app.operations import operation
from app.rules.chain import NextStep, ahead
from app.rules.found_account import ACCOUNT, account_found
from db.store import SqlStore
from tests import prepared
from tests.evidence import MOMENT, TELLER

V, F = LossKind.VERBAL, LossKind.FORMAL
M, P, B = LossOf.MEDIUM, LossOf.PIN, LossOf.BOTH


def lost(*reports: tuple[LossOf, LossKind, float]) -> Callable[[Books], None]:
    def made(books: Books) -> None:
        for of, kind, days in reports:
            prepared.report(books, of, kind, MOMENT - timedelta(days=days))

    return made


def changed(**more: object) -> Callable[[Books], None]:
    def made(books: Books) -> None:
        known = books.card(prepared.CARD_NUMBER)
        assert known is not None
        books.change_card(replace(known, **more))  # type: ignore[arg-type]

    return made


def ordered(state: OrderState) -> Callable[[Books], None]:
    def made(books: Books) -> None:
        report = prepared.report(books, M)
        order = CardOrder(
            number="DK1",
            card=report.card,
            issue=2,
            account=report.account,
            customer=report.customer,
            report=report.number,
            ordered_at=MOMENT,
            journal="j",
            state=state,
            arrived_at=MOMENT if state is OrderState.ARRIVED else None,
        )
        books.add_card_order(order)

    return made


STATES: dict[str, Callable[[Books], None]] = {
    "in use": lambda _: None,
    "verbally lost": lost((M, V, 1)),
    "lapsed": lost((M, V, 6)),
    "formally lost": lost((M, F, 1)),
    "both": lost((B, F, 1)),
    "both verbally": lost((B, V, 1)),
    "the PIN": lost((P, F, 1)),
    "the PIN verbally": lost((P, V, 1)),
    "the card after the PIN": lost((P, F, 2), (M, V, 1)),
    "locked": changed(pin_state=PinState.LOCKED, wrong_entries=3, locked_at=MOMENT),
    "guessed at": changed(pin_state=PinState.LOCKED, wrong_entries=6, locked_at=MOMENT),
    "void": changed(state=MediumState.VOID),
    "ordered": ordered(OrderState.ORDERED),
    "arrived": ordered(OrderState.ARRIVED),
}


@pytest.mark.parametrize("state", STATES)
def test_nothing_is_offered_that_is_refused_and_nothing_barred_that_is_allowed(
    state: str, store: SqlStore
) -> None:
    with store.writing() as transaction:
        books = transaction.books
        prepared.known_customer(books, MOMENT - timedelta(days=90), medium=MediumKind.CARD)
        STATES[state](books)
        card = books.card(prepared.CARD_NUMBER)
        assert card is not None
        found = account_found(books, card.number, FoundAccountBy.MEDIUM)
        judging = Judging(books, MOMENT, TELLER, "case-1")
        for one in ahead(books, card, MOMENT):
            rules = [rule for rule in operation(one.step).rules if {*rule.reads} == {ACCOUNT}]
            said: tuple[Verdict, ...] = refusals(
                tuple(
                    verdict
                    for rule in rules
                    for verdict in rule.judge(View({ACCOUNT.name: found}), judging)
                )
            )
            codes = {verdict.code for verdict in said}
            if one.barred is None:
                # A closure is begun to be told at once what stands in its way, and to clear it.
                assert not codes or one.step is NextStep.CLOSURE, (one.step, codes)
            else:
                assert codes, (one.step, one.barred.code)
                # That a card is on its way, a release calls by its own name.
                assert one.barred.code in codes or one.step is NextStep.RELEASE
