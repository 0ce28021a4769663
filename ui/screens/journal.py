"""The journal: what was done here, found by words and day, each entry opened with its evidence."""

from __future__ import annotations

from PySide6.QtCore import QDate, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
)

from app.clock import business_date, now
from app.desk.records import ENTRIES_AT_A_TIME
from app.desk.views import EntryLine, EntryOpened, PaperLine
from app.i18n import Text
from ui.keys import BACK, HOME, OPEN, PAGES, PRINT, SAVE_AS, TO_CUSTOMER, UNMASK, UP_DOWN
from ui.language import say
from ui.moments import moment_text
from ui.screens.entry import CHOOSE, TONE_OF_OUTCOME, EntryView, outcome_badge, short
from ui.screens.entry_money import REVERSED
from ui.screens.paper_panel import PaperPanel
from ui.screens.screen import Screen
from ui.shell import Shell
from ui.sizes import hold
from ui.theme import SPACE, Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.frames import Card, row
from ui.widgets.row_list import ListRow, RowList
from ui.widgets.words import Words

_LIST_WIDTH = 500
_PAUSE_WHILE_TYPING = 250


class JournalScreen(Screen):
    """A list on the left, the opened entry on the right."""

    keys = (UP_DOWN, OPEN, UNMASK, TO_CUSTOMER, BACK, PAGES, PRINT, SAVE_AS, HOME)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._wanted = ""
        self._asked = ""
        self._lines: tuple[EntryLine, ...] = ()
        self.words = QLineEdit()
        self.words.setClearButtonEnabled(True)
        say(
            self.words,
            Text(
                "日志号、姓名、尾号、柜员、交易、结果、日期",
                "Number, name, digits, staff, day …",
            ),
            "placeholderText",
        )
        say(self.words, Text("查找", "Search"), "accessibleName")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_WHILE_TYPING)
        self._pause.timeout.connect(self.search)
        self.words.textChanged.connect(lambda _: self._pause.start())
        self.words.returnPressed.connect(self._open_first)
        self.only_day = QCheckBox()
        say(self.only_day, Text("只看", "Only from"))
        self.day, self.until = _day_edit(), _day_edit()
        say(self.day, Text("日期", "Day"), "accessibleName")
        say(self.until, Text("截止日期", "Last day"), "accessibleName")
        for edit in (self.day, self.until):
            self.only_day.toggled.connect(edit.setEnabled)
            edit.dateChanged.connect(lambda _: self._days_changed())
        self.only_day.toggled.connect(lambda _: self.search())
        self.found = Words("", "small")
        self.older = ActionButton(
            Text("更早的日志", "Older entries"), "link", icon="down", does=self.show_older
        )
        self.list = RowList(Text("没有这样的日志。", "There is no such entry."))
        self.list.opened.connect(self.open)
        self.list.current_changed.connect(self._current)
        self.entry = EntryView(shell, self._show_paper)
        self.paper = PaperPanel(shell)
        self.paper.closed.connect(self._close_paper)
        self.right = QStackedWidget()
        self.right.addWidget(self.entry)
        self.right.addWidget(self.paper)

        left = Card(Text("日志", "Journal"))
        hold(left, most_width=_LIST_WIDTH)
        days = row(self.only_day, self.day, Words(Text("至", "to")), self.until, None)
        left.body.addWidget(self.words)
        left.body.addLayout(days)
        left.body.addWidget(self.list, 1)
        left.body.addLayout(row(self.found, None, self.older))
        across = QHBoxLayout(self)
        across.setContentsMargins(SPACE.large, SPACE.large, SPACE.large, SPACE.large)
        across.setSpacing(SPACE.large)
        across.addWidget(left, 2)
        right = QVBoxLayout()
        right.addWidget(self.right)
        across.addLayout(right, 3)
        self.on_key(UNMASK, self._unmask)
        self.on_key(TO_CUSTOMER, self.entry.go_to_customer)
        self.on_key(PRINT, self._print)
        self.on_key(SAVE_AS, self._save)
        self.on_key(BACK, self._back)

    def enter(self) -> None:
        """Shows the newest entries."""
        today = business_date(now())
        for edit in (self.day, self.until):
            edit.blockSignals(True)
            edit.setDate(QDate(today.year, today.month, today.day))
            edit.blockSignals(False)
        self.right.setCurrentWidget(self.entry)
        self.words.setFocus()
        self.search()

    def leave(self) -> None:
        """What was seen in full is masked again."""
        self._wanted = ""
        self.paper.show_paper(None)
        self.entry.show_nothing(CHOOSE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes from the words into the list."""
        if event.key() == Qt.Key.Key_Down and self.words.hasFocus():
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        super().keyPressEvent(event)

    def search(self) -> None:
        """Asks for the newest entries that fit the words and the days."""
        self._pause.stop()
        self._asked = self._typed()
        asked = self._asked
        self.shell.books(
            self, self.shell.desk.journal, asked, then=lambda lines: self._show(asked, (), lines)
        )

    def show_older(self) -> None:
        """Asks for the entries before the last of those that are shown."""
        asked, lines = self._asked, self._lines
        if not lines or not self.older.isEnabled():
            return
        self.older.setEnabled(False)
        self.shell.books(
            self,
            self.shell.desk.journal,
            asked,
            None,
            lines[-1].number,
            then=lambda more: self._show(asked, lines, more),
        )

    def _typed(self) -> str:
        """The words, and the days as words: the desk understands both."""
        words = self.words.text().strip()
        if not self.only_day.isChecked():
            return words
        first, last = (edit.date().toString("yyyy-MM-dd") for edit in (self.day, self.until))
        return f"{words} {first}..{last}".strip()

    def _days_changed(self) -> None:
        if self.until.date() < self.day.date():
            self.until.setDate(self.day.date())
        if self.only_day.isChecked():
            self._pause.start()

    def _current(self, key: str) -> None:
        """Whoever walks down to the last line sees the older ones."""
        if self._lines and key == self._lines[-1].number and self.older.isVisible():
            self.show_older()

    def open(self, number: str) -> None:
        """Opens an entry."""
        self._wanted = number
        self.right.setCurrentWidget(self.entry)
        self.shell.books(self, self.shell.desk.entry, number, then=self._opened)

    def _opened(self, entry: EntryOpened) -> None:
        if entry.line.number == self._wanted:
            self.list.choose(entry.line.number)
            self.entry.show_entry(entry)
            if self.list.hasFocus() or self.words.hasFocus():
                self.entry.reading.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, asked: str, before: tuple[EntryLine, ...], more: tuple[EntryLine, ...]) -> None:
        if asked != self._asked:
            return
        lines = (*before, *more)
        self._lines = lines
        full = len(more) >= ENTRIES_AT_A_TIME
        self.older.setEnabled(True)
        self.older.setVisible(full)
        count = len(lines)
        self.found.tell(
            Text("最近{count}条，还有更早的", "The newest {count}; there are older ones").format(
                count=count
            )
            if full
            else Text("共{count}条", "{count} in all").format(count=count)
        )
        moment = now()
        self.list.show_rows(
            [
                ListRow(
                    key=line.number,
                    title=Text("{short}　{title}", "{short} · {title}").format(
                        short=short(line.headline), title=line.title
                    )
                    if line.headline
                    else line.title,
                    under=Text("{number}　经办 {made}", "{number} · by {made}").format(
                        number=line.number, made=line.made_by
                    ),
                    right=moment_text(line.at, moment),
                    badge=REVERSED if line.reversed else outcome_badge(line.outcome),
                    tone=Tone.WARN if line.reversed else TONE_OF_OUTCOME[line.outcome],
                )
                for line in lines
            ]
        )
        if self._wanted and not before:
            self.list.choose(self._wanted)

    def _open_first(self) -> None:
        if self._pause.isActive():
            self.search()
        self.list.setFocus()

    def _show_paper(self, paper: PaperLine) -> None:
        self.paper.show_paper(paper)
        self.right.setCurrentWidget(self.paper)
        self.paper.pages.setFocus()

    def _close_paper(self) -> None:
        self.right.setCurrentWidget(self.entry)
        self.entry.reading.setFocus()

    def _print(self) -> None:
        if self.right.currentWidget() is self.paper:
            self.paper.print_it()

    def _unmask(self) -> None:
        if self.right.currentWidget() is self.entry:
            self.entry.ask_to_unmask()

    def _save(self) -> None:
        if self.right.currentWidget() is self.paper:
            self.paper.save_it()

    def _back(self) -> None:
        if self.right.currentWidget() is self.paper and self.paper.reprint.isVisible():
            self.paper.reprint.cancel()
        elif self.right.currentWidget() is self.paper:
            self._close_paper()
        elif self.entry.panel.isVisible():
            self.entry.panel.cancel()
        elif not self.words.hasFocus() and not self.list.hasFocus():
            self.list.setFocus()
        else:
            self.shell.go_back()


def _day_edit() -> QDateEdit:
    edit = QDateEdit()
    edit.setCalendarPopup(True)
    edit.setDisplayFormat("yyyy-MM-dd")
    edit.setEnabled(False)
    return edit
