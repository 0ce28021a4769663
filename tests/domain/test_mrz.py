"""The machine-readable zone of a passport, with the specimen of ICAO 9303."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import mrz
from app.domain.countries import nationalities
from app.domain.documents import Sex
from app.errors import Unacceptable

TODAY = date(2026, 11, 22)
FIRST = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
SECOND = "L898902C36UTO7408122F1204159ZE184226B<<<<<10"
SPECIMEN = (FIRST, SECOND)

words = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=1, max_size=12)
codes = st.sampled_from(nationalities()).map(lambda one: one.code)
numbers = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", min_size=1, max_size=9)


@st.composite
def passports(draw: st.DrawFn) -> dict[str, object]:
    """The particulars of a passport."""
    return {
        "issuing_state": draw(codes),
        "surname": " ".join(draw(st.lists(words, min_size=1, max_size=2))),
        "given_names": " ".join(draw(st.lists(words, max_size=3))),
        "number": draw(numbers),
        "nationality": draw(codes),
        "birth_date": draw(st.dates(date(1927, 1, 1), TODAY)),
        "sex": draw(st.sampled_from(Sex)),
        "valid_until": draw(st.dates(TODAY + timedelta(1), date(2046, 12, 31))),
        "personal_number": draw(st.just("") | numbers),
    }


def fault_codes(*lines: str) -> list[tuple[str, str]]:
    return [(one.code, one.field) for one in mrz.faults(lines, TODAY)]


def put(at: int, text: str) -> str:
    """The specimen's second line with something else from a place on."""
    return SECOND[:at] + text + SECOND[at + len(text) :]


def closed(line: str) -> str:
    """A second line with all its check digits made to agree."""
    for start, end in ((0, 9), (13, 19), (21, 27), (28, 42)):
        line = line[:end] + mrz.check_digit(line[start:end]) + line[end + 1 :]
    return line[:43] + mrz.check_digit(line[0:10] + line[13:20] + line[21:43])


def test_the_specimen_of_the_standard_is_read_as_the_standard_says() -> None:
    zone = mrz.parse(SPECIMEN, TODAY)
    assert (zone.surname, zone.given_names) == ("ERIKSSON", "ANNA MARIA")
    assert zone.latin_name == "ERIKSSON ANNA MARIA"
    assert (zone.issuing_state, zone.nationality, zone.number) == ("UTO", "UTO", "L898902C3")
    assert (zone.birth_date, zone.valid_until) == (date(1974, 8, 12), date(2012, 4, 15))
    assert (zone.sex, zone.personal_number, zone.type) == (Sex.FEMALE, "ZE184226B", "")
    assert not zone.name_is_cut


def test_the_check_digits_are_those_of_the_standard() -> None:
    # Worked examples of ICAO 9303-3 and -4.
    assert mrz.check_digit("520727") == "3"
    assert mrz.check_digit("AB2134<<<") == "5"
    assert mrz.check_digit("L898902C3") == "6"
    with pytest.raises(ValueError, match="not a character"):
        mrz.check_digit("É")


@pytest.mark.parametrize("at", [0, 9, 13, 19, 21, 27, 28, 42, 43])
def test_every_checked_place_is_checked(at: int) -> None:
    other = "7" if SECOND[at] != "7" else "2"
    assert ("check_digit", "machine_readable") in fault_codes(FIRST, put(at, other))
    with pytest.raises(Unacceptable, match="mrz"):
        mrz.parse((FIRST, put(at, other)), TODAY)


@pytest.mark.parametrize(("read", "printed"), ["1L", "6G", "K0"])
def test_the_standard_cannot_tell_characters_apart_whose_values_differ_by_tens(
    read: str, printed: str
) -> None:
    # So a number without a fault may still be misread: it is compared with the print.
    assert mrz.check_digit(f"{read}898902C3") == mrz.check_digit(f"{printed}898902C3")


def test_a_birth_after_the_end_of_validity_is_taken_to_be_a_century_before() -> None:
    zone = mrz.parse((FIRST, closed(put(13, "130101"))), TODAY)
    assert zone.birth_dates == (date(1913, 1, 1),)


@pytest.mark.parametrize(
    ("second", "fault"),
    [
        (closed(put(13, "740230")), ("impossible_date", "birth_date")),
        (closed(put(13, "741301")), ("impossible_date", "birth_date")),
        (closed(put(13, "74081O")), ("impossible_date", "birth_date")),
        (closed(put(21, "120431")), ("impossible_date", "valid_until")),
        (closed(put(21, "000000")), ("impossible_date", "valid_until")),
        (closed(put(13, "<<<<<<")), ("unknown_birth", "birth_date")),
        (closed(put(13, "0501010F041231")), ("impossible_date", "valid_until")),
        (closed(put(20, "X")), ("characters", "sex")),
        (closed(put(10, "QQQ")), ("unknown_state", "nationality")),
        (closed(put(10, "UT0")), ("unknown_state", "nationality")),
        (closed(put(0, "<<<<<<<<<")), ("empty", "number")),
        (put(30, "?"), ("characters", "machine_readable")),
        (put(30, "é"), ("characters", "machine_readable")),
    ],
)
def test_check_digits_that_agree_do_not_make_nonsense_true(
    second: str, fault: tuple[str, str]
) -> None:
    assert fault_codes(FIRST, second) == [fault]


