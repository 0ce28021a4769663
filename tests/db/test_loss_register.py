"""The register of losses is looked through page by page, and every page is right on both stores."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest

from app.clock import CHINA
from app.domain.account import MediumKind
from app.domain.custody import CardOrder, OrderState
from app.domain.loss import LossEnd, LossKind, LossOf, LossReport
from app.flow.loss_register import RegisterPart, RegisterQuery, ReportsAbout
from db.store import SqlStore
from tests import prepared
from tests.evidence import MOMENT

TODAY = datetime.combine(MOMENT.date(), time(), CHINA)
WAITS: Mapping[MediumKind, datetime] = {
    MediumKind.CARD: TODAY + timedelta(days=1),
    MediumKind.PASSBOOK: TODAY - timedelta(days=6),
}


def query(part: RegisterPart = RegisterPart.ALL) -> RegisterQuery:
    return RegisterQuery(part, MOMENT, TODAY + timedelta(days=2), WAITS)


@pytest.fixture
def reports(store: SqlStore) -> dict[str, LossReport]:
    """One report of each sort, each of a card of its own, by what they are for."""
    made: dict[str, LossReport] = {}
    with store.writing() as transaction:
        books = transaction.books
        first = prepared.report(books, LossOf.MEDIUM, at=MOMENT - timedelta(days=40))
        books.end_loss_report(first.number, LossEnd.RELEASED, MOMENT, "j")
        held = books.card(first.card)
        assert held is not None

        def report(name: str, kind: LossKind, days: float, **more: object) -> None:
            n = len(made)
            medium = MediumKind.PASSBOOK if "book" in name else MediumKind.CARD
            card = replace(held, number=f"99999900000000{n:05d}", medium=medium)
            books.add_card(card)
            at = MOMENT - timedelta(days=days)
            made[name] = replace(
                first,
                number=f"GS99{n:010d}",
                card=card.number,
                kind=kind,
                accepted_at=at,
                stopped_at=at,
                waits_from=at if kind is LossKind.FORMAL else None,
                lapses_at=at + timedelta(days=5) if kind is LossKind.VERBAL else None,
                **more,  # type: ignore[arg-type]
            )
            books.add_loss_report(made[name])

        report("verbal", LossKind.VERBAL, 1)
        report("lapsing", LossKind.VERBAL, 4)
        report("unwritten", LossKind.VERBAL, 9)
        report("written", LossKind.VERBAL, 12)
        written = made["written"]
        assert written.lapses_at is not None
        books.end_loss_report(written.number, LossEnd.LAPSED, written.lapses_at, "j")
        report("due", LossKind.FORMAL, 0.01, accepted_by="2001")
        report("book waits", LossKind.FORMAL, 6)
        report("book due", LossKind.FORMAL, 7)
        report("pin", LossKind.FORMAL, 20, of=LossOf.PIN)
        report("ordered", LossKind.FORMAL, 30)
        ordered = made["ordered"]
        order = CardOrder(
            "DK1", ordered.card, 2, ordered.account, ordered.customer, "", MOMENT, "j",
            OrderState.ARRIVED,
        )  # fmt: skip
        books.add_card_order(order)
    made["ended"] = first
    return made


PARTS = {
    RegisterPart.ALL: (
        "due verbal lapsing,book waits,book due,unwritten written pin ordered ended"
    ),
    RegisterPart.STANDING: "due verbal lapsing,book waits,book due,pin ordered",
    RegisterPart.LAPSING: "lapsing",
    RegisterPart.WAITING: "due,book waits,book due",
    RegisterPart.DUE: "due,book due",
    RegisterPart.LAPSED: "unwritten written",
    RegisterPart.ENDED: "ended",
}


def test_each_part_holds_its_own_reports_whatever_the_page(
    reports: dict[str, LossReport], store: SqlStore
) -> None:
    assert set(PARTS) == set(RegisterPart)
    with store.reading() as transaction:
        for part, names in PARTS.items():
            wanted = [
                reports[one].number
                for piece in names.split(",")
                for one in ([piece] if piece in reports else piece.split(" "))
            ]
            page, found = query(part), []
            while one := transaction.losses.search(page, 2):
                found += [report.number for report in one]
                page = replace(page, before=one[-1])
            assert found == wanted, part
            assert transaction.losses.count(query(part), 100) == len(wanted)
            assert transaction.losses.count(query(part), 1) == 1


def test_words_and_days_choose_among_them(reports: dict[str, LossReport], store: SqlStore) -> None:
    with store.reading() as transaction:

        def found(*about: ReportsAbout, **more: object) -> set[str]:
            asked = replace(query(), about=about, **more)  # type: ignore[arg-type]
            return {one.number for one in transaction.losses.search(asked, 50)}

        one = reports["due"]
        assert found(ReportsAbout(cards=frozenset((one.card,)))) == {one.number}
        assert found(ReportsAbout(beginning=one.number[:-1])) >= {one.number}
        assert found(ReportsAbout(teller="2001")) == {one.number}
        assert len(found(ReportsAbout(customers=frozenset((one.customer,))))) == len(reports)
        assert found(ReportsAbout()) == set()
        assert found(ReportsAbout(teller="2001"), ReportsAbout(beginning="GS99")) == {one.number}
        day = reports["book due"].accepted_at.date()
        assert found(first=day, last=day) == {reports["book due"].number}
