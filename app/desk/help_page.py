"""The help of a step as a page: the same words in the window, in the manual and on paper."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from html import escape

from app.desk.help import FieldHelp, RuleHelp, SaysHelp, StepHelp
from app.i18n import Language, Text

_MANY = 24
"""A list longer than this, such as all countries, is named by its first and last lines."""

_WHO = Text("由谁操作", "Who acts")
_WHEN = Text("何时出现", "When")
_FILLED = Text("自动填写", "Filled in")
_HOLDS = Text("有效时间", "Holds")
_REOPENS = Text("变更影响", "Reopened")
_SECRET = Text("保密", "Secret")
_FIELDS = Text("栏目", "Fields")
_RULES = Text("适用规则", "Rules that may speak here")
_LATER = Text("这里的内容以后还会用到", "Read again later by")
_WAYS = Text("不能继续时", "Ways out")
_ALWAYS = Text("每笔业务", "always")
_CHOICES = Text("可选", "Choices")
_SHOWN = Text("出现条件", "When")
_READS = Text("另看", "Also looks at")
_SOURCE = Text("依据", "Source")
_DO = Text("处理", "What to do")
_SAME = Text(
    "以下规则与“{step}”一步的规则内容相同，针对本步骤的证件：",
    "These rules say here what they say at “{step}”, about the document of this step:",
)
_MARKS = {"refuse": "✕", "escalate": "▲", "warn": "！"}
"""A sign beside each colour: nothing hangs on the colour alone."""


def step_page(
    help_: StepHelp,
    language: Language,
    *,
    heading: int = 2,
    titled: bool = True,
    ways_out: bool = True,
    told: Mapping[RuleWords, Text] | None = None,
) -> str:
    """One step as HTML; `heading` is the level of its title, if it is to have one. Rules that say
    the very words of one that was `told` at an earlier step, by its title, are only named."""
    say = _speaker(language)
    parts = [f"<h{heading}>{say(help_.title)}</h{heading}>"] if titled else []
    parts.append(f"<p class='asks'>{say(help_.asks)}</p>")
    if help_.how:
        parts.append(f"<p class='how'>{say(help_.how)}</p>")
    parts.append(_facts(help_, language))
    below = min(heading + 1, 6)
    if help_.fields:
        parts.append(f"<h{below}>{say(_FIELDS)}</h{below}>")
        parts.append(_table("fields", (_field(one, language) for one in help_.fields)))
    if help_.rules:
        parts.append(f"<h{below}>{say(_RULES)}</h{below}>")
        told = told or {}
        parts += _named_rules([one for one in help_.rules if words_of(one) in told], told, language)
        own = {one.title for one in help_.held}
        fresh = [one for one in help_.rules if words_of(one) not in told]
        if fresh:
            parts.append(_table("rules", (rule_row(one, language, own) for one in fresh)))
    if help_.later:
        later = _joined((f"{one.code} {one.title.in_(language)}" for one in help_.later), language)
        parts.append(f"<p class='small'><b>{say(_LATER)}</b> {escape(later)}</p>")
    if ways_out:
        parts.append(f"<h{below}>{say(_WAYS)}</h{below}>")
        parts.append("<ul>" + "".join(f"<li>{say(one)}</li>" for one in help_.ways_out) + "</ul>")
    return "\n".join(parts)


RuleWords = tuple[Text, tuple[SaysHelp, ...], Text]


def words_of(rule: RuleHelp) -> RuleWords:
    """All that a rule says, whatever it is asked of."""
    return rule.title, rule.says, rule.source


def _named_rules(
    rules: Sequence[RuleHelp], told: Mapping[RuleWords, Text], language: Language
) -> Iterator[str]:
    by_step: dict[Text, list[RuleHelp]] = {}
    for one in rules:
        by_step.setdefault(told[words_of(one)], []).append(one)
    for step, same in by_step.items():
        codes = escape(_joined((one.code for one in same), language))
        words = _SAME.format(step=step).in_(language)
        yield f"<p>{escape(words)}</p><p class='source'>{codes}</p>"


def rule_row(rule: RuleHelp, language: Language, own: set[Text]) -> tuple[str, str]:
    """A rule as the two cells of a row: its code, and all that it says; `own` are the titles of
    what the step itself holds."""
    say = _speaker(language)
    lines = [f"<p class='demand'><b>{say(rule.title)}</b></p>"]
    for one in rule.says:
        when = f" <i>{say(one.when)}</i>" if one.when else ""
        sign = (
            f"<span class='{one.effect.value}'>{_MARKS[one.effect.value]} {say(one.title)}</span>"
        )
        lines.append(f"<p class='says'>{sign}{when}</p>")
        if one.remedy:
            lines.append(f"<p class='remedy'>{say(_DO)}{_colon(language)}{say(one.remedy)}</p>")
    others = [one.in_(language) for one in rule.reads if one not in own]
    if others:
        reads = _joined(others, language)
        lines.append(f"<p class='source'>{say(_READS)}{_colon(language)}{escape(reads)}</p>")
    lines.append(f"<p class='source'>{say(_SOURCE)}{_colon(language)}{say(rule.source)}</p>")
    return f"<p class='code'>{escape(rule.code)}</p>", "".join(lines)


def effects_line(rule: RuleHelp, language: Language) -> str:
    """What a rule may say, each effect once."""
    once = dict.fromkeys((one.effect.value, one.title) for one in rule.says)
    return "<br/>".join(
        f"<span class='{effect}'>{_MARKS[effect]} {escape(title.in_(language))}</span>"
        for effect, title in once
    )


def _facts(help_: StepHelp, language: Language) -> str:
    several = len(help_.held) > 1
    rows = [(_WHO, help_.actor), (_WHEN, help_.when or _ALWAYS), (_FILLED, help_.proposed)]
    for one in help_.held:
        named = Text("{title}：", "{title}: ").format(title=one.title) if several else None
        for label, words in (
            (_HOLDS, one.holds),
            (_REOPENS, one.reopens),
            (_SECRET, one.secret),
        ):
            rows.append(
                (
                    label,
                    Text(named.zh + words.zh, named.en + words.en) if named and words else words,
                )
            )
    say = _speaker(language)
    return _table(
        "facts",
        (
            (f"<p class='label'>{say(label)}</p>", f"<p>{say(words)}</p>")
            for label, words in rows
            if words
        ),
    )


def _field(field: FieldHelp, language: Language) -> tuple[str, str]:
    say = _speaker(language)
    lines = [f"<p>{say(field.form)} · {say(field.needed)}</p>"]
    if field.shown:
        lines.append(f"<p class='source'>{say(_SHOWN)}{_colon(language)}{say(field.shown)}</p>")
    if field.says:
        lines.append(f"<p class='says'>☑ {say(field.says)}</p>")
    if field.hint:
        lines.append(f"<p class='source'>{say(field.hint)}</p>")
    if field.choices:
        lines.append(
            f"<p class='source'>{say(_CHOICES)}{_colon(language)}{_choices(field, language)}</p>"
        )
    return f"<p class='label'>{say(field.label)}</p>", "".join(lines)


def _choices(field: FieldHelp, language: Language) -> str:
    texts = [text for _, text in field.choices]
    if len(texts) > _MANY:
        return escape(
            Text("{first}至{last}，共{n}项", "{first} to {last}, {n} lines")
            .format(first=texts[0], last=texts[-1], n=len(texts))
            .in_(language)
        )
    return escape(
        ("；" if language is Language.CHINESE else "; ").join(t.in_(language) for t in texts)
    )


def _table(kind: str, rows: Iterable[tuple[str, str]]) -> str:
    """Two columns; Qt takes widths and spacing from the tags themselves."""
    body = "".join(
        f"<tr><td class='left' width='24%'>{left}</td><td class='right'>{right}</td></tr>"
        for left, right in rows
    )
    return f"<table class='{kind}' width='100%' cellspacing='0' cellpadding='4'>{body}</table>"


def _speaker(language: Language) -> Callable[[Text], str]:
    return lambda text: escape(text.in_(language))


def _colon(language: Language) -> str:
    return "：" if language is Language.CHINESE else ": "


def _joined(words: Iterable[str], language: Language) -> str:
    return ("、" if language is Language.CHINESE else ", ").join(words)
