"""客户自助冻结: the holder has money of their own frozen, and only they take it back."""

from __future__ import annotations

from datetime import datetime

from app.clock import ending
from app.domain.money import Fen
from app.domain.restraint import Restraint, RestraintKind
from app.domain.term import Term
from app.evidence.control import Measure
from app.flow.books import Books
from app.flow.operation import Actor, Made, Operation, Performing, Signing, Step
from app.flow.slot import View
from app.i18n import Text
from app.rules import authorisation, clock, self_freeze
from app.rules.clock import counted_from
from app.rules.contract_steps import REVIEW
from app.rules.control_told import TOLD_OF_THEIR_OWN
from app.rules.face_agreed import keeping_consent
from app.rules.found_account import ACCOUNT
from app.rules.holder import holder_rules, holder_steps
from app.rules.loss_steps import headline
from app.rules.papers.business_receipt import business_receipt
from app.rules.papers.face_consent import FACE_CONSENT, FACE_CONSENT_SIGNING
from app.rules.papers.of_a_holder import holder_papers
from app.rules.papers.self_freeze_form import SELF_FREEZE_FORM
from app.rules.restraint_numbers import restraint_number
from app.rules.restraints import amount_text

_TITLE = Text("客户自助冻结", "Freeze one's own money")
MADE_TITLES = {
    "freeze": Text("冻结登记号", "Number in the register"),
    "amount": Text("冻结金额", "Frozen"),
    "until": Text("到期时间", "Until"),
}


def _freeze(view: View, books: Books, performing: Performing) -> Made:
    found, asked = view.of(ACCOUNT), view.of(self_freeze.ASKED)
    number = restraint_number(books, performing)
    amount = None if asked.measure is Measure.WHOLE else Fen(asked.amount or 0)
    term = Term(days=asked.days)
    until: datetime | None = None
    if asked.days:
        until = term.after(counted_from(books, performing.now))
    books.add_restraint(
        Restraint(
            number=number,
            account=found.account,
            kind=RestraintKind.SELF,
            authority="",
            document="",
            amount=amount,
            since=performing.now,
            until=until,
            queue=0,
            journal=performing.journal,
            term=term.written,
            told=TOLD_OF_THEIR_OWN.zh,
        )
    )
    return Made(
        found.customer,
        {
            "freeze": number,
            "amount": amount_text(amount).zh,
            "until": ending(until) if until else "—",
        },
    )


SELF_FREEZE = Operation(
    code="4108",
    name="self_freeze",
    title=_TITLE,
    tells=Text("冻结本人账户资金", "Having your own money frozen"),
    words=("zzdj", "zizhudongjie", "djzj", "自助冻结", "保护", "self freeze", "lock"),
    headline=headline,
    steps=(
        *holder_steps(agents=False),
        Step(
            "self_freeze",
            Text("冻结申请", "What is frozen"),
            (self_freeze.ASKED,),
            Text(
                "客户要冻结多少、多久；入账和计息不受影响，代扣、还款会停止。",
                "How much and for how long; money still comes in and bears interest, while bills "
                "and repayments stop.",
            ),
            tells=Text(
                "请告诉柜员要冻结多少、多久。", "Tell the teller how much is frozen, and how long."
            ),
            how=Text(
                "先问清为什么：担心受骗的，同时提醒拨打96110；卡丢了的，应办挂失。",
                "Ask why first: whoever fears fraud is told of 96110; a lost card is reported "
                "lost instead.",
            ),
        ),
        Step(
            "sign",
            Text("阅读与签名", "Read and sign"),
            (authorisation.SIGNATURE,),
            Text(
                "客户核对填好的申请书后签名；之后改动任何内容，须重新签名。",
                "The customer reads the filled form and signs; any later change reopens it.",
            ),
            Actor.CUSTOMER,
            tells=Text(
                "请核对申请书，没有问题再签名。", "Please check the form, and sign if it is right."
            ),
            how=Text(
                "请客户自己看金额和期限，再签名。", "The customer reads amount and term, and signs."
            ),
        ),
        REVIEW,
    ),
    rules=(*holder_rules(agents=False), *self_freeze.ASK_RULES, clock.clock_is_noticed),
    effect=keeping_consent(_freeze),
    papers=(
        SELF_FREEZE_FORM,
        business_receipt(_TITLE, MADE_TITLES),
        FACE_CONSENT,
        *holder_papers(_TITLE),
    ),
    signings=(FACE_CONSENT_SIGNING, Signing(authorisation.SIGNATURE, (SELF_FREEZE_FORM,))),
    approval=authorisation.APPROVAL,
    made_titles=MADE_TITLES,
    reminders=(
        Text(
            "请将身份证件和回单交给客户，说明只能由本人到柜台解除。",
            "Give back the document with the receipt; only the holder takes it back, here.",
        ),
    ),
)
