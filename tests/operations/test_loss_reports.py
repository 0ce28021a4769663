"""Formal reports, reports again, and reports of more: what the register says afterwards."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from app.clock import CHINA
from app.domain.account import AccountLife, MediumState, PinState
from app.domain.branch import Parameter
from app.domain.documents import Sex
from app.domain.loss import (
    LossEnd,
    LossKind,
    LossOf,
    LossReport,
    medium_state,
    pin_lost_since,
    pin_state,
)
from app.domain.money import Fen
from app.domain.restraint import Restraint, RestraintKind
from app.errors import NotAllowed
from app.evidence.acting import Acting, Who
from app.evidence.loss import FollowUp, LossReason, LossSaid
from app.flow.journal import EntryRead
from app.flow.operation import Operation
from app.flow.perform import Incomplete, Refused, judging, perform
from app.flow.rule import Effect, Verdict
from app.flow.walk import walk
from app.operations import operation
from app.operations.loss_report import LOSS_REPORT
from app.operations.loss_report_again import LOSS_REPORT_AGAIN
from app.operations.loss_report_change import LOSS_REPORT_CHANGE
from db import schema
from db.store import SqlStore
from tests.evidence import (
    MANAGER,
    MOMENT,
    OTHER_TELLER,
    SAMPLES,
    SUPERVISOR,
    TELLER,
    approval,
    card,
    samples_of,
    with_check_digit,
    witness,
)
from tests.prepared import CARD_NUMBER, YESTERDAY, known_customer, money, prepare, report
from tests.training import begin, go_on, kept_away

AGENT = card(
    name="周远",
    sex=Sex.MALE,
    number=with_check_digit("31010119880512001"),
    birth_date=date(1988, 5, 12),
)
AN_AGENT = {
    "acting": Acting(Who.AGENT, "spouse", "19900000321", "住院"),
    "agent": AGENT,
}
_SAID = SAMPLES[LossSaid]()


def lost(of: LossOf = LossOf.MEDIUM, **said: Any) -> dict[str, Any]:
    """What is said of a loss."""
    return {"loss": replace(_SAID, of=of, **said)}


def performed(
    store: SqlStore,
    operation: Operation,
    said: dict[str, Any] | None = None,
    *,
    now: datetime = MOMENT,
    case: str = "case-1",
    teller: str = TELLER,
) -> EntryRead:
    """The entry of a case that was done from the first step to the last."""
    begun = begin(operation, case, teller)
    draft = go_on(store, operation, begun, now, said)
    return perform(store, operation, kept_away(store, operation, draft, now), now)


def refused(store: SqlStore, operation: Operation, said: Any = None, **how: Any) -> Verdict:
    """The first refusal; nothing was done: no entry, no change of a report."""
    prepare(store, operation)
    before = state(store)
    with pytest.raises(Refused) as caught:
        performed(store, operation, said, **how)
    assert state(store) == before, "nothing half done"
    one = caught.value.verdicts[0]
    assert one.customer_text
    assert one.remedy
    return one


def state(store: SqlStore) -> tuple[Any, ...]:
    with store.reading() as transaction:
        reports = transaction.books.loss_reports(CARD_NUMBER)
        return reports, transaction.books.latest_moment(), transaction.books.card(CARD_NUMBER)


def reports_of(store: SqlStore) -> tuple[LossReport, ...]:
    with store.reading() as transaction:
        return transaction.books.loss_reports(CARD_NUMBER)


def states(store: SqlStore, at: datetime = MOMENT) -> tuple[MediumState, PinState]:
    """How card and PIN stand then."""
    with store.reading() as transaction:
        held = transaction.books.card(CARD_NUMBER)
        assert held is not None
        reports = transaction.books.loss_reports(CARD_NUMBER)
    return medium_state(held, reports, at), pin_state(held, reports, at, unlocks_after=None)


def laid(store: SqlStore, *writes: Any) -> None:
    """Writes into the books before anybody comes."""
    with store.writing() as transaction:
        for write in writes:
            write(transaction.books)


def verbal(of: LossOf = LossOf.MEDIUM, at: datetime = YESTERDAY) -> Any:
    return lambda books: report(books, of, LossKind.VERBAL, at)


def formal(of: LossOf = LossOf.MEDIUM, at: datetime = YESTERDAY) -> Any:
    return lambda books: report(books, of, at=at)


def parameter(name: str, value: str) -> Any:
    return lambda books: books.add_parameter(Parameter(name, date(2026, 1, 1), value, "test"))


# 2102


@pytest.mark.parametrize(
    ("of", "medium", "pin"),
    [
        (LossOf.MEDIUM, MediumState.FORMALLY_LOST, PinState.NORMAL),
        (LossOf.PIN, MediumState.NORMAL, PinState.REPORTED_LOST),
        (LossOf.BOTH, MediumState.FORMALLY_LOST, PinState.REPORTED_LOST),
    ],
)
def test_from_the_second_of_the_entry_on_what_is_reported_is_lost_for_good(
    of: LossOf, medium: MediumState, pin: PinState, store: SqlStore
) -> None:
    entry = performed(store, LOSS_REPORT, lost(of, follow_up=FollowUp.REISSUE))
    (made,) = reports_of(store)
    assert (made.accepted_at, made.stopped_at, made.waits_from) == (entry.at,) * 3
    assert (made.kind, made.of, made.lapses_at) == (LossKind.FORMAL, of, None)
    assert (made.reporter, made.by_agent, made.accepted_by) == ("沈若兰", False, TELLER)
    assert (made.follow_up, made.copy, made.journal) == ("reissue", 1, entry.number)
    assert states(store) == (medium, pin)
    assert states(store, MOMENT + timedelta(days=4000)) == (medium, pin), "it never lapses"
    assert entry.made["report"] == made.number
    assert entry.made["stopped_at"] == "2026-03-09 09:30:15"
    assert entry.made["reissue_from"] == ("2026-03-09" if of.medium else "—")
    assert entry.made["fee"] == "¥0.00"


def test_a_formal_report_takes_the_place_of_the_verbal_one_and_payment_was_never_free(
    store: SqlStore,
) -> None:
    laid(store, verbal())
    (before,) = reports_of(store)
    entry = performed(store, LOSS_REPORT, lost())
    old, new = reports_of(store)
    assert (old.end, old.ended_at, old.ended_by) == (LossEnd.SUPERSEDED, MOMENT, entry.number)
    assert (new.stopped_at, new.waits_from) == (YESTERDAY, MOMENT)
    assert new.follows == before.number == entry.made["follows"]
    assert entry.made["stopped_at"] == "2026-03-08 09:30:15"


def test_both_take_the_place_of_what_was_verbally_reported_of_card_and_pin(
    store: SqlStore,
) -> None:
    laid(store, verbal(LossOf.PIN), verbal(LossOf.MEDIUM, YESTERDAY + timedelta(hours=1)))
    entry = performed(store, LOSS_REPORT, lost(LossOf.BOTH))
    *old, new = reports_of(store)
    assert [one.end for one in old] == [LossEnd.SUPERSEDED] * 2
    assert entry.made["follows"] == "、".join(one.number for one in old), "each, in the journal"
    assert new.stopped_at == YESTERDAY


def test_beside_a_verbal_report_of_both_a_formal_one_of_the_card_leaves_the_pin_to_lapse(
    store: SqlStore,
) -> None:
    laid(store, verbal(LossOf.BOTH))
    draft = go_on(store, LOSS_REPORT, begin(LOSS_REPORT), MOMENT, lost(), until="signature")
    assert "LOSS-PART" in {one.code for one in verdicts(store, LOSS_REPORT, draft)}
    performed(store, LOSS_REPORT, lost())
    old, new = reports_of(store)
    assert old.end is None
    assert new.stopped_at == YESTERDAY
    assert states(store) == (MediumState.FORMALLY_LOST, PinState.REPORTED_LOST)
    after = YESTERDAY + timedelta(days=5)
    assert states(store, after) == (MediumState.FORMALLY_LOST, PinState.NORMAL)


def verdicts(store: SqlStore, operation: Operation, draft: Any, now: datetime = MOMENT) -> Any:
    with store.reading() as transaction:
        asks = judging(transaction, draft, now)
        view = walk(operation, draft, now).view
        return [one for rule in operation.rules for one in rule.judge(view, asks)]


def test_a_verbal_report_that_lapsed_is_written_down_as_lapsed_when_it_did(
    store: SqlStore,
) -> None:
    laid(store, verbal(at=MOMENT - timedelta(days=9)))
    lapsed_at = MOMENT - timedelta(days=4)
    said = lost()
    draft = go_on(store, LOSS_REPORT, begin(LOSS_REPORT), MOMENT, said, until="signature")
    (told,) = [one for one in verdicts(store, LOSS_REPORT, draft) if one.code == "LOSS-LAPSED"]
    assert "2026-03-05 09:30:15" in told.text.zh
    performed(store, LOSS_REPORT, said)
    old, new = reports_of(store)
    assert (old.end, old.ended_at) == (LossEnd.LAPSED, lapsed_at)
    assert (new.stopped_at, new.follows) == (MOMENT, ""), "payment had gone on meanwhile"


def test_a_verbal_report_that_lapses_between_signature_and_entry_is_no_longer_changed(
    store: SqlStore,
) -> None:
    laid(store, verbal(LossOf.PIN, MOMENT - timedelta(days=5) + timedelta(minutes=10)))
    draft = go_on(store, LOSS_REPORT_CHANGE, begin(LOSS_REPORT_CHANGE), MOMENT)
    draft = kept_away(store, LOSS_REPORT_CHANGE, draft, MOMENT)
    with pytest.raises(Refused) as caught:
        perform(store, LOSS_REPORT_CHANGE, draft, MOMENT + timedelta(minutes=10))
    one = caught.value.verdicts[0]
    assert one.code == "LOSS-REPORT"
    assert "2026-03-09 09:40:15 到期自动失效" in one.text.zh
    assert len(reports_of(store)) == 1


def test_the_same_is_not_reported_twice_and_it_is_said_who_did_what_when(store: SqlStore) -> None:
    laid(store, formal())
    (before,) = reports_of(store)
    one = refused(store, LOSS_REPORT, lost())
    assert one.code == "LOSS-TWICE"
    for said in (before.number, "2026-03-08 09:30:15", "1001"):
        assert said in one.text.zh
        assert said in one.text.en
    assert refused(store, LOSS_REPORT, lost(LossOf.BOTH), case="case-2").code == "LOSS-TWICE"


def test_a_report_whose_pin_was_reset_leaves_the_pin_to_be_reported_anew(store: SqlStore) -> None:
    laid(store, formal(LossOf.BOTH))
    (both,) = reports_of(store)
    laid(store, lambda books: books.settle_reported_pin(both.number, MOMENT, "x"))
    performed(store, LOSS_REPORT, lost(LossOf.PIN))
    assert states(store) == (MediumState.FORMALLY_LOST, PinState.REPORTED_LOST)


def test_a_report_on_a_closed_account_is_refused(store: SqlStore) -> None:
    laid(store, known_customer)
    with store.writing() as transaction:
        session = transaction.books._session  # type: ignore[attr-defined]
        session.write(sa.update(schema.accounts).values(life=AccountLife.CLOSED))
    found = samples_of(LOSS_REPORT)["account"]
    one = refused(store, LOSS_REPORT, {**lost(), "account": found})
    assert one.code == "LOSS-ACCOUNT"


def test_a_report_on_an_account_or_a_card_that_never_was_is_refused(store: SqlStore) -> None:
    laid(store, known_customer)
    found = samples_of(LOSS_REPORT)["account"]
    nobodys = replace(found, account="0101010000009999")
    assert refused(store, LOSS_REPORT, {**lost(), "account": nobodys}).code == "LOSS-ACCOUNT"
    never = replace(found, card="9999990000000000999")
    one = refused(store, LOSS_REPORT, {**lost(), "account": never}, case="case-2")
    assert one.code == "LOSS-MEDIUM"


def test_a_replaced_card_is_no_longer_lost_and_it_is_said_what_took_its_place(
    store: SqlStore,
) -> None:
    laid(store, known_customer)
    with store.writing() as transaction:
        held = transaction.books.card(CARD_NUMBER)
        assert held is not None
        transaction.books.change_card(replace(held, state=MediumState.REPLACED))
        transaction.books.add_card(
            replace(held, number="9999990000000007777", issued_at=MOMENT, journal="0101-01-000077")
        )
    found = samples_of(LOSS_REPORT)["account"]
    one = refused(store, LOSS_REPORT, {**lost(), "account": found})
    assert one.code == "LOSS-MEDIUM"
    for said in ("7777", "2026-03-09", "0101-01-000077"):
        assert said in one.text.zh
        assert said in one.text.en


def test_the_plastic_that_a_number_had_before_is_not_reported(store: SqlStore) -> None:
    laid(store, known_customer)
    draft = go_on(store, LOSS_REPORT, begin(LOSS_REPORT), MOMENT, lost())
    with store.writing() as transaction:
        held = transaction.books.card(CARD_NUMBER)
        assert held is not None
        transaction.books.change_card(replace(held, issue=2))
    draft = kept_away(store, LOSS_REPORT, draft, MOMENT)
    with pytest.raises(Refused) as caught:
        perform(store, LOSS_REPORT, draft, MOMENT)
    assert "LOSS-MEDIUM" in {one.code for one in caught.value.verdicts}


def test_a_freeze_hinders_no_report_and_is_told_to_the_teller_alone(store: SqlStore) -> None:
    freeze = Restraint(
        "DJ1",
        "0101010000001234",
        RestraintKind.JUDICIAL,
        "样本法院",
        "（2026）样0101执1号",
        None,
        YESTERDAY,
        None,
        0,
        "",
    )
    laid(store, known_customer, lambda books: books.add_restraint(freeze))
    (one,) = [one for one in told(store, lost()) if one.code == "LOSS-FROZEN"]
    assert "DJ1" in one.text.zh
    assert not one.customer_text
    performed(store, LOSS_REPORT, lost())
    with store.reading() as transaction:
        assert transaction.books.restraints("0101010000001234") == (freeze,)


# who takes part


@pytest.mark.parametrize(
    ("of", "balance", "level", "second"),
    [
        (LossOf.MEDIUM, 4_999_999, 2, False),
        (LossOf.MEDIUM, 5_000_000, 2, True),
        (LossOf.PIN, 4_999_999, 2, False),
        (LossOf.BOTH, 0, 3, False),
        (LossOf.BOTH, 5_000_000, 3, True),
    ],
)
def test_level_and_second_operator_follow_from_balance_and_kind(
    of: LossOf, balance: int, level: int, second: bool, store: SqlStore
) -> None:
    laid(store, known_customer, lambda books: money(books, Fen(balance)))
    draft = go_on(store, LOSS_REPORT, begin(LOSS_REPORT), MOMENT, lost(of))
    asked = max(one.level for one in verdicts(store, LOSS_REPORT, draft))
    assert asked == level
    path = walk(LOSS_REPORT, draft, MOMENT)
    assert path.has(loss_step("second_operator")) is second


def loss_step(code: str) -> Any:
    return next(one for one in LOSS_REPORT.steps if one.code == code)


def test_the_second_operator_of_a_large_report_is_not_its_authoriser(store: SqlStore) -> None:
    laid(store, known_customer, lambda books: money(books, Fen(5_000_000)))
    said = {**lost(), "second_operator": witness(SUPERVISOR)}
    assert refused(store, LOSS_REPORT, said).code == "LOSS-APART"
    said = {**lost(), "second_operator": witness(OTHER_TELLER)}
    entry = performed(store, LOSS_REPORT, said, case="case-2")
    assert entry.content.facts["second_operator"].value["staff"] == OTHER_TELLER


def test_money_that_comes_after_the_check_has_the_account_checked_again(store: SqlStore) -> None:
    laid(store, known_customer)
    draft = go_on(store, LOSS_REPORT, begin(LOSS_REPORT), MOMENT, lost())
    laid(store, lambda books: money(books, Fen(5_000_000)))
    draft = kept_away(store, LOSS_REPORT, draft, MOMENT)
    with pytest.raises(Refused) as caught:
        perform(store, LOSS_REPORT, draft, MOMENT)
    assert {one.code for one in caught.value.verdicts} == {"LOSS-CHECKED"}
    assert not reports_of(store)


def test_nobody_reports_formally_without_an_authorisers_word(store: SqlStore) -> None:
    laid(store, known_customer)
    draft = go_on(store, LOSS_REPORT, begin(LOSS_REPORT), MOMENT, lost(), until="approval")
    draft = kept_away(store, LOSS_REPORT, draft, MOMENT)
    with pytest.raises((Incomplete, NotAllowed)):
        perform(store, LOSS_REPORT, draft, MOMENT)
    low = {**lost(LossOf.BOTH), "approval": approval(SUPERVISOR, 2)}
    with pytest.raises(NotAllowed) as caught:
        performed(store, LOSS_REPORT, low, case="case-2")
    assert caught.value.code == "LEVEL_TOO_LOW"
    assert not reports_of(store)


def test_an_agent_reports_the_card_with_both_documents_and_is_named(store: SqlStore) -> None:
    entry = performed(store, LOSS_REPORT, {**lost(), **AN_AGENT})
    (made,) = reports_of(store)
    assert (made.reporter, made.by_agent) == ("周远", True)
    assert made.reporter_document == f"{AGENT.kind}:{AGENT.number}"
    assert entry.customer == made.customer
    assert entry.approved_by == MANAGER
    assert entry.content.facts["second_operator"].value["staff"] == OTHER_TELLER


@pytest.mark.parametrize("of", [LossOf.PIN, LossOf.BOTH])
def test_an_agent_never_reports_a_pin(of: LossOf, store: SqlStore) -> None:
    one = refused(store, LOSS_REPORT, {**lost(of), **AN_AGENT})
    assert one.code == "LOSS-PIN-AGENT"


# what is said


def told(store: SqlStore, said: dict[str, Any]) -> list[Verdict]:
    draft = go_on(store, LOSS_REPORT, begin(LOSS_REPORT), MOMENT, said, until="signature")
    return verdicts(store, LOSS_REPORT, draft)


def test_a_balance_said_wrongly_warns_of_the_holder_and_brings_the_manager_for_an_agent(
    store: SqlStore,
) -> None:
    laid(store, known_customer, lambda books: money(books, Fen(1_000_000)))
    said = lost(balance=100_000, opened="2019")
    found = [one for one in told(store, said) if one.code == "LOSS-FACTS"]
    assert [one.effect for one in found] == [Effect.WARN, Effect.WARN]
    found = [one for one in told(store, {**said, **AN_AGENT}) if one.code == "LOSS-FACTS"]
    assert [(one.effect, one.level) for one in found] == [(Effect.ESCALATE, 3)] * 2
    for one in found:
        words = one.text.zh + one.text.en + one.customer_text.zh + one.remedy.zh
        assert not any(digit.isdigit() for digit in words), "nobody learns the balance from it"
    right = lost(balance=900_000, opened="2026-03")
    assert not [one for one in told(store, {**right, **AN_AGENT}) if one.code == "LOSS-FACTS"]


def test_what_is_forgotten_is_a_pin_and_what_is_damaged_is_exchanged(store: SqlStore) -> None:
    one = refused(store, LOSS_REPORT, lost(reason=LossReason.FORGOTTEN))
    assert one.code == "LOSS-REASON"
    found = told(store, lost(reason=LossReason.DAMAGED))
    assert "2202" in next(one for one in found if one.code == "LOSS-REASON").remedy.zh
    performed(store, LOSS_REPORT, lost(LossOf.PIN, reason=LossReason.FORGOTTEN), case="case-2")


def test_a_fee_is_shown_written_down_as_due_and_never_left_out_silently(store: SqlStore) -> None:
    laid(store, known_customer, parameter("loss_fee", "1000"))
    assert "¥10.00" in next(one for one in told(store, lost()) if one.code == "LOSS-FEE").text.zh
    entry = performed(store, LOSS_REPORT, lost())
    assert entry.made["fee"].startswith("¥10.00（应收")


def test_a_clock_that_was_put_back_is_pointed_out_and_payment_is_stopped_all_the_same(
    store: SqlStore,
) -> None:
    performed(store, LOSS_REPORT, lost(LossOf.PIN), now=MOMENT)
    back = MOMENT - timedelta(hours=3)
    draft = go_on(store, LOSS_REPORT, begin(LOSS_REPORT, "case-2"), back, lost())
    assert "CLOCK" in {one.code for one in verdicts(store, LOSS_REPORT, draft, back)}
    performed(store, LOSS_REPORT, lost(), now=back, case="case-3")
    assert states(store)[0] is MediumState.FORMALLY_LOST
    made = reports_of(store)[0]
    assert (made.accepted_at, made.stopped_at) == (back, back)
    assert made.waits_from == MOMENT, "no replacement matures early by such a clock"


def test_under_a_clock_that_was_put_back_no_verbal_report_lapses_early(store: SqlStore) -> None:
    performed(store, LOSS_REPORT, lost(LossOf.PIN), now=MOMENT)
    performed(store, operation("verbal_loss_report"), now=MOMENT - timedelta(days=4), case="case-2")
    made = next(one for one in reports_of(store) if one.kind is LossKind.VERBAL)
    assert made.lapses_at == datetime(2026, 3, 15, tzinfo=CHINA), "five days after 9 March"


# 2103


def test_whoever_lost_the_copy_gets_another_and_payment_and_wait_go_on_as_they_were(
    store: SqlStore,
) -> None:
    laid(store, formal(LossOf.BOTH))
    (before,) = reports_of(store)
    entry = performed(store, LOSS_REPORT_AGAIN)
    old, new = reports_of(store)
    assert (old.end, old.ended_by) == (LossEnd.SUPERSEDED, entry.number)
    assert (new.copy, new.follows, new.of) == (2, before.number, LossOf.BOTH)
    assert (new.stopped_at, new.waits_from) == (before.stopped_at, before.waits_from)
    assert (new.reason, new.follow_up) == (before.reason, before.follow_up)
    assert new.accepted_at == MOMENT
    assert (entry.made["copy"], entry.made["report"]) == ("2", new.number)
    performed(store, LOSS_REPORT_AGAIN, now=MOMENT + timedelta(days=1), case="case-2")
    third = reports_of(store)[-1]
    assert (third.copy, third.stopped_at, third.waits_from) == (3, YESTERDAY, YESTERDAY)


def test_an_agent_gets_no_new_copy(store: SqlStore) -> None:
    laid(store, formal())
    said = {"acting": AN_AGENT["acting"]}
    assert refused(store, LOSS_REPORT_AGAIN, said).code == "IN-PERSON"


def test_there_is_no_copy_of_a_verbal_report_to_lose(store: SqlStore) -> None:
    laid(store, verbal())
    begun = begin(LOSS_REPORT_AGAIN)
    with pytest.raises(TypeError, match="not a NoneType"):
        go_on(store, LOSS_REPORT_AGAIN, begun, MOMENT)


# 2104


@pytest.mark.parametrize("kind", list(LossKind))
@pytest.mark.parametrize("of", [LossOf.PIN, LossOf.MEDIUM])
def test_one_part_becomes_both_formally_and_keeps_the_moment_of_the_part_that_stood(
    of: LossOf, kind: LossKind, store: SqlStore
) -> None:
    laid(store, lambda books: report(books, of, kind))
    (before,) = reports_of(store)
    entry = performed(store, LOSS_REPORT_CHANGE)
    old, new = reports_of(store)
    assert (old.end, old.ended_at) == (LossEnd.SUPERSEDED, MOMENT)
    assert (new.kind, new.of, new.follows) == (LossKind.FORMAL, LossOf.BOTH, before.number)
    assert new.stopped_at == YESTERDAY
    # The card waits for its replacement since it was formally reported itself.
    formally = kind is LossKind.FORMAL and of is LossOf.MEDIUM
    assert new.waits_from == (YESTERDAY if formally else MOMENT)
    # And the PIN for its reset likewise, each part by itself.
    formally = kind is LossKind.FORMAL and of is LossOf.PIN
    assert pin_lost_since(new, (old, new)) == (YESTERDAY if formally else MOMENT)
    assert states(store) == (MediumState.FORMALLY_LOST, PinState.REPORTED_LOST)
    assert entry.approved_by == MANAGER, "both at once are for the manager to approve"


def test_less_is_not_reported_by_a_change_and_what_is_all_reported_is_not_changed(
    store: SqlStore,
) -> None:
    laid(store, formal(LossOf.PIN))
    said = {"loss": replace(_SAID, of=LossOf.MEDIUM)}
    assert refused(store, LOSS_REPORT_CHANGE, said).code == "LOSS-MORE"
    laid(store, formal(LossOf.MEDIUM))
    one = refused(store, LOSS_REPORT_CHANGE, case="case-2")
    assert one.code == "LOSS-MORE"
    assert reports_of(store)[-1].number in one.text.zh or reports_of(store)[0].number in one.text.zh


def test_an_agent_changes_no_report(store: SqlStore) -> None:
    laid(store, formal())
    said = {**AN_AGENT}
    assert refused(store, LOSS_REPORT_CHANGE, said).code == "IN-PERSON"


def test_a_report_that_lapsed_or_ended_meanwhile_is_not_followed_up(store: SqlStore) -> None:
    laid(store, verbal(LossOf.PIN))
    draft = go_on(store, LOSS_REPORT_CHANGE, begin(LOSS_REPORT_CHANGE), MOMENT)
    draft = kept_away(store, LOSS_REPORT_CHANGE, draft, MOMENT)
    (before,) = reports_of(store)
    laid(
        store,
        lambda books: books.end_loss_report(
            before.number, LossEnd.RELEASED, MOMENT, "0101-02-000009"
        ),
    )
    with pytest.raises(Refused) as caught:
        perform(store, LOSS_REPORT_CHANGE, draft, MOMENT)
    (one,) = [one for one in caught.value.verdicts if one.code == "LOSS-REPORT"]
    assert "0101-02-000009" in one.text.zh
    assert "2026-03-09 09:30:15" in one.text.en
