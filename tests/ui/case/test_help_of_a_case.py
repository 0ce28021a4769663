"""F1 in a case says what the step in sight asks, why, and which rules may speak there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from app.desk.manual_tour import Sight
from app.i18n import Language, same
from tests.ui.case.teller import Teller
from ui.help.panel import HelpPanel
from ui.help.pictures import Photographer
from ui.language import spoken


def help_of(teller: Teller) -> HelpPanel:
    """The help, once it is open."""
    teller.until(lambda: any(one.isVisible() for one in teller.window.findChildren(HelpPanel)))
    (panel,) = teller.window.findChildren(HelpPanel)
    return panel


def test_f1_says_what_is_asked_here_and_by_which_rule(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("acceptance"))
    before = teller.focused
    teller.key(Qt.Key.Key_F1)
    words = help_of(teller).page.toPlainText()
    assert teller.screen.case.step("acceptance").asks.zh in words
    assert "COMPANIONS" in words
    assert "反电信网络诈骗法第16条" in words
    teller.key(Qt.Key.Key_Escape)
    assert teller.focused is before


def test_the_help_follows_the_step_in_sight_and_leaves_the_focus_to_the_page(
    teller: Teller,
) -> None:
    teller.opens(teller.filled_up_to("consents"))
    teller.key(Qt.Key.Key_F1)
    panel = help_of(teller)
    teller.screen.page.setFocus()
    teller.screen.look_at("acceptance")
    teller.until(lambda: "COMPANIONS" in panel.page.toPlainText())
    assert not panel.isAncestorOf(teller.focused)
    spoken().speak(Language.ENGLISH)
    assert "Anti-Telecom Fraud Law 16" in panel.page.toPlainText()


def test_the_manual_takes_its_picture_of_the_real_page(teller: Teller, tmp_path: Path) -> None:
    case = teller.filled_up_to("consents")
    photographer = Photographer(teller.desk, (Language.CHINESE, Language.ENGLISH))
    try:
        photographer.take(Sight("opening", same("opening"), case, "acceptance", typical=False))
        zh = photographer.images(Language.CHINESE)["opening"]
        en = photographer.images(Language.ENGLISH)["opening"]
    finally:
        photographer.close()
    assert (zh.width(), zh.height()) == (1366, 768)
    assert zh != en
    colours = {zh.pixel(x, y) for x in range(0, 1366, 13) for y in range(0, 768, 13)}
    assert len(colours) > 20
