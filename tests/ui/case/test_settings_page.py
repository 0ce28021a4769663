"""Settings and parameters are changed in the window, tried before, and in force afterwards."""

from __future__ import annotations

import io
import wave
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.devices.printer.folder import Folder
from app.errors import DeviceFault
from app.i18n import Text
from app.settings import Switch, declared, load
from tests.ui.case.teller import Teller
from tests.ui.conftest import shown
from ui.case.done import DoneView
from ui.screens.parameters import ParametersScreen
from ui.screens.place import PlaceScreen
from ui.screens.settings import SettingsScreen
from ui.sounds import Sound, Sounds, wav_of


def begins(teller: Teller, code: str) -> Any:
    """The teller begins an operation; its first page."""
    teller.window.show_case(teller.desk.start(code))
    teller.until(lambda: teller.screen.page is not None)
    teller.settle()
    return teller.page


def chooses_way(teller: Teller, page: Any, name: str, way: int, rest: str = "") -> None:
    """Goes to a setting with the keyboard, chooses its way, and types what that takes."""
    entry = page.entries[name]
    entry.way.setFocus()
    teller.key(Qt.Key.Key_Down)
    for _ in range(way):
        teller.key(Qt.Key.Key_Down)
    teller.key(Qt.Key.Key_Return)
    if rest:
        entry.line.setFocus()
        teller.types(rest)


def test_a_changed_printer_is_in_force_when_the_case_is_performed(
    teller: Teller, tmp_path: Path
) -> None:
    out = tmp_path / "papers"
    out.mkdir()
    page = begins(teller, "8301")
    at = [one.prefix for one in declared()["printer"].ways].index("file:")
    chooses_way(teller, page, "printer", at, str(out))
    assert shown(page, "原为：不打印，只留存")
    page.reason.setFocus()
    teller.types("换打印机")
    teller.enter()
    teller.at("approval")
    teller.until(lambda: shown(teller.page, f"存为 PDF：{out}"))
    teller.settle()
    view = teller.desk.open_case(teller.screen.case.id)
    review = teller.desk.review(view.id)
    from app.evidence.approval import Decision  # noqa: PLC0415

    teller.screen.door.change(
        teller.page.step,
        teller.page,
        lambda: teller.desk.approve(
            view.id, "2001", "train2001", Decision.APPROVED, shown=review.digest
        ),
    )
    teller.until(lambda: teller.screen.case.here == "")
    teller.settle()
    teller.key(Qt.Key.Key_F12)
    teller.until(lambda: bool(teller.screen.findChildren(DoneView)))
    assert isinstance(teller.desk._printer, Folder)
    assert load(teller.desk.settings.folder).printer == f"file:{out}"


def test_what_is_wrong_is_said_beside_the_setting_and_nothing_changes(teller: Teller) -> None:
    page = begins(teller, "8301")
    at = [one.prefix for one in declared()["printer"].ways].index("file:")
    chooses_way(teller, page, "printer", at, "/no/such/folder")
    teller.click_primary()
    teller.until(lambda: page.rows["printer"].error is not None)
    assert page.rows["printer"].error.zh == "没有这个文件夹。"
    assert shown(page, "此项必填。")
    assert page.entries["printer"].way.hasFocus()
    assert teller.screen.case.here == "settings"


def test_what_concerns_no_customer_is_cancelled_and_not_declined(teller: Teller) -> None:
    begins(teller, "8301")
    assert not teller.screen.foot.decline.isVisible()
    teller.click(teller.screen.foot.walk_away)
    assert shown(teller.screen.end, "取消此笔业务")
    assert not shown(teller.window, "客户放弃")
    teller.types("选错了")
    teller.key(Qt.Key.Key_Return)
    teller.until(lambda: not teller.desk.home().drafts)


def test_a_device_is_tried_without_being_set(teller: Teller, tmp_path: Path) -> None:
    page = begins(teller, "8301")
    at = [one.prefix for one in declared()["printer"].ways].index("file:")
    chooses_way(teller, page, "printer", at, str(tmp_path))
    teller.click(page.entries["printer"].try_it)
    teller.until(lambda: shown(page, "测试页已交给"))
    assert len(list(tmp_path.glob("Guitai-*.pdf"))) == 1
    assert teller.desk.settings.printer == "none"
    teller.click(page.entries["id_card"].try_it)
    teller.until(lambda: shown(page, "没有证件"))


