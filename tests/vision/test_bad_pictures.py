"""Whatever is wrong with a picture, the teller is told what is seen and what to do about it."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from app.vision.eyes import Eyes
from app.vision.faults import VisionError
from app.vision.findings import DocumentFinding, PictureWarning
from app.vision.words import WARNING_REMEDIES, WARNING_WORDS, in_words
from tests.vision import bad_pictures, drawing

SEED = 77


def read(eyes: Eyes, image: bytes) -> DocumentFinding:
    return eyes.read_document(image).result(120)


def values(finding: DocumentFinding) -> dict[str, str | None]:
    return {name: reading.value for name, reading in finding.fields.items()}


@pytest.mark.parametrize("level", [1, 2])
def test_a_card_on_a_telephones_screen_is_said_to_be_one(eyes: Eyes, level: int) -> None:
    card = drawing.front_card(drawing.person(SEED), seed=SEED)
    finding = read(eyes, bad_pictures.photographed_screen(card, level, SEED))
    assert PictureWarning.SCREEN in finding.warnings


@pytest.mark.parametrize("level", [1, 2, 3])
@pytest.mark.parametrize("side", ["front", "back"])
def test_a_grey_copy_is_said_to_be_one_and_a_card_is_not(eyes: Eyes, level: int, side: str) -> None:
    who = drawing.person(SEED)
    card = drawing.front_card(who) if side == "front" else drawing.back_card(who)
    copy = drawing.photograph(bad_pictures.photocopy(card), level, SEED).image
    assert PictureWarning.PHOTOCOPY in read(eyes, copy).warnings
    real = read(eyes, drawing.photograph(card, level, SEED).image)
    assert not {PictureWarning.PHOTOCOPY, PictureWarning.SCREEN} & set(real.warnings)


def test_of_two_cards_none_is_chosen(eyes: Eyes) -> None:
    one, other = drawing.person(SEED), drawing.person(SEED + 1)
    cards = drawing.front_card(one), drawing.front_card(other)
    finding = read(eyes, bad_pictures.side_by_side(*cards))
    assert finding.error == VisionError.TWO_CARDS
    assert not finding.fields


def test_of_two_cards_the_one_that_the_teller_frames_is_read(eyes: Eyes) -> None:
    one, other = drawing.person(SEED), drawing.person(SEED + 1)
    picture = bad_pictures.side_by_side(drawing.front_card(one), drawing.front_card(other))
    first = ((170.0, 140.0), (1240.0, 120.0), (1260.0, 810.0), (190.0, 830.0))
    finding = eyes.read_document(picture, corners=first).result(120)
    assert values(finding)["number"] == one.front["number"]


def test_a_telephone_beside_the_card_is_no_second_card(eyes: Eyes) -> None:
    who = drawing.person(SEED)
    blank = drawing.Image.new("RGB", (1000, 620), (15, 15, 18))
    finding = read(eyes, bad_pictures.side_by_side(drawing.front_card(who), blank))
    assert finding.error is None
    assert values(finding) == who.front


def test_half_a_card_says_what_is_missing_and_calls_none_of_it_certain(eyes: Eyes) -> None:
    who = drawing.person(SEED)
    finding = read(eyes, bad_pictures.cut_by_the_frame(
        drawing.photograph(drawing.front_card(who), 1, SEED), 0.45))  # fmt: skip
    assert finding.error is not None or PictureWarning.FIELD_MISSING in finding.warnings
    for name, reading in finding.fields.items():
        assert not reading.certain or reading.value == who.front[name]


def test_a_hand_over_the_number_is_told_and_the_rest_is_read(eyes: Eyes) -> None:
    who = drawing.person(SEED)
    hidden = bad_pictures.covered(drawing.front_card(who), (420, 500, 1011, 638))
    finding = read(eyes, drawing.photograph(hidden, 1, SEED).image)
    assert PictureWarning.COVERED in finding.warnings
    assert values(finding)["name"] == who.front["name"]
    number = finding.fields["number"]
    assert number.value is None
    assert not number.certain
    assert number.doubts


def test_a_field_that_was_never_printed_is_not_called_covered(eyes: Eyes) -> None:
    who = drawing.person(SEED)
    bare = bad_pictures.covered(drawing.front_card(who), (320, 510, 1011, 590), "#e2ecf5")
    finding = read(eyes, drawing.photograph(bare, 1, SEED).image)
    assert PictureWarning.FIELD_MISSING in finding.warnings
    assert PictureWarning.COVERED not in finding.warnings


@pytest.mark.parametrize("side", ["front", "back"])
def test_a_mirrored_picture_is_said_to_be_mirrored(eyes: Eyes, side: str) -> None:
    who = drawing.person(SEED)
    card = drawing.front_card(who) if side == "front" else drawing.back_card(who)
    finding = read(eyes, bad_pictures.mirrored(drawing.photograph(card, 1, SEED).image))
    assert finding.error == VisionError.MIRRORED


def test_a_picture_in_the_dark_is_said_to_be_dark_not_blurred(eyes: Eyes) -> None:
    card = drawing.front_card(drawing.person(SEED))
    bright = bad_pictures.picture(drawing.photograph(card, 1, SEED).image)
    finding = read(eyes, bad_pictures.file(bright.point(lambda v: v // 6)))
    assert PictureWarning.TOO_DARK in finding.warnings
    assert PictureWarning.LOW_SHARPNESS not in finding.warnings


def test_a_burnt_out_picture_is_said_to_be_burnt_out(eyes: Eyes) -> None:
    card = drawing.front_card(drawing.person(SEED))
    bright = bad_pictures.picture(drawing.photograph(card, 1, SEED).image)
    finding = read(eyes, bad_pictures.file(bright.point(lambda v: min(255, v * 2))))
    assert PictureWarning.BURNT_OUT in finding.warnings


def test_every_gate_is_told_with_its_measure_and_limit(eyes: Eyes) -> None:
    card = drawing.front_card(drawing.person(SEED))
    gates = read(eyes, drawing.photograph(card, 1, SEED).image).gates
    assert {gate.code for gate in gates} == {
        "low_sharpness", "card_too_small", "too_dark", "burnt_out", "glare_on_text",
        "cut_off", "field_missing",
    }  # fmt: skip
    assert all(gate.passed for gate in gates)


def test_everything_that_may_be_wrong_has_words_and_a_remedy() -> None:
    for warning in PictureWarning:
        assert WARNING_WORDS[warning].zh
        assert WARNING_REMEDIES[warning].en
    for error in VisionError:
        assert in_words(error).remedy.zh


@pytest.mark.parametrize(("what", "count"), [("decode", 1000), ("read", 16)])
def test_damaged_files_neither_end_the_process_nor_fill_its_memory(what: str, count: int) -> None:
    command = [sys.executable, "-m", "tests.vision.fuzzing", what, str(count), str(SEED)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    told = json.loads(done.stdout)
    assert sum(told["answers"].values()) == count
    assert set(told["answers"]) <= {str(error) for error in VisionError} | {"pixels", "read"}
    assert told["answers"].get("internal", 0) == 0
    assert told["megabytes"] < 600
