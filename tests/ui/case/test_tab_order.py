"""Tab goes the way the eye goes: down the page, then to the ways on below it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from tests.ui.case.teller import Teller
from ui.screens.home import HomeScreen


def stops(teller: Teller, key: Qt.Key) -> list[QWidget]:
    """Where the key takes the focus, once around the case."""
    first = teller.focused
    found = [first]
    for _ in range(40):
        teller.key(key)
        if teller.focused is first:
            return found
        found.append(teller.focused)
    raise AssertionError("Tab never came round")


def height(widget: QWidget) -> int:
    """How far down its middle is, in steps of 10 pixels."""
    return widget.mapToGlobal(QPoint(0, widget.height() // 2)).y() // 10


def test_tab_goes_down_the_notices_and_then_to_the_primary_action(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("consents"))
    teller.window.shell.type_into_search()

    order = stops(teller, Qt.Key.Key_Tab)

    assert [height(one) for one in order] == sorted(height(one) for one in order)
    assert order[-1] is teller.screen.foot.primary
    assert any(teller.page.isAncestorOf(one) for one in order)


def test_tab_leaves_the_last_field_of_a_form_for_the_ways_on(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("diligence"))
    order = stops(teller, Qt.Key.Key_Tab)
    places = ["page" if teller.page.isAncestorOf(one) else "foot" for one in order]
    foot = [one for one in order if teller.screen.foot.isAncestorOf(one)]

    assert places.index("foot") == places.count("page")
    assert order[places.index("foot")] is foot[0]
    assert foot[-1] is teller.screen.foot.primary


def test_shift_tab_comes_back_the_same_way(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("consents"))
    teller.window.shell.type_into_search()
    forwards = stops(teller, Qt.Key.Key_Tab)

    teller.screen.foot.pause.setFocus()
    teller.key(Qt.Key.Key_Backtab)

    assert teller.focused is [one for one in forwards if teller.page.isAncestorOf(one)][-1]


def test_where_nothing_has_the_focus_tab_begins_on_the_page(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("consents"))
    teller.screen.setFocus()

    teller.key(Qt.Key.Key_Tab)

    assert teller.page.isAncestorOf(teller.focused)


def test_who_comes_to_the_drafts_by_tab_sees_which_one_enter_resumes(teller: Teller) -> None:
    teller.desk.start("1001")
    teller.window.show_home()
    home = teller.window.stack.currentWidget()
    assert isinstance(home, HomeScreen)
    teller.until(lambda: bool(home.drafts.rows))
    teller.window.shell.type_into_search()

    while not home.drafts.hasFocus():
        teller.key(Qt.Key.Key_Tab)

    chosen = home.drafts.selectionModel().selectedIndexes()
    assert [one.row() for one in chosen] == [0]
