"""What a teller sees of a case: refusals, ways out, returned fields, earlier steps."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.desk.views import Outcome
from app.evidence.approval import Decision, Mark
from app.i18n import Language
from tests.ui.case.teller import Teller
from tests.ui.conftest import seen, shown
from ui.language import spoken
from ui.screens.archive import ArchiveScreen
from ui.screens.journal import JournalScreen
from ui.widgets.buttons import ActionButton

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_what_was_typed_stays_while_an_earlier_step_is_looked_at(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("diligence"))
    teller.page.fields.entries["address"].setFocus()
    teller.types("上海市黄浦区样本路8号")

    teller.key(Qt.Key.Key_Up, modifier=CONTROL)
    assert teller.page.step.code == "phone"
    teller.key(Qt.Key.Key_Down, modifier=CONTROL)

    assert teller.page.fields.entries["address"].raw() == "上海市黄浦区样本路8号"


def test_the_first_wrong_field_is_named_and_has_the_focus(teller: Teller) -> None:
    teller.opens(teller.desk.start("1001"))

    teller.key(Qt.Key.Key_F12)
    teller.settle()

    assert shown(teller.page.fields.rows["in_person"], "须确认后勾选")
    assert shown(teller.page.fields.rows["purpose"], "此项必填")
    assert teller.page.fields.entries["in_person"].isAncestorOf(teller.focused)


def test_enter_alone_answers_nothing(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("tax"))
    for _ in range(3):
        teller.key(Qt.Key.Key_Return)
        teller.settle()

    assert teller.screen.looking_at == "tax"
    assert shown(teller.page.fields.rows["residency"], "此项必填")


def test_a_number_or_a_letter_chooses_among_a_few(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("tax"))
    residency = teller.page.fields.entries["residency"]
    teller.types("j")
    assert residency.raw() == "china_only"
    teller.types("j")
    assert residency.raw() == "not_china"
    teller.types("j")
    assert residency.raw() == "both"
    assert residency.isAncestorOf(teller.focused), "a letter chooses and stays"
    teller.types("2")
    assert residency.raw() == "not_china"
    assert not residency.isAncestorOf(teller.focused), "a number answers and goes on"


def test_fields_that_are_not_asked_for_are_not_shown(teller: Teller) -> None:
    teller.opens(teller.desk.start("1001"))
    assert not shown(teller.page, "用途说明")

    teller.page.fields.entries["purpose"].setFocus()
    teller.types("99")
    teller.key(Qt.Key.Key_Return)

    teller.until(lambda: shown(teller.page, "用途说明"))


def test_a_refused_case_says_why_and_offers_to_decline(teller: Teller) -> None:
    view = teller.filled_up_to("network", "S09")
    assert view.blocked
    teller.opens(view)

    refusal = next(v for v in view.verdicts if v.effect.value == "refuse")
    for words in (refusal.text.zh, refusal.customer_text.zh, refusal.remedy.zh, refusal.source.zh):
        assert shown(teller.screen.refusals, words)
    assert "不予受理" in teller.screen.foot.primary.text()
    teller.key(Qt.Key.Key_F12)
    assert refusal.code in teller.screen.end.reason.text()
    teller.enter()

    teller.until(lambda: teller.window._case is None)
    teller.settle()
    assert teller.desk.journal()[0].outcome.value == "declined"


def test_a_customer_who_walks_away_is_journalled_with_the_reason(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("card"))

    teller.click(teller.screen.foot.walk_away)
    teller.key(Qt.Key.Key_Return)
    assert shown(teller.screen.end, "须填写原因")
    teller.types("客户改天再来")
    teller.enter()

    teller.until(lambda: teller.window._case is None)
    teller.settle()
    line = teller.desk.journal()[0]
    assert line.outcome.value == "withdrawn"
    assert teller.desk.entry(line.number).reason == "客户改天再来"


def test_to_pause_keeps_the_draft(teller: Teller) -> None:
    view = teller.filled_up_to("card")
    teller.opens(view)

    teller.click(teller.screen.foot.pause)
    teller.settle()

    assert [draft.id for draft in teller.desk.home().drafts] == [view.id]


def test_a_returned_case_stands_at_the_marked_field_with_the_reason(teller: Teller) -> None:
    view = teller.filled_up_to("approval")
    mark = Mark("due_diligence", "income", "与职业不符")
    view = teller.decides(view, Decision.RETURNED, "请再问收入", mark)
    teller.opens(view)

    assert shown(teller.screen, "请再问收入")
    teller.until(lambda: teller.screen.looking_at == "diligence")
    assert shown(teller.page.fields.rows["income"], "与职业不符")
    assert teller.page.fields.entries["income"].isAncestorOf(teller.focused)


def test_a_mark_goes_when_the_marked_answer_was_changed(teller: Teller) -> None:
    view = teller.filled_up_to("approval")
    mark = Mark("due_diligence", "income", "与职业不符")
    view = teller.decides(view, Decision.RETURNED, "请再问收入", mark)
    teller.opens(view)
    teller.at("diligence")
    assert shown(teller.page.fields.rows["income"], "与职业不符")

    teller.chooses(teller.page.fields.entries["income"].field, 3)
    teller.click_primary()
    teller.until(lambda: teller.screen.looking_at != "diligence")
    teller.screen.look_at("diligence")

    assert not shown(teller.page.fields.rows["income"], "与职业不符")
    teller.window.show_home()
    teller.opens(teller.desk.open_case(view.id))
    assert teller.screen.looking_at == "diligence", "where the teller looked when they left"


@pytest.mark.parametrize("way", [Qt.Key.Key_F2, Qt.Key.Key_F4, Qt.Key.Key_F5])
def test_what_was_typed_is_still_there_after_another_screen(teller: Teller, way: Qt.Key) -> None:
    view = teller.filled_up_to("diligence")
    teller.opens(view)
    teller.page.fields.entries["address"].setFocus()
    teller.types("上海市黄浦区样本路8号")

    teller.key(way)
    teller.settle()
    assert teller.window._case is None
    teller.opens(teller.desk.open_case(view.id))

    assert teller.screen.looking_at == "diligence"
    assert teller.page.fields.entries["address"].raw() == "上海市黄浦区样本路8号"


def test_pictures_of_a_card_wait_for_the_teller_to_come_back(teller: Teller) -> None:
    view = teller.filled_up_to("card")
    teller.opens(view)
    teller.page.read([teller.desk.specimen_pictures("S01").front])
    teller.until(lambda: shown(teller.page, "还需要国徽面"))

    teller.key(Qt.Key.Key_F2)
    teller.settle()
    teller.opens(teller.desk.open_case(view.id))
    teller.page.read([teller.desk.specimen_pictures("S01").back])

    teller.until(lambda: teller.page.complete and not teller.page.waiting)


def test_nothing_that_was_typed_waits_for_the_next_person(teller: Teller) -> None:
    view = teller.filled_up_to("diligence")
    teller.opens(view)
    teller.page.fields.entries["address"].setFocus()
    teller.types("上海市黄浦区样本路8号")

    teller.window.sign_off()
    teller.settle()
    teller.window.shell.sign_in_done(teller.desk.sign_in("1001", "train1001"))
    teller.opens(teller.desk.open_case(view.id))

    assert teller.page.fields.entries["address"].raw() == ""


def test_a_password_never_waits_on_a_page_that_was_left(teller: Teller) -> None:
    view = teller.filled_up_to("approval")
    teller.opens(view)
    teller.until(lambda: teller.page.can_act)
    teller.page.credentials.password_edit.setText("train2001")

    teller.key(Qt.Key.Key_F2)
    teller.settle()
    teller.opens(teller.desk.open_case(view.id))

    assert teller.page.credentials.password == ""


def test_an_authoriser_returns_a_case_with_ticked_fields(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("approval"))
    teller.until(lambda: teller.page.can_act)

    teller.ticks(teller.page.marks[("due_diligence", "income")])
    teller.click(teller.page.return_button)
    assert shown(teller.page, "须说明原因")
    teller.types("请再问收入")
    teller.page.credentials.focus()
    teller.types("2001")
    teller.key(Qt.Key.Key_Return)
    teller.types("train2001")
    teller.click(teller.page.return_button)

    teller.until(lambda: teller.screen.looking_at == "diligence")
    assert shown(teller.screen, "请再问收入")


def test_the_teller_of_a_case_cannot_approve_it(teller: Teller) -> None:
    view = teller.filled_up_to("approval")
    teller.opens(view)
    teller.until(lambda: teller.page.can_act)

    teller.page.credentials.focus()
    teller.types("1001")
    teller.key(Qt.Key.Key_Return)
    teller.types("train1001")
    teller.enter()

    teller.until(teller.page.note.isVisible)
    assert teller.screen.case.here == "approval"
    assert teller.page.credentials.password_edit.text() == ""


def test_an_approved_case_is_performed_and_says_what_must_not_be_forgotten(
    teller: Teller,
) -> None:
    teller.opens(teller.filled_up_to("approval"))
    teller.until(lambda: teller.page.can_act)

    teller.enter()
    teller.types("2001")
    teller.key(Qt.Key.Key_Return)
    teller.types("train2001")
    teller.enter()

    teller.until(lambda: shown(teller.screen, "已办理"))
    assert shown(teller.screen, "请将身份证件交还客户")
    teller.until(lambda: teller.focused.parent() is not None)
    teller.key(Qt.Key.Key_Return)
    teller.until(lambda: teller.window._case is None)


def test_every_page_follows_the_language_at_once(teller: Teller) -> None:
    steps = (
        "acceptance consents card lookup network face phone diligence tax risk terms medium pin "
        "sign approval"
    ).split()
    own = {"沈若兰", "培训银行", "王晓", "汉", "女", "中文"}
    case = teller.desk.start("1001").id
    for step in steps:
        teller.opens(teller.goes_on(teller.desk.open_case(case), step))
        teller.at(step)
        teller.until(lambda: not teller.screen.door.is_busy)
        spoken().speak(Language.ENGLISH)
        left = [
            text
            for text in seen(teller.screen)
            if any("一" <= letter <= "鿿" for letter in text)
            and not any(word in text for word in own)
        ]
        spoken().speak(Language.CHINESE)
        assert [text for text in left if not _named(text)] == [], step


def _named(text: str) -> bool:
    """Whether a Chinese text is a name of the trade or of the customer, not a sentence of ours."""
    marks = ("人民币", "§", "DOMAIN", "上海", "号码与姓名一致", "《", "〔", "[", "海棠", "*")
    return any(mark in text for mark in marks)


def test_a_case_that_went_on_elsewhere_is_shown_where_it_stands_now(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("consents"))
    case = teller.screen.case.id
    agreed = {"personal_information": True, "face": "given"}
    teller.opens(teller.desk.put_form(case, "consents", agreed))
    teller.until(lambda: teller.page.step.code == "card")


def test_whoever_declines_is_told_to_hand_over_the_notice_and_led_to_it(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("network"))
    teller.screen._conclude(Outcome.DECLINED, "证件过期")
    bar = teller.window.message_bar
    teller.until(lambda: shown(bar, "请将《不予开户告知书》交给客户"))
    assert isinstance(teller.window.stack.currentWidget(), JournalScreen)
    teller.settle()
    assert shown(bar, "请将《不予开户告知书》交给客户"), "it stays until somebody goes on"
    (see,) = (one for one in bar.findChildren(ActionButton) if "查看单据" in one.text())
    teller.click(see)
    archive = teller.window.stack.currentWidget()
    assert isinstance(archive, ArchiveScreen)
    teller.until(lambda: archive.panel.paper is not None)
    assert archive.panel.paper is not None
    assert archive.panel.paper.for_customer
    assert archive.panel.paper.title.zh == "不予开户告知书"
