"""Whatever the customer is asked, no word of it is cut, on any screen, in any size and language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.desk.liveness import ChallengeState
from app.desk.pins import WrongPin
from app.domain.pin import PinWeakness
from app.domain.wording import WordingCode, built_in
from app.evidence.liveness import LivenessOutcome, Prompt
from app.i18n import Language, Text
from app.operations.account_opening import ACCOUNT_OPENING
from tests.ui.customer.conftest import page_picture, paper
from ui.customer.liveness import LivenessTask
from ui.customer.look import Comfort
from ui.customer.notices import NoticesTask
from ui.customer.panel import CustomerPanel
from ui.customer.pin_entry import OldPinEntry, PinEntry
from ui.customer.progress import Progress
from ui.customer.signing import SigningTask
from ui.customer.task import CustomerTask

PAPERS = tuple(
    replace(
        paper(n, 2),
        title=Text("个人税收居民身份声明文件", "Self-certification of tax residency of a person"),
    )
    for n in range(4)
)
SIZES = ((1024, 768), (1280, 800), (1366, 768), (1920, 1080))
_LONGEST = max((step.tells for step in ACCOUNT_OPENING.steps), key=lambda one: len(one.en))
_WEAK = Text(
    "密码过于简单：{zh}。".format(zh="；".join(one.title.zh for one in list(PinWeakness)[3:5])),
    "The PIN is too easy to guess: {en}.".format(
        en="; ".join(one.title.en for one in list(PinWeakness)[3:5])
    ),
)
_NOTICES = (
    *(
        (built_in(code)[-1].title, built_in(code)[-1].text)
        for code in (WordingCode.INFORMATION_NOTICE, WordingCode.FACE_NOTICE)
    ),
)


def _greeting(panel: CustomerPanel) -> None:
    panel.show_task(None)


def _notices(panel: CustomerPanel) -> None:
    panel.show_task(NoticesTask(_NOTICES))


def _form(panel: CustomerPanel) -> None:
    panel.show_task(SigningTask(PAPERS, page_picture))


def _large_print(panel: CustomerPanel) -> None:
    task = SigningTask(PAPERS, page_picture)
    panel.show_task(task)
    task._show_large(on=True)


def _box(panel: CustomerPanel) -> None:
    task = SigningTask(PAPERS, page_picture)
    panel.show_task(task)
    task.say_again(Text("没有签名，或笔迹过短。", "There is no signature, or hardly any ink."))


def _pin(panel: CustomerPanel) -> None:
    panel.show_task(PinEntry(shuffled=True))


def _weak_pin(panel: CustomerPanel) -> None:
    task = PinEntry(shuffled=True)
    panel.show_task(task)
    task.again(_WEAK)


def _wrong_old_pin(panel: CustomerPanel) -> None:
    task = OldPinEntry(3, shuffled=True)
    panel.show_task(task)
    task.again(Text("密码不正确。", "This is not the PIN."), 2)


def _no_entries_left(panel: CustomerPanel) -> None:
    task = OldPinEntry(1)
    panel.show_task(task)
    task.over(WrongPin(0).sentence)


class _Camera:
    """A camera before which a challenge is half done."""

    def challenge_state(self) -> ChallengeState:
        return ChallengeState(
            Prompt.BLINK, 6.0, 3, (), LivenessOutcome.NONE, None, "limits 1", (b"still",)
        )


def _prompts(panel: CustomerPanel) -> None:
    task = LivenessTask(_Camera(), lambda: None, lambda: None)
    panel.show_task(task)
    task._look()


STATES: tuple[Callable[[CustomerPanel], None], ...] = (
    _greeting,
    _notices,
    _form,
    _large_print,
    _box,
    _pin,
    _weak_pin,
    _wrong_old_pin,
    _no_entries_left,
    _prompts,
)


def _in_scroll(widget: QWidget) -> bool:
    up = widget.parentWidget()
    while up is not None:
        if isinstance(up, QScrollArea):
            return True
        up = up.parentWidget()
    return False


def _place(widget: QWidget, panel: QWidget) -> QRect:
    return QRect(widget.mapTo(panel, QPoint(0, 0)), widget.size())


def cut(panel: CustomerPanel) -> list[str]:
    """Words that are cut, beyond the edge, or lie on other words."""
    found = []
    placed: list[tuple[str, QRect]] = []
    for one in panel.findChildren(QWidget):
        if not one.isVisible() or not isinstance(one, QLabel | QPushButton) or not one.text():
            continue
        words, place = one.text()[:40], _place(one, panel)
        wraps = isinstance(one, QLabel) and one.wordWrap()
        need = one.heightForWidth(one.width()) if wraps else one.sizeHint().height()
        if need > one.height() + 1:
            found.append(f"cut below: {words} needs {need} of {one.height()}")
        wide = one.minimumSizeHint().width() if wraps else one.sizeHint().width()
        if wide > one.width() + 1:
            found.append(f"cut aside: {words} needs {wide} of {one.width()}")
        if _in_scroll(one):
            continue
        if not panel.rect().contains(place):
            found.append(f"beyond the edge: {words}")
        found += [f"{words} lies on {other}" for other, its in placed if its.intersects(place)]
        placed.append((words, place))
    return found


@pytest.mark.parametrize("state", STATES, ids=lambda one: one.__name__.strip("_"))
@pytest.mark.parametrize("size", SIZES, ids=lambda one: f"{one[0]}x{one[1]}")
def test_no_word_is_cut_on_the_customers_side(
    qtbot: QtBot,
    screen: QWidget,
    panel: CustomerPanel,
    state: Callable[[CustomerPanel], None],
    size: tuple[int, int],
) -> None:
    screen.resize(*size)
    panel.resize(*size)
    panel.show_progress(Progress(ACCOUNT_OPENING.tells, _LONGEST, 12, 14))
    for language in Language:
        for comfort in (Comfort(), Comfort(large=True), Comfort(large=True, contrast=True)):
            panel.speak(language)
            panel.wear(comfort)
            panel.head.show_reader(there=True)
            panel.head.show_reading(reads=True)
            state(panel)
            for _ in range(4):
                qtbot.wait(5)
            assert cut(panel) == [], (language, comfort)


def test_a_task_under_way_takes_on_large_type_at_once(qtbot: QtBot, panel: CustomerPanel) -> None:
    task = PinEntry()
    panel.show_task(task)
    before = task._words.fontMetrics().height()

    panel.head.large.click()

    qtbot.waitUntil(lambda: task._words.fontMetrics().height() > before * 1.2)
    assert panel.comfort == Comfort(large=True)
    assert isinstance(panel.task, CustomerTask)
