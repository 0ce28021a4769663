"""What the customer sees and hears while a teller opens their account."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from app.desk.desk import Desk
from app.i18n import Language
from tests.ui.case.teller import PHONE, PIN, Teller
from tests.ui.conftest import seen, shown
from ui.customer.look import Comfort

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class HeardVoice:
    """A voice that writes down what it says."""

    def __init__(self) -> None:
        self.said: list[tuple[str, Language]] = []
        self.talks = False

    def speaks(self) -> bool:
        return True

    def read(self, words: str, language: Language) -> None:
        self.said.append((words, language))
        self.talks = True

    def reads(self) -> bool:
        return self.talks

    def stop(self) -> None:
        self.talks = False


@pytest.fixture
def voice(desk: Desk) -> HeardVoice:
    """A counter that can read aloud."""
    heard = HeardVoice()
    desk.__dict__["_voice"] = heard
    return heard


@pytest.fixture
def own_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer with a screen for the customer."""
    one = QGuiApplication.primaryScreen()
    monkeypatch.setattr("ui.customer.side.second_screen", lambda _window: one)


def test_the_customer_is_told_in_plain_words_which_step_of_how_many(
    own_screen: None, teller: Teller
) -> None:
    teller.opens(teller.filled_up_to("phone"))
    panel = teller.window.shell.customer.panel

    assert shown(panel, "正在为您办理：开立银行账户")
    assert shown(panel, "第 7 步，共 14 步")
    assert shown(panel, "短信验证码")
    teller.window.show_home()
    assert not shown(panel, "正在为您办理")
    assert shown(panel, "欢迎光临培训银行")


def test_nothing_of_the_banks_own_checks_and_nothing_private_is_before_the_customer(
    own_screen: None, teller: Teller
) -> None:
    view = teller.filled_up_to("risk")
    teller.opens(view)
    panel = teller.window.shell.customer.panel
    card = view.values["card"]

    said = " ".join(seen(panel))
    for private in (card.name, card.number, card.address, PHONE, "风险", "名单", "Ⅰ类"):
        assert private not in said


def test_what_a_customer_chose_is_kept_for_their_case_alone(
    own_screen: None, teller: Teller
) -> None:
    first = teller.filled_up_to("card")
    second = teller.filled_up_to("card")
    teller.opens(first)
    panel = teller.window.shell.customer.panel
    panel.head.large.click()
    panel.head.languages[0].click()

    teller.opens(second)
    assert (panel.comfort, panel.voice.current) == (Comfort(), Language.CHINESE)
    teller.opens(first)
    assert (panel.comfort, panel.voice.current) == (Comfort(large=True), Language.ENGLISH)
    assert not shown(teller.screen, "Identity document"), "the teller goes on in Chinese"


def test_a_form_that_the_customer_calls_wrong_goes_back_to_the_teller_with_their_words(
    teller: Teller,
) -> None:
    teller.opens(teller.filled_up_to("sign"))
    teller.until(lambda: teller.page.can_act)
    teller.enter()
    task = teller.task
    teller.click(task._switch)
    row = next(one for one in task.form.rows if one.fact.name.zh == "手机号码")
    assert row.fact.value.zh != PHONE, "masked against onlookers"
    row.setFocus()
    teller.key(Qt.Key.Key_Space)
    teller.click(task._wrong)

    assert teller.task is None
    assert not teller.window.shell.customer.panel.isVisible()
    assert shown(teller.page.note, "客户标出有误的项目：手机号码")
    assert shown(teller.page.note, "更正后请客户重新阅读并签名")
    assert teller.screen.case.here == "sign"
    assert shown(teller.page, "去“手机号核验”更正")
    assert "手机号核验" in teller.focused.text(), "Enter leads there"
    teller.key(Qt.Key.Key_Return)
    teller.at("phone")


def test_the_large_print_says_what_the_form_says_masked_as_the_customers_copy(
    teller: Teller,
) -> None:
    view = teller.filled_up_to("sign")
    card = view.values["card"]
    groups = teller.desk.forms(view.id, "signature")[0].facts

    titles = [group.title.zh for group in groups]
    assert {"客户信息", "账户信息", "声明与承诺"} <= set(titles)
    said = " ".join(f"{f.name.zh} {f.value.zh}" for group in groups for f in group.facts)
    assert "海棠设计事务所" in said
    for private in (card.number, card.name, card.address, PHONE):
        assert private not in said


