"""What is heading, paragraph, table or picture on a paper, for whoever hears it read aloud."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Tag(StrEnum):
    """The kinds of content that a paper marks (ISO 32000-1, 14.8.4)."""

    DOCUMENT = "Document"
    SECTION = "Sect"
    TITLE = "H1"
    HEADING = "H2"
    PARAGRAPH = "P"
    TABLE = "Table"
    ROW = "TR"
    HEAD_CELL = "TH"
    CELL = "TD"
    LIST = "L"
    ITEM = "LI"
    BODY = "LBody"
    FIGURE = "Figure"
    SPAN = "Span"


class Scope(StrEnum):
    """What the head of a table is the head of."""

    ROW = "Row"
    COLUMN = "Column"


@dataclass(eq=False)
class Element:
    """A node of the tree of what is said; two are the same only if they are one."""

    tag: Tag
    alt: str = ""
    """what a picture shows"""
    columns: int = 1
    """how many columns a cell of a table spans"""
    scope: Scope | None = None
    children: list[Element] = field(default_factory=list)

    def add(
        self, tag: Tag, *, alt: str = "", columns: int = 1, scope: Scope | None = None
    ) -> Element:
        """A new element as the last of its children."""
        child = Element(tag, alt, columns, scope)
        self.children.append(child)
        return child
