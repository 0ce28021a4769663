"""A camera at work: its picture, which camera it is, and how the picture is taken."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from app.desk.eyes_words import in_words
from app.desk.views import CameraName, CameraState, Watch
from app.evidence.ask import Choice
from app.i18n import Text, same
from ui.keys import Key
from ui.landing import land
from ui.language import say
from ui.pages.door import Door, Lane
from ui.pages.page import PageNote
from ui.pages.sightings import sighting_of
from ui.theme import SPACE, role
from ui.widgets.buttons import ActionButton
from ui.widgets.camera_view import BANNER, CameraView, SeeingCamera
from ui.widgets.choice import ChoiceEdit
from ui.widgets.frames import is_narrow
from ui.widgets.words import Words

SHUTTER = Key("Space", Text("拍照", "Take picture"), Text("空格", "Space"))
TURN = Key("R", Text("旋转", "Turn"))

_CAMERA = Text("摄像头", "Camera")
_CHOOSE = Text("选择摄像头", "Choose a camera")
_SHOOT = Text("拍照", "Take picture")
_TURN = Text("旋转画面", "Turn")
_CLOSE = Text("关闭摄像头", "Close the camera")
_CANCEL = Text("取消", "Cancel")
_BY_ITSELF = Text("放稳后自动拍照", "Take it by itself when it lies still")
_BY_ITSELF_FACE = Text("合格后自动拍照", "Take it by itself when it is good")
_COMES_BACK = Text(
    "{remedy}接好后画面自动恢复；也可换一个摄像头，或打开图片文件。",
    "{remedy} It comes back by itself; or choose another camera, or open picture files.",
)
_ASIDE, _NARROW_ASIDE = 300, 240
"""Pixels beside the picture for what belongs to it, and on a small window."""
_REST = 446
"""Pixels of the window's height that everything around the picture takes."""
_FROZEN = 120
"""Pixels of a picture that stands still because the camera is out of order."""


