"""Whether the clock was put back: nothing lapses or matures by one that is behind the books."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from app.flow.books import BooksReading
from app.flow.rule import Finding, Judging, refuse, refuses, rule, warn, warns
from app.flow.walk import CLOCK_DRIFT
from app.i18n import Text, same
from app.rules import sources
from app.rules.loss_sentences import to_the_second


def clock_put_back(books: BooksReading, now: datetime) -> datetime | None:
    """The moment of the newest entry where the clock says less by more than clocks differ."""
    latest = books.latest_moment()
    if latest is None or latest - now <= CLOCK_DRIFT:
        return None
    return latest


def counted_from(books: BooksReading, now: datetime) -> datetime:
    """From when a term that begins now counts: from the newest entry where the clock was put back,
    so that nothing ends or matures early by it."""
    return clock_put_back(books, now) or now


_SET_THE_CLOCK = Text(
    "请校准电脑时钟后重试；时钟无误的，请联系维护人员。",
    "Set the computer's clock right and try again; where it is right, call the maintenance.",
)


def _behind(judging: Judging, latest: datetime) -> Text:
    return Text(
        "电脑时钟为 {now}，早于最近一笔业务的 {latest}，时钟可能被拨回。",
        "The clock says {now}, the newest entry {latest}: it was put back.",
    ).format(now=same(to_the_second(judging.now)), latest=same(to_the_second(latest)))


@rule(
    "CLOCK",
    title=Text(
        "时钟早于最近业务的，不按其计算到期与等待",
        "Nothing lapses or matures by a clock that was put back",
    ),
    may=(refuses(remedy=_SET_THE_CLOCK),),
    source=sources.CLOCK,
)
def clock_is_right(judging: Judging) -> Iterator[Finding]:
    """For whatever is done because time has passed."""
    latest = clock_put_back(judging.books, judging.now)
    if latest is not None:
        yield refuse(
            _behind(judging, latest),
            customer_text=Text(
                "系统时间正在校准，请稍候。", "The system's time is being set; one moment, please."
            ),
        )


@rule(
    "CLOCK",
    title=Text(
        "时钟早于最近业务的，挂失照办并提示",
        "A report is accepted although the clock was put back, and this is pointed out",
    ),
    may=(warns(remedy=_SET_THE_CLOCK),),
    source=sources.CLOCK,
)
def clock_is_noticed(judging: Judging) -> Iterator[Finding]:
    """For a report: stopping payment does not wait for a clock."""
    latest = clock_put_back(judging.books, judging.now)
    if latest is not None:
        yield warn(_behind(judging, latest))


_LONGEST_REST = timedelta(days=10)
"""Longer than the longest holiday that a branch is closed for [D]."""


@rule(
    "CLOCK-AHEAD",
    title=Text(
        "距最近一笔业务过久的，核对电脑时钟后再批量处理",
        "Where the newest entry lies long back, the clock is compared before a day end",
    ),
    may=(warns(remedy=_SET_THE_CLOCK),),
    source=sources.CLOCK,
)
def clock_may_be_ahead(judging: Judging) -> Iterator[Finding]:
    """A clock that was put forward would credit interest that nobody has earned yet."""
    latest = judging.books.latest_moment()
    if latest is not None and judging.now - latest > _LONGEST_REST:
        yield warn(
            Text(
                "电脑时钟为 {now}，最近一笔业务是 {latest}，相隔{days}天。",
                "The clock says {now}, the newest entry {latest}: {days} days lie between.",
            ).format(
                now=same(to_the_second(judging.now)),
                latest=same(to_the_second(latest)),
                days=(judging.now - latest).days,
            )
        )
