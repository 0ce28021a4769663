"""What the bank may set of dormancy, of its own risk control and of what the system restricts."""

from __future__ import annotations

from datetime import date

from app.domain.account import ACCOUNT_CLASS_TITLES, AccountClass
from app.domain.declared_parameter import DeclaredParameter, ValueKind
from app.i18n import Text

_SINCE = date(2016, 12, 1)
_FRAUD_SINCE = date(2022, 12, 1)
"""反电信网络诈骗法 is in force."""
_AML_SINCE = date(2025, 1, 1)
"""The revised 反洗钱法 is in force."""

_MONTHS = Text("个月", "months")
_DAYS = Text("天", "days")

DORMANCY_MONTHS = {
    AccountClass.CLASS_I: "dormancy_months_i",
    AccountClass.CLASS_II: "dormancy_months_ii",
    AccountClass.CLASS_III: "dormancy_months_iii",
}
DORMANCY_BALANCE = {
    AccountClass.CLASS_I: "dormancy_balance_i",
    AccountClass.CLASS_II: "dormancy_balance_ii",
    AccountClass.CLASS_III: "dormancy_balance_iii",
}
NEVER_USED_MONTHS = "never_used_months"
DOCUMENT_OVERDUE_DAYS = "document_overdue_days"
BANK_CONTROL_HOURS = "bank_control_hours"
BANK_CONTROL_MOST_DAYS = "bank_control_most_days"
OBJECTION_DAYS = "objection_days"
ENDS_SOON_HOURS = "bank_control_soon_hours"
WATCH_DAYS = "reactivation_watch_days"

_DORMANT = Text(
    "个人账户无统一的全国规定。兴业银行：365天无结息以外交易、余额不超过10元、无贷款理财等签约（据公开转载，未见原文）；"
    "各行另有6个月、180天、2年、3年及0、100、500元；培训教材写1年；由本行设定",
    "No single national rule for personal accounts. Industrial Bank: 365 days with nothing but "
    "interest, at most 10 yuan, no loan or investment contract (from public secondary sources); "
    "others 6 months, 180 days, 2 or 3 years and 0, 100 or 500 yuan; the training text says 1 "
    "year; for the bank to set",
)


def _months(account_class: AccountClass) -> DeclaredParameter:
    title = ACCOUNT_CLASS_TITLES[account_class]
    return DeclaredParameter(
        DORMANCY_MONTHS[account_class],
        Text("{what}休眠：连续不动户月数", "{what}: months unused until dormant").format(
            what=title
        ),
        Text(
            "连续这些月没有客户自己的动账、余额不超过限额、没有签约的，日终转为休眠；0为不转。"
            "结息、收费不算动账。",
            "So many months without a movement of the holder's own, at most the balance set, no "
            "contract: dormant at day end; 0: never. Interest and fees are no movement.",
        ),
        ValueKind.NUMBER,
        _SINCE,
        "12",
        _DORMANT,
        unit=_MONTHS,
        least=0,
        most=120,
    )


def _balance(account_class: AccountClass) -> DeclaredParameter:
    title = ACCOUNT_CLASS_TITLES[account_class]
    return DeclaredParameter(
        DORMANCY_BALANCE[account_class],
        Text("{what}休眠：余额不超过", "{what}: dormant up to a balance of").format(what=title),
        Text(
            "余额高于此数的账户不转休眠。",
            "An account with more than that does not become dormant.",
        ),
        ValueKind.MONEY,
        _SINCE,
        "1000",
        _DORMANT,
        unit=Text("元", "yuan"),
        least=0,
        most=1_000_000,
    )


