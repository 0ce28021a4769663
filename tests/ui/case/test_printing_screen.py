"""Anybody at the counter calibrates a pre-printed form, with the keys alone or the mouse alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.desk.overprint_views import PrinterSeen
from app.devices.printer.folder import Folder
from app.settings import Switch
from app.settings.printing import FormPrinting, Overprint, Printing
from tests.papers.reading import read
from tests.ui.case.teller import Teller
from tests.ui.conftest import shown
from ui.screens.papers import PapersScreen
from ui.screens.printing import PrintingScreen
from ui.theme import RESOURCES


@pytest.fixture
def screen(teller: Teller, tmp_path: Path) -> PrintingScreen:
    """The screen, with a printer that is a folder."""
    teller.desk.settings = replace(teller.desk.settings, printer=f"file:{tmp_path}")
    teller.desk._printer = Folder(tmp_path)
    teller.window.shell.go("printing")
    found = teller.window.findChild(PrintingScreen)
    assert isinstance(found, PrintingScreen)
    teller.until(lambda: bool(found.list.rows))
    teller.settle()
    return found


def test_a_form_is_calibrated_and_set_to_overprint_with_the_keys_alone(
    teller: Teller, screen: PrintingScreen
) -> None:
    assert screen.list.hasFocus()
    while screen.list.current_key() != "receipt":
        teller.key(Qt.Key.Key_Down)
    entry = screen.entry
    teller.until(entry.over.isEnabled)

    def tab_to(wanted: object) -> None:
        for _ in range(25):
            if teller.focused is wanted:
                return
            teller.key(Qt.Key.Key_Tab)
        raise AssertionError("it is not reached with Tab")

    tab_to(entry.over)
    teller.key(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    tab_to(entry.read_right)
    teller.types("-1.3")
    tab_to(entry.read_down)
    teller.types("0.4")
    teller.key(Qt.Key.Key_Return)
    assert (entry.right.text(), entry.down.text()) == ("-1.3", "0.4")
    assert shown(screen, "已改")
    tab_to(screen.sheet)
    tab_to(screen.reason)
    teller.types("换打印机")
    teller.key(Qt.Key.Key_F12)
    teller.at("approval")
    teller.until(lambda: shown(teller.page, "右移-1.3毫米、下移0.4毫米"))
    assert "receipt" not in teller.desk.settings.printing


def test_sheets_are_printed_and_the_form_is_seen_with_the_mouse_alone(
    teller: Teller, screen: PrintingScreen, tmp_path: Path
) -> None:
    at = next(n for n, one in enumerate(screen.list.rows) if one.key == "receipt")
    place = screen.list.visualRect(screen.list.model().index(at, 0)).center()
    QTest.mouseClick(screen.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    teller.until(screen.sheet.isEnabled)
    teller.until(lambda: screen.pages.pages == 1 and screen.pages.all_seen)
    assert screen.pages._sheet.width() > 2 * screen.pages._sheet.height()
    for button in (screen.sheet, screen.check, screen.blank):
        before = len(list(tmp_path.glob("*.pdf")))
        teller.click(button)
        teller.until(lambda before=before: len(list(tmp_path.glob("*.pdf"))) > before)
    teller.until(lambda: shown(teller.window, "已送打印机"))


def test_a_number_that_is_none_is_said_where_it_stands_and_not_handed_over(
    teller: Teller, screen: PrintingScreen
) -> None:
    screen.list.choose("receipt")
    teller.until(screen.entry.over.isEnabled)
    screen.entry.copies.set_code("2")
    screen.entry._settle()
    screen.entry.right.setFocus()
    screen.entry.right.selectAll()
    teller.types("1,25")
    screen.reason.setFocus()
    teller.types("换纸")
    assert shown(screen, "最多一位小数")
    teller.key(Qt.Key.Key_F12)
    assert screen.isVisible()
    assert screen.entry.right.hasFocus()
    screen.entry.right.selectAll()
    teller.types("-21")
    teller.key(Qt.Key.Key_Tab)
    assert shown(screen, "−20 至 20")


def test_a_tray_that_is_not_there_is_said_with_those_that_are(
    teller: Teller, screen: PrintingScreen
) -> None:
    screen.list.choose("receipt")
    teller.until(screen.entry.over.isEnabled)
    setting = teller.desk.settings.printer
    screen.entry.offer((PrinterSeen(setting, "Laser", trays=("tray-1", "manual")),))
    screen.entry.tray.setFocus()
    teller.types("tray-7")
    teller.key(Qt.Key.Key_Tab)
    assert shown(screen, "没有这个纸盒；有：tray-1、manual。")


def test_a_form_without_a_map_cannot_be_overprinted_and_says_so(
    teller: Teller, screen: PrintingScreen
) -> None:
    screen.list.choose("face_consent")
    teller.until(lambda: not screen.check.isEnabled())
    assert shown(screen, "没有套打表格")
    teller.click(screen.sheet)
    teller.until(lambda: shown(teller.window, "已送打印机"))
    assert not screen.entry.over.isEnabled()
    assert screen.entry.over.code() == Overprint.OFF


def test_a_broken_map_of_the_bank_is_told_of_when_the_screen_is_opened(
    teller: Teller, tmp_path: Path
) -> None:
    (tmp_path / "slip.toml").write_text('code = "receipt"', encoding="utf-8")
    teller.desk.settings = replace(teller.desk.settings, form_maps=str(tmp_path))
    teller.window.shell.go("printing")
    teller.until(lambda: shown(teller.window, "slip.toml"))


def test_a_paper_that_its_form_does_not_take_is_printed_whole_with_one_button(
    teller: Teller, screen: PrintingScreen, tmp_path: Path
) -> None:
    desk = teller.desk
    maps, out = tmp_path / "maps", tmp_path
    maps.mkdir()
    own = (RESOURCES / "overprint/receipt.toml").read_text(encoding="utf-8")
    (maps / "receipt.toml").write_text(own.replace('of = "账号"', 'of = "帐号"'), "utf-8")
    by_form = Printing().with_form("receipt", FormPrinting(overprint=Overprint.ON))
    desk.settings = replace(
        desk.settings, printing=by_form.text, form_maps=str(maps), print_at_once=Switch.OFF
    )
    done = desk.perform(teller.filled_up_to("").id)
    paper = next(one.paper.id for one in done.papers if one.paper.paper == "receipt")
    teller.window.shell.go("papers")
    papers = teller.window.findChild(PapersScreen)
    assert isinstance(papers, PapersScreen)
    teller.until(lambda: bool(papers.list.rows) or papers.all.isEnabled())
    papers.show_only(False)
    teller.until(lambda: any(one.key == paper for one in papers.list.rows))
    papers.list.choose(paper)
    teller.until(papers.panel.whole_button.isVisible)
    teller.until(lambda: shown(teller.window, "“帐号”在单据中不存在"))
    teller.click(papers.panel.whole_button)
    teller.until(lambda: len(list(out.glob("*.pdf"))) == 1)
    (printed,) = out.glob("*.pdf")
    assert "个人业务电子回单" in read(printed.read_bytes())[0].text


def test_what_is_printed_to_calibrate_is_in_sight_in_the_usual_window(
    teller: Teller, screen: PrintingScreen
) -> None:
    screen.list.choose("receipt")
    teller.until(screen.entry.over.isEnabled)
    teller.settle()
    for button in (screen.sheet, screen.check, screen.blank):
        assert button.visibleRegion().boundingRect() == button.rect(), button.text()
