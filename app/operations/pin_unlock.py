"""密码解锁: a PIN that wrong entries locked is used again by the holder, who still knows it."""

from __future__ import annotations

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
from app.rules.papers.pin_form import PIN_UNLOCK_FORM
from app.rules.pin_steps import (
    CARD_IN_HAND_STEP,
    OLD_PIN_STEP,
    SIGN_STEP,
    after_the_account,
    approval_step,
    headline,
)


def _unlock(view: View, books: Books, performing: Performing) -> Made:
    card = pins.card_of(books, view.of(ACCOUNT))
    books.change_card(in_order(card))
    return Made(
        card.customer,
        {
            "account": card.account,
            "card": card.number,
            "wrong_entries": str(card.wrong_entries),
        },
    )


_TITLE = Text("密码解锁", "Unlock a PIN")
_MADE_TITLES = {
    "account": Text("账号", "Account number"),
    "card": Text("卡号", "Card number"),
    "wrong_entries": Text("解锁前连续输错次数", "Wrong entries before"),
}


PIN_UNLOCK = Operation(
    code="2303",
    name="pin_unlock",
    title=_TITLE,
    tells=Text("解除密码锁定", "Unlocking your PIN"),
    words=("mmjs", "jiesuo", "密码解锁", "密码锁定", "unlock pin"),
    headline=headline,
    steps=(
        *after_the_account(holder_steps(agents=False), CARD_IN_HAND_STEP),
        OLD_PIN_STEP,
        SIGN_STEP,
        approval_step(
            Text(
                "授权人核对到场人与证件、照片及输错次数，以本人工号密码授权。",
                "The authoriser compares the person with document and picture, sees how often the "
                "PIN was wrong, then approves with their own credentials.",
            )
        ),
    ),
    rules=(*holder_rules(agents=False), *pins.UNLOCK_RULES),
    effect=keeping_consent(_unlock),
    papers=(
        PIN_UNLOCK_FORM,
        business_receipt(_TITLE, _MADE_TITLES),
        FACE_CONSENT,
        *holder_papers(_TITLE),
    ),
    signings=(FACE_CONSENT_SIGNING, Signing(authorisation.SIGNATURE, (PIN_UNLOCK_FORM,))),
    approval=authorisation.APPROVAL,
    reminders=(
        Text(
            "请将身份证件和卡（折）交还客户。",
            "Give document and card back to the customer.",
        ),
    ),
    made_titles=_MADE_TITLES,
)
