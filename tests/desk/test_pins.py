"""PINs at the desk: proved, guessed at, set anew; no case, no window and no crash gives more."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from threading import Barrier, Thread
from typing import Any

import pytest
import sqlalchemy as sa

from app.bootstrap import TRAINING_BRANCH, store_settings
from app.desk import credentials
from app.desk.credentials import agrees
from app.desk.desk import Desk
from app.desk.founding import found_training
from app.desk.pins import WrongPin
from app.desk.views import Done
from app.devices.specimens import by_code
from app.domain.account import Card, PinState
from app.domain.branch import Parameter
from app.domain.documents import DocumentKind
from app.domain.loss import LossEnd, LossKind, LossOf, LossReport
from app.errors import Conflict, GuitaiError, NotAllowed, Unacceptable
from app.evidence.approval import Decision
from app.flow.outcome import Outcome
from app.flow.perform import Refused
from app.settings import training
from db.store import SqlStore, create_store, open_store
from tests.db.sample import engine_of, rows
from tests.desk.conftest import desk_over
from tests.desk.counter import NEW_PIN, PIN, FaultyPrinter, ReadableEyes, Teller
from tests.evidence import MOMENT, TELLER
from tests.prepared import known_customer
from tests.training import HandClock, settings_in

RESET, CHANGE, UNLOCK, WRONG_ENTRY = "2301", "2302", "2303", "2391"
GUESSES = ("105827", "216938", "327049", "438150", "549261", "650372", "761483")


def with_a_card(store: SqlStore) -> str:
    """Writes an ordinary customer's account into the books; the number of the card, whose PIN is
    `PIN`."""
    one = by_code("S01")
    with store.writing() as transaction:
        books = transaction.books
        card = known_customer(books)
        customer = books.customer(card.customer)
        assert customer is not None
        books.change_customer(
            replace(
                customer,
                name=one.name,
                document_kind=DocumentKind.RESIDENT_CARD,
                document_number=one.number,
                birth_date=one.birth_date,
            )
        )
        books.change_card(replace(card, pin_verifier=credentials.verifier(PIN)))
    return card.number


@pytest.fixture
def held(teller: Teller, store: SqlStore) -> str:
    """The number of the card of the customer at the counter."""
    return with_a_card(store)


def card_of(store: SqlStore, number: str) -> Card:
    with store.reading() as transaction:
        found = transaction.books.card(number)
    assert found is not None
    return found


def made(store: SqlStore, done: Done) -> Mapping[str, str]:
    """What the journal says that came of a case."""
    with store.reading() as transaction:
        entry = transaction.journal.find(done.number)
    assert entry is not None
    return entry.made


def set_parameter(store: SqlStore, name: str, value: str) -> None:
    with store.writing() as transaction:
        transaction.books.add_parameter(
            Parameter(name, MOMENT.date() - timedelta(days=1), value, "test")
        )


def report(store: SqlStore, number: str, of: LossOf, kind: LossKind, at: Any = None) -> LossReport:
    """A report of that card, accepted then."""
    at = at or MOMENT - timedelta(hours=1)
    held = card_of(store, number)
    with store.writing() as transaction:
        made = LossReport(
            number=f"GS{transaction.books.next_sequence('loss'):07d}",
            card=held.number,
            issue=held.issue,
            account=held.account,
            customer=held.customer,
            kind=kind,
            of=of,
            accepted_at=at,
            stopped_at=at,
            waits_from=at if kind is LossKind.FORMAL else None,
            lapses_at=None if kind is LossKind.FORMAL else at + timedelta(days=5),
            reason="forgotten",
            reporter="",
            reporter_document="",
            by_agent=False,
            follow_up="",
            branch="0101",
            accepted_by="1002",
            copy=1,
            follows="",
            journal="",
        )
        transaction.books.add_loss_report(made)
    return made


def guess(desk: Desk, case: str, pin: str) -> GuitaiError | None:
    """What the customer's side says to an entry; None where it agrees."""
    try:
        desk.prove_pin(case, pin)
    except GuitaiError as error:
        return error
    return None


