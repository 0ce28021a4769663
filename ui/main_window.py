"""The one window: bar, training stripe, messages, the screen of the moment, the keys that act."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMessageBox, QStackedWidget, QVBoxLayout, QWidget

from app.domain.branch import StoreKind
from app.errors import Cancelled, DeviceFault, StoreFault
from app.i18n import Text
from app.settings import Switch
from ui import keys
from ui.destinations import DESTINATIONS, HOME, WORKSTATION
from ui.help.screens import CASE, SIGN_IN
from ui.keys import Key
from ui.landing import errors_go_to, land, nobody_waits, on_busy, on_failure
from ui.language import said, say, spoken
from ui.lights import customers_light
from ui.likings import Likings
from ui.messages import Incident
from ui.screens.screen import Screen
from ui.screens.sign_in import SignInScreen
from ui.shell import Shell
from ui.sizes import hold
from ui.sounds import Sound, sounds
from ui.theme import SPACE, theme
from ui.top_bar import TopBar, TrainingStripe
from ui.turns import Turns
from ui.widgets.frames import is_low
from ui.widgets.key_line import KeyLine
from ui.widgets.message_bar import MessageBar
from ui.widgets.progress_strip import ProgressStrip

if TYPE_CHECKING:
    from app.desk.desk import Desk
    from app.desk.views import CaseView, Light, SignedIn
    from ui.case.view import CaseScreen
    from ui.help.panel import HelpPanel
    from ui.search.line import SearchLine
    from ui.search.watch import DocumentWatch

_LIGHTS_EVERY = 20_000
_STEPS_BACK = 20
_CASE = "case"
"""stands among the places from which somebody came for a case that was left open"""
_SMALLEST = (880, 470)
_CAUGHT_UP = Text(
    "上次中断的设置变更（日志 {number}）已补写并生效。",
    "The change of settings that was cut short last time (entry {number}) is in force now.",
)
_NAME = Text("柜台 Guitai", "Guitai")


class MainWindow(QWidget):
    """What the teller sees all day. `closed` ends the program, whatever else is open."""

    closed = Signal()

    def __init__(self, kind: StoreKind) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setMinimumSize(*_SMALLEST)
        self.shell = Shell(self)
        self._kind = kind
        training = kind is StoreKind.TRAINING
        title = Text("柜台 Guitai · 培训 TRAINING", "Guitai · TRAINING") if training else _NAME
        say(self, title, "windowTitle")
        self.bar = TopBar(kind)
        self.bar.lights.wanted.connect(partial(self.go, WORKSTATION))
        self.bar.sign_off_wanted.connect(self.sign_off)
        self._search: SearchLine | None = None
        self._document_watch: DocumentWatch | None = None
        self.message_bar = MessageBar(self.shell.messages)
        self.stack = QStackedWidget()
        self._key_line = KeyLine()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        self._stripe = TrainingStripe()
        self._stripe.setVisible(training)
        layout.addWidget(self._stripe)
        layout.addWidget(self.message_bar)
        layout.addWidget(self.stack, 1)
        layout.addWidget(self._key_line)

        self.progress = ProgressStrip(self, self._key_line)
        self._screens: dict[str, Screen] = {}
        self._came_by: list[tuple[str, object]] = []
        self._case: CaseScreen | None = None
        self._help: HelpPanel | None = None
        self._cases: dict[str, CaseScreen] = {}
        self._leads_back: dict[str, str] = {}
        shell = self.shell
        shell.wanted.connect(self.go)
        shell.back_wanted.connect(self.go_back)
        shell.case_wanted.connect(self.show_case)
        shell.detour_wanted.connect(self.show_detour)
        shell.typing_wanted.connect(self._type)
        shell.keys_wanted.connect(self.show_keys)
        shell.signed_in.connect(self._signed_in)
        shell.signed_out.connect(self._signed_out)
        shell.messages.incident.connect(self._incident)
        self._likings = Likings(shell)
        errors_go_to(shell.messages.error)
        on_busy(self.bar.show_busy)
        on_failure(self._on_failure)
        acts: list[tuple[Key, Callable[[], Any]]] = [
            (keys.SEARCH, self.to_search),
            (keys.SIGN_OFF, self.sign_off),
            (keys.LANGUAGE, spoken().toggle),
            (keys.THEME, theme().toggle),
            (keys.LARGER, theme().larger),
            (keys.LARGER_TOO, theme().larger),
            (keys.SMALLER, theme().smaller),
            (keys.USUAL_SIZE, theme().usual),
            (keys.HELP, self.show_help),
            (keys.ALL_KEYS, self.show_all_keys),
        ]
        acts += [(one.key, partial(self._go_by_key, one.name)) for one in DESTINATIONS if one.key]
        for key, act in acts:
            QShortcut(key.qt(), self).activated.connect(partial(self._on_key, act))
        self._turns = Turns(self)
        self._ahead = Turns(self)
        self._asking_lights = False
        self._lights = QTimer(self)
        self._lights.setInterval(_LIGHTS_EVERY)
        self._lights.timeout.connect(self.ask_lights)
        theme().changed.connect(self._fit)
        self._fit()
        self.sign_in = SignInScreen(shell, kind)
        self.stack.addWidget(self.sign_in)
        self._show(self.sign_in)

    @property
    def desk(self) -> Desk:
        """The desk, once it is open."""
        return self.shell.desk

    def seat(self, desk: Desk) -> None:
        """The desk is open. A store of another kind than the window shows is never worked on."""
        if desk.place().kind is not self._kind:
            raise RuntimeError("a window of one kind of store was given a desk of the other")
        self.shell.seat(desk)
        sounds().follow(lambda: desk.settings.sounds is Switch.ON)
        self.bar.show_place(desk.place())
        self.sign_in.seat()

    @property
    def search(self) -> SearchLine:
        """The search line, made when it is first needed: the sign-in window does without it."""
        if self._search is None:
            from ui.search.line import SearchLine  # noqa: PLC0415
            from ui.search.watch import DocumentWatch  # noqa: PLC0415

            self._search = SearchLine(self.shell)
            self._search.hide()
            self._search.passed_on.connect(self._pass_on)
            self.bar.hold_search(self._search)
            self._document_watch = DocumentWatch(self.shell, self._between_customers, self)
            self._document_watch.laid.connect(self._search.document_was_laid)
        return self._search

    def could_not_open(self, error: BaseException) -> None:
        """Says why there is no desk."""
        self.sign_in.could_not_open()
        self.shell.messages.error(error)

    @property
    def _somebody(self) -> bool:
        return self.shell.seated and self.desk.who is not None

    def _on_key(self, act: Callable[[], Any]) -> None:
        if not self.shell.customer_covers:
            act()

    # where to go

    def go(self, name: str, what: object = None) -> None:
        """Goes to a destination and opens `what` there; a case that is open stays as a draft."""
        if not self._somebody:
            return
        if self._case is not None and not self._case.ended:
            self._came_by.append((_CASE, self._case.case.id))
        self._leave_case()
        screen = self._screens.get(name)
        if screen is None:
            screen = next(one for one in DESTINATIONS if one.name == name).made(self.shell)
            self._screens[name] = screen
            self.stack.addWidget(screen)
        self._came_by = [*self._came_by, (name, what)][-_STEPS_BACK:]
        self._show(screen)
        if what is not None:
            screen.open(what)

    def _go_by_key(self, name: str) -> None:
        screen = self.stack.currentWidget()
        self.go(name, screen.about(name) if isinstance(screen, Screen) else None)

    def go_back(self) -> None:
        """Goes to where the person came from; home in the end."""
        self._came_by = self._came_by[:-1]
        name, what = self._came_by.pop() if self._came_by else (HOME, None)
        if name == _CASE:
            self.shell.books(
                self,
                self.desk.open_case,
                str(what),
                then=self.show_case,
                otherwise=lambda _: self.show_home(),
            )
            return
        self.go(name, what)

    def to_search(self) -> None:
        """Goes to the search line; the screen below stays as it is."""
        if self._somebody:
            self.search.come()

    def _type(self, typed: str) -> None:
        self.search.take(typed)

    def _between_customers(self) -> bool:
        """Whether a document that is laid down now is meant as a search, and for no case."""
        if not self._somebody or self._case is not None or self.search.is_reading:
            return False
        at_home = self._screens.get(HOME) is self.stack.currentWidget()
        return self.isActiveWindow() and (at_home or self.search.hasFocus())

    def _pass_on(self) -> None:
        """The empty search line hands the keys on to the screen below it."""
        screen = self.stack.currentWidget()
        if isinstance(screen, Screen):
            screen.take_keys()

    def show_home(self) -> None:
        """Shows the home screen."""
        self.go(HOME)

    def show_case(self, case: CaseView) -> None:
        """Shows a case; one that was left a while ago with all that was typed into it."""
        from ui.case.view import CaseScreen  # noqa: PLC0415

        self._leave_case()
        screen = self._cases.get(case.id)
        if screen is None or not screen.can_go_on_with(case):
            self._forget_case(case.id)
            screen = CaseScreen(self.shell, case, self.stack)
            screen.closed.connect(partial(self._case_closed, case.id))
            screen.turned.connect(self._follow_help)
            self._cases[case.id] = screen
            self.stack.addWidget(screen)
            # Made in this turn, shown in the next: keys and clicks come in between.
            self._turns.add(screen.put_together, partial(self._show_case, screen))
        else:
            self._show_case(screen)
        self._case = screen

    def show_detour(self, case: CaseView, back: CaseView) -> None:
        """Shows a case that something else waits for: its end leads back there."""
        self._leads_back[case.id] = back.id
        self.show_case(case)
        if self._case is not None:
            self._case.leads_back_to(back.title)

    def _case_closed(self, code: str) -> None:
        back = self._leads_back.pop(code, "")
        if not back:
            self.show_home()
            return
        self.shell.books(
            self,
            self.desk.open_case,
            back,
            then=self.show_case,
            otherwise=lambda _: self.show_home(),
        )

    def _show_case(self, screen: CaseScreen) -> None:
        # Whoever went elsewhere while it was made finds it unfinished.
        screen.put_together()
        self._show(screen)

    def sign_off(self) -> None:
        """Signs off; an open case stays as a draft, and nothing that was typed waits for the
        next person."""
        if self._somebody:
            self._leave_case()
            self._forget_cases()
            self.shell.sign_off()

    def ask_lights(self) -> None:
        """Asks how the parts of the workstation are."""
        if self._asking_lights:
            return
        self._asking_lights = True
        future = self.desk.lanes.signals.submit(self.desk.lights)
        shown = self._show_lights
        land(future, self.bar, shown, lambda _: shown(()), beside=True)

    def _show_lights(self, lights: tuple[Light, ...]) -> None:
        self._asking_lights = False
        if self._somebody:
            self.bar.show_lights((*lights, customers_light()))

    def _on_failure(self, error: BaseException) -> None:
        """Whoever looks elsewhere hears it; and a part that has just failed shows it at once, not
        at the next round."""
        if not isinstance(error, Cancelled):
            sounds().play(Sound.ATTENTION)
        if self._somebody and isinstance(error, DeviceFault | StoreFault):
            self.ask_lights()

    def show_keys(self, acting: tuple[Key, ...]) -> None:
        """Shows the keys that act now at the bottom."""
        self._key_line.show_keys(acting, keys.EVERYWHERE)

    def show_help(self) -> None:
        """Says what this screen or step is about; pressed again, the help goes away."""
        panel = self._help_panel()
        if panel.isVisible():
            panel.close_help()
        else:
            self._fill_help(panel)

    def _follow_help(self) -> None:
        """The help stays open from step to step, and speaks of the one in sight."""
        if self._help is not None and self._help.follows:
            self._fill_help(self._help)

    def _fill_help(self, panel: HelpPanel) -> None:
        case, screen = self._case, self.stack.currentWidget()
        if case is not None and case.looking_at:
            self.shell.books(
                panel,
                self.desk.step_help,
                case.case.operation,
                case.looking_at,
                then=panel.show_step,
            )
        elif case is not None:
            panel.show_screen(CASE)
        else:
            named = (name for name, one in self._screens.items() if one is screen)
            panel.show_screen(next(named, SIGN_IN))

    def show_all_keys(self) -> None:
        """Shows every key of the window."""
        panel = self._help_panel()
        if self.shell.seated:
            # The keys stand in the parts of the window that act on them, which takes a while.
            self.shell.books(panel, panel.gather_keys, then=panel.show_all_keys)
        else:
            panel.show_all_keys(panel.gather_keys())

    def _help_panel(self) -> HelpPanel:
        if self._help is None:
            # Only whoever asks for help waits for it to be made.
            from ui.help.panel import HelpPanel  # noqa: PLC0415

            self._help = HelpPanel(self, self.stack)
            self._help.all_keys_wanted.connect(self.show_all_keys)
        return self._help

    # what happens

    def _show(self, screen: QWidget) -> None:
        if self._help is not None:
            self._help.close_help()
        before = self.stack.currentWidget()
        if isinstance(before, Screen) and before is not screen:
            before.leave()
        if before is not screen:
            self.shell.messages.clear()
            self.search.forget()
        self.stack.setCurrentWidget(screen)
        self._turns.clear()
        self._turns.add(partial(self.show_keys, getattr(screen, "keys", ())))
        enter = getattr(screen, "enter", None)
        if enter is not None:
            enter()

    def _leave_case(self) -> None:
        case, self._case = self._case, None
        if case is None:
            return
        case.leave()
        if case.ended:
            self._forget_case(case.case.id)

    def _forget_case(self, code: str) -> None:
        case = self._cases.pop(code, None)
        if case is not None:
            self.stack.removeWidget(case)
            case.hide()
            case.let_go()

    def _forget_cases(self) -> None:
        for code in list(self._cases):
            self._forget_case(code)

    def _signed_in(self, who: SignedIn) -> None:
        self._came_by.clear()
        self._leads_back.clear()
        self.bar.show_person(who)
        self.search.show()
        if self._document_watch is not None:
            self._document_watch.begin()
        self._lights.start()
        self.ask_lights()
        self.show_home()
        if self.desk.caught_up_with:
            self.shell.messages.note(_CAUGHT_UP.format(number=self.desk.caught_up_with))
        # The customer is greeted from now on; what that is made of is loaded beside the window.
        loaded = self.desk.lanes.devices.submit(import_module, "ui.customer.side")
        land(loaded, self, lambda _: self._ahead.add(self._make_customer), beside=True)

    def _make_customer(self) -> None:
        if self.shell.make_customer_ahead():
            self._ahead.add(self._make_customer)

    def _signed_out(self) -> None:
        self._lights.stop()
        if self._document_watch is not None:
            self._document_watch.end()
        self.search.forget()
        self.search.hide()
        self.bar.show_person(None)
        self.bar.show_lights(())
        self._show(self.sign_in)

    def _incident(self, incident: Incident) -> None:
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        box.setWindowTitle(said(Text("意外情况", "Something unexpected")))
        box.setText(
            said(
                Text(
                    "程序遇到意外情况，事件号 {number}。",
                    "Something unexpected happened. Incident {number}.",
                ).format(number=incident.number)
            )
        )
        box.setInformativeText(
            said(
                Text(
                    "已填写的内容都保存在草稿里，可以继续办理。"
                    "如再次发生，请把事件号告诉维护人员，运行记录里有详情。",
                    "Everything entered is safe in the draft; you can go on. If it happens again, "
                    "give the incident number to support: the log has the details.",
                )
            )
        )
        box.open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low window leaves more of its height to the screen of the moment."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        low = is_low(self)
        hold(self.bar, height=SPACE.bar_low if low else SPACE.bar)
        hold(self._stripe, height=SPACE.stripe_low if low else SPACE.stripe)
        hold(self._key_line, height=SPACE.keys_low if low else SPACE.keys)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The program ends with its window; drafts are saved already."""
        self._leave_case()
        self._forget_cases()
        super().closeEvent(event)
        if event.isAccepted():
            if self._document_watch is not None:
                self._document_watch.end()
            self._likings.end()
            self.shell.prints.end()
            nobody_waits()
            self.closed.emit()
