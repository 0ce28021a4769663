"""现金: what is counted into a teller's drawer or out of it, for any amount of any business."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from app.domain.cash import (
    DENOMINATIONS,
    Pieces,
    missing_pieces,
    nearest_pieces,
    pieces_for,
    pieces_said,
    together,
    total,
)
from app.domain.ledger import Says
from app.domain.money import Fen, yuan_text
from app.evidence.cash import CashCounted, counted
from app.flow.books import Books, BooksReading
from app.flow.operation import Guard, Performing, Step
from app.flow.rule import Finding, Judging, Rule, refuse, refuses, warn, warns
from app.flow.slot import Slot, View
from app.i18n import Text, same
from app.rules import sources
from app.rules.ledger import post_cash

Wanted = Callable[[Any], Fen]
"""From the value of a slot, the amount in fen: above zero the customer hands it over, below zero
it is paid out to them."""

_ANY = dict.fromkeys(DENOMINATIONS, 10**9)
_ONE_MOMENT = Text("请稍候。", "One moment, please.")
FETCH_CASH = Text(
    "请先领现（3201）或与其他柜员调剂（3205），换好零钱后重新配款。",
    "Fetch cash from the vault first (3201) or from another teller (3205), then count anew.",
)
COUNT_AGAIN = Text("请回到“现金”一步重新清点。", "Go back to the cash and count it again.")


def cash_slot(*about: Slot[Any]) -> Slot[CashCounted]:
    """The slot of the cash of one amount; `about` is the slot that the amount comes from, so that
    another amount is counted anew."""
    return Slot("cash", CashCounted, Text("现金", "Cash"), about=about)


def propose_in(amount: Fen) -> CashCounted:
    """An amount that the customer hands over, in the fewest pieces: what one key fills in, after
    the teller has counted what really lies on the counter."""
    return CashCounted(amount, counted(nearest_pieces(amount, _ANY)))


def propose_out(amount: Fen, drawer: Pieces) -> CashCounted:
    """An amount that is paid out: the fewest pieces that the drawer can make it of, or those that
    come nearest where it cannot."""
    pieces = pieces_for(amount, drawer)
    return CashCounted(
        Fen(-amount), (), counted(nearest_pieces(amount, drawer) if pieces is None else pieces)
    )


def propose(amount: Fen, drawer: Pieces) -> CashCounted:
    """What the counting of an amount begins with: above zero comes in, below zero goes out."""
    return propose_in(amount) if amount >= 0 else propose_out(Fen(-amount), drawer)


def change_for(asked: Fen, handed_over: Pieces, drawer: Pieces) -> dict[int, int] | None:
    """The change for what was handed over, from the drawer and from that; None where there is none
    that fits, or too little was handed over."""
    over = Fen(total(handed_over) - asked)
    if over < 0:
        return None
    return pieces_for(over, together(drawer, handed_over))


def cash_step(
    slot: Slot[CashCounted],
    amount: Slot[Any],
    wanted: Wanted,
    *,
    guard: Guard | None = None,
    when: Text = Text("", ""),
) -> Step:
    """The step in which cash is counted for the amount that `wanted` reads from a slot."""

    def proposed(view: View, judging: Judging) -> CashCounted:
        return propose(wanted(view.of(amount)), judging.books.drawer(judging.teller))

    return Step(
        "cash",
        slot.title,
        (slot,),
        Text(
            "按券别清点现金：收款当面点清，付款按尾箱实有券别配款，找零从尾箱付出。",
            "Cash is counted by denomination: what is handed over before the customer's eyes, what "
            "is paid out from what the drawer holds, change included.",
        ),
        guard=guard,
        when=when,
        propose=proposed,
        tells=Text("清点现金", "Cash is counted"),
        how=Text(
            "先点大数再点细数，过机两遍；付款时念出金额，请客户当面点清再离柜。",
            "Count the bundles, then the pieces, twice through the machine; say the amount aloud as"
            " you pay it out, and ask the customer to count before leaving.",
        ),
    )


def cash_rules(slot: Slot[CashCounted], amount: Slot[Any], wanted: Wanted) -> tuple[Rule, ...]:
    """The rules of counted cash: it makes the amount, the drawer has it, the drawer's limit."""

    def makes_the_amount(judging: Judging, said: Any, cash: CashCounted) -> Iterator[Finding]:
        """Counted cash makes the amount of the business to the fen."""
        asked = wanted(said)
        if cash.net == asked:
            return
        yield refuse(
            Text(
                "应{way} {asked}，清点为 {counted}，相差 {off}。",
                "{way} should be {asked}; counted {counted}, off by {off}.",
            ).format(
                way=Text("收", "Cash in") if asked >= 0 else Text("付", "Cash out"),
                asked=same(yuan_text(Fen(abs(asked)))),
                counted=same(yuan_text(Fen(cash.net if asked >= 0 else -cash.net))),
                off=same(yuan_text(Fen(abs(cash.net - asked)))),
            ),
            customer_text=_ONE_MOMENT,
        )

    return (
        Rule(
            "CASH-SUM",
            (amount, slot),
            Text("清点的现金与业务金额分文不差", "Counted cash makes the amount to the fen"),
            (refuses(remedy=COUNT_AGAIN),),
            sources.CASH_PIECES,
            makes_the_amount,
        ),
        Rule(
            "CASH-PIECES",
            (slot,),
            Text("尾箱任何券别不得出现负数", "No denomination of a drawer ever goes below zero"),
            (refuses(remedy=FETCH_CASH),),
            sources.CASH_PIECES,
            the_drawer_has_it,
        ),
        Rule(
            "CASH-LIMIT",
            (slot,),
            Text(
                "尾箱现金超过限额的，超过部分缴回金库",
                "What a drawer holds above its limit goes back to the vault",
            ),
            (
                warns(
                    remedy=Text(
                        "请在本笔之后办理尾箱缴现（3202）。",
                        "Return the excess to the vault after this (3202).",
                    )
                ),
            ),
            sources.DRAWER_LIMIT,
            the_limit_holds,
        ),
    )


