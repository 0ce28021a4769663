"""Where the value of a label is looked for, and how several pictures vote."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.domain.documents import DocumentKind, DocumentSide
from app.vision.findings import DocumentFinding, Doubt, FieldReading
from app.vision.kinds import likeness
from app.vision.labels import find_labelled
from app.vision.layouts.form import BIRTH_DATE, LATIN_NAME, NAME, SEX, VALIDITY
from app.vision.reading import Character, Line
from app.vision.values import day, hm_number, latin_name, nation, sex
from app.vision.votes import vote

BOX = (0, 0, 10, 10)


def line(text: str, x: float, y: float, height: float = 30.0) -> Line:
    widths = [height * (0.55 if one.isascii() else 1.0) for one in text]
    characters, at = [], x
    for one, width in zip(text, widths, strict=True):
        characters.append(Character(one, one, 0.99, at + width / 2))
        at += width
    return Line(tuple(characters), (x, y, sum(widths), height))


def text_of(lines: list[Line], name: str) -> str | None:
    found = find_labelled(lines, (NAME, LATIN_NAME, SEX, BIRTH_DATE, VALIDITY))
    if name not in found:
        return None
    return "".join(c.text for row in found[name].rows for c in row)


def test_a_value_stands_beside_its_label_or_under_it() -> None:
    beside = [line("姓名", 50, 100), line("陈大文", 150, 98)]
    under = [line("姓名 Name", 50, 100), line("陈大文", 52, 138)]
    for lines in (beside, under):
        assert text_of(lines, "name") == "陈大文"


def test_two_labels_on_one_line_each_have_their_own_value() -> None:
    lines = [line("性别 Sex 男 出生日期 Date of Birth 1981.03.09", 50, 100)]
    assert text_of(lines, "sex") == "男"
    assert text_of(lines, "birth_date") == "1981.03.09"


def test_the_latin_name_stands_under_the_chinese_one_without_a_label() -> None:
    lines = [line("姓名", 50, 100), line("陈大文", 150, 98), line("CHAN, TAI MAN", 150, 140)]
    assert text_of(lines, "latin_name") == "CHAN, TAI MAN"


def test_a_label_whose_letters_were_misread_is_still_a_label() -> None:
    lines = [line("出生曰期 Date of Birtn", 50, 100), line("1981.03.09", 52, 138)]
    assert text_of(lines, "birth_date") == "1981.03.09"


def test_the_sex_in_a_surname_is_no_label() -> None:
    assert text_of([line("ESSEX, MAY", 150, 140), line("男", 300, 140)], "sex") is None


def test_a_period_needs_no_label() -> None:
    assert text_of([line("2021.04.12-2031.04.11", 90, 300)], "validity") == "2021.04.12-2031.04.11"


def test_the_other_side_of_a_permit_is_neither_a_passport_nor_a_card() -> None:
    zone = (
        "CRH000000208<<<<<<<<<<<<<<<<<<",
        "8103097M3104114CHN<<<<<<<<<<<4",
        "CHAN<<TAI<MAN<<<<<<<<<<<<<<<<<",
    )
    seen = likeness([line(one, 20, 400 + 40 * i) for i, one in enumerate(zone)], None)
    assert seen is not None
    assert (seen.kind, seen.side) == (DocumentKind.HM_TRAVEL_PERMIT, DocumentSide.BACK)


def test_days_are_read_as_passports_and_cards_print_them() -> None:
    for printed in ("1995.06.11", "1995年6月11日", "11 JUN 1995", "11 6月/JUN 1995"):
        assert day(printed) == "1995-06-11"
    for impossible in ("1995.02.30", "31 JUN 1995", "11 7月/JUN 1995", "06/11/1995", "JUN 1995"):
        assert day(impossible) is None


def test_values_are_only_what_can_stand_there() -> None:
    assert latin_name("AU-YEUNG, TAI  MAN") == "AU-YEUNG TAI MAN"
    assert latin_name("CHAN 8") is None
    assert sex("女 / F") == "女"
    assert sex("女 / M") is None
    assert nation("德国 / DEU") == "DEU"
    assert nation("德国 / FRA") is None
    assert hm_number("H O0000O20") == "H00000020"
    assert hm_number("X00000020") is None


@given(st.text(max_size=30), st.text(max_size=30))
def test_no_print_whatever_upsets_the_search(one: str, two: str) -> None:
    lines = [line(one, 50, 100), line(two, 60, 140), line("姓名", 10, 100)]
    found = find_labelled(lines, (NAME, LATIN_NAME, SEX, BIRTH_DATE, VALIDITY))
    printed = {character for each in lines for character in each.text}
    read = {c.text for region in found.values() for row in region.rows for c in row}
    assert read <= printed, "nothing is found that is not printed"
    likeness(lines, None)


def reading(value: str | None, certain: bool = True, sure: float = 0.99) -> FieldReading:
    doubts = () if certain else (Doubt.LOW_CONFIDENCE,)
    return FieldReading(value, value or "", sure, certain, BOX, doubts)


def finding(number: FieldReading, kind: DocumentKind = DocumentKind.PASSPORT) -> DocumentFinding:
    return DocumentFinding(DocumentSide.FRONT, None, None, None, {"number": number}, kind=kind)


def test_most_pictures_decide_and_one_picture_alone_is_itself() -> None:
    right, wrong = reading("H1", certain=False), reading("H7", certain=False)
    assert vote([finding(wrong), finding(right), finding(right)]).fields["number"].value == "H1"
    assert vote([finding(wrong)]).fields["number"].value == "H7"


def test_two_certain_readings_that_differ_are_neither_certain() -> None:
    voted = vote([finding(reading("H1")), finding(reading("H7")), finding(reading("H1"))])
    assert voted.fields["number"].value == "H1"
    assert not voted.fields["number"].certain


def test_doubtful_readings_that_agree_do_not_become_certain() -> None:
    voted = vote([finding(reading("H1", certain=False))] * 3)
    assert not voted.fields["number"].certain


def test_a_picture_of_another_document_has_no_vote() -> None:
    stranger = finding(reading("X9"), DocumentKind.HM_TRAVEL_PERMIT)
    mine = finding(reading("H1", certain=False))
    assert vote([stranger, mine, mine]).fields["number"].value == "H1"
