"""What must come to the counter besides the document that a customer shows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.document_set import Force, Need, NeedKind, in_citizen_check, what_else
from app.domain.documents import DocumentKind

RESIDENT = DocumentKind.RESIDENT_CARD
REGISTER = DocumentKind.HOUSEHOLD_REGISTER
PASSPORT = DocumentKind.PASSPORT


def needed(kind: DocumentKind, age: int, nationality: str = "CHN") -> dict[NeedKind, Need]:
    needs = what_else(kind, age, nationality)
    assert len({need.kind for need in needs}) == len(needs)
    return {need.kind: need for need in needs}


def test_an_adult_with_a_resident_card_needs_nothing_else() -> None:
    assert what_else(RESIDENT, 18) == ()


@pytest.mark.parametrize("kind", [REGISTER, RESIDENT])
def test_a_child_comes_with_a_guardians_document_and_proof_of_guardianship(
    kind: DocumentKind,
) -> None:
    needs = needed(kind, 15)
    assert set(needs) == {NeedKind.GUARDIAN_DOCUMENT, NeedKind.KINSHIP}
    assert all(need.force is Force.REQUIRED for need in needs.values())
    assert RESIDENT in needs[NeedKind.GUARDIAN_DOCUMENT].documents
    assert REGISTER not in needs[NeedKind.GUARDIAN_DOCUMENT].documents
    assert "户口簿" in needs[NeedKind.KINSHIP].sentence.zh


def test_below_fourteen_the_guardian_consents_to_the_use_of_the_face() -> None:
    assert NeedKind.GUARDIAN_CONSENT in needed(REGISTER, 13)
    assert NeedKind.GUARDIAN_CONSENT not in needed(REGISTER, 14)


def test_at_sixteen_and_seventeen_a_guardian_or_an_income_is_asked_for() -> None:
    for age in (16, 17):
        assert set(needed(RESIDENT, age)) == {NeedKind.GUARDIAN_OR_INCOME}


def test_from_sixteen_a_household_register_is_not_enough() -> None:
    need = needed(REGISTER, 16)[NeedKind.OTHER_DOCUMENT]
    assert RESIDENT in need.documents
    assert NeedKind.OTHER_DOCUMENT not in needed(REGISTER, 15)


def test_a_temporary_card_is_read_from_pictures_and_comes_with_a_second_document() -> None:
    needs = needed(DocumentKind.TEMPORARY_CARD, 30)
    assert needs[NeedKind.SECOND_DOCUMENT].force is Force.REQUIRED
    assert needs[NeedKind.SECOND_DOCUMENT].documents
    assert NeedKind.PICTURE_MODE in needs


@pytest.mark.parametrize(
    "kind",
    [
        DocumentKind.HMT_PERMIT,
        DocumentKind.HM_TRAVEL_PERMIT,
        DocumentKind.TW_TRAVEL_PERMIT,
    ],
)
def test_residents_of_hong_kong_macao_and_taiwan_are_checked_elsewhere_and_declare_their_taxes(
    kind: DocumentKind,
) -> None:
    assert not in_citizen_check(kind)
    assert set(needed(kind, 30)) == {NeedKind.ENTRY_EXIT_CHECK, NeedKind.TAX_RESIDENCE}


def test_a_permit_of_somebody_not_chinese_says_that_the_printed_nationality_counts() -> None:
    kind = DocumentKind.HM_TRAVEL_PERMIT
    (need,) = [
        one for one in what_else(kind, 30, "GBR", "HA1234567") if one.kind is NeedKind.TAX_RESIDENCE
    ]
    assert "非中国籍" in need.sentence.zh
    for other in (
        what_else(kind, 30, "CHN", "H12345678"),
        what_else(PASSPORT, 30, "GBR", "HA1234567"),
    ):
        assert not any("非中国籍" in one.sentence.zh for one in other)


def test_a_foreigners_passport_leaves_visas_to_the_banks_own_rule() -> None:
    needs = needed(PASSPORT, 30, "FRA")
    assert set(needs) == {
        NeedKind.ENTRY_EXIT_CHECK,
        NeedKind.STAY_PERMIT,
        NeedKind.NAME_BY_EYE,
        NeedKind.TAX_RESIDENCE,
    }
    assert needs[NeedKind.STAY_PERMIT].force is Force.BANK_DECIDES
    assert "未经核实" in needs[NeedKind.STAY_PERMIT].source.zh


def test_a_chinese_passport_serves_only_citizens_who_live_abroad() -> None:
    need = needed(PASSPORT, 30, "CHN")[NeedKind.RESIDENCE_ABROAD]
    assert need.force is Force.REQUIRED
    assert RESIDENT in need.documents


@pytest.mark.parametrize(
    ("nationality", "permit"),
    [
        ("HKG", DocumentKind.HM_TRAVEL_PERMIT),
        ("MAC", DocumentKind.HM_TRAVEL_PERMIT),
        ("TWN", DocumentKind.TW_TRAVEL_PERMIT),
    ],
)
def test_residents_of_the_regions_show_their_permit_instead_of_a_passport(
    nationality: str, permit: DocumentKind
) -> None:
    need = needed(PASSPORT, 30, nationality)[NeedKind.OTHER_DOCUMENT]
    assert need.documents == (permit, DocumentKind.HMT_PERMIT)


@given(
    st.sampled_from(DocumentKind),
    st.integers(0, 120),
    st.sampled_from(["CHN", "HKG", "TWN", "FRA", "XXA"]),
)
def test_every_need_says_what_why_and_how_strongly_the_binding_ones_first(
    kind: DocumentKind, age: int, nationality: str
) -> None:
    needs = what_else(kind, age, nationality)
    assert all(need.sentence and need.source for need in needs)
    order = [list(Force).index(need.force) for need in needs]
    assert order == sorted(order)
    assert (
        what_else(kind, 30, nationality) == ()
        or not in_citizen_check(kind)
        or kind
        in (
            DocumentKind.TEMPORARY_CARD,
            REGISTER,
        )
    )


def test_nobody_has_a_negative_age() -> None:
    with pytest.raises(ValueError, match="age"):
        what_else(RESIDENT, -1)
