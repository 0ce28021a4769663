"""What a deposit and a withdrawal share: the name said, source or use, the booking, the cash
counted, and the steps that come last."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain import masks, names
from app.domain.customer import Customer
from app.domain.money import Fen, yuan_text
from app.evidence.approval import Approval
from app.evidence.cash_business import CashSourceSaid, HolderNamed, WithdrawalBooked
from app.evidence.face import Witness
from app.evidence.found_account import AccountFound, FoundAccountBy
from app.evidence.money import MoneyAsked, MoneyChecked
from app.flow.operation import Actor, Step
from app.flow.rule import Finding, Judging, Rule, refuse, refuses, rule
from app.flow.slot import Slot, View
from app.i18n import Text, same
from app.rules import sources
from app.rules.authorisation import APPROVAL, SIGNATURE
from app.rules.cash import cash_slot
from app.rules.found_account import ACCOUNT
from app.rules.money import (
    AMOUNT,
    IDENTIFIED,
    LEVEL,
    MONEY_CHECKED,
    NEEDS_APPROVAL,
    find_level,
    identifies,
    needs_approval,
)
from app.rules.money_people import second_count, second_count_step

HOLDER_NAMED = Slot("holder_named", HolderNamed, Text("户名核对", "Name said"), about=(ACCOUNT,))
CASH_SOURCE = Slot(
    "cash_source", CashSourceSaid, Text("资金来源或用途", "Source or use"), about=(AMOUNT,)
)
BOOKED = Slot("booked", WithdrawalBooked, Text("取现预约", "Booking"), about=(ACCOUNT, AMOUNT))
CASH = cash_slot(AMOUNT)
SECOND_COUNT, SECOND_COUNTS = second_count(CASH)

_IN_HAND = (FoundAccountBy.MEDIUM, FoundAccountBy.DOCUMENT)
NAME_IS_ASKED = Text(
    "不是凭卡（折）或持有人证件找到账户时",
    "where the account was not found by card, passbook or the holder's document",
)
SOURCE_IS_ASKED = Text(
    "本行登记大额现金来源或用途时（参数 cash_source_asked）",
    "where the bank registers source or use (parameter cash_source_asked)",
)
BOOKING_IS_ASKED = Text(
    "当日支取达到预约起点时（参数 withdrawal_booking_from）",
    "where cash of the day reaches the amount to be booked (parameter withdrawal_booking_from)",
)


def names_agree(customer: Customer, said: str) -> bool:
    """Whether a name that was said is the customer's, in characters or in Latin letters."""
    known = {names.normalise(one).casefold() for one in (customer.name, customer.latin_name) if one}
    return names.normalise(said).casefold() in known


def name_is_asked(view: View) -> bool:
    """Whether whoever pays in has nothing of the holder's in their hands, and so says the name."""
    found = view.find(ACCOUNT)
    return found is not None and found.by not in _IN_HAND


def source_is_asked(view: View) -> bool:
    """Whether source or use of the cash is registered."""
    checked = view.find(MONEY_CHECKED)
    return checked is not None and checked.source_asked


def booking_is_asked(view: View) -> bool:
    """Whether a withdrawal had to be booked ahead."""
    checked = view.find(MONEY_CHECKED)
    return checked is not None and checked.booking


@rule(
    "NAME-SAID",
    ACCOUNT,
    HOLDER_NAMED,
    title=Text(
        "无卡（折）存款，客户所报户名须与账户一致",
        "Without the medium, the name that is said is the account holder's",
    ),
    may=(
        refuses(
            remedy=Text(
                "请客户核对账号和户名后重报；不得透露账户的实际户名。",
                "They check number and name and say them again; never tell whose account it is.",
            )
        ),
    ),
    source=sources.PAYEE,
)
def the_name_agrees(judging: Judging, found: AccountFound, said: HolderNamed) -> Iterator[Finding]:
    """Money is not paid into a stranger's account by a slip of the pen."""
    customer = judging.books.customer(found.customer)
    if customer is None or not names_agree(customer, said.name):
        yield refuse(
            Text(
                "客户所报户名与该账户不符。", "The name that was said is not that of the account."
            ),
            customer_text=Text(
                "您提供的户名与账号不符，请核对。", "Name and account number do not agree."
            ),
            field="name",
        )


@rule(
    "BOOKED",
    AMOUNT,
    MONEY_CHECKED,
    BOOKED,
    title=Text(
        "达到起点的取现须事先预约，预约取款日为当日",
        "A large withdrawal was booked ahead, for today",
    ),
    may=(
        refuses(
            remedy=Text(
                "未预约的请客户预约改日再取，或将金额改到起点以下；确有急需且库存充足的，请负责人协调预约登记。",
                "Where it was not booked, it is booked for another day, or the amount lowered; "
                "where it cannot wait and there is cash enough, the manager has it booked.",
            )
        ),
    ),
    source=sources.BOOKED_AHEAD,
)
def booked_for_today(
    judging: Judging, asked: MoneyAsked, checked: MoneyChecked, booked: WithdrawalBooked
) -> Iterator[Finding]:
    """What was booked for another day was not booked for this one."""
    if checked.booking and booked.day != judging.today.isoformat():
        yield refuse(
            Text(
                "预约 {booking} 的取款日是 {day}，不是今天；当日支取累计 {total}。",
                "Booking {booking} is for {day}, not for today; out today together: {total}.",
            ).format(
                booking=same(booked.booking),
                day=same(booked.day),
                total=same(yuan_text(Fen(checked.before + asked.amount))),
            ),
            customer_text=Text(
                "大额取现需要提前预约。", "A large withdrawal is booked ahead, please."
            ),
            field="day",
        )