def test_a_device_that_fails_is_said_beside_it(teller: Teller) -> None:
    page = begins(teller, "8301")
    entry = page.entries["id_card"]
    entry.show_said("http-19196:127.0.0.1:9")
    teller.click(entry.try_it)
    teller.until(lambda: page.rows["id_card"].error is not None)
    assert "没有应答" in page.rows["id_card"].error.zh


def test_a_signal_leads_to_where_it_is_mended(teller: Teller) -> None:
    bar = teller.window.bar
    teller.until(lambda: "printer" in bar.lights.signs)
    sign = bar.lights.signs["printer"]
    assert sign.sign == "minus"
    assert "未设置" in sign.toolTip()
    teller.click(sign)
    screen = teller.window.stack.currentWidget()
    assert isinstance(screen, PlaceScreen)
    teller.until(lambda: "printer" in screen._rows and screen._rows["printer"].hasFocus())
    teller.key(Qt.Key.Key_Return)
    settings = teller.window.stack.currentWidget()
    assert isinstance(settings, SettingsScreen)
    teller.until(lambda: settings.values["printer"].text() == "不打印，只留存")
    teller.key(Qt.Key.Key_F12)
    teller.until(lambda: teller.window._case is not None and teller.screen.page is not None)
    assert teller.screen.case.operation == "8301"


def test_a_part_that_has_just_failed_shows_it_at_once(
    teller: Teller, monkeypatch: pytest.MonkeyPatch
) -> None:
    signs = teller.window.bar.lights.signs
    teller.until(lambda: "id_card" in signs and signs["id_card"].sign == "check")

    def gone() -> None:
        raise DeviceFault("NO_READER", Text("没有应答。", "No answer."), Text("请检查。", "Look."))

    monkeypatch.setattr(teller.desk._id_card, "answers", gone)
    monkeypatch.setattr(teller.desk, "home", gone)
    teller.window.show_home()
    teller.until(lambda: signs["id_card"].sign == "warn")
    assert "请检查。" in signs["id_card"].toolTip()


def test_parameters_are_listed_with_their_grounds_and_a_teller_may_not_change_them(
    teller: Teller,
) -> None:
    teller.window.go("parameters")
    screen = teller.window.stack.currentWidget()
    assert isinstance(screen, ParametersScreen)
    teller.until(lambda: shown(screen, "每名客户借记卡张数上限"))
    assert shown(screen, "4 张")
    assert shown(screen, "据公开转载")
    assert not screen.change.isEnabled()
    assert "业务主管" in screen.change.toolTip()


def test_a_supervisor_enters_a_parameter_and_is_told_what_may_be_set(teller: Teller) -> None:
    teller.desk.sign_in("2001", "train2001")
    page = begins(teller, "8302")
    page.fields.entries["name"].show_raw("cards_per_customer")
    page.fields.edited.emit()
    teller.until(lambda: shown(page, "1 张 至 20 张"))
    teller.until(lambda: page.fields.raw()["value"] == "4")
    page.fields.show_raw({"value": "99", "source": "行务会纪要"})
    teller.click_primary()
    teller.until(lambda: page.fields.rows["value"].error is not None)
    page.fields.show_raw({"value": "3"})
    teller.click_primary()
    teller.at("approval")
    assert shown(teller.window, "4 张")


def test_sounds_are_heard_only_where_the_settings_want_them(
    teller: Teller, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[int] = []
    monkeypatch.setattr("ui.sounds._player", lambda: None)
    monkeypatch.setattr("ui.sounds.QApplication.beep", lambda: heard.append(1))
    sounds = Sounds()
    sounds.follow(lambda: teller.desk.settings.sounds is Switch.ON)
    sounds.play(Sound.SUCCESS)
    assert not heard
    object.__setattr__(teller.desk.settings, "sounds", Switch.ON)
    sounds.play(Sound.SUCCESS)
    assert heard == [1]
    for sound in Sound:
        with wave.open(io.BytesIO(wav_of(sound))) as file:
            assert 0.02 < file.getnframes() / file.getframerate() < 0.5


def test_whatever_is_tried_with_a_camera_lets_it_go(teller: Teller) -> None:
    page = begins(teller, "8301")
    closed: list[int] = []

    class Camera:
        state = "live"
        fault = None

        def latest(self) -> None:
            return None

        def sight(self) -> None:
            return None

        def close(self) -> None:
            closed.append(1)

    page.picture.begin(Camera(), "camera:C920")
    assert page.picture.isVisible()
    assert shown(page.picture, "画面正常")
    QTest.mouseClick(page.picture.close_button, Qt.MouseButton.LeftButton)
    assert closed == [1]
    page.picture.begin(Camera(), "camera:C920")
    teller.window.show_home()
    assert closed == [1, 1]
