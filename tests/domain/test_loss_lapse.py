"""When a verbal report lapses, judged by counting seconds and days without a calendar."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.clock import CHINA
from app.domain.loss import DayCounting, LossKind, LossOf, LossReport, lapse, reissue_from

A_DAY = 24 * 60 * 60
EAST = 8 * 60 * 60
"""China is eight hours ahead of Greenwich, all the year round."""

MOMENTS = st.builds(
    lambda seconds, hours: datetime.fromtimestamp(seconds, timezone(timedelta(hours=hours))),
    st.integers(946_684_800, 4_102_444_799),
    st.integers(-12, 14),
)
"""Whole seconds from 2000 to 2099, said in any zone of the world."""


def seconds(moment: datetime) -> int:
    """The seconds since 1970 in Greenwich."""
    return round((moment - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds())


def china_day(moment: datetime) -> int:
    """Which day it is in China, counted from 1970."""
    return (seconds(moment) + EAST) // A_DAY


def begins(day: int) -> int:
    """The second at which a day in China begins."""
    return day * A_DAY - EAST


@given(MOMENTS, st.integers(1, 30))
def test_counted_in_hours_a_report_holds_so_many_times_24_hours_to_the_second(
    accepted: datetime, days: int
) -> None:
    lapses = lapse(accepted, days, DayCounting.HOURS)
    assert seconds(lapses) - seconds(accepted) == days * A_DAY


@given(MOMENTS, st.integers(1, 30))
def test_counted_from_the_day_itself_it_holds_until_the_last_of_so_many_days_has_ended(
    accepted: datetime, days: int
) -> None:
    lapses = lapse(accepted, days, DayCounting.FROM_THE_DAY)
    held = [n for n in range(40) if begins(china_day(accepted) + n) < seconds(lapses)]
    assert len(held) == days, "that many days, the day of the report among them"
    assert seconds(lapses) == begins(china_day(accepted) + days)


@given(MOMENTS, st.integers(1, 30))
def test_counted_from_the_next_day_it_holds_so_many_whole_days_after_the_day_of_the_report(
    accepted: datetime, days: int
) -> None:
    lapses = lapse(accepted, days, DayCounting.FROM_THE_NEXT)
    after = begins(china_day(accepted) + 1)
    assert (seconds(lapses) - after) == days * A_DAY
    assert china_day(lapses) - china_day(accepted) == days + 1


@given(MOMENTS, st.integers(1, 30))
def test_whichever_way_days_are_counted_none_gives_more_than_a_day_more_than_another(
    accepted: datetime, days: int
) -> None:
    shortest, between, longest = (
        seconds(lapse(accepted, days, way))
        for way in (DayCounting.FROM_THE_DAY, DayCounting.HOURS, DayCounting.FROM_THE_NEXT)
    )
    assert shortest <= between <= longest
    assert longest - shortest == A_DAY


@pytest.mark.parametrize(
    ("accepted", "counting", "lapses"),
    [
        ("2026-03-09 09:30:15", DayCounting.HOURS, "2026-03-14 09:30:15"),
        ("2026-03-09 09:30:15", DayCounting.FROM_THE_DAY, "2026-03-14 00:00:00"),
        ("2026-03-09 09:30:15", DayCounting.FROM_THE_NEXT, "2026-03-15 00:00:00"),
        # Over the end of a month, of a leap February, of one that is none, and of a year.
        ("2026-04-28 23:59:59", DayCounting.FROM_THE_DAY, "2026-05-03 00:00:00"),
        ("2028-02-26 00:00:00", DayCounting.FROM_THE_NEXT, "2028-03-03 00:00:00"),
        ("2027-02-26 00:00:00", DayCounting.FROM_THE_NEXT, "2027-03-04 00:00:00"),
        ("2026-12-31 12:00:00", DayCounting.HOURS, "2027-01-05 12:00:00"),
        # The page that DOMAIN §3 quotes: the 18th and five days is the 23rd, not the 24th.
        ("2026-03-18 10:00:00", DayCounting.FROM_THE_DAY, "2026-03-23 00:00:00"),
        # In 1986 to 1991 China had summer time; the clock of the bank has none.
        ("1990-06-14 10:00:00", DayCounting.HOURS, "1990-06-19 10:00:00"),
    ],
)
def test_days_are_counted_over_the_ends_of_months_and_years(
    accepted: str, counting: DayCounting, lapses: str
) -> None:
    at = datetime.fromisoformat(accepted).replace(tzinfo=CHINA)
    assert f"{lapse(at, 5, counting):%Y-%m-%d %H:%M:%S}" == lapses


def test_a_report_that_holds_for_no_day_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="a day at least"):
        lapse(datetime(2026, 3, 9, tzinfo=CHINA), 0, DayCounting.HOURS)


def made(kind: LossKind, at: datetime, lapses: datetime | None) -> LossReport:
    return LossReport(
        number="GS1",
        card="6200",
        issue=1,
        account="A",
        customer="C",
        kind=kind,
        of=LossOf.MEDIUM,
        accepted_at=at,
        stopped_at=at,
        waits_from=at if kind is LossKind.FORMAL else None,
        lapses_at=lapses,
        reason="lost",
        reporter="沈若兰",
        reporter_document="",
        by_agent=False,
        follow_up="",
        branch="0101",
        accepted_by="1001",
        copy=1,
        follows="",
        journal="",
    )


@given(MOMENTS, st.integers(1, 30), st.sampled_from(DayCounting), st.integers(-400, 400))
def test_payment_is_stopped_up_to_the_second_before_it_lapses_and_not_at_it(
    accepted: datetime, days: int, counting: DayCounting, hours: int
) -> None:
    lapses = lapse(accepted, days, counting)
    verbal = made(LossKind.VERBAL, accepted, lapses)
    assert verbal.stands(lapses - timedelta(seconds=1))
    assert not verbal.stands(lapses)
    assert verbal.lapsed(lapses)
    formal = made(LossKind.FORMAL, accepted, None)
    assert formal.stands(accepted + timedelta(hours=abs(hours) * 1000))
    assert not formal.lapsed(accepted + timedelta(hours=abs(hours) * 1000))


@given(MOMENTS, st.integers(0, 30))
def test_the_wait_for_a_replacement_counts_days_in_china(accepted: datetime, days: int) -> None:
    first = reissue_from(made(LossKind.FORMAL, accepted, None), days)
    noon = datetime(first.year, first.month, first.day, 12, tzinfo=CHINA)
    assert china_day(noon) == china_day(accepted) + days
