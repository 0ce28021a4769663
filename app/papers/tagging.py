"""What of a page belongs to which element, written into its file (ISO 32000-1, 14.7 and 14.8)."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

from app.papers.file import File
from app.papers.structure import Element, Tag

Edges = tuple[float, float, float, float]


@dataclass(frozen=True)
class Piece:
    """A marked piece of a page, by its number there, counted from 0."""

    page: int
    number: int
    english: bool


@dataclass
class Tagging:
    """Which marked pieces of which pages each element has."""

    pieces: dict[Element, list[Piece]] = field(default_factory=dict)
    edges: dict[Element, Edges] = field(default_factory=dict)
    """around a figure, in points"""
    _counts: dict[int, int] = field(default_factory=dict)
    _owners: dict[tuple[int, int], Any] = field(default_factory=dict)
    """by page and number, the element as written to which a piece belongs"""

    def piece(self, element: Element, page: int, *, english: bool) -> int:
        """The number of a new piece of the element on a page, counted from 0."""
        number = self._counts.get(page, 0)
        self._counts[page] = number + 1
        self.pieces.setdefault(element, []).append(Piece(page, number, english))
        return number

    def write(self, file: File, root: Element) -> None:
        """The tree of elements, and from each page the way back to them."""
        tree = PDFDictionary({"Type": PDFName("StructTreeRoot")})
        reference = file.refer(tree)
        tree["K"] = self._element(file, root, reference)
        numbers: list[Any] = []
        for page, written in enumerate(file.pages):
            written["StructParents"] = page
            owners = [self._owners[page, at] for at in range(self._counts.get(page, 0))]
            numbers += [page, file.refer(PDFArray(owners))]
        tree["ParentTree"] = file.refer(PDFDictionary({"Nums": PDFArray(numbers)}))
        tree["ParentTreeNextKey"] = len(file.pages)
        file.root["StructTreeRoot"] = reference

    def _element(self, file: File, element: Element, parent: Any) -> Any | None:
        """A reference to the element as written; None where there is nothing in it."""
        pieces = self.pieces.get(element, [])
        if not pieces and not element.children and element.tag not in {Tag.CELL, Tag.HEAD_CELL}:
            return None
        written, reference = _begun(file, element.tag, parent)
        kids: list[Any] = []
        for english, beside in groupby(pieces, key=lambda piece: piece.english):
            if english:
                span, its_reference = _begun(file, Tag.SPAN, reference)
                span["Lang"] = PDFString("en")
                _finish(span, self._own(file, span, its_reference, list(beside)))
                kids.append(its_reference)
            else:
                kids += self._own(file, written, reference, list(beside))
        for child in element.children:
            below = self._element(file, child, reference)
            if below is not None:
                kids.append(below)
        _finish(written, kids)
        if element.alt:
            written["Alt"] = PDFString(element.alt)
        attributes = self._attributes(element)
        if attributes is not None:
            written["A"] = attributes
        return reference

    def _own(self, file: File, written: Any, reference: Any, pieces: list[Piece]) -> list[Any]:
        """The pieces as children of an element, which is said to be on the page of the first."""
        written.dict.setdefault("Pg", file.refer(file.pages[pieces[0].page]))
        kids: list[Any] = []
        for piece in pieces:
            self._owners[piece.page, piece.number] = reference
            page = file.refer(file.pages[piece.page])
            here = page.name == written.dict["Pg"].name
            kids.append(piece.number if here else _elsewhere(page, piece))
        return kids

    def _attributes(self, element: Element) -> Any | None:
        if element.tag is Tag.FIGURE:
            edges = [round(edge, 2) for edge in self.edges[element]]
            return PDFDictionary(
                {
                    "O": PDFName("Layout"),
                    "Placement": PDFName("Block"),
                    "BBox": PDFArray(edges),
                }
            )
        said: dict[str, Any] = {}
        if element.scope is not None:
            said["Scope"] = PDFName(element.scope.value)
        if element.columns > 1:
            said["ColSpan"] = element.columns
        return PDFDictionary({"O": PDFName("Table"), **said}) if said else None


def _begun(file: File, tag: Tag, parent: Any) -> tuple[Any, Any]:
    written = PDFDictionary({"Type": PDFName("StructElem"), "S": PDFName(tag.value), "P": parent})
    return written, file.refer(written)


def _finish(written: Any, kids: list[Any]) -> None:
    if len(kids) == 1:
        written["K"] = kids[0]
    elif kids:
        written["K"] = PDFArray(kids)


def _elsewhere(page: Any, piece: Piece) -> Any:
    return PDFDictionary({"Type": PDFName("MCR"), "Pg": page, "MCID": piece.number})
