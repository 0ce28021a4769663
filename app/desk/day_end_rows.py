"""The day end in words, for the journal."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.desk.replacement_rows import Said
from app.domain import masks
from app.domain.money import yuan_text
from app.evidence.day_end import DayEndReport, DayEndWork
from app.i18n import Text, joined, same

_SHOWN = 20
"""Accounts that are named one by one; the entry has all of them."""


def _work(value: DayEndWork) -> tuple[Said, ...]:
    rows: tuple[Said, ...] = (
        (Text("内容", "What"), value.kind.title, "kind"),
        (Text("营业日", "Business day"), same(value.day.isoformat()), "day"),
        (Text("最近结息日", "Last settlement day"), same(value.through.isoformat()), "through"),
    )
    if value.accounts:
        rows += ((Text("账户", "Accounts"), _accounts(value.accounts), "accounts"),)
    if value.report is not None:
        rows += _report(value.report)
    return rows


def _accounts(numbers: tuple[str, ...]) -> Text:
    named = same("、".join(masks.account_number(one) for one in numbers[:_SHOWN]))
    if len(numbers) <= _SHOWN:
        return named
    return Text("{named} 等{n}户", "{named} and more, {n} in all").format(
        named=named, n=len(numbers)
    )


def _report(report: DayEndReport) -> tuple[Said, ...]:
    figures = (
        (Text("应结息户数", "Accounts to settle"), same(f"{report.to_settle:,}")),
        (Text("其中未能结息", "Not settled"), same(f"{report.unsettled:,}")),
        (Text("今日入息户数", "Credited today"), same(f"{report.credited:,}")),
        (Text("今日入账利息", "Interest credited today"), same(yuan_text(report.interest))),
        (Text("代扣利息税", "Tax taken"), same(yuan_text(report.tax))),
        (Text("今日转休眠", "Gone to sleep today"), same(f"{report.dormant:,}")),
        (Text("今日暂停非柜面", "Other channels stopped today"), same(f"{report.stopped:,}")),
        (Text("今日证件过期管控", "Restricted today"), same(f"{report.restricted:,}")),
    )
    left = tuple((one.kind.title, joined((one.text, one.remedy), "", " ")) for one in report.left)
    return tuple((label, text, "report") for label, text in (*figures, *left))


DAY_END_ROWS: dict[type, Callable[[Any], tuple[Said, ...]]] = {DayEndWork: _work}
