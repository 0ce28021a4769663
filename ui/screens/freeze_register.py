"""The register of freezes: found by standing, day and words, each opened with its history."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QDate, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QDateEdit, QHBoxLayout, QLineEdit, QVBoxLayout

from app.clock import business_date, now
from app.desk.freezes_views import (
    FreezeAnswer,
    FreezeLine,
    FreezeNext,
    FreezeOpened,
    FreezePart,
    FreezeSearch,
)
from app.evidence.ask import Choice
from app.i18n import Text
from ui.destinations import CUSTOMER
from ui.keys import (
    BACK,
    HOME,
    NEXT_STEP,
    NEXT_STEPS,
    OPEN,
    PRINT,
    SAVE_AS,
    TO_CUSTOMER,
    UP_DOWN,
)
from ui.language import say
from ui.screens.freeze_opened import TONE_OF_FREEZE, FreezeView
from ui.screens.freeze_register_leaves import FreezesLeave
from ui.screens.freeze_register_of import FreezesOf
from ui.screens.screen import Screen
from ui.shell import Shell
from ui.sizes import hold
from ui.theme import SPACE
from ui.widgets.buttons import ActionButton
from ui.widgets.choice import ChoiceEdit
from ui.widgets.frames import Card, row
from ui.widgets.row_list import ListRow, RowList
from ui.widgets.words import Words

_LIST_WIDTH = 560
_PAUSE_WHILE_TYPING = 250
_COUNT = Text("共{n}笔", "{n} in all")
_COUNT_MORE = Text("前{n}笔，还有更多", "The first {n}; there are more")


class FreezeRegisterScreen(Screen):
    """What is looked for and the list on the left, the opened freeze on the right."""

    keys = (UP_DOWN, OPEN, TO_CUSTOMER, NEXT_STEP, SAVE_AS, PRINT, BACK, HOME)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._asked = 0
        """counts the questions: an answer to an earlier one is thrown away"""
        self._lines: tuple[FreezeLine, ...] = ()
        self._last = ""
        self._wanted = ""
        self.words = QLineEdit()
        self.words.setClearButtonEnabled(True)
        say(
            self.words,
            Text("冻结编号、机关、文号、户名、账号", "Number, organ, document, name"),
            "placeholderText",
        )
        say(self.words, Text("查找", "Search"), "accessibleName")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_WHILE_TYPING)
        self._pause.timeout.connect(self.search)
        self.words.textChanged.connect(lambda _: self._pause.start())
        self.words.returnPressed.connect(self._to_list)
        self.part = ChoiceEdit([Choice(one, one.title) for one in FreezePart])
        say(self.part, Text("状态", "Standing"), "accessibleName")
        self.part.set_code(FreezePart.ALL)
        self.part.chosen.connect(lambda _: self.search())
        self.only_days = QCheckBox()
        say(self.only_days, Text("登记日期", "Registered"))
        self.first, self.until = _day_edit(), _day_edit()
        say(self.first, Text("起始日期", "First day"), "accessibleName")
        say(self.until, Text("截止日期", "Last day"), "accessibleName")
        for edit in (self.first, self.until):
            self.only_days.toggled.connect(edit.setEnabled)
            edit.dateChanged.connect(lambda _: self._days_changed())
        self.only_days.toggled.connect(lambda _: self.search())
        self.list = RowList(Text("没有这样的冻结。", "There is no such freeze."))
        self.list.opened.connect(self._open_freeze)
        self.list.current_changed.connect(self._current_changed)
        self.found = Words("", "small")
        self.older = ActionButton(Text("更多", "More"), "link", icon="down", does=self.show_older)
        self.older.hide()
        self.freeze = FreezeView(shell, self._begin)
        self.leaves = FreezesLeave(shell)
        self.leaves.closed.connect(self.list.setFocus)
        self.export_button = ActionButton(
            Text("导出", "Export"), icon="save", key=SAVE_AS, does=partial(self._leave, False)
        )
        self.print_button = ActionButton(
            Text("打印", "Print"), icon="printer", key=PRINT, does=partial(self._leave, True)
        )
        left = Card(Text("冻结登记簿", "Register of freezes"))
        hold(left, most_width=_LIST_WIDTH)
        left.head.addWidget(self.export_button)
        left.head.addWidget(self.print_button)
        left.body.addWidget(self.leaves)
        left.body.addWidget(self.words)
        left.body.addWidget(self.part)
        left.body.addLayout(
            row(self.only_days, self.first, Words(Text("至", "to")), self.until, None)
        )
        left.body.addWidget(self.list, 1)
        left.body.addLayout(row(self.found, None, self.older))
        across = QHBoxLayout(self)
        across.setContentsMargins(SPACE.large, SPACE.large, SPACE.large, SPACE.large)
        across.setSpacing(SPACE.large)
        across.addWidget(left, 2)
        right = QVBoxLayout()
        right.addWidget(self.freeze)
        across.addLayout(right, 3)
        self.on_key(TO_CUSTOMER, self.go_to_customer)
        self.on_key(SAVE_AS, partial(self._leave, False))
        self.on_key(PRINT, partial(self._leave, True))
        self.on_key(BACK, self._back)
        for at, key in enumerate(NEXT_STEPS):
            self.on_key(key, partial(self.freeze.begin_next, at))

    def enter(self) -> None:
        """The newest freezes, until something is looked for."""
        self._wanted = ""
        today = business_date(now())
        for edit in (self.first, self.until):
            edit.blockSignals(True)
            edit.setDate(QDate(today.year, today.month, today.day))
            edit.blockSignals(False)
        self.only_days.blockSignals(True)
        self.only_days.setChecked(False)
        self.only_days.blockSignals(False)
        for edit in (self.first, self.until):
            edit.setEnabled(False)
        self.words.blockSignals(True)
        self.words.clear()
        self.words.blockSignals(False)
        self.part.set_code(FreezePart.ALL)
        self.leaves.hide()
        for button in (self.export_button, self.print_button):
            button.bar(self.leaves.barred())
        self.freeze.show_nothing()
        self.words.setFocus()
        self.search()

    def open(self, what: Any) -> None:
        """Opens a part of the register, what some words find, or a freeze."""
        asked = what if isinstance(what, FreezesOf) else FreezesOf(freeze=str(what))
        self.part.set_code(asked.part)
        self.words.blockSignals(True)
        self.words.setText(asked.words or asked.freeze)
        self.words.blockSignals(False)
        self._wanted = asked.freeze
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search()

    def take_keys(self) -> None:
        """Enter or Down in the empty search line: the list takes the focus."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Nothing is asked any more."""
        self._pause.stop()
        self.leaves.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes from the words into the list."""
        if event.key() == Qt.Key.Key_Down and self.words.hasFocus():
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        super().keyPressEvent(event)

    def search(self) -> None:
        """Asks for the freezes that fit."""
        self._pause.stop()
        self._ask((), "")

    def show_older(self) -> None:
        """Asks for the freezes after the last of those that are shown."""
        if self._last and self.older.isEnabled():
            self.older.setEnabled(False)
            self._ask(self._lines, self._last)

    def go_to_customer(self) -> None:
        """Goes to the page of the holder of the chosen freeze."""
        one = self._current()
        if one is not None:
            self.shell.go(CUSTOMER, one.customer)

    def asked(self) -> FreezeSearch:
        """What is looked for now."""
        days = self.only_days.isChecked()
        return FreezeSearch(
            part=FreezePart(self.part.code() or FreezePart.ALL),
            words=self.words.text().strip(),
            first=_day(self.first) if days else None,
            last=_day(self.until) if days else None,
        )

    def _ask(self, before: tuple[FreezeLine, ...], older_than: str) -> None:
        self._asked += 1
        desk = self.shell.desk
        self.shell.books(
            self,
            desk.freeze_register,
            self.asked(),
            older_than,
            then=partial(self._show, self._asked, before),
        )

    def _show(self, asked: int, before: tuple[FreezeLine, ...], answer: FreezeAnswer) -> None:
        if asked != self._asked:
            return
        self._lines, self._last = (*before, *answer.lines), answer.last
        self.older.setEnabled(True)
        self.older.setVisible(bool(answer.last))
        self.found.tell((_COUNT_MORE if answer.last else _COUNT).format(n=len(self._lines)))
        self.list.show_rows([_row(one) for one in self._lines])
        if any(one.number == self._wanted for one in self._lines):
            self.list.choose(self._wanted)
            self._wanted = ""
        elif self._lines and self._current() is None and not self.words.hasFocus():
            self.list.step(1)
        if self._current() is None:
            self.freeze.show_nothing()

    def _current(self) -> FreezeLine | None:
        key = self.list.current_key()
        return next((one for one in self._lines if one.number == key), None)

    def _current_changed(self, number: str) -> None:
        if self._lines and number == self._lines[-1].number and self.older.isVisible():
            self.show_older()
        if self._current() is not None:
            self.shell.books(
                self, self.shell.desk.freeze, number, then=partial(self._opened, number)
            )

    def _opened(self, number: str, opened: FreezeOpened) -> None:
        one = self._current()
        if one is not None and one.number == number:
            self.freeze.show_freeze(opened)

    def _open_freeze(self, number: str) -> None:
        """Enter: the freeze takes the focus, what comes next first."""
        self.freeze.focus_first()

    def _begin(self, what: FreezeNext) -> None:
        desk = self.shell.desk
        self.shell.books(
            self, desk.begin_for_freeze, what.code, what.number, then=self.shell.open_case
        )

    def _leave(self, printed: bool) -> None:
        if self.leaves.barred() is None:
            self.leaves.ask(self.asked(), printed=printed)

    def _days_changed(self) -> None:
        if self.until.date() < self.first.date():
            self.until.setDate(self.first.date())
        if self.only_days.isChecked():
            self._pause.start()

    def _to_list(self) -> None:
        if self._pause.isActive():
            self.search()
        self.list.setFocus()

    def _back(self) -> None:
        if self.leaves.isVisible():
            self.leaves.cancel()
        elif not self.words.hasFocus() and not self.list.hasFocus():
            self.list.setFocus()
        else:
            self.shell.go_back()


def _row(one: FreezeLine) -> ListRow:
    return ListRow(
        key=one.number,
        title=Text("{name} {account}　{amount}", "{name} {account} · {amount}").format(
            name=one.name, account=one.account, amount=one.amount
        ),
        under=_under(one),
        right=one.when,
        badge=one.state.title,
        tone=TONE_OF_FREEZE[one.state],
    )


def _under(one: FreezeLine) -> Text:
    if not one.document:
        # The bank's own control and the holder's own freeze come without a paper of anybody.
        return Text("{number}　{kind}", "{number} · {kind}").format(
            number=one.number, kind=one.kind.title
        )
    return Text("{number}　{organ}　{document}", "{number} · {organ} · {document}").format(
        number=one.number, organ=one.organ, document=one.document
    )


def _day(edit: QDateEdit) -> Any:
    return edit.date().toPython()


def _day_edit() -> QDateEdit:
    edit = QDateEdit()
    edit.setCalendarPopup(True)
    edit.setDisplayFormat("yyyy-MM-dd")
    edit.setEnabled(False)
    return edit
