"""A Class I account is opened with nothing but the keyboard, through the real eyes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.vision.eyes import Eyes
from tests.ui.case.teller import PHONE, PIN, Teller
from tests.ui.conftest import shown


@pytest.fixture
def eyes() -> Iterator[Eyes]:
    """The real eyes."""
    return Eyes()


def test_a_class_one_account_is_opened_by_keyboard_alone(teller: Teller) -> None:
    enter, types = teller.enter, teller.types
    teller.opens(teller.desk.start("1001"))

    teller.fills_by_keys(
        {
            "in_person": True,
            "will_to_open": True,
            "purpose": "01",
            "companions": "alone",
            "lending_notice": True,
        }
    )
    teller.at("consents")
    teller.fills_by_keys({"personal_information": True, "face": True})
    teller.at("card")
    teller.until(teller.page.sources.take.hasFocus)
    enter()
    teller.until(lambda: teller.page.complete and not teller.page.waiting)
    for _ in range(12):
        if teller.screen.looking_at != "card":
            break
        enter()
        teller.settle()
    teller.at("lookup")
    teller.until(teller.screen.foot.primary.hasFocus)
    enter()
    teller.at("network")
    teller.until(teller.screen.foot.primary.hasFocus)
    enter()
    teller.until(
        lambda: teller.screen.case.here == "face_consent" and not teller.screen.door.is_busy
    )
    assert shown(teller.page, "公民身份号码与姓名一致，且存在照片")
    enter()
    teller.at("face_consent")
    teller.signs_by_keys()
    teller.at("face")
    teller.until(teller.page.sources.take.hasFocus)
    enter()
    teller.until(teller.screen.foot.primary.hasFocus)
    enter()
    teller.until(lambda: teller.screen.case.here == "phone" and not teller.screen.door.is_busy)
    assert shown(teller.page, "相像")
    enter()
    teller.at("phone")
    types(PHONE)
    enter()
    teller.until(teller.page.code.hasFocus)
    teller.until(teller.page.look.isVisible)
    teller.key(Qt.Key.Key_F6)
    assert shown(teller.window.shell.customer.panel, teller.code())
    teller.key(Qt.Key.Key_Escape)
    types(teller.code())
    enter()
    teller.at("diligence")
    teller.fills_by_keys(
        {
            "occupation": "专业技术",
            "employer": "海棠设计事务所",
            "income": "C",
            "funds": "wages",
            "monthly_use": "A",
            "other_cards": "0",
        }
    )
    teller.at("tax")
    teller.fills_by_keys({"residency": "china_only", "tells_changes": True})
    teller.at("risk")
    teller.until(teller.screen.foot.primary.hasFocus)
    enter()
    teller.at("terms")
    teller.fills_by_keys({})
    teller.at("medium")
    teller.until(teller.screen.foot.primary.hasFocus)
    enter()
    teller.at("pin")
    enter()
    types(PIN + PIN)
    teller.at("sign")
    teller.signs_by_keys()
    teller.at("approval")
    assert teller.page.credentials.number_edit.hasFocus()
    teller.until(lambda: teller.page.can_act)
    types("2001")
    enter()
    types("train2001")
    enter()

    teller.until(lambda: shown(teller.screen, "已办理"))
    assert shown(teller.screen, "请将身份证件交还客户")
    windows = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    assert windows == [teller.window], "nothing popped up"
    teller.until(lambda: shown(teller.focused.parentWidget(), "完成，回首页"))
    teller.enter()
    teller.until(lambda: teller.window._case is None)
    line = teller.desk.journal()[0]
    assert (line.title.zh, line.outcome.value) == ("开立个人Ⅰ类户", "performed")
