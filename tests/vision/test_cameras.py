"""Cameras as they are at a counter: slow to open, pulled out, and stood in for by files."""

from __future__ import annotations

import multiprocessing
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from PIL import Image

from app.vision import cameras, frame_sources
from app.vision.cameras import CameraFeed, fitting
from app.vision.faults import VisionFault
from app.vision.pictures import Pixels, decode
from app.vision.shared_frames import FrameBoard
from app.vision.watching import CameraNews, CameraState, DocumentSight, Sight, Watch

CAST = Path(__file__).parents[2] / "resources" / "specimens"
LIVE = CAST / "S01" / "live0.jpg"


class Device:
    """What a driver gives the program: as cv2.VideoCapture, but the test has the cable in hand."""

    def __init__(self) -> None:
        self.plugged = True
        self.silent = False
        self.seconds_to_open = 0.0
        self.released = 0
        self.opened = 0
        self.asked: dict[int, float] = {}
        self.size = (480, 640, 3)

    def __call__(self, _number: int | str) -> Device:
        time.sleep(self.seconds_to_open)
        self.opened += 1
        return self

    def isOpened(self) -> bool:
        return self.plugged

    def set(self, what: int, value: float) -> bool:
        self.asked[what] = value
        return True

    def grab(self) -> bool:
        while self.silent and self.plugged:
            time.sleep(0.01)
        time.sleep(0.005)
        return self.plugged

    def retrieve(self) -> tuple[bool, Pixels]:
        return True, np.full(self.size, 90, np.uint8)

    def release(self) -> None:
        self.released += 1


class Told(list[CameraNews | Sight]):
    """What the feed told, in order."""

    def __call__(self, news: CameraNews | Sight) -> None:
        self.append(news)

    @property
    def states(self) -> list[tuple[CameraState, str | None]]:
        return [(one.state, one.fault) for one in self if isinstance(one, CameraNews)]


LIVE_NOW = (CameraState.LIVE, None)
STOPPED = (CameraState.FAULT, "camera_stopped")
MISSING = (CameraState.FAULT, "camera_missing")


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def board() -> FrameBoard:
    return FrameBoard(multiprocessing.get_context("spawn"))


@pytest.fixture
def opens(
    told: Told, board: FrameBoard, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., CameraFeed]]:
    """Opens a source; afterwards every feed is closed and its threads are gone."""
    monkeypatch.setattr(cameras, "REOPEN_SECONDS", 0.1)
    feeds: list[CameraFeed] = []

    def open_(source: str, device: Device | None = None, **more: Any) -> CameraFeed:
        frames = partial(frame_sources.frames, opener=device) if device else frame_sources.frames
        feeds.append(CameraFeed(source, board, 0, told, frames=frames, **more))
        return feeds[-1]

    yield open_
    for feed in feeds:
        feed.close()
    assert all(feed.join(20) for feed in feeds)


def wait_until(true: Callable[[], object], seconds: float = 30.0) -> None:
    end = time.monotonic() + seconds
    while not true() and time.monotonic() < end:
        time.sleep(0.01)
    assert true()


def test_a_camera_is_asked_for_enough_pixels_to_read_a_card(
    opens: Callable[..., CameraFeed], told: Told
) -> None:
    device = Device()
    opens("opencv:0", device, watch=Watch.DOCUMENT)
    wait_until(lambda: LIVE_NOW in told.states)
    assert device.asked[cv2.CAP_PROP_FRAME_WIDTH] == 2592


def test_a_camera_that_is_pulled_comes_back_when_it_is_plugged_in(
    opens: Callable[..., CameraFeed], told: Told, board: FrameBoard
) -> None:
    device = Device()
    feed = opens("opencv:0", device)
    wait_until(lambda: LIVE_NOW in told.states)
    device.plugged = False
    wait_until(lambda: STOPPED in told.states)
    with pytest.raises(VisionFault) as fault:
        feed.capture()
    assert fault.value.code in ("camera_stopped", "camera_missing")
    wait_until(lambda: MISSING in told.states)
    before = board.newest()
    device.plugged = True
    wait_until(lambda: told.states[-1] == LIVE_NOW)
    wait_until(lambda: board.newest() > before)
    assert decode(feed.capture()).shape == (480, 640, 3)


