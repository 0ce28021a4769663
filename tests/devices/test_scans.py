"""The folder of scans: what a scanner leaves there reaches the teller once, nothing else does."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from app.devices import scans
from app.devices.scans import Scan, ScanFolder

JPEG = b"\xff\xd8\xff\xe0" + b"a picture" * 20 + b"\xff\xd9"
PNG = b"\x89PNG\r\n\x1a\n" + b"a picture" * 20 + b"\x00\x00\x00\x00IEND\xaeB`\x82"


class Hours:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Hours:
    return Hours()


def put(folder: Path, name: str, content: bytes = JPEG, at: int = 1_000) -> Path:
    file = folder / name
    file.write_bytes(content)
    os.utime(file, (at, at))
    return file


def looks(folder: ScanFolder, clock: Hours, seconds: float = 2.0) -> list[Scan]:
    """What arrives while somebody looks twice a second."""
    found: list[Scan] = []
    for _ in range(round(seconds * 2)):
        found += folder.arrived()
        clock.now += 0.5
    return found


def test_a_new_scan_is_handed_over_once(tmp_path: Path, clock: Hours) -> None:
    folder = ScanFolder(tmp_path, clock)
    put(tmp_path, "scan1.jpg")
    assert looks(folder, clock) == [Scan("scan1.jpg", JPEG)]
    assert looks(folder, clock) == []


def test_what_lay_there_before_belongs_to_another_customer(tmp_path: Path, clock: Hours) -> None:
    put(tmp_path, "yesterday.jpg")
    folder = ScanFolder(tmp_path, clock)
    put(tmp_path, "today.png", PNG)
    assert looks(folder, clock) == [Scan("today.png", PNG)]


def test_scans_come_in_the_order_in_which_they_were_made(tmp_path: Path, clock: Hours) -> None:
    folder = ScanFolder(tmp_path, clock)
    put(tmp_path, "a.jpg", at=3_000)
    put(tmp_path, "b.jpg", at=1_000)
    put(tmp_path, "c.jpg", at=2_000)
    assert [one.name for one in looks(folder, clock)] == ["b.jpg", "c.jpg", "a.jpg"]


def test_a_scanner_that_writes_the_same_name_again_made_another_picture(
    tmp_path: Path, clock: Hours
) -> None:
    folder = ScanFolder(tmp_path, clock)
    put(tmp_path, "scan.jpg", at=1_000)
    assert len(looks(folder, clock)) == 1
    put(tmp_path, "scan.jpg", JPEG + b"\xff\xd9", at=2_000)
    assert looks(folder, clock) == [Scan("scan.jpg", JPEG + b"\xff\xd9")]


def test_a_scan_that_gets_another_name_is_not_handed_over_again(
    tmp_path: Path, clock: Hours
) -> None:
    folder = ScanFolder(tmp_path, clock)
    file = put(tmp_path, "scan.jpg")
    assert len(looks(folder, clock)) == 1
    file.rename(tmp_path / "front.jpg")
    assert looks(folder, clock) == []


def test_a_file_that_still_grows_is_waited_for(tmp_path: Path, clock: Hours) -> None:
    folder = ScanFolder(tmp_path, clock)
    for length in (20, 60, 100):
        put(tmp_path, "scan.jpg", JPEG[:length], at=1_000 + length)
        assert folder.arrived() == ()
        clock.now += 0.5
    put(tmp_path, "scan.jpg", at=2_000)
    assert looks(folder, clock) == [Scan("scan.jpg", JPEG)]


@pytest.mark.parametrize("whole", [JPEG, PNG, b"BM\x80\x00\x00\x00" + b"\x01" * 122])
def test_half_a_picture_is_waited_for_and_at_last_shown_as_it_is(
    tmp_path: Path, clock: Hours, whole: bytes
) -> None:
    folder = ScanFolder(tmp_path, clock)
    put(tmp_path, "scan.img", whole[:100])
    assert looks(folder, clock, 5) == []
    assert looks(folder, clock, scans.GIVEN_UP) == [Scan("scan.img", whole[:100])]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("notes.txt", b"not a picture"),
        ("letter.jpg", b"a letter under a picture's name"),
        ("empty.jpg", b""),
        ("scan.jpg.part", JPEG),
        (".hidden.jpg", JPEG),
        ("~lock.jpg", JPEG),
    ],
)
def test_what_is_no_scan_is_left_alone(
    tmp_path: Path, clock: Hours, name: str, content: bytes
) -> None:
    folder = ScanFolder(tmp_path, clock)
    file = put(tmp_path, name, content)
    assert looks(folder, clock, 20) == []
    assert file.read_bytes() == content


def test_pipes_links_and_folders_are_passed_over(tmp_path: Path, clock: Hours) -> None:
    folder = ScanFolder(tmp_path, clock)
    os.mkfifo(tmp_path / "pipe.jpg")
    (tmp_path / "link.jpg").symlink_to(put(tmp_path, "scan.jpg"))
    (tmp_path / "folder.jpg").mkdir()
    assert [one.name for one in looks(folder, clock)] == ["scan.jpg"]


def test_a_file_that_stays_locked_is_said_to_be(
    tmp_path: Path, clock: Hours, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = ScanFolder(tmp_path, clock)
    put(tmp_path, "scan.jpg")

    def locked(*_: object) -> None:
        raise PermissionError(13, "locked")

    monkeypatch.setattr(Path, "open", locked)
    assert looks(folder, clock, 5) == []
    (said,) = looks(folder, clock, scans.GIVEN_UP)
    assert said.fault is not None
    assert "scan.jpg" in said.fault.sentence.zh
    assert said.image == b""


def test_a_scan_that_is_freed_in_time_is_taken(
    tmp_path: Path, clock: Hours, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = ScanFolder(tmp_path, clock)
    put(tmp_path, "scan.jpg")

    def locked(*_: object) -> None:
        raise PermissionError(13, "locked")

    with monkeypatch.context() as lock:
        lock.setattr(Path, "open", locked)
        assert looks(folder, clock, 5) == []
    assert looks(folder, clock) == [Scan("scan.jpg", JPEG)]


def test_a_huge_scan_is_not_read_but_said_to_be_too_large(tmp_path: Path, clock: Hours) -> None:
    folder = ScanFolder(tmp_path, clock)
    with (tmp_path / "huge.tif").open("wb") as file:
        file.write(b"II*\x00")
        file.truncate(scans.LARGEST + 1)
    (said,) = looks(folder, clock)
    assert said.fault is not None
    assert said.fault.code == "SCAN_TOO_LARGE"
    assert said.image == b""


def test_thousands_of_old_files_do_not_hide_a_new_one(tmp_path: Path, clock: Hours) -> None:
    for number in range(3000):
        (tmp_path / f"old{number}.jpg").touch()
    folder = ScanFolder(tmp_path, clock)
    put(tmp_path, "new.jpg")
    assert [one.name for one in looks(folder, clock)] == ["new.jpg"]


def test_many_scans_at_once_come_in_portions(tmp_path: Path, clock: Hours) -> None:
    folder = ScanFolder(tmp_path, clock)
    for number in range(50):
        put(tmp_path, f"scan{number:02}.jpg", at=1_000 + number)
    folder.arrived()
    clock.now += 1
    portions = [folder.arrived() for _ in range(4)]
    assert [len(one) for one in portions] == [20, 20, 10, 0]
    names = [scan.name for portion in portions for scan in portion]
    assert names == [f"scan{number:02}.jpg" for number in range(50)]


def test_a_folder_with_too_many_files_is_said_to_be_too_full(
    tmp_path: Path, clock: Hours, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scans, "MOST_FILES", 3)
    folder = ScanFolder(tmp_path, clock)
    assert folder.fault is None
    for number in range(5):
        put(tmp_path, f"scan{number}.jpg")
    assert folder.arrived() == ()
    assert folder.fault is not None
    assert folder.fault.remedy.zh == "请清理该文件夹。"


def test_a_folder_that_goes_and_comes_back_is_watched_on(tmp_path: Path, clock: Hours) -> None:
    place = tmp_path / "share"
    place.mkdir()
    put(place, "old.jpg")
    folder = ScanFolder(place, clock)
    away = tmp_path / "away"
    shutil.move(place, away)
    assert folder.arrived() == ()
    assert folder.fault is not None
    assert "share" in folder.fault.sentence.zh
    put(away, "new.jpg", at=2_000)
    shutil.move(away, place)
    assert [one.name for one in looks(folder, clock)] == ["new.jpg"]
    assert folder.fault is None


def test_a_folder_that_only_comes_later_begins_with_what_is_in_it(
    tmp_path: Path, clock: Hours
) -> None:
    folder = ScanFolder(tmp_path / "later", clock)
    assert folder.fault is not None
    (tmp_path / "later").mkdir()
    put(tmp_path / "later", "old.jpg")
    assert looks(folder, clock) == []
    put(tmp_path / "later", "new.jpg", at=2_000)
    assert [one.name for one in looks(folder, clock)] == ["new.jpg"]
