"""人脸信息处理单独授权书: the consent that is signed before the face is pictured."""

from __future__ import annotations

from dataclasses import replace

from app.domain import masks
from app.domain.wording import Wording, WordingCode
from app.flow.operation import BANK_COPY, CUSTOMER_COPY, PaperCopy, Setting, Signing
from app.flow.slot import View
from app.i18n import Text
from app.papers.document import Cell, Declaration, Declarations, Document, Section
from app.rules.acceptance import CONSENTS
from app.rules.authorisation import FACE_SIGNATURE
from app.rules.face import signs_for_the_face
from app.rules.identity import AGENT, CARD, GUARDIAN, presenter
from app.rules.papers import head, person, signed, ticked, worded
from app.rules.papers.paper import paper

_TITLE = Text("人脸信息处理单独授权书", "Separate consent to the processing of the face")


def document(view: View, setting: Setting, copy: PaperCopy) -> Document:
    """Who consents to what, and whom they are consenting for [PIPL 17, 28–31; DOMAIN §2.4 B].

    It is signed before the face is pictured, so it says nothing that is known only later.
    """
    consents = view.of(CONSENTS)
    notice = setting.wording(WordingCode.FACE_NOTICE, consents.face_version)
    return Document(
        header=head.header(setting, _TITLE, copy.title),
        blocks=(
            _parties(view, setting, copy),
            *worded.blocks(notice),
            Declarations(
                Text("授权", "Consent"),
                (Declaration(_statement(view, notice), consents.face_given),),
            ),
        ),
        signatures=signed.signature(view, FACE_SIGNATURE),
        staff=signed.staff(view, setting),
        seal=head.seal(setting),
        qr=head.proof(setting, "face_consent", copy),
        training=head.is_training(setting),
    )


def _parties(view: View, setting: Setting, copy: PaperCopy) -> Section:
    """Who processes it, and whose face it is: the guardian's or agent's own where one acts."""
    shown = presenter(view)
    number = masks.identity_number(shown.number) if copy.masked else shown.number
    guardian, agent = view.has(GUARDIAN), view.has(AGENT)
    processor = Cell(
        Text("信息处理者", "Processed by"),
        f"{setting.branch.bank}{setting.branch.name}（{setting.branch.number}）",
    )
    called = Text("被监护人", "On behalf of") if guardian else Text("被代理人", "Acting for")
    other = Cell(called, person.masked_name(view.of(CARD).name, copy))
    return Section(
        Text("信息处理者及授权人", "Who processes it, and who consents"),
        (
            *((processor, other) if guardian or agent else (replace(processor, span=2),)),
            Cell(Text("授权人姓名", "Name"), person.masked_name(shown.name, copy)),
            Cell(
                Text("授权人身份", "Consenting as"),
                ticked.either(
                    (Text("客户本人", "customer"), not guardian and not agent),
                    (Text("监护人", "guardian"), guardian),
                    *(((Text("代理人", "agent"), True),) if agent else ()),
                ),
            ),
            Cell(Text("证件种类", "Document"), shown.kind.title),
            Cell(Text("证件号码", "Document number"), number),
        ),
    )


def _statement(view: View, notice: Wording) -> Text:
    if view.has(GUARDIAN):
        return Text(
            "本人作为客户的监护人，已阅读并理解上述{notice}，单独同意贵行按该告知处理本人的人脸信息，并代客户作出同意。",
            "I am the customer's guardian, have read and understood the above {notice}, and "
            "separately consent, for myself and on the customer's behalf, to the processing of my "
            "face as it says.",
        ).format(notice=notice.name)
    return Text(
        "本人已阅读并理解上述{notice}，单独同意贵行按该告知处理本人的人脸信息。",
        "I have read and understood the above {notice} and separately consent to the processing of "
        "my face as it says.",
    ).format(notice=notice.name)


FACE_CONSENT = paper(
    "face_consent",
    Text("人脸信息处理单独授权书", "Consent to the processing of the face"),
    (BANK_COPY, CUSTOMER_COPY),
    document,
    when=signs_for_the_face,
)
FACE_CONSENT_SIGNING = Signing(FACE_SIGNATURE, (FACE_CONSENT,))
