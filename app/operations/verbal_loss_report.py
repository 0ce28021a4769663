"""口头挂失: payment is stopped at once for whoever can identify the account, until it lapses."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain import masks
from app.domain.loss import LossKind, standing
from app.domain.money import Fen
from app.evidence.found_account import AccountFound
from app.evidence.loss import LossSaid
from app.flow.books import Books
from app.flow.operation import Made, Operation, Performing, Step
from app.flow.rule import Finding, Judging, Rule, warn, warns
from app.flow.slot import View
from app.i18n import Text, same
from app.rules import loss_made, sources
from app.rules.found_account import ACCOUNT
from app.rules.loss import LOSS, REPORT_RULES, not_reported_yet
from app.rules.loss_effects import new_report
from app.rules.loss_sentences import who_reported
from app.rules.papers.refusal import not_done
from app.rules.papers.verbal_slip import VERBAL_SLIP
from app.rules.questions import QUESTION_RULES, QUESTIONS
from app.rules.reporter import REPORTED_BY, REPORTER_RULES, holder_showed_document, reporter

_TITLE = Text("口头挂失", "Verbal loss report")


def _reported_before(
    judging: Judging, found: AccountFound, said: LossSaid | None
) -> Iterator[Finding]:
    """Whoever reports need not answer questions first to hear that payment is stopped already."""
    if said is not None:
        # What is reported now is known: LOSS-TWICE says whether that stands in the way.
        return
    for one in standing(judging.books.loss_reports(found.card), judging.now):
        yield warn(
            Text("{who}。", "Reported already: {who}.").format(who=who_reported(judging.books, one))
        )


REPORTED_BEFORE = Rule(
    "VERBAL-STANDING",
    (ACCOUNT,),
    Text("已在挂失中的卡（折），选定时即提示", "What is reported lost already is said at once"),
    (
        warns(
            remedy=Text(
                "支付已经停止；未核实挂失人身份前不要告知详情。只须加挂其余内容的，继续办理。",
                "Payment is stopped already; say no more before who reports is established. Go on "
                "where something more is lost.",
            )
        ),
    ),
    sources.LOSS_REGISTER,
    _reported_before,
    sees=(LOSS,),
)


def _must_answer(view: View) -> bool:
    return not holder_showed_document(view)


def _report(view: View, books: Books, performing: Performing) -> Made:
    found, said = view.of(ACCOUNT), view.of(LOSS)
    made = new_report(
        books,
        performing,
        found,
        reporter(books, found, view.of(REPORTED_BY)),
        kind=LossKind.VERBAL,
        of=said.of,
        reason=said.reason,
        follow_up=said.follow_up,
    )
    return Made(found.customer, loss_made.of_report(made, Fen(0), None))


def _headline(view: View) -> Text:
    found = view.find(ACCOUNT)
    if found is None:
        return same("")
    return same(f"{masks.name(found.name)}  {masks.card_number(found.card)}")


VERBAL_LOSS_REPORT = Operation(
    code="2101",
    name="verbal_loss_report",
    title=_TITLE,
    tells=Text("办理口头挂失，停止支付", "Reporting a loss, so that nothing is paid out"),
    words=("ktgs", "koutouguashi", "gs", "guashi", "挂失", "口挂", "lsgs", "临时挂失", "lost card"),
    headline=_headline,
    steps=(
        Step(
            "account",
            Text("账户与卡", "Account and card"),
            (ACCOUNT,),
            Text(
                "客户手中可以什么都没有：读取身份证件，或输入所知的任何一项，选定要止付的卡（折）。",
                "The customer may have nothing in their hands: read the document, or type whatever "
                "they know, and choose the card or passbook.",
            ),
            tells=Text("请告诉柜员您的账户信息。", "Tell the teller what you know of the account."),
            how=Text(
                "有身份证件的先放到读卡器上读取，最快，也不必再提问；没有的输入卡号后四位、"
                "手机号码或姓名加出生日期，回车选定。",
                "With a document, read it first: that is quickest, and no question follows. Else "
                "type the last four of the card, the mobile number, or name and birth date, and "
                "choose with Enter.",
            ),
        ),
        Step(
            "reporter",
            Text("挂失人", "Who reports"),
            (REPORTED_BY,),
            Text(
                "本人或任何能说明账户情况的人均可口头挂失；当面、电话、函电均受理，如实记录。",
                "The holder, or anybody who can identify the account, may report; at the counter, "
                "by phone or by letter.",
            ),
            tells=Text("请告诉柜员由谁挂失。", "Tell the teller who reports the loss."),
            how=Text(
                "本人当面挂失的不必填写，直接确认；他人代为挂失的记下姓名、关系和电话，"
                "出示证件的记下号码；信函照信上所写填写。",
                "For the holder at the counter nothing is filled in. Of anybody else note name, "
                "relation and phone, and the number of a document that they show; of a letter "
                "what it says.",
            ),
        ),
        Step(
            "questions",
            Text("核实问答", "Questions"),
            (QUESTIONS,),
            Text(
                "未出示持有人证件的，由挂失人回答账户问题，系统比对；账上内容不显示，柜员不得提示。",
                "Where no document of the holder's is shown, whoever reports answers questions and "
                "the program compares; what the books say is not shown, and nobody prompts.",
            ),
            guard=_must_answer,
            when=Text("未出示持有人证件时", "where no document of the holder's is shown"),
            tells=Text(
                "请回答几个关于账户的问题。", "Please answer a few questions about the account."
            ),
            how=Text(
                "逐题询问，照客户所说录入，答不出的留空；不要提示，也不要告诉客户哪一题错了。",
                "Ask one by one and type what they say; leave empty what they do not know. Never "
                "prompt, and never say which answer was wrong.",
            ),
        ),
        Step(
            "loss",
            Text("挂失内容", "The loss"),
            (LOSS,),
            Text(
                "挂失内容和原因；其余各项说得出的记录，说不出的不影响止付。",
                "What is lost and why; the rest is noted where they can say it, and payment is "
                "stopped without it.",
            ),
            tells=Text("请告诉柜员丢失的是什么。", "Tell the teller what is lost."),
            how=Text(
                "先止付，细节可在正式挂失时补充：默认是银行卡（折）遗失，直接确认即可。",
                "Stop payment first; details can follow with the formal report. A lost card or "
                "passbook is the usual case and needs only to be confirmed.",
            ),
        ),
    ),
    rules=(
        REPORTED_BEFORE,
        *REPORT_RULES,
        not_reported_yet(LossKind.VERBAL),
        *REPORTER_RULES,
        *QUESTION_RULES,
    ),
    effect=_report,
    papers=(VERBAL_SLIP, *not_done(_TITLE, authorised=False)),
    made_titles=loss_made.TITLES,
    reminders=(
        Text(
            "告诉挂失人：支付已经停止；请在到期前由本人持证件办理正式挂失，逾期口头挂失自动失效。",
            "Tell whoever reported: payment is stopped; the holder must make a formal report with "
            "a document before the verbal one lapses.",
        ),
        Text(
            "受理以前已被支取的，本行不负赔偿责任（储蓄管理条例第31条）。",
            "What was paid out before the report is not the bank's liability (Savings Deposit "
            "Regulations 31).",
        ),
    ),
)
