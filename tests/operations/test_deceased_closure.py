"""An heir draws all that the bank owed the deceased: on the right papers, at once, to the fen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest

from app.domain.account import AccountClass, AccountLife, MediumState
from app.domain.cash import total
from app.domain.contract import ContractKind
from app.domain.ledger import cash_account
from app.domain.loss import LossEnd, LossKind, LossOf
from app.domain.money import Fen
from app.domain.posting import Posting
from app.domain.restraint import RestraintKind
from app.evidence.closure import PaidBy, PayoutSaid
from app.evidence.deceased import EstateHoldings, HeirPapers
from app.flow.books import Books
from app.flow.draft import Draft
from app.flow.forms import fill_form
from app.flow.journal import EntryRead
from app.flow.operation import CUSTOMER_COPY, Setting
from app.flow.outcome import Outcome
from app.flow.perform import Refused, conclude, judging, perform
from app.flow.rule import Effect, Verdict, judge, level_asked
from app.flow.slot import View
from app.flow.walk import fill, walk
from app.operations.account_opening import ACCOUNT_OPENING
from app.operations.deceased_closure import DECEASED_CLOSURE
from app.operations.exchange import EXCHANGE
from app.rules.blockers import blockers
from app.rules.deceased import PAPERS
from app.rules.identity import CARD
from app.rules.known_customer import NEUTRAL
from app.rules.known_dead import KNOWN_DEAD, death_entry
from db.store import SqlStore
from tests.evidence import MOMENT, OTHER_TELLER, TELLER, card
from tests.prepared import (
    ACCOUNT_NUMBER,
    CARD_NUMBER,
    PAYEE_CARD,
    PAYEE_CUSTOMER,
    PAYEE_NUMBER,
    another_account,
    contract,
    deceased,
    report,
    restrained,
)
from tests.training import StandsStill, begin, go_on, kept_away

SECOND = "0101010000007777"
ONE = DECEASED_CLOSURE
LIMIT = 50_000_00


def in_books(store: SqlStore, *writes: Callable[[Books], Any]) -> None:
    """Writes into the books what was there before."""
    with store.writing() as transaction:
        for write in writes:
            write(transaction.books)


def left(first: int, second: int = 0) -> Callable[[Books], None]:
    """So much on the two accounts of the deceased; no second one where nothing is on it."""

    def write(books: Books) -> None:
        deceased(books, first)
        if second:
            another_account(books, AccountClass.CLASS_II, customer=PAYEE_CUSTOMER)
            for line, (name, fen) in enumerate(((SECOND, second), ("3001", -second)), 1):
                posting = Posting("left-2", line, name, Fen(fen), MOMENT.date(), "test")
                books.add_posting(posting)

    return write


def case(
    store: SqlStore,
    said: Mapping[str, Any] | None = None,
    *,
    name: str = "case-1",
    teller: str = TELLER,
    until: str = "",
) -> Draft:
    """A case up to a step, or to its end; kept."""
    draft = go_on(store, ONE, begin(ONE, name, teller), MOMENT, said, until)
    return kept_away(store, ONE, draft, MOMENT)


def draw(store: SqlStore, said: Mapping[str, Any] | None = None) -> EntryRead:
    """The entry of an estate that was drawn."""
    return perform(store, ONE, case(store, said), MOMENT)


def verdicts(store: SqlStore, draft: Draft) -> tuple[Verdict, ...]:
    """All that the rules say of a case."""
    with store.reading() as transaction:
        view = walk(ONE, draft, MOMENT).view
        return judge(ONE.rules, view, judging(transaction, draft, MOMENT))


def refused(store: SqlStore, draft: Draft) -> dict[str, Verdict]:
    """What they refuse, by code."""
    return {one.code: one for one in verdicts(store, draft) if one.effect is Effect.REFUSE}


def papers(**said: str) -> HeirPapers:
    """The list of papers with everything there that is not said to be missing."""
    there = dict.fromkeys(
        (
            *("death", "kinship", "will", "certificate", "judgment"),
            *("others", "funeral_proof", "promise"),
        ),
        "present",
    )
    asked = {"way": "simple", "heir": "spouse", "share": "whole", "funeral": "none", **said}
    return HeirPapers(
        **{
            name: type(getattr(HeirPapers(), name))(code)
            for name, code in {**there, **asked}.items()
        }
    )


def holdings(**said: str) -> EstateHoldings:
    """What counts besides the accounts, and what does not."""
    return fill_form(EstateHoldings, said)


def on_the_account(money: int) -> Callable[[Books], None]:
    """More comes to the first account of the deceased."""

    def write(books: Books) -> None:
        for line, (name, fen) in enumerate(((PAYEE_NUMBER, money), ("3001", -money)), 1):
            books.add_posting(Posting("late", line, name, Fen(fen), MOMENT.date(), "test"))

    return write


def test_everything_is_paid_at_once_and_every_account_is_closed(store: SqlStore) -> None:
    in_books(
        store,
        left(30_000_00, 1_234_56),
        lambda books: report(books, LossOf.MEDIUM),
        lambda books: books.add_loss_report(
            replace(
                books.loss_reports(CARD_NUMBER)[0],
                number="GS0101010009777",
                card=PAYEE_CARD,
                account=PAYEE_NUMBER,
                customer=PAYEE_CUSTOMER,
                kind=LossKind.FORMAL,
            )
        ),
        lambda books: contract(books, ContractKind.DEBIT),
    )
    with store.reading() as transaction:
        before = total(transaction.books.drawer(TELLER))
    entry = draw(store)
    with store.reading() as transaction:
        books = transaction.books
        for number in (PAYEE_NUMBER, SECOND):
            account = books.account(number)
            assert account is not None
            assert account.life is AccountLife.CLOSED
            assert books.balance(number) == 0
            assert all(one.state is MediumState.VOID for one in books.cards_of_account(number))
        paid = before - total(books.drawer(TELLER))
        interest = sum(
            one.interest
            for number in (PAYEE_NUMBER, SECOND)
            for one in books.interest_settlements(number)
        )
        assert paid == 31_234_56 + interest
        assert books.loss_reports(PAYEE_CARD)[0].end is LossEnd.CLOSED
        assert books.trial_balance(MOMENT.date(), MOMENT.date()).balances
        assert total(books.drawer(TELLER)) == -books.balance(cash_account(TELLER))
        assert entry.customer == PAYEE_CUSTOMER
        applicant = books.account(ACCOUNT_NUMBER)
        assert applicant is not None
        assert applicant.life is AccountLife.NORMAL, "what is the applicant's own stays"


@pytest.mark.parametrize(
    ("second", "funeral", "gold", "stops"),
    [
        (20_000_00, "", "", False),
        (20_000_01, "", "", True),
        (28_000_00, "8000", "", False),
        (28_000_01, "8000", "", True),
        (19_000_00, "", "1000", False),
        (19_000_00, "", "1000.01", True),
    ],
)
def test_the_limit_is_kept_to_the_fen_over_all_that_counts(
    store: SqlStore, second: int, funeral: str, gold: str, stops: bool
) -> None:
    in_books(store, left(LIMIT - 20_000_00, second))
    said = {
        "heir_papers": papers(funeral="some" if funeral else "none"),
        "holdings": holdings(
            held="paid" if gold else "none",
            funeral=funeral,
            proof="社保2026第1号" if funeral else "",
            **({"gold": gold} if gold else {}),
        ),
    }
    draft = case(store, said, until="promise")
    found = refused(store, draft)
    assert ("DECEASED-LIMIT" in found) == stops
    if stops:
        assert set(found) == {"DECEASED-LIMIT"}
        told = found["DECEASED-LIMIT"].customer_text
        assert "公证书" in told.zh
        assert not any(digit in told.zh for digit in "0123456789"), "no balance is told"


def test_above_the_limit_a_certificate_opens_the_same_way(store: SqlStore) -> None:
    in_books(store, left(LIMIT, 1))
    said = {"heir_papers": papers(way="notary", heir="other", share="part")}
    entry = draw(store, said)
    assert "heir_title" in entry.content.facts
    with store.reading() as transaction:
        account = transaction.books.account(PAYEE_NUMBER)
        assert account is not None
        assert account.life is AccountLife.CLOSED


def test_another_heir_draws_nothing_without_a_certificate(store: SqlStore) -> None:
    in_books(store, left(1_000_00))
    draft = case(store, {"heir_papers": papers(heir="other")}, until="face_agreed")
    assert set(refused(store, draft)) == {"DECEASED-HEIR"}


def test_all_missing_papers_are_told_at_once_and_nothing_of_the_money(store: SqlStore) -> None:
    in_books(store, left(12_345_67))
    wanting = papers(funeral="some", death="missing", kinship="missing", funeral_proof="missing")
    with pytest.raises(StandsStill, match="papers"):
        go_on(store, ONE, begin(ONE), MOMENT, {"heir_papers": wanting})
    draft = case(store, until="papers")
    draft = kept_away(
        store,
        ONE,
        fill_papers(draft, wanting),
        MOMENT,
    )
    found = refused(store, draft)
    assert set(found) == {"DECEASED-PAPERS"}, "the books are not even asked"
    told = found["DECEASED-PAPERS"].customer_text.zh
    assert all(word in told for word in ("死亡证明", "亲属关系证明", "款项性质证明"))
    assert "承诺书" not in told
    entry = conclude(store, ONE, draft, MOMENT, outcome=Outcome.DECLINED, reason="材料不齐")
    with store.reading() as transaction:
        assert {one.paper for one in transaction.outbox.of_entry(entry.number)} == {"heir_notice"}
        branch = transaction.books.branch()
    notice = next(one for one in ONE.papers if one.code == "heir_notice")
    assert notice.facts is not None
    setting = Setting(branch, entry.workstation, TELLER, MOMENT, "case-1")
    printed = str(notice.facts(walk(ONE, draft, MOMENT).view, setting, CUSTOMER_COPY))
    assert "12,345" not in printed
    assert PAYEE_NUMBER not in printed
    assert "样本收款人" not in printed, "names are masked on it"


def fill_papers(draft: Draft, value: HeirPapers) -> Draft:
    """The case with this list of papers."""
    return fill(ONE, draft, PAPERS, value, now=MOMENT, by=draft.teller)


def test_a_freeze_stops_it_and_the_applicant_hears_nothing_of_it(store: SqlStore) -> None:
    in_books(store, left(1_000_00))
    draft = case(store)
    in_books(
        store,
        lambda books: restrained(
            books,
            RestraintKind.JUDICIAL,
            account=PAYEE_NUMBER,
            authority="样本法院",
            until=None,
            told="",
        ),
    )
    with pytest.raises(StandsStill, match="estate"):
        go_on(store, ONE, begin(ONE, "case-2"), MOMENT)
    with pytest.raises(Refused) as stopped:
        perform(store, ONE, draft, MOMENT)
    found = {one.code: one for one in stopped.value.verdicts if one.effect is Effect.REFUSE}
    assert "样本法院" in found["DECEASED-ESTATE"].text.zh
    told = found["DECEASED-ESTATE"].customer_text.zh
    assert "法院" not in told
    assert "冻结" not in told
    with store.reading() as transaction:
        assert transaction.books.balance(PAYEE_NUMBER) == 1_000_00


def test_what_holders_froze_themselves_ends_with_them(store: SqlStore) -> None:
    in_books(
        store,
        left(1_000_00),
        lambda books: restrained(
            books, RestraintKind.SELF, account=PAYEE_NUMBER, authority="", until=None
        ),
    )
    entry = draw(store)
    with store.reading() as transaction:
        (own,) = transaction.books.restraints(PAYEE_NUMBER)
        assert own.ended_by == entry.number


@pytest.mark.parametrize(
    ("kind", "stops"),
    [(ContractKind.LOAN, True), (ContractKind.CREDIT_CARD, True), (ContractKind.SALARY, False)],
)
def test_what_is_owed_stops_it_and_other_agreements_end_with_death(
    store: SqlStore, kind: ContractKind, stops: bool
) -> None:
    in_books(
        store,
        left(1_000_00),
        lambda books: books.add_contract(
            replace(
                contract(books, kind),
                number="QY01010010099",
                account=PAYEE_NUMBER,
                card=PAYEE_CARD,
                customer=PAYEE_CUSTOMER,
            )
        ),
    )
    if stops:
        with pytest.raises(StandsStill, match="estate"):
            draw(store)
        return
    draw(store)
    with store.reading() as transaction:
        assert not transaction.books.contracts(PAYEE_NUMBER)


def test_of_two_windows_the_second_is_told_who_did_it(store: SqlStore) -> None:
    in_books(store, left(1_000_00, 500_00))
    mine = case(store, name="case-1")
    other = case(store, name="case-2", teller=OTHER_TELLER)
    entry = perform(store, ONE, mine, MOMENT)
    with pytest.raises(Refused) as stopped:
        perform(store, ONE, other, MOMENT)
    said = next(one for one in stopped.value.verdicts if one.code == "DECEASED-HOLDER")
    assert entry.number in said.text.zh
    assert TELLER in said.text.zh
    with store.reading() as transaction:
        assert transaction.books.trial_balance(MOMENT.date(), MOMENT.date()).balances


def test_money_that_comes_after_the_signature_is_never_left_behind(store: SqlStore) -> None:
    in_books(store, left(1_000_00))
    draft = case(store)
    in_books(store, on_the_account(5_00))
    with pytest.raises(Refused) as stopped:
        perform(store, ONE, draft, MOMENT)
    said = next(one for one in stopped.value.verdicts if one.code == "DECEASED-SUM")
    assert "1,000.00" in said.text.zh
    assert "1,005.00" in said.text.zh


def test_it_goes_to_the_applicants_own_account_and_to_nobody_elses(store: SqlStore) -> None:
    in_books(store, left(1_000_00))
    own = PayoutSaid(PaidBy.TRANSFER, ACCOUNT_NUMBER, card().name)
    entry = draw(store, {"payout": own})
    with store.reading() as transaction:
        assert transaction.books.balance(ACCOUNT_NUMBER) >= 1_000_00
        assert not transaction.books.cash_of(entry.number)


def test_somebody_elses_account_is_refused_without_a_word_about_it(store: SqlStore) -> None:
    in_books(store, left(1_000_00))
    other = PayoutSaid(PaidBy.TRANSFER, PAYEE_NUMBER, "样本收款人")
    draft = case(store, {"payout": other}, until="media")
    assert set(refused(store, draft)) == {"DECEASED-PAYEE"}


def test_it_always_takes_the_manager(store: SqlStore) -> None:
    in_books(store, left(1_00))
    assert int(level_asked(verdicts(store, case(store)))) == 3


def test_whoever_is_known_to_have_died_is_served_no_more(store: SqlStore) -> None:
    in_books(store, left(1_000_00))
    dead = replace(card(), number="110101199001010019", name="样本收款人")

    def said() -> tuple[Verdict, ...]:
        draft = begin(EXCHANGE)
        with store.reading() as transaction:
            return KNOWN_DEAD.judge(View({CARD.name: dead}), judging(transaction, draft, MOMENT))

    assert not said()
    entry = draw(store)
    (found,) = said()
    assert entry.number in found.text.zh
    assert found.customer_text == NEUTRAL
    assert KNOWN_DEAD in ACCOUNT_OPENING.rules
    assert KNOWN_DEAD in EXCHANGE.rules
    with store.reading() as transaction:
        assert death_entry(transaction.books, PAYEE_CUSTOMER) is not None
        assert {one.code for one in blockers(transaction.books, PAYEE_NUMBER, MOMENT)} == {"closed"}
