"""The head of the customer's side: the bank, what is being done, and what helps to read it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from app.i18n import Text, same
from ui.customer.look import Comfort
from ui.customer.progress import Progress
from ui.language import say
from ui.theme import SPACE, role
from ui.tongues import CHINESE, Tongue, tongues

_LARGE = Text("大字", "Large type")
_CONTRAST = Text("高对比度", "High contrast")
_READ = Text("朗读", "Read aloud")
_STOP = Text("停止朗读", "Stop reading")
_NOW = Text("正在为您办理：{what}", "For you: {what}")


class Head(QWidget):
    """The head; its switches belong to the customer."""

    language_wanted = Signal(object)
    comfort_wanted = Signal(object)
    aloud_wanted = Signal(bool)
    """read aloud from now on, or stop"""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("customer_head")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._comfort = Comfort()
        self._reads = False
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.wide, SPACE.small, SPACE.wide, SPACE.small)
        column.setSpacing(SPACE.small)
        top = QHBoxLayout()
        top.setSpacing(SPACE.small)
        self._bank = QLabel()
        self._bank.setWordWrap(True)
        role(self._bank, "small")
        top.addWidget(self._bank, 1)
        # One for each language besides the one that is spoken.
        self.languages: list[QPushButton] = []
        self._tongues: tuple[Tongue, ...] = ()
        self._tools = QHBoxLayout()
        self._tools.setSpacing(SPACE.small)
        top.addLayout(self._tools)
        self.show_tongue(CHINESE)
        self.large = self._tool(_LARGE, checkable=True)
        self.large.clicked.connect(lambda _=False: self._switch())
        self.contrast = self._tool(_CONTRAST, checkable=True)
        self.contrast.clicked.connect(lambda _=False: self._switch())
        self.aloud = self._tool(_READ, checkable=True)
        self.aloud.clicked.connect(lambda _=False: self.aloud_wanted.emit(self.aloud.isChecked()))
        for tool in (self.large, self.contrast, self.aloud):
            top.addWidget(tool)
        self.aloud.hide()
        column.addLayout(top)
        self._line = QWidget()
        role(self._line, "clear")
        line = QHBoxLayout(self._line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE.large)
        self._doing = QLabel()
        line.addWidget(self._doing)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        line.addWidget(self._bar, 1)
        self._step = QLabel()
        line.addWidget(self._step)
        self._line.hide()
        column.addWidget(self._line)

    def show_bank(self, name: str) -> None:
        """Whose counter this is."""
        say(self._bank, same(name))

    def show_tongue(self, spoken: Tongue) -> None:
        """Which language is spoken; all others that there are now can be chosen."""
        self._tongues = tuple(one for one in tongues() if one != spoken)
        for n, one in enumerate(self._tongues):
            if n == len(self.languages):
                self.languages.append(self._tool(same("")))
                self.languages[n].clicked.connect(lambda _=False, n=n: self._choose(n))
                self._tools.addWidget(self.languages[n])
            say(self.languages[n], same(one.name))
        for n, button in enumerate(self.languages):
            button.setVisible(n < len(self._tongues))

    def show_progress(self, progress: Progress) -> None:
        """What is being done, and how far it is."""
        self._line.setVisible(bool(progress.doing))
        if progress.doing:
            say(self._doing, _NOW.format(what=progress.doing))
            say(self._step, progress.counted)
            self._bar.setRange(0, max(1, progress.steps))
            self._bar.setValue(progress.step)

    def show_comfort(self, comfort: Comfort) -> None:
        """Which switches are on."""
        self._comfort = comfort
        self.large.setChecked(comfort.large)
        self.contrast.setChecked(comfort.contrast)

    def show_reader(self, *, there: bool) -> None:
        """Whether this computer can read aloud and there is something to read."""
        self.aloud.setVisible(there)

    def show_reading(self, *, reads: bool) -> None:
        """Whether something is being read aloud."""
        self.aloud.setChecked(reads)
        if reads != self._reads:
            self._reads = reads
            say(self.aloud, _STOP if reads else _READ)

    def _tool(self, words: Text, *, checkable: bool = False) -> QPushButton:
        tool = QPushButton(self)
        tool.setCheckable(checkable)
        tool.setAutoDefault(False)
        tool.setCursor(Qt.CursorShape.PointingHandCursor)
        say(tool, words)
        return tool

    def _choose(self, which: int) -> None:
        self.language_wanted.emit(self._tongues[which])

    def _switch(self) -> None:
        self.comfort_wanted.emit(Comfort(self.large.isChecked(), self.contrast.isChecked()))
