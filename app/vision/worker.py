"""The process that sees: it reads cards, compares faces, watches cameras, and opens no socket."""

from __future__ import annotations

import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from typing import Any

from app.vision.findings import VisionError, VisionFault
from app.vision.shared_frames import FrameBoard

CAMERA_PATIENCE = 8.0


def refuse_sockets(event: str, _arguments: tuple[Any, ...]) -> None:
    """An audit hook: whoever tries to open a socket in this process fails."""
    if event.startswith("socket."):
        raise OSError("the eyes open no socket")


def run(
    questions: Connection, answers: Connection, boards: Sequence[FrameBoard], threads: int
) -> None:
    """Answers questions (number, act, arguments) until the other end closes."""
    sys.addaudithook(refuse_sockets)
    # The window decides when to stop; Ctrl+C in its terminal reaches this process too.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ["OPENCV_LOG_LEVEL"] = "SILENT"
    os.environ["OPENCV_FFMPEG_LOGLEVEL"] = "-8"
    os.environ["OMP_NUM_THREADS"] = str(threads)
    Worker(questions, answers, boards, threads).serve()


class Worker:
    """Takes questions from one pipe and answers on another; cards, faces and cameras in turn."""

    def __init__(
        self,
        questions: Connection,
        answers: Connection,
        boards: Sequence[FrameBoard],
        threads: int,
    ) -> None:
        self._questions = questions
        self._answers = answers
        self._boards = boards
        self._threads = threads
        self._sending = threading.Lock()
        self._loading = threading.RLock()
        self._parts: dict[str, Any] = {}
        self._feeds: dict[int, Any] = {}
        # One lane for each kind of work: a face does not wait behind a card.
        self._lanes = {
            name: ThreadPoolExecutor(1, thread_name_prefix=name)
            for name in ("cards", "faces", "cameras")
        }

    def serve(self) -> None:
        """Runs until the window's end of the pipe is closed."""
        acts: dict[str, tuple[str, Callable[..., object]]] = {
            "warm_cards": ("cards", self._warm_cards),
            "warm_faces": ("faces", self._warm_faces),
            "read_document": ("cards", lambda image: self._cards().read(image)),
            "compare_faces": ("faces", lambda first, live: self._faces().compare(first, live)),
            "check_face": ("faces", lambda image: self._faces().check(image)),
            "open_camera": ("cameras", self._open_camera),
            "capture": ("cameras", lambda place: self._feed(place).capture()),
            "close_camera": ("cameras", self._close_camera),
        }
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

                from app.vision.card import DocumentReader  # noqa: PLC0415
                from app.vision.faces import FaceFinder  # noqa: PLC0415
                from app.vision.reading import Reader  # noqa: PLC0415

                cv2.setNumThreads(self._threads)
                self._parts["cards"] = DocumentReader(Reader(self._threads), FaceFinder())
        return self._parts["cards"]

    def _faces(self) -> Any:
        with self._loading:
            if "faces" not in self._parts:
                from app.vision.faces import DlibRecogniser, Faces  # noqa: PLC0415

                self._parts["faces"] = Faces(DlibRecogniser())
        return self._parts["faces"]

    def _warm_cards(self) -> None:
        self._cards().warm()

    def _warm_faces(self) -> None:
        self._faces().warm()

    def _open_camera(self, place: int, source: str, sequence: int) -> None:
        from app.vision.cameras import CameraFeed  # noqa: PLC0415

        self._close_camera(place)
        failed: list[str] = []
        over = threading.Event()

        def stopped(code: str) -> None:
            failed.append(code)
            over.set()
            self._send(-1 - place, code, None)

        feed = CameraFeed(source, self._boards[place], sequence, stopped)
        for _ in range(int(CAMERA_PATIENCE / 0.05)):
            if feed.wait(0.05):
                self._feeds[place] = feed
                return
            if over.is_set():
                raise VisionFault(failed[0])
        feed.close()
        raise VisionFault(VisionError.CAMERA_MISSING)

    def _feed(self, place: int) -> Any:
        if place not in self._feeds:
            raise VisionFault(VisionError.CAMERA_STOPPED)
        return self._feeds[place]

    def _close_camera(self, place: int) -> None:
        feed = self._feeds.pop(place, None)
        if feed is not None:
            feed.close()