@pytest.mark.parametrize(
    ("first", "fault"),
    [
        ("P<QQQ" + FIRST[5:], ("unknown_state", "issuer")),
        (FIRST.replace("ANNA", "4NNA"), ("characters", "latin_name")),
        ("P<UTO" + "<" * 39, ("empty", "latin_name")),
        ("P1" + FIRST[2:], ("characters", "machine_readable")),
        ("V" + FIRST[1:], ("not_a_passport", "machine_readable")),
        ("I" + FIRST[1:], ("not_a_passport", "machine_readable")),
        (FIRST[:-1], ("length", "machine_readable")),
    ],
)
def test_what_is_wrong_with_the_first_line_is_said(first: str, fault: tuple[str, str]) -> None:
    assert fault_codes(first, SECOND) == [fault]


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (("I" * 30, "1" * 30, "A" * 30), "not_a_passport"),
        (("I" * 36, "1" * 36), "not_a_passport"),
        ((FIRST,), "lines"),
        ((), "lines"),
        ((FIRST, SECOND, SECOND), "lines"),
    ],
)
def test_another_zone_is_said_to_be_no_passport(lines: tuple[str, ...], code: str) -> None:
    assert fault_codes(*lines) == [(code, "machine_readable")]


def test_the_line_of_the_wrong_length_is_named() -> None:
    for lines, named in (((FIRST[:-1], SECOND), "第1行"), ((FIRST, SECOND + "<"), "第2行")):
        (fault,) = mrz.faults(lines, TODAY)
        assert named in fault.sentence.zh


def test_a_name_of_one_letter_is_a_name() -> None:
    zone = mrz.parse(("P<UTOO".ljust(44, "<"), SECOND), TODAY)
    assert zone.latin_name == "O"


def test_a_zone_is_read_however_it_was_typed() -> None:
    typed = f" {FIRST.lower()[:20]} {FIRST[20:]}\r\n\n{SECOND.replace('<', '＜')}\n"
    assert mrz.parse(typed, TODAY).lines == SPECIMEN
    assert mrz.parse(FIRST + SECOND, TODAY).lines == SPECIMEN
    assert mrz.parse((FIRST.replace("<<ANNA", "«ANNA"), SECOND), TODAY).lines == SPECIMEN


def test_germany_writes_one_letter_and_is_kept_as_others_are() -> None:
    second = closed(put(10, "D<<"))
    zone = mrz.parse(("P<D<<" + FIRST[5:], second), TODAY)
    assert (zone.issuing_state, zone.nationality) == ("DEU", "DEU")
    made = mrz.compose(
        issuing_state="DEU",
        surname="ERIKSSON",
        given_names="Anna-Maria",
        number="L898902C3",
        nationality="DEU",
        birth_date=date(1974, 8, 12),
        sex=Sex.FEMALE,
        valid_until=date(2012, 4, 15),
        personal_number="ZE184226B",
    )
    assert made == zone.lines


def test_a_single_name_a_cut_name_and_an_unstated_sex_are_read() -> None:
    single = mrz.parse(("P<UTOARKFREITH".ljust(44, "<"), closed(put(20, "<"))), TODAY)
    assert (single.surname, single.given_names, single.sex) == (
        "ARKFREITH",
        "",
        Sex.UNSPECIFIED,
    )
    long = "P<UTONILAVADHANANANDA<<CHAYAPA<DEJTHAMRONGKRASUANG"[:44]
    cut = mrz.parse((long, SECOND), TODAY)
    assert cut.name_is_cut
    assert cut.given_names == "CHAYAPA DEJTHAMRONGKR"


def test_an_empty_personal_number_may_have_no_check_digit() -> None:
    for check in "<0":
        line = SECOND[:28] + "<" * 14 + check
        line += mrz.check_digit(line[0:10] + line[13:20] + line[21:43])
        assert mrz.parse((FIRST, line), TODAY).personal_number == ""
    for own, check in (("<" * 14, "5"), ("ZE184226B<<<<<", "<")):
        line = SECOND[:28] + own + check
        line += mrz.check_digit(line[0:10] + line[13:20] + line[21:43])
        assert fault_codes(FIRST, line) == [("check_digit", "machine_readable")]


