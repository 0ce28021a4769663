"""人脸信息处理单独授权书: the consent that is signed before the face is pictured."""

from __future__ import annotations

from app.domain import masks
from app.domain.wording import WordingCode
from app.flow.operation import BANK_COPY, CUSTOMER_COPY, PaperCopy, Setting
from app.flow.slot import View
from app.i18n import Text
from app.papers.document import Cell, Declaration, Declarations, Document, Prose, Section
from app.rules.acceptance import CONSENTS
from app.rules.authorisation import FACE_SIGNATURE
from app.rules.face import face_can_be_compared
from app.rules.identity import CARD, GUARDIAN, presenter
from app.rules.papers import head, person, signed, ticked
from app.rules.papers.paper import paper

_TITLE = Text("人脸信息处理单独授权书", "Separate consent to the processing of the face")
_COLUMNS = 4
_HALF, _WHOLE = 2, 4


def document(view: View, setting: Setting, copy: PaperCopy) -> Document:
    """Who consents to what, and whom they are consenting for [PIPL 17, 28–31; DOMAIN §2.4 B].

    It is signed before the face is pictured, so it says nothing that is known only later.
    """
    consents = view.of(CONSENTS)
    return Document(
        header=head.header(setting, _TITLE, copy.title),
        blocks=(
            _controller(setting),
            _who(view, copy),
            Prose(
                Text(
                    "人脸信息处理告知（版本 {version}）", "Notice on the face (version {version})"
                ).format(version=consents.face_version),
                setting.wording(WordingCode.FACE_NOTICE, consents.face_version).text,
            ),
            Declarations(
                Text("授权", "Consent"),
                (Declaration(_statement(view), consents.face_given),),
            ),
        ),
        signatures=signed.signature(view, FACE_SIGNATURE),
        staff=signed.staff(view, setting),
        seal=head.seal(setting),
        qr=head.proof(setting, "face_consent", copy),
        training=head.is_training(setting),
        reprint=setting.printed_before,
    )


def _controller(setting: Setting) -> Section:
    return Section(
        Text("个人信息处理者", "Who processes it"),
        (
            Cell(
                Text("名称", "Name"),
                f"{setting.branch.bank}{setting.branch.name}（{setting.branch.number}）",
                _WHOLE,
            ),
        ),
        _COLUMNS,
    )


def _who(view: View, copy: PaperCopy) -> Section:
    """Whose face it is: the guardian's own where one acts for a minor."""
    shown = presenter(view)
    number = masks.identity_number(shown.number) if copy.masked else shown.number
    acting = view.has(GUARDIAN)
    cells = [
        Cell(Text("姓名", "Name"), person.masked_name(shown.name, copy), _HALF),
        Cell(
            Text("授权人身份", "Consenting as"),
            ticked.either(
                (Text("客户本人", "the customer"), not acting),
                (Text("监护人", "a guardian"), acting),
            ),
            _HALF,
        ),
        Cell(Text("证件种类", "Document"), shown.kind.title, _HALF),
        Cell(Text("证件号码", "Document number"), number, _HALF),
    ]
    if acting:
        child = view.of(CARD)
        cells.append(
            Cell(Text("被监护人", "On behalf of"), person.masked_name(child.name, copy), _WHOLE)
        )
    return Section(Text("授权人", "Who consents"), tuple(cells), _COLUMNS)


def _statement(view: View) -> Text:
    if view.has(GUARDIAN):
        return Text(
            "本人作为客户的监护人，已阅读并理解上述告知，单独同意贵行为办理本次业务处理本人的人脸信息，并代客户作出同意。",
            "I am the customer's guardian, have read and understood the above, and separately "
            "consent, for myself and on the customer's behalf, to the processing of my face for "
            "this business.",
        )
    return Text(
        "本人已阅读并理解上述告知，单独同意贵行为办理本次业务处理本人的人脸信息。",
        "I have read and understood the above and separately consent to the processing of my face "
        "for this business.",
    )


FACE_CONSENT = paper(
    "face_consent",
    Text("人脸信息处理单独授权书", "Consent to the processing of the face"),
    (BANK_COPY, CUSTOMER_COPY),
    document,
    when=face_can_be_compared,
)
