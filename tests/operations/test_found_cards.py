"""拾得卡: what is kept, what is cut, what goes back to its holder, and who sees it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from app.domain.account import MediumState
from app.domain.custody import HeldCard, HeldState
from app.domain.loss import LossKind, LossOf
from app.evidence.acting import Acting
from app.evidence.found_card import CardHandedIn, FoundIs
from app.evidence.held_card import HeldEnding
from app.flow.books import Books
from app.flow.draft import Draft
from app.flow.forms import fill_form
from app.flow.operation import Operation
from app.flow.perform import Refused, perform
from app.flow.walk import walk
from app.operations.found_card import FOUND_CARD
from app.operations.held_card_end import HELD_CARD_END
from app.rules.custody import FOUND
from db.store import SqlStore
from tests import prepared
from tests.evidence import MOMENT, SUPERVISOR, TELLER, account_found, witness
from tests.prepared import CARD_NUMBER, HELD_NUMBER
from tests.training import HandClock, begin, go_on, kept_away


def written(store: SqlStore, write: Callable[[Books], Any]) -> Any:
    """Writes something into the books before the case begins."""
    with store.writing() as transaction:
        return write(transaction.books)


def a_case(
    store: SqlStore, operation: Operation, clock: HandClock, case: str = "case-1", **said: Any
) -> Draft:
    draft = go_on(store, operation, begin(operation, case), clock(), said)
    return kept_away(store, operation, draft, clock())


def done(store: SqlStore, operation: Operation, clock: HandClock, **said: Any) -> HeldCard:
    """The line of the register after the case."""
    entry = perform(store, operation, a_case(store, operation, clock, **said), clock())
    with store.reading() as transaction:
        held = transaction.books.held_card(entry.made["held"])
    assert held is not None
    return held


def refused(store: SqlStore, operation: Operation, clock: HandClock, **said: Any) -> Refused:
    with pytest.raises(Refused) as caught:
        perform(store, operation, a_case(store, operation, clock, **said), clock())
    for one in caught.value.verdicts:
        assert one.source
        assert one.remedy
        assert one.customer_text
    return caught.value


def handed_in(number: str = CARD_NUMBER, **changes: Any) -> CardHandedIn:
    return fill_form(CardHandedIn, {"number": number, "who": "路人甲", **changes})


def warned(store: SqlStore, clock: HandClock, number: str = CARD_NUMBER, **said: Any) -> str:
    """What a case of this plastic warns of, in one string."""
    draft = a_case(store, FOUND_CARD, clock, handed_in=handed_in(number, **said))
    entry = perform(store, FOUND_CARD, draft, clock())
    return " ".join(f"{one.code} {one.text.zh} {one.remedy.zh}" for one in entry.content.verdicts)


def replaced(books: Books) -> None:
    """The card was replaced by one of another number."""
    old = prepared.known_customer(books)
    books.change_card(replace(old, state=MediumState.REPLACED))
    books.add_card(replace(old, number="9999990000000009999", issued_at=MOMENT))


def second_plastic(books: Books) -> None:
    """A card of the same number is in use since."""
    books.change_card(replace(prepared.known_customer(books), issue=2))


def test_a_card_in_use_is_kept_by_two_and_stops_nothing(store: SqlStore, clock: HandClock) -> None:
    said = warned(store, clock)
    assert "不自行停止支付" in said
    assert "2101" in said
    with store.reading() as transaction:
        (held,) = transaction.books.held_cards(CARD_NUMBER)
        assert transaction.books.loss_reports(CARD_NUMBER) == ()
    assert (held.state, held.by, held.handed_in_by) == (HeldState.HELD, TELLER, "路人甲")


def test_a_card_that_is_reported_lost_waits_for_its_release(
    store: SqlStore, clock: HandClock
) -> None:
    report = written(store, lambda books: prepared.report(books, LossOf.MEDIUM, LossKind.FORMAL))
    said = warned(store, clock)
    assert report.number in said
    assert "2105" in said


@pytest.mark.parametrize(("write", "sequence"), [(replaced, 0), (second_plastic, 1)])
def test_what_was_replaced_is_cut_at_once(
    write: Callable[[Books], None], sequence: int, store: SqlStore, clock: HandClock
) -> None:
    written(store, write)
    held = done(store, FOUND_CARD, clock, handed_in=handed_in(sequence=sequence))
    assert (held.state, held.ended_at) == (HeldState.CUT, clock())


def test_an_old_plastic_that_cannot_be_told_from_the_new_one_is_not_cut(
    store: SqlStore, clock: HandClock
) -> None:
    written(store, second_plastic)
    assert "FOUND-PLASTIC" in warned(store, clock)
    with store.reading() as transaction:
        (held,) = transaction.books.held_cards(CARD_NUMBER)
    assert (held.state, held.issue) == (HeldState.HELD, 2)


def test_a_plastic_that_was_never_handed_out_is_none_that_was_found(
    store: SqlStore, clock: HandClock
) -> None:
    prepare = prepared.known_customer
    written(store, prepare)
    assert refused(store, FOUND_CARD, clock, handed_in=handed_in(sequence=3)).code == (
        "FOUND-PLASTIC"
    )


@pytest.mark.parametrize("number", ["6222020200112233449", "12345", "0"])
def test_another_banks_card_or_an_illegible_one_is_noted_and_handed_on(
    number: str, store: SqlStore, clock: HandClock
) -> None:
    held = done(store, FOUND_CARD, clock, handed_in=handed_in(number, bank="他行"))
    assert (held.state, held.customer, held.card) == (HeldState.HELD, "", number.strip("0"))
    clock.forward(hours=1)
    ending = {"number": held.number, "becomes": "handed_on", "explained": "他行来人签收"}
    ended = done(
        store,
        HELD_CARD_END,
        clock,
        case="case-2",
        held_ending=fill_form(HeldEnding, ending),
    )
    assert (ended.state, ended.note) == (HeldState.HANDED_ON, "他行；他行来人签收")


def test_nothing_lies_in_custody_twice(store: SqlStore, clock: HandClock) -> None:
    written(store, prepared.held_card)
    said = refused(store, FOUND_CARD, clock)
    assert said.code == "FOUND-TWICE"
    assert HELD_NUMBER in said.verdicts[0].text.zh


def test_the_teller_is_not_the_second_custodian(store: SqlStore, clock: HandClock) -> None:
    assert refused(store, FOUND_CARD, clock, custodian=witness(TELLER)).code == "CUSTODIAN"


def test_a_card_that_is_replaced_meanwhile_is_looked_at_again(
    store: SqlStore, clock: HandClock
) -> None:
    written(store, prepared.known_customer)
    draft = a_case(store, FOUND_CARD, clock)
    assert walk(FOUND_CARD, draft, clock()).view.of(FOUND).is_ is FoundIs.IN_USE
    written(store, replaced)
    with pytest.raises(Refused) as caught:
        perform(store, FOUND_CARD, draft, clock())
    assert caught.value.code == "FOUND-SAME"


def test_what_nobody_reported_goes_back_to_its_holder_in_person(
    store: SqlStore, clock: HandClock
) -> None:
    held = done(store, HELD_CARD_END, clock)
    assert (held.number, held.state) == (HELD_NUMBER, HeldState.RETURNED)
    with store.reading() as transaction:
        entry = transaction.journal.find(held.ended_by)
    assert entry is not None
    assert entry.approved_by == SUPERVISOR
    assert {"acting", "card", "face"} <= set(entry.content.facts)


def ending(becomes: str, **changes: Any) -> HeldEnding:
    raw = {"number": HELD_NUMBER, "becomes": becomes, "explained": "无人领取", **changes}
    return fill_form(HeldEnding, raw)


AGENT = fill_form(
    Acting, {"who": "agent", "relation": "child", "phone": "19900000321", "reason": "住院"}
)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"held_ending": ending("returned", number="SD0101010009999")}, "HELD-STANDS"),
        ({"held_ending": ending("handed_on")}, "HELD-CUT"),
        ({"held_ending": ending("cut")}, "HELD-CUT"),
        ({"acting": AGENT}, "IN-PERSON"),
        ({"account": account_found(card="9999990000000000023")}, "HELD-WHOSE"),
    ],
)
def test_what_may_not_be_done_with_a_card_in_custody(
    said: dict[str, Any], code: str, store: SqlStore, clock: HandClock
) -> None:
    assert code in {one.code for one in refused(store, HELD_CARD_END, clock, **said).verdicts}
    with store.reading() as transaction:
        held = transaction.books.held_card(HELD_NUMBER)
    assert held is not None
    assert held.state is HeldState.HELD


def test_what_is_reported_lost_goes_back_with_its_release_only(
    store: SqlStore, clock: HandClock
) -> None:
    written(store, lambda books: prepared.report(books, LossOf.MEDIUM, LossKind.FORMAL))
    written(store, prepared.held_card)
    said = refused(store, HELD_CARD_END, clock)
    assert (said.code, "2105" in said.verdicts[0].remedy.zh) == ("HELD-RETURN", True)


def test_a_card_in_use_is_cut_after_so_many_days_and_a_dead_one_at_any_time(
    store: SqlStore, clock: HandClock
) -> None:
    written(store, lambda books: prepared.held_card(books, MOMENT - timedelta(days=20)))
    entry_steps = a_case(store, HELD_CARD_END, clock, held_ending=ending("cut"))
    assert "card" not in {s.step.code for s in walk(HELD_CARD_END, entry_steps, clock()).stands}
    held = done(store, HELD_CARD_END, clock, case="case-2", held_ending=ending("cut"))
    assert held.state is HeldState.CUT


def test_a_dead_card_in_custody_is_cut_and_never_given_back(
    store: SqlStore, clock: HandClock
) -> None:
    written(store, prepared.held_card)
    written(store, replaced)
    with pytest.raises(Refused) as caught:
        done(store, HELD_CARD_END, clock)
    assert "HELD-RETURN" in {one.code for one in caught.value.verdicts}
    held = done(store, HELD_CARD_END, clock, case="case-2", held_ending=ending("cut"))
    assert held.state is HeldState.CUT


def test_of_two_who_settle_one_card_the_second_is_told_who_did(
    store: SqlStore, clock: HandClock
) -> None:
    first = a_case(store, HELD_CARD_END, clock, "case-1")
    second = a_case(store, HELD_CARD_END, clock, "case-2")
    entry = perform(store, HELD_CARD_END, first, clock())
    with pytest.raises(Refused) as caught:
        perform(store, HELD_CARD_END, second, clock())
    said = next(one for one in caught.value.verdicts if one.code == "HELD-STANDS").text.zh
    assert f"柜员 {TELLER}" in said
    assert entry.number in said
