"""Notices while the program runs that the computer's clock was put forward or back."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from app import clock
from app.clock import CHINA
from app.desk.counter import Counter
from app.desk.views import Light
from app.errors import NotAllowed
from app.flow.ports import Transaction
from app.flow.walk import CLOCK_DRIFT
from app.i18n import Text, same

_TITLE = Text("时钟", "Clock")
_REMEDY = Text(
    "请核对电脑的日期和时间；校准后重启本程序。校准前，到期与等待不按它计算。",
    "Set date and time of the computer right, then start this program again. Until then nothing "
    "lapses or matures by it.",
)


def steady_seconds() -> float:
    """Seconds on a clock that nobody sets and that goes on while the computer sleeps."""
    # Only Linux has a monotonic clock that stands still while the computer sleeps.
    which = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if which is None else time.clock_gettime(which)


@dataclass(frozen=True)
class ClockJump:
    """What the clock on the wall says, and what it ought to say by the steady one."""

    said: datetime
    ought: datetime

    @property
    def forward(self) -> bool:
        """Whether it was put forward."""
        return self.said > self.ought


class ClockGuard(Counter):
    """What the moment is by which reports lapse and waits end on the screens.

    A jump is measured from the moment at which the desk was first asked, against a clock that
    nobody can set; only the computer's own clock is watched.
    """

    _anchor: tuple[datetime, float] | None = None
    _steady: Callable[[], float] = staticmethod(steady_seconds)
    _anchoring = threading.Lock()

    def clock_jump(self) -> ClockJump | None:
        """How the clock jumped since this program started; None where it goes as it should."""
        said, steady = self.now(), self._steady()
        with self._anchoring:
            if self._anchor is None:
                self._anchor = (said, steady)
            began, then = self._anchor
        ought = began + timedelta(seconds=int(steady - then))
        if abs(said - ought) <= CLOCK_DRIFT:
            return None
        return ClockJump(said, ought)

    def _moment(self, transaction: Transaction) -> datetime:
        """The moment by which what is shown stands, lapses and matures.

        Never before the newest entry of the books, and after a jump of the clock the moment that
        it ought to be.
        """
        jump = self._watched_jump()
        moment = self.now() if jump is None else jump.ought
        latest = transaction.books.latest_moment()
        return moment if latest is None or latest <= moment else latest

    def _trust_the_clock(self) -> None:
        """For what is done because time has passed; `app.rules.clock` sees one that is behind the
        books, and only the steady one tells that it was put forward.

        Raises:
            NotAllowed: it jumped since this program started.
        """
        jump = self._watched_jump()
        if jump is not None:
            raise NotAllowed(
                "CLOCK_JUMPED",
                Text(
                    "电脑时钟显示 {said}，应为 {ought}：运行中被拨动，不按其计算到期与等待。",
                    "The computer's clock says {said}, it is {ought}: it was put forward or back, "
                    "and nothing lapses or matures by it.",
                ).format(said=_to_the_minute(jump.said), ought=_to_the_minute(jump.ought)),
                _REMEDY,
            )

    def _clock_lights(self) -> tuple[Light, ...]:
        """A signal only where the clock is wrong: it jumped, or is behind the books."""
        jump = self._watched_jump()
        if jump is not None:
            word = (
                Text(
                    "电脑时钟在运行中被拨快：显示 {said}，应为 {ought}",
                    "the computer's clock was put forward: it says {said}, it is {ought}",
                )
                if jump.forward
                else Text(
                    "电脑时钟在运行中被拨慢：显示 {said}，应为 {ought}",
                    "the computer's clock was put back: it says {said}, it is {ought}",
                )
            )
            said = word.format(said=_to_the_minute(jump.said), ought=_to_the_minute(jump.ought))
            return (Light("clock", _TITLE, False, said, _REMEDY),)
        with self._store.reading() as transaction:
            latest = transaction.books.latest_moment()
        if latest is None or latest - self.now() <= CLOCK_DRIFT:
            return ()
        behind = Text(
            "电脑时钟为 {now}，早于最近一笔业务的 {latest}",
            "the clock says {now}, the newest entry {latest}",
        ).format(now=_to_the_minute(self.now()), latest=_to_the_minute(latest))
        return (Light("clock", _TITLE, False, behind, _REMEDY),)

    def _watched_jump(self) -> ClockJump | None:
        return self.clock_jump() if self._clock is clock.now else None


def _to_the_minute(at: datetime) -> Text:
    return same(f"{at.astimezone(CHINA):%Y-%m-%d %H:%M}")
