"""A closure in words, for the review page and the journal: obstacles, sum, payee, what is taken."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from app.domain.account import ACCOUNT_CLASS_TITLES
from app.domain.charge import CHARGE_TITLES
from app.domain.contract import CONTRACT_TITLES
from app.domain.interest import InterestSum
from app.domain.money import capital, yuan_text
from app.domain.rate import rate_text
from app.evidence.closure import Blocker, ClosingSum, EndedHere, Prechecked
from app.i18n import Text, joined, same

Said = tuple[Text, Text, str]
"""A label, what is said, and the field's name."""

_NONE = Text("无", "none")
NOTHING_IN_THE_WAY = Text("没有障碍，可以销户", "nothing stands in the way")


def blocker_line(one: Blocker) -> Text:
    """An obstacle in one line: what it is, and what clears it."""
    return Text("{text}{remedy}", "{text} {remedy}").format(text=one.text, remedy=one.remedy)


def ended_text(one: EndedHere) -> Text:
    """An agreement that ends with the account, in one line."""
    other = "　".join(part for part in (one.party, one.reference) if part)
    if not other:
        return CONTRACT_TITLES[one.kind]
    return Text("{kind}：{other}", "{kind}: {other}").format(
        kind=CONTRACT_TITLES[one.kind], other=other
    )


def settlement_days(one: InterestSum) -> Text:
    """What a settlement is worked out from: its days, their product and the year's rate."""
    if not one.product:
        return Text("无积数", "no product")
    return Text(
        "{since} 至 {until}，{days}天，积数 {product}，年利率 {rate}",
        "{since} to {until}, {days} days, product {product}, {rate} a year",
    ).format(
        since=one.since.isoformat(),
        until=one.until.isoformat(),
        days=one.days,
        product=f"{one.product // 100:,}.{one.product % 100:02}",
        rate=rate_text(one.rate),
    )


def settlement_text(one: InterestSum) -> Text:
    """A settlement in one line: what it is worked out from, and what that gives."""
    return Text(
        "{days}，利息 {interest}，税 {tax}", "{days}: interest {interest}, tax {tax}"
    ).format(days=settlement_days(one), interest=yuan_text(one.interest), tax=yuan_text(one.tax))


def settlement_label(one: InterestSum) -> Text:
    """What a settlement is called."""
    if one.closing:
        return Text("销户结息", "Interest at closing")
    return Text("{day} 结息", "Settlement of {day}").format(day=one.day.isoformat())


def _precheck(value: Prechecked) -> tuple[Said, ...]:
    found = tuple((one.code.title, blocker_line(one), "blockers") for one in value.blockers)
    ends = joined([ended_text(one) for one in value.ends], "；", "; ") if value.ends else _NONE
    lost = ((Text("挂失销户", "Closed on report"), same(value.lost), "lost"),) if value.lost else ()
    return (
        *(found or ((Text("检查结果", "Found"), NOTHING_IN_THE_WAY, "blockers"),)),
        (
            Text("账户类别", "Class"),
            ACCOUNT_CLASS_TITLES[value.account_class],
            "account_class",
        ),
        (Text("随销户解除", "Ends with the account"), ends, "ends"),
        *lost,
    )


def sum_rows(value: ClosingSum) -> Iterator[Said]:
    """Every line of a closing sum, in the order in which it is booked."""
    yield Text("本金", "Principal"), same(yuan_text(value.principal)), "principal"
    for fee in value.fees:
        yield CHARGE_TITLES[fee.kind], same(f"-{yuan_text(fee.amount)}（{fee.number}）"), "fees"
    for one in value.sums:
        yield settlement_label(one), settlement_text(one), "sums"
    yield Text("利息合计", "Interest"), same(yuan_text(value.interest)), "interest"
    yield Text("利息税", "Tax on interest"), same(yuan_text(value.tax)), "tax"
    paid = yuan_text(value.payout)
    if value.payout >= 0:
        paid += f"　{capital(value.payout)}"
    yield Text("实付合计", "Paid out"), same(paid), "payout"


def _sum(value: ClosingSum) -> tuple[Said, ...]:
    return tuple(sum_rows(value))


CLOSURE_ROWS: dict[type, Callable[[Any], tuple[Said, ...]]] = {
    Prechecked: _precheck,
    ClosingSum: _sum,
}
