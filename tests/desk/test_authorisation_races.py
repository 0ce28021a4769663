"""Teller and authorisers at the same moment, on the encrypted file and on a branch server."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from app.bootstrap import TRAINING_BRANCH
from app.desk.desk import Desk
from app.desk.founding import found_training
from app.errors import GuitaiError
from app.evidence.approval import Decision
from app.flow.outcome import Outcome
from db.store import SqlStore, StoreSettings, create_store, open_store
from tests.desk.conftest import desk_over
from tests.desk.counter import PASSWORDS, FaultyPrinter, ReadableEyes, Teller
from tests.evidence import MANAGER, MOMENT, SUPERVISOR, TELLER
from tests.training import HandClock, settings_in

ROUNDS = 3
_CHANGED = ("CHANGED_BY_TELLER", "NOT_WHAT_WAS_SHOWN", "EARLIER_STEP_OPEN")
"""What an authoriser is told, by how far they had come when the teller was faster."""


@pytest.fixture(params=["file", "server"])
def branch(request: pytest.FixtureRequest, folder: Path) -> StoreSettings:
    """The settings of a training branch, in a file or on a server."""
    settings = settings_in(folder)
    if request.param == "file":
        return settings
    server = sa.create_engine(request.getfixturevalue("postgres_url"), isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.exec_driver_sql("DROP DATABASE IF EXISTS decided WITH (FORCE)")
        connection.exec_driver_sql("CREATE DATABASE decided")
    url = server.url.set(database="decided").render_as_string(hide_password=False)
    server.dispose()
    on_server = replace(settings, url=url)
    made = create_store(on_server)
    found_training(made, TRAINING_BRANCH, MOMENT)
    made.close()
    return on_server


@pytest.fixture
def sit(branch: StoreSettings, folder: Path) -> Iterator[Callable[[str, str], Desk]]:
    """Somebody sits down at a counter of their own."""
    opened: list[Desk] = []

    def sits(who: str, counter: str) -> Desk:
        store: SqlStore = open_store(replace(branch, workstation=counter))
        clock = HandClock(MOMENT)
        desk = desk_over(store, folder, clock, ReadableEyes(), FaultyPrinter())
        desk.sign_in(who, PASSWORDS[who])
        opened.append(desk)
        return desk

    yield sits
    for one in opened:
        one.close()


def at_once(*works: Callable[[], Any]) -> list[str]:
    """What became of each piece of work when all began at the same moment."""
    start = threading.Barrier(len(works))
    said = [""] * len(works)

    def run(at: int, work: Callable[[], Any]) -> None:
        start.wait(30)
        try:
            work()
            said[at] = "done"
        except GuitaiError as error:
            said[at] = error.code

    threads = [threading.Thread(target=run, args=one) for one in enumerate(works)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    return said


def word(desk: Desk, case: str, decision: Decision) -> Callable[[], Any]:
    """A piece of work: this authoriser decides what they have just looked at."""
    assert desk.who is not None
    number = desk.who.number
    shown = desk.authorisation(case).digest
    return lambda: desk.decide(case, number, PASSWORDS[number], decision, "reason", shown=shown)


def test_of_two_words_at_once_one_counts_and_the_pin_stays(
    sit: Callable[[str, str], Desk],
) -> None:
    counter = sit(TELLER, "0101-01")
    first, second = sit(SUPERVISOR, "0101-02"), sit(MANAGER, "0101-03")
    for n in range(ROUNDS):
        teller = Teller(counter)
        teller.phone = f"1990000{n:04d}"
        view = teller.until("approval")
        said = at_once(
            word(first, view.id, Decision.APPROVED), word(second, view.id, Decision.RETURNED)
        )
        assert sorted(said) == ["DECIDED_ALREADY", "done"]
        now = counter.open_case(view.id)
        assert "pin" in now.holding
        decided = now.values["approval"]
        assert decided.staff == (SUPERVISOR if said[0] == "done" else MANAGER)
        assert (now.here == "") is (said[0] == "done")
        counter.conclude(view.id, Outcome.WITHDRAWN, "x")


def test_a_change_of_the_teller_and_a_word_at_once_never_mix(
    sit: Callable[[str, str], Desk],
) -> None:
    counter, desk = sit(TELLER, "0101-01"), sit(SUPERVISOR, "0101-02")
    for n in range(ROUNDS):
        teller = Teller(counter)
        teller.phone = f"1990000{n:04d}"
        view = teller.until("approval")
        said = at_once(
            word(desk, view.id, Decision.APPROVED),
            lambda v=view: counter.put_form(v.id, "terms", {"sms_notice": False}),
        )
        assert said in (["done", "DRAFT_CHANGED"], *([one, "done"] for one in _CHANGED)), said
        now = counter.open_case(view.id)
        assert "pin" in now.holding, "nothing that the customer entered is lost"
        if said[0] == "done":
            assert now.here == "", "approved as it was shown"
            assert now.values["terms"].sms_notice
        else:
            assert now.here == "sign", "changed, and nothing is approved"
            assert "approval" not in now.values
        counter.conclude(view.id, Outcome.WITHDRAWN, "x")


def test_a_rejection_and_a_withdrawal_at_once_make_one_entry(
    sit: Callable[[str, str], Desk],
) -> None:
    counter, desk = sit(TELLER, "0101-01"), sit(SUPERVISOR, "0101-02")
    for n in range(ROUNDS):
        teller = Teller(counter)
        teller.phone = f"1990000{n:04d}"
        view = teller.until("approval")
        before = sum(counter.home().today.values())
        said = at_once(
            word(desk, view.id, Decision.REJECTED),
            lambda v=view: counter.conclude(v.id, Outcome.WITHDRAWN, "x"),
        )
        assert said in (["done", "DRAFT_CHANGED"], ["CASE_CLOSED", "done"]), said
        assert sum(counter.home().today.values()) == before + 1
        assert desk.authorisations() == ()
