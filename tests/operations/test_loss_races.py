"""Two tellers report on one card at the same moment: one succeeds, the other is told who did."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from argon2 import PasswordHasher

from app.bootstrap import TRAINING_BRANCH, store_settings
from app.desk import credentials
from app.desk.founding import found_training
from app.domain.loss import LossKind, LossOf, standing
from app.errors import GuitaiError
from app.flow.books import Books
from app.flow.draft import Draft
from app.flow.operation import Operation
from app.flow.perform import Refused, perform
from app.operations import operation
from app.settings import training
from db.store import SqlStore, create_store, open_store
from tests.evidence import MOMENT, OTHER_TELLER, TELLER
from tests.prepared import CARD_NUMBER, known_customer, report
from tests.training import begin, go_on, kept_away, settings_in

Counters = tuple[SqlStore, SqlStore]


@pytest.fixture
def counters(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Counters]:
    """Two counters on one set of books: an encrypted file, and a branch server."""
    if request.param == "file":
        folder = request.getfixturevalue("folder")
        settings = settings_in(folder)
        first = open_store(settings)
    else:
        url = sa.make_url(request.getfixturevalue("postgres_url"))
        server = sa.create_engine(url, isolation_level="AUTOCOMMIT")
        with server.connect() as connection:
            connection.exec_driver_sql("DROP DATABASE IF EXISTS losses WITH (FORCE)")
            connection.exec_driver_sql("CREATE DATABASE losses")
        server.dispose()
        address = url.set(database="losses").render_as_string(hide_password=False)
        settings = store_settings(replace(training(tmp_path / "training"), store=address))
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(credentials, "_HASHER", PasswordHasher(1, 8, 1))
            first = create_store(settings)
            found_training(first, TRAINING_BRANCH, MOMENT - timedelta(days=2))
    second = open_store(replace(settings, workstation="0101-02"))
    yield first, second
    first.close()
    second.close()


def verbally(books: Books) -> object:
    return report(books, LossOf.PIN, LossKind.VERBAL)


def formally(books: Books) -> object:
    return report(books, LossOf.PIN)


TWICE = ("loss_report", "loss_report")
VERBALLY = ("verbal_loss_report", "verbal_loss_report")
COPY_OR_MORE = ("loss_report_again", "loss_report_change")
MORE = ("loss_report_change", "loss_report_change")


@pytest.mark.parametrize(
    ("counters", "before", "names", "code"),
    [
        ("file", known_customer, TWICE, "LOSS-TWICE"),
        ("file", known_customer, VERBALLY, "LOSS-TWICE"),
        ("file", formally, COPY_OR_MORE, "LOSS-REPORT"),
        ("file", verbally, MORE, "LOSS-REPORT"),
        ("server", known_customer, TWICE, "LOSS-TWICE"),
        ("server", formally, COPY_OR_MORE, "LOSS-REPORT"),
    ],
    indirect=["counters"],
)
def test_exactly_one_succeeds_and_the_other_is_told_who_did_what(
    before: Callable[[Books], object],
    names: tuple[str, str],
    code: str,
    counters: Counters,
) -> None:
    with counters[0].writing() as transaction:
        before(transaction.books)
    cases: list[tuple[SqlStore, Operation, Draft]] = []
    for store, name, teller in zip(counters, names, (TELLER, OTHER_TELLER), strict=True):
        what = operation(name)
        begun = replace(begin(what, f"case-{teller}", teller), workstation=store.workstation)
        draft = go_on(store, what, begun, MOMENT)
        cases.append((store, what, kept_away(store, what, draft, MOMENT)))
    came: dict[int, Any] = {}
    together = threading.Barrier(2)

    def work(n: int) -> None:
        store, what, draft = cases[n]
        together.wait()
        try:
            came[n] = perform(store, what, draft, MOMENT)
        except GuitaiError as error:
            came[n] = error

    threads = [threading.Thread(target=work, args=(n,)) for n in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    lost = [one for one in came.values() if isinstance(one, GuitaiError)]
    done = [one for one in came.values() if not isinstance(one, GuitaiError)]
    assert len(done) == len(lost) == 1, came
    (refusal,) = lost
    assert isinstance(refusal, Refused)
    assert refusal.verdicts[0].code == code
    told = refusal.verdicts[0].text.zh
    with counters[0].reading() as transaction:
        reports = transaction.books.loss_reports(CARD_NUMBER)
        assert len(standing(reports, MOMENT)) == 1
        newest = next(one for one in reports if one.journal == done[0].number)
    assert newest.number in told or done[0].number in told
    assert "2026-03-09 09:30:15" in told
    assert counters[1].verify().whole
