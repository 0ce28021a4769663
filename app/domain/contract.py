"""签约: what hangs on an account, and moves with it when the card is replaced."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.i18n import Text


class ContractKind(StrEnum):
    """What hangs on an account, and keeps it from being closed [DOMAIN §3 补卡, §4, K, s]."""

    SALARY = "salary"
    DEBIT = "debit"
    LOAN = "loan"
    INVESTMENT = "investment"
    E_BANK = "e_bank"
    SMS = "sms"
    QUICK_PAY = "quick_pay"
    CREDIT_CARD = "credit_card"
    TIME_DEPOSIT = "time_deposit"
    PLEDGE = "pledge"
    CUSTODY = "custody"


CONTRACT_TITLES = {
    ContractKind.SALARY: Text("代发工资", "salary"),
    ContractKind.DEBIT: Text("代扣缴费", "bills by direct debit"),
    ContractKind.LOAN: Text("贷款还款", "loan repayment"),
    ContractKind.INVESTMENT: Text("理财、基金、证券", "investments"),
    ContractKind.E_BANK: Text("网上银行、手机银行", "internet and mobile bank"),
    ContractKind.SMS: Text("短信提醒", "SMS notices"),
    ContractKind.QUICK_PAY: Text("快捷支付", "quick pay"),
    ContractKind.CREDIT_CARD: Text("信用卡还款", "credit-card repayment"),
    ContractKind.TIME_DEPOSIT: Text("卡内定期存款", "time deposit under the card"),
    ContractKind.PLEDGE: Text("质押、担保", "pledge or guarantee"),
    ContractKind.CUSTODY: Text("第三方存管", "third-party custody of securities money"),
}


@dataclass
class Contract:
    """One agreement that goes through an account, by a card of it.

    Attributes:
        party: the other side, such as an employer or a utility.
        reference: its number on the other side; may be empty.
        card: the number by which the other side knows it.
    """

    number: str
    account: str
    card: str
    customer: str
    kind: ContractKind
    party: str
    reference: str
    since: datetime
    journal: str
    ended_at: datetime | None = None
    ended_by: str = ""
