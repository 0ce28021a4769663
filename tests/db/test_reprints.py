"""Two counters that print the same paper again at once get two numbers, on either database."""

from __future__ import annotations

import shutil
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from app.errors import Conflict
from app.flow.found_by import Facet, JournalQuery, Wanted
from app.flow.ports import OutboxPaper, PrintState
from db import migrating
from db.session import transaction
from db.store import SqlStore, StoreSettings, create_store, open_store
from tests.db.sample import ENTRY, MOMENT, WORKSTATION, engine_of, paper, write_entries

CONTENT = b"%PDF-1.4 a paper"
EACH = 5


@pytest.fixture
def printed(store: SqlStore) -> OutboxPaper:
    """A paper of the only entry, printed."""
    write_entries(store, 1)
    with store.writing() as writing:
        document = writing.documents.keep(CONTENT, "application/pdf")
        made = replace(
            paper("paper-1", f"{WORKSTATION}-000001", document), state=PrintState.PRINTED
        )
        writing.outbox.add(made)
    return made


def reprint(store: SqlStore, one: OutboxPaper) -> int:
    """One more print, as the operation makes it: the row first, then the entry."""
    assert one.document is not None
    with store.writing() as writing:
        journal = writing.journal.next_number()
        number = writing.books.add_reprint(one.id, one.document.digest, journal, MOMENT)
        writing.journal.append(replace(ENTRY, at=MOMENT))
    return number


def test_reprints_are_numbered_from_one_and_lie_in_the_outbox_of_their_own_entry(
    store: SqlStore, printed: OutboxPaper
) -> None:
    assert [reprint(store, printed) for _ in range(3)] == [1, 2, 3]
    with store.reading() as reading:
        again = reading.outbox.reprints([printed.id])
        assert [one.reprint for one in again] == [1, 2, 3]
        assert {(one.of, one.paper, one.copy) for one in again} == {
            (printed.id, printed.paper, printed.copy)
        }
        assert {one.state for one in again} == {PrintState.WAITING}
        assert [one.journal for one in again] == [f"{WORKSTATION}-{n:06d}" for n in (2, 3, 4)]
        assert len(reading.outbox.of_entry(f"{WORKSTATION}-000001")) == 1
        assert reading.outbox.reprints([]) == ()
        assert reading.outbox.of_entries([]) == ()


def test_counters_that_print_the_same_paper_at_once_never_get_the_same_number(
    store: SqlStore, settings: StoreSettings, printed: OutboxPaper
) -> None:
    counters = [store, *(open_store(replace(settings, workstation=f"0101-0{n}")) for n in (2, 3))]
    numbers: list[int] = []
    start = threading.Barrier(len(counters))

    def work(counter: SqlStore) -> None:
        start.wait()
        for _ in range(EACH):
            numbers.append(reprint(counter, printed))

    threads = [threading.Thread(target=work, args=(one,)) for one in counters]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    for one in counters[1:]:
        one.close()
    assert sorted(numbers) == list(range(1, EACH * len(counters) + 1))
    assert store.verify().whole


def test_a_paper_that_two_counters_take_at_once_is_handed_to_a_printer_by_one(
    store: SqlStore, settings: StoreSettings, printed: OutboxPaper
) -> None:
    with store.writing() as writing:
        writing.outbox.update(replace(printed, state=PrintState.WAITING))
    counters = [store, open_store(replace(settings, workstation="0101-02"))]
    took: list[str] = []
    start = threading.Barrier(len(counters))

    def work(counter: SqlStore) -> None:
        start.wait()
        with counter.writing() as writing:
            found = writing.outbox.find(printed.id)
            assert found is not None
            time.sleep(0.1)
            if found.state is PrintState.WAITING:
                writing.outbox.update(replace(found, state=PrintState.HANDING))
                took.append(counter.workstation)

    threads = [threading.Thread(target=work, args=(one,)) for one in counters]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    counters[1].close()
    assert len(took) == 1


