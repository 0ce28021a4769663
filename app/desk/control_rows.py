"""Controls, customers' own freezes and sleeping accounts in words, for review and journal."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from app.clock import CHINA, ending
from app.domain import masks
from app.domain.money import Fen, yuan_text
from app.evidence.control import ControlChosen, ControlTold
from app.evidence.reactivation import AccountAsleep
from app.evidence.self_freeze import SelfFrozen
from app.i18n import Text, same

Said = tuple[Text, Text, str]
"""A label, what is said, and the field's name."""

_NONE = Text("无", "none")
_ALL = Text("全部金额", "all of it")


def _at(moment: datetime | None) -> Text:
    if moment is None:
        return _NONE
    return same(f"{moment.astimezone(CHINA):%Y-%m-%d %H:%M:%S}")


def _until(moment: datetime | None) -> Text:
    return same(ending(moment)) if moment is not None else Text("长期", "no end")


def amount_said(fen: int | None) -> Text:
    """An amount that is held back; None for all there is."""
    return _ALL if fen is None else same(yuan_text(Fen(fen)))


def _told(value: ControlTold) -> tuple[Said, ...]:
    notice = (
        Text("出具告知书", "a notice is made")
        if value.in_words
        else Text("不出告知书；除此一句外不得说明", "no notice; nothing besides this is said")
    )
    return (
        (Text("可告知客户", "May be told"), Text(value.told_zh, value.told_en), "told_zh"),
        (Text("告知书", "Notice"), notice, "in_words"),
        (
            Text("期限", "For how long"),
            Text("{hours}小时", "{hours} hours").format(hours=value.hours),
            "hours",
        ),
        (
            Text("异议答复", "Objections"),
            Text("{days}日内", "within {days} days").format(days=value.answer_days),
            "answer_days",
        ),
    )


def _chosen(value: ControlChosen) -> tuple[Said, ...]:
    number = (Text("冻结登记号", "Number in the register"), same(value.number), "number")
    if value.since is None:
        missing = Text("登记簿中没有这一项本行管控", "there is no such control of the bank's")
        return (number, (Text("核对结果", "Outcome"), missing, "since"))
    rows: list[Said] = [
        number,
        (Text("户名", "Holder"), same(masks.name(value.name)), "name"),
        (Text("账号", "Account"), same(masks.account_number(value.account)), "account"),
        (Text("管控金额", "Held back"), amount_said(value.amount), "amount"),
        (Text("开始时间", "From"), _at(value.since), "since"),
        (Text("到期时间", "Until"), _until(value.ends), "ends"),
    ]
    if value.objected_at is not None:
        rows.append((Text("客户异议", "Objection"), _at(value.objected_at), "objected_at"))
    if value.answer_until:
        rows.append((Text("答复期限", "Answered by"), same(value.answer_until), "answer_until"))
    return tuple(rows)


def _frozen(value: SelfFrozen) -> tuple[Said, ...]:
    each = zip(value.numbers, value.since, value.ends, value.amounts, strict=True)
    rows = tuple(
        (
            Text("自助冻结 {number}", "Frozen {number}").format(number=number),
            Text("{amount}，{since} 起至 {until}", "{amount}, {since} to {until}").format(
                amount=amount_said(amount), since=_at(since), until=_until(ends)
            ),
            "numbers",
        )
        for number, since, ends, amount in each
    )
    return rows or ((Text("自助冻结", "Frozen"), _NONE, "numbers"),)


def _asleep(value: AccountAsleep) -> tuple[Said, ...]:
    return (
        (Text("账号", "Account"), same(masks.account_number(value.account)), "account"),
        (Text("休眠自", "Dormant since"), _at(value.dormant_since), "dormant_since"),
        (
            Text("暂停非柜面自", "Channels stopped since"),
            _at(value.non_counter_since),
            "non_counter_since",
        ),
        (
            Text("证件过期限制自", "Stopped for the document since"),
            _at(value.overdue_since),
            "overdue_since",
        ),
    )


CONTROL_ROWS: dict[type, Callable[[Any], tuple[Said, ...]]] = {
    ControlTold: _told,
    ControlChosen: _chosen,
    SelfFrozen: _frozen,
    AccountAsleep: _asleep,
}
