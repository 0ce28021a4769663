"""A name comes back from the books with the very characters that were put in."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain import masks, names
from db.store import SqlStore
from tests.db.sample import CUSTOMER, ENTRY

NAMES = [
    "李𬱖",
    "㛃䶮",
    "𠀀丽·阿卜杜",
    "𰻝鿍",
    "龦龴",
    "\uf92c\U0002f804\ufa0e",
    "\U00031350\U0002ebf0\U000323af",
    "葛\U000e0100城",
    "⼥⺁〇",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_rare_name_reads_back_as_it_was_written(store: SqlStore, name: str) -> None:
    kept = names.parse(name)
    spelt = names.pinyin(kept)
    customer = replace(CUSTOMER, name=kept, pinyin=spelt.letters)
    with store.writing() as transaction:
        transaction.books.add_customer(customer)
        transaction.journal.append(replace(ENTRY, headline=f"{masks.name(kept)} {kept}"))

    with store.reading() as transaction:
        assert kept == name
        assert transaction.books.customer(CUSTOMER.number) == customer
        assert [one.headline for one in transaction.journal.latest(9, words=name)]
        assert [one.headline for one in transaction.journal.latest(9, words=name[-1])]
        assert not transaction.journal.latest(9, words="𪚥")
    assert store.verify().whole


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(
        st.characters(min_codepoint=0x20000, max_codepoint=0x3FFFD)
        | st.characters(min_codepoint=0x3400, max_codepoint=0x9FFF)
        | st.characters(min_codepoint=0xF900, max_codepoint=0xFAD9),
        min_size=2,
        max_size=6,
    )
)
def test_any_han_name_is_found_again_in_the_journal(store: SqlStore, name: str) -> None:
    with store.writing() as transaction:
        written = transaction.journal.append(replace(ENTRY, headline=name))
    with store.reading() as transaction:
        found = transaction.journal.latest(9, words=name)
        assert found[0].headline == name
        assert found[0].number == written.number
