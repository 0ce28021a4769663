"""Drawn passports, photographed and read by their machine-readable zone."""

from __future__ import annotations

import io
import random

import pytest
from PIL import Image

from app.domain.documents import DocumentKind
from app.vision.eyes import Eyes
from app.vision.faults import VisionError
from app.vision.findings import DocumentFinding, Doubt, PictureWarning
from app.vision.reading import Character
from app.vision.zone import in_places
from tests.vision import drawing, drawing_documents
from tests.vision.drawing_documents import Holder

PASSPORT = DocumentKind.PASSPORT
FROM_THE_ZONE = ("number", "birth_date", "valid_until", "sex", "nationality")


def photographed(who: Holder, seed: int, level: int = 1, turned: int = 0) -> bytes:
    return drawing.photograph(drawing_documents.drawn(who, seed), level, seed, turned).image


def values(finding: DocumentFinding, names: tuple[str, ...]) -> dict[str, str | None]:
    return {name: finding.fields[name].value for name in names}


def truth(who: Holder, names: tuple[str, ...]) -> dict[str, str]:
    return {name: who.fields[name] for name in names}


@pytest.mark.parametrize("seed", [3, 4])
def test_a_passport_is_read_by_its_zone_and_its_print(eyes: Eyes, seed: int) -> None:
    who = drawing_documents.holder(PASSPORT, seed)
    finding = eyes.read_document(photographed(who, seed), expected=PASSPORT).result(120)
    assert (finding.error, finding.kind) == (None, PASSPORT)
    assert finding.machine_readable == who.lines
    assert values(finding, tuple(who.fields)) == who.fields
    for name in ("number", "birth_date", "valid_until"):
        assert finding.fields[name].certain, finding.fields[name]


def test_the_name_has_no_check_digit_and_is_never_certain(eyes: Eyes) -> None:
    who = drawing_documents.holder(PASSPORT, 5)
    finding = eyes.read_document(photographed(who, 5)).result(120)
    assert finding.fields["latin_name"].value == who.fields["latin_name"]
    assert Doubt.UNCHECKED in finding.fields["latin_name"].doubts


@pytest.mark.parametrize("turned", [90, 180])
def test_a_passport_may_lie_any_way_round(eyes: Eyes, turned: int) -> None:
    who = drawing_documents.holder(PASSPORT, 6)
    finding = eyes.read_document(photographed(who, 6, 2, turned)).result(120)
    assert values(finding, FROM_THE_ZONE) == truth(who, FROM_THE_ZONE)


def test_an_open_booklet_is_read_by_the_page_that_has_the_zone(eyes: Eyes) -> None:
    who = drawing_documents.holder(PASSPORT, 7)
    page = drawing_documents.drawn(who, 7)
    booklet = Image.new("RGB", (page.width, 2 * page.height), (233, 226, 214))
    booklet.paste(page, (0, page.height))
    table = Image.new("RGB", (1500, 2000), (70, 60, 52))
    table.paste(
        booklet.resize((1240, 1746)).rotate(2, expand=True, fillcolor=(70, 60, 52)), (90, 90)
    )
    buffer = io.BytesIO()
    table.save(buffer, "JPEG", quality=92)
    finding = eyes.read_document(buffer.getvalue()).result(120)
    assert finding.kind is PASSPORT
    assert values(finding, FROM_THE_ZONE) == truth(who, FROM_THE_ZONE)


def test_a_wrong_check_digit_is_told_and_nothing_of_it_is_certain(eyes: Eyes) -> None:
    who = drawing_documents.holder(PASSPORT, 8)
    first, second = who.lines
    wrong = second[:9] + str((int(second[9]) + 1) % 10) + second[10:]
    forged = Holder(PASSPORT, who.side, who.fields, (first, wrong), who.printed_name)
    finding = eyes.read_document(photographed(forged, 8)).result(120)
    assert PictureWarning.CHECK_DIGIT_FAILED in finding.warnings
    assert not finding.fields["number"].certain


def test_a_day_that_does_not_exist_is_refused_though_its_check_digit_holds(eyes: Eyes) -> None:
    who = drawing_documents.holder(PASSPORT, 9)
    first, second = who.lines
    birth = second[13:15] + "0231"
    second = second[:13] + birth + drawing_documents.check_digit(birth) + second[20:43]
    second += drawing_documents.check_digit(second[:10] + second[13:20] + second[21:43])
    forged = Holder(PASSPORT, who.side, who.fields, (first, second), who.printed_name)
    finding = eyes.read_document(photographed(forged, 9)).result(120)
    assert finding.fields["birth_date"].value is None
    assert not finding.fields["birth_date"].certain


def test_a_passport_where_a_card_is_expected_is_named(eyes: Eyes) -> None:
    who = drawing_documents.holder(PASSPORT, 10)
    finding = eyes.read_document(photographed(who, 10), expected=DocumentKind.RESIDENT_CARD).result(
        120
    )
    assert (finding.error, finding.kind) == (VisionError.NOT_EXPECTED, PASSPORT)


def test_fillers_that_were_run_together_are_counted_by_their_width() -> None:
    dice = random.Random(1)
    line = "P<UTOERIKSSON<<ANNA<MARIA".ljust(44, "<")
    pitch, start = 1.01, 1.6
    characters = [
        Character(c, c, 0.99, start + pitch * i + dice.uniform(-0.15, 0.15))
        for i, c in enumerate(line)
        if i < 26 and (c != "<" or line[i - 1] != "<")
    ]
    assert "".join(c.text for c in in_places(characters)) == line
