"""到卡、领卡、撤销制卡: what came, who keeps it, and what is handed out to whom."""

from __future__ import annotations

from collections.abc import Iterator

from app.clock import business_date
from app.domain import masks
from app.domain.account import MediumState
from app.domain.custody import ORDER_STATE_TITLES, CardOrder, OrderState
from app.domain.loss import standing
from app.evidence.card_orders import CardArrived, CardWaiting, OldPlasticTaken, OrderCancelled
from app.evidence.face import Witness
from app.evidence.found_account import AccountFound
from app.flow.books import BooksReading
from app.flow.operation import Actor, Step
from app.flow.rule import Finding, Judging, question, refuse, refuses, rule
from app.flow.slot import Slot, View
from app.i18n import Text, same
from app.rules import sources
from app.rules.card_orders import UNDER_WAY, ordered_card
from app.rules.found_account import ACCOUNT
from app.rules.loss import account_lives, medium_lives
from app.rules.loss_sentences import how_it_ended, who_reported
from app.rules.replacement import level

ARRIVED = Slot("card_arrived", CardArrived, Text("到卡登记", "The card that came"))
ARRIVAL_CUSTODIAN = Slot(
    "custodian", Witness, Text("双人保管人", "Second custodian"), about=(ARRIVED,)
)
CANCELLED = Slot("order_cancelled", OrderCancelled, Text("撤销制卡", "The order"))
CANCEL_CUSTODIAN = Slot(
    "custodian", Witness, Text("第二名经办人", "Second member of staff"), about=(CANCELLED,)
)
WAITING = Slot("card_waiting", CardWaiting, Text("待领新卡", "The new card"), about=(ACCOUNT,))
OLD_PLASTIC = Slot(
    "old_plastic", OldPlasticTaken, Text("旧卡处理", "The old card"), about=(ACCOUNT, WAITING)
)


def custodian_step(slot: Slot[Witness]) -> Step:
    """The step in which a second member of staff signs for what two people did."""
    return Step(
        "custodian",
        slot.title,
        (slot,),
        Text(
            "第二人亲自清点、核对实物后，用本人的柜员号和密码签字。",
            "The second one counts and compares for themselves, then signs with their own number "
            "and password.",
        ),
        Actor.SECOND_STAFF,
        how=Text(
            "请同事过来看实物再签字，不要报密码给你代签。",
            "Your colleague comes and looks at the card before signing; nobody signs for another.",
        ),
    )


OLD_CARD_IS_HERE = Text("换卡（旧卡未挂失）时", "where the old card was not reported lost")
_ONE_MOMENT = Text("请稍候。", "One moment, please.")


def old_card_is_here(view: View) -> bool:
    """Whether the old plastic is taken in: not where it was lost."""
    waiting = view.find(WAITING)
    return waiting is not None and not waiting.report


def waiting_card(view: View, judging: Judging) -> CardWaiting | None:
    """The new card that is here for the account that was found; None where none is."""
    found = view.find(ACCOUNT)
    return _waiting(judging.books, found.card) if found is not None else None


def _waiting(books: BooksReading, card: str) -> CardWaiting | None:
    order = ordered_card(books, card)
    if order is None or order.arrived_at is None:
        return None
    return CardWaiting(
        order=order.number,
        card=order.card,
        serial=order.serial,
        issue=order.issue,
        report=order.report,
        ordered_at=order.ordered_at,
        arrived_at=order.arrived_at,
    )


def how_it_stands(order: CardOrder) -> Text:
    """An order and how far it is, without the full stop."""
    return Text("{number}（{on} 申请）{state}", "{number}, ordered on {on}: {state}").format(
        number=order.number,
        on=business_date(order.ordered_at),
        state=ORDER_STATE_TITLES[order.state],
    )


_CUT_IT = Text(
    "无申请或已撤销的卡不得发放：由两人剪角作废，登记（2106）并报告主管。",
    "A card that nobody ordered, or that was cancelled, is handed to nobody: two people cut it, "
    "note it (2106) and report to the supervisor.",
)


@rule(
    "ARRIVAL-ORDER",
    ARRIVED,
    title=Text("到卡须与待到卡的制卡申请一致", "The card that came is one that is awaited"),
    may=(
        refuses(when=Text("没有待到卡的申请", "none is awaited under this number"), remedy=_CUT_IT),
        refuses(
            when=Text("该卡已登记到卡", "it was noted already"),
            remedy=Text("请核对卡号和已登记的凭证号。", "Check the number and the voucher."),
        ),
    ),
    source=sources.CUSTODY,
)
def card_is_awaited(judging: Judging, came: CardArrived) -> Iterator[Finding]:
    """An order of this number that no card has come for; else it is said how the last one
    stands."""
    orders = judging.books.card_orders(came.card)
    order = ordered_card(judging.books, came.card)
    if order is not None and order.state is OrderState.ORDERED:
        return
    stands = how_it_stands(orders[-1]) if orders else Text("没有制卡申请", "there is no order")
    yield refuse(
        Text("{card}：{stands}。", "{card}: {stands}.").format(
            card=masks.card_number(came.card), stands=stands
        ),
        customer_text=_ONE_MOMENT,
        remedy=_CUT_IT
        if order is None
        else Text("请核对卡号和已登记的凭证号。", "Check the number and the voucher."),
        field="card",
    )


