"""收取应收费用: fees that a loss report or a new card left due, in cash or from the account."""

from __future__ import annotations

from dataclasses import replace

from app.domain import masks
from app.domain.ledger import Says, Subject
from app.domain.money import Fen, yuan_text
from app.evidence.cash_business import ChargesDue
from app.flow.books import Books
from app.flow.operation import Made, Operation, Performing, Signing, Step
from app.flow.slot import View
from app.i18n import Text, same
from app.rules import authorisation, clock, pins
from app.rules.cash import cash_rules, cash_step, post_counted
from app.rules.cash_business import sign_step
from app.rules.charges import (
    CHARGE_RULES,
    CHARGES,
    FEE_CASH,
    FEE_WAY,
    FROM_THE_ACCOUNT,
    IN_CASH,
    from_the_account,
    in_cash,
    propose_charges,
)
from app.rules.found_account import ACCOUNT
from app.rules.ledger import Leg, post
from app.rules.money_pin import IN_HAND_STEP, PIN_STEP, not_by_the_medium
from app.rules.papers.fee_voucher import FEE_VOUCHER
from app.rules.papers.refusal import not_done

_TITLE = Text("收取应收费用", "Take fees that are due")


def _comes_in(due: ChargesDue) -> Fen:
    return due.total


def _pay(view: View, books: Books, performing: Performing) -> Made:
    found, due = view.of(ACCOUNT), view.of(CHARGES)
    if in_cash(view):
        post_counted(books, performing, view.of(FEE_CASH), Subject.FEES, Says.FEE)
    else:
        post(
            books,
            performing,
            (
                Leg(found.account, Fen(-due.total), Says.FEE),
                Leg(Subject.FEES, due.total, Says.FEE),
            ),
        )
    for one in due.lines:
        books.pay_charge(one.number, performing.now, performing.journal)
    return Made(
        found.customer,
        {
            "account": found.account,
            "charges": "、".join(one.number for one in due.lines),
            "amount": yuan_text(due.total),
        },
    )


def _headline(view: View) -> Text:
    found, due = view.find(ACCOUNT), view.find(CHARGES)
    if found is None:
        return Text("未填写", "not filled in")
    amount = f"  {yuan_text(due.total)}" if due is not None else ""
    return same(f"{masks.name(found.name)}  {masks.account_number(found.account)}{amount}")


def _shown_to_pay(view: View) -> bool:
    return from_the_account(view) and not_by_the_medium(view)


_IN_HAND = replace(
    IN_HAND_STEP,
    guard=_shown_to_pay,
    when=Text("{first}，且{also}", "{first}, and {also}").format(
        first=FROM_THE_ACCOUNT, also=IN_HAND_STEP.when
    ),
)
_PIN = replace(PIN_STEP, guard=from_the_account, when=FROM_THE_ACCOUNT)
_SIGN = replace(sign_step(FEE_VOUCHER.title), guard=from_the_account, when=FROM_THE_ACCOUNT)


FEE_PAYMENT = Operation(
    code="3104",
    name="fee_payment",
    title=_TITLE,
    tells=Text("缴纳费用", "Paying a fee"),
    words=("sf", "shoufei", "sqfy", "yingshou feiyong", "收费", "缴费", "手续费", "工本费", "fee"),
    headline=_headline,
    steps=(
        Step(
            "account",
            Text("账户", "Account"),
            (ACCOUNT,),
            Text(
                "哪个账户的应收费用：刷卡（折），或凭证件、账号查找。",
                "On which account: by card or passbook, by document or number.",
            ),
            how=Text(
                "代缴现金的也可以；只告诉来人应缴多少，不透露账户其他情况。",
                "Anybody may pay in cash; tell them what is due and nothing else of the account.",
            ),
        ),
        Step(
            "charges",
            CHARGES.title,
            (CHARGES,),
            Text(
                "挂失手续费、补换卡工本费等应收未收的费用，以账册为准。",
                "Fees of loss reports and new cards that are due, as the books have them.",
            ),
            propose=propose_charges,
            by_itself=True,
            how=Text("系统自动列出，不用操作。", "Listed by itself; nothing to do."),
        ),
        Step(
            "fee_way",
            FEE_WAY.title,
            (FEE_WAY,),
            Text(
                "现金，或凭卡（折）和密码从该账户扣收；挂失未解除、被冻结的收现金。",
                "In cash, or from the account by medium and PIN; in cash while it is reported "
                "lost or frozen.",
            ),
            tells=Text("请告诉柜员怎样缴费。", "Tell the teller how you want to pay."),
            how=Text("念出金额，问清怎样付。", "Say the amount, and ask how they pay."),
        ),
        cash_step(FEE_CASH, CHARGES, _comes_in, guard=in_cash, when=IN_CASH),
        _IN_HAND,
        _PIN,
        _SIGN,
    ),
    rules=(
        *CHARGE_RULES,
        pins.the_card_is_in_hand,
        pins.the_proven_pin_still_holds,
        *cash_rules(FEE_CASH, CHARGES, _comes_in),
        clock.clock_is_right,
    ),
    effect=_pay,
    papers=(FEE_VOUCHER, *not_done(_TITLE, authorised=False)),
    signings=(Signing(authorisation.SIGNATURE, (FEE_VOUCHER,)),),
    holds=lambda view: (view.of(ACCOUNT).customer,),
    made_titles={
        "account": Text("账号", "Account"),
        "charges": Text("费用编号", "Fees"),
        "amount": Text("金额", "Amount"),
    },
    reminders=(
        Text(
            "请将收费凭证客户联和卡（折）交给客户。",
            "Give the customer's copy of the voucher and the card back.",
        ),
    ),
)
