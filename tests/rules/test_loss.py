"""What stands in the way of a report and what it takes the place of, against sets of lost parts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.loss import LossEnd, LossKind, LossOf, LossReport
from app.errors import Unacceptable
from app.evidence.loss import Fit, LossSaid, opened_within
from app.flow.forms import fill_form
from app.flow.found_by import Facet, words_of_fact, words_of_made
from app.rules.loss import in_the_way, superseded
from app.rules.loss_check import balance_fits
from tests.evidence import MOMENT, TELLER

PARTS = {
    LossOf.MEDIUM: frozenset({"medium"}),
    LossOf.PIN: frozenset({"pin"}),
    LossOf.BOTH: frozenset({"medium", "pin"}),
}


@dataclass(frozen=True)
class Was:
    """A report as the model knows it."""

    kind: LossKind
    of: LossOf
    hours_ago: int
    days: int
    ended: bool
    pin_reset: bool

    @property
    def stands(self) -> bool:
        """Formal ones until something ended them, verbal ones for so many days."""
        if self.ended:
            return False
        return self.kind is LossKind.FORMAL or self.hours_ago < self.days * 24

    @property
    def parts(self) -> frozenset[str]:
        """What is still lost by it."""
        settled = self.pin_reset and self.of is LossOf.BOTH
        return PARTS[self.of] - ({"pin"} if settled else set())

    def written(self, number: int) -> LossReport:
        """The line of the register."""
        at = MOMENT - timedelta(hours=self.hours_ago)
        formal = self.kind is LossKind.FORMAL
        return LossReport(
            number=f"GS{number}",
            card="6200",
            issue=1,
            account="A",
            customer="C",
            kind=self.kind,
            of=self.of,
            accepted_at=at,
            stopped_at=at,
            waits_from=at if formal else None,
            lapses_at=None if formal else at + timedelta(days=self.days),
            reason="lost",
            reporter="沈若兰",
            reporter_document="",
            by_agent=False,
            follow_up="",
            branch="0101",
            accepted_by=TELLER,
            copy=1,
            follows="",
            journal="",
            pin_reset_at=at if self.pin_reset and self.of is LossOf.BOTH else None,
            end=LossEnd.RELEASED if self.ended else None,
            ended_at=MOMENT if self.ended else None,
        )


WAS = st.builds(
    Was,
    st.sampled_from(LossKind),
    st.sampled_from(LossOf),
    st.integers(0, 200),
    st.integers(1, 7),
    st.booleans(),
    st.booleans(),
)
HISTORIES = st.lists(WAS, max_size=6)


@given(HISTORIES, st.sampled_from(LossKind), st.sampled_from(LossOf))
def test_the_same_part_is_reported_once_but_a_formal_report_follows_a_verbal_one(
    history: list[Was], kind: LossKind, of: LossOf
) -> None:
    reports = tuple(one.written(n) for n, one in enumerate(history))
    expected = {
        f"GS{n}"
        for n, one in enumerate(history)
        if one.stands
        and one.parts & PARTS[of]
        and (kind is LossKind.VERBAL or one.kind is LossKind.FORMAL)
    }
    assert {one.number for one in in_the_way(reports, kind, of, MOMENT)} == expected


@given(HISTORIES, st.sampled_from(LossKind), st.sampled_from(LossOf))
def test_a_formal_report_takes_the_place_of_the_verbal_ones_of_which_nothing_is_left(
    history: list[Was], kind: LossKind, of: LossOf
) -> None:
    reports = tuple(one.written(n) for n, one in enumerate(history))
    expected = {
        f"GS{n}"
        for n, one in enumerate(history)
        if kind is LossKind.FORMAL
        and one.stands
        and one.kind is LossKind.VERBAL
        and one.parts <= PARTS[of]
    }
    assert {one.number for one in superseded(reports, kind, of, MOMENT)} == expected


FEN = st.integers(0, 10**12)


@given(FEN, FEN, st.integers(0, 100), FEN)
def test_a_balance_said_fits_within_its_share_or_within_what_does_not_matter(
    said: int, known: int, percent: int, least: int
) -> None:
    off = abs(said - known)
    fits = off <= least or Fraction(off) <= Fraction(percent, 100) * max(said, known)
    expected = Fit.FITS if fits else Fit.DIFFERS
    assert balance_fits(said, known, percent, least) is expected
    assert balance_fits(known, known, percent, least) is Fit.FITS
    assert balance_fits(None, known, percent, least) is Fit.NOT_SAID


@given(st.dates(date(1990, 1, 1)), st.dates(date(1990, 1, 1)))
def test_a_day_of_opening_is_in_the_year_month_or_day_that_was_said(said: date, is_: date) -> None:
    year, month, day = said.isoformat().split("-")
    assert opened_within(year, is_) is (said.year == is_.year)
    same_month = (said.year, said.month) == (is_.year, is_.month)
    assert opened_within(f"{year}-{month}", is_) is same_month
    assert opened_within(f"{year}-{month}-{day}", is_) is (said == is_)


@pytest.mark.parametrize("said", ["21", "2021-13", "2021-02-30", "20210315", "去年", "2021-3"])
def test_a_day_of_opening_that_is_none_is_pointed_out_beside_its_field(said: str) -> None:
    with pytest.raises(Unacceptable):
        fill_form(LossSaid, {"opened": said})


def test_a_balance_that_nobody_said_is_not_nothing() -> None:
    assert fill_form(LossSaid, {"balance": ""}).balance is None
    assert fill_form(LossSaid, {"balance": "0"}).balance == 0
    assert fill_form(LossSaid, {"balance": "1.2万"}).balance == 1_200_000


def test_an_entry_is_found_by_the_report_that_it_is_about_and_the_tail_of_the_card() -> None:
    fact = {"number": "GS0101010000012", "card": "9999990000000000015", "accepted_at": "x"}
    words = set(words_of_fact(fact))
    end = Facet.PERSON.word("GS0101010000012"[::-1])
    assert end in words
    assert any(word.startswith(Facet.PERSON.word("5100")) for word in words)
    made = {"report": "GS0101010000012", "stopped_at": "2026-03-09 09:30:15", "fee": "¥10.00"}
    assert set(words_of_made(made)) == {end}