CONTROL_PARAMETERS = (
    *(_months(account_class) for account_class in AccountClass),
    *(_balance(account_class) for account_class in AccountClass),
    DeclaredParameter(
        NEVER_USED_MONTHS,
        Text("开户后从未交易暂停非柜面的月数", "Months from opening without any transaction"),
        Text(
            "开户之日起满这些月没有任何交易的，暂停非柜面业务，重新核实身份后恢复；0为不暂停。",
            "After so many months from the opening without a transaction, channels besides the "
            "counter are suspended until the holder is verified anew; 0: never.",
        ),
        ValueKind.NUMBER,
        _SINCE,
        "6",
        Text(
            "银发〔2016〕261号：开户之日起6个月内无交易记录的，暂停非柜面业务，重新核实身份后恢复（据公开转载，未见原文）",
            "PBC 261 of 2016: no transaction within 6 months from the opening, suspended besides "
            "the counter until verified anew (from public secondary sources)",
        ),
        unit=_MONTHS,
        least=0,
        most=60,
    ),
    DeclaredParameter(
        DOCUMENT_OVERDUE_DAYS,
        Text("证件过期后限制账户的宽限天数", "Days of grace after a document has expired"),
        Text(
            "客户证件过期超过这些天的，日终由系统限制账户支出；更新证件后自动解除。",
            "Once the holder's document has been expired for longer, the system stops payments "
            "at day end; it ends by itself when the document is renewed.",
        ),
        ValueKind.NUMBER,
        _SINCE,
        "90",
        Text(
            "未见统一天数；一家农商银行2025年公告：证件过期超过90天的限制（据公开转载，未见原文），由本行设定",
            "No common number was found; a rural bank's notice of 2025: restricted when expired "
            "for more than 90 days (from public secondary sources), for the bank to set",
        ),
        unit=_DAYS,
        least=0,
        most=3650,
    ),
    DeclaredParameter(
        BANK_CONTROL_HOURS,
        Text("本行风险管控期限（起始值）", "First term of the bank's own risk control"),
        Text(
            "登记风险管控时预填的小时数，到期自动解除；核实无误的应立即解除。",
            "The hours filled in where a control is ordered; it ends by itself then, and at once "
            "when the matter is cleared.",
        ),
        ValueKind.NUMBER,
        _FRAUD_SINCE,
        "72",
        Text(
            "未见统一时限：反电信网络诈骗法第18条由银行采取必要措施；72小时仅见于培训教材，由本行设定",
            "No common term was found: Anti-Fraud Law 18 lets the bank take what measures are "
            "needed; 72 hours is the training text's alone, for the bank to set",
        ),
        unit=Text("小时", "hours"),
        least=1,
        most=8760,
    ),
    DeclaredParameter(
        BANK_CONTROL_MOST_DAYS,
        Text("本行风险管控最长天数", "Longest term of the bank's own risk control"),
        Text(
            "一次登记的风险管控不得超过；须继续的，到期前重新评估、重新登记。",
            "No control is ordered for longer; to go on it is judged and ordered anew.",
        ),
        ValueKind.NUMBER,
        _FRAUD_SINCE,
        "30",
        Text(
            "管控应与风险相当（反洗钱法第30条）；天数为本系统默认，由本行设定",
            "Measures fit the risk (Anti-Money-Laundering Law 30); the number is this program's "
            "default, for the bank to set",
        ),
        unit=_DAYS,
        least=1,
        most=365,
    ),
    DeclaredParameter(
        OBJECTION_DAYS,
        Text("管控异议答复天数", "Days to answer an objection to a control"),
        Text(
            "客户对管控措施提出异议的，应在这些天内答复。",
            "An objection of the customer's is answered within so many days.",
        ),
        ValueKind.NUMBER,
        _AML_SINCE,
        "15",
        Text(
            "反洗钱法第39条：对洗钱风险管理措施有异议的，金融机构应在15日内处理并答复；其他管控比照执行，由本行设定",
            "Anti-Money-Laundering Law 39: an objection to risk measures is handled and answered "
            "within 15 days; applied to other controls too, for the bank to set",
        ),
        unit=_DAYS,
        least=1,
        most=15,
    ),
    DeclaredParameter(
        ENDS_SOON_HOURS,
        Text("管控即将到期提示（小时）", "A control that ends soon: hours before"),
        Text(
            "到期前这些小时起，首页提示经办网点核实结果。",
            "From so many hours before its end the home screen asks for the outcome.",
        ),
        ValueKind.NUMBER,
        _FRAUD_SINCE,
        "24",
        Text(
            "本系统默认，由本行设定",
            "this program's default, for the bank to set",
        ),
        unit=Text("小时", "hours"),
        least=1,
        most=240,
    ),
    DeclaredParameter(
        WATCH_DAYS,
        Text("激活后重点关注天数", "Days for which a woken account is watched"),
        Text(
            "休眠激活后这些天内，客户页和首页提示关注交易并回访。",
            "For so many days after it was woken the customer's page and home say: watch it, and "
            "call back.",
        ),
        ValueKind.NUMBER,
        _SINCE,
        "14",
        Text(
            "工商银行网点“五问两查”：一至两周内回访（据公开转载，未见原文），由本行设定",
            "An ICBC branch calls back within one to two weeks (from public secondary sources), "
            "for the bank to set",
        ),
        unit=_DAYS,
        least=0,
        most=180,
    ),
)