def test_a_year_of_two_digits_lies_behind_for_births_and_nearest_for_terms() -> None:
    assert mrz.past_dates("261122", TODAY) == (TODAY, date(1926, 11, 22))
    assert mrz.past_dates("261123", TODAY) == (date(1926, 11, 23),)
    assert mrz.past_dates("000229", TODAY) == (date(2000, 2, 29),)
    assert mrz.past_dates("050101", TODAY) == (date(2005, 1, 1),)
    assert mrz.past_dates("7408 2", TODAY) == ()
    assert mrz.nearest_date("360101", TODAY) == date(2036, 1, 1)
    assert mrz.nearest_date("761231", TODAY) == date(2076, 12, 31)
    assert mrz.nearest_date("770101", TODAY) == date(1977, 1, 1)


def test_one_look_alike_is_offered_as_doubtful_and_never_taken_silently() -> None:
    misread = put(13, "7408I2")
    assert fault_codes(FIRST, misread)
    doubtful = mrz.doubtful_reading((FIRST, misread), TODAY)
    assert doubtful is not None
    assert (doubtful.position, doubtful.read, doubtful.taken) == (18, "I", "1")
    assert doubtful.field == "birth_date"
    assert doubtful.zone.lines == SPECIMEN


def test_nothing_is_offered_where_two_changes_would_do_or_none_or_nothing_is_wrong() -> None:
    assert mrz.doubtful_reading(SPECIMEN, TODAY) is None
    assert mrz.doubtful_reading((FIRST, put(3, "B")), TODAY) is None  # L89B902 or LB98902
    assert mrz.doubtful_reading((FIRST, put(13, "99")), TODAY) is None
    assert mrz.doubtful_reading((FIRST, put(10, "UT0")), TODAY) is None
    assert mrz.doubtful_reading((FIRST,), TODAY) is None
    assert mrz.doubtful_reading((FIRST, put(17, "X")), TODAY) is None  # no look-alike of 1


@given(passports())
def test_what_a_passport_says_is_what_was_written_into_it(particulars: dict[str, object]) -> None:
    lines = mrz.compose(**particulars)  # type: ignore[arg-type]
    assert [len(line) for line in lines] == [44, 44]
    zone = mrz.parse(lines, TODAY)
    for name in ("issuing_state", "number", "nationality", "sex", "valid_until"):
        assert getattr(zone, name) == particulars[name]
    assert particulars["birth_date"] in zone.birth_dates
    written = f"{particulars['surname']}  {particulars['given_names']}".rstrip()
    if len(written) < 39:
        assert zone.surname == particulars["surname"]
        assert zone.given_names == particulars["given_names"]
    assert zone.personal_number == particulars["personal_number"]


@pytest.mark.parametrize(
    "wrong",
    [{"surname": "ÉRIC"}, {"number": "1234567890"}, {"number": "12-34"}, {"surname": ""}],
)
def test_what_cannot_stand_in_a_zone_is_not_written(wrong: dict[str, str]) -> None:
    particulars = {
        "issuing_state": "UTO",
        "surname": "O'NEILL",
        "given_names": "",
        "number": "AB2134",
        "nationality": "UTO",
        "birth_date": date(1974, 8, 12),
        "sex": Sex.UNSPECIFIED,
        "valid_until": date(2032, 4, 15),
    }
    assert mrz.compose(**particulars)[0].startswith("P<UTOONEILL<<<")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=r"zone|written"):
        mrz.compose(**particulars | wrong)  # type: ignore[arg-type]


def test_ten_thousand_damaged_zones_neither_crash_nor_pass_with_an_impossible_date() -> None:
    chance = random.Random(9303)
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<"
    passed = 0
    for _ in range(10_000):
        line = list(SECOND)
        for _ in range(chance.randint(1, 4)):
            line[chance.randrange(44)] = chance.choice(alphabet)
        lines = FIRST, "".join(line)
        if chance.random() < 0.5:
            lines = FIRST, closed(lines[1])
        if chance.random() < 0.1:
            lines = lines[0], lines[1][: chance.randint(0, 44)]
        if mrz.faults(lines, TODAY):
            with pytest.raises(Unacceptable, match="mrz"):
                mrz.parse(lines, TODAY)
            continue
        passed += 1
        zone = mrz.parse(lines, TODAY)
        assert zone.birth_date <= TODAY
        assert zone.birth_date.strftime("%y%m%d") == lines[1][13:19]
        assert zone.valid_until.strftime("%y%m%d") == lines[1][21:27]
        assert min(zone.birth_dates) < zone.valid_until
    assert passed > 100  # otherwise nothing would have been looked at


@given(st.lists(st.text(max_size=50), max_size=4))
def test_whatever_stands_in_the_place_of_a_zone_is_answered(lines: list[str]) -> None:
    made = mrz.normalise(lines)
    assert mrz.faults(made, TODAY)
    assert mrz.doubtful_reading(lines, TODAY) is None
