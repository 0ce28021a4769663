"""Risk grade, limits and the blank card."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.branch import Level
from app.evidence.lookup import CustomerLookup
from app.evidence.medium import CardTaken
from app.evidence.network_check import CheckMeaning
from app.evidence.risk import GradePoint, RiskAssessed
from app.evidence.spoiled import SpoiledCard
from app.flow.rule import Effect, Judging
from app.flow.slot import View
from app.i18n import same
from app.rules.medium import next_card
from app.rules.risk import assess
from db.store import SqlStore
from tests import evidence
from tests.evidence import MOMENT, OTHER_TELLER, SUPERVISOR, TELLER, card, terms
from tests.rules.asking import asked, one
from tests.rules.test_known_customer import listed


def assessed(store: SqlStore, **changes: Any) -> RiskAssessed:
    """The grade of an ordinary customer, but for the changes."""
    view = {
        "acceptance": evidence.acceptance(),
        "consents": evidence.consents(),
        "card": card(),
        "lookup": CustomerLookup("", (), 0, 0),
        "network_check": evidence.network_check(),
        "face": evidence.face(),
        "phone": evidence.phone(),
        "due_diligence": evidence.due_diligence(),
    }
    with store.reading() as transaction:
        asks = Judging(transaction.books, MOMENT, TELLER, "case-1")
        return assess(View({**view, **changes}), asks)


def test_an_ordinary_customer_is_a_low_risk_and_every_point_is_explained(store: SqlStore) -> None:
    low = assessed(store)
    assert low.level == "low"
    assert sum(point.points for point in low.points) == low.score
    assert all(point.reason.zh and point.reason.en for point in low.points)
    assert asked("RISK", risk=low) == ()


@pytest.mark.parametrize(
    "changes",
    [
        {"due_diligence": evidence.due_diligence(occupation="unemployed")},
        {"due_diligence": evidence.due_diligence(monthly_use="D")},
        {"acceptance": evidence.acceptance(purpose="99")},
        {"phone": evidence.phone(shared_because="x")},
        {"lookup": CustomerLookup("1", (), 3, 0)},
        {"face": evidence.face(0.45)},
        {"consents": evidence.consents("refused")},
        {"network_check": evidence.network_check(CheckMeaning.NUMBER_NOT_FOUND)},
    ],
)
def test_what_is_riskier_scores_higher(changes: dict[str, Any], store: SqlStore) -> None:
    assert assessed(store, **changes).score > assessed(store).score


@pytest.mark.parametrize("list_name", ["punishment", "account_in_case"])
def test_whoever_is_on_a_list_is_a_high_risk(list_name: str, store: SqlStore) -> None:
    listed(store, list_name)
    high = assessed(store)
    assert high.level == "high"
    assert high.points[0].code == "veto"


def test_the_banks_own_watch_list_asks_for_a_manager_and_not_for_the_highest_grade(
    store: SqlStore,
) -> None:
    listed(store, "internal_grey")
    assert assessed(store).level == "low"


@pytest.mark.parametrize(
    ("level", "effect", "asks"),
    [
        ("low", None, 0),
        ("medium", Effect.WARN, 0),
        ("high", Effect.ESCALATE, Level.COMPLIANCE),
    ],
)
def test_a_high_risk_is_decided_by_compliance(level: str, effect: Effect | None, asks: int) -> None:
    points = (GradePoint("a", 3, same("少")), GradePoint("b", 9, same("多")))
    found = asked("RISK", risk=RiskAssessed(level, 61, points))
    if effect is None:
        assert found == ()
        return
    verdict = one(found)
    assert (verdict.effect, verdict.level) == (effect, asks)
    assert "61" in verdict.text.zh
    assert verdict.text.zh.index("多") < verdict.text.zh.index("少"), "the weightiest first"
    assert not verdict.customer_text, "the grade is not told"


def test_a_politically_exposed_person_is_the_managers_to_accept_and_is_told_nothing() -> None:
    assert asked("PEP", due_diligence=evidence.due_diligence()) == ()
    exposed = evidence.due_diligence(politically_exposed=True)
    verdict = one(asked("PEP", due_diligence=exposed))
    assert (verdict.effect, verdict.level) == (Effect.ESCALATE, Level.MANAGER)
    assert verdict.field == "politically_exposed"
    assert not verdict.customer_text


@pytest.mark.parametrize(
    ("daily", "yearly", "effects"),
    [
        (500_000, 20_000_000, []),
        (500_001, 20_000_000, [Effect.WARN]),
        (500_000, 500_000, []),
        (500_000, 499_999, [Effect.REFUSE]),
        (600_000, 500_000, [Effect.REFUSE, Effect.WARN]),
    ],
)
def test_limits_agree_and_start_low(
    daily: int, yearly: int, effects: list[Effect], store: SqlStore
) -> None:
    agreed = terms(daily_amount=daily, yearly_amount=yearly)
    found = asked("TERMS", store=store, card=card(), terms=agreed)
    assert [verdict.effect for verdict in found] == effects
    closed = terms(daily_amount=daily, yearly_amount=yearly, channels=False)
    assert asked("TERMS", store=store, card=card(), terms=closed) == ()


def in_box(store: SqlStore, teller: str = TELLER) -> CardTaken | None:
    with store.reading() as transaction:
        return next_card(View({}), Judging(transaction.books, MOMENT, teller, "case-1"))


def test_blank_cards_are_used_in_the_order_of_their_numbers(store: SqlStore) -> None:
    first = in_box(store)
    assert first is not None
    assert first.serial == "00000001"
    assert asked("CARD-ORDER", store=store, card_taken=first) == ()
    with store.reading() as transaction:
        second = transaction.books.stock_card("00000002")
    assert second is not None
    for wrong in (
        CardTaken(second.serial, second.card_number),
        CardTaken(first.serial, second.card_number),
        CardTaken("00000201", "x"),
    ):
        verdict = one(asked("CARD-ORDER", store=store, card_taken=wrong))
        assert verdict.effect is Effect.REFUSE
        assert first.serial in verdict.text.zh
    with store.writing() as transaction:
        transaction.books.void_stock_card(first.serial, "chip", "0101-01-000001")
    taken = CardTaken(second.serial, second.card_number)
    assert asked("CARD-ORDER", store=store, card_taken=taken) == ()
    assert one(asked("CARD-ORDER", store=store, card_taken=first))


def test_each_teller_has_a_box_of_their_own(store: SqlStore) -> None:
    theirs = in_box(store, OTHER_TELLER)
    assert theirs is not None
    assert theirs.serial == "00000201"
    assert asked("CARD-ORDER", store=store, teller=OTHER_TELLER, card_taken=theirs) == ()
    assert one(asked("CARD-ORDER", store=store, teller=TELLER, card_taken=theirs))


def test_an_empty_box_is_said_so(store: SqlStore) -> None:
    assert in_box(store, SUPERVISOR) is None
    taken = CardTaken("00000001", "x")
    verdict = one(asked("CARD-ORDER", store=store, teller=SUPERVISOR, card_taken=taken))
    assert verdict.effect is Effect.REFUSE
    assert "尾箱" in verdict.text.zh


@pytest.mark.parametrize(
    ("serial", "teller", "well"),
    [
        ("00000001", TELLER, True),
        ("00000150", TELLER, True),
        ("00000201", TELLER, False),
        ("00000001", OTHER_TELLER, False),
        ("1", TELLER, False),
        ("", TELLER, False),
    ],
)
def test_only_a_card_of_ones_own_box_is_voided(
    serial: str, teller: str, well: bool, store: SqlStore
) -> None:
    spoiled = SpoiledCard(serial, "chip")
    found = asked("STOCK-OWN", store=store, teller=teller, spoiled=spoiled)
    assert [verdict.effect for verdict in found] == ([] if well else [Effect.REFUSE])


def test_a_card_is_voided_once(store: SqlStore) -> None:
    with store.writing() as transaction:
        transaction.books.void_stock_card("00000001", "chip", "0101-01-000001")
    assert one(asked("STOCK-OWN", store=store, spoiled=SpoiledCard("00000001", "chip")))


def test_whoever_wants_channels_says_which(store: SqlStore) -> None:
    none = terms(online_banking=False, mobile_banking=False, self_service=False)
    (verdict,) = asked("TERMS", store=store, card=card(), terms=none)
    assert (verdict.effect, verdict.field) == (Effect.REFUSE, "online_banking")
    only_mobile = terms(online_banking=False, self_service=False)
    assert asked("TERMS", store=store, card=card(), terms=only_mobile) == ()
