"""期限: a span of months, days or hours, as papers set it, and the moment at which it ends."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from app.clock import CHINA
from app.i18n import Text

_WRITTEN = re.compile(r"P(?:(\d{1,3})M)?(?:(\d{1,4})D)?(?:T(\d{1,4})H)?")


@dataclass(frozen=True)
class Term:
    """So many months, days or hours; one of the three as a rule.

    A term in months or days ends with its last day, at 24:00: the first day is not counted
    [民法典201-203]. A term in hours ends to the second.
    """

    months: int = 0
    days: int = 0
    hours: int = 0

    def after(self, begins: datetime) -> datetime:
        """The moment at which it has ended; the moment itself no longer belongs to it."""
        if not (self.months or self.days):
            return begins + timedelta(hours=self.hours)
        at = begins.astimezone(CHINA)
        year, month = divmod(at.year * 12 + at.month - 1 + self.months, 12)
        month += 1
        day = min(at.day, calendar.monthrange(year, month)[1])
        last = at.date().replace(year=year, month=month, day=day) + timedelta(days=self.days)
        ended = datetime.combine(last + timedelta(days=1), time(), tzinfo=CHINA)
        return ended + timedelta(hours=self.hours)

    @property
    def written(self) -> str:
        """As the books keep it (ISO 8601), such as P6M or PT48H; empty for no term."""
        date = (f"{self.months}M" if self.months else "") + (f"{self.days}D" if self.days else "")
        clock = f"T{self.hours}H" if self.hours else ""
        return f"P{date}{clock}" if date or clock else ""

    @property
    def title(self) -> Text:
        """In words."""
        parts = (
            (self.months, "个月", "months"),
            (self.days, "天", "days"),
            (self.hours, "小时", "hours"),
        )
        return Text(
            "".join(f"{count}{zh}" for count, zh, _ in parts if count),
            " ".join(f"{count} {en}" for count, _, en in parts if count),
        )

    @staticmethod
    def read(written: str) -> Term:
        """The term that was written so.

        Raises:
            ValueError: it is no term.
        """
        found = _WRITTEN.fullmatch(written)
        if found is None:
            raise ValueError(f"no term: {written!r}")
        months, days, hours = (int(part or 0) for part in found.groups())
        return Term(months, days, hours)