class CameraPanel(QWidget):
    """Opens and closes a camera and brings its pictures; never waits for it.

    `shot` carries the pictures of one shutter, which all show the same side; `opened` follows
    when the teller begins to work with a camera, `closed` when they are done with it.
    """

    shot = Signal(object)
    opened = Signal()
    closed = Signal()

    # What the teller switched last holds on every page of this window.
    by_itself: ClassVar[bool] = True

    def __init__(self, door: Door, watch: Watch, *, of_customer: bool = False) -> None:
        super().__init__()
        role(self, "clear")
        self._door = door
        self._watch = watch
        self._of_customer = of_customer
        self._opening = 0
        self._cameras: tuple[CameraName, ...] = ()
        self.note = PageNote()
        self.view = CameraView()
        self.view.shutter.connect(self.shoot)
        self.view.taken.connect(self._taken)
        self.view.state_changed.connect(self._show_state)
        self.wish = Words("", "title", wrap=True)
        self.wish.hide()
        self.choice = ChoiceEdit()
        say(self.choice, _CAMERA, "accessibleName")
        say(self.choice, _CHOOSE, "placeholderText")
        self.choice.chosen.connect(self._change_camera)
        self.choice.installEventFilter(self)
        self.automatic = QCheckBox()
        self.automatic.setChecked(self.by_itself)
        say(self.automatic, _BY_ITSELF_FACE if watch is Watch.FACE else _BY_ITSELF)
        self.automatic.toggled.connect(self._switch_automatic)
        self.shutter = ActionButton(_SHOOT, icon="camera", key=SHUTTER, does=self.shoot)
        self._turn = ActionButton(_TURN, key=TURN, does=self.view.turn)
        self._close = ActionButton(_CLOSE, "quiet", icon="close", does=self.close_camera)
        self.beside = QVBoxLayout()
        self.beside.setContentsMargins(0, 0, 0, 0)
        self._aside = QWidget()
        role(self._aside, "clear")
        self._aside.setFixedWidth(_ASIDE)
        right = QVBoxLayout(self._aside)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(SPACE.small)
        right.addWidget(self.wish)
        right.addLayout(self.beside)
        right.addStretch(1)
        right.addWidget(Words(_CAMERA, "label"))
        right.addWidget(self.choice)
        right.addWidget(self.automatic)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(SPACE.small)
        self._buttons.addWidget(self.shutter, 1)
        self._buttons.addWidget(self._turn)
        right.addLayout(self._buttons)
        right.addWidget(self._close)
        across = QHBoxLayout()
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(SPACE.large)
        left = QVBoxLayout()
        left.addWidget(self.view)
        left.addStretch(1)
        across.addLayout(left, 1)
        across.addWidget(self._aside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(SPACE.small)
        whole.addWidget(self.note)
        whole.addLayout(across)
        self.hide()

    @property
    def camera(self) -> SeeingCamera | None:
        """The camera that is open, or being opened; None where there is none."""
        return self.view.camera

    @property
    def is_open(self) -> bool:
        """Whether the teller works with the camera, or is choosing one."""
        return not self.isHidden()

    @property
    def turns(self) -> int:
        """Quarter turns clockwise by which the teller turned the picture."""
        return self.view.turns

    def open(self, source: str = "") -> None:
        """Opens a camera; without a source the one that this workstation remembers."""
        self.note.clear()
        self._opening += 1
        ticket = self._opening
        # The same camera cannot be opened twice.
        self._let_go(self.camera)
        self.view.show_camera(None)
        self.show()
        self.opened.emit()

        def opened(camera: SeeingCamera | None) -> None:
            if ticket != self._opening:
                self._let_go(camera)
            elif camera is None:
                self._say_no_camera()
            else:
                self._show(camera)

        def failed(error: BaseException) -> None:
            if ticket == self._opening and not self.note.say_error(
                error, retry=lambda: self.open(source)
            ):
                self._door.failed.emit(error)

        self._list_cameras()
        self._door.ask(
            self,
            partial(self._door.desk.camera, of_customer=self._of_customer),
            source,
            self._watch,
            then=opened,
            otherwise=failed,
            lane=Lane.DEVICES,
        )

    def close_camera(self) -> None:
        """Lets go of the camera, also of one that is still being opened."""
        self._opening += 1
        camera = self.camera
        self.view.show_camera(None)
        self.view.show()
        self.note.clear()
        self.hide()
        self._let_go(camera)
        self.closed.emit()

    def rearm(self) -> None:
        """Lets the shutter take the same side once more."""
        if self.camera is not None:
            self.camera.rearm()

    def ask_for(self, wish: Text | None) -> None:
        """Says beside the picture, in large words, what is wanted next."""
        self.wish.setVisible(bool(wish))
        self.wish.tell(wish or "")

    def shoot(self) -> None:
        """Takes a picture now, whatever the gates say."""
        camera = self.camera
        if camera is None or not self.shutter.isEnabled():
            return
        self.shutter.setEnabled(False)

        def caught(content: bytes) -> None:
            self._show_state()
            self.view.flash()
            self.shot.emit((content,))

        def failed(error: BaseException) -> None:
            self._show_state()
            if not self.note.say_error(error, retry=self.shoot):
                self._door.failed.emit(error)

        land(camera.capture(), self, caught, failed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The picture takes what room there is, and leaves some for the rest of the page."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = is_narrow(self)
        aside = _NARROW_ASIDE if narrow else _ASIDE
        way = QBoxLayout.Direction
        self._buttons.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        self._aside.setFixedWidth(aside)
        width = self.width() - aside - SPACE.large
        height = min(width * 3 // 4, max(240, self.window().height() - _REST))
        if self.camera is not None and self.camera.state == CameraState.FAULT:
            height = _FROZEN
        if height > 0 and height + BANNER != self.view.height():
            self.view.fit(height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cameras come and go: the list is asked for anew whenever it is looked at."""
        if watched is self.choice and event.type() == QEvent.Type.FocusIn:
            self._list_cameras()
        return False

    # ------------------------------------------------------------------------------------------

    def _show(self, camera: SeeingCamera) -> None:
        self.view.show()
        self.view.show_camera(
            camera, lambda one: sighting_of(one, self._watch, by_itself=self.by_itself)
        )
        self._show_names()
        self._show_state()
        self.view.setFocus()

    def _show_state(self) -> None:
        """A camera that is out of order is said, with what else there is; it comes back itself."""
        camera = self.camera
        if camera is None:
            return
        self._fit()
        self.shutter.setEnabled(camera.state == CameraState.LIVE)
        self._close.tell(_CANCEL if camera.state == CameraState.OPENING else _CLOSE)
        if camera.state == CameraState.FAULT:
            words = in_words(camera.fault or "")
            self.note.say_fault(
                (camera.fault or "").upper(),
                words.sentence,
                _COMES_BACK.format(remedy=words.remedy),
                retry=lambda: self.open(camera_source(camera)),
            )
        else:
            self.note.clear()

    def _taken(self, number: int) -> None:
        """The shutter went by itself: bring what it took."""
        camera = self.camera
        if camera is None or not self.by_itself:
            return

        def caught(pictures: Sequence[bytes]) -> None:
            if pictures and camera is self.camera:
                self.view.flash()
                self.shot.emit(tuple(pictures))

        land(camera.shots(number - 1), self, caught, self._door.failed.emit)

    def _list_cameras(self) -> None:
        def arrived(cameras: Sequence[CameraName]) -> None:
            self._cameras = tuple(cameras)
            if not self.choice.popup.isVisible():
                self._show_names()

        # Without a list the camera that is set can be used all the same.
        self._door.ask(
            self, self._door.desk.cameras, then=arrived, otherwise=_nothing, lane=Lane.DEVICES
        )

    def _show_names(self) -> None:
        """The cameras by name; one that is opened by number or file stands there as it is set."""
        lines = [Choice(one.source, same(one.name)) for one in self._cameras]
        source = camera_source(self.camera) if self.camera is not None else ""
        if source and source not in [line.code for line in lines]:
            lines.insert(0, Choice(source, same(source)))
        self.choice.set_choices(lines)
        self.choice.set_code(source)

    def _change_camera(self, source: str) -> None:
        if source:
            self._door.ask(
                self,
                self._door.desk.remember_camera,
                source,
                Watch.FACE if self._of_customer else self._watch,
                then=_nothing,
                lane=Lane.DEVICES,
            )
            self.open(source)

    def _switch_automatic(self, on: bool) -> None:
        CameraPanel.by_itself = on
        if on:
            self.rearm()

    def _let_go(self, camera: SeeingCamera | None) -> None:
        if camera is not None:
            self._door.desk.lanes.devices.submit(camera.close)

    def _say_no_camera(self) -> None:
        self.view.hide()
        self.choice.setFocus()
        self.note.say_fault(
            "NO_CAMERA",
            Text("没有设置摄像头。", "No camera is set."),
            Text(
                "请在列表中选择摄像头，或打开图片文件。",
                "Choose a camera from the list, or open picture files.",
            ),
        )


def camera_source(camera: Any) -> str:
    """How the camera was opened: `camera:NAME`, `opencv:N` or `file:PATH`."""
    return str(getattr(camera, "source", ""))


def _nothing(_answer: object) -> None:
    pass
