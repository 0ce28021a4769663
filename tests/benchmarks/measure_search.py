"""Measures the search line of a desk whose books hold a million drawn customers.

.venv/bin/python tests/benchmarks/measure_search.py [--customers N] [--store FOLDER]

The store is filled once and kept in the folder, where one is given; each customer has an account
and a card.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from app.bootstrap import open_desk, training_settings
from app.clock import CHINA, now
from app.domain.account import AccountClass, AccountLife, MediumState, PinState
from app.domain.names import pinyin
from app.domain.search_words import FoundBy, words_for
from app.jobs import inline
from db import schema
from db.session import Session, transaction

SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
GIVEN = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰文建国志海燕红梅婷雪琳晨宇浩轩子涵欣怡梓"
)
AT_A_TIME = 50_000
ROUNDS = 200


def people(count: int, seed: int) -> Iterator[dict[str, Any]]:
    """Drawn customers: common surnames are common, numbers are spread."""
    drawn = random.Random(seed)
    weights = [1 / (n + 2) for n in range(len(SURNAMES))]
    today = now().date()
    moment = now().astimezone(CHINA)
    for n in range(count):
        surname = drawn.choices(SURNAMES, weights)[0]
        name = surname + "".join(drawn.choices(GIVEN, k=drawn.choice((1, 2, 2))))
        spelt = pinyin(name)
        born = date(1940, 1, 1) + timedelta(days=drawn.randrange(31_000))
        number = f"{110101 + 7 * (n // 1000) % 500_000}{born:%Y%m%d}{n % 1000:03d}"
        yield {
            "number": f"0199{n:09d}",
            "document_kind": "resident_card",
            "document_number": number + drawn.choice("0123456789X"),
            "name": name,
            "pinyin": f"{spelt.letters} {spelt.initials}",
            "latin_name": "",
            "sex": "男",
            "nationality": "CHN",
            "ethnicity": "汉",
            "birth_date": born,
            "address": "北京市东城区样本路1号",
            "document_valid_from": today - timedelta(days=3_000),
            "document_valid_until": today + timedelta(days=drawn.randrange(-700, 6_600)),
            "phone": f"1{drawn.randrange(30, 99)}{drawn.randrange(10**8):08d}",
            "occupation": "1",
            "risk_level": "low",
            "branch": "0101",
            "since": moment - timedelta(minutes=n),
        }


def fill(session: Session, count: int, seed: int) -> None:
    """Writes the customers, their accounts and cards, a lot at a time."""
    drawn = people(count, seed)
    accounts = random.Random(seed + 1)
    while some := list(islice(drawn, AT_A_TIME)):
        session.write(sa.insert(schema.customers), some)
        rows = [_account_and_card(one, accounts) for one in some]
        session.write(sa.insert(schema.accounts), [account for account, _ in rows])
        session.write(sa.insert(schema.cards), [card for _, card in rows])
        print(".", end="", flush=True)
    print()


def _account_and_card(
    one: dict[str, Any], drawn: random.Random
) -> tuple[dict[str, Any], dict[str, Any]]:
    serial = one["number"][4:]
    account = {
        "number": f"0101010{drawn.randrange(1000):03d}{serial}",
        "customer": one["number"],
        "account_class": AccountClass.CLASS_I,
        "life": AccountLife.NORMAL,
        "currency": "CNY",
        "branch": "0101",
        "purpose": "01",
        "opened_at": one["since"],
        "opened_by": "1001",
        "daily_limit": 0,
        "daily_count": 0,
        "yearly_limit": 0,
        "sms_notice": False,
        "journal": "",
    }
    card = {
        "number": f"629999{drawn.randrange(10_000):04d}{serial}",
        "account": account["number"],
        "customer": one["number"],
        "state": MediumState.NORMAL,
        "pin_state": PinState.NORMAL,
        "pin_verifier": "",
        "issued_at": one["since"],
        "journal": "",
    }
    return account, card


def queries(count: int, seed: int, rounds: int) -> dict[str, list[str]]:
    """What tellers would type, of customers who are there."""
    drawn = random.Random(seed + 2)
    known = list(people(min(count, 50_000), seed))
    some = [drawn.choice(known) for _ in range(rounds)]
    names = [words_for(one["name"], "", "", "") for one in some]

    def of(by: FoundBy) -> list[str]:
        return [next(w for w, kind in one.items() if kind is by) for one in names]

    return {
        "surname alone (王)": [one["name"][:1] for one in some],
        "whole name (张伟)": [one["name"] for one in some],
        "given name (伟)": of(FoundBy.GIVEN_NAME),
        "initials (zw)": of(FoundBy.INITIALS),
        "two letters (zh)": [one[:2] for one in of(FoundBy.PINYIN)],
        "full pinyin (zhangwei)": of(FoundBy.PINYIN),
        "last 4 of anything": [one["document_number"][-4:] for one in some],
        "last 6 of anything": [one["phone"][-6:] for one in some],
        "whole document number": [one["document_number"] for one in some],
        "whole phone": [one["phone"] for one in some],
        "name and last 4": [f"{one['name']} {one['phone'][-4:]}" for one in some],
        "initials and last 4": [
            f"{letters} {one['phone'][-4:]}"
            for one, letters in zip(some, of(FoundBy.INITIALS), strict=True)
        ],
        "nobody (qqqq)": ["qqqq", "9999999", "龘龘"] * (rounds // 3),
        "transaction code (1001)": ["1001"] * rounds,
        "nothing yet": [""] * rounds,
    }


def measured(work: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds by the clock, and of the processor alone: a busy machine makes one wait."""
    clock, processor = time.perf_counter(), time.thread_time()
    work()
    return (time.perf_counter() - clock) * 1000, (time.thread_time() - processor) * 1000


