"""What a loss report writes: ends what has lapsed, takes the place of what it covers, stops
payment."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from app.clock import business_date
from app.domain.account import MediumKind
from app.domain.loss import (
    DayCounting,
    LossEnd,
    LossKind,
    LossOf,
    LossReport,
    lapse,
    reissue_from,
    report_number,
    standing,
)
from app.domain.money import Fen, yuan_text
from app.evidence.found_account import AccountFound
from app.evidence.loss import FollowUp, LossReason
from app.flow.books import Books
from app.flow.operation import Made, Performing
from app.flow.slot import View
from app.i18n import Text
from app.rules import loss_made
from app.rules.acting import by_agent
from app.rules.clock import counted_from
from app.rules.identity import presenter
from app.rules.loss import superseded

REISSUE_DAYS = {
    MediumKind.CARD: "reissue_days_card",
    MediumKind.PASSBOOK: "reissue_days_passbook",
}
FOLLOWS = "follows"
MADE_TITLES = {**loss_made.TITLES, FOLLOWS: Text("取代的挂失", "Takes the place of")}


@dataclass(frozen=True)
class Reporter:
    """Who reports, as the register names them.

    Attributes:
        document: kind and number of what they showed, with a colon between; empty for nothing.
    """

    name: str
    document: str
    by_agent: bool


def reporter(view: View) -> Reporter:
    """Whoever is at the counter, by the document that they showed; a guardian acts in the holder's
    place by law and is no agent [民法典23]."""
    document = presenter(view)
    return Reporter(document.name, f"{document.kind}:{document.number}", by_agent(view))


def end_lapsed(books: Books, performing: Performing, card: str) -> None:
    """Writes down which verbal reports of a card have lapsed, each at the moment when it did."""
    for one in books.loss_reports(card):
        if one.end is None and one.lapsed(performing.now):
            assert one.lapses_at is not None
            books.end_loss_report(one.number, LossEnd.LAPSED, one.lapses_at, performing.journal)


def supersede(books: Books, performing: Performing, reports: Iterable[LossReport]) -> None:
    """Ends reports because another takes their place now; Conflict where one has ended already."""
    for one in reports:
        books.end_loss_report(one.number, LossEnd.SUPERSEDED, performing.now, performing.journal)


def new_report(
    books: Books,
    performing: Performing,
    found: AccountFound,
    reporter: Reporter,
    *,
    kind: LossKind,
    of: LossOf,
    reason: LossReason,
    follow_up: FollowUp = FollowUp.OPEN,
    instead_of: LossReport | None = None,
    copy: int = 1,
) -> LossReport:
    """Writes a report into the register: payment is stopped from this moment.

    What has lapsed is ended, and the reports that it covers, with `instead_of`, are superseded.
    `stopped_at` is carried over from whatever of the same stops payment already; `waits_from` from
    the formal report that it takes the place of, as far as that one was of the medium too. Where
    the clock was put back, a term begins with the newest entry.

    Raises:
        Conflict: one of its kind stands for the medium or the PIN, or one of those that it takes
            the place of ended meanwhile.
    """
    end_lapsed(books, performing, found.card)
    reports = standing(books.loss_reports(found.card), performing.now)
    replaced = list(superseded(reports, kind, of, performing.now))
    if instead_of is not None and instead_of.number not in {one.number for one in replaced}:
        replaced.insert(0, instead_of)
    supersede(books, performing, replaced)
    begins = counted_from(books, performing.now)
    before = [*replaced, *(one for one in reports if one.still.meets(of))]
    made = LossReport(
        number=report_number(performing.workstation, books.next_sequence("loss")),
        card=found.card,
        issue=found.issue,
        account=found.account,
        customer=found.customer,
        kind=kind,
        of=of,
        accepted_at=performing.now,
        stopped_at=min((performing.now, *(one.stopped_at for one in before))),
        waits_from=_waits_from(replaced, of, begins) if kind is LossKind.FORMAL else None,
        lapses_at=_lapses_at(books, begins) if kind is LossKind.VERBAL else None,
        reason=reason,
        reporter=reporter.name,
        reporter_document=reporter.document,
        by_agent=reporter.by_agent,
        follow_up=follow_up,
        branch=performing.branch.number,
        accepted_by=performing.teller,
        copy=copy,
        follows=replaced[0].number if replaced else "",
        journal=performing.journal,
    )
    books.add_loss_report(made)
    return made


def _waits_from(replaced: Iterable[LossReport], of: LossOf, begins: datetime) -> datetime:
    return min(
        (
            begins,
            *(
                one.waits_from
                for one in replaced
                if one.waits_from is not None and (one.still.medium or not of.medium)
            ),
        )
    )


def _lapses_at(books: Books, begins: datetime) -> datetime:
    today = business_date(begins)
    return lapse(
        begins,
        int(books.parameter("loss_verbal_days", today)),
        DayCounting(books.parameter("loss_verbal_counting", today)),
    )


def made_of(books: Books, report: LossReport, medium: MediumKind, fee: Fen) -> Made:
    """What a formal report brought about, for entry, window and papers; a fee is left due, and paid
    by an operation of its own (3104)."""
    on = None
    if report.kind is LossKind.FORMAL and report.of.medium:
        days = books.parameter(REISSUE_DAYS[medium], business_date(report.accepted_at))
        on = reissue_from(report, int(days))
    values = loss_made.of_report(report, fee, on)
    if fee:
        values[loss_made.FEE] = f"{yuan_text(fee)}（应收，请在柜台缴纳 due at the counter）"
    ended = [
        one.number
        for one in books.loss_reports(report.card)
        if (one.end, one.ended_by) == (LossEnd.SUPERSEDED, report.journal)
    ]
    # All of them: the journal alone must say how each report ended.
    values[FOLLOWS] = "、".join(ended) or loss_made.NONE
    return Made(report.customer, values)
