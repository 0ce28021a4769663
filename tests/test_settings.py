"""What a workstation is set to is kept as it was said, or said to be wrong."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.devices.id_card import id_card
from app.devices.id_card.http_19196 import Http19196
from app.devices.id_card.specimen import SpecimenReader
from app.devices.network_check import ManualCheck, SpecimenCheck, network_check
from app.devices.sms import NoSms, SpecimenSms, SpoolSms, sms
from app.domain.branch import StoreKind
from app.errors import DeviceFault, GuitaiError
from app.settings import (
    Settings,
    changed,
    declared,
    home,
    load,
    save,
    settings_file,
    text_of,
    training,
)
from app.settings.declared import NEVER_IN_REAL, Takes

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


def _written(name: str) -> st.SearchStrategy[str]:
    """A text that this setting may be, in any of its ways."""
    one = declared()[name]
    whole = st.text(
        st.characters(exclude_categories=["C", "Z"], exclude_characters=":"), min_size=1, max_size=9
    )
    texts = [st.builds(way.written, whole | st.just(way.example)) for way in one.ways]
    return st.one_of(texts).filter(lambda text: one.wrong(text) is None)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(store=words, said=st.fixed_dictionaries({name: _written(name) for name in declared()}))
def test_settings_come_back_as_they_were_saved(
    store: str, said: dict[str, str], tmp_path: Path
) -> None:
    settings = changed(Settings(folder=tmp_path, kind=StoreKind.REAL, store=store), said)
    save(settings)
    assert load(tmp_path) == settings
    assert {name: text_of(settings, name) for name in said} == said


@settings(max_examples=200)
@given(name=st.sampled_from(list(declared())), rest=words)
def test_what_a_way_takes_is_found_again_in_the_text(name: str, rest: str) -> None:
    one = declared()[name]
    for way in one.ways:
        if way.wrong(rest) is not None:
            continue
        found = one.way(way.written(rest))
        assert found is not None
        assert found[0].written(found[1]) == way.written(rest)


@pytest.mark.parametrize("name", list(declared()))
def test_a_setting_is_said_whole_in_both_languages(name: str) -> None:
    one = declared()[name]
    for text in (one.label, one.purpose, *(way.title for way in one.ways)):
        assert any("\u4e00" <= letter <= "\u9fff" for letter in text.zh)
        assert not any("\u4e00" <= letter <= "\u9fff" for letter in text.en)
    for way in one.ways:
        if way.takes is not Takes.NOTHING:
            assert way.label
            assert way.wrong(way.example) is None, "its own example"
    default = str(Settings.__dataclass_fields__[name].default)
    assert one.wrong(default, StoreKind.REAL) is None


def test_what_only_training_may_have_is_refused_in_a_real_branch() -> None:
    for name, text in (("id_card", "specimen:S01"), ("sms", "specimen")):
        assert declared()[name].wrong(text, StoreKind.TRAINING) is None
        assert declared()[name].wrong(text, StoreKind.REAL) == NEVER_IN_REAL


def test_settings_are_for_this_user_only_and_left_whole(tmp_path: Path) -> None:
    folder = tmp_path / "branch"
    save(training(folder))
    assert folder.stat().st_mode & 0o077 == 0
    assert [file.name for file in folder.iterdir()] == ["settings.toml"]


@pytest.mark.parametrize(
    "said",
    [
        "",
        "kind = 7",
        'kind = "rehearsal"',
        'kind = "real"\ncolour = "blue"',
        'kind = "real"\nlanguage = "fr"',
        'kind = "real"\nprinter = "laser"',
        'kind = "real"\ncamera = "opencv:front"',
        'kind = "real"\nsms = "spool:"',
        'kind = "real',
        "\x00",
    ],
)
def test_settings_that_are_wrong_say_so_with_their_file(said: str, tmp_path: Path) -> None:
    settings_file(tmp_path).write_text(said, encoding="utf-8")
    with pytest.raises(GuitaiError) as caught:
        load(tmp_path)
    assert caught.value.code == "SETTINGS_UNREADABLE"
    assert str(settings_file(tmp_path)) in caught.value.sentence.zh


def test_no_settings_are_said_so(tmp_path: Path) -> None:
    with pytest.raises(GuitaiError):
        load(tmp_path / "nowhere")


def test_the_embedded_store_lies_beside_the_settings(tmp_path: Path) -> None:
    said = training(tmp_path)
    assert said.store_address == f"sqlcipher:///{tmp_path / 'guitai.db'}"
    assert replace(said, store="postgresql+psycopg://h/d").store_address.startswith("postgresql")


def test_the_home_folder_can_be_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GUITAI_HOME", str(tmp_path))
    assert home() == tmp_path
    monkeypatch.delenv("GUITAI_HOME")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert home() == tmp_path / "guitai"


def test_a_driver_is_named_by_its_setting(tmp_path: Path) -> None:
    assert isinstance(network_check("specimen"), SpecimenCheck)
    assert isinstance(network_check("manual"), ManualCheck)
    assert isinstance(sms("specimen"), SpecimenSms)
    assert isinstance(sms("none"), NoSms)
    assert isinstance(sms(f"spool:{tmp_path}"), SpoolSms)
    assert isinstance(id_card("specimen"), SpecimenReader)
    assert isinstance(id_card("http-19196"), Http19196)
    assert id_card("none") is None


@pytest.mark.parametrize("setting", ["", "specimens", "spool", "spool:", "http://x"])
def test_a_driver_that_is_not_there_is_said_so(setting: str) -> None:
    for choose in (sms, network_check, id_card):
        with pytest.raises(DeviceFault) as caught:
            choose(setting)
        assert setting in caught.value.sentence.zh
        assert caught.value.remedy.zh


def test_a_message_appears_whole_in_the_spool(tmp_path: Path) -> None:
    gateway = sms(f"spool:{tmp_path}")
    gateway.send("19900000999", "验证码123456")
    (file,) = tmp_path.iterdir()
    assert not file.name.startswith(".")
    head, _, said = file.read_text(encoding="utf-8").partition("\n\n")
    assert head.splitlines()[0] == "To: 8619900000999"
    assert said == "验证码123456\n"
    assert gateway.shown() == ()
    with pytest.raises(DeviceFault) as caught:
        sms(f"spool:{tmp_path / 'gone'}").send("19900000999", "x")
    assert caught.value.code == "SMS_SPOOL"
    with pytest.raises(DeviceFault):
        sms("none").send("19900000999", "x")
