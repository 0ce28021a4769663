"""Nobody but the holder, in person, is asked for the PIN of a card: others cannot even guess."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.account import PinState
from app.flow.perform import Refused
from db.store import SqlStore
from tests.desk.counter import PIN, Teller
from tests.desk.test_pins import CHANGE, GUESSES, UNLOCK, card_of, with_a_card
from tests.evidence import MOMENT

AGENT = {"who": "agent", "relation": "child", "phone": "19900000321", "reason": "住院"}


def test_somebody_elses_document_lets_nobody_try_the_pin_of_a_card(
    teller: Teller, store: SqlStore
) -> None:
    held = with_a_card(store)
    teller.code, teller.card = "S02", held
    view = teller.until("old_pin", teller.desk.start(CHANGE))
    for pin in (GUESSES[0], PIN):
        with pytest.raises(Refused, match="NOT-THE-HOLDER"):
            teller.desk.prove_pin(view.id, pin)
    assert card_of(store, held).wrong_entries == 0


@pytest.mark.parametrize("operation", [CHANGE, UNLOCK])
def test_an_agent_cannot_try_the_pin(teller: Teller, store: SqlStore, operation: str) -> None:
    held = with_a_card(store)
    if operation == UNLOCK:
        with store.writing() as transaction:
            locked = replace(
                card_of(store, held), pin_state=PinState.LOCKED, wrong_entries=3, locked_at=MOMENT
            )
            transaction.books.change_card(locked)
    before = card_of(store, held).wrong_entries
    teller.answers["acting"] = AGENT
    view = teller.until("old_pin", teller.desk.start(operation))
    for pin in (GUESSES[0], PIN):
        with pytest.raises(Refused):
            teller.desk.prove_pin(view.id, pin)
    assert card_of(store, held).wrong_entries == before
