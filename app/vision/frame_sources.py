"""Where frames come from: a camera, or a picture, a folder or a film that stands in for one."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import cv2

from app.vision import camera_names
from app.vision.faults import VisionError, VisionFault
from app.vision.pictures import LARGEST_FILE, LARGEST_PIXELS, Pixels, decode
from app.vision.watching import Watch

FRAMES_PER_SECOND = 15.0
SECONDS_PER_FOLDER_PICTURE = 0.5
PICTURE_ENDINGS = frozenset({".jpg", ".jpeg", ".png", ".webp", ".bmp", ".tif", ".tiff"})
# A camera that gives nothing for this long was pulled.
SILENT_SECONDS = 1.0
LONGEST_SIDE = 4000
# Asked of the camera; it takes the nearest it has. A card on an A4 document camera needs five
# megapixels to be 750 pixels wide, a face does not.
SIZES = {Watch.DOCUMENT: (2592, 1944), Watch.FACE: (1280, 720), Watch.NOTHING: (2592, 1944)}

Opener = Callable[[int | str], Any]
"""Opens camera number N or a film file: something like cv2.VideoCapture."""


def frames(
    source: str,
    closing: threading.Event,
    watch: Watch = Watch.NOTHING,
    opener: Opener | None = None,
) -> Iterator[Pixels]:
    """RGB frames of a source at its own pace, until `closing` is set.

    `opencv:N` is the N-th camera, `camera:NAME` the one with NAME in its name; `file:PATH` a
    picture, a folder of pictures or a film. Opening may take seconds.
    Raises VisionFault with camera_missing, camera_stopped, or what is wrong with the file.
    """
    opens = opener or _open
    kind, _, rest = source.partition(":")
    if kind == "camera":
        number = camera_names.number_of(rest, camera_names.plugged(answers=_answers))
        if number is not None:
            return _live(number, closing, SIZES[watch], opens)
    elif kind == "opencv" and rest.isdecimal() and len(rest) < 4:
        return _live(int(rest), closing, SIZES[watch], opens)
    elif kind == "file" and rest:
        path = Path(rest)
        if path.is_dir():
            return _folder(path, closing)
        if path.is_file() and path.suffix.lower() in PICTURE_ENDINGS:
            return _picture(path, closing)
        if path.is_file():
            return _film(path, closing, opens)
    raise VisionFault(VisionError.CAMERA_MISSING)


def _open(what: Any) -> Any:
    return cv2.VideoCapture(what)


def plugged_in() -> tuple[camera_names.Plugged, ...]:
    """The cameras that are plugged in now."""
    return camera_names.plugged(answers=_answers)


def _answers(number: int) -> bool:
    capture = cv2.VideoCapture(number)
    try:
        return bool(capture.isOpened())
    finally:
        capture.release()


def _decoded(path: Path) -> Pixels:
    if path.stat().st_size > LARGEST_FILE:
        raise VisionFault(VisionError.IMAGE_TOO_LARGE)
    return decode(path.read_bytes(), LONGEST_SIDE)


def _picture(path: Path, closing: threading.Event) -> Iterator[Pixels]:
    pixels = _decoded(path)
    while not closing.is_set():
        yield pixels
        closing.wait(1 / FRAMES_PER_SECOND)


def _folder(path: Path, closing: threading.Event) -> Iterator[Pixels]:
    """Each picture for a while, in the order of their names; what is no picture is passed over."""
    each = max(1, round(SECONDS_PER_FOLDER_PICTURE * FRAMES_PER_SECOND))
    while not closing.is_set():
        shown = 0
        # The folder is looked through anew each time round: it may be filled or emptied meanwhile.
        for picture in _pictures(path):
            try:
                pixels = _decoded(picture)
            except (OSError, VisionFault):
                continue
            shown += 1
            for _ in range(each):
                if closing.is_set():
                    return
                yield pixels
                closing.wait(1 / FRAMES_PER_SECOND)
        if not shown:
            raise VisionFault(VisionError.CAMERA_MISSING)


def _pictures(path: Path) -> list[Path]:
    try:
        return sorted(p for p in path.iterdir() if p.suffix.lower() in PICTURE_ENDINGS)
    except OSError:
        return []


def _live(
    number: int, closing: threading.Event, size: tuple[int, int], opener: Opener
) -> Iterator[Pixels]:
    capture = opener(number)
    try:
        if not capture.isOpened():
            raise VisionFault(VisionError.CAMERA_MISSING)
        # Uncompressed, a document camera sends one or two large frames a second.
        capture.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
        capture.set(cv2.CAP_PROP_FRAME_WIDTH, size[0])
        capture.set(cv2.CAP_PROP_FRAME_HEIGHT, size[1])
        capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)
        last = time.monotonic()
        shown = 0.0
        while not closing.is_set():
            if not capture.grab():
                if time.monotonic() - last > SILENT_SECONDS:
                    raise VisionFault(VisionError.CAMERA_STOPPED)
                closing.wait(0.02)
                continue
            last = time.monotonic()
            # Every frame is taken off the camera, so that none is old, but not all are decoded.
            if last - shown < 0.9 / FRAMES_PER_SECOND:
                continue
            there, frame = capture.retrieve()
            if there and frame is not None and frame.size:
                shown = last
                yield _rgb(frame)
    finally:
        capture.release()


def _film(path: Path, closing: threading.Event, opener: Opener) -> Iterator[Pixels]:
    """A film from its beginning to its end, and again; a damaged one as far as it can be read."""
    while not closing.is_set():
        capture = opener(str(path))
        shown = 0
        try:
            if not capture.isOpened():
                raise VisionFault(VisionError.NOT_AN_IMAGE)
            width = capture.get(cv2.CAP_PROP_FRAME_WIDTH)
            height = capture.get(cv2.CAP_PROP_FRAME_HEIGHT)
            if width * height > LARGEST_PIXELS:
                raise VisionFault(VisionError.IMAGE_TOO_LARGE)
            pace = 1 / min(max(capture.get(cv2.CAP_PROP_FPS) or 25.0, 1.0), 60.0)
            while not closing.is_set():
                there, frame = capture.read()
                if not there or frame is None or not frame.size:
                    break
                shown += 1
                yield _rgb(frame)
                closing.wait(pace)
        finally:
            capture.release()
        if not shown:
            raise VisionFault(VisionError.CAMERA_STOPPED)


def _rgb(frame: Pixels) -> Pixels:
    height, width = frame.shape[:2]
    scale = LONGEST_SIDE / max(height, width)
    if scale < 1:
        size = (max(1, round(width * scale)), max(1, round(height * scale)))
        frame = cv2.resize(frame, size, interpolation=cv2.INTER_AREA)
    if frame.ndim == 2:
        return cv2.cvtColor(frame, cv2.COLOR_GRAY2RGB)
    if frame.shape[2] == 4:
        return cv2.cvtColor(frame, cv2.COLOR_BGRA2RGB)
    return cv2.cvtColor(frame, cv2.COLOR_BGR2RGB)
