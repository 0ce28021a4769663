"""The customer page at the window, over a real desk and store: by keyboard alone and by mouse."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.desk.views import Done, Outcome
from app.devices.specimens import by_code
from tests.desk.counter import FaultyPrinter
from tests.ui.case.teller import Teller
from tests.ui.conftest import shown
from ui.screens.customer import CustomerScreen
from ui.screens.journal import JournalScreen

SHEN = by_code("S01")


@pytest.fixture
def done(teller: Teller) -> Done:
    """A case that the customer left, and then an account that was opened for them."""
    left = teller.filled_up_to("phone")
    teller.desk.conclude(left.id, Outcome.WITHDRAWN, "未带手机")
    return teller.desk.perform(teller.filled_up_to("").id)


def number_of(done: Done) -> str:
    return next(row.text.zh for row in done.made if row.field == "customer")


def on_screen(teller: Teller) -> Any:
    return teller.window.stack.currentWidget()


def opened(teller: Teller, done: Done) -> CustomerScreen:
    """The customer's page with everything built."""
    teller.window.go("customer", number_of(done))
    screen = on_screen(teller)
    assert isinstance(screen, CustomerScreen)
    teller.until(lambda: shown(screen, "联系方式与尽职调查") and bool(screen.timeline.rows))
    return screen


def test_the_page_shows_the_customer_masked_with_every_operation(
    teller: Teller, done: Done
) -> None:
    screen = opened(teller, done)
    for words in ("沈*兰", "低风险", "居民身份证", "个人Ⅰ类户", "密码正常", "199****0101"):
        assert shown(screen, words), words
    for secret in (SHEN.name, SHEN.number, SHEN.birth_date.isoformat()):
        assert not shown(screen, secret), secret
    assert [row.key for row in screen.timeline.rows] == ["0101-01-000003", "0101-01-000002"]
    assert "按证件号码找到" in screen.timeline.rows[1].under.zh
    assert shown(screen, "近期未办成"), "what is pending stands at the top"
    assert shown(screen, "客户已有Ⅰ类户"), "why nothing can be begun is said"


def test_personal_data_are_seen_for_a_reason_by_keyboard_and_masked_on_leaving(
    teller: Teller, done: Done
) -> None:
    screen = opened(teller, done)
    teller.key(Qt.Key.Key_U, modifier=Qt.KeyboardModifier.ControlModifier)
    teller.until(screen.panel.reason.hasFocus)
    teller.types("khbr")
    teller.key(Qt.Key.Key_Return, Qt.Key.Key_Return)
    teller.until(lambda: shown(screen, SHEN.name))
    teller.until(lambda: shown(screen, SHEN.number))
    look = teller.desk.journal()[0]
    assert (look.operation, look.made_by) == ("8201", "1001")
    assert "客户本人要求核对" in look.headline
    teller.settle()
    assert len(screen.timeline.rows) == 2, "looks at data are left out"
    teller.ticks(screen.with_looks)
    teller.until(lambda: len(screen.timeline.rows) == 3)
    teller.key(Qt.Key.Key_Escape)
    teller.until(lambda: on_screen(teller) is not screen)
    assert not shown(teller.window, SHEN.name)
    assert not shown(opened(teller, done), SHEN.name)


def test_without_a_reason_nothing_is_shown_and_the_field_says_so(
    teller: Teller, done: Done
) -> None:
    screen = opened(teller, done)
    entries = len(teller.desk.journal())
    teller.click(screen.unmask_button)
    teller.until(screen.panel.isVisible)
    teller.click(screen.panel.button)
    assert shown(screen, "请选择原因。")
    screen.panel.ask()
    teller.until(screen.panel.reason.hasFocus)
    teller.types("garbage")
    teller.key(Qt.Key.Key_Return)
    assert shown(screen, "请选择原因。")
    assert screen.panel.reason.popup.isVisible(), "Enter without a reason shows the reasons"
    teller.key(Qt.Key.Key_Escape)
    for box in screen.panel.parts.values():
        teller.ticks(box)
    teller.click(screen.panel.button)
    assert shown(screen, "请至少选择一项。")
    teller.key(Qt.Key.Key_Escape)
    assert not screen.panel.isVisible()
    assert on_screen(teller) is screen, "Esc closes the question first"
    assert len(teller.desk.journal()) == entries


