"""What somebody typed to find an account, and what is said where it finds none or too many."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from app.domain import card_number, identity_number, phone
from app.domain.names import normalise
from app.domain.search_words import LEAST_TAIL, LONGEST_TAIL
from app.i18n import Text

_REPORT = re.compile(r"GS[0-9]{8,20}")
_NUMBER = re.compile(r"[0-9A-Z]*[0-9][0-9A-Z]*")
_BORN = re.compile(r"(?<![0-9])([12][0-9]{3})([-/.年]?)([0-9]{2})[-/.月]?([0-9]{2})日?(?![0-9])")
_BETWEEN = re.compile(r"[,，、;；:：]")
_LETTERED = re.compile(r"[A-Za-z]{1,3}[0-9]{6,10}")
_NAMED_TAIL = re.compile(r"([^0-9]*[^\W0-9_][^0-9]*?)\s*([0-9]{4,6})")
_IN_GROUPS = re.compile(r"(?<=[0-9])[\s-]+(?=[0-9])")
_CITIZEN = re.compile(r"[0-9]{17}[0-9X]")
_LEAST_NUMBER, _LEAST_DOCUMENT = 13, 7
"""What is shorter is no whole number of a card or account, or of a document."""


@dataclass(frozen=True)
class AccountWords:
    """What was typed, by what it can be.

    Attributes:
        name: a name; with the date of birth, or with the tail of a card.
        born: the date of birth.
        phone: a mobile number in its whole.
        number: a whole number of a card or an account, digits only.
        document: a whole number of a document.
        tail: the last digits of a card number.
        report: number of a loss report.
    """

    name: str = ""
    born: date | None = None
    phone: str = ""
    number: str = ""
    document: str = ""
    tail: str = ""
    report: str = ""


def account_words(typed: str) -> AccountWords:
    """What the words that somebody typed can be. Never fails.

    Digits may come in groups, as on a card; a date of birth as 19900614 or 1990-06-14.
    """
    text = unicodedata.normalize("NFKC", typed).strip()
    letters = re.sub(r"[0-9\W_]", "", text)
    if _LETTERED.fullmatch(text):
        # A number of a passport or permit, whatever day its digits could be.
        letters = ""
    if letters and (found := _BORN.search(text)) and (born := _day(found)):
        rest = text[: found.start()] + " " + text[found.end() :]
        if not re.search(r"[0-9]", rest):
            return AccountWords(name=_name(rest), born=born)
    if letters and (named := _NAMED_TAIL.fullmatch(text)) and normalise(named[1]) != "GS":
        return AccountWords(name=_name(named[1]), tail=named[2])
    joined = re.sub(r"[\s-]+", "", _IN_GROUPS.sub("", text)).upper()
    if _REPORT.fullmatch(joined):
        return AccountWords(report=joined)
    mobile = phone.normalise(text)
    if phone.is_mobile(mobile):
        return AccountWords(phone=mobile, document=joined)
    if not _NUMBER.fullmatch(joined):
        return AccountWords(name=normalise(text))
    if joined.isdecimal() and LEAST_TAIL <= len(joined) <= LONGEST_TAIL:
        return AccountWords(tail=joined)
    return AccountWords(
        number=joined if joined.isdecimal() and len(joined) >= _LEAST_NUMBER else "",
        document=joined if len(joined) >= _LEAST_DOCUMENT else "",
    )


def _name(typed: str) -> str:
    return normalise(_BETWEEN.sub(" ", typed))


def _day(found: re.Match[str]) -> date | None:
    try:
        return date(int(found[1]), int(found[3]), int(found[4]))
    except ValueError:
        return None


MORE_THAN_SHOWN = Text("符合的账户过多，未全部列出。", "More accounts fit than are listed.")
MORE_TO_GO_BY = Text(
    "请换用证件号码、完整卡号，或姓名加出生日期查找。",
    "Search by document number, the whole card number, or name with date of birth.",
)


def too_many_end_so(count: int, tail: str) -> tuple[Text, Text]:
    """What is said where so many cards end in these digits that none of them is listed."""
    return (
        Text(
            f"卡号以 {tail} 结尾的卡（折）有 {count} 张，未列出。",
            f"{count} cards end in {tail}; none is listed.",
        ),
        Text(
            "请加上姓名（如 沈若兰 1234）、多报几位卡号，或用证件号码、手机号码查找。",
            "Put the name before them (as NAME 1234), ask for more digits, or search by document "
            "or mobile number.",
        ),
    )


_ASK_FOR_MORE = Text(
    "请客户提供证件号码、手机号码、卡号后四位，或姓名加8位出生日期（如 张三 19850305）。",
    "Ask for the document number, the mobile number, the last four digits of the card, or name "
    "with the date of birth in 8 digits.",
)
_BY_ANOTHER_WAY = Text(
    "请与客户核对后重新输入，或换一种方式查找；仍查不到的，请客户持有效身份证件核实开户行。",
    "Check it with the customer and type it again, or search another way; if nothing is found, "
    "the customer shows a valid document to establish where the account is.",
)


_HOLDER = Text("持该证件的客户", "customer with this document")


def _citizen(number: str) -> bool:
    return (
        _CITIZEN.fullmatch(number) is not None
        and identity_number.check_digit(number[:17]) == number[17]
    )


def nothing_found(asked: AccountWords) -> tuple[Text, Text]:
    """What is said where the books have nothing that fits, and what to do."""
    if asked.name and asked.born is None and not asked.tail:
        return (
            Text("只凭姓名不能查找账户。", "A name alone finds no account."),
            Text(
                "请在姓名后加8位出生日期（如 张三 19850305），或用证件号码、手机号码查找。",
                "Add the date of birth in 8 digits, or search by document or mobile number.",
            ),
        )
    if asked.name and asked.tail:
        what = Text(
            "该姓名的客户卡号以这些数字结尾的卡（折）",
            "card of a customer of this name that ends in these digits",
        )
    elif asked.name:
        what = Text("该姓名和出生日期的客户", "customer of this name and date of birth")
    elif asked.report:
        what = Text("该编号的挂失登记", "loss report of this number")
    elif asked.phone:
        what = Text("登记该手机号码的客户", "customer with this mobile number")
    elif asked.tail:
        what = Text("卡号以这些数字结尾的卡（折）", "card that ends in these digits")
    elif _citizen(asked.document):
        what = _HOLDER
    elif asked.number and card_number.is_valid(asked.number):
        return (
            Text("本行从未发出过该号码的卡。", "No card of this number was ever issued here."),
            Text(
                "请与客户核对；他行的卡请客户向发卡行挂失。",
                "Check it with the customer; a card of another bank is reported there.",
            ),
        )
    elif asked.number or _CITIZEN.fullmatch(asked.document):
        return (
            Text(
                "号码校验不符，可能有误：没有这样的卡号、账号或证件号码。",
                "The check digit does not fit: there is no such card, account or document number.",
            ),
            _BY_ANOTHER_WAY,
        )
    elif asked.document:
        what = _HOLDER
    else:
        return Text(
            "输入的内容太少，无法查找。", "Too little was typed to search by."
        ), _ASK_FOR_MORE
    return Text("没有找到{what}。", "There is no {what}.").format(what=what), _BY_ANOTHER_WAY


def closed_all(count: int) -> tuple[Text, Text]:
    """What is said where all that was found are accounts that were closed."""
    return (
        Text("找到的账户已销户。", "The account that was found is closed.")
        if count == 1
        else Text("找到的账户均已销户。", "All accounts that were found are closed."),
        Text(
            "已销户的账户不再办理挂失，无须止付；请向客户说明，并核对是否另有账户。",
            "Nothing more is reported or stopped on a closed account; tell the customer, and see "
            "whether they have another one.",
        ),
    )


def account_holder_unknown() -> tuple[Text, Text]:
    """What is said where the holder of the document that was read has nothing at this bank."""
    return (
        Text("证件持有人在本行没有账户。", "The holder of this document has no account here."),
        _BY_ANOTHER_WAY,
    )
