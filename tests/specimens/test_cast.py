"""The training cast is whole, says of itself what is true, and nobody real can be meant."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from app.domain.document_forms import form_of
from app.domain.document_numbers import faults
from app.domain.document_terms import term_fits
from app.domain.documents import DocumentKind, DocumentSide

CAST = Path(__file__).resolve().parents[2] / "resources" / "specimens"
PEOPLE: list[dict[str, Any]] = json.loads((CAST / "cast.json").read_text(encoding="utf-8"))
BY_CODE = {person["code"]: person for person in PEOPLE}
TODAY = date(2026, 11, 21)
CITIZENS = [p for p in PEOPLE if p["kind"] in ("resident_card", "temporary_card")]

everybody = pytest.mark.parametrize("person", PEOPLE, ids=[p["code"] for p in PEOPLE])
every_citizen = pytest.mark.parametrize("person", CITIZENS, ids=[p["code"] for p in CITIZENS])


def check_digit(number: str) -> str:
    weight = sum(int(digit) * pow(2, 17 - at, 11) for at, digit in enumerate(number[:17]))
    return "10X98765432"[weight % 11]


def age_on(day: date, born: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


@everybody
def test_every_specimen_has_its_card_three_live_pictures_and_the_photos_of_chip_and_check(
    person: dict[str, Any],
) -> None:
    folder = CAST / person["code"]
    files = {path.name for path in folder.iterdir()}
    form = form_of(DocumentKind(person["kind"]))
    expected = {"front.jpg", "live0.jpg", "live1.jpg", "live2.jpg"}
    expected |= {"back.jpg"} if DocumentSide.BACK in form.sides else set()
    expected |= {"chip.png"} if form.chip else set()
    photo = person["network_check"]["photo"]
    assert files == expected | ({photo} if photo else set())
    for name in files:
        with Image.open(folder / name) as picture:
            picture.verify()


@every_citizen
def test_only_the_specimen_for_it_has_a_wrong_check_digit(person: dict[str, Any]) -> None:
    right = person["number"][17] == check_digit(person["number"])
    assert right == (person["code"] != "S07")


@every_citizen
def test_the_number_says_the_birth_date_and_the_sex_of_the_card(person: dict[str, Any]) -> None:
    born = date.fromisoformat(person["birth_date"])
    assert person["number"][6:14] == f"{born:%Y%m%d}"
    assert (int(person["number"][16]) % 2 == 1) == (person["sex"] == "男")


@everybody
def test_every_number_can_be_one_of_its_kind_of_document(person: dict[str, Any]) -> None:
    found = faults(DocumentKind(person["kind"]), person["number"], TODAY)
    assert {fault.code for fault in found} == (
        {"check_digit"} if person["code"] == "S07" else set()
    )


@everybody
def test_the_fields_of_the_document_are_told(person: dict[str, Any]) -> None:
    form = form_of(DocumentKind(person["kind"]))
    told = {name for name, value in person.items() if value}
    assert set(form.names) - form.may_be_empty <= told


@everybody
def test_no_number_can_be_that_of_a_real_person(person: dict[str, Any]) -> None:
    number = person["number"]
    belongs_to_nobody = {
        # A prefecture's code, under which nobody is registered.
        "resident_card": number[2:6] == "0100",
        "temporary_card": number[2:6] == "0100",
        # The official specimen's own number.
        "hmt_permit": number == "810000199408230021",
        "hm_travel_permit": number.startswith("H000000"),
        "tw_travel_permit": number.startswith("000000"),
        # There is no province 00.
        "foreign_pr_card": number.startswith("900") or number[3:7] == "0000",
        "passport": number.startswith("SPEC"),
    }
    assert belongs_to_nobody[person["kind"]]
    assert person["phone"].startswith("1990000")
    assert len(person["phone"]) == 11


@everybody
def test_the_card_runs_as_long_as_the_law_gives_a_person_of_that_age(
    person: dict[str, Any],
) -> None:
    issued = date.fromisoformat(person["valid_from"])
    kind = DocumentKind(person["kind"])
    if kind is not DocumentKind.RESIDENT_CARD:
        born = date.fromisoformat(person["birth_date"])
        until = date.fromisoformat(person["valid_until"])
        assert term_fits(kind, born, issued, until, person["number"])
        return
    age = age_on(issued, date.fromisoformat(person["birth_date"]))
    years = 5 if age < 16 else 10 if age <= 25 else 20 if age <= 45 else None
    until = issued.replace(year=issued.year + years).isoformat() if years else "long_term"
    assert person["valid_until"] == until


@everybody
def test_only_the_expired_card_is_expired(person: dict[str, Any]) -> None:
    expired = person["valid_until"] != "long_term" and person["valid_until"] < TODAY.isoformat()
    assert expired == (person["code"] == "S06")


@everybody
def test_the_address_is_what_the_lines_of_the_card_say(person: dict[str, Any]) -> None:
    printed = "address" in form_of(DocumentKind(person["kind"])).names
    assert printed == bool(person["address_lines"])
    assert len(person["address_lines"]) <= 3
    assert "".join(person["address_lines"]) == person["address"]


@everybody
def test_every_exercise_says_in_both_languages_what_it_teaches(person: dict[str, Any]) -> None:
    assert person["title"]["zh"]
    assert person["title"]["en"]
    assert person["expected"]["outcome"] in {"performed", "refused", "needs_human", "unreadable"}
    assert all(person["answers"].values())


def test_the_cast_shows_what_a_teller_must_have_seen() -> None:
    assert any(ord(character) > 0xFFFF for p in PEOPLE for character in p["name"])
    assert any("·" in p["name"] for p in PEOPLE)
    assert any(len(p["address_lines"]) == 3 for p in PEOPLE)
    assert any(p["valid_until"] == "long_term" for p in PEOPLE)
    assert any(p["already"].get("existing_class_i") for p in PEOPLE)
    assert any("screening" in p["already"] for p in PEOPLE)
    ages = [age_on(TODAY, date.fromisoformat(p["birth_date"])) for p in PEOPLE]
    assert min(ages) < 16
    assert any(16 <= age < 18 for age in ages)


def test_the_shared_phone_is_the_phone_of_the_other_customer() -> None:
    sharers = [p for p in PEOPLE if "phone_shared_with" in p["already"]]
    assert sharers
    for person in sharers:
        assert BY_CODE[person["already"]["phone_shared_with"]]["phone"] == person["phone"]
    phones = [p["phone"] for p in PEOPLE if p not in sharers]
    assert len(set(phones)) == len(phones)


def test_the_police_photo_is_there_exactly_when_the_check_returns_one() -> None:
    for person in PEOPLE:
        check = person["network_check"]
        codes = {
            "match_with_photo": "00",
            "match_without_photo": "01",
            "name_differs": "02",
            "number_not_found": "03",
        }
        assert codes[check["meaning"]] == check["raw_code"]
        assert (check["photo"] is not None) == (check["meaning"] == "match_with_photo")


def test_the_pictures_stay_small_enough_to_be_kept_with_the_program() -> None:
    total = sum(p.stat().st_size for p in CAST.rglob("*") if p.suffix in {".jpg", ".png"})
    assert total < 11_000_000


def test_the_child_comes_with_its_mother() -> None:
    (child,) = [p for p in PEOPLE if "guardian" in p]
    mother = BY_CODE[child["guardian"]]
    assert mother["address"] == child["address"]
    assert age_on(TODAY, date.fromisoformat(child["birth_date"])) == 8
    assert age_on(TODAY, date.fromisoformat(mother["birth_date"])) >= 18
