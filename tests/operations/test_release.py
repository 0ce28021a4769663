"""解挂: who may take a report back, with what in hand, and what stays stopped afterwards."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.account import Card, MediumState, PinState
from app.domain.branch import Listing, Parameter
from app.domain.custody import HeldState
from app.domain.loss import LossEnd, LossKind, LossOf, LossReport, medium_state, pin_state
from app.domain.restraint import Restraint, RestraintKind
from app.evidence.acting import Acting
from app.evidence.identity import Assurance
from app.evidence.released import PinPart, PlasticInHand
from app.evidence.report_copy import ReportCopyReturned
from app.flow.books import Books
from app.flow.draft import Draft
from app.flow.forms import fill_form
from app.flow.journal import EntryRead
from app.flow.operation import Operation, Performing
from app.flow.perform import Refused, judging, perform
from app.flow.rule import Judging, judge
from app.flow.slot import View
from app.flow.walk import walk
from app.operations import operation
from app.operations.release import RELEASE
from app.operations.stock_card_void import STOCK_CARD_VOID
from app.rules.loss import REPORT, chosen
from app.rules.release import what_stays
from db.store import SqlStore, open_store
from tests import prepared
from tests.evidence import MOMENT, TELLER, account_found, card
from tests.prepared import CARD_NUMBER, HELD_NUMBER
from tests.training import HandClock, begin, go_on, kept_away, settings_in


def written(store: SqlStore, write: Callable[[Books], Any]) -> Any:
    """Writes something into the books before the case begins."""
    with store.writing() as transaction:
        return write(transaction.books)


def a_case(store: SqlStore, clock: HandClock, case: str = "case-1", **said: Any) -> Draft:
    """A release with all its steps done, kept."""
    draft = go_on(store, RELEASE, begin(RELEASE, case), clock(), said)
    return kept_away(store, RELEASE, draft, clock())


def released(store: SqlStore, clock: HandClock, **said: Any) -> EntryRead:
    return perform(store, RELEASE, a_case(store, clock, **said), clock())


def refused(store: SqlStore, clock: HandClock, **said: Any) -> Refused:
    """What somebody is told who may not release it; the report stands on."""
    with pytest.raises(Refused) as caught:
        released(store, clock, **said)
    for one in caught.value.verdicts:
        assert one.source
        assert one.remedy
        assert one.customer_text
    return caught.value


def reports(store: SqlStore) -> tuple[LossReport, ...]:
    with store.reading() as transaction:
        return transaction.books.loss_reports(CARD_NUMBER)


def an_entry(store: SqlStore, at: datetime) -> str:
    """The number of an entry that this teller made then."""
    draft = go_on(store, STOCK_CARD_VOID, begin(STOCK_CARD_VOID, "other"), at)
    draft = kept_away(store, STOCK_CARD_VOID, draft, at)
    return perform(store, STOCK_CARD_VOID, draft, at).number


def steps(store: SqlStore, clock: HandClock, **said: Any) -> set[str]:
    """The codes of the steps that a case asks for."""
    draft = go_on(store, RELEASE, begin(RELEASE), clock(), said)
    return {stand.step.code for stand in walk(RELEASE, draft, clock()).stands}


FORMAL_OF_THE_CARD = LossOf.MEDIUM, LossKind.FORMAL
VERBAL_OF_THE_CARD = LossOf.MEDIUM, LossKind.VERBAL


def reported(
    store: SqlStore, of: LossOf, kind: LossKind = LossKind.FORMAL, **changes: Any
) -> LossReport:
    """That report in the register, changed where the test says so."""

    def write(books: Books) -> LossReport:
        made = prepared.report(books, of, kind)
        if not changes:
            return made
        books.end_loss_report(made.number, LossEnd.SUPERSEDED, MOMENT, "")
        other = replace(made, number="GS0101010009901", **changes)
        books.add_loss_report(other)
        return other

    made: LossReport = written(store, write)
    return made


def test_the_card_works_again_and_the_register_says_how_the_report_ended(
    store: SqlStore, clock: HandClock
) -> None:
    reported(store, *FORMAL_OF_THE_CARD)
    entry = released(store, clock)
    (report,) = reports(store)
    assert (report.end, report.ended_at, report.ended_by) == (
        LossEnd.RELEASED,
        clock(),
        entry.number,
    )
    assert entry.made["payment"] == "已恢复"
    assert entry.approved_by
    with store.reading() as transaction:
        held = transaction.books.card(CARD_NUMBER)
    assert held is not None
    assert medium_state(held, (report,), clock()) is MediumState.NORMAL


def test_an_agent_never_takes_a_report_back(store: SqlStore, clock: HandClock) -> None:
    reported(store, *FORMAL_OF_THE_CARD)
    said = {"who": "agent", "relation": "child", "phone": "19900000321", "reason": "住院"}
    assert refused(store, clock, acting=fill_form(Acting, said)).code == "IN-PERSON"
    assert reports(store)[0].end is None


def test_the_second_of_two_windows_is_told_who_released_it_and_when(
    store: SqlStore, clock: HandClock
) -> None:
    reported(store, *FORMAL_OF_THE_CARD)
    first, second = a_case(store, clock, "case-1"), a_case(store, clock, "case-2")
    entry = perform(store, RELEASE, first, clock())
    clock.forward(seconds=40)
    with pytest.raises(Refused) as caught:
        perform(store, RELEASE, second, clock())
    said = next(v for v in caught.value.verdicts if v.code == "RELEASE-REPORT")
    assert "2026-03-09 09:30:15" in said.text.zh
    assert f"柜员 {TELLER}" in said.text.zh
    assert entry.number in said.text.zh
    assert len([one for one in reports(store) if one.end is LossEnd.RELEASED]) == 1


@pytest.mark.parametrize("other", ["release", "replacement"])
def test_of_a_release_and_another_at_the_same_moment_one_is_done(
    other: str, store: SqlStore, folder: Path
) -> None:
    reported(store, *FORMAL_OF_THE_CARD)
    second = open_store(replace(settings_in(folder), workstation="0101-02"))
    cases: list[tuple[SqlStore, Operation, Draft]] = []
    for n, (at, name) in enumerate(((store, "release"), (second, other))):
        what = operation(name)
        begun = replace(begin(what, f"case-{n}"), workstation=at.workstation)
        draft = go_on(at, what, begun, MOMENT)
        cases.append((at, what, kept_away(at, what, draft, MOMENT)))
    together = Barrier(2)

    def tried(case: tuple[SqlStore, Operation, Draft]) -> EntryRead | Refused:
        together.wait()
        try:
            return perform(*case, MOMENT)
        except Refused as refused:
            return refused

    with ThreadPoolExecutor(2) as threads:
        came = list(threads.map(tried, cases))
    second.close()
    (done,) = (one for one in came if isinstance(one, EntryRead))
    (told,) = (one for one in came if isinstance(one, Refused))
    assert done.number in " ".join(one.text.zh for one in told.verdicts)
    with store.reading() as transaction:
        (report,) = transaction.books.loss_reports(CARD_NUMBER)
        held = transaction.books.card(CARD_NUMBER)
    assert held is not None
    assert report.ended_by == done.number
    assert (held.state is MediumState.NORMAL) == (report.end is LossEnd.RELEASED)


def test_after_a_replacement_it_is_said_who_issued_it_and_the_old_card_is_cut(
    store: SqlStore, clock: HandClock
) -> None:
    entry = an_entry(store, clock())
    report = reported(store, *FORMAL_OF_THE_CARD)
    draft = a_case(store, clock)

    def reissue(books: Books) -> None:
        old = books.card(CARD_NUMBER)
        assert old is not None
        books.end_loss_report(report.number, LossEnd.REISSUED, clock(), entry)
        books.change_card(replace(old, state=MediumState.REPLACED))
        books.add_card(replace(old, number="9999990000000009999", issued_at=clock(), journal=entry))

    written(store, reissue)
    with pytest.raises(Refused) as caught:
        perform(store, RELEASE, draft, clock())
    said = next(v for v in caught.value.verdicts if v.code == "RELEASE-REISSUED")
    assert f"柜员 {TELLER}" in said.text.zh
    assert "尾号 9999" in said.text.zh
    assert "2106" in said.remedy.zh


def test_while_a_card_of_the_same_number_is_made_nothing_is_released(
    store: SqlStore, clock: HandClock
) -> None:
    reported(store, *FORMAL_OF_THE_CARD)
    written(store, lambda books: prepared.card_ordered(books, arrived=False))
    said = refused(store, clock)
    assert (said.code, "2205" in said.remedy.zh) == ("RELEASE-REISSUED", True)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"plastic": {"number": "9999990000000000023"}}, "RELEASE-PLASTIC"),
        ({"plastic": {"number": CARD_NUMBER, "sequence": 2}}, "RELEASE-PLASTIC"),
        ({"report_copy": {"number": "GS0101010009002", "taken_back": True}}, "REPORT-COPY"),
        (
            {"report_copy": {"number": "GS0101010009001", "copy": 2, "taken_back": True}},
            "REPORT-COPY",
        ),
    ],
)
def test_another_card_and_another_copy_release_nothing(
    said: dict[str, dict[str, Any]], code: str, store: SqlStore, clock: HandClock
) -> None:
    kinds: dict[str, type] = {"plastic": PlasticInHand, "report_copy": ReportCopyReturned}
    reported(store, *FORMAL_OF_THE_CARD)
    values: dict[str, Any] = {name: fill_form(kinds[name], raw) for name, raw in said.items()}
    assert refused(store, clock, **values).code == code
    assert reports(store)[0].end is None


def test_where_several_plastics_bear_the_number_it_is_said_which_one_was_found(
    store: SqlStore, clock: HandClock
) -> None:
    def second(books: Books) -> None:
        books.change_card(replace(prepared.known_customer(books), issue=2))

    written(store, second)
    reported(store, *FORMAL_OF_THE_CARD)
    said = refused(store, clock, plastic=PlasticInHand(CARD_NUMBER))
    assert (said.code, "2201" in said.remedy.zh) == ("RELEASE-PLASTIC", True)
    assert released(store, clock, plastic=PlasticInHand(CARD_NUMBER, 2)).made["payment"] == "已恢复"


def test_the_copy_that_a_report_again_made_void_releases_nothing(
    store: SqlStore, clock: HandClock
) -> None:
    again = reported(store, *FORMAL_OF_THE_CARD, copy=2, follows="GS0101010009001")
    old = fill_form(ReportCopyReturned, {"number": again.number, "copy": 1, "taken_back": True})
    said = refused(store, clock, report_copy=old)
    assert (said.code, "2103" in said.remedy.zh) == ("REPORT-COPY", True)


def test_a_swiped_card_leaves_nothing_but_its_number() -> None:
    track = f";{CARD_NUMBER}=3012201000000000?"
    assert fill_form(PlasticInHand, {"number": track}) == PlasticInHand(CARD_NUMBER)


def test_what_lapsed_needs_no_release(store: SqlStore, clock: HandClock) -> None:
    reported(store, *VERBAL_OF_THE_CARD)
    clock.forward(days=6)
    draft = go_on(store, RELEASE, begin(RELEASE), MOMENT, until="report")
    path = walk(RELEASE, draft, clock())
    with store.reading() as transaction:
        verdicts = judge(RELEASE.rules, path.view, judging(transaction, draft, clock()))
    said = next(v for v in verdicts if v.code == "RELEASE-NOTHING")
    assert "到期自动失效" in said.text.zh
    assert "无须解挂" in said.remedy.zh


def test_what_lapsed_on_the_way_is_not_released(store: SqlStore, clock: HandClock) -> None:
    reported(store, *VERBAL_OF_THE_CARD, lapses_at=MOMENT + timedelta(minutes=5))
    draft = a_case(store, clock)
    clock.forward(minutes=5)
    with pytest.raises(Refused) as caught:
        perform(store, RELEASE, draft, clock())
    assert "RELEASE-REPORT" in {one.code for one in caught.value.verdicts}
    assert "09:35:15 到期自动失效" in str(caught.value.verdicts)


FACE_AND_APPROVAL = {"face_agreed", "approval"}


def test_a_holders_own_verbal_report_is_undone_by_the_document_alone(
    store: SqlStore, clock: HandClock
) -> None:
    reported(store, *VERBAL_OF_THE_CARD)
    assert not steps(store, clock) & {*FACE_AND_APPROVAL, "face", "identified", "report_copy"}
    entry = released(store, clock)
    assert entry.approved_by == ""
    assert reports(store)[0].end is LossEnd.RELEASED


def no_light_release(books: Books) -> None:
    name = "loss_verbal_light_release"
    books.add_parameter(Parameter(name, MOMENT.date(), '"no"', "本行决定"))


@pytest.mark.parametrize(
    "why", ["parameter", "somebody else reported", "typed", "guardian", "in custody"]
)
def test_otherwise_a_verbal_report_is_released_like_a_formal_one(
    why: str, store: SqlStore, clock: HandClock
) -> None:
    by_agent: dict[str, Any] = {"by_agent": True} if why == "somebody else reported" else {}
    reported(store, *VERBAL_OF_THE_CARD, **by_agent)
    said: dict[str, Any] = {}
    if why == "parameter":
        written(store, no_light_release)
    elif why == "in custody":
        written(store, prepared.held_card)
    elif why == "guardian":
        raw = {"who": "guardian_of_incapable", "relation": "child", "phone": "19900000321"}
        said["acting"] = fill_form(Acting, {**raw, "reason": "卧床"})
    elif why == "typed":
        shown = card()
        typed = tuple(replace(one, assurance=Assurance.TYPED) for one in shown.fields)
        said["card"] = replace(shown, fields=typed)
    asked = steps(store, clock, **said)
    assert asked >= FACE_AND_APPROVAL
    assert "report_copy" not in asked, "nobody signed a form when it was reported"


def test_a_card_that_was_reported_stolen_is_never_released_by_the_document_alone(
    store: SqlStore, clock: HandClock
) -> None:
    reported(store, *VERBAL_OF_THE_CARD, reason="stolen")
    assert {"face", "approval"} <= steps(store, clock)
    assert released(store, clock).approved_by


def test_a_hit_on_a_list_that_came_later_is_not_passed_over_lightly(
    store: SqlStore, clock: HandClock
) -> None:
    reported(store, *VERBAL_OF_THE_CARD)
    draft = a_case(store, clock)
    number = card().number
    written(
        store,
        lambda books: books.add_listing(
            Listing("L1", "internal_grey", "", number, "", "本行", MOMENT.date(), None)
        ),
    )
    with pytest.raises(Refused) as caught:
        perform(store, RELEASE, draft, clock())
    assert caught.value.code == "RELEASE-WAY"
    assert reports(store)[0].end is None


def test_a_light_way_that_the_bank_closed_meanwhile_is_not_gone(
    store: SqlStore, clock: HandClock
) -> None:
    reported(store, *VERBAL_OF_THE_CARD)
    draft = a_case(store, clock)
    written(store, no_light_release)
    with pytest.raises(Refused) as caught:
        perform(store, RELEASE, draft, clock())
    assert caught.value.code == "RELEASE-WAY"


def test_a_forgotten_pin_is_reset_before_the_card_is_released(
    store: SqlStore, clock: HandClock
) -> None:
    report = reported(store, LossOf.BOTH)
    assert {"plastic", "pin_part"} <= steps(store, clock)
    said = refused(store, clock, pin_part=fill_form(PinPart, {"still": "forgotten"}))
    assert (said.code, "2301" in said.remedy.zh) == ("RELEASE-PIN", True)
    written(store, lambda books: books.settle_reported_pin(report.number, MOMENT, ""))
    assert "pin_part" not in steps(store, clock)
    released(store, clock)
    assert reports(store)[0].end is LossEnd.RELEASED


def test_of_a_report_of_the_pin_no_card_is_asked_for(store: SqlStore, clock: HandClock) -> None:
    reported(store, LossOf.PIN)
    asked = steps(store, clock)
    assert "pin_part" in asked
    assert "plastic" not in asked


def test_a_card_in_custody_is_given_back_with_its_release(
    store: SqlStore, clock: HandClock
) -> None:
    reported(store, *FORMAL_OF_THE_CARD)
    written(store, prepared.held_card)
    entry = released(store, clock)
    with store.reading() as transaction:
        held = transaction.books.held_card(HELD_NUMBER)
    assert held is not None
    assert (held.state, held.ended_by) == (HeldState.RETURNED, entry.number)


def test_by_a_clock_that_was_put_back_nothing_is_released(
    store: SqlStore, clock: HandClock
) -> None:
    reported(store, *FORMAL_OF_THE_CARD)
    an_entry(store, clock() + timedelta(hours=3))
    assert refused(store, clock).code == "CLOCK"
    assert reports(store)[0].end is None


@pytest.mark.parametrize(
    ("stopped", "said"), [("frozen", "账户使用受限"), ("locked", "密码已锁定")]
)
def test_what_else_stops_payment_is_said_before_and_after(
    stopped: str, said: str, store: SqlStore, clock: HandClock
) -> None:
    reported(store, *FORMAL_OF_THE_CARD)
    if stopped == "locked":
        written(store, prepared.locked_pin)
    else:
        written(store, frozen)
    entry = released(store, clock)
    assert entry.made["payment"] == f"仍停止：{said}"
    assert "RELEASE-STAYS" in {one.code for one in entry.content.verdicts}


def frozen(books: Books) -> None:
    """A court froze all that is on the account."""
    books.add_restraint(
        Restraint(
            "DJ1",
            prepared.ACCOUNT_NUMBER,
            RestraintKind.JUDICIAL,
            "样本法院",
            "（2026）样本1号",
            None,
            prepared.YESTERDAY,
            None,
            0,
            "",
        )
    )


class Undone(Exception):
    """What was tried in the books is not kept."""


KINDS = [(of, kind) for of in LossOf for kind in LossKind]


def _lost(reports: list[LossReport]) -> tuple[bool, bool]:
    """Whether medium and PIN are lost, by an independent reading of what stands."""
    return (
        any(one.of is not LossOf.PIN for one in reports),
        any(one.of is not LossOf.MEDIUM for one in reports),
    )


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    wanted=st.lists(st.sampled_from(KINDS), min_size=1, max_size=4, unique=True),
    which=st.integers(0, 3),
)
def test_a_release_frees_what_no_other_report_stops_and_nothing_else(
    wanted: list[tuple[LossOf, LossKind]], which: int, store: SqlStore
) -> None:
    with suppress(Undone), store.writing() as transaction:
        books = transaction.books
        made: list[LossReport] = []
        for of, kind in wanted:
            if any(one.kind is kind and one.of.meets(of) for one in made):
                continue  # the register takes one of a kind for each part
            made.append(prepared.report(books, of, kind))
        mine = made[which % len(made)]
        others = [one for one in made if one is not mine]
        held = books.card(CARD_NUMBER)
        assert held is not None
        view = View({REPORT.name: chosen(mine), "account": account_found()})
        performing = Performing(books.branch(), "0101-01", TELLER, MOMENT, "0101-01-000009")
        warned = " ".join(v.text.zh for v in what_stays.judge(view, _judging(books)))
        said = RELEASE.effect(view, books, performing).values["payment"]
        _as_the_others_say(books, held, others, said, warned)
        raise Undone


def _judging(books: Books) -> Any:
    return Judging(books, MOMENT, TELLER, "case-1")


def _as_the_others_say(
    books: Books, held: Card, others: list[LossReport], said: str, warned: str
) -> None:
    left = books.loss_reports(CARD_NUMBER)
    medium, pin = _lost(others)
    lost = medium_state(held, left, MOMENT) is not MediumState.NORMAL
    assert lost == medium
    forgotten = pin_state(held, left, MOMENT, unlocks_after=None) is PinState.REPORTED_LOST
    assert forgotten == pin
    assert (said == "已恢复") == (not others)
    for one in others:
        assert one.number in said
        assert one.number in warned
