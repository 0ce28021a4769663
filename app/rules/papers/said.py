"""What a paper says, as words, for whoever cannot read small print."""

from __future__ import annotations

from app.flow.operation import Fact, FactGroup
from app.i18n import Text, same
from app.papers.document import Declarations, Document, Section

_TICKS = {
    True: Text("✓ 已勾选", "✓ ticked"),
    False: Text("□ 未勾选", "□ not ticked"),
}


def facts(document: Document) -> tuple[FactGroup, ...]:
    """What a paper says, as words: each field by its name, each sentence with its tick."""
    found = []
    for block in document.blocks:
        if isinstance(block, Section):
            said = tuple(
                Fact(cell.label, cell.value if isinstance(cell.value, Text) else same(cell.value))
                for cell in block.cells
                if cell.value
            )
            found.append(FactGroup(block.title, said))
        elif isinstance(block, Declarations):
            said = tuple(Fact(_TICKS[line.ticked], line.text) for line in block.lines)
            found.append(FactGroup(block.title, said))
    return tuple(found)