def test_a_camera_that_falls_silent_is_said_to_have_stopped(
    opens: Callable[..., CameraFeed], told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cameras, "STALL_SECONDS", 0.2)
    device = Device()
    feed = opens("opencv:0", device)
    wait_until(lambda: LIVE_NOW in told.states)
    device.silent = True

    def looked_after() -> bool:
        feed.check()
        return told.states[-1] == STOPPED

    wait_until(looked_after)
    device.silent = False
    wait_until(lambda: told.states[-1] == LIVE_NOW)


def test_a_camera_that_takes_long_to_open_is_closed_at_once(
    opens: Callable[..., CameraFeed], told: Told, board: FrameBoard
) -> None:
    device = Device()
    device.seconds_to_open = 1.5
    feed = opens("opencv:0", device)
    feed.close()
    assert not feed.join(0.1)
    assert feed.join(20)
    # Whoever has the board now sees nothing of it.
    assert (board.newest(), told) == (0, [])
    assert device.released == device.opened == 1


def test_a_slow_camera_holds_up_no_other(opens: Callable[..., CameraFeed], told: Told) -> None:
    slow, quick = Device(), Device()
    slow.seconds_to_open = 2.0
    first = opens("opencv:0", slow)
    second = opens("opencv:1", quick)
    wait_until(lambda: LIVE_NOW in told.states)
    assert slow.opened == 0
    assert second.capture()
    with pytest.raises(VisionFault):
        first.capture()
    wait_until(lambda: slow.opened == 1)


def test_a_driver_that_breaks_is_tried_again(
    opens: Callable[..., CameraFeed], told: Told, capfd: pytest.CaptureFixture[str]
) -> None:
    device = Device()
    device.size = (480, 640, 7)
    opens("opencv:0", device)
    wait_until(lambda: told.states and told.states[-1] == STOPPED)
    device.size = (480, 640, 3)
    wait_until(lambda: told.states[-1] == LIVE_NOW)
    assert "Traceback" in capfd.readouterr().err


class Slow:
    """A watcher that takes its time."""

    def __init__(self) -> None:
        self.seen: list[int] = []

    def look(self, full: Pixels, preview: Pixels, sequence: int) -> DocumentSight:
        self.seen.append(sequence)
        time.sleep(0.3)
        return DocumentSight(sequence, None, (), 0.0, None, 0)

    def rearm(self) -> None:
        raise NotImplementedError

    def shots(self, after: int) -> tuple[bytes, ...]:
        raise NotImplementedError


def test_the_watch_takes_the_newest_frame_and_never_slows_the_preview(
    opens: Callable[..., CameraFeed], told: Told, board: FrameBoard
) -> None:
    watcher = Slow()
    opens("opencv:0", Device(), watcher=watcher)
    wait_until(lambda: len(watcher.seen) >= 4)
    steps = np.diff(watcher.seen)
    assert (steps > 1).all()
    assert board.newest() > 2 * len(watcher.seen)
    assert [one.sequence for one in told if isinstance(one, DocumentSight)] == watcher.seen[
        : sum(isinstance(one, DocumentSight) for one in told)
    ]


def film(file: Path, frames: int = 12, size: tuple[int, int] = (320, 240)) -> Path:
    """A film whose frames grow brighter."""
    writer = cv2.VideoWriter(str(file), cv2.VideoWriter.fourcc(*"MJPG"), 25.0, size)
    for number in range(frames):
        writer.write(np.full((size[1], size[0], 3), min(20 + 10 * number, 250), np.uint8))
    writer.release()
    return file


def brightness(source: str, count: int) -> list[float]:
    """The mean brightness of the first frames of a source."""
    closing = threading.Event()
    found = []
    for frame in frame_sources.frames(source, closing):
        found.append(float(frame.mean()))
        if len(found) == count:
            closing.set()
    return found


def test_a_film_that_ends_begins_again(tmp_path: Path) -> None:
    seen = brightness(f"file:{film(tmp_path / 'film.avi', 6)}", 14)
    assert seen[5] > seen[0] + 40
    assert seen[6] == pytest.approx(seen[0], abs=3)
    assert seen[12] == pytest.approx(seen[0], abs=3)


