"""A greyed or hidden button never hands its focus to another action."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from app.errors import DeviceFault
from app.i18n import Text
from tests.ui.case.teller import Teller
from tests.ui.conftest import shown


def chip_fault(*_given: Any) -> None:
    raise DeviceFault(
        "ID_CARD_UNREADABLE",
        Text("芯片无法读取。", "The chip cannot be read."),
        Text("请重新放卡。", "Lay the card again."),
    )


def test_after_a_chip_fault_the_focus_is_where_it_was(
    teller: Teller, monkeypatch: pytest.MonkeyPatch
) -> None:
    teller.opens(teller.filled_up_to("card"))
    teller.until(teller.page.sources.take.hasFocus)
    monkeypatch.setattr(teller.desk, "read_chip", chip_fault)

    teller.key(Qt.Key.Key_I, modifier=Qt.KeyboardModifier.ControlModifier)
    teller.until(lambda: shown(teller.page.note, "芯片无法读取"))

    assert teller.page.sources.take.hasFocus()


def test_while_a_button_is_greyed_the_focus_rests_on_the_case_and_comes_back(
    teller: Teller,
) -> None:
    teller.opens(teller.filled_up_to("card"))
    teller.until(teller.page.sources.take.hasFocus)
    take, camera = teller.page.sources.take, teller.page.sources.camera_button

    take.setEnabled(False)
    assert not camera.hasFocus()
    assert teller.screen.hasFocus()
    take.setEnabled(True)

    assert take.hasFocus()


def test_who_went_elsewhere_meanwhile_is_not_called_back(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("card"))
    teller.until(teller.page.sources.take.hasFocus)
    take, files = teller.page.sources.take, teller.page.sources.files_button

    take.setEnabled(False)
    files.setFocus()
    take.setEnabled(True)

    assert files.hasFocus()


def test_what_is_hidden_leaves_its_focus_with_the_case(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("diligence"))
    teller.page.fields.entries["address"].setFocus()

    teller.page.fields.rows["address"].hide()

    assert teller.screen.hasFocus()


def test_a_code_that_is_being_sent_leaves_the_focus_at_the_number(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("phone"))
    teller.types("19900000101")
    teller.page.send.setFocus()
    teller.key(Qt.Key.Key_Return)

    assert not teller.screen.foot.pause.hasFocus()
    teller.until(teller.page.code.hasFocus)


def test_tab_still_goes_on_from_where_the_focus_is(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("card"))
    teller.until(teller.page.sources.take.hasFocus)

    teller.key(Qt.Key.Key_Tab)

    assert not teller.page.sources.take.hasFocus()
    assert not teller.screen.hasFocus()
