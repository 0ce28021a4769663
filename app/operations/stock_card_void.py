"""空白卡作废: a spoiled blank card leaves the box, one by one, with its reason."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.account import StockState
from app.evidence.spoiled import SpoiledCard
from app.flow.books import Books
from app.flow.operation import Made, Operation, Performing, Step
from app.flow.rule import Finding, Judging, refuse, refuses, rule
from app.flow.slot import Slot, View
from app.i18n import Text, same
from app.rules import sources

SPOILED = Slot("spoiled", SpoiledCard, Text("作废卡片", "Spoiled card"))


@rule(
    "STOCK-OWN",
    SPOILED,
    title=Text("只能作废本柜员尾箱中的空白卡", "Only a card in the teller's own box can be voided"),
    may=(refuses(remedy=Text("请核对号码。", "Check the number.")),),
    source=sources.STOCK,
)
def card_is_in_the_box(judging: Judging, spoiled: SpoiledCard) -> Iterator[Finding]:
    """Only a card that lies in the teller's own box can be voided."""
    card = judging.books.stock_card(spoiled.serial)
    if card is None or card.holder != judging.teller or card.state is not StockState.IN_STOCK:
        yield refuse(
            Text(
                f"凭证 {spoiled.serial} 不在本柜员尾箱中。",
                f"Voucher {spoiled.serial} is not in this teller's box.",
            ),
            customer_text=Text("请稍候。", "One moment, please."),
            field="serial",
        )


def _void(view: View, books: Books, performing: Performing) -> Made:
    spoiled = view.of(SPOILED)
    books.void_stock_card(spoiled.serial, spoiled.reason, performing.journal)
    return Made("", {"serial": spoiled.serial})


STOCK_CARD_VOID = Operation(
    code="8102",
    name="stock_card_void",
    title=Text("空白卡作废", "Void a blank card"),
    words=("kzf", "kbkzf", "作废", "void card"),
    headline=lambda view: (
        same(view.of(SPOILED).serial) if view.has(SPOILED) else Text("未填写", "not filled in")
    ),
    steps=(
        Step(
            "spoiled",
            Text("作废卡片", "Spoiled card"),
            (SPOILED,),
            Text(
                "登记损坏的空白卡并说明原因；实物加盖作废戳记，日终核对。",
                "Register the spoiled card with its reason; it is stamped void and counted at day "
                "end.",
            ),
            how=Text(
                "先看清坏卡上的凭证号再录入；剪角、盖作废戳记，放回尾箱等日终核对。",
                "Read the voucher number from the card itself; cut a corner, stamp it void and keep"
                " it in the box for the count at day end.",
            ),
        ),
    ),
    rules=(card_is_in_the_box,),
    effect=_void,
    papers=(),
    made_titles={"serial": Text("凭证号", "Voucher number")},
)
