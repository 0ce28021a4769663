"""An open camera: its preview, its full pictures, and what looks at them meanwhile."""

from __future__ import annotations

import threading
import time
import traceback
from collections.abc import Callable, Iterator
from typing import Protocol

import cv2

from app.vision import frame_sources
from app.vision.faults import VisionError, VisionFault
from app.vision.pictures import Pixels, as_jpeg
from app.vision.shared_frames import LARGEST_HEIGHT, LARGEST_WIDTH, FrameBoard
from app.vision.watching import CameraNews, CameraState, Sight, Watch

LOOKS_PER_SECOND = 8.0
# A camera that sent nothing for this long is out of order, though it still claims to be open.
STALL_SECONDS = 3.0
REOPEN_SECONDS = 1.0
# A file that cannot be used is tried more and more rarely: it may be replaced.
LONGEST_PAUSE = 8.0
_PASSING = (VisionError.CAMERA_MISSING, VisionError.CAMERA_STOPPED)

Frames = Callable[[str, threading.Event, Watch], Iterator[Pixels]]
Tell = Callable[[CameraNews | Sight], None]


class Watcher(Protocol):
    """Looks at the newest frame again and again, and keeps the pictures it took by itself."""

    def look(self, full: Pixels, preview: Pixels, sequence: int) -> Sight:
        """What is seen in this frame; `preview` is the same frame made smaller."""

    def rearm(self) -> None:
        """Forgets the last picture taken: the same thing may be taken once more."""

    def shots(self, after: int) -> tuple[bytes, ...]:
        """The frames of automatic shutter number `after` + 1, best first; none before it."""


class CameraFeed:
    """One open camera: a thread that puts every frame up, and another that watches the newest.

    A camera that cannot be opened or that is pulled is tried again every second until it is closed.
    """

    def __init__(
        self,
        source: str,
        board: FrameBoard,
        first_sequence: int,
        tell: Tell,
        watch: Watch = Watch.NOTHING,
        watcher: Watcher | None = None,
        frames: Frames = frame_sources.frames,
    ) -> None:
        """`tell` is given every change of the camera's state and every sight of the watcher."""
        self._source = source
        self._board = board
        self._sequence = first_sequence
        self._tell = tell
        self._watch = watch
        self._watcher = watcher
        self._frames = frames
        self._news = CameraNews(CameraState.OPENING)
        self._newest: tuple[Pixels, Pixels, int] | None = None
        self._came = time.monotonic()
        self._fresh = threading.Condition()
        self._closing = threading.Event()
        self._changing = threading.Lock()
        self._threads = [threading.Thread(target=self._run, name=f"camera {source}", daemon=True)]
        if watcher is not None:
            self._threads.append(
                threading.Thread(target=self._look, name=f"watch {source}", daemon=True)
            )
        for thread in self._threads:
            thread.start()

    def capture(self) -> bytes:
        """The newest frame in full, as a JPEG. Raises VisionFault while there is none."""
        newest = self._newest
        if newest is None or self._news.state is not CameraState.LIVE:
            raise VisionFault(self._news.fault or VisionError.CAMERA_STOPPED)
        return as_jpeg(newest[0], quality=95)

    def newest(self) -> tuple[Pixels, Pixels, int] | None:
        """The newest frame in full, the same made smaller, and its sequence; none without one."""
        return self._newest

    def rearm(self) -> None:
        """Lets the watcher take the same thing once more."""
        if self._watcher is not None:
            self._watcher.rearm()

    def shots(self, after: int) -> tuple[bytes, ...]:
        """What the watcher took by itself at shutter number `after` + 1; none before it."""
        return () if self._watcher is None else self._watcher.shots(after)

    def check(self) -> None:
        """Called now and then: says so when a camera that is open stopped sending."""
        silent = time.monotonic() - self._came > STALL_SECONDS
        if silent and self._news.state is CameraState.LIVE:
            self._become(CameraNews(CameraState.FAULT, VisionError.CAMERA_STOPPED))

    def close(self) -> None:
        """Lets the camera go, at once: a driver that is still opening is left to its thread."""
        self._closing.set()
        with self._changing:
            self._newest = None
        with self._fresh:
            self._fresh.notify_all()

    def join(self, seconds: float) -> bool:
        """Whether both threads have ended within this time."""
        end = time.monotonic() + seconds
        for thread in self._threads:
            thread.join(max(0.0, end - time.monotonic()))
        return not any(thread.is_alive() for thread in self._threads)

    def _run(self) -> None:
        pause = REOPEN_SECONDS
        while not self._closing.is_set():
            code: str = VisionError.CAMERA_STOPPED
            try:
                for frame in self._frames(self._source, self._closing, self._watch):
                    if not self._put(frame):
                        return
                    pause = REOPEN_SECONDS
            except VisionFault as fault:
                code = fault.code
            except Exception:
                # A driver's error; the camera is tried again, and the log of the process has it.
                traceback.print_exc()
            self._become(CameraNews(CameraState.FAULT, code))
            self._closing.wait(pause)
            pause = REOPEN_SECONDS if code in _PASSING else min(2 * pause, LONGEST_PAUSE)

    def _put(self, frame: Pixels) -> bool:
        preview = fitting(frame)
        height, width = preview.shape[:2]
        pixels = preview.tobytes()
        with self._changing:
            # Once closed, the board may show another camera.
            if self._closing.is_set():
                return False
            self._sequence += 1
            self._board.write(pixels, width, height, self._sequence)
            self._newest = (frame, preview, self._sequence)
            self._came = time.monotonic()
        self._become(CameraNews(CameraState.LIVE))
        with self._fresh:
            self._fresh.notify_all()
        return True

    def _become(self, news: CameraNews) -> None:
        with self._changing:
            if news == self._news or self._closing.is_set():
                return
            self._news = news
            if news.state is CameraState.FAULT:
                self._newest = None
        self._tell(news)

    def _look(self) -> None:
        assert self._watcher is not None
        seen = 0
        while not self._closing.is_set():
            begun = time.monotonic()
            # The newest frame only: what came while the last one was looked at is passed over.
            newest = self._newest
            if newest is None or newest[2] <= seen:
                with self._fresh:
                    self._fresh.wait(0.1)
                continue
            seen = newest[2]
            try:
                sight = self._watcher.look(*newest)
            except Exception:
                traceback.print_exc()
                self._closing.wait(1.0)
                continue
            if not self._closing.is_set():
                self._tell(sight)
            # About half of one core at most; where others take the machine, looks grow rarer.
            took = time.monotonic() - begun
            least = min(took, 1 / LOOKS_PER_SECOND)
            self._closing.wait(max(least, 1 / LOOKS_PER_SECOND - took))


def fitting(frame: Pixels) -> Pixels:
    """The frame small enough for the board."""
    height, width = frame.shape[:2]
    scale = min(1.0, LARGEST_WIDTH / width, LARGEST_HEIGHT / height)
    if scale == 1.0:
        return frame
    size = (max(1, int(width * scale)), max(1, int(height * scale)))
    whole = int(1 / scale)
    if whole > 1 and min(height, width) > whole:
        # Averaging over whole pixels is ten times as quick as over parts of them.
        frame = cv2.resize(frame, (width // whole, height // whole), interpolation=cv2.INTER_AREA)
        return cv2.resize(frame, size, interpolation=cv2.INTER_LINEAR)
    return cv2.resize(frame, size, interpolation=cv2.INTER_AREA)