@rule(
    "ARRIVAL-SERIAL",
    ARRIVED,
    title=Text(
        "凭证号不得与库存空白凭证相同", "The voucher is none of the branch's own blank stock"
    ),
    may=(
        refuses(
            remedy=Text("请照卡函重新核对凭证号。", "Read the voucher number from its carrier.")
        ),
    ),
    source=sources.CUSTODY,
)
def voucher_is_its_own(judging: Judging, came: CardArrived) -> Iterator[Finding]:
    """A personalised card has a voucher of its own; a blank card's number is a slip."""
    stock = judging.books.stock_card(came.serial)
    if stock is not None:
        yield refuse(
            Text(
                f"凭证号 {came.serial} 是柜员 {stock.holder} 的空白凭证。",
                f"Voucher {came.serial} is a blank one of teller {stock.holder}'s.",
            ),
            customer_text=_ONE_MOMENT,
            field="serial",
        )


@question(
    "CUSTODIAN",
    title=Text("双人办理，第二人须是经办柜员以外的人", "Two people: the second is not the teller"),
    may=(refuses(remedy=Text("请另一名人员签字。", "Another member of staff must sign.")),),
    source=sources.CUSTODY,
)
def two_people(judging: Judging, second: Witness) -> Iterator[Finding]:
    """Whoever takes vouchers in or cuts them is never alone."""
    if second.staff == judging.teller:
        yield refuse(
            Text("第二名人员不能是经办柜员本人。", "The second one is the teller."),
            customer_text=_ONE_MOMENT,
        )


_NOT_UNDER_WAY = refuses(
    when=Text("申请不存在、已领取或已撤销", "it is none, collected or cancelled"),
    remedy=Text("请从列表中选择。", "Choose from the list."),
)
_NOT_AS_NOTED = refuses(
    when=Text("新卡到否与登记不符", "whether it is here is not what was noted"),
    remedy=Text(
        "新卡已登记到卡的，由两人取出剪角后再撤销；未登记到卡的先办到卡登记（2203）。",
        "A card that was noted is taken out and cut by two people; one that was not is noted first "
        "(2203).",
    ),
)


@rule(
    "ORDER-CANCEL",
    CANCELLED,
    title=Text(
        "撤销的须是未领取的制卡申请；新卡已到的须剪角",
        "What is cancelled is under way; a card that is here is cut",
    ),
    may=(_NOT_UNDER_WAY, _NOT_AS_NOTED),
    source=sources.CUSTODY,
)
def order_may_be_cancelled(judging: Judging, said: OrderCancelled) -> Iterator[Finding]:
    """An order ends once; the plastic that came for it is not left lying about."""
    order = judging.books.card_order(said.order)
    if order is None or order.state not in UNDER_WAY:
        stands = (
            how_it_stands(order)
            if order is not None
            else Text(f"没有制卡申请 {said.order}", f"there is no order {said.order}")
        )
        yield refuse(
            Text("{stands}。", "{stands}.").format(stands=stands),
            customer_text=_ONE_MOMENT,
            remedy=_NOT_UNDER_WAY.remedy,
            field="order",
        )
    elif said.here != (order.state is OrderState.ARRIVED):
        yield refuse(
            Text("制卡申请 {stands}。", "Order {stands}.").format(stands=how_it_stands(order)),
            customer_text=_ONE_MOMENT,
            remedy=_NOT_AS_NOTED.remedy,
            field="here",
        )


_NOT_HERE = refuses(
    when=Text("没有待领的新卡", "no card waits for its holder"),
    remedy=Text(
        "请核对卡号；制卡中的请客户到卡后再来；已撤销的重新办理补卡（2201）或换卡（2202）。",
        "Check the number; one that is being made is collected later; after a cancelled order, "
        "replace (2201) or exchange (2202) anew.",
    ),
)


@rule(
    "COLLECTION-ORDER",
    ACCOUNT,
    title=Text("须有已到、待领的新卡", "A new card is here and waits for its holder"),
    may=(_NOT_HERE,),
    source=sources.REISSUE,
)
def card_is_here(judging: Judging, found: AccountFound) -> Iterator[Finding]:
    """A card is handed out that came, once; else it is said how its order stands."""
    card = judging.books.card(found.card)
    if card is not None and card.state is not MediumState.NORMAL:
        return
    if _waiting(judging.books, found.card) is None:
        orders = judging.books.card_orders(found.card)
        stands = how_it_stands(orders[-1]) if orders else Text("没有制卡申请", "no card is ordered")
        yield refuse(
            Text("{card}：{stands}。", "{card}: {stands}.").format(
                card=masks.card_number(found.card), stands=stands
            ),
            customer_text=Text("目前没有您待领的新卡。", "No new card waits for you at present."),
        )


