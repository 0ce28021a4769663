"""口头挂失通知单: what whoever reported verbally takes along; nobody signs it."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain import masks
from app.domain.loss import LossKind
from app.domain.wording import WordingCode
from app.evidence.ask import choice_text
from app.evidence.reporter import REPORTERS
from app.flow.operation import CUSTOMER_COPY, PaperCopy, Setting
from app.flow.slot import View
from app.i18n import Text
from app.papers.document import Cell, Document, Prose, Section
from app.rules import loss_made
from app.rules.papers import head, loss_parts, loss_reported, signed
from app.rules.papers.loss_parts import COLUMNS, HALF, NONE
from app.rules.papers.paper import paper
from app.rules.reporter import REPORTED_BY, document_in_words

_CODE = "verbal_slip"
_TITLE = Text("口头挂失通知单", "Notice of a verbal loss report")


def document(view: View, setting: Setting, copy: PaperCopy) -> Document:
    """When it was accepted, since when payment is stopped and until when, to the second, and what
    must be done before then [储蓄管理条例31]. Of the account it shows no more than whoever reports
    needs to find it again, for they may not be its holder."""
    terms = loss_parts.terms(view, setting, WordingCode.LOSS_TERMS)
    return Document(
        header=head.header(setting, _TITLE, copy.title),
        blocks=(
            loss_reported.moments(view, setting),
            Prose(Text("请注意", "Please mind"), _mind(setting)),
            loss_reported.reported(view, LossKind.VERBAL, copy),
            loss_parts.account(view, copy),
            _by(view),
            *loss_parts.terms_blocks(terms),
        ),
        staff=signed.staff(view, setting),
        seal=head.seal(setting),
        qr=head.proof(setting, _CODE, copy),
        training=head.is_training(setting),
    )


def _mind(setting: Setting) -> Text:
    return Text(
        "本次口头挂失于 {lapses} 到期，届时自动失效，支付随之恢复。请在到期之前，由本人（或者代理人"
        "持双方证件）持有效身份证件办理书面挂失；密码挂失只由本人办理。\n"
        "本单仅为受理凭据，办理后续业务以有效身份证件为准。",
        "This verbal report lapses by itself at {lapses}; from then on payment is possible again. "
        "Before that, please make a written report with a valid identity document, in person or "
        "through an agent with both documents; the PIN is reported by the customer alone.\n"
        "This notice only says that the report was accepted; what follows is done with a valid "
        "identity document.",
    ).format(lapses=setting.made[loss_made.LAPSES])


def _by(view: View) -> Section:
    return Section(Text("挂失人", "Reported by"), tuple(_who(view)), COLUMNS)


def _who(view: View) -> Iterator[Cell]:
    said = view.of(REPORTED_BY)
    yield Cell(Text("挂失人", "Who"), choice_text(REPORTERS, said.who), HALF)
    yield Cell(Text("姓名", "Name"), masks.name(said.name) if said.name else NONE, HALF)
    yield Cell(Text("出示证件", "Document"), document_in_words(view), HALF)
    yield Cell(Text("联系电话", "Phone"), masks.phone(said.phone) if said.phone else NONE, HALF)


VERBAL_SLIP = paper(
    _CODE, Text("口头挂失通知单", "Notice of a verbal report"), (CUSTOMER_COPY,), document
)
