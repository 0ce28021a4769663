"""A paper that was brought back, by file, photograph or typed code, beside the archived one."""

from __future__ import annotations

from concurrent.futures import Future
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImageReader
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.desk.paper_proof_views import PaperProof
from app.errors import DeviceFault, GuitaiError
from app.i18n import Text
from ui.keys import BACK, HOME, PAGES, SEARCH, Key
from ui.landing import land
from ui.language import said, say
from ui.screens.paper_verdict import PaperVerdict
from ui.screens.screen import Screen
from ui.shell import Shell
from ui.sizes import hold
from ui.theme import SPACE, role
from ui.widgets.buttons import ActionButton
from ui.widgets.camera_view import CameraView, SeeingCamera
from ui.widgets.frames import Card, row
from ui.widgets.page_view import A4, PageView
from ui.widgets.words import Words

OPEN_FILE = Key("Ctrl+O", Text("打开文件", "Open a file"), Text("Ctrl O", "Ctrl O"))
CAMERA = Key("Ctrl+J", Text("拍摄", "Camera"), Text("Ctrl J", "Ctrl J"))

_LEFT = 440
_CAMERA_HIGH = 300
_MOST_BYTES = 100_000_000
_PROVE = Text("验证", "Prove")
_CODE = Text("校验码或扫码枪", "Check code, or a scanner")
_HINT = Text("例如 7K3M-9QFA-XW4P", "such as 7K3M-9QFA-XW4P")
_HOW = Text(
    "打开 PDF 或扫描件、拍摄纸质单据、输入校验码，或把文件拖到这里。",
    "Open a PDF or a scan, take a picture of a sheet, type its check code, or drop a file here.",
)
_WORKING = Text("正在验证…", "Proving …")
_BROUGHT = Text("客户带来的", "What was brought")
_ARCHIVED = Text("归档单据", "The archived paper")
_NOTHING = Text(
    "带来的单据与归档单据在此并排显示。",
    "What was brought is shown here beside the archived paper.",
)
_FILE = Text("选择单据文件", "Choose the paper's file")
_FILTER = "PDF, JPEG, PNG, TIFF (*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.bmp *.webp)"
_NO_CAMERA = Text("没有设置摄像头。", "No camera is set.")
_FILE_INSTEAD = Text("请打开图片文件。", "Open a picture file.")
SHUTTER = Key("Space", Text("拍照", "Take picture"), Text("空格", "Space"))


