"""The entry of one setting: the way it is set, what that takes, and “try it”."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from app.evidence.ask import Choice
from app.i18n import Text, same
from app.settings.declared import Setting, Takes, Way
from ui.language import said, say
from ui.sizes import hold
from ui.theme import SPACE, role
from ui.widgets.buttons import ActionButton
from ui.widgets.choice import ChoiceEdit
from ui.widgets.frames import row

TRY = Text("试一试", "Try it")
_BROWSE = Text("选择…", "Choose …")
_WAY_WIDTH = 224
_BROWSED = (Takes.FOLDER, Takes.FILE)


class SettingEntry(QWidget):
    """Holds one setting as it stands in the file. `edited` when a person changed it, `entered`
    when Enter was pressed, `wanted` with what the way takes when a pick list is needed, `tried`
    when somebody wants to see whether it works."""

    edited = Signal()
    entered = Signal()
    wanted = Signal(str)
    tried = Signal()

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        role(self, "clear")
        self.setting = setting
        self._offers: dict[Takes, Sequence[Choice]] = {}
        self.way = ChoiceEdit([Choice(str(n), one.title) for n, one in enumerate(setting.ways)])
        hold(self.way, width=_WAY_WIDTH)
        self.line = QLineEdit()
        # As long as any way may be: a line that cut what is set would change it unseen.
        self.line.setMaxLength(8_000)
        self.pick = ChoiceEdit()
        self._rest = QStackedWidget()
        role(self._rest, "clear")
        for one in (self.line, self.pick):
            self._rest.addWidget(one)
            one.installEventFilter(self)
        self.way.installEventFilter(self)
        self.browse = ActionButton(_BROWSE, icon="folder", does=self._browse)
        self.try_it = ActionButton(TRY, icon="play", does=self.tried.emit)
        # What the way takes has a line of its own: at large type both would not fit beside it.
        self._below = QWidget()
        role(self._below, "clear")
        self._below.setLayout(row(self._rest, self.browse))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(SPACE.tight)
        outer.addLayout(row(self.way, None, self.try_it))
        outer.addWidget(self._below)
        QWidget.setTabOrder(self.way, self.line)
        QWidget.setTabOrder(self.line, self.pick)
        QWidget.setTabOrder(self.pick, self.browse)
        QWidget.setTabOrder(self.browse, self.try_it)
        self.setFocusProxy(self.way)
        self.way.chosen.connect(self._way_chosen)
        self.line.textEdited.connect(lambda _: self.edited.emit())
        self.pick.chosen.connect(lambda _: self.edited.emit())
        self._shape()

    def said(self) -> str:
        """The setting as it would stand in the file."""
        way = self._way
        if way is None:
            return ""
        return way.written(self._taken())

    def show_said(self, text: str) -> None:
        """Shows a setting without telling that it was edited."""
        found = self.setting.way(text)
        at = self.setting.ways.index(found[0]) if found is not None else -1
        self.way.set_code(str(at))
        self.line.setText(found[1] if found is not None else text)
        self._show_pick(found[1] if found is not None else "")
        self._shape()

    def offer(self, takes: Takes, choices: Sequence[Choice]) -> None:
        """What is really there to choose from, for the ways that take it."""
        # A list has no line without a code: the default printer's is a mark of its own.
        self._offers[takes] = choices
        self._show_pick(self.line.text())
        self._shape()

    @property
    def _way(self) -> Way | None:
        code = self.way.code()
        return self.setting.ways[int(code)] if code.isdecimal() else None

    @property
    def _picks(self) -> bool:
        way = self._way
        return way is not None and bool(self._offers.get(way.takes))

    def _taken(self) -> str:
        if self._picks:
            code = self.pick.code()
            return "" if code == _NAMELESS else code
        return self.line.text().strip()

    def _way_chosen(self, _code: str) -> None:
        way = self._way
        if way is not None and way.takes in (Takes.CAMERA, Takes.PRINTER):
            self.wanted.emit(way.takes.value)
        if way is not None and not self._picks:
            self.line.clear()
        self._show_pick("")
        self._shape()
        self.edited.emit()

    def _show_pick(self, rest: str) -> None:
        way = self._way
        lines = [
            Choice(one.code or _NAMELESS, one.text)
            for one in (self._offers.get(way.takes, ()) if way is not None else ())
        ]
        wanted = rest or (_NAMELESS if way is not None and way.optional else "")
        if lines and wanted and all(one.code != wanted for one in lines):
            # What is set and is not plugged in now stays what is set.
            gone = Text("{name}（未连接）", "{name} (not connected)").format(name=wanted)
            lines.append(Choice(wanted, gone))
        self.pick.set_choices(lines)
        if wanted:
            self.pick.set_code(wanted)
        elif len(lines) == 1:
            self.pick.set_code(lines[0].code)

    def _shape(self) -> None:
        way = self._way
        takes = way is not None and way.takes is not Takes.NOTHING
        self._below.setVisible(takes)
        self._rest.setCurrentWidget(self.pick if self._picks else self.line)
        self.browse.setVisible(way is not None and way.takes in _BROWSED)
        self.try_it.setVisible(self.setting.trial is not None)
        self.try_it.setEnabled(way is not None and (takes or way.prefix not in ("", "none")))
        if way is not None and takes:
            example = same(way.example)
            hint = Text("{label}，如 {example}", "{label}, such as {example}").format(
                label=way.label, example=example
            )
            say(self.line, hint, "placeholderText")
            say(self.line, way.label, "accessibleName")
            say(self.pick, way.label, "accessibleName")

    def _browse(self) -> None:
        way = self._way
        if way is None:
            return
        start = self.line.text() or str(Path.home())
        if way.takes is Takes.FOLDER:
            chosen = QFileDialog.getExistingDirectory(self, said(way.label), start)
        else:
            chosen, _ = QFileDialog.getOpenFileName(self, said(way.label), start)
        if chosen:
            self.line.setText(chosen)
            self.edited.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on, once what was typed is settled."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            if isinstance(watched, ChoiceEdit):
                watched.keyPressEvent(event)
            self.entered.emit()
            return True
        return super().eventFilter(watched, event)


_NAMELESS = "*"
"""The code of what is set without a name, such as the default printer."""
