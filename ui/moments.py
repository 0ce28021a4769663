"""Days and times as the staff of a branch write them."""

from __future__ import annotations

from datetime import datetime

from app.i18n import Text

_DAYS = (
    ("一", "Mon"),
    ("二", "Tue"),
    ("三", "Wed"),
    ("四", "Thu"),
    ("五", "Fri"),
    ("六", "Sat"),
    ("日", "Sun"),
)
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def clock_text(at: datetime) -> Text:
    """For the clock of the window: 2026-11-21 周六 14:05."""
    zh, en = _DAYS[at.weekday()]
    return Text(f"{at:%Y-%m-%d} 周{zh} {at:%H:%M}", f"{en} {_day(at)} {at.year} {at:%H:%M}")


def moment_text(at: datetime, now: datetime) -> Text:
    """In a list: only the time on the same day, else day and time."""
    if at.date() == now.date():
        return Text(f"{at:%H:%M}", f"{at:%H:%M}")
    return Text(f"{at:%Y-%m-%d %H:%M}", f"{_day(at)} {at.year} {at:%H:%M}")


def age_text(at: datetime, now: datetime) -> Text:
    """How long ago that was: 12分钟前."""
    minutes = max(0, int((now - at).total_seconds() // 60))
    if minutes < 1:
        return Text("刚刚", "just now")
    if minutes < 60:
        return Text(f"{minutes}分钟前", f"{minutes} min ago")
    if minutes < 24 * 60:
        return Text(f"{minutes // 60}小时前", f"{minutes // 60} h ago")
    days = minutes // (24 * 60)
    return Text(f"{days}天前", f"{days} day{'s' if days > 1 else ''} ago")


def _day(at: datetime) -> str:
    return f"{at.day} {_MONTHS[at.month - 1]}"
