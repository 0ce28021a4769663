"""Whose paper it is, in one row: for notices that say nothing else of the customer."""

from __future__ import annotations

from app.domain import masks
from app.flow.operation import PaperCopy
from app.flow.slot import View
from app.i18n import Text
from app.papers.document import Cell, Section
from app.rules.identity import CARD, GUARDIAN
from app.rules.papers.person import masked_name


def holder(view: View, copy: PaperCopy) -> Section:
    """The customer, and the guardian who acts for a minor; masked on the customer's copy."""
    card, guardian = view.of(CARD), view.find(GUARDIAN)
    cells = [
        Cell(Text("客户姓名", "Name"), masked_name(card.name, copy)),
        Cell(Text("证件号码", "Document number"), _number(card.number, copy)),
    ]
    if guardian is not None:
        cells += [
            Cell(Text("监护人姓名", "Guardian"), masked_name(guardian.name, copy)),
            Cell(Text("证件号码", "Document number"), _number(guardian.number, copy)),
        ]
    return Section(Text("客户", "Customer"), tuple(cells))


def _number(number: str, copy: PaperCopy) -> str:
    return masks.identity_number(number) if copy.masked else number