@rule(
    "COLLECTION-NOW",
    ACCOUNT,
    WAITING,
    title=Text("领取的须是登记的待领新卡", "What is handed out is the card that was noted"),
    may=(_NOT_HERE,),
    source=sources.REISSUE,
)
def still_waiting(judging: Judging, found: AccountFound, waiting: CardWaiting) -> Iterator[Finding]:
    """Cancelled or collected at another window meanwhile, it is handed to nobody."""
    now = _waiting(judging.books, found.card)
    if now is not None and now != waiting:
        yield refuse(
            Text("待领新卡的登记已变更。", "What was noted of the new card has changed."),
            customer_text=_ONE_MOMENT,
        )


_LOST_SINCE = refuses(
    when=Text("换卡期间旧卡被挂失", "the old card was reported lost since"),
    remedy=Text(
        "先撤销制卡（2205），新卡剪角；然后旧卡未找回的办理补卡（2201），已找回的解挂（2105）后"
        "重新换卡（2202）。",
        "Cancel the order first (2205), the new card is cut. Then replace the old one (2201) if it "
        "was not found; if it was, release it (2105) and exchange it anew (2202).",
    ),
)
_ENDED = refuses(
    when=Text("补卡所依据的挂失已终止", "the report on which it was ordered has ended"),
    remedy=Text("请撤销制卡（2205），新卡剪角。", "Cancel the order (2205); the new card is cut."),
)


@rule(
    "COLLECTION-LOSS",
    ACCOUNT,
    WAITING,
    title=Text(
        "补卡的挂失须仍有效，换卡的旧卡不得在挂失中",
        "Where it was lost the report still stands; where it was damaged it is not lost",
    ),
    may=(_LOST_SINCE, _ENDED),
    source=sources.REISSUE,
)
def it_is_as_it_was_ordered(
    judging: Judging, found: AccountFound, waiting: CardWaiting
) -> Iterator[Finding]:
    """A report that was superseded stands in what followed it; nothing else may have changed."""
    reports = judging.books.loss_reports(found.card)
    lost = [one for one in standing(reports, judging.now) if one.still.medium]
    if not waiting.report and lost:
        yield refuse(
            Text("{who}。", "{who}.").format(who=who_reported(judging.books, lost[0])),
            customer_text=Text(
                "旧卡在换卡期间已挂失，须先按柜员的说明办理。",
                "The old card was reported lost; the teller will tell you what comes first.",
            ),
            remedy=_LOST_SINCE.remedy,
        )
    elif waiting.report and not lost:
        ended = [one for one in reports if one.end is not None]
        why = (
            how_it_ended(ended[-1], judging.now)
            if ended
            else Text("登记簿中没有该挂失", "the register has no such report")
        )
        yield refuse(
            Text("挂失 {number}：{why}。", "Report {number}: {why}.").format(
                number=same(waiting.report), why=why
            ),
            customer_text=Text(
                "这张新卡已不能领取。", "This new card can no longer be handed out."
            ),
            remedy=_ENDED.remedy,
        )


@rule(
    "COLLECTION-OLD",
    ACCOUNT,
    OLD_PLASTIC,
    title=Text("收回的须是同号的旧卡", "The old card that is taken in bears the same number"),
    may=(
        refuses(
            remedy=Text(
                "请核对旧卡；旧卡遗失的，撤销制卡（2205），先挂失再补卡。",
                "Compare the old card; if it is lost, cancel the order (2205), report the loss and "
                "replace it.",
            )
        ),
    ),
    source=sources.EXCHANGE,
)
def old_card_is_the_one(
    judging: Judging, found: AccountFound, taken: OldPlasticTaken
) -> Iterator[Finding]:
    """No second plastic of a number is left with the customer."""
    if taken.number != found.card:
        yield refuse(
            Text(
                f"旧卡号码 {masks.card_number(taken.number)} 与 {masks.card_number(found.card)} "
                "不符。",
                f"The old card's number {masks.card_number(taken.number)} is not "
                f"{masks.card_number(found.card)}.",
            ),
            customer_text=Text(
                "您交来的不是要更换的旧卡。", "This is not the card that is being exchanged."
            ),
            field="number",
        )


ARRIVAL_RULES = (card_is_awaited, voucher_is_its_own, two_people.of(ARRIVAL_CUSTODIAN))
CANCEL_RULES = (order_may_be_cancelled, two_people.of(CANCEL_CUSTODIAN))
COLLECTION_RULES = (
    account_lives,
    medium_lives,
    card_is_here,
    still_waiting,
    it_is_as_it_was_ordered,
    old_card_is_the_one,
    level("COLLECTION-LEVEL", Text("领卡", "Collecting a card")),
)