def test_a_holder_who_knows_the_pin_changes_it_without_anybodys_approval(
    teller: Teller, store: SqlStore, held: str
) -> None:
    done = teller.desk.perform(teller.until(view=teller.desk.start(CHANGE)).id)
    assert made(store, done)["card"] == held
    verifier = card_of(store, held).pin_verifier
    assert agrees(verifier, NEW_PIN)
    assert not agrees(verifier, PIN)


def test_a_wrong_pin_is_in_the_journal_before_anybody_is_told(
    teller: Teller, store: SqlStore, held: str
) -> None:
    view = teller.until("old_pin", teller.desk.start(CHANGE))
    said = guess(teller.desk, view.id, GUESSES[0])
    assert isinstance(said, WrongPin)
    assert said.left == 2
    assert "还可以输入2次" in said.sentence.zh
    assert card_of(store, held).wrong_entries == 1
    with store.reading() as transaction:
        newest = transaction.journal.latest(1)[0]
    assert (newest.operation, newest.made["wrong_entries"]) == (WRONG_ENTRY, "1")


def test_no_case_that_is_given_up_gives_another_try(
    teller: Teller, store: SqlStore, held: str
) -> None:
    answers = []
    for pin in GUESSES:
        view = teller.until("old_pin", teller.desk.start(CHANGE))
        answers.append(guess(teller.desk, view.id, pin))
        teller.desk.conclude(view.id, Outcome.WITHDRAWN, "客户改变主意")
    assert [type(one) for one in answers[:3]] == [WrongPin] * 3
    assert [one.left for one in answers[:3] if isinstance(one, WrongPin)] == [2, 1, 0]
    assert [type(one) for one in answers[3:]] == [Refused] * 4, "nothing was compared any more"
    card = card_of(store, held)
    assert (card.pin_state, card.wrong_entries) == (PinState.LOCKED, 3)


def test_the_right_pin_is_not_told_apart_once_it_is_locked(
    teller: Teller, store: SqlStore, held: str
) -> None:
    view = teller.until("old_pin", teller.desk.start(CHANGE))
    for pin in GUESSES[:3]:
        guess(teller.desk, view.id, pin)
    assert isinstance(guess(teller.desk, view.id, PIN), Refused)
    assert isinstance(guess(teller.desk, view.id, GUESSES[3]), Refused)


def test_a_right_entry_clears_the_count_and_a_wrong_form_counts_as_none(
    teller: Teller, store: SqlStore, held: str
) -> None:
    view = teller.until("old_pin", teller.desk.start(CHANGE))
    for pin in GUESSES[:2]:
        guess(teller.desk, view.id, pin)
    with pytest.raises(Unacceptable):
        teller.desk.prove_pin(view.id, "12345")
    assert card_of(store, held).wrong_entries == 2
    view = teller.desk.prove_pin(view.id, PIN)
    assert card_of(store, held).wrong_entries == 0
    assert view.values["pin_proven"].wrong_before == 2
    assert view.here == "new_pin"


def test_a_proof_ages_and_does_not_outlive_the_pin_that_it_proved(
    teller: Teller, store: SqlStore, clock: HandClock, held: str
) -> None:
    view = teller.until("new_pin", teller.desk.start(CHANGE))
    clock.forward(minutes=11)
    assert teller.desk.open_case(view.id).here == "old_pin"
    view = teller.until(view=teller.desk.prove_pin(view.id, PIN))
    other = Teller(teller.desk)
    other.new_pin = "860274"
    teller.desk.perform(other.until(view=teller.desk.start(CHANGE)).id)
    with pytest.raises(Refused) as refused:
        teller.desk.perform(view.id)
    assert {one.code for one in refused.value.verdicts} == {"PIN-PROVEN", "NEW-PIN"}
    assert agrees(card_of(store, held).pin_verifier, "860274")