def tell(what: str, took: Sequence[tuple[float, float]]) -> None:
    """One line: p50, p95 and the longest by the clock, then the same of the processor."""
    line = f"{what:28}"
    for column in zip(*took, strict=True):
        ordered = sorted(column)
        p95 = ordered[int(len(ordered) * 0.95) - 1]
        line += f" {statistics.median(ordered):7.1f} {p95:7.1f} {ordered[-1]:7.1f}  "
    print(line)


def main() -> None:
    """Fills the store where it is empty, and measures each kind of query."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--customers", type=int, default=1_000_000)
    asked.add_argument("--rounds", type=int, default=ROUNDS)
    asked.add_argument("--seed", type=int, default=4)
    asked.add_argument("--store", type=Path)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.store or Path(temporary) / "store"
        desk = open_desk(training_settings(folder), inline())
        engine = desk._store._opened.engine  # type: ignore[attr-defined]
        with transaction(engine, writes=False) as session:
            there = session.row(sa.select(sa.func.count()).select_from(schema.customers))
        assert there is not None
        if there[0] < given.customers:
            start = time.perf_counter()
            with transaction(engine, writes=True) as session:
                fill(session, given.customers, given.seed)
            print(f"filled in {time.perf_counter() - start:.0f} s")
            start = time.perf_counter()
            with transaction(engine, writes=True) as session:
                session.write(sa.delete(schema.search_words))
                session.using(import_module("db.migrations.versions.0003_search_words").fill)
            print(f"words written, as by the migration, in {time.perf_counter() - start:.0f} s")
        desk.sign_in("1001", "train1001")
        desk.search("zz")
        print(f"{given.customers:,} customers, {given.rounds} queries of a kind; milliseconds")
        columns = f"{'p50':>8}{'p95':>8}{'max':>8}"
        print(f"{'':28}{columns}  {columns}   (by the clock; of the processor)")
        for what, words in queries(given.customers, given.seed, given.rounds).items():
            tell(what, [measured(partial(desk.search, one)) for one in words])
        tell("home", [measured(desk.home) for _ in range(20)])
        desk.close()


if __name__ == "__main__":
    main()
