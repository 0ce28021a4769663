"""What was found, as lines to choose from: what each is, and where it leads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from app.domain.fitting import rank
from app.i18n import Text
from ui.destinations import DESTINATIONS, Destination
from ui.widgets.found_list import FoundLine

if TYPE_CHECKING:
    from app.desk.desk import Desk
    from app.desk.search_views import Answer, Found, Holder

_MOST_PLACES = 4
_STRONG_PLACE = 4

READ_DOCUMENT = Text("读取证件", "Read a document")
_READ_HOW = Text(
    "将证件平放在读卡器上后按回车；已开户的直接打开客户页",
    "Lay it on the card reader and press Enter; a known customer's page is opened",
)
_PLACES = Text("界面", "Screens")
_NOTHING = Text(
    "没有找到。可输入交易码、拼音、姓名，或证件、卡、手机号码末四位",
    "Nothing found. Try a code, pinyin, a name, or the last four of a document, card or phone",
)
_MORE = Text(
    "还有更多客户符合；可接着输入，如 姓名加末四位",
    "More customers fit; type on, such as a name and a last four",
)


@dataclass(frozen=True)
class Doing:
    """What the lines lead to; each takes the key of what was found."""

    start: Callable[[str], Any]
    start_for: Callable[[str, str], Any]
    """the code of the operation, and the card"""
    resume: Callable[[str], Any]
    customer: Callable[[str], Any]
    entry: Callable[[str], Any]
    go: Callable[[str], Any]
    read: Callable[[], Any]
    lay: Callable[[str], Any]


@dataclass(frozen=True)
class Looked:
    """The answer of the desk, and the screens that fit too."""

    answer: Answer
    places: tuple[tuple[int, Destination], ...]


def look(desk: Desk, words: str) -> Looked:
    """Looks at the desk and among the screens of the window; blocks, for the lane of the books."""
    answer = desk.search(words)
    if not words.strip():
        return Looked(answer, ())
    fitting = [
        (fit, n, one)
        for n, one in enumerate(DESTINATIONS)
        if one.title and (fit := rank(_key_of(one), one.title, words)) is not None
    ]
    ordered = sorted(fitting, key=lambda one: one[:2])
    return Looked(answer, tuple((fit, one) for fit, _, one in ordered[:_MOST_PLACES]))


def lines_of(looked: Looked, doing: Doing) -> list[FoundLine]:
    """Everything that was found under its headings; screens first where their name was typed."""
    answer = looked.answer
    if not answer.words.strip():
        return [*_reading(answer, doing), *_found_lines(answer.found, doing)]
    places = _place_lines(looked, doing)
    strong = any(fit <= _STRONG_PLACE for fit, _ in looked.places)
    operations = [one for one in answer.found if one.comes_first]
    rest = [one for one in answer.found if not one.comes_first]
    lines = _found_lines(operations, doing)
    lines += places if strong else []
    lines += _found_lines(rest, doing)
    lines += [] if strong else places
    if answer.more:
        lines.append(FoundLine(_MORE))
    return lines or [FoundLine(_NOTHING)]


def lines_of_holder(holder: Holder, doing: Doing) -> list[FoundLine]:
    """Who holds the document: their page first where the bank knows them, else an opening."""
    who = Text("{kind}　{name}　{number}", "{kind} · {name} · {number}").format(
        kind=holder.kind, name=holder.name, number=holder.number
    )
    opening = holder.account_opening
    begin = FoundLine(
        opening.title,
        partial(doing.start, opening.key),
        Text("为持证人办理", "for the holder of this document"),
        "plus",
        opening.code,
        barred=opening.barred,
    )
    if not holder.customer:
        unknown = Text("本行没有这位客户", "Not a customer of this bank yet")
        return [FoundLine(who), FoundLine(unknown), begin]
    known = FoundLine(
        Text("打开客户页", "Open the customer's page"),
        partial(doing.customer, holder.customer),
        Text("客户号 {customer}", "customer {customer}").format(customer=holder.customer),
        "customer",
        by=Text("本行客户", "known to the bank"),
    )
    return [FoundLine(who), known, *_found_lines(holder.cards, doing), begin]


def reading_lines() -> list[FoundLine]:
    """What stands there while the document is read."""
    return [
        FoundLine(
            Text("正在读取证件…", "Reading the document…"),
            None,
            Text("请勿移动证件；按 Esc 放弃", "Leave it on the reader; Esc gives up"),
            "hourglass",
        )
    ]


def fault_lines(sentence: Text, remedy: Text, doing: Doing) -> list[FoundLine]:
    """Why the document could not be read, and how to try again."""
    return [
        FoundLine(sentence, None, remedy, "warn"),
        FoundLine(Text("再读一次", "Read again"), doing.read, icon="again"),
    ]


def _reading(answer: Answer, doing: Doing) -> list[FoundLine]:
    if not answer.reads_documents:
        return []
    return [FoundLine(READ_DOCUMENT, doing.read, _READ_HOW, "reader")]


def _place_lines(looked: Looked, doing: Doing) -> list[FoundLine]:
    lines = [
        FoundLine(one.title, partial(doing.go, one.name), icon=one.icon, code=_key_of(one))
        for _, one in looked.places
    ]
    return [FoundLine(_PLACES), *lines] if lines else []


def _found_lines(found: Sequence[Found], doing: Doing) -> list[FoundLine]:
    from app.desk.search_views import FOUND_TITLES, FoundKind  # noqa: PLC0415 - after sign-in

    leads: dict[FoundKind, tuple[str, Callable[[str], Any]]] = {
        FoundKind.OPERATION: ("plus", doing.start),
        FoundKind.CUSTOMER: ("customer", doing.customer),
        FoundKind.CARD: ("card", doing.start),
        FoundKind.DRAFT: ("pause", doing.resume),
        FoundKind.ENTRY: ("journal", doing.entry),
        FoundKind.SPECIMEN: ("identity", doing.lay),
    }
    lines: list[FoundLine] = []
    before: FoundKind | None = None
    for one in found:
        if one.kind is not before:
            lines.append(FoundLine(FOUND_TITLES[one.kind]))
            before = one.kind
        icon, does = leads[one.kind]
        if one.kind is FoundKind.CARD:
            does = partial(doing.start_for, one.code)
        lines.append(
            FoundLine(
                one.title,
                None if one.barred else partial(does, one.key),
                one.under,
                icon,
                one.code,
                one.by,
                one.barred,
            )
        )
    return lines


def _key_of(one: Destination) -> str:
    return one.code or (one.key.sequence if one.key else "")
