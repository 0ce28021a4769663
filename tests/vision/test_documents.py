"""Drawn permits, foreign cards and temporary cards, photographed and read by the real process."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageDraw, ImageOps

from app.domain.documents import DocumentKind, DocumentSide
from app.vision.eyes import Eyes
from app.vision.faults import VisionError
from app.vision.findings import DocumentFinding, Doubt, PictureWarning
from tests.vision import drawing, drawing_documents
from tests.vision.drawing_documents import Holder

CARDS = [
    (DocumentKind.HMT_PERMIT, DocumentSide.FRONT),
    (DocumentKind.HMT_PERMIT, DocumentSide.BACK),
    (DocumentKind.HM_TRAVEL_PERMIT, DocumentSide.FRONT),
    (DocumentKind.TW_TRAVEL_PERMIT, DocumentSide.FRONT),
    (DocumentKind.FOREIGN_PR_CARD, DocumentSide.FRONT),
    (DocumentKind.TEMPORARY_CARD, DocumentSide.FRONT),
]
every_card = pytest.mark.parametrize(("kind", "side"), CARDS, ids=[f"{k}-{s}" for k, s in CARDS])


def photographed(who: Holder, seed: int, level: int = 1, turned: int = 0) -> bytes:
    flat = drawing_documents.drawn(who, seed)
    return drawing.photograph(flat, level, seed, turned).image


def nothing_wrong_is_certain(finding: DocumentFinding, who: Holder) -> None:
    for name, reading in finding.fields.items():
        if reading.certain:
            assert (name, reading.value) == (name, who.fields.get(name)), reading


@every_card
def test_the_document_is_known_and_its_fields_are_read(
    eyes: Eyes, kind: DocumentKind, side: DocumentSide
) -> None:
    who = drawing_documents.holder(kind, 41, side)
    finding = eyes.read_document(photographed(who, 41)).result(120)
    assert (finding.error, finding.kind, finding.side) == (None, kind, side)
    read = {name: reading.value for name, reading in finding.fields.items()}
    assert {name: read[name] for name in who.fields} == who.fields
    nothing_wrong_is_certain(finding, who)
    assert (finding.portrait is not None) == (side is DocumentSide.FRONT)


@pytest.mark.parametrize("style", [0, 1, 2, 3])
def test_labels_may_stand_beside_or_above_and_in_two_languages(eyes: Eyes, style: int) -> None:
    who = drawing_documents.holder(DocumentKind.HM_TRAVEL_PERMIT, 52)
    flat = drawing_documents.drawn(who, 52, style)
    finding = eyes.read_document(drawing.photograph(flat, 1, 52).image).result(120)
    for name in ("number", "birth_date", "valid_until", "issuer", "sex"):
        assert finding.fields[name].value == who.fields[name], name
    nothing_wrong_is_certain(finding, who)


@every_card
def test_a_bad_picture_makes_no_wrong_value_certain(
    eyes: Eyes, kind: DocumentKind, side: DocumentSide
) -> None:
    who = drawing_documents.holder(kind, 63, side)
    finding = eyes.read_document(photographed(who, 63, level=3)).result(120)
    if (finding.kind, finding.side) == (kind, side):
        nothing_wrong_is_certain(finding, who)
    else:
        assert not any(reading.certain for reading in finding.fields.values())


def test_another_document_than_the_chosen_one_is_named(eyes: Eyes) -> None:
    who = drawing_documents.holder(DocumentKind.TW_TRAVEL_PERMIT, 41)
    expected = DocumentKind.RESIDENT_CARD
    finding = eyes.read_document(photographed(who, 41), expected=expected).result(120)
    assert finding.error == VisionError.NOT_EXPECTED
    assert finding.kind is DocumentKind.TW_TRAVEL_PERMIT


def test_a_resident_card_is_not_taken_for_a_residence_permit(eyes: Eyes) -> None:
    card = drawing.photograph(drawing.front_card(drawing.person(7)), 1, 7).image
    for expected in (None, DocumentKind.RESIDENT_CARD):
        finding = eyes.read_document(card, expected=expected).result(120)
        assert (finding.error, finding.kind) == (None, DocumentKind.RESIDENT_CARD)
    wanted = DocumentKind.HMT_PERMIT
    finding = eyes.read_document(card, expected=wanted).result(120)
    assert (finding.error, finding.kind) == ("not_expected", DocumentKind.RESIDENT_CARD)


def test_a_number_that_disagrees_with_the_print_is_not_certain(eyes: Eyes) -> None:
    who = drawing_documents.holder(DocumentKind.FOREIGN_PR_CARD, 42)
    forged = Holder(who.kind, who.side, who.fields | {"birth_date": "1999-01-01"}, (), "OSEI, KOFI")
    finding = eyes.read_document(photographed(forged, 42)).result(120)
    assert PictureWarning.BIRTH_DATE_NUMBER_MISMATCH in finding.warnings
    assert not finding.fields["number"].certain
    assert not finding.fields["birth_date"].certain


def test_a_wrong_check_digit_is_told(eyes: Eyes) -> None:
    who = drawing_documents.holder(DocumentKind.FOREIGN_PR_CARD, 43)
    number = who.fields["number"]
    wrong = number[:-1] + str((int(number[-1].replace("X", "0")) + 3) % 10)
    forged = Holder(who.kind, who.side, who.fields | {"number": wrong}, (), "OSEI, KOFI")
    finding = eyes.read_document(photographed(forged, 43)).result(120)
    assert PictureWarning.CHECK_DIGIT_FAILED in finding.warnings
    assert Doubt.CHECK_DIGIT_FAILED in finding.fields["number"].doubts


def test_what_the_teller_dragged_and_turned_is_what_is_read(eyes: Eyes) -> None:
    who = drawing_documents.holder(DocumentKind.TEMPORARY_CARD, 44)
    picture = drawing.photograph(drawing_documents.drawn(who, 44), 1, 44)
    sideways = io.BytesIO()
    upright = Image.open(io.BytesIO(picture.image))
    upright.transpose(Image.Transpose.ROTATE_90).save(sideways, "JPEG", quality=95)
    width = upright.width
    # As the teller sees it lying: the corners in the picture that was turned to the left.
    corners = tuple((y, width - 1 - x) for x, y in picture.corners)
    finding = eyes.read_document(
        sideways.getvalue(), corners=(*corners[1:], corners[0]), turns=1
    ).result(120)
    assert finding.fields["number"].value == who.fields["number"]
    assert finding.corners is not None
    for found, drawn in zip(finding.corners, picture.corners, strict=True):
        assert found == pytest.approx(drawn, abs=2)


def test_several_pictures_of_one_side_mend_each_other(eyes: Eyes) -> None:
    who = drawing_documents.holder(DocumentKind.HM_TRAVEL_PERMIT, 45)
    covered = Image.open(io.BytesIO(photographed(who, 45)))
    ImageDraw.Draw(covered).rectangle((0, covered.height * 0.62, 1600, 1200), fill=(90, 70, 60))
    spoilt = io.BytesIO()
    covered.save(spoilt, "JPEG", quality=95)
    whole = [photographed(who, seed) for seed in (45, 46)]
    finding = eyes.read_document(spoilt.getvalue(), *whole).result(120)
    assert finding.fields["number"].value == who.fields["number"]
    nothing_wrong_is_certain(finding, who)


@pytest.mark.parametrize("what", ["mirrored", "upside down", "half"])
def test_an_odd_picture_makes_no_wrong_value_certain(eyes: Eyes, what: str) -> None:
    who = drawing_documents.holder(DocumentKind.TW_TRAVEL_PERMIT, 47)
    picture = Image.open(io.BytesIO(photographed(who, 47)))
    if what == "mirrored":
        picture = ImageOps.mirror(picture)
    elif what == "upside down":
        picture = picture.rotate(180)
    else:
        picture = picture.crop((0, 0, picture.width // 2, picture.height))
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=92)
    finding = eyes.read_document(buffer.getvalue()).result(120)
    nothing_wrong_is_certain(finding, who)
    if what == "upside down":
        assert finding.fields["number"].value == who.fields["number"]


def test_a_page_of_a_newspaper_is_no_document(eyes: Eyes) -> None:
    page = Image.new("RGB", (1280, 960), (232, 230, 222))
    draw = ImageDraw.Draw(page)
    text = drawing.font("Noto Sans CJK SC", 26)
    for column in range(3):
        for row in range(24):
            words = drawing.person(900 + 24 * column + row).front["address"][:15]
            draw.text((30 + 415 * column, 30 + 38 * row), words, font=text, fill=(40, 40, 40))
    buffer = io.BytesIO()
    page.save(buffer, "JPEG", quality=90)
    finding = eyes.read_document(buffer.getvalue()).result(120)
    assert finding.error is not None
    assert not any(reading.certain for reading in finding.fields.values())
