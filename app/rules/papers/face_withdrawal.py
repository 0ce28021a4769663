"""人脸授权撤回书: a consent to the face is taken back, as easily as it was given."""

from __future__ import annotations

from app.flow.operation import BANK_COPY, CUSTOMER_COPY, PaperCopy, Setting
from app.flow.slot import View
from app.i18n import Text
from app.papers.document import (
    Cell,
    Declaration,
    Declarations,
    Document,
    Prose,
    Section,
    SignatureBox,
)
from app.rules.papers import head, holder, signed
from app.rules.papers.head import moment
from app.rules.papers.paper import paper

_CODE = "face_withdrawal"
_TITLE = Text("人脸信息处理授权撤回书", "Withdrawal of the consent to the face")

_STATEMENT = Text(
    "本人撤回此前对贵行处理本人人脸信息的单独同意。",
    "I withdraw my separate consent to the processing of my face by the bank.",
)
_FOLLOWS = Text(
    "自撤回之时起，本行不再采集您的人脸，此前的照片不再用于比对；依法须留存的办理记录仍予保存。\n"
    "撤回不影响此前已经办理的业务（《个人信息保护法》第十五条）。以后办理业务由两名柜面人员核对"
    "身份，服务不受影响；您也可以随时重新授权。",
    "From this moment the bank pictures your face no more and compares no earlier picture; what "
    "the law wants kept stays in the records.\n"
    "What was done before stays valid (Personal Information Protection Law, Article 15). From now "
    "on two members of staff identify you, and no service is refused; you may consent anew at any "
    "time.",
)


def document(view: View, setting: Setting, copy: PaperCopy) -> Document:
    """Who withdraws, when to the second, which version, and what follows from it [PIPL 15, 16].

    Nobody has to sign it for it to count; the box is there for whoever wants to.
    """
    version = setting.made["version"]
    return Document(
        header=head.header(setting, _TITLE, copy.title),
        blocks=(
            holder.holder(view, copy),
            Section(
                Text("撤回", "Withdrawn"),
                (
                    Cell(Text("撤回时间", "Withdrawn at"), moment(setting.at)),
                    Cell(
                        Text("授权书版本", "Version"),
                        version
                        if version != "—"
                        else Text("以往各次授权", "all that was given earlier"),
                    ),
                ),
            ),
            Declarations(Text("声明", "Declaration"), (Declaration(_STATEMENT, True),)),
            Prose(Text("撤回以后", "What follows"), _FOLLOWS),
        ),
        signatures=(
            SignatureBox(Text("客户签名（可不签）", "Signature (need not be signed)"), None),
        ),
        staff=signed.staff(view, setting),
        seal=head.seal(setting),
        qr=head.proof(setting, _CODE, copy),
        training=head.is_training(setting),
    )


FACE_WITHDRAWAL = paper(
    _CODE, Text("人脸授权撤回书", "Withdrawal of consent"), (BANK_COPY, CUSTOMER_COPY), document
)
