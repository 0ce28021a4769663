"""A passbook is printed from the line where it was left off, page after page, nothing cut."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.papers.faults import PaperFault
from app.papers.form_map import MM
from app.papers.overprint import Moved
from app.papers.passbook import PassbookPrint, passbook, read_passbook
from tests.papers.reading import read

BOOK = read_passbook(Path("resources/overprint/passbook/sample.toml"))


def movements(count: int) -> list[dict[str, str]]:
    return [
        {
            "日期": f"2026-03-{n % 28 + 1:02}",
            "摘要": "现存",
            "存入": "¥1,000.00",
            "余额": f"¥{n + 1:,},000.00",
            "柜员": "1001",
        }
        for n in range(count)
    ]


def printed(count: int, page: int = 1, line: int = 1) -> PassbookPrint:
    return passbook(BOOK, movements(count), page=page, line=line)


def test_lines_go_on_where_the_book_was_left_off() -> None:
    made = printed(3, page=4, line=7)
    (page,) = made.pages
    assert (page.page, page.first_line, page.lines) == (4, 7, 3)
    assert (made.next_page, made.next_line, made.left) == (4, 10, 0)
    (read_page,) = read(page.pdf)
    tops = sorted({round(one.top / 5) for one in read_page.letters}, reverse=True)
    first = (BOOK.height - BOOK.top(7)) * MM
    assert max(one.top for one in read_page.letters) == pytest.approx(first - 3, abs=4)
    assert len(tops) >= 3


def test_the_page_is_turned_and_the_fold_is_left_free() -> None:
    made = printed(30, line=20)
    assert [(one.page, one.first_line, one.lines) for one in made.pages] == [
        (1, 20, 3),
        (2, 1, 22),
        (3, 1, 5),
    ]
    assert BOOK.top(12) - BOOK.top(11) == BOOK.pitch + BOOK.fold
    (whole,) = read(made.pages[1].pdf)
    fold = (BOOK.height - BOOK.top(12) + BOOK.fold) * MM, (BOOK.height - BOOK.top(12)) * MM
    assert not [one for one in whole.letters if fold[1] < one.bottom < one.top < fold[0]]


def test_a_full_book_says_how_many_movements_a_new_one_is_needed_for() -> None:
    made = printed(30, page=BOOK.pages, line=20)
    assert len(made.pages) == 1
    assert (made.left, made.next_page, made.next_line) == (27, BOOK.pages + 1, 1)
    assert printed(2, page=BOOK.pages + 1).left == 2


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 70), st.integers(1, 12), st.integers(1, 22))
def test_no_movement_is_lost_or_printed_twice(count: int, page: int, line: int) -> None:
    made = printed(count, page, line)
    assert sum(one.lines for one in made.pages) + made.left == count
    room = (BOOK.pages - page) * BOOK.lines + BOOK.lines - line + 1
    assert made.left == max(0, count - room)
    for before, after in zip(made.pages, made.pages[1:], strict=False):
        assert (after.page, after.first_line) == (before.page + 1, 1)


@pytest.mark.parametrize(("page", "line"), [(0, 1), (1, 0), (1, 23), (14, 1)])
def test_a_page_or_line_that_the_book_does_not_have_is_refused(page: int, line: int) -> None:
    with pytest.raises(ValueError, match="page"):
        printed(1, page, line)


def test_an_amount_too_long_for_its_column_is_refused_and_not_cut() -> None:
    with pytest.raises(PaperFault) as caught:
        passbook(BOOK, [{"余额": "¥" + "9,999," * 8 + "00"}], page=1, line=1)
    assert caught.value.code == "OVERPRINT_TOO_LONG"
    with pytest.raises(PaperFault) as caught:
        passbook(BOOK, movements(1), page=1, line=1, moved=Moved(-9, 0))
    assert caught.value.code == "OVERPRINT_OFF_PAPER"


def test_every_amount_leans_to_the_right_inside_its_column() -> None:
    (page,) = printed(22).pages
    (read_page,) = read(page.pdf)
    column = next(one for one in BOOK.columns if one.of == "余额")
    right = (column.x + column.width) * MM
    last = [one for one in read_page.letters if right - 8 < one.right <= right + 0.5]
    assert len(last) >= 22