def test_why_a_pin_was_refused_is_said_to_the_customer_alone(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("pin"))
    teller.enter()
    teller.types("111111" * 2)
    teller.until(lambda: shown(teller.task, "六位数字全部相同"))

    assert not any("111" in words for words in seen(teller.task))
    teller.key(Qt.Key.Key_Escape)
    assert shown(teller.page.note, "原因已在客户侧说明")
    assert not shown(teller.window, "全部相同")


def test_words_are_read_aloud_when_the_customer_presses_and_end_with_what_is_seen(
    own_screen: None, voice: HeardVoice, teller: Teller
) -> None:
    teller.opens(teller.filled_up_to("pin"))
    panel = teller.window.shell.customer.panel
    teller.until(panel.head.aloud.isVisible)
    assert voice.said == [], "never by itself"
    teller.screen.act()

    _press(panel.head.aloud)
    teller.settle()
    words, language = voice.said[-1]
    assert "请输入六位数字密码" in words
    assert language is Language.CHINESE
    assert shown(panel, "停止朗读")
    _press(panel.head.aloud)
    assert not voice.talks
    assert not shown(panel, "停止朗读")

    panel.head.languages[0].click()
    _press(panel.head.aloud)
    teller.settle()
    assert voice.said[-1][1] is Language.ENGLISH
    teller.window.shell.customer.rest()
    assert not voice.talks
    assert not any(PIN in said for said, _ in voice.said)


def test_a_counter_without_a_voice_shows_no_switch_for_it(teller: Teller, desk: Desk) -> None:
    teller.opens(teller.filled_up_to("pin"))
    teller.screen.act()
    teller.settle()
    assert desk.can_read_aloud() == shown(teller.window.shell.customer.panel, "朗读")


def test_the_teller_looks_at_the_customers_own_screen_without_taking_it_away(
    own_screen: None, teller: Teller
) -> None:
    teller.opens(teller.filled_up_to("pin"))
    side = teller.window.shell.customer
    teller.screen.act()
    teller.window.activateWindow()
    teller.screen.setFocus()
    teller.until(teller.window.isActiveWindow)

    teller.key(Qt.Key.Key_F6)
    assert side.mirror.isVisible()
    assert shown(side.mirror, "设置银行卡密码")
    assert side.panel.isVisible()
    assert side.busy
    teller.key(Qt.Key.Key_F6)
    assert not side.mirror.isVisible()


@pytest.mark.parametrize(
    ("step", "words"), [("consents", "我已阅读"), ("pin", "请输入六位数字密码"), ("sign", "申请书")]
)
def test_the_key_of_the_customers_side_gives_them_what_the_step_asks(
    teller: Teller, step: str, words: str
) -> None:
    teller.opens(teller.filled_up_to(step))
    teller.until(lambda: teller.page.can_act)

    teller.key(Qt.Key.Key_F6)

    assert teller.window.shell.customer.busy
    assert shown(teller.window.shell.customer.panel, words)


def test_where_a_step_asks_nothing_of_the_customer_their_side_is_looked_at(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("diligence"))

    teller.key(Qt.Key.Key_F6)

    assert teller.window.shell.customer.panel.isVisible()
    assert not teller.window.shell.customer.busy


@pytest.mark.parametrize(("step", "words"), [("pin", "尚未输入"), ("sign", "尚未签名")])
def test_who_takes_the_screen_back_is_not_told_that_the_customer_is_still_at_it(
    teller: Teller, step: str, words: str
) -> None:
    teller.opens(teller.filled_up_to(step))
    teller.until(lambda: teller.page.can_act)
    teller.key(Qt.Key.Key_F6)
    if step == "pin":
        teller.pin_by_mouse("73")
    else:
        teller.until(lambda: shown(teller.page, "正在阅读"))

    teller.key(Qt.Key.Key_Escape)

    assert shown(teller.page, words)
    assert not shown(teller.page, "●")


def test_the_customer_leafs_through_the_form_with_pgdn_and_is_not_led_into_the_signature(
    teller: Teller,
) -> None:
    teller.opens(teller.filled_up_to("sign"))
    teller.until(lambda: teller.page.can_act)
    teller.key(Qt.Key.Key_F6)
    task = teller.task
    teller.until(task._next.isEnabled)
    for _ in range(80):
        teller.key(Qt.Key.Key_PageDown)
    assert task.view.page == task.view.pages
    assert task.view.isVisible()
    teller.key(Qt.Key.Key_PageUp)
    assert not task.view.at_end


def _press(button: Any) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
