"""A lost card gets another in its place: after the wait, once, with the valid copy."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.account import MediumKind, MediumState, PinState
from app.domain.branch import Parameter
from app.domain.contract import ContractKind
from app.domain.custody import OrderState
from app.domain.loss import LossEnd, LossKind, LossOf, medium_state, standing
from app.evidence.card_orders import CardArrived, CardWaiting, OldPlasticTaken, OrderCancelled
from app.evidence.contracts import ContractSigned
from app.evidence.replacement import Exchange, Follows, NumberKept, Reissue, ReissuePlan
from app.evidence.report_copy import ReportCopyReturned
from app.evidence.spoiled import SpoiledCard
from app.flow.forms import fill_form
from app.flow.journal import EntryRead
from app.flow.operation import Operation
from app.flow.perform import Incomplete, Refused, judging, perform
from app.flow.walk import walk
from app.operations.card_arrival import CARD_ARRIVAL
from app.operations.card_collection import CARD_COLLECTION
from app.operations.card_order_cancel import CARD_ORDER_CANCEL
from app.operations.contract_end import CONTRACT_END
from app.operations.contract_sign import CONTRACT_SIGN
from app.operations.exchange import EXCHANGE
from app.operations.loss_report import LOSS_REPORT
from app.operations.release import RELEASE
from app.operations.replacement import REPLACEMENT
from app.operations.stock_card_void import STOCK_CARD_VOID
from app.rules.contracts import chosen_from
from db.store import SqlStore, open_store
from tests.evidence import CARD_HELD, MOMENT, SAMPLES, TELLER, account_found
from tests.prepared import ACCOUNT_NUMBER, CUSTOMER_NUMBER, contract, known_customer, report
from tests.training import begin, go_on, kept_away, settings_in

SAME = {"reissue": replace(SAMPLES[Reissue](), number=NumberKept.SAME)}


def done(
    store: SqlStore,
    operation: Operation,
    said: Mapping[str, Any] | None = None,
    *,
    at: datetime = MOMENT,
    teller: str = TELLER,
    case: str = "",
) -> EntryRead:
    """The entry of an ordinary case."""
    case = case or f"{operation.code}-{at:%d%H%M%S}-{teller}"
    draft = go_on(store, operation, begin(operation, case, teller), at, said)
    draft = kept_away(store, operation, draft, at)
    return perform(store, operation, draft, at)


def refused(store: SqlStore, operation: Operation, **more: Any) -> tuple[str, str]:
    """Code and sentence of the rule that says no."""
    with pytest.raises(Refused) as caught:
        done(store, operation, **more)
    return caught.value.code, caught.value.sentence.en


def lost(store: SqlStore, of: LossOf = LossOf.MEDIUM, **more: Any) -> str:
    """The number of a report of the card."""
    with store.writing() as transaction:
        return report(transaction.books, of, **more).number


def test_the_new_card_takes_everything_over_and_the_old_one_is_void_for_ever(
    store: SqlStore,
) -> None:
    with store.writing() as transaction:
        contract(transaction.books)
        contract(transaction.books, ContractKind.LOAN, "")
    number = lost(store, LossOf.BOTH)
    entry = done(store, REPLACEMENT)
    new = entry.made["card"]
    with store.reading() as transaction:
        books = transaction.books
        old, made = books.card(CARD_HELD), books.card(new)
        ended = books.loss_report(number)
        stock = books.stock_card("00000001")
        follows = {one.card for one in books.contracts(ACCOUNT_NUMBER)}
        kinds = [one.kind for one in books.contracts(ACCOUNT_NUMBER)]
        living = [one for one in books.cards_of(CUSTOMER_NUMBER) if one.state is MediumState.NORMAL]
    assert old is not None
    assert made is not None
    assert (old.state, made.state, made.account) == (
        MediumState.REPLACED,
        MediumState.NORMAL,
        ACCOUNT_NUMBER,
    )
    assert stock is not None
    assert (stock.card_number, stock.journal) == (new, entry.number)
    assert ended is not None
    assert (ended.end, ended.ended_by) == (LossEnd.REISSUED, entry.number)
    assert follows == {new}
    assert kinds == [ContractKind.DEBIT, ContractKind.LOAN]
    assert [one.number for one in living] == [new], "the dead one counts no more"
    assert entry.customer == CUSTOMER_NUMBER


def test_the_list_tells_the_customer_whom_they_must_tell(store: SqlStore) -> None:
    with store.writing() as transaction:
        for kind, party in (
            (ContractKind.SALARY, "样本公司"),
            (ContractKind.INVESTMENT, "样本基金"),
        ):
            contract(transaction.books, kind, party)
        fee = Parameter("card_fee", MOMENT.date(), "1000", "本行价目表2026年第1号")
        transaction.books.add_parameter(fee)
    lost(store)
    draft = go_on(store, REPLACEMENT, begin(REPLACEMENT), MOMENT, until="pin")
    plan: ReissuePlan = walk(REPLACEMENT, draft, MOMENT).view["plan"]
    assert [(one.kind, one.follows) for one in plan.contracts] == [
        (ContractKind.SALARY, Follows.TELL),
        (ContractKind.INVESTMENT, Follows.BY_ITSELF),
        (ContractKind.SMS, Follows.STAYS),
        (ContractKind.E_BANK, Follows.STAYS),
    ], "with what was agreed on the account itself before there were contracts"
    assert plan.fee == 10_00
    assert done(store, REPLACEMENT).made["fee_due"] == "¥10.00", "due: no money is taken here"


def test_before_the_wait_is_over_the_first_day_is_named(store: SqlStore) -> None:
    with store.writing() as transaction:
        known_customer(transaction.books, medium=MediumKind.PASSBOOK)
    lost(store)
    found = {"account": account_found(medium=MediumKind.PASSBOOK)}
    code, said = refused(store, REPLACEMENT, said=found)
    assert code == "REISSUE-WAIT"
    assert "2026-03-15" in said
    later = datetime(2026, 3, 15, 0, 0, 1, tzinfo=MOMENT.tzinfo)
    entry = done(store, REPLACEMENT, found, at=later)
    assert len(entry.made["card"]) == 16, "a passbook comes from the run of passbooks"
    with store.reading() as transaction:
        assert transaction.books.stock_left(TELLER, MediumKind.PASSBOOK) == 19
        assert transaction.books.stock_left(TELLER) == 200


def test_a_card_waits_as_long_as_the_bank_says(store: SqlStore) -> None:
    lost(store)
    with store.writing() as transaction:
        transaction.books.add_parameter(
            Parameter("reissue_days_card", MOMENT.date(), "3", "本行会议纪要第2号")
        )
    assert refused(store, REPLACEMENT)[0] == "REISSUE-WAIT"
    assert done(store, REPLACEMENT, at=MOMENT + timedelta(days=2)).made["card"]


def test_by_a_clock_that_was_put_back_nothing_matures(store: SqlStore) -> None:
    lost(store)
    with store.writing() as transaction:
        contract(transaction.books)
    done(store, CONTRACT_END, at=MOMENT + timedelta(days=1))
    assert refused(store, REPLACEMENT)[0] == "CLOCK"


@pytest.mark.parametrize(
    ("of", "kind", "said"),
    [
        (LossOf.MEDIUM, LossKind.VERBAL, "Verbal"),
        (LossOf.PIN, LossKind.FORMAL, "PIN"),
        (None, None, "not reported lost"),
    ],
)
def test_without_a_formal_report_of_the_card_there_is_no_replacement(
    of: LossOf | None, kind: LossKind | None, said: str, store: SqlStore
) -> None:
    with store.writing() as transaction:
        known_customer(transaction.books)
        if of is not None and kind is not None:
            report(transaction.books, of, kind)
    draft = go_on(store, REPLACEMENT, begin(REPLACEMENT), MOMENT, until="report")
    draft = kept_away(store, REPLACEMENT, draft, MOMENT)
    path = walk(REPLACEMENT, draft, MOMENT)
    found = verdicts(store, draft, "REISSUE-REPORT")
    assert said in found
    with pytest.raises(Refused, match=said):
        perform(store, REPLACEMENT, draft, MOMENT)
    assert path.here is not None


def test_after_its_release_a_report_serves_no_replacement(store: SqlStore) -> None:
    number = lost(store)
    draft = go_on(store, REPLACEMENT, begin(REPLACEMENT), MOMENT)
    draft = kept_away(store, REPLACEMENT, draft, MOMENT)
    with store.writing() as transaction:
        transaction.books.end_loss_report(number, LossEnd.RELEASED, MOMENT, "0101-02-000007")
    with pytest.raises(Refused) as caught:
        perform(store, REPLACEMENT, draft, MOMENT)
    said = " ".join(one.text.en for one in caught.value.verdicts)
    assert "released" in said
    assert "0101-02-000007" in said
    with store.reading() as transaction:
        assert transaction.books.stock_left(TELLER) == 200


def test_what_is_agreed_with_the_bank_itself_is_on_the_account(store: SqlStore) -> None:
    with store.writing() as transaction:
        known_customer(transaction.books)
    e_bank = fill_form(ContractSigned, {"kind": "e_bank", "daily_amount": "3000"})
    done(store, CONTRACT_SIGN, {"contract": e_bank})
    signed = done(
        store, CONTRACT_SIGN, {"contract": fill_form(ContractSigned, {"kind": "sms"})}, case="s"
    )
    with store.reading() as transaction:
        account = transaction.books.account(ACCOUNT_NUMBER)
        [sms] = [
            one
            for one in transaction.books.contracts(ACCOUNT_NUMBER)
            if one.number == signed.made["contract"]
        ]
    assert account is not None
    assert (account.daily_limit, account.daily_count, account.sms_notice) == (300_000, 10, True)
    done(store, CONTRACT_END, {"contract_chosen": chosen_from(sms)})
    with store.reading() as transaction:
        account = transaction.books.account(ACCOUNT_NUMBER)
    assert account is not None
    assert not account.sms_notice
    draft = go_on(store, EXCHANGE, begin(EXCHANGE), MOMENT, until="pin")
    plan: ReissuePlan = walk(EXCHANGE, draft, MOMENT).view["plan"]
    assert [one.kind for one in plan.contracts] == [ContractKind.E_BANK], "SMS notices have ended"


@pytest.mark.parametrize("said", [{"daily_amount": "900000"}, {"yearly_amount": "1"}])
def test_an_e_bank_has_limits_that_a_teller_may_agree(
    said: dict[str, str], store: SqlStore
) -> None:
    e_bank = fill_form(ContractSigned, {"kind": "e_bank", **said})
    assert refused(store, CONTRACT_SIGN, said={"contract": e_bank})[0] == "CONTRACT-CHANNELS"


def verdicts(store: SqlStore, draft: Any, code: str) -> str:
    """What a rule says of a replacement, in English."""
    with store.reading() as transaction:
        asked = judging(transaction, draft, MOMENT)
        view = walk(REPLACEMENT, draft, MOMENT).view
        rule = next(one for one in REPLACEMENT.rules if one.code == code)
        return " ".join(one.text.en for one in rule.judge(view, asked))


@pytest.mark.parametrize(
    "copy",
    [
        ReportCopyReturned("GS0101010009999", 1, True),
        ReportCopyReturned("GS0101010009001", 2, True),
    ],
)
def test_another_copy_is_not_taken(copy: ReportCopyReturned, store: SqlStore) -> None:
    lost(store)
    assert refused(store, REPLACEMENT, said={"report_copy": copy})[0] == "REPORT-COPY"
    with store.reading() as transaction:
        assert transaction.books.stock_left(TELLER) == 200


def test_of_two_tellers_one_replaces_and_the_other_is_told_who_did(store: SqlStore) -> None:
    lost(store)
    drafts = []
    for teller in ("1001", "1002"):
        draft = go_on(store, REPLACEMENT, begin(REPLACEMENT, teller, teller), MOMENT)
        drafts.append(kept_away(store, REPLACEMENT, draft, MOMENT))
    first = perform(store, REPLACEMENT, drafts[0], MOMENT)
    with pytest.raises(Refused) as caught:
        perform(store, REPLACEMENT, drafts[1], MOMENT)
    assert caught.value.code in ("LOSS-MEDIUM", "LOSS-REPORT")
    assert first.number in " ".join(one.text.zh for one in caught.value.verdicts)
    with store.reading() as transaction:
        assert transaction.books.stock_left("1002") == 200
        assert len(transaction.books.cards_of(CUSTOMER_NUMBER)) == 2


def test_a_spoiled_card_is_passed_over_and_an_empty_box_stops(store: SqlStore) -> None:
    lost(store)
    draft = go_on(store, REPLACEMENT, begin(REPLACEMENT), MOMENT)
    draft = kept_away(store, REPLACEMENT, draft, MOMENT)
    done(store, STOCK_CARD_VOID, {"spoiled": SpoiledCard("00000001", "damaged")})
    with pytest.raises(Refused) as caught:
        perform(store, REPLACEMENT, draft, MOMENT)
    assert caught.value.code == "MEDIUM-ORDER"
    assert "00000002" in caught.value.sentence.zh
    with store.writing() as transaction:
        for serial in range(2, 201):
            transaction.books.void_stock_card(f"{serial:08d}", "damaged", "test")
    with pytest.raises(Refused) as caught:
        perform(store, REPLACEMENT, draft, MOMENT)
    assert "no blank" in caught.value.sentence.en


def test_what_is_agreed_meanwhile_is_not_left_behind(store: SqlStore) -> None:
    lost(store)
    draft = go_on(store, REPLACEMENT, begin(REPLACEMENT), MOMENT)
    draft = kept_away(store, REPLACEMENT, draft, MOMENT)
    signed = done(store, CONTRACT_SIGN, teller="1002")
    with pytest.raises(Refused) as caught:
        perform(store, REPLACEMENT, draft, MOMENT)
    assert caught.value.code == "CONTRACTS-NOW"
    entry = done(store, REPLACEMENT, case="again")
    with store.reading() as transaction:
        held = transaction.books.contracts(ACCOUNT_NUMBER)
    assert [(one.number, one.card) for one in held] == [
        (signed.made["contract"], entry.made["card"])
    ]


def test_under_the_same_number_payment_stays_stopped_until_the_card_is_collected(
    store: SqlStore,
) -> None:
    number = lost(store, LossOf.BOTH)
    ordered = done(store, REPLACEMENT, SAME)
    assert ordered.made["card"] == CARD_HELD
    assert state_of(store) is MediumState.FORMALLY_LOST
    assert refused(store, REPLACEMENT, case="another")[0] == "CARD-ORDERED"
    code, said = refused(store, CARD_COLLECTION, said=waiting(store), case="too early")
    assert code == "COLLECTION-ORDER"
    assert ordered.made["order"] in said
    done(store, CARD_ARRIVAL)
    assert refused(store, CARD_ARRIVAL, case="twice")[0] == "ARRIVAL-ORDER"
    assert state_of(store) is MediumState.FORMALLY_LOST
    assert done(store, CARD_COLLECTION, at=MOMENT + timedelta(hours=1)).made["ends"] == number
    with store.reading() as transaction:
        card = transaction.books.card(CARD_HELD)
        ended = transaction.books.loss_report(number)
        order = transaction.books.card_order(ordered.made["order"])
    assert card is not None
    assert (card.issue, card.state, card.pin_state) == (2, MediumState.NORMAL, PinState.NORMAL)
    assert ended is not None
    assert ended.end is LossEnd.REISSUED
    assert order is not None
    assert order.state is OrderState.COLLECTED
    assert state_of(store) is MediumState.NORMAL


def waiting(store: SqlStore) -> dict[str, Any]:
    """A card that somebody claims to wait, which the books do not know."""
    return {"card_waiting": SAMPLES[CardWaiting]()}


def state_of(store: SqlStore, at: datetime = MOMENT) -> MediumState:
    """How the card stands at a moment."""
    with store.reading() as transaction:
        card = transaction.books.card(CARD_HELD)
        assert card is not None
        return medium_state(card, transaction.books.loss_reports(CARD_HELD), at)


def test_a_cancelled_card_lets_the_loss_stand_and_another_one_be_made(store: SqlStore) -> None:
    lost(store)
    first = done(store, REPLACEMENT, SAME)
    order = first.made["order"]
    said = cancelling(order)
    entry = done(store, CARD_ORDER_CANCEL, said)
    assert entry.made["order"] == order
    assert state_of(store) is MediumState.FORMALLY_LOST
    assert refused(store, CARD_ORDER_CANCEL, said=said, case="twice")[0] == "ORDER-CANCEL"
    assert refused(store, CARD_ARRIVAL)[0] == "ARRIVAL-ORDER"
    second = done(store, REPLACEMENT, SAME, at=MOMENT + timedelta(hours=1))
    with store.reading() as transaction:
        orders = transaction.books.card_orders(CARD_HELD)
        listed = transaction.card_orders.in_state(OrderState.ORDERED, 10)
    assert [(one.state, one.issue) for one in orders] == [
        (OrderState.CANCELLED, 2),
        (OrderState.ORDERED, 3),
    ]
    assert [one.number for one in listed] == [second.made["order"]]


def cancelling(order: str) -> dict[str, Any]:
    """What the teller says of an order that nobody wants any more."""
    return {"order_cancelled": replace(SAMPLES[OrderCancelled](), order=order)}


def test_a_damaged_card_is_exchanged_at_once_and_a_lost_one_is_not(store: SqlStore) -> None:
    with store.writing() as transaction:
        contract(transaction.books)
    entry = done(store, EXCHANGE)
    with store.reading() as transaction:
        old = transaction.books.card(CARD_HELD)
        moved = transaction.books.contracts(ACCOUNT_NUMBER)
    assert old is not None
    assert old.state is MediumState.REPLACED
    assert [one.card for one in moved] == [entry.made["card"]]
    code, said = refused(store, EXCHANGE, said={"account": account_found()}, case="twice")
    assert code == "LOSS-MEDIUM"
    assert entry.number in said


def test_what_is_reported_lost_is_replaced_and_not_exchanged(store: SqlStore) -> None:
    number = lost(store, kind=LossKind.VERBAL)
    code, said = refused(store, EXCHANGE)
    assert code == "EXCHANGE-LOST"
    assert number in said


def test_the_same_number_again_leaves_one_card_in_the_customers_hands(store: SqlStore) -> None:
    keeps = replace(SAMPLES[Exchange](), number=NumberKept.SAME, cut=False)
    done(store, EXCHANGE, {"exchange": keeps})
    assert state_of(store) is MediumState.NORMAL, "the old card is used until then"
    done(store, CARD_ARRIVAL)
    other = {"old_plastic": OldPlasticTaken("6222020000000000000", True)}
    assert refused(store, CARD_COLLECTION, said=other, case="other")[0] == "COLLECTION-OLD"
    number = lost(store)
    code, said = refused(store, CARD_COLLECTION, case="lost since")
    assert code == "COLLECTION-LOSS"
    assert number in said


def test_an_exchanged_card_that_was_lost_and_found_is_ordered_anew_as_the_remedy_says(
    store: SqlStore,
) -> None:
    keeps = {"exchange": replace(SAMPLES[Exchange](), number=NumberKept.SAME, cut=False)}
    order = done(store, EXCHANGE, keeps).made["order"]
    done(store, CARD_ARRIVAL)
    number = lost(store)
    with pytest.raises(Refused) as caught:
        done(store, CARD_COLLECTION)
    remedy = next(one.remedy for one in caught.value.verdicts if one.code == "COLLECTION-LOSS")
    assert remedy.zh.index("2205") < remedy.zh.index("2105") < remedy.zh.index("2202")
    assert refused(store, RELEASE, case="first")[0] == "RELEASE-REISSUED"
    came = {"order_cancelled": replace(cancelling(order)["order_cancelled"], here=True)}
    done(store, CARD_ORDER_CANCEL, came)
    assert done(store, RELEASE).made["report"] == number
    assert state_of(store) is MediumState.NORMAL
    again = done(store, EXCHANGE, keeps, at=MOMENT + timedelta(hours=1))
    assert again.made["order"] != order


def test_a_new_way_of_paying_out_while_the_card_is_lost_is_pointed_out(store: SqlStore) -> None:
    lost(store)
    entry = done(store, CONTRACT_SIGN)
    assert "CONTRACT-LOST" in {one.code for one in entry.content.verdicts}
    sms = {"contract": ContractSigned(ContractKind.SMS, "", "")}
    entry = done(store, CONTRACT_SIGN, sms, case="sms")
    assert "CONTRACT-LOST" not in {one.code for one in entry.content.verdicts}


def test_contracts_are_agreed_once_and_ended_once(store: SqlStore) -> None:
    first = done(store, CONTRACT_SIGN)
    code, said = refused(store, CONTRACT_SIGN, case="again")
    assert code == "CONTRACT-TWICE"
    assert first.made["contract"] in said
    sms = {"contract": ContractSigned(ContractKind.SMS, "", "")}
    done(store, CONTRACT_SIGN, sms, case="sms")
    assert refused(store, CONTRACT_SIGN, said=sms, case="sms again")[0] == "CONTRACT-TWICE"
    with store.reading() as transaction:
        held = transaction.books.contracts(ACCOUNT_NUMBER)
    chosen = {"contract_chosen": chosen_from(held[0])}
    done(store, CONTRACT_END, chosen)
    code, _ = refused(store, CONTRACT_END, said=chosen, case="twice")
    assert code == "CONTRACT-ENDED"
    with store.reading() as transaction:
        left = transaction.books.contracts(ACCOUNT_NUMBER)
    assert [one.kind for one in left] == [ContractKind.SMS]


DEEDS = st.sampled_from(
    ["lost", "replace", "order", "arrive", "collect", "cancel", "exchange", "keep", "sign", "end"]
)


@settings(
    max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(deeds=st.lists(DEEDS, min_size=5, max_size=9))
def test_whatever_is_done_one_plastic_lives_and_no_contract_is_lost(
    deeds: list[str], founded: Path
) -> None:
    with TemporaryDirectory() as folder:
        store = open_store(settings_in(Path(shutil.copytree(founded, Path(folder) / "branch"))))
        try:
            _one_lives(store, deeds)
        finally:
            store.close()


def _one_lives(store: SqlStore, deeds: list[str]) -> None:
    with store.writing() as transaction:
        known_customer(transaction.books)
    agreed: set[str] = set()
    dead: set[tuple[str, int]] = set()
    for n, deed in enumerate(deeds, 1):
        at = MOMENT + timedelta(minutes=n)
        try:
            made = _attempted(store, deed, at, n)
        except (Refused, Incomplete, TypeError):
            # Refused, or a step that has nothing to propose: nothing was done.
            made = {}
        with store.reading() as transaction:
            books = transaction.books
            cards = books.cards_of_account(ACCOUNT_NUMBER)
            contracts = books.contracts(ACCOUNT_NUMBER)
            orders = [one for card in cards for one in books.card_orders(card.number)]
        [living] = [one for one in cards if one.state is MediumState.NORMAL]
        assert (living.number, living.issue) not in dead, "what is void stays void"
        dead |= {(one.number, one.issue) for one in cards if one is not living}
        dead |= {(living.number, issue) for issue in range(1, living.issue)}
        assert sum(one.state in (OrderState.ORDERED, OrderState.ARRIVED) for one in orders) <= 1
        if deed == "sign" and made:
            agreed.add(made["contract"])
        if deed == "end" and made:
            agreed.remove(made["contract"])
        assert {one.number for one in contracts} == agreed
        assert {one.card for one in contracts} <= {living.number}


def _attempted(store: SqlStore, deed: str, at: datetime, n: int) -> Mapping[str, str]:
    """What an entry made, where the bank does it."""
    with store.reading() as transaction:
        books = transaction.books
        card = max(books.cards_of_account(ACCOUNT_NUMBER), key=lambda one: one.issued_at)
        reports = standing(books.loss_reports(card.number), at)
        orders = books.card_orders(card.number)
        contracts = books.contracts(ACCOUNT_NUMBER)
    number = reports[0].number if reports else ""
    exchange = replace(SAMPLES[Exchange](), old_card=card.number)
    arrived = replace(SAMPLES[CardArrived](), card=card.number, serial=f"8000000{n}")
    here = bool(orders) and orders[-1].state is OrderState.ARRIVED
    order = orders[-1].number if orders else ""
    operation, said = {
        "lost": (LOSS_REPORT, {}),
        "replace": (REPLACEMENT, {}),
        "order": (REPLACEMENT, SAME),
        "arrive": (CARD_ARRIVAL, {"card_arrived": arrived}),
        "collect": (CARD_COLLECTION, {"old_plastic": OldPlasticTaken(card.number, True)}),
        "cancel": (
            CARD_ORDER_CANCEL,
            {"order_cancelled": OrderCancelled(order, "not_wanted", here, here)},
        ),
        "exchange": (EXCHANGE, {"exchange": exchange}),
        "keep": (EXCHANGE, {"exchange": replace(exchange, number=NumberKept.SAME, cut=False)}),
        "sign": (
            CONTRACT_SIGN,
            {"contract": ContractSigned(ContractKind.DEBIT, "样本公司", str(n))},
        ),
        "end": (
            CONTRACT_END,
            {"contract_chosen": chosen_from(contracts[0])} if contracts else {},
        ),
    }[deed]
    found = {
        "account": account_found(card=card.number, issue=card.issue),
        "report_copy": ReportCopyReturned(number, 1, True),
    }
    values = {name: one for name, one in {**found, **said}.items() if name in operation.slots}
    return done(store, operation, values, at=at, case=f"case-{n}").made