class VerifyPaperScreen(Screen):
    """What is to be proved on the left with the verdict; the pages side by side on the right."""

    keys = (OPEN_FILE, CAMERA, PAGES, BACK, SEARCH, HOME)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.setAcceptDrops(True)
        self._content = b""
        self._asked = 0
        self.code = QLineEdit()
        self.code.setMaxLength(400)
        say(self.code, _HINT, "placeholderText")
        say(self.code, _CODE, "accessibleName")
        self.code.returnPressed.connect(self.prove_code)
        self.prove_button = ActionButton(_PROVE, "primary", does=self.prove_code)
        self.file_button = ActionButton(
            OPEN_FILE.does, icon="folder", key=OPEN_FILE, does=self.choose
        )
        self.camera_button = ActionButton(
            CAMERA.does, icon="camera", key=CAMERA, does=self.toggle_camera
        )
        self._how = Words(_HOW, "small", wrap=True)
        self.verdict = PaperVerdict(shell)
        left = Card(Text("单据验真", "Is a paper genuine"))
        hold(left, width=_LEFT)
        left.body.addWidget(Words(_CODE, "label"))
        left.body.addLayout(row(self.code, self.prove_button))
        left.body.addLayout(row(self.file_button, self.camera_button, None))
        left.body.addWidget(self._how)
        left.body.addWidget(self.verdict, 1)
        self.camera = CameraView()
        self.camera.fit(_CAMERA_HIGH)
        self.camera.shutter.connect(self.shoot)
        self._shutter = ActionButton(
            SHUTTER.does, "primary", icon="camera", key=SHUTTER, does=self.shoot
        )
        self._camera_part = QWidget()
        role(self._camera_part, "clear")
        seen = QVBoxLayout(self._camera_part)
        seen.setContentsMargins(0, 0, 0, 0)
        seen.addWidget(self.camera)
        seen.addLayout(row(None, self._shutter, None))
        seen.addStretch(1)
        self._camera_part.hide()
        self.brought, self.archived = PageView(), PageView()
        self.brought.turned.connect(lambda page: _turn_to(self.archived, page))
        self._pages = QWidget()
        role(self._pages, "clear")
        across = QHBoxLayout(self._pages)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(SPACE.large)
        self._sides = []
        for title, view in ((_BROUGHT, self.brought), (_ARCHIVED, self.archived)):
            side = QWidget()
            role(side, "clear")
            whole = QVBoxLayout(side)
            whole.setContentsMargins(0, 0, 0, 0)
            whole.addWidget(Words(title, "label"))
            whole.addWidget(view, 1)
            across.addWidget(side, 1)
            self._sides.append(side)
        self._nothing = Words(_NOTHING, "muted", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        right = Card()
        right.body.addWidget(self._nothing, 1)
        right.body.addWidget(self._camera_part)
        right.body.addWidget(self._pages, 1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(SPACE.large, SPACE.large, SPACE.large, SPACE.large)
        outer.setSpacing(SPACE.large)
        outer.addWidget(left)
        outer.addWidget(right, 1)
        self.on_key(OPEN_FILE, self.choose)
        self.on_key(CAMERA, self.toggle_camera)
        self.on_key(BACK, self._back)

    def enter(self) -> None:
        """Nothing of the last paper stays in sight."""
        self._clear()
        self.code.clear()
        self.code.setFocus()

    def open(self, what: Any) -> None:
        """Proves a file at a path, or what a code says."""
        if isinstance(what, Path):
            self.prove_file(what)
        else:
            self.code.setText(str(what))
            self.prove_code()

    def leave(self) -> None:
        """The camera is free again."""
        self._close_camera()
        self._clear()

    def choose(self) -> None:
        """Asks which file."""
        chosen, _ = QFileDialog.getOpenFileName(self, said(_FILE), "", _FILTER)
        if chosen:
            self.prove_file(Path(chosen))

    def prove_file(self, path: Path) -> None:
        """Reads a file and proves it."""
        self.code.clear()
        ticket = self._begin()
        self.shell.devices(
            self,
            _read,
            path,
            then=lambda content: self._prove(ticket, content),
            otherwise=lambda error: self._failed(ticket, error),
        )

    def prove_code(self) -> None:
        """Proves by the code that was typed; with none typed there is nothing to do."""
        words = self.code.text().strip()
        if not words:
            self.code.setFocus()
            return
        ticket = self._begin()
        self._content = b""
        self.shell.books(
            self,
            self.shell.desk.prove_words,
            words,
            then=lambda proof: self._show(ticket, proof),
            otherwise=lambda error: self._failed(ticket, error),
        )

    def toggle_camera(self) -> None:
        """Opens the camera to take a picture of a sheet, or closes it."""
        if self._camera_part.isVisible():
            self._close_camera()
            return
        self._clear()
        self._pages.hide()
        self._nothing.hide()
        self._camera_part.show()
        self.camera.setFocus()
        self.shell.devices(
            self, self.shell.desk.camera, then=self._camera_opened, otherwise=self._no_camera
        )

    def shoot(self) -> None:
        """Takes the picture and proves what is on it."""
        camera = self.camera.camera
        if camera is None:
            return
        ticket = self._begin()
        self.camera.flash()
        land(
            camera.capture(),
            self,
            lambda content: self._prove(ticket, content),
            lambda error: self._failed(ticket, error),
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A dropped file is proved."""
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            self.prove_file(Path(files[0]))

    def _begin(self) -> int:
        self._asked += 1
        self.shell.messages.clear()
        self.verdict.show_proof(None)
        self._how.tell(_WORKING)
        return self._asked

    def _prove(self, ticket: int, content: bytes) -> None:
        if ticket != self._asked:
            return
        self._content = content
        self.shell.devices(
            self,
            self.shell.desk.prove_paper,
            content,
            then=lambda proof: self._show(ticket, proof),
            otherwise=lambda error: self._failed(ticket, error),
        )

    def _failed(self, ticket: int, error: BaseException) -> None:
        if ticket == self._asked:
            # The paper that was proved before would look as if it were what was asked for now.
            self._put_away()
            self.shell.messages.error(error)

    def _show(self, ticket: int, proof: PaperProof) -> None:
        if ticket != self._asked:
            return
        self._how.tell(_HOW)
        self.verdict.show_proof(proof)
        is_pdf = proof.brought_pages > 0
        brought = proof.brought_pages or (1 if self._content and not is_pdf else 0)
        if self._content.startswith(b"%PDF-") and not is_pdf:
            brought = 0
        self._sides[0].setVisible(bool(brought))
        self._sides[1].setVisible(proof.archived is not None)
        self.brought.show_document(
            brought, self._brought_page, ratio=A4 if is_pdf else _ratio(self._content)
        )
        self.archived.show_document(proof.archived_pages, self._archived_page)
        self._close_camera()

    def _brought_page(self, page: int, width: int) -> Future[bytes]:
        proof, desk = self.verdict.proof, self.shell.desk
        if proof is None or not proof.brought_pages:
            shown: Future[bytes] = Future()
            shown.set_result(self._content)
            return shown
        compared = proof.paper if proof.archived is not None and proof.changed.ranges else ""
        return desk.lanes.devices.submit(desk.brought_page, self._content, compared, page, width)

    def _archived_page(self, page: int, width: int) -> Future[bytes]:
        proof, desk = self.verdict.proof, self.shell.desk
        assert proof is not None
        assert proof.archived is not None
        return desk.lanes.books.submit(desk.page_picture, proof.archived, page, width)

    def _camera_opened(self, camera: SeeingCamera | None) -> None:
        if camera is None:
            self._no_camera(
                DeviceFault(
                    "NO_CAMERA", _NO_CAMERA, Text("请打开图片文件。", "Open a picture file.")
                )
            )
        elif self._camera_part.isVisible():
            self.camera.show_camera(camera)
        else:
            camera.close()

    def _no_camera(self, error: BaseException) -> None:
        self._close_camera()
        self.code.setFocus()
        self.shell.messages.error(error)

    def _close_camera(self) -> None:
        camera = self.camera.camera
        self.camera.show_camera(None)
        self._camera_part.hide()
        self._show_what_there_is()
        if camera is not None:
            camera.close()

    def _clear(self) -> None:
        self._asked += 1
        self._put_away()

    def _put_away(self) -> None:
        self._content = b""
        self._how.tell(_HOW)
        self.verdict.show_proof(None)
        for side, view in zip(self._sides, (self.brought, self.archived), strict=True):
            side.hide()
            view.show_document(0, self._brought_page)
        self._show_what_there_is()

    def _show_what_there_is(self) -> None:
        there = any(not side.isHidden() for side in self._sides)
        self._pages.setVisible(there)
        self._nothing.setVisible(not there)

    def _back(self) -> None:
        if self._camera_part.isVisible():
            self._close_camera()
            self.code.setFocus()
        else:
            self.shell.go_back()


def _turn_to(view: PageView, page: int) -> None:
    view.turn(page - view.page)


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_MOST_BYTES)
    except OSError as error:
        raise GuitaiError(
            "FILE_UNREADABLE",
            Text(f"无法读取 {path.name}：{error.strerror}", f"Cannot read {path.name}: {error}"),
            Text("请换一个文件再试。", "Choose another file."),
        ) from error


def _ratio(picture: bytes) -> float:
    """Height by width of a picture, by its head alone."""
    buffer = QBuffer()
    buffer.setData(QByteArray(picture))
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    return size.height() / size.width() if size.width() > 0 else A4
