"""The notices that a customer reads before they consent: one at a time, to its end."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import Text, same
from ui.customer.look import Comfort
from ui.customer.task import CustomerTask, TouchScroll, large, large_button, prose
from ui.language import say, say_again
from ui.theme import SPACE, role

_ON = Text("往下看", "Read on")
_BACK = Text("上一份", "The one before")
_READ = Text("我已阅读", "I have read it")
_COUNT = Text("第 {n} 份，共 {all} 份", "Notice {n} of {all}")
_MORE = Text(
    "下面还有内容，看到最后才能按“我已阅读”。",
    "There is more below: read to the end, then press “I have read it”.",
)
_END = Text("已经看到最后。", "This is the end.")


_SETTLES_IN = 250
"""Milliseconds until words that were put up have their size."""


class NoticesTask(CustomerTask):
    """Shows one notice after the other in large type; each is read to its end before the next."""

    title = Text("请阅读告知书", "Please read the notices")
    headed = False

    def __init__(self, notices: tuple[tuple[Text, Text], ...]) -> None:
        super().__init__()
        self.body.setSpacing(SPACE.medium)
        self._notices = notices
        self._at = 0
        self._furthest = -1
        # Words that have just come have no height yet: they were not read to the end.
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLES_IN)
        self._settling.timeout.connect(self._describe)
        card = QFrame()
        role(card, "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(SPACE.wide, SPACE.medium, SPACE.small, SPACE.small)
        self._heading = large(same(""), "title")
        inside.addWidget(self._heading)
        self._holder = QWidget()
        self._column = QVBoxLayout(self._holder)
        self._column.setContentsMargins(0, 0, SPACE.large, 0)
        self._words = prose(same(""))
        self._column.addWidget(self._words)
        self._column.addStretch(1)
        self.area = TouchScroll(self._holder)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setMinimumHeight(160)
        self.area.verticalScrollBar().valueChanged.connect(lambda _v: self._describe())
        self.area.verticalScrollBar().rangeChanged.connect(lambda _a, _b: self._describe())
        inside.addWidget(self.area, 1)
        self.body.addWidget(card, 1)
        self._hint = large(_MORE, "customer-hint")
        self.body.addWidget(self._hint)
        line = QHBoxLayout()
        line.setSpacing(SPACE.medium)
        self._count = large(same(""), "small")
        line.addWidget(self._count, 1)
        self._back = large_button(_BACK, narrow=True)
        self._back.clicked.connect(lambda _=False: self._show(self._at - 1))
        line.addWidget(self._back)
        self._on = large_button(_ON, narrow=True)
        self._on.clicked.connect(lambda _=False: self.area.read_on())
        line.addWidget(self._on)
        self._read = large_button(_READ, primary=True)
        self._read.clicked.connect(lambda _=False: self._go_on())
        line.addWidget(self._read)
        self.body.addLayout(line)
        self._show(0)

    def begin(self) -> None:
        """The first notice, from its beginning."""
        self._show(0)

    def aloud(self) -> Text:
        """The notice that is before the customer."""
        heading, words = self._notices[self._at]
        return Text("{heading}。{words}", "{heading}. {words}").format(heading=heading, words=words)

    def wear(self, comfort: Comfort) -> None:
        """Another size moves the end of the notice: it is looked for anew."""
        super().wear(comfort)
        self._settling.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """PgUp, PgDn and the arrows move the notice."""
        by = {
            Qt.Key.Key_PageDown: 1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -1,
            Qt.Key.Key_Up: -1,
        }.get(Qt.Key(event.key()), 0)
        if by:
            self.area.read_on(by)
        else:
            super().keyPressEvent(event)

    def _show(self, at: int) -> None:
        self._at = at
        heading, words = self._notices[at]
        say(self._heading, heading)
        fresh = prose(words)
        self._column.replaceWidget(self._words, fresh)
        self._words.hide()
        self._words.deleteLater()
        self._words = fresh
        # Its words were said before it lay here.
        say_again(fresh)
        self.area.verticalScrollBar().setValue(0)
        say(self._count, _COUNT.format(n=at + 1, all=len(self._notices)))
        self._back.setVisible(len(self._notices) > 1)
        self._back.setEnabled(at > 0)
        self.stand(_COUNT.format(n=at + 1, all=len(self._notices)))
        self._on.setEnabled(True)
        self._on.setFocus()
        self._read.setEnabled(False)
        say(self._hint, _MORE)
        self._settling.start()

    def _describe(self) -> None:
        if not self.isVisible() or self._settling.isActive():
            return
        end = self._end_in_sight()
        if end:
            self._furthest = max(self._furthest, self._at)
        done = self._furthest >= self._at
        say(self._hint, _END if done else _MORE)
        self._read.setEnabled(done)
        if end and self._on.hasFocus():
            self._read.setFocus()
        self._on.setEnabled(not end)

    def _end_in_sight(self) -> bool:
        """Asked of the words themselves: the scroll bar knows of them only after a moment."""
        room = self.area.viewport()
        whole = self._column.heightForWidth(room.width())
        return self.area.verticalScrollBar().value() + room.height() >= whole - SPACE.small

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width moves the end."""
        super().resizeEvent(event)
        self._settling.start()

    def showEvent(self, event: QShowEvent) -> None:
        """The end is looked for once everything has its size."""
        super().showEvent(event)
        self._settling.start()

    def _go_on(self) -> None:
        if self._at + 1 < len(self._notices):
            self._show(self._at + 1)
        else:
            self.finished.emit()
