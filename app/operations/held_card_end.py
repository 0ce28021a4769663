"""拾得卡处理: a card or passbook in custody is given back, cut, or handed on to its bank."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from app.domain import masks
from app.domain.custody import HELD_STATE_TITLES, HeldState
from app.errors import Conflict
from app.evidence.held_card import Becomes
from app.flow.books import Books
from app.flow.operation import Actor, Made, Operation, Performing, Step
from app.flow.slot import View
from app.i18n import Text, same
from app.rules import authorisation, clock, held_card
from app.rules.face_agreed import keeping_consent
from app.rules.holder import holder_rules, holder_steps
from app.rules.papers.face_consent import FACE_CONSENT, FACE_CONSENT_SIGNING
from app.rules.papers.found_card_receipt import HELD_CARD_SLIP
from app.rules.papers.of_a_holder import holder_papers

MADE_TITLES = {
    "held": Text("拾得卡登记号", "Number in the register"),
    "state": Text("处理", "What was done"),
}
_STATES = {
    Becomes.RETURNED: HeldState.RETURNED,
    Becomes.CUT: HeldState.CUT,
    Becomes.HANDED_ON: HeldState.HANDED_ON,
}


def _end(view: View, books: Books, performing: Performing) -> Made:
    ending = view.of(held_card.ENDING)
    held = books.held_card(ending.number)
    if held is None:
        raise Conflict(
            "HELD_GONE",
            Text("登记簿中没有这一条。", "There is no such line in the register."),
            Text("请核对登记号。", "Check the number."),
        )
    state = _STATES[ending.becomes]
    books.change_held_card(
        replace(
            held,
            state=state,
            note="；".join(one for one in (held.note, ending.explained) if one),
            ended_at=performing.now,
            ended_by=performing.journal,
        )
    )
    return Made(held.customer, {"held": held.number, "state": HELD_STATE_TITLES[state].zh})


def _headline(view: View) -> Text:
    held = view.find(held_card.HELD)
    if held is None or not held.card:
        ending = view.find(held_card.ENDING)
        return same(ending.number if ending is not None else "")
    return same(f"{masks.name(held.name)}  {masks.card_number(held.card)}".strip())


_HANGING_ON_THOSE = ("consents", "face_consent", "second_document", "identified")
"""They are on the path only after those before them; and who looks for them by their guards, as
whoever adds the prompts of liveness does, finds them as they are."""


def _while_returned(step: Step) -> Step:
    """A step by which the holder is known is on the path only where something goes back to them."""
    inner = step.guard
    if step.code in _HANGING_ON_THOSE:
        return step
    if inner is None:
        return replace(step, guard=held_card.is_returned, when=held_card.RETURNED)
    return replace(
        step,
        guard=_both(inner),
        when=Text("交还持卡人，且{when}", "where it is given back, and {when}").format(
            when=step.when
        ),
    )


def _both(inner: Callable[[View], bool]) -> Callable[[View], bool]:
    def guard(view: View) -> bool:
        return held_card.is_returned(view) and inner(view)

    return guard


_TITLE = Text("拾得卡处理", "Settle a card in custody")


HELD_CARD_END = Operation(
    code="2107",
    name="held_card_end",
    title=_TITLE,
    tells=Text("交还拾得的卡", "Giving back a card that was found"),
    words=("sdkcl", "chuli", "jianjiao", "jh", "交还", "剪角", "移交", "custody", "cut"),
    headline=_headline,
    steps=(
        Step(
            "ending",
            Text("处理方式", "What is done"),
            (held_card.ENDING,),
            Text(
                "哪一张、怎样处理：交还持卡人、剪角，或移交他行。",
                "Which one, and what is done: given back, cut, or handed on to its bank.",
            ),
            how=Text(
                "从“保管的卡（折）”中选取，登记号自动带入。",
                "Choose it among those in custody: its number comes along.",
            ),
        ),
        Step(
            "held",
            Text("核对登记", "Compare with the register"),
            (held_card.HELD,),
            Text(
                "登记簿和账册现在怎样说；与从保管处取出的实物逐位核对号码。",
                "What register and books say now; compared digit by digit with what is taken out.",
            ),
            propose=held_card.choose_held,
            how=Text(
                "两人取出实物，号码与登记一致再继续。",
                "Two people take it out; go on only where the number agrees.",
            ),
        ),
        *(_while_returned(step) for step in holder_steps(agents=False)),
        Step(
            "approval",
            Text("授权", "Authorisation"),
            (authorisation.APPROVAL,),
            Text(
                "授权人当面看到实物，看着交还、剪角或封装移交，再以本人工号密码授权。",
                "The authoriser sees it given back, cut or sealed, and approves with their own "
                "credentials.",
            ),
            Actor.AUTHORISER,
            tells=Text("主管正在复核，请稍候。", "A supervisor is checking. One moment, please."),
            how=Text(
                "授权人就是第二名保管人：没有看到实物的不授权。",
                "The authoriser is the second custodian: who has not seen it approves nothing.",
            ),
        ),
    ),
    rules=(*holder_rules(agents=False), *held_card.HELD_RULES, clock.clock_is_right),
    effect=keeping_consent(_end),
    papers=(HELD_CARD_SLIP, FACE_CONSENT, *holder_papers(_TITLE)),
    signings=(FACE_CONSENT_SIGNING,),
    approval=authorisation.APPROVAL,
    made_titles=MADE_TITLES,
    reminders=(
        Text(
            "交还的请客户当面收好；剪角的破坏芯片和磁条，残片随凭证保管。",
            "What is given back is handed over in person; what is cut loses chip and stripe, and "
            "the pieces stay with the voucher.",
        ),
    ),
)
