"""What a closure writes: fees, interest, the payout, and then nothing of the account lives on."""

from __future__ import annotations

from dataclasses import replace

from app.domain import masks
from app.domain.account import AccountLife, MediumState
from app.domain.cash import CashDirection
from app.domain.ledger import Says
from app.domain.loss import LossEnd
from app.domain.money import yuan_text
from app.errors import Conflict
from app.evidence.closure import ClosingSum, EndedHere
from app.flow.books import Books
from app.flow.operation import Made, Performing
from app.flow.slot import View
from app.i18n import Text
from app.rules import contracts
from app.rules.cash import post_counted
from app.rules.closing_sum import payout_legs, settle
from app.rules.closure import CASH, PAYEE, PRECHECK, SUM, by_cash, by_transfer
from app.rules.dormancy import free_of_the_system
from app.rules.found_account import ACCOUNT
from app.rules.large_cash import note_large_cash
from app.rules.ledger import post
from app.rules.loss_effects import end_lapsed

MADE_TITLES = {
    "account": Text("账号", "Account"),
    "card": Text("作废卡（折）号", "Void number"),
    "principal": Text("本金", "Principal"),
    "interest": Text("利息", "Interest"),
    "tax": Text("利息税", "Tax"),
    "fees": Text("扣收费用", "Fees taken"),
    "payout": Text("实付金额", "Paid out"),
    "payee": Text("收款账号", "Payee's account"),
    "reports": Text("终止的挂失", "Reports ended"),
    "contracts": Text("解除的签约", "Agreements ended"),
}
NONE = "—"


def close(view: View, books: Books, performing: Performing) -> Made:
    """Settles and pays out, and closes the account for ever; all of it, or nothing.

    Raises:
        Conflict: somebody changed account, fee, settlement, contract or report meanwhile.
    """
    found, shown, ends = view.of(ACCOUNT), view.of(SUM), view.of(PRECHECK).ends
    payee = view.find(PAYEE) if by_transfer(view) else None
    settle(books, performing, shown)
    _pay(view, books, performing, shown)
    reports = end_account(books, performing, found.account, ends)
    return Made(
        found.customer,
        {
            "account": found.account,
            "card": found.card,
            "principal": yuan_text(shown.principal),
            "interest": yuan_text(shown.interest),
            "tax": yuan_text(shown.tax),
            "fees": yuan_text(shown.charged),
            "payout": yuan_text(shown.payout),
            "payee": masks.account_number(payee.account) if payee is not None else NONE,
            "reports": "、".join(reports) or NONE,
            "contracts": "、".join(_named(one) for one in ends) or NONE,
        },
    )


def end_account(
    books: Books, performing: Performing, account: str, ends: tuple[EndedHere, ...]
) -> tuple[str, ...]:
    """Ends all of an account that is settled and empty: agreements, media, reports, itself; gives
    the numbers of the loss reports that ended with it.

    Raises:
        Conflict: a balance is left, or an agreement was changed meanwhile.
    """
    if books.balance(account):
        raise _not_empty()
    for one in ends:
        _end(books, performing, account, one)
    void = _void_media(books, account)
    reports = tuple(number for card in void for number in _end_reports(books, performing, card))
    free_of_the_system(books, performing, account)
    books.change_account(
        replace(
            contracts.account_of(books, account),
            life=AccountLife.CLOSED,
            life_since=performing.now,
            life_journal=performing.journal,
            sms_notice=False,
            daily_limit=0,
            daily_count=0,
            yearly_limit=0,
        )
    )
    return reports


def _pay(view: View, books: Books, performing: Performing, shown: ClosingSum) -> None:
    if not shown.payout:
        return
    if by_cash(view):
        post_counted(books, performing, view.of(CASH), shown.account, Says.CLOSING)
        customer = view.of(ACCOUNT).customer
        note_large_cash(books, performing, customer, CashDirection.OUT, shown.payout)
        return
    post(books, performing, payout_legs(shown, view.of(PAYEE).account))


def _not_empty() -> Conflict:
    return Conflict(
        "CLOSURE_BALANCE",
        Text(
            "结清后账户仍有余额，未予销户。", "A balance would be left: the account is not closed."
        ),
        Text("请重新打开本业务，核对结清金额。", "Open this case again and compare the sum."),
    )


def _end(books: Books, performing: Performing, account: str, one: EndedHere) -> None:
    if one.number:
        contract = contracts.going_on(books, account, one.number)
        books.change_contract(
            replace(contract, ended_at=performing.now, ended_by=performing.journal)
        )


def _named(one: EndedHere) -> str:
    return contracts.said(one.kind, one.party).zh + (f"（{one.number}）" if one.number else "")


def _void_media(books: Books, account: str) -> tuple[str, ...]:
    """Makes every card and passbook of the account void, and gives their numbers."""
    living = [one for one in books.cards_of_account(account) if one.state is MediumState.NORMAL]
    for one in living:
        books.change_card(replace(one, state=MediumState.VOID))
    return tuple(one.number for one in living)


def _end_reports(books: Books, performing: Performing, card: str) -> tuple[str, ...]:
    """Ends what was reported of a card, and gives the numbers of what stood."""
    end_lapsed(books, performing, card)
    standing = [one for one in books.loss_reports(card) if one.end is None]
    for one in standing:
        books.end_loss_report(one.number, LossEnd.CLOSED, performing.now, performing.journal)
    return tuple(one.number for one in standing)
