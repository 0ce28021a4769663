"""现金存款: cash is counted into the drawer and stands on an account of the bank's at once."""

from __future__ import annotations

from app.clock import business_date
from app.domain.cash import CashDirection
from app.domain.ledger import Says
from app.domain.money import Fen, yuan_text
from app.domain.stopping import Movement
from app.evidence.money import MoneyAsked
from app.flow.books import Books
from app.flow.operation import Made, Operation, Performing, Signing, Step
from app.flow.slot import View
from app.i18n import Text
from app.rules import authorisation, clock
from app.rules.cash import cash_rules, cash_step, post_counted
from app.rules.cash_business import (
    APPROVAL_STEP,
    CASH,
    CHECK_STEP_HOW,
    NAME_STEP,
    SECOND_COUNT_STEP,
    SECOND_COUNTS,
    SOURCE_STEP,
    amount_step,
    counted_by_another,
    headline,
    level_step,
    sign_step,
    the_name_agrees,
)
from app.rules.class_limits import class_limits
from app.rules.found_account import ACCOUNT
from app.rules.large_cash import large_cash_made, note_large_cash
from app.rules.money import (
    AMOUNT,
    IDENTIFIED,
    MONEY_CHECKED,
    check_cash,
    identifies,
    large_cash_is_noted,
    level_by_amount,
    movement_is_possible,
)
from app.rules.money_people import people_rules, people_steps
from app.rules.papers.money_voucher import DEPOSIT_SLIP, MADE_TITLES
from app.rules.papers.of_money import money_papers

_TITLE = Text("现金存款", "Deposit in cash")


def _comes_in(asked: MoneyAsked) -> Fen:
    return asked.amount


def _deposit(view: View, books: Books, performing: Performing) -> Made:
    found, asked = view.of(ACCOUNT), view.of(AMOUNT)
    post_counted(books, performing, view.of(CASH), found.account, Says.CASH_IN)
    together = note_large_cash(books, performing, found.customer, CashDirection.IN, asked.amount)
    return Made(
        found.customer,
        {
            "account": found.account,
            "amount": yuan_text(asked.amount),
            "balance": yuan_text(books.balance(found.account)),
            "large_cash": large_cash_made(books, business_date(performing.now), together),
        },
    )


_RULES = (
    *movement_is_possible(Movement.CREDIT),
    the_name_agrees,
    class_limits(out=False, cash=True),
    level_by_amount,
    large_cash_is_noted,
    *people_rules(),
    *cash_rules(CASH, AMOUNT, _comes_in),
    SECOND_COUNTS,
    clock.clock_is_right,
)


CASH_DEPOSIT = Operation(
    code="3101",
    name="cash_deposit",
    title=_TITLE,
    tells=Text("现金存款", "Paying in cash"),
    words=("xjck", "xianjin cunkuan", "ck", "cunkuan", "cq", "存款", "存钱", "deposit", "pay in"),
    headline=headline,
    steps=(
        Step(
            "account",
            Text("存入账户", "Account"),
            (ACCOUNT,),
            Text(
                "刷卡（折）或输入账号找到存入的账户；账户被冻结、卡（折）挂失的照样可以存入。",
                "Card, passbook or number finds the account; it takes money in while it is frozen "
                "or its card is lost.",
            ),
            tells=Text(
                "请把银行卡、存折或收款账号给柜员。",
                "Please hand over card or passbook, or say the account number.",
            ),
            how=Text(
                "看着卡（折）刷或录；选定前念出姓名露出的字，与客户核对是不是这个人。",
                "Swipe or type it off the medium; before you choose say the letters of the name "
                "that show, and ask whether that is who is meant.",
            ),
        ),
        NAME_STEP,
        amount_step(
            Text(
                "存入金额；只问金额，不问来历。当日累计达到核对证件起点的，后面核对证件。",
                "How much is paid in; where the day's cash reaches the amount for it, documents "
                "are checked afterwards.",
            ),
            Text(
                "先问金额再收钱；客户说的和点出来的不一样，按点出来的改录。",
                "Ask before you take the cash; where the count differs, change the amount.",
            ),
        ),
        Step(
            "money_checked",
            MONEY_CHECKED.title,
            (MONEY_CHECKED,),
            Text(
                "按客户当日累计，判断是否核对证件、复点、大额登记。",
                "By all of the customer's cash today: documents, a second count, the register.",
            ),
            propose=check_cash(CashDirection.IN),
            by_itself=True,
            how=CHECK_STEP_HOW,
        ),
        *people_steps(identifies, IDENTIFIED),
        SOURCE_STEP,
        cash_step(CASH, AMOUNT, _comes_in),
        SECOND_COUNT_STEP,
        sign_step(DEPOSIT_SLIP.title),
        level_step(_RULES),
        APPROVAL_STEP,
    ),
    rules=(*_RULES, counted_by_another),
    effect=_deposit,
    papers=(DEPOSIT_SLIP, *money_papers(_TITLE)),
    signings=(Signing(authorisation.SIGNATURE, (DEPOSIT_SLIP,)),),
    approval=authorisation.APPROVAL,
    holds=lambda view: (view.of(ACCOUNT).customer,),
    made_titles=MADE_TITLES,
    reminders=(
        Text(
            "请将卡（折）、证件和存款凭条客户联交给客户；现金放入尾箱。",
            "Give back card, document and the customer's copy; put the cash into the drawer.",
        ),
    ),
)
