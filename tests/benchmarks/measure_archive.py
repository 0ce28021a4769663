"""Measures how papers are found in a full archive, through the very desk that the window asks.

.venv/bin/python tests/benchmarks/measure_archive.py [PAPERS] [FOLDER]

A folder that holds such an archive already is measured again as it is.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any, cast

import sqlalchemy as sa

from app.bootstrap import TRAINING_BRANCH
from app.clock import CHINA
from app.desk.desk import Desk
from app.desk.founding import found_training
from app.desk.retention import retention_report
from app.devices.network_check import SpecimenCheck
from app.devices.sms import SpecimenSms
from app.domain.branch import Level
from app.flow.found_by import Facet
from app.flow.journal import EntryRead
from app.flow.outcome import Outcome
from app.flow.ports import PrintState
from app.jobs import inline
from app.operations import CATALOGUE
from app.settings import training
from app.vision.eyes import Eyes
from db import schema
from db.session import transaction as transaction_of
from db.store import SqlStore, create_store, open_store
from tests.benchmarks.measure_journal import GIVEN, SURNAMES, entry
from tests.desk.counter import FaultyPrinter
from tests.training import MOMENT, HandClock, settings_in

PAPERS = 200_000
AT_A_TIME = 500
TIMES = 30
"""How often each question is asked, each time of somebody or something else."""
OF_AN_OPENING = tuple(
    (paper.code, copy.code)
    for one in CATALOGUE
    if one.code == "1001"
    for paper in one.papers
    if paper.outcome is Outcome.PERFORMED
    for copy in paper.copies
)
CONTENT = b"%PDF-1.4 " + b"x" * 500
"""Stands for a paper: the lists never read the bytes."""


def filled(store: SqlStore, papers: int) -> None:
    """Writes openings with all their papers, one in two hundred of which is printed again."""
    random.seed(1)
    began, made, n = time.perf_counter(), 0, 0
    while made < papers:
        written: list[EntryRead] = []
        with store.writing() as transaction:
            for _ in range(AT_A_TIME):
                written.append(transaction.journal.append(entry(n)))
                n += 1
        rows: dict[str, list[dict[str, object]]] = {"documents": [], "outbox": [], "words": []}
        for read in written:
            if read.operation == "1001":
                made = _papers_of(read, made, rows)
        with transaction_of(store._opened.engine, writes=True) as session:
            session.write(sa.insert(schema.documents), rows["documents"])
            session.write(sa.insert(schema.outbox), rows["outbox"])
            session.write(sa.insert(schema.journal_words), rows["words"])
    seconds = time.perf_counter() - began
    print(f"{made} papers of {n} entries written in {seconds:.0f} s")


def _papers_of(read: EntryRead, made: int, rows: dict[str, list[dict[str, object]]]) -> int:
    """The rows of the papers of one opening; gives how many papers there are by now."""
    words = {""}
    for place, (code, copy) in enumerate(OF_AN_OPENING):
        again = made % 200 == 199
        rows["documents"].append(
            {"digest": f"{made:064d}", "media_type": "application/pdf", "content": CONTENT}
        )
        rows["outbox"].append(
            {
                "id": f"paper-{made}",
                "place": place,
                "journal": read.number,
                "paper": code,
                "copy": copy,
                "state": PrintState.PRINTED,
                "document": f"{made:064d}",
                "message": "",
                "tries": 1,
                "printer": "system:Counter",
                "job": "",
                "of": f"paper-{made - 60}" if again else "",
                "reprint": 1 if again else 0,
                "changed_at": read.at,
            }
        )
        words |= {code, f"#{made:012d}"}
        made += 1
    for word in words:
        facet = Facet.CHECK if word.startswith("#") else Facet.PAPER
        rows["words"].append(
            {
                "word": facet.word(word.removeprefix("#")),
                "at": read.at.isoformat(),
                "workstation": read.workstation,
                "sequence": read.sequence,
            }
        )
    return made


def desk_of(store: SqlStore, folder: Path) -> Desk:
    """A desk at which a supervisor sits, on the evening of the last day."""
    with store.reading() as transaction:
        last = transaction.journal.latest(1)[0]
    desk = Desk(
        settings=training(folder),
        store=store,
        operations=CATALOGUE,
        eyes=cast(Eyes, None),
        network_check=SpecimenCheck(),
        sms=SpecimenSms(),
        printer=FaultyPrinter(),
        id_card=None,
        clock=HandClock(last.at.astimezone(CHINA)),
        lanes=inline(),
    )
    desk.sign_in("2001", "train2001")
    assert desk.who is not None
    assert desk.who.level >= Level.SUPERVISOR
    return desk


def asked(entries: int, days: int) -> dict[str, Callable[[], tuple[Any, ...]]]:
    """Each question with what it is asked of, anew each time."""

    def name() -> str:
        return random.choice(SURNAMES) + random.choice(GIVEN) + random.choice(GIVEN)

    def day() -> str:
        return (MOMENT.date() + timedelta(days=random.randrange(days))).isoformat()

    def customer() -> str:
        return f"01010101{random.randrange(entries) % 60_000:07d}"

    def kind() -> str:
        return random.choice(OF_AN_OPENING)[0]

    def number() -> str:
        return f"0101-01-{random.randrange(1, entries):06d}"

    return {
        "newest": lambda: ("",),
        "entry": lambda: (number(),),
        "customer": lambda: ("", "", customer()),
        "day": lambda: (day(),),
        "kind": lambda: ("", kind()),
        "kind of a day": lambda: (day(), kind()),
        "operation and teller": lambda: (f"开户 {random.randrange(1001, 1013)}",),
        "name": lambda: (name(),),
        "surname": lambda: (random.choice(SURNAMES),),
        "name and kind": lambda: (name(), kind()),
        "month": lambda: (f"{MOMENT.year}-{random.randrange(3, 13):02d}",),
        "older, deep in": lambda: ("", "", "", number()),
        "nothing fits": lambda: ("no such thing",),
    }


def main() -> None:
    """Fills an archive, or takes the one that is there, and measures."""
    papers = int(sys.argv[1]) if len(sys.argv) > 1 else PAPERS
    with tempfile.TemporaryDirectory() as own:
        folder = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(own)
        folder.mkdir(parents=True, exist_ok=True)
        settings = settings_in(folder)
        if (folder / "guitai.db").exists():
            store = open_store(settings)
        else:
            store = create_store(settings)
            found_training(store, TRAINING_BRANCH, MOMENT)
            filled(store, papers)
        desk = desk_of(store, folder)
        with store.reading() as transaction:
            last = transaction.journal.latest(1)[0]
        days = max(1, (last.at - MOMENT).days)
        random.seed(2)
        worst = 0.0
        for what, given in asked(last.sequence, days).items():
            taken, found = [], 0
            for _ in range(TIMES):
                words = given()
                began = time.perf_counter()
                answer = desk.archive(*words)
                taken.append(1000 * (time.perf_counter() - began))
                found += len(answer.papers)
            p95 = statistics.quantiles(taken, n=20)[-1]
            worst = max(worst, p95)
            print(
                f"{what:24} {found / TIMES:7.1f} papers, median {statistics.median(taken):6.1f} "
                f"ms, p95 {p95:6.1f} ms"
            )
        print(f"slowest p95 {worst:.1f} ms")
        began = time.perf_counter()
        with store.reading() as transaction:
            report = partial(retention_report, transaction, CATALOGUE)(date(2060, 1, 1))
        print(
            f"retention of all {report.looked_at} papers: {time.perf_counter() - began:.1f} s, "
            f"{len(report.past)} past"
        )
        store.close()


if __name__ == "__main__":
    main()
