"""The program is killed, its eyes die, the disk is full: nothing is lost and nothing done twice."""

from __future__ import annotations

import json
import os
import random
import resource
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from app import jobs
from app.bootstrap import open_books, open_desk
from app.desk.desk import Desk
from app.desk.session import TRAINING_PASSWORDS
from app.desk.views import Outcome
from app.devices.specimens import by_code
from app.domain.account import AccountClass
from app.domain.documents import DocumentKind
from app.settings import load
from db.store import SqlStore
from tests.journeys.conftest import PATIENCE, Guitai

Start = Callable[..., "subprocess.Popen[str]"]

CUSTOMERS = ["S01", "S02", "S04", "S05", "S11", "S14", "S15", "S16", "S17", "S18"]
"""Those of the cast who get an account where staff have looked; each at most once."""

ANSWERS = {
    "phone": {"shared_because": "老人使用女儿的手机"},
    "second_document": {"kind": "passport", "number": "E12345678", "agrees": True},
    "identified": {"grounds": "questions", "sure": True},
    "witness": {"staff": "1002"},
}

KEPT = 13
"""Slots of an opening that reach the disk before the signature; the PIN never does."""

MOMENTS: list[int | str] = [1, KEPT, KEPT + 1, KEPT + 2, "recorded", "recorded"]
"""When to kill: as soon as so many slots are kept, or as soon as the entry is recorded."""


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    file = tmp_path / "answers.json"
    file.write_text(json.dumps(ANSWERS), encoding="utf-8")
    return file


@pytest.fixture
def start(guitai: Guitai) -> Iterator[Start]:
    """Begins calls of the program; none outlives the test, however that ends."""
    begun: list[subprocess.Popen[str]] = []

    def begin(*words: object) -> subprocess.Popen[str]:
        begun.append(guitai.start(*words))
        return begun[-1]

    yield begin
    for process in begun:
        process.kill()
        with process:
            pass


def until(holds: Callable[[], bool], process: subprocess.Popen[str]) -> None:
    """Waits until something holds or the process has ended by itself."""
    deadline = time.monotonic() + PATIENCE
    while not holds() and process.poll() is None:
        assert time.monotonic() < deadline
        # Whoever looks without a rest keeps the very process waiting that is looked at.
        time.sleep(0.01)


def ended(process: subprocess.Popen[str]) -> list[dict[str, Any]]:
    """Kills the process; gives what it had told by then."""
    process.kill()
    out, err = process.communicate()
    assert "Traceback" not in err, err
    return [json.loads(line) for line in out.splitlines(keepends=True) if line.endswith("\n")]


@contextmanager
def opened(store: Path) -> Iterator[SqlStore]:
    books = open_books(load(store))
    try:
        yield books
    finally:
        books.close()


def progress(books: SqlStore, before: set[str]) -> int:
    """How many slots of the case that is not among those before are kept on the disk."""
    with books.reading() as transaction:
        drafts = [one for one in transaction.drafts.open_ones() if one.id not in before]
    return len(drafts[0].filled) if drafts else 0


def openings(books: SqlStore) -> list[dict[str, str]]:
    """What the openings in the journal brought about, oldest first; the books agree with them."""
    with books.reading() as transaction:
        entries = transaction.journal.latest(200)
        made = [dict(one.made) for one in reversed(entries) if one.operation == "1001"]
        for code in CUSTOMERS:
            known = transaction.books.customer_by_document(
                DocumentKind.RESIDENT_CARD, by_code(code).number
            )
            if known is None:
                continue
            accounts = transaction.books.accounts_of(known.number)
            assert sum(one.account_class is AccountClass.CLASS_I for one in accounts) <= 1
            cards = transaction.books.cards_of(known.number)
            assert [{"account": one.account, "card": one.number} for one in cards] == [
                {"account": one["account"], "card": one["card"]}
                for one in made
                if one["customer"] == known.number
            ]
    return made


def newest(books: SqlStore) -> str:
    """The number of the last journal entry; empty while there is none."""
    with books.reading() as transaction:
        return next((one.number for one in transaction.journal.latest(1)), "")


def check(store: Path, seen: int) -> list[dict[str, str]]:
    """Opens the store as a start does; gives its openings.

    `seen` slots of the newest draft had been kept before the kill, or -1 where it is closed.
    """
    with opened(store) as books:
        assert books.verify().whole
        made = openings(books)
        # Each took the next card of the box: none twice, none passed over.
        assert [one["card"][6:-1] for one in made] == [f"{n:012d}" for n in range(1, len(made) + 1)]
        assert len({one["account"] for one in made}) == len(made)
    desk = open_desk(load(store), jobs.inline())
    try:
        resume(desk, seen)
    finally:
        desk.close()
    return made


def resume(desk: Desk, seen: int) -> None:
    """Every draft opens at the first step that is not done, and has kept what it had."""
    desk.sign_in("1001", TRAINING_PASSWORDS["1001"])
    home = desk.home()
    for line in home.drafts:
        view = desk.open_case(line.id)
        undone = [step for step in view.steps if not set(step.slots) <= view.holding]
        assert view.here == undone[0].code
        assert "pin" not in view.holding
    if seen > 0 and home.drafts:
        assert len(desk.open_case(home.drafts[0].id).values) >= seen


