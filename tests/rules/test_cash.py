"""Counted cash makes the amount, the drawer has what is paid out, and its limit is spoken of."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from app.domain.branch import Parameter
from app.domain.cash import DENOMINATIONS, total
from app.domain.money import Fen
from app.evidence.cash import CashCounted, counted
from app.flow.rule import Judging, Verdict, judge
from app.flow.slot import Slot, View
from app.i18n import Text
from app.rules.cash import cash_rules, cash_slot, change_for, propose
from db.store import SqlStore
from tests.evidence import MOMENT, TELLER


@dataclass(frozen=True)
class Asked:
    """An amount that comes in, or below zero one that is paid out."""

    amount: Fen


AMOUNT = Slot("asked", Asked, Text("金额", "Amount"))
CASH = cash_slot(AMOUNT)
RULES = cash_rules(CASH, AMOUNT, lambda said: said.amount)


def found(store: SqlStore, asked: int, cash: CashCounted) -> dict[str, Verdict]:
    view = View({"asked": Asked(Fen(asked)), "cash": cash})
    with store.reading() as transaction:
        said = judge(RULES, view, Judging(transaction.books, MOMENT, TELLER, "case"))
    return {one.code: one for one in said}


def drawer(store: SqlStore) -> dict[int, int]:
    with store.reading() as transaction:
        return dict(transaction.books.drawer(TELLER))


@pytest.mark.parametrize("asked", [985_50, -985_50, -1, 100_00, -12_345_67])
def test_what_is_proposed_makes_the_amount_of_what_the_drawer_has(
    store: SqlStore, asked: int
) -> None:
    assert found(store, asked, propose(Fen(asked), drawer(store))) == {}


def test_change_comes_from_the_drawer_and_from_what_was_handed_over(store: SqlStore) -> None:
    change = change_for(Fen(985_50), {100_00: 10}, drawer(store))
    assert change == {10_00: 1, 1_00: 4, 50: 1}
    cash = CashCounted(Fen(985_50), counted({100_00: 10}), counted(change))
    assert found(store, 985_50, cash) == {}
    assert change_for(Fen(30_00), {50_00: 1, 20_00: 1}, {}) is None, "forty of a fifty"
    assert change_for(Fen(50_00), {50_00: 1, 20_00: 1}, {}) == {20_00: 1}
    assert change_for(Fen(50_00), {20_00: 1}, drawer(store)) is None


def test_a_fen_too_little_or_too_much_is_refused_with_the_difference(store: SqlStore) -> None:
    for pieces, off in (({100_00: 1}, "¥0.01"), ({100_00: 1, 2: 1}, "¥0.01")):
        said = found(store, 100_01, CashCounted(Fen(100_01), counted(pieces)))
        assert off in said["CASH-SUM"].text.zh
        assert said["CASH-SUM"].slot == "cash"
    another = found(store, -200_00, propose(Fen(-100_00), drawer(store)))
    assert "相差 ¥100.00" in another["CASH-SUM"].text.zh


def test_a_payment_beyond_the_drawer_names_the_piece_and_where_to_fetch_it(
    store: SqlStore,
) -> None:
    there = drawer(store)
    pieces = {50_00: there[50_00] + 2}
    said = found(store, -total(pieces), CashCounted(Fen(-total(pieces)), (), counted(pieces)))
    refused = said["CASH-PIECES"]
    assert "50元×2" in refused.text.zh
    assert "3201" in refused.remedy.zh
    assert TELLER not in refused.customer_text.zh
    everything = CashCounted(Fen(-total(there)), (), counted(there))
    assert found(store, -total(there), everything) == {}
    nearest = propose(Fen(-total(there) - 1), there)
    assert dict(nearest.pieces_out) == there, "what is there, though it is not enough"


def test_a_drawer_above_its_limit_is_spoken_of_at_each_business(store: SqlStore) -> None:
    held = total(drawer(store))
    with store.writing() as transaction:
        transaction.books.add_parameter(
            Parameter("cash_drawer_limit", MOMENT.date(), str(held + 50_00), "test")
        )
    fits = found(store, 50_00, CashCounted(Fen(50_00), counted({50_00: 1})))
    assert "CASH-LIMIT" not in fits
    over = found(store, 100_00, CashCounted(Fen(100_00), counted({100_00: 1})))
    assert "超出 ¥50.00" in over["CASH-LIMIT"].text.zh
    assert "3202" in over["CASH-LIMIT"].remedy.zh


def test_every_denomination_is_counted_once(store: SqlStore) -> None:
    all_of_them = dict.fromkeys(DENOMINATIONS, 1)
    cash = CashCounted(total(all_of_them), counted(all_of_them))
    assert cash.net == 186_68
    with pytest.raises(ValueError, match="largest first"):
        CashCounted(Fen(0), ((7, 1),))
