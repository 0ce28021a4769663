"""The blank card, taken strictly in number order, and the PIN."""

from __future__ import annotations

from collections.abc import Iterator

from app.evidence.medium import CardTaken, PinSet
from app.flow.rule import Finding, Judging, refuse, refuses, rule
from app.flow.slot import Slot, View
from app.i18n import Text
from app.rules import sources
from app.rules.identity import CARD

CARD_TAKEN = Slot("card_taken", CardTaken, Text("领用卡片", "Card from stock"))
PIN = Slot("pin", PinSet, Text("设置密码", "PIN"), about=(CARD, CARD_TAKEN), secret=True)


def next_card(view: View, judging: Judging) -> CardTaken | None:
    """The next card of the teller's box; None when the box is empty."""
    card = judging.books.next_stock_card(judging.teller)
    return CardTaken(card.serial, card.card_number) if card else None


_EMPTY_BOX = refuses(
    when=Text("尾箱中没有空白卡", "the box holds no blank card"),
    remedy=Text("请向库管员领用空白卡。", "Draw blank cards from the custodian."),
)
_OTHER_CARD = refuses(
    when=Text("取用的不是下一张卡", "another card than the next one was taken"),
    remedy=Text(
        "请取用号码最小的空白卡；损坏的卡先登记作废。",
        "Take the lowest number; void a spoiled card first.",
    ),
)


@rule(
    "CARD-ORDER",
    CARD_TAKEN,
    title=Text("空白卡严格按号码顺序取用", "Blank cards are taken strictly in number order"),
    may=(
        _EMPTY_BOX,
        _OTHER_CARD,
    ),
    source=sources.STOCK,
)
def card_in_order(judging: Judging, taken: CardTaken) -> Iterator[Finding]:
    """Only the lowest number in the teller's box may be used; spoiled ones are voided first."""
    card = judging.books.next_stock_card(judging.teller)
    if card is None:
        yield refuse(
            Text("尾箱中没有空白卡。", "There is no blank card in the box."),
            customer_text=Text("请稍候。", "One moment, please."),
            remedy=_EMPTY_BOX.remedy,
        )
    elif (card.serial, card.card_number) != (taken.serial, taken.card_number):
        yield refuse(
            Text(
                f"应使用下一张卡 {card.serial}，而不是 {taken.serial}。",
                f"The next card is {card.serial}, not {taken.serial}.",
            ),
            customer_text=Text("请稍候。", "One moment, please."),
            remedy=_OTHER_CARD.remedy,
        )


RULES = (card_in_order,)
