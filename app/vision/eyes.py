"""The window's side of the eyes: asks the seeing process, and restarts it when it fails."""

from __future__ import annotations

import itertools
import math
import multiprocessing
import queue
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from app.domain.documents import DocumentKind
from app.vision.camera import Camera
from app.vision.faults import VisionError, VisionFault
from app.vision.findings import (
    DocumentFinding,
    FaceComparison,
    FaceDescription,
    RecogniserInForce,
    ShotFinding,
)
from app.vision.shared_frames import FrameBoard
from app.vision.watching import (
    CameraName,
    CameraNews,
    CameraState,
    Watch,
)
from app.vision.worker import BEGUN, run

MOST_CAMERAS = 3
# How long each act may take before the process counts as hung, in seconds.
PATIENCE = {
    "warm_cards": 90.0,
    "warm_faces": 90.0,
    "read_document": 45.0,
    "compare_faces": 90.0,
    "check_face": 45.0,
    "describe_face": 45.0,
    "recogniser": 90.0,
    # Opening only begins here; the camera itself may take as long as it likes.
    "open_camera": 30.0,
    "capture": 15.0,
    "shots": 15.0,
    "rearm": 15.0,
    "start_challenge": 15.0,
    "stop_challenge": 15.0,
    "close_camera": 15.0,
    "cameras": 30.0,
    "read_codes": 60.0,
}
# A process that said nothing for so long hangs, in seconds; it says that it is well every second.
SILENCE = 30.0
_POLL = 0.25
# A process that keeps dying this soon after its start is not started again by itself.
YOUNG = 5.0
_starting = threading.Lock()


@dataclass
class _Question:
    act: str
    arguments: tuple[Any, ...]
    future: Future[Any]
    deadline: float


@dataclass
class _Life:
    """One run of the seeing process: its pipes and what it still owes an answer."""

    process: Any
    questions: Connection
    answers: Connection
    born: float
    waiting: dict[int, _Question] = field(default_factory=dict)
    # Questions go out through a thread: a pipe to a hung process is full and would block the asker.
    outgoing: queue.SimpleQueue[tuple[Any, ...] | None] = field(default_factory=queue.SimpleQueue)
    threads: list[threading.Thread] = field(default_factory=list)
    over: bool = False


