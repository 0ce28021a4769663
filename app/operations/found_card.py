"""拾得卡登记: a card or passbook that somebody hands in is compared, and kept or cut by two."""

from __future__ import annotations

from app.domain import masks
from app.domain.account import MEDIUM_KIND_TITLES
from app.domain.custody import HELD_STATE_TITLES, HeldCard, HeldState, held_number
from app.evidence.found_card import BROUGHT_BY_TITLES, CardHandedIn, FoundIs, TakenIn
from app.flow.books import Books
from app.flow.operation import Made, Operation, Performing, Step
from app.flow.slot import View
from app.i18n import Text, same
from app.rules import custody
from app.rules.card_collection import custodian_step
from app.rules.papers.found_card_receipt import FOUND_CARD_RECEIPT

MADE_TITLES = {
    "held": Text("拾得卡登记号", "Number in the register"),
    "state": Text("处理", "What was done"),
}


def _take_in(view: View, books: Books, performing: Performing) -> Made:
    handed_in, found = view.of(custody.HANDED_IN), view.of(custody.FOUND)
    cut = found.is_ is FoundIs.DEAD
    state = HeldState.CUT if cut else HeldState.HELD
    number = held_number(performing.workstation, books.next_sequence("held"))
    books.add_held_card(
        HeldCard(
            number=number,
            card=found.card or handed_in.legible,
            issue=found.issue,
            account=found.account,
            customer=found.customer,
            at=performing.now,
            by=performing.teller,
            handed_in_by=handed_in.who or BROUGHT_BY_TITLES[handed_in.brought_by].zh,
            note=_note(handed_in, view.of(custody.TAKEN_IN)),
            state=state,
            journal=performing.journal,
            ended_at=performing.now if cut else None,
            ended_by=performing.journal if cut else "",
        )
    )
    return Made(found.customer, {"held": number, "state": HELD_STATE_TITLES[state].zh})


def _note(handed_in: CardHandedIn, taken_in: TakenIn) -> str:
    """What is worth reading in the register, in one line."""
    return "；".join(one for one in (handed_in.bank, handed_in.where, taken_in.told) if one)


def _headline(view: View) -> Text:
    handed_in = view.find(custody.HANDED_IN)
    if handed_in is None:
        return same("")
    return Text("{kind} {number}", "{kind} {number}").format(
        kind=MEDIUM_KIND_TITLES[handed_in.medium],
        number=same(masks.card_number(handed_in.number) or "—"),
    )


FOUND_CARD = Operation(
    code="2106",
    name="found_card",
    title=Text("拾得卡登记", "Register a found card"),
    tells=Text("登记拾得的卡", "Noting a card that was found"),
    words=("sdk", "shideka", "zhaohui", "拾得", "捡到", "交回旧卡", "found card", "handed in"),
    headline=_headline,
    steps=(
        Step(
            "handed_in",
            Text("交来的卡（折）", "What was handed in"),
            (custody.HANDED_IN,),
            Text(
                "谁交来的、在哪里拾得、号码是多少；拾得人不愿留姓名的不勉强。",
                "Who brought it, where it was found, and its number; a finder need not say who "
                "they are.",
            ),
            how=Text(
                "照实物录号码或刷卡；不得向拾得人透露持卡人是谁、账户有没有钱。",
                "Read the number off the plastic or swipe it; tell a finder nothing of whose it "
                "is, or what is on the account.",
            ),
        ),
        Step(
            "found_in_books",
            Text("账册核对", "What the books say"),
            (custody.FOUND,),
            Text(
                "是否本行的、是否在用、是否已挂失、是否已失效；怎样处理由此决定。",
                "Of this bank, in use, reported lost, or no longer valid: what is done follows.",
            ),
            propose=custody.look_in_books,
            how=Text(
                "看清结果：失效的要剪角，在用的要保管并联系持卡人。",
                "See which it is: one that is no longer valid is cut, one in use is kept and its "
                "holder called.",
            ),
        ),
        Step(
            "taken_in",
            Text("收存或剪角", "Kept or cut"),
            (custody.TAKEN_IN,),
            Text(
                "两人当面核对实物：失效的当场剪角，其余封存入库；记下怎样联系持卡人的。",
                "Two people look at it: cut where it is no longer valid, sealed into custody "
                "otherwise; and how the holder was told.",
            ),
            how=Text(
                "先联系持卡人（用登记的手机号，不用拾得人给的），再封存。",
                "Call the holder first, by the number in the books and not by one that the finder "
                "gives; then seal it.",
            ),
        ),
        custodian_step(custody.CUSTODIAN),
    ),
    rules=custody.FOUND_RULES,
    effect=_take_in,
    papers=(FOUND_CARD_RECEIPT,),
    made_titles=MADE_TITLES,
    reminders=(
        Text(
            "保管的与登记簿逐张核对，日终双人清点；联系不上持卡人的改日再联系。",
            "What is kept is counted by two at day end against the register; where nobody "
            "answered, call again another day.",
        ),
    ),
)
