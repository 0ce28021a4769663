"""What the customer sees while following prompts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.desk.liveness import ChallengeState, as_try
from app.evidence.image import Kept, digest_of
from app.evidence.liveness import LivenessOutcome, LivenessReason, Prompt, PromptAnswer
from tests.evidence import MOMENT
from tests.ui.conftest import seen
from ui.customer.liveness import LivenessTask
from ui.customer.panel import CustomerPanel

ANSWER = PromptAnswer(Prompt.TURN_LEFT, 1.0, 2.5)


def state(
    prompt: Prompt | None = None,
    outcome: LivenessOutcome = LivenessOutcome.NONE,
    reason: LivenessReason | None = None,
    answers: tuple[PromptAnswer, ...] = (),
    seconds: float = 6.0,
) -> ChallengeState:
    return ChallengeState(prompt, seconds, 3, answers, outcome, reason, "limits 1", (b"still",))


class FakeCamera:
    """A camera whose challenge stands as the test says."""

    def __init__(self) -> None:
        self.shown: ChallengeState | None = None
        self.started = 0
        self.stopped = 0

    def challenge_state(self) -> ChallengeState | None:
        return self.shown

    def start(self) -> None:
        self.started += 1
        self.shown = None

    def stop(self) -> None:
        self.stopped += 1


@pytest.fixture
def camera() -> FakeCamera:
    return FakeCamera()


@pytest.fixture
def panel(qtbot: QtBot, dressed: None) -> Iterator[CustomerPanel]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    panel = CustomerPanel(window)
    panel.resize(1366, 768)
    window.show()
    yield panel
    window.close()


@pytest.fixture
def task(panel: CustomerPanel, camera: FakeCamera) -> LivenessTask:
    made = LivenessTask(camera, camera.start, camera.stop)
    panel.show_task(made)
    return made


def shows(qtbot: QtBot, task: LivenessTask, words: str) -> None:
    qtbot.waitUntil(lambda: any(words in text for text in seen(task)), timeout=5000)


def test_the_customer_reads_one_prompt_at_a_time_and_the_time_left(
    qtbot: QtBot, task: LivenessTask, camera: FakeCamera
) -> None:
    assert camera.started == 1
    camera.shown = state(Prompt.TURN_LEFT, answers=(ANSWER,))
    shows(qtbot, task, "请慢慢向左转头")
    shows(qtbot, task, "还剩 6 秒")
    shows(qtbot, task, "已完成 1 / 3")
    assert task.sign.prompt is Prompt.TURN_LEFT
    camera.shown = state()
    shows(qtbot, task, "请正对摄像头，保持不动")


def test_there_is_always_a_way_out_and_the_words_are_honest(
    qtbot: QtBot, task: LivenessTask, camera: FakeCamera
) -> None:
    shows(qtbot, task, "未经 GB/T 41987 / ISO/IEC 30107-3 检测")
    shows(qtbot, task, "不影响办理")
    with qtbot.waitSignal(task.unable):
        task.cannot.click()
    assert camera.stopped == 1


def test_a_missed_challenge_says_why_and_can_be_tried_again(
    qtbot: QtBot, task: LivenessTask, camera: FakeCamera
) -> None:
    with qtbot.waitSignal(task.ended) as ended:
        camera.shown = state(
            outcome=LivenessOutcome.FAILED, reason=LivenessReason.FACE_LEFT, seconds=0
        )
    assert ended.args == [camera.shown]
    shows(qtbot, task, "人脸离开了画面")
    assert task.cannot.isVisible()
    task.again.click()
    assert camera.started == 2
    assert not task.again.isVisible()


def test_a_passed_challenge_lets_the_customer_go_on(
    qtbot: QtBot, task: LivenessTask, camera: FakeCamera
) -> None:
    with qtbot.waitSignal(task.ended):
        camera.shown = state(outcome=LivenessOutcome.PASSED, answers=(ANSWER,) * 3, seconds=0)
    assert not task.cannot.isVisible()
    with qtbot.waitSignal(task.finished):
        task.go_on.click()


def test_nothing_runs_behind_a_screen_that_shows_something_else(
    qtbot: QtBot, panel: CustomerPanel, task: LivenessTask, camera: FakeCamera
) -> None:
    panel.show_task(None)
    qtbot.waitUntil(lambda: camera.stopped == 1, timeout=5000)


def test_what_is_kept_of_a_challenge_names_its_stills() -> None:
    kept = as_try(
        state(outcome=LivenessOutcome.PASSED, answers=(ANSWER,)),
        MOMENT,
        lambda still: Kept(digest_of(still), "image/jpeg"),
    )
    assert kept.outcome is LivenessOutcome.PASSED
    assert kept.prompts == (ANSWER,)
    assert kept.stills == (Kept(digest_of(b"still"), "image/jpeg"),)
    assert (kept.limits, kept.at) == ("limits 1", MOMENT)
