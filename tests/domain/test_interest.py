"""Interest to the fen: worked examples by hand, and an independent calculation day by day.

The examples in this file were worked out with pencil and paper: for each stretch of days the end
balance times the actual days, these products added up, times the rate, by 360, rounded half up.
Where an example was published, it says so.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, cast

import pytest
from hypothesis import given, settings

from app.clock import CHINA
from app.domain.interest import (
    InterestSum,
    PrincipalUnit,
    credited_on,
    interest,
    is_settlement_day,
    last_settlement_day,
    settlement_days,
)
from app.domain.interest_parameters import DEMAND_RATE, INTEREST_TAX, PRINCIPAL_UNIT
from app.domain.interest_settlement import InterestSettlement
from app.domain.money import Fen
from app.domain.parameters import declared_parameter
from app.domain.rate import Rate, parse_rate, rate_text
from app.errors import StoreFault, Unacceptable
from app.flow.books import BooksReading
from app.i18n import same
from app.rules.interest import (
    PostedTerms,
    RateMissing,
    closing_interest,
    earning,
    overdue_interest,
    settlement,
)
from tests.domain.interest_by_hand import Booked, ByHand, History, by_hand, histories

YUAN = 100


class _Opened:
    """The one thing that interest asks of an account."""

    def __init__(self, day: date) -> None:
        from datetime import datetime, time  # noqa: PLC0415

        self.opened_at = datetime.combine(day, time(9), tzinfo=CHINA)


class OneAccount:
    """Books with one account, as far as interest asks of them."""

    def __init__(self, history: History) -> None:
        self.history = history
        self.lines: list[tuple[date, Fen]] = []
        self.settled: list[InterestSettlement] = []

    def book(self, until: date, after: date | None = None) -> None:
        """Books the lines of these days."""
        for line in self.history.lines:
            if line.on <= until and (after is None or line.on > after):
                self.lines.append((line.counts_from, Fen(line.fen)))

    def interest_settlements(self, account: str) -> tuple[InterestSettlement, ...]:
        return tuple(self.settled)

    def account(self, number: str) -> _Opened:
        return _Opened(self.history.opened)

    def day_changes(self, account: str) -> tuple[tuple[date, Fen], ...]:
        by_day: dict[date, int] = {}
        for day, fen in self.lines:
            by_day[day] = by_day.get(day, 0) + fen
        return tuple((day, Fen(fen)) for day, fen in sorted(by_day.items()))

    def parameter(self, name: str, on: date) -> Any:
        if name == PRINCIPAL_UNIT:
            return "yuan" if self.history.whole_yuan else "fen"
        if name == INTEREST_TAX:
            return self.history.tax
        assert name == DEMAND_RATE
        if on < self.history.rates[0][0]:
            raise StoreFault("NO_PARAMETER", same("x"), same("x"))
        return self.history.rate_on(on)

    def settle(self, sums: tuple[InterestSum, ...]) -> None:
        """Keeps settlements as the bank does."""
        for one in sums:
            self.settled.append(settlement("1", one, "entry"))
            self.lines.append((one.credited, one.net))


def settled_by_the_bank(history: History) -> ByHand:
    """The same account through the bank's rules: at each day end what is overdue, at last what the
    closing brings."""
    account = OneAccount(history)
    books = cast(BooksReading, account)
    found = ByHand()
    before: date | None = None
    for run in history.ends:
        account.book(run, before)
        before = run
        due = tuple(overdue_interest(PostedTerms(books), earning(books, "1"), run))
        account.settle(due)
        found.settled += [(one.day, one.interest, one.tax) for one in due]
    account.book(history.closed, before)
    closing = closing_interest(books, "1", history.closed)
    assert [one.closing for one in closing] == [False] * (len(closing) - 1) + [True]
    for one in closing:
        assert one.product == sum(stretch.product for stretch in one.stretches)
        assert one.days == max(0, (one.until - one.since).days + 1)
    found.settled += [(one.day, one.interest, one.tax) for one in closing]
    return found


@settings(max_examples=2_000)
@given(histories())
def test_every_history_earns_to_the_fen_what_the_definition_says(history: History) -> None:
    assert settled_by_the_bank(history).settled == by_hand(history).settled


@settings(max_examples=200)
@given(histories())
def test_when_the_day_end_runs_makes_no_difference_to_what_an_account_earns(
    history: History,
) -> None:
    lines = tuple(Booked(line.counts_from, line.counts_from, line.fen) for line in history.lines)
    at_once = History(
        history.opened, history.closed, lines, history.rates, (), history.whole_yuan, history.tax
    )
    late = History(
        history.opened,
        history.closed,
        lines,
        history.rates,
        history.ends,
        history.whole_yuan,
        history.tax,
    )
    assert settled_by_the_bank(at_once).settled == settled_by_the_bank(late).settled


def of(
    *changes: tuple[date, int],
    since: date,
    until: date,
    rate: str = "0.05",
    unit: PrincipalUnit = PrincipalUnit.YUAN,
    tax: str = "0",
) -> InterestSum:
    """The interest of these days at that rate."""
    return interest(
        [(day, Fen(fen)) for day, fen in changes],
        since,
        until,
        parse_rate(rate),
        unit,
        day=until,
        tax_rate=parse_rate(tax),
    )


def test_the_published_example_of_three_balances_in_a_quarter_comes_out() -> None:
    """Public teaching example of the method (10 000 from 2 January 2007, 3 000 out on 3 February,
    5 000 in on 11 March, settled 20 March at 0.72 %): 32 days of 10 000 = 320 000; 36 of 7 000 =
    252 000; 10 of 12 000 = 120 000; in all 692 000 × 0.72 % ÷ 360 = 13.84."""
    found = of(
        (date(2007, 1, 2), 10_000 * YUAN),
        (date(2007, 2, 3), -3_000 * YUAN),
        (date(2007, 3, 11), 5_000 * YUAN),
        since=date(2007, 1, 2),
        until=date(2007, 3, 20),
        rate="0.72",
    )
    assert [(one.days, one.product // 100) for one in found.stretches] == [
        (32, 320_000),
        (36, 252_000),
        (10, 120_000),
    ]
    assert found.product == 692_000 * YUAN
    assert found.interest == 1384


def test_the_published_question_of_a_product_and_a_rate_comes_out() -> None:
    """Published examination question: a product of 400 000 at 2.25 % bears 25.00. By hand: 400 000
    × 0.0225 = 9 000; ÷ 360 = 25. Here as 10 000 for 40 days."""
    first = date(2026, 1, 1)
    found = of((first, 10_000 * YUAN), since=first, until=first + timedelta(days=39), rate="2.25")
    assert found.product == 400_000 * YUAN
    assert found.interest == 25 * YUAN


def test_a_whole_quarter_counts_its_actual_days_by_360() -> None:
    """21 March to 20 June: 11 + 30 + 31 + 20 = 92 days. 10 000 × 92 = 920 000; × 0.0005 = 460;
    ÷ 360 = 1.27777…, that is 1.28."""
    found = of((date(2026, 3, 21), 10_000 * YUAN), since=date(2026, 3, 21), until=date(2026, 6, 20))
    assert (found.days, found.interest) == (92, 128)
    assert str(found.exact) == "127.777778"


@pytest.mark.parametrize(("year", "days"), [(2027, 90), (2028, 91), (2100, 90)])
def test_the_first_quarter_has_a_day_more_in_a_leap_year(year: int, days: int) -> None:
    """21 December to 20 March: 11 + 31 + 28 + 20 = 90 days, 91 where February has 29; 2100 is no
    leap year."""
    since = date(year - 1, 12, 21)
    assert of((since, YUAN), since=since, until=date(year, 3, 20)).days == days


def test_half_a_fen_is_rounded_up_and_less_is_dropped() -> None:
    """36 yuan for one day at 5 %: 36 × 0.05 ÷ 360 = 0.005 yuan, half a fen: one fen. 35 yuan bear
    0.00486 yuan: nothing. Binary rounding would make nothing of both."""
    day = date(2026, 5, 1)
    assert of((day, 36 * YUAN), since=day, until=day, rate="5").interest == 1
    assert of((day, 35 * YUAN), since=day, until=day, rate="5").interest == 0


def test_it_is_rounded_once_on_the_sum_and_not_day_by_day() -> None:
    """100 yuan for 3 days at 0.72 %: 300 × 0.0072 ÷ 360 = 0.006 yuan, one fen; day by day each
    0.002 would be dropped."""
    day = date(2026, 5, 1)
    found = of((day, 100 * YUAN), since=day, until=day + timedelta(days=2), rate="0.72")
    assert found.interest == 1


def test_less_than_a_yuan_bears_nothing_where_the_unit_is_the_yuan() -> None:
    """199.99 for 360 days at 1 %: 199 yuan bear 1.99; counted in fen 1.9999, that is 2.00."""
    first = date(2026, 1, 1)
    until = first + timedelta(days=359)
    line = (first, 19_999)
    assert of(line, since=first, until=until, rate="1").interest == 199
    assert of(line, since=first, until=until, rate="1", unit=PrincipalUnit.FEN).interest == 200


def test_overdrawn_and_empty_days_bear_nothing() -> None:
    """10 days of 1 000, 10 overdrawn by 500, 10 of 0, then 10 of 1 000: 20 000 at 0.36 % ÷ 360 =
    0.20."""
    first = date(2026, 7, 1)
    found = of(
        (first, 1_000 * YUAN),
        (first + timedelta(days=10), -1_500 * YUAN),
        (first + timedelta(days=20), 500 * YUAN),
        (first + timedelta(days=30), 1_000 * YUAN),
        since=first,
        until=first + timedelta(days=39),
        rate="0.36",
    )
    assert [one.product // 100 for one in found.stretches] == [10_000, 0, 0, 10_000]
    assert found.interest == 20


def test_money_that_comes_and_goes_on_one_day_bears_nothing() -> None:
    day = date(2026, 7, 7)
    found = of(
        (day, 50_000 * YUAN), (day, -50_000 * YUAN), since=date(2026, 7, 1), until=date(2026, 9, 20)
    )
    assert found.product == 0
    assert len(found.stretches) == 1


def test_a_credit_that_counts_from_an_earlier_day_bears_interest_from_then() -> None:
    """Booked on the 10th, counting from the 1st: 30 days of June to the 20th make 20 days of 1 800
    at 0.36 %: 36 000 × 0.0036 ÷ 360 = 0.36."""
    found = of(
        (date(2026, 6, 1), 1_800 * YUAN),
        since=date(2026, 3, 21),
        until=date(2026, 6, 20),
        rate="0.36",
    )
    assert found.interest == 36


def test_the_tax_is_a_line_of_its_own_and_exempt_for_the_time_being() -> None:
    """1 000.00 for 360 days at 1 % bear 10.00; at the 20 % of before 2007 the tax was 2.00."""
    first = date(2026, 1, 1)
    until = first + timedelta(days=359)
    line = (first, 1_000 * YUAN)
    now = of(line, since=first, until=until, rate="1")
    assert (now.interest, now.tax, now.net) == (1000, 0, 1000)
    then = of(line, since=first, until=until, rate="1", tax="20")
    assert (then.interest, then.tax, then.net) == (1000, 200, 800)


def closed(opened: date, on: date, *lines: tuple[date, int], rate: int = 3_600) -> Any:
    """The settlements of an account that is closed on a day, with no day end before that."""
    booked = tuple(Booked(day, day, fen) for day, fen in lines)
    history = History(opened, on, booked, ((opened, rate),), (), True, 0)
    account = OneAccount(history)
    account.book(on)
    return closing_interest(cast(BooksReading, account), "1", on)


def test_closed_on_the_20th_there_is_one_settlement_up_to_the_19th() -> None:
    """1 June to 19 June: 19 days of 10 000 at 0.36 % ÷ 360 = 1.90. The day of closing itself is
    not counted, so the quarter is not settled besides."""
    (only,) = closed(date(2026, 6, 1), date(2026, 6, 20), (date(2026, 6, 1), 10_000 * YUAN))
    assert (only.closing, only.until, only.interest) == (True, date(2026, 6, 19), 190)


def test_closed_on_the_21st_the_quarter_is_settled_and_the_closing_brings_nothing() -> None:
    """1 to 20 June: 20 days, 2.00, credited on the 21st and paid out on it; no day is left."""
    quarter, last = closed(date(2026, 6, 1), date(2026, 6, 21), (date(2026, 6, 1), 10_000 * YUAN))
    assert (quarter.day, quarter.interest) == (date(2026, 6, 20), 200)
    assert quarter.credited == date(2026, 6, 21)
    assert (last.days, last.interest, last.closing) == (0, 0, True)


def test_closed_on_the_22nd_the_credited_interest_has_borne_interest_for_a_day() -> None:
    """As before; on the 21st there are 10 002.00: at 3.6 % a year (0.01 % a day) 20 days of 10 000
    bear 20.00, and 10 020.00 for one day bear 1.002, that is 1.00."""
    quarter, last = closed(
        date(2026, 6, 1),
        date(2026, 6, 22),
        (date(2026, 6, 1), 10_000 * YUAN),
        rate=36_000,
    )
    assert quarter.interest == 20 * YUAN
    assert [one.balance for one in last.stretches] == [10_020 * YUAN]
    assert last.interest == 100


def test_opened_on_the_settlement_day_that_day_counts_for_the_quarter() -> None:
    """3 600 for the one day of the 20th at 3.6 %: 0.36; then 91 days of 3 600 from 21 June to 19
    September make 32.76 at closing on the 20th: of 3 600.36 whole yuan count."""
    first, last = closed(
        date(2026, 6, 20), date(2026, 9, 20), (date(2026, 6, 20), 3_600 * YUAN), rate=36_000
    )
    assert (first.since, first.until, first.interest) == (
        date(2026, 6, 20),
        date(2026, 6, 20),
        36,
    )
    assert (last.days, last.interest) == (91, 3276)


def test_opened_and_closed_on_one_day_nothing_is_earned() -> None:
    day = date(2026, 6, 20)
    (only,) = closed(day, day, (day, 90_000 * YUAN))
    assert (only.days, only.interest, only.stretches) == (0, 0, ())


def test_an_account_of_years_ago_settles_every_quarter_one_after_the_other() -> None:
    """Opened 2 January 2026, 36 000 at 3.6 % (0.01 % a day, 3.60), never settled, closed 1 July:
    78 days to 20 March bear 280.80; then 36 280 × 92 days = 3 337 760 × 0.0001 = 333.776, that is
    333.78; then 36 614 (of 36 614.58) × 10 days to 30 June = 36.614, that is 36.61."""
    sums = closed(
        date(2026, 1, 2), date(2026, 7, 1), (date(2026, 1, 2), 36_000 * YUAN), rate=36_000
    )
    assert [(one.day, one.days, one.interest) for one in sums] == [
        (date(2026, 3, 20), 78, 28_080),
        (date(2026, 6, 20), 92, 33_378),
        (date(2026, 7, 1), 10, 3_661),
    ]


def test_a_settlement_takes_the_rate_of_its_day_and_a_closing_that_of_the_closing_day() -> None:
    """Savings Deposit Regulations 27. 10 000 from 1 June: 20 days at the 0.36 % of 20 June are
    2.00, although 0.72 % was posted before; 11 days from the 21st at the 0.05 % of 2 July are
    110 022 (whole yuan) × 0.0005 ÷ 360 = 0.1528, that is 0.15."""
    opened = date(2026, 6, 1)
    rates = ((opened, 7_200), (date(2026, 6, 20), 3_600), (date(2026, 7, 1), 500))
    lines = (Booked(opened, opened, 10_000 * YUAN),)
    account = OneAccount(History(opened, date(2026, 7, 2), lines, rates, (), True, 0))
    account.book(date(2026, 7, 2))
    quarter, last = closing_interest(cast(BooksReading, account), "1", date(2026, 7, 2))
    assert (quarter.rate, quarter.interest) == (3_600, 200)
    assert (last.rate, last.days, last.interest) == (500, 11, 15)


def test_where_a_rate_is_missing_the_day_is_named_and_what_to_do() -> None:
    opened = date(2025, 1, 6)
    lines = (Booked(opened, opened, 10_000 * YUAN),)
    rates = ((date(2025, 5, 20), 500),)
    account = OneAccount(History(opened, date(2025, 7, 1), lines, rates, (), True, 0))
    account.book(date(2025, 7, 1))
    with pytest.raises(RateMissing) as refused:
        closing_interest(cast(BooksReading, account), "1", date(2025, 7, 1))
    assert refused.value.day == date(2025, 3, 20)
    assert "2025-03-20" in refused.value.sentence.zh
    assert "8302" in refused.value.remedy.zh


def test_where_nothing_is_earned_no_rate_is_asked_for() -> None:
    opened = date(2025, 1, 6)
    rates = ((date(2025, 5, 20), 500),)
    account = OneAccount(History(opened, date(2025, 4, 1), (), rates, (), True, 0))
    sums = closing_interest(cast(BooksReading, account), "1", date(2025, 4, 1))
    assert [(one.day, one.interest, one.rate) for one in sums] == [
        (date(2025, 3, 20), 0, 0),
        (date(2025, 4, 1), 0, 0),
    ]


def test_settlement_days_are_the_20ths_of_the_last_months_of_quarters() -> None:
    found = settlement_days(date(2026, 3, 20), date(2026, 12, 20))
    assert [f"{day:%m-%d}" for day in found] == ["03-20", "06-20", "09-20", "12-20"]
    assert all(is_settlement_day(day) for day in found)
    assert not is_settlement_day(date(2026, 3, 21))
    assert settlement_days(date(2026, 3, 21), date(2026, 6, 19)) == ()
    assert credited_on(date(2026, 3, 20)) == date(2026, 3, 21)
    assert last_settlement_day(date(2026, 3, 20)) == date(2025, 12, 20)
    assert last_settlement_day(date(2026, 3, 21)) == date(2026, 3, 20)
    assert last_settlement_day(date(2028, 2, 29)) == date(2027, 12, 20)


@pytest.mark.parametrize(
    ("typed", "millionths", "shown"),
    [
        ("0.05", 500, "0.05%"),
        ("0.05%", 500, "0.05%"),
        ("１．１２５％", 11_250, "1.125%"),
        ("3", 30_000, "3.00%"),
        ("0.0001", 1, "0.0001%"),
    ],
)
def test_a_rate_is_typed_as_so_much_a_hundred(typed: str, millionths: int, shown: str) -> None:
    assert parse_rate(typed) == millionths
    assert rate_text(Rate(millionths)) == shown


@pytest.mark.parametrize("typed", ["", "-1", "0,05", "a", "0.00001", "1000"])
def test_what_is_no_rate_is_said(typed: str) -> None:
    with pytest.raises(Unacceptable):
        parse_rate(typed)


def test_the_banks_rate_is_typed_shown_and_bounded_as_a_rate() -> None:
    one = declared_parameter(DEMAND_RATE)
    assert one is not None
    assert one.first == "500"
    assert one.parsed("0.05") == one.parsed("0.05%") == 500
    assert one.shown(500).zh == "0.05%"
    assert one.typed(500) == "0.05"
    assert one.bounds.zh == "0.00% 至 10.00%"
    with pytest.raises(Unacceptable, match="PARAMETER_VALUE"):
        one.parsed("10.01")
