"""The filled form in large type: one fact below the other, each to be marked where it is wrong."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.desk.customer_help import Fact, FactGroup
from app.i18n import Text, joined
from ui.customer.task import TouchScroll, large
from ui.language import say, say_again
from ui.theme import SPACE, role

_MARKED = Text("✎ {name}：这里不对", "✎ {name}: this is wrong")
_MASKED = Text(
    "部分号码用星号遮住，以免旁人看到；完整内容见原样页面。点一下某一项，可标出“这里不对”。",
    "Some numbers are covered with stars against onlookers; the true pages show all. Press an item "
    "to mark it as wrong.",
)


class FactRow(QFrame):
    """One fact. Pressed, it is marked as wrong; pressed again, it is not."""

    toggled = Signal()

    def __init__(self, fact: Fact) -> None:
        super().__init__()
        self.fact = fact
        self.marked = False
        role(self, "card")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.large, SPACE.small, SPACE.large, SPACE.small)
        column.setSpacing(SPACE.tight)
        self._name = large(fact.name, "fact-name")
        column.addWidget(self._name)
        column.addWidget(large(fact.value, "fact"))

    def mark(self) -> None:
        """Marks it as wrong, or takes the mark back."""
        self.marked = not self.marked
        say(self._name, _MARKED.format(name=self.fact.name) if self.marked else self.fact.name)
        self.setProperty("marked", "true" if self.marked else "false")
        self.style().unpolish(self)
        self.style().polish(self)
        self.toggled.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.mark()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.mark()
        else:
            super().keyPressEvent(event)


class LargeForm(TouchScroll):
    """The facts of a form in large type; `marked` when a fact was marked or a mark taken back."""

    marked = Signal()

    def __init__(self) -> None:
        inside = QWidget()
        super().__init__(inside)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, SPACE.medium, 0)
        self._column.setSpacing(SPACE.small)
        self.rows: list[FactRow] = []
        self._words: list[Text] = []

    def show_facts(self, groups: tuple[FactGroup, ...]) -> None:
        """Lays out the facts below one another."""
        self._column.addWidget(large(_MASKED, "small"))
        for group in groups:
            self._column.addWidget(large(group.title, "title"))
            self._words.append(group.title)
            for fact in group.facts:
                row = FactRow(fact)
                row.toggled.connect(self.marked)
                self.rows.append(row)
                self._column.addWidget(row)
                self._words.append(Text("{n}，{v}", "{n}: {v}").format(n=fact.name, v=fact.value))
        self._column.addStretch(1)
        say_again(self)

    @property
    def marked_facts(self) -> tuple[Fact, ...]:
        """What the customer marked as wrong."""
        return tuple(row.fact for row in self.rows if row.marked)

    def aloud(self) -> Text:
        """All facts, as they are masked."""
        return joined(self._words, "。", ". ")
