"""Wordings in the window: read whole, changed by a supervisor, shown as they were by an entry."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.clock import business_date
from app.domain.wording import WordingCode, built_in
from app.evidence.approval import Decision
from app.i18n import Language
from tests.ui.case.teller import Teller
from tests.ui.case.test_settings_page import begins
from tests.ui.conftest import shown
from ui.language import spoken
from ui.screens.journal import JournalScreen
from ui.screens.wordings import WordingsScreen


def screen_of(teller: Teller) -> WordingsScreen:
    """The list of wordings, once it is there."""
    screen = teller.window.stack.currentWidget()
    assert isinstance(screen, WordingsScreen)
    teller.until(lambda: bool(screen.list.rows))
    return screen


def labels(screen: WordingsScreen) -> list[str]:
    """All that stands on the screen."""
    return [one.text() for one in screen.findChildren(QLabel) if one.isVisible()]


def test_every_wording_is_read_whole_by_whoever_walks_down_the_list(teller: Teller) -> None:
    teller.window.go("wordings")
    screen = screen_of(teller)
    assert {row.key.split()[0] for row in screen.list.rows} == {one.value for one in WordingCode}
    screen.list.setFocus()
    for row in screen.list.rows:
        teller.until(lambda key=row.key: screen.list.current_key() == key)
        code, version = row.key.split()
        one = next(one for one in built_in(WordingCode(code)) if one.version == version)
        teller.until(lambda text=one.text.zh: text in labels(screen))
        assert any(one.digest[:8] in words for words in labels(screen))
        teller.key(Qt.Key.Key_Down)


def test_the_other_language_is_a_button_away_and_the_binding_one_says_so(teller: Teller) -> None:
    teller.window.go("wordings")
    screen = screen_of(teller)
    screen.open((WordingCode.AGREEMENT.value, "AGREEMENT-2026-1"))
    one = built_in(WordingCode.AGREEMENT)[0]
    teller.click(screen.turn)
    assert one.text.en in labels(screen)
    assert "以此为准" in screen.turn.text()
    teller.click(screen.turn)
    assert one.text.zh in labels(screen)
    spoken().speak(Language.ENGLISH)
    assert one.text.en in labels(screen)


def test_a_teller_reads_and_does_not_change(teller: Teller) -> None:
    teller.window.go("wordings")
    screen = screen_of(teller)
    assert not screen.change.isEnabled()
    assert "业务主管" in screen.change.toolTip()


def test_a_version_is_saved_for_whoever_writes_the_next(teller: Teller, tmp_path: Path) -> None:
    teller.window.go("wordings")
    screen = screen_of(teller)
    screen.open((WordingCode.AGREEMENT.value, "AGREEMENT-2026-1"))
    path = tmp_path / "agreement.toml"
    screen.save_to(path)
    teller.until(path.exists)
    assert "实名开户" in path.read_text("utf-8")


def test_a_supervisor_changes_a_wording_and_the_entry_shows_what_was_put_in(
    teller: Teller, tmp_path: Path
) -> None:
    desk = teller.desk
    desk.sign_in("2001", "train2001")
    page = begins(teller, "8304")
    page.fields.entries["code"].show_raw("agreement")
    page.fields.edited.emit()
    teller.until(lambda: shown(page, "现行版本：AGREEMENT-2026-1"))
    teller.until(lambda: "实名开户" in page.fields.raw()["text_zh"])
    assert (
        page.fields.raw()["valid_from"]
        == (business_date(desk.now()) + timedelta(days=1)).isoformat()
    )
    path = tmp_path / "ours.txt"
    path.write_text("第一条　账户只限本人使用。", "utf-8")
    page.read(path)
    teller.until(lambda: page.fields.raw()["text_zh"] == "第一条　账户只限本人使用。")
    teller.until(lambda: shown(page, "已读入中文正文"))
    page.fields.show_raw({"text_en": "Article 1 For its holder alone.", "source": "总行审定"})
    teller.click_primary()
    teller.until(lambda: page.fields.rows["version"].error is not None)
    page.fields.show_raw({"version": "BANK-2026-1"})
    teller.click_primary()
    teller.at("approval")
    teller.until(lambda: shown(teller.window, "AGREEMENT-2026-1（自"))
    case = teller.screen.case.id
    desk.approve(case, "3001", "train3001", Decision.APPROVED, "", shown=desk.review(case).digest)
    number = desk.perform(case).number
    teller.window.go("journal", number)
    journal = teller.window.stack.currentWidget()
    assert isinstance(journal, JournalScreen)
    teller.until(lambda: shown(journal, "当时的文本"))
    assert shown(journal, "BANK-2026-1")
    teller.window.go("wordings", ("agreement", "BANK-2026-1"))
    screen = screen_of(teller)
    teller.until(lambda: "第一条　账户只限本人使用。" in labels(screen))
    assert shown(screen, "待生效")
    teller.click(screen.entry)
    assert isinstance(teller.window.stack.currentWidget(), JournalScreen)


def test_the_statement_that_is_ticked_stands_there_word_for_word(teller: Teller) -> None:
    page = begins(teller, "1001")
    words = built_in(WordingCode.LENDING_NOTICE)[-1].text.zh
    teller.until(lambda: shown(page, words))


def test_what_is_wrong_with_the_last_field_of_a_wording_is_seen_whole(teller: Teller) -> None:
    teller.desk.sign_in("2001", "train2001")
    page = begins(teller, "8304")
    page.fields.show_raw({"code": "agreement", "version": "BANK-2026-1", "source": ""})
    page.fields.edited.emit()
    teller.until(lambda: "实名开户" in page.fields.raw()["text_zh"])
    page.fields.show_raw({"source": ""})
    page.fields.entries["source"].setFocus()
    teller.key(Qt.Key.Key_F12)
    row = page.fields.rows["source"]
    teller.until(lambda: row.error is not None)
    teller.until(lambda: row.visibleRegion().boundingRect() == row.rect())
