"""The guide of the first start: try it in training, or set up a real branch page by page."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.branch import StoreKind
from app.errors import GuitaiError
from app.i18n import Text, same
from ui.application import prepared, run
from ui.icons import IconLabel
from ui.keys import BACK, LANGUAGE, NEXT_FIELD, OPEN, THEME, UP_DOWN, Key
from ui.landing import Doing, land
from ui.language import say, spoken
from ui.messages import Incident, Message, Messages
from ui.sizes import hold
from ui.theme import SPACE, Tone, role, theme
from ui.tongues import tongues
from ui.widgets.buttons import ActionButton
from ui.widgets.frames import Card, Scroll, column, row
from ui.widgets.message_bar import MessageBar
from ui.widgets.progress_strip import ProgressStrip
from ui.widgets.words import KeyCap, Words

if TYPE_CHECKING:
    from app.desk.bench import Bench
    from app.desk.desk import Desk
    from app.desk.first_day import FirstDay, NewBranch, Plan
    from app.desk.founding import FirstStaff, Stock
    from ui.first_start.devices import DevicesPage
    from ui.first_start.people import StaffLines, StockLines
    from ui.pages.fields import Fields

GO_ON = Key("F12", Text("下一步", "Go on"))
_WIDTH = 780
_SMALLEST = (960, 560)
_NAME = Text("柜台 Guitai", "Guitai")
_HELLO = Text("欢迎使用柜台", "Welcome to Guitai")
_NO_BOOKS = Text(
    "本机还没有账簿。先选择语言，再选择从哪里开始。",
    "This computer has no books yet. Choose the language, then where to begin.",
)
_TRAIN = Text("培训试用", "Try it in training")
_TRAIN_WORDS = Text(
    "建立一个培训环境，带有样本客户和样本设备；不办理真实业务，随时可以删除。",
    "Makes a training store with specimen customers and devices; no real business, and it can be "
    "thrown away at any time.",
)
_REAL = Text("设立正式网点", "Set up a real branch")
_REAL_WORDS = Text(
    "建立加密账簿，登记网点、人员、空白卡和设备；多柜台共用数据库的，请用 guitai init。",
    "Makes encrypted books and enters branch, staff, blank cards and devices; counters that share "
    "a database are set up with guitai init.",
)
_LATER = Text(
    "以后仍可设立正式网点：guitai init。", "A real branch can still be set up later: guitai init."
)
_FOUNDING = Text("正在建立账簿", "Making the books")
_TITLES = (
    (Text("网点", "Branch"), Text("银行、网点和本柜台。", "The bank, the branch, this counter.")),
    (
        Text("人员与空白卡", "Staff and blank cards"),
        Text(
            "至少一名业务主管和另一人；初始密码交给本人。空白卡可以以后再领。",
            "A supervisor and somebody else at least; the first passwords are handed to their "
            "owners. Blank cards may come later.",
        ),
    ),
    (
        Text("设备", "Devices"),
        Text(
            "选择并试用；未设置的以后可用 F10 设置。",
            "Choose and try them; whatever stays unset can be set later (F10).",
        ),
    ),
)


class Guide(QWidget):
    """One window, one question after the other. `chosen` carries the kind of store to begin with;
    a real one is founded by then."""

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, first_day: Callable[[], FirstDay]) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setMinimumSize(*_SMALLEST)
        say(self, _NAME, "windowTitle")
        self._first_day = first_day
        self._day: FirstDay | None = None
        self._bench: Bench | None = None
        self._new: NewBranch | None = None
        self._people: tuple[tuple[FirstStaff, ...], tuple[Stock, ...]] = ((), ())
        self.founding = False
        self.messages = Messages(self)
        self.messages.incident.connect(self._incident)
        self._keys = QWidget()
        self._keys.setObjectName("keys")
        self._keys.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        hold(self._keys, height=SPACE.keys)
        self._first_caps = [KeyCap(UP_DOWN), KeyCap(OPEN)]
        self._page_caps = [KeyCap(GO_ON), KeyCap(BACK), KeyCap(NEXT_FIELD)]
        caps = row(*self._first_caps, *self._page_caps, None, KeyCap(LANGUAGE), KeyCap(THEME))
        caps.setContentsMargins(SPACE.large, 0, SPACE.large, 0)
        caps.setSpacing(SPACE.large)
        self._keys.setLayout(caps)
        self.stack = QStackedWidget()
        self._welcome = self._make_welcome()
        self.stack.addWidget(self._welcome)
        self._pages: list[QWidget] = []
        self.fields: Fields | None = None
        self.staff: StaffLines | None = None
        self.stock: StockLines | None = None
        self.devices: DevicesPage | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(MessageBar(self.messages))
        layout.addWidget(self.stack, 1)
        layout.addWidget(self._keys)
        self.progress = ProgressStrip(self, self._keys)
        for key, act in (
            (GO_ON, self.go_on),
            (BACK, self.go_back),
            (LANGUAGE, spoken().toggle),
            (THEME, theme().toggle),
        ):
            QShortcut(key.qt(), self).activated.connect(act)
        self.stack.currentChanged.connect(self._show_keys)
        self._show_keys()
        QTimer.singleShot(0, self, self.train.setFocus)

    def _show_keys(self) -> None:
        for one in self._first_caps:
            one.setVisible(self.at < 0)
        for one in self._page_caps:
            one.setVisible(self.at >= 0)

    # the first question

    def _make_welcome(self) -> QWidget:
        self.train = ActionButton(_TRAIN, "primary", icon="coach", does=self._begin_training)
        self.real = ActionButton(_REAL, icon="branch", does=self._begin_real)
        self.languages = tuple(
            ActionButton(same(one.name), does=partial(spoken().speak, one)) for one in tongues()
        )
        card = Card(edge=SPACE.wide)
        hold(card, width=_WIDTH)
        head = row(IconLabel("branch", size=40), Words(_HELLO, "headline"), None, *self.languages)
        card.body.setSpacing(SPACE.medium)
        card.body.addLayout(head)
        card.body.addWidget(Words(_NO_BOOKS, "muted", wrap=True))
        for button, words in ((self.train, _TRAIN_WORDS), (self.real, _REAL_WORDS)):
            hold(button, width=260)
            line = row(button, Words(words, wrap=True), space=SPACE.large)
            line.setStretch(1, 1)
            card.body.addSpacing(SPACE.small)
            card.body.addLayout(line)
        card.body.addSpacing(SPACE.small)
        card.body.addWidget(Words(_LATER, "small", wrap=True))
        whole = QWidget()
        role(whole, "canvas")
        whole.setLayout(column(None, row(None, card, None), None, None))
        return whole

    def _begin_training(self) -> None:
        self.chosen.emit(StoreKind.TRAINING)

    def _begin_real(self) -> None:
        if not self._pages:
            self._make_pages()
        self._show(0)

    # the pages of a real branch

    def _make_pages(self) -> None:
        # Only whoever sets up a branch waits for these.
        from app.desk.first_day import NewBranch  # noqa: PLC0415
        from app.settings import Settings, home  # noqa: PLC0415
        from ui.first_start.devices import DevicesPage  # noqa: PLC0415
        from ui.first_start.people import StaffLines, StockLines  # noqa: PLC0415
        from ui.pages.fields import Fields  # noqa: PLC0415

        self._day = self._first_day()
        self._bench = self._day.bench()
        branch = Card()
        self.fields = Fields(NewBranch, branch)
        self.fields.make_all()
        branch.body.addWidget(self.fields)
        self.fields.finished.connect(self.go_on)
        self.staff, self.stock = StaffLines(), StockLines()
        self.staff.finished.connect(lambda: self.stock and self.stock.lines[0][0].setFocus())
        self.stock.finished.connect(self.go_on)
        people = QWidget()
        staff_card, stock_card = Card(Text("人员", "Staff")), Card(Text("空白卡", "Blank cards"))
        staff_card.body.addWidget(self.staff)
        stock_card.body.addWidget(self.stock)
        people.setLayout(column(staff_card, stock_card, space=SPACE.medium))
        plain = Settings(folder=home() / "branch", kind=StoreKind.REAL, printer="system:")
        self.devices = DevicesPage(self._bench, plain)
        self.devices.finished.connect(self.go_on)
        for n, content in enumerate((branch, people, self.devices)):
            self._pages.append(self._page(n, content))
            self.stack.addWidget(self._pages[-1])

    def _page(self, n: int, content: QWidget) -> QWidget:
        title, words = _TITLES[n]
        last = n == len(_TITLES) - 1
        step = Text("第 {n} 步，共 {count} 步", "Step {n} of {count}").format(
            n=n + 1, count=len(_TITLES)
        )
        on = Text("建立账簿", "Make the books") if last else GO_ON.does
        head = column(
            Words(step, "small"),
            Words(title, "headline"),
            Words(words, "muted", wrap=True),
            space=2,
        )
        foot = row(
            ActionButton(BACK.does, "quiet", icon="back", key=BACK, does=self.go_back),
            None,
            ActionButton(on, "primary", key=GO_ON, does=self.go_on),
        )
        inside = QWidget()
        role(inside, "clear")
        hold(inside, width=_WIDTH + (140 if n else 0))
        inside.setLayout(column(content, None))
        scroll = Scroll()
        scroll.body.addLayout(row(None, inside, None))
        page = QWidget()
        role(page, "canvas")
        top, bottom = QWidget(), QWidget()
        for part, lines in ((top, head), (bottom, foot)):
            role(part, "clear")
            hold(part, width=_WIDTH + (140 if n else 0))
            part.setLayout(lines)
        layout = column(row(None, top, None), scroll, row(None, bottom, None), space=SPACE.medium)
        layout.setContentsMargins(SPACE.large, SPACE.large, SPACE.large, SPACE.medium)
        layout.setStretch(1, 1)
        page.setLayout(layout)
        return page

    @property
    def at(self) -> int:
        """Which page of a real branch is in sight; -1 for the first question."""
        here = self.stack.currentWidget()
        return self._pages.index(here) if here in self._pages else -1

    def go_on(self) -> None:
        """The next page, once this one is right; from the last one the branch is founded."""
        from app.desk.first_day import branch_planned, people_planned  # noqa: PLC0415
        from app.desk.forms import FieldErrors  # noqa: PLC0415

        if self.founding or self.at < 0:
            return
        assert self.fields is not None
        assert self.staff is not None
        assert self.stock is not None
        self.messages.clear()
        try:
            match self.at:
                case 0:
                    self._new = branch_planned(self.fields.raw())
                    self.fields.show_errors({})
                case 1:
                    self._people = people_planned(self.staff.staff(), self.stock.stock())
                    self._show_people_errors({})
                case _:
                    self._found()
                    return
        except FieldErrors as wrong:
            if self.at == 0:
                self.fields.show_errors(wrong.errors)
            else:
                self._show_people_errors(wrong.errors)
            return
        self._show(self.at + 1)

    def go_back(self) -> None:
        """The page before; what was typed stays."""
        if self.founding:
            return
        self.messages.clear()
        if self.at > 0:
            self._show(self.at - 1)
        else:
            self.stack.setCurrentWidget(self._welcome)
            self.train.setFocus()

    def _show(self, n: int) -> None:
        self.stack.setCurrentWidget(self._pages[n])
        assert self.fields is not None
        assert self.staff is not None
        assert self.devices is not None
        if n == 0:
            self.fields.focus_first()
        elif n == 1:
            self.staff.lines[0][0].setFocus()
        else:
            next(iter(self.devices.entries.values())).setFocus()

    def _show_people_errors(self, errors: dict[str, Text]) -> None:
        assert self.staff is not None
        assert self.stock is not None
        stock = self.stock.show_errors("stock", ("holder", "first", "count"), errors)
        staff = self.staff.show_errors("staff", ("number", "name", "level", "password"), errors)
        if not staff and stock:
            self.stock.show_errors("stock", ("holder", "first", "count"), errors)

    def _found(self) -> None:
        from app.desk.first_day import planned, settings_planned  # noqa: PLC0415
        from app.desk.forms import FieldErrors  # noqa: PLC0415

        assert self._new is not None
        assert self.devices is not None
        assert self._day is not None
        assert self._bench is not None
        try:
            settings = settings_planned(self._new, self.devices.said(), spoken().current)
        except FieldErrors as wrong:
            self.devices.show_errors(wrong.errors)
            return
        self.devices.picture.end()
        plan: Plan = planned(self._new, *self._people, settings)
        self.founding = True
        self.stack.setEnabled(False)
        future = self._bench.lanes.books.submit(self._day.found, plan)
        land(future, self, self._founded, self._not_founded, Doing(_FOUNDING))

    def _founded(self, _: None) -> None:
        assert self.staff is not None
        self.staff.forget_passwords()
        self.chosen.emit(StoreKind.REAL)

    def _not_founded(self, error: BaseException) -> None:
        self.founding = False
        self.stack.setEnabled(True)
        if not isinstance(error, GuitaiError):
            raise error
        self.messages.error(error)

    def _incident(self, incident: Incident) -> None:
        self.messages.say(
            Message(
                Tone.BAD,
                Text("意外情况", "Something unexpected"),
                Text("程序遇到意外情况。", "Something unexpected happened."),
                Text("请重试；如再次发生，请联系维护人员。", "Try again, or call support."),
                incident.number,
            )
        )

    # the end

    def end(self) -> None:
        """Lets go of devices and lanes; the window may be closed."""
        if self.devices is not None:
            self.devices.picture.end()
        if self._bench is not None:
            self._bench.close()
            self._bench = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes from one answer to the other."""
        if self.at < 0 and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            other = self.real if self.train.hasFocus() else self.train
            other.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing was made, and the program ends; books that are just being made are waited for."""
        if self.founding:
            event.ignore()
            return
        super().closeEvent(event)
        self.closed.emit()


def run_guided(
    opening: Callable[[], Desk], first_day: Callable[[], FirstDay], language: str
) -> int:
    """Shows the guide, and then the window on the books that were chosen; gives the exit code."""
    application = prepared(language)
    guide = Guide(first_day)
    chosen: list[StoreKind] = []

    def choose(kind: StoreKind) -> None:
        chosen.append(kind)
        application.quit()

    hook = sys.excepthook

    def unexpected(what: type[BaseException], error: BaseException, _: object) -> None:
        if issubclass(what, KeyboardInterrupt):
            application.quit()
        else:
            guide.messages.error(error)

    sys.excepthook = unexpected
    application.setQuitOnLastWindowClosed(False)
    guide.chosen.connect(choose)
    guide.closed.connect(application.quit)
    guide.resize(1366, 768)
    guide.showMaximized()
    try:
        application.exec()
    finally:
        sys.excepthook = hook
        guide.end()
    if not chosen:
        return 0
    # The next window is there before this one goes.
    QTimer.singleShot(0, guide, guide.deleteLater)
    return run(opening, chosen[0], spoken().tongue.code, first=True)
