"""The training customers come to the counter, and each case goes as it should."""

from __future__ import annotations

import pytest

from app.desk.desk import Desk
from app.desk.views import CaseView
from app.devices.specimens import by_code
from app.domain.branch import Level
from app.flow.outcome import Outcome
from tests.desk.counter import Teller
from tests.evidence import COMPLIANCE, MANAGER, SUPERVISOR

AUTHORISER = {2: SUPERVISOR, 3: MANAGER, 4: COMPLIANCE}


def until_blocked(teller: Teller) -> CaseView:
    """The case as far as it goes before a rule says no."""
    view = teller.desk.start("1001")
    for step in ("consents", "card", "lookup", "network", "face"):
        view = teller.until(step, view)
        if view.blocked:
            return view
    return view


@pytest.mark.parametrize("code", ["S01", "S02", "S03", "S04", "S05"])
def test_somebody_with_nothing_unusual_gets_an_account(code: str, desk: Desk) -> None:
    desk.sign_in("1001", "train1001")
    teller = Teller(desk, code)
    view = teller.until()
    assert view.asked is Level.SUPERVISOR
    assert desk.perform(view.id).made


@pytest.mark.parametrize(
    ("code", "rule"),
    [
        ("S06", "ID-IN-FORCE"),
        ("S07", "ID-NUMBER"),
        ("S08", "ID-AGE"),
        ("S09", "ONE-CLASS-I"),
        ("S10", "SCREENING"),
        ("S13", "ID-AGE"),
    ],
)
def test_somebody_who_cannot_be_served_is_told_at_the_card(
    code: str, rule: str, teller: Teller
) -> None:
    teller.code = code
    view = until_blocked(teller)
    assert view.here == "lookup"
    refused = [v for v in view.verdicts if v.effect == "refuse"]
    assert rule in {v.code for v in refused}
    for verdict in refused:
        assert verdict.customer_text.zh
        assert verdict.remedy.zh
    entry = teller.desk.conclude(view.id, Outcome.DECLINED, refused[0].text.zh)
    assert rule in {v.code for v in entry.verdicts}
    assert teller.desk.home().stock_left == 200


@pytest.mark.parametrize(
    ("code", "live", "extra", "level"),
    [
        ("S11", b"live 0.62", {"identified"}, Level.MANAGER),
        ("S14", b"live 0.21", {"second_document", "identified"}, Level.MANAGER),
        ("S15", b"live 0.45", {"identified"}, Level.SUPERVISOR),
        ("S17", b"live 0.21", {"second_document", "identified"}, Level.MANAGER),
    ],
)
def test_where_identity_is_in_doubt_people_decide(
    code: str, live: bytes, extra: set[str], level: Level, teller: Teller
) -> None:
    teller.code, teller.live = code, live
    view = teller.until("approval")
    assert not view.blocked
    added = {step.code for step in view.steps} & {"identified", "second_document"}
    assert added == extra
    assert view.asked is level
    teller.authoriser = AUTHORISER[level]
    view = teller.until(view=view)
    assert teller.desk.perform(view.id).made


def test_somebody_on_the_watch_list_is_approved_above_the_supervisor(teller: Teller) -> None:
    teller.code = "S18"
    view = teller.until("approval")
    assert "SCREENING" in {v.code for v in view.verdicts}
    assert view.asked >= Level.MANAGER
    teller.authoriser = AUTHORISER[view.asked]
    done = teller.desk.perform(teller.until(view=view).id)
    shown = teller.desk.entry(done.number)
    assert "SCREENING" in {v.code for v in shown.verdicts}


def test_a_telephone_of_the_whole_family_is_explained(teller: Teller) -> None:
    teller.code, teller.phone = "S16", by_code("S16").phone
    view = teller.until("phone")
    view = teller.does(view, "phone")
    assert view.blocked
    view = teller.desk.explain_shared_phone(view.id, "与配偶共用")
    assert not view.blocked
    assert teller.desk.perform(teller.until(view=view).id).made


def test_the_same_customer_does_not_get_a_second_class_i_account(teller: Teller) -> None:
    teller.desk.perform(teller.until().id)
    view = until_blocked(teller)
    assert "ONE-CLASS-I" in {v.code for v in view.verdicts}
    assert view.blocked
