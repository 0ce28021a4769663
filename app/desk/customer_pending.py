"""What is not settled about a customer: said at the top of their page, with what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from app.clock import business_date
from app.desk.customer_views import (
    AccountShown,
    DocumentShown,
    DocumentStanding,
    Pending,
    TimelineLine,
    Weight,
)
from app.desk.views import Outcome
from app.domain.account import MediumState, PinState
from app.domain.customer import Customer
from app.flow.ports import PrintState, Transaction
from app.i18n import Text, same

_LOST = (MediumState.VERBALLY_LOST, MediumState.FORMALLY_LOST)
LATELY = timedelta(days=30)
"""A case that came to nothing is pointed out for so many days; the bank's to set [D]."""


def of_the_cards(accounts: Iterable[AccountShown]) -> Iterator[Pending]:
    """That payment by a card is stopped, above all else: whoever comes with a lost card is served
    by what this says."""
    for card in (one for account in accounts for one in account.cards):
        if card.state in _LOST or card.pin is PinState.REPORTED_LOST:
            yield Pending(
                Weight.BAD,
                Text("挂失", "Lost"),
                Text("{card}　{said}。", "{card}: {said}.").format(
                    card=same(card.shown), said=card.said[0]
                ),
                Text("后续业务见该卡下方。", "What comes next stands below, with the card."),
            )


def of_the_document(document: DocumentShown) -> Iterator[Pending]:
    """What is to be said of a document that has ended or soon will."""
    renew = Text("请客户更新证件后办理。", "The customer shows a renewed document first.")
    if document.standing is DocumentStanding.ENDED:
        yield Pending(
            Weight.BAD,
            Text("证件过期", "Expired"),
            Text("{kind}已于 {until} 到期。", "{kind}: expired on {until}.").format(
                kind=document.kind, until=document.until
            ),
            renew,
        )
    elif document.standing is DocumentStanding.ENDS_SOON:
        yield Pending(
            Weight.WARN,
            Text("证件将到期", "Ends soon"),
            Text(
                "{kind}将于 {until} 到期，还有{days}天。",
                "{kind}: ends on {until}, in {days} days.",
            ).format(kind=document.kind, until=document.until, days=document.days_left),
            Text("请提醒客户更新证件。", "Remind the customer to renew it."),
        )


def of_the_lists(transaction: Transaction, customer: Customer, today: date) -> Iterator[Pending]:
    """That a list names the customer; nothing that the customer may not read over the counter."""
    books, number = transaction.books, customer.document_number
    found = {
        line.id
        for name in (customer.name, customer.latin_name)
        if name
        for line in books.listings(number, name, today)
        if line.document_number in ("", number)
    }
    if found:
        yield Pending(
            Weight.BAD,
            Text("名单", "Lists"),
            Text(
                f"名单筛查命中{len(found)}条（内部信息）。",
                f"The screening lists name this customer {len(found)} time(s) (internal).",
            ),
            Text(
                "按本行规定报告、处理；不得向客户透露。",
                "Report and act as the bank prescribes; tell the customer nothing.",
            ),
        )


def of_the_papers(transaction: Transaction, timeline: Iterable[TimelineLine]) -> Iterator[Pending]:
    """Papers of the customer's entries that wait or failed."""
    own = {one.line.number for one in timeline}
    unfinished = [one for one in transaction.outbox.unfinished() if one.journal in own]
    for number in dict.fromkeys(one.journal for one in unfinished):
        papers = [one for one in unfinished if one.journal == number]
        failed = any(one.state is PrintState.FAILED for one in papers)
        yield Pending(
            Weight.WARN if failed else Weight.NOTE,
            Text("单据", "Papers"),
            Text(
                f"流水 {number} 有{len(papers)}张单据未完成。",
                f"{len(papers)} paper(s) of entry {number} are unfinished.",
            ),
            Text("请在单据中处理。", "See to it under Papers."),
            entry=number,
        )


def of_what_came_to_nothing(timeline: Iterable[TimelineLine], today: date) -> Iterator[Pending]:
    """Cases that lately ended without their effect, alarms of the chip among them."""
    for one in timeline:
        line = one.line
        if line.outcome is Outcome.PERFORMED or business_date(line.at) < today - LATELY:
            continue
        how = {
            Outcome.DECLINED: Text("本行未受理", "was declined"),
            Outcome.WITHDRAWN: Text("客户放弃", "was withdrawn"),
            Outcome.REJECTED: Text("被授权人拒绝", "was rejected"),
        }[line.outcome]
        said = Text("{day} {title}{how}：{reason}", "{day}: {title} {how}: {reason}").format(
            day=business_date(line.at).isoformat(), title=line.title, how=how, reason=one.reason
        )
        if one.alarm:
            yield Pending(
                Weight.BAD,
                Text("芯片警示", "Chip alarm"),
                said,
                Text(
                    "当时证件芯片与印刷内容不一致或未能读取，请从严核对。",
                    "The chip differed from the print, or was not read: look closely.",
                ),
                entry=line.number,
            )
        else:
            yield Pending(
                Weight.NOTE, Text("近期未办成", "Came to nothing"), said, entry=line.number
            )
