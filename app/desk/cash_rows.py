"""Deposits, withdrawals, transfers and fees in words, for the review page and the journal."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.desk.replacement_rows import Said
from app.domain import masks
from app.domain.branch import LEVEL_TITLES, Level
from app.domain.charge import CHARGE_TITLES
from app.domain.money import Fen, capital, yuan_text
from app.evidence.cash_business import ChargeDue, ChargesDue
from app.evidence.money import LevelAsked, MoneyAsked, MoneyChecked
from app.evidence.transfer import PayeeAccount
from app.i18n import Text, joined, same

_ASKS = (
    ("identify", Text("核对证件", "documents are checked")),
    ("reported", Text("大额现金登记", "entered in the register of large cash")),
    ("source_asked", Text("登记来源或用途", "source or use is asked")),
    ("booking", Text("须已预约", "had to be booked")),
)
_NOTHING = Text("无特别要求", "nothing besides")


def _asked(value: MoneyAsked) -> tuple[Said, ...]:
    rows: list[Said] = [
        (Text("金额", "Amount"), same(yuan_text(value.amount)), "amount"),
        (Text("大写金额", "In capitals"), same(capital(value.amount)), "amount"),
    ]
    if value.note:
        rows.append((Text("附言", "Note"), same(value.note), "note"))
    return tuple(rows)


def _checked(value: MoneyChecked) -> tuple[Said, ...]:
    asks = [title for name, title in _ASKS if getattr(value, name)]
    rows: list[Said] = [
        (Text("金额核查", "What it asks for"), joined(asks, "、", ", ") or _NOTHING, "identify")
    ]
    if value.before:
        said = (Text("当日此前现金", "Cash of the day before it"), same(yuan_text(value.before)))
        rows.append((*said, "before"))
    return tuple(rows)


def _level(value: LevelAsked) -> tuple[Said, ...]:
    said = LEVEL_TITLES[Level(value.level)] if value.approved else Text("不须授权", "nobody's")
    return ((Text("授权级别", "Whose word it needs"), said, "level"),)


def _payee(value: PayeeAccount) -> tuple[Said, ...]:
    if not value.account:
        return ((Text("收款账户", "Payee's account"), Text("不符", "does not agree"), "account"),)
    whose = Text("本人账户", "the payer's own") if value.own else Text("他人账户", "another's")
    return (
        (Text("收款账户", "Payee's account"), same(masks.account_number(value.account)), "account"),
        (Text("账户归属", "Whose"), whose, "own"),
    )


def _fee(one: ChargeDue) -> Text:
    return Text("{amount}（{number}）", "{amount} ({number})").format(
        amount=same(yuan_text(one.amount)), number=same(one.number)
    )


def _charges(value: ChargesDue) -> tuple[Said, ...]:
    lines = tuple((CHARGE_TITLES[one.kind], _fee(one), "lines") for one in value.lines)
    return (*lines, (Text("合计", "Together"), same(yuan_text(Fen(value.total))), "lines"))


CASH_ROWS: dict[type, Callable[[Any], tuple[Said, ...]]] = {
    MoneyAsked: _asked,
    MoneyChecked: _checked,
    LevelAsked: _level,
    PayeeAccount: _payee,
    ChargesDue: _charges,
}
