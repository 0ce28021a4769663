"""What the bank may set of freezes by authorities: the longest terms, each with its source."""

from __future__ import annotations

from datetime import date

from app.domain.declared_parameter import DeclaredParameter, ValueKind
from app.i18n import Text

JUDICIAL_MONTHS = "freeze_judicial_months"
POLICE_MONTHS = "freeze_police_months"
POLICE_MAJOR_MONTHS = "freeze_police_major_months"
SUPERVISION_MONTHS = "freeze_supervision_months"
ADMINISTRATIVE_DAYS = "freeze_administrative_days"
ADMINISTRATIVE_MORE_DAYS = "freeze_administrative_more_days"
AML_HOURS = "freeze_aml_hours"
CONTINUED_FROM = "freeze_continued_from"
STOP_HOURS = "police_stop_hours"
STOP_TIMES = "police_stop_times"
STOP_MATCH_DAYS = "police_stop_match_days"
SEEN_FROM_LEVEL = "freeze_seen_from_level"

FROM_EXPIRY, FROM_ORDER = "expiry", "order"
_FROM = {
    FROM_EXPIRY: Text("自原期限届满起", "from the end of the earlier term"),
    FROM_ORDER: Text("自办理续冻起", "from the day it is continued"),
}

_MONTHS = Text("个月", "months")
_DAYS = Text("天", "days")
_HOURS = Text("小时", "hours")
_COURT_SINCE = date(2015, 2, 4)
_POLICE_SINCE = date(2020, 9, 1)
_SUPERVISION_SINCE = date(2018, 3, 20)
_ADMINISTRATIVE_SINCE = date(2012, 1, 1)
_AML_SINCE = date(2025, 1, 1)
_STOP_SINCE = date(2016, 3, 18)

_LONGER = Text(
    "文书载明的期限不得超过；超过的不予受理，请机关更正文书。",
    "No order names a longer term: one that does goes back to the organ.",
)


def _longest(
    name: str, title: Text, since: date, first: int, unit: Text, source: Text
) -> DeclaredParameter:
    return DeclaredParameter(
        name,
        title,
        _LONGER,
        ValueKind.NUMBER,
        since,
        str(first),
        source,
        unit=unit,
        least=1,
        most=first,
    )


