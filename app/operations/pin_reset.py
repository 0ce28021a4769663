"""密码重置: the holder, who forgot the PIN, sets another one at the counter."""

from __future__ import annotations

from dataclasses import replace

from app.domain.pin_tries import in_order
from app.flow.books import Books
from app.flow.operation import Made, Operation, Performing, Signing
from app.flow.slot import View
from app.i18n import Text
from app.rules import authorisation, pins
from app.rules.face_agreed import keeping_consent
from app.rules.found_account import ACCOUNT
from app.rules.holder import holder_rules, holder_steps
from app.rules.papers.business_receipt import business_receipt
from app.rules.papers.face_consent import FACE_CONSENT, FACE_CONSENT_SIGNING
from app.rules.papers.of_a_holder import holder_papers
from app.rules.papers.pin_form import PIN_RESET_FORM
from app.rules.pin_steps import (
    CARD_IN_HAND_STEP,
    NEW_PIN_STEP,
    SIGN_STEP,
    after_the_account,
    approval_step,
    headline,
)


def _reset(view: View, books: Books, performing: Performing) -> Made:
    found = view.of(ACCOUNT)
    card = pins.card_of(books, found)
    settled = pins.settle_reports(books, card.number, performing)
    books.change_card(
        replace(in_order(card), pin_verifier=view.of(pins.NEW_PIN).verifier),
    )
    return Made(
        card.customer,
        {
            "account": card.account,
            "card": card.number,
            "settled": "、".join(settled) or "—",
        },
    )


_TITLE = Text("密码重置", "Reset a PIN")
_MADE_TITLES = {
    "account": Text("账号", "Account number"),
    "card": Text("卡号", "Card number"),
    "settled": Text("已了结的密码挂失", "PIN reports settled"),
}


PIN_RESET = Operation(
    code="2301",
    name="pin_reset",
    title=_TITLE,
    tells=Text("重置银行卡密码", "Setting a new PIN"),
    words=("mmcz", "mmgs", "wjmm", "mima", "密码重置", "忘记密码", "pin reset", "forgotten pin"),
    headline=headline,
    steps=(
        *after_the_account(holder_steps(agents=False), CARD_IN_HAND_STEP),
        NEW_PIN_STEP,
        SIGN_STEP,
        approval_step(
            Text(
                "授权人核对到场人与证件、照片及密码挂失情况，以本人工号密码授权。",
                "The authoriser compares the person with document and picture, and looks at the "
                "report of the PIN, then approves with their own credentials.",
            )
        ),
    ),
    rules=(*holder_rules(agents=False), *pins.RESET_RULES),
    effect=keeping_consent(_reset),
    papers=(
        PIN_RESET_FORM,
        business_receipt(_TITLE, _MADE_TITLES),
        FACE_CONSENT,
        *holder_papers(_TITLE),
    ),
    signings=(FACE_CONSENT_SIGNING, Signing(authorisation.SIGNATURE, (PIN_RESET_FORM,))),
    approval=authorisation.APPROVAL,
    reminders=(
        Text(
            "请将身份证件和卡（折）交还客户。",
            "Give document and card back to the customer.",
        ),
        Text(
            "卡（折）仍在挂失中的，密码重置不恢复支付；须解挂（2105）或补发（2201）。",
            "A card that is reported lost stays stopped: it is released (2105) or replaced (2201).",
        ),
    ),
    made_titles=_MADE_TITLES,
)
