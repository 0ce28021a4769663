"""密码错误登记: what the entry of a PIN changes of what is counted on its card, kept at once."""

from __future__ import annotations

from collections.abc import Iterator

from app.clock import business_date
from app.domain import masks
from app.domain.account import PinState
from app.domain.pin_tries import after_wrong, in_order, mark_of
from app.evidence.pins import PinTried
from app.flow.books import Books
from app.flow.operation import Made, Operation, Performing, Step
from app.flow.rule import Finding, Judging, refuse, refuses, rule
from app.flow.slot import Slot, View
from app.i18n import Text, same
from app.rules import sources
from app.rules.chain import card_known

TRIED = Slot("pin_tried", PinTried, Text("密码输入结果", "How the entry ended"), secret=True)
"""Secret until it counts: who ends the program in between learns nothing from its disk."""


@rule(
    "PIN-TRIED-NOW",
    TRIED,
    title=Text(
        "两处同时输入同一张卡的密码，只有一处算数",
        "Of two entries at the same moment for one card one counts",
    ),
    may=(refuses(remedy=Text("请客户重新输入。", "The customer enters it again.")),),
    source=sources.PIN_LOCK,
)
def nothing_was_entered_meanwhile(judging: Judging, tried: PinTried) -> Iterator[Finding]:
    """An entry counts for the card as it was when it was compared, and is worth nothing else."""
    card = judging.books.card(tried.card)
    if card is None or (card.issue, card.wrong_entries, mark_of(card.pin_verifier)) != (
        tried.issue,
        tried.counted,
        tried.mark,
    ):
        yield refuse(
            Text(
                "此卡的密码刚在别处输入或变更，这一次未作比对。",
                "The PIN of this card was just entered or changed elsewhere; this entry was not "
                "judged.",
            ),
            customer_text=Text("请再输入一次。", "Please enter it once more."),
        )


def _count(view: View, books: Books, performing: Performing) -> Made:
    tried = view.of(TRIED)
    card = books.card(tried.card)
    assert card is not None, "the rule has just seen it"
    if tried.agreed:
        changed = in_order(card)
    else:
        known = card_known(books, card, business_date(performing.now))
        changed = after_wrong(card, known.pin(performing.now), known.wrong_entries, performing.now)
    books.change_card(changed)
    return Made(
        card.customer,
        {
            "card": card.number,
            "wrong_entries": str(changed.wrong_entries),
            "pin": _BECAME[tried.agreed, changed.pin_state],
        },
    )


_BECAME = {
    (True, PinState.NORMAL): "输入正确，计数清零",
    (False, PinState.NORMAL): "输入错误",
    (False, PinState.LOCKED): "输入错误，已锁定",
}


def _headline(view: View) -> Text:
    tried = view.find(TRIED)
    return same(masks.card_number(tried.card)) if tried else Text("未填写", "not filled in")


PIN_WRONG_ENTRY = Operation(
    code="2391",
    name="pin_wrong_entry",
    title=Text("密码错误登记", "Register a PIN entry"),
    words=("mmcw", "mmcwdj", "密码错误", "wrong pin"),
    headline=_headline,
    steps=(
        Step(
            "pin_tried",
            Text("密码输入结果", "How the entry ended"),
            (TRIED,),
            Text(
                "客户输入的密码经比对后自动登记：输错计数，达到上限即锁定；输对清零。",
                "Registered by itself once the customer's PIN was compared: a wrong one counts and "
                "the last one locks it, a right one clears the count.",
            ),
            how=Text(
                "由系统自动登记，无须柜员操作；不论业务办结与否，次数都保留在账册中。",
                "Nothing is to be done: whatever becomes of the case, the count stays in the "
                "books.",
            ),
        ),
    ),
    rules=(nothing_was_entered_meanwhile,),
    effect=_count,
    papers=(),
    made_titles={
        "card": Text("卡号", "Card number"),
        "wrong_entries": Text("连续输错次数", "Wrong entries in a row"),
        "pin": Text("结果", "Result"),
    },
    alone=False,
)
