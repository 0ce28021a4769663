"""`guitai trial-balance` and `verify-journal` on books that balance, and on books that do not."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa

from app.bootstrap import store_settings, training_settings
from db.store import open_store
from tests.journeys.conftest import Within


def test_books_that_do_not_balance_end_with_the_code_of_a_failed_proof(
    within: Within, tmp_path: Path
) -> None:
    store = tmp_path / "store"
    settings = training_settings(store)
    password = tmp_path / "password"
    password.write_text("train2001\n")
    who = ("--store", store, "--staff", "2001", "--password-file", password)
    said = within("trial-balance", *who, "--json")
    assert said.code == 0, said.err
    assert said.answer["balances"] is True
    assert {one["off_by"] for one in said.answer["drawers"]} == {0}
    cash = [one for one in said.answer["lines"] if one["account"].startswith("1001")]
    assert cash[0]["closing"] == sum(one["closing"] for one in cash if one["part"]) < 0
    proved = within("verify-journal", "--store", store, "--json")
    assert (proved.code, proved.answer["ledger"]["sound"]) == (0, True)
    assert within("trial-balance", *who, "--from", "2026-02-30").code == 64

    opened = open_store(store_settings(settings))
    with opened._opened.engine.begin() as connection:
        connection.execute(sa.text("UPDATE postings SET amount = amount + 1 WHERE line = 1"))
    opened.close()
    said = within("trial-balance", *who, "--json")
    assert (said.code, said.answer["balances"]) == (3, False)
    assert said.answer["unequal_entries"] == ["0101-01-000001"]
    words = within("trial-balance", *who)
    assert words.code == 3
    assert "不平" in words.out
    proved = within("verify-journal", "--store", store, "--json")
    assert proved.code == 3
    assert proved.answer["whole"] is True, "the journal itself is untouched"
    assert proved.answer["ledger"]["unequal"] == ["0101-01-000001"]