def test_from_the_timeline_to_the_entry_and_back_by_keyboard(teller: Teller, done: Done) -> None:
    screen = opened(teller, done)
    teller.until(screen.timeline.hasFocus)
    teller.key(Qt.Key.Key_Return)
    teller.until(lambda: isinstance(on_screen(teller), JournalScreen))
    journal = on_screen(teller)
    teller.until(lambda: journal.entry.number == done.number)
    teller.until(lambda: shown(journal.entry, "内容未改动，与前一条相接"))
    assert not shown(journal, SHEN.number)
    teller.key(Qt.Key.Key_K, modifier=Qt.KeyboardModifier.ControlModifier)
    teller.until(lambda: on_screen(teller) is screen and bool(screen.timeline.rows))
    teller.key(Qt.Key.Key_Escape)
    teller.until(lambda: on_screen(teller) is journal)
    teller.until(lambda: journal.entry.number == done.number)


def test_a_case_leads_to_the_customer_whom_it_knows_and_esc_comes_back(
    teller: Teller, done: Done
) -> None:
    case = teller.filled_up_to("lookup")
    teller.opens(case)
    teller.until(lambda: shown(teller.screen, "不能继续办理") or teller.page.complete)
    teller.key(Qt.Key.Key_K, modifier=Qt.KeyboardModifier.ControlModifier)
    teller.until(lambda: isinstance(on_screen(teller), CustomerScreen))
    screen = on_screen(teller)
    teller.until(lambda: shown(screen, "未办完"))
    teller.key(Qt.Key.Key_Escape)
    teller.until(lambda: teller.window._case is not None and teller.screen.case.id == case.id)


def test_a_case_of_somebody_unknown_leads_nowhere_and_says_so(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("card"))
    teller.key(Qt.Key.Key_K, modifier=Qt.KeyboardModifier.ControlModifier)
    teller.until(lambda: shown(teller.window.message_bar, "还不是本行客户"))


def test_an_entry_is_seen_in_full_with_its_pictures_and_the_chain_is_proved(
    teller: Teller, done: Done
) -> None:
    teller.window.shell.open_entry(done.number)
    journal = on_screen(teller)
    teller.until(lambda: shown(journal.entry, "份影像和已签单据及个人信息已遮盖"))
    assert not shown(journal.entry, "证件正面")
    teller.click(journal.entry.unmask_button)
    teller.until(journal.entry.panel.reason.hasFocus)
    teller.types("jc")
    teller.key(Qt.Key.Key_Return, Qt.Key.Key_Return)
    teller.until(lambda: shown(journal.entry, SHEN.number) and shown(journal.entry, "证件正面"))
    teller.until(lambda: shown(journal.entry, "核验到本条为止的整条日志链"))
    proof = next(
        b
        for b in journal.entry.findChildren(type(journal.entry.unmask_button))
        if "核验到本条" in b.text()
    )
    teller.click(proof)
    teller.until(lambda: shown(journal.entry, "从第1条到本条（共3条）均未改动、无缺失。"))
    teller.key(Qt.Key.Key_U, modifier=Qt.KeyboardModifier.ControlModifier)
    teller.until(lambda: not shown(journal.entry, SHEN.number))


@pytest.mark.parametrize("typed", ["沈若兰", "srl", "024X", "拒绝", "开户 放弃", "0101-01-000002"])
def test_the_journal_is_searched_while_one_types(teller: Teller, done: Done, typed: str) -> None:
    teller.window.go("journal")
    journal = on_screen(teller)
    teller.until(lambda: len(journal.list.rows) == 3)
    journal.words.setFocus()
    teller.types(typed)
    wanted = {"拒绝": 0, "开户 放弃": 1, "0101-01-000002": 1}.get(typed, 2)
    teller.until(lambda: len(journal.list.rows) == wanted)
    QTest.qWait(1)


