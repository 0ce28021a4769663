"""变更挂失内容: what is reported lost becomes more, from the card or the PIN alone to both."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.charge import ChargeKind
from app.domain.loss import LossKind, LossOf, LossReport
from app.domain.money import Fen
from app.evidence.found_account import AccountFound
from app.evidence.loss import LossSaid, ReportChosen
from app.flow.books import Books
from app.flow.operation import Made, Operation, Performing, Signing
from app.flow.rule import Finding, Judging, refuse, refuses, rule
from app.flow.slot import View
from app.i18n import Text
from app.rules import loss, loss_check, loss_steps, sources, wordings
from app.rules.authorisation import APPROVAL, SIGNATURE
from app.rules.charges import leave_due
from app.rules.face_agreed import keeping_consent
from app.rules.found_account import ACCOUNT
from app.rules.holder import IN_PERSON, holder_rules, holder_steps
from app.rules.loss_effects import MADE_TITLES, made_of, new_report, reporter
from app.rules.loss_sentences import who_reported
from app.rules.papers.face_consent import FACE_CONSENT, FACE_CONSENT_SIGNING
from app.rules.papers.loss_copy import LOSS_RECEIPT
from app.rules.papers.loss_form import LOSS_FORM
from app.rules.papers.of_a_holder import holder_papers


def of_a_part(report: LossReport) -> bool:
    """What may become more: a report of the medium or of the PIN alone."""
    return report.still is not LossOf.BOTH


@rule(
    "LOSS-MORE",
    ACCOUNT,
    loss.REPORT,
    loss.LOSS,
    title=Text(
        "变更后为凭证和密码双挂失，其余部分未另行正式挂失",
        "What is reported becomes both, and the rest is not formally reported already",
    ),
    may=(
        refuses(
            when=Text("所选内容没有增加", "nothing is added"),
            remedy=Text(
                "挂失内容请选“凭证和密码（双挂失）”；减少内容须解挂（2105）。",
                "Choose both; to report less, release the loss (2105).",
            ),
        ),
        refuses(
            when=Text("其余部分已正式挂失", "the rest is formally reported already"),
            remedy=Text(
                "凭证和密码都已正式挂失，不须变更。",
                "Card and PIN are both formally reported: nothing needs to be changed.",
            ),
        ),
    ),
    source=sources.LOSS_CHANGE,
)
def becomes_more(
    judging: Judging, found: AccountFound, about: ReportChosen, said: LossSaid
) -> Iterator[Finding]:
    """Only more may be reported so: less is a release, which asks for more than this."""
    if said.of is not LossOf.BOTH:
        yield refuse(
            Text("变更挂失内容只能变更为双挂失。", "What is reported can only be changed to both."),
            customer_text=Text("请柜员核对挂失内容。", "The teller checks what is reported."),
            field="of",
        )
        return
    reports = judging.books.loss_reports(found.card)
    for one in loss.in_the_way(reports, LossKind.FORMAL, said.of, judging.now):
        if one.number != about.number:
            yield refuse(
                Text("{who}。", "Reported already: {who}.").format(
                    who=who_reported(judging.books, one)
                ),
                customer_text=Text(
                    "卡和密码都已经挂失。", "Card and PIN are both reported already."
                ),
                remedy=Text(
                    "凭证和密码都已正式挂失，不须变更。",
                    "Card and PIN are both formally reported: nothing needs to be changed.",
                ),
                field="of",
            )


def _change(view: View, books: Books, performing: Performing) -> Made:
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
        instead_of=books.loss_report(view.of(loss.REPORT).number),
    )
    fee = Fen(view.of(loss.CHECKED).fee)
    leave_due(books, performing, found.account, found.customer, ChargeKind.LOSS_REPORT, fee)
    return made_of(books, made, found.medium, fee)


_TITLE = Text("变更挂失内容", "Report more lost than before")


LOSS_REPORT_CHANGE = Operation(
    code="2104",
    name="loss_report_change",
    title=_TITLE,
    tells=Text("变更挂失内容", "More is reported lost than before"),
    words=("bggs", "gsbg", "bggsnr", "变更挂失", "改双挂失", "change loss report"),
    headline=loss_steps.headline,
    # An agent is refused at the first step; but a list never hinders that payment is stopped.
    steps=(
        *holder_steps(agents=True),
        loss_steps.report_step(of_a_part),
        loss_steps.SAID_STEP,
        loss_steps.CHECK_STEP,
        loss_steps.SECOND_STEP,
        loss_steps.SIGN_STEP,
        loss_steps.APPROVAL_STEP,
    ),
    rules=(
        IN_PERSON,
        *holder_rules(agents=True),
        *loss.REPORT_RULES,
        loss.report_stands(of_a_part),
        becomes_more,
        loss_check.reason_fits,
        loss_check.loss_level,
        *loss_check.CHECK_RULES,
        wordings.in_force_when_signed(
            loss.LOSS, Text("挂失条款为签名当日现行文本", "The terms are those of the day")
        ),
    ),
    effect=keeping_consent(_change),
    papers=(LOSS_FORM, LOSS_RECEIPT, FACE_CONSENT, *holder_papers(_TITLE)),
    signings=(FACE_CONSENT_SIGNING, Signing(SIGNATURE, (LOSS_FORM,))),
    approval=APPROVAL,
    made_titles=MADE_TITLES,
    reminders=(
        Text(
            "请收回原挂失申请书客户联作废，将新的客户联交给客户。",
            "Take the earlier copy back, it is void; hand the new one over.",
        ),
    ),
)
