"""What a replacement, an exchange and a collection write: one plastic lives, all others do not."""

from __future__ import annotations

from dataclasses import replace

from app.domain.account import Card, MediumState, PinState
from app.domain.custody import CardOrder
from app.domain.loss import LossEnd
from app.domain.money import Fen, yuan_text
from app.errors import Conflict
from app.evidence.medium import CardTaken, PinSet
from app.evidence.replacement import ReissuePlan
from app.flow.books import Books
from app.flow.operation import Made, Performing
from app.i18n import Text
from app.rules.contracts import move
from app.rules.loss_effects import end_lapsed
from app.rules.replacement import ends_with_it

MADE_TITLES = {
    "card": Text("现用卡（折）号", "Number in use"),
    "old_card": Text("作废卡（折）号", "Void number"),
    "order": Text("制卡申请号", "Order of the card"),
    "fee_due": Text("应收工本费（3104 收取）", "Fee due (taken by 3104)"),
}
"""What one of them brought about; what does not apply is empty."""


def hand_out(
    books: Books,
    performing: Performing,
    old: Card,
    taken: CardTaken,
    pin: PinSet,
    plan: ReissuePlan,
) -> Made:
    """Makes the old one void for ever and the one from the box the card of the account; contracts
    follow, and whatever was reported of the old one has come to its end.

    Raises:
        Conflict: the stock card is gone, or somebody changed card, contract or report meanwhile.
    """
    books.issue_stock_card(taken.serial, performing.journal)
    new = Card(
        number=taken.card_number,
        account=old.account,
        customer=old.customer,
        state=MediumState.NORMAL,
        pin_state=PinState.NORMAL,
        pin_verifier=pin.verifier,
        issued_at=performing.now,
        journal=performing.journal,
        medium=old.medium,
    )
    books.add_card(new)
    books.change_card(replace(old, state=MediumState.REPLACED))
    move(books, old, new)
    end_reports(books, performing, old.number)
    return _made(new.number, old.number, "", plan.fee, old.customer)


def ordered(card: Card, order: CardOrder, plan: ReissuePlan) -> Made:
    """What is told of a card that is made elsewhere: nothing has changed but that it is ordered."""
    return _made(card.number, "", order.number, plan.fee, card.customer)


def put_into_use(
    books: Books, performing: Performing, card: Card, order: CardOrder, pin: PinSet
) -> tuple[str, ...]:
    """The plastic that was ordered is the card of its number from now on; the one before is void.

    Returns:
        The numbers of the reports that ended with it.

    Raises:
        Conflict: somebody changed card or report meanwhile.
    """
    books.change_card(
        replace(
            card,
            issue=order.issue,
            pin_state=PinState.NORMAL,
            pin_verifier=pin.verifier,
            wrong_entries=0,
            locked_at=None,
        )
    )
    return end_reports(books, performing, card.number)


def end_reports(books: Books, performing: Performing, card: str) -> tuple[str, ...]:
    """Ends all that was reported of a card that another took the place of, and gives the numbers: a
    report of the PIN alone because there is a new PIN, every other because there is a new
    medium."""
    end_lapsed(books, performing, card)
    ended = ends_with_it(books, card)
    for report in ended:
        end = LossEnd.REISSUED if report.of.medium else LossEnd.RESET
        books.end_loss_report(report.number, end, performing.now, performing.journal)
    return tuple(report.number for report in ended)


def card_of(books: Books, number: str) -> Card:
    """The card that a rule has just found in the books.

    Raises:
        Conflict: it is gone.
    """
    card = books.card(number)
    if card is None:
        raise Conflict(
            "CARD_GONE",
            Text("账册中没有这张卡（折）。", "There is no such card in the books."),
            Text("请重新选择账户与卡。", "Choose account and card again."),
        )
    return card


def _made(card: str, old: str, order: str, fee: int, customer: str) -> Made:
    values = {"card": card, "old_card": old, "order": order, "fee_due": yuan_text(Fen(fee))}
    return Made(customer, values)