def test_older_entries_come_when_one_walks_down_to_the_last(
    teller: Teller, done: Done, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.desk.records.ENTRIES_AT_A_TIME", 2)
    monkeypatch.setattr("ui.screens.journal.ENTRIES_AT_A_TIME", 2)
    teller.window.go("journal")
    journal = on_screen(teller)
    teller.until(lambda: len(journal.list.rows) == 2)
    assert shown(journal, "还有更早的")
    teller.key(Qt.Key.Key_Down, Qt.Key.Key_Down)
    teller.until(lambda: len(journal.list.rows) == 3)
    teller.until(lambda: shown(journal, "共3条"))
    assert not journal.older.isVisible()


def test_papers_that_failed_are_all_tried_again(
    teller: Teller, done: Done, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.devices.printer import PrintHow, PrintReceipt  # noqa: PLC0415
    from app.errors import DeviceFault  # noqa: PLC0415
    from app.i18n import Text  # noqa: PLC0415

    printed: list[str] = []

    class Printer(FaultyPrinter):
        paper = False

        def print(self, pdf: bytes, title: str, how: PrintHow) -> PrintReceipt:
            if not self.paper:
                raise DeviceFault("OUT", Text("打印机缺纸。", "Out."), Text("请加纸。", "Fill."))
            printed.append(title)
            return super().print(pdf, title, how)

    printer = Printer()
    monkeypatch.setattr(teller.desk, "_printer", printer)
    for line in done.papers:
        with pytest.raises(DeviceFault):
            teller.desk.print_paper(line.paper.id)
    teller.window.go("papers")
    screen = on_screen(teller)
    teller.until(lambda: len(screen.list.rows) == len(done.papers))
    teller.until(lambda: shown(screen.panel, "请加纸。"))
    teller.click(screen.retry_button)
    teller.until(lambda: shown(teller.window.message_bar, "打印机缺纸。"))
    assert not printed, "a printer without paper is asked once, not for each paper"
    assert screen.list.rows[0].badge.zh == "打印失败 · 2次" or len(screen.list.rows) == len(
        done.papers
    )
    printer.paper = True
    teller.until(screen.retry_button.isEnabled)
    teller.key(
        Qt.Key.Key_P,
        modifier=Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    teller.until(lambda: len(printed) == len(done.papers) and not screen.list.rows)
    teller.click(screen.all)
    teller.until(lambda: len(screen.list.rows) == len(done.papers))
    assert {row.badge.zh.split(" ")[0] for row in screen.list.rows} == {"已打印"}


def test_a_banks_copy_of_anothers_case_is_printed_unseen(
    teller: Teller, done: Done, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer = FaultyPrinter()
    monkeypatch.setattr(teller.desk, "_printer", printer)
    teller.window.shell.sign_in_done(teller.desk.sign_in("1002", "train1002"))
    teller.settle()
    teller.window.go("papers")
    screen = on_screen(teller)
    teller.until(lambda: len(screen.list.rows) == len(done.papers))
    titles = [row.title.zh for row in screen.list.rows]
    screen.list.choose(screen.list.rows[titles.index("开户申请书（银行留存联）")].key)
    teller.until(lambda: shown(screen.panel, "此联含完整个人信息"))
    assert screen.panel.pages.pages == 0
    assert not screen.panel.save_button.isEnabled()
    assert screen.panel.print_button.isEnabled()
    screen.panel.print_it()
    teller.until(lambda: bool(printer.printed))
    teller.settle()
    assert screen.panel.pages.pages == 0, "nor is it shown once it was sent to the printer"
    assert not screen.panel.save_button.isEnabled()
    screen.show_only(False)
    teller.until(lambda: len(screen.list.rows) == len(done.papers))
    own = next(row for row in screen.list.rows if row.title.zh == "开户申请书（客户留存联）")
    screen.list.choose(own.key)
    teller.until(lambda: screen.panel.pages.pages == 2)
    assert not shown(screen.panel, "此联含完整个人信息")
