"""The manual, made from the operations themselves: every step, field, rule, key and word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from app.desk.glossary import glossary
from app.desk.help import WAYS_OUT, RuleHelp, help_of, rule_help, speaking, who_acts
from app.desk.help_page import RuleWords, effects_line, step_page, words_of
from app.desk.manual_words import (
    FIRST,
    MADE_FROM,
    PARTS,
    SPECIMENS,
    TITLE,
    TROUBLE,
    UNDER_TITLE,
    WHAT,
    Passage,
)
from app.domain.branch import LEVEL_TITLES
from app.flow.operation import Operation
from app.i18n import Language, Text


@dataclass(frozen=True)
class ScreenPart:
    """A screen besides the cases: what it is for, and the keys that act there."""

    name: str
    title: Text
    words: tuple[Text, ...]
    keys: tuple[tuple[Text, Text], ...]


@dataclass(frozen=True)
class KeyPart:
    """Keys by where they act: what is written on the key, and what it does."""

    where: Text
    keys: tuple[tuple[Text, Text], ...]


@dataclass(frozen=True)
class Heading:
    """A line of the contents; `anchor` names its place in the text."""

    level: int
    anchor: str
    words: str


@dataclass(frozen=True)
class Place:
    """Where the manual has told all about a step: the number of the part, and the operation."""

    number: str
    title: Text


@dataclass(frozen=True)
class Manual:
    """The manual in one language, as HTML without its frame.

    Attributes:
        cover: the words of the first page, a line each.
        pictures: names of the pictures that the text shows, in their order.
    """

    language: Language
    cover: tuple[str, ...]
    headings: tuple[Heading, ...]
    text: str
    pictures: tuple[str, ...]


PICTURE_OF_A_REFUSAL = "refused"


def picture_of_screen(name: str) -> str:
    """The name of the picture of a screen."""
    return f"screen-{name}"


def picture_of_step(operation: Operation, step: str) -> str:
    """The name of the picture of a step."""
    return f"{operation.name}-{step}"


def compose(
    language: Language,
    operations: Sequence[Operation],
    screens: Sequence[ScreenPart],
    keys: Sequence[KeyPart],
    *,
    pictures: Mapping[str, Text],
    made_on: date,
) -> Manual:
    """The manual in one language. `pictures` has the caption of every picture that there is, by
    its name; others are left out of the text."""
    writer = _Writer(language, pictures)
    writer.chapter("what", PARTS["what"])
    writer.passages("what", WHAT)
    writer.chapter("first", PARTS["first"])
    writer.passages("first", FIRST)
    writer.chapter("screens", PARTS["screens"])
    for screen in screens:
        writer.heading(2, f"screen-{screen.name}", screen.title)
        for words in screen.words:
            writer.paragraph(words)
        writer.picture(picture_of_screen(screen.name))
        writer.keys(screen.keys)
    told: dict[str, Place] = {}
    for operation in operations:
        _operation(writer, operation, told)
    writer.chapter("trouble", PARTS["trouble"])
    writer.passages("trouble", TROUBLE[:1])
    writer.picture(PICTURE_OF_A_REFUSAL)
    writer.passages("trouble", TROUBLE[1:], first=1)
    writer.heading(2, "ways-out", Text("结束或放下一笔业务", "To end a case, or to lay it aside"))
    writer.bullets(WAYS_OUT)
    writer.chapter("keys", PARTS["keys"])
    for group in keys:
        writer.heading(2, "", group.where)
        writer.keys(group.keys)
    writer.chapter("words", PARTS["words"])
    _words(writer, operations)
    _rules(writer, operations)
    day = Text(f"{made_on.year}年{made_on.month}月{made_on.day}日", f"{made_on:%-d %B %Y}")
    cover = (TITLE, UNDER_TITLE, day, MADE_FROM, SPECIMENS)
    return Manual(
        language=language,
        cover=tuple(one.in_(language) for one in cover),
        headings=tuple(writer.headings),
        text="\n".join(writer.parts),
        pictures=tuple(writer.shown),
    )


class _Writer:
    """Writes one language from top to bottom, numbering chapters and their parts."""

    def __init__(self, language: Language, pictures: Mapping[str, Text]) -> None:
        self.language = language
        self.parts: list[str] = []
        self.headings: list[Heading] = []
        self.shown: list[str] = []
        self._pictures = pictures
        self._numbers = [0, 0]

    def say(self, text: Text) -> str:
        return escape(text.in_(self.language))

    def chapter(self, anchor: str, title: Text) -> None:
        self._numbers = [self._numbers[0] + 1, 0]
        self._heading(1, anchor, f"{self._numbers[0]}  {title.in_(self.language)}")

    def heading(self, level: int, anchor: str, title: Text) -> None:
        """A numbered heading of level 2; without an anchor it is not in the contents."""
        words = title.in_(self.language)
        if anchor and level == 2:
            self._numbers[1] += 1
            words = f"{self._numbers[0]}.{self._numbers[1]}  {words}"
        self._heading(level, anchor, words)

    @property
    def number(self) -> str:
        """The number of the part that is being written."""
        return f"{self._numbers[0]}.{self._numbers[1]}"

    def _heading(self, level: int, anchor: str, words: str) -> None:
        if anchor:
            self.headings.append(Heading(level, anchor, words))
            self.parts.append(f"<h{level}><a name='{anchor}'></a>{escape(words)}</h{level}>")
        else:
            self.parts.append(f"<h{level}>{escape(words)}</h{level}>")

    def paragraph(self, text: Text) -> None:
        self.parts.append(f"<p>{self.say(text)}</p>")

    def bullets(self, texts: Iterable[Text], *, numbered: bool = False) -> None:
        kind = "ol" if numbered else "ul"
        items = "".join(f"<li>{self.say(one)}</li>" for one in texts)
        self.parts.append(f"<{kind}>{items}</{kind}>")

    def passages(self, chapter: str, passages: Sequence[Passage], *, first: int = 0) -> None:
        for n, one in enumerate(passages, first):
            self.heading(2, f"{chapter}-{n}", one.title)
            for words in one.words:
                self.paragraph(words)
            if one.steps:
                self.bullets(one.steps, numbered=True)

    def picture(self, name: str) -> None:
        caption = self._pictures.get(name)
        if caption is None:
            return
        self.shown.append(name)
        number = len(self.shown)
        label = Text(f"图{number}　", f"Figure {number}: ")
        self.parts.append(
            f"<p class='shot'><img src='{name}.png' width='600' alt='{self.say(caption)}'/></p>"
            f"<p class='caption'>{self.say(label)}{self.say(caption)}</p>"
        )

    def keys(self, keys: Iterable[tuple[Text, Text]]) -> None:
        self.table(
            None,
            [(f"<b>{self.say(cap)}</b>", self.say(does)) for cap, does in keys],
            widths=(24, 76),
            kind="keys",
        )

    def table(
        self,
        head: Sequence[Text] | None,
        rows: Iterable[Sequence[str]],
        *,
        widths: Sequence[int],
        kind: str,
    ) -> None:
        """A table; cells are HTML, `widths` percents."""
        top = ""
        if head is not None:
            cells = "".join(
                f"<th width='{width}%' align='left'>{self.say(one)}</th>"
                for one, width in zip(head, widths, strict=True)
            )
            top = f"<thead><tr>{cells}</tr></thead>"
        body = "".join(
            "<tr>"
            + "".join(
                f"<td width='{width}%'>{cell}</td>" for cell, width in zip(row, widths, strict=True)
            )
            + "</tr>"
            for row in rows
        )
        self.parts.append(
            f"<table class={kind!r} width='100%' cellspacing='0' cellpadding='4'>"
            f"{top}{body}</table>"
        )


def _operation(writer: _Writer, operation: Operation, shared: dict[str, Place]) -> None:
    """A chapter; of a step that an earlier operation has in the very same words, `shared` says
    where it stands."""
    title = Text("{title}（{code}）", "{title} ({code})").format(
        title=operation.title, code=operation.code
    )
    writer.chapter(operation.name, title)
    facts = [
        (Text("交易码", "Transaction code"), Text(operation.code, operation.code)),
        (
            Text("搜索词", "Search words"),
            Text("、".join(operation.words), ", ".join(operation.words)),
        ),
        (Text("最低级别", "Least level"), LEVEL_TITLES[operation.least]),
    ]
    if operation.papers:
        facts.append((Text("单据", "Papers"), _list(_papers(operation))))
    if operation.made_titles:
        facts.append((Text("办理后产生", "Brings about"), _list(operation.made_titles.values())))
    for signing in operation.signings:
        facts.append((signing.slot.title, _list(paper.title for paper in signing.papers)))
    writer.table(
        None,
        [(f"<b>{writer.say(label)}</b>", writer.say(words)) for label, words in facts],
        widths=(24, 76),
        kind="facts",
    )
    writer.heading(2, f"{operation.name}-path", Text("步骤一览", "The steps"))
    spoken = speaking(operation)
    writer.table(
        (
            Text("序", "No."),
            Text("步骤", "Step"),
            Text("操作人", "Who acts"),
            Text("何时出现", "When"),
            Text("规则", "Rules"),
        ),
        [
            (
                str(n),
                writer.say(step.title),
                writer.say(who_acts(operation, step)),
                writer.say(step.when or Text("每笔业务", "always")),
                str(len(spoken[step.code]) or "—"),
            )
            for n, step in enumerate(operation.steps, 1)
        ],
        widths=(6, 24, 18, 42, 10),
        kind="ruled",
    )
    told: dict[RuleWords, Text] = {}
    for step in operation.steps:
        writer.heading(2, f"{operation.name}-{step.code}", step.title)
        help_ = help_of(operation, step)
        whole = step_page(help_, writer.language, heading=2, titled=False, ways_out=False)
        if (place := shared.get(whole)) is not None:
            writer.paragraph(
                Text("与{number}（{title}）的同名步骤相同。", "As in {number} ({title}).").format(
                    number=place.number, title=place.title
                )
            )
            continue
        shared[whole] = Place(writer.number, operation.title)
        page = step_page(help_, writer.language, heading=2, titled=False, ways_out=False, told=told)
        for rule in help_.rules:
            told.setdefault(words_of(rule), step.title)
        asked, _, rest = page.partition("</p>")
        writer.parts.append(f"{asked}</p>")
        writer.picture(picture_of_step(operation, step.code))
        writer.parts.append(rest)
    if operation.reminders:
        writer.heading(2, f"{operation.name}-after", Text("办理之后", "Afterwards"))
        writer.bullets(operation.reminders)


def _papers(operation: Operation) -> list[Text]:
    return [
        Text("{title}（{copies}）", "{title} ({copies})").format(
            title=paper.title, copies=_list(copy.title for copy in paper.copies)
        )
        for paper in operation.papers
    ]


def _words(writer: _Writer, operations: Sequence[Operation]) -> None:
    for group in glossary(writer.language, operations):
        writer.heading(2, f"words-{group.anchor}", group.title)
        other = Language.ENGLISH if writer.language is Language.CHINESE else Language.CHINESE
        writer.table(
            None,
            [(f"<b>{writer.say(word)}</b>", escape(word.in_(other))) for word in group.words],
            widths=(45, 55),
            kind="words",
        )


def _rules(writer: _Writer, operations: Sequence[Operation]) -> None:
    writer.chapter("rules", PARTS["rules"])
    rules: dict[str, RuleHelp] = {}
    for operation in operations:
        rules |= {one.code: rule_help(one) for one in operation.rules}
    writer.table(
        (
            Text("代码", "Code"),
            Text("要求", "What it demands"),
            Text("可能的结论", "May say"),
            Text("依据", "Source"),
        ),
        [
            (
                f"<b>{escape(code)}</b>",
                writer.say(one.title),
                effects_line(one, writer.language),
                writer.say(one.source),
            )
            for code, one in sorted(rules.items())
        ],
        widths=(20, 28, 18, 34),
        kind="ruled",
    )
    writer.chapter("sources", PARTS["sources"])
    by_source: dict[Text, list[str]] = {}
    for code, one in sorted(rules.items()):
        by_source.setdefault(one.source, []).append(code)
    writer.table(
        (Text("依据", "Source"), Text("规则", "Rules")),
        [
            (writer.say(source), escape(", ".join(codes)))
            for source, codes in sorted(by_source.items(), key=lambda pair: pair[1])
        ],
        widths=(58, 42),
        kind="ruled",
    )


def _list(texts: Iterable[Text]) -> Text:
    kept = list(texts)
    return Text("、".join(one.zh for one in kept), ", ".join(one.en for one in kept))
