"""业务参数: what the bank may set for its business, each with its unit, its bounds, its meaning."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from app.domain.branch import Parameter
from app.domain.cash_parameters import CASH_PARAMETERS
from app.domain.closure_parameters import CLOSURE_PARAMETERS
from app.domain.control_parameters import CONTROL_PARAMETERS
from app.domain.deceased_parameters import DECEASED_PARAMETERS
from app.domain.declared_parameter import DeclaredParameter, ValueKind
from app.domain.interest_parameters import INTEREST_PARAMETERS
from app.domain.loss_parameters import LOSS_PARAMETERS
from app.domain.money_parameters import MONEY_PARAMETERS
from app.domain.regions import region
from app.domain.restraint_parameters import RESTRAINT_PARAMETERS
from app.i18n import Text, same


def _province(code: str) -> Text | None:
    found = region(f"{code}0000")
    return same(found.name) if found is not None else None


_SINCE = date(2016, 12, 1)

PARAMETERS = (
    DeclaredParameter(
        "cards_per_customer",
        Text("每名客户借记卡张数上限", "Debit cards per customer"),
        Text(
            "达到后开户须审核并提高授权级别。",
            "From then on an opening is reviewed at a higher level.",
        ),
        ValueKind.NUMBER,
        date(2016, 1, 1),
        "4",
        Text(
            "每名客户借记卡不超过4张，2016年1月1日起（据公开转载，未见原文）",
            "At most 4 debit cards per customer, from 1 January 2016 (from public secondary "
            "sources)",
        ),
        unit=Text("张", "cards"),
        least=1,
        most=20,
    ),
    DeclaredParameter(
        "non_counter_daily_start",
        Text("新开户非柜面日限额起始值", "First daily limit besides the counter"),
        Text(
            "新账户非柜面支付的日累计限额，超过须审核。",
            "What a new account may pay in a day without the counter; more is reviewed.",
        ),
        ValueKind.MONEY,
        _SINCE,
        "500000",
        Text(
            "新开户非柜面日限额起始值5000元，单位分（银行惯例，未经核实，由本行设定）",
            "First daily limit of a new account besides the counter, 5000 yuan, in fen (bank "
            "practice, unverified, for the bank to set)",
        ),
        unit=Text("元", "yuan"),
        least=0,
        most=100_000_000,
    ),
    DeclaredParameter(
        "certificate_years",
        Text("单据签名证书年限", "Years of a certificate for papers"),
        Text(
            "本机自制的单据签名证书有效几年；到期前60天自动更换，旧证书留作验证旧单据。",
            "How long a certificate made here signs papers; 60 days before its end a new one is "
            "made, and the old one stays for old papers.",
        ),
        ValueKind.NUMBER,
        _SINCE,
        "10",
        Text(
            "单据签名证书年限10年（本系统默认，由本行设定）",
            "Certificates for papers last 10 years (this program's default, for the bank to set)",
        ),
        unit=Text("年", "years"),
        least=1,
        most=30,
    ),
    DeclaredParameter(
        "retention_records_years",
        Text("客户资料和业务单据保存年限", "Years for which records of customers are kept"),
        Text(
            "自业务关系结束起计算；届满只列入报告，不自动销毁。",
            "From the end of the relationship; what is past it is reported, never destroyed.",
        ),
        ValueKind.NUMBER,
        date(2025, 1, 1),
        "10",
        Text(
            "反洗钱法第34条：客户身份资料和交易记录自业务关系或交易结束后至少保存10年",
            "Anti-Money Laundering Law 34: at least ten years after the relationship or the "
            "transaction has ended",
        ),
        unit=Text("年", "years"),
        least=10,
        most=100,
    ),
    DeclaredParameter(
        "retention_vouchers_years",
        Text("会计凭证保存年限", "Years for which accounting vouchers are kept"),
        Text(
            "自会计年度终了起计算；届满只列入报告，不自动销毁。",
            "From the end of the accounting year; what is past it is reported, never destroyed.",
        ),
        ValueKind.NUMBER,
        date(2016, 1, 1),
        "30",
        Text(
            "会计凭证保存30年（银行惯例，未经核实，由本行设定）",
            "Accounting vouchers are kept 30 years (bank practice, unverified, for the bank to "
            "set)",
        ),
        unit=Text("年", "years"),
        least=10,
        most=100,
    ),
    DeclaredParameter(
        "branch_province",
        Text("网点所在省代码", "Province of the branch"),
        Text(
            "用于判断异地客户；空为不判断。",
            "Tells customers of other provinces; empty: nobody is told apart.",
        ),
        ValueKind.CODE,
        _SINCE,
        '""',
        Text(
            "网点所在省代码，空为不判断异地（本系统默认，由本行设定）",
            "Province of the branch; empty: nobody is told apart (this program's default, for "
            "the bank to set)",
        ),
        pattern=r"[1-8][0-9]",
        optional=True,
        known=_province,
    ),
    *LOSS_PARAMETERS,
    *MONEY_PARAMETERS,
    *CONTROL_PARAMETERS,
    *INTEREST_PARAMETERS,
    *CASH_PARAMETERS,
    *CLOSURE_PARAMETERS,
    *DECEASED_PARAMETERS,
    *RESTRAINT_PARAMETERS,
)
"""What every store starts with; each is dated and names its source. The bounds are this program's
own, so that a slip of the finger is refused [D]."""


def said_source(one: DeclaredParameter, kept: str) -> Text:
    """The ground of a value in both languages, where it is the one that every store starts with;
    else as the bank wrote it."""
    return one.source if kept == one.source.zh else same(kept)


def declared_parameter(name: str) -> DeclaredParameter | None:
    """The declaration of this name."""
    return next((one for one in PARAMETERS if one.name == name), None)


def first_values() -> tuple[Parameter, ...]:
    """The rows of a new store."""
    return tuple(Parameter(one.name, one.since, one.first, one.source.zh) for one in PARAMETERS)


def kept(value: Any) -> str:
    """A value as the books keep it."""
    return json.dumps(value, ensure_ascii=False)


def in_force(rows: tuple[Parameter, ...], name: str, on: date) -> Parameter | None:
    """The row of a parameter that counts on a day."""
    before = [row for row in rows if row.name == name and row.valid_from <= on]
    return max(before, key=lambda row: row.valid_from, default=None)


def may_begin(rows: tuple[Parameter, ...], name: str, day: date, today: date) -> bool:
    """Whether a value may count from a day: from today on, for the past was judged by what counted
    then; a rate also for days on which none was in force, so that nothing was judged by one."""
    one = declared_parameter(name)
    if day >= today:
        return True
    rate = one is not None and one.kind is ValueKind.RATE
    return rate and in_force(rows, name, day) is None
