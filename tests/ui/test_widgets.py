"""The entries of forms: choosing, typing money, and what is said about them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.evidence.ask import Choice
from app.i18n import Language, Text, same
from tests.ui.conftest import shown
from tests.ui.fake_desk import picture
from ui.language import spoken
from ui.messages import Message, Messages
from ui.pictures import read_picture
from ui.theme import Tone
from ui.widgets.cash_grid import PiecesEdit
from ui.widgets.choice import ChoiceEdit
from ui.widgets.enlarged import Enlarged
from ui.widgets.field_row import FieldRow
from ui.widgets.frames import Card, Scroll, row
from ui.widgets.message_bar import MessageBar
from ui.widgets.money_edit import MoneyEdit
from ui.widgets.picture_view import PictureView
from ui.widgets.words import Words

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PURPOSES = (
    Choice("01", Text("工资代发", "Wages")),
    Choice("02", Text("储蓄", "Savings")),
    Choice("03", Text("个人贷款", "Loan")),
)


@pytest.fixture
def page(qtbot: QtBot, dressed: None) -> QWidget:
    """A page with a choice, an amount and one more field."""
    page = QWidget()
    page.resize(700, 400)
    layout = QVBoxLayout(page)
    page.choice = ChoiceEdit(PURPOSES)  # type: ignore[attr-defined]
    page.money = MoneyEdit()  # type: ignore[attr-defined]
    layout.addWidget(page.choice)  # type: ignore[attr-defined]
    layout.addWidget(page.money)  # type: ignore[attr-defined]
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return page


@pytest.mark.parametrize(
    ("typed", "code"), [("01", "01"), ("cx", "02"), ("chuxu", "02"), ("贷款", "03"), ("wag", "01")]
)
def test_a_line_is_chosen_by_code_pinyin_or_words(
    qtbot: QtBot, page: QWidget, typed: str, code: str
) -> None:
    choice: ChoiceEdit = page.choice  # type: ignore[attr-defined]
    choice.setFocus()
    if typed.isascii():
        qtbot.keyClicks(choice, typed)
    else:
        choice.insert(typed)  # an input method puts words in like this
    page.money.setFocus()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: choice.code() == code)


def test_a_line_is_chosen_with_arrows_and_with_a_click(qtbot: QtBot, page: QWidget) -> None:
    choice: ChoiceEdit = page.choice  # type: ignore[attr-defined]
    choice.setFocus()
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    popup = choice.popup
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    qtbot.keyClick(choice, Qt.Key.Key_Return)
    assert choice.code() == "02"
    assert choice.text() == "储蓄"
    qtbot.mouseClick(choice, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(popup.isVisible)
    place = popup.visualRect(popup.model().index(2, 0)).center()
    qtbot.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: choice.code() == "03")


def test_words_that_name_no_line_choose_nothing(qtbot: QtBot, page: QWidget) -> None:
    choice: ChoiceEdit = page.choice  # type: ignore[attr-defined]
    choice.set_code("02")
    choice.setFocus()
    choice.selectAll()
    qtbot.keyClicks(choice, "xyz")
    page.money.setFocus()  # type: ignore[attr-defined]
    assert choice.code() == "02"
    assert choice.text() == "储蓄"


def test_a_chosen_line_follows_the_language(page: QWidget) -> None:
    choice: ChoiceEdit = page.choice  # type: ignore[attr-defined]
    choice.set_code("02")
    spoken().speak(Language.ENGLISH)
    assert choice.text() == "Savings"
    assert choice.code() == "02"


def test_an_amount_is_written_as_the_bank_writes_it(qtbot: QtBot, page: QWidget) -> None:
    money: MoneyEdit = page.money  # type: ignore[attr-defined]
    money.setFocus()
    qtbot.keyClicks(money, "20000.5")
    assert money.fen() == 2_000_050
    page.choice.setFocus()  # type: ignore[attr-defined]
    assert money.text() == "20,000.50"
    money.setText("1.234")
    assert money.problem() == Text(
        "金额最多到分（两位小数）。", "An amount has at most two decimals."
    )


def test_what_is_wrong_is_said_below_the_field_and_not_by_colour_alone(
    qtbot: QtBot, dressed: None
) -> None:
    row = FieldRow(Text("电话", "Phone"), QLineEdit(), hint=Text("手机", "Mobile"), required=True)
    qtbot.addWidget(row)
    row.resize(600, 90)
    row.show()
    assert shown(row, "手机")
    row.show_error(Text("号码不足 11 位。", "The number is too short."))
    assert shown(row, "号码不足 11 位。")
    assert row.entry.accessibleDescription() == "号码不足 11 位。"
    row.show_error(None)
    assert not shown(row, "号码不足")
    assert shown(row, "手机")


def test_all_messages_are_said_at_once_and_go_when_dismissed(qtbot: QtBot, dressed: None) -> None:
    messages = Messages()
    bar = MessageBar(messages)
    qtbot.addWidget(bar)
    bar.resize(800, 100)
    sentences = [Text(f"第{n}条", f"No. {n}") for n in range(3)]
    messages.say(*(Message(Tone.BAD, Text("不予办理", "Refused"), one) for one in sentences))
    assert bar.isVisible()
    for one in sentences:
        assert shown(bar, one.zh)
    messages.clear()
    assert not bar.isVisible()


def test_a_picture_is_shown_large_with_enter(qtbot: QtBot, dressed: None) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    view = PictureView(Text("人像面", "Front"), QSize(200, 130), window)
    view.setGeometry(10, 10, 200, 130)
    view.show_image(read_picture(picture("样本")))
    window.show()
    view.picture.setFocus()
    qtbot.keyClick(view.picture, Qt.Key.Key_Return)
    large = window.findChild(Enlarged)
    assert large is not None
    assert large.size() == window.size(), "it lies over the window, and is no window of its own"
    assert shown(large, "人像面")
    qtbot.keyClick(large, Qt.Key.Key_Escape)
    assert not large.isVisible()


def test_full_width_digits_of_an_input_method_count_pieces(qtbot: QtBot, dressed: None) -> None:
    entry = PiecesEdit()
    qtbot.addWidget(entry)
    entry.insert("１２０")
    assert (entry.text(), entry.count) == ("120", 120)
    entry.insert("十")
    assert entry.text() == "120"


def test_nothing_is_left_empty_below_paragraphs_that_scroll(qtbot: QtBot) -> None:
    whole = Scroll()
    qtbot.addWidget(whole)
    card = Card()
    for _ in range(12):
        said = Words(same("冻结期间账户款项不得支取，解除须有权机关手续。" * 4), wrap=True)
        line = row(Words(same("怎样办结")), said)
        line.setStretchFactor(said, 1)
        card.body.addLayout(line)
    whole.body.addWidget(card)
    whole.resize(900, 300)
    whole.show()
    qtbot.waitExposed(whole)
    assert whole.inside.height() == card.height()
    assert whole.verticalScrollBar().maximum() == card.height() - whole.viewport().height()
