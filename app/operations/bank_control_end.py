"""解除风险管控: a control is lifted or narrowed, an objection to it noted and answered."""

from __future__ import annotations

from dataclasses import replace

from app.clock import business_date
from app.domain import masks
from app.domain.control_parameters import OBJECTION_DAYS
from app.domain.money import Fen
from app.domain.restraint import Restraint, RestraintEnd
from app.errors import Conflict
from app.evidence.control import SETTLING_TITLES, ControlSettling, Settling
from app.flow.books import Books
from app.flow.operation import Actor, Made, Operation, Performing, Step
from app.flow.slot import View
from app.i18n import Text, same
from app.rules import authorisation, bank_control, clock
from app.rules.bank_control import answer_until
from app.rules.papers.control_answer import CONTROL_ANSWER, OBJECTION_RECEIPT

MADE_TITLES = {
    "control": Text("冻结登记号", "Number in the register"),
    "settled": Text("处理", "What was done"),
    "answer_until": Text("答复期限", "Answered by"),
}


def _settle(view: View, books: Books, performing: Performing) -> Made:
    settling, chosen = view.of(bank_control.SETTLING), view.of(bank_control.CONTROL)
    row = books.restraint(chosen.number)
    if row is None:
        raise Conflict(
            "CONTROL_GONE",
            Text("登记簿中没有这一项。", "There is no such line in the register."),
            Text("请核对登记号。", "Check the number."),
        )
    books.change_restraint(_settled(row, settling, performing))
    until = "—"
    if settling.what is Settling.OBJECTION:
        today = business_date(performing.now)
        until = answer_until(today, int(books.parameter(OBJECTION_DAYS, today))).isoformat()
    return Made(
        chosen.customer,
        {
            "control": row.number,
            "settled": SETTLING_TITLES[settling.what].zh,
            "answer_until": until,
        },
    )


def _settled(row: Restraint, settling: ControlSettling, performing: Performing) -> Restraint:
    open_objection = row.objected_at is not None and row.answered_at is None
    answered = performing.now if open_objection else row.answered_at
    match settling.what:
        case Settling.LIFT:
            return replace(
                row,
                ended_at=performing.now,
                ended_by=performing.journal,
                end=RestraintEnd.CLEARED,
                answered_at=answered,
            )
        case Settling.NARROW:
            return replace(row, amount=Fen(settling.amount or 0))
        case Settling.OBJECTION:
            return replace(row, objected_at=performing.now, answered_at=None)
        case Settling.ANSWER:
            return replace(row, answered_at=answered)


def _needs_approval(view: View) -> bool:
    settling = view.find(bank_control.SETTLING)
    return settling is not None and settling.what is not Settling.OBJECTION


def _headline(view: View) -> Text:
    control, settling = view.find(bank_control.CONTROL), view.find(bank_control.SETTLING)
    if control is None or not control.name:
        return same(settling.number if settling is not None else "")
    return same(f"{masks.name(control.name)}  {masks.account_number(control.account)}")


BANK_CONTROL_END = Operation(
    code="4107",
    name="bank_control_end",
    title=Text("解除风险管控（异议处理）", "Lift a control, or answer an objection"),
    tells=Text("办理账户使用限制的异议和解除", "Your objection, and the end of the restriction"),
    words=("jcgk", "jiechuguankong", "yy", "yiyi", "解除管控", "异议", "lift control", "objection"),
    headline=_headline,
    steps=(
        Step(
            "settling",
            Text("处理方式", "What is done"),
            (bank_control.SETTLING,),
            Text(
                "哪一项管控、怎样处理：核实无误立即解除；调减金额；登记客户异议；15日内答复异议。",
                "Which control, and what is done: lifted at once when cleared, narrowed, an "
                "objection noted, or answered within 15 days.",
            ),
            tells=Text("请告诉柜员您的意见。", "Please tell the teller what you have to say."),
            how=Text(
                "异议照客户原话登记，登记不须授权，当场给回执；内部核实情况不得念给客户听。",
                "Note the objection in the customer's words: nobody approves that, and the receipt "
                "is given at once; what the bank found is not read out.",
            ),
        ),
        Step(
            "control",
            Text("核对管控", "The control"),
            (bank_control.CONTROL,),
            Text(
                "登记簿上这项管控现在的情况，核对户名和账号。",
                "How the control stands in the register now; compare name and account.",
            ),
            propose=bank_control.propose_control,
            how=Text(
                "户名、账号与要处理的一致再继续。", "Go on only where name and account agree."
            ),
        ),
        Step(
            "approval",
            Text("授权", "Authorisation"),
            (authorisation.APPROVAL,),
            Text(
                "授权人核对核实情况，以本人工号密码同意、退回或拒绝。",
                "The authoriser looks at what was found and approves, returns or rejects it with "
                "their own credentials.",
            ),
            Actor.AUTHORISER,
            guard=_needs_approval,
            when=Text("登记异议以外的处理", "for all but noting an objection"),
            tells=Text("主管正在复核，请稍候。", "A supervisor is checking. One moment, please."),
            how=Text(
                "核实无误的当场解除；维持的，看理由是否能对客户说清。",
                "What is cleared is lifted now; where it stays, is the reason one that can be "
                "said to the customer?",
            ),
        ),
    ),
    rules=(*bank_control.SETTLE_RULES, clock.clock_is_noticed),
    effect=_settle,
    papers=(OBJECTION_RECEIPT, CONTROL_ANSWER),
    approval=authorisation.APPROVAL,
    made_titles=MADE_TITLES,
    reminders=(
        Text(
            "把回执或结果告知书交给客户；客户不在场的，邮寄或通知来取。",
            "Give the customer the receipt or the notice; send it where they are not here.",
        ),
    ),
)
