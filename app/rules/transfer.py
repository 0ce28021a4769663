"""行内转账: whose account the money goes to, by number and name as the payer says them, and the
warning before it goes to somebody else."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.account import AccountLife
from app.domain.money import Fen
from app.evidence.found_account import AccountFound
from app.evidence.money import MoneyAsked, MoneyChecked
from app.evidence.transfer import PayeeAccount, PayeeSaid, TransferWarned
from app.flow.books import BooksReading
from app.flow.rule import Finding, Judging, Rule, refuse, refuses, rule
from app.flow.slot import Slot, View
from app.i18n import Text
from app.rules import sources
from app.rules.cash_business import names_agree
from app.rules.class_limits import over_the_limits
from app.rules.found_account import ACCOUNT
from app.rules.money import AMOUNT, NOT_NOW, shows_balance

PAYEE = Slot("payee", PayeeSaid, Text("收款人", "Payee"))
PAYEE_FOUND = Slot(
    "payee_found", PayeeAccount, Text("收款账户核对", "Payee's account"), about=(ACCOUNT, PAYEE)
)
"""By itself whose account it is by the books; empty where number and name do not agree."""

WARNED = Slot(
    "transfer_warned",
    TransferWarned,
    Text("防诈骗提示", "Warning"),
    about=(ACCOUNT, AMOUNT, PAYEE, PAYEE_FOUND),
)

TO_SOMEBODY_ELSE = Text("转给他人时", "where it goes to somebody else")
IDENTIFIED_FOR_A_TRANSFER = Text(
    "转给他人达到核对证件起点时（参数 transfer_identify_from）",
    "where it goes to somebody else and reaches the amount for documents (parameter "
    "transfer_identify_from)",
)
_NO_SUCH = Text(
    "您提供的收款户名与账号不符，请核对。", "Name and account number do not agree; please check."
)


def find_payee(books: BooksReading, payer: str, said: PayeeSaid) -> PayeeAccount:
    """Whose account a number is, where the name agrees; an account number before a card's."""
    account, card = books.account(said.number), ""
    if account is None:
        held = books.card(said.number)
        if held is not None:
            account, card = books.account(held.account), held.number
    customer = books.customer(account.customer) if account is not None else None
    if account is None or customer is None or not names_agree(customer, said.name):
        return PayeeAccount("", "")
    return PayeeAccount(customer.number, account.number, card, customer.number == payer)


def propose_payee(view: View, judging: Judging) -> PayeeAccount:
    """Whose account it is, by the books now."""
    return find_payee(judging.books, view.of(ACCOUNT).customer, view.of(PAYEE))


def to_somebody_else(view: View) -> bool:
    """Whether payer and payee are two people."""
    found = view.find(PAYEE_FOUND)
    return found is not None and bool(found.account) and not found.own


def check_transfer(view: View, judging: Judging) -> MoneyChecked:
    """What a transfer of this amount asks for: the payer's document from an amount on, unless it
    stays with the same customer."""
    least = int(judging.books.parameter("transfer_identify_from", judging.today))
    other = not view.of(PAYEE_FOUND).own
    identify = bool(least) and other and view.of(AMOUNT).amount >= least
    return MoneyChecked(before=Fen(0), identify=identify, shows_balance=shows_balance(judging))


_NOT_AGREED = refuses(
    when=Text("账号与户名不符或账户不存在", "number and name do not agree, or there is none"),
    remedy=Text(
        "请客户核对后重报；不得透露该账号是谁的、是否存在。",
        "They check and say it again; never tell whose number it is, nor whether it exists.",
    ),
)
_CLOSED = refuses(
    when=Text("收款账户已销户", "the payee's account is closed"),
    remedy=Text("请客户向收款人另要账号。", "The customer asks the payee for another account."),
)
_ITSELF = refuses(
    when=Text("付款账户和收款账户相同", "payer and payee are one account"),
    remedy=Text("请核对收款账号。", "Check the payee's number."),
)
_CHANGED = refuses(
    when=Text("收款账户有变更", "the payee's account changed"),
    remedy=Text("请重新录入收款人。", "Enter the payee again."),
)
_OVER = refuses(
    when=Text("超过收款账户限额", "it exceeds what the payee's account may take"),
    remedy=Text(
        "请改录金额，或换收款人的Ⅰ类户；限额和已用数不得告知付款人。",
        "Another amount, or the payee's Class I account; the payer is not told the figures.",
    ),
)


