"""Lines of the register of loss reports: which are asked for, and how each stands by now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, time, timedelta

from app.clock import CHINA, business_date
from app.desk.losses_cards import to_the_second, until_text
from app.desk.losses_views import RegisterLine, RegisterPart, ReportState
from app.domain import masks
from app.domain.account import MediumKind
from app.domain.customer import Customer
from app.domain.loss import LOSS_END_TITLES, LossEnd, LossKind, LossReport, reissue_from
from app.domain.search_words import LONGEST_TAIL, FoundBy, backwards, wanted
from app.flow.loss_register import RegisterQuery, ReportsAbout
from app.flow.ports import Transaction
from app.i18n import Text

LAPSES_SOON = 2
"""Days, today counted, within which a verbal report is about to lapse [D]."""
_CANDIDATES = 400
"""Words of the customers' index that are looked at for one word."""
_NUMBERED = "GS"
"""How numbers of reports begin."""


def register_query(transaction: Transaction, part: RegisterPart, at: datetime) -> RegisterQuery:
    """A part of the register as of that moment, with the bank's waits of that day."""
    today = business_date(at)
    days = {
        MediumKind.CARD: int(transaction.books.parameter("reissue_days_card", today)),
        MediumKind.PASSBOOK: int(transaction.books.parameter("reissue_days_passbook", today)),
    }
    tomorrow = datetime.combine(today + timedelta(days=1), time(), CHINA)
    return RegisterQuery(
        part=part,
        at=at,
        # Midnight ends a day: what lapses then lapses that day.
        lapse_until=tomorrow + timedelta(days=LAPSES_SOON - 1, seconds=1),
        due_before={medium: tomorrow - timedelta(days=wait) for medium, wait in days.items()},
    )


def register_lines(
    transaction: Transaction, reports: Iterable[LossReport], query: RegisterQuery
) -> Iterator[RegisterLine]:
    """The reports as lines, masked, as they stand at the query's moment."""
    reports = tuple(reports)
    cards = transaction.losses.cards([one.card for one in reports])
    people = {
        one.number: one for one in transaction.index.customers([one.customer for one in reports])
    }
    ordered = transaction.losses.orders_under_way(list(cards))
    for one in reports:
        medium = cards[one.card].medium
        yield _line(one, medium, people.get(one.customer), query, ordered=one.card in ordered)


def _line(
    one: LossReport,
    medium: MediumKind,
    customer: Customer | None,
    query: RegisterQuery,
    *,
    ordered: bool,
) -> RegisterLine:
    state, when = _standing(one, medium, query, ordered=ordered)
    return RegisterLine(
        number=one.number,
        accepted_at=one.accepted_at,
        stopped_at=one.stopped_at,
        lapses_at=one.lapses_at,
        card=masks.card_number(one.card),
        medium=medium,
        kind=one.kind,
        of=one.of,
        reporter=masks.name(one.reporter) if one.reporter else "",
        by_agent=one.by_agent,
        teller=one.accepted_by,
        customer=one.customer,
        name=masks.name(customer.name) if customer is not None else "",
        state=state,
        when=when,
        copy=one.copy,
        follows=one.follows,
        ended_at=one.ended_at if not one.lapsed(query.at) else one.lapses_at,
        ended_by=one.ended_by,
    )


def _standing(
    one: LossReport, medium: MediumKind, query: RegisterQuery, *, ordered: bool
) -> tuple[ReportState, Text]:
    if one.lapsed(query.at):
        assert one.lapses_at is not None
        return ReportState.LAPSED, Text("{at} 失效", "at {at}").format(at=until_text(one.lapses_at))
    if one.end is not None:
        assert one.ended_at is not None
        state = ReportState.SUPERSEDED if one.end is LossEnd.SUPERSEDED else ReportState.SETTLED
        return state, Text("{at} {end}", "{end} at {at}").format(
            end=LOSS_END_TITLES[one.end], at=to_the_second(one.ended_at)
        )
    if one.kind is LossKind.VERBAL:
        assert one.lapses_at is not None
        soon = one.lapses_at < query.lapse_until
        return ReportState.LAPSING if soon else ReportState.STANDING, Text(
            "至 {at}", "until {at}"
        ).format(at=until_text(one.lapses_at))
    if not one.still.medium:
        return ReportState.STANDING, Text("密码待重置", "the PIN waits to be reset")
    if ordered:
        return ReportState.STANDING, Text("同号新卡制作、待领", "a new card is on its way")
    assert one.waits_from is not None
    limit = query.due_before[medium]
    if one.waits_from < limit:
        return ReportState.MATURED, Text("等待期已满", "the wait is over")
    # What was reported before `limit` is due today, and so many days are between.
    wait = business_date(query.at) - business_date(limit - timedelta(days=1))
    return ReportState.STANDING, Text("{day} 起可补发", "replaced from {day} on").format(
        day=reissue_from(one, wait.days).isoformat()
    )


def reports_about(transaction: Transaction, words: str) -> Iterator[ReportsAbout]:
    """What each word names: a report's number, a teller, ends of numbers, names."""
    index = transaction.index
    left = []
    for word in words.split():
        if word.upper().startswith(_NUMBERED) and word[len(_NUMBERED) :].isdigit():
            yield ReportsAbout(beginning=word.upper())
        else:
            left.append(word)
    asked = wanted(" ".join(left))
    for tail in asked.tails:
        word = backwards(tail)
        hits = list(index.beginning(word, _CANDIDATES))
        if len(word) > LONGEST_TAIL:
            # As in the search line: more than a tail must be the whole number.
            hits = [one for one in hits if one.word == word]
        known = transaction.books.customer(tail)
        staff = transaction.books.staff(tail)
        yield ReportsAbout(
            cards=frozenset(backwards(one.word) for one in hits if one.by is FoundBy.CARD),
            customers=frozenset(one.customer for one in hits if one.by is not FoundBy.CARD)
            | (frozenset((known.number,)) if known is not None else frozenset()),
            teller=staff.number if staff is not None else "",
        )
    for name in asked.names:
        hits = list(index.beginning(name, _CANDIDATES))
        yield ReportsAbout(customers=frozenset(one.customer for one in hits))
