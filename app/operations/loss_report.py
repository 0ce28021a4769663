"""正式挂失: a holder, or an agent with both documents, reports card, passbook or PIN lost."""

from __future__ import annotations

from app.domain.charge import ChargeKind
from app.domain.loss import LossKind
from app.domain.money import Fen
from app.flow.books import Books
from app.flow.operation import Made, Operation, Performing, Signing
from app.flow.slot import View
from app.i18n import Text
from app.rules import loss, loss_check, loss_steps, wordings
from app.rules.authorisation import APPROVAL, SIGNATURE
from app.rules.charges import leave_due
from app.rules.face_agreed import keeping_consent
from app.rules.found_account import ACCOUNT
from app.rules.holder import holder_rules, holder_steps
from app.rules.loss_effects import MADE_TITLES, made_of, new_report, reporter
from app.rules.papers.face_consent import FACE_CONSENT, FACE_CONSENT_SIGNING
from app.rules.papers.loss_copy import LOSS_RECEIPT
from app.rules.papers.loss_form import LOSS_FORM
from app.rules.papers.of_a_holder import holder_papers


def _report(view: View, books: Books, performing: Performing) -> Made:
    found, said = view.of(ACCOUNT), view.of(loss.LOSS)
    made = new_report(
        books,
        performing,
        found,
        reporter(view),
        kind=LossKind.FORMAL,
        of=said.of,
        reason=said.reason,
        follow_up=said.follow_up,
    )
    fee = Fen(view.of(loss.CHECKED).fee)
    leave_due(books, performing, found.account, found.customer, ChargeKind.LOSS_REPORT, fee)
    return made_of(books, made, found.medium, fee)


_TITLE = Text("正式挂失", "Report a loss formally")


LOSS_REPORT = Operation(
    code="2102",
    name="loss_report",
    title=_TITLE,
    tells=Text("正式挂失，停止支付", "A formal loss report: payment is stopped"),
    words=("zsgs", "smgs", "gs", "guashi", "书面挂失", "正式挂失", "双挂失", "loss report"),
    headline=loss_steps.headline,
    steps=(
        *holder_steps(agents=True),
        loss_steps.SAID_STEP,
        loss_steps.CHECK_STEP,
        loss_steps.SECOND_STEP,
        loss_steps.SIGN_STEP,
        loss_steps.APPROVAL_STEP,
    ),
    rules=(
        *holder_rules(agents=True),
        *loss.REPORT_RULES,
        loss.not_reported_yet(LossKind.FORMAL),
        *loss_check.SAID_RULES,
        loss_check.loss_level,
        *loss_check.CHECK_RULES,
        wordings.in_force_when_signed(
            loss.LOSS, Text("挂失条款为签名当日现行文本", "The terms are those of the day")
        ),
    ),
    effect=keeping_consent(_report),
    papers=(LOSS_FORM, LOSS_RECEIPT, FACE_CONSENT, *holder_papers(_TITLE)),
    signings=(FACE_CONSENT_SIGNING, Signing(SIGNATURE, (LOSS_FORM,))),
    approval=APPROVAL,
    made_titles=MADE_TITLES,
    reminders=(
        Text(
            "请将挂失申请书客户联交给客户：解挂、补发时须交回；告知受理前已被支取的，银行不负责任。",
            "Hand the customer's copy over: release and replacement take it back. Tell them that "
            "what was paid before is not the bank's liability.",
        ),
        Text(
            "告知客户可补发的日期；现在就可补发的，可接着办理补卡（2201）。",
            "Say from when a replacement may be issued; where that is today, go on with it (2201).",
        ),
    ),
)