@rule(
    "PAYEE",
    ACCOUNT,
    PAYEE,
    title=Text(
        "收款账号和户名须一致；不得转给同一账户",
        "The payee's number and name agree, and it is another account",
    ),
    may=(_NOT_AGREED, _CLOSED, _ITSELF),
    source=sources.PAYEE,
)
def payee_agrees(judging: Judging, found: AccountFound, said: PayeeSaid) -> Iterator[Finding]:
    """A wrong name is refused in the very words of a number that is nobody's."""
    payee = find_payee(judging.books, found.customer, said)
    if not payee.account:
        yield refuse(
            Text(
                "收款账号与户名不符，或者没有这个账户。",
                "Number and name do not agree, or there is no such account.",
            ),
            customer_text=_NO_SUCH,
            remedy=_NOT_AGREED.remedy,
            field="name",
        )
        return
    if payee.account == found.account:
        yield refuse(
            Text("付款账户和收款账户是同一账户。", "Payer and payee are the same account."),
            customer_text=Text(
                "不能转给同一个账户。", "You cannot transfer to the very same account."
            ),
            remedy=_ITSELF.remedy,
            field="number",
        )
        return
    account = judging.books.account(payee.account)
    if account is None or account.life is AccountLife.CLOSED:
        yield refuse(
            Text("收款账户已销户，不能入账。", "The payee's account is closed."),
            customer_text=Text(
                "该收款账户不能收款，请与收款人核对。",
                "This account cannot take it; please ask the payee.",
            ),
            remedy=_CLOSED.remedy,
            field="number",
        )


@rule(
    "PAYEE-STILL",
    ACCOUNT,
    PAYEE,
    PAYEE_FOUND,
    title=Text("收款账户以账册为准", "The payee's account is as the books have it"),
    may=(_CHANGED,),
    source=sources.PAYEE,
)
def payee_still_holds(
    judging: Judging, found: AccountFound, said: PayeeSaid, payee: PayeeAccount
) -> Iterator[Finding]:
    """The money goes to the account that was found when the customer signed."""
    if find_payee(judging.books, found.customer, said) != payee:
        yield refuse(
            Text("收款账户在确认之后有变更。", "The payee's account changed since."),
            customer_text=Text("请稍候。", "One moment, please."),
        )


def _ask_limits(
    judging: Judging, found: AccountFound, asked: MoneyAsked, payee: PayeeAccount
) -> Iterator[Finding]:
    """Between accounts of one customer, which are bound to one another, there is no limit but the
    balance of a Class III account."""
    if not payee.account or payee.own:
        return
    for out, number in ((True, found.account), (False, payee.account)):
        for text in over_the_limits(judging, number, asked.amount, out=out, cash=False):
            yield refuse(text, customer_text=NOT_NOW, remedy=_OVER.remedy, slot=AMOUNT)


TRANSFER_LIMITS = Rule(
    "CLASS-LIMITS",
    (ACCOUNT, AMOUNT, PAYEE_FOUND),
    Text("Ⅱ、Ⅲ类户在限额和功能范围内收付", "Class II and III accounts keep to their limits"),
    (_OVER,),
    sources.CLASS_LIMITS,
    _ask_limits,
)


@rule(
    "TRANSFER-WARNING",
    WARNED,
    title=Text(
        "转给他人前，客户已阅读防诈骗提示并确认",
        "Before it goes to somebody else the customer has read the warning",
    ),
    may=(
        refuses(
            remedy=Text(
                "请客户自己阅读后确认；神色慌张、不断看手机或有人遥控的，暂停办理，拨打96110。",
                "They read it themselves and confirm; where somebody is nervous, looks at the "
                "telephone or is being directed, stop and call 96110.",
            )
        ),
    ),
    source=sources.TRANSFER_WARNING,
)
def warning_was_read(judging: Judging, warned: TransferWarned) -> Iterator[Finding]:
    """Nothing goes to a stranger on a telephone's word."""
    if not warned.confirmed:
        yield refuse(
            Text("客户没有确认防诈骗提示。", "The customer has not confirmed the warning."),
            customer_text=Text("请先阅读防诈骗提示。", "Please read the warning first."),
            field="confirmed",
        )


PAYEE_RULES = (payee_agrees, payee_still_holds, TRANSFER_LIMITS, warning_was_read)
