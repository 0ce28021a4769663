"""Whose paper it is, in one row: for notices that say nothing else of the customer."""

from __future__ import annotations

from app.domain import masks
from app.flow.operation import PaperCopy
from app.flow.slot import View
from app.i18n import Text
from app.papers.document import Cell, Section
from app.rules.identity import AGENT, CARD, GUARDIAN
from app.rules.papers.person import masked_name


def holder(view: View, copy: PaperCopy) -> Section:
    """The customer, and the guardian or agent who acts; masked on the customer's copy."""
    card = view.of(CARD)
    cells = [
        Cell(Text("客户姓名", "Name"), masked_name(card.name, copy)),
        Cell(Text("证件号码", "Document number"), _number(card.number, copy)),
    ]
    for slot, called in (
        (GUARDIAN, Text("监护人姓名", "Guardian")),
        (AGENT, Text("代理人姓名", "Agent")),
    ):
        acting = view.find(slot)
        if acting is not None:
            cells += [
                Cell(called, masked_name(acting.name, copy)),
                Cell(Text("证件号码", "Document number"), _number(acting.number, copy)),
            ]
    return Section(Text("客户", "Customer"), tuple(cells))


def _number(number: str, copy: PaperCopy) -> str:
    return masks.identity_number(number) if copy.masked else number
