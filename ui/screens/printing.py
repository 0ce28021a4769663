"""How each form is printed, and pre-printed forms brought into place by anybody with a ruler."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.desk.overprint_views import FormLine, FormOnPaper, FormsShown
from app.i18n import Text, same
from app.settings.printing import FormPrinting
from ui.destinations import PRINTING
from ui.keys import BACK, HOME, PAGES, UP_DOWN, Key
from ui.screens.place_tabs import PlaceTabs
from ui.screens.printing_entry import FormEntry
from ui.screens.screen import Screen
from ui.shell import Shell
from ui.sizes import hold
from ui.theme import SPACE, Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.field_row import FieldRow
from ui.widgets.frames import Card, Divider, Scroll, is_tight, row
from ui.widgets.page_view import PageView
from ui.widgets.row_list import ListRow, RowList
from ui.widgets.words import Words

CHANGE = Key("F12", Text("提交变更", "Hand over"))
_LIST, _ENTRY = 280, 450
_LABEL = 84
_FORMS = Text("单据", "Forms")
_NONE = Text("没有单据。", "There are no forms.")
_CHANGED = Text("已改", "Changed")
_PRE_PRINTED = Text("可套打", "Has a form")
_NOTHING = Text("没有变更。", "Nothing is changed.")
_REASON = Text("变更原因", "Reason")
_REASON_HINT = Text("例如：更换打印机后重新校准", "such as: calibrated after a new printer")
_SENT = Text("已送打印机 {printer}：{what}。", "Sent to {printer}: {what}.")
_SHEET = Text("校准页", "Calibration")
_CHECK = Text("试印框线", "Check print")
_BLANK = Text("空白表格", "Blank form")
_PRINTS = Text("打印：", "Print:")
_NO_FORM = Text("此单据没有套打表格，整张打印。", "No pre-printed form: it is printed whole.")
_HOW_SEEN = Text(
    "预览含位移：打印机偏多少，值就反向移多少，印出来正好在框内。",
    "The preview is moved too: by as much as the printer is off the other way, so that the print "
    "comes out in its boxes.",
)
_ABOUT = Text(
    "{title}　{width}×{height} 毫米　{source}", "{title} · {width} × {height} mm. {source}"
)


class PrintingScreen(Screen):
    """The forms on the left, the chosen one's printing beside it, and how it will look."""

    keys = (CHANGE, UP_DOWN, PAGES, BACK, HOME)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shown: FormsShown | None = None
        self._changed: dict[str, FormPrinting] = {}
        self._pictured: FormPrinting | None = None
        self._asked = 0
        self.tabs = PlaceTabs(shell, PRINTING)
        self.change = ActionButton(CHANGE.does, "primary", key=CHANGE, does=self.hand_over)
        self.tabs.row.addWidget(self.change)
        self.list = RowList(_NONE)
        self.list.current_changed.connect(self._choose)
        self.entry = FormEntry(_LABEL)
        self.entry.edited.connect(self._edited)
        self._about = Words("", "small", wrap=True)
        self.reason = QLineEdit()
        self.reason.setMaxLength(200)
        self.reason.returnPressed.connect(self.hand_over)
        self._reason = FieldRow(
            _REASON, self.reason, hint=_REASON_HINT, required=True, label_width=_LABEL
        )
        desk = shell.desk
        self.sheet, self.check, self.blank = (
            ActionButton(what, does=partial(self._print, call, what))
            for call, what in (
                (desk.print_calibration, _SHEET),
                (desk.print_check, _CHECK),
                (desk.print_blank, _BLANK),
            )
        )
        self.pages = PageView()
        self._seen = Words(_HOW_SEEN, "small", wrap=True)
        left = Card(_FORMS)
        hold(left, width=_LIST)
        left.body.addWidget(self.list, 1)
        self._card = Card(same(""))
        hold(self._card, least_width=_ENTRY)
        scroll = Scroll()
        scroll.body.addWidget(self._about)
        scroll.body.addWidget(self.entry)
        buttons = QWidget()
        buttons.setLayout(row(Words(_PRINTS, "small"), self.sheet, self.check, self.blank, None))
        self._card.body.addWidget(scroll, 1)
        self._card.body.addWidget(Divider())
        # Outside of what scrolls: whoever calibrates needs them in sight.
        self._card.body.addWidget(buttons)
        self._card.body.addWidget(self._reason)
        right = self._right = Card(Text("预览", "Preview"))
        right.body.addWidget(self._seen)
        right.body.addWidget(self.pages, 1)
        across = QHBoxLayout()
        across.setContentsMargins(SPACE.large, SPACE.medium, SPACE.large, SPACE.large)
        across.setSpacing(SPACE.medium)
        across.addWidget(left)
        across.addWidget(self._card, 2)
        across.addWidget(right, 3)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.tabs)
        outer.addLayout(across, 1)
        self.on_key(CHANGE, self.hand_over)
        self.on_key(BACK, shell.go_back)

    def enter(self) -> None:
        """Asks how forms are printed, and which printers there are."""
        self._changed.clear()
        self._pictured = None
        self.reason.clear()
        self._reason.show_error(None)
        self.list.setFocus()
        self.shell.books(self, self.shell.desk.forms_shown, then=self._show)
        self.shell.devices(self, self.shell.desk.printers_seen, then=self.entry.offer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a small window the preview gives way to what is entered."""
        super().resizeEvent(event)
        self._right.setVisible(not is_tight(self))

    def open(self, what: Any) -> None:
        """Chooses the form of this paper."""
        self.list.choose(str(what))

    def hand_over(self) -> None:
        """Begins the change; somebody else approves it."""
        if not self._changed:
            return
        if self.entry.faulty:
            self.entry.point()
            return
        if not self.reason.text().strip():
            self._reason.show_error(Text("此项必填。", "This is required."))
            self.reason.setFocus()
            return
        self.shell.books(
            self,
            self.shell.desk.change_printing,
            dict(self._changed),
            self.reason.text(),
            then=self.shell.open_case,
        )

    def _show(self, shown: FormsShown) -> None:
        self._shown = shown
        for fault in shown.faults:
            self.shell.messages.error(fault)
        self._rows()
        if shown.lines and not self.list.current_key():
            self.list.step(1)
        self._choose(self.list.current_key())

    def _rows(self) -> None:
        shown = self._shown
        self.list.show_rows([self._row(one) for one in shown.lines] if shown else [])
        self.change.bar(None if self._changed else _NOTHING)

    def _row(self, line: FormLine) -> ListRow:
        how = self._changed.get(line.paper, line.how)
        changed = line.paper in self._changed
        badge, tone = same(""), Tone.PLAIN
        if changed:
            badge, tone = _CHANGED, Tone.NOTE
        elif line.on_paper is not None:
            badge = _PRE_PRINTED
        return ListRow(line.paper, line.title, how.words, badge=badge, tone=tone)

    def _line(self, paper: str) -> FormLine | None:
        lines = self._shown.lines if self._shown else ()
        return next((one for one in lines if one.paper == paper), None)

    def _choose(self, paper: str) -> None:
        line = self._line(paper)
        if line is None or self._shown is None:
            return
        assert self._card.title is not None
        self._card.title.tell(line.title)
        on = line.on_paper
        self._about.tell(_NO_FORM if on is None else _about(on))
        how = self._changed.get(paper, line.how)
        self.entry.show_form(how, self._shown.counter, pre_printed=on is not None)
        for button in (self.check, self.blank):
            button.bar(None if on is not None else _NO_FORM)
        self._picture(line, how)

    def _edited(self, how: FormPrinting) -> None:
        line = self._line(self.list.current_key())
        if line is None:
            return
        if how == line.how:
            self._changed.pop(line.paper, None)
        else:
            self._changed[line.paper] = how
        key = line.paper
        self._rows()
        self.list.choose(key)
        self._picture(line, how)

    def _picture(self, line: FormLine, how: FormPrinting) -> None:
        """Shows how the values will stand; asked anew only where something moved."""
        on = line.on_paper
        self._seen.setVisible(on is not None)
        self._asked += 1
        if on is None:
            self.pages.show_document(0, _no_picture)
            return
        self.shell.books(
            self,
            self.shell.desk.form_preview,
            line.paper,
            replace(how, printer="", tray=""),
            then=partial(self._pictures, self._asked, on.pages, on.height_mm / on.width_mm),
        )

    def _pictures(self, asked: int, pages: int, ratio: float, pdf: bytes) -> None:
        if asked != self._asked:
            return
        desk = self.shell.desk

        def ask(page: int, width: int) -> Future[bytes]:
            return desk.lanes.books.submit(desk.picture_of, pdf, page, width)

        self.pages.show_document(pages, ask, ratio=ratio)

    def _print(self, call: Callable[..., Any], what: Text) -> None:
        line = self._line(self.list.current_key())
        if line is None:
            return
        how = self._changed.get(line.paper, line.how)
        self.shell.devices(
            self,
            call,
            line.paper,
            how,
            then=lambda receipt: self.shell.messages.done(
                _SENT.format(printer=receipt.printer, what=what)
            ),
        )


def _about(form: FormOnPaper) -> Text:
    return _ABOUT.format(
        title=form.title,
        width=f"{form.width_mm:g}",
        height=f"{form.height_mm:g}",
        source=form.source,
    )


def _no_picture(page: int, width: int) -> Future[bytes]:
    raise AssertionError("a paper without pages has no pictures")
