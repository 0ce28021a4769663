"""How the tests put a question to a rule."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from app.flow.rule import Judging, Rule, Verdict
from app.flow.slot import View
from app.operations.account_opening import ACCOUNT_OPENING
from app.operations.stock_card_void import STOCK_CARD_VOID
from db.store import SqlStore
from tests.evidence import MOMENT, TELLER

RULES = {one.code: one for op in (ACCOUNT_OPENING, STOCK_CARD_VOID) for one in op.rules}


def asked(
    code: str,
    *,
    store: SqlStore | None = None,
    now: datetime = MOMENT,
    teller: str = TELLER,
    **values: Any,
) -> tuple[Verdict, ...]:
    """The verdicts of one rule on these values; without a store it has no books to look into."""
    view = View(values)
    if store is None:
        return rule(code).judge(view, Judging(None, now, teller, "case-1"))  # type: ignore[arg-type]
    with store.reading() as transaction:
        return rule(code).judge(view, Judging(transaction.books, now, teller, "case-1"))


def rule(code: str) -> Rule:
    """The rule of that code."""
    return RULES[code]


def one(verdicts: tuple[Verdict, ...]) -> Verdict:
    """The only verdict; it says what must be said."""
    (found,) = verdicts
    assert found.source == rule(found.code).source
    assert found.text.zh
    assert found.text.en
    return found
