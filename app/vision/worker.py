"""The process that sees: it reads cards, compares faces, watches cameras, and opens no socket."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from app.evidence.liveness import Prompt
from app.vision.challenges import ChallengeNews
from app.vision.faults import VisionError, VisionFault
from app.vision.shared_frames import FrameBoard
from app.vision.watching import CameraName, Watch

# So often, in seconds, the process says that it is well, and looks after its cameras.
HEARTBEAT = 1.0


BEGUN = "begun"
"""What is sent before the answer to a question: that somebody works on it now."""


def refuse_sockets(event: str, _arguments: tuple[Any, ...]) -> None:
    """An audit hook: whoever tries to open a socket in this process fails."""
    if event.startswith("socket."):
        raise OSError("the eyes open no socket")


def run(
    questions: Connection,
    answers: Connection,
    boards: Sequence[FrameBoard],
    threads: int,
    recogniser: str,
    calibration: Path | None,
) -> None:
    """Answers questions (number, act, arguments) until the other end closes."""
    sys.addaudithook(refuse_sockets)
    # The window decides when to stop; Ctrl+C in its terminal reaches this process too.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ["OPENCV_LOG_LEVEL"] = "SILENT"
    os.environ["OPENCV_FFMPEG_LOGLEVEL"] = "-8"
    os.environ["OMP_NUM_THREADS"] = str(threads)
    Worker(questions, answers, boards, threads, recogniser, calibration).serve()


class Worker:
    """Takes questions from one pipe and answers on another; cards, faces and cameras in turn."""

    def __init__(
        self,
        questions: Connection,
        answers: Connection,
        boards: Sequence[FrameBoard],
        threads: int,
        recogniser: str,
        calibration: Path | None,
    ) -> None:
        self._questions = questions
        self._answers = answers
        self._boards = boards
        self._threads = threads
        self._recogniser = recogniser
        self._calibration = calibration
        self._sending = threading.Lock()
        self._loading = threading.RLock()
        self._parts: dict[str, Any] = {}
        self._feeds: dict[int, Any] = {}
        self._challenges: dict[int, Any] = {}
        # One lane for each kind of work: a face does not wait behind a card.
        self._lanes = {
            name: ThreadPoolExecutor(1, thread_name_prefix=name)
            for name in ("cards", "faces", "cameras", "names")
        }

    def serve(self) -> None:
        """Runs until the window's end of the pipe is closed."""
        acts: dict[str, tuple[str, Callable[..., object]]] = {
            "warm_cards": ("cards", self._warm_cards),
            "warm_faces": ("faces", self._warm_faces),
            "read_document": ("cards", self._read_document),
            "compare_faces": ("faces", lambda *given: self._faces().compare(*given)),
            "describe_face": ("faces", lambda image: self._faces().describe(image)),
            "recogniser": ("faces", lambda: self._faces().in_force),
            "check_face": ("faces", lambda image: self._faces().check(image)),
            "open_camera": ("cameras", self._open_camera),
            "capture": ("cameras", lambda place: self._feed(place).capture()),
            "shots": ("cameras", lambda place, after: self._feed(place).shots(after)),
            "rearm": ("cameras", lambda place: self._feed(place).rearm()),
            "start_challenge": ("cameras", self._start_challenge),
            "stop_challenge": ("cameras", self._stop_challenge),
            "cameras": ("names", self._cameras),
            "read_codes": ("names", self._read_codes),
            "close_camera": ("cameras", self._close_camera),
        }
        threading.Thread(target=self._beat, name="heartbeat", daemon=True).start()
        while True:
            try:
                number, act, arguments = self._questions.recv()
            except (EOFError, OSError):
                break
            lane, do = acts[act]
            self._lanes[lane].submit(self._answer, number, do, arguments)
        # Native threads may still be at work: nothing here is worth waiting for.
        os._exit(0)

    def _answer(
        self, number: int, do: Callable[..., object], arguments: tuple[object, ...]
    ) -> None:
        self._send(number, BEGUN, None)
        try:
            self._send(number, None, do(*arguments))
        except VisionFault as fault:
            self._send(number, str(fault.code), None)
        except MemoryError:
            self._send(number, str(VisionError.IMAGE_TOO_LARGE), None)
        except Exception:
            self._send(number, str(VisionError.INTERNAL), traceback.format_exc())

    def _send(self, number: int, code: str | None, answer: object) -> None:
        with self._sending:
            try:
                self._answers.send((number, code, answer))
            except OSError:
                os._exit(0)

    def _cards(self) -> Any:
        with self._loading:
            if "cards" not in self._parts:
                import cv2  # noqa: PLC0415  each part is loaded by the first who needs it

                from app.vision.document import DocumentReader  # noqa: PLC0415
                from app.vision.faces import FaceFinder  # noqa: PLC0415
                from app.vision.reading import Reader  # noqa: PLC0415

                cv2.setNumThreads(self._threads)
                self._parts["cards"] = DocumentReader(Reader(self._threads), FaceFinder())
        return self._parts["cards"]

    def _faces(self) -> Any:
        with self._loading:
            if "faces" not in self._parts:
                from app.vision import calibrated  # noqa: PLC0415
                from app.vision.faces import Faces  # noqa: PLC0415
                from app.vision.recogniser import recogniser_for  # noqa: PLC0415

                limits = calibrated.load(self._calibration) if self._calibration else None
                recogniser = recogniser_for(self._recogniser, self._threads)
                self._parts["faces"] = Faces(recogniser, limits)
        return self._parts["faces"]

    def _read_document(
        self, images: tuple[bytes, ...], corners: Any, turns: int, expected: Any
    ) -> object:
        return self._cards().read(*images, corners=corners, turns=turns, expected=expected)

    def _warm_cards(self) -> None:
        self._cards().warm()

    def _warm_faces(self) -> None:
        self._faces().warm()

    def _beat(self) -> None:
        """Says again and again that the process is well: silence means that it hangs."""
        while True:
            self._send(0, None, None)
            for feed in tuple(self._feeds.values()):
                feed.check()
            time.sleep(HEARTBEAT)

    def _cameras(self) -> tuple[CameraName, ...]:
        from app.vision.camera_names import named  # noqa: PLC0415
        from app.vision.frame_sources import plugged_in  # noqa: PLC0415

        return named(plugged_in())

    def _read_codes(self, image: bytes) -> tuple[str, ...]:
        from app.vision.codes import read_codes  # noqa: PLC0415

        return read_codes(image)

    def _open_camera(
        self, place: int, ticket: int, source: str, watch: Watch, sequence: int
    ) -> None:
        """Begins to open a camera; what becomes of it is told under its ticket."""
        from app.vision.cameras import CameraFeed  # noqa: PLC0415

        self._close_camera(place)
        self._feeds[place] = CameraFeed(
            source,
            self._boards[place],
            sequence,
            lambda news: self._send(-ticket, None, news),
            watch,
            self._watcher(watch),
        )

    def _watcher(self, watch: Watch) -> Any:
        match watch:
            case Watch.DOCUMENT:
                from app.vision.document_watch import DocumentWatcher  # noqa: PLC0415

                return DocumentWatcher()
            case Watch.FACE:
                from app.vision.face_watch import FaceWatcher  # noqa: PLC0415

                return FaceWatcher()
            case _:
                return None

    def _feed(self, place: int) -> Any:
        if place not in self._feeds:
            raise VisionFault(VisionError.CAMERA_STOPPED)
        return self._feeds[place]

    def _start_challenge(
        self, place: int, ticket: int, number: int, kinds: tuple[Prompt, ...], seconds: float
    ) -> None:
        """Begins a challenge before an open camera; how it goes is told under the ticket."""
        from app.vision.liveness.live import LiveChallenge  # noqa: PLC0415

        self._stop_challenge(place)
        self._challenges[place] = LiveChallenge(
            self._feed(place).newest,
            lambda: self._finder(Prompt.BLINK in kinds),
            kinds,
            seconds,
            lambda state: self._send(-ticket, None, ChallengeNews(number, state)),
        )

    def _stop_challenge(self, place: int) -> None:
        challenge = self._challenges.pop(place, None)
        if challenge is not None:
            challenge.stop()

    def _finder(self, blinking: bool) -> Any:
        part = "faces for blinking" if blinking else "faces for turning"
        with self._loading:
            if part not in self._parts:
                from app.vision.liveness.seeing import DlibFinder  # noqa: PLC0415

                self._parts[part] = DlibFinder(blinking)
        return self._parts[part]

    def _close_camera(self, place: int) -> None:
        self._stop_challenge(place)
        feed = self._feeds.pop(place, None)
        if feed is not None:
            feed.close()
