"""密码修改: a holder who knows the PIN sets another one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import wraps
from typing import Any

from app.domain.branch import Level
from app.domain.pin_tries import in_order
from app.evidence.acting import Acting
from app.flow.books import Books
from app.flow.operation import Made, Operation, Performing, Signing
from app.flow.rule import (
    Effect,
    Finding,
    Judging,
    Rule,
    refuse,
    refuses,
    rule,
    warns,
)
from app.flow.slot import View
from app.i18n import Text
from app.rules import authorisation, pins, sources
from app.rules.acting import ACTING
from app.rules.found_account import ACCOUNT
from app.rules.holder import holder_rules, holder_steps
from app.rules.papers.business_receipt import business_receipt
from app.rules.papers.pin_form import PIN_CHANGE_FORM
from app.rules.papers.refusal import not_done
from app.rules.pin_steps import NEW_PIN_STEP, OLD_PIN_STEP, SIGN_STEP, headline

_ASKED = ("acting", "card", "account")
"""Whoever knows the PIN proves themselves by it [DOMAIN §12]: of the steps of a holder only who is
here, their document and the card; no face, no network check, nobody's approval [D]."""

_TO_THE_RESET = Text(
    "请改为办理密码重置（2301），经核对和授权办理。",
    "Do a PIN reset (2301) in its place, which is compared and approved.",
)


@rule(
    "PIN-CHANGE-SELF",
    ACTING,
    title=Text(
        "凭原密码修改由持有人本人办理", "A PIN is changed by the holder who knows it, in person"
    ),
    may=(refuses(remedy=_TO_THE_RESET),),
    source=sources.PIN,
)
def the_holder_is_here(judging: Judging, acting: Acting) -> Iterator[Finding]:
    """A guardian has not the PIN that only the holder knows, but may have it reset."""
    if acting.who.guardian:
        yield refuse(
            Text(
                "监护人不能凭原密码修改密码。",
                "A guardian does not change a PIN by knowing it.",
            ),
            customer_text=Text(
                "监护人请办理密码重置。", "A guardian may have the PIN set anew instead."
            ),
            field="who",
        )


def _without_approval(one: Rule) -> Rule:
    """The rule for a case that nobody approves: what would ask for a manager is a refusal, with the
    reset as the way out; what would ask for a supervisor is pointed out."""

    @wraps(one.ask)
    def ask(*given: Any) -> Iterator[Finding]:
        for found in one.ask(*given):
            if found.effect is not Effect.ESCALATE:
                yield found
            elif found.level >= Level.MANAGER:
                yield replace(
                    found,
                    effect=Effect.REFUSE,
                    level=0,
                    customer_text=Text("请稍候。", "One moment, please."),
                    remedy=_TO_THE_RESET,
                )
            else:
                yield replace(found, effect=Effect.WARN, level=0)

    may = tuple(
        may
        if may.effect is not Effect.ESCALATE
        else refuses(when=may.when, remedy=_TO_THE_RESET)
        if may.level >= Level.MANAGER
        else warns(when=may.when, remedy=may.remedy)
        for may in one.may
    )
    return replace(one, ask=ask, may=may)


_HOLDER_RULES = tuple(
    _without_approval(one)
    for one in holder_rules(agents=False)
    if all(slot.name in _ASKED for slot in (*one.reads, *one.sees))
)


def _change(view: View, books: Books, performing: Performing) -> Made:
    card = pins.card_of(books, view.of(ACCOUNT))
    books.change_card(replace(in_order(card), pin_verifier=view.of(pins.NEW_PIN).verifier))
    return Made(card.customer, {"account": card.account, "card": card.number})


_TITLE = Text("密码修改", "Change a PIN")
_MADE_TITLES = {
    "account": Text("账号", "Account number"),
    "card": Text("卡号", "Card number"),
}


PIN_CHANGE = Operation(
    code="2302",
    name="pin_change",
    title=_TITLE,
    tells=Text("修改银行卡密码", "Changing your PIN"),
    words=("mmxg", "xgmm", "gaimi", "密码修改", "改密", "change pin"),
    headline=headline,
    steps=(
        *(step for step in holder_steps(agents=False) if step.code in _ASKED),
        OLD_PIN_STEP,
        NEW_PIN_STEP,
        SIGN_STEP,
    ),
    rules=(the_holder_is_here, *_HOLDER_RULES, *pins.CHANGE_RULES),
    effect=_change,
    papers=(
        PIN_CHANGE_FORM,
        business_receipt(_TITLE, _MADE_TITLES),
        *not_done(_TITLE, authorised=False),
    ),
    signings=(Signing(authorisation.SIGNATURE, (PIN_CHANGE_FORM,)),),
    reminders=(
        Text(
            "请将身份证件和卡（折）交还客户。",
            "Give document and card back to the customer.",
        ),
    ),
    made_titles=_MADE_TITLES,
)
