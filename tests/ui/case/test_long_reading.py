"""A reading that takes too long is stopped with Esc; the page goes on and nothing is lost."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt

from app.errors import DeviceFault
from app.i18n import Text
from tests.ui.case.teller import Teller
from tests.ui.conftest import shown


class SlowReader:
    """A reader that says nothing until the test lets it."""

    name = "slow"

    def __init__(self) -> None:
        self.asked = threading.Event()
        self.go_on = threading.Event()

    def ready(self) -> None:
        """Always."""

    def read(self) -> Any:
        """Waits, and then finds no card."""
        self.asked.set()
        self.go_on.wait(30)
        raise DeviceFault(
            "NO_CARD", Text("没有证件。", "No document."), Text("请放证件。", "Lay it down.")
        )


@pytest.fixture
def reader(teller: Teller, monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowReader]:
    """The counter has this reader, and whatever is waited for is said at once."""
    monkeypatch.setattr("ui.widgets.progress_strip.SHOWN_AFTER", 0.0)
    slow = SlowReader()
    teller.desk._id_card = slow  # type: ignore[assignment]
    yield slow
    slow.go_on.set()
    teller.settle()


def test_a_chip_that_does_not_come_is_let_go_with_esc(teller: Teller, reader: SlowReader) -> None:
    teller.opens(teller.filled_up_to("card"))
    case = teller.screen.case
    page = teller.page
    page.chip.read()
    teller.until(reader.asked.is_set)
    # Other work may be named first: the strip says the oldest.
    teller.until(lambda: shown(teller.window.progress, "正在读取证件芯片"))
    teller.key(Qt.Key.Key_Escape)
    teller.until(lambda: not page.chip.reading)
    assert teller.screen.case.id == case.id, "the case is still there"
    assert shown(teller.window, "已取消")
    assert not teller.window.progress.isVisible()
    reader.asked.clear()
    reader.go_on.set()
    teller.settle()
    page.chip.read()
    teller.until(reader.asked.is_set)
    teller.until(lambda: shown(teller.window, "没有证件。"))
