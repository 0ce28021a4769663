"""The staff of the first day, their levels and first passwords, and the cards in their boxes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from app.desk.first_day import LEVELS, SHORTEST_PASSWORD, NewStaff, NewStock
from app.i18n import Text, joined
from ui.language import say
from ui.sizes import hold
from ui.theme import SPACE, Tone, role, tone
from ui.widgets.buttons import ActionButton
from ui.widgets.choice import ChoiceEdit
from ui.widgets.words import Words

MOST = 6
"""Lines of each kind on this page; more staff are enrolled later."""
_FIRST_STAFF, _FIRST_STOCK = 3, 1

_NUMBER = Text("柜员号", "Staff number")
_NAME = Text("姓名", "Name")
_LEVEL = Text("级别", "Level")
_PASSWORD = Text(
    "初始密码（{shortest_password}位以上）", "First password ({shortest_password} or more)"
).format(shortest_password=SHORTEST_PASSWORD)
_HOLDER = Text("柜员号", "In whose box")
_START = Text("起始序号", "First sequence")
_COUNT = Text("张数", "Cards")
_MORE_STAFF = Text("再加一人", "One more person")
_MORE_STOCK = Text("再加一段", "One more run")


class Lines(QWidget):
    """A small table to type into: a line for each person, or for each run of cards.

    What is wrong with a cell is said below its line; Enter goes to the next cell, `finished` from
    the last one.
    """

    finished = Signal()

    def __init__(
        self, titles: Iterable[Text], make: Callable[[], list[QWidget]], more: Text, first: int
    ) -> None:
        super().__init__()
        role(self, "clear")
        self._make = make
        self.lines: list[list[QWidget]] = []
        self._wrong: list[Words] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE.small)
        self._grid.setVerticalSpacing(SPACE.tight)
        for n, title in enumerate(titles):
            self._grid.addWidget(Words(title, "label"), 0, n)
        self._titles = tuple(titles)
        self.more = ActionButton(more, "link", icon="plus", does=self.add)
        self._whole = Words("", "error", wrap=True)
        tone(self._whole, Tone.BAD)
        self._whole.hide()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(SPACE.tight)
        outer.addLayout(self._grid)
        outer.addWidget(self._whole)
        outer.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        for _ in range(first):
            self.add()

    def add(self) -> None:
        """One more line."""
        if len(self.lines) >= MOST:
            return
        cells = self._make()
        at = 2 * len(self.lines) + 1
        for n, cell in enumerate(cells):
            cell.installEventFilter(self)
            say(cell, self._titles[n], "accessibleName")
            self._grid.addWidget(cell, at, n)
        wrong = Words("", "error", wrap=True)
        tone(wrong, Tone.BAD)
        wrong.hide()
        self._grid.addWidget(wrong, at + 1, 0, 1, len(cells))
        before = self.lines[-1][-1] if self.lines else None
        self.lines.append(cells)
        self._wrong.append(wrong)
        for first, second in zip([before, *cells], cells, strict=False):
            if first is not None:
                QWidget.setTabOrder(first, second)
        self.more.setVisible(len(self.lines) < MOST)

    def texts(self) -> list[list[str]]:
        """What was typed, line by line; codes of choices."""
        return [[_text(cell) for cell in line] for line in self.lines]

    def show_errors(self, kind: str, names: tuple[str, ...], errors: Mapping[str, Text]) -> bool:
        """Says what is wrong: `kind.0.name` below its line, `kind` below them all. Whether
        anything is."""
        first: QWidget | None = None
        for n, (cells, words) in enumerate(zip(self.lines, self._wrong, strict=True)):
            said: list[Text] = []
            for name, cell in zip(names, cells, strict=True):
                error = errors.get(f"{kind}.{n}.{name}")
                tone(cell, Tone.BAD if error else Tone.PLAIN)
                if error is not None:
                    first = first or cell
                    title = self._titles[names.index(name)]
                    said.append(
                        Text("{title}：{error}", "{title}: {error}").format(
                            title=title, error=error
                        )
                    )
            words.tell(joined(said, "", " "))
            words.setVisible(bool(said))
        whole = errors.get(kind)
        self._whole.tell(whole or Text("", ""))
        self._whole.setVisible(whole is not None)
        if whole is not None and first is None:
            first = self.lines[0][0]
        if first is not None:
            first.setFocus()
        return first is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes to the next cell."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            if isinstance(watched, ChoiceEdit):
                watched.keyPressEvent(event)
            cells = [cell for line in self.lines for cell in line]
            at = next(n for n, cell in enumerate(cells) if cell is watched)
            if at + 1 < len(cells):
                cells[at + 1].setFocus()
            else:
                self.finished.emit()
            return True
        return super().eventFilter(watched, event)


class StaffLines(Lines):
    """A line for each member of staff."""

    def __init__(self) -> None:
        titles = (_NUMBER, _NAME, _LEVEL, _PASSWORD)
        super().__init__(titles, self._cells, _MORE_STAFF, _FIRST_STAFF)

    def staff(self) -> list[NewStaff]:
        """What was typed."""
        return [NewStaff(line[0], line[1], line[2], line[3]) for line in self.texts()]

    def forget_passwords(self) -> None:
        """Nothing that was typed waits for the next person."""
        for line in self.lines:
            cell = line[3]
            assert isinstance(cell, QLineEdit)
            cell.clear()

    def _cells(self) -> list[QWidget]:
        number, name, password = _line(20), _line(40), _line(128)
        password.setEchoMode(QLineEdit.EchoMode.Password)
        level = ChoiceEdit(LEVELS)
        # The second person of a new branch is mostly who authorises.
        level.set_code("2" if len(self.lines) == 1 else "1")
        hold(number, width=130)
        hold(level, width=170)
        return [number, name, level, password]


class StockLines(Lines):
    """A line for each run of cards."""

    def __init__(self) -> None:
        super().__init__((_HOLDER, _START, _COUNT), self._cells, _MORE_STOCK, _FIRST_STOCK)

    def stock(self) -> list[NewStock]:
        """What was typed."""
        return [NewStock(*line) for line in self.texts()]

    def _cells(self) -> list[QWidget]:
        return [_line(20), _line(8), _line(8)]


def _line(longest: int) -> QLineEdit:
    line = QLineEdit()
    line.setMaxLength(longest)
    return line


def _text(cell: QWidget) -> str:
    if isinstance(cell, ChoiceEdit):
        return cell.code()
    assert isinstance(cell, QLineEdit)
    return cell.text()
