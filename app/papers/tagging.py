"""What of a page belongs to which element, written into its file (ISO 32000-1, 14.7 and 14.8)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

from app.papers.file import File
from app.papers.structure import Element, Tag

Edges = tuple[float, float, float, float]


@dataclass
class Tagging:
    """Which marked pieces of which pages each element has."""

    pieces: dict[Element, list[tuple[int, int]]] = field(default_factory=dict)
    """page and number of each piece; the number counts from 0 on every page"""
    edges: dict[Element, Edges] = field(default_factory=dict)
    """around a figure, in points"""
    _on_page: dict[int, list[Element]] = field(default_factory=dict)

    def piece(self, element: Element, page: int) -> int:
        """The number of a new piece of the element on a page, counted from 0."""
        owners = self._on_page.setdefault(page, [])
        owners.append(element)
        self.pieces.setdefault(element, []).append((page, len(owners) - 1))
        return len(owners) - 1

    def write(self, file: File, root: Element) -> None:
        """The tree of elements, and from each page the way back to them."""
        tree = PDFDictionary({"Type": PDFName("StructTreeRoot")})
        reference = file.refer(tree)
        made: dict[Element, Any] = {}
        top = self._element(file, root, reference, made)
        tree["K"] = top
        numbers: list[Any] = []
        for place, page in enumerate(file.pages):
            page["StructParents"] = place
            owners = [made[element] for element in self._on_page.get(place, ())]
            numbers += [place, file.refer(PDFArray(owners))]
        tree["ParentTree"] = file.refer(PDFDictionary({"Nums": PDFArray(numbers)}))
        tree["ParentTreeNextKey"] = len(file.pages)
        file.root["StructTreeRoot"] = reference

    def _element(
        self, file: File, element: Element, parent: Any, made: dict[Element, Any]
    ) -> Any | None:
        """A reference to the element as written; None where there is nothing in it."""
        pieces = self.pieces.get(element, [])
        if not pieces and not element.children and element.tag not in {Tag.CELL, Tag.HEAD_CELL}:
            return None
        written = PDFDictionary(
            {"Type": PDFName("StructElem"), "S": PDFName(element.tag.value), "P": parent}
        )
        reference = file.refer(written)
        made[element] = reference
        first = pieces[0][0] if pieces else None
        if first is not None:
            written["Pg"] = file.refer(file.pages[first])
        kids: list[Any] = [
            number if page == first else _elsewhere(file, page, number) for page, number in pieces
        ]
        for child in element.children:
            below = self._element(file, child, reference, made)
            if below is not None:
                kids.append(below)
        if len(kids) == 1:
            written["K"] = kids[0]
        elif kids:
            written["K"] = PDFArray(kids)
        if element.alt:
            written["Alt"] = PDFString(element.alt)
        attributes = self._attributes(element)
        if attributes is not None:
            written["A"] = attributes
        return reference

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


def _elsewhere(file: File, page: int, number: int) -> Any:
    return PDFDictionary(
        {"Type": PDFName("MCR"), "Pg": file.refer(file.pages[page]), "MCID": number}
    )
