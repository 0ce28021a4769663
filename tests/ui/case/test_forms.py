"""Forms that type little, and that say beside a field at once what is wrong with it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.ui.case.teller import PHONE, Teller
from tests.ui.conftest import shown


def focused_field(teller: Teller) -> str:
    """The field of the form that has the focus; empty where none has."""
    entries = teller.page.fields.entries
    return next((n for n, e in entries.items() if e.isAncestorOf(teller.focused)), "")


def test_what_is_wrong_is_said_when_the_field_is_left_and_not_while_it_is_typed(
    teller: Teller,
) -> None:
    teller.opens(teller.filled_up_to("terms"))
    field = teller.page.fields.entries["daily_amount"]
    line = teller.page.fields.rows["daily_amount"]
    field.setFocus()
    teller.key(Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)

    teller.types("12a")
    assert line.error is None
    teller.key(Qt.Key.Key_Tab)
    assert line.error is not None
    assert shown(line, "这不是一个金额")

    field.setFocus()
    teller.key(Qt.Key.Key_End, Qt.Key.Key_Backspace)
    assert line.error is None, "once it was said, it goes as soon as it is put right"


def test_a_field_that_nobody_touched_is_not_complained_of(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("diligence"))
    teller.page.fields.entries["occupation"].setFocus()

    teller.key(Qt.Key.Key_Tab, Qt.Key.Key_Tab)

    assert [row.error for row in teller.page.fields.rows.values() if row.error] == []


def test_enter_on_an_empty_field_says_that_it_is_required_and_goes_on(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("diligence"))

    teller.key(Qt.Key.Key_Return)

    assert shown(teller.page.fields.rows["occupation"], "此项必填")
    assert focused_field(teller) == "address", "nobody asks for an employer yet"
    teller.settle()
    others = [row.error for name, row in teller.page.fields.rows.items() if name != "occupation"]
    assert [one for one in others if one] == [], "one Enter does not hand the form over as well"


def test_the_number_of_an_answer_answers_and_goes_on_but_never_hands_the_form_over(
    teller: Teller,
) -> None:
    teller.opens(teller.filled_up_to("consents"))
    teller.key(Qt.Key.Key_Space, Qt.Key.Key_Return)
    assert focused_field(teller) == "face"

    teller.types("2")

    assert teller.page.fields.entries["face"].raw() == "refused"
    assert teller.screen.looking_at == "consents"
    assert teller.screen.foot.primary.hasFocus()


def test_the_numbers_of_the_answers_stand_beside_them(teller: Teller) -> None:
    teller.opens(teller.desk.start("1001"))
    purposes = teller.page.fields.entries["purpose"].buttons
    assert [one.text().split()[0] for one in purposes] == [str(n) for n in range(1, 10)]


def test_consents_the_tax_declaration_and_the_notice_are_never_answered_beforehand(
    teller: Teller,
) -> None:
    """[银发〔2019〕85号; PIPL 14, 29; DOMAIN §2.4 A5, §2.5]"""
    for step, fields in (
        ("acceptance", ("in_person", "will_to_open", "companions", "lending_notice")),
        ("consents", ("personal_information", "face")),
        ("tax", ("residency", "tells_changes")),
    ):
        teller.opens(teller.filled_up_to(step))
        teller.settle()
        for name in fields:
            assert teller.page.fields.entries[name].raw() in (False, ""), name


def test_an_amount_also_stands_there_in_capitals(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("terms"))
    assert shown(teller.page, "人民币伍仟元整")
    teller.page.fields.entries["daily_amount"].setFocus()
    teller.key(Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)

    teller.types("1.2万")

    assert shown(teller.page, "人民币壹万贰仟元整")
    teller.key(Qt.Key.Key_Return)
    assert teller.page.fields.entries["daily_amount"].raw() == "12,000.00"


def test_where_nothing_is_left_to_answer_enter_goes_on_at_once(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("terms"))
    teller.until(teller.screen.foot.primary.hasFocus)

    teller.enter()

    teller.at("medium")


def test_a_phone_number_is_shown_in_groups_and_taken_in_any_spelling(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("phone"))

    teller.types("+86 199-0000 0101")

    assert teller.page.number.number() == PHONE
    teller.page.number.clear()
    teller.types(PHONE)
    assert teller.page.number.text() == "199 0000 0101"
    teller.key(Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Backspace)
    teller.types("7")
    assert teller.page.number.text() == "199 0000 0701"


def test_a_number_that_is_none_is_said_when_it_is_left(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("phone"))
    teller.types("1990000")
    assert not shown(teller.page.rows["number"], "不是大陆手机号")

    teller.key(Qt.Key.Key_Tab)

    assert shown(teller.page.rows["number"], "不是大陆手机号")


def test_what_the_bank_knows_is_filled_in_and_marked_until_it_is_confirmed(
    teller: Teller, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.desk.known_answers import FROM_RECORDS, Known  # noqa: PLC0415

    known = Known({"occupation": "2", "employer": "海棠设计事务所"}, {"employer": FROM_RECORDS})
    monkeypatch.setattr(teller.desk, "known_answers", lambda _case, _slot: known)
    teller.opens(teller.filled_up_to("diligence"))
    fields = teller.page.fields
    teller.until(lambda: fields.entries["occupation"].raw() == "2")

    assert fields.entries["employer"].raw() == "海棠设计事务所"
    assert shown(fields.rows["employer"], "来自行内记录，请与客户确认")
    assert focused_field(teller) == "employer", "what is to be confirmed comes first"
    teller.key(Qt.Key.Key_Return)

    assert not shown(fields.rows["employer"], "来自行内记录")


def test_what_the_customer_has_said_already_is_not_overwritten_by_the_records(
    teller: Teller,
) -> None:
    from app.desk.known_answers import FROM_RECORDS  # noqa: PLC0415

    teller.opens(teller.filled_up_to("diligence"))
    teller.settle()
    fields = teller.page.fields
    fields.entries["address"].setFocus()
    teller.types("上海市黄浦区样本路8号")

    fields.fill_in({"address": "别处"}, {"address": FROM_RECORDS})

    assert fields.entries["address"].raw() == "上海市黄浦区样本路8号"


STEPS = "acceptance consents phone diligence tax terms".split()


@pytest.mark.parametrize("step", STEPS)
def test_tab_goes_down_the_page_as_the_eye_does(teller: Teller, step: str) -> None:
    teller.opens(teller.filled_up_to(step))
    teller.settle()
    page = teller.page
    first = page
    while not first.focusPolicy() & Qt.FocusPolicy.TabFocus:
        first = first.nextInFocusChain()
    first.setFocus()
    places: list[tuple[int, int]] = []
    for _ in range(40):
        now: QWidget = teller.focused
        if not page.isAncestorOf(now):
            break
        at = now.mapTo(page, now.rect().topLeft())
        places.append((at.y(), at.x()))
        teller.key(Qt.Key.Key_Tab)
    assert len(places) > 1
    assert places == sorted(places), "downwards, and from left to right in a line"


def test_a_number_answers_the_choices_in_sight_while_the_focus_is_on_going_on(
    teller: Teller,
) -> None:
    view = teller.desk.start("2102")
    teller.opens(view)
    teller.until(teller.screen.foot.primary.hasFocus)

    teller.types("4")

    assert teller.page.fields.raw()["who"] == "agent"
