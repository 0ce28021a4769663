"""What a paper says, as words, for whoever cannot read small print."""

from __future__ import annotations

from collections.abc import Iterator

from app.flow.operation import Fact, FactGroup
from app.i18n import Text, joined, same
from app.papers.document import (
    Block,
    Clause,
    Clauses,
    Declarations,
    Document,
    Options,
    Prose,
    Section,
    Table,
    Value,
)

_TICKS = {
    True: Text("✓ 已勾选", "✓ ticked"),
    False: Text("□ 未勾选", "□ not ticked"),
}
_UNNAMED = Text("", "")


def facts(document: Document) -> tuple[FactGroup, ...]:
    """What a paper says, as words: each field by its name, each sentence with its tick, each
    notice word for word."""
    found: list[FactGroup] = []
    for block in document.blocks:
        said = tuple(_said(block))
        if said:
            title = getattr(block, "title", None)
            found.append(FactGroup(title or document.header.title, said))
    return tuple(found)


def _said(block: Block) -> Iterator[Fact]:
    match block:
        case Section():
            for cell in block.cells:
                if cell.value:
                    yield Fact(cell.label, _words(cell.value))
        case Declarations():
            for line in block.lines:
                yield Fact(_TICKS[line.ticked], line.text)
        case Prose():
            yield Fact(_UNNAMED, block.text)
        case Clauses():
            for clause in block.clauses:
                yield from _clause(clause)
        case Table():
            for row in (*block.rows, *((block.total,) if block.total else ())):
                for column, value in zip(block.columns, row, strict=True):
                    yield Fact(column.title, _words(value))
        case _:
            return


def _clause(clause: Clause) -> Iterator[Fact]:
    name = joined([one for one in (clause.number, clause.heading) if one], " ", " ")
    if clause.text or not clause.parts:
        yield Fact(name, clause.text or _UNNAMED)
    elif name:
        yield Fact(name, _UNNAMED)
    for part in clause.parts:
        yield from _clause(part)


def _words(value: Value) -> Text:
    if isinstance(value, Options):
        return joined(
            [
                Text(
                    f"{'☑' if one.ticked else '□'}{one.text.zh}",
                    f"{'☑' if one.ticked else '□'} {one.text.en}",
                )
                for one in value.options
            ],
            "　",
            "  ",
        )
    return value if isinstance(value, Text) else same(value)
