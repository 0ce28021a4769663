"""Which account, and which card or passbook of it, the customer speaks of, and how it was found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.account import MediumKind
from app.i18n import Text


class FoundAccountBy(StrEnum):
    """By what the account was found when the customer may have nothing in their hands."""

    DOCUMENT = "document"
    """the identity document that was shown: reading it is the search"""
    DOCUMENT_NUMBER = "document_number"
    """the number of a document, said or typed"""
    MEDIUM = "medium"
    """the card or passbook in the customer's hand, or its whole number"""
    ACCOUNT_NUMBER = "account_number"
    CARD_TAIL = "card_tail"
    NAME_AND_BIRTH = "name_and_birth"
    PHONE = "phone"
    REPORT = "report"
    """the number of a loss report, from the customer's copy"""


FOUND_ACCOUNT_BY_TITLES = {
    FoundAccountBy.DOCUMENT: Text("出示的身份证件", "the document shown"),
    FoundAccountBy.DOCUMENT_NUMBER: Text("证件号码", "a document number"),
    FoundAccountBy.MEDIUM: Text("卡（折）或其号码", "the card or passbook, or its number"),
    FoundAccountBy.ACCOUNT_NUMBER: Text("账号", "the account number"),
    FoundAccountBy.CARD_TAIL: Text("卡号后几位", "the tail of the card number"),
    FoundAccountBy.NAME_AND_BIRTH: Text("姓名和出生日期", "name and date of birth"),
    FoundAccountBy.PHONE: Text("手机号码", "the mobile number"),
    FoundAccountBy.REPORT: Text("挂失编号", "the number of a loss report"),
}


@dataclass(frozen=True)
class AccountFound:
    """The account and the medium that the case is about, chosen from what the books know.

    Attributes:
        customer, name: the holder, as the books know them.
        account, card: numbers in full; `issue` says which plastic of that number it is.
        opened: ISO date on which the account was opened.
        by: how it was found.
    """

    customer: str
    name: str
    account: str
    card: str
    issue: int
    medium: MediumKind
    opened: str
    by: FoundAccountBy
