"""An estate in words, for its page, the review page and the journal: accounts, obstacles, sums."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.desk.closure_rows import Said, blocker_line, ended_text
from app.domain import masks
from app.domain.account import ACCOUNT_CLASS_TITLES
from app.domain.money import capital, yuan_text
from app.evidence.deceased import Estate, EstateSum
from app.i18n import Text, joined, same

_NONE = Text("无", "none")
_CLEAR = Text("没有障碍，可以一次性支取并销户", "nothing stands in the way of closing all of them")


def _estate(value: Estate) -> tuple[Said, ...]:
    accounts = tuple(
        (
            Text("账户", "Account"),
            Text("{number}　{kind}，卡（折）{cards}张", "{number}, {kind}, {cards} card(s)").format(
                number=same(masks.account_number(one.number)),
                kind=ACCOUNT_CLASS_TITLES[one.account_class],
                cards=same(str(len(one.cards))),
            ),
            "accounts",
        )
        for one in value.accounts
    )
    found = tuple((one.code.title, blocker_line(one), "blockers") for one in value.blockers)
    ends = [ended_text(each) for one in value.accounts for each in one.ends]
    clear = (
        ((Text("检查结果", "Found"), _CLEAR, "blockers"),)
        if value.clear
        else ((Text("检查结果", "Found"), _NONE, "accounts"),)
        if not found
        else ()
    )
    return (
        *found,
        *clear,
        *accounts,
        (
            Text("随销户解除", "Ends with them"),
            joined(ends, "；", "; ") if ends else _NONE,
            "accounts",
        ),
    )


def _sum(value: EstateSum) -> tuple[Said, ...]:
    lines = tuple(
        (
            Text("账户", "Account"),
            Text(
                "{number}　本金 {principal}，利息 {interest}，税 {tax}，费用 {fees}，实付 {payout}",
                "{number}: principal {principal}, interest {interest}, tax {tax}, fees {fees}, "
                "paid {payout}",
            ).format(
                number=same(masks.account_number(one.account)),
                principal=same(yuan_text(one.principal)),
                interest=same(yuan_text(one.interest)),
                tax=same(yuan_text(one.tax)),
                fees=same(yuan_text(one.charged)),
                payout=same(yuan_text(one.payout)),
            ),
            "sums",
        )
        for one in value.sums
    )
    paid = yuan_text(value.payout)
    if value.payout >= 0:
        paid += f"　{capital(value.payout)}"
    return (
        *lines,
        (Text("实付合计", "Paid out"), same(paid), "payout"),
        (
            Text("限额核定", "What counts"),
            Text("计入 {counted}，简化提取限额 {limit}", "{counted} of {limit}").format(
                counted=same(yuan_text(value.counted)), limit=same(yuan_text(value.limit))
            ),
            "counted",
        ),
    )


DECEASED_ROWS: dict[type, Callable[[Any], tuple[Said, ...]]] = {
    Estate: _estate,
    EstateSum: _sum,
}
"""Of evidence of an estate that is no form."""
