"""Who sits at the desk, what they see first, and that a case waits for its teller."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.desk.desk import Desk
from app.errors import NotAllowed
from app.evidence.approval import Decision
from app.flow.outcome import Outcome
from app.flow.walk import Status
from db.store import SqlStore
from tests.db.sample import tamper
from tests.desk.conftest import desk_over
from tests.desk.counter import PASSWORDS, FaultyPrinter, ReadableEyes, Teller
from tests.evidence import OTHER_TELLER, SUPERVISOR, TELLER
from tests.training import HandClock


def refused(desk: Desk, number: str, password: str) -> str:
    with pytest.raises(NotAllowed) as caught:
        desk.sign_in(number, password)
    return caught.value.code


def test_a_teller_signs_in_with_number_and_password(desk: Desk) -> None:
    who = desk.sign_in(f" {TELLER} ", PASSWORDS[TELLER])
    assert (who.number, who.name, int(who.level)) == (TELLER, "王晓", 1)
    assert desk.who == who


@pytest.mark.parametrize(
    ("number", "password"),
    [(TELLER, "train1002"), (TELLER, ""), ("9999", "train1001"), ("", ""), (TELLER, "TRAIN1001")],
)
def test_a_wrong_number_or_password_is_refused_in_the_same_words(
    number: str, password: str, desk: Desk
) -> None:
    assert refused(desk, number, password) == "WRONG_PASSWORD"
    assert desk.who is None


def test_after_five_wrong_passwords_the_number_waits_a_minute(desk: Desk, clock: HandClock) -> None:
    for _ in range(5):
        assert refused(desk, TELLER, "wrong") == "WRONG_PASSWORD"
    assert refused(desk, TELLER, PASSWORDS[TELLER]) == "TOO_MANY_TRIES"
    assert desk.sign_in(OTHER_TELLER, PASSWORDS[OTHER_TELLER]), "others are not held up"
    clock.forward(seconds=59)
    assert refused(desk, TELLER, PASSWORDS[TELLER]) == "TOO_MANY_TRIES"
    clock.forward(seconds=1)
    assert refused(desk, TELLER, "wrong") == "WRONG_PASSWORD"
    assert refused(desk, TELLER, PASSWORDS[TELLER]) == "TOO_MANY_TRIES"
    clock.forward(seconds=60)
    assert desk.sign_in(TELLER, PASSWORDS[TELLER])


def test_a_right_password_forgives_the_wrong_ones_before_it(desk: Desk) -> None:
    for _ in range(3):
        for _ in range(4):
            refused(desk, TELLER, "wrong")
        assert desk.sign_in(TELLER, PASSWORDS[TELLER]).number == TELLER


def test_authorising_with_a_guessed_password_is_paused_like_signing_in(teller: Teller) -> None:
    view = teller.until("approval")

    for n in range(6):
        with pytest.raises(NotAllowed) as caught:
            teller.desk.approve(view.id, SUPERVISOR, "guess", Decision.APPROVED, shown="")
        assert caught.value.code == ("WRONG_PASSWORD" if n < 5 else "TOO_MANY_TRIES")


def test_somebody_who_left_the_bank_cannot_sign_in(desk: Desk, store: SqlStore) -> None:
    tamper(store, "UPDATE staff SET active = 0 WHERE number = '1002'")
    assert refused(desk, OTHER_TELLER, PASSWORDS[OTHER_TELLER]) == "WRONG_PASSWORD"


def test_without_signing_in_nothing_is_done(desk: Desk) -> None:
    for ask in (
        desk.home,
        desk.journal,
        lambda: desk.start("1001"),
        lambda: desk.open_case("x"),
        lambda: desk.entry("0101-01-000001"),
    ):
        with pytest.raises(NotAllowed) as caught:
            ask()
        assert caught.value.code == "NOT_SIGNED_IN"


def test_the_home_screen_tells_what_waits(teller: Teller) -> None:
    first = teller.until("card")
    second = teller.until("approval")
    home = teller.desk.home()
    lines = {one.id: one for one in home.drafts}
    assert lines[first.id].here.zh == "身份证件"
    assert lines[first.id].headline == ""
    assert lines[second.id].here.zh == "授权"
    assert lines[second.id].waiting_for == 2
    assert lines[first.id].waiting_for == 0
    assert home.stock_left == 200
    assert home.today == {}, "the founding is no case of the day"
    teller.until(view=second)
    teller.desk.perform(second.id)
    home = teller.desk.home()
    assert [one.id for one in home.drafts] == [first.id]
    assert home.today == {Outcome.PERFORMED: 1}
    assert home.stock_left == 199
    teller.desk.keep_printing()
    assert teller.desk.home().unfinished_papers == 0


def test_headlines_are_masked(teller: Teller) -> None:
    view = teller.until("network")
    card = view.values["card"]
    for words in (view.headline.zh, view.headline.en, teller.desk.home().drafts[0].headline):
        assert card.name not in words
        assert card.number[1:-1] not in words
        assert words.startswith("沈*兰")


def test_a_teller_without_blank_cards_is_told_before_the_customer_sits_down(desk: Desk) -> None:
    desk.sign_in(SUPERVISOR, PASSWORDS[SUPERVISOR])
    barred = {one.code: one.barred for one in desk.home().operations}
    assert barred["1001"] is not None
    assert barred["1001"].zh == "尾箱中没有空白卡"
    assert barred["8102"] is None


def test_a_case_goes_on_after_its_teller_signed_out_and_in_again(teller: Teller) -> None:
    view = teller.until("approval")
    teller.desk.sign_out()
    teller.desk.sign_in(TELLER, PASSWORDS[TELLER])
    view = teller.desk.open_case(view.id)
    assert view.here == "pin", "only the PIN is gone"
    assert {s.code for s in view.steps if s.status is not Status.DONE} == {"pin", "approval"}
    view = teller.until(view=view)
    assert teller.desk.perform(view.id).made


def test_the_same_teller_signing_in_again_keeps_the_pin(teller: Teller) -> None:
    view = teller.until("approval")
    teller.desk.sign_in(TELLER, PASSWORDS[TELLER])
    assert teller.desk.open_case(view.id).here == "approval"


def test_a_case_goes_on_after_the_program_was_killed(
    teller: Teller,
    store: SqlStore,
    folder: Path,
    clock: HandClock,
    eyes: ReadableEyes,
    printer: FaultyPrinter,
) -> None:
    for step in ("consents", "lookup", "phone", "terms", "sign", "approval"):
        view = teller.until(step)
        again = desk_over(store, folder, clock, eyes, printer)
        again.sign_in(TELLER, PASSWORDS[TELLER])
        taken_up = again.open_case(view.id)
        assert taken_up.here == (
            step if step in ("consents", "lookup", "phone", "terms") else "pin"
        )
        assert taken_up.holding == view.holding - {"pin"}


def test_somebody_elses_case_stays_theirs(teller: Teller) -> None:
    view = teller.until("network")
    desk = teller.desk
    for sign_out_first in (True, False):
        if sign_out_first:
            desk.sign_out()
        desk.sign_in(OTHER_TELLER, PASSWORDS[OTHER_TELLER])
        assert desk.home().drafts == ()
        for ask in (
            lambda: desk.open_case(view.id),
            lambda: desk.review(view.id),
            lambda: desk.check_network(view.id),
            lambda: desk.perform(view.id),
            lambda: desk.conclude(view.id, Outcome.WITHDRAWN, "x"),
        ):
            with pytest.raises(NotAllowed) as caught:
                ask()
            assert caught.value.code == "ANOTHERS_CASE"
        desk.sign_in(TELLER, PASSWORDS[TELLER])
        assert desk.open_case(view.id).here == "network"


def test_what_an_older_program_kept_and_this_one_cannot_read_is_asked_again(
    teller: Teller, store: SqlStore
) -> None:
    broken, fine = teller.until("card"), teller.until("card")
    tamper(
        store,
        "UPDATE draft_values SET value = x'7b7d' WHERE slot = 'consents' AND draft = :draft",
        draft=broken.id,
    )
    teller.desk.sign_out()
    teller.desk.sign_in(TELLER, PASSWORDS[TELLER])
    here = {one.id: one.here.zh for one in teller.desk.home().drafts}
    assert here == {broken.id: "告知与同意", fine.id: "身份证件"}
    view = teller.until(view=teller.desk.open_case(broken.id))
    assert teller.desk.perform(view.id).made


def test_the_training_staff_are_shown_in_training(desk: Desk) -> None:
    assert {(one.number, one.password) for one in desk.training_staff()} == set(PASSWORDS.items())
    assert "培训" in desk.place().bank
