"""Measures the search of a long journal, the customer's timeline and the proof of the chain.

.venv/bin/python tests/benchmarks/measure_journal.py [ENTRIES] [FOLDER]

A folder that holds such a journal already is measured again as it is.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from app.desk.journal_words import journal_query
from app.domain.branch import Level, Staff
from app.flow.codec import plain
from app.flow.found_by import Facet, JournalQuery, Wanted, document_word
from app.flow.journal import Body, Entry, EntryHead, Fact, Proved, entry_number
from app.flow.outcome import Outcome
from app.operations import CATALOGUE
from db.store import SqlStore, create_store, open_store
from tests.db.sample import ENTRY
from tests.evidence import MOMENT, card, phone
from tests.training import settings_in

ENTRIES = 20_000
AT_A_TIME = 1_000
FACTS_BESIDE = "x" * 12_000
"""An opening's entry carries some twelve kilobytes."""
SURNAMES, GIVEN = "王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗", "伟芳娜敏静丽强磊军洋勇艳杰娟涛明"
TELLERS = tuple(str(number) for number in range(1001, 1013))
STAFF = (
    *(Staff(number, f"柜员{number}", Level.TELLER, "", active=True) for number in TELLERS),
    Staff("2001", "刘建国", Level.SUPERVISOR, "", active=True),
)
TYPED = (
    "",
    "开户",
    "1001",
    "2001",
    "0101-01-000017",
    "王",
    "王伟",
    "wangwei",
    "w",
    "ww",
    "0012",
    "拒绝",
    "拒绝 1003",
    "开户 2001",
    "明文 1005",
    "王伟 放弃",
    "1001 1002",
    "2026-04",
    "2026-04 王芳",
    "2026-04-01..2026-04-30 拒绝",
    "kaihu wangwei 2001 拒绝",
    "no such",
)


def entry(n: int) -> Entry:
    """The n-th entry: mostly openings, each of somebody else, as a branch has them."""
    at = MOMENT + timedelta(seconds=70 * n)
    who = card(
        name=random.choice(SURNAMES) + random.choice(GIVEN) + random.choice(GIVEN),
        number=f"31010119{random.randint(500101, 991228)}{random.randint(0, 9999):04d}",
    )
    facts = {
        "card": Fact(plain(who), at, "1001"),
        "phone": Fact(plain(phone(f"1380{random.randint(0, 9_999_999):07d}")), at, "1001"),
        "beside": Fact(FACTS_BESIDE, at, "1001"),
    }
    outcome = random.choices(list(Outcome), [92, 3, 4, 1])[0]
    made = {name: f"{random.randint(0, 10**15):019d}" for name in ("account", "card")}
    return replace(
        ENTRY,
        at=at,
        case=f"case-{n}",
        operation=random.choices(["1001", "8201", "8102"], [85, 13, 2])[0],
        outcome=outcome,
        made_by=random.choice(TELLERS),
        approved_by=random.choice(["", "2001"]),
        customer=f"01010101{n % 60_000:07d}" if outcome is Outcome.PERFORMED else "",
        body=Body(facts, (), made),
    )


def filled(store: SqlStore, entries: int) -> None:
    """Writes the journal."""
    random.seed(1)
    began = time.perf_counter()
    for start in range(0, entries, AT_A_TIME):
        with store.writing() as transaction:
            for n in range(start, min(start + AT_A_TIME, entries)):
                transaction.journal.append(entry(n))
    seconds = time.perf_counter() - began
    print(f"{entries} entries written in {seconds:.0f} s, {1000 * seconds / entries:.2f} ms each")


def times(work: Callable[[], Any]) -> tuple[float, float, Any]:
    """The first and the best of five, in milliseconds, and the answer."""
    taken = []
    for _ in range(5):
        began = time.perf_counter()
        answer = work()
        taken.append(1000 * (time.perf_counter() - began))
    return taken[0], min(taken), answer


def searched(store: SqlStore, query: JournalQuery) -> tuple[EntryHead, ...]:
    """The newest 200 that fit."""
    with store.reading() as transaction:
        return transaction.journal.search(query, 200)


def main() -> None:
    """Fills a journal, or takes the one that is there, and measures."""
    entries = int(sys.argv[1]) if len(sys.argv) > 1 else ENTRIES
    with tempfile.TemporaryDirectory() as own:
        folder = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(own)
        folder.mkdir(parents=True, exist_ok=True)
        settings = settings_in(folder)
        if (folder / "guitai.db").exists():
            store = open_store(settings)
        else:
            store = create_store(settings)
            filled(store, entries)
        worst = 0.0
        for typed in TYPED:
            query = journal_query(typed, date(2026, 7, 1), CATALOGUE, STAFF)
            first, best, heads = times(partial(searched, store, query))
            worst = max(worst, first)
            print(f"{typed:32} {len(heads):4} found, first {first:6.1f} ms, best {best:6.1f} ms")
        print(f"longest first answer {worst:.1f} ms")
        own_words = (
            Wanted(Facet.CUSTOMER.word("010101010000017")),
            Wanted(document_word("resident_card", "310101195001010001")),
        )
        first, best, heads = times(partial(searched, store, JournalQuery((own_words,))))
        print(
            f"timeline of a customer: {len(heads)} found, first {first:.1f} ms, best {best:.1f} ms"
        )
        proves(store)
        store.close()


def proves(store: SqlStore) -> None:
    """Proves the whole chain piece by piece, as the window does."""
    with store.reading() as transaction:
        last = transaction.journal.latest(1)[0]
    proved, longest, began = Proved(), 0.0, time.perf_counter()
    while proved.fault is None and proved.sequence < last.sequence:
        piece = time.perf_counter()
        with store.reading() as transaction:
            proved = transaction.journal.prove(last, proved, 1_000)
        longest = max(longest, time.perf_counter() - piece)
    print(
        f"chain up to {entry_number(last.workstation, last.sequence)}: "
        f"{'whole' if proved.fault is None else proved.fault.en}, "
        f"{time.perf_counter() - began:.1f} s, longest piece {1000 * longest:.0f} ms"
    )


if __name__ == "__main__":
    main()
