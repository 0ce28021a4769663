"""What is typed into the journal's search line is understood as the staff mean it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.desk.journal_words import journal_query
from app.domain.branch import Level, Staff
from app.flow.found_by import JournalQuery, NumberWanted, Wanted
from app.operations import CATALOGUE

TODAY = date(2026, 3, 9)
STAFF = (
    Staff("1001", "王晓", Level.TELLER, "", active=True),
    Staff("2001", "刘建国", Level.SUPERVISOR, "", active=True),
)


def understood(typed: str) -> JournalQuery:
    return journal_query(typed, TODAY, CATALOGUE, STAFF)


def words(typed: str) -> set[str]:
    """What one typed word may mean."""
    (alternatives,) = understood(typed).words
    return {
        (one.word + "*" if one.beginning else one.word)
        if isinstance(one, Wanted)
        else (one.number or f"#{one.sequence}")
        for one in alternatives
    }


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("今天", date(2026, 3, 9), date(2026, 3, 9)),
        ("昨天", date(2026, 3, 8), date(2026, 3, 8)),
        ("today", date(2026, 3, 9), date(2026, 3, 9)),
        ("2026-03-01", date(2026, 3, 1), date(2026, 3, 1)),
        ("20260301", date(2026, 3, 1), date(2026, 3, 1)),
        ("2026年3月1日", date(2026, 3, 1), date(2026, 3, 1)),
        ("2026-02", date(2026, 2, 1), date(2026, 2, 28)),
        ("2026年12月", date(2026, 12, 1), date(2026, 12, 31)),
        ("2026-03-01..2026-03-09", date(2026, 3, 1), date(2026, 3, 9)),
        ("2026.3.1至今天", date(2026, 3, 1), date(2026, 3, 9)),
        ("2026-03 2026-03-05..2026-04-05", date(2026, 3, 5), date(2026, 3, 31)),
    ],
)
def test_days_and_ranges_of_days_narrow_the_search(typed: str, first: date, last: date) -> None:
    assert understood(typed) == JournalQuery((), first, last)


def test_a_word_may_mean_several_things() -> None:
    assert words("1001") == {"#1001", "o:1001", "s:1001", "c:1001", "p:1001*"}
    assert words("0101-01-000017") >= {"0101-01-000017"}
    assert words("17") == {"#17"}
    assert words("王晓") == {"s:1001", "p:王晓*"}
    assert words("开户") >= {"o:1001"}
    assert words("kaihu") >= {"o:1001", "p:kaihu*"}
    assert words("作废") >= {"o:8102"}
    assert words("024x") >= {"p:X420*"}
    assert "e:rejected" in words("拒绝")
    assert "e:withdrawn" in words("放弃")
    assert "e:performed" in words("performed")


def test_a_card_number_in_groups_is_one_number() -> None:
    assert "p:8100000000202226" in words("6222 0200 0000 0018")


def test_words_and_days_together_must_all_fit() -> None:
    query = understood("沈若兰 今天 1001")
    assert len(query.words) == 2
    assert (query.first, query.last) == (TODAY, TODAY)


def test_what_can_mean_nothing_finds_nothing() -> None:
    assert understood("%%").words == ((Wanted("p:%%", beginning=True),),)
    assert understood("77").words == ((NumberWanted(sequence=77),),), "no transaction begins so"


@given(st.text())
def test_whatever_is_typed_is_a_query(typed: str) -> None:
    query = understood(typed)
    assert all(isinstance(one, Wanted | NumberWanted) for some in query.words for one in some)
