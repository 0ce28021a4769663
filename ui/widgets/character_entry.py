"""Entry of a character that no keyboard has: by components, by pinyin, or by its code."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from app.domain.characters import CharacterFacts, describe, is_private
from app.domain.components import PRIVATE, Found
from app.i18n import Text, same
from ui.icons import IconLabel
from ui.keys import Key
from ui.language import say
from ui.theme import SPACE, role
from ui.widgets.buttons import ActionButton
from ui.widgets.character_grid import CELL_HEIGHT, CharacterGrid, CharacterView
from ui.widgets.glyphs import on_screen
from ui.widgets.words import Words

Find = Callable[[str, Callable[[Found], None]], None]
"""Asks for what was typed; answers later, in the window's thread."""
Lacking = Callable[[str, Callable[[tuple[str, ...]], None]], None]
"""Asks which characters of a text no paper can print; answers later likewise."""

RARE = Key("Ctrl+R", Text("生僻字", "Rare character"))

_HOW = Text(
    "部件（吉吉）、拼音（zhe2）、两者（zhe 口）或编码（U+5586、GB FE59）",
    "Components (吉吉), pinyin (zhe2), both (zhe 口), or a code (U+5586, GB FE59)",
)
_NAME = Text("查找生僻字", "Find a rare character")
_KEYS = Text(
    "Enter 填入　↓ 进入候选（数字键取字）　Esc 关闭",
    "Enter inserts · ↓ to the characters (digits choose) · Esc closes",
)
_MORE = Text("还有更多，请再加一个部件或拼音。", "There are more: add a component or the pinyin.")
_SEARCHING = Text("正在查找…", "Searching …")
_NO_GLYPH = Text(
    "本机没有字体能显示此字。可以照常登记，屏幕其他位置显示为空框。",
    "No installed font shows it. It can be recorded; elsewhere the screen shows an empty box.",
)
_NO_PAPER = Text(
    "单据字体缺此字：含此字的单据不能打印，请先安装字体。",
    "The papers' fonts lack it: papers with it cannot be made until a font is installed.",
)
_TAKE = Text("填入", "Insert")
_CLOSE = Text("关闭", "Close")
_UNREAD = Text("读音未收录", "reading not known")
_WAIT = 120
"""Milliseconds after the last key until the search starts."""
_PATIENCE = 300
"""Milliseconds until it is said that the answer takes its time."""


