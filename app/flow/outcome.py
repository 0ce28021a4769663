"""How a case can end; each ending is kept in the journal."""

from __future__ import annotations

from enum import StrEnum

from app.i18n import Text


class Outcome(StrEnum):
    """How a case ended; each is kept in the journal."""

    PERFORMED = "performed"
    DECLINED = "declined"
    """the bank did not do it"""
    WITHDRAWN = "withdrawn"
    """the customer walked away"""
    REJECTED = "rejected"
    """the authoriser said no"""


OUTCOME_TITLES = {
    Outcome.PERFORMED: Text("已办理", "performed"),
    Outcome.DECLINED: Text("本行未受理", "declined by the bank"),
    Outcome.WITHDRAWN: Text("客户放弃", "withdrawn by the customer"),
    Outcome.REJECTED: Text("授权人拒绝", "rejected by the authoriser"),
}
