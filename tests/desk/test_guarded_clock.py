"""Nothing matures because somebody puts the computer's clock forward while the program runs."""

from __future__ import annotations

import pytest

from app import clock as wall
from app.desk.clock_guard import ClockGuard
from app.errors import NotAllowed
from db.store import SqlStore
from tests.desk.counter import Teller
from tests.desk.test_losses import Steady
from tests.desk.test_pins import CHANGE, GUESSES, card_of, with_a_card
from tests.training import HandClock


def test_what_waits_for_time_is_not_done_by_a_clock_that_was_put_forward(
    teller: Teller, store: SqlStore, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    steady = Steady()
    monkeypatch.setattr(wall, "now", clock)
    monkeypatch.setattr(ClockGuard, "_steady", steady)
    held = with_a_card(store)
    assert teller.desk.clock_jump() is None
    view = teller.until("old_pin", teller.desk.start(CHANGE))
    clock.forward(days=8)
    with pytest.raises(NotAllowed, match="CLOCK_JUMPED"):
        teller.desk.prove_pin(view.id, GUESSES[0])
    assert card_of(store, held).wrong_entries == 0, "a lock that ends by time gives no more guesses"
    steady.seconds += 8 * 24 * 3600
    view = teller.until(view=view)
    clock.forward(minutes=6)
    with pytest.raises(NotAllowed, match="CLOCK_JUMPED"):
        teller.desk.perform(view.id)
    steady.seconds += 6 * 60
    assert teller.desk.perform(view.id).number
