"""An authoriser at the teller's window and at their own: what they see first, and how they sign."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.bootstrap import open_desk, training_settings
from app.desk.desk import Desk
from app.evidence.approval import Decision, Mark
from app.jobs import inline
from tests.ui.case.teller import ANSWERS, Teller
from tests.ui.conftest import shown
from ui.pages import approval as approval_page
from ui.screens.authorisations import AuthorisationsScreen
from ui.widgets.enlarged import Enlarged

Sit = Callable[[str], Desk]


@pytest.fixture(autouse=True)
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows look more often than a teller's patience is long."""
    monkeypatch.setattr(approval_page, "LOOK_EVERY", 60)
    monkeypatch.setattr("ui.screens.authorisations.LOOK_EVERY", 60)


@pytest.fixture
def sit(desk: Desk, tmp_path: Path) -> Iterator[Sit]:
    """Somebody sits down at another counter of this branch."""
    opened: list[Desk] = []

    def sits(who: str) -> Desk:
        settings = training_settings(tmp_path / "training")
        other = open_desk(replace(settings, workstation="0101-02"), inline())
        other.sign_in(who, f"train{who}")
        opened.append(other)
        return other

    yield sits
    for one in opened:
        one.close()


def decides(desk: Desk, case: str, decision: Decision, reason: str = "", *marks: Mark) -> None:
    assert desk.who is not None
    number = desk.who.number
    shown_now = desk.authorisation(case).digest
    desk.decide(case, number, f"train{number}", decision, reason, marks, shown=shown_now)


def in_sight(part: QWidget, place: QWidget) -> bool:
    """Whether all of a part is within a place, without scrolling."""
    top = part.mapTo(place, QPoint(0, 0))
    return place.rect().contains(part.rect().translated(top))


def said_by_the_bar(teller: Teller) -> str:
    messages = teller.window.shell.messages.now_said
    return " ".join(one.sentence.zh for one in messages)


# the page


def test_what_is_unusual_and_the_faces_are_in_the_first_view(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("approval", "S18"))
    teller.until(lambda: teller.page.can_act)
    view = teller.page.view
    assert shown(view, "按证件号码命中本行关注名单")
    assert shown(view, "SCREENING")
    assert shown(view, "反洗钱法")
    window = teller.window
    assert view.review is not None
    there = view.review.face.pictures
    faces = view.gallery.frames[: len(there)]
    assert [one.pictured for one in faces] == [one.pictured for one in there]
    assert {"芯片照片", "现场照片", "核查照片"} <= {one.pictured.caption.zh for one in faces}
    assert all(in_sight(one.picture, view.viewport()) for one in faces)
    assert in_sight(teller.page.strip, window)
    assert in_sight(teller.page.credentials, window)
    assert not teller.screen.evidence.isVisible(), "the page shows the evidence itself"
    assert view.horizontalScrollBar().maximum() == 0
    teller.screen.look_at("terms")
    assert teller.screen.evidence.isVisible()


def test_a_picture_fills_the_window_by_a_key_or_a_click_and_esc_returns(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("approval"))
    teller.until(lambda: teller.page.can_act)
    teller.settle()
    frame = teller.page.view.gallery.frames[0]
    for opens in (
        lambda: QTest.mouseClick(frame.picture, Qt.MouseButton.LeftButton),
        lambda: teller.key(Qt.Key.Key_Return),
    ):
        frame.picture.setFocus()
        opens()
        (large,) = [one for one in teller.window.findChildren(Enlarged) if one.isVisible()]
        assert large.size() == teller.window.size()
        teller.key(Qt.Key.Key_Right)
        teller.key(Qt.Key.Key_Escape)
        assert not large.isVisible()
        assert teller.focused is frame.picture
        assert teller.screen.looking_at == "approval"
        teller.settle()


def test_the_whole_case_can_be_leafed_through_with_the_focus_in_the_password(
    teller: Teller,
) -> None:
    teller.opens(teller.filled_up_to("approval"))
    teller.until(lambda: teller.page.can_act)
    teller.page.credentials.password_edit.setFocus()
    bar = teller.page.view.verticalScrollBar()
    teller.key(Qt.Key.Key_PageDown)
    assert bar.value() > 0
    teller.key(Qt.Key.Key_PageUp)
    assert bar.value() == 0
    assert teller.page.credentials.password_edit.hasFocus()


