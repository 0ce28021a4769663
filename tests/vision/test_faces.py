"""The drawn training cast in front of the real face matcher."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from app.vision.eyes import Eyes
from app.vision.findings import Band

CAST = Path(__file__).parents[2] / "resources" / "specimens"


def live(code: str, number: int = 0) -> bytes:
    return (CAST / code / f"live{number}.jpg").read_bytes()


def as_jpeg(picture: Image.Image) -> bytes:
    buffer = io.BytesIO()
    picture.convert("RGB").save(buffer, "JPEG", quality=95)
    return buffer.getvalue()


def test_the_person_on_the_card_is_alike(eyes: Eyes) -> None:
    card = eyes.read_document((CAST / "S01" / "front.jpg").read_bytes()).result(120)
    assert card.portrait is not None
    found = eyes.compare_faces(card.portrait, [live("S01", i) for i in range(3)]).result(120)
    assert found.error is None
    assert found.band is Band.ALIKE
    assert [shot.error for shot in found.shots] == [None] * 4
    assert found.distance is not None
    assert found.distance <= found.alike_up_to < found.unsure_up_to


def test_the_same_two_pictures_always_lie_equally_far_apart(eyes: Eyes) -> None:
    first = eyes.compare_faces(live("S02"), [live("S03")]).result(120)
    # Another picture in between, and the two in the other order, so that nothing is remembered.
    eyes.compare_faces(live("S04"), [live("S02", 1)]).result(120)
    fresh = Eyes()
    try:
        again = fresh.compare_faces(live("S02"), [live("S03")]).result(120)
    finally:
        fresh.close()
    assert first.distance == again.distance


def test_one_live_picture_and_three_are_judged_by_limits_of_their_own(eyes: Eyes) -> None:
    one = eyes.compare_faces(live("S01"), [live("S01", 1)]).result(120)
    three = eyes.compare_faces(live("S01"), [live("S01", i) for i in range(3)]).result(120)
    assert one.recipe != three.recipe
    assert one.alike_up_to > three.alike_up_to


def test_an_empty_chair_is_no_face(eyes: Eyes) -> None:
    chair = as_jpeg(Image.new("RGB", (640, 480), (90, 100, 110)))
    assert eyes.check_face(chair).result(60).error == "no_face"
    found = eyes.compare_faces(live("S01"), [chair]).result(60)
    assert (found.error, found.distance, found.band) == ("no_face", None, None)


def test_two_people_before_the_camera_are_said_to_be_two(eyes: Eyes) -> None:
    both = Image.new("RGB", (1280, 480))
    both.paste(Image.open(io.BytesIO(live("S01"))), (0, 0))
    both.paste(Image.open(io.BytesIO(live("S02"))), (640, 0))
    assert eyes.check_face(as_jpeg(both)).result(60).error == "two_faces"


def test_a_bad_live_picture_among_good_ones_is_left_out(eyes: Eyes) -> None:
    found = eyes.compare_faces(live("S01"), [live("S01", 1), b"no picture"]).result(60)
    assert found.error is None
    assert found.band is Band.ALIKE
    assert [shot.error for shot in found.shots] == [None, None, "not_an_image"]


def test_without_any_live_picture_nothing_is_compared(eyes: Eyes) -> None:
    assert eyes.compare_faces(live("S01"), []).result(60).error == "no_live_picture"


@pytest.mark.parametrize("quarter_turns", [1, 2, 3])
def test_a_face_on_its_side_is_found_where_it_is(eyes: Eyes, quarter_turns: int) -> None:
    upright = Image.open(io.BytesIO(live("S01")))
    turned = upright.rotate(90 * quarter_turns, expand=True)
    found = eyes.check_face(as_jpeg(turned)).result(60)
    straight = eyes.check_face(live("S01")).result(60)
    assert found.error is None
    assert found.box is not None
    assert straight.box is not None
    x, y, width, height = straight.box
    middle = (x + width / 2, y + height / 2)
    for _ in range(quarter_turns):
        middle = (middle[1], upright.width - middle[0])
        upright = upright.rotate(90, expand=True)
    fx, fy, fw, fh = found.box
    assert (fx + fw / 2, fy + fh / 2) == pytest.approx(middle, abs=25)


def test_the_openings_photograph_can_lower_the_band_but_never_raise_it(eyes: Eyes) -> None:
    card = live("S01")
    shots = [live("S01", 1), live("S01", 2)]
    alone = eyes.compare_faces(card, shots).result(120)
    lowered = eyes.compare_faces(card, shots, live("S06")).result(120)
    assert alone.band is Band.ALIKE
    assert (alone.second_distance, alone.second_band, alone.second_shot) == (None, None, None)
    # Both distances are kept; the document's is what it was.
    assert lowered.distance == alone.distance
    assert lowered.second_distance is not None
    assert lowered.second_band is Band.DIFFERENT
    assert lowered.band is Band.DIFFERENT
    stranger = eyes.compare_faces(live("S06"), shots, card).result(120)
    assert (stranger.second_band, stranger.band) == (Band.ALIKE, Band.DIFFERENT)


def test_a_second_photograph_without_a_face_changes_nothing_but_is_said(eyes: Eyes) -> None:
    chair = as_jpeg(Image.new("RGB", (640, 480), (90, 100, 110)))
    found = eyes.compare_faces(live("S01"), [live("S01", 1)], chair).result(60)
    assert found.band is Band.ALIKE
    assert found.second_distance is None
    assert found.second_shot is not None
    assert found.second_shot.error == "no_face"
    # Without the document's portrait the second photograph decides nothing.
    blind = eyes.compare_faces(chair, [live("S01", 1)], live("S01")).result(60)
    assert (blind.error, blind.band, blind.second_band) == ("no_face", None, Band.ALIKE)


def test_what_is_in_force_can_be_asked(eyes: Eyes) -> None:
    force = eyes.recogniser().result(60)
    found = eyes.compare_faces(live("S01"), [live("S01", 1)]).result(60)
    assert force.calibration == "built-in"
    assert (found.recipe, found.alike_up_to, found.unsure_up_to) == force.recipes[0]
    assert len(force.recipes) == 3


def test_a_face_is_described_the_same_way_each_time_and_an_empty_chair_not_at_all(
    eyes: Eyes,
) -> None:
    chair = as_jpeg(Image.new("RGB", (640, 480), (90, 100, 110)))
    described = eyes.describe_face(live("S03")).result(60)
    assert len(described.numbers) == 128
    assert eyes.describe_face(chair).result(60).numbers == ()
