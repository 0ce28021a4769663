"""A Class I account is opened with nothing but the mouse, but for words that must be typed."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from tests.ui.case.teller import PHONE, PIN, Teller
from tests.ui.conftest import shown


def _put(entry: QLineEdit, words: str) -> None:
    """Words come from the on-screen keyboard or are pasted."""
    entry.selectAll()
    entry.insert(words)
    entry.textEdited.emit(words)


def test_a_class_one_account_is_opened_by_mouse_alone(teller: Teller) -> None:
    teller.opens(teller.desk.start("1001"))

    fields = teller.page.fields.entries
    for name in ("in_person", "will_to_open"):
        teller.ticks(fields[name]._tick)
    teller.chooses(fields["purpose"].field, 0)
    teller.chooses(fields["companions"].field, 0)
    teller.ticks(fields["lending_notice"]._tick)
    teller.click_primary()
    teller.at("consents")
    fields = teller.page.fields.entries
    teller.ticks(fields["personal_information"]._tick)
    teller.ticks(fields["face"].buttons[0])
    teller.click_primary()
    teller.at("card")
    teller.click(teller.page.sources.take)
    teller.until(lambda: teller.page.can_act)
    teller.click_primary()
    for step in ("lookup", "network", "face"):
        if step == "face":
            teller.at("face_consent")
            teller.signs_by_mouse()
        teller.at(step)
        if step == "face":
            teller.click(teller.page.sources.take)
        teller.click_primary()
        if step != "lookup":
            teller.until(lambda: shown(teller.screen.foot, "下一步"))
            teller.click_primary()
    teller.at("phone")
    _put(teller.page.number, PHONE)
    teller.click(teller.page.send)
    teller.until(teller.page.code.isVisible)
    teller.until(teller.page.look.isVisible)
    teller.click(teller.page.look)
    assert shown(teller.window.shell.customer.panel, teller.code())
    teller.click(teller.window.shell.customer.panel._back)
    _put(teller.page.code, teller.code())
    teller.click_primary()
    teller.at("diligence")
    fields = teller.page.fields.entries
    teller.chooses(fields["occupation"].field, 1)
    _put(fields["employer"].field, "海棠设计事务所")
    for name in ("income", "funds", "monthly_use", "other_cards"):
        teller.chooses(fields[name].field, 0)
    teller.click_primary()
    teller.at("tax")
    fields = teller.page.fields.entries
    teller.ticks(fields["residency"].buttons[0])
    teller.ticks(fields["tells_changes"]._tick)
    teller.click_primary()
    for step in ("risk", "terms", "medium"):
        teller.at(step)
        teller.click_primary()
    teller.at("pin")
    teller.click_primary()
    teller.pin_by_mouse(PIN)
    teller.pin_by_mouse(PIN)
    teller.at("sign")
    teller.signs_by_mouse()
    teller.at("approval")
    teller.until(lambda: teller.page.can_act)
    _put(teller.page.credentials.number_edit, "2001")
    _put(teller.page.credentials.password_edit, "train2001")
    teller.click_primary()

    teller.until(lambda: shown(teller.screen, "已办理"))
    assert shown(teller.screen, "卡号")
