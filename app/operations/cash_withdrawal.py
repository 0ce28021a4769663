"""现金取款: whoever has the medium and knows its PIN takes cash out, as far as nothing stops it."""

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
from app.rules import authorisation, clock, pins
from app.rules.cash import cash_rules, cash_step, post_counted
from app.rules.cash_business import (
    APPROVAL_STEP,
    BOOKED_STEP,
    CASH,
    CHECK_STEP_HOW,
    SECOND_COUNT_STEP,
    SECOND_COUNTS,
    SOURCE_STEP,
    amount_step,
    booked_for_today,
    counted_by_another,
    headline,
    level_step,
    sign_step,
)
from app.rules.class_limits import class_limits
from app.rules.found_account import ACCOUNT
from app.rules.large_cash import large_cash_made, note_large_cash
from app.rules.money import (
    AMOUNT,
    IDENTIFIED,
    MONEY_CHECKED,
    available_is_enough,
    check_cash,
    identifies,
    large_cash_is_noted,
    level_by_amount,
    movement_is_possible,
)
from app.rules.money_people import people_rules, people_steps
from app.rules.money_pin import IN_HAND_STEP, PIN_STEP
from app.rules.papers.money_voucher import MADE_TITLES, WITHDRAWAL_SLIP
from app.rules.papers.of_money import money_papers

_TITLE = Text("现金取款", "Withdrawal in cash")


def _goes_out(asked: MoneyAsked) -> Fen:
    return Fen(-asked.amount)


def _withdraw(view: View, books: Books, performing: Performing) -> Made:
    found, asked = view.of(ACCOUNT), view.of(AMOUNT)
    post_counted(books, performing, view.of(CASH), found.account, Says.CASH_OUT)
    together = note_large_cash(books, performing, found.customer, CashDirection.OUT, asked.amount)
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
    *movement_is_possible(Movement.BY_MEDIUM),
    available_is_enough,
    class_limits(out=True, cash=True),
    level_by_amount,
    large_cash_is_noted,
    booked_for_today,
    *people_rules(),
    pins.the_card_is_in_hand,
    pins.the_proven_pin_still_holds,
    *cash_rules(CASH, AMOUNT, _goes_out),
    SECOND_COUNTS,
    clock.clock_is_right,
)


CASH_WITHDRAWAL = Operation(
    code="3102",
    name="cash_withdrawal",
    title=_TITLE,
    tells=Text("现金取款", "Taking out cash"),
    words=("xjqk", "xianjin qukuan", "qk", "qukuan", "取款", "取钱", "支取", "withdrawal"),
    headline=headline,
    steps=(
        Step(
            "account",
            Text("支取账户", "Account"),
            (ACCOUNT,),
            Text(
                "刷卡（折）找到账户：支取凭卡（折）和密码。",
                "Card or passbook finds the account: money goes out by medium and PIN.",
            ),
            tells=Text("请把银行卡或存折交给柜员。", "Please hand over card or passbook."),
            how=Text(
                "看着卡（折）刷或录号码；没有卡（折）的不能取款，丢失的先办挂失、补卡。",
                "Swipe it, or type its number off it; without it nothing is paid out: a lost one "
                "is reported and replaced first.",
            ),
        ),
        IN_HAND_STEP,
        amount_step(
            Text(
                "支取金额；当日累计达到起点的核对证件、复点，达到预约起点的须已预约。",
                "How much; where the day's cash reaches the amounts for it, with documents and a "
                "second count, and booked ahead.",
            ),
            Text(
                "问清金额和要什么券别；大额的顺口问一句用途，防止客户受骗。",
                "Ask for amount and denominations; at a large one ask what it is for, lest "
                "somebody is being cheated.",
            ),
        ),
        Step(
            "money_checked",
            MONEY_CHECKED.title,
            (MONEY_CHECKED,),
            Text(
                "按客户当日累计，判断是否核对证件、复点、预约、大额登记。",
                "By all of the customer's cash today: documents, a second count, booking, the "
                "register.",
            ),
            propose=check_cash(CashDirection.OUT),
            by_itself=True,
            how=CHECK_STEP_HOW,
        ),
        *people_steps(identifies, IDENTIFIED),
        SOURCE_STEP,
        BOOKED_STEP,
        PIN_STEP,
        cash_step(CASH, AMOUNT, _goes_out),
        SECOND_COUNT_STEP,
        sign_step(WITHDRAWAL_SLIP.title),
        level_step(_RULES),
        APPROVAL_STEP,
    ),
    rules=(*_RULES, counted_by_another),
    effect=_withdraw,
    papers=(WITHDRAWAL_SLIP, *money_papers(_TITLE)),
    signings=(Signing(authorisation.SIGNATURE, (WITHDRAWAL_SLIP,)),),
    approval=authorisation.APPROVAL,
    holds=lambda view: (view.of(ACCOUNT).customer,),
    made_titles=MADE_TITLES,
    reminders=(
        Text(
            "先记账、后付款：现在付给现金，请客户当面点清，连同卡（折）、证件和客户联一并交付。",
            "Booked first, paid now: hand over the cash and have it counted here, with card, "
            "document and the customer's copy.",
        ),
    ),
)
