"""异议受理回执、管控处理结果告知书: how whoever is restricted is answered, hinting at nothing."""

from __future__ import annotations

from app.domain import masks
from app.domain.money import Fen, yuan_text
from app.evidence.ask import choice_text
from app.evidence.control import CAME_BY, STAYS_BECAUSE, Settling
from app.flow.operation import BANK_COPY, CUSTOMER_COPY, PaperCopy, Setting
from app.flow.slot import View
from app.i18n import Text, same
from app.papers.document import Cell, Document, Prose, Section, SignatureBox
from app.rules.bank_control import CONTROL, SETTLING, is_secret
from app.rules.papers import head, signed
from app.rules.papers.control_notice import CHANNELS
from app.rules.papers.head import moment
from app.rules.papers.paper import paper

_RECEIPT, _ANSWER = "objection_receipt", "control_answer"
_RECEIVED = Text("账户管控异议受理回执", "Receipt for an objection")
_SETTLED = Text("账户管控处理结果告知书", "What became of a measure on an account")
_WHOLE = 2


def received(view: View, setting: Setting, copy: PaperCopy) -> Document:
    """When the objection came, in the customer's own words, and by when it is answered
    [反洗钱法39]."""
    settling = view.of(SETTLING)
    return Document(
        header=head.header(setting, _RECEIVED, copy.title),
        blocks=(
            _which(
                view,
                copy,
                Cell(Text("受理时间", "Received"), moment(setting.at)),
                Cell(Text("提出方式", "How"), choice_text(CAME_BY, settling.came_by)),
                Cell(Text("答复期限", "Answered by"), same(setting.made.get("answer_until", ""))),
            ),
            Prose(Text("您的异议", "Your objection"), same(settling.objection)),
            Prose(Text("救济渠道", "Where to turn"), CHANNELS),
        ),
        signatures=(SignatureBox(Text("客户签收", "Received"), None),),
        staff=signed.staff(View({}), setting),
        seal=head.seal(setting),
        qr=head.proof(setting, _RECEIPT, copy),
        training=head.is_training(setting),
    )


def answered(view: View, setting: Setting, copy: PaperCopy) -> Document:
    """What was decided; the reason where one may be told, in words of the bank's list alone."""
    return Document(
        header=head.header(setting, _SETTLED, copy.title),
        blocks=(
            _which(view, copy, Cell(Text("处理时间", "Decided"), moment(setting.at))),
            Prose(Text("处理结果", "The outcome"), _outcome(view)),
            Prose(Text("救济渠道", "Where to turn"), CHANNELS),
        ),
        signatures=(
            SignatureBox(Text("客户签收（可不签）", "Received (need not be signed)"), None),
        ),
        staff=signed.staff(View({}), setting),
        seal=head.seal(setting),
        qr=head.proof(setting, _ANSWER, copy),
        training=head.is_training(setting),
    )


def _which(view: View, copy: PaperCopy, *more: Cell) -> Section:
    control = view.of(CONTROL)
    name = masks.name(control.name) if copy.masked else control.name
    account = masks.account_number(control.account) if copy.masked else control.account
    return Section(
        Text("所涉账户", "The account"),
        (
            Cell(Text("户名", "Account holder"), name),
            Cell(Text("账号", "Account"), account),
            Cell(Text("登记号", "Register no."), control.number),
            *more,
        ),
    )


def _outcome(view: View) -> Text:
    settling, control = view.of(SETTLING), view.of(CONTROL)
    if settling.what is Settling.LIFT:
        return Text(
            "对该账户的使用限制已经解除，账户可以正常使用。感谢您的理解和配合。",
            "The restriction of this account is lifted; it may be used as before. Thank you for "
            "your patience.",
        )
    if settling.what is Settling.NARROW:
        return Text(
            "对该账户的使用限制已经调整：除 {amount} 外，其余资金可以正常使用。",
            "The restriction of this account was changed: all but {amount} may be used as before.",
        ).format(amount=yuan_text(Fen(settling.amount or 0)))
    stays = Text(
        "经复核，该账户目前仍暂停支出，到期自动解除；核实无误的，本行立即解除。",
        "After a review payments out of this account stay paused for now; it ends by itself, and "
        "at once when the matter is cleared.",
    )
    if is_secret(control):
        return stays
    because = Text("{why}。{stays}", "{why}. {stays}")
    return because.format(why=choice_text(STAYS_BECAUSE, settling.stays_because), stays=stays)


def _is_objection(view: View) -> bool:
    settling = view.find(SETTLING)
    return settling is not None and settling.what is Settling.OBJECTION


def _is_settled(view: View) -> bool:
    settling = view.find(SETTLING)
    return settling is not None and settling.what is not Settling.OBJECTION


OBJECTION_RECEIPT = paper(
    _RECEIPT, _RECEIVED, (BANK_COPY, CUSTOMER_COPY), received, when=_is_objection
)
CONTROL_ANSWER = paper(_ANSWER, _SETTLED, (BANK_COPY, CUSTOMER_COPY), answered, when=_is_settled)