@pytest.mark.timeout(900)
def test_killed_at_any_moment_nothing_is_lost_and_nothing_is_done_twice(
    start: Start, tmp_path: Path, answers: Path
) -> None:
    store = tmp_path / "store"
    luck = random.Random(20261122)
    waiting = list(CUSTOMERS)

    def rehearse(*codes: str) -> subprocess.Popen[str]:
        chosen = [word for code in codes for word in ("--specimen", code)]
        words = ("--json", "--store", store, "--answers", answers, *chosen)
        return start("rehearse", "account_opening", *words)

    for _ in range(1):
        founding = rehearse(waiting[0])
        until(lambda: any(store.glob("guitai.db*")), founding)
        time.sleep(luck.uniform(0, 0.5))
        assert ended(founding) == []

    told: list[dict[str, Any]] = []
    for moment in MOMENTS:
        process = rehearse(waiting[0])
        until((store / "settings.toml").exists, process)
        with opened(store) as books:
            with books.reading() as transaction:
                before = {one.id for one in transaction.drafts.open_ones()}
            done, last_before = len(openings(books)), newest(books)
            seen = 0

            def reached(
                moment: int | str = moment,
                books: SqlStore = books,
                before: set[str] = before,
                last_before: str = last_before,
            ) -> bool:
                nonlocal seen
                if moment == "recorded":
                    return newest(books) != last_before
                seen = max(seen, progress(books, before))
                return seen >= int(moment)

            until(reached, process)
        time.sleep(luck.uniform(0, 0.03))
        told += ended(process)
        made = check(store, seen if isinstance(moment, int) and moment <= KEPT else -1)
        assert all(one["account"] in {opening["account"] for opening in made} for one in told)
        if len(made) > done:
            waiting.pop(0)

    with opened(store) as books:
        recorded = openings(books)
    assert len(recorded) >= 2
    # Once more without a kill: who has an account is refused, who has none gets the next card.
    last = rehearse(CUSTOMERS[0], waiting[0])
    out, err = last.communicate(timeout=PATIENCE)
    refused, performed = (json.loads(line) for line in out.splitlines())
    assert "Traceback" not in err
    assert refused["performed"] is False
    assert refused["verdicts"][0]["code"] == "ONE-CLASS-I"
    assert performed["performed"] is True
    assert performed["card"][6:-1] == f"{len(recorded) + 1:012d}"
    # What was recorded before the kill has its papers still to come: they can be made now.
    desk = open_desk(load(store), jobs.inline())
    try:
        desk.sign_in("1001", TRAINING_PASSWORDS["1001"])
        for entry in desk.journal():
            if entry.outcome is Outcome.PERFORMED:
                desk.make_papers(entry.number)
        assert not [one for one in desk.papers_unfinished() if one.paper.document is None]
    finally:
        desk.close()


def eyes_of(process: subprocess.Popen[str]) -> list[int]:
    """The processes that see for this one."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            if parent == process.pid and b"spawn_main" in (folder / "cmdline").read_bytes():
                found.append(int(folder.name))
        except (OSError, ValueError):
            continue
    return found


@pytest.mark.timeout(900)
def test_a_full_disk_and_dead_eyes_stop_one_case_and_the_next_try_works(
    start: Start, guitai: Guitai, tmp_path: Path
) -> None:
    store = tmp_path / "store"

    def serving(*codes: str) -> tuple[subprocess.Popen[str], Iterator[str]]:
        words = ("rehearse", "account_opening", "--json", "--store", store)
        begun = start(*words, *(word for code in codes for word in ("--specimen", code)))
        assert begun.stdout is not None
        return begun, iter(begun.stdout.readline, "")

    process, tell = serving("S01", "S02")
    assert json.loads(next(tell))["performed"] is True
    _, hard = resource.prlimit(process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (4096, hard))
    full = json.loads(next(tell))
    why = full.get("error") or full["verdicts"][0]["code"]
    assert why in {"STORE_FULL", "STORE_DISK"}
    out, err = process.communicate(timeout=PATIENCE)
    assert (out, "Traceback" in err) == ("", False)

    # A refusal takes no time: who reads it last would not make room before the next is served.
    process, tell = serving("S02", "S04", "S04")
    assert process.stderr is not None
    assert json.loads(next(tell))["performed"] is True

    blind = threading.Event()

    def kill_the_eyes() -> None:
        while not blind.wait(0.05):
            for pid in eyes_of(process):
                os.kill(pid, signal.SIGKILL)

    killer = threading.Thread(target=kill_the_eyes)
    killer.start()
    try:
        dead = json.loads(next(tell))
    finally:
        blind.set()
        killer.join()
    assert (dead["performed"], dead["stopped_at"]) == (False, "card")
    assert dead["verdicts"][0]["code"] == "PROCESS_DIED"
    assert json.loads(next(tell))["performed"] is True

    assert list(tell) == []
    assert "Traceback" not in process.stderr.read()
    assert process.wait() in {2, 4}
    said = guitai("verify-journal", "--json", "--store", store)
    assert (said.answer["whole"], said.answer["entries"]) == (True, 4)
    assert said.answer["ledger"]["sound"] is True
