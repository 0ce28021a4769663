"""Drawn cards of random people, photographed and read by the real process."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from app.domain.documents import DocumentSide
from app.vision.eyes import Eyes
from app.vision.findings import DocumentFinding, Doubt, PictureWarning
from tests.vision import drawing

SIZE_OF_THE_FLAT_CARD = (1011, 638)


def read(eyes: Eyes, image: bytes) -> DocumentFinding:
    return eyes.read_document(image).result(120)


def values(finding: DocumentFinding) -> dict[str, str | None]:
    return {name: reading.value for name, reading in finding.fields.items()}


def test_the_portrait_side_is_read_field_by_field(eyes: Eyes) -> None:
    who = drawing.person(7)
    picture = drawing.photograph(drawing.front_card(who), 1, 7)
    finding = read(eyes, picture.image)
    assert finding.error is None
    assert finding.side is DocumentSide.FRONT
    assert values(finding) == who.front
    assert all(reading.certain for reading in finding.fields.values())
    assert all(gate.passed for gate in finding.gates)
    assert finding.warnings == ()
    assert finding.corners is not None
    for found, drawn in zip(finding.corners, picture.corners, strict=True):
        assert found == pytest.approx(drawn, abs=8)


def test_the_emblem_side_is_read_field_by_field(eyes: Eyes) -> None:
    who = drawing.person(12)
    finding = read(eyes, drawing.photograph(drawing.back_card(who), 2, 12).image)
    assert finding.side is DocumentSide.BACK
    assert values(finding) == who.back
    assert finding.portrait is None


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_card_may_lie_any_way_round(eyes: Eyes, turned: int) -> None:
    who = drawing.person(21)
    picture = drawing.photograph(drawing.front_card(who), 1, 21, turned)
    finding = read(eyes, picture.image)
    assert values(finding) == who.front
    assert finding.corners is not None
    assert finding.corners[0] == pytest.approx(picture.corners[0], abs=8)


def test_a_photograph_that_its_camera_marked_as_turned_is_read_upright(eyes: Eyes) -> None:
    who = drawing.person(22)
    picture = Image.open(io.BytesIO(drawing.photograph(drawing.front_card(who), 1, 22).image))
    exif = Image.Exif()
    exif[0x0112] = 6
    buffer = io.BytesIO()
    picture.transpose(Image.Transpose.ROTATE_90).save(buffer, "JPEG", quality=95, exif=exif)
    assert values(read(eyes, buffer.getvalue())) == who.front


def test_a_scan_that_is_nothing_but_the_card_is_read(eyes: Eyes) -> None:
    who = drawing.person(23)
    buffer = io.BytesIO()
    drawing.front_card(who).save(buffer, "PNG")
    finding = read(eyes, buffer.getvalue())
    assert values(finding) == who.front
    assert finding.flattened is not None
    assert Image.open(io.BytesIO(finding.flattened)).size == SIZE_OF_THE_FLAT_CARD


@pytest.mark.parametrize("kind", ["TIFF", "WEBP", "BMP", "grey", "sixteen bits", "see-through"])
def test_every_kind_of_picture_file_is_read(eyes: Eyes, kind: str) -> None:
    who = drawing.person(24)
    picture = Image.open(io.BytesIO(drawing.photograph(drawing.back_card(who), 1, 24).image))
    buffer = io.BytesIO()
    if kind == "grey":
        picture.convert("L").save(buffer, "PNG")
    elif kind == "sixteen bits":
        grey = picture.convert("I").point(lambda value: value * 257)
        grey.convert("I;16").save(buffer, "PNG")
    elif kind == "see-through":
        picture.putalpha(255)
        picture.save(buffer, "PNG")
    else:
        picture.save(buffer, kind)
    assert values(read(eyes, buffer.getvalue())) == who.back


def test_what_is_called_certain_is_right(eyes: Eyes) -> None:
    fields = right = certain = 0
    for seed in range(300, 308):
        who = drawing.person(seed)
        level = 1 + seed % 3
        finding = read(eyes, drawing.photograph(drawing.front_card(who), level, seed).image)
        for name, truth in who.front.items():
            reading = finding.fields.get(name)
            if reading is not None and reading.certain:
                assert (name, reading.value) == (name, truth), (seed, reading)
            if level < 3:
                fields += 1
                right += reading is not None and reading.value == truth
                certain += reading is not None and reading.certain
    assert right == fields
    assert certain >= 0.85 * fields


def test_a_smeared_picture_is_said_to_be_smeared(eyes: Eyes) -> None:
    who = drawing.person(31)
    finding = read(eyes, drawing.photograph(drawing.front_card(who), 3, 31).image)
    assert PictureWarning.LOW_SHARPNESS in finding.warnings
    (sharpness,) = [gate for gate in finding.gates if gate.code == PictureWarning.LOW_SHARPNESS]
    assert sharpness.measure < sharpness.limit


def test_a_number_that_speaks_of_another_birth_date_is_not_certain(eyes: Eyes) -> None:
    who = drawing.person(7)
    forged = drawing.Person(who.front | {"birth_date": "1999-01-01"}, who.back)
    finding = read(eyes, drawing.photograph(drawing.front_card(forged), 1, 7).image)
    assert PictureWarning.BIRTH_DATE_NUMBER_MISMATCH in finding.warnings
    assert not finding.fields["birth_date"].certain
    assert not finding.fields["number"].certain
    assert Doubt.NUMBER_DISAGREES in finding.fields["number"].doubts


def test_a_number_with_a_wrong_check_digit_is_not_certain(eyes: Eyes) -> None:
    who = drawing.person(7)
    number = who.front["number"]
    wrong = number[:17] + str((int(number[17].replace("X", "0")) + 1) % 10)
    forged = drawing.Person(who.front | {"number": wrong}, who.back)
    finding = read(eyes, drawing.photograph(drawing.front_card(forged), 1, 7).image)
    assert finding.fields["number"].value == wrong
    assert not finding.fields["number"].certain
    assert PictureWarning.CHECK_DIGIT_FAILED in finding.warnings


def test_the_portrait_is_cut_out_without_loss(eyes: Eyes) -> None:
    who = drawing.person(7)
    finding = read(eyes, drawing.photograph(drawing.front_card(who), 1, 7).image)
    assert finding.portrait is not None
    portrait = Image.open(io.BytesIO(finding.portrait))
    assert portrait.format == "PNG"
    assert 0.65 < portrait.width / portrait.height < 1.0


def test_a_white_card_on_a_white_table_is_found_by_its_text(eyes: Eyes) -> None:
    who = drawing.person(9)
    card = drawing.front_card(who).convert("RGBA").rotate(7, expand=True)
    table = Image.new("RGB", (1600, 1200), (226, 236, 245))
    table.paste(card, (200, 150), card)
    buffer = io.BytesIO()
    table.save(buffer, "JPEG", quality=92)
    finding = read(eyes, buffer.getvalue())
    assert values(finding) == who.front
    assert PictureWarning.CORNERS_UNSURE in finding.warnings


def test_a_table_without_a_card_is_no_card(eyes: Eyes) -> None:
    buffer = io.BytesIO()
    Image.new("RGB", (1280, 960), (120, 90, 60)).save(buffer, "JPEG")
    finding = read(eyes, buffer.getvalue())
    assert finding.error == "no_card"
    assert finding.side is None
    assert not finding.fields
