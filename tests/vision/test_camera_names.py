"""Cameras under their names: what the teller chooses from, wherever a camera is plugged in."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.vision import camera_names
from app.vision.camera_names import Plugged, named, number_of, plugged
from app.vision.watching import CameraName

SCANNER = Plugged(2, "USB 高拍仪")
WEBCAM = Plugged(0, "Integrated Camera")
TWINS = (Plugged(4, "HD Webcam"), Plugged(6, "HD Webcam"))


@pytest.fixture
def nodes(tmp_path: Path) -> Path:
    """What the kernel says: a webcam and a document camera, each with a node without pictures."""
    for number, name, index in (
        (0, "Integrated Camera: Integrated C", 0),
        (1, "Integrated Camera: Integrated C", 1),
        (10, "USB 高拍仪", 0),
        (11, "USB 高拍仪", 1),
    ):
        node = tmp_path / f"video{number}"
        node.mkdir()
        (node / "name").write_text(f"{name}\n", encoding="utf-8")
        (node / "index").write_text(f"{index}\n")
    return tmp_path


def test_only_nodes_that_give_pictures_are_cameras(nodes: Path) -> None:
    assert plugged(nodes, lambda _: None) == (
        Plugged(0, "Integrated Camera"),
        Plugged(10, "USB 高拍仪"),
    )


def test_what_a_node_says_of_itself_counts_more_than_its_place(nodes: Path) -> None:
    assert [one.number for one in plugged(nodes, lambda number: number in (1, 10))] == [1, 10]


def test_without_any_camera_there_is_nothing_to_choose(tmp_path: Path) -> None:
    assert named(plugged(tmp_path / "none")) == ()


def test_a_camera_without_a_name_gets_a_number(tmp_path: Path) -> None:
    (tmp_path / "video3").mkdir()
    assert plugged(tmp_path, lambda _: True) == (Plugged(3, "摄像头 4"),)


def test_each_camera_is_chosen_by_its_name() -> None:
    assert named((WEBCAM, SCANNER)) == (
        CameraName("camera:Integrated Camera", "Integrated Camera"),
        CameraName("camera:USB 高拍仪", "USB 高拍仪"),
    )


def test_twins_are_told_apart_by_their_number() -> None:
    assert named(TWINS) == (
        CameraName("opencv:4", "HD Webcam (1)"),
        CameraName("opencv:6", "HD Webcam (2)"),
    )


@pytest.mark.parametrize(
    ("part", "number"),
    [
        ("USB 高拍仪", 2),
        ("高拍", 2),
        ("integrated", 0),
        ("INTEGRATED CAMERA", 0),
        ("a", 0),
        ("无此", None),
        ("", None),
        ("  ", None),
    ],
)
def test_a_part_of_the_name_is_enough(part: str, number: int | None) -> None:
    assert number_of(part, (WEBCAM, SCANNER)) == number


def test_the_whole_name_goes_before_a_part_of_another() -> None:
    assert number_of("webcam", (Plugged(0, "Webcam Pro"), Plugged(3, "Webcam"))) == 3


def test_where_there_are_no_names_the_numbers_that_answer_are_cameras(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(camera_names.sys, "platform", "win32")
    cameras = plugged(answers=lambda number: number in (0, 2))
    assert [one.number for one in cameras] == [0, 2]
    assert number_of("摄像头 3", cameras) == 2
