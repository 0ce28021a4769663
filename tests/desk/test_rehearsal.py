"""Rehearsals of what needs a known customer: what comes before is played first, and said."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.commands.printed import Printed
from app.commands.shown import rehearsed_said, rehearsed_shown
from app.desk.desk import Desk
from app.desk.rehearsal import Rehearsal, Rehearsed, require
from app.desk.rehearsal_answers import NEW_PIN
from app.desk.rehearsal_before import before
from app.domain.branch import Parameter
from app.errors import Unacceptable
from app.i18n import Language
from app.operations import CATALOGUE
from db.store import SqlStore
from tests.evidence import MOMENT

OPENING, REPORT = "account_opening", "loss_report"
PICTURES = {"card": (b"front S01", b"back S01")}
COPY_OF_ANOTHER = {"number": "GS0101010000099", "copy": 1, "taken_back": True}

Rehearse = Callable[..., Rehearsed]


@pytest.fixture
def rehearse(desk: Desk, tmp_path: Path) -> Rehearse:
    """Rehearses with drawn pictures of S01 and a face that is alike."""

    def played(operation: str, **answers: Any) -> Rehearsed:
        require(operation, answers)
        return Rehearsal(desk, answers).run(
            operation, documents=PICTURES, live=[b"live 0.21"], out=tmp_path / "papers"
        )

    return played


def test_each_is_played_after_what_had_to_come_before_and_nothing_is_played_twice(
    rehearse: Rehearse, store: SqlStore
) -> None:
    newer = {"pin_proven": {"pin": NEW_PIN}}
    journal: list[str | None] = []
    for operation, answers, first in (
        ("verbal_loss_report", {}, [OPENING]),
        ("loss_report", {}, []),
        ("loss_report_again", {}, []),
        ("loss_report_change", {}, []),
        ("pin_reset", {}, []),
        ("release", {}, []),
        ("pin_unlock", newer, ["pin_change"]),
        ("contract_sign", {}, []),
        ("replacement", {"new_pin": {"pin": "860274"}}, [REPORT]),
    ):
        result = rehearse(operation, **answers)
        assert result.performed, (operation, result.stopped_at, result.verdicts)
        assert [one.operation for one in result.before] == first, operation
        assert result.papers, operation
        journal += [*(one.journal for one in result.before), result.journal]
    assert all(journal)
    assert journal == sorted(journal, key=str), "each is an entry of its own, in this order"
    assert store.verify().whole


def test_money_is_rehearsed_after_what_it_needs(rehearse: Rehearse, store: SqlStore) -> None:
    for operation, answers, first in (
        ("cash_deposit", {}, [OPENING]),
        ("cash_withdrawal", {"amount": {"amount": "60000"}}, ["cash_deposit"]),
        ("transfer", {}, ["cash_deposit"]),
        ("fee_payment", {}, ["parameter_change", REPORT]),
    ):
        result = rehearse(operation, **answers)
        assert result.performed, (operation, result.stopped_at, result.verdicts)
        assert [one.operation for one in result.before] == first, operation
        assert result.papers, operation
    with store.reading() as transaction:
        assert transaction.books.trial_balance(MOMENT.date(), MOMENT.date()).balances


def test_a_closure_is_rehearsed_and_a_refused_one_says_all_that_is_in_the_way(
    rehearse: Rehearse, desk: Desk, store: SqlStore, tmp_path: Path
) -> None:
    loan = {"contract": {"kind": "loan", "party": "样本贷款中心"}}
    refused = Rehearsal(desk, loan).run(
        "account_closure",
        documents=PICTURES,
        live=[b"live 0.21"],
        out=tmp_path / "papers",
        first=("contract_sign", "freeze", "verbal_loss_report"),
    )
    assert not refused.performed
    assert refused.stopped_at == "precheck"
    stops = {one.code for one in refused.verdicts if one.effect == "refuse"}
    assert stops == {"CLOSURE-CONTRACT", "CLOSURE-FREEZE", "CLOSURE-LOST"}
    played = [one.operation for one in refused.before]
    assert played == [
        OPENING,
        "cash_deposit",
        "contract_sign",
        "freeze",
        "verbal_loss_report",
    ]

    other = {"card": (b"front S02", b"back S02")}
    done = Rehearsal(desk, {}).run(
        "account_closure", documents=other, live=[b"live 0.22"], out=tmp_path / "papers"
    )
    assert done.performed, (done.stopped_at, done.verdicts)
    assert done.made["payout"] == "¥1,000.00"
    assert {"closure_form", "interest_sheet", "closure_voucher", "business_receipt"} <= {
        path.name.split("-")[3] for path in done.papers
    }
    with store.reading() as transaction:
        assert transaction.books.trial_balance(MOMENT.date(), MOMENT.date()).balances


def test_an_heir_draws_what_a_customer_left(desk: Desk, tmp_path: Path) -> None:
    brought = {**PICTURES, "agent": (b"front S02", b"back S02")}
    said: dict[str, bytes] = {"live": b"live 0.22", "live_before": b"live 0.21"}
    wanting = Rehearsal(desk, {"heir_papers": {"kinship": "missing"}}).run(
        "deceased_closure",
        documents=brought,
        out=tmp_path / "papers",
        **{name: [one] for name, one in said.items()},
    )
    assert not wanting.performed
    assert (wanting.stopped_at, wanting.verdicts[0].code) == ("papers", "DECEASED-PAPERS")
    done = Rehearsal(desk, {}).run(
        "deceased_closure",
        documents=brought,
        out=tmp_path / "papers",
        **{name: [one] for name, one in said.items()},
    )
    assert done.performed, (done.stopped_at, done.verdicts)
    assert done.made["payout"] == "¥2,000.00", "both deposits that were played before"
    assert {path.name.split("-")[3] for path in done.papers} >= {"deceased_form", "interest_sheet"}


def test_the_command_says_what_was_played_before(rehearse: Rehearse) -> None:
    result = rehearse("pin_reset")
    for as_json in (True, False):
        printed = Printed(io.StringIO(), as_json=as_json, language=Language.ENGLISH)
        said = rehearsed_said(result, printed)
        assert said["before"] == [
            {"operation": OPENING, "journal": "0101-01-000002", "made": result.before[0].made}
        ]
        assert said["made"]["card"] == said["card"] == result.before[0].made["card"]
        assert json.loads(json.dumps(said)) == said
        shown = "\n".join(rehearsed_shown(result, printed))
        assert "0101-01-000002  Open a Class I account" in shown
        assert "0101-01-000003" in shown


def test_an_agent_reports_with_both_documents_and_does_nothing_else(
    desk: Desk, tmp_path: Path
) -> None:
    brought = {**PICTURES, "agent": (b"front S02", b"back S02")}
    for operation, performed in (("loss_report", True), ("release", False)):
        result = Rehearsal(desk, {}).run(
            operation,
            documents=brought,
            live=[b"live 0.22"],
            live_before=[b"live 0.21"],
            out=tmp_path / "papers",
        )
        assert result.performed is performed, (result.stopped_at, result.verdicts)
    assert "IN-PERSON" in {one.code for one in result.verdicts}


def test_wrong_answers_stop_it_with_their_sentence(rehearse: Rehearse) -> None:
    agent = {"who": "agent", "relation": "spouse", "phone": "19900000111", "reason": "住院"}
    other_card = {"number": "9999990000000000015"}
    for asked, answers, stopped_at, code in (
        ("pin_change", {"pin_proven": {"pin": "105827"}}, "old_pin", "PIN_WRONG"),
        ("pin_reset", {"new_pin": {"pin": "111111"}}, "new_pin", "PIN_WEAK"),
        (
            "pin_reset",
            {"card_in_hand": {**other_card, "where": "in_hand"}},
            "card_in_hand",
            "PIN-CARD-IN-HAND",
        ),
        ("verbal_loss_report", {"account": {"words": "查无此人"}}, "account", "NO_ACCOUNT"),
        ("verbal_loss_report", {"loss": {"of": "purse"}}, "loss", "FIELD_OF"),
        ("release", {"acting": agent}, "acting", "IN-PERSON"),
        ("release", {"report_copy": COPY_OF_ANOTHER}, "report_copy", "REPORT-COPY"),
        ("release", {"plastic": other_card}, "plastic", "RELEASE-PLASTIC"),
        ("release", {"loss_report": {"number": "GS0"}}, "report", "NOT_THIS_REPORT"),
        ("replacement", {"reissue": {"colour": "red"}}, "reissue", "FIELD_COLOUR"),
        (
            "pin_reset",
            {"approval": {"decision": "rejected", "reason": "存疑"}},
            "approval",
            "REJECTED",
        ),
    ):
        result = rehearse(asked, **answers)
        assert not result.performed, asked
        assert result.stopped_at == stopped_at, (asked, result.verdicts)
        said = {one.code: one for one in result.verdicts}
        assert code in said, (asked, said)
        assert said[code].text.zh


def test_whoever_does_not_know_the_answers_stops_no_payment(rehearse: Rehearse) -> None:
    wrong = dict.fromkeys(("phone_middle", "opened", "district", "holder_name"), "0000")
    result = rehearse("verbal_loss_report", questions={**wrong, "purpose": "", "medium": ""})
    assert not result.performed
    assert result.stopped_at == "questions"


def test_a_reset_that_has_to_wait_says_until_when(rehearse: Rehearse, store: SqlStore) -> None:
    with store.writing() as transaction:
        transaction.books.add_parameter(Parameter("pin_reset_days", MOMENT.date(), "3", "test"))
    result = rehearse("pin_reset")
    assert [one.operation for one in result.before] == [OPENING]
    assert "PIN-RESET-WAIT" in {one.code for one in result.verdicts}


def test_nothing_is_played_before_what_needs_no_customer() -> None:
    assert before(OPENING) == before("1001") == ()
    for one in CATALOGUE:
        if one.name in ("account_opening", "card_arrival", "card_order_cancel"):
            continue
        # Cash of the branch itself, batches and the office's own business are about nobody.
        if one.code.startswith(("32", "5", "8")) and one.name != "account_statement":
            assert before(one.code) == (), one.name
        elif one.alone and one.code.startswith(("12", "19", "2", "31")):
            assert before(one.code), one.name


def test_answers_to_what_nobody_asks_are_no_rehearsal() -> None:
    with pytest.raises(Unacceptable, match="horoscope"):
        require("release", {"horoscope": {}})
    with pytest.raises(Unacceptable):
        require("release_the_hounds", {})


def test_controls_and_own_freezes_are_rehearsed_with_what_ends_them(rehearse: Rehearse) -> None:
    for operation, first in (
        ("bank_control_end", [OPENING, "bank_control"]),
        ("self_freeze_end", ["self_freeze"]),
    ):
        result = rehearse(operation)
        assert result.performed, (operation, result.stopped_at, result.verdicts)
        assert [one.operation for one in result.before] == first, operation
    refused = rehearse("reactivation")
    assert refused.stopped_at == "asleep", "an account in use is not woken"
    assert "WAKE-ASLEEP" in {one.code for one in refused.verdicts}
