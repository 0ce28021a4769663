"""A spoiled blank card leaves the box with its reason, once."""

from __future__ import annotations

import pytest

from app.domain.account import StockState
from app.errors import Conflict
from app.evidence.spoiled import SPOILED_REASONS, SpoiledCard
from app.flow.perform import Refused, perform
from app.operations.stock_card_void import STOCK_CARD_VOID
from db.store import SqlStore
from tests.evidence import MOMENT, TELLER
from tests.training import begin, go_on, kept_away


def voided(store: SqlStore, serial: str, reason: str = "chip", case: str = "case-1") -> str:
    """The number of the entry by which a card was voided."""
    said = {"spoiled": SpoiledCard(serial, reason)}
    draft = go_on(store, STOCK_CARD_VOID, begin(STOCK_CARD_VOID, case), MOMENT, said)
    draft = kept_away(store, STOCK_CARD_VOID, draft, MOMENT)
    return perform(store, STOCK_CARD_VOID, draft, MOMENT).number


@pytest.mark.parametrize("reason", [choice.code for choice in SPOILED_REASONS])
def test_a_spoiled_card_is_void_with_its_reason(reason: str, store: SqlStore) -> None:
    number = voided(store, "00000001", reason)
    with store.reading() as transaction:
        card = transaction.books.stock_card("00000001")
        left = transaction.books.stock_left(TELLER)
        following = transaction.books.next_stock_card(TELLER)
        entry = transaction.journal.find(number)
    assert card is not None
    assert (card.state, card.reason, card.journal) == (StockState.VOID, reason, number)
    assert left == 199
    assert following is not None
    assert following.serial == "00000002"
    assert entry is not None
    assert (entry.headline, entry.approved_by, entry.customer) == ("00000001", "", "")
    assert dict(entry.made) == {"serial": "00000001"}


def test_a_card_is_voided_once(store: SqlStore) -> None:
    voided(store, "00000001")
    with pytest.raises((Refused, Conflict)):
        voided(store, "00000001", case="case-2")
    with store.reading() as transaction:
        assert transaction.books.stock_left(TELLER) == 199


def test_a_card_of_somebody_else_or_of_nobody_is_not_voided(store: SqlStore) -> None:
    for n, serial in enumerate(("00000201", "99999999", "")):
        with pytest.raises(Refused) as caught:
            voided(store, serial, case=f"case-{n}")
        assert caught.value.code == "STOCK-OWN"
