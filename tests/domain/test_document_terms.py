"""How long documents are issued for, and what is noticed when the dates do not fit."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.document_terms import issued_term, term_doubt, term_fits
from app.domain.documents import DocumentKind

ADULT = date(1990, 6, 14)
CHILD = date(2016, 6, 14)
NEW_PR = "911398199012310024"

RESIDENT = DocumentKind.RESIDENT_CARD
TEMPORARY = DocumentKind.TEMPORARY_CARD
HMT = DocumentKind.HMT_PERMIT
HM = DocumentKind.HM_TRAVEL_PERMIT
TW = DocumentKind.TW_TRAVEL_PERMIT
PR = DocumentKind.FOREIGN_PR_CARD


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("kind", "born", "first", "last", "number"),
    [
        (RESIDENT, ADULT, "2020-03-09", "2040-03-09", ""),
        (RESIDENT, date(1960, 1, 1), "2020-03-09", None, ""),
        (TEMPORARY, ADULT, "2026-09-01", "2026-12-01", ""),
        (TEMPORARY, ADULT, "2026-09-01", "2026-11-30", ""),
        (TEMPORARY, ADULT, "2025-11-30", "2026-02-28", ""),
        (HMT, ADULT, "2018-09-01", "2023-09-01", ""),
        (TEMPORARY, CHILD, "2026-09-01", "2026-12-01", ""),
        (TW, CHILD, "2023-01-15", "2028-01-15", ""),
        (HM, CHILD, "2024-07-10", "2029-07-10", "MA1234567"),
        (HMT, CHILD, "2024-02-29", "2029-02-28", ""),
        (HMT, CHILD, "2024-02-29", "2029-03-01", ""),
        (HM, ADULT, "2020-05-10", "2030-05-09", "H12345678"),
        (HM, CHILD, "2024-05-10", "2029-05-09", "M12345678"),
        (HM, CHILD, "2019-05-10", "2022-05-09", "M12345678"),
        (HM, ADULT, "2024-07-10", "2029-07-09", "HA1234567"),
        (TW, ADULT, "2023-01-15", "2028-01-14", ""),
        (PR, ADULT, "2017-06-16", "2027-06-16", "KAZ110090123105"),
        (PR, CHILD, "2024-06-16", "2029-06-15", NEW_PR),
        (PR, ADULT, "2023-12-01", "2033-12-01", NEW_PR),
        (DocumentKind.PASSPORT, ADULT, "2020-01-01", "2027-06-30", ""),
        (DocumentKind.HOUSEHOLD_REGISTER, CHILD, "2020-01-01", None, ""),
    ],
)
def test_dates_as_they_are_issued_fit(
    kind: DocumentKind, born: date, first: str, last: str | None, number: str
) -> None:
    assert term_fits(kind, born, day(first), day(last) if last else None, number)


@pytest.mark.parametrize(
    ("kind", "born", "first", "last", "number", "code"),
    [
        (RESIDENT, ADULT, "2020-03-09", "2030-03-09", "", "term"),
        (TEMPORARY, ADULT, "2026-09-01", "2027-09-01", "", "term"),
        (TEMPORARY, ADULT, "2026-09-01", None, "", "term"),
        (HMT, ADULT, "2020-09-01", "2030-09-01", "", "term"),
        (HMT, ADULT, "2023-06-30", "2028-07-01", "", "term"),
        (TEMPORARY, CHILD, "2026-09-01", "2027-01-01", "", "term"),
        (HMT, ADULT, "2018-08-31", "2023-08-31", "", "before_first_issue"),
        (HM, ADULT, "2020-05-10", "2025-05-09", "H12345678", "term"),
        (HM, CHILD, "2024-05-10", "2034-05-09", "H12345678", "term"),
        (HM, ADULT, "2024-07-10", "2034-07-09", "HA1234567", "term"),
        (HM, ADULT, "2023-07-10", "2028-07-09", "MA1234567", "before_first_issue"),
        (TW, ADULT, "2023-01-15", "2033-01-14", "", "term"),
        (PR, CHILD, "2024-06-16", "2034-06-16", "", "term"),
        (PR, ADULT, "2023-11-30", "2033-11-30", NEW_PR, "before_first_issue"),
        (HMT, CHILD, "2016-06-13", "2021-06-13", "", "before_birth"),
        (DocumentKind.PASSPORT, ADULT, "2020-01-02", "2020-01-01", "", "order"),
    ],
)
def test_dates_that_no_issuer_prints_are_pointed_out(
    kind: DocumentKind, born: date, first: str, last: str | None, number: str, code: str
) -> None:
    doubt = term_doubt(kind, born, day(first), day(last) if last else None, number)
    assert doubt is not None
    assert doubt.code == code
    assert doubt.sentence.zh
    assert doubt.source.zh
    if code == "term" and kind is not RESIDENT:
        term = issued_term(kind, number)
        assert term is not None
        assert term.words.zh in doubt.sentence.zh
        assert term.words.en in doubt.sentence.en


def test_a_passport_without_a_date_of_issue_is_only_asked_for_its_order() -> None:
    passport = DocumentKind.PASSPORT
    assert term_fits(passport, ADULT, None, day("2030-01-01"))
    doubt = term_doubt(passport, ADULT, None, ADULT - timedelta(1))
    assert doubt is not None
    assert doubt.code == "order"


def test_who_comes_of_age_between_application_and_issue_may_have_either_term() -> None:
    born, issued = date(2006, 6, 1), date(2024, 7, 1)
    for last in ("2034-06-30", "2029-06-30"):
        assert term_fits(HM, born, issued, day(last))
    later = date(2024, 10, 1)
    assert term_fits(HM, born, later, date(2034, 9, 30))
    assert not term_fits(HM, born, later, date(2029, 9, 30))


@given(
    st.sampled_from([TEMPORARY, HMT, HM, TW, PR]),
    st.dates(date(1940, 1, 1), date(2024, 1, 1)),
    st.dates(date(2025, 1, 1), date(2026, 11, 22)),
    st.integers(0, 5000),
)
def test_every_term_is_either_right_or_pointed_out_and_none_crashes(
    kind: DocumentKind, born: date, first: date, days: int
) -> None:
    term = issued_term(kind)
    assert term is not None
    months = {*term.months_for_adults, *term.months_for_minors}
    fits = term_fits(kind, born, first, first + timedelta(days))
    near = any(abs(days - count * 30.44) < 5 for count in months)
    assert near or not fits
