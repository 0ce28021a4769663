"""What is signed before a loss is accepted, and what is printed once it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from app.clock import CHINA
from app.desk.desk import Desk
from app.desk.rehearsal import sample_ink
from app.domain.consent_record import ConsentRecord
from app.domain.loss import LossOf
from app.domain.wording import WordingCode, built_in
from app.errors import Conflict
from app.evidence.approval import Decision
from app.flow.keeping import entry_view
from app.flow.operation import BANK_COPY, CUSTOMER_COPY
from app.flow.perform import perform
from app.operations import operation
from app.rules.papers.loss_copy import LOSS_RECEIPT
from app.rules.papers.loss_form import LOSS_FORM
from app.rules.papers.verbal_slip import VERBAL_SLIP
from db.store import SqlStore
from tests.desk.counter import Teller
from tests.evidence import MOMENT, TELLER
from tests.prepared import (
    CARD_NUMBER,
    CUSTOMER_NUMBER,
    PREPARED,
    YESTERDAY,
    known_customer,
    report,
)
from tests.rules.papers import cases
from tests.rules.papers.words import told
from tests.training import HandClock, begin, go_on, kept_away

CASE = "case-1"


def at_the_signature(desk: Desk, store: SqlStore, name: str) -> None:
    """Teller 1001 signed in, with a case whose papers are to be signed."""
    what = operation(name)
    draft = go_on(store, what, begin(what, CASE), MOMENT, until="sign")
    kept_away(store, what, draft, MOMENT)
    desk.sign_in(TELLER, f"train{TELLER}")
    # A PIN is never kept: the customer enters it again.
    Teller(desk).until("sign", desk.open_case(CASE))


def test_the_form_names_when_it_was_filled_in_and_the_copy_the_second_of_acceptance(
    desk: Desk, store: SqlStore, clock: HandClock
) -> None:
    with store.writing() as transaction:
        books = transaction.books
        known_customer(books)
        agreed = built_in(WordingCode.FACE_NOTICE)[-1]
        # Whoever agreed in earlier business signs nothing for the face.
        books.add_consent(
            ConsentRecord(
                CUSTOMER_NUMBER, agreed.code, agreed.version, agreed.digest, YESTERDAY, ""
            )
        )
    at_the_signature(desk, store, "loss_report")
    (form,) = desk.forms(CASE, "signature")
    said = "".join(fact.name.zh + fact.value.zh for group in form.facts for fact in group.facts)
    assert "填写时间2026-03-09 09:30:15" in said
    assert "挂失编号" not in said
    teller = Teller(desk)
    clock.forward(minutes=3, seconds=7)
    view = teller.signs(desk.open_case(CASE))
    teller.decides(view, Decision.APPROVED)
    clock.forward(seconds=2)
    done = desk.perform(CASE)
    assert {"loss_form", "loss_receipt"} <= {one.paper.paper for one in done.papers}
    with store.reading() as transaction:
        (made,) = transaction.books.loss_reports(CARD_NUMBER)
        entry = transaction.journal.find(done.number)
        assert entry is not None
        setting = desk._setting(transaction, entry)
    assert made.accepted_at == clock()
    at = f"{made.accepted_at.astimezone(CHINA):%Y-%m-%d%H:%M:%S}"
    assert at == "2026-03-0909:33:24"
    kept = entry_view(operation("loss_report"), entry)
    for paper, copy in ((LOSS_FORM, BANK_COPY), (LOSS_RECEIPT, CUSTOMER_COPY)):
        text = told(paper, kept, setting, copy)
        assert f"受理时间{at}止付生效{at}到期时间不失效" in text
        assert f"挂失编号{made.number}" in text


@pytest.mark.parametrize(
    ("name", "paper"),
    [
        ("loss_report_again", "loss_form"),
        ("loss_report_change", "loss_form"),
        ("release", "release_form"),
        ("replacement", "replacement_form"),
        ("exchange", "replacement_form"),
        ("card_collection", "replacement_form"),
        ("pin_reset", "pin_form"),
        ("pin_change", "pin_form"),
        ("pin_unlock", "pin_form"),
    ],
)
def test_each_of_them_is_signed_on_its_own_form(
    desk: Desk, store: SqlStore, name: str, paper: str
) -> None:
    assert name in PREPARED
    at_the_signature(desk, store, name)
    (form,) = desk.forms(CASE, "signature")
    assert form.code == paper
    assert "signature" in Teller(desk).signs(desk.open_case(CASE)).holding


def test_a_form_that_would_read_otherwise_by_now_is_not_signed(desk: Desk, store: SqlStore) -> None:
    with store.writing() as transaction:
        report(transaction.books, LossOf.MEDIUM)
    at_the_signature(desk, store, "release")
    forms = desk.forms(CASE, "signature")
    desk.put_form(CASE, "release", {"reason": "other", "explained": "记错了，没有丢"})
    with pytest.raises(Conflict):
        desk.sign(CASE, "signature", sample_ink(), 3.0, forms)


def test_the_notice_of_a_verbal_report_says_the_second_at_which_it_lapses(store: SqlStore) -> None:
    what = operation("verbal_loss_report")
    draft = kept_away(store, what, go_on(store, what, begin(what, CASE), MOMENT), MOMENT)
    entry = perform(store, what, draft, MOMENT)
    with store.reading() as transaction:
        (made,) = transaction.books.loss_reports(CARD_NUMBER)
    assert made.lapses_at is not None
    setting = replace(cases.setting(journal=entry.number), at=entry.at, made=entry.made)
    text = told(VERBAL_SLIP, entry_view(what, entry), setting, CUSTOMER_COPY)
    for label, at in (("受理时间", made.accepted_at), ("止付生效", made.stopped_at)):
        assert f"{label}{at.astimezone(CHINA):%Y-%m-%d%H:%M:%S}" in text, label
    last_day = made.lapses_at.astimezone(CHINA) - timedelta(days=1)
    assert f"到期时间{last_day:%Y-%m-%d}24:00:00" in text
    assert f"挂失编号{made.number}" in text
