"""金库调入: the head office sends cash, and two people take it into the vault."""

from __future__ import annotations

from app.flow.operation import Operation
from app.i18n import Text
from app.rules.authorisation import APPROVAL
from app.rules.drawer import (
    MADE_TITLES,
    MOVING_RULES,
    Way,
    approval_step,
    custodian_step,
    headline,
    move,
    moving_step,
    paper_step,
)
from app.rules.papers.cash_slip import cash_slip

_TITLE = Text("金库调入", "Cash into the vault")

VAULT_SUPPLY = Operation(
    code="3203",
    name="vault_supply",
    title=_TITLE,
    words=("jkdr", "dr", "diaoru", "金库", "调入", "接库", "vault"),
    headline=headline,
    steps=(
        moving_step(Way.INTO_VAULT),
        paper_step(),
        custodian_step(),
        approval_step(),
    ),
    rules=MOVING_RULES[Way.INTO_VAULT],
    effect=move,
    papers=(cash_slip(_TITLE),),
    approval=APPROVAL,
    made_titles=MADE_TITLES,
    reminders=(
        Text(
            "双人开箱、双人点收、双人锁库；上级行调拨单与本单一并保管。",
            "Two people open, count and lock; the head office's paper is kept with the slip.",
        ),
    ),
)
