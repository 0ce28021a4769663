"""日终批处理: one batch of a day end, and the report of what the day did and what it leaves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.money import Fen
from app.domain.titled import Titled
from app.i18n import Text


class DayEndKind(Titled):
    """What one entry of a day end does."""

    SETTLE = "settle", Text("结息", "Interest")
    MARK = "mark", Text("休眠及管控标记", "Marks of dormancy")
    REPORT = "report", Text("日终报告", "Day-end report")


class LeftKind(Titled):
    """What a day may leave undone."""

    RATE = "rate", Text("利率缺失", "Rate missing")
    LEDGER = "ledger", Text("试算不平", "Ledger out of balance")
    DRAWER = "drawer", Text("尾箱未轧账", "Drawer not counted")
    CASE = "case", Text("未办结业务", "Open case")
    FREEZE = "freeze", Text("冻结到期", "Freeze ends")
    LOSS = "loss", Text("挂失将失效", "Loss about to lapse")


@dataclass(frozen=True)
class LeftUndone:
    """One thing that somebody still has to see to.

    Attributes:
        about: number of the case, drawer, freeze or report that it is; the first day without a
            rate.
        text: what stands there and until when. `remedy`: what is to be done about it.
    """

    kind: LeftKind
    about: str
    text: Text
    remedy: Text


@dataclass(frozen=True)
class DayEndReport:
    """What a day end did until now, and what it leaves.

    Attributes:
        to_settle: accounts that were to be settled by the last settlement day.
        unsettled: of these, those that could not be, for want of a rate.
        credited: accounts to which interest was credited on this day of booking.
        interest, tax: what was credited and taken, in fen.
        dormant, stopped, restricted: accounts that were marked on this day.
    """

    to_settle: int
    unsettled: int
    credited: int
    interest: Fen
    tax: Fen
    dormant: int
    stopped: int
    restricted: int
    left: tuple[LeftUndone, ...]


@dataclass(frozen=True)
class DayEndWork:
    """One entry of a day end.

    Attributes:
        day: the business day on which it is done.
        through: the last settlement day before it (结息日).
        accounts: numbers of the accounts that are settled or looked at; none of a report.
    """

    kind: DayEndKind
    day: date
    through: date
    accounts: tuple[str, ...] = ()
    report: DayEndReport | None = None
