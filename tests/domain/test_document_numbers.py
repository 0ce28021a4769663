"""The numbers of all documents: their forms, their check digits, and what they say."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import identity_number, mrz
from app.domain.countries import countries
from app.domain.document_numbers import doubts, facts, faults, kind_of, normalise
from app.domain.documents import DocumentKind, Sex

TODAY = date(2026, 11, 22)
CITIZEN = "110101199003070011"
HONG_KONG, TAIWAN = "810000199408230021", "830000199201300022"
OLD_PR = "KAZ110090123105"

RESIDENT = DocumentKind.RESIDENT_CARD
HMT = DocumentKind.HMT_PERMIT
HM = DocumentKind.HM_TRAVEL_PERMIT
TW = DocumentKind.TW_TRAVEL_PERMIT
PR = DocumentKind.FOREIGN_PR_CARD
PASSPORT = DocumentKind.PASSPORT

births = st.dates(date(1907, 1, 1), TODAY)
digits = st.integers(0, 9).map(str)


def whole(seventeen: str) -> str:
    """The 17 digits with their check digit, computed by powers of two (ISO 7064 MOD 11-2)."""
    total = sum(int(digit) * (2 ** (17 - at) % 11) for at, digit in enumerate(seventeen))
    return seventeen + "10X98765432"[total % 11]


NEW_PR = whole("91139819901231002")


@st.composite
def residence_permits(draw: st.DrawFn) -> str:
    region = draw(st.sampled_from(("810000", "820000", "830000")))
    return whole(f"{region}{draw(births):%Y%m%d}{draw(st.integers(1, 999)):03}")


@st.composite
def new_pr_numbers(draw: st.DrawFn) -> str:
    nation = draw(st.sampled_from(countries())).numeric
    province = draw(st.sampled_from(("11", "31", "44", "65")))
    return whole(f"9{province}{nation}{draw(births):%Y%m%d}{draw(st.integers(1, 999)):03}")


@st.composite
def old_pr_numbers(draw: st.DrawFn) -> str:
    nation = draw(st.sampled_from(countries())).alpha3
    body = f"{nation}{draw(st.sampled_from(('1100', '3100', '4401')))}{draw(births):%y%m%d}"
    body += draw(digits)
    values = [int(sign, 36) for sign in body]
    return body + str(sum(value * (7, 3, 1)[at % 3] for at, value in enumerate(values)) % 10)


def codes(kind: DocumentKind, number: str) -> list[str]:
    return [fault.code for fault in faults(kind, number, TODAY)]


@pytest.mark.parametrize(
    ("kind", "number"),
    [
        (RESIDENT, CITIZEN),
        (DocumentKind.TEMPORARY_CARD, CITIZEN),
        (DocumentKind.HOUSEHOLD_REGISTER, CITIZEN),
        (HMT, HONG_KONG),
        (HMT, TAIWAN),
        (HM, "H12345678"),
        (HM, "M1234567800"),
        (HM, "HA1234567"),
        (HM, "MA7654321"),
        (TW, "12345678"),
        (TW, "1234567801"),
        (PR, OLD_PR),
        (PR, NEW_PR),
        (PASSPORT, "E12345678"),
        (PASSPORT, "L898902C3"),
        (PASSPORT, "1234567"),
    ],
)
def test_a_number_of_its_kind_has_no_fault(kind: DocumentKind, number: str) -> None:
    assert faults(kind, number, TODAY) == ()
    assert facts(kind, number, TODAY) is not None


@pytest.mark.parametrize(
    ("kind", "number", "code"),
    [
        (RESIDENT, CITIZEN[:-1], "length"),
        (RESIDENT, "110101900307001", "fifteen_digits"),
        (RESIDENT, "11010119900307001A", "characters"),
        (RESIDENT, whole("11010119900230001"), "impossible_date"),
        (RESIDENT, whole("11010120261123001"), "future_birth"),
        (RESIDENT, CITIZEN[:-1] + "2", "check_digit"),
        (HMT, HONG_KONG[:-1], "length"),
        (HMT, "A1" + HONG_KONG[2:], "characters"),
        (HMT, whole("81010119900307001"), "region"),
        (HMT, whole("81000019900230001"), "impossible_date"),
        (HMT, HONG_KONG[:-1] + "2", "check_digit"),
        (HM, "A12345678", "letter"),
        (HM, "H1234567", "form"),
        (HM, "HA123456", "form"),
        (HM, "HA123456789", "form"),
        (TW, "1234567", "form"),
        (TW, "123456789", "form"),
        (TW, "1234567A", "form"),
        (PR, OLD_PR[:-1], "length"),
        (PR, OLD_PR[:-1] + "6", "check_digit"),
        (PR, "KAZ110090133105", "impossible_date"),
        (PR, "123456789012345", "form"),
        (PR, CITIZEN[:-1] + "2", "form"),
        (PR, "9A" + NEW_PR[2:], "characters"),
        (PR, NEW_PR[:-1] + ("1" if NEW_PR[-1] != "1" else "2"), "check_digit"),
        (PASSPORT, "", "characters"),
        (PASSPORT, "E1234567?", "characters"),
        (PASSPORT, "E123456789", "length"),
    ],
)
def test_what_is_wrong_with_a_number_is_said(kind: DocumentKind, number: str, code: str) -> None:
    assert code in codes(kind, number)
    assert facts(kind, number, TODAY) is None
    for fault in faults(kind, number, TODAY):
        assert fault.field == "number"
        assert fault.sentence.zh
        assert fault.sentence.en


@pytest.mark.parametrize(
    ("kind", "number", "right"),
    [
        (RESIDENT, HONG_KONG, HMT),
        (DocumentKind.TEMPORARY_CARD, TAIWAN, HMT),
        (DocumentKind.HOUSEHOLD_REGISTER, NEW_PR, PR),
        (RESIDENT, NEW_PR, PR),
        (RESIDENT, OLD_PR, PR),
        (RESIDENT, "H12345678", HM),
        (HMT, CITIZEN, RESIDENT),
        (HMT, "H12345678", HM),
        (HM, HONG_KONG, HMT),
        (HM, "12345678", TW),
        (TW, "M12345678", HM),
        (PR, HONG_KONG, HMT),
        (PASSPORT, CITIZEN, RESIDENT),
        (PASSPORT, HONG_KONG, HMT),
        (PASSPORT, OLD_PR, PR),
    ],
)
def test_a_number_of_another_document_names_that_document(
    kind: DocumentKind, number: str, right: DocumentKind
) -> None:
    (fault,) = faults(kind, number, TODAY)
    assert (fault.code, fault.other_kind) == ("other_kind", right)
    assert right.title.zh in fault.sentence.zh
    assert right.title.en in fault.sentence.en


def test_a_misread_number_is_not_taken_for_another_document() -> None:
    assert codes(HMT, "310000" + HONG_KONG[6:]) == ["check_digit", "region"]
    assert codes(RESIDENT, "8" + CITIZEN[1:]) == ["check_digit"]


@pytest.mark.parametrize(
    ("kind", "number", "says"),
    [
        (HMT, HONG_KONG[:-1], "现为17位"),
        (HMT, "110101900307001", "居住证号码应为18位，现为15位"),
        (HM, "HA123456", "HA或MA加7位"),
        (HM, "H1234567", "H或M加8位"),
        (PR, OLD_PR[:-1], "现为14位"),
        (PASSPORT, "E123456789", "现为10位"),
    ],
)
def test_the_sentence_says_what_such_a_number_looks_like(
    kind: DocumentKind, number: str, says: str
) -> None:
    (fault,) = faults(kind, number, TODAY)
    assert says in fault.sentence.zh


def test_a_number_that_is_still_being_typed_is_only_too_short() -> None:
    for length in range(1, 18):
        if length != 15:
            assert codes(RESIDENT, CITIZEN[:length]) == ["length"]
            assert codes(HMT, HONG_KONG[:length]) == ["length"]


def test_a_passport_may_have_a_number_like_a_travel_permit() -> None:
    # Passports of Hong Kong begin with H or K and have eight digits.
    assert codes(PASSPORT, "H12345678") == []
    assert kind_of("H12345678", TODAY) is None


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        (RESIDENT, " 11010119900307001ｘ ", "11010119900307001X"),
        (RESIDENT, "１１０１０１ 19900307 0011", CITIZEN),
        (HMT, "810000-19940823-0021", HONG_KONG),
        (HM, "h12345678(00)", "H1234567800"),
        (HM, "Ｈ１２３４５６７８", "H12345678"),
        (TW, "12345678（01）", "1234567801"),
        (PR, "kaz 1100 901231 05", OLD_PR),
        (PASSPORT, "l898902c3", "L898902C3"),
        (PASSPORT, "AB2134<<<", "AB2134"),
    ],
)
def test_numbers_are_kept_in_one_form_however_they_are_typed(
    kind: DocumentKind, typed: str, kept: str
) -> None:
    assert normalise(kind, typed) == kept


@given(st.sampled_from(DocumentKind), st.text())
def test_whatever_is_typed_is_answered_with_faults_or_facts(kind: DocumentKind, text: str) -> None:
    number = normalise(kind, text)
    assert not number.isascii() or normalise(kind, number) == number
    assert (facts(kind, number, TODAY) is None) == bool(faults(kind, number, TODAY))
    doubts(kind, number, TODAY)


def test_a_residence_permit_says_region_birth_and_sex() -> None:
    says = facts(HMT, HONG_KONG, TODAY)
    assert says is not None
    assert (says.birth_date, says.sex, says.region) == (date(1994, 8, 23), Sex.FEMALE, "810000")
    assert says.nationality == "CHN"


def test_a_travel_permit_says_how_often_it_was_issued_and_whose_it_stays() -> None:
    first, again = facts(HM, "H1234567800", TODAY), facts(HM, "H1234567812", TODAY)
    assert first is not None
    assert again is not None
    assert (first.reissue, again.reissue) == (0, 12)
    assert first.holder_number == again.holder_number == "H12345678"
    assert first.region == "810000"
    taiwan = facts(TW, "1234567812", TODAY)
    assert taiwan is not None
    assert (taiwan.holder_number, taiwan.reissue) == ("12345678", 12)


def test_a_travel_permit_with_ha_does_not_say_the_nationality() -> None:
    for number, nationality in (("HA1234567", None), ("M12345678", "CHN")):
        says = facts(HM, number, TODAY)
        assert says is not None
        assert says.nationality == nationality


def test_a_permanent_resident_of_before_2023_may_be_born_in_either_century() -> None:
    body = "KAZ1100200229" + "1"
    says = facts(PR, body + mrz.check_digit(body), TODAY)
    assert says is not None
    assert says.birth_dates == (date(2020, 2, 29), date(1920, 2, 29))
    assert says.birth_date is None
    assert says.agrees_with_birth(date(1920, 2, 29))
    assert not says.agrees_with_birth(date(2020, 2, 28))
    sure = facts(PR, OLD_PR, TODAY)
    assert sure is not None
    assert (sure.birth_date, sure.nationality, sure.region, sure.sex) == (
        date(1990, 12, 31),
        "KAZ",
        "110000",
        Sex.FEMALE,
    )
    assert says.sex is Sex.MALE


def test_a_permanent_resident_since_2023_says_nationality_region_birth_and_sex() -> None:
    says = facts(PR, NEW_PR, TODAY)
    assert says is not None
    assert (says.nationality, says.region) == ("KAZ", "110000")
    assert (says.birth_date, says.sex) == (date(1990, 12, 31), Sex.FEMALE)


def test_an_unknown_region_or_country_is_pointed_out_and_never_refused() -> None:
    for kind, number, code, named in (
        (RESIDENT, whole("11999919900307001"), "region", "119999 不是已知的行政区划代码（北京市）"),
        (RESIDENT, whole("11010019900307001"), "region", "110100 不"),
        (PR, whole("99939819901231002"), "region", " 99 不"),
        (PR, whole("91199919901231002"), "nationality", " 999 不"),
        (PR, "ZZZ11009012310" + mrz.check_digit("ZZZ11009012310"), "nationality", " ZZZ 不"),
        (PR, "KAZ99999012310" + mrz.check_digit("KAZ99999012310"), "region", " 9999 不"),
    ):
        assert codes(kind, number) == []
        (doubt,) = doubts(kind, number, TODAY)
        assert doubt.code == code
        assert named in doubt.sentence.zh
    for kind, number in ((RESIDENT, CITIZEN), (HMT, HONG_KONG), (PR, OLD_PR), (PR, NEW_PR)):
        assert doubts(kind, number, TODAY) == ()


@given(residence_permits())
def test_every_residence_permit_number_passes_and_says_the_birth_date(number: str) -> None:
    assert faults(HMT, number, TODAY) == ()
    says = facts(HMT, number, TODAY)
    assert says is not None
    assert says.birth_date == date.fromisoformat(f"{number[6:10]}-{number[10:12]}-{number[12:14]}")
    assert kind_of(number, TODAY) is HMT


@given(new_pr_numbers() | old_pr_numbers())
def test_every_permanent_residents_number_passes(number: str) -> None:
    assert faults(PR, number, TODAY) == ()
    assert doubts(PR, number, TODAY) == ()
    assert kind_of(number, TODAY) is PR


@given(st.one_of(residence_permits(), new_pr_numbers()), st.data())
def test_a_check_digit_of_mod_11_catches_each_wrong_digit_and_each_swap(
    number: str, data: st.DataObject
) -> None:
    kind = HMT if number.startswith("8") else PR
    at = data.draw(st.integers(0, 16))
    wrong = data.draw(digits.filter(lambda digit: digit != number[at]))
    assert faults(kind, number[:at] + wrong + number[at + 1 :], TODAY)
    swapped = number[:at] + number[at + 1] + number[at] + number[at + 2 :]
    assert swapped == number or faults(kind, swapped, TODAY)


@given(old_pr_numbers(), st.data())
def test_a_check_digit_of_7_3_1_catches_each_wrong_digit(number: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(3, 14))
    wrong = data.draw(digits.filter(lambda digit: digit != number[at]))
    assert faults(PR, number[:at] + wrong + number[at + 1 :], TODAY)


@given(old_pr_numbers(), st.data())
def test_a_check_digit_of_7_3_1_catches_a_swap_unless_the_digits_differ_by_five(
    number: str, data: st.DataObject
) -> None:
    at = data.draw(st.integers(3, 12))
    one, other = int(number[at]), int(number[at + 1])
    swapped = number[:at] + number[at + 1] + number[at] + number[at + 2 :]
    if abs(one - other) not in (0, 5):
        assert faults(PR, swapped, TODAY)


def test_the_identity_number_module_agrees_on_the_check_digit() -> None:
    assert CITIZEN[-1] == identity_number.check_digit(CITIZEN[:17])
