"""休眠账户激活申请书: whose account wakes, what they said of its use, and the new phone."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain import masks
from app.evidence.acceptance import COMPANIONS, PURPOSES
from app.evidence.ask import choice_text
from app.evidence.due_diligence import OCCUPATION_CHOICES
from app.evidence.reactivation import PHONE_IS, WHO_USES
from app.flow.operation import BANK_COPY, PaperCopy, Setting
from app.flow.slot import View
from app.i18n import Text
from app.papers.document import Cell, Declaration, Declarations, Document, Section
from app.rules.contact import PHONE
from app.rules.papers import head, loss_parts, signed
from app.rules.papers.head import moment
from app.rules.papers.loss_parts import COLUMNS, HALF, NONE, WHOLE
from app.rules.papers.paper import paper
from app.rules.reactivation import ASLEEP, QUESTIONS

_CODE = "reactivation_form"
_TITLE = Text("休眠账户激活申请书", "Request to wake a dormant account")

_LENDING = Text(
    "本人充分了解并清楚知晓出租、出借、出售、购买账户的相关法律责任和惩戒措施，承诺依法依规开立和使用本人账户。",
    "I fully understand the legal responsibility and the penalties for renting out, lending, "
    "selling or buying accounts, and undertake to use mine as the law and the rules say.",
)
_TRUE = Text(
    "以上所答真实、准确；账户由本人使用，手机号为本人实名。",
    "My answers are true and exact; I use the account myself, and the phone is in my own name.",
)


def document(view: View, setting: Setting, copy: PaperCopy) -> Document:
    """What slept, who asks for it, the five questions with their answers [DOMAIN §6, §9.1]."""
    return Document(
        header=head.header(setting, _TITLE, copy.title),
        blocks=(
            Section(Text("激活事项", "What is woken"), tuple(_asleep(view, setting)), COLUMNS),
            loss_parts.holder(view, copy),
            loss_parts.account(view, copy),
            loss_parts.acting(view, copy, agents=False),
            Section(Text("使用情况", "Its use"), tuple(_answers(view, copy)), COLUMNS),
            Declarations(
                Text("声明", "Declarations"),
                (Declaration(_LENDING, True), Declaration(_TRUE, True)),
            ),
            *loss_parts.for_the_bank(view, setting, (QUESTIONS,), *_seen(view)),
        ),
        signatures=signed.signature(view),
        staff=signed.staff(view, setting),
        seal=head.seal(setting),
        qr=head.proof(setting, _CODE, copy),
        training=head.is_training(setting),
    )


def _asleep(view: View, setting: Setting) -> Iterator[Cell]:
    asleep = view.of(ASLEEP)
    for label, since in (
        (Text("休眠", "Dormant"), asleep.dormant_since),
        (Text("暂停非柜面", "Channels stopped"), asleep.non_counter_since),
        (Text("证件过期限制", "Document expired"), asleep.overdue_since),
    ):
        told = Text("{at} 起", "since {at}").format(at=moment(since)) if since else NONE
        yield Cell(label, told, HALF)
    yield Cell(
        Text("激活时间", "Woken") if setting.journal else Text("填写时间", "Filled in"),
        moment(setting.at),
        HALF,
    )


def _answers(view: View, copy: PaperCopy) -> Iterator[Cell]:
    said = view.of(QUESTIONS)
    phone = view.find(PHONE)
    yield Cell(Text("谁使用", "Used by"), choice_text(WHO_USES, said.who), HALF)
    yield Cell(
        Text("今后用途", "What for"),
        said.purpose_explained or choice_text(PURPOSES, said.purpose),
        HALF,
    )
    yield Cell(Text("启用原因", "Why again"), said.why, WHOLE)
    yield Cell(Text("职业", "Occupation"), choice_text(OCCUPATION_CHOICES, said.occupation), HALF)
    address = masks.address(said.address) if copy.masked else said.address
    yield Cell(
        Text("现住址", "Residence"),
        address or Text("与证件一致", "as in the document"),
        HALF,
    )
    number = phone.number if phone is not None else ""
    yield Cell(Text("手机号", "Phone"), masks.phone(number) if copy.masked else number, HALF)
    yield Cell(Text("手机实名", "In whose name"), choice_text(PHONE_IS, said.phone_is), HALF)


def _seen(view: View) -> Iterator[Cell]:
    said = view.of(QUESTIONS)
    yield Cell(Text("陪同情况", "Companions"), choice_text(COMPANIONS, said.companions), WHOLE)


REACTIVATION_FORM = paper(
    _CODE, Text("休眠激活申请书", "Reactivation form"), (BANK_COPY,), document
)
