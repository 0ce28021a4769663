"""What was agreed for an account besides the counter."""

from __future__ import annotations

from app.domain.money import Fen
from app.flow.slot import View
from app.i18n import Text
from app.papers.document import Cell, amount
from app.rules.contact import TERMS


def channels(view: View) -> tuple[Cell, ...]:
    """What was agreed for channels besides the counter."""
    terms = view.of(TERMS)
    sms = Text("开通", "yes") if terms.sms_notice else Text("不开通", "no")
    if not terms.channels:
        return (
            Cell(Text("非柜面业务", "Besides the counter"), Text("不开通", "no")),
            Cell(Text("短信提醒", "SMS notices"), sms),
        )
    return (
        Cell(Text("非柜面业务", "Besides the counter"), Text("开通", "yes")),
        Cell(Text("短信提醒", "SMS notices"), sms),
        Cell(Text("非柜面日累计笔数", "Daily count"), f"{terms.daily_count}"),
        Cell(Text("非柜面日累计限额", "Daily amount"), amount(Fen(terms.daily_amount)), 2),
        Cell(Text("非柜面年累计限额", "Yearly amount"), amount(Fen(terms.yearly_amount)), 2),
    )
