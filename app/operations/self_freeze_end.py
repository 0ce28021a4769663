"""解除自助冻结: the holder, in person, takes back what they had frozen."""

from __future__ import annotations

from dataclasses import replace

from app.domain.restraint import RestraintEnd
from app.flow.books import Books
from app.flow.operation import Actor, Made, Operation, Performing, Signing, Step
from app.flow.slot import View
from app.i18n import Text
from app.rules import authorisation, clock, self_freeze
from app.rules.face_agreed import keeping_consent
from app.rules.found_account import ACCOUNT
from app.rules.holder import holder_rules, holder_steps
from app.rules.loss_steps import headline
from app.rules.papers.business_receipt import business_receipt
from app.rules.papers.face_consent import FACE_CONSENT, FACE_CONSENT_SIGNING
from app.rules.papers.of_a_holder import holder_papers
from app.rules.papers.self_freeze_form import SELF_FREEZE_END_FORM
from app.rules.self_freeze import of_the_holder

_TITLE = Text("解除自助冻结", "Take one's own freeze back")
MADE_TITLES = {"freezes": Text("已解除的冻结", "Taken back")}


def _take_back(view: View, books: Books, performing: Performing) -> Made:
    found = view.of(ACCOUNT)
    numbers = []
    for one in of_the_holder(books, found.account, performing.now):
        books.change_restraint(
            replace(
                one,
                ended_at=performing.now,
                ended_by=performing.journal,
                end=RestraintEnd.RELEASED,
            )
        )
        numbers.append(one.number)
    return Made(found.customer, {"freezes": "、".join(numbers)})


SELF_FREEZE_END = Operation(
    code="4109",
    name="self_freeze_end",
    title=_TITLE,
    tells=Text("解除您申请的冻结", "Taking your own freeze back"),
    words=("jczzdj", "jiechuzizhudongjie", "jd", "解除自助冻结", "解冻", "unfreeze"),
    headline=headline,
    steps=(
        *holder_steps(agents=False),
        Step(
            "frozen",
            Text("自助冻结", "What is frozen"),
            (self_freeze.FROZEN,),
            Text(
                "客户此前申请、仍然有效的自助冻结，一并解除。",
                "What the customer had frozen and has not taken back; all of it ends.",
            ),
            propose=self_freeze.propose_frozen,
            tells=Text("请核对您此前申请的冻结。", "Please look at what you had frozen."),
            how=Text(
                "与客户核对冻结的时间和金额；本行管控、有权机关冻结不在此办理，也不要提起。",
                "Compare time and amount with the customer; what others ordered is not ended here "
                "and not spoken of.",
            ),
        ),
        Step(
            "back",
            Text("解除意愿", "Of their own will"),
            (self_freeze.BACK,),
            Text(
                "单独询问客户：是不是自愿，有没有人在电话里指挥。",
                "The customer is asked alone: of their own will, or does somebody prompt them.",
            ),
            tells=Text(
                "请告诉柜员为什么解除。有人让您解除后转账的，请立即告诉我们。",
                "Tell the teller why. If somebody asked you to do so and then pay, tell us now.",
            ),
            how=Text(
                "请陪同的人离开柜台；一直看手机、答不清用途的，叫负责人。",
                "Ask companions to step back; where the customer watches their phone or cannot "
                "say what for, call the manager.",
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
            how=Text("请客户自己看完再签名。", "The customer reads it and signs."),
        ),
        Step(
            "approval",
            Text("授权", "Authorisation"),
            (authorisation.APPROVAL,),
            Text(
                "授权人看人、看证件、问意愿，以本人工号密码授权。",
                "The authoriser sees the person and the document, asks what they want, and "
                "approves with their own credentials.",
            ),
            Actor.AUTHORISER,
            tells=Text("主管正在复核，请稍候。", "A supervisor is checking. One moment, please."),
            how=Text(
                "再问一次：钱要转给谁，认识不认识。",
                "Ask once more: to whom will the money go, and do they know them?",
            ),
        ),
    ),
    rules=(*holder_rules(agents=False), *self_freeze.BACK_RULES, clock.clock_is_right),
    effect=keeping_consent(_take_back),
    papers=(
        SELF_FREEZE_END_FORM,
        business_receipt(_TITLE, MADE_TITLES),
        FACE_CONSENT,
        *holder_papers(_TITLE),
    ),
    signings=(FACE_CONSENT_SIGNING, Signing(authorisation.SIGNATURE, (SELF_FREEZE_END_FORM,))),
    approval=authorisation.APPROVAL,
    made_titles=MADE_TITLES,
    reminders=(
        Text(
            "请将身份证件和回单交给客户；账户仍不能支取的，只说账户使用受限，请客户按已收到的告知办理。",
            "Give back the document with the receipt; where money still cannot be taken out, say "
            "only that the account is restricted.",
        ),
    ),
)
