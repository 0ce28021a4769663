"""The box in which a customer signs, and the names of the papers that they sign with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import Text, joined, same
from ui.customer.task import centred, large, large_button
from ui.language import say
from ui.theme import SPACE, role
from ui.widgets.ink import InkPad

_SIGN = Text("请在框内签全名", "Please sign your full name in the box")
_FOR = Text("您的签名用于：{papers}", "You sign: {papers}")
_AGAIN = Text("重写", "Clear")
_DONE = Text("签好了", "Done")
_READ_AGAIN = Text("再看一遍", "Read again")
_TOO_SHORT = Text("笔迹太短，请签全名。", "That is very short: please sign your full name.")
_FULL = Text("已经写满，请重写或按“签好了”。", "The box is full: clear it, or press “Done”.")
_KEYS = Text(
    "可用手指、触控笔或鼠标书写。只用键盘时：空格落笔或提笔，方向键移动。",
    "Finger, pen or mouse. With a keyboard only: Space sets the pen down or lifts it, arrows move.",
)

SHORTEST = 0.15
"""Ink shorter than this, in widths of the box, is a slip of the pen and no signature."""


class SignatureBox(QWidget):
    """One signature for all papers that were read; `signed` gives strokes and width : height."""

    signed = Signal(object, float)
    read_again = Signal()

    def __init__(self, papers: tuple[Text, ...]) -> None:
        super().__init__()
        role(self, "clear")
        self._papers = _FOR.format(papers=joined(papers, "、", ", "))
        self.pad = InkPad()
        self.pad.changed.connect(self._inked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.medium)
        column.addWidget(centred(_SIGN, "title"))
        column.addWidget(centred(self._papers, "customer"))
        column.addWidget(self.pad, 1)
        self._hint = centred(same(""), "customer-hint")
        column.addWidget(self._hint, 0, Qt.AlignmentFlag(0))
        column.addWidget(large(_KEYS, "small"))
        line = QHBoxLayout()
        line.setSpacing(SPACE.medium)
        again = large_button(_READ_AGAIN, narrow=True)
        again.clicked.connect(lambda _=False: self.read_again.emit())
        line.addWidget(again)
        line.addStretch(1)
        clear = large_button(_AGAIN, narrow=True)
        clear.clicked.connect(lambda _=False: self._clear())
        line.addWidget(clear)
        self.done = large_button(_DONE, primary=True)
        self.done.clicked.connect(lambda _=False: self._sign())
        line.addWidget(self.done)
        column.addLayout(line)

    def open(self) -> None:
        """The customer may sign now."""
        self.show()
        self.pad.setEnabled(True)
        self.pad.setFocus()
        self._inked()

    def tell(self, why: Text) -> None:
        """Why the signature was not taken."""
        say(self._hint, why)

    def aloud(self) -> Text:
        """What is done here, and for which papers."""
        return Text("{sign}。{papers}。{keys}", "{sign}. {papers}. {keys}").format(
            sign=_SIGN, papers=self._papers, keys=_KEYS
        )

    def _inked(self) -> None:
        length = self.pad.length
        if self.pad.full:
            say(self._hint, _FULL)
        elif 0 < length < SHORTEST:
            say(self._hint, _TOO_SHORT)
        else:
            say(self._hint, same(""))
        self.done.setEnabled(self.pad.isEnabled() and length >= SHORTEST)

    def _sign(self) -> None:
        self.pad.setEnabled(False)
        self.done.setEnabled(False)
        self.signed.emit(self.pad.strokes, self.pad.aspect)

    def _clear(self) -> None:
        self.pad.clear()
        self.pad.setFocus()
