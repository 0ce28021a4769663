"""Something is looked up in the middle of a case, and nothing of the case is lost."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from app.desk.search_views import FoundKind
from tests.ui.case.teller import Teller
from tests.ui.conftest import shown
from ui.screens.home import HomeScreen


def types_the_employer(teller: Teller) -> QLineEdit:
    """Half of an answer, in the field that has the focus."""
    fields = teller.page.fields.entries
    teller.until(lambda: "occupation" in fields)
    teller.chooses(fields["occupation"].field, 1)
    teller.until(lambda: "employer" in teller.page.fields.entries)
    employer: QLineEdit = teller.page.fields.entries["employer"].field
    employer.setFocus()
    teller.types("海棠")
    return employer


def test_a_look_at_the_search_leaves_the_case_and_its_focus_as_they_were(teller: Teller) -> None:
    case = teller.filled_up_to("diligence")
    teller.opens(case)
    teller.at("diligence")
    employer = types_the_employer(teller)
    teller.key(Qt.Key.Key_F3)
    search = teller.window.search
    assert search.hasFocus()
    teller.types("wjm")
    teller.until(lambda: shown(search.panel, "吴*明"))
    teller.key(Qt.Key.Key_Escape)
    assert employer.hasFocus()
    assert employer.text() == "海棠"
    assert teller.screen.case.id == case.id
    assert not search.panel.isVisible()


def test_whoever_goes_away_through_the_search_finds_the_case_again_as_it_was(
    teller: Teller,
) -> None:
    case = teller.filled_up_to("diligence")
    teller.opens(case)
    teller.at("diligence")
    types_the_employer(teller)
    teller.key(Qt.Key.Key_F3)
    teller.types("rz")
    teller.until(lambda: shown(teller.window.search.panel, "日志"))
    teller.key(Qt.Key.Key_Return)
    teller.until(lambda: teller.window._case is None)
    name = case.values["card"].name
    teller.key(Qt.Key.Key_F3)
    teller.types(name)
    teller.until(lambda: shown(teller.window.search.panel, "停在：尽职调查"))
    found = teller.desk.search(name).found
    assert [one.key for one in found if one.kind is FoundKind.DRAFT] == [case.id]
    lines = teller.window.search.list.lines
    wanted = next(n for n, one in enumerate(lines) if "停在" in one.under.zh)
    while teller.window.search.list.currentIndex().row() != wanted:
        teller.key(Qt.Key.Key_Down)
    teller.key(Qt.Key.Key_Return)
    teller.until(lambda: teller.window._case is not None)
    assert teller.screen.case.id == case.id
    assert teller.page.fields.entries["employer"].field.text() == "海棠"


def test_home_takes_what_is_typed_and_starts_what_it_means(teller: Teller) -> None:
    teller.window.show_home()
    teller.settle()
    assert isinstance(teller.window.stack.currentWidget(), HomeScreen)
    teller.types("kh")
    teller.key(Qt.Key.Key_Return)
    teller.until(lambda: teller.window._case is not None)
    assert teller.screen.case.operation == "1001"
