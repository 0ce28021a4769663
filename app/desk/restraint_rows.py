"""Accounts and freezes that orders are about, in words, for the review and the journal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from app.clock import CHINA, ending
from app.domain import masks
from app.domain.money import Fen, yuan_text
from app.evidence.acceptance import PURPOSES
from app.evidence.ask import choice_text
from app.evidence.restraint_found import AccountRestrained, RestraintChosen
from app.i18n import Text, same

Said = tuple[Text, Text, str]
"""A label, what is said, and the field's name."""

_ALL = Text("账户全部", "all of the account")
_NOT_HERE = Text("本行没有这个账户", "there is no such account here")
_NO_SUCH = Text("登记簿中没有这个编号", "the register has no such number")


def amount_said(amount: Fen | None) -> Text:
    """An amount that is frozen; None for all of the account."""
    return _ALL if amount is None else same(yuan_text(amount))


def until_said(until: datetime | None, place: int) -> Text:
    """Until when it lasts; of one that waits that this is not known yet."""
    if place:
        return Text("轮候生效后起算", "counts once it is in effect")
    return same(ending(until)) if until is not None else Text("长期", "no end")


def place_said(place: int) -> Text:
    """Whether it is in effect, or which place it has in the queue."""
    if not place:
        return Text("立即生效", "in effect at once")
    return Text("轮候第 {place} 位", "number {place} in the queue").format(place=same(str(place)))


def _account(value: AccountRestrained) -> Iterator[Said]:
    if not value.account:
        yield Text("账户", "Account"), _NOT_HERE, "account"
        return
    yield Text("户名", "Holder"), same(masks.name(value.name)), "name"
    yield Text("账号", "Account"), same(masks.account_number(value.account)), "account"
    yield Text("开户用途", "Opened for"), choice_text(PURPOSES, value.purpose), "purpose"
    yield Text("账户余额", "Balance"), same(yuan_text(value.balance)), "balance"
    yield Text("可用余额", "Available"), same(yuan_text(value.available)), "available"
    if value.standing:
        yield Text("在先限制", "Standing"), same("、".join(value.standing)), "standing"
    yield Text("本次结果", "What it comes to"), place_said(value.place), "place"
    yield Text("可实际控制", "Would hold"), same(yuan_text(value.would_hold)), "would_hold"
    if value.place or value.until is not None:
        yield Text("到期时间", "Ends"), until_said(value.until, value.place), "until"


def _chosen(value: RestraintChosen) -> Iterator[Said]:
    yield Text("冻结编号", "Number of the freeze"), same(value.number), "number"
    if value.kind is None or value.since is None:
        yield Text("核对结果", "Outcome"), _NO_SUCH, "kind"
        return
    yield Text("种类", "Kind"), value.kind.title, "kind"
    yield Text("机关、文号", "By"), same(f"{value.organ} {value.document}"), "organ"
    yield Text("户名", "Holder"), same(masks.name(value.name)), "name"
    yield Text("账号", "Account"), same(masks.account_number(value.account)), "account"
    yield Text("冻结金额", "Frozen"), amount_said(value.amount), "amount"
    yield Text("现实际控制", "Holds now"), same(yuan_text(value.part)), "part"
    yield (
        Text("登记时间", "Registered"),
        same(f"{value.since.astimezone(CHINA):%Y-%m-%d %H:%M:%S}"),
        "since",
    )
    if value.ended:
        yield Text("状态", "Standing"), Text("已终止", "ended"), "ended"
        return
    yield Text("状态", "Standing"), place_now(value.place), "place"
    yield Text("到期时间", "Ends"), until_said(value.until, value.place), "until"
    if value.becomes is not None:
        yield Text("续冻后到期", "Ends then"), same(ending(value.becomes)), "becomes"


def place_now(place: int) -> Text:
    """How a freeze that is registered stands."""
    return place_said(place) if place else Text("生效中", "in effect")


RESTRAINT_ROWS: dict[type, Callable[[Any], tuple[Said, ...]]] = {
    AccountRestrained: lambda value: tuple(_account(value)),
    RestraintChosen: lambda value: tuple(_chosen(value)),
}


def rows_said(value: AccountRestrained | RestraintChosen) -> tuple[Said, ...]:
    """The rows of what the books say, as the page that asks to compare them shows them."""
    return RESTRAINT_ROWS[type(value)](value)