@pytest.fixture(params=["file", "server"])
def windows(
    request: pytest.FixtureRequest, store: SqlStore, folder: Path, tmp_path: Path
) -> Iterator[tuple[SqlStore, SqlStore]]:
    """Two windows on one set of books: an encrypted file, and a branch server."""
    if request.param == "file":
        settings = settings_in(folder)
        first = open_store(settings)
    else:
        url = sa.make_url(request.getfixturevalue("postgres_url"))
        server = sa.create_engine(url, isolation_level="AUTOCOMMIT")
        with server.connect() as connection:
            connection.exec_driver_sql("DROP DATABASE IF EXISTS pins WITH (FORCE)")
            connection.exec_driver_sql("CREATE DATABASE pins")
        server.dispose()
        address = url.set(database="pins").render_as_string(hide_password=False)
        settings = store_settings(replace(training(tmp_path / "training"), store=address))
        first = create_store(settings)
        found_training(first, TRAINING_BRANCH, MOMENT - timedelta(days=2))
    second = open_store(replace(settings, workstation="0101-02"))
    yield first, second
    first.close()
    second.close()


def test_two_windows_at_the_same_moment_get_no_more_tries_than_one(
    windows: tuple[SqlStore, SqlStore], folder: Path, clock: HandClock
) -> None:
    number = with_a_card(windows[0])
    desks = [desk_over(one, folder, clock, ReadableEyes(), FaultyPrinter()) for one in windows]
    cases = []
    for desk in desks:
        desk.sign_in(TELLER, "train1001")
        cases.append(Teller(desk).until("old_pin", desk.start(CHANGE)).id)
    together = Barrier(2)
    answers: list[GuitaiError | None] = []

    def try_all(desk: Desk, case: str, pins: tuple[str, ...]) -> None:
        for pin in pins:
            together.wait()
            answers.append(guess(desk, case, pin))

    threads = [
        Thread(target=try_all, args=(desk, case, pins))
        for desk, case, pins in zip(
            desks, cases, (GUESSES[:6], tuple(reversed(GUESSES[1:]))), strict=True
        )
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    judged = [one for one in answers if isinstance(one, WrongPin)]
    assert len(judged) == 3, "as many as the parameter, whatever the windows do"
    assert {type(one) for one in answers} <= {WrongPin, Refused, Conflict, NotAllowed}
    card = card_of(windows[0], number)
    assert (card.pin_state, card.wrong_entries) == (PinState.LOCKED, 3)


def test_an_entry_that_was_overtaken_is_not_judged_and_leaves_no_case_behind(
    teller: Teller, store: SqlStore, held: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = teller.until("old_pin", teller.desk.start(CHANGE))

    def overtaken(kept: str | None, secret: str) -> bool:
        with store.writing() as transaction:
            card = transaction.books.card(held)
            assert card is not None
            transaction.books.change_card(replace(card, wrong_entries=card.wrong_entries + 1))
        return agrees(kept, secret)

    monkeypatch.setattr("app.desk.pins.agrees", overtaken)
    for pin in (GUESSES[0], PIN):
        with pytest.raises(Conflict) as conflict:
            teller.desk.prove_pin(view.id, pin)
        assert conflict.value.code == "PIN_MEANWHILE"
    assert card_of(store, held).wrong_entries == 2, "only those that overtook it"
    with store.reading() as transaction:
        assert {one.id for one in transaction.drafts.open_ones()} == {view.id}


def test_nobody_learns_from_a_disk_how_an_entry_ended_before_it_counts(
    teller: Teller, store: SqlStore, held: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = teller.until("old_pin", teller.desk.start(CHANGE))
    seen = []

    def power_cut(case: str) -> None:
        with store.reading() as transaction:
            kept = transaction.drafts.find(case)
        assert kept is not None
        seen.append((kept.operation, dict(kept.filled), kept.headline))
        raise KeyboardInterrupt

    monkeypatch.setattr(teller.desk, "perform", power_cut)
    with pytest.raises(KeyboardInterrupt):
        teller.desk.prove_pin(view.id, GUESSES[0])
    [(operation, filled, headline)] = seen
    assert (operation, filled) == (WRONG_ENTRY, {})
    assert "错" not in headline


def test_a_locked_pin_is_unlocked_by_the_holder_who_still_knows_it(
    teller: Teller, store: SqlStore, held: str
) -> None:
    view = teller.until("old_pin", teller.desk.start(CHANGE))
    for pin in GUESSES[:3]:
        guess(teller.desk, view.id, pin)
    teller.desk.conclude(view.id, Outcome.WITHDRAWN, "密码锁定")
    done = teller.desk.perform(teller.until(view=teller.desk.start(UNLOCK)).id)
    assert made(store, done)["wrong_entries"] == "3"
    card = card_of(store, held)
    assert (card.pin_state, card.wrong_entries, card.locked_at) == (PinState.NORMAL, 0, None)
    assert agrees(card.pin_verifier, PIN)


def test_who_guesses_while_unlocking_gets_as_many_again_and_then_only_a_reset(
    teller: Teller, store: SqlStore, held: str
) -> None:
    view = teller.until("old_pin", teller.desk.start(CHANGE))
    for pin in GUESSES[:3]:
        guess(teller.desk, view.id, pin)
    answers = []
    for pin in GUESSES[:4]:
        view = teller.until("old_pin", teller.desk.start(UNLOCK))
        answers.append(guess(teller.desk, view.id, pin))
        teller.desk.conclude(view.id, Outcome.WITHDRAWN, "客户改变主意")
    assert [type(one) for one in answers] == [WrongPin, WrongPin, WrongPin, Refused]
    assert isinstance(answers[3], Refused)
    assert "2301" in answers[3].remedy.zh
    done = teller.desk.perform(teller.until(view=teller.desk.start(RESET)).id)
    assert made(store, done)["settled"] == "—"
    card = card_of(store, held)
    assert (card.pin_state, card.wrong_entries) == (PinState.NORMAL, 0)
    assert agrees(card.pin_verifier, NEW_PIN)


def test_a_lock_that_ends_by_itself_takes_the_count_along(
    teller: Teller, store: SqlStore, clock: HandClock, held: str
) -> None:
    set_parameter(store, "pin_unlock_hours", "24")
    view = teller.until("old_pin", teller.desk.start(CHANGE))
    for pin in GUESSES[:3]:
        guess(teller.desk, view.id, pin)
    clock.forward(hours=23)
    assert isinstance(guess(teller.desk, view.id, PIN), Refused)
    clock.forward(hours=1)
    said = guess(teller.desk, view.id, GUESSES[3])
    assert isinstance(said, WrongPin)
    assert said.left == 2
    assert guess(teller.desk, view.id, PIN) is None
    card = card_of(store, held)
    assert (card.pin_state, card.wrong_entries, card.locked_at) == (PinState.NORMAL, 0, None)


@pytest.mark.parametrize(
    ("first", "second", "code"),
    [
        ("12345", "12345", "PIN_FORM"),
        (NEW_PIN, "408517", "PIN_DIFFERS"),
        (PIN, PIN, "PIN_SAME"),
        ("111111", "111111", "PIN_WEAK"),
    ],
)
def test_a_new_pin_is_another_and_not_too_easy(
    teller: Teller, held: str, first: str, second: str, code: str
) -> None:
    view = teller.until("new_pin", teller.desk.start(CHANGE))
    with pytest.raises(Unacceptable) as unacceptable:
        teller.desk.enter_pin(view.id, first, second)
    assert unacceptable.value.code == code
    assert first not in unacceptable.value.sentence.zh + unacceptable.value.sentence.en


def test_a_new_pin_is_not_taken_from_what_the_books_know_of_the_customer(
    teller: Teller, store: SqlStore, held: str
) -> None:
    card = card_of(store, held)
    with store.reading() as transaction:
        customer = transaction.books.customer(card.customer)
    assert customer is not None
    view = teller.until("new_pin", teller.desk.start(CHANGE))
    for number in (held, card.account, customer.phone, f"{customer.birth_date:%y%m%d}"):
        with pytest.raises(Unacceptable) as unacceptable:
            teller.desk.enter_pin(view.id, number[-6:], number[-6:])
        assert unacceptable.value.code == "PIN_WEAK"


def test_whoever_forgot_the_pin_cannot_try_old_ones_by_setting_a_new_one(
    teller: Teller, store: SqlStore, held: str
) -> None:
    view = teller.until("new_pin", teller.desk.start(RESET))
    before_approval = []
    for pin in (PIN, NEW_PIN):
        view = teller.desk.enter_pin(view.id, pin, pin)
        before_approval.append((view.here, view.verdicts))
    assert before_approval[0] == before_approval[1], "nothing tells one from the other"
    view = teller.until("approval", view=teller.desk.enter_pin(view.id, PIN, PIN))
    assert not view.blocked
    with pytest.raises(Refused, match="NEW-PIN"):
        teller.decides(view, Decision.APPROVED)
    view = teller.desk.enter_pin(view.id, NEW_PIN, NEW_PIN)
    assert view.here == "sign", "signed and approved again"
    teller.desk.perform(teller.until(view=view).id)
    assert agrees(card_of(store, held).pin_verifier, NEW_PIN)


@pytest.mark.parametrize(
    ("of", "kind", "still"),
    [
        (LossOf.PIN, LossKind.FORMAL, None),
        (LossOf.PIN, LossKind.VERBAL, None),
        (LossOf.BOTH, LossKind.FORMAL, LossOf.MEDIUM),
        (LossOf.BOTH, LossKind.VERBAL, LossOf.MEDIUM),
    ],
)
def test_a_reset_settles_what_was_reported_of_the_pin_and_nothing_of_the_card(
    teller: Teller, store: SqlStore, held: str, of: LossOf, kind: LossKind, still: LossOf | None
) -> None:
    reported = report(store, held, of, kind)
    view = teller.until("card_in_hand", teller.desk.start(RESET))
    if still is not None:
        view = teller.desk.put_form(view.id, "card_in_hand", {"where": "lost"})
    done = teller.desk.perform(teller.until(view=view).id)
    assert made(store, done)["settled"] == reported.number
    with store.reading() as transaction:
        after = transaction.books.loss_report(reported.number)
    assert after is not None
    if still is None:
        assert (after.end, after.ended_by) == (LossEnd.RESET, done.number)
    else:
        assert after.end is None
        assert (after.still, after.pin_reset_by) == (still, done.number)
    assert agrees(card_of(store, held).pin_verifier, NEW_PIN)


def in_the_tables(store: SqlStore) -> str:
    """All rows of all tables as text."""
    with engine_of(store).connect() as connection:
        return "\n".join(
            repr(tuple(row))
            for name in rows(store)
            for row in connection.exec_driver_sql(f'SELECT * FROM "{name}"')
        )


def test_no_digit_of_a_pin_is_on_any_disk(
    teller: Teller, store: SqlStore, folder: Path, held: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    view = teller.until("old_pin", teller.desk.start(CHANGE))
    guess(teller.desk, view.id, GUESSES[0])
    view = teller.until("sign", view)
    under_way = in_the_tables(store)
    old, new = card_of(store, held).pin_verifier, view.values["new_pin"].verifier
    assert (under_way.count(old), under_way.count(new)) == (1, 0), "in the row of the card alone"
    teller.desk.perform(teller.until(view=view).id)
    done = in_the_tables(store)
    assert (done.count(old), done.count(new)) == (0, 1)
    for pin in (PIN, NEW_PIN, GUESSES[0]):
        # As a word of its own: digests and numbers of cases have any digits in a row.
        alone = re.compile(rf"(?<![0-9a-fA-F]){pin}(?![0-9a-fA-F])")
        assert not alone.search(under_way + done + caplog.text)
        for file in folder.rglob("*"):
            assert not file.is_file() or pin.encode() not in file.read_bytes()
