"""What the customer's camera says while it looks, and which pictures it takes by itself."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from app.vision.eyes import Eyes
from app.vision.face_watch import FaceWatcher
from app.vision.faces import FaceFinder
from app.vision.pictures import Pixels, decode
from app.vision.watching import FaceSight, Hint
from app.vision.words import HINT_WORDS

CAST = Path(__file__).parents[2] / "resources" / "specimens"
Change = Callable[[Pixels], Pixels]


def live(code: str = "S01", number: int = 0) -> Pixels:
    return decode((CAST / code / f"live{number}.jpg").read_bytes())


def masked(picture: Pixels, colour: tuple[int, int, int] = (150, 190, 215)) -> Pixels:
    x, y, width, height = FaceFinder().find(picture).box
    shares = [(0.08, 0.55), (0.5, 0.48), (0.92, 0.55), (0.85, 0.95), (0.5, 1.12), (0.15, 0.95)]
    outline = np.array([(x + a * width, y + b * height) for a, b in shares], np.int32)
    return cv2.fillPoly(picture.copy(), [outline], colour, cv2.LINE_AA)


def with_closed_eyes(picture: Pixels) -> Pixels:
    shut = picture.copy()
    points = FaceFinder().find(picture).points()
    for one, other in ((points[0], points[1]), (points[2], points[3])):
        middle, half = (one + other) / 2, float(np.hypot(*(one - other))) / 2
        x, y = (round(float(part)) for part in middle)
        skin = np.median(shut[y + round(1.6 * half) : y + round(2 * half), x - 5 : x + 5], (0, 1))
        size = (round(1.35 * half), round(0.9 * half))
        cv2.ellipse(shut, (x, y), size, 0, 0, 360, tuple(map(float, skin)), -1, cv2.LINE_AA)
        lid = (round(1.1 * half), round(0.3 * half))
        cv2.ellipse(shut, (x, y), lid, 0, 15, 165, tuple(map(float, skin * 0.4)), 1, cv2.LINE_AA)
    return shut


def lit_from_one_side(picture: Pixels) -> Pixels:
    x, _, width, _ = FaceFinder().find(picture).box
    place = np.clip((np.arange(picture.shape[1]) - x) / width, 0, 1)
    falling = 1 / (1 + np.exp(14 * (place - 0.55)))
    return (picture * (0.15 + 0.85 * falling)[np.newaxis, :, np.newaxis]).astype(np.uint8)


def smaller(picture: Pixels, share: float) -> Pixels:
    height, width = picture.shape[:2]
    room = np.full_like(picture, 190)
    small = cv2.resize(picture, None, fx=share, fy=share, interpolation=cv2.INTER_AREA)
    top, left = (height - small.shape[0]) // 2, (width - small.shape[1]) // 2
    room[top : top + small.shape[0], left : left + small.shape[1]] = small
    return room


def tilted(picture: Pixels) -> Pixels:
    turned = Image.fromarray(picture).rotate(
        30, Image.Resampling.BICUBIC, fillcolor=tuple(int(part) for part in picture[5, 5])
    )
    return np.asarray(turned)


def two(picture: Pixels) -> Pixels:
    return np.hstack([picture[:, 120:-120], live("S02")[:, 120:-120]])


def beside_the_edge(picture: Pixels) -> Pixels:
    _, y, _, height = FaceFinder().find(picture).box
    return np.ascontiguousarray(picture[: y + round(0.85 * height)])


@pytest.mark.parametrize("code", ["S01", "S02", "S05", "S09", "S14", "S17"])
def test_a_good_face_gets_no_hint(code: str) -> None:
    for number in range(3):
        look = FaceWatcher().look_at(live(code, number))
        assert (look.hint, look.usable) == (None, True)


@pytest.mark.parametrize(
    ("change", "hint"),
    [
        pytest.param(lambda p: np.full_like(p, 150), Hint.NO_FACE, id="an empty chair"),
        pytest.param(two, Hint.TWO_FACES, id="two people"),
        pytest.param(beside_the_edge, Hint.FACE_CUT_OFF, id="the chin out of view"),
        pytest.param(tilted, Hint.FACE_TILTED, id="the head on one shoulder"),
        pytest.param(lambda p: p // 5, Hint.FACE_TOO_DARK, id="the lamp is off"),
        pytest.param(
            lambda p: np.minimum(p.astype(int) * 2, 255).astype(np.uint8),
            Hint.FACE_BURNT_OUT,
            id="the sun on the face",
        ),
        pytest.param(lit_from_one_side, Hint.FACE_SIDE_LIGHT, id="a window at the side"),
        pytest.param(lambda p: cv2.GaussianBlur(p, (0, 0), 7), Hint.FACE_BLURRED, id="a wave"),
        pytest.param(masked, Hint.FACE_COVERED, id="a blue mask"),
        pytest.param(lambda p: masked(p, (235, 236, 238)), Hint.FACE_COVERED, id="a white mask"),
        pytest.param(with_closed_eyes, Hint.EYES_CLOSED, id="a wink of both eyes"),
    ],
)
def test_the_camera_says_what_to_change(change: Change, hint: Hint) -> None:
    look = FaceWatcher().look_at(change(live()))
    assert (look.hint, look.usable) == (hint, False)
    assert HINT_WORDS[hint].zh
    assert HINT_WORDS[hint].en


def test_a_face_behind_a_black_mask_is_never_good() -> None:
    # It may hide the face altogether.
    look = FaceWatcher().look_at(masked(live(), (36, 36, 40)))
    assert look.hint in (Hint.FACE_COVERED, Hint.NO_FACE)
    assert not look.usable


def test_a_face_far_off_is_asked_to_come_closer() -> None:
    watcher = FaceWatcher()
    room = smaller(live(), 0.3)
    assert Hint.FACE_TOO_FAR in [watcher.look_at(room).hint for _ in range(4)]


class Hand:
    """A clock that moves a fifth of a second with every look."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        self.now += 0.2
        return self.now