class Eyes:
    """Reads cards and compares faces in a process of its own; every answer is a Future.

    A failed answer carries VisionFault: process_died, timeout, closed, or internal. What is wrong
    with a picture is no failure but part of the finding. After a death the process is started
    again at once and open cameras are opened again.
    """

    def __init__(
        self, threads: int = 2, recogniser: str = "dlib", calibration: Path | None = None
    ) -> None:
        """`recogniser` as in the settings; `calibration` is the file of measured limits, which
        need not be there.
        """
        self._threads = threads
        self._recogniser = recogniser
        self._calibration = calibration
        self._context = multiprocessing.get_context("spawn")
        self._cameras: dict[int, Camera] = {}
        self._numbers = itertools.count(1)
        self._lock = threading.RLock()
        self._life: _Life | None = None
        self._closed = False

    @cached_property
    def _boards(self) -> list[FrameBoard]:
        """Many megabytes, made when the process is first started: not every desk looks."""
        return [FrameBoard(self._context) for _ in range(MOST_CAMERAS)]

    @property
    def pid(self) -> int | None:
        """The number of the seeing process, or none while there is none."""
        life = self._life
        return None if life is None or life.over else life.process.pid

    def start(self) -> None:
        """Starts the process; does nothing when it is there already."""
        with self._lock:
            if self._closed:
                raise VisionFault(VisionError.CLOSED)
            if self._life is None or self._life.over:
                self._life = self._spawn()
                for camera in tuple(self._cameras.values()):
                    self._reopen(camera)

    def warm(self) -> Future[None]:
        """Loads every model and runs it once, so that the first customer does not wait."""
        both = [self.ask("warm_cards"), self.ask("warm_faces")]
        warmed: Future[None] = Future()
        left = itertools.count(1)

        def done(one: Future[Any]) -> None:
            if warmed.done():
                return
            error = one.exception()
            if error is not None:
                warmed.set_exception(error)
            elif next(left) == len(both):
                warmed.set_result(None)

        for future in both:
            future.add_done_callback(done)
        return warmed

    def read_document(
        self,
        *pictures: bytes,
        corners: tuple[tuple[float, float], ...] | None = None,
        turns: int = 0,
        expected: DocumentKind | None = None,
    ) -> Future[DocumentFinding]:
        """Reads one side of an identity document from the bytes of picture files.

        Several pictures of the same side vote. `corners` (top left first, clockwise, in pixels of
        the upright photograph) are what the teller dragged, `turns` the quarter turns clockwise
        that were asked for; `expected` None lets the eyes find out which document it is.
        """
        return self.ask("read_document", pictures, corners, turns, expected)

    def compare_faces(
        self, reference: bytes, live: Sequence[bytes], second_reference: bytes | None = None
    ) -> Future[FaceComparison]:
        """Compares the reference portrait with one or more live pictures.

        The document's portrait decides the band; a second reference, such as the photograph that
        was taken when the account was opened, can only lower it.
        """
        return self.ask("compare_faces", reference, tuple(live), second_reference)

    def describe_face(self, image: bytes) -> Future[FaceDescription]:
        """The numbers of the one face in a picture: for measuring, never to be kept."""
        return self.ask("describe_face", image)

    def recogniser(self) -> Future[RecogniserInForce]:
        """Which recogniser and which limits judge faces."""
        return self.ask("recogniser")

    def check_face(self, image: bytes) -> Future[ShotFinding]:
        """Whether a picture shows exactly one face."""
        return self.ask("check_face", image)

    def cameras(self) -> Future[tuple[CameraName, ...]]:
        """The cameras that are plugged in now, each with its name."""
        return self.ask("cameras")

    def read_codes(self, image: bytes) -> Future[tuple[str, ...]]:
        """What the QR codes in a picture of a paper say; nothing where none could be read."""
        return self.ask("read_codes", image)

    def open_camera(self, source: str, watch: Watch = Watch.NOTHING) -> Camera:
        """Begins to open a camera and returns at once; its state tells how that goes.

        `source` is `camera:NAME` (a part of the name), `opencv:N`, or `file:PATH` (picture,
        folder, film). With a `watch` the camera also looks out for documents or faces.
        Raises VisionFault with too_many_cameras, or closed.
        """
        with self._lock:
            if self._closed:
                raise VisionFault(VisionError.CLOSED)
            free = [place for place in range(MOST_CAMERAS) if place not in self._cameras]
            if not free:
                raise VisionFault(VisionError.TOO_MANY_CAMERAS)
            place = free[0]
            camera = Camera(self, place, next(self._numbers), source, watch, self._boards[place])
            self._boards[place].clear()
            running = self.pid is not None
            self._cameras[place] = camera
            # A process that starts only now opens it with all others.
            if running:
                self._reopen(camera)
            else:
                self.start()
        return camera

    def release(self, camera: Camera) -> None:
        """Closes a camera; asking twice does no harm."""
        with self._lock:
            if self._cameras.get(camera.place) is not camera:
                return
            del self._cameras[camera.place]
            if not self._closed and self.pid is not None:
                self.ask("close_camera", camera.place)
        camera.hear(CameraNews(CameraState.FAULT, VisionError.CLOSED))

    def ask_camera(self, camera: Camera, act: str, *arguments: Any) -> Future[Any]:
        """Asks something of an open camera. A closed one fails with camera_stopped: its place may
        be another camera's by now.
        """
        with self._lock:
            if self._cameras.get(camera.place) is camera:
                return self.ask(act, camera.place, *arguments)
        failed: Future[Any] = Future()
        failed.set_exception(VisionFault(VisionError.CAMERA_STOPPED))
        return failed

    def _reopen(self, camera: Camera) -> None:
        self.ask(
            "open_camera", camera.place, camera.ticket, camera.source, camera.watch, camera.sequence
        )

    def interrupt(self) -> None:
        """Ends what is under way: what is waited for fails with cancelled, and the process is
        started and warmed again. Open cameras open again."""
        with self._lock:
            life = self._life
        if life is not None and not self._closed:
            self._end(life, VisionError.CANCELLED)
            self.start()
            self.warm()

    def look_with(self, recogniser: str) -> None:
        """Judges faces with another recogniser from now on."""
        self._recogniser = recogniser
        self.interrupt()

    def close(self) -> None:
        """Ends the process; whatever is still waited for fails with closed."""
        with self._lock:
            self._closed = True
            life = self._life
        if life is not None:
            self._end(life, VisionError.CLOSED)
            for thread in life.threads:
                if thread is not threading.current_thread():
                    thread.join(5)

    def ask(self, act: str, *arguments: Any) -> Future[Any]:
        """Sends one question to the process, starting it when need be."""
        future: Future[Any] = Future()
        future.set_running_or_notify_cancel()
        try:
            with self._lock:
                self.start()
                life = self._life
                assert life is not None
                number = next(self._numbers)
                # The clock of an act runs from when it is begun: those that wait in a line behind
                # others on a slow machine do not hang.
                deadline = math.inf
                life.waiting[number] = _Question(act, arguments, future, deadline)
                life.outgoing.put((number, act, arguments))
        except VisionFault as fault:
            future.set_exception(fault)
        return future

    def _spawn(self) -> _Life:
        theirs_in, ours_out = self._context.Pipe(duplex=False)
        ours_in, theirs_out = self._context.Pipe(duplex=False)
        process = self._context.Process(
            target=run,
            args=(
                theirs_in,
                theirs_out,
                self._boards,
                self._threads,
                self._recogniser,
                self._calibration,
            ),
            name="guitai-eyes",
            daemon=True,
        )
        with _starting, _without_main_module():
            process.start()
        theirs_in.close()
        theirs_out.close()
        life = _Life(process, ours_out, ours_in, time.monotonic())
        for work, name in ((self._listen, "eyes listen"), (self._speak, "eyes speak")):
            thread = threading.Thread(target=work, args=(life,), name=name, daemon=True)
            life.threads.append(thread)
            thread.start()
        return life

    def _speak(self, life: _Life) -> None:
        """Sends questions in the order they were asked."""
        while (question := life.outgoing.get()) is not None:
            try:
                life.questions.send(question)
            except OSError:
                # The listener notices the death and fails what is owed.
                break
        life.questions.close()

    def _listen(self, life: _Life) -> None:
        """Hands answers to their futures, and notices death and hanging."""
        silent = 0.0
        while not life.over:
            try:
                if life.answers.poll(_POLL):
                    number, code, answer = life.answers.recv()
                    silent = 0.0
                    self._settle(life, number, code, answer)
                else:
                    # Counted, not measured: time that the whole machine slept is no silence.
                    silent += _POLL
            except (EOFError, OSError):
                self._end(life, VisionError.PROCESS_DIED)
                break
            now = time.monotonic()
            with self._lock:
                late = [q for q in life.waiting.values() if q.deadline < now]
            if late:
                for question in late:
                    _fail(question.future, VisionError.TIMEOUT)
            if late or silent > SILENCE:
                self._end(life, VisionError.PROCESS_DIED)
        life.answers.close()

    def _settle(self, life: _Life, number: int, code: str | None, answer: object) -> None:
        with self._lock:
            # Below zero is news of a camera under its ticket, zero the heartbeat.
            heard = [c for c in self._cameras.values() if c.ticket == -number]
            if code == BEGUN:
                begun = life.waiting.get(number)
                if begun is not None:
                    begun.deadline = time.monotonic() + PATIENCE[begun.act]
                return
            question = life.waiting.pop(number, None)
        for camera in heard:
            camera.hear(answer)
        if question is None:
            return
        if code is None:
            question.future.set_result(answer)
            return
        fault = VisionFault(code)
        if isinstance(answer, str):
            fault.add_note(answer)
        question.future.set_exception(fault)

    def _end(self, life: _Life, code: str) -> None:
        """Buries one run of the process, fails what it owed, and starts the next."""
        with self._lock:
            if life.over:
                return
            life.over = True
            owed = list(life.waiting.values())
            life.waiting.clear()
        life.process.kill()
        life.process.join(5)
        life.outgoing.put(None)
        for question in owed:
            _fail(question.future, code)
        with self._lock:
            cameras = tuple(self._cameras.values())
        for camera in cameras:
            camera.hear(CameraNews(CameraState.FAULT, code))
            camera.restart()
        with self._lock:
            young = time.monotonic() - life.born < YOUNG
            if self._closed or self._life is not life or young:
                return
            self.start()


def _fail(future: Future[Any], code: str) -> None:
    if not future.done():
        future.set_exception(VisionFault(code))


@contextmanager
def _without_main_module() -> Iterator[None]:
    """Hides the window's main module from the child, which would import it and Qt with it."""
    main = sys.modules["__main__"]
    kept = {name: main.__dict__.pop(name) for name in ("__file__",) if name in main.__dict__}
    spec = getattr(main, "__spec__", None)
    main.__spec__ = None
    try:
        yield
    finally:
        main.__spec__ = spec
        main.__dict__.update(kept)
