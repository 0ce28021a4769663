"""What lies on the shelf, how it is looked at, and what the foot says of the draft."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.errors import StoreFault
from app.evidence.approval import Decision, Mark
from app.i18n import Text
from tests.ui.case.teller import Teller
from tests.ui.conftest import shown
from ui.widgets.enlarged import Enlarged
from ui.widgets.picture_view import Picture

CONTROL = Qt.KeyboardModifier.ControlModifier


def enlarged(teller: Teller) -> Enlarged | None:
    """The picture that lies over the window."""
    found = [one for one in teller.window.findChildren(Enlarged) if one.isVisible()]
    return found[0] if found else None


def pictures(teller: Teller) -> list[Picture]:
    """The pictures on the shelf, once they are there."""
    shelf = teller.screen.shelf
    teller.until(lambda: all(not one._picture.isNull() for one in shelf.findChildren(Picture)))
    return [one for one in shelf.findChildren(Picture) if one.isVisible()]


def test_the_shelf_holds_both_sides_the_faces_and_every_finding_with_its_source(
    teller: Teller,
) -> None:
    view = teller.filled_up_to("phone")
    teller.opens(view)
    teller.settle()

    called = [one.accessibleName() for one in pictures(teller)]
    assert called == [
        "证件 · 正面",
        "证件 · 背面",
        "证件照片",
        "现场照片",
        "核查照片",
    ]
    assert shown(teller.screen.shelf, "距离")
    assert shown(teller.screen.shelf, "芯片已读")
    for verdict in view.verdicts:
        assert shown(teller.screen.shelf, verdict.text.zh)
        assert shown(teller.screen.shelf, verdict.source.zh)


def test_a_finding_is_on_the_shelf_from_the_moment_it_is_known(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("acceptance"))
    before = teller.screen.case.verdicts
    teller.page.fields.show_raw(
        {
            "in_person": True,
            "will_to_open": True,
            "purpose": "01",
            "companions": "answering",
            "lending_notice": True,
        }
    )
    teller.screen.act()
    teller.at("consents")
    teller.settle()

    (new,) = [one for one in teller.screen.case.verdicts if one not in before]
    assert shown(teller.screen.shelf, new.text.zh)


def test_one_key_shows_the_evidence_large_arrows_leaf_and_esc_goes_back(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("phone"))
    teller.settle()
    pictures(teller)
    number = teller.page.number
    assert number.hasFocus()

    teller.key(Qt.Key.Key_D, modifier=CONTROL)

    large = enlarged(teller)
    assert large is not None
    assert shown(large, "证件 · 正面")
    assert shown(large, "第 1 张，共 5 张")
    teller.key(Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert shown(large, "证件照片")
    teller.key(Qt.Key.Key_Escape)
    assert enlarged(teller) is None
    assert number.hasFocus(), "the teller goes on where they were"
    assert teller.screen.looking_at == "phone"


def test_a_click_on_a_picture_of_the_shelf_shows_it_large(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("phone"))
    teller.settle()

    QTest.mouseClick(pictures(teller)[3], Qt.MouseButton.LeftButton)

    large = enlarged(teller)
    assert large is not None
    assert shown(large, "现场照片")
    QTest.mouseClick(large, Qt.MouseButton.LeftButton)
    assert enlarged(teller) is None


def test_the_shelf_folds_and_comes_back_with_one_key_and_with_the_mouse(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("phone"))
    teller.settle()
    room = teller.screen.centre.width()

    teller.key(Qt.Key.Key_E, modifier=CONTROL)
    teller.settle()
    assert not teller.screen.shelf.isVisible()
    assert teller.screen.centre.width() > room + 150
    teller.key(Qt.Key.Key_E, modifier=CONTROL)
    teller.settle()
    assert teller.screen.shelf.isVisible()
    assert teller.screen.centre.width() == room

    teller.click(teller.screen.shelf.fold_button)
    teller.settle()
    assert not teller.screen.shelf.isVisible()
    teller.click(teller.screen.evidence.strip)
    teller.settle()
    assert teller.screen.shelf.isVisible()


def test_the_foot_says_when_the_draft_was_saved_and_what_is_not_in_it_yet(teller: Teller) -> None:
    view = teller.filled_up_to("diligence")
    teller.opens(view)
    assert shown(teller.screen.foot, f"已保存 {view.saved_at:%H:%M:%S}")

    teller.page.fields.entries["address"].setFocus()
    teller.types("上海")

    assert shown(teller.screen.foot, "本页未确认")


def test_the_foot_says_that_saving_failed_and_goes_on_when_it_works_again(
    teller: Teller, monkeypatch: pytest.MonkeyPatch
) -> None:
    teller.opens(teller.filled_up_to("lookup"))
    teller.until(teller.screen.foot.primary.hasFocus)
    put = teller.desk.put

    def full(*_given: Any) -> None:
        raise StoreFault(
            "STORE_FULL",
            Text("磁盘已满。", "The disk is full."),
            Text("请清理磁盘后重试。", "Free some space and try again."),
        )

    monkeypatch.setattr(teller.desk, "put", full)
    teller.enter()
    teller.until(lambda: shown(teller.screen.foot, "未保存：磁盘已满。"))
    assert teller.screen.looking_at == "lookup"
    monkeypatch.setattr(teller.desk, "put", put)
    teller.screen.act()
    teller.at("network")

    assert shown(teller.screen.foot, "已保存")


@pytest.mark.parametrize(
    ("step", "slot", "field"),
    [
        ("lookup", "lookup", "cards"),
        ("network", "network_check", "raw_code"),
        ("face", "face", "attempts"),
        ("phone", "phone", "number"),
        ("risk", "risk", "level"),
        ("medium", "card_taken", "serial"),
    ],
)
def test_what_a_supervisor_marked_is_said_in_their_words_on_every_page(
    teller: Teller, step: str, slot: str, field: str
) -> None:
    view = teller.filled_up_to("approval")
    mark = Mark(slot, field, "请再看一遍")
    view = teller.decides(view, Decision.RETURNED, "有一处不清楚", mark)
    teller.opens(view)
    teller.until(lambda: teller.screen.looking_at == step)
    teller.settle()

    assert shown(teller.screen, "有一处不清楚")
    assert shown(teller.page, "请再看一遍")


def test_the_rail_says_in_words_where_the_case_stands_and_what_must_be_done_again(
    teller: Teller,
) -> None:
    view = teller.filled_up_to("phone")
    teller.opens(view)
    teller.settle()
    assert shown(teller.screen.rail, "当前步骤")
    assert shown(teller.screen.rail, "已完成 7 步")

    view = teller._card(view.id, "S05")
    teller.window._forget_case(view.id)
    teller.opens(view)
    teller.settle()

    reopened = [one for one in view.steps if one.status.value == "reopened"]
    assert reopened
    for step in reopened:
        line = teller.screen.rail.line(step.code)
        assert step.why is not None
        assert shown(line, f"须重做：{step.why.zh}")


def test_the_step_that_is_looked_at_stays_in_sight_of_a_long_rail(teller: Teller) -> None:
    teller.window.resize(1366, 560)
    teller.opens(teller.filled_up_to("approval"))
    teller.settle()
    place = teller.screen._rail_place

    for code in ("approval", "acceptance"):
        teller.screen.look_at(code)
        teller.settle()
        QTest.qWait(20)
        line = teller.screen.rail.line(code)
        at = line.mapTo(place.viewport(), line.rect().center())
        assert place.viewport().rect().contains(at), code