def sights(watcher: FaceWatcher, *frames: Pixels) -> list[FaceSight]:
    return [
        watcher.look(frame, cv2.resize(frame, None, fx=0.5, fy=0.5), number)
        for number, frame in enumerate(frames)
    ]


def test_three_pictures_are_taken_of_a_face_that_stays_good_and_not_one_more() -> None:
    watcher = FaceWatcher(Hand())
    seen = sights(watcher, *[live("S01", n % 3) for n in range(12)])
    assert [one.accepted for one in seen] == [0, 0, 1, 1, 2, 2, 3, 3, 3, 3, 3, 3]
    pictures = [watcher.shots(number) for number in range(4)]
    assert [len(one) for one in pictures] == [1, 1, 1, 0]
    assert len({one for several in pictures for one in several}) == 3
    assert Image.open(io.BytesIO(pictures[0][0])).size == (640, 480)


def test_the_box_lies_where_the_face_is_on_the_preview() -> None:
    x, y, width, height = FaceFinder().find(live()).box
    (sight,) = sights(FaceWatcher(Hand()), live())
    assert sight.box == pytest.approx((x / 2, y / 2, width / 2, height / 2), abs=3)


def test_a_mask_between_good_looks_starts_the_waiting_anew() -> None:
    watcher = FaceWatcher(Hand())
    good, bad = live(), masked(live())
    seen = sights(watcher, good, good, bad, good, good, good)
    assert [one.accepted for one in seen] == [0, 0, 0, 0, 0, 1]


def test_after_arming_again_three_more_pictures_are_taken_under_new_numbers() -> None:
    watcher = FaceWatcher(Hand())
    sights(watcher, *[live()] * 8)
    watcher.rearm()
    seen = sights(watcher, *[live("S02")] * 8)
    assert seen[-1].accepted == 6
    assert [len(watcher.shots(number)) for number in range(6)] == [0, 0, 0, 1, 1, 1]


def test_a_hint_does_not_flicker() -> None:
    watcher = FaceWatcher(Hand())
    good, chair = live(), np.full_like(live(), 150)
    seen = sights(watcher, good, good, chair, good, good, chair, chair)
    assert [one.hint for one in seen][2:] == [None, None, None, None, Hint.NO_FACE]


def test_a_single_picture_with_a_mask_is_compared_all_the_same_and_the_mask_is_said(
    eyes: Eyes,
) -> None:
    buffer = io.BytesIO()
    Image.fromarray(masked(live("S01", 1))).save(buffer, "JPEG", quality=95)
    reference = (CAST / "S01" / "live0.jpg").read_bytes()
    found = eyes.compare_faces(reference, [buffer.getvalue()]).result(120)
    assert found.distance is not None
    assert [shot.error for shot in found.shots] == [None, None]
    assert found.shots[0].hints == ()
    assert found.shots[1].hints[0] == Hint.FACE_COVERED