def test_old_and_new_stand_side_by_side_and_what_was_left_is_said(teller: Teller) -> None:
    view = teller.filled_up_to("approval")
    marks = (Mark("due_diligence", "income"), Mark("terms", "sms_notice"))
    view = teller.decides(view, Decision.RETURNED, "请再问收入", *marks)
    answers = {**ANSWERS["due_diligence"], "income": "D"}
    view = teller.desk.put_form(view.id, "due_diligence", answers)
    view = teller.goes_on(view, "approval")
    teller.opens(view)
    teller.screen.look_at("approval")
    teller.until(lambda: teller.page.can_act)
    page = teller.page.view
    for words in ("上次送审之后", "10万", "20万", "曾标记", "要求修改而未改：短信提醒"):
        assert shown(page, words), words
    assert not shown(teller.page, "再次提交"), "it waits already"
    tick = page.marks[("due_diligence", "income")]
    teller.ticks(tick)
    assert set(page.marked()) == {("due_diligence", "income")}


# decided at another window, noticed at this one


def test_a_case_that_is_approved_elsewhere_goes_on_by_itself(teller: Teller, sit: Sit) -> None:
    view = teller.filled_up_to("approval")
    teller.opens(view)
    teller.until(lambda: teller.page.can_act)
    decides(sit("2001"), view.id, Decision.APPROVED)
    teller.until(lambda: shown(teller.screen, "已办理"))
    assert "刘建国" in said_by_the_bar(teller) or shown(teller.screen, "请将身份证件交还客户")
    line = teller.desk.journal()[0]
    assert (line.made_by, line.approved_by) == ("1001", "2001")


def test_a_case_that_is_returned_elsewhere_stands_at_the_marked_field(
    teller: Teller, sit: Sit
) -> None:
    view = teller.filled_up_to("approval")
    teller.opens(view)
    teller.until(lambda: teller.page.can_act)
    mark = Mark("due_diligence", "income", "与职业不符")
    decides(sit("2001"), view.id, Decision.RETURNED, "请再问收入", mark)
    teller.until(lambda: teller.screen.looking_at == "diligence")
    teller.settle()
    assert shown(teller.screen, "请再问收入")
    assert shown(teller.page.fields.rows["income"], "与职业不符")
    assert teller.page.fields.entries["income"].isAncestorOf(teller.focused)
    assert "刘建国（2001）已在其窗口处理：退回修改" in said_by_the_bar(teller)


def test_a_case_that_is_rejected_elsewhere_ends_with_its_entry(teller: Teller, sit: Sit) -> None:
    view = teller.filled_up_to("approval")
    teller.opens(view)
    teller.until(lambda: teller.page.can_act)
    decides(sit("2001"), view.id, Decision.REJECTED, "疑似买卖账户")
    teller.until(lambda: teller.window._case is None)
    teller.settle()
    assert teller.desk.journal()[0].outcome.value == "rejected"
    assert teller.desk.home().drafts == ()


def test_a_returned_case_is_handed_in_again_with_a_click(teller: Teller, sit: Sit) -> None:
    view = teller.filled_up_to("approval")
    teller.opens(view)
    teller.until(lambda: teller.page.can_act)
    supervisor = sit("2001")
    decides(supervisor, view.id, Decision.RETURNED, "请核实")
    teller.until(lambda: bool(teller.screen.case.returned))
    teller.settle()
    teller.click(teller.page.again_button)
    teller.settle()
    assert [one.case for one in supervisor.authorisations()] == [view.id]


# the authoriser's own window


@pytest.fixture
def authoriser(teller: Teller) -> tuple[Teller, Any]:
    """The supervisor at this window, and a case of the teller's that waits."""
    view = teller.filled_up_to("approval")
    teller.window.sign_off()
    teller.settle()
    teller.window.shell.sign_in_done(teller.desk.sign_in("2001", "train2001"))
    teller.settle()
    return teller, view


def screen_of(teller: Teller) -> AuthorisationsScreen:
    screen = teller.window._screens["authorisations"]
    assert isinstance(screen, AuthorisationsScreen)
    return screen


def comes(teller: Teller) -> AuthorisationsScreen:
    teller.key(Qt.Key.Key_F11)
    teller.settle()
    screen = screen_of(teller)
    teller.until(lambda: bool(screen.list.rows))
    return screen


