"""A bank adds a language of its own, and the window and the customer's side speak it."""

from __future__ import annotations

import runpy
import subprocess
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import PySide6
import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desk.preferences import Look, Preferences
from app.i18n import Language, Text, joined, same
from tests.ui.conftest import OpenWindow, shown
from tests.ui.fake_desk import FakeDesk
from ui.customer.panel import CustomerPanel
from ui.language import said, say, spoken
from ui.likings import wear, worn
from ui.tongues import CHINESE, CONTEXT, Tongue, look_in, tongue_of, tongues
from ui.widgets.words import Words

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

_ROOT = Path(__file__).resolve().parents[2]
_COMPILER = Path(PySide6.__file__).parent / "lrelease"
_WORDS = {
    "签到": "Ensaluti",
    "密码": "Pasvorto",
    "{n} 张，{kind}": "{kind}: {n}",
    "主管": "estro",
    "共 {n} 笔": "entute {m}",
}
AddLanguage = Callable[..., Tongue]


@pytest.fixture
def add_language(tmp_path: Path, dressed: None) -> Iterator[AddLanguage]:
    """Translates a few sentences into Esperanto and puts them beside the settings."""

    def added(words: Mapping[str, str] = _WORDS, folder: Path = tmp_path) -> Tongue:
        (folder / "i18n").mkdir(exist_ok=True)
        source = folder / "guitai_eo.ts"
        messages = "".join(
            f"<message><source>{escape(zh)}</source>"
            f"<translation>{escape(said)}</translation></message>"
            for zh, said in words.items()
        )
        source.write_text(
            '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="eo">'
            f"<context><name>{CONTEXT}</name>{messages}</context></TS>",
            "utf-8",
        )
        _compile(source, folder / "i18n" / "guitai_eo.qm")
        look_in(folder)
        found = tongue_of("eo")
        assert found is not None
        return found

    yield added
    spoken().speak(CHINESE)
    look_in(tmp_path / "gone")


def _compile(source: Path, into: Path) -> None:
    subprocess.run([_COMPILER, source, "-qm", into], check=True, capture_output=True, timeout=60)


def _texts() -> Mapping[str, Any]:
    return runpy.run_path(str(_ROOT / ".ci" / "texts.py"))


def test_the_language_key_goes_through_all_languages_and_back(
    qtbot: QtBot, open_window: OpenWindow, add_language: AddLanguage
) -> None:
    add_language()
    window = open_window()
    for wanted, following in (
        ("Sign in", "Esperanto  F7"),
        ("Ensaluti", "中文  F7"),
        ("签到", "English  F7"),
    ):
        qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F7)
        assert window.sign_in.button.text() == wanted
        assert window.bar.language.toolTip() == following


def test_what_is_not_translated_is_said_in_english(
    open_window: OpenWindow, add_language: AddLanguage
) -> None:
    window = open_window()
    spoken().speak(add_language())
    assert shown(window, "Ensaluti")
    assert shown(window, "Staff number")
    assert not shown(window, "柜员号")


def test_a_translated_sentence_is_filled_with_translated_words(
    qtbot: QtBot, add_language: AddLanguage
) -> None:
    esperanto = add_language()
    one = Text("{n} 张，{kind}", "{n}, {kind}").format(n=3, kind=Text("主管", "supervisor"))
    label = Words(one)
    qtbot.addWidget(label)
    say(label, joined((one, Text("柜员", "Teller"), same("李明")), "、", ", "), "toolTip")
    spoken().speak(esperanto)
    assert label.text() == "estro: 3"
    assert label.toolTip() == "estro: 3, Teller, 李明"
    spoken().speak(CHINESE)
    assert label.text() == "3 张，主管"
    assert label.toolTip() == "3 张，主管、柜员、李明"


def test_a_translation_that_asks_for_what_is_not_there_is_passed_over(
    add_language: AddLanguage,
) -> None:
    spoken().speak(add_language())
    assert said(Text("共 {n} 笔", "{n} in all").format(n=7)) == "7 in all"


