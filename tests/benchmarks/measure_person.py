"""How long somebody who types like a person takes from sign-in to a performed opening.

The real window, desk, store and eyes; the specimen S01 with the chip of its card. Everybody is
paced by the keystroke-level model of Card, Moran and Newell ("The keystroke-level model for user
performance time with interactive systems", Communications of the ACM 23(7), 1980): 0.20 s for a
key (an average skilled typist) and 1.10 s for pointing as there; 1.2 s of mental preparation before
each decision, the value of later guides to the model (theirs is 1.35 s; a shorter one leaves the
machine less time to work unseen, so its share comes out larger). A page that asks nothing is looked
at for one such preparation. Chinese is typed as by pinyin: one key for a letter, one for taking a
word. What people say to one another is not in it, nor the time to lay down a card; a signature is
drawn in 3 s, which is ours.

The machine's share is the time in which a person who is ready must wait, and what a key took to be
answered. While a person thinks or types, the machine works for nothing.

    QT_QPA_PLATFORM=offscreen PYTHONPATH=. .venv/bin/python tests/benchmarks/measure_person.py
"""

from __future__ import annotations

import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget

from app.bootstrap import open_desk, training_settings
from app.i18n import Language
from app.jobs import threaded
from tests.ui.case.teller import PHONE, PIN, Teller
from tests.ui.conftest import shown
from ui.application import prepared
from ui.main_window import MainWindow

EMPLOYER, EMPLOYER_KEYS = "海棠设计事务所", len("haitangshejishiwusuo") + 3
"""What is typed into the one field of free text, and the keys that its pinyin takes."""
PATIENCE = 30.0
_POLL = 4


@dataclass(frozen=True)
class Pace:
    """Seconds of the model's operators."""

    key: float = 0.20
    pointing: float = 1.10
    preparation: float = 1.2
    signature: float = 3.0


@dataclass
class Account:
    """What one step took of whom, in seconds, and what was pressed there."""

    person: float = 0.0
    machine: float = 0.0
    keys: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    typed: list[str] = field(default_factory=list)
    picked: int = 0
    ticked: int = 0


class Person:
    """Thinks, types and waits, and keeps account of it step by step."""

    def __init__(self, window: MainWindow, pace: Pace) -> None:
        self.window = window
        self.pace = pace
        self.who = "teller"
        self.step = "sign-in"
        self.steps: dict[str, Account] = defaultdict(Account)

    @property
    def account(self) -> Account:
        """The account of this step."""
        return self.steps[self.step]

    def thinks(self) -> None:
        """Prepares a decision."""
        self._spends(self.pace.preparation)

    def waits(self, ready: Callable[[], bool]) -> None:
        """Waits for the machine, if it is not ready yet."""
        began = time.perf_counter()
        while not ready():
            if time.perf_counter() - began > PATIENCE:
                raise SystemExit(f"the window did not come so far at {self.step}")
            _let_go_on(_POLL)
        self.account.machine += time.perf_counter() - began

    def presses(self, key: Qt.Key) -> None:
        """Presses one key on whatever has the focus."""
        self._spends(self.pace.key)
        self._strikes(lambda target: QTest.keyClick(target, key))

    def types(self, words: str, what: str) -> None:
        """Types letters and digits into a field."""
        self.account.typed.append(what)
        for letter in words:
            self._spends(self.pace.key)
            self._strikes(lambda target, letter=letter: QTest.keyClicks(target, letter))

    def types_chinese(self, teller: Teller, words: str, keys: int, what: str) -> None:
        """Types Chinese by pinyin; it comes into the field as from an input method."""
        self.account.typed.append(what)
        self._spends(self.pace.key * keys)
        self.account.keys[self.who] += keys
        began = time.perf_counter()
        teller.types(words)
        self.account.machine += time.perf_counter() - began

    def picks(self, digit: str) -> None:
        """Answers by the number of the answer."""
        self.thinks()
        self.account.picked += 1
        self._spends(self.pace.key)
        self._strikes(lambda target: QTest.keyClicks(target, digit))

    def ticks(self) -> None:
        """Ticks what has the focus, and goes on."""
        assert isinstance(QApplication.focusWidget(), QCheckBox), QApplication.focusWidget()
        self.thinks()
        self.account.ticked += 1
        self.presses(Qt.Key.Key_Space)
        self.presses(Qt.Key.Key_Return)

    def draws(self, stroke: Callable[[], None]) -> None:
        """Points at the box and signs in it."""
        self._spends(self.pace.pointing + self.pace.signature)
        stroke()

    def clicks(self, target: QWidget) -> None:
        """Points at something and clicks."""
        self._spends(self.pace.pointing)
        QTest.mouseClick(target, Qt.MouseButton.LeftButton)

    def _strikes(self, strike: Callable[[QWidget], None]) -> None:
        self.account.keys[self.who] += 1
        began = time.perf_counter()
        strike(QApplication.focusWidget() or self.window)
        QApplication.processEvents()
        self.account.machine += time.perf_counter() - began

    def _spends(self, seconds: float) -> None:
        self.account.person += seconds
        _let_go_on(round(seconds * 1000))


