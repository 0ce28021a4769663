"""“Try it” on the screens of settings: a live picture, a page, a card, a sound."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.desk.eyes_words import in_words
from app.desk.views import CameraState
from app.i18n import Text
from app.settings import declared
from app.settings.declared import Trial
from ui.doing import doing
from ui.landing import land
from ui.sounds import Sound, sounds
from ui.theme import SPACE
from ui.widgets.buttons import ActionButton
from ui.widgets.camera_view import CameraView, SeeingCamera
from ui.widgets.frames import Card, row
from ui.widgets.words import Words

if TYPE_CHECKING:
    from app.desk.bench import Bench
    from app.desk.desk import Desk

_HEIGHT = 260
_LIVE = Text("{name}：画面正常。", "{name}: the picture is there.")
_WAITING = Text("{name}：正在打开…", "{name}: opening …")
_CLOSE = Text("关闭画面", "Close the picture")


class CameraTrial(Card):
    """A live picture of a camera that is tried; it lets the camera go when it goes out of
    sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Text("摄像头画面", "The camera's picture"), parent=parent)
        self.view = CameraView()
        self.view.fit(_HEIGHT)
        self._said = Words("", "muted", wrap=True)
        self.close_button = ActionButton(_CLOSE, icon="close", does=self.end)
        self.head.addWidget(self.close_button)
        line = row(self.view, self._said, None, space=SPACE.large)
        self.body.addLayout(line)
        self.view.state_changed.connect(self.look)
        self._name = ""
        self._camera: SeeingCamera | None = None
        self.hide()

    def begin(self, camera: SeeingCamera, name: str) -> None:
        """Shows this camera instead of the one before."""
        self.end()
        self._camera, self._name = camera, name
        self.view.show_camera(camera, None)
        self.show()
        self.look()

    def look(self) -> None:
        """Says how the camera is."""
        if self._camera is None:
            return
        state = self._camera.state
        if state == CameraState.LIVE:
            self._said.tell(_LIVE.format(name=self._name))
        elif state == CameraState.FAULT and self._camera.fault is not None:
            words = in_words(self._camera.fault)
            self._said.tell(
                Text("{sentence}{remedy}", "{sentence} {remedy}").format(
                    sentence=words.sentence, remedy=words.remedy
                )
            )
        else:
            self._said.tell(_WAITING.format(name=self._name))

    def end(self) -> None:
        """Lets the camera go."""
        camera, self._camera = self._camera, None
        self.hide()
        if camera is not None:
            self.view.show_camera(None)
            camera.close()


class SettingTrials(QObject):
    """Tries settings at the desk; `came` carries the setting's name and what came of it in words,
    `failed` its name and the error, `camera` an open camera and its source."""

    came = Signal(str, object)
    failed = Signal(str, object)
    camera = Signal(object, str)

    def __init__(self, desk: Desk | Bench, owner: QObject) -> None:
        super().__init__(owner)
        self._desk = desk

    def try_it(self, name: str, said: str) -> None:
        """Tries a setting as it would be."""
        match declared()[name].trial:
            case Trial.CAMERA | Trial.FACE_CAMERA:
                self._ask(name, lambda: self._desk.camera(said), self._opened(said))
            case Trial.SOUNDS:
                sounds().play(Sound.SUCCESS, even_if_off=True)
                self.came.emit(name, Text("已发出提示音。", "The sound was played."))
            case _:
                self._ask(
                    name,
                    lambda: self._desk.try_setting(name, said),
                    lambda words: self.came.emit(name, words),
                )

    def _opened(self, said: str) -> Callable[[Any], None]:
        def opened(camera: Any) -> None:
            if camera is not None:
                self.camera.emit(camera, said)

        return opened

    def _ask(self, name: str, call: Callable[[], Any], then: Callable[[Any], Any]) -> None:
        future = self._desk.lanes.devices.submit(call)
        what = doing(self._desk, self._desk.try_setting)
        land(future, self, then, lambda error: self.failed.emit(name, error), what)
