"""业务参数变更: a limit, period or code of the bank's own gets another value from a day on."""

from __future__ import annotations

import json
from collections.abc import Iterator

from app.domain.branch import Level, Parameter
from app.domain.declared_parameter import DeclaredParameter
from app.domain.parameters import declared_parameter, in_force, may_begin
from app.errors import Unacceptable
from app.evidence.parameter_change import ParameterChange
from app.flow.books import Books
from app.flow.change import Change
from app.flow.operation import Actor, Made, Operation, Performing, Step
from app.flow.rule import (
    Finding,
    Judging,
    escalate,
    escalates,
    refuse,
    refuses,
    rule,
    warn,
    warns,
)
from app.flow.slot import Slot, View
from app.i18n import Text, same
from app.rules import clock, sources
from app.rules.authorisation import APPROVAL

CHANGE = Slot("parameter_change", ParameterChange, Text("参数变更", "Changed parameter"))

_ONE_MOMENT = Text("请稍候。", "One moment, please.")


@rule(
    "PARAMETER-LEVEL",
    CHANGE,
    title=Text(
        "业务参数由网点负责人授权变更", "A business parameter changes with a manager's word"
    ),
    may=(escalates(Level.MANAGER),),
    source=sources.PARAMETERS,
)
def a_manager_approves(judging: Judging, change: ParameterChange) -> Iterator[Finding]:
    """A parameter decides about every later customer: a manager approves, who is not the one that
    enters it."""
    yield escalate(
        Level.MANAGER,
        Text("业务参数变更须网点负责人授权。", "A changed parameter needs a manager's approval."),
    )


@rule(
    "PARAMETER-VALUE",
    CHANGE,
    title=Text("参数值须在允许范围内", "The value lies within its bounds"),
    may=(refuses(remedy=Text("请更正新值。", "Correct the new value.")),),
    source=sources.PARAMETERS,
)
def the_value_is_allowed(judging: Judging, change: ParameterChange) -> Iterator[Finding]:
    """What is written into the books must be what the entry says, within the bounds."""
    one = declared_parameter(change.name)
    wrong = Text("没有这个参数。", "There is no such parameter.") if one is None else None
    if one is not None:
        try:
            if json.dumps(one.parsed(change.value), ensure_ascii=False) != change.after:
                wrong = Text("登记值与录入值不一致。", "The value kept is not the one entered.")
        except Unacceptable as error:
            wrong = error.sentence
    if wrong is not None:
        yield refuse(wrong, customer_text=_ONE_MOMENT, field="value")


@rule(
    "PARAMETER-DAY",
    CHANGE,
    title=Text(
        "自今日或以后某日起生效，利率可补录从未有取值的日期；当日已有取值的不得改写",
        "It counts from today or later, a rate also for days that had none; what counts already "
        "from that day is not overwritten",
    ),
    may=(
        refuses(
            when=Text("日期已过，或当日已变更过", "the day has passed, or was changed today"),
            remedy=Text("请改为以后的日期。", "Choose a later day."),
        ),
        warns(when=Text("该日已有待生效的变更", "a change from that day is waiting already")),
    ),
    source=sources.PARAMETERS,
)
def the_day_is_to_come(judging: Judging, change: ParameterChange) -> Iterator[Finding]:
    """The past is not changed: cases were judged by what counted then. For days on which a rate had
    no value nothing was settled, so one may be entered later."""
    rows = judging.books.parameters()
    if not may_begin(rows, change.name, change.day, judging.today):
        yield refuse(
            Text(f"生效日期 {change.day} 已过。", f"The day {change.day} has passed."),
            customer_text=_ONE_MOMENT,
            field="valid_from",
        )
        return
    if not any((row.name, row.valid_from) == (change.name, change.day) for row in rows):
        return
    if change.day == judging.today:
        yield refuse(
            Text("该参数今日已变更过一次。", "This parameter was changed today already."),
            customer_text=_ONE_MOMENT,
            field="valid_from",
        )
    else:
        yield warn(
            Text(
                f"该参数自 {change.day} 起已有待生效的取值，将被替换。",
                f"A value from {change.day} on is waiting already; it will be replaced.",
            ),
            field="valid_from",
        )


