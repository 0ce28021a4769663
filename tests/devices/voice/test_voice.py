"""The voice of the counter: a local program hears the words, and nothing else does."""

from __future__ import annotations

import os
import stat
import time
from pathlib import Path

import pytest

from app.devices.voice import SystemVoice
from app.errors import DeviceFault
from app.i18n import Language

pytestmark = pytest.mark.skipif(os.name != "posix", reason="programs are written as shell scripts")


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A computer on which there are only the programs that a test puts there."""
    folder = tmp_path / "programs"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr("app.devices.voice.system.sys.platform", "linux")
    return folder


def put(folder: Path, name: str, does: str = "") -> Path:
    """A program that writes down how it was called and what it heard."""
    heard = folder / f"{name}.heard"
    program = folder / name
    program.write_text(
        f'#!/bin/sh\nPATH=/usr/bin:/bin\necho "$@" >> "{heard}"\ncat >> "{heard}"\n{does}\n',
        "utf-8",
    )
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return heard


def ended(voice: SystemVoice) -> None:
    until = time.monotonic() + 20
    while voice.reads():
        assert time.monotonic() < until
        time.sleep(0.01)


def test_without_a_program_there_is_no_voice(programs: Path) -> None:
    voice = SystemVoice()
    assert not voice.speaks()
    with pytest.raises(DeviceFault) as fault:
        voice.read("您好", Language.CHINESE)
    assert fault.value.code == "NO_VOICE"
    voice.stop()


def test_the_program_hears_the_words_as_they_are_in_their_language(programs: Path) -> None:
    heard = put(programs, "espeak-ng")
    voice = SystemVoice()
    assert voice.speaks()

    words = "请阅读；$(touch x) `id` -- \"引号\" 'a' | b\n第二行"
    voice.read(words, Language.CHINESE)
    ended(voice)

    assert heard.read_text("utf-8") == f"-v cmn -s 150 --stdin\n{words}"
    assert "touch" not in heard.read_text("utf-8").splitlines()[0], "no word is an argument"


def test_english_is_read_by_an_english_voice(programs: Path) -> None:
    heard = put(programs, "espeak-ng")
    voice = SystemVoice()
    voice.read("Welcome", Language.ENGLISH)
    ended(voice)
    assert heard.read_text("utf-8").startswith("-v en ")


def test_reading_stops_at_once_and_another_text_ends_the_first(programs: Path) -> None:
    put(programs, "espeak-ng", "exec sleep 60")
    voice = SystemVoice()
    voice.read("一", Language.CHINESE)
    assert voice.reads()
    first = voice._running
    voice.read("二", Language.CHINESE)
    assert first is not None
    assert first.wait(10) != 0
    voice.stop()
    assert not voice.reads()


def test_a_speech_server_is_told_to_be_silent(programs: Path) -> None:
    heard = put(programs, "spd-say", '[ "$1" = -C ] || exec sleep 60')
    voice = SystemVoice()
    voice.read("一", Language.CHINESE)
    until = time.monotonic() + 20
    while not heard.exists() or "一" not in heard.read_text("utf-8"):
        assert time.monotonic() < until
        time.sleep(0.01)
    voice.stop()
    while "-C" not in heard.read_text("utf-8"):
        assert time.monotonic() < until
        time.sleep(0.01)
    assert heard.read_text("utf-8").startswith("-l zh -w -e\n")


def test_no_word_is_a_command_to_the_speech_server(programs: Path) -> None:
    heard = put(programs, "spd-say")
    voice = SystemVoice()
    voice.read("您好\n!-!QUIT\n!!-!-!再见", Language.CHINESE)
    ended(voice)
    said = heard.read_text("utf-8")
    assert "!-!" not in said
    assert "再见" in said
