"""What the bank may set of closures, each with its source."""

from __future__ import annotations

from datetime import date

from app.domain.declared_parameter import DeclaredParameter, ValueKind
from app.domain.loss_parameters import NO, YES
from app.i18n import Text

CLOSURE_ENDS_CONTRACTS = "closure_ends_contracts"
CLOSURE_OF_DORMANT = "closure_of_dormant"
CLOSURE_LARGE = "closure_large_payout"

_SINCE = date(2011, 1, 8)
"""The revised 储蓄管理条例 is in force."""

_YES_OR_NO = {YES: Text("是", "yes"), NO: Text("否", "no")}

CLOSURE_PARAMETERS = (
    DeclaredParameter(
        CLOSURE_ENDS_CONTRACTS,
        Text("签约关系可随销户解除", "Agreements may end with the account"),
        Text(
            "是：短信、电子银行、代发、代扣、快捷支付经客户确认清单后随销户解除；否：须先逐项解约（2402）。",
            "Where yes, SMS, e-bank, salary, debits and quick pay end with the account once the "
            "holder confirmed the list; where no, each is ended first (2402).",
        ),
        ValueKind.CODE,
        _SINCE,
        f'"{YES}"',
        Text(
            "销户申请书的“关联业务解除确认清单”（银行惯例，未经核实，由本行设定）",
            "The form's list of related business that is ended (bank practice, unverified, for "
            "the bank to set)",
        ),
        pattern=r"yes|no",
        known=_YES_OR_NO.get,
    ),
    DeclaredParameter(
        CLOSURE_OF_DORMANT,
        Text("休眠账户可直接销户", "A dormant account may be closed as it is"),
        Text(
            "是：本人持证件核对身份后可直接销户；否：须先激活（1301）再销户。",
            "Where yes, its holder closes it once identified; where no, it is reactivated first "
            "(1301).",
        ),
        ValueKind.CODE,
        _SINCE,
        f'"{YES}"',
        Text(
            "多家银行公告：休眠账户由本人到柜台办理激活或销户（银行惯例，未经核实，由本行设定）",
            "Many banks announce that the holder reactivates or closes a dormant account at the "
            "counter (bank practice, unverified, for the bank to set)",
        ),
        pattern=r"yes|no",
        known=_YES_OR_NO.get,
    ),
    DeclaredParameter(
        CLOSURE_LARGE,
        Text("大额销户起点", "From which payout a closure is a large one"),
        Text(
            "实付金额达到后，销户由三级人员授权；以下由二级授权。",
            "From then on somebody of level 3 approves it, below it level 2.",
        ),
        ValueKind.MONEY,
        _SINCE,
        "5000000",
        Text(
            "授权级别表：销户不满5万元二级，5万元及以上三级（本系统默认，由本行设定）",
            "Table of authorisation levels: level 2 below 50,000 yuan, level 3 from there on (this "
            "program's default, for the bank to set)",
        ),
        least=100,
        most=10_000_000_000,
    ),
)
