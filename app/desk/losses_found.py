"""Customers whom the search line finds, each with what is reported lost of them by now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from app.desk.search_views import Found
from app.domain import masks
from app.domain.loss import LOSS_KIND_TITLES, LossReport
from app.flow.loss_register import RegisterPart, RegisterQuery, ReportsAbout
from app.flow.ports import Transaction
from app.i18n import Text, joined

_MOST_REPORTS = 50
"""No few customers have more that stand."""


def with_losses(
    transaction: Transaction, people: Iterable[Found], at: datetime
) -> tuple[Found, ...]:
    """The lines of customers; one of whom something is reported lost says what, before the rest."""
    people = tuple(people)
    numbers = frozenset(one.key for one in people)
    if not numbers:
        return people
    about = (ReportsAbout(customers=numbers),)
    standing = RegisterQuery(RegisterPart.STANDING, at, at, {}, about)
    reports = transaction.losses.search(standing, _MOST_REPORTS)
    return tuple(
        _with(one, [report for report in reports if report.customer == one.key]) for one in people
    )


def _with(one: Found, reports: list[LossReport]) -> Found:
    if not reports:
        return one
    said = joined((_said(report) for report in reports), "、", ", ")
    under = Text("{said}　{under}", "{said} · {under}").format(said=said, under=one.under)
    return replace(one, under=under)


def _said(report: LossReport) -> Text:
    return Text("{card} {kind}", "{card}: {kind}").format(
        card=masks.card_number(report.card)[-4:], kind=LOSS_KIND_TITLES[report.kind]
    )
