"""Every reader reads what the chip says, or says in words why not and what to do."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from app.devices.id_card import IdCardReader, id_card
from app.devices.id_card.http_8000 import Http8000
from app.devices.id_card.http_19196 import Http19196
from app.devices.id_card.port import ReadingGivenUp
from app.devices.id_card.ws_1919 import Ws1919
from app.errors import DeviceFault
from app.evidence.chip import ChipFields
from tests.devices.id_card.chips import FOREIGN_2017, FOREIGN_2023, HMT, LONG_TERM, RESIDENT, clock
from tests.devices.id_card.emulator import Dialect, Emulator, Trouble

DRIVERS: dict[Dialect, Callable[..., IdCardReader]] = {
    Dialect.HTTP_19196: Http19196,
    Dialect.HTTP_8000: Http8000,
    Dialect.WS_1919: Ws1919,
}
BITMAP = b"BM" + bytes(range(256)) * 40
PATIENT, IMPATIENT = 60.0, 0.4
every_dialect = pytest.mark.parametrize("dialect", Dialect)

FAULTS = {
    Trouble.NO_CARD: "NO_CARD",
    Trouble.LIFTED: "LIFTED_TOO_EARLY",
    Trouble.NOT_AUTHENTIC: "NOT_AUTHENTIC",
    Trouble.UNPLUGGED: "NO_READER",
    Trouble.OTHER_FAILURE: "READ_FAILED",
    Trouble.DOWN: "NO_READER",
    Trouble.HANGS: "TIMEOUT",
    Trouble.DRIPS: "TIMEOUT",
    Trouble.DRIPS_AT_ONCE: "TIMEOUT",
    Trouble.HANGS_UP: "NO_READER",
    Trouble.GARBAGE: "GARBAGE",
    Trouble.NO_OBJECT: "GARBAGE",
    Trouble.DEEP: "GARBAGE",
    Trouble.HUGE: "GARBAGE",
    Trouble.WRONG_TYPE: "GARBAGE",
    Trouble.WRONG_ENCODING: "WRONG_ENCODING",
    Trouble.LOST_CHARACTER: "WRONG_ENCODING",
    Trouble.HALF: "HALF_RECORD",
    Trouble.CUT: "HALF_RECORD",
    Trouble.MISSING_FIELD: "HALF_RECORD",
    Trouble.SAID_TWICE: "GARBAGE",
    Trouble.WRONG_FORM: "GARBAGE",
    Trouble.NONSENSE_SEX: "GARBAGE",
    Trouble.NONSENSE_DATE: "GARBAGE",
    Trouble.NONSENSE_NUMBER: "GARBAGE",
    Trouble.NONSENSE_PORTRAIT: "GARBAGE",
    Trouble.OTHER_SERVICE: "GARBAGE",
}
SAID_OTHERWISE = {
    # The terminal waits for a card itself, and has no word for a chip that is not accepted.
    (Dialect.WS_1919, Trouble.NO_CARD): "TIMEOUT",
    (Dialect.WS_1919, Trouble.NOT_AUTHENTIC): "READ_FAILED",
    (Dialect.WS_1919, Trouble.OTHER_FAILURE): "CANCELLED",
    # A web socket gives a text whole or not at all.
    (Dialect.WS_1919, Trouble.CUT): "NO_READER",
    # Without its parts the other service's answer has no result at all.
    (Dialect.HTTP_8000, Trouble.WRONG_FORM): "HALF_RECORD",
}


def reader_of(service: Emulator, seconds: float = PATIENT) -> IdCardReader:
    return DRIVERS[service.dialect](service.place, clock, seconds)


def fault_of(call: Callable[[], object]) -> DeviceFault:
    with pytest.raises(DeviceFault) as raised:
        call()
    return raised.value


def as_read(card: ChipFields, reader: IdCardReader) -> ChipFields:
    """What the services can tell of a card: they have no words for the rest [DOMAIN §11.3]."""
    return replace(card, reader=reader.name, pass_number="", issue_count="")


@every_dialect
@pytest.mark.parametrize("card", [RESIDENT, LONG_TERM, HMT], ids=["resident", "long-term", "hmt"])
def test_every_reader_reads_the_whole_chip_and_gives_the_picture_as_it_came(
    dialect: Dialect, card: ChipFields
) -> None:
    with Emulator(dialect, card, BITMAP) as service:
        reader = reader_of(service)
        reader.ready()
        read = reader.read()
    assert read.fields == as_read(card, reader)
    assert (read.portrait, read.media_type) == (BITMAP, "image/bmp")
    assert service.place in reader.name


@every_dialect
@pytest.mark.parametrize("card", [FOREIGN_2023, FOREIGN_2017], ids=["2023", "2017"])
def test_a_foreigner_has_the_name_that_the_service_says_and_a_nationality(
    dialect: Dialect, card: ChipFields
) -> None:
    said = replace(card, name_on_chip="", ethnicity=card.nationality)
    with Emulator(dialect, said) as service:
        read = reader_of(service).read()
    assert read.fields.kind is card.kind
    assert (read.fields.latin_name, read.fields.name) == (card.latin_name, "")
    assert read.fields.nationality == card.nationality
    assert read.portrait is None


@every_dialect
@pytest.mark.parametrize("trouble", FAULTS)
def test_whatever_goes_wrong_is_said_in_words_and_nothing_is_taken(
    dialect: Dialect, trouble: Trouble, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    slow = trouble in (Trouble.HANGS, Trouble.DRIPS, Trouble.DRIPS_AT_ONCE)
    with Emulator(dialect, RESIDENT, BITMAP, trouble) as service:
        fault = fault_of(reader_of(service, IMPATIENT if slow else PATIENT).read)
    assert fault.code == SAID_OTHERWISE.get((dialect, trouble), FAULTS[trouble])
    assert fault.sentence.zh
    assert fault.remedy.zh
    told = f"{fault.sentence} {fault.remedy} {caplog.text}"
    for private in (RESIDENT.number, RESIDENT.name, RESIDENT.address, "110101199003070134"):
        assert private not in told
    assert "\n" not in fault.sentence.zh


@every_dialect
def test_a_good_reading_leaves_nothing_of_the_card_in_the_log(
    dialect: Dialect, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with Emulator(dialect, RESIDENT, BITMAP) as service:
        reader_of(service).read()
    assert RESIDENT.number not in caplog.text
    assert RESIDENT.name not in caplog.text


@every_dialect
def test_whoever_lifted_the_card_too_early_is_told_to_lay_it_down_again(dialect: Dialect) -> None:
    with Emulator(dialect, RESIDENT, trouble=Trouble.LIFTED) as service:
        fault = fault_of(reader_of(service).read)
    assert "拿起" in fault.remedy.zh
    assert "lift" in fault.remedy.en.lower()


@every_dialect
def test_a_reader_is_ready_while_no_card_lies_on_it_and_not_when_it_is_unplugged_or_down(
    dialect: Dialect,
) -> None:
    with Emulator(dialect, RESIDENT, trouble=Trouble.NO_CARD) as service:
        reader_of(service).ready()
    for trouble in (Trouble.DOWN, *([Trouble.UNPLUGGED] if dialect is not Dialect.WS_1919 else [])):
        with Emulator(dialect, RESIDENT, trouble=trouble) as service:
            assert fault_of(reader_of(service).ready).code == "NO_READER"


def test_a_browser_controls_nested_answer_is_understood_too() -> None:
    def nested(told: dict[str, Any]) -> dict[str, Any]:
        return {"resultFlag": "0", "errorMsg": "", "resultContent": told}

    with Emulator(Dialect.HTTP_19196, RESIDENT, said=nested) as service:
        reader = reader_of(service)
        assert reader.read().fields == as_read(RESIDENT, reader)


def test_the_reader_is_closed_again_even_when_reading_failed() -> None:
    for trouble in (Trouble.NOTHING, Trouble.GARBAGE):
        with Emulator(Dialect.HTTP_19196, RESIDENT, trouble=trouble) as service:
            reader = reader_of(service)
            if trouble is Trouble.NOTHING:
                reader.read()
            else:
                fault_of(reader.read)
        assert service.asked == ["/OpenDevice", "/readcard", "/CloseDevice"]


@pytest.mark.parametrize(
    ("born", "start", "end"),
    [
        ("1990-06-14", "2020-03-09", "2040-03-09"),
        ("1990.06.14", "2020.03.09", "2040.03.09"),
        ("1990/6/14", "2020/3/9", "2040/3/9"),
        ("1990年06月14日", "2020年03月09日", "2040年03月09日"),
    ],
)
def test_dates_are_understood_however_a_service_writes_them(
    born: str, start: str, end: str
) -> None:
    def written(told: dict[str, Any]) -> dict[str, Any]:
        return {**told, "bornDay": born, "effDate": start, "expDate": end}

    with Emulator(Dialect.HTTP_19196, RESIDENT, said=written) as service:
        reader = reader_of(service)
        assert reader.read().fields == as_read(RESIDENT, reader)


@pytest.mark.parametrize(
    "period", ["2020.03.09-2040.03.09", "20200309-20400309", "2020-03-09至2040-03-09"]
)
def test_a_terminal_may_write_the_period_in_any_usual_way(period: str) -> None:
    def written(told: dict[str, Any]) -> dict[str, Any]:
        return {**told, "validityTime": period}

    with Emulator(Dialect.WS_1919, RESIDENT, said=written) as service:
        fields = reader_of(service).read().fields
    assert (fields.valid_from, fields.valid_until) == (RESIDENT.valid_from, RESIDENT.valid_until)


@pytest.mark.parametrize(
    "changed",
    [
        {"nationCode": "02"},
        {"certType": "J"},
        {"bornDay": "19900615"},
        {"effDate": "19800309"},
        {"expDate": "20190309"},
        {"gender": "男"},
        {"partyName": "陈\u200b样"},
        {"partyName": "<b>陈</b>"},
        {"certAddress": "x" * 300},
        {"certNumber": "440524188001010014" * 2},
        {"identityPic": "!!!!"},
        {"resultFlag": True},
    ],
)
def test_a_card_that_contradicts_itself_is_not_taken(changed: dict[str, Any]) -> None:
    def written(told: dict[str, Any]) -> dict[str, Any]:
        return {**told, **changed}

    with Emulator(Dialect.HTTP_19196, RESIDENT, said=written) as service:
        assert fault_of(reader_of(service).read).code == "GARBAGE"


def test_sex_and_ethnic_group_may_come_as_codes() -> None:
    def written(told: dict[str, Any]) -> dict[str, Any]:
        return {**told, "gender": 2, "nation": "", "nationCode": "5"}

    with Emulator(Dialect.HTTP_19196, RESIDENT, said=written) as service:
        fields = reader_of(service).read().fields
    assert (fields.sex, fields.ethnicity) == (RESIDENT.sex, "维吾尔")


@pytest.mark.parametrize(
    ("name", "content_type", "read"),
    [
        ("陈样", "application/json; charset=GBK", True),
        ("陈样", "application/json", False),
        ("陈𬱖", "application/json; charset=GBK", False),
    ],
)
def test_an_answer_in_gbk_is_taken_only_where_the_service_says_so_and_nothing_was_lost(
    name: str, content_type: str, read: bool
) -> None:
    card = replace(RESIDENT, name=name, name_on_chip=name)
    with Emulator(
        Dialect.HTTP_8000, card, trouble=Trouble.WRONG_ENCODING, content_type=content_type
    ) as service:
        reader = reader_of(service)
        if read:
            assert reader.read().fields == as_read(card, reader)
        else:
            assert fault_of(reader.read).code == "WRONG_ENCODING"


def test_a_proxy_of_the_system_is_never_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY", "ws_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    for dialect in Dialect:
        with Emulator(dialect, RESIDENT) as service:
            reader = reader_of(service)
            assert reader.read().fields == as_read(RESIDENT, reader)


@pytest.mark.parametrize(
    ("setting", "name"),
    [
        ("http-19196", "http-19196 127.0.0.1:19196"),
        ("http-19196:", "http-19196 127.0.0.1:19196"),
        ("http-8000:localhost", "http-8000 127.0.0.1:8000"),
        ("ws-1919:127.0.0.1:2000", "ws-1919 127.0.0.1:2000"),
        ("ws-1919:[::1]:2000", "ws-1919 [::1]:2000"),
        ("http-8000:127.9.9.9", "http-8000 127.9.9.9:8000"),
        ("specimen", "specimen"),
        ("specimen:S01", "specimen"),
    ],
)
def test_the_setting_names_the_reader_and_where_its_service_is(setting: str, name: str) -> None:
    reader = id_card(setting)
    assert reader is not None
    assert reader.name == name


def test_a_counter_without_a_reader_has_none() -> None:
    assert id_card("none") is None


@pytest.mark.parametrize(
    "setting",
    [
        "",
        "http",
        "http-19196:192.168.1.7",
        "http-19196:192.168.1.7:19196",
        "http-8000:reader.example",
        "http-8000:0.0.0.0",
        "http-8000:127.0.0.1:0",
        "http-8000:127.0.0.1:99999",
        "http-8000:127.0.0.1:80:80",
        "ws-1919:http://127.0.0.1",
        "ws-1919:127.0.0.1@example",
        "ws-1919:[::2]",
        "specimen:S99",
        "none:",
    ],
)
def test_a_reader_that_is_unknown_or_not_on_this_computer_is_refused(setting: str) -> None:
    fault = fault_of(lambda: id_card(setting))
    assert fault.code == "ID_CARD_SETTING"
    assert fault.remedy.zh


@every_dialect
@pytest.mark.parametrize("trouble", [Trouble.HANGS, Trouble.DRIPS])
def test_a_reading_that_nobody_waits_for_any_more_ends_at_once(
    dialect: Dialect, trouble: Trouble
) -> None:
    with Emulator(dialect, RESIDENT, BITMAP, trouble) as service:
        reader = reader_of(service, PATIENT)
        assert isinstance(reader, ReadingGivenUp)
        threading.Timer(0.3, reader.give_up).start()
        assert fault_of(reader.read).code == "TIMEOUT"


@every_dialect
def test_giving_up_where_nothing_is_read_spoils_nothing(dialect: Dialect) -> None:
    with Emulator(dialect, RESIDENT, BITMAP) as service:
        reader = reader_of(service, PATIENT)
        assert isinstance(reader, ReadingGivenUp)
        reader.give_up()
        reader.read()
        reader.give_up()
        reader.read()