def test_a_film_that_is_cut_off_is_shown_as_far_as_it_goes(tmp_path: Path) -> None:
    whole = film(tmp_path / "film.avi", 40)
    cut = tmp_path / "cut.avi"
    cut.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    assert len(brightness(f"file:{cut}", 50)) == 50


@pytest.mark.parametrize("content", [b"", b"no film at all" * 100, b"RIFF\x00\x00\x00\x00AVI "])
def test_a_file_that_is_no_film_is_a_fault_and_may_be_replaced(
    opens: Callable[..., CameraFeed], told: Told, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "film.avi"
    file.write_bytes(content)
    opens(f"file:{file}")
    wait_until(lambda: told.states)
    assert told.states[0] == (CameraState.FAULT, "not_an_image")
    film(tmp_path / "new.avi").replace(file)
    wait_until(lambda: told.states[-1] == LIVE_NOW)


def test_a_picture_of_a_hundred_megapixels_is_refused_without_being_opened(
    opens: Callable[..., CameraFeed], told: Told, tmp_path: Path
) -> None:
    Image.new("1", (12_000, 9_000)).save(tmp_path / "huge.png")
    opens(f"file:{tmp_path / 'huge.png'}")
    wait_until(lambda: told.states)
    assert told.states[0] == (CameraState.FAULT, "image_too_large")


@pytest.mark.parametrize("ending", ["gif", "webp"])
def test_an_animated_file_gives_frames_of_its_size(tmp_path: Path, ending: str) -> None:
    pictures = [Image.new("RGB", (320, 240), (20 + 40 * n, 90, 90)) for n in range(5)]
    file = tmp_path / f"moving.{ending}"
    pictures[0].save(file, save_all=True, append_images=pictures[1:], duration=40)
    closing = threading.Event()
    frames = frame_sources.frames(f"file:{file}", closing)
    try:
        for _ in range(12):
            assert next(frames).shape == (240, 320, 3)
    except VisionFault as fault:
        # Which animations can be opened is the business of the libraries; none may do harm.
        assert fault.code in ("not_an_image", "several_pictures")  # noqa: PT017
    finally:
        closing.set()
        frames.close()


def test_a_folder_that_is_emptied_and_filled_again(
    opens: Callable[..., CameraFeed], told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(frame_sources, "SECONDS_PER_FOLDER_PICTURE", 0.1)
    shutil.copy(LIVE, tmp_path / "one.jpg")
    (tmp_path / "broken.jpg").write_bytes(b"\xff\xd8 no picture")
    opens(f"file:{tmp_path}")
    wait_until(lambda: LIVE_NOW in told.states)
    (tmp_path / "one.jpg").unlink()
    wait_until(lambda: told.states[-1] == MISSING)
    shutil.copy(LIVE, tmp_path / "two.jpg")
    wait_until(lambda: told.states[-1] == LIVE_NOW)


def test_a_file_that_only_comes_later_is_shown_when_it_is_there(
    opens: Callable[..., CameraFeed], told: Told, tmp_path: Path
) -> None:
    opens(f"file:{tmp_path / 'later.jpg'}")
    wait_until(lambda: told.states and told.states[-1] == MISSING)
    shutil.copy(LIVE, tmp_path / "later.jpg")
    wait_until(lambda: told.states[-1] == LIVE_NOW)


@pytest.mark.parametrize("shape", [(480, 640), (480, 640, 1), (480, 640, 3), (480, 640, 4)])
def test_grey_and_transparent_frames_become_coloured_ones(shape: tuple[int, ...]) -> None:
    device = Device()
    device.size = shape  # type: ignore[assignment]
    closing = threading.Event()
    frames = frame_sources.frames("opencv:0", closing, opener=device)
    assert next(frames).shape == (480, 640, 3)
    closing.set()
    assert list(frames) == []
    assert device.released == 1


@pytest.mark.parametrize("size", [(1, 5000), (5000, 1), (3000, 4000), (100, 100)])
def test_every_frame_fits_the_board(size: tuple[int, int]) -> None:
    height, width = fitting(np.zeros((*size, 3), np.uint8)).shape[:2]
    assert 1 <= width <= 1280
    assert 1 <= height <= 960