def the_drawer_has_it(judging: Judging, cash: CashCounted) -> Iterator[Finding]:
    """What is paid out lies in the teller's drawer, piece by piece."""
    drawer = judging.books.drawer(judging.teller)
    short = missing_pieces(drawer, cash.moved)
    if short:
        yield refuse(
            Text(
                "柜员 {teller} 尾箱缺 {short}（尾箱共有 {held}）。",
                "The drawer of teller {teller} is short of {short}; it holds {held} in all.",
            ).format(
                teller=same(judging.teller),
                short=pieces_said(short),
                held=same(yuan_text(total(drawer))),
            ),
            customer_text=Text(
                "柜台正在准备现金，请稍候。", "The cash is being fetched; one moment, please."
            ),
        )


def the_limit_holds(judging: Judging, cash: CashCounted) -> Iterator[Finding]:
    """A teller is told at each cash business that their drawer holds too much."""
    after = Fen(total(judging.books.drawer(judging.teller)) + cash.net)
    limit = drawer_limit(judging.books, judging.today)
    if after > limit:
        yield warn(over_the_limit(after, limit))


def drawer_limit(books: BooksReading, on: date) -> Fen:
    """What a drawer may hold on a day, in fen."""
    return Fen(int(books.parameter("cash_drawer_limit", on)))


def over_the_limit(held: Fen, limit: Fen) -> Text:
    """By how much a drawer is above its limit, in a sentence."""
    return Text(
        "本笔之后尾箱现金 {held}，超过限额 {limit}，超出 {over}。",
        "After this the drawer holds {held}: {over} above its limit of {limit}.",
    ).format(
        held=same(yuan_text(held)),
        limit=same(yuan_text(limit)),
        over=same(yuan_text(Fen(held - limit))),
    )


def post_counted(
    books: Books, performing: Performing, cash: CashCounted, against: str, says: Says
) -> None:
    """Moves counted cash into the teller's own drawer, or out of it, and posts it against another
    account: the customer's for a deposit or a withdrawal."""
    post_cash(books, performing, performing.teller, cash.moved, against, says)
