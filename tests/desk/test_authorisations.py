"""An authoriser at a window of their own: what waits, what they see, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.desk.authorisations import Authorisations
from app.desk.desk import Desk
from app.desk.review_views import Against
from app.desk.views import CaseView, EntryOpened
from app.domain.branch import Level
from app.errors import Conflict, NotAllowed
from app.evidence.approval import Decision, Mark
from app.flow.outcome import Outcome
from app.flow.perform import DraftGone
from app.flow.walk import Status
from db.store import SqlStore, open_store
from tests.db.sample import tamper
from tests.desk.conftest import desk_over
from tests.desk.counter import PASSWORDS, PIN, FaultyPrinter, ReadableEyes, Teller
from tests.evidence import COMPLIANCE, MANAGER, OTHER_TELLER, SUPERVISOR, TELLER
from tests.training import HandClock, settings_in

OpenDesk = Callable[..., Desk]


@pytest.fixture
def elsewhere(
    store: SqlStore, folder: Path, clock: HandClock, printer: FaultyPrinter
) -> Iterator[OpenDesk]:
    """Opens the same branch at another workstation, with somebody signed in."""
    opened: list[Desk] = []

    def sit(who: str, workstation: str = "0101-02", at: HandClock | None = None) -> Desk:
        other = open_store(replace(settings_in(folder), workstation=workstation))
        desk = desk_over(other, folder, at or clock, ReadableEyes(), printer)
        desk.sign_in(who, PASSWORDS[who])
        opened.append(desk)
        return desk

    yield sit
    for one in opened:
        one.close()


def decides(
    desk: Desk, case: str, decision: Decision, reason: str = "", *marks: Mark
) -> EntryOpened | None:
    """Whoever sits there looks at the case and decides it."""
    assert desk.who is not None
    number = desk.who.number
    shown = desk.authorisation(case).digest
    return desk.decide(case, number, PASSWORDS[number], decision, reason, marks, shown=shown)


def refusal(kind: type[Any], ask: Callable[[], Any]) -> str:
    with pytest.raises(kind) as caught:
        ask()
    return str(caught.value.code)


def view_of(news: CaseView | EntryOpened | None) -> CaseView:
    assert isinstance(news, CaseView)
    return news


# what waits


def test_a_case_at_its_approval_waits_for_whoever_may_decide_it(
    teller: Teller, elsewhere: OpenDesk, clock: HandClock
) -> None:
    view = teller.until("approval")
    clock.forward(minutes=4)
    (line,) = elsewhere(SUPERVISOR).authorisations()
    assert (line.case, line.teller, line.teller_name) == (view.id, TELLER, "王晓")
    assert line.workstation == "0101-01"
    assert line.level is Level.SUPERVISOR
    assert line.customer.startswith("沈*兰")
    assert "若" not in line.customer
    assert (clock() - line.since).total_seconds() == 240
    assert not line.returned


@pytest.mark.parametrize("who", [TELLER, OTHER_TELLER])
def test_it_waits_neither_for_its_own_teller_nor_for_too_low_a_level(
    who: str, teller: Teller, elsewhere: OpenDesk
) -> None:
    view = teller.until("approval")
    desk = elsewhere(who)
    assert desk.authorisations() == ()
    assert refusal(NotAllowed, lambda: desk.authorisation(view.id)) == "NOT_FOR_YOU"


def test_what_asks_for_a_manager_is_not_shown_to_a_supervisor(
    teller: Teller, elsewhere: OpenDesk
) -> None:
    teller.answers["due_diligence"]["suspicion"] = "看手机回答"
    view = teller.until("approval")
    supervisor = elsewhere(SUPERVISOR)
    assert supervisor.authorisations() == ()
    assert refusal(NotAllowed, lambda: supervisor.authorisation(view.id)) == "NOT_FOR_YOU"
    (line,) = elsewhere(MANAGER, "0101-03").authorisations()
    assert line.level is Level.MANAGER
    assert line.unusual


def test_a_case_whose_face_has_aged_meanwhile_is_the_tellers_turn(
    teller: Teller, elsewhere: OpenDesk, clock: HandClock
) -> None:
    view = teller.until("approval")
    desk = elsewhere(SUPERVISOR)
    assert len(desk.authorisations()) == 1
    clock.forward(hours=3)
    assert desk.authorisations() == ()
    assert refusal(NotAllowed, lambda: desk.authorisation(view.id)) == "EARLIER_STEP_OPEN"


def test_a_counter_whose_clock_is_wrong_signs_for_nothing_by_it(
    teller: Teller, elsewhere: OpenDesk, clock: HandClock
) -> None:
    view = teller.until("approval")
    for hours in (-3, 3):
        wrong = HandClock(clock())
        wrong.forward(hours=hours)
        desk = elsewhere(SUPERVISOR, f"0101-1{abs(hours) + hours}", wrong)
        assert desk.authorisations() == ()
        assert refusal(NotAllowed, lambda d=desk: d.authorisation(view.id)) == "EARLIER_STEP_OPEN"
    assert teller.desk.open_case(view.id).here == "approval"


def test_nobody_who_left_the_staff_meanwhile_sees_what_waits(
    teller: Teller, elsewhere: OpenDesk, store: SqlStore
) -> None:
    view = teller.until("approval")
    desk = elsewhere(SUPERVISOR)
    tamper(store, f"UPDATE staff SET active = false WHERE number = '{SUPERVISOR}'")
    assert desk.authorisations() == ()
    assert refusal(NotAllowed, lambda: desk.authorisation(view.id)) == "NOT_FOR_YOU"


def test_a_draft_that_this_program_cannot_read_hides_no_other(
    teller: Teller, elsewhere: OpenDesk, store: SqlStore
) -> None:
    lost, view = teller.until("approval"), None
    teller.phone = "19900000555"
    view = teller.until("approval")
    tamper(store, f"UPDATE drafts SET operation = '7777' WHERE id = '{lost.id}'")
    assert [one.case for one in elsewhere(SUPERVISOR).authorisations()] == [view.id]


# decided there, noticed here


def test_an_approval_given_elsewhere_lands_in_the_draft_and_the_pin_survives(
    teller: Teller, elsewhere: OpenDesk
) -> None:
    view = teller.until("approval")
    desk = elsewhere(SUPERVISOR)
    assert teller.desk.news(view.id) is None
    review = desk.authorisation(view.id)
    assert review.case.step("pin").status is Status.DONE
    assert "pin" not in review.case.values, "the PIN is in the teller's memory alone"
    assert review.digest == teller.desk.review(view.id).digest, "both see the same"
    assert decides(desk, view.id, Decision.APPROVED) is None
    assert desk.authorisations() == ()
    now = view_of(teller.desk.news(view.id))
    assert now.here == ""
    word = now.values["approval"]
    assert (word.staff, word.workstation) == (SUPERVISOR, "0101-02")
    assert teller.desk.news(view.id) is None, "it is told once"
    done = teller.desk.perform(view.id)
    entry = teller.desk.entry(done.number)
    assert (entry.line.made_by, entry.line.approved_by) == (TELLER, SUPERVISOR)


def test_whoever_only_opens_the_case_again_finds_it_approved_too(
    teller: Teller, elsewhere: OpenDesk
) -> None:
    view = teller.until("approval")
    decides(elsewhere(SUPERVISOR), view.id, Decision.APPROVED)
    (line,) = teller.desk.home().drafts
    assert line.here.zh == "可办结"
    assert teller.desk.open_case(view.id).here == ""
    assert teller.desk.perform(view.id).made


def test_a_case_returned_elsewhere_comes_back_with_reason_and_marks(
    teller: Teller, elsewhere: OpenDesk
) -> None:
    view = teller.until("approval")
    desk = elsewhere(SUPERVISOR)
    mark = Mark("due_diligence", "income", "与职业不符")
    decides(desk, view.id, Decision.RETURNED, "请再问收入", mark)
    now = view_of(teller.desk.news(view.id))
    assert (now.returned, now.marks) == ("请再问收入", (mark,))
    assert desk.authorisations() == (), "it is the teller's turn"
    assert refusal(Conflict, lambda: desk.authorisation(view.id)) == "DECIDED_ALREADY"


def test_a_case_rejected_elsewhere_has_ended_for_the_teller(
    teller: Teller, elsewhere: OpenDesk
) -> None:
    view = teller.until("approval")
    entry = decides(elsewhere(SUPERVISOR), view.id, Decision.REJECTED, "疑似买卖账户")
    assert isinstance(entry, EntryOpened)
    news = teller.desk.news(view.id)
    assert isinstance(news, EntryOpened)
    assert news.line.number == entry.line.number
    assert (news.line.outcome, news.line.approved_by) == (Outcome.REJECTED, SUPERVISOR)
    assert (news.line.made_by, news.reason) == (TELLER, "疑似买卖账户")
    assert refusal(DraftGone, lambda: teller.desk.perform(view.id)) == "DRAFT_CHANGED"


def test_on_one_computer_the_pin_is_entered_anew_and_nothing_else_is_lost(
    teller: Teller,
) -> None:
    desk = teller.desk
    view = teller.until("approval")
    desk.sign_out()
    desk.sign_in(SUPERVISOR, PASSWORDS[SUPERVISOR])
    (line,) = desk.authorisations()
    decides(desk, line.case, Decision.APPROVED)
    desk.sign_out()
    desk.sign_in(TELLER, PASSWORDS[TELLER])
    now = desk.open_case(view.id)
    assert now.here == "pin"
    assert [one.code for one in now.steps if one.status is not Status.DONE] == ["pin"]
    assert desk.enter_pin(view.id, PIN, PIN).here == ""
    assert desk.perform(view.id).made


def test_what_the_authoriser_left_open_is_still_there_after_a_crash(
    teller: Teller, elsewhere: OpenDesk
) -> None:
    view = teller.until("approval")
    decides(elsewhere(SUPERVISOR), view.id, Decision.APPROVED)
    again = elsewhere(TELLER, "0101-05")
    assert again.open_case(view.id).here == "pin"
    assert again.enter_pin(view.id, PIN, PIN).here == ""
    assert again.perform(view.id).made


# meanwhile


def test_of_two_authorisers_the_second_is_told_who_was_first(
    teller: Teller, elsewhere: OpenDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = teller.until("approval")
    first, second = elsewhere(SUPERVISOR), elsewhere(MANAGER, "0101-03")
    shown = second.authorisation(view.id).digest
    read = Authorisations._to_decide

    def then_somebody_is_faster(self: Any, *given: Any) -> Any:
        found = read(self, *given)
        if self is second and shown:
            monkeypatch.setattr(Authorisations, "_to_decide", read)
            decides(first, view.id, Decision.RETURNED, "请再问收入")
        return found

    monkeypatch.setattr(Authorisations, "_to_decide", then_somebody_is_faster)
    with pytest.raises(Conflict) as caught:
        second.decide(view.id, MANAGER, PASSWORDS[MANAGER], Decision.APPROVED, shown=shown)
    assert caught.value.code == "DECIDED_ALREADY"
    assert SUPERVISOR in caught.value.sentence.zh
    assert "退回" in caught.value.sentence.zh
    now = view_of(teller.desk.news(view.id))
    assert now.returned == "请再问收入"


def test_what_the_teller_changed_meanwhile_is_not_signed_for(
    teller: Teller, elsewhere: OpenDesk
) -> None:
    view = teller.until("approval")
    desk = elsewhere(SUPERVISOR)
    shown = desk.authorisation(view.id).digest
    teller.until("approval", teller.desk.put_form(view.id, "terms", {"sms_notice": False}))
    ask = lambda: desk.decide(  # noqa: E731
        view.id, SUPERVISOR, PASSWORDS[SUPERVISOR], Decision.APPROVED, shown=shown
    )
    assert refusal(Conflict, ask) == "NOT_WHAT_WAS_SHOWN"
    assert decides(desk, view.id, Decision.APPROVED) is None, "after another look"
    assert view_of(teller.desk.news(view.id)).here == ""


def test_the_teller_who_changes_a_case_that_was_just_decided_loses_that_change_alone(
    teller: Teller, elsewhere: OpenDesk
) -> None:
    view = teller.until("approval")
    decides(elsewhere(SUPERVISOR), view.id, Decision.APPROVED)
    change = lambda: teller.desk.put_form(view.id, "terms", {"sms_notice": False})  # noqa: E731
    assert refusal(DraftGone, change) == "DRAFT_CHANGED"
    now = teller.desk.open_case(view.id)
    assert now.here == "", "approved, and the PIN is still there"
    assert change().here == "sign"


def test_a_case_that_was_ended_meanwhile_cannot_be_decided(
    teller: Teller, elsewhere: OpenDesk
) -> None:
    view = teller.until("approval")
    desk = elsewhere(SUPERVISOR)
    shown = desk.authorisation(view.id).digest
    entry = teller.desk.conclude(view.id, Outcome.WITHDRAWN, "客户离开")
    for ask in (
        lambda: desk.authorisation(view.id),
        lambda: desk.decide(
            view.id, SUPERVISOR, PASSWORDS[SUPERVISOR], Decision.APPROVED, shown=shown
        ),
    ):
        with pytest.raises(Conflict) as caught:
            ask()
        assert caught.value.code == "CASE_CLOSED"
        assert entry.line.number in caught.value.sentence.zh


@pytest.mark.parametrize(
    ("who", "password", "code"),
    [
        (SUPERVISOR, "guess", "WRONG_PASSWORD"),
        (MANAGER, PASSWORDS[MANAGER], "NOT_WHO_IS_SIGNED_IN"),
        (TELLER, PASSWORDS[TELLER], "NOT_WHO_IS_SIGNED_IN"),
        ("", "", "NOT_WHO_IS_SIGNED_IN"),
    ],
)
def test_they_sign_with_their_own_number_and_password_again(
    who: str, password: str, code: str, teller: Teller, elsewhere: OpenDesk
) -> None:
    view = teller.until("approval")
    desk = elsewhere(SUPERVISOR)
    shown = desk.authorisation(view.id).digest
    for decision in Decision:
        said = refusal(
            NotAllowed,
            lambda d=decision: desk.decide(view.id, who, password, d, "x", shown=shown),
        )
        assert said == code
    assert teller.desk.news(view.id) is None


def test_a_supervisor_who_is_teller_of_a_case_never_decides_it_anywhere(
    teller: Teller, elsewhere: OpenDesk
) -> None:
    teller.desk.sign_out()
    teller.desk.sign_in(SUPERVISOR, PASSWORDS[SUPERVISOR])
    # A supervisor's box is empty: one of the blank cards is theirs for this test.
    tamper(teller.desk._store, f"UPDATE stock_cards SET holder = '{SUPERVISOR}'")  # type: ignore[arg-type]
    view = teller.until("approval")
    desk = elsewhere(SUPERVISOR)
    assert desk.authorisations() == ()
    ask = lambda: desk.decide(  # noqa: E731
        view.id,
        SUPERVISOR,
        PASSWORDS[SUPERVISOR],
        Decision.APPROVED,
        shown=teller.desk.review(view.id).digest,
    )
    assert refusal(NotAllowed, ask) == "NOT_FOR_YOU"


def test_the_witness_of_a_doubtful_face_does_not_decide_at_their_own_window_either(
    teller: Teller, elsewhere: OpenDesk
) -> None:
    teller.live = b"live 0.61"
    view = teller.until("identified")
    teller.desk.witness(view.id, MANAGER, PASSWORDS[MANAGER])
    view = teller.until("approval", teller.desk.open_case(view.id))
    desk = elsewhere(MANAGER)
    with pytest.raises(Exception, match="AUTHORISER-APART"):
        decides(desk, view.id, Decision.APPROVED)
    other = elsewhere(COMPLIANCE, "0101-03")
    decides(other, view.id, Decision.APPROVED)
    assert view_of(teller.desk.news(view.id)).here == ""


# a case that comes back


def test_after_a_correction_the_authoriser_sees_old_and_new_marked_fields_first(
    teller: Teller, elsewhere: OpenDesk
) -> None:
    view = teller.until("approval")
    desk = elsewhere(SUPERVISOR)
    marks = (Mark("due_diligence", "income"), Mark("terms", "sms_notice"))
    decides(desk, view.id, Decision.RETURNED, "请再问收入", *marks)
    view = view_of(teller.desk.news(view.id))
    answers = {**teller.answers["due_diligence"], "income": "D", "address": "样本路99号"}
    view = teller.desk.put_form(view.id, "due_diligence", answers)
    view = teller.until("approval", view)
    review = desk.authorisation(view.id)
    changed = [one for one in review.differences if one.against is Against.RETURNED]
    assert [(one.field, one.marked) for one in changed][:1] == [("income", True)]
    assert changed[0].sides[0].said != changed[0].sides[1].said
    address = next(one for one in changed if one.field == "address")
    assert address.sides[1].said.zh == "样本路99号"
    titles = {one.label.zh for one in changed}
    assert not titles & {"签名时间", "密码"}, "a form signed anew, and what a desk does not know"
    assert [one.zh for one in review.unchanged] == ["短信提醒"]
    assert [(one.staff, one.reason) for one in review.before] == [(SUPERVISOR, "请再问收入")]
    (line,) = desk.authorisations()
    assert line.returned


def test_another_authoriser_sees_that_a_colleague_sent_it_back(
    teller: Teller, elsewhere: OpenDesk
) -> None:
    view = teller.until("approval")
    decides(elsewhere(SUPERVISOR), view.id, Decision.RETURNED, "客户像被人指使")
    view = view_of(teller.desk.news(view.id))
    # A customer who enters another PIN, or a form that is signed anew, makes nobody forget it.
    view = teller.desk.enter_pin(view.id, "582913", "582913")
    view = teller.until("approval", view)
    review = elsewhere(MANAGER, "0101-03").authorisation(view.id)
    assert review.before[0].reason == "客户像被人指使"
    assert review.before[0].decision is Decision.RETURNED


def test_a_returned_case_that_was_right_can_be_handed_in_again(
    teller: Teller, elsewhere: OpenDesk
) -> None:
    view = teller.until("approval")
    desk = elsewhere(SUPERVISOR)
    assert refusal(NotAllowed, lambda: teller.desk.ask_again(view.id)) == "NOT_RETURNED"
    decides(desk, view.id, Decision.RETURNED, "请核实")
    view = teller.desk.ask_again(view.id) if teller.desk.news(view.id) else view
    assert view.here == "approval"
    (line,) = desk.authorisations()
    assert line.returned
    review = desk.authorisation(view.id)
    assert not [one for one in review.differences if one.against is Against.RETURNED]
    assert "再次提交" in review.before[0].lapsed.zh
    decides(desk, view.id, Decision.APPROVED)
    assert [one.reason for one in view_of(teller.desk.news(view.id)).values["approval"].before] == [
        "请核实"
    ]
    assert teller.desk.perform(view.id).made


def test_old_and_new_particulars_of_a_known_customer_are_shown(
    teller: Teller, elsewhere: OpenDesk, store: SqlStore
) -> None:
    done = teller.desk.perform(teller.until().id)
    account = next(row.text.zh for row in done.made if row.field == "account")
    tamper(store, f"UPDATE accounts SET life = 'closed' WHERE number = '{account}'")
    tamper(store, "UPDATE customers SET name = '沈若蓝', address = '旧地址'")
    teller.authoriser, teller.phone = MANAGER, "19900000777"
    view = teller.until("approval")
    review = elsewhere(MANAGER).authorisation(view.id)
    books = {
        one.field: [side.said.zh for side in one.sides]
        for one in review.differences
        if one.against is Against.BOOKS
    }
    assert books["name"] == ["沈若蓝", "沈若兰"]
    assert books["number"] == ["19900000999", "19900000777"]
    assert books["address"][0] == "旧地址"
    assert "sex" not in books


def test_sources_that_disagree_stand_side_by_side(teller: Teller, elsewhere: OpenDesk) -> None:
    view = teller.until("card")
    front, back = teller.sides()
    view = teller.takes(
        view, front, back, entries={"issuer": "另一公安局"}, looked_at=frozenset({"issuer"})
    )
    view = teller.until("approval", view)
    review = teller.desk.review(view.id)
    (one,) = [one for one in review.differences if one.against is Against.SOURCES]
    assert one.field == "issuer"
    assert [side.source.zh for side in one.sides] == ["影像识读", "联网核查", "柜员录入"]
    assert one.sides[-1].said.zh == "另一公安局"
