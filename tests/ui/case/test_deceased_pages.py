"""The window of an estate: all missing papers are said at once, then every account and its sum."""

from __future__ import annotations

from dataclasses import replace

from app.desk.desk import Desk
from app.domain.contract import ContractKind
from app.operations.deceased_closure import DECEASED_CLOSURE
from db.store import SqlStore
from tests.operations.test_deceased_closure import SECOND, left
from tests.prepared import PAYEE_NUMBER, contract
from tests.training import begin, go_on, kept_away
from tests.ui.case.teller import Teller
from tests.ui.conftest import shown
from ui.pages.closure import PayoutPage

ONE = DECEASED_CLOSURE


def test_an_heir_hears_at_once_what_is_missing_then_sees_every_account(
    desk: Desk, teller: Teller
) -> None:
    store = desk._store
    assert isinstance(store, SqlStore)
    now = desk.now()
    with store.writing() as transaction:
        left(20_000_00, 1_234_56)(transaction.books)
    draft = kept_away(store, ONE, go_on(store, ONE, begin(ONE), now, until="papers"), now)
    teller.opens(desk.open_case(draft.id))
    teller.at("papers")
    assert shown(teller.page, "死亡证明")
    assert not shown(teller.page, "法院文书"), "only what this case needs"
    teller.click_primary()
    teller.until(teller.screen.refusals.isVisible)
    for words in ("死亡证明", "亲属关系证明", "承诺书"):
        assert shown(teller.screen.refusals, words), words
    assert teller.screen.looking_at == "papers"
    assert not shown(teller.screen, "20,000"), "nothing of the money"

    draft = kept_away(store, ONE, go_on(store, ONE, begin(ONE, "case-2"), now, until="payout"), now)
    teller.opens(desk.open_case(draft.id))
    teller.at("payout")
    assert isinstance(teller.page, PayoutPage)
    for words in ("¥20,000.00", "¥1,234.56", PAYEE_NUMBER[-4:], SECOND[-4:], "人民币贰万壹仟"):
        assert shown(teller.page, words), words

    loan = "QY01010010099"
    draft = kept_away(store, ONE, go_on(store, ONE, begin(ONE, "case-3"), now, until="estate"), now)
    with store.writing() as transaction:
        owed = contract(transaction.books, ContractKind.LOAN, "样本贷款")
        transaction.books.add_contract(replace(owed, number=loan, account=PAYEE_NUMBER))
    teller.opens(desk.open_case(draft.id))
    teller.at("estate")
    assert shown(teller.screen.refusals, "样本贷款")
    with store.writing() as transaction:
        (owed,) = transaction.books.contracts(PAYEE_NUMBER)
        transaction.books.change_contract(replace(owed, ended_at=now, ended_by="x"))
    teller.opens(desk.open_case(draft.id))
    teller.at("holdings")
