"""The card on the counter: possible, in force, of an adult, and looked at where it is odd."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.clock import CHINA, completed_years
from app.domain.documents import DocumentKind, Sex
from app.evidence.identity import Assurance, ChipDifference, IdentityDocument
from app.flow.rule import Effect
from tests.documents import document
from tests.evidence import MOMENT, acceptance, card, with_check_digit
from tests.rules.asking import RULES, asked, one

IDENTITY = [code for code in RULES if code.startswith("ID-")]


def born(on: date, **more: Any) -> IdentityDocument:
    """A card of a woman born that day, its number agreeing."""
    number = with_check_digit(f"310101{on:%Y%m%d}024")
    return card(birth_date=on, number=number, **more)


@pytest.mark.parametrize("code", IDENTITY)
def test_about_an_ordinary_card_no_rule_says_anything(code: str) -> None:
    assert asked(code, card=card()) == ()


@pytest.mark.parametrize("code", IDENTITY)
def test_without_a_card_no_rule_says_anything(code: str) -> None:
    assert asked(code) == ()


@pytest.mark.parametrize(
    "number",
    [
        "310101199006140242",
        "31010119900614024",
        "310101199013140240",
        "abc",
        "",
    ],
)
def test_a_number_that_cannot_be_is_refused(number: str) -> None:
    found = asked("ID-NUMBER", card=card(number=number))
    assert found
    for verdict in found:
        assert verdict.effect is Effect.REFUSE
        assert (verdict.slot, verdict.field) == ("card", "number")
        assert verdict.customer_text.zh
        assert "GB 11643" in verdict.source.zh


def test_a_date_of_birth_that_is_not_the_numbers_is_refused() -> None:
    found = one(asked("ID-BIRTH", card=card(birth_date=date(1990, 6, 15))))
    assert (found.effect, found.field) == (Effect.REFUSE, "birth_date")
    assert "1990-06-15" in found.text.zh
    assert "1990-06-14" in found.text.zh


def test_a_sex_that_is_not_the_numbers_is_refused() -> None:
    found = one(asked("ID-SEX", card=card(sex=Sex.MALE)))
    assert (found.effect, found.field) == (Effect.REFUSE, "sex")
    assert asked("ID-SEX", card=card(sex=Sex.MALE, number="x")) == (), "ID-NUMBER says it already"


@pytest.mark.parametrize(
    ("region", "known"),
    [("310101", True), ("110103", True), ("000000", False), ("310000", False), ("310100", False)],
)
def test_an_unknown_region_is_pointed_out_and_never_refused(region: str, known: bool) -> None:
    number = with_check_digit(f"{region}19900614024")
    found = asked("ID-REGION", card=card(number=number))
    if known:
        assert found == ()
    else:
        assert one(found).effect is Effect.WARN


@pytest.mark.parametrize(
    ("valid_from", "valid_until", "well"),
    [
        (date(2020, 3, 9), date(2026, 3, 9), True),
        (date(2020, 3, 9), date(2026, 3, 8), False),
        (date(2026, 3, 9), date(2036, 3, 9), True),
        (date(2026, 3, 10), date(2036, 3, 10), False),
        (date(2020, 3, 9), None, True),
        (date(2026, 3, 10), None, False),
    ],
)
def test_the_card_is_in_force_on_the_day_both_ends_included(
    valid_from: date, valid_until: date | None, well: bool
) -> None:
    found = asked("ID-IN-FORCE", card=card(valid_from=valid_from, valid_until=valid_until))
    if well:
        assert found == ()
    else:
        assert (one(found).effect, one(found).field) == (Effect.REFUSE, "valid_until")
        assert "换领" in one(found).remedy.zh or "换领" in one(found).customer_text.zh


def test_the_day_is_the_day_in_china() -> None:
    expired = card(valid_until=date(2026, 3, 9))
    late = datetime(2026, 3, 9, 23, 59, 59, tzinfo=CHINA)
    assert asked("ID-IN-FORCE", card=expired, now=late) == ()
    assert asked("ID-IN-FORCE", card=expired, now=late + timedelta(seconds=1))


@pytest.mark.parametrize("age", [0, 15, 16, 17])
def test_until_the_day_before_they_are_eighteen_customers_are_told_what_they_need(
    age: int,
) -> None:
    today = MOMENT.date()
    for birthday in (
        today.replace(year=today.year - age),
        today.replace(year=today.year - age - 1) + timedelta(days=1),
    ):
        found = one(asked("ID-AGE", acceptance=acceptance(), card=born(birthday)))
        assert (found.effect, found.field) == (Effect.REFUSE, "birth_date")
        assert f"{age}周岁" in found.text.zh
        assert "监护人" in found.customer_text.zh
        assert ("须由监护人代理" in found.customer_text.zh) == (age < 16)


def test_on_their_eighteenth_birthday_customers_are_adults() -> None:
    today = MOMENT.date()
    birthday = today.replace(year=today.year - 18)
    assert asked("ID-AGE", acceptance=acceptance(), card=born(birthday)) == ()
    assert one(asked("ID-AGE", acceptance=acceptance(), card=born(birthday + timedelta(days=1))))
    assert one(
        asked(
            "ID-AGE", acceptance=acceptance(), card=born(birthday), now=MOMENT - timedelta(days=1)
        )
    )


@given(st.dates(date(1900, 1, 1), date(2026, 3, 9)))
def test_an_account_is_opened_alone_exactly_from_eighteen_on(birthday: date) -> None:
    age = completed_years(birthday, MOMENT.date())
    assert bool(asked("ID-AGE", acceptance=acceptance(), card=born(birthday))) == (age < 18)


def test_a_birthday_to_come_is_not_an_age() -> None:
    assert asked("ID-AGE", acceptance=acceptance(), card=card(birth_date=date(2030, 1, 1))) == ()


@pytest.mark.parametrize(("years", "well"), [(20, True), (10, False), (5, False), (None, False)])
def test_the_term_fits_the_age_at_issue(years: int | None, well: bool) -> None:
    since = date(2020, 3, 9)
    until = since.replace(year=since.year + years) if years else None
    found = asked("ID-TERM", card=card(valid_from=since, valid_until=until))
    if well:
        assert found == ()
    else:
        assert (one(found).effect, one(found).field) == (Effect.WARN, "valid_until")


@pytest.mark.parametrize(("said", "known"), [("汉", True), ("汉族", True), ("汗", False)])
def test_an_ethnicity_outside_the_table_is_pointed_out(said: str, known: bool) -> None:
    found = asked("ID-ETHNICITY", card=card(ethnicity=said))
    assert (found == ()) == known
    assert all(verdict.effect is Effect.WARN for verdict in found)


def test_every_correction_is_shown_to_whoever_approves() -> None:
    read = card()
    fields = tuple(
        replace(f, assurance=Assurance.CORRECTED, raw="沉若兰")
        if f.name in ("name", "issuer")
        else f
        for f in read.fields
    )
    found = asked("ID-CORRECTED", card=card(fields=fields))
    assert [verdict.field for verdict in found] == ["name", "issuer"]
    assert {verdict.effect for verdict in found[1:]} == {Effect.WARN}
    assert "沉若兰" in found[0].text.zh
    assert "沈若兰" in found[0].text.zh


@pytest.mark.parametrize(("certain", "level"), [(True, 3), (False, 0)])
def test_a_corrected_end_of_validity_goes_to_the_manager_where_it_was_read_for_certain(
    certain: bool, level: int
) -> None:
    fields = tuple(
        replace(f, assurance=Assurance.CORRECTED, raw="2025.03.09", certain=certain)
        if f.name == "valid_until"
        else f
        for f in card().fields
    )
    assert one(asked("ID-CORRECTED", card=card(fields=fields))).level == level


def test_a_typed_end_of_validity_is_looked_at_by_a_supervisor() -> None:
    fields = tuple(
        replace(f, assurance=Assurance.TYPED) if f.name == "valid_until" else f
        for f in card().fields
    )
    assert one(asked("ID-TYPED", card=card(fields=fields))).level == 2


def test_only_a_resident_card_is_long_term() -> None:
    assert asked("ID-IN-FORCE", card=card(valid_until=None)) == ()
    passport = document(DocumentKind.PASSPORT, valid_until=None)
    assert one(asked("ID-IN-FORCE", card=passport)).effect is Effect.REFUSE


def test_a_print_that_only_the_chip_vouches_for_is_pointed_out() -> None:
    fields = tuple(replace(f, assurance=Assurance.CHIP, certain=False) for f in card().fields)
    said = one(asked("ID-PRINT", card=card(fields=fields)))
    assert said.effect is Effect.WARN
    assert "证件号码" in said.text.zh


def test_a_difference_of_chip_and_print_is_not_forgotten_when_the_document_is_taken_again() -> None:
    before = (ChipDifference("name", "沈若兰", "沈若南"),)
    said = one(asked("ID-CHIP-BEFORE", card=card(differences_before=before)))
    assert said.level == 3
    assert "姓名" in said.text.zh


def test_a_confirmed_field_is_no_correction() -> None:
    fields = tuple(replace(f, assurance=Assurance.CONFIRMED) for f in card().fields)
    assert asked("ID-CORRECTED", card=card(fields=fields)) == ()


@pytest.mark.parametrize(
    ("warning", "said"), [("glare_on_text", True), ("low_sharpness", True), ("else", False)]
)
def test_a_poor_picture_is_pointed_out(warning: str, said: bool) -> None:
    found = asked("ID-PICTURE", card=card(warnings=(warning,)))
    assert bool(found) == said
    assert all(verdict.effect is Effect.WARN for verdict in found)


@pytest.mark.parametrize(
    ("warning", "word"), [("screen", "屏幕"), ("photocopy", "复印件"), ("glare_on_text", None)]
)
def test_what_may_be_no_original_is_looked_at_by_a_supervisor(
    warning: str, word: str | None
) -> None:
    found = asked("ID-ORIGINAL", card=card(warnings=(warning,)))
    assert [verdict.effect for verdict in found] == ([Effect.ESCALATE] if word else [])
    assert all(word is not None and word in verdict.text.zh for verdict in found)


@pytest.mark.parametrize(
    ("issuer", "address", "warned"),
    [
        ("上海市公安局徐汇分局", "上海市徐汇区文兴街341号", False),
        ("正定县公安局", "河北省石家庄市正定县朱河镇12号", False),
        ("广州市公安局番禺分局", "广东省广州市番禺区和平大道5号", False),
        ("南京市公安局鼓楼分局", "上海市徐汇区文兴街341号", True),
    ],
)
def test_an_issuer_of_another_place_may_be_the_back_of_another_card(
    issuer: str, address: str, warned: bool
) -> None:
    found = asked("ID-ISSUER", card=card(issuer=issuer, address=address))
    assert [verdict.effect for verdict in found] == ([Effect.WARN] if warned else [])


def test_the_back_of_somebody_elses_card_goes_to_the_manager() -> None:
    born, elsewhere = date(1990, 6, 14), "南京市公安局鼓楼分局"
    both = card(birth_date=born, issuer=elsewhere, valid_from=date(2018, 5, 21), valid_until=None)
    assert one(asked("ID-BACK", card=both)).effect is Effect.ESCALATE
    assert asked("ID-BACK", card=card(issuer=elsewhere)) == (), "somebody may have moved"
