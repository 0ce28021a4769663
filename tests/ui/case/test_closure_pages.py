"""What is in the way is begun by its number and leads back; the sum is seen: keys alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt

from app.desk.desk import Desk
from app.desk.rehearsal_answers import sample_ink
from app.domain.account import PinState
from app.domain.contract import ContractKind
from app.domain.money import Fen
from app.evidence.approval import Decision
from app.flow.perform import judging
from app.flow.walk import fill, walk
from app.operations.account_closure import ACCOUNT_CLOSURE
from app.rules.closure import PRECHECK, precheck
from db.store import SqlStore
from tests.evidence import account_found
from tests.operations.test_account_closure import paid_in
from tests.prepared import (
    ACCOUNT_NUMBER,
    CARD_NUMBER,
    agreed_to_the_face,
    contract,
    known_customer,
    locked_pin,
    money,
)
from tests.training import begin, go_on, kept_away
from tests.ui.case.teller import Teller
from tests.ui.conftest import shown
from ui.pages.closure import ClosureSaidPage, PayoutPage, PrecheckPage

ONE = ACCOUNT_CLOSURE


def test_what_is_in_the_way_is_begun_by_its_number_and_leads_back_to_the_same_closure(
    desk: Desk, teller: Teller
) -> None:
    store = desk._store
    assert isinstance(store, SqlStore)
    now, said = desk.now(), {"account": account_found()}
    with store.writing() as transaction:
        known_customer(transaction.books, now - timedelta(days=30))
        locked_pin(transaction.books)
        contract(transaction.books, ContractKind.LOAN, "样本贷款")
        contract(transaction.books, ContractKind.SALARY, "样本公司")
    draft = go_on(store, ONE, begin(ONE), now, said, until="precheck")
    with store.reading() as transaction:
        found = precheck(walk(ONE, draft, now).view, judging(transaction, draft, now))
    draft = fill(ONE, draft, PRECHECK, found, now=now, by=draft.teller)
    closure = kept_away(store, ONE, draft, now).id
    teller.opens(desk.open_case(closure))
    teller.at("precheck")
    page = teller.page
    assert isinstance(page, PrecheckPage)
    teller.until(lambda: page.can_act)
    for words in (
        "有 2 项须先办结",
        "连续输错",
        "2301 密码重置",
        "样本贷款",
        "2402 解约",
        "来源：",
    ):
        assert shown(page, words), words
    assert shown(page, "随销户一并解除")
    assert shown(page, "样本公司")
    assert not teller.screen.refusals.isVisible(), "said once, with the ways out"

    teller.key(Qt.Key.Key_2)
    teller.until(lambda: teller.screen.case.operation == "2402")
    assert teller.screen.case.id != closure
    with store.writing() as transaction:
        books = transaction.books
        (loan,) = [one for one in books.contracts(ACCOUNT_NUMBER) if one.party == "样本贷款"]
        books.change_contract(replace(loan, ended_at=now, ended_by="x"))
    teller.screen.closed.emit()
    teller.until(lambda: teller.screen.case.id == closure)
    teller.at("precheck")
    teller.until(lambda: shown(teller.page, "有 1 项须先办结"))
    with store.writing() as transaction:
        card = transaction.books.card(CARD_NUMBER)
        assert card is not None
        in_order = replace(card, pin_state=PinState.NORMAL, wrong_entries=0, locked_at=None)
        transaction.books.change_card(in_order)
    teller.enter()
    teller.until(lambda: teller.screen.looking_at != "precheck")

    with store.writing() as transaction:
        paid_in(50_000_75, (now - timedelta(days=30)).date())(transaction.books)
    draft = go_on(store, ONE, begin(ONE, "case-2"), now, said, until="why")
    teller.opens(desk.open_case(kept_away(store, ONE, draft, now).id))
    teller.at("why")
    assert isinstance(teller.page, ClosureSaidPage)
    assert shown(teller.page, "没有障碍，可以销户")
    assert shown(teller.page, "样本公司")
    teller.until(teller.screen.foot.primary.hasFocus)
    teller.enter()
    teller.at("old_pin")

    draft = go_on(store, ONE, begin(ONE, "case-3"), now, said, until="payout")
    teller.opens(desk.open_case(kept_away(store, ONE, draft, now).id))
    teller.at("payout")
    assert isinstance(teller.page, PayoutPage)
    for words in ("¥50,000.75", "人民币伍万零", "积数 1,500,000.00", "免征", "销户结息"):
        assert shown(teller.page, words), words
    teller.until(teller.screen.foot.primary.hasFocus)
    teller.enter()
    teller.at("cash")
    teller.until(lambda: teller.page.can_act)
    teller.until(teller.screen.foot.primary.hasFocus)
    teller.enter()
    teller.until(lambda: teller.screen.looking_at in ("second_count", "medium"))


def test_a_sum_that_changed_after_the_last_word_leads_back_to_where_it_is_done_anew(
    desk: Desk, teller: Teller
) -> None:
    store = desk._store
    assert isinstance(store, SqlStore)
    now = desk.now()
    with store.writing() as transaction:
        known_customer(transaction.books, now - timedelta(days=30))
        agreed_to_the_face(transaction.books)
        money(transaction.books, Fen(123_456))
    said = {"account": account_found()}
    draft = go_on(store, ONE, begin(ONE), now, said, until="sign")
    closure = kept_away(store, ONE, draft, now).id
    desk.sign(closure, "signature", sample_ink(), 3.0, desk.forms(closure, "signature"))
    teller.decides(desk.open_case(closure), Decision.APPROVED)
    teller.opens(desk.open_case(closure))
    teller.until(lambda: teller.screen.looking_at == "")
    with store.writing() as transaction:
        paid_in(1_00, now.date())(transaction.books)
    teller.until(teller.screen.foot.primary.hasFocus)
    teller.enter()
    teller.at("cash")
    assert shown(teller.window, "须重做")
    assert shown(teller.window, "销户结清")
