"""Cameras: a real one, or a picture, a folder or a film that stands in for one."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import cv2

from app.vision.findings import VisionError, VisionFault
from app.vision.pictures import Pixels, as_jpeg, decode
from app.vision.shared_frames import LARGEST_HEIGHT, LARGEST_WIDTH, FrameBoard

PICTURES_PER_SECOND = 15.0
SECONDS_PER_FOLDER_PICTURE = 0.5
PICTURE_ENDINGS = frozenset({".jpg", ".jpeg", ".png", ".webp", ".bmp", ".tif", ".tiff"})
MISSED_FRAMES = 50


def frames(source: str) -> Iterator[Pixels]:
    """RGB frames of a source at its own pace, without end.

    `opencv:N` is the N-th camera; `file:PATH` a picture, a folder of pictures or a film.
    Raises VisionFault with camera_missing or, when a camera stops, camera_stopped.
    """
    kind, _, rest = source.partition(":")
    if kind == "opencv" and rest.isdecimal():
        return _film(cv2.VideoCapture(int(rest)), live=True)
    if kind == "file":
        path = Path(rest)
        if path.is_dir():
            return _folder(path)
        if path.is_file() and path.suffix.lower() in PICTURE_ENDINGS:
            return _picture(path)
        if path.is_file():
            return _film(cv2.VideoCapture(str(path)), live=False)
    raise VisionFault(VisionError.CAMERA_MISSING)


def _picture(path: Path) -> Iterator[Pixels]:
    pixels = decode(path.read_bytes())
    while True:
        yield pixels
        time.sleep(1 / PICTURES_PER_SECOND)


def _folder(path: Path) -> Iterator[Pixels]:
    pictures = sorted(p for p in path.iterdir() if p.suffix.lower() in PICTURE_ENDINGS)
    if not pictures:
        raise VisionFault(VisionError.CAMERA_MISSING)
    each = max(1, round(SECONDS_PER_FOLDER_PICTURE * PICTURES_PER_SECOND))
    while True:
        for picture in pictures:
            pixels = decode(picture.read_bytes())
            for _ in range(each):
                yield pixels
                time.sleep(1 / PICTURES_PER_SECOND)


def _film(capture: cv2.VideoCapture, live: bool) -> Iterator[Pixels]:
    try:
        if not capture.isOpened():
            raise VisionFault(VisionError.CAMERA_MISSING)
        pace = 0.0 if live else 1 / (capture.get(cv2.CAP_PROP_FPS) or 25.0)
        missed = 0
        while True:
            there, frame = capture.read()
            if there:
                missed = 0
                yield cv2.cvtColor(frame, cv2.COLOR_BGR2RGB)
                time.sleep(pace)
                continue
            missed += 1
            if missed > (MISSED_FRAMES if live else 2):
                raise VisionFault(VisionError.CAMERA_STOPPED)
            if live:
                time.sleep(0.02)
            else:
                capture.set(cv2.CAP_PROP_POS_FRAMES, 0)
    finally:
        capture.release()


class CameraFeed:
    """One open camera: a thread that puts every frame up and keeps the newest in full."""

    def __init__(
        self, source: str, board: FrameBoard, first_sequence: int, stopped: Callable[[str], None]
    ) -> None:
        """`stopped` is told a code when the camera cannot be opened or ends by itself."""
        self._source = source
        self._board = board
        self._sequence = first_sequence
        self._stopped = stopped
        self._newest: Pixels | None = None
        self._arrived = threading.Event()
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name=f"camera {source}", daemon=True)
        self._thread.start()

    def wait(self, seconds: float) -> bool:
        """Whether a first frame has arrived within this time."""
        return self._arrived.wait(seconds)

    def capture(self) -> bytes:
        """The newest frame in full, as a JPEG. Raises VisionFault with camera_stopped."""
        if self._newest is None:
            raise VisionFault(VisionError.CAMERA_STOPPED)
        return as_jpeg(self._newest, quality=95)

    def close(self) -> None:
        """Lets the camera go."""
        self._closing.set()
        self._thread.join(timeout=2)

    def _run(self) -> None:
        try:
            for frame in frames(self._source):
                if self._closing.is_set():
                    return
                self._newest = frame
                self._sequence += 1
                preview = _fitting(frame)
                height, width = preview.shape[:2]
                self._board.write(preview.tobytes(), width, height, self._sequence)
                self._arrived.set()
        except VisionFault as fault:
            self._stopped(fault.code)
        except Exception:
            self._stopped(VisionError.CAMERA_STOPPED)


def _fitting(frame: Pixels) -> Pixels:
    """The frame small enough for the board."""
    height, width = frame.shape[:2]
    scale = min(1.0, LARGEST_WIDTH / width, LARGEST_HEIGHT / height)
    if scale == 1.0:
        return frame
    size = (max(1, int(width * scale)), max(1, int(height * scale)))
    return cv2.resize(frame, size, interpolation=cv2.INTER_AREA)
