"""A fixed wording as a paper prints it: numbered clauses where it has them, plain prose else."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from app.domain.wording import Wording
from app.i18n import Text, same
from app.papers.document import Block, Cell, Clause, Clauses, Prose, Section

_NUMBERS = (
    (
        re.compile(r"(第[一二三四五六七八九十百]+条)[\s　]*(.*)"),
        re.compile(r"([一二三四五六七八九十]+、)\s*(.*)"),
        re.compile(r"(（[一二三四五六七八九十]+）)\s*(.*)"),
    ),
    (
        re.compile(r"(Article \d+)[.:]?\s*(.*)"),
        re.compile(r"(\d+\.)\s+(.*)"),
        re.compile(r"(\(\d+\))\s*(.*)"),
    ),
)
"""How clauses begin, in Chinese and in English: articles, chapters, and the items under both."""

_ITEM = 2


@dataclass
class _Part:
    """A numbered clause of one language, or words without a number, with what stands under it."""

    number: str
    lines: list[str]
    items: list[_Part] = field(default_factory=list)

    def shape(self) -> tuple[object, ...]:
        """What another language must have likewise to be printed beside it."""
        return (
            bool(self.number),
            bool(self.lines[0]),
            bool(self.lines[1:]),
            tuple(one.shape() for one in self.items),
        )


def blocks(wording: Wording) -> tuple[Block, ...]:
    """The text of a wording, word for word, in both languages.

    Where both are numbered alike they are set as clauses, each with its English below; else the
    English follows the whole Chinese text.
    """
    chinese = _parts(wording.text.zh, _NUMBERS[0])
    english = _parts(wording.text.en, _NUMBERS[1])
    alike = [one.shape() for one in chinese] == [one.shape() for one in english]
    if not alike or not any(one.number for one in chinese):
        return (Prose(None, wording.text),)
    found: list[Block] = []
    clauses: list[Clause] = []
    for zh, en in zip(chinese, english, strict=True):
        if zh.number:
            clauses.append(_clause(zh, en))
        else:
            found.append(Prose(None, _both(zh.lines, en.lines)))
    return (*found, Clauses(None, tuple(clauses)))


def which(wording: Wording) -> Section:
    """Which version of a wording a paper prints, and by what it is proved to be that."""
    return Section(
        Text("文本版本", "Version of the text"),
        (
            Cell(Text("版本号", "Version"), wording.version),
            Cell(Text("生效日期", "In force from"), same(wording.since.isoformat())),
            Cell(Text("摘要值", "SHA-256 digest"), same(_grouped(wording.digest)), 2),
        ),
    )


def _clause(zh: _Part, en: _Part) -> Clause:
    number = Text(zh.number, en.number)
    items = tuple(_clause(one, other) for one, other in zip(zh.items, en.items, strict=True))
    first = Text(zh.lines[0], en.lines[0]) if zh.lines[0] and en.lines[0] else None
    more = _both(zh.lines[1:], en.lines[1:])
    # The first line of what has more under it is its heading.
    if first is not None and (items or more):
        return Clause(number, more, first, items)
    return Clause(number, first or more, None, items)


def _both(chinese: list[str], english: list[str]) -> Text:
    return Text("\n".join(chinese), "\n".join(english))


def _parts(text: str, numbers: tuple[re.Pattern[str], ...]) -> list[_Part]:
    parts: list[_Part] = []
    for line in text.split("\n"):
        if not line.strip():
            continue
        level, found = next(
            ((n, made) for n, one in enumerate(numbers) if (made := one.fullmatch(line.strip()))),
            (None, None),
        )
        if level is None or found is None:
            if parts:
                (parts[-1].items[-1] if parts[-1].items else parts[-1]).lines.append(line.strip())
            else:
                parts.append(_Part("", [line.strip()]))
        elif level == _ITEM and parts and parts[-1].number:
            parts[-1].items.append(_Part(found[1], [found[2]]))
        else:
            parts.append(_Part(found[1], [found[2]]))
    return parts


def _grouped(digest: str) -> str:
    """A digest in groups of eight, so that it can be read and breaks into lines."""
    return " ".join(digest[at : at + 8] for at in range(0, len(digest), 8))