def test_the_database_itself_refuses_a_number_twice(store: SqlStore, printed: OutboxPaper) -> None:
    reprint(store, printed)
    with pytest.raises(Conflict) as refused, store.writing() as writing:
        writing.outbox.add(replace(printed, id="forged", of=printed.id, reprint=1))
    assert refused.value.code == "REPRINT_TAKEN"


@pytest.mark.parametrize(
    "changed",
    [
        {"state": PrintState.ARCHIVED},
        {"state": PrintState.FAILED},
        {"state": PrintState.WAITING, "document": None},
    ],
    ids=["archived", "failed", "not made"],
)
def test_what_was_not_printed_is_never_counted(
    store: SqlStore, printed: OutboxPaper, changed: dict[str, object]
) -> None:
    with store.writing() as writing:
        writing.outbox.update(replace(printed, **changed))  # type: ignore[arg-type]
    with pytest.raises(Conflict):
        reprint(store, printed)
    with store.reading() as reading:
        assert reading.outbox.reprints([printed.id]) == ()
        assert reading.journal.find(f"{WORKSTATION}-000002") is None, "nothing was recorded"


def test_a_reprint_of_a_reprint_another_paper_or_of_none_is_refused(
    store: SqlStore, printed: OutboxPaper
) -> None:
    reprint(store, printed)
    with store.reading() as reading:
        (again,) = reading.outbox.reprints([printed.id])
    assert printed.document is not None
    with store.writing() as writing:
        writing.outbox.update(replace(again, state=PrintState.PRINTED, document=printed.document))
    for one in (
        replace(printed, id=again.id),
        replace(printed, id="nobody"),
        replace(printed, document=replace(printed.document, digest="0" * 64)),
    ):
        with pytest.raises(Conflict):
            reprint(store, one)


def test_entries_are_found_by_the_kinds_and_the_check_codes_of_their_papers(
    store: SqlStore, printed: OutboxPaper
) -> None:
    reprint(store, printed)
    with store.writing() as writing:
        writing.outbox.name_check_code(printed, "7K3M9QFAXW4P")
        writing.outbox.name_check_code(printed, "7K3M9QFAXW4P")
    write_entries(store, 1)

    def found(word: str) -> list[int]:
        with store.reading() as reading:
            query = JournalQuery(((Wanted(word),),))
            return [head.sequence for head in reading.journal.search(query, 10)]

    assert sorted(found(Facet.PAPER.word(printed.paper))) == [1, 2]
    assert sorted(found(Facet.PAPER.word(""))) == [1, 2]
    assert found(Facet.PAPER.word("nothing")) == []
    assert found(Facet.CHECK.word("7K3M9QFAXW4P")) == [1]


def test_papers_from_before_the_archive_are_found_after_the_store_is_brought_up_to_date(
    settings: StoreSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tmp_path / "before"
    skipped = shutil.ignore_patterns("0006*", "0007*", "0008*", "*cache*")
    shutil.copytree(migrating.SCRIPTS, before, ignore=skipped)
    with monkeypatch.context() as then:
        then.setattr(migrating, "SCRIPTS", before)
        then.setattr(migrating, "VERSIONS", migrating.VERSIONS[:5])
        then.setattr("db.outbox.index_paper", lambda *_: None)
        store = create_store(settings)
        write_entries(store, 2)
        with store.writing() as writing:
            for name in ("one", "two"):
                writing.outbox.add(paper(name, f"{WORKSTATION}-000001"))
        store.close()
    store = open_store(settings)
    with transaction(engine_of(store), writes=False) as session:
        words = session.rows(
            sa.text("SELECT word, sequence FROM journal_words WHERE word LIKE 'k:%'")
        )
    kind = paper("one", "").paper
    assert {tuple(row) for row in words} == {("k:", 1), (f"k:{kind}", 1)}
    store.close()