CHECK_STEP_HOW = Text(
    "系统按当日累计自动判断，不用操作。", "Worked out by itself from all of today; nothing to do."
)

NAME_STEP = Step(
    "holder_named",
    HOLDER_NAMED.title,
    (HOLDER_NAMED,),
    Text(
        "存款人手中没有卡（折）的，须说出户名，与账户一致方可存入。",
        "Whoever has no card or passbook in hand says the holder's name, which must agree.",
    ),
    guard=name_is_asked,
    when=NAME_IS_ASKED,
    tells=Text("请告诉柜员收款账户的户名。", "Tell the teller the name of the account's holder."),
    how=Text(
        "照存款人说的或写的录入，不要提示；不一致的只说“不符”。",
        "Enter what they say or write, prompt nothing; where it differs say only that.",
    ),
)
SOURCE_STEP = Step(
    "cash_source",
    CASH_SOURCE.title,
    (CASH_SOURCE,),
    Text(
        "本行按风险登记大额现金的来源（存入）或用途（支取）。",
        "The bank registers where large cash is from, or what it is for.",
    ),
    guard=source_is_asked,
    when=SOURCE_IS_ASKED,
    tells=Text("请说明资金的来源或用途。", "Please say where it is from, or what it is for."),
    how=Text(
        "客户说什么记什么；只为登记，不为难客户。", "Note what they say; it is no interrogation."
    ),
)
BOOKED_STEP = Step(
    "booked",
    BOOKED.title,
    (BOOKED,),
    Text(
        "达到预约起点的取现，录入预约登记号和预约取款日。",
        "A withdrawal from that amount on was booked: its number, and for which day.",
    ),
    guard=booking_is_asked,
    when=BOOKING_IS_ASKED,
    how=Text(
        "查大额取现预约登记簿，照登记录入。", "Look it up in the book of bookings, and copy it."
    ),
)
SECOND_COUNT_STEP = second_count_step(SECOND_COUNT, identifies, IDENTIFIED)


def amount_step(asks: Text, how: Text) -> Step:
    """The step that asks for the amount."""
    return Step(
        "amount",
        AMOUNT.title,
        (AMOUNT,),
        asks,
        tells=Text("请说出金额。", "Please say the amount."),
        how=how,
    )


def sign_step(paper: Text) -> Step:
    """The step in which the customer reads the filled voucher, and signs."""
    return Step(
        "sign",
        Text("核对与签名", "Check and sign"),
        (SIGNATURE,),
        Text(
            "客户核对填好的{paper}后签名；之后改动任何内容，须重新签名。",
            "The customer checks the filled {paper} and signs; a later change reopens it.",
        ).format(paper=paper),
        Actor.CUSTOMER,
        tells=Text(
            "请核对户名、金额，没有问题再签名。", "Please check name and amount, then sign."
        ),
        how=Text(
            "念出大写金额，请客户自己核对、自己签名。",
            "Say the amount aloud; the customer checks and signs for themselves.",
        ),
    )


def level_step(rules: tuple[Rule, ...]) -> Step:
    """The step that works out by itself whose word the verdicts of these rules ask for."""
    return Step(
        "level",
        LEVEL.title,
        (LEVEL,),
        Text(
            "按金额和身份核对的结果，由系统确定授权级别。",
            "By the amount and by who is here it is worked out whose word is needed.",
        ),
        propose=find_level(rules),
        by_itself=True,
        how=CHECK_STEP_HOW,
    )


APPROVAL_STEP = Step(
    "approval",
    Text("授权", "Authorisation"),
    (APPROVAL,),
    Text(
        "达到授权起点的，由有权人员核对金额、客户和凭条后授权。",
        "From the amount for it on, an authorised person sees amount, customer and voucher.",
    ),
    Actor.AUTHORISER,
    guard=needs_approval,
    when=NEEDS_APPROVAL,
    tells=Text("主管正在复核，请稍候。", "A supervisor is checking. One moment, please."),
    how=Text(
        "授权人到场看现金、看客户、看凭条，再输入本人工号和密码。",
        "See the cash, the customer and the voucher, then enter your own number and password.",
    ),
)


@rule(
    "COUNT-APART",
    SECOND_COUNT,
    APPROVAL,
    title=Text("复点人与授权人须是两个人", "Who counts and who approves are two people"),
    may=(refuses(remedy=Text("请另一名有权人员授权。", "Ask another authorised person.")),),
    source=sources.CASH_IDENTITY,
)
def counted_by_another(judging: Judging, second: Witness, approval: Approval) -> Iterator[Finding]:
    """Teller, second count and authoriser are three people."""
    if approval.stands and approval.staff == second.staff:
        yield refuse(
            Text("复点人不得同时为授权人。", "Whoever counted may not approve as well."),
            customer_text=Text("请稍候。", "One moment, please."),
        )


def headline(view: View) -> Text:
    """Whose account, masked, and how much."""
    found, asked = view.find(ACCOUNT), view.find(AMOUNT)
    if found is None:
        return Text("未填写", "not filled in")
    amount = f"  {yuan_text(asked.amount)}" if asked is not None else ""
    return same(f"{masks.name(found.name)}  {masks.account_number(found.account)}{amount}")
