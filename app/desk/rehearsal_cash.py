"""What the people of a rehearsal count: cash that is moved, and a box that is counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from app.desk.desk import Desk
from app.desk.forms import FieldErrors
from app.desk.views import CaseView
from app.domain.cash import DENOMINATIONS
from app.domain.drawer import StockInBox
from app.i18n import Text


def move(desk: Desk, view: CaseView, slot: str, said: Mapping[str, Any]) -> CaseView:
    """Moves the pieces that the answers say by denomination in fen, else what is proposed."""
    pieces = _pieces(said)
    proposed = dict(desk.move_table(view.id, slot).proposed.pieces)
    return desk.move_cash(view.id, slot, pieces or proposed)


def count(desk: Desk, view: CaseView, slot: str, said: Mapping[str, Any]) -> CaseView:
    """Counts the box right, but for the denominations, and the number of blank cards (`cards`) or
    passbooks (`passbooks`), of which the answers say otherwise."""
    drawer = desk.drawer()
    boxes = {name: said[name] for name in ("cards", "passbooks") if name in said}
    pieces = {**drawer.pieces, **_pieces({k: v for k, v in said.items() if k not in boxes})}
    cards = _box(drawer.cards, boxes.get("cards"))
    return desk.count_drawer(
        view.id, slot, pieces, cards, _box(drawer.passbooks, boxes.get("passbooks"))
    )


def _pieces(said: Mapping[str, Any]) -> dict[int, int]:
    known = {str(one): one for one in DENOMINATIONS}
    wrong = {
        name: Text("券别以分表示，张数为整数。", "Denominations in fen, whole numbers of pieces.")
        for name, value in said.items()
        if name not in known or not isinstance(value, int) or isinstance(value, bool)
    }
    if wrong:
        raise FieldErrors(wrong)
    return {known[name]: value for name, value in said.items()}


def _box(box: StockInBox, number: Any) -> StockInBox:
    if number is None:
        return box
    if not isinstance(number, int) or isinstance(number, bool):
        raise FieldErrors({"cards": Text("份数须为整数。", "How many is a whole number.")})
    return replace(box, count=number) if number else StockInBox()
