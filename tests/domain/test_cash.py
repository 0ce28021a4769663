"""An amount is made of the pieces that are there, to the fen, wherever they can make it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.cash import (
    DENOMINATIONS,
    denomination_title,
    missing_pieces,
    nearest_pieces,
    netted,
    pieces_for,
    together,
    total,
)
from app.domain.money import Fen

some_pieces = st.dictionaries(st.sampled_from(DENOMINATIONS), st.integers(1, 6), max_size=7)


def can_be_made(pieces: dict[int, int]) -> set[int]:
    """Every amount that these pieces make, found by trying all of them."""
    sums = {0}
    for denomination, count in pieces.items():
        sums = {one + denomination * n for one in sums for n in range(count + 1)}
    return sums


@given(some_pieces, st.data())
@settings(max_examples=120, deadline=None)
def test_what_the_pieces_can_make_is_made_and_nothing_else(
    pieces: dict[int, int], data: st.DataObject
) -> None:
    possible = sorted(can_be_made(pieces))
    amount = data.draw(
        st.one_of(st.sampled_from(possible), st.integers(0, max(possible) + 200)), label="amount"
    )
    made = pieces_for(Fen(amount), pieces)
    if amount in set(possible):
        assert made is not None
        assert total(made) == amount
        assert not missing_pieces(pieces, {one: -count for one, count in made.items()})
        assert all(count > 0 for count in made.values())
    else:
        assert made is None
        near = nearest_pieces(Fen(amount), pieces)
        assert total(near) <= amount
        assert not missing_pieces(pieces, {one: -count for one, count in near.items()})


def test_sixty_are_three_twenties_where_no_ten_is_left() -> None:
    assert pieces_for(Fen(60_00), {50_00: 1, 20_00: 3}) == {20_00: 3}
    assert pieces_for(Fen(60_00), {50_00: 1, 20_00: 2}) is None
    assert pieces_for(Fen(16), {10: 1, 5: 3, 2: 3}) == {10: 1, 2: 3}


def test_a_large_amount_is_made_of_the_largest_at_once() -> None:
    drawer = dict.fromkeys(DENOMINATIONS, 100_000)
    made = pieces_for(Fen(499_999_99), drawer)
    assert made == {
        100_00: 4999,
        50_00: 1,
        20_00: 2,
        5_00: 1,
        1_00: 4,
        50: 1,
        10: 4,
        5: 1,
        2: 2,
    }


@given(some_pieces, some_pieces)
def test_what_comes_in_less_what_goes_out_is_what_stays(
    came: dict[int, int], left: dict[int, int]
) -> None:
    moved = netted(came, left)
    assert total(moved) == total(came) - total(left)
    assert together(left, moved) == {one: count for one, count in came.items() if count}
    assert bool(missing_pieces({}, moved)) == any(count < 0 for count in moved.values())


def test_a_denomination_is_called_by_its_unit() -> None:
    assert [denomination_title(one).zh for one in (100_00, 50, 1)] == ["100元", "5角", "1分"]
    assert denomination_title(10).en == "1 jiao"