def _let_go_on(milliseconds: int) -> None:
    """Lets the window and its lanes go on for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def opens_an_account(person: Person, teller: Teller) -> None:
    """From the sign-in window to the end of an opening."""
    enter, window = Qt.Key.Key_Return, teller.window
    person.waits(window.sign_in.number.hasFocus)
    person.thinks()
    person.types("1001", "staff number")
    person.presses(enter)
    person.types("train1001", "password")
    person.presses(enter)
    person.step = "home"
    person.waits(lambda: window.shell.desk.who is not None)
    person.waits(lambda: window.stack.currentWidget() is not window.sign_in)
    person.thinks()
    person.waits(lambda: QApplication.focusWidget() is not None)
    person.types("1001", "transaction code")
    person.presses(enter)
    person.waits(lambda: window._case is not None and teller.screen.page is not None)

    def at(step: str) -> None:
        person.step = step
        person.waits(
            lambda: (
                teller.screen.looking_at == step
                and not teller.screen.door.is_busy
                and teller.screen.page is not None
                and teller.page.step.code == step
                and teller.page.isVisible()
            )
        )

    def primary_is_next() -> bool:
        return bool(teller.screen.foot.primary.hasFocus())

    def confirms() -> None:
        """Looks at what is shown, and goes on."""
        person.waits(primary_is_next)
        person.thinks()
        person.presses(enter)

    def signs() -> None:
        """The customer reads every page of every paper, and signs."""
        confirms()
        person.who = "customer"
        person.waits(lambda: teller.task is not None)
        task = teller.task
        while not task.pad.isVisible():
            person.waits(lambda: task._next.isEnabled() and task._next.hasFocus())
            person.thinks()
            person.presses(enter)
        person.draws(lambda: _signs(task.pad))
        person.waits(task._done.isEnabled)
        person.clicks(task._done)
        person.who = "teller"

    at("acceptance")
    person.ticks()
    person.ticks()
    person.picks("1")
    person.picks("1")
    person.ticks()
    at("consents")
    person.ticks()
    person.picks("1")
    person.presses(enter)
    at("card")
    person.waits(teller.page.sources.take.hasFocus)
    person.presses(enter)
    person.waits(lambda: teller.page.complete and not teller.page.waiting)
    for _ in range(12):
        if primary_is_next():
            break
        person.thinks()
        person.presses(enter)
        if teller.screen.looking_at != "card" or teller.screen.door.is_busy:
            break
    else:
        raise SystemExit("the card was not confirmed")
    if teller.screen.looking_at == "card" and not teller.screen.door.is_busy:
        confirms()
    at("lookup")
    confirms()
    at("network")
    confirms()
    person.waits(lambda: shown(teller.page, "公民身份号码与姓名一致，且存在照片"))
    confirms()
    at("face_consent")
    signs()
    at("face")
    person.waits(teller.page.sources.take.hasFocus)
    person.presses(enter)
    confirms()
    person.waits(lambda: shown(teller.page, "相像"))
    confirms()
    at("phone")
    person.waits(teller.page.number.hasFocus)
    person.thinks()
    person.types(PHONE, "phone")
    person.presses(enter)
    person.waits(teller.page.code.hasFocus)
    person.thinks()
    person.types(teller.code(), "code")
    person.presses(enter)
    at("diligence")
    person.thinks()
    person.types("2", "occupation")
    person.presses(enter)
    person.thinks()
    person.types_chinese(teller, EMPLOYER, EMPLOYER_KEYS, "employer")
    person.presses(enter)
    person.thinks()
    person.presses(enter)
    for digit in "3111":
        person.picks(digit)
    person.thinks()
    person.presses(Qt.Key.Key_F12)
    at("tax")
    person.picks("1")
    person.ticks()
    for step in ("risk", "terms", "medium"):
        at(step)
        confirms()
    at("pin")
    confirms()
    person.who = "customer"
    person.waits(lambda: teller.task is not None and teller.task.pad.isVisible())
    for _ in range(2):
        person.thinks()
        for digit in PIN:
            person.presses(Qt.Key(ord(digit)))
    person.who = "teller"
    at("sign")
    signs()
    person.who = "supervisor"
    at("approval")
    person.waits(lambda: teller.page.can_act)
    for _ in range(3):
        person.thinks()
    person.waits(primary_is_next)
    person.presses(enter)
    person.types("2001", "supervisor's number")
    person.presses(enter)
    person.types("train2001", "supervisor's password")
    person.presses(enter)
    person.step = "performed"
    person.waits(lambda: shown(teller.screen, "已办理"))


def _signs(pad: QWidget) -> None:
    middle = pad.rect().center()
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=middle)
    for step in range(1, 40):
        QTest.mouseMove(pad, middle + QPoint(step * 8, (step % 5) * 6))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=middle + QPoint(320, 24))


def main() -> None:
    """Opens an account twice and prints the account of the second (the first loads what is new)."""
    application = prepared(Language.CHINESE)
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        for counted in (False, True):
            desk = open_desk(training_settings(Path(folder) / str(counted)), threaded())
            desk.warm_up()
            window = MainWindow(desk.place().kind)
            window.resize(1366, 768)
            window.show()
            window.activateWindow()
            window.seat(desk)
            QTest.qWait(4000)
            # Nobody is timed who goes there for the first time today.
            person = Person(window, Pace() if counted else Pace(0, 0, 0, 0))
            teller = Teller(SimpleNamespace(waitUntil=_wait_until), window, desk)  # type: ignore[arg-type]
            opens_an_account(person, teller)
            window._lights.stop()
            window.close()
            QTest.qWait(200)
            desk.close()
    _report(person)


def _wait_until(true: Any, timeout: int) -> None:
    until = time.monotonic() + timeout / 1000
    while not true():
        if time.monotonic() > until:
            raise SystemExit("the window did not come so far")
        _let_go_on(_POLL)


def _report(person: Person) -> None:
    print(f"{'step':<12}{'person':>9}{'machine':>9}   keys (teller, customer, supervisor)")
    for step, one in person.steps.items():
        keys = ", ".join(str(one.keys[who]) for who in ("teller", "customer", "supervisor"))
        typed = f"   typed: {', '.join(one.typed)}" if one.typed else ""
        print(f"{step:<12}{one.person:8.1f}s{one.machine:8.2f}s   {keys}{typed}")
    spent = sum(one.person for one in person.steps.values())
    waited = sum(one.machine for one in person.steps.values())
    case = [one for step, one in person.steps.items() if step not in ("sign-in", "home")]
    fields = [name for one in case for name in one.typed if not name.startswith("supervisor")]
    keys = {who: sum(one.keys[who] for one in case) for who in ("teller", "customer", "supervisor")}
    print(
        f"\nfrom sign-in to performed: {spent + waited:.1f} s, of which the machine's "
        f"{waited:.2f} s ({waited / (spent + waited):.1%})"
    )
    print(f"keys in the opening: {keys}")
    print(
        f"fields the teller typed: {len(fields)} ({', '.join(fields)}); answered by one key: "
        f"{sum(one.picked for one in case)}; ticked: {sum(one.ticked for one in case)}"
    )


if __name__ == "__main__":
    main()