def test_a_supervisor_decides_by_keyboard_alone(authoriser: tuple[Teller, Any]) -> None:
    teller, view = authoriser
    screen = comes(teller)
    (row,) = screen.list.rows
    assert "沈*兰" in row.title.zh
    assert "若" not in row.title.zh
    assert "1001" in row.under.zh
    assert "业务主管" in row.right.zh
    assert screen.list.hasFocus()
    teller.key(Qt.Key.Key_Return)
    teller.until(lambda: screen.view.is_complete)
    assert screen.strip.credentials.password_edit.hasFocus()
    teller.types("train2001")
    teller.key(Qt.Key.Key_Return)
    teller.until(lambda: not screen.list.rows)
    assert not shown(screen, "请选择左侧的业务"), "nothing is left to choose"
    teller.desk.sign_in("1001", "train1001")
    assert teller.desk.open_case(view.id).values["approval"].staff == "2001"


def test_a_supervisor_returns_a_case_by_mouse_alone_but_for_words(
    authoriser: tuple[Teller, Any],
) -> None:
    teller, view = authoriser
    screen = comes(teller)
    place = screen.list.visualRect(screen.list.model().index(0, 0)).center()
    QTest.mouseClick(screen.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    teller.until(lambda: screen.view.is_complete)
    teller.ticks(screen.view.marks[("terms", "sms_notice")])
    teller.click(screen.strip.return_button)
    assert shown(screen.strip, "须说明原因")
    teller.types("请再问短信提醒")
    teller.click(screen.strip.credentials.password_edit)
    teller.types("train2001")
    teller.click(screen.strip.return_button)
    teller.until(lambda: not screen.list.rows)
    teller.desk.sign_in("1001", "train1001")
    now = teller.desk.open_case(view.id)
    assert (now.returned, [one.field for one in now.marks]) == ("请再问短信提醒", ["sms_notice"])


def test_a_wrong_password_signs_nothing_and_is_asked_again(
    authoriser: tuple[Teller, Any],
) -> None:
    teller, _ = authoriser
    screen = comes(teller)
    teller.key(Qt.Key.Key_Return)
    teller.until(lambda: screen.view.is_complete)
    teller.types("guess")
    teller.key(Qt.Key.Key_F12)
    teller.until(lambda: shown(screen.strip, "柜员号或密码不正确"))
    edit = screen.strip.credentials.password_edit
    assert edit.text() == ""
    assert edit.hasFocus()
    assert screen.view.is_complete
    assert len(screen.list.rows) == 1


def test_what_the_teller_changes_meanwhile_is_said_and_never_slipped_in(
    authoriser: tuple[Teller, Any], sit: Sit
) -> None:
    teller, view = authoriser
    screen = comes(teller)
    teller.key(Qt.Key.Key_Return)
    teller.until(lambda: screen.view.is_complete and bool(screen.revision))
    before = screen.view.review
    counter = sit("1001")
    counter.put_form(view.id, "due_diligence", {**ANSWERS["due_diligence"], "income": "D"})
    teller.until(lambda: shown(screen, "不再等待您授权") or shown(screen, "不在等待您授权"))
    assert screen.view.review is before, "nothing is exchanged under their eyes"
    assert not screen.approve.isEnabled()
    teller.key(Qt.Key.Key_F12)
    teller.settle()
    assert "approval" not in counter.open_case(view.id).values


def test_nothing_of_a_customer_stays_for_whoever_signs_in_next(
    authoriser: tuple[Teller, Any],
) -> None:
    teller, _ = authoriser
    screen = comes(teller)
    teller.key(Qt.Key.Key_Return)
    teller.until(lambda: screen.view.is_complete)
    teller.types("train2001")
    teller.window.sign_off()
    teller.settle()
    assert screen.list.rows == ()
    assert screen.view.review is None
    assert screen.strip.credentials.password == ""
    assert not screen.view.gallery.frames


def test_a_teller_finds_nothing_that_waits_for_them(teller: Teller) -> None:
    teller.filled_up_to("approval")
    teller.key(Qt.Key.Key_F11)
    teller.settle()
    screen = screen_of(teller)
    assert screen.list.rows == ()
    assert screen.isVisible()
