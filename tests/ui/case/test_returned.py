"""A returned case on every kind of page: the reason, what is marked, and the way on by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.evidence.approval import Decision, Mark
from tests.ui.case.teller import Teller
from tests.ui.conftest import shown

STEPS = (
    "acceptance",
    "consents",
    "card",
    "lookup",
    "network",
    "face",
    "phone",
    "diligence",
    "tax",
    "risk",
    "terms",
    "medium",
    "sign",
)


@pytest.mark.parametrize("step", STEPS)
def test_a_returned_case_stands_at_what_was_marked_and_goes_on_by_keyboard(
    step: str, teller: Teller
) -> None:
    view = teller.filled_up_to("approval")
    slots = view.step(step).slots
    row = next(
        row
        for part in teller.desk.review(view.id).parts
        for row in part.rows
        if row.slot in slots and row.field
    )
    mark = Mark(row.slot, row.field, "请重新核对这一项")
    view = teller.decides(view, Decision.RETURNED, "有一项须重新核对", mark)
    teller.opens(view)
    teller.at(step)
    teller.settle()

    assert shown(teller.screen, "有一项须重新核对")
    # Beside the field, or on the page where it is no field; a document is read again first.
    teller.until(lambda: shown(teller.page, "请重新核对这一项"))
    assert teller.screen.isAncestorOf(teller.focused)
    assert teller.focused is not teller.screen.foot.walk_away
    assert teller.focused is not teller.screen.foot.decline

    teller.key(Qt.Key.Key_Down, modifier=Qt.KeyboardModifier.ControlModifier)
    teller.settle()
    teller.key(Qt.Key.Key_Up, modifier=Qt.KeyboardModifier.ControlModifier)
    teller.settle()
    assert teller.screen.looking_at == step
    assert shown(teller.page, "请重新核对这一项"), "and still after another step was looked at"
