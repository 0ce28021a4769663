"""Where pictures come from: the camera, files, or a customer drawn for training."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.desk.views import Scan, Specimen, Watch
from app.domain.documents import DocumentKind
from app.evidence.ask import Choice
from app.i18n import Text
from ui.language import said, say
from ui.pages.camera_panel import CameraPanel
from ui.pages.door import Door, Lane
from ui.pages.page import PageNote
from ui.sizes import hold
from ui.theme import SPACE, role
from ui.widgets.buttons import ActionButton
from ui.widgets.choice import ChoiceEdit
from ui.widgets.words import Words

_CAMERA = Text("打开摄像头", "Open the camera")
_FILES = Text("打开图片…", "Open pictures …")
_DROP = Text("也可以把图片拖到这里", "or drop pictures here")
_SCANS = Text("· 扫描文件夹中的新图片会自动读入", "· new scans are read by themselves")
_SCANS_EVERY = 1000
"""Milliseconds between two looks into the folder of scans."""
_TRAINING = Text("培训样本", "Training customer")
_KINDS = "*.jpg *.jpeg *.png *.bmp *.tif *.tiff *.webp *.heic"


class PictureSources(QFrame):
    """Buttons and a preview. `pictures` carries pictures that each stand for themselves, `shot`
    those of one shutter of the camera, which all show the same.

    Where a folder of scans is set, it is watched while this can be seen; `scanned` carries each
    new Scan.

    In a training store a drawn customer can be chosen; `specimen` carries their code.
    """

    pictures = Signal(object)
    scanned = Signal(object)
    shot = Signal(object)
    specimen = Signal(str)

    def __init__(self, door: Door, take: Text, watch: Watch) -> None:
        super().__init__()
        role(self, "card")
        self.setAcceptDrops(True)
        self._door = door
        self._watch = watch
        self._specimens: dict[str, Specimen] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.large, SPACE.medium, SPACE.large, SPACE.medium)
        column.setSpacing(SPACE.small)
        self.note = PageNote()
        column.addWidget(self.note)
        self.panel = CameraPanel(door, watch)
        self.panel.shot.connect(self.shot)
        self.panel.closed.connect(self._closed)
        column.addWidget(self.panel)
        self._training = QWidget()
        line = QHBoxLayout(self._training)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE.small)
        line.addWidget(Words(_TRAINING, "label"))
        self.choice = ChoiceEdit()
        hold(self.choice, least_width=180)
        say(self.choice, _TRAINING, "accessibleName")
        line.addWidget(self.choice, 1)
        self.take = ActionButton(take, icon="identity", does=self._take_specimen)
        line.addWidget(self.take)
        self._training.hide()
        column.addWidget(self._training)
        self._buttons = QWidget()
        role(self._buttons, "clear")
        buttons = QHBoxLayout(self._buttons)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(SPACE.small)
        self.camera_button = ActionButton(_CAMERA, icon="camera", does=self._open_camera)
        self.files_button = ActionButton(_FILES, icon="folder", does=self._choose_files)
        for button in (self.camera_button, self.files_button):
            buttons.addWidget(button)
        buttons.addWidget(Words(_DROP, "small"))
        self._watching = Words(_SCANS, "small")
        self._watching.hide()
        buttons.addWidget(self._watching)
        buttons.addStretch(1)
        column.addWidget(self._buttons)
        self.choice.returnPressed.connect(self._take_specimen)
        self._scan_timer = QTimer(self)
        self._scan_timer.setInterval(_SCANS_EVERY)
        self._scan_timer.timeout.connect(self._look_for_scans)
        self._looking = False
        self._scans_failed = False

    def enter(self, preferred: Callable[[Specimen], bool] | None = None) -> None:
        """Asks for the training customers; `preferred` picks the one to start with."""
        if self.choice.code():
            return

        def arrived(specimens: Sequence[Specimen]) -> None:
            if not specimens:
                return
            self._specimens = {one.code: one for one in specimens}
            self.choice.set_choices(
                [
                    Choice(
                        one.code,
                        Text("{name} · {title}", "{name} · {title}").format(
                            name=one.name, title=one.title
                        ),
                    )
                    for one in specimens
                ]
            )
            first = next((one for one in specimens if preferred and preferred(one)), specimens[0])
            self.choice.set_code(first.code)
            self._training.setVisible(not self.panel.is_open)
            self.take.setFocus()

        self._door.ask(self, self._door.desk.specimens, then=arrived)

    def kind_of(self, code: str) -> DocumentKind:
        """The kind of document that a training customer shows."""
        return self._specimens[code].kind

    def focus(self) -> None:
        """Puts the focus on the first way to get a picture."""
        if self.panel.is_open:
            (self.panel.view if self.panel.camera else self.panel.choice).setFocus()
        elif self._training.isVisibleTo(self):
            self.take.setFocus()
        else:
            self.camera_button.setFocus()

    def leave(self) -> None:
        """Lets go of the camera."""
        if self.panel.is_open:
            self.panel.close_camera()

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

    def showEvent(self, event: QShowEvent) -> None:
        """What was scanned before belongs to somebody else: the folder is watched from now."""
        super().showEvent(event)
        if self._watch is Watch.DOCUMENT:
            self._door.ask(
                self, self._door.desk.watch_scans, then=self._watch_scans, lane=Lane.DEVICES
            )

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody waits for scans any more."""
        self._scan_timer.stop()
        super().hideEvent(event)

    def _watch_scans(self, there: bool) -> None:
        self._watching.setVisible(there)
        if there and self.isVisible():
            self._scan_timer.start()

    def _look_for_scans(self) -> None:
        if self._looking:
            return
        self._looking = True

        def arrived(scans: Sequence[Scan]) -> None:
            self._looking = False
            if scans or self._scans_failed:
                self.note.clear()
            self._scans_failed = False
            for scan in scans:
                if scan.fault is not None:
                    self.note.say_error(scan.fault)
                elif scan.image and self.isVisible():
                    self.scanned.emit(scan)

        def failed(error: BaseException) -> None:
            self._looking = False
            # It is asked again every second, and said once.
            if not self._scans_failed and not self.note.say_error(error):
                self._door.failed.emit(error)
            self._scans_failed = True

        self._door.ask(
            self, self._door.desk.scans, then=arrived, otherwise=failed, lane=Lane.DEVICES
        )

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

    def _open_camera(self) -> None:
        self.note.clear()
        self._training.hide()
        self.camera_button.hide()
        self.panel.open()

    def _closed(self) -> None:
        self._training.setVisible(bool(self.choice.code()))
        self.camera_button.show()

    def _say_unreadable(self, error: OSError) -> None:
        name = Path(str(error.filename or "")).name
        self.note.say_fault(
            "FILE_UNREADABLE",
            Text("无法读取文件 {name}。", "The file {name} cannot be read.").format(name=name),
            Text("请选择其他文件。", "Choose another file."),
        )
