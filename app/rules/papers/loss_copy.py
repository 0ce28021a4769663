"""挂失申请书客户联: what the customer keeps of a formal report, and hands back when it ends."""

from __future__ import annotations

from app.domain.loss import LossKind, LossOf
from app.domain.wording import WordingCode
from app.flow.operation import CUSTOMER_COPY, PaperCopy, Setting
from app.flow.slot import View
from app.i18n import Text
from app.papers.document import Document, Prose
from app.rules.papers import head, loss_parts, loss_reported, signed
from app.rules.papers.paper import paper

_CODE = "loss_receipt"
_TITLE = Text("挂失申请书（客户联）", "Loss report: the customer's copy")

_NEEDED_FOR = {
    True: Text(
        "解挂、补卡（折）或者同号换卡时，请本人携带有效身份证件和本联办理，本行收回本联。\n"
        "本联遗失的，请立即持有效身份证件办理再挂失；新联出具后本联作废。\n"
        "本联不是支付凭证，任何人不能凭本联支取存款。本行人员不会索要您的密码。",
        "For release, replacement or a card of the same number please come in person with a valid "
        "identity document and this copy, which the bank takes back.\n"
        "If this copy is lost, report again at once with a valid identity document; once a new "
        "copy has been issued this one is void.\n"
        "This copy is no means of payment; nobody can draw money with it. The bank's staff never "
        "ask for your PIN.",
    ),
    False: Text(
        "重置密码时，请本人携带有效身份证件和本联办理，不得代理；本行收回本联。\n"
        "本联遗失的，请立即持有效身份证件办理再挂失；新联出具后本联作废。\n"
        "本联不是支付凭证，任何人不能凭本联支取存款。本行人员不会索要您的密码。",
        "For the reset of the PIN please come in person with a valid identity document and this "
        "copy, which the bank takes back; nobody may do it as an agent.\n"
        "If this copy is lost, report again at once with a valid identity document; once a new "
        "copy has been issued this one is void.\n"
        "This copy is no means of payment; nobody can draw money with it. The bank's staff never "
        "ask for your PIN.",
    ),
}
"""By whether a card or passbook is lost, or the PIN alone."""


def document(view: View, setting: Setting, copy: PaperCopy) -> Document:
    """Number, copy, acceptance, stop and lapse to the second, first day of a replacement, fee, and
    what this copy is needed for; printed once the entry stands, and masked
    [DOMAIN §2.4 C; 储蓄管理条例31]."""
    terms = loss_parts.terms(view, setting, WordingCode.LOSS_TERMS)
    lost = loss_reported.what_is_lost(view)
    return Document(
        header=head.header(setting, _TITLE, copy.title),
        blocks=(
            loss_reported.moments(view, setting),
            loss_reported.reported(view, LossKind.FORMAL, copy),
            loss_parts.holder(view, copy),
            loss_parts.account(view, copy),
            loss_parts.acting(view, copy, agents=lost is not LossOf.PIN),
            Prose(Text("本联的用途", "What this copy is for"), _NEEDED_FOR[lost.medium]),
            *loss_parts.terms_blocks(terms),
        ),
        staff=signed.staff(view, setting),
        seal=head.seal(setting),
        qr=head.proof(setting, _CODE, copy),
        training=head.is_training(setting),
    )


LOSS_RECEIPT = paper(
    _CODE, Text("挂失申请书客户联", "Customer's copy of the report"), (CUSTOMER_COPY,), document
)
