"""How the register of losses is spoken of: who reported what when, and how it ended."""

from __future__ import annotations

from datetime import datetime

from app.clock import CHINA, business_date, ending
from app.domain.account import MEDIUM_KIND_TITLES, Card
from app.domain.loss import (
    LOSS_END_TITLES,
    LOSS_KIND_TITLES,
    LOSS_OF_TITLES,
    LossEnd,
    LossReport,
)
from app.flow.books import BooksReading
from app.i18n import Text, same


def to_the_second(at: datetime) -> str:
    """A moment as registers have it."""
    return f"{at.astimezone(CHINA):%Y-%m-%d %H:%M:%S}"


def staff_named(books: BooksReading, number: str) -> str:
    """A member of staff as sentences name them: number and, where the books know it, name."""
    known = books.staff(number)
    return f"{number}（{known.name}）" if known is not None else number


def who_reported(books: BooksReading, report: LossReport) -> Text:
    """Who accepted which report, when and of what; the sentence without its full stop."""
    return Text(
        "{at} 已由柜员 {teller} 受理{kind}，编号 {number}，挂失内容：{of}",
        "{kind} {number} of {of}, accepted at {at} by teller {teller}",
    ).format(
        at=same(to_the_second(report.accepted_at)),
        teller=same(staff_named(books, report.accepted_by)),
        kind=LOSS_KIND_TITLES[report.kind],
        number=same(report.number),
        of=LOSS_OF_TITLES[report.still],
    )


def how_it_ended(report: LossReport, at: datetime) -> Text:
    """How and when a report that no longer stands ended, by which entry where one ended it."""
    if report.lapsed(at):
        assert report.lapses_at is not None
        return Text(
            "该口头挂失已于 {at} 到期自动失效", "the verbal report lapsed by itself at {at}"
        ).format(at=same(ending(report.lapses_at)))
    assert report.end is not None
    assert report.ended_at is not None
    return Text("{at} {end}（流水 {entry}）", "{end} at {at} (entry {entry})").format(
        at=same(to_the_second(report.ended_at)),
        end=LOSS_END_TITLES[report.end],
        entry=same(report.ended_by or "—"),
    )


def replaced_by(books: BooksReading, card: Card) -> Card | None:
    """The card or passbook that took the place of one that is void or replaced, if any did."""
    later = [
        one
        for one in books.cards_of_account(card.account)
        if one.number != card.number
        and one.medium is card.medium
        and one.issued_at >= card.issued_at
    ]
    return min(later, key=lambda one: one.issued_at, default=None)


def how_it_died(books: BooksReading, card: Card) -> Text:
    """Since when a card or passbook is void, and what took its place; a whole sentence."""
    kind = MEDIUM_KIND_TITLES[card.medium]
    tail = same(card.number[-4:])
    ended = [
        one
        for one in books.loss_reports(card.number)
        if one.end in (LossEnd.REISSUED, LossEnd.CLOSED)
    ]
    after = replaced_by(books, card)
    if after is None:
        when = f"{ended[-1].ended_at:%Y-%m-%d}" if ended and ended[-1].ended_at else ""
        return Text(
            "尾号 {tail} 的{kind}{when}已作废。", "The {kind} ending in {tail} is void{when}."
        ).format(
            tail=tail, kind=kind, when=Text(f"于 {when} ", f" since {when}") if when else same("")
        )
    return Text(
        "尾号 {tail} 的{kind}已作废，{day} 由尾号 {new} 的新{kind}取代（流水 {entry}）。",
        "The {kind} ending in {tail} is void: the {kind} ending in {new} took its place on {day} "
        "(entry {entry}).",
    ).format(
        tail=tail,
        kind=kind,
        day=same(business_date(after.issued_at).isoformat()),
        new=same(after.number[-4:]),
        entry=same(after.journal or "—"),
    )