@rule(
    "PARAMETER-SAME",
    CHANGE,
    title=Text("新值与当时有效的值不同", "The new value is another than the one in force"),
    may=(warns(remedy=Text("请核对新值。", "Check the new value.")),),
    source=sources.PARAMETERS,
)
def it_changes_something(judging: Judging, change: ParameterChange) -> Iterator[Finding]:
    """A change to the same value is mostly a slip."""
    row = in_force(judging.books.parameters(), change.name, change.day)
    if row is not None and json.loads(row.value) == json.loads(change.after or "null"):
        yield warn(
            Text("新值与当时有效的值相同。", "The new value is the one in force."), field="value"
        )


def _changes(view: View, judging: Judging) -> tuple[Change, ...]:
    change = view.find(CHANGE)
    one = declared_parameter(change.name) if change is not None else None
    if change is None or one is None:
        return ()
    was = in_force(judging.books.parameters(), change.name, change.day)
    return (
        Change(
            one.name,
            one.title,
            one.shown(json.loads(was.value)) if was is not None else same("—"),
            _new(one, change),
            CHANGE.name,
            "value",
        ),
    )


def _new(one: DeclaredParameter, change: ParameterChange) -> Text:
    return Text("{value}（自 {day} 起）", "{value} (from {day})").format(
        value=one.shown(json.loads(change.after)), day=change.valid_from
    )


def _set(view: View, books: Books, performing: Performing) -> Made:
    change = view.of(CHANGE)
    row = Parameter(change.name, change.day, change.after, change.source)
    waiting = {(one.name, one.valid_from) for one in books.parameters()}
    if (row.name, row.valid_from) in waiting:
        books.change_parameter(row)
    else:
        books.add_parameter(row)
    one = declared_parameter(change.name)
    return Made("", {"parameter": one.title.zh if one is not None else change.name})


def _headline(view: View) -> Text:
    change = view.find(CHANGE)
    one = declared_parameter(change.name) if change is not None else None
    if change is None or one is None:
        return Text("未填写", "not filled in")
    return Text("{title} → {new}", "{title} → {new}").format(title=one.title, new=_new(one, change))


PARAMETER_CHANGE = Operation(
    code="8302",
    name="parameter_change",
    title=Text("业务参数变更", "Change a business parameter"),
    words=("ywcs", "csbg", "参数", "限额", "parameter", "limit"),
    headline=_headline,
    steps=(
        Step(
            "parameter",
            Text("参数", "Parameter"),
            (CHANGE,),
            Text(
                "录入新值、生效日期和依据；原值和历史保留，已办业务不受影响。",
                "Enter the new value, from which day, and on what ground; the old values are "
                "kept, and business that is done is not touched.",
            ),
            how=Text(
                "依据写明文号及条款，或由谁在何时决定；生效日期一般为次日。",
                "As the ground, name law and article, or who decided it and when; it mostly counts "
                "from tomorrow.",
            ),
        ),
        Step(
            "approval",
            Text("授权", "Authorisation"),
            (APPROVAL,),
            Text(
                "参数影响以后的全部客户，由网点负责人授权，录入人不得自行授权。",
                "A parameter concerns every later customer: a manager approves, never the one who "
                "entered it.",
            ),
            how=Text(
                "核对原值、新值、生效日期与依据原文，再输入本人柜员号和密码。",
                "Hold old and new value, day and ground against the paper, then enter your own "
                "number and password.",
            ),
            actor=Actor.AUTHORISER,
        ),
    ),
    rules=(
        a_manager_approves,
        the_value_is_allowed,
        the_day_is_to_come,
        it_changes_something,
        clock.clock_is_right,
    ),
    effect=_set,
    papers=(),
    approval=APPROVAL,
    changes=_changes,
    made_titles={"parameter": Text("参数", "Parameter")},
    least=Level.SUPERVISOR,
)
