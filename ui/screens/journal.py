"""The journal: what was done here, found by words and day, each entry opened with its evidence."""

from __future__ import annotations

from datetime import date

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
from app.desk.views import EntryLine, EntryOpened, PaperLine
from app.i18n import Text
from ui.keys import BACK, HOME, OPEN, PAGES, PRINT, SAVE_AS, UP_DOWN
from ui.language import say
from ui.moments import moment_text
from ui.screens.entry import TONE_OF_OUTCOME, EntryView, outcome_badge
from ui.screens.paper_panel import PaperPanel
from ui.screens.screen import Screen
from ui.shell import Shell
from ui.theme import SPACE
from ui.widgets.frames import Card
from ui.widgets.row_list import ListRow, RowList

_LIST_WIDTH = 500
_PAUSE_WHILE_TYPING = 250


class JournalScreen(Screen):
    """A list on the left, the opened entry on the right."""

    keys = (UP_DOWN, OPEN, PAGES, PRINT, SAVE_AS, BACK, HOME)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._wanted = ""
        self.words = QLineEdit()
        self.words.setClearButtonEnabled(True)
        say(
            self.words,
            Text("日志号、客户、柜员", "Number, customer, staff"),
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
        say(self.only_day, Text("只看", "Only on"))
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setEnabled(False)
        say(self.day, Text("日期", "Day"), "accessibleName")
        self.only_day.toggled.connect(self.day.setEnabled)
        self.only_day.toggled.connect(lambda _: self.search())
        self.day.dateChanged.connect(lambda _: self.search())
        self.list = RowList(Text("没有这样的日志。", "There is no such entry."))
        self.list.opened.connect(self.open)
        self.entry = EntryView(shell, self._show_paper)
        self.paper = PaperPanel(shell)
        self.paper.closed.connect(self._close_paper)
        self.right = QStackedWidget()
        self.right.addWidget(self.entry)
        self.right.addWidget(self.paper)

        left = Card(Text("日志", "Journal"))
        left.setFixedWidth(_LIST_WIDTH)
        line = QHBoxLayout()
        line.addWidget(self.words, 1)
        line.addWidget(self.only_day)
        line.addWidget(self.day)
        left.body.addLayout(line)
        left.body.addWidget(self.list, 1)
        across = QHBoxLayout(self)
        across.setContentsMargins(SPACE.large, SPACE.large, SPACE.large, SPACE.large)
        across.setSpacing(SPACE.large)
        across.addWidget(left)
        right = QVBoxLayout()
        right.addWidget(self.right)
        across.addLayout(right, 1)
        self.on_key(PRINT, self._print)
        self.on_key(SAVE_AS, self._save)
        self.on_key(BACK, self._back)

    def enter(self) -> None:
        """Shows the newest entries."""
        today = business_date(now())
        self.day.blockSignals(True)
        self.day.setDate(QDate(today.year, today.month, today.day))
        self.day.blockSignals(False)
        self.right.setCurrentWidget(self.entry)
        self.words.setFocus()
        self.search()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes from the words into the list."""
        if event.key() == Qt.Key.Key_Down and self.words.hasFocus():
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        super().keyPressEvent(event)

    def search(self) -> None:
        """Asks for the entries that fit the words and the day."""
        self._pause.stop()
        picked = self.day.date()
        on = (
            date(picked.year(), picked.month(), picked.day()) if self.only_day.isChecked() else None
        )
        self.shell.books(
            self, self.shell.desk.journal, self.words.text().strip(), on, then=self._show
        )

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

    def _show(self, lines: tuple[EntryLine, ...]) -> None:
        moment = now()
        self.list.show_rows(
            [
                ListRow(
                    key=line.number,
                    title=Text(
                        f"{line.headline}　{line.title.zh}", f"{line.headline} · {line.title.en}"
                    )
                    if line.headline
                    else line.title,
                    under=Text("{number}　经办 {made}", "{number} · by {made}").format(
                        number=line.number, made=line.made_by
                    ),
                    right=moment_text(line.at, moment),
                    badge=outcome_badge(line.outcome),
                    tone=TONE_OF_OUTCOME[line.outcome],
                )
                for line in lines
            ]
        )
        if self._wanted:
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

    def _save(self) -> None:
        if self.right.currentWidget() is self.paper:
            self.paper.save_it()

    def _back(self) -> None:
        if self.right.currentWidget() is self.paper:
            self._close_paper()
        elif not self.words.hasFocus() and not self.list.hasFocus():
            self.list.setFocus()
        else:
            self.shell.go_home()
