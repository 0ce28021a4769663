"""行内转账: money goes from one account of the bank's to another, own or somebody else's."""

from __future__ import annotations

from app.domain import masks
from app.domain.ledger import Says
from app.domain.money import Fen, yuan_text
from app.domain.stopping import Movement
from app.errors import Conflict
from app.flow.books import Books
from app.flow.operation import Actor, Made, Operation, Performing, Signing, Step
from app.flow.slot import View
from app.i18n import Text
from app.rules import authorisation, clock, pins, wordings
from app.rules.cash_business import (
    APPROVAL_STEP,
    CHECK_STEP_HOW,
    amount_step,
    headline,
    level_step,
    sign_step,
)
from app.rules.found_account import ACCOUNT
from app.rules.ledger import Leg, post
from app.rules.money import (
    AMOUNT,
    MONEY_CHECKED,
    available_is_enough,
    identifies,
    level_by_amount,
    movement_is_possible,
)
from app.rules.money_people import people_rules, people_steps
from app.rules.money_pin import IN_HAND_STEP, PIN_STEP
from app.rules.papers.of_money import money_papers
from app.rules.papers.transfer_voucher import TRANSFER_SLIP
from app.rules.transfer import (
    IDENTIFIED_FOR_A_TRANSFER,
    PAYEE,
    PAYEE_FOUND,
    PAYEE_RULES,
    TO_SOMEBODY_ELSE,
    WARNED,
    check_transfer,
    propose_payee,
    to_somebody_else,
)

_TITLE = Text("行内转账", "Transfer within the bank")
_MADE_TITLES = {
    "account": Text("付款账号", "From account"),
    "payee": Text("收款账号", "To account"),
    "amount": Text("金额", "Amount"),
    "balance": Text("办理后余额", "Balance after it"),
}


def _transfer(view: View, books: Books, performing: Performing) -> Made:
    found, payee, amount = view.of(ACCOUNT), view.of(PAYEE_FOUND), view.of(AMOUNT).amount
    if not payee.account or payee.account == found.account:
        raise Conflict(
            "NO_PAYEE",
            Text("没有核对一致的收款账户。", "There is no payee's account that agrees."),
            Text("请重新录入收款人。", "Enter the payee again."),
        )
    post(
        books,
        performing,
        (
            Leg(found.account, Fen(-amount), Says.TRANSFER_OUT),
            Leg(payee.account, amount, Says.TRANSFER_IN),
        ),
    )
    return Made(
        found.customer,
        {
            "account": found.account,
            "payee": payee.account if payee.own else masks.account_number(payee.account),
            "amount": yuan_text(amount),
            "balance": yuan_text(books.balance(found.account)),
        },
    )


_RULES = (
    *movement_is_possible(Movement.BY_MEDIUM),
    available_is_enough,
    *PAYEE_RULES,
    level_by_amount,
    *people_rules(agents=False),
    pins.the_card_is_in_hand,
    pins.the_proven_pin_still_holds,
    clock.clock_is_right,
    wordings.in_force_when_signed(
        WARNED,
        Text("防诈骗提示为签名当日现行文本", "The warning is that of the day"),
    ),
)


TRANSFER = Operation(
    code="3103",
    name="transfer",
    title=_TITLE,
    tells=Text("行内转账", "A transfer"),
    words=("zz", "zhuanzhang", "hnzz", "hangnei zhuanzhang", "hk", "转账", "汇款", "transfer"),
    headline=headline,
    steps=(
        Step(
            "account",
            Text("付款账户", "Payer's account"),
            (ACCOUNT,),
            Text(
                "刷卡（折）找到付款账户：转出凭卡（折）和密码。",
                "Card or passbook finds the payer's account: money goes out by medium and PIN.",
            ),
            tells=Text("请把银行卡或存折交给柜员。", "Please hand over card or passbook."),
            how=Text(
                "看着卡（折）刷或录号码；没有卡（折）的先办挂失、补卡。",
                "Swipe it, or type its number off it; without it, report it lost and replace it.",
            ),
        ),
        IN_HAND_STEP,
        Step(
            "payee",
            PAYEE.title,
            (PAYEE,),
            Text(
                "收款人在本行的账号（卡号）和户名，由客户提供；不一致的不受理，也不透露是谁的账户。",
                "Number and name of the payee at this bank, as the customer says them; where they "
                "do not agree nothing is done, and nothing told.",
            ),
            tells=Text(
                "请提供收款人的户名和账号。", "Please say name and account number of the payee."
            ),
            how=Text(
                "照客户写的录，不要猜同音字；本人其他账户也照样录户名。",
                "Enter it as it is written, guess nothing; the same for an own account.",
            ),
        ),
        Step(
            "payee_found",
            PAYEE_FOUND.title,
            (PAYEE_FOUND,),
            Text(
                "系统核对账号与户名，判断是否本人账户。",
                "Number and name are compared, and whether the account is the payer's own.",
            ),
            propose=propose_payee,
            by_itself=True,
            how=Text("系统自动核对，不用操作。", "Compared by itself; nothing to do."),
        ),
        amount_step(
            Text("转账金额和附言。", "How much, and what is noted with it."),
            Text("念出金额和收款户名，请客户确认。", "Say amount and payee; the customer agrees."),
        ),
        Step(
            "money_checked",
            MONEY_CHECKED.title,
            (MONEY_CHECKED,),
            Text("按金额判断是否核对付款人证件。", "By the amount: whether a document is checked."),
            propose=check_transfer,
            by_itself=True,
            how=CHECK_STEP_HOW,
        ),
        Step(
            "transfer_warned",
            WARNED.title,
            (WARNED,),
            Text(
                "转给他人的，客户阅读防诈骗提示，说明用途并确认认识收款人。",
                "Before it goes to somebody else the customer reads the warning, says what it is "
                "for, and that they know the payee.",
            ),
            Actor.CUSTOMER,
            guard=to_somebody_else,
            when=TO_SOMEBODY_ELSE,
            tells=Text(
                "请阅读防诈骗提示，确认认识收款人。",
                "Please read the warning, and be sure that you know the payee.",
            ),
            how=Text(
                "请客户自己读；问一句“您认识收款人吗、怎么认识的”，可疑的暂停办理，拨打96110。",
                "They read it themselves; ask whether and how they know the payee. In doubt stop "
                "and call 96110.",
            ),
        ),
        *people_steps(identifies, IDENTIFIED_FOR_A_TRANSFER, agents=False),
        PIN_STEP,
        sign_step(TRANSFER_SLIP.title),
        level_step(_RULES),
        APPROVAL_STEP,
    ),
    rules=_RULES,
    effect=_transfer,
    papers=(TRANSFER_SLIP, *money_papers(_TITLE)),
    signings=(Signing(authorisation.SIGNATURE, (TRANSFER_SLIP,)),),
    approval=authorisation.APPROVAL,
    holds=lambda view: (view.of(ACCOUNT).customer, view.of(PAYEE_FOUND).customer),
    made_titles=_MADE_TITLES,
    reminders=(
        Text(
            "请将卡（折）、证件和转账凭条客户联交给客户。",
            "Give back card, document and the customer's copy.",
        ),
    ),
)
