"""The customer follows prompts before the camera, as an aid; who cannot, two staff look at."""

from __future__ import annotations

from typing import Any

from app.desk.views import CameraState, StepView, Watch
from app.evidence.ask import Choice
from app.evidence.liveness import (
    CANNOT_FOLLOW,
    OUTCOME_TEXTS,
    REASON_TEXTS,
    UNABLE_TEXTS,
    LivenessCheck,
    LivenessOutcome,
    LivenessTry,
    Unable,
)
from app.i18n import Text, same
from ui.customer.liveness import LivenessTask
from ui.language import say
from ui.pages.camera_panel import CameraPanel
from ui.pages.door import Door
from ui.pages.page import Page, PageNote
from ui.theme import SPACE, Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.chip import StatusChip
from ui.widgets.choice import ChoiceEdit
from ui.widgets.frames import Card, column, empty, row
from ui.widgets.words import Words

_OPEN = Text("打开摄像头", "Open the camera")
_ASK = Text("请客户按提示动作", "Let the customer follow the prompts")
_HOW = Text(
    "打开朝向客户的摄像头，再把屏幕转向客户；提示次序每次不同。",
    "Open the camera that faces the customer and turn the screen round; the order of the prompts "
    "is another each time.",
)
_TRIES = Text("动作记录（全部留存）", "Tries (all are kept)")
_WHY = Text("原因", "Reason")
_STAFF_LOOK = Text("记录，改由两名柜员核对", "Record it: two staff look instead")
_CHOSEN = Text("客户选择了“无法配合”。", "The customer chose “cannot follow”.")
_CHOOSE_WHY = Text(
    "请选择原因后记录；客户不必说明更多。",
    "Choose a reason and record it; the customer need not say more.",
)
_UNDER_WAY = Text("客户正在按提示动作…", "The customer is following the prompts …")


class LivenessPage(Page):
    """The camera, how each try ended, and the way for those who cannot follow."""

    def __init__(self, door: Door, step: StepView) -> None:
        super().__init__(door, step)
        self._task: LivenessTask | None = None
        self.note = PageNote()
        self.body.addWidget(self.note)
        self.body.addWidget(Words(_HOW, "muted", wrap=True))
        self.tries = Card(_TRIES)
        self._made = column(space=SPACE.small)
        self.tries.body.addLayout(self._made)
        self.tries.hide()
        self.body.addWidget(self.tries)
        self._state = Words("", "strong", wrap=True)
        self.body.addWidget(self._state)
        self.panel = CameraPanel(door, Watch.NOTHING, of_customer=True)
        self.panel.automatic.hide()
        self.panel.shutter.hide()
        self.panel.view.state_changed.connect(self.primary_changed)
        self.panel.closed.connect(self.primary_changed)
        self.body.addWidget(self.panel)
        unable = Card(CANNOT_FOLLOW)
        self.why = ChoiceEdit()
        self.why.setMinimumWidth(260)
        say(self.why, _WHY, "accessibleName")
        self.why.set_choices([Choice(one, UNABLE_TEXTS[one]) for one in Unable])
        self.why.chosen.connect(lambda _code: self._show_unable())
        self.record = ActionButton(_STAFF_LOOK, icon="person", does=self._cannot_follow)
        line = row(Words(_WHY, "label"), self.why, self.record, space=SPACE.medium)
        line.addStretch(1)
        unable.body.addLayout(line)
        self.body.addWidget(unable)
        self.body.addStretch(1)
        self._show_unable()

    @property
    def primary(self) -> Text | None:
        """Opens the camera, then turns to the customer."""
        return _OPEN if self.panel.camera is None else _ASK

    @property
    def can_act(self) -> bool:
        """No challenge is under way, and an open camera sends pictures."""
        camera: Any = self.panel.camera
        if self._task is not None:
            return False
        return camera is None or camera.state is CameraState.LIVE

    def enter(self) -> None:
        """Shows how the tries before went."""
        self._show_tries()
        self.primary_wants_focus.emit()

    def leave(self) -> None:
        """Takes the prompts away from the customer, and lets go of the camera."""
        self._rest()
        if self.panel.is_open:
            self.panel.close_camera()

    def show_case(self) -> None:
        """A try that was not passed is shown; the customer may try again."""
        self._show_tries()

    def act(self) -> None:
        """Opens the camera; then shows the prompts on the customer's side."""
        if not self.can_act:
            return
        self.note.clear()
        camera: Any = self.panel.camera
        if camera is None:
            self.panel.open()
            return
        kinds = self.door.desk.prompts()
        task = LivenessTask(camera, lambda: camera.challenge(kinds), camera.stop_challenge)
        self._task = task
        task.ended.connect(lambda _state: self._ended(camera))
        task.unable.connect(self._chose_unable)
        task.finished.connect(self._rest)
        self.door.customer.ask(task)
        task.begin()
        self._state.tell(_UNDER_WAY)
        self.primary_changed.emit()

    def _ended(self, camera: Any) -> None:
        self._state.tell("")
        self.change(
            self.door.desk.record_challenge, self.door.case.id, camera, otherwise=self._failed
        )

    def _chose_unable(self) -> None:
        self._rest()
        self.note.say(Tone.NOTE, CANNOT_FOLLOW, _CHOSEN, _CHOOSE_WHY)
        self.why.setFocus()

    def _cannot_follow(self) -> None:
        code = self.why.code()
        if not code:
            self.why.setFocus()
            return
        self._rest()
        self.change(
            self.door.desk.cannot_follow,
            self.door.case.id,
            Unable(code),
            otherwise=self._failed,
        )

    def _failed(self, error: BaseException) -> None:
        self._rest()
        if not self.note.say_error(error):
            self.door.failed.emit(error)

    def _rest(self) -> None:
        self._state.tell("")
        if self._task is not None:
            self._task = None
            self.door.customer.rest()
        self.primary_changed.emit()

    def _show_unable(self) -> None:
        self.record.setEnabled(bool(self.why.code()))

    def _show_tries(self) -> None:
        check = self.door.case.values.get(self.slot)
        made = check.tries if isinstance(check, LivenessCheck) else ()
        self.tries.setVisible(bool(made))
        empty(self._made)
        for number, one in reversed(list(enumerate(made, 1))):
            self._made.addLayout(_told(number, one))


def _told(number: int, one: LivenessTry) -> Any:
    passed = one.outcome is LivenessOutcome.PASSED
    chip = StatusChip(Tone.GOOD if passed else Tone.WARN, OUTCOME_TEXTS[one.outcome])
    words = REASON_TEXTS[one.reason] if one.reason is not None else same("")
    line = row(
        Words(same(f"{number}  {one.at:%H:%M:%S}"), "muted"),
        chip,
        Words(words, wrap=True),
        space=SPACE.medium,
    )
    line.setStretch(2, 1)
    return line