def test_one_word_with_two_meanings_has_two_translations(
    tmp_path: Path, add_language: AddLanguage
) -> None:
    add_language()
    source = tmp_path / "guitai_eo.ts"
    source.write_text(
        source.read_text("utf-8").replace(
            "</context>",
            "<message><source>停止</source><comment>Stop</comment>"
            "<translation>Haltigi</translation></message>"
            "<message><source>停止</source><comment>stopped</comment>"
            "<translation>haltita</translation></message></context>",
        ),
        "utf-8",
    )
    _compile(source, tmp_path / "i18n" / "guitai_fi.qm")
    tongue = tongue_of("fi")
    assert tongue is not None
    assert tongue.words(Text("停止", "Stop")) == "Haltigi"
    assert tongue.words(Text("停止", "stopped")) == "haltita"


def test_customers_choose_among_all_languages(qtbot: QtBot, add_language: AddLanguage) -> None:
    add_language({"大字": "Grandaj literoj"})
    panel = CustomerPanel()
    qtbot.addWidget(panel)
    panel.show_bank("示范银行", Language.CHINESE)
    panel.show()
    assert [one.text() for one in panel.head.languages] == ["English", "Esperanto"]
    panel.head.languages[1].click()
    assert panel.head.large.text() == "Grandaj literoj"
    assert [one.text() for one in panel.head.languages] == ["中文", "English"]
    assert spoken().tongue == CHINESE
    panel.start_anew()
    assert panel.head.large.text() == "大字"


def test_a_persons_language_comes_back_and_one_that_is_gone_stops_nobody(
    tmp_path: Path, qtbot: QtBot, open_window: OpenWindow, add_language: AddLanguage
) -> None:
    desk = FakeDesk()
    window = open_window(desk)
    spoken().speak(add_language())
    assert worn() == Preferences("eo", Look.LIGHT, 100)
    spoken().speak(CHINESE)
    wear(Preferences("eo", Look.LIGHT, 100))
    assert shown(window, "Ensaluti")
    spoken().speak(CHINESE)
    (tmp_path / "i18n" / "guitai_eo.qm").unlink()
    wear(Preferences("eo", Look.LIGHT, 100))
    assert shown(window, "签到")


def test_a_file_that_is_no_language_is_not_offered(
    tmp_path: Path, add_language: AddLanguage
) -> None:
    add_language()
    (tmp_path / "i18n" / "guitai_fr.qm").write_bytes(b"no language")
    assert [one.code for one in tongues()] == ["zh", "en", "eo"]


def test_the_sources_for_linguist_hold_every_sentence_of_the_code() -> None:
    texts = _texts()
    kept = (_ROOT / "resources" / "i18n" / "guitai_en.ts").read_text("utf-8")
    assert kept == texts["english"](), "run make texts"


def test_linguist_compiles_the_sources_and_every_sentence_is_found_again(tmp_path: Path) -> None:
    sentences, _ = _texts()["sentences"]()
    _compile(_ROOT / "resources" / "i18n" / "guitai_en.ts", tmp_path / "en.qm")
    compiled = QTranslator()
    assert compiled.load(str(tmp_path / "en.qm"))
    assert len(sentences) > 2000
    for one in sentences:
        assert compiled.translate(CONTEXT, one.zh, one.en) == one.en


def test_a_further_language_keeps_its_translations_when_sentences_are_added(
    tmp_path: Path,
) -> None:
    texts = _texts()
    file = tmp_path / "guitai_eo.ts"
    begun = texts["brought_up_to_date"](file, "eo")
    assert "<translation>" not in begun
    file.write_text(
        begun.replace(
            "<source>签到</source>\n        <extracomment>Sign in</extracomment>\n"
            '        <translation type="unfinished">',
            "<source>签到</source>\n        <translation>Ensaluti",
        ),
        "utf-8",
    )
    again = texts["brought_up_to_date"](file, "eo")
    assert again.count("<translation>") == 1
    assert "<translation>Ensaluti</translation>" in again
