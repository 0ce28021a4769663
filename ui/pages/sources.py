"""Where pictures come from: the camera, files, or a customer drawn for training."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.desk.views import Specimen
from app.evidence.ask import Choice
from app.i18n import Text
from ui.keys import Key
from ui.language import said, say
from ui.pages.door import Door, Lane
from ui.pages.page import PageNote
from ui.theme import SPACE, role
from ui.widgets.buttons import ActionButton
from ui.widgets.camera_view import CameraView
from ui.widgets.choice import ChoiceEdit
from ui.widgets.words import Words

SHUTTER = Key("Space", Text("拍照", "Take picture"), Text("空格", "Space"))

_CAMERA = Text("打开摄像头", "Open the camera")
_CAMERA_OFF = Text("关闭摄像头", "Close the camera")
_SHOOT = Text("拍照", "Take picture")
_FILES = Text("打开图片…", "Open pictures …")
_DROP = Text("也可以把图片拖到这里", "or drop pictures here")
_TRAINING = Text("培训样本", "Training customer")
_KINDS = "*.jpg *.jpeg *.png *.bmp *.tif *.tiff *.webp *.heic"


class PictureSources(QFrame):
    """Buttons and a preview; `pictures` carries the bytes of each picture that came in.

    In a training store a drawn customer can be chosen; `specimen` carries their code.
    """

    pictures = Signal(object)
    specimen = Signal(str)

    def __init__(self, door: Door, take: Text) -> None:
        super().__init__()
        role(self, "card")
        self.setAcceptDrops(True)
        self._door = door
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.large, SPACE.medium, SPACE.large, SPACE.medium)
        column.setSpacing(SPACE.small)
        self.note = PageNote()
        column.addWidget(self.note)
        self.view = CameraView()
        self.view.hide()
        self.view.shutter.connect(self._shoot)
        column.addWidget(self.view)
        self._training = QWidget()
        line = QHBoxLayout(self._training)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE.small)
        line.addWidget(Words(_TRAINING, "label"))
        self.choice = ChoiceEdit()
        self.choice.setMinimumWidth(260)
        say(self.choice, _TRAINING, "accessibleName")
        line.addWidget(self.choice, 1)
        self.take = ActionButton(take, icon="identity", does=self._take_specimen)
        line.addWidget(self.take)
        self._training.hide()
        column.addWidget(self._training)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.small)
        self.camera_button = ActionButton(_CAMERA, icon="camera", does=self._toggle_camera)
        self.shoot_button = ActionButton(_SHOOT, key=SHUTTER, does=self._shoot)
        self.shoot_button.hide()
        self.files_button = ActionButton(_FILES, icon="folder", does=self._choose_files)
        for button in (self.camera_button, self.shoot_button, self.files_button):
            buttons.addWidget(button)
        buttons.addWidget(Words(_DROP, "small"))
        buttons.addStretch(1)
        column.addLayout(buttons)
        self.choice.returnPressed.connect(self._take_specimen)

    def enter(self, preferred: Callable[[Specimen], bool] | None = None) -> None:
        """Asks for the training customers; `preferred` picks the one to start with."""
        if self._training.isVisible():
            return

        def arrived(specimens: Sequence[Specimen]) -> None:
            if not specimens:
                return
            self.choice.set_choices(
                [
                    Choice(
                        one.code,
                        Text(f"{one.name} · {one.title.zh}", f"{one.name} · {one.title.en}"),
                    )
                    for one in specimens
                ]
            )
            first = next((one for one in specimens if preferred and preferred(one)), specimens[0])
            self.choice.set_code(first.code)
            self._training.show()
            self.take.setFocus()

        self._door.ask(self, self._door.desk.specimens, then=arrived)

    def focus(self) -> None:
        """Puts the focus on the first way to get a picture."""
        if self._training.isVisibleTo(self):
            self.take.setFocus()
        elif self.view.camera is not None:
            self.view.setFocus()
        else:
            self.camera_button.setFocus()

    def leave(self) -> None:
        """Lets go of the camera."""
        camera = self.view.camera
        if camera is None:
            return
        self.view.show_camera(None)
        self._show_camera_buttons(on=False)
        self._door.desk.lanes.devices.submit(camera.close)

    def read_files(self, paths: Sequence[str]) -> None:
        """Brings picture files, several at once."""

        def read() -> list[bytes]:
            return [Path(path).read_bytes() for path in paths]

        def failed(error: BaseException) -> None:
            if isinstance(error, OSError):
                self._say_unreadable(error)
            else:
                self._door.failed.emit(error)

        self.note.clear()
        self._door.ask(self, read, then=self.pictures.emit, otherwise=failed, lane=Lane.DEVICES)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self.read_files(paths)

    def _take_specimen(self) -> None:
        if self.choice.code() and self.take.isEnabled():
            self.specimen.emit(self.choice.code())

    def _choose_files(self) -> None:
        dialog = QFileDialog(self, said(_FILES))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([f"{said(Text('图片', 'Pictures'))} ({_KINDS})", "* (*)"])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self.read_files)
        dialog.open()

    def _toggle_camera(self) -> None:
        self.note.clear()
        if self.view.camera is not None:
            self.leave()
            return
        self.camera_button.setEnabled(False)

        def opened(camera: Any) -> None:
            self.camera_button.setEnabled(True)
            if camera is None:
                self._say_no_camera()
                return
            self.view.show_camera(camera)
            self._show_camera_buttons(on=True)
            self.view.setFocus()

        def failed(error: BaseException) -> None:
            self.camera_button.setEnabled(True)
            if not self.note.say_error(error, retry=self._toggle_camera):
                self._door.failed.emit(error)

        self._door.ask(
            self, self._door.desk.camera, then=opened, otherwise=failed, lane=Lane.DEVICES
        )

    def _show_camera_buttons(self, *, on: bool) -> None:
        self.view.setVisible(on)
        self.shoot_button.setVisible(on)
        self.camera_button.tell(_CAMERA_OFF if on else _CAMERA)

    def _shoot(self) -> None:
        camera = self.view.camera
        if camera is None or not self.shoot_button.isEnabled():
            return
        self.shoot_button.setEnabled(False)

        def caught(content: bytes) -> None:
            self.shoot_button.setEnabled(True)
            self.pictures.emit([content])

        def failed(error: BaseException) -> None:
            self.shoot_button.setEnabled(True)
            if not self.note.say_error(error, retry=self._shoot):
                self._door.failed.emit(error)

        self._door.ask(
            self,
            lambda: camera.capture().result(),
            then=caught,
            otherwise=failed,
            lane=Lane.DEVICES,
        )

    def _say_no_camera(self) -> None:
        self.note.say_fault(
            "NO_CAMERA",
            Text("没有设置摄像头。", "No camera is set."),
            Text(
                "请打开图片文件，或请管理员设置摄像头。",
                "Open picture files, or have a camera set up.",
            ),
        )

    def _say_unreadable(self, error: OSError) -> None:
        name = Path(str(error.filename or "")).name
        self.note.say_fault(
            "FILE_UNREADABLE",
            Text(f"无法读取文件 {name}。", f"The file {name} cannot be read."),
            Text("请选择其他文件。", "Choose another file."),
        )
