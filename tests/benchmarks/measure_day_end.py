"""Measures the day end of a branch with many accounts: seconds, entries and memory.

PYTHONPATH=. .venv/bin/python tests/benchmarks/measure_day_end.py [--accounts N] [--idle PERCENT]

Each account was opened before the last settlement day and has six movements since; so many in a
hundred of them have none but the first, of one yuan, and were opened years ago: some of these
sleep. A batch is timed from the call of the desk to its answer: that long, at most, a counter that
serves somebody waits.
"""

from __future__ import annotations

import argparse
import random
import resource
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from datetime import time as clock_time
from itertools import islice
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from app.bootstrap import open_desk, training_settings
from app.clock import CHINA, now
from app.desk.desk import Desk
from app.domain.account import AccountClass, AccountLife
from app.domain.interest import last_settlement_day, settlement_days
from app.evidence.day_end import DayEndKind
from app.jobs import inline
from db import schema
from db.session import Session, transaction
from tests.benchmarks.measure_search import people

AT_A_TIME = 20_000
MOVEMENTS = 6


def fill(session: Session, count: int, idle: int) -> None:
    """Writes customers with an account each, and what moved on these."""
    drawn, moved = people(count, 7), random.Random(11)
    today = now().date()
    through = last_settlement_day(today)
    (*_, before, _) = settlement_days(through - timedelta(days=400), through)
    n = 0
    while some := list(islice(drawn, AT_A_TIME)):
        for one in some:
            if moved.randrange(100):
                # One in a hundred documents has run out; the rest are good for years.
                one["document_valid_until"] = today + timedelta(days=3_000)
        session.write(sa.insert(schema.customers), some)
        accounts, postings, settlements = [], [], []
        for customer in some:
            n += 1
            sleeps = moved.randrange(100) < idle
            opened = before - timedelta(days=1200 if sleeps else 60)
            account = _account(customer, n, opened)
            accounts.append(account)
            postings += _postings(account["number"], n, sleeps, before, through, moved)
            if sleeps:
                settlements.append(_settled(account["number"], opened, before))
        session.write(sa.insert(schema.accounts), accounts)
        session.write(sa.insert(schema.postings), postings)
        if settlements:
            session.write(sa.insert(schema.interest_settlements), settlements)
        print(".", end="", flush=True)
    print()


def _account(customer: dict[str, Any], n: int, opened: date) -> dict[str, Any]:
    return {
        "number": f"0101{n:012d}",
        "customer": customer["number"],
        "account_class": AccountClass.CLASS_I,
        "life": AccountLife.NORMAL,
        "currency": "CNY",
        "branch": "0101",
        "purpose": "01",
        "opened_at": datetime.combine(opened, clock_time(10), tzinfo=CHINA),
        "opened_by": "1001",
        "daily_limit": 0,
        "daily_count": 0,
        "yearly_limit": 0,
        "sms_notice": False,
        "journal": "",
    }


def _postings(
    account: str, n: int, sleeps: bool, before: date, through: date, moved: random.Random
) -> Iterator[dict[str, Any]]:
    """Movements against the clearing account, each entry with its two lines."""
    days = (through - before).days
    line = 0
    for _ in range(1 if sleeps else MOVEMENTS):
        day = before - timedelta(days=1000 if sleeps else -moved.randrange(1, days))
        amount = 100 if sleeps else moved.randrange(1, 10_000_000)
        for to, fen in ((account, amount), ("3001", -amount)):
            line += 1
            yield {
                "journal": f"drawn-{n:09d}",
                "line": line,
                "account": to,
                "amount": fen,
                "day": day,
                "says": "transfer_in",
            }


def _settled(account: str, opened: date, before: date) -> dict[str, Any]:
    return {
        "account": account,
        "day": before,
        "since": opened,
        "until": before,
        "product": 0,
        "rate": 0,
        "interest": 0,
        "tax": 0,
        "journal": "drawn",
    }


def measure(desk: Desk) -> None:
    """One day end after the other: the first does all, the second finds nothing."""
    for which in ("first", "second"):
        began, worked = time.perf_counter(), time.process_time()
        calls: list[float] = []
        work: Counter[DayEndKind] = Counter()
        run = desk.begin_day_end()
        while run.following is not None:
            at, what, used = time.perf_counter(), run.following, time.process_time()
            run = desk.go_on_with_day_end(run)
            calls.append(time.perf_counter() - at)
            work[what] += round(1000 * (time.process_time() - used))
        took = time.perf_counter() - began
        assert run.report is not None
        print(
            f"{which} run: {took:.1f} s ({time.process_time() - worked:.1f} s of one core), "
            f"{run.entries} entries, {run.settled:,} settled, "
            f"{run.marked:,} marked, {run.report.unsettled:,} left; a call "
            f"median {1000 * statistics.median(calls):.0f} ms, "
            f"95 % {1000 * sorted(calls)[int(len(calls) * 0.95)]:.0f} ms, "
            f"longest {1000 * max(calls):.0f} ms (the last one is the report: "
            f"{1000 * calls[-1]:.0f} ms)"
        )
        print("  of one core: " + ", ".join(f"{kind} {ms} ms" for kind, ms in work.items()))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"memory at its most: {peak:.0f} MB")


def main() -> None:
    """Fills a store that passes and runs its day end twice."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--accounts", type=int, default=20_000)
    asked.add_argument("--idle", type=int, default=5, help="so many in a hundred")
    said = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        desk = open_desk(training_settings(Path(folder) / "store"), inline())
        with transaction(desk._store._opened.engine, writes=True) as session:
            fill(session, said.accounts, said.idle)
        print(f"before: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
        desk.sign_in("2001", "train2001")
        measure(desk)
        desk.close()


if __name__ == "__main__":
    main()
