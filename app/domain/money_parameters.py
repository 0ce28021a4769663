"""What the bank may set of deposits, withdrawals and transfers, each with its source."""

from __future__ import annotations

from datetime import date

from app.domain.declared_parameter import DeclaredParameter, ValueKind
from app.i18n import Text

YES, NO = "yes", "no"
_YES_OR_NO = {YES: Text("是", "yes"), NO: Text("否", "no")}
_YUAN = Text("元", "yuan")
_MOST = 1_000_000_000_00
"""The largest amount that a parameter may be set to, in fen."""
_ORDER_3 = date(2017, 7, 1)
"""PBC Order〔2016〕3 is in force."""
_CLASSES = date(2018, 1, 12)
"""银发〔2018〕16号."""
_LARGE = Text(
    "大额交易和可疑交易报告管理办法（人民银行令〔2016〕第3号）：当日单笔或者累计人民币5万元以上的现金收支"
    "（据公开转载，未见原文）",
    "Large-Amount Reporting Measures (PBC Order 3 of 2016): cash of 50,000 yuan or more, in one "
    "entry or together, in a day (from public secondary sources)",
)


def _money(
    name: str,
    title: Text,
    purpose: Text,
    since: date,
    yuan: int,
    source: Text,
    *,
    least: int = 0,
    most: int = _MOST,
) -> DeclaredParameter:
    """`least` and `most` in fen: where the source leaves the bank no more, so does the bound."""
    return DeclaredParameter(
        name,
        title,
        purpose,
        ValueKind.MONEY,
        since,
        str(yuan * 100),
        source,
        unit=_YUAN,
        least=least,
        most=most,
    )


def _yes_or_no(
    name: str, title: Text, purpose: Text, since: date, first: str, source: Text
) -> DeclaredParameter:
    return DeclaredParameter(
        name,
        title,
        purpose,
        ValueKind.CODE,
        since,
        f'"{first}"',
        source,
        pattern=r"yes|no",
        known=_YES_OR_NO.get,
    )


_LEVELS = Text(
    "存取款授权金额示例：邮储10万元至不足50万元由综合柜员授权，50万元以上由支行长审核"
    "（据公开转载，未见原文；各行不同，由本行设定）",
    "Example amounts of one bank (PSBC): 100,000 to below 500,000 yuan by a supervisor, from "
    "500,000 by the branch manager (from public secondary sources; banks differ, for the bank to "
    "set)",
)
_CLASS_TWO = Text(
    "银发〔2016〕302号、〔2018〕16号：Ⅱ类户非绑定账户转入、存入现金和支付合计日累计1万元、年累计20万元"
    "（据公开转载，未见原文）",
    "PBC 302 of 2016 and 16 of 2018: Class II accounts, 10,000 yuan a day and 200,000 a year each "
    "way besides bound accounts (from public secondary sources)",
)
_CLASS_THREE = Text(
    "银发〔2018〕16号：Ⅲ类户任一时点余额不超过2000元，日累计2000元、年累计5万元；培训教材写日5000元、年10万元"
    "（据公开转载，未见原文）",
    "PBC 16 of 2018: Class III accounts, a balance of at most 2,000 yuan at any moment, 2,000 a "
    "day and 50,000 a year; the training text says 5,000 and 100,000 (from public secondary "
    "sources)",
)