RESTRAINT_PARAMETERS = (
    _longest(
        JUDICIAL_MONTHS,
        Text("司法冻结存款最长期限", "Longest judicial freeze of a deposit"),
        _COURT_SINCE,
        12,
        _MONTHS,
        Text(
            "民诉法解释第485条：冻结银行存款不超过一年，续行期限不超过前述期限；培训教材写2年",
            "Interpretation of the Civil Procedure Law 485: a deposit is frozen for a year at "
            "most, and each continuation likewise; the training text says two",
        ),
    ),
    _longest(
        POLICE_MONTHS,
        Text("公安、检察、国安冻结最长期限", "Longest freeze by police or procuratorate"),
        _POLICE_SINCE,
        6,
        _MONTHS,
        Text(
            "公安机关办理刑事案件程序规定第239至243条：冻结存款不超过六个月",
            "Police Criminal Procedure Rules 239-243: six months at most",
        ),
    ),
    _longest(
        POLICE_MAJOR_MONTHS,
        Text("公安等冻结最长期限（重大案件）", "Longest freeze by police in a major case"),
        _POLICE_SINCE,
        12,
        _MONTHS,
        Text(
            "公安机关办理刑事案件程序规定第239至243条：重大、复杂案件经设区的市级以上批准，不超过一年",
            "Police Criminal Procedure Rules 239-243: a year at most in a major case, approved at "
            "city level or above",
        ),
    ),
    _longest(
        SUPERVISION_MONTHS,
        Text("监察冻结最长期限", "Longest freeze by a supervision commission"),
        _SUPERVISION_SINCE,
        6,
        _MONTHS,
        Text(
            "监察冻结一般六个月（未经核实，由本行设定）；与案件无关的三日内解除（监察法第26条）",
            "Mostly six months (unverified, for the bank to set); released within three days once "
            "found unrelated (Supervision Law 26)",
        ),
    ),
    _longest(
        ADMINISTRATIVE_DAYS,
        Text("行政冻结最长期限", "Longest administrative freeze"),
        _ADMINISTRATIVE_SINCE,
        30,
        _DAYS,
        Text(
            "行政强制法第32条：自冻结之日起三十日内作出决定",
            "Administrative Coercion Law 32: decided within thirty days",
        ),
    ),
    _longest(
        ADMINISTRATIVE_MORE_DAYS,
        Text("行政冻结延长期限（一次）", "Continuation of an administrative freeze, once"),
        _ADMINISTRATIVE_SINCE,
        30,
        _DAYS,
        Text(
            "行政强制法第32条：情况复杂的经批准可以延长，不超过三十日",
            "Administrative Coercion Law 32: thirty days more at most where it is complicated",
        ),
    ),
    _longest(
        AML_HOURS,
        Text("反洗钱临时冻结最长期限", "Longest temporary anti-money-laundering freeze"),
        _AML_SINCE,
        48,
        _HOURS,
        Text(
            "反洗钱法第45条：临时冻结不得超过四十八小时",
            "Anti-Money-Laundering Law 45: forty-eight hours at most",
        ),
    ),
    DeclaredParameter(
        CONTINUED_FROM,
        Text("续冻期限起算", "From when a continuation counts"),
        Text(
            "expiry 自原期限届满起；order 自办理续冻起。",
            "From the end of the earlier term: expiry; from the day it is continued: order.",
        ),
        ValueKind.CODE,
        _COURT_SINCE,
        f'"{FROM_EXPIRY}"',
        Text(
            "续冻自原期限届满起算（银行惯例，未经核实，由本行设定）；以文书为准",
            "Counted from the end of the earlier term (bank practice, unverified, for the bank to "
            "set); the paper decides",
        ),
        pattern=r"expiry|order",
        known=_FROM.get,
    ),
    _longest(
        STOP_HOURS,
        Text("公安紧急止付时长", "How long an emergency stop-payment lasts"),
        _STOP_SINCE,
        48,
        _HOURS,
        Text(
            "紧急止付自止付时点起48小时，期满未冻结的自动解除（据公开转载，未见原文）",
            "48 hours from the stop; without a freeze by then it ends by itself (from public "
            "secondary sources)",
        ),
    ),
    DeclaredParameter(
        STOP_TIMES,
        Text("公安紧急止付次数上限", "How often the police may stop an account"),
        Text(
            "同一案件对同一账户的止付次数。",
            "Stops of one account in one case.",
        ),
        ValueKind.NUMBER,
        _STOP_SINCE,
        "2",
        Text(
            "同一案件的紧急止付以两次为限（据公开转载，未见原文）",
            "Twice at most in one case (from public secondary sources)",
        ),
        unit=Text("次", "times"),
        least=1,
        most=2,
    ),
    DeclaredParameter(
        STOP_MATCH_DAYS,
        Text("紧急止付：核对转入款的天数", "Stop-payment: how far back the payment may lie"),
        Text(
            "在这些天内的入账中核对申请所列金额；核对不上的退回公安机关。",
            "The amount of the request is looked for among what came in within so many days.",
        ),
        ValueKind.NUMBER,
        _STOP_SINCE,
        "30",
        Text(
            "止付须核对户名、账号和金额（据公开转载）；天数由本行设定",
            "Name, account and amount must match (from public secondary sources); the days are "
            "for the bank to set",
        ),
        unit=_DAYS,
        least=1,
        most=366,
    ),
    DeclaredParameter(
        SEEN_FROM_LEVEL,
        Text("可查看冻结详情的最低级别", "From which level the staff see freezes"),
        Text(
            "低于该级别的人员只看到“账户使用受限”，不显示机关、文号和金额。",
            "Below that level only “the use of the account is restricted” is shown.",
        ),
        ValueKind.NUMBER,
        _COURT_SINCE,
        "1",
        Text(
            "冻结前后不得泄露（行政强制法第30条）；行内可见范围由本行设定",
            "Nobody is warned (Administrative Coercion Law 30); who in the bank sees it is for the "
            "bank to set",
        ),
        unit=Text("级", "level"),
        least=1,
        most=4,
    ),
)
