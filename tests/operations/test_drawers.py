"""Cash that is moved between drawers, vault and head office, and a box that is counted blind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from itertools import count as count_up
from pathlib import Path
from typing import Any

import pytest
from argon2 import PasswordHasher
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.bootstrap import TRAINING_BRANCH
from app.desk import credentials
from app.desk.founding import TRAINING_STAFF, found
from app.domain.branch import Parameter
from app.domain.cash import DENOMINATIONS, Pieces, total
from app.domain.drawer import StockInBox
from app.domain.ledger import VAULT, Subject, cash_account
from app.errors import Conflict
from app.evidence.cash import counted
from app.evidence.drawer import HEAD_OFFICE, CashMoved, DifferenceSaid, DrawerCounted, MovedTo
from app.evidence.face import Witness
from app.flow.draft import Draft
from app.flow.journal import EntryRead
from app.flow.operation import Operation, Performing
from app.flow.outcome import Outcome
from app.flow.perform import Refused, conclude, judging, perform
from app.flow.rule import Effect, Verdict, judge
from app.flow.walk import walk
from app.operations import operation
from app.operations.drawer_count import DRAWER_COUNT
from app.operations.drawer_handover import DRAWER_HANDOVER
from app.operations.drawer_return import DRAWER_RETURN
from app.operations.drawer_supply import DRAWER_SUPPLY
from app.operations.vault_return import VAULT_RETURN
from app.operations.vault_supply import VAULT_SUPPLY
from app.rules.ledger import move_pieces
from db.store import SqlStore, create_store
from tests.evidence import (
    MOMENT,
    OTHER_TELLER,
    SUPERVISOR,
    TELLER,
    approval,
    drawer_counted,
    witness,
)
from tests.prepared import money_done
from tests.training import begin, go_on, kept_away, settings_in

_case = count_up()

NOTES = {100_00: 10, 5_00: 4, 10: 3}


def a_case(store: SqlStore, one: Operation, said: Mapping[str, Any], case: str = "case-1") -> Draft:
    draft = go_on(store, one, begin(one, case), MOMENT, said)
    return kept_away(store, one, draft, MOMENT)


def done(
    store: SqlStore, one: Operation, said: Mapping[str, Any] | None = None, case: str = "case-1"
) -> EntryRead:
    return perform(store, one, a_case(store, one, said or {}, case), MOMENT)


def refusal(store: SqlStore, one: Operation, said: Mapping[str, Any]) -> str:
    """The code of the rule that says no; books and drawers are as they were."""
    before = held(store)
    with pytest.raises(Refused) as caught:
        done(store, one, said, f"refused-{next(_case)}")
    for verdict in caught.value.verdicts:
        assert verdict.source
        assert verdict.remedy
        assert verdict.customer_text
    assert held(store) == before
    return caught.value.code


def held(store: SqlStore) -> dict[str, dict[int, int]]:
    """What every drawer and the vault hold; the books agree with the pieces and balance."""
    with store.reading() as transaction:
        books = transaction.books
        pieces = {one: dict(books.drawer(one)) for one in books.drawers()}
        assert all(count > 0 for one in pieces.values() for count in one.values())
        for one, there in pieces.items():
            assert -books.balance(cash_account(one)) == total(there), one
        assert books.trial_balance(MOMENT.date(), MOMENT.date()).balances
    return pieces


def moved(source: str, target: str, pieces: Pieces = NOTES) -> dict[str, Any]:
    return {"cash_moved": CashMoved(source, target, counted(pieces))}


def verdicts(store: SqlStore, one: Operation, said: Mapping[str, Any]) -> tuple[Verdict, ...]:
    draft = go_on(store, one, begin(one), MOMENT, said)
    with store.reading() as transaction:
        given_now = judging(transaction, draft, MOMENT)
        return judge(one.rules, walk(one, draft, MOMENT).view, given_now)


def limit(store: SqlStore, amount: int) -> None:
    """From today on a drawer may hold so much."""
    with store.writing() as transaction:
        transaction.books.add_parameter(
            Parameter("cash_drawer_limit", MOMENT.date(), str(amount), "test")
        )


def test_a_training_store_begins_with_cash_and_a_ledger_that_balances(store: SqlStore) -> None:
    begins = held(store)
    assert set(begins) == {VAULT, TELLER, OTHER_TELLER}
    assert set(begins[TELLER]) == set(DENOMINATIONS), "every denomination is there"
    assert total(begins[VAULT]) > total(begins[TELLER]) > 0
    with store.reading() as transaction:
        assert transaction.books.balance(Subject.CLEARING) == sum(map(total, begins.values()))


@pytest.mark.parametrize(
    ("one", "source", "target"),
    [
        (DRAWER_SUPPLY, VAULT, TELLER),
        (DRAWER_RETURN, TELLER, VAULT),
        (VAULT_SUPPLY, HEAD_OFFICE, VAULT),
        (VAULT_RETURN, VAULT, HEAD_OFFICE),
        (DRAWER_HANDOVER, TELLER, OTHER_TELLER),
    ],
    ids=lambda one: one.name if isinstance(one, Operation) else one,
)
def test_the_pieces_leave_one_place_and_come_to_the_other(
    store: SqlStore, one: Operation, source: str, target: str
) -> None:
    before = held(store)
    entry = done(store, one, moved(source, target))
    after = held(store)
    for place, sign in ((source, -1), (target, 1)):
        if place != HEAD_OFFICE:
            expected = {d: before[place][d] + sign * NOTES.get(d, 0) for d in DENOMINATIONS}
            assert after[place] == expected
    with store.reading() as transaction:
        lines = transaction.books.postings_of(entry.number)
        worth = total(NOTES)
        named = {one.account: one.amount for one in lines}
    of = {HEAD_OFFICE: Subject.CLEARING.value}
    assert named == {
        of.get(source, cash_account(source)): worth,
        of.get(target, cash_account(target)): -worth,
    }
    assert entry.approved_by, "nobody moves cash alone"


def test_the_vault_and_the_head_office_ask_for_a_manager(store: SqlStore) -> None:
    levels = {
        one.name: max(v.level for v in verdicts(store, one, {}))
        for one in (DRAWER_SUPPLY, DRAWER_HANDOVER, VAULT_SUPPLY, VAULT_RETURN)
    }
    assert levels == {
        "drawer_supply": 2,
        "drawer_handover": 2,
        "vault_supply": 3,
        "vault_return": 3,
    }


def test_what_is_not_there_is_not_moved_and_which_piece_is_missing_is_said(store: SqlStore) -> None:
    too_many = {50_00: held(store)[TELLER][50_00] + 7}
    assert refusal(store, DRAWER_RETURN, moved(TELLER, VAULT, too_many)) == "MOVE-PIECES"
    said = next(
        v
        for v in verdicts(store, DRAWER_RETURN, moved(TELLER, VAULT, too_many))
        if v.code == "MOVE-PIECES"
    )
    assert "50元×7" in said.text.zh
    assert refusal(store, DRAWER_SUPPLY, moved(VAULT, TELLER, {})) == "MOVE-SOME"


def test_nobody_moves_the_cash_of_another_drawer(store: SqlStore) -> None:
    assert refusal(store, DRAWER_HANDOVER, moved(OTHER_TELLER, TELLER)) == "MOVE-ENDS"
    assert refusal(store, DRAWER_RETURN, moved(OTHER_TELLER, VAULT)) == "MOVE-ENDS"
    assert refusal(store, VAULT_RETURN, moved(VAULT, TELLER)) == "MOVE-ENDS"


@pytest.mark.parametrize(
    "name", ["drawer_supply", "vault_return", "drawer_count", "day_end", "parameter_change"]
)
def test_no_day_that_is_over_is_changed_by_a_clock_that_was_put_back(
    name: str, store: SqlStore
) -> None:
    with store.writing() as transaction:
        money_done(transaction, 0, operation="3101", at=MOMENT + timedelta(days=1))
    codes = {v.code for v in verdicts(store, operation(name), {}) if v.effect is Effect.REFUSE}
    assert codes == {"CLOCK"}


def test_a_day_end_long_after_the_last_entry_says_so(store: SqlStore) -> None:
    one = operation("day_end")
    for days, said in ((3, False), (400, True)):
        now = MOMENT + timedelta(days=days)
        view = walk(one, draft := go_on(store, one, begin(one), now), now).view
        with store.reading() as transaction:
            told = {v.code for v in judge(one.rules, view, judging(transaction, draft, now))}
        assert ("CLOCK-AHEAD" in told) is said


def test_whoever_gets_cash_signs_for_it_and_does_not_approve_it(store: SqlStore) -> None:
    assert refusal(store, DRAWER_HANDOVER, {"moved_to": MovedTo(TELLER)}) == "HANDOVER-TO"
    assert refusal(store, DRAWER_HANDOVER, {"moved_to": MovedTo("9999")}) == "HANDOVER-TO"
    other = {"receiver": Witness("2001", "刘建国", MOMENT)}
    assert refusal(store, DRAWER_HANDOVER, other) == "HANDOVER-SIGNED"
    to_the_supervisor = {
        "moved_to": MovedTo(SUPERVISOR),
        "receiver": witness(SUPERVISOR),
        "approval": approval(SUPERVISOR),
    }
    assert refusal(store, DRAWER_HANDOVER, to_the_supervisor) == "HANDOVER-APART"


def test_a_drawer_above_its_limit_is_spoken_of_and_returns_the_excess(store: SqlStore) -> None:
    drawer = held(store)[TELLER]
    limit(store, total(drawer) - 123_45)
    warned = verdicts(store, DRAWER_SUPPLY, moved(VAULT, TELLER))
    assert "MOVE-LIMIT" in {v.code for v in warned}
    assert "COUNT-LIMIT" in {v.code for v in verdicts(store, DRAWER_COUNT, {})}
    entry = done(store, DRAWER_RETURN)
    assert entry.made["amount"] == "¥123.45", "the excess is what is proposed"
    assert total(held(store)[TELLER]) == total(drawer) - 123_45


def count(pieces: Mapping[int, int], **more: Any) -> dict[str, Any]:
    return {"drawer_counted": replace(drawer_counted(), pieces=counted(pieces), **more)}


def test_a_box_that_agrees_needs_nobody_else_and_posts_nothing(store: SqlStore) -> None:
    before = held(store)
    entry = done(store, DRAWER_COUNT)
    assert (entry.approved_by, entry.made["result"]) == ("", "账实相符")
    assert held(store) == before
    with store.reading() as transaction:
        books = transaction.books
        assert books.postings_of(entry.number) == ()
        counted_by = books.last_done(DRAWER_COUNT.code, TELLER, MOMENT.date())
        assert counted_by is not None
        assert counted_by.number == entry.number
        assert books.last_done(DRAWER_COUNT.code, OTHER_TELLER, MOMENT.date()) is None


@pytest.mark.parametrize(
    ("off", "against", "amount", "word"),
    [
        ({100_00: 1}, Subject.OTHER_PAYABLE, 100_00, "长款 ¥100.00"),
        ({20_00: -2, 10: -1}, Subject.OTHER_RECEIVABLE, -40_10, "短款 ¥40.10"),
    ],
)
def test_what_is_over_or_short_is_booked_as_such_by_a_manager(
    store: SqlStore, off: dict[int, int], against: Subject, amount: int, word: str
) -> None:
    drawer = held(store)[TELLER]
    there = {one: drawer[one] + off.get(one, 0) for one in DENOMINATIONS}
    entry = done(store, DRAWER_COUNT, count(there))
    assert entry.approved_by == "3001"
    assert word in entry.made["result"]
    assert held(store)[TELLER] == there, "the drawer holds what was counted"
    with store.reading() as transaction:
        books = transaction.books
        posted = {one.account: one.amount for one in books.postings_of(entry.number)}
        assert posted == {cash_account(TELLER): -amount, against.value: amount}
    assert "已复点两遍，正在查当日凭证" in entry.body.decode(), "with a sentence"


def test_a_difference_in_denominations_or_vouchers_alone_is_not_hidden_either(
    store: SqlStore,
) -> None:
    drawer = held(store)[TELLER]
    changed = {**drawer, 100_00: drawer[100_00] - 1, 50_00: drawer[50_00] + 2}
    entry = done(store, DRAWER_COUNT, count(changed))
    assert entry.approved_by == "3001"
    assert "券别不符" in entry.made["result"]
    assert held(store)[TELLER] == changed
    with store.reading() as transaction:
        assert transaction.books.postings_of(entry.number) == ()
    fewer = count(changed, cards=StockInBox(199, "00000002", "00000200"))
    said = verdicts(store, DRAWER_COUNT, fewer)
    told = next(v for v in said if v.code == "COUNT-DIFFERENCE")
    assert "清点 199 张（00000002—00000200）、账面 200 张（00000001—00000200）" in told.text.zh


def test_a_difference_is_not_booked_without_a_sentence(store: SqlStore) -> None:
    drawer = held(store)[TELLER]
    short = {**drawer, 1_00: drawer[1_00] - 1}
    draft = go_on(
        store, DRAWER_COUNT, begin(DRAWER_COUNT), MOMENT, count(short), until="difference"
    )
    path = walk(DRAWER_COUNT, draft, MOMENT)
    assert path.here is not None
    assert path.here.code == "difference"
    assert DRAWER_COUNT.slots["difference"].type is DifferenceSaid


def test_a_box_that_was_used_while_it_was_counted_is_counted_again(store: SqlStore) -> None:
    draft = a_case(store, DRAWER_COUNT, {})
    done(store, DRAWER_SUPPLY, moved(VAULT, TELLER), case="case-2")
    with pytest.raises(Refused) as caught:
        perform(store, DRAWER_COUNT, draft, MOMENT)
    assert caught.value.code == "COUNT-SAME"
    with store.reading() as transaction:
        assert transaction.books.last_done(DRAWER_COUNT.code, TELLER, MOMENT.date()) is None


def test_an_earlier_count_of_the_same_case_is_told_to_whoever_reads_it(store: SqlStore) -> None:
    said = drawer_counted()
    again = replace(said, earlier=(((100_00, 1),),))
    told = verdicts(store, DRAWER_COUNT, {"drawer_counted": again})
    assert "¥100.00" in next(v for v in told if v.code == "COUNT-AGAIN").text.zh


def test_a_count_that_was_broken_off_and_differences_of_late_are_told_to_the_manager(
    store: SqlStore,
) -> None:
    short = {100_00: held(store)[TELLER][100_00] - 1}
    first = a_case(store, DRAWER_COUNT, count(short))
    conclude(store, DRAWER_COUNT, first, MOMENT, outcome=Outcome.WITHDRAWN, reason="重新清点")
    one = done(store, DRAWER_COUNT, count(short), case="case-2")
    codes = {v.code for v in one.content.verdicts}
    assert codes >= {"COUNT-BROKEN-OFF", "COUNT-DIFFERENCE"}
    assert "COUNT-OFTEN" not in codes
    told = {v.code: v.text.zh for v in verdicts(store, DRAWER_COUNT, count({}))}
    assert "0101-01-000002" in told["COUNT-BROKEN-OFF"]
    assert "长款0笔共 ¥0.00，短款1笔" in told["COUNT-OFTEN"]


def test_the_movements_of_a_day_are_listed_with_their_entries(store: SqlStore) -> None:
    first = done(store, DRAWER_SUPPLY, moved(VAULT, TELLER))
    second = done(store, DRAWER_HANDOVER, moved(TELLER, OTHER_TELLER), case="case-2")
    with store.reading() as transaction:
        moves = transaction.books.drawer_moves(TELLER, MOMENT.date())
        nothing = transaction.books.drawer_moves(TELLER, MOMENT.date().replace(day=1))
    assert [one.entry.number for one in moves][-2:] == [first.number, second.number]
    assert [one.worth for one in moves][-2:] == [total(NOTES), -total(NOTES)]
    assert dict(moves[-2].pieces) == NOTES
    assert nothing == ()


def test_no_effect_takes_a_piece_that_is_not_there(store: SqlStore) -> None:
    with store.writing() as transaction:
        books = transaction.books
        performing = Performing(books.branch(), "0101-01", TELLER, MOMENT, "0101-01-000009")
        with pytest.raises(Conflict) as caught:
            move_pieces(books, performing, TELLER, {1: -100_000})
    assert "1分" in caught.value.sentence.zh
    held(store)


steps = st.lists(
    st.tuples(
        st.sampled_from(["3201", "3202", "3203", "3204", "3205"]),
        st.dictionaries(
            st.sampled_from(DENOMINATIONS), st.integers(0, 900), min_size=1, max_size=3
        ),
    ),
    max_size=4,
)
ENDS = {
    "3201": (VAULT, TELLER),
    "3202": (TELLER, VAULT),
    "3203": (HEAD_OFFICE, VAULT),
    "3204": (VAULT, HEAD_OFFICE),
    "3205": (TELLER, OTHER_TELLER),
}


@given(steps)
@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_order_of_movements_leaves_a_drawer_below_zero_or_the_ledger_out_of_balance(
    store: SqlStore, sequence: list[tuple[str, dict[int, int]]]
) -> None:
    for code, pieces in sequence:
        before = held(store)
        source, target = ENDS[code]
        enough = source == HEAD_OFFICE or all(
            before[source].get(one, 0) >= count for one, count in pieces.items()
        )
        said = moved(source, target, {one: count for one, count in pieces.items() if count})
        draft = a_case(store, operation(code), said, f"walk-{next(_case)}")
        if not enough or not total(pieces):
            with pytest.raises(Refused):
                perform(store, operation(code), draft, MOMENT)
            assert held(store) == before
            continue
        perform(store, operation(code), draft, MOMENT)
        change = sum(map(total, held(store).values())) - sum(map(total, before.values()))
        assert change == {"3203": 1, "3204": -1}.get(code, 0) * total(pieces)


def test_of_two_windows_that_take_the_same_notes_one_is_told_so(store: SqlStore) -> None:
    all_of_them = {100_00: held(store)[TELLER][100_00]}
    first = a_case(store, DRAWER_RETURN, moved(TELLER, VAULT, all_of_them), "window-1")
    second = a_case(store, DRAWER_HANDOVER, moved(TELLER, OTHER_TELLER, all_of_them), "window-2")
    perform(store, DRAWER_RETURN, first, MOMENT)
    with pytest.raises(Refused) as caught:
        perform(store, DRAWER_HANDOVER, second, MOMENT)
    assert caught.value.code == "MOVE-PIECES"
    assert 100_00 not in held(store)[TELLER]


def test_a_branch_without_cash_is_supplied_by_the_head_office(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(credentials, "_HASHER", PasswordHasher(1, 8, 1))
    empty = create_store(settings_in(tmp_path))
    people = [replace(one, password="x") for one in TRAINING_STAFF]
    found(empty, branch=TRAINING_BRANCH, staff=people, stock=(), now=MOMENT)
    assert held(empty) == {}
    assert refusal(empty, DRAWER_SUPPLY, {}) == "MOVE-SOME"
    assert refusal(empty, DRAWER_SUPPLY, moved(VAULT, TELLER)) == "MOVE-PIECES"
    done(empty, VAULT_SUPPLY, moved(HEAD_OFFICE, VAULT))
    done(empty, DRAWER_SUPPLY, moved(VAULT, TELLER), "case-2")
    said = count(NOTES, cards=StockInBox(), passbooks=StockInBox())
    assert done(empty, DRAWER_COUNT, said, "case-3").made["result"] == "账实相符"
    assert held(empty)[TELLER] == NOTES
    empty.close()


def test_the_count_speaks_of_evidence_that_cannot_be_made_up() -> None:
    with pytest.raises(ValueError, match="once each"):
        DrawerCounted(((1_00, 1), (100_00, 1)), StockInBox(), StockInBox())
    with pytest.raises(ValueError, match="from one up"):
        CashMoved(VAULT, TELLER, ((100_00, 0),))
