"""The very first start: one key to the training store, or a form to a branch of one's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app import __main__ as program
from app.bootstrap import first_day, open_desk
from app.desk.first_day import FirstDay
from app.domain.branch import StoreKind
from app.errors import NotAllowed
from app.i18n import Language, Text
from app.jobs import inline
from app.settings import home, is_first_start, load, save, training
from tests.ui.conftest import shown
from ui.first_start.guide import Guide
from ui.language import spoken

PASSWORDS = ("a first password", "another password")


@pytest.fixture
def guide(
    qtbot: QtBot, dressed: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Guide]:
    """The guide on a computer where nobody has used the program yet."""
    monkeypatch.setenv("GUITAI_HOME", str(tmp_path / "home"))
    assert is_first_start()
    opened = Guide(first_day)
    qtbot.addWidget(opened)
    opened.resize(1366, 768)
    opened.show()
    qtbot.waitExposed(opened)
    opened.activateWindow()
    qtbot.waitUntil(opened.train.hasFocus)
    yield opened
    opened.end()


def chosen(guide: Guide) -> list[Any]:
    """What the guide ends with."""
    came: list[Any] = []
    guide.chosen.connect(came.append)
    return came


def types(guide: Guide, *cells: str) -> None:
    """Types into one field after the other, each ended with Enter."""
    for cell in cells:
        field = guide.focusWidget()
        assert field is not None
        if cell:
            QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        for letter in cell:
            if letter.isascii():
                QTest.keyClicks(field, letter)
            else:
                field.insert(letter)  # type: ignore[attr-defined]
        QTest.keyClick(field, Qt.Key.Key_Return)


def to_people(guide: Guide) -> None:
    """Goes to the second page with an ordinary branch."""
    QTest.keyClick(guide.train, Qt.Key.Key_Down)
    QTest.keyClick(guide.real, Qt.Key.Key_Return)
    assert guide.at == 0
    types(guide, "某某银行", "0101", "城关支行", "01", "622999")
    assert guide.at == 1


def test_one_key_leads_to_training(guide: Guide) -> None:
    came = chosen(guide)
    QTest.keyClick(guide.focusWidget(), Qt.Key.Key_Return)
    assert came == [StoreKind.TRAINING]
    assert is_first_start(), "the window makes the training store, as it always did"


def test_the_language_is_chosen_before_anything_else(guide: Guide) -> None:
    QTest.mouseClick(guide.languages[1], Qt.MouseButton.LeftButton)
    assert spoken().current is Language.ENGLISH
    assert shown(guide, "Set up a real branch")


def test_a_branch_is_founded_by_keyboard_alone(guide: Guide, qtbot: QtBot) -> None:
    came = chosen(guide)
    to_people(guide)
    types(guide, "1001", "张三", "", PASSWORDS[0], "2001", "李四", "", PASSWORDS[1])
    types(guide, "", "", "", "")
    types(guide, "1001", "1", "50")
    assert guide.at == 2
    QTest.keyClick(guide.focusWidget(), Qt.Key.Key_F12)
    assert guide.devices is not None
    if guide.at == 2 and not guide.founding:
        # No printing system on this computer: papers are kept.
        guide.devices.entries["printer"].show_said("none")
        QTest.keyClick(guide.focusWidget(), Qt.Key.Key_F12)
    qtbot.waitUntil(lambda: bool(came), timeout=30_000)
    assert came == [StoreKind.REAL]
    assert not is_first_start()
    assert guide.staff is not None
    assert not any(password in str(guide.staff.texts()) for password in PASSWORDS)
    said = load(home() / "branch")
    assert said.kind is StoreKind.REAL
    assert said.workstation == "0101-01"
    desk = open_desk(said, inline())
    try:
        assert desk.sign_in("2001", PASSWORDS[1]).level == 2
        assert desk.place().bank == "某某银行"
        desk.sign_in("1001", PASSWORDS[0])
        assert desk.home().stock_left == 50
    finally:
        desk.close()


def test_what_is_wrong_is_said_where_it_was_typed(guide: Guide) -> None:
    QTest.mouseClick(guide.real, Qt.MouseButton.LeftButton)
    guide.go_on()
    assert guide.at == 0
    assert guide.fields is not None
    assert guide.fields.rows["bank"].error is not None
    assert guide.fields.rows["bin"].error is not None
    guide.go_back()
    assert guide.at == -1
    QTest.keyClick(guide.train, Qt.Key.Key_Down)
    assert guide.real.hasFocus()
    to_people_again = {"bank": "某某银行", "number": "0101", "name": "城关", "bin": "622999"}
    QTest.keyClick(guide.real, Qt.Key.Key_Return)
    guide.fields.show_raw(to_people_again)
    guide.go_on()
    assert guide.at == 1
    types(guide, "1001", "张三", "", "short")
    guide.go_on()
    assert guide.at == 1
    assert shown(guide, "初始密码至少8位。")
    assert guide.staff is not None
    guide.staff.lines[0][3].setText(PASSWORDS[0])  # type: ignore[attr-defined]
    guide.go_on()
    assert shown(guide, "至少须有一名主管和另一名员工")


def test_a_branch_that_cannot_be_founded_is_said_and_nothing_is_lost(
    guide: Guide, qtbot: QtBot
) -> None:
    came = chosen(guide)
    to_people(guide)
    types(guide, "1001", "张三", "", PASSWORDS[0], "2001", "李四", "", PASSWORDS[1])
    guide.go_on()
    assert guide._day is not None

    def refused(_: object) -> None:
        raise NotAllowed(
            "ALREADY_FOUNDED", Text("已有网点。", "There is one."), Text("请移走。", "Move it.")
        )

    guide._day = FirstDay(refused, guide._day.bench)
    assert guide.devices is not None
    guide.devices.entries["printer"].show_said("none")
    guide.go_on()
    qtbot.waitUntil(lambda: shown(guide, "已有网点。"))
    assert not came
    assert guide.staff is not None
    assert guide.staff.staff()[0].password == PASSWORDS[0]
    guide.go_back()
    assert guide.at == 1


def test_no_training_device_is_offered_to_a_real_branch(guide: Guide) -> None:
    to_people(guide)
    assert guide.devices is not None
    for entry in guide.devices.entries.values():
        assert not any(way.training for way in entry.setting.ways)


@pytest.mark.parametrize(
    ("words", "founded", "guided"),
    [([], False, True), ([], True, False), (["--training"], False, False)],
)
def test_only_who_has_no_books_and_asks_for_none_is_guided(
    words: list[str],
    founded: bool,
    guided: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    began: list[str] = []
    monkeypatch.setenv("GUITAI_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(program, "_display", lambda: True)
    monkeypatch.setattr("ui.application.run", lambda *_, **__: began.append("window") or 0)
    monkeypatch.setattr("ui.first_start.guide.run_guided", lambda *_: began.append("guide") or 0)
    if founded:
        save(training(home() / "training"))
    assert program.main(words) == 0
    assert began == ["guide" if guided else "window"]
