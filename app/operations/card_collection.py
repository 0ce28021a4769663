"""领卡: the holder collects a card that was made under its old number, and sets its PIN."""

from __future__ import annotations

from app.domain.custody import OrderState
from app.flow.books import Books
from app.flow.operation import Made, Operation, Performing, Signing, Step
from app.flow.slot import View
from app.i18n import Text
from app.rules import authorisation, card_collection, clock
from app.rules.card_collection import OLD_PLASTIC, WAITING
from app.rules.card_orders import order_becomes, ordered_card, require
from app.rules.face_agreed import keeping_consent
from app.rules.found_account import ACCOUNT
from app.rules.holder import holder_rules, holder_steps
from app.rules.loss_steps import headline
from app.rules.papers.face_consent import FACE_CONSENT, FACE_CONSENT_SIGNING
from app.rules.papers.of_a_holder import holder_papers
from app.rules.papers.replacement_form import REPLACEMENT_FORM
from app.rules.pins import NEW_PIN, the_new_pin_is_another
from app.rules.replacement_effects import card_of, put_into_use
from app.rules.replacement_steps import APPROVAL, SIGN, set_new_pin


def _collect(view: View, books: Books, performing: Performing) -> Made:
    card = card_of(books, view.of(ACCOUNT).card)
    order = require(ordered_card(books, card.number))
    ended = put_into_use(books, performing, card, order, view.of(NEW_PIN))
    order_becomes(books, order, OrderState.COLLECTED, performing.journal)
    return Made(
        card.customer,
        {
            "card": card.number,
            "order": order.number,
            "serial": order.serial,
            "ends": "、".join(ended) or "—",
        },
    )


_TITLE = Text("领卡", "Hand out a card that has come")


CARD_COLLECTION = Operation(
    code="2204",
    name="card_collection",
    title=_TITLE,
    tells=Text("领取新卡", "Collecting your new card"),
    words=("lk", "lingka", "领卡", "领取", "collect"),
    headline=headline,
    steps=(
        *holder_steps(agents=False),
        Step(
            "waiting",
            Text("待领新卡", "The new card"),
            (WAITING,),
            Text(
                "从保管处取出登记的新卡，卡号、凭证号与登记核对。",
                "The card that was noted is taken out of custody; number and voucher are compared.",
            ),
            propose=card_collection.waiting_card,
            tells=Text("柜员正在为您取卡，请稍候。", "The teller is taking out your card."),
            how=Text(
                "由保管人取出，逐位核对卡号和凭证号，封装完好再给客户看。",
                "The custodian takes it out; compare digit by digit, and see that it is sealed.",
            ),
        ),
        Step(
            "old_card",
            Text("旧卡处理", "The old card"),
            (OLD_PLASTIC,),
            Text(
                "换卡的，收回旧卡并当客户面剪角；旧卡自此作废。",
                "At an exchange the old card is taken in and cut before the customer; it is void "
                "from now on.",
            ),
            guard=card_collection.old_card_is_here,
            when=card_collection.OLD_CARD_IS_HERE,
            tells=Text("请把旧卡交给柜员。", "Please hand the old card to the teller."),
            how=Text(
                "照旧卡卡面录入号码；剪断芯片和磁条，不得让客户带走两张同号的卡。",
                "Enter the number from the old card, cut chip and stripe; nobody leaves with two "
                "cards of one number.",
            ),
        ),
        set_new_pin(),
        SIGN,
        APPROVAL,
    ),
    rules=(
        *holder_rules(agents=False),
        *card_collection.COLLECTION_RULES,
        clock.clock_is_right,
        the_new_pin_is_another,
    ),
    effect=keeping_consent(_collect),
    papers=(REPLACEMENT_FORM, FACE_CONSENT, *holder_papers(_TITLE)),
    signings=(FACE_CONSENT_SIGNING, Signing(authorisation.SIGNATURE, (REPLACEMENT_FORM,))),
    approval=authorisation.APPROVAL,
    made_titles={
        "card": Text("卡号", "Card number"),
        "order": Text("制卡申请号", "Order of the card"),
        "serial": Text("凭证号", "Voucher number"),
        "ends": Text("随之终止的挂失", "Reports ended with it"),
    },
    reminders=(
        Text(
            "请将身份证件、新卡和客户联交给客户；提醒核对卡面有效期，更新已绑定的支付信息。",
            "Give back the document; hand over the card and the customer's copy. Where its expiry "
            "is kept elsewhere for payments, the customer updates it.",
        ),
    ),
)
