"""Loss reports at the desk: which report, the check that needs nobody, the second operator."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.desk.desk import Desk
from app.domain.loss import LossEnd, LossKind, LossOf
from app.domain.money import Fen
from app.errors import Conflict, NotAllowed
from app.evidence.face import Witness
from app.evidence.loss import AccountChecked, Fit
from app.flow.perform import perform
from app.operations import operation
from db.store import SqlStore
from tests.evidence import MOMENT, OTHER_TELLER, TELLER
from tests.prepared import YESTERDAY, known_customer, money, report
from tests.training import begin, go_on, kept_away

CASE = "case-1"


def reached(desk: Desk, store: SqlStore, name: str, step: str) -> None:
    """Teller 1001 signed in, with a case that stands at a step."""
    what = operation(name)
    kept_away(store, what, go_on(store, what, begin(what, CASE), MOMENT, until=step), MOMENT)
    desk.sign_in(TELLER, f"train{TELLER}")
    desk.open_case(CASE)


def test_of_several_standing_reports_the_likeliest_comes_first_and_another_can_be_chosen(
    desk: Desk, store: SqlStore
) -> None:
    with store.writing() as transaction:
        verbal = report(transaction.books, LossOf.PIN, LossKind.VERBAL, YESTERDAY)
        formal = report(transaction.books, LossOf.PIN, at=YESTERDAY + timedelta(hours=1))
    reached(desk, store, "loss_report_change", "report")
    found = desk.reports_to_choose(CASE, "loss_report")
    assert [one.number for one in found.reports] == [formal.number, verbal.number]
    assert not found.sentence
    view = desk.choose_report(CASE, "loss_report", verbal.number)
    assert view.values["loss_report"].number == verbal.number
    with pytest.raises(NotAllowed):
        desk.choose_report(CASE, "loss_report", "GS0000000000000")
    with store.writing() as transaction:
        transaction.books.end_loss_report(formal.number, LossEnd.RELEASED, MOMENT, "0101-02-000007")
    with pytest.raises(Conflict) as caught:
        desk.choose_report(CASE, "loss_report", formal.number)
    assert formal.number in caught.value.sentence.zh
    assert "0101-02-000007" in caught.value.sentence.en


def test_where_no_report_stands_it_is_said_what_became_of_the_newest(
    desk: Desk, store: SqlStore
) -> None:
    with store.writing() as transaction:
        made = report(transaction.books, LossOf.MEDIUM, LossKind.VERBAL, MOMENT - timedelta(days=8))
    reached(desk, store, "loss_report_change", "report")
    found = desk.reports_to_choose(CASE, "loss_report")
    assert not found.reports
    for said in (made.number, "1001", "2026-03-06 09:30:15"):
        assert said in found.sentence.zh
        assert said in found.sentence.en
    assert found.remedy


def test_the_account_is_checked_by_itself_and_anew_whenever_the_words_change(
    desk: Desk, store: SqlStore
) -> None:
    with store.writing() as transaction:
        known_customer(transaction.books)
        money(transaction.books, Fen(8_000_000))
    reached(desk, store, "loss_report", "loss")
    view = desk.put_form(CASE, "loss", {"balance": "500", "opened": "2026"})
    checked = view.values["account_checked"]
    assert isinstance(checked, AccountChecked)
    assert (checked.balance, checked.opened, checked.large) == (Fit.DIFFERS, Fit.FITS, True)
    assert "80000" not in str(view.verdicts).replace(",", ""), "nobody reads the balance from it"
    view = desk.put_form(CASE, "loss", {"balance": "8万", "opened": "2019-01"})
    checked = view.values["account_checked"]
    assert (checked.balance, checked.opened) == (Fit.FITS, Fit.DIFFERS)


def test_what_was_said_verbally_is_confirmed_and_a_change_begins_with_both(
    desk: Desk, store: SqlStore
) -> None:
    with store.writing() as transaction:
        report(transaction.books, LossOf.PIN, LossKind.VERBAL)
    reached(desk, store, "loss_report", "loss")
    known = desk.known_answers(CASE, "loss")
    assert known.answers["of"] == LossOf.PIN
    assert known.answers["reason"] == "lost"
    assert known.answers["phone"] == "19900000999"
    assert not {"opened", "balance"} & set(known.answers), "whoever reports says these anew"
    change = operation("loss_report_change")
    draft = go_on(store, change, begin(change, "case-2"), MOMENT, until="loss")
    kept_away(store, change, draft, MOMENT)
    desk.open_case("case-2")
    assert desk.known_answers("case-2", "loss").answers["of"] == LossOf.BOTH


def test_the_second_operator_proves_who_they_are_and_is_not_the_teller(
    desk: Desk, store: SqlStore
) -> None:
    with store.writing() as transaction:
        known_customer(transaction.books)
        money(transaction.books, Fen(5_000_000))
    reached(desk, store, "loss_report", "second_operator")
    for staff, password in ((OTHER_TELLER, "wrong"), (TELLER, f"train{TELLER}")):
        with pytest.raises(NotAllowed):
            desk.second_signs(CASE, "second_operator", staff, password)
    view = desk.second_signs(CASE, "second_operator", OTHER_TELLER, f"train{OTHER_TELLER}")
    signed = view.values["second_operator"]
    assert isinstance(signed, Witness)
    assert signed.staff == OTHER_TELLER


@pytest.mark.parametrize("said", ["whole number", "its end", "tail of the card"])
def test_an_entry_is_found_by_the_number_of_its_report_and_by_the_tail_of_the_card(
    said: str, desk: Desk, store: SqlStore
) -> None:
    what = operation("loss_report")
    draft = kept_away(store, what, go_on(store, what, begin(what), MOMENT), MOMENT)
    entry = perform(store, what, draft, MOMENT)
    number = entry.made["report"]
    typed = {"whole number": number, "its end": number[-6:], "tail of the card": "000015"}[said]
    desk.sign_in(TELLER, f"train{TELLER}")
    assert entry.number in [one.number for one in desk.journal(typed)]
    assert not desk.journal("GS0101019999999")
