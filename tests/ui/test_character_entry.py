"""A teller enters a character that no keyboard has, by keys alone or by mouse alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.domain.components import Found, find
from app.domain.document_forms import form_of
from app.domain.documents import DocumentKind
from app.i18n import Language
from tests.ui.conftest import shown
from ui.language import spoken
from ui.pages.card_fields import CardFields
from ui.theme import Mode, theme
from ui.widgets.character_entry import CharacterEntry
from ui.widgets.glyphs import on_screen

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

NO_FONT = "\U0002ebf0"
"""Of extension I, which no font of Debian has."""


def entry_of(printable: Callable[[str], bool] = lambda _text: True) -> CharacterEntry:
    return CharacterEntry(
        lambda typed, then: then(find(typed)),
        lambda text, then: then(() if printable(text) else (text,)),
    )


@pytest.fixture
def entry(qtbot: QtBot, dressed: None) -> Iterator[CharacterEntry]:
    """The entry, open, in a window of its own."""
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    entry = entry_of(lambda text: text != NO_FONT)
    layout.addWidget(entry)
    window.resize(900, 340)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    entry.start()
    qtbot.waitUntil(entry.line.hasFocus)
    yield entry
    window.close()


def typed(qtbot: QtBot, entry: CharacterEntry, text: str) -> None:
    """Types as an input method does, and waits for the answer."""
    entry.line.setText(text)
    qtbot.waitUntil(lambda: not entry._timer.isActive())


def test_enter_inserts_the_best_character(qtbot: QtBot, entry: CharacterEntry) -> None:
    typed(qtbot, entry, "吉吉")

    with qtbot.waitSignal(entry.chosen) as chosen:
        QTest.keyClick(entry.line, Qt.Key.Key_Return)

    assert chosen.args == ["喆"]


def test_arrows_and_digits_choose_another_one(qtbot: QtBot, entry: CharacterEntry) -> None:
    typed(qtbot, entry, "日月")
    QTest.keyClick(entry.line, Qt.Key.Key_Down)
    assert entry.grid.hasFocus()
    QTest.keyClick(entry.grid, Qt.Key.Key_Right)
    second = entry.current
    assert second == entry.grid.characters[1]

    with qtbot.waitSignal(entry.chosen) as chosen:
        QTest.keyClick(entry.grid, Qt.Key.Key_3)

    assert chosen.args == [entry.grid.characters[2]]


def test_typing_on_in_the_grid_goes_back_to_the_line(qtbot: QtBot, entry: CharacterEntry) -> None:
    typed(qtbot, entry, "zhe")
    QTest.keyClick(entry.line, Qt.Key.Key_Down)
    QTest.keyClick(entry.grid, Qt.Key.Key_N)

    assert entry.line.hasFocus()
    assert entry.line.text() == "zhen"


def test_up_from_the_first_row_goes_back_to_the_line(qtbot: QtBot, entry: CharacterEntry) -> None:
    typed(qtbot, entry, "日月")
    QTest.keyClick(entry.line, Qt.Key.Key_Down)
    QTest.keyClick(entry.grid, Qt.Key.Key_Up)
    assert entry.line.hasFocus()


def test_the_mouse_alone_chooses_too(qtbot: QtBot, entry: CharacterEntry) -> None:
    typed(qtbot, entry, "日月")
    place = entry.grid.visualRect(entry.grid.model().index(1, 0)).center()
    QTest.mouseClick(entry.grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert entry.current == entry.grid.characters[1]

    with qtbot.waitSignal(entry.chosen) as chosen:
        QTest.mouseClick(entry.take, Qt.MouseButton.LeftButton)

    assert chosen.args == [entry.grid.characters[1]]


def test_escape_closes(qtbot: QtBot, entry: CharacterEntry) -> None:
    with qtbot.waitSignal(entry.closed):
        QTest.keyClick(entry.line, Qt.Key.Key_Escape)


def test_enter_never_takes_what_answers_an_earlier_question(
    qtbot: QtBot, entry: CharacterEntry
) -> None:
    typed(qtbot, entry, "吉吉")
    chosen: list[str] = []
    entry.chosen.connect(chosen.append)
    entry.line.setText("金金金")
    QTest.keyClick(entry.line, Qt.Key.Key_Return)
    assert chosen == []
    QTest.keyClick(entry.line, Qt.Key.Key_Return)
    assert chosen == ["鑫"]


def test_a_late_answer_to_an_earlier_question_is_dropped(qtbot: QtBot, dressed: None) -> None:
    answers: list[Callable[[Found], None]] = []
    entry = CharacterEntry(lambda _typed, then: answers.append(then), lambda _text, then: then(()))
    qtbot.addWidget(entry)
    entry.start("吉吉")
    entry.start("金金金")
    late, now = answers

    now(Found(("鑫",)))
    late(Found(("喆",)))

    assert entry.grid.characters == ("鑫",)


def test_enter_waits_for_the_answer(qtbot: QtBot, dressed: None) -> None:
    answers: list[Callable[[Found], None]] = []
    entry = CharacterEntry(lambda _typed, then: answers.append(then), lambda _text, then: then(()))
    qtbot.addWidget(entry)
    chosen: list[str] = []
    entry.chosen.connect(chosen.append)
    entry.start("吉吉")
    answers[-1](Found(("喆",)))
    entry.start("金金金")
    QTest.keyClick(entry.line, Qt.Key.Key_Return)
    assert chosen == [], "the answer is not there yet"
    assert not entry.take.isEnabled()

    answers[-1](Found(("鑫",)))
    QTest.keyClick(entry.line, Qt.Key.Key_Return)
    assert chosen == ["鑫"]


@pytest.mark.parametrize("language", Language)
def test_code_reading_and_level_stand_beside_the_character(
    qtbot: QtBot, entry: CharacterEntry, language: Language
) -> None:
    spoken().speak(language)
    typed(qtbot, entry, "U+2CC56")

    assert shown(entry, "U+2CC56")
    assert shown(entry, "dí")
    assert shown(entry, "国标 2 级" if language is Language.CHINESE else "GB level 2")
    assert not entry.no_glyph.isVisible()
    assert not entry.no_paper.isVisible()


def test_a_character_that_no_font_has_is_said_and_can_still_be_entered(
    qtbot: QtBot, entry: CharacterEntry
) -> None:
    typed(qtbot, entry, "U+2EBF0")

    assert shown(entry, "本机没有字体能显示此字")
    assert shown(entry, "单据字体缺此字")
    with qtbot.waitSignal(entry.chosen) as chosen:
        QTest.keyClick(entry.line, Qt.Key.Key_Return)
    assert chosen.args == [NO_FONT]


def test_a_private_glyph_is_shown_as_one_and_never_inserted(
    qtbot: QtBot, entry: CharacterEntry
) -> None:
    chosen: list[str] = []
    entry.chosen.connect(chosen.append)
    typed(qtbot, entry, "U+E123")
    QTest.keyClick(entry.line, Qt.Key.Key_Return)

    assert chosen == []
    assert shown(entry, "自造字")
    assert not entry.take.isEnabled()


def test_what_is_wrong_with_a_code_is_said(qtbot: QtBot, entry: CharacterEntry) -> None:
    typed(qtbot, entry, "U+D842")
    assert shown(entry, "代理码位")
    typed(qtbot, entry, "U+110000")
    assert shown(entry, "U+110000")
    assert entry.grid.characters == ()


@pytest.mark.parametrize("character", ["张", "𬱖", "㛃", "䶮", "𠀀", "龦", "鿍", "\uf92c"])
def test_the_window_has_glyphs_for_the_characters_of_names(dressed: None, character: str) -> None:
    assert on_screen(character)


@pytest.mark.parametrize("character", [NO_FONT, "\U0003ff00"])
def test_the_window_knows_which_characters_it_has_no_glyph_for(
    dressed: None, character: str
) -> None:
    assert not on_screen(character)


@pytest.mark.parametrize("mode", Mode)
def test_any_character_is_drawn_in_any_light(
    qtbot: QtBot, entry: CharacterEntry, mode: Mode
) -> None:
    theme().wear(mode)
    for code in ("U+2CC56", "U+2EBF0", "U+E000", "U+0301"):
        typed(qtbot, entry, code)
        assert not entry.grab().isNull()


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(text=st.text(st.characters(exclude_categories=["Cs"]), max_size=10))
def test_whatever_is_typed_the_entry_lives(entry: CharacterEntry, text: str) -> None:
    entry.line.setText(text)
    entry._search()
    entry.grab()
    assert "?" not in entry.grid.characters or "?" in text


# in a field of a document -----------------------------------------------------------------------


@pytest.fixture
def fields(qtbot: QtBot, dressed: None) -> CardFields:
    """The fields of a card that is typed in, with an entry for rare characters."""
    fields = CardFields()
    fields.offer_rare(entry_of)
    qtbot.addWidget(fields)
    fields.show_readings(form_of(DocumentKind.RESIDENT_CARD), {}, {}, {})
    fields.resize(1000, 700)
    fields.show()
    qtbot.waitExposed(fields)
    fields.activateWindow()
    return fields


def test_the_key_opens_it_below_the_field_and_the_character_goes_to_the_cursor(
    qtbot: QtBot, fields: CardFields
) -> None:
    name = fields.fields["name"].entry
    name.setFocus()
    qtbot.waitUntil(name.hasFocus)
    name.setText("张三")
    name.setCursorPosition(1)
    QTest.keyClick(name, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)

    entry = fields.findChild(CharacterEntry)
    assert entry is not None
    assert entry.isVisible()
    assert entry.geometry().top() >= fields.fields["name"].geometry().bottom()
    qtbot.waitUntil(entry.line.hasFocus)
    typed(qtbot, entry, "U+2CC56")
    QTest.keyClick(entry.line, Qt.Key.Key_Return)

    assert name.text() == "张𬱖三"
    assert name.hasFocus()
    assert not entry.isVisible()


def test_escape_gives_the_field_back_as_it_was(qtbot: QtBot, fields: CardFields) -> None:
    name = fields.fields["name"].entry
    name.setFocus()
    qtbot.waitUntil(name.hasFocus)
    name.setText("张三")
    QTest.keyClick(name, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    entry = fields.findChild(CharacterEntry)
    assert entry is not None
    QTest.keyClick(entry.line, Qt.Key.Key_Escape)

    assert name.text() == "张三"
    assert name.hasFocus()
    assert not entry.isVisible()


def test_the_doubtful_character_is_replaced(qtbot: QtBot, fields: CardFields) -> None:
    name = fields.fields["name"].entry
    name.show_read("李吉", (("李", 0.99), ("吉", 0.4)), ())
    name.setFocus()
    name.selectAll()
    QTest.keyClick(name, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    entry = fields.findChild(CharacterEntry)
    assert entry is not None
    typed(qtbot, entry, "吉吉")
    QTest.keyClick(entry.line, Qt.Key.Key_Return)

    assert name.text() == "李喆"


def test_a_new_reading_closes_it_and_it_opens_again(qtbot: QtBot, fields: CardFields) -> None:
    name = fields.fields["name"].entry
    name.setFocus()
    qtbot.waitUntil(name.hasFocus)
    QTest.keyClick(name, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    entry = fields.findChild(CharacterEntry)
    assert entry is not None
    fields.show_readings(form_of(DocumentKind.RESIDENT_CARD), {}, {}, {})
    assert not entry.isVisible()
    name.setFocus()
    QTest.keyClick(name, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert entry.isVisible()


def test_a_readers_private_glyph_is_what_is_replaced(qtbot: QtBot, fields: CardFields) -> None:
    name = fields.fields["name"].entry
    name.setText("李\ue81e三")
    name.setFocus()
    name.selectAll()
    QTest.keyClick(name, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    entry = fields.findChild(CharacterEntry)
    assert entry is not None
    assert shown(entry, "自造字")
    QTest.keyClick(entry.line, Qt.Key.Key_Down)
    QTest.keyClick(entry.grid, Qt.Key.Key_Right)
    QTest.keyClick(entry.grid, Qt.Key.Key_Return)

    assert name.text() == "李龴三"
