"""What the bank may set of the tellers' drawers, each with its source."""

from __future__ import annotations

from datetime import date

from app.domain.declared_parameter import DeclaredParameter, ValueKind
from app.i18n import Text

CASH_PARAMETERS = (
    DeclaredParameter(
        "cash_drawer_limit",
        Text("柜员尾箱现金限额", "Cash that a teller's drawer may hold"),
        Text(
            "尾箱现金超过该金额的，每笔现金业务和轧账时提示，超过部分须缴回金库。",
            "Above it the teller is told at each cash business and at the count; what is above it "
            "goes back to the vault.",
        ),
        ValueKind.MONEY,
        date(2011, 1, 8),
        "30000000",
        Text(
            "尾箱设限额，超限额缴回金库（据公开转载，未见原文）；限额由本行设定",
            "A drawer has a maximum and the excess goes to the vault (from public secondary "
            "sources); how much is for the bank to set",
        ),
        unit=Text("元", "yuan"),
        least=0,
        most=100_000_000_00,
    ),
)
