"""个人信息处理告知书: what the customer read and agreed to, given to them on paper."""

from __future__ import annotations

from app.domain.wording import WordingCode
from app.flow.operation import CUSTOMER_COPY, PaperCopy, Setting
from app.flow.slot import View
from app.i18n import Text, same
from app.papers.document import Cell, Declaration, Declarations, Document, Section
from app.rules.acceptance import CONSENTS
from app.rules.papers import head, holder, signed, worded
from app.rules.papers.paper import paper

_WHOLE = 2


def was_read(view: View) -> bool:
    """Whether it was shown in this case; whoever agreed in earlier business took it home then."""
    return view.has(CONSENTS)


def document(view: View, setting: Setting, copy: PaperCopy) -> Document:
    """Who processes what, why, for how long and with which rights [PIPL 17, 30], word for word as
    it was agreed to; that is signed on the application."""
    consents = view.of(CONSENTS)
    wording = setting.wording(WordingCode.INFORMATION_NOTICE, consents.personal_information_version)
    branch = setting.branch
    return Document(
        header=head.header(setting, wording.title, copy.title),
        blocks=(
            Section(
                Text("个人信息处理者", "Who processes it"),
                (
                    Cell(
                        Text("名称", "Name"),
                        same(f"{branch.bank}{branch.name}（{branch.number}）"),
                        _WHOLE,
                    ),
                ),
            ),
            holder.holder(view, copy),
            *worded.blocks(wording),
            Declarations(
                Text("客户确认", "The customer's answer"),
                (
                    Declaration(
                        Text(
                            "客户已阅读并同意本告知书，签名见《开户申请书》。",
                            "The customer has read and agreed to this notice; the signature is on "
                            "the application.",
                        ),
                        consents.personal_information,
                    ),
                ),
            ),
            worded.which(wording),
        ),
        staff=signed.staff(view, setting),
        seal=head.seal(setting),
        qr=head.proof(setting, "information_notice", copy),
        training=head.is_training(setting),
    )


INFORMATION_NOTICE = paper(
    "information_notice",
    Text("个人信息处理告知书", "Personal information notice"),
    (CUSTOMER_COPY,),
    document,
    when=was_read,
)