MONEY_PARAMETERS = (
    _money(
        "large_cash_from",
        Text("大额现金报告起点", "Cash that is reported, from"),
        Text(
            "同一客户当日单笔或累计现金收入（或支出）达到此数的，登记大额现金登记簿。",
            "Cash of one customer in a day, one way, that reaches it is entered in the register "
            "of large cash.",
        ),
        _ORDER_3,
        50_000,
        _LARGE,
        least=1_00,
        most=50_000_00,
    ),
    _money(
        "cash_identify_from",
        Text("现金存取核对证件起点", "Documents for cash, from"),
        Text(
            "客户当日现金存入（或支取）达到此数的，核对持有人证件，代理的核对双方证件，现金由第二人复点。",
            "Where a customer's cash of the day, one way, reaches it, the holder's document is "
            "checked, with an agent both, and a second person counts.",
        ),
        _ORDER_3,
        50_000,
        Text(
            "单笔5万元以上现金存取核对客户有效身份证件，第二人复点（银行惯例，未经核实，由本行设定）",
            "From 50,000 yuan in cash the customer's document is checked and a second person "
            "counts (bank practice, unverified, for the bank to set)",
        ),
    ),
    _yes_or_no(
        "cash_source_asked",
        Text("大额现金登记来源或用途", "Source or use of large cash is asked"),
        Text(
            "是：达到核对证件起点的，登记资金来源（存入）或用途（支取）。否：按风险了解，不一律登记。",
            "Where yes, source or use is registered from the amount for documents on; where no, "
            "it is looked into by risk only.",
        ),
        date(2026, 1, 1),
        NO,
        Text(
            "5万元以上现金登记来源或用途的要求自2026年1月1日起取消，改为按风险尽职调查"
            "（令〔2025〕第11号；据公开转载，未见原文）",
            "Registering source or use from 50,000 yuan was abolished from 1 January 2026 in "
            "favour of due diligence by risk (Order 11 of 2025; from public secondary sources)",
        ),
    ),
    _money(
        "withdrawal_booking_from",
        Text("大额取现预约起点", "Withdrawals booked ahead, from"),
        Text(
            "当日支取现金达到此数的须事先预约。",
            "A customer who takes out so much in a day books it ahead.",
        ),
        _ORDER_3,
        200_000,
        Text(
            "大额取现预约起点20万元（银行惯例，未经核实，由本行设定）",
            "Withdrawals of 200,000 yuan are booked ahead (bank practice, unverified, for the bank "
            "to set)",
        ),
    ),
    _money(
        "money_supervisor_from",
        Text("存取款、转账主管授权起点", "A supervisor approves money, from"),
        Text("单笔达到此数的由主管授权。", "One entry of so much needs a supervisor."),
        _ORDER_3,
        100_000,
        _LEVELS,
    ),
    _money(
        "money_manager_from",
        Text("存取款、转账负责人授权起点", "The manager approves money, from"),
        Text("单笔达到此数的由网点负责人授权。", "One entry of so much needs the manager."),
        _ORDER_3,
        500_000,
        _LEVELS,
    ),
    _money(
        "transfer_identify_from",
        Text("柜面转账核对证件起点", "Documents for transfers, from"),
        Text(
            "单笔转给他人达到此数的，核对付款人证件。",
            "A transfer of so much to somebody else takes the payer's document.",
        ),
        _ORDER_3,
        50_000,
        Text(
            "柜面转账5万元以上核对付款人有效身份证件（银行惯例，未经核实，由本行设定）",
            "A transfer of 50,000 yuan at the counter takes the payer's document (bank practice, "
            "unverified, for the bank to set)",
        ),
    ),
    _yes_or_no(
        "voucher_shows_balance",
        Text("凭条客户联打印余额", "The customer's copy shows the balance"),
        Text(
            "是：持有人本人的凭条客户联打印办理后余额；他人代办和收款方的单据从不打印。",
            "Where yes, the holder's own copy of a voucher shows the balance after it; a copy for "
            "anybody else never does.",
        ),
        _ORDER_3,
        NO,
        Text(
            "凭条客户联是否打印余额由本行设定（本系统默认）",
            "Whether the customer's copy shows the balance is the bank's to set (this program's "
            "default)",
        ),
    ),
    _money(
        "class_two_daily",
        Text("Ⅱ类户日累计限额", "Class II: a day"),
        Text("Ⅱ类户一日转入、转出各自的上限。", "What may come, and what may go, in a day."),
        _CLASSES,
        10_000,
        _CLASS_TWO,
        most=10_000_00,
    ),
    _money(
        "class_two_yearly",
        Text("Ⅱ类户年累计限额", "Class II: a year"),
        Text("Ⅱ类户一年转入、转出各自的上限。", "What may come, and what may go, in a year."),
        _CLASSES,
        200_000,
        _CLASS_TWO,
        most=200_000_00,
    ),
    _money(
        "class_three_daily",
        Text("Ⅲ类户日累计限额", "Class III: a day"),
        Text("Ⅲ类户一日转入、转出各自的上限。", "What may come, and what may go, in a day."),
        _CLASSES,
        2_000,
        _CLASS_THREE,
        most=5_000_00,
    ),
    _money(
        "class_three_yearly",
        Text("Ⅲ类户年累计限额", "Class III: a year"),
        Text("Ⅲ类户一年转入、转出各自的上限。", "What may come, and what may go, in a year."),
        _CLASSES,
        50_000,
        _CLASS_THREE,
        most=100_000_00,
    ),
    _money(
        "class_three_balance",
        Text("Ⅲ类户余额上限", "Class III: the balance"),
        Text("Ⅲ类户任一时点的余额上限。", "What may be on it at any moment."),
        _CLASSES,
        2_000,
        _CLASS_THREE,
        most=2_000_00,
    ),
)
