"""Measures how accounts are found for a loss report among many drawn customers.

PYTHONPATH=. .venv/bin/python tests/benchmarks/measure_account_finding.py [--customers N]

Each customer has an account and a card; the store is filled once and kept in the folder, where one
is given by --store.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from functools import partial
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from app.bootstrap import open_desk, training_settings
from app.domain.search_words import FoundBy, words_for
from app.jobs import inline
from db import schema
from db.session import transaction
from tests.benchmarks.measure_search import fill, measured, people, tell

AMONG = 20_000


def asked_for(numbers: list[tuple[Any, Any]], seed: int) -> dict[str, list[str]]:
    """What tellers would type, of customers who are there: `numbers` are of cards and accounts."""
    some = [one for one, _ in zip(_drawn(seed), numbers, strict=False)]

    def spelt(one: dict[str, Any]) -> str:
        words = words_for(one["name"], "", "", "")
        return next(word for word, by in words.items() if by is FoundBy.PINYIN)

    return {
        "whole card number": [card for card, _ in numbers],
        "last 4 of the card": [card[-4:] for card, _ in numbers],
        "last 6 of the card": [card[-6:] for card, _ in numbers],
        "account number": [account for _, account in numbers],
        "document number": [one["document_number"] for one in some],
        "mobile number": [one["phone"] for one in some],
        "name and birth date": [f"{one['name']} {one['birth_date']:%Y%m%d}" for one in some],
        "pinyin and birth date": [f"{spelt(one)} {one['birth_date']:%Y%m%d}" for one in some],
        "nobody (name)": ["龘龘 19900614"] * len(some),
        "nobody (number)": ["6299990000000000013"] * len(some),
    }


def _drawn(seed: int) -> list[dict[str, Any]]:
    known = list(islice(people(AMONG, seed), AMONG))
    random.Random(seed).shuffle(known)
    return known


def main() -> None:
    """Fills the store where it is empty, and measures each way to find an account."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--customers", type=int, default=200_000)
    asked.add_argument("--rounds", type=int, default=200)
    asked.add_argument("--seed", type=int, default=4)
    asked.add_argument("--store", type=Path)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        desk = open_desk(training_settings(given.store or Path(temporary) / "store"), inline())
        engine = desk._store._opened.engine  # type: ignore[attr-defined]
        cards = schema.cards.c
        with transaction(engine, writes=True) as session:
            there = session.row(sa.select(sa.func.count()).select_from(schema.customers))
            assert there is not None
            if there[0] < given.customers:
                start = time.perf_counter()
                fill(session, given.customers, given.seed)
                session.write(sa.delete(schema.search_words))
                session.using(import_module("db.migrations.versions.0003_search_words").fill)
                print(f"filled in {time.perf_counter() - start:.0f} s")
            query = sa.select(cards.number, cards.account).order_by(sa.func.random())
            numbers = [tuple(row) for row in session.rows(query.limit(given.rounds))]
        desk.sign_in("1001", "train1001")
        case = desk.start("2101").id
        print(f"{given.customers:,} customers, {given.rounds} of a kind; milliseconds")
        columns = f"{'p50':>8}{'p95':>8}{'max':>8}"
        print(f"{'':28}{columns}  {columns}   (by the clock; of the processor)")
        for what, words in asked_for(numbers, given.seed).items():
            tell(what, [measured(partial(desk.find_accounts, case, one)) for one in words])
        desk.close()


if __name__ == "__main__":
    main()
