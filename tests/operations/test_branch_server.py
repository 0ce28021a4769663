"""The same opening in the books of a branch server: many counters, one PostgreSQL."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from app.bootstrap import TRAINING_BRANCH, store_settings
from app.clock import now
from app.desk.founding import found_training
from app.errors import GuitaiError
from app.flow.keeping import lay_down
from app.flow.perform import perform
from app.flow.walk import walk
from app.operations.account_opening import ACCOUNT_OPENING as OPENING
from app.settings import training
from db.store import create_store, open_store
from tests.training import begin, go_on


@pytest.fixture
def branch_server(postgres_url: str, tmp_path: Path) -> str:
    """The address of an empty database of this test's own."""
    name = "one_branch"
    server = sa.create_engine(postgres_url, isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.exec_driver_sql(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
    server.dispose()
    url = sa.make_url(postgres_url).set(database=name)
    return url.render_as_string(hide_password=False)


def test_an_account_is_opened_once_whichever_counter_performs(
    branch_server: str, tmp_path: Path
) -> None:
    settings = replace(training(tmp_path / "training"), store=branch_server)
    first = create_store(store_settings(settings))
    found_training(first, TRAINING_BRANCH, now())
    second = open_store(replace(store_settings(settings), workstation="0101-02"))
    try:
        drafts = []
        for store in (first, second):
            begun = begin(OPENING, f"case-{store.workstation}")
            begun = replace(begun, workstation=store.workstation)
            draft = go_on(store, OPENING, begun, now())
            with store.writing() as transaction:
                view = walk(OPENING, draft, now()).view
                transaction.drafts.add(lay_down(OPENING, draft, view=view))
            drafts.append(draft)
        entry = perform(first, OPENING, drafts[0], now())
        with pytest.raises(GuitaiError) as caught:
            perform(second, OPENING, drafts[1], now())
        assert caught.value.code == "ONE-CLASS-I"
        with second.reading() as transaction:
            assert len(transaction.books.accounts_of(entry.customer)) == 1
            assert transaction.journal.find(entry.number) == entry
        assert first.verify().whole
    finally:
        first.close()
        second.close()
