"""The register of freezes at the desk: who may see it, what is found, what it leads to."""

from __future__ import annotations

import csv
import io
from datetime import timedelta
from pathlib import Path

import pytest

from app.desk.desk import Desk
from app.desk.freezes_views import FreezePart, FreezeSearch, FreezeState
from app.domain.branch import Parameter
from app.domain.restraint_parameters import SEEN_FROM_LEVEL
from app.errors import NotAllowed
from app.flow.perform import perform
from app.operations.freeze import FREEZE
from app.operations.freeze_continue import FREEZE_CONTINUE
from db.store import SqlStore
from tests import orders, prepared
from tests.desk.counter import PASSWORDS
from tests.evidence import MOMENT, SUPERVISOR, TELLER
from tests.training import HandClock, begin, go_on, kept_away


@pytest.fixture
def at_desk(desk: Desk) -> Desk:
    """A supervisor sits at the desk."""
    desk.sign_in(SUPERVISOR, PASSWORDS[SUPERVISOR])
    return desk


def two_freezes(store: SqlStore, clock: HandClock) -> tuple[str, str]:
    """A court's freeze that ends tomorrow and one of the police that waits behind it."""
    with store.writing() as transaction:
        until = MOMENT + timedelta(days=1)
        prepared.frozen(transaction.books, until=until, journal="")
    order = orders.freeze_order(document="黄公冻〔2026〕7号", count=6)
    said = {"officers": orders.of_the_police(), "freeze_order": order}
    draft = kept_away(store, FREEZE, go_on(store, FREEZE, begin(FREEZE), clock(), said), clock())
    entry = perform(store, FREEZE, draft, clock())
    return orders.FREEZE_NUMBER, entry.made["restraint"]


def found(desk: Desk, words: str = "", part: FreezePart = FreezePart.ALL) -> list[str]:
    return [one.number for one in desk.freeze_register(FreezeSearch(part, words)).lines]


def test_a_freeze_is_found_by_standing_number_organ_document_name_and_account(
    at_desk: Desk, store: SqlStore, clock: HandClock
) -> None:
    court, police = two_freezes(store, clock)
    assert found(at_desk) == [police, court]
    assert found(at_desk, part=FreezePart.STANDING) == [court]
    assert found(at_desk, part=FreezePart.WAITING) == [police]
    assert found(at_desk, part=FreezePart.ENDING) == [court]
    assert found(at_desk, part=FreezePart.ENDED) == []
    assert found(at_desk, court) == [court]
    assert found(at_desk, "黄浦区人民法院") == [court]
    assert found(at_desk, "黄公冻〔2026〕7号") == [police]
    assert found(at_desk, "沈若兰 公安") == [police]
    assert found(at_desk, prepared.CARD_NUMBER) == [police, court]
    assert found(at_desk, "9999") == []
    assert at_desk.home().freezes.ending == 1
    clock.forward(days=2)
    assert found(at_desk, part=FreezePart.ENDED) == [court]
    assert found(at_desk, part=FreezePart.STANDING) == [police], "it took effect by itself"


def test_an_opened_freeze_tells_its_history_and_what_may_be_ordered(
    at_desk: Desk, store: SqlStore, clock: HandClock
) -> None:
    court, police = two_freezes(store, clock)
    opened = at_desk.freeze(police)
    assert opened.line.state is FreezeState.WAITING
    assert [one.number for one in opened.beside] == [court, police]
    [(title, at, rows)] = opened.measures
    assert (title.zh, at) == ("03 轮候冻结", MOMENT)
    assert any("031001" not in row.text.zh and "高远" in row.text.zh for row in rows)
    assert [one.title.zh for one in opened.next] == ["解除轮候"]
    [(entry, papers)] = opened.entries
    assert {one.copy.zh for one in papers} == {"有权机关联", "银行留存联"}
    assert entry.title == FREEZE.title
    assert [one.code for one in at_desk.freeze(court).next] == ["4102", "4103", "4104"]


def test_an_order_that_is_begun_from_the_register_knows_its_freeze(
    at_desk: Desk, store: SqlStore, clock: HandClock
) -> None:
    court, _ = two_freezes(store, clock)
    case = at_desk.begin_for_freeze(FREEZE_CONTINUE.code, court)
    case = at_desk.put(case.id, "officers", orders.officers())
    known = at_desk.known_answers(case.id, "continue_order")
    assert known.answers == {"restraint": court}


def test_who_may_not_see_freezes_is_told_only_that_the_account_is_restricted(
    desk: Desk, store: SqlStore, clock: HandClock
) -> None:
    two_freezes(store, clock)
    desk.sign_in(TELLER, PASSWORDS[TELLER])
    shown = desk.customer(prepared.CUSTOMER_NUMBER).accounts[0].freezes
    assert any(orders.COURT in one.zh for one in shown)
    with store.writing() as transaction:
        transaction.books.add_parameter(
            Parameter(SEEN_FROM_LEVEL, MOMENT.date(), "2", "本行会议纪要")
        )
    with pytest.raises(NotAllowed):
        desk.freeze_register(FreezeSearch())
    [only] = desk.customer(prepared.CUSTOMER_NUMBER).accounts[0].freezes
    assert only.zh.startswith("账户使用受限")
    assert desk.home().freezes.ending == 0


def test_the_register_leaves_masked_with_its_reason_in_the_journal(
    at_desk: Desk, store: SqlStore, clock: HandClock, tmp_path: Path
) -> None:
    two_freezes(store, clock)
    out = tmp_path / "freezes.csv"
    left = at_desk.export_freeze_register(FreezeSearch(), out, "audit")
    assert left.freezes == 2
    rows = list(csv.reader(io.StringIO(out.read_text("utf-8-sig"))))
    assert [row[2] for row in rows[1:]] == ["司法冻结", "公安、检察、国安冻结"]
    assert not any("沈若兰" in cell for row in rows for cell in row)
    with store.reading() as transaction:
        entry = transaction.journal.find(left.entry)
    assert entry is not None
    assert entry.made_by == SUPERVISOR
    assert left.digest
