"""The help of every step, read off the operation itself: what is asked, why, and by which rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from app.desk.counter import Counter
from app.domain.branch import LEVEL_TITLES, Level
from app.domain.document_forms import FIELD_TITLES, FORMS
from app.evidence.ask import AskedField, AskKind, asks_of
from app.evidence.identity import IdentityDocument
from app.flow.forms import with_defaults
from app.flow.operation import Actor, Operation, Step
from app.flow.outcome import OUTCOME_TITLES, Outcome
from app.flow.rule import Effect, May, Rule
from app.flow.slot import EVERYTHING_BEFORE, Slot
from app.i18n import Text

NOTHING = Text("", "")
NEEDED = Text("必填", "required")
OPTIONAL = Text("选填", "optional")
AS_PRINTED = Text("证件上没有的不填", "as the document prints it")

ACTOR_TITLES = {
    Actor.TELLER: Text("柜员", "The teller"),
    Actor.CUSTOMER: Text("客户", "The customer"),
    Actor.SECOND_STAFF: Text("另一名柜面人员", "A second member of staff"),
    Actor.AUTHORISER: Text("授权人", "The authoriser"),
}

_FROM_LEVEL = Text("{level}及以上", "{level} or above")

EFFECT_TITLES = {
    Effect.WARN: Text("提示", "Mind"),
    Effect.REFUSE: Text("不予办理", "Refused"),
    Effect.ESCALATE: Text("须授权", "Needs approval"),
}

WAYS_OUT = (
    Text(
        "暂停，回首页：已填内容都在草稿里，以后从首页继续。",
        "Pause: everything entered stays in the draft; go on from the home screen later.",
    ),
    Text(
        "客户放弃：说明原因，业务以“{outcome}”结束并记入日志。",
        "The customer leaves: with the reason, the case ends as “{outcome}” in the journal.",
    ).format(outcome=OUTCOME_TITLES[Outcome.WITHDRAWN]),
    Text(
        "本行不予受理：说明原因，业务以“{outcome}”结束并记入日志。",
        "Decline: with the reason, the case ends as “{outcome}” in the journal.",
    ).format(outcome=OUTCOME_TITLES[Outcome.DECLINED]),
)


@dataclass(frozen=True)
class FieldHelp:
    """One field: how it is entered, what may be chosen, and when it is asked for at all.

    Attributes:
        says: the sentence that is declared by ticking it.
        shown: in which case it is asked for; empty for always.
    """

    name: str
    label: Text
    form: Text
    needed: Text
    """whether it may stay empty"""
    hint: Text = NOTHING
    says: Text = NOTHING
    choices: tuple[tuple[str, Text], ...] = ()
    shown: Text = NOTHING


@dataclass(frozen=True)
class HeldHelp:
    """A value that the step keeps: for how long it holds, and what reopens it."""

    title: Text
    holds: Text
    reopens: Text
    secret: Text


@dataclass(frozen=True)
class SaysHelp:
    """One thing that a rule may say, in which case, and what is done then."""

    effect: Effect
    title: Text
    when: Text
    remedy: Text


@dataclass(frozen=True)
class RuleHelp:
    """A rule: what it demands, what it looks at, what it may say, where it comes from."""

    code: str
    title: Text
    reads: tuple[Text, ...]
    says: tuple[SaysHelp, ...]
    source: Text


@dataclass(frozen=True)
class StepHelp:
    """Everything that is to be known about one step.

    Attributes:
        rules: those that speak at this step, where the last thing that they read is filled.
        later: codes of the rules that read this step's values and speak at a later one.
        proposed: whether the program works the value out, and the teller confirms or corrects.
    """

    operation: Text
    code: str
    title: Text
    asks: Text
    how: Text
    actor: Text
    when: Text
    proposed: Text
    fields: tuple[FieldHelp, ...]
    held: tuple[HeldHelp, ...]
    rules: tuple[RuleHelp, ...]
    later: tuple[RuleHelp, ...]
    ways_out: tuple[Text, ...] = WAYS_OUT


def help_of(operation: Operation, step: Step) -> StepHelp:
    """The help of one step of an operation."""
    spoken = speaking(operation)
    return StepHelp(
        operation=operation.title,
        code=step.code,
        title=step.title,
        asks=step.asks,
        how=step.how,
        actor=who_acts(operation, step),
        when=step.when,
        proposed=_PROPOSED if step.propose is not None else NOTHING,
        fields=tuple(one for slot in step.fills for one in fields_of(slot.type)),
        held=tuple(_held(slot) for slot in step.fills),
        rules=tuple(rule_help(one) for one in spoken[step.code]),
        later=tuple(
            rule_help(one)
            for one in operation.rules
            if one not in spoken[step.code] and set(one.reads) & set(step.fills)
        ),
    )


def who_acts(operation: Operation, step: Step) -> Text:
    """Who does a step; of an operation that not every teller may begin, from which level on."""
    if step.actor is Actor.TELLER and operation.least > Level.TELLER:
        return _FROM_LEVEL.format(level=LEVEL_TITLES[operation.least])
    return ACTOR_TITLES[step.actor]


def speaking(operation: Operation) -> dict[str, tuple[Rule, ...]]:
    """Which rules speak at which step, by its code: each rule at exactly one, where the last slot
    that it reads is filled; those about the case as a whole where it is approved."""
    order = {slot: n for n, step in enumerate(operation.steps) for slot in step.fills}
    whole = next(
        (n for n, step in enumerate(operation.steps) if operation.approval in step.fills),
        len(operation.steps) - 1,
    )
    found: dict[str, list[Rule]] = {step.code: [] for step in operation.steps}
    for one in operation.rules:
        at = max((order[slot] for slot in one.reads), default=whole)
        found[operation.steps[at].code].append(one)
    return {code: tuple(rules) for code, rules in found.items()}


def rule_help(rule: Rule) -> RuleHelp:
    """A rule in words."""
    return RuleHelp(
        code=rule.code,
        title=rule.title,
        reads=tuple(slot.title for slot in rule.reads),
        says=tuple(
            SaysHelp(one.effect, effect_title(one), one.when, one.remedy) for one in rule.may
        ),
        source=rule.source,
    )


def effect_title(may: May) -> Text:
    """What a verdict asks for, with the level where it asks for one."""
    if may.effect is not Effect.ESCALATE:
        return EFFECT_TITLES[may.effect]
    return Text("须{level}授权", "Needs approval: {level}").format(
        level=LEVEL_TITLES[Level(may.level)]
    )


def fields_of(evidence: type) -> tuple[FieldHelp, ...]:
    """The fields of a kind of evidence; a document has those that its kinds print."""
    if evidence is IdentityDocument:
        return tuple(_document_field(name) for name in FIELD_TITLES)
    return tuple(_field(evidence, one) for one in asks_of(evidence))


def _document_field(name: str) -> FieldHelp:
    kinds = [form.kind.title for form in FORMS.values() if name in form.names]
    return FieldHelp(
        name=name,
        label=FIELD_TITLES[name],
        form=Text("从芯片或影像取得，由柜员确认", "from chip or picture; the teller confirms"),
        needed=AS_PRINTED if any(name in form.may_be_empty for form in FORMS.values()) else NEEDED,
        shown=_kinds(kinds),
    )


def _kinds(kinds: list[Text]) -> Text:
    """Which documents print a field: those that do, or all but the few that do not."""
    others = [form.kind.title for form in FORMS.values() if form.kind.title not in kinds]
    if not others:
        return NOTHING
    if len(others) < len(kinds):
        return Text("除{others}外都印有", "printed on all but {others}").format(
            others=listed(others)
        )
    return Text("印在{kinds}上", "printed on {kinds}").format(kinds=listed(kinds))


def _field(evidence: type, one: AskedField) -> FieldHelp:
    ask = one.ask
    return FieldHelp(
        name=one.name,
        label=ask.label,
        form=_form(one),
        needed=NEEDED if ask.required else OPTIONAL,
        hint=ask.hint or NOTHING,
        says=ask.says or NOTHING,
        choices=tuple((choice.code, choice.text) for choice in ask.choices),
        shown=listed(list(_shown(evidence, one))) if ask.shown is not None else NOTHING,
    )


def _form(one: AskedField) -> Text:
    match one.ask.kind:
        case AskKind.CHOICE:
            return Text("从列表选择", "chosen from a list")
        case AskKind.TICK:
            return Text("勾选", "a tick")
        case AskKind.MONEY:
            return Text("金额，元，最多两位小数", "an amount in yuan, at most two decimals")
        case AskKind.NUMBER:
            return Text("整数", "a whole number")
        case _:
            return Text("文字，最多{most}字", "text, at most {most} characters").format(
                most=one.ask.longest
            )


def _shown(evidence: type, asked: AskedField) -> Iterator[Text]:
    """The answers to other questions that bring up this one, found by trying each of them."""
    assert asked.ask.shown is not None
    usual = with_defaults(evidence, {})
    found = False
    at_first = bool(asked.ask.shown(usual))
    for other in asks_of(evidence):
        answers = [(c.code, c.text) for c in other.ask.choices]
        if other.ask.kind is AskKind.TICK:
            answers = [(True, _TICKED), (False, _NOT_TICKED)]  # type: ignore[list-item]
        fitting = [text for code, text in answers if asked.ask.shown({**usual, other.name: code})]
        others = [text for _, text in answers if text not in fitting]
        if fitting and others:
            found = True
            most = len(others) < len(fitting)
            words = _IS_NOT if most else _IS
            yield words.format(
                label=other.ask.label, answers=listed(others if most else fitting, either=True)
            )
    if not found:
        yield _USUALLY if at_first else _SOMETIMES


_IS = Text("“{label}”为“{answers}”时", "“{label}” is “{answers}”")
_IS_NOT = Text("“{label}”不是“{answers}”时", "“{label}” is not “{answers}”")
_TICKED = Text("已勾选", "ticked")
_NOT_TICKED = Text("未勾选", "not ticked")
_USUALLY = Text("视其他答案可不填", "left out by some other answers")
_SOMETIMES = Text("视其他答案而定", "depends on the other answers")
_PROPOSED = Text(
    "系统根据已知情况填好，由柜员确认或更正。",
    "Worked out by the program from what is known; the teller confirms or corrects it.",
)


def listed(texts: list[Text], *, either: bool = False) -> Text:
    """Several texts as one."""
    return Text(
        ("”或“" if either else "、").join(one.zh for one in texts),
        ("” or “" if either else ", ").join(one.en for one in texts),
    )


def _held(slot: Slot[Any]) -> HeldHelp:
    if slot.about is EVERYTHING_BEFORE:
        reopens = Text(
            "此前任何内容变更后须重做。", "Any change in what stands before reopens this."
        )
    elif isinstance(slot.about, tuple) and slot.about:
        reopens = Text("“{what}”变更后须重做。", "A change in {what} reopens this.").format(
            what=listed([one.title for one in slot.about])
        )
    else:
        reopens = NOTHING
    return HeldHelp(
        title=slot.title,
        holds=_term(slot.valid_for) if slot.valid_for is not None else NOTHING,
        reopens=reopens,
        secret=Text(
            "保密：不写入磁盘，也不进日志；中断后须重新输入。",
            "Secret: it never reaches disk or journal; after a break it is entered again.",
        )
        if slot.secret
        else NOTHING,
    )


def _term(term: timedelta) -> Text:
    minutes = int(term.total_seconds() // 60)
    if minutes % 60:
        return Text(f"{minutes}分钟内有效。", f"Holds for {minutes} minutes.")
    return Text(f"{minutes // 60}小时内有效。", f"Holds for {minutes // 60} hours.")


class Helping(Counter):
    """What the help may be asked at a desk."""

    @property
    def operations(self) -> tuple[Operation, ...]:
        """Every operation of this desk."""
        return tuple(self._operations)

    def step_help(self, operation: str, step: str) -> StepHelp:
        """The help of a step, by the codes of operation and step; KeyError for unknown codes."""
        one = self._operation(operation)
        return help_of(one, next(each for each in one.steps if each.code == step))
