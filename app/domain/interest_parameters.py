"""What the bank may set of interest: its rates by day, the unit that bears it, the tax on it."""

from __future__ import annotations

from datetime import date

from app.domain.declared_parameter import DeclaredParameter, ValueKind
from app.domain.interest import PrincipalUnit
from app.domain.rate import WHOLE
from app.i18n import Text

DEMAND_RATE = "demand_rate"
PRINCIPAL_UNIT = "interest_principal_unit"
INTEREST_TAX = "interest_tax_rate"


def _unit(code: str) -> Text | None:
    return PrincipalUnit(code).title if code in set(PrincipalUnit) else None


INTEREST_PARAMETERS = (
    DeclaredParameter(
        DEMAND_RATE,
        Text("活期存款挂牌年利率", "Posted rate of demand deposits, a year"),
        Text(
            "结息按结息日、销户按销户日挂牌的利率计算整个计息期；没有取值的以前日期可以补录。",
            "A settlement takes the rate of the settlement day, a closing that of the closing day, "
            "for all its days; for days before the first value one may be entered later.",
        ),
        ValueKind.RATE,
        date(2025, 5, 20),
        "500",
        Text(
            "大型银行活期存款挂牌利率自2025年5月20日起0.05%（据公开转载，未见原文；各行以本行公告为准）",
            "Demand rate posted by the large banks since 20 May 2025, 0.05% (from public secondary "
            "sources; each bank goes by its own notice)",
        ),
        least=0,
        most=WHOLE // 10,
    ),
    DeclaredParameter(
        PRINCIPAL_UNIT,
        Text("活期计息起点（yuan 元，fen 分）", "Unit that bears interest (yuan or fen)"),
        Text(
            "每日余额中不足该单位的部分不计息；利息算至分，四舍五入。",
            "What of a day's balance is less than this unit bears no interest; interest goes to "
            "the fen, half up.",
        ),
        ValueKind.CODE,
        date(1993, 3, 1),
        '"yuan"',
        Text(
            "存款计息起点为元，元以下角分不计利息（银行惯例，未经核实，由本行设定）",
            "Deposits bear interest from whole yuan on (bank practice, unverified, for the bank "
            "to set)",
        ),
        pattern="yuan|fen",
        known=_unit,
    ),
    DeclaredParameter(
        INTEREST_TAX,
        Text("储蓄存款利息所得税率", "Tax on interest of savings"),
        Text(
            "结息入账时从利息中扣缴；现暂免征收，保留此行备查。",
            "Taken from the interest when it is credited; exempt for the time being, and the line "
            "is kept.",
        ),
        ValueKind.RATE,
        date(2008, 10, 9),
        "0",
        Text(
            "自2008年10月9日起储蓄存款利息暂免征个人所得税（银行惯例，未经核实）",
            "Since 9 October 2008 interest on savings is exempt from income tax (bank practice, "
            "unverified)",
        ),
        least=0,
        most=WHOLE // 5,
    ),
)