class CharacterEntry(QWidget):
    """A line to type in, what it may mean in large characters, and what is known about one.

    `chosen` carries the character, `closed` says that the teller needs it no more. The focus
    stays inside; Esc closes.
    """

    chosen = Signal(str)
    closed = Signal()

    def __init__(self, find: Find, lacking: Lacking, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find, self._lacking = find, lacking
        self._asked = ""
        self._waits = False
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        role(self, "note")
        self.line = QLineEdit()
        self.line.setMaxLength(40)
        say(self.line, _HOW, "placeholderText")
        say(self.line, _NAME, "accessibleName")
        self.grid = CharacterGrid()
        self.shown = CharacterView()
        self.note = Words("", "small", wrap=True)
        self.facts = Words("", "strong", wrap=True)
        self.no_glyph = _Warning(_NO_GLYPH)
        self.no_paper = _Warning(_NO_PAPER)
        self.take = ActionButton(_TAKE, icon="check", does=self._take)
        self.take.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT)
        self._timer.timeout.connect(self._search)
        self.line.textChanged.connect(self._typed)
        self.grid.current_changed.connect(self._show_one)
        self.grid.picked.connect(self._choose)
        self.line.installEventFilter(self)
        self.grid.installEventFilter(self)
        self._answer(Found())

    def start(self, typed: str = "") -> None:
        """Opens with an empty line, or with something to search for at once; as much of it as fits
        is brought into view."""
        self.line.setText(typed)
        self.line.selectAll()
        self.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What it has to say beside a character may make it taller; it stays in view."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._come_into_view)

    def _come_into_view(self) -> None:
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None and self.isVisible():
            around.ensureWidgetVisible(self, 0, SPACE.small)

    @property
    def current(self) -> str:
        """The character that Enter would take; empty where there is none."""
        return self.grid.current

    # searching ------------------------------------------------------------------------------

    def _typed(self) -> None:
        self._waits = True
        self.take.setEnabled(False)
        self._timer.start()

    def _search(self) -> None:
        self._timer.stop()
        self._waits = True
        self._asked = asked = self.line.text()

        def then(found: Found) -> None:
            # Answers come one after the other; only the one to what stands there now counts.
            if asked == self._asked:
                self._answer(found)

        self._find(asked, then)
        QTimer.singleShot(_PATIENCE, self, self._say_waiting)

    def _say_waiting(self) -> None:
        if self._waits and not self._timer.isActive():
            self.note.tell(_SEARCHING)

    def _answer(self, found: Found) -> None:
        self._waits = False
        self.grid.show_characters(found.characters)
        self.note.tell(found.note or (_MORE if found.more else _KEYS))
        self._show_one(self.grid.current)

    def _show_one(self, character: str) -> None:
        self.shown.show_character(character)
        self.take.setVisible(bool(character))
        self.take.setEnabled(bool(character) and not is_private(character))
        self.no_glyph.setVisible(bool(character) and not on_screen(character))
        self.no_paper.hide()
        if not character:
            self.facts.tell("")
            return
        self.facts.tell(_words(describe(character)))
        if is_private(character):
            return

        def then(missing: tuple[str, ...]) -> None:
            if character == self.current:
                self.no_paper.setVisible(bool(missing))

        self._lacking(character, then)

    # taking ---------------------------------------------------------------------------------

    def _take(self) -> None:
        self._choose(self.current)

    def _choose(self, character: str) -> None:
        if self._timer.isActive():
            self._search()
            return
        # What stands in the grid until the answer comes is one to something typed before.
        if not character or self._waits:
            return
        if is_private(character):
            self.note.tell(PRIVATE.format(code=describe(character).code_point))
            return
        self.chosen.emit(character)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the line and the grid are their own as long as the entry is open."""
        if not isinstance(event, QKeyEvent):
            return False
        key = Qt.Key(event.key())
        if event.type() == QEvent.Type.ShortcutOverride and key in _OWN:
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
            return True
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take()
            return True
        if watched is self.line and key == Qt.Key.Key_Down:
            if self.current:
                self.grid.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        if watched is self.grid:
            return self._key_in_grid(key, event)
        return False

    def _key_in_grid(self, key: Qt.Key, event: QKeyEvent) -> bool:
        if event.text().isdigit() and event.text() != "0":
            self._choose(self.grid.at(int(event.text()) - 1))
            return True
        if key == Qt.Key.Key_Up and self.grid.in_first_row:
            self.line.setFocus(Qt.FocusReason.BacktabFocusReason)
            return True
        if (event.text().isprintable() and event.text()) or key == Qt.Key.Key_Backspace:
            # Whoever types on means the line.
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
            self.line.event(event)
            return True
        return False

    def _lay_out(self) -> None:
        close = ActionButton(_CLOSE, "link", does=self.closed.emit)
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        top = QHBoxLayout()
        top.setSpacing(SPACE.small)
        top.addWidget(Words(_NAME, "label"))
        top.addWidget(self.line, 1)
        top.addWidget(close)
        about = QVBoxLayout()
        about.setSpacing(SPACE.tight)
        about.addWidget(self.shown, 0, Qt.AlignmentFlag.AlignHCenter)
        about.addWidget(self.facts)
        about.addWidget(self.no_glyph)
        about.addWidget(self.no_paper)
        about.addWidget(self.take)
        about.addStretch(1)
        side = QWidget()
        role(side, "clear")
        side.setLayout(about)
        about.setContentsMargins(0, 0, 0, 0)
        side.setFixedWidth(230)
        middle = QHBoxLayout()
        middle.setSpacing(SPACE.medium)
        middle.addWidget(self.grid, 1)
        middle.addWidget(side)
        self.grid.setMinimumHeight(2 * CELL_HEIGHT + SPACE.small)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACE.medium, SPACE.small, SPACE.small, SPACE.small)
        whole.setSpacing(SPACE.small)
        whole.addLayout(top)
        whole.addWidget(self.note)
        whole.addLayout(middle)


class _Warning(QWidget):
    """A sentence with the sign that goes with it."""

    def __init__(self, words: Text) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.tight)
        row.addWidget(IconLabel("warn", size=15, ink="warn"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Words(words, "small", wrap=True), 1)


_OWN = {
    Qt.Key.Key_Escape,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
}


def _words(facts: CharacterFacts) -> Text:
    """What is known about a character in three short lines."""
    read = same(" ".join(facts.pinyin)) if facts.pinyin else _UNREAD
    first = Text("{code_point} {block}", "{code_point} {block}").format(
        code_point=facts.code_point, block=facts.block
    )
    if facts.is_private:
        return first
    level = facts.level.title
    return Text("{first}\n{read} {level}", "{first}\n{read}\n{level}").format(
        first=first, read=read, level=level
    )
