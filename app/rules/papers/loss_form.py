"""挂失申请书: what is reported lost formally, by whom and for which account, read and signed."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.loss import LossKind, LossOf
from app.domain.wording import WordingCode
from app.evidence.report_again import ReportAgain
from app.flow.operation import BANK_COPY, PaperCopy, Setting
from app.flow.slot import View
from app.i18n import Text
from app.papers.document import Cell, Document
from app.rules.loss import LOSS, REPORT
from app.rules.papers import head, loss_parts, loss_reported, signed
from app.rules.papers.paper import paper

_CODE = "loss_form"
_TITLE = Text("挂失申请书", "Loss report")
_OF_THE_PIN = Text("密码挂失申请书", "Report of a lost PIN")
_AGAIN = Text("再挂失申请书", "Loss report again")
_OF_MORE = Text("变更挂失内容申请书", "Report of more lost than before")


def document(view: View, setting: Setting, copy: PaperCopy) -> Document:
    """Form C of the trade, or G where the PIN alone is lost, which has no agent's column
    [DOMAIN §2.4 C, G; 储蓄管理条例31].

    It is signed before anything is accepted, so it names when it was filled in; number,
    acceptance and stop are on the copy that is printed once the entry stands, and on the
    customer's copy.
    """
    lost = loss_reported.what_is_lost(view)
    terms = loss_parts.terms(view, setting, WordingCode.LOSS_TERMS)
    blocks = (
        loss_reported.reported(view, LossKind.FORMAL, copy),
        loss_parts.holder(view, copy, *_phone(view, copy)),
        loss_parts.account(view, copy),
        loss_parts.acting(view, copy, agents=lost is not LossOf.PIN),
        loss_reported.moments(view, setting),
        *loss_parts.terms_blocks(terms),
        loss_parts.declares(view, terms, *_void(view)),
        *loss_parts.for_the_bank(view, setting, (), *loss_reported.account_checked(view)),
    )
    return Document(
        header=head.header(setting, _title(view, lost), copy.title),
        blocks=blocks,
        signatures=signed.signature(view),
        staff=signed.staff(view, setting),
        seal=head.seal(setting),
        qr=head.proof(setting, _CODE, copy),
        training=head.is_training(setting),
    )


def _title(view: View, lost: LossOf) -> Text:
    if loss_parts.said(view, ReportAgain) is not None:
        return _AGAIN
    if view.has(REPORT):
        return _OF_MORE
    return _OF_THE_PIN if lost is LossOf.PIN else _TITLE


def _phone(view: View, copy: PaperCopy) -> Iterator[Cell]:
    """The number that was said for this report; an agent's own is in the agent's column."""
    said = view.find(LOSS)
    if said is not None and said.phone:
        yield loss_parts.phone(said.phone, copy)


def _void(view: View) -> Iterator[Text]:
    """Of a report again: that the earlier copy is void, as it was read out."""
    again = loss_parts.said(view, ReportAgain)
    if again is not None and again.void:
        yield Text(
            "原挂失申请书客户联自本次再挂失起作废；日后找到的交回贵行，不再使用。",
            "The earlier copy of the report is void from now on; if it turns up, it is handed back "
            "and not used.",
        )


LOSS_FORM = paper(_CODE, Text("挂失申请书", "Loss report form"), (BANK_COPY,), document)
