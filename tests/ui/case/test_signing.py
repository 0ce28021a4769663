"""The teller, while the customer reads a set of papers and signs them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from tests.db.sample import tamper
from tests.ui.case.teller import Teller
from tests.ui.conftest import shown
from ui.review.signed_papers import SignedPapers


def reads_to_paper(teller: Teller, n: int) -> Any:
    """The customer reads to the first page of the n-th paper."""
    task = teller.task
    while task._at < n - 1:
        teller.until(task._next.isEnabled)
        teller.click(task._next)
    return task


def test_the_teller_sees_how_far_the_customer_is(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("sign"))
    teller.until(lambda: teller.page.can_act)
    assert shown(teller.page, "第 1 份，共 4 份：《开户申请书》")
    teller.enter()
    reads_to_paper(teller, 2)
    teller.until(lambda: shown(teller.page, "客户正在阅读第 2 份，共 4 份"))
    assert "第 2 份，共 4 份" in teller.window.shell.customer.panel.asked.zh


def test_the_teller_looks_the_papers_over_one_after_the_other(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("sign"))
    teller.until(lambda: teller.page.can_act)
    papers = teller.page.pages
    titles = []
    for _ in range(4):
        titles.append(papers._title.text())
        if papers._after.isEnabled():
            teller.click(papers._after)
    assert [title.split("：")[0] for title in titles] == [
        f"第 {n} 份，共 4 份" for n in range(1, 5)
    ]
    assert len(set(titles)) == 4
    teller.click(papers._before)
    assert papers._title.text() == titles[2]


def test_a_fault_marked_on_the_second_paper_leads_the_teller_to_its_step(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("sign"))
    teller.until(lambda: teller.page.can_act)
    teller.enter()
    task = reads_to_paper(teller, 2)
    teller.click(task._switch)
    row = next(one for one in task.form.rows if one.fact.step == "card")
    row.setFocus()
    teller.key(Qt.Key.Key_Space)
    teller.click(task._wrong)

    assert teller.task is None
    assert shown(teller.page.note, f"{row.fact.name.zh}（《个人税收居民身份声明文件》）")
    assert shown(teller.page, "去“身份证件”更正")
    teller.key(Qt.Key.Key_Return)
    teller.at("card")
    assert teller.screen.case.here == "sign", "nothing is lost by looking"


def test_papers_that_would_read_otherwise_by_now_lead_back_to_where_they_are_signed(
    teller: Teller,
) -> None:
    view = teller.filled_up_to("")
    assert view.here == ""
    tamper(teller.desk._store, "UPDATE branch SET name = '另一支行'")
    teller.opens(view)
    teller.until(lambda: teller.page.can_act)
    teller.enter()

    teller.at("face_consent")
    assert shown(teller.window, "的内容已变更")
    assert shown(teller.window, "请客户重新阅读后签名")
    view = teller.goes_on(teller.screen.case, "")
    assert teller.desk.perform(view.id).number


def test_the_authoriser_reads_word_for_word_what_was_signed(teller: Teller) -> None:
    teller.opens(teller.filled_up_to("approval"))
    teller.until(lambda: teller.page.can_act)
    consent, rest = teller.page.findChildren(SignedPapers)
    assert len(consent.buttons) == 1
    assert len(rest.buttons) == 4
    rest.buttons[1].click()
    teller.until(lambda: rest.view is not None and rest.view.isVisible())
    teller.until(lambda: rest.view.seen == {1})
    assert shown(rest, "收起")
    rest.buttons[2].click()
    teller.until(lambda: rest.view.pages == 2 and rest.view.seen == {1})
    rest.buttons[2].click()
    assert not rest.view.isVisible()
