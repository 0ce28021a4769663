"""The one clock of the branch: China Standard Time, in whole seconds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone

CHINA = timezone(timedelta(hours=8), "CST")
"""All branches keep Beijing time (UTC+8, no summer time)."""

Clock = Callable[[], datetime]
"""A clock: called, it gives the present moment in `CHINA`, to the second."""


def now() -> datetime:
    """The present moment in China Standard Time, to the second."""
    return datetime.now(UTC).astimezone(CHINA).replace(microsecond=0)


def business_date(moment: datetime) -> date:
    """The calendar day in China on which `moment` falls."""
    return moment.astimezone(CHINA).date()


def ending(moment: datetime) -> str:
    """The moment at which something ends, to the second in China: the midnight that ends a day is
    that day's 24:00:00, so that nobody takes the next day for one that is left to them."""
    at = moment.astimezone(CHINA)
    if (at.hour, at.minute, at.second) == (0, 0, 0):
        return f"{at - timedelta(days=1):%Y-%m-%d} 24:00:00"
    return f"{at:%Y-%m-%d %H:%M:%S}"


def completed_years(born: date, on: date) -> int:
    """Age in completed years (周岁) on the day `on`.

    The age is reached on the day after the birthday [K: 民法典 counts 周岁 from the day after];
    banks and the identity card law count from the birthday itself, which is what is done here.
    """
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))
