"""冻结、续冻、解除、扣划、止付: what authorities may have done, and what never comes of it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.clock import CHINA
from app.domain.account import AccountLife, MediumState, PinState
from app.domain.authority import POWERS, Authority
from app.domain.ledger import Subject
from app.domain.money import Fen
from app.domain.posting import Posting
from app.domain.restraint import RestraintEnd, RestraintKind, held_by, in_time
from app.domain.restraint_measure import Measure
from app.domain.stopping import Movement, Standing, stops
from app.flow.books import Books
from app.flow.journal import EntryRead
from app.flow.operation import Operation, Performing
from app.flow.perform import Refused, judging, perform
from app.flow.rule import Judging, judge, refusals
from app.flow.slot import View
from app.operations.deduction import DEDUCTION
from app.operations.freeze import FREEZE
from app.operations.freeze_continue import FREEZE_CONTINUE
from app.operations.freeze_release import FREEZE_RELEASE
from app.operations.police_stop import POLICE_STOP
from app.rules.restraints import NEUTRAL, restrained
from db.store import SqlStore
from tests import orders
from tests.evidence import MANAGER, MOMENT, SAMPLES, TELLER, witness
from tests.prepared import (
    ACCOUNT_NUMBER,
    PAYEE_NUMBER,
    another_customer,
    frozen,
    known_customer,
    money,
)
from tests.training import HandClock, begin, go_on, kept_away

_CASES = count(1)


def done(store: SqlStore, clock: HandClock, operation: Operation, **said: Any) -> EntryRead:
    """The operation performed on what is said, as the other samples have it."""
    draft = go_on(store, operation, begin(operation, f"order-{next(_CASES)}"), clock(), said)
    return perform(store, operation, kept_away(store, operation, draft, clock()), clock())


def refused(store: SqlStore, clock: HandClock, operation: Operation, **said: Any) -> set[str]:
    """The codes by which it is refused; each says why, by which rule, what to do, and to a
    customer nothing at all."""
    with pytest.raises(Refused) as caught:
        done(store, clock, operation, **said)
    for one in caught.value.verdicts:
        assert one.text
        assert one.source
        assert one.remedy
        assert not any(word in one.customer_text.zh for word in ("冻结", "法院", "公安", "扣划"))
    return {one.code for one in caught.value.verdicts}


def written(store: SqlStore, write: Callable[[Books], Any]) -> Any:
    with store.writing() as transaction:
        return write(transaction.books)


def holds(store: SqlStore, at: datetime) -> list[tuple[str, int, int]]:
    """Of each freeze that stands: its number, what it holds, its place in the queue."""
    with store.reading() as transaction:
        found = restrained(transaction.books, ACCOUNT_NUMBER, at)
    return [(one.restraint.number, one.part, one.place) for one in found.held]


def an_account(store: SqlStore, balance: int = 1_000_00) -> None:
    def write(books: Books) -> None:
        known_customer(books)
        money(books, Fen(balance))

    written(store, write)


def test_a_freeze_is_registered_to_the_second_with_officers_and_measure(
    store: SqlStore, clock: HandClock
) -> None:
    entry = done(store, clock, FREEZE)
    assert entry.made["since"] == "2026-03-09 09:30:15"
    assert entry.made["until"] == "2027-03-09 24:00:00"
    assert (entry.made["moved"], entry.made["place"]) == ("¥1,000.00", "—")
    with store.reading() as transaction:
        [row] = transaction.books.restraints(ACCOUNT_NUMBER)
        [line] = transaction.books.restraint_measures(row.number)
    assert (row.authority, row.officer, row.second_officer) == (orders.COURT, "高远", "林一鸣")
    assert row.officer_document == "execution:沪0101-001"
    assert line.measure is Measure.FREEZE
    assert (line.made_by, line.second_by, line.approved_by) == (TELLER, "1002", MANAGER)
    assert (line.journal, line.at, line.moved) == (entry.number, MOMENT, 1_000_00)


def test_what_is_frozen_already_waits_and_takes_effect_when_the_earlier_is_released(
    store: SqlStore, clock: HandClock
) -> None:
    first = done(store, clock, FREEZE)
    clock.forward(hours=1)
    police = orders.of_the_police()
    order = orders.freeze_order(document="黄公冻〔2026〕7号", count=6)
    second = done(store, clock, FREEZE, officers=police, freeze_order=order)
    assert (second.made["measure"], second.made["place"]) == ("03 轮候冻结", "1")
    assert second.made["until"] == "生效后6个月"
    assert holds(store, clock())[1] == (second.made["restraint"], 0, 1)
    clock.forward(days=30)
    release = orders.release_order(restraint=first.made["restraint"])
    done(store, clock, FREEZE_RELEASE, release_order=release)
    assert holds(store, clock()) == [(second.made["restraint"], 1_000_00, 0)]
    with store.reading() as transaction:
        timed = in_time(transaction.books.restraints(ACCOUNT_NUMBER))[1]
    assert timed.begins == clock()
    assert timed.ends == datetime(2026, 10, 9, tzinfo=CHINA)


def test_a_waiting_freeze_leaves_the_queue_by_its_own_code(
    store: SqlStore, clock: HandClock
) -> None:
    done(store, clock, FREEZE)
    second = done(store, clock, FREEZE)
    release = orders.release_order(restraint=second.made["restraint"])
    entry = done(store, clock, FREEZE_RELEASE, release_order=release)
    assert entry.made["measure"] == "05 解除轮候"
    with store.reading() as transaction:
        row = transaction.books.restraint(second.made["restraint"])
    assert row is not None
    assert row.end is RestraintEnd.LEFT_QUEUE


def test_more_than_there_is_catches_what_comes_in_later(store: SqlStore, clock: HandClock) -> None:
    entry = done(store, clock, FREEZE, freeze_order=orders.limited("1500.00"))
    assert entry.made["moved"] == "¥1,000.00"
    written(store, lambda books: money_more(books, 700_00))
    [(number, part, place)] = holds(store, clock())
    assert (number, part, place) == (entry.made["restraint"], 1_500_00, 0)


def money_more(books: Books, amount: int) -> None:
    for line, (account, fen) in enumerate(((ACCOUNT_NUMBER, amount), ("3001", -amount)), 1):
        books.add_posting(Posting("later", line, account, Fen(fen), MOMENT.date(), "test"))


@pytest.mark.parametrize(
    "authority", [one for one in Authority if POWERS[one].freezes is None], ids=str
)
def test_whoever_no_statute_empowers_is_refused(
    authority: Authority, store: SqlStore, clock: HandClock
) -> None:
    shown = orders.officers(authority=authority)
    assert refused(store, clock, FREEZE, officers=shown) == {"OFFICERS-POWER"}


@pytest.mark.parametrize(
    ("authority", "count_", "unit", "major", "allowed"),
    [
        ("court", 12, "months", False, True),
        ("court", 13, "months", False, False),
        ("court", 24, "months", True, False),
        ("police", 6, "months", False, True),
        ("police", 7, "months", False, False),
        ("police", 12, "months", True, True),
        ("prison", 12, "months", False, False),
        ("supervision", 6, "months", False, True),
        ("tax", 30, "days", False, True),
        ("tax", 31, "days", False, False),
        ("peoples_bank", 48, "hours", False, True),
        ("peoples_bank", 49, "hours", False, False),
        ("peoples_bank", 2, "days", False, False),
    ],
)
def test_no_freeze_is_longer_than_the_law_allows_its_organ(
    authority: str,
    count_: int,
    unit: str,
    major: bool,
    allowed: bool,
    store: SqlStore,
    clock: HandClock,
) -> None:
    an_account(store)
    shown = orders.officers(authority=authority)
    order = orders.freeze_order(count=count_, unit=unit, major=major)
    found = verdicts(store, clock, FREEZE, officers=shown, freeze_order=order)
    assert ("FREEZE-TERM" not in found) is allowed


def verdicts(store: SqlStore, clock: HandClock, operation: Operation, **said: Any) -> set[str]:
    """The codes of the refusals before anybody signs."""
    draft = go_on(store, operation, begin(operation), clock(), said, until="second_operator")
    with store.reading() as transaction:
        view = View({name: one.value for name, one in draft.filled.items()})
        found = judge(operation.rules, view, judging(transaction, draft, clock()))
    return {one.code for one in refusals(found)}


def test_one_officer_is_not_two_and_the_names_must_match(store: SqlStore, clock: HandClock) -> None:
    an_account(store)
    alone = orders.officers(second_certificate_number="沪0101-001")
    assert verdicts(store, clock, FREEZE, officers=alone) == {"OFFICERS-TWO"}
    other = orders.freeze_order(holder="沈若澜")
    assert verdicts(store, clock, FREEZE, freeze_order=other) == {"FREEZE-ACCOUNT"}
    wrong = orders.freeze_order(account="0101010000001235")
    assert verdicts(store, clock, FREEZE, freeze_order=wrong) == {"FREEZE-ACCOUNT"}
    spaced = orders.freeze_order(holder=" 沈 若兰")
    assert not verdicts(store, clock, FREEZE, freeze_order=spaced)


def test_three_people_do_it(store: SqlStore, clock: HandClock) -> None:
    assert refused(store, clock, FREEZE, second_operator=witness(TELLER)) == {"FREEZE-TWO"}
    assert refused(store, clock, FREEZE, second_operator=witness(MANAGER)) == {"FREEZE-APART"}


def test_another_freeze_that_came_meanwhile_reopens_the_step(
    store: SqlStore, clock: HandClock
) -> None:
    an_account(store)
    draft = go_on(store, FREEZE, begin(FREEZE), clock())
    draft = kept_away(store, FREEZE, draft, clock())
    done(store, clock, FREEZE)
    with pytest.raises(Refused) as caught:
        perform(store, FREEZE, draft, clock())
    [verdict] = caught.value.verdicts
    assert verdict.code == "FREEZE-NOW"
    assert orders.COURT in verdict.text.zh


def test_a_continuation_counts_from_the_end_and_only_the_same_organ_orders_it(
    store: SqlStore, clock: HandClock
) -> None:
    written(store, frozen)
    other = orders.officers(organ="上海市静安区人民法院")
    assert verdicts(store, clock, FREEZE_CONTINUE, officers=other) == {"RESTRAINT-KNOWN"}
    entry = done(store, clock, FREEZE_CONTINUE)
    assert entry.made["until"] == "2028-03-08 24:00:00"
    assert entry.made["measure"] == "02 继续冻结"
    too_long = orders.continue_order(count=13)
    assert verdicts(store, clock, FREEZE_CONTINUE, continue_order=too_long) == {"CONTINUE-TERM"}


def test_what_has_lapsed_is_neither_continued_nor_released_nor_deducted(
    store: SqlStore, clock: HandClock
) -> None:
    written(store, lambda books: frozen(books, at=MOMENT - timedelta(days=366)))
    for operation in (FREEZE_CONTINUE, FREEZE_RELEASE, DEDUCTION):
        assert verdicts(store, clock, operation) == {"RESTRAINT-KNOWN"}


def test_an_administrative_freeze_is_continued_once(store: SqlStore, clock: HandClock) -> None:
    tax = orders.officers(authority="tax", organ="国家税务总局上海市黄浦区税务局")
    more = orders.continue_order(count=30, unit="days")

    def write(books: Books) -> None:
        until = MOMENT + timedelta(days=10)
        frozen(books, kind=RestraintKind.ADMINISTRATIVE, authority=tax.organ, until=until)

    written(store, write)
    done(store, clock, FREEZE_CONTINUE, officers=tax, continue_order=more)
    said = {"officers": tax, "continue_order": more}
    assert verdicts(store, clock, FREEZE_CONTINUE, **said) == {"CONTINUE-TERM"}


def test_a_part_is_released_and_the_rest_stays(store: SqlStore, clock: HandClock) -> None:
    written(store, lambda books: frozen(books, amount=Fen(800_00)))
    part = orders.release_order(extent="part", amount="300.00")
    entry = done(store, clock, FREEZE_RELEASE, release_order=part)
    assert entry.made["moved"] == "¥300.00"
    assert holds(store, clock()) == [(orders.FREEZE_NUMBER, 500_00, 0)]
    whole = orders.release_order(extent="part", amount="500.00")
    assert verdicts(store, clock, FREEZE_RELEASE, release_order=whole) == {"RELEASE-PART"}


def test_a_part_of_all_that_comes_in_is_released_with_a_word_on_what_comes_later(
    store: SqlStore, clock: HandClock
) -> None:
    written(store, frozen)
    part = orders.release_order(extent="part", amount="300.00")
    entry = done(store, clock, FREEZE_RELEASE, release_order=part)
    (told,) = [one for one in entry.content.verdicts if one.code == "RELEASE-PART"]
    assert "部分解除后限额冻结 ¥700.00，超出的以后入账不再冻结" in told.text.zh


def test_a_deduction_takes_out_of_its_own_freeze_and_ends_it_when_whole(
    store: SqlStore, clock: HandClock
) -> None:
    written(store, lambda books: frozen(books, amount=Fen(400_00)))
    too_much = orders.deduction_order(amount="400.01")
    assert verdicts(store, clock, DEDUCTION, deduction_order=too_much) == {"DEDUCT-HELD"}
    entry = done(store, clock, DEDUCTION, deduction_order=orders.deduction_order(amount="150.00"))
    assert holds(store, clock()) == [(orders.FREEZE_NUMBER, 250_00, 0)]
    with store.reading() as transaction:
        books = transaction.books
        assert {(one.account, one.amount) for one in books.postings_of(entry.number)} == {
            (ACCOUNT_NUMBER, -150_00),
            (Subject.CLEARING, 150_00),
        }
        assert books.balance(ACCOUNT_NUMBER) == 850_00
    done(store, clock, DEDUCTION, deduction_order=orders.deduction_order(amount="250.00"))
    assert holds(store, clock()) == []
    with store.reading() as transaction:
        row = transaction.books.restraint(orders.FREEZE_NUMBER)
        lines = transaction.books.restraint_measures(orders.FREEZE_NUMBER)
    assert row is not None
    assert row.end is RestraintEnd.DEDUCTED
    assert [one.measure for one in lines] == [Measure.DEDUCT, Measure.DEDUCT]
    assert orders.COURT in lines[0].payee


def test_frozen_and_deducted_at_once_takes_nothing_that_another_froze(
    store: SqlStore, clock: HandClock
) -> None:
    written(store, lambda books: frozen(books, amount=Fen(700_00)))
    at_once = orders.deduction_order(way="08", amount="300.01")
    found = verdicts(store, clock, DEDUCTION, deduction_order=at_once)
    assert found == {"DEDUCT-FREE"}
    at_once = orders.deduction_order(way="08", amount="300.00", paid_by="pending")
    entry = done(store, clock, DEDUCTION, deduction_order=at_once)
    assert entry.made["measure"] == "08 冻结并划拨"
    assert holds(store, clock()) == [(orders.FREEZE_NUMBER, 700_00, 0)]
    with store.reading() as transaction:
        assert transaction.books.balance(Subject.OTHER_PAYABLE) == 300_00


def test_only_courts_tax_and_customs_deduct_and_never_to_the_debtor(
    store: SqlStore, clock: HandClock
) -> None:
    written(store, lambda books: frozen(books, authority=orders.POLICE))
    police = orders.of_the_police()
    assert "OFFICERS-DEDUCT" in verdicts(store, clock, DEDUCTION, officers=police)
    own = orders.deduction_order(payee_account=ACCOUNT_NUMBER)
    assert "DEDUCT-PAYEE" in verdicts(store, clock, DEDUCTION, deduction_order=own)
    written(store, another_customer)
    person = orders.deduction_order(payee_account=PAYEE_NUMBER)
    assert "DEDUCT-PAYEE" in verdicts(store, clock, DEDUCTION, deduction_order=person)


def test_one_certificate_or_case_typed_wide_and_narrow_is_one(
    store: SqlStore, clock: HandClock
) -> None:
    wide = str.maketrans("0123456789", "０１２３４５６７８９")
    shown = orders.officers()
    one = shown.certificate_number
    assert (
        orders.officers(second_certificate_number=one.translate(wide)).second_certificate_number
        == one
    )
    assert orders.freeze_order(account=ACCOUNT_NUMBER.translate(wide)).account == ACCOUNT_NUMBER
    case = orders.stop_order().case_number
    done(store, clock, POLICE_STOP)
    done(store, clock, POLICE_STOP)
    again = orders.stop_order(case_number=f" {case.translate(wide)} ")
    police = {"officers": orders.of_the_police(), "stop_order": again}
    assert verdicts(store, clock, POLICE_STOP, **police) == {"STOP-TIMES"}


def test_the_police_stop_an_account_twice_and_then_a_freeze_follows(
    store: SqlStore, clock: HandClock
) -> None:
    first = done(store, clock, POLICE_STOP)
    assert first.made["until"] == "2026-03-11 09:30:15"
    clock.forward(hours=49)
    assert holds(store, clock()) == [], "it ended by itself"
    done(store, clock, POLICE_STOP)
    police = {"officers": orders.of_the_police()}
    assert verdicts(store, clock, POLICE_STOP, **police) == {"STOP-TIMES"}
    order = orders.freeze_order(count=6)
    entry = done(store, clock, FREEZE, officers=orders.of_the_police(), freeze_order=order)
    assert holds(store, clock()) == [(entry.made["restraint"], 1_000_00, 0)]
    with store.reading() as transaction:
        ends = [one.end for one in transaction.books.restraints(ACCOUNT_NUMBER)]
    assert ends == [None, RestraintEnd.FROZEN, None]


def test_a_stop_needs_the_payment_to_be_there_and_the_police_to_ask(
    store: SqlStore, clock: HandClock
) -> None:
    an_account(store)
    other = {"officers": orders.of_the_police(), "stop_order": orders.stop_order(amount="999.00")}
    assert verdicts(store, clock, POLICE_STOP, **other) == {"STOP-MATCH"}
    court = {"officers": orders.officers()}
    assert verdicts(store, clock, POLICE_STOP, **court) == {"OFFICERS-STOP"}


def test_a_closed_account_has_nothing_to_freeze(store: SqlStore, clock: HandClock) -> None:
    an_account(store)

    def close(books: Books) -> None:
        account = books.account(ACCOUNT_NUMBER)
        assert account is not None
        books.change_account(replace(account, life=AccountLife.CLOSED, life_since=MOMENT))

    written(store, close)
    assert verdicts(store, clock, FREEZE) == {"FREEZE-ACCOUNT"}


def test_the_customer_is_told_nothing() -> None:
    for word in ("冻结", "法院", "公安", "止付", "扣划"):
        assert word not in NEUTRAL.zh
    for operation in (FREEZE, FREEZE_CONTINUE, FREEZE_RELEASE, DEDUCTION, POLICE_STOP):
        assert not any(step.tells for step in operation.steps)
        assert not any(copy.masked for paper in operation.papers for copy in paper.copies)


def test_a_freeze_that_comes_later_stands_later_whatever_the_clock_says(
    store: SqlStore, clock: HandClock
) -> None:
    first = done(store, clock, FREEZE, freeze_order=orders.limited("400.00"))
    clock.forward(seconds=-20)
    second = done(store, clock, FREEZE, freeze_order=orders.limited("700.00"))
    assert holds(store, clock()) == [
        (first.made["restraint"], 400_00, 0),
        (second.made["restraint"], 600_00, 0),
    ]


class _Undone(Exception):
    """Ends a story without keeping anything of it."""


_STORY = st.lists(
    st.tuples(
        st.sampled_from(
            ("freeze", "continue", "release", "deduct", "at_once", "stop", "pay", "come_in")
        ),
        st.integers(0, 3),
        st.integers(1, 1_500_00),
        st.sampled_from(("court", "police", "tax")),
        st.integers(0, 30 * 24),
    ),
    min_size=3,
    max_size=14,
)


@settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(_STORY)
def test_no_order_of_things_lets_a_frozen_yuan_out(store: SqlStore, story: Any) -> None:
    with suppress(_Undone), store.writing() as transaction:
        books = transaction.books
        known_customer(books)
        money(books, Fen(1_000_00))
        clock = HandClock(MOMENT)
        for n, (what, which, amount, authority, hours) in enumerate(story):
            clock.forward(hours=hours)
            _one_thing(books, clock(), n, what, which, amount, authority)
            _all_is_right(books, clock())
        raise _Undone


def _one_thing(
    books: Books, at: datetime, n: int, what: str, which: int, amount: int, authority: str
) -> None:
    performing = Performing(books.branch(), "0101-01", TELLER, at, f"entry-{n}")
    standing = books.restraints(ACCOUNT_NUMBER)
    held = [one.restraint for one in restrained(books, ACCOUNT_NUMBER, at).held]
    # Mostly one that stands, and now and then one that has ended or never was.
    among = [*held, *standing[-1:]]
    number = among[which % len(among)].number if among else "DJ"
    organ = {"authority": authority, "organ": f"样本{authority}"}
    yuan = f"{amount / 100:.2f}"
    match what:
        case "pay":
            before = _parts(books, at)
            standing_now = Standing(
                AccountLife.NORMAL,
                MediumState.NORMAL,
                PinState.NORMAL,
                books.balance(ACCOUNT_NUMBER),
                standing,
                at,
            )
            paid = amount <= standing_now.balance and not stops(
                Movement.BY_MEDIUM, Fen(amount), standing_now
            )
            if paid:
                _move(books, f"entry-{n}", -amount, at)
                assert _parts(books, at) == before, "what is held stays held"
        case "come_in":
            _move(books, f"entry-{n}", amount, at)
        case "freeze":
            days = {"count": 20, "unit": "days"}
            order = orders.limited(yuan, **days) if amount % 2 else orders.freeze_order(**days)
            _try(FREEZE, books, performing, officers=orders.officers(**organ), freeze_order=order)
        case "continue":
            shown = _organ_of(books, number)
            more = orders.continue_order(restraint=number, count=10, unit="days")
            _try(FREEZE_CONTINUE, books, performing, officers=shown, continue_order=more)
        case "release":
            part = {"extent": "part", "amount": yuan} if amount % 2 else {}
            back = orders.release_order(restraint=number, **part)
            shown = _organ_of(books, number)
            _try(FREEZE_RELEASE, books, performing, officers=shown, release_order=back)
        case "deduct" | "at_once":
            before = _parts(books, at)
            way = "06" if what == "deduct" else "08"
            taken = orders.deduction_order(restraint=number, way=way, amount=yuan)
            shown = _organ_of(books, number)
            if _try(DEDUCTION, books, performing, officers=shown, deduction_order=taken):
                after = _parts(books, at)
                others = {k: v for k, v in before.items() if k != number or what == "at_once"}
                assert {k: after.get(k, 0) for k in others} == others, "nobody else's is touched"
        case _:
            stop = orders.stop_order(amount="1000.00", case_number=f"A{which}")
            shown = orders.of_the_police()
            _try(POLICE_STOP, books, performing, officers=shown, stop_order=stop)


def _organ_of(books: Books, number: str) -> Any:
    row = books.restraint(number)
    organ = row.authority if row is not None else "样本court"
    police = row is not None and row.kind in (RestraintKind.POLICE, RestraintKind.POLICE_STOP)
    return orders.officers(authority="police" if police else "court", organ=organ)


def _try(operation: Operation, books: Books, performing: Performing, **said: Any) -> bool:
    """Judges the case as it stands, and performs it where no rule says no."""
    case = Judging(books, performing.now, performing.teller, "case")
    values: dict[str, Any] = {}
    for step in operation.steps:
        if step.guard is not None and not step.guard(View(values)):
            continue
        for slot in step.fills:
            value = said.get(slot.name)
            if value is None and step.propose is not None:
                value = step.propose(View(values), case)
            values[slot.name] = value if value is not None else SAMPLES[slot.type]()
    if refusals(judge(operation.rules, View(values), case)):
        return False
    operation.effect(View(values), books, performing)
    return True


def _move(books: Books, journal: str, amount: int, at: datetime) -> None:
    for line, (account, fen) in enumerate(((ACCOUNT_NUMBER, amount), ("3001", -amount)), 1):
        books.add_posting(Posting(journal, line, account, Fen(fen), at.date(), "test"))


def _parts(books: Books, at: datetime) -> dict[str, int]:
    held = held_by(books.balance(ACCOUNT_NUMBER), books.restraints(ACCOUNT_NUMBER), at)
    return {row.number: part for row, part in held if row.kind is not RestraintKind.POLICE_STOP}


def _all_is_right(books: Books, at: datetime) -> None:
    found = restrained(books, ACCOUNT_NUMBER, at)
    assert found.balance >= 0
    assert found.available >= 0
    assert sum(one.part for one in found.held) + found.available == found.balance
    assert [one.place for one in found.waiting] == list(range(1, len(found.waiting) + 1))
    assert books.trial_balance(MOMENT.date(), at.date()).balances
