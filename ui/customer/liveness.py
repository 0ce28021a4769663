"""What the customer does before the camera: one prompt at a time in large print, and a way out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from app.desk.liveness import ChallengeState
from app.evidence.liveness import (
    AT_REST,
    CANNOT_FOLLOW,
    HONEST_WORDS,
    LivenessOutcome,
    Prompt,
)
from app.i18n import Text, same
from ui.customer.look import Comfort, palette_of
from ui.customer.task import CustomerTask, TouchScroll, large, large_button
from ui.language import say, sentence_of
from ui.theme import SPACE

_LOOKS_EVERY = 100
"""Milliseconds between two looks at how the challenge stands."""

_PREPARING = Text("正在准备摄像头…", "The camera is being made ready …")
_LEFT = Text("还剩 {seconds} 秒", "{seconds} seconds left")
_DONE = Text("已完成 {done} / {needed}", "{done} of {needed} done")
_AGAIN = Text("再试一次", "Try again")
_GO_ON = Text("继续", "Go on")
_NO_HARM = Text(
    "看不清、听不懂或身体不便都没有关系：请按“无法配合”，由柜员为您核对，不影响办理。",
    "If you cannot see, hear or move as asked, that is no harm: press “cannot follow” and the "
    "staff will look themselves; your business goes on.",
)

_DEGREES = {
    Prompt.TURN_LEFT: 180.0,
    Prompt.TURN_RIGHT: 0.0,
    Prompt.LOOK_UP: -90.0,
    Prompt.LOOK_DOWN: 90.0,
}


class ChallengingCamera(Protocol):
    """An open camera before which a challenge can run."""

    def challenge_state(self) -> ChallengeState | None: ...


class PromptSign(QWidget):
    """The prompt as a picture: an arrow the way the head goes, closed eyes, or a face at rest."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(QSize(200, 200))
        self.setAccessibleName("")
        self.prompt: Prompt | None = None

    def show_prompt(self, prompt: Prompt | None) -> None:
        """Shows another prompt; None is a face at rest."""
        if prompt is not self.prompt:
            self.prompt = prompt
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self.palette().highlight().color(), 10)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.translate(self.width() / 2, self.height() / 2)
        if self.prompt in _DEGREES:
            painter.rotate(_DEGREES[self.prompt])
            painter.drawLine(QPointF(-70, 0), QPointF(70, 0))
            painter.drawPolyline([QPointF(25, -45), QPointF(70, 0), QPointF(25, 45)])
            return
        painter.drawEllipse(QRectF(-66, -84, 132, 168))
        for side in (-1, 1):
            if self.prompt is Prompt.BLINK:
                lid = QPainterPath(QPointF(side * 30 - 18, -14))
                lid.quadTo(QPointF(side * 30, 2), QPointF(side * 30 + 18, -14))
                painter.drawPath(lid)
            else:
                painter.drawPoint(QPointF(side * 28, -14))
        painter.drawLine(QPointF(-22, 40), QPointF(22, 40))


class LivenessTask(CustomerTask):
    """Shows a challenge under way. `ended` brings its last state, `unable` that this customer
    cannot follow prompts; `finished` that the customer goes on after a challenge that was passed.

    `start` begins a challenge before the camera, `stop` ends it.
    """

    ended = Signal(object)
    unable = Signal()
    title = Text("请按提示动作", "Please follow the prompts")
    headed = False

    def __init__(
        self, camera: ChallengingCamera, start: Callable[[], object], stop: Callable[[], object]
    ) -> None:
        super().__init__()
        self._camera = camera
        self._start = start
        self._stop = stop
        self._running = False
        across = QHBoxLayout()
        across.setSpacing(SPACE.wide)
        self.sign = PromptSign()
        across.addWidget(self.sign)
        # Read from a seat before the counter, not from the hand.
        self.prompt = large(_PREPARING, "prompt")
        across.addWidget(self.prompt, 1)
        self.body.addLayout(across)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 100)
        self.body.addWidget(self.bar)
        self.left, self.done = large(same("")), large(same(""))
        self.left.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.done.setAlignment(Qt.AlignmentFlag.AlignRight)
        line = QHBoxLayout()
        line.addWidget(self.left, 1)
        line.addWidget(self.done, 1)
        self.body.addLayout(line)
        # What is small on the screen gives way to what must be read now.
        inside = QWidget()
        words = QVBoxLayout(inside)
        words.setContentsMargins(0, 0, SPACE.medium, 0)
        words.addWidget(large(_NO_HARM))
        words.addWidget(large(HONEST_WORDS, "small"))
        words.addStretch(1)
        area = TouchScroll(inside)
        area.setMinimumHeight(80)
        self.body.addWidget(area, 1)
        self.cannot = large_button(CANNOT_FOLLOW)
        self.cannot.clicked.connect(self._give_up)
        self.again = large_button(_AGAIN)
        self.again.clicked.connect(self.begin)
        self.go_on = large_button(_GO_ON, primary=True)
        self.go_on.clicked.connect(self.finished)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.large)
        buttons.addWidget(self.cannot)
        buttons.addStretch(1)
        buttons.addWidget(self.again)
        buttons.addWidget(self.go_on)
        self.body.addLayout(buttons)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOKS_EVERY)
        self._timer.timeout.connect(self._look)
        self._show(None)

    def begin(self) -> None:
        """Begins a challenge, and shows it from then on."""
        if self._running:
            return
        self._start()
        self._running = True
        self._longest = 0.0
        self._show(None)
        self._timer.start()
        self.cannot.setFocus()

    def aloud(self) -> Text:
        """The prompt of the moment."""
        return sentence_of(self.prompt)

    def wear(self, comfort: Comfort) -> None:
        """The sign in the same colours."""
        super().wear(comfort)
        self.sign.setPalette(palette_of(comfort))

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody is asked anything that they cannot see."""
        self._end()
        super().hideEvent(event)

    def _look(self) -> None:
        state = self._camera.challenge_state()
        self._show(state)
        if state is not None and state.outcome is not LivenessOutcome.NONE:
            self._running = False
            self._timer.stop()
            (self.go_on if self.go_on.isVisible() else self.again).setFocus()
            self.ended.emit(state)

    def _show(self, state: ChallengeState | None) -> None:
        outcome = LivenessOutcome.NONE if state is None else state.outcome
        over = outcome is not LivenessOutcome.NONE
        passed = outcome is LivenessOutcome.PASSED
        self.sign.show_prompt(None if state is None else state.prompt)
        say(self.prompt, _PREPARING if state is None else state.words)
        say(self.prompt, AT_REST if state is None else state.words, "accessibleDescription")
        seconds = 0.0 if state is None else state.seconds_left
        self._longest = 0.0 if over else max(seconds, self._longest if self._running else 0.0)
        self.bar.setValue(round(100 * seconds / self._longest) if self._longest else 0)
        counting = state is not None and not over
        shown = _LEFT.format(seconds=f"{seconds:.0f}")
        say(self.left, shown if counting else same(""))
        followed = 0 if state is None else sum(one.answered is not None for one in state.answers)
        needed = 0 if state is None else state.needed
        told = _DONE.format(done=followed, needed=needed)
        say(self.done, told if needed else same(""))
        self.cannot.setVisible(not passed)
        self.again.setVisible(over and not passed)
        self.go_on.setVisible(passed)

    def _give_up(self) -> None:
        self._end()
        self.unable.emit()

    def _end(self) -> None:
        self._timer.stop()
        if self._running:
            self._running = False
            self._stop()
