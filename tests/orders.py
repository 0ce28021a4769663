"""What officers bring to an ordinary counter: a court's orders, and one of the police."""

from __future__ import annotations

from typing import Any

from app.evidence.officers import OfficersShown
from app.evidence.restraint import (
    ContinueOrder,
    DeductionOrder,
    FreezeOrder,
    ReleaseOrder,
    StopOrder,
)
from app.flow.forms import fill_form

COURT, POLICE = "上海市黄浦区人民法院", "上海市公安局黄浦分局"
HOLDER, ACCOUNT = "沈若兰", "0101010000001234"
FREEZE_NUMBER = "DJ0101010000900"
"""The freeze that `tests.prepared.frozen` writes."""


def officers(**said: Any) -> OfficersShown:
    """Two judges' assistants of a court."""
    return fill_form(
        OfficersShown,
        {
            "authority": "court",
            "organ": COURT,
            "officer": "高远",
            "certificate": "execution",
            "certificate_number": "沪0101-001",
            "second_officer": "林一鸣",
            "second_certificate_number": "沪0101-002",
            "seen": True,
        }
        | said,
    )


def of_the_police(**said: Any) -> OfficersShown:
    """Two police officers."""
    return officers(
        **{
            "authority": "police",
            "organ": POLICE,
            "certificate": "police",
            "certificate_number": "031001",
            "second_certificate_number": "031002",
        }
        | said
    )


def freeze_order(**said: Any) -> FreezeOrder:
    """Freeze all of the account for a year."""
    return fill_form(
        FreezeOrder,
        {
            "document": "（2026）沪0101执100号",
            "ruling": "（2026）沪0101执100号之一",
            "dated": "2026-03-09",
            "holder": HOLDER,
            "account": ACCOUNT,
            "count": 12,
            "checked": True,
        }
        | said,
    )


def limited(yuan: str, **said: Any) -> FreezeOrder:
    """Freeze so much."""
    return freeze_order(extent="amount", amount=yuan, **said)


def continue_order(**said: Any) -> ContinueOrder:
    """Another year."""
    return fill_form(
        ContinueOrder,
        {
            "restraint": FREEZE_NUMBER,
            "document": "（2026）沪0101执100号续",
            "ruling": "（2026）沪0101执100号之二",
            "count": 12,
            "checked": True,
        }
        | said,
    )


def release_order(**said: Any) -> ReleaseOrder:
    """Release all of it."""
    return fill_form(
        ReleaseOrder,
        {"restraint": FREEZE_NUMBER, "document": "（2026）沪0101执100号解", "checked": True} | said,
    )


def deduction_order(**said: Any) -> DeductionOrder:
    """A hundred yuan to the court's account."""
    return fill_form(
        DeductionOrder,
        {
            "restraint": FREEZE_NUMBER,
            "holder": HOLDER,
            "account": ACCOUNT,
            "document": "（2026）沪0101执100号扣",
            "ruling": "（2025）沪0101民初1号",
            "amount": "100.00",
            "payee": COURT,
            "payee_account": "99990001000200030004",
            "payee_bank": "样本银行黄浦支行",
            "checked": True,
        }
        | said,
    )


def stop_order(**said: Any) -> StopOrder:
    """A victim paid a thousand yuan in."""
    return fill_form(
        StopOrder,
        {
            "document": "黄公止〔2026〕1号",
            "case_number": "A3101010000002026030001",
            "holder": HOLDER,
            "account": ACCOUNT,
            "amount": "1000.00",
            "checked": True,
        }
        | said,
    )
