"""The 256 bytes of a chip say what is on the card in all four layouts, or nothing is taken."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.devices.id_card import Unreadable
from app.devices.id_card.record import parse, write, write_address
from app.domain import identity_number
from app.domain.documents import DocumentKind, Sex
from app.domain.ethnicity import ETHNICITIES
from app.evidence.chip import ChipFields
from tests.devices.id_card.chips import (
    ALL,
    FOREIGN_2017,
    FOREIGN_2023,
    HMT,
    LONG_TERM,
    RESIDENT,
    TODAY,
)

every_layout = pytest.mark.parametrize(
    "card", ALL, ids=["resident", "long-term", "hmt", "foreign-2023", "foreign-2017"]
)


def laid_out(*places: tuple[int, str]) -> bytes:
    """A record written place by place, as the layouts have it: offset in bytes, text."""
    record = bytearray(b" \x00" * 128)
    for start, text in places:
        written = text.encode("utf-16-le")
        record[start : start + len(written)] = written
    return bytes(record)


RECORDS = {
    "resident": (
        RESIDENT,
        laid_out(
            (0, "陈𬱖"),
            (30, "2"),
            (32, "01"),
            (36, "19900614"),
            (52, "上海市培训区梧桐路18号201室"),
            (122, "31010019900614024X"),
            (158, "上海市公安局培训分局"),
            (188, "20200309"),
            (204, "20400309"),
        ),
    ),
    "long-term": (
        LONG_TERM,
        laid_out(
            (0, "周国栋"),
            (30, "1"),
            (32, "01"),
            (36, "19660203"),
            (52, "上海市培训区梧桐路18号201室"),
            (122, "320100196602031179"),
            (158, "上海市公安局培训分局"),
            (188, "20200309"),
            (204, "长期"),
        ),
    ),
    "hmt": (
        HMT,
        laid_out(
            (0, "何样本"),
            (30, "2"),
            (36, "19920130"),
            (52, "广东省深圳市培训区样本路1号"),
            (122, "830000199201300022"),
            (158, "深圳市公安局"),
            (188, "20230501"),
            (204, "20280501"),
            (220, "12345678"),
            (238, "01"),
            (248, "J"),
        ),
    ),
    "foreign-2023": (
        FOREIGN_2023,
        laid_out(
            (0, "样本"),
            (30, "2"),
            (32, "02"),
            (36, "19810803"),
            (52, "SPECIMEN, FOREIGN PERSON OF A LONG "),
            (122, "93127619810803002X"),
            (188, "20240201"),
            (204, "20340201"),
            (220, "NAME INDEED"),
            (242, "276"),
            (248, "Y"),
            (250, "DEU"),
        ),
    ),
    "foreign-2017": (
        FOREIGN_2017,
        laid_out(
            (0, "SPECIMEN, PERSON"),
            (120, "1"),
            (122, "KAZ110090123105"),
            (152, "KAZ"),
            (158, "样本"),
            (188, "20180201"),
            (204, "20280201"),
            (220, "19901231"),
            (236, "01"),
            (240, "1100"),
            (248, "I"),
        ),
    ),
}


def read(record: bytes, newest: bytes = b"") -> ChipFields:
    return parse(record, reader="here", today=TODAY, newest=newest)


def fault(record: bytes, newest: bytes = b"") -> str:
    with pytest.raises(Unreadable) as raised:
        read(record, newest)
    assert raised.value.sentence.zh
    assert raised.value.remedy.zh
    return raised.value.code


@pytest.mark.parametrize("layout", RECORDS)
def test_each_layout_is_read_at_its_places(layout: str) -> None:
    card, record = RECORDS[layout]
    assert len(record) == 256
    assert read(record) == card


@every_layout
def test_what_is_written_is_read_again(card: ChipFields) -> None:
    assert len(write(card)) == 256
    assert read(write(card)) == card


def test_the_newest_address_is_told_beside_the_printed_one() -> None:
    newest = "北京市培训区新样本街99号"
    fields = read(write(RESIDENT), write_address(newest))
    assert fields.newest_address == newest
    assert fields.address == RESIDENT.address


@pytest.mark.parametrize(
    ("code", "name"), [("05", "维吾尔"), ("56", "基诺"), ("57", "其他"), ("97", "其他"), ("81", "")]
)
def test_the_ethnic_group_is_named_and_an_unlisted_one_is_left_to_the_print(
    code: str, name: str
) -> None:
    record = bytearray(write(RESIDENT))
    record[32:36] = code.encode("utf-16-le")
    assert read(bytes(record)).ethnicity == name


def test_a_readers_own_glyph_stays_in_the_name_until_somebody_says_what_it_is() -> None:
    card = replace(RESIDENT, name="陈\ue863", name_on_chip="陈\ue863")
    fields = read(write(card))
    assert fields.name_on_chip == "陈\ue863"
    assert fields.private_glyphs == ("\ue863",)
    assert RESIDENT.private_glyphs == ()
    assert fields.can_be("陈𬱖")
    assert not fields.can_be("张𬱖")
    assert not fields.can_be("陈𬱖样")
    assert RESIDENT.can_be("陈𬱖")
    assert not RESIDENT.can_be("陈样")


def test_the_name_is_kept_as_on_the_chip_and_normalised_beside_it() -> None:
    card = replace(RESIDENT, name_on_chip="阿卜杜热合曼•买买提")
    fields = read(write(card))
    assert fields.name_on_chip == "阿卜杜热合曼•买买提"
    assert fields.name == "阿卜杜热合曼·买买提"


def test_a_foreigner_may_have_no_chinese_name_and_no_stated_sex() -> None:
    card = replace(FOREIGN_2023, name="", name_on_chip="", sex=Sex.UNSPECIFIED)
    assert read(write(card)) == card


@every_layout
def test_half_a_record_is_not_taken(card: ChipFields) -> None:
    record = write(card)
    for length in (0, 1, 36, 128, 255):
        assert fault(record[:length]) == "HALF_RECORD"
        if 0 < length < 200:
            # The reader's buffer was filled half: the rest are zeros.
            assert fault(record[:length].ljust(256, b"\x00")) in ("HALF_RECORD", "GARBAGE")


@every_layout
def test_a_record_in_gbk_is_not_taken_for_rare_characters(card: ChipFields) -> None:
    record = write(card).decode("utf-16-le").encode("gbk", "replace")
    assert fault(record.ljust(256)[:256]) == "WRONG_ENCODING"


def test_a_record_with_a_character_cut_in_two_is_not_taken() -> None:
    record = bytearray(write(RESIDENT))
    record[28:30] = b"\x40\xd8"
    assert fault(bytes(record)) == "GARBAGE"


@pytest.mark.parametrize("length", [257, 512, 1024])
def test_a_record_of_another_length_is_not_taken(length: int) -> None:
    assert fault(write(RESIDENT).ljust(length, b"\x00")) == "GARBAGE"
    assert fault(write(RESIDENT), b" \x00" * 30) == "GARBAGE"


def test_an_unknown_kind_of_card_is_not_taken_for_a_residents() -> None:
    record = bytearray(write(RESIDENT))
    record[248:250] = "K".encode("utf-16-le")
    assert fault(bytes(record)) == "GARBAGE"


@pytest.mark.parametrize(
    ("start", "text"),
    [
        (30, "9"),
        (30, "0"),
        (30, "1"),
        (32, "X1"),
        (36, "20261399"),
        (36, "19900615"),
        (36, "2990061 "),
        (122, "310100199006140241"),
        (122, "31010019900614024x"),
        (122, "KAZ110090123105   "),
        (122, "830000199201300022"),
        (188, "00000000"),
        (188, "19890309"),
        (204, "20190309"),
        (204, "永久      "),
        (0, "C3PO"),
        (0, "<b>"),
        (0, "陈\u202e"),
        (52, "\x07"),
    ],
)
def test_what_no_card_can_say_is_not_taken_and_never_guessed(start: int, text: str) -> None:
    record = bytearray(write(RESIDENT))
    written = text.encode("utf-16-le")
    record[start : start + len(written)] = written
    assert fault(bytes(record)) == "GARBAGE"


def test_what_does_not_fit_on_a_chip_is_not_written() -> None:
    for card in (
        replace(RESIDENT, name_on_chip="长" * 16),
        replace(RESIDENT, name_on_chip="𬱖" * 8),
        replace(RESIDENT, address="长" * 36),
        replace(RESIDENT, pass_number="H12345678"),
        replace(HMT, latin_name="HO"),
    ):
        with pytest.raises(ValueError, match=r"fit|place"):
            write(card)


@settings(max_examples=150)
@given(st.binary(min_size=0, max_size=300))
@example(b"\x00" * 256)
@example(b" \x00" * 128)
@example(b"\xff" * 256)
def test_no_bytes_whatever_are_taken_for_a_card_or_break_the_reader(record: bytes) -> None:
    fault(record)


HAN = st.sampled_from("王李张陈欧阳样本𬱖𠮷㐀𰻝龘〇")
names = st.lists(HAN, min_size=1, max_size=7).map("".join)
texts = st.text(st.sampled_from("市区路号0123456789样本-𬱖（）"), max_size=17)


@st.composite
def residents(draw: st.DrawFn) -> ChipFields:
    born = draw(st.dates(date(1900, 1, 1), TODAY))
    sex = draw(st.sampled_from((Sex.MALE, Sex.FEMALE)))
    sequence = draw(st.integers(0, 499)) * 2 + (sex is Sex.MALE)
    first17 = f"110101{born:%Y%m%d}{sequence:03}"
    issued = draw(st.dates(born, born + timedelta(days=40000)))
    name = draw(names)
    return ChipFields(
        kind=DocumentKind.RESIDENT_CARD,
        name=name,
        name_on_chip=name,
        sex=sex,
        ethnicity=draw(st.sampled_from(ETHNICITIES)).name.zh,
        birth_date=born,
        address=draw(texts),
        number=first17 + identity_number.check_digit(first17),
        issuer=draw(texts)[:7],
        valid_from=issued,
        valid_until=draw(st.none() | st.dates(issued + timedelta(days=1), date(2199, 12, 31))),
        reader="here",
    )


@settings(max_examples=100)
@given(residents())
def test_every_residents_chip_says_what_was_written_into_it(card: ChipFields) -> None:
    assert read(write(card)) == card


@settings(max_examples=200)
@given(residents(), st.integers(0, 255), st.integers(1, 255))
def test_a_byte_that_was_changed_on_the_way_never_changes_number_birth_or_sex_unseen(
    card: ChipFields, place: int, change: int
) -> None:
    record = bytearray(write(card))
    record[place] ^= change
    try:
        fields = read(bytes(record))
    except Unreadable:
        return
    assert (fields.number, fields.birth_date, fields.sex) == (
        card.number,
        card.birth_date,
        card.sex,
    )
