"""Days and times as the staff of a branch write them."""

from __future__ import annotations

from datetime import datetime

from app.i18n import Text, same

_DAYS = (
    Text("周一", "Mon"),
    Text("周二", "Tue"),
    Text("周三", "Wed"),
    Text("周四", "Thu"),
    Text("周五", "Fri"),
    Text("周六", "Sat"),
    Text("周日", "Sun"),
)
_MONTHS = (
    Text("01", "Jan"),
    Text("02", "Feb"),
    Text("03", "Mar"),
    Text("04", "Apr"),
    Text("05", "May"),
    Text("06", "Jun"),
    Text("07", "Jul"),
    Text("08", "Aug"),
    Text("09", "Sep"),
    Text("10", "Oct"),
    Text("11", "Nov"),
    Text("12", "Dec"),
)
_DATE = Text("{year}-{month}-{day:02}", "{day} {month} {year}")
_CLOCK = Text("{date} {day} {time}", "{day} {date} {time}")
_MOMENT = Text("{date} {time}", "{date} {time}")


def clock_text(at: datetime) -> Text:
    """For the clock of the window: 2026-11-21 周六 14:05."""
    return _CLOCK.format(date=_date(at), day=_DAYS[at.weekday()], time=f"{at:%H:%M}")


def moment_text(at: datetime, now: datetime) -> Text:
    """In a list: only the time on the same day, else day and time."""
    if at.date() == now.date():
        return same(f"{at:%H:%M}")
    return _MOMENT.format(date=_date(at), time=f"{at:%H:%M}")


def age_text(at: datetime, now: datetime) -> Text:
    """How long ago that was: 12分钟前."""
    minutes = max(0, int((now - at).total_seconds() // 60))
    if minutes < 1:
        return Text("刚刚", "just now")
    if minutes < 60:
        return Text("{minutes}分钟前", "{minutes} min ago").format(minutes=minutes)
    if minutes < 24 * 60:
        return Text("{minutes}小时前", "{minutes} h ago").format(minutes=minutes // 60)
    days = minutes // (24 * 60)
    if days == 1:
        return Text("1天前", "1 day ago")
    return Text("{days}天前", "{days} days ago").format(days=days)


def _date(at: datetime) -> Text:
    return _DATE.format(year=at.year, month=_MONTHS[at.month - 1], day=at.day)
