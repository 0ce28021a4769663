"""A page is read to the last word that is written on it, and no further."""

from __future__ import annotations

from concurrent.futures import Future

import pytest
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from ui.widgets.page_view import PageView, written_share

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def _sheet(*written: tuple[float, float]) -> QImage:
    """A white A4 page that is written on from one share of its height to the other."""
    picture = QImage(800, 1131, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFF)
    painter = QPainter(picture)
    for top, end in written:
        painter.fillRect(150, round(top * 1131), 500, round((end - top) * 1131), QColor(20, 20, 20))
    painter.end()
    return picture


def test_nobody_is_made_to_leaf_through_the_empty_end_of_a_page(
    qtbot: QtBot, dressed: None
) -> None:
    short = _sheet((0.05, 0.3), (0.95, 0.96))
    kept = QBuffer()
    short.save(kept, "PNG")  # type: ignore[call-overload]
    answer: Future[bytes] = Future()
    answer.set_result(kept.data().data())
    view = PageView()
    qtbot.addWidget(view)
    view.resize(900, 500)
    view.show()
    view.show_document(2, lambda page, width: answer)
    qtbot.waitUntil(lambda: view.seen == {1})

    assert view.at_end, "all that is written is in sight"
    view.read_on()
    assert view.page == 2


def test_a_page_is_read_to_the_last_that_is_written_on_it(qtbot: QtBot) -> None:
    assert written_share(_sheet((0.05, 0.3), (0.95, 0.96))) == pytest.approx(0.31, abs=0.01)
    assert written_share(_sheet((0.05, 0.7), (0.95, 0.96))) == pytest.approx(0.71, abs=0.01)
    assert written_share(_sheet((0.05, 0.88), (0.95, 0.96))) == 1.0, "it may go on in the foot"
    assert written_share(_sheet((0.05, 0.96))) == 1.0
    assert written_share(_sheet((0.95, 0.96))) == 1.0, "nothing but a foot"
