"""金库调出: two people give cash of the vault to the head office's escort."""

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

_TITLE = Text("金库调出", "Cash out of the vault")

VAULT_RETURN = Operation(
    code="3204",
    name="vault_return",
    title=_TITLE,
    words=("jkdc", "dc", "diaochu", "金库", "调出", "送库", "vault"),
    headline=headline,
    steps=(
        moving_step(Way.OUT_OF_VAULT),
        paper_step(),
        custodian_step(),
        approval_step(),
    ),
    rules=MOVING_RULES[Way.OUT_OF_VAULT],
    effect=move,
    papers=(cash_slip(_TITLE),),
    approval=APPROVAL,
    made_titles=MADE_TITLES,
    reminders=(
        Text(
            "封包后由押运人员当面签收；上级行调拨单与本单一并保管。",
            "The escort signs for the sealed bags; the head office's paper is kept with the slip.",
        ),
    ),
)
