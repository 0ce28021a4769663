"""再挂失: the holder lost their copy of the loss report; another one counts from now on."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.branch import Level
from app.domain.money import Fen
from app.evidence.loss import FollowUp, LossReason, ReportChosen
from app.evidence.report_again import ReportAgain
from app.flow.books import Books
from app.flow.operation import Made, Operation, Performing, Signing, Step
from app.flow.rule import Finding, Judging, escalate, escalates, rule
from app.flow.slot import Slot, View
from app.i18n import Text
from app.rules import clock, loss, loss_steps, sources, wordings
from app.rules.authorisation import APPROVAL, SIGNATURE
from app.rules.face_agreed import keeping_consent
from app.rules.found_account import ACCOUNT
from app.rules.holder import holder_rules, holder_steps
from app.rules.loss_effects import MADE_TITLES, made_of, new_report, reporter
from app.rules.papers.face_consent import FACE_CONSENT, FACE_CONSENT_SIGNING
from app.rules.papers.loss_copy import LOSS_RECEIPT
from app.rules.papers.loss_form import LOSS_FORM
from app.rules.papers.of_a_holder import holder_papers

AGAIN = Slot("report_again", ReportAgain, Text("客户联遗失", "Copy lost"), about=(loss.REPORT,))


@rule(
    "LOSS-AGAIN-LEVEL",
    loss.REPORT,
    title=Text("再挂失由主管授权", "A supervisor approves a report again"),
    may=(escalates(Level.SUPERVISOR),),
    source=sources.LOSS_AGAIN,
)
def again_level(judging: Judging, about: ReportChosen) -> Iterator[Finding]:
    """As for a formal report, which it is: payment stays stopped as it was."""
    yield escalate(
        Level.SUPERVISOR, Text("再挂失须主管授权。", "A supervisor approves a report again.")
    )


def _again(view: View, books: Books, performing: Performing) -> Made:
    found = view.of(ACCOUNT)
    before = books.loss_report(view.of(loss.REPORT).number)
    assert before is not None
    made = new_report(
        books,
        performing,
        found,
        reporter(view),
        kind=before.kind,
        of=before.still,
        reason=LossReason(before.reason),
        follow_up=FollowUp(before.follow_up),
        instead_of=before,
        copy=before.copy + 1,
    )
    return made_of(books, made, found.medium, Fen(0))


_TITLE = Text("再挂失", "Replace the copy of a loss report")


LOSS_REPORT_AGAIN = Operation(
    code="2103",
    name="loss_report_again",
    title=_TITLE,
    tells=Text("换发挂失申请书客户联", "Another copy of the loss report"),
    words=("zgs", "zaiguashi", "再挂失", "客户联遗失", "loss report again", "copy lost"),
    headline=loss_steps.headline,
    steps=(
        *holder_steps(agents=False),
        loss_steps.report_step(loss.formal),
        Step(
            "again",
            Text("客户联遗失", "Copy lost"),
            (AGAIN,),
            Text(
                "客户的挂失申请书客户联遗失的，换发新联，原联作废；止付时间和等待天数不变。",
                "Whose copy of the report is lost gets another one, the earlier is void; payment "
                "stays stopped, and the wait goes on counting.",
            ),
            tells=Text(
                "请说明客户联是怎么丢失的；原联从现在起作废。",
                "Tell the teller what became of your copy; it is void from now on.",
            ),
            how=Text(
                "先请客户再找一找；确实没有的，念一遍作废声明，客户同意后勾选。",
                "Ask the customer to look once more; if it is gone, read the sentence out and "
                "tick it when they agree.",
            ),
        ),
        loss_steps.SIGN_STEP,
        loss_steps.APPROVAL_STEP,
    ),
    rules=(
        *holder_rules(agents=False),
        loss.account_lives,
        loss.medium_lives,
        clock.clock_is_noticed,
        loss.report_stands(loss.formal),
        again_level,
        wordings.in_force_when_signed(
            AGAIN, Text("挂失条款为签名当日现行文本", "The terms are those of the day")
        ),
    ),
    effect=keeping_consent(_again),
    papers=(LOSS_FORM, LOSS_RECEIPT, FACE_CONSENT, *holder_papers(_TITLE)),
    signings=(FACE_CONSENT_SIGNING, Signing(SIGNATURE, (LOSS_FORM,))),
    approval=APPROVAL,
    made_titles=MADE_TITLES,
    reminders=(
        Text(
            "请将新的客户联交给客户；以后只有新联有效，解挂、补发时交回。",
            "Hand the new copy over: from now on only this one counts, and release and "
            "replacement take it back.",
        ),
    ),
)
