"""Entries are found by anything that is known of them, newest first, and by nothing else."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.search_words import backwards
from app.flow.codec import plain
from app.flow.found_by import (
    Alternatives,
    Facet,
    JournalQuery,
    NumberWanted,
    Wanted,
    document_word,
    words_of_entry,
)
from app.flow.journal import Body, Entry, EntryRead, Fact
from app.flow.outcome import Outcome
from db import migrating
from db.store import SqlStore, StoreSettings, create_store, open_store
from tests.db.sample import ENTRY, MOMENT, TELLER, engine_of
from tests.evidence import card, phone

SHEN, LI = card(), card(name="李明", number="110101198001010010")


def entry(n: int = 0, **changes: Any) -> Entry:
    """An opening by the customer 沈若兰, a minute after the one before."""
    facts = {
        "card": Fact(plain(SHEN), MOMENT, TELLER),
        "phone": Fact(plain(phone()), MOMENT, "010103"),
    }
    said = replace(
        ENTRY,
        at=MOMENT + timedelta(minutes=n),
        case=f"case-{n}",
        body=Body(facts, (), {"account": "0101010000000018", "card": "6222020200000000018"}),
    )
    return replace(said, **changes)


def write(store: SqlStore, *entries: Entry) -> list[EntryRead]:
    with store.writing() as transaction:
        return [transaction.journal.append(one) for one in entries]


def found(store: SqlStore, *words: Alternatives, limit: int = 9, **more: Any) -> list[int]:
    """The sequence numbers of what is found."""
    query = JournalQuery(words, **more)
    with store.reading() as transaction:
        return [one.sequence for one in transaction.journal.search(query, limit)]


def person(beginning: str) -> Alternatives:
    return (Wanted(Facet.PERSON.word(beginning), beginning=True),)


def exactly(facet: Facet, word: str) -> Alternatives:
    return (Wanted(facet.word(word)),)


def of_li(n: int) -> Entry:
    """A case of 李明 that he withdrew."""
    facts = {"card": Fact(plain(LI), MOMENT, TELLER)}
    return entry(n, outcome=Outcome.WITHDRAWN, customer="", approved_by="", body=Body(facts, ()))


@pytest.mark.parametrize(
    "words",
    [
        person("沈若兰"),
        person("沈"),
        person("若兰"),
        person("shenruo"),
        person("srl"),
        person(backwards(SHEN.number[-6:])),
        person(backwards("0018")),
        person(backwards(phone().number)),
        exactly(Facet.OPERATION, "1101"),
        exactly(Facet.OUTCOME, "performed"),
        exactly(Facet.STAFF, "010103"),
        exactly(Facet.STAFF, "010102"),
        exactly(Facet.CUSTOMER, ENTRY.customer),
        (Wanted(document_word("resident_card", SHEN.number)),),
        (NumberWanted(sequence=1),),
        (NumberWanted(number="0101-01-000001"),),
    ],
)
def test_an_entry_is_found_by_what_is_known_of_it(store: SqlStore, words: Alternatives) -> None:
    write(store, entry(0), of_li(1))
    hit = found(store, words)
    assert 1 in hit
    assert hit in ([1], [2, 1])


def test_a_case_that_came_to_nothing_is_found_by_the_document_that_was_shown(
    store: SqlStore,
) -> None:
    write(store, entry(0), of_li(1), entry(2))
    assert found(store, (Wanted(document_word("resident_card", LI.number)),)) == [2]
    assert found(store, person("liming")) == [2]
    assert found(store, person("limi")) == [2]


def test_all_words_must_fit_and_each_may_mean_several_things(store: SqlStore) -> None:
    write(store, entry(0), of_li(1), entry(2, made_by="010109"))
    performed, teller = exactly(Facet.OUTCOME, "performed"), exactly(Facet.STAFF, TELLER)
    assert found(store, performed) == [3, 1]
    assert found(store, performed, exactly(Facet.STAFF, "010109")) == [3]
    assert found(store, (*person("李"), NumberWanted(sequence=3))) == [3, 2]
    assert found(store, (*person("李"), NumberWanted(sequence=3)), teller, person("li")) == [2]
    assert found(store, performed, person("李")) == []
    assert found(store, ()) == []


def test_days_and_older_pages(store: SqlStore) -> None:
    write(store, *(entry(n * 60 * 12) for n in range(6)))
    day = MOMENT.date()
    assert found(store) == [6, 5, 4, 3, 2, 1]
    assert found(store, first=day, last=day) == [2, 1]
    assert found(store, person("沈"), first=day + timedelta(days=1)) == [6, 5, 4, 3]
    for words in ((), (person("沈"),)):
        with store.reading() as transaction:
            query = JournalQuery(words)
            newest = transaction.journal.search(query, 2)
            older = transaction.journal.search(replace(query, before=newest[-1]), 3)
        assert [one.sequence for one in (*newest, *older)] == [6, 5, 4, 3, 2]
    assert found(store, last=date(2020, 1, 1)) == []


def test_a_search_is_no_pattern(store: SqlStore) -> None:
    write(store, entry(0))
    for word in ("%", "_", "*", "沈%", "'", '"'):
        assert found(store, person(word)) == []


def test_what_was_recorded_before_the_index_is_found_after_it_was_made(
    settings: StoreSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tmp_path / "before"
    skipped = shutil.ignore_patterns("0004*", "0005*", "0006*", "0007*", "0008*", "*cache*")
    shutil.copytree(migrating.SCRIPTS, before, ignore=skipped)
    wanted = [entry(0), of_li(1), replace(ENTRY, at=MOMENT + timedelta(minutes=9))]
    with monkeypatch.context() as then:
        then.setattr(migrating, "SCRIPTS", before)
        then.setattr(migrating, "VERSIONS", migrating.VERSIONS[:3])
        then.setattr("db.journal.index_entry", lambda *_: None)
        store = create_store(settings)
        write(store, *wanted)
        store.close()
    store = open_store(settings)
    with engine_of(store).connect() as connection:
        rows = connection.exec_driver_sql("SELECT word, sequence FROM journal_words").all()
    assert {tuple(row) for row in rows} == {
        (word, n) for n, one in enumerate(wanted, 1) for word in words_of_entry(one)
    }
    assert found(store, person("李明")) == [2]
    assert store.verify().whole
    store.close()


def test_the_first_versions_cards_are_found_by_their_kind() -> None:
    fact = {"name": "沈若兰", "number": SHEN.number, "birth_date": "1990-06-14"}
    words = words_of_entry(entry(body=Body({"card": Fact(fact, MOMENT, TELLER)}, ())))
    assert document_word("resident_card", SHEN.number) in words


@given(st.dictionaries(st.text(), st.none() | st.integers() | st.text() | st.booleans()))
def test_whatever_a_fact_is_its_words_can_be_taken(fact: dict[str, object]) -> None:
    body = Body({"slot": Fact(fact, MOMENT, TELLER)}, (), {"made": "x"})
    assert all(":" in word for word in words_of_entry(entry(body=body)))
