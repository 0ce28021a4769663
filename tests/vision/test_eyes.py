"""The seeing process: what the window may rely on when it dies, hangs, or has no camera."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.vision import eyes as window_side
from app.vision.camera import Camera
from app.vision.eyes import Eyes
from app.vision.faults import VisionFault
from app.vision.watching import CameraState, DocumentSight, Frame, Hint, Watch
from tests.vision import drawing

ROOT = Path(__file__).parents[2]
CAST = ROOT / "resources" / "specimens"
LIVE = CAST / "S01" / "live0.jpg"
FRONT = CAST / "S01" / "front.jpg"


@pytest.fixture
def mortal() -> Iterator[Eyes]:
    """Eyes of their own for tests that hurt them."""
    opened = Eyes()
    yield opened
    opened.close()


def first_frame(camera: Camera, after: int = 0) -> Frame:
    end = time.monotonic() + 30
    while time.monotonic() < end:
        frame = camera.latest()
        if frame is not None and frame.sequence > after:
            return frame
        time.sleep(0.02)
    raise AssertionError("no frame came")


def wait_until(true: Callable[[], object]) -> None:
    end = time.monotonic() + 30
    while not true() and time.monotonic() < end:
        time.sleep(0.02)
    assert true()


def kill(eyes: Eyes) -> None:
    assert eyes.pid is not None
    os.kill(eyes.pid, signal.SIGKILL)


def test_a_death_in_the_middle_fails_the_reading_and_the_next_one_works(mortal: Eyes) -> None:
    who = drawing.person(7)
    picture = drawing.photograph(drawing.front_card(who), 1, 7).image
    mortal.check_face(LIVE.read_bytes()).result(90)
    before = mortal.pid
    reading = mortal.read_document(picture)
    kill(mortal)
    with pytest.raises(VisionFault) as fault:
        reading.result(30)
    assert fault.value.code == "process_died"
    assert mortal.read_document(picture).result(120).fields["name"].value == who.front["name"]
    assert mortal.pid not in (None, before)


def test_a_reading_that_is_stopped_fails_as_cancelled_and_the_next_one_works(mortal: Eyes) -> None:
    who = drawing.person(7)
    picture = drawing.photograph(drawing.front_card(who), 1, 7).image
    mortal.check_face(LIVE.read_bytes()).result(90)
    before = mortal.pid
    reading = mortal.read_document(picture)
    mortal.interrupt()
    with pytest.raises(VisionFault) as caught:
        reading.result(timeout=30)
    assert caught.value.code == "cancelled"
    assert "取消" in caught.value.sentence.zh
    assert mortal.pid not in (None, before)
    assert mortal.read_document(picture).result(120).fields["name"].value == who.front["name"]


def test_an_open_camera_comes_back_after_a_death(
    mortal: Eyes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window_side, "YOUNG", 0.0)
    camera = mortal.open_camera(f"file:{LIVE}")
    frame = first_frame(camera)
    kill(mortal)
    # Frames that were up already may still be looked at; new ones must come.
    assert first_frame(camera, after=frame.sequence + 60).sequence > frame.sequence
    assert camera.fault is None


def test_a_process_that_works_on_one_question_for_ever_is_replaced(
    mortal: Eyes, monkeypatch: pytest.MonkeyPatch
) -> None:
    mortal.check_face(LIVE.read_bytes()).result(90)
    before = mortal.pid
    # Nothing is read in so short a time: to the window it is as if it never ended.
    monkeypatch.setitem(window_side.PATIENCE, "read_document", 0.0)
    first, second = (mortal.read_document(FRONT.read_bytes()) for _ in range(2))
    with pytest.raises(VisionFault) as fault:
        first.result(60)
    assert fault.value.code == "timeout"
    with pytest.raises(VisionFault) as fault:
        second.result(60)
    assert fault.value.code == "process_died", "it had not even been begun"
    monkeypatch.setitem(window_side.PATIENCE, "read_document", 60.0)
    assert mortal.read_document(FRONT.read_bytes()).result(90).error is None
    assert mortal.pid != before


def test_an_idle_process_that_hangs_is_replaced_and_its_cameras_come_back(
    mortal: Eyes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window_side, "YOUNG", 0.0)
    monkeypatch.setattr(window_side, "SILENCE", 3.0)
    camera = mortal.open_camera(f"file:{LIVE}")
    first_frame(camera)
    before = mortal.pid
    assert before is not None
    os.kill(before, signal.SIGSTOP)
    asked = camera.capture()
    with pytest.raises(VisionFault) as fault:
        asked.result(30)
    assert fault.value.code == "process_died"
    assert fault.value.sentence.zh
    assert first_frame(camera, after=camera.sequence).sequence > 0
    assert mortal.pid not in (None, before)
    wait_until(lambda: camera.state is CameraState.LIVE)


def test_after_closing_every_question_fails_at_once(mortal: Eyes) -> None:
    mortal.start()
    mortal.close()
    with pytest.raises(VisionFault) as fault:
        mortal.read_document(b"").result(5)
    assert fault.value.code == "closed"


@pytest.mark.parametrize(
    "source", ["opencv:97", "file:/there/is/nothing", "opencv:x", "else:1", ""]
)
def test_a_camera_that_is_not_there_is_said_to_be_missing(eyes: Eyes, source: str) -> None:
    camera = eyes.open_camera(source)
    try:
        with pytest.raises(VisionFault) as fault:
            camera.opened.result(30)
        assert fault.value.code == "camera_missing"
        assert (camera.state, camera.fault) == (CameraState.FAULT, "camera_missing")
    finally:
        camera.close()


def test_a_picture_file_stands_in_for_a_camera(eyes: Eyes) -> None:
    camera = eyes.open_camera(f"file:{LIVE}")
    try:
        frame = first_frame(camera)
        assert (frame.width, frame.height) == (640, 480)
        assert len(frame.rgb) == 640 * 480 * 3
        assert first_frame(camera, after=frame.sequence).sequence > frame.sequence
        shot = camera.capture().result(30)
        assert eyes.check_face(shot).result(60).error is None
    finally:
        camera.close()


def test_the_camera_takes_a_card_by_itself(eyes: Eyes, tmp_path: Path) -> None:
    card = drawing.photograph(drawing.front_card(drawing.person(7)), 1, 7)
    (tmp_path / "card.jpg").write_bytes(card.image)
    camera = eyes.open_camera(f"file:{tmp_path / 'card.jpg'}", Watch.DOCUMENT)
    try:
        wait_until(lambda: isinstance(sight := camera.sight(), DocumentSight) and sight.shots)
        sight = camera.sight()
        assert isinstance(sight, DocumentSight)
        assert (sight.shots, sight.hint) == (1, Hint.TURN_OVER)
        assert sight.corners is not None
        assert len(camera.shots(0).result(30)) == 1
        assert camera.shots(1).result(30) == ()
        camera.rearm().result(30)
        wait_until(lambda: camera.shots(1).result(30))
    finally:
        camera.close()


def test_a_camera_is_there_at_once_and_tells_when_it_is_live(eyes: Eyes) -> None:
    camera = eyes.open_camera(f"file:{LIVE}")
    if camera.latest() is not None:
        # Where there is a picture the word that it is live is on its way.
        camera.opened.result(1)
    camera.opened.result(30)
    assert (camera.state, camera.fault) == (CameraState.LIVE, None)
    camera.close()
    with pytest.raises(VisionFault):
        camera.capture().result(30)


def test_a_camera_that_is_closed_before_it_opened_leaves_its_place_to_the_next(eyes: Eyes) -> None:
    for _ in range(5):
        eyes.open_camera(f"file:{CAST / 'S01'}").close()
    camera = eyes.open_camera(f"file:{LIVE}")
    try:
        frames = {(frame.width, frame.height) for frame in (first_frame(camera),)}
        assert frames == {(640, 480)}
    finally:
        camera.close()


def test_a_closed_camera_shows_nothing_of_the_one_that_has_its_place(eyes: Eyes) -> None:
    gone = eyes.open_camera(f"file:{LIVE}")
    gone.close()
    camera = eyes.open_camera(f"file:{LIVE}")
    try:
        camera.opened.result(30)
        assert camera.place == gone.place
        for asked in (gone.capture(), gone.shots(0), gone.rearm()):
            with pytest.raises(VisionFault) as fault:
                asked.result(30)
            assert fault.value.code == "camera_stopped"
    finally:
        camera.close()


def test_shutters_are_counted_on_after_a_death(
    mortal: Eyes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window_side, "YOUNG", 0.0)
    card = drawing.photograph(drawing.front_card(drawing.person(7)), 1, 7)
    (tmp_path / "card.jpg").write_bytes(card.image)
    camera = mortal.open_camera(f"file:{tmp_path / 'card.jpg'}", Watch.DOCUMENT)

    def taken(count: int) -> bool:
        sight = camera.sight()
        return isinstance(sight, DocumentSight) and sight.shots == count

    wait_until(lambda: taken(1))
    kill(mortal)
    wait_until(lambda: taken(2))
    assert camera.shots(0).result(30) == ()
    assert len(camera.shots(1).result(30)) == 1


def test_the_cameras_that_are_plugged_in_can_be_asked_for(eyes: Eyes) -> None:
    for one in eyes.cameras().result(60):
        assert one.name
        assert one.source.startswith(("camera:", "opencv:"))


def test_a_folder_shows_its_pictures_in_turn(eyes: Eyes) -> None:
    camera = eyes.open_camera(f"file:{CAST / 'S01'}")
    try:
        seen = set()
        end = time.monotonic() + 30
        while len(seen) < 2 and time.monotonic() < end:
            frame = camera.latest()
            if frame is not None:
                seen.add((frame.width, frame.height, hash(frame.rgb)))
            time.sleep(0.05)
        assert len(seen) >= 2
    finally:
        camera.close()


def test_a_fourth_camera_is_refused_and_a_closed_one_makes_room(eyes: Eyes) -> None:
    opened = [eyes.open_camera(f"file:{LIVE}") for _ in range(3)]
    try:
        with pytest.raises(VisionFault) as fault:
            eyes.open_camera(f"file:{LIVE}")
        assert fault.value.code == "too_many_cameras"
        opened.pop().close()
        opened.append(eyes.open_camera(f"file:{LIVE}"))
    finally:
        for camera in opened:
            camera.close()


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="needs /proc")
def test_the_process_reads_cards_and_holds_no_socket(eyes: Eyes) -> None:
    who = drawing.person(9)
    picture = drawing.photograph(drawing.back_card(who), 1, 9).image
    assert eyes.read_document(picture).result(120).fields["issuer"].value == who.back["issuer"]
    for descriptor in Path(f"/proc/{eyes.pid}/fd").iterdir():
        assert not str(descriptor.readlink()).startswith("socket:")


def test_whoever_opens_a_socket_in_the_seeing_process_fails() -> None:
    program = (
        "import sys, socket, _socket\n"
        "from app.vision.worker import refuse_sockets\n"
        "sys.addaudithook(refuse_sockets)\n"
        "for act in (socket.socket, _socket.socket, lambda: socket.getaddrinfo('localhost', 1)):\n"
        "    try:\n"
        "        act()\n"
        "    except OSError as error:\n"
        "        print(error)\n"
    )
    said = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert said.stdout.splitlines() == ["the eyes open no socket"] * 3


def test_the_window_never_loads_what_sees() -> None:
    program = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from app.vision.eyes import Eyes\n"
        "if __name__ == '__main__':\n"
        "    before = dict(os.environ)\n"
        "    eyes = Eyes()\n"
        f"    print(eyes.check_face(Path({str(LIVE)!r}).read_bytes()).result(90).error)\n"
        "    eyes.close()\n"
        "    heavy = {'cv2', 'dlib', 'onnxruntime', 'rapidocr', 'numpy', 'PIL'}\n"
        "    print(sorted(heavy & set(sys.modules)))\n"
        "    print(dict(os.environ) == before)\n"
    )
    said = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert said.stderr == ""
    assert said.stdout.splitlines() == ["None", "[]", "True"]
