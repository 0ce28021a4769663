"""The register of loss reports at the desk, and how a card stands at this moment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from app.clock import business_date
from app.desk.losses_cards import card_seen, to_the_second, until_text
from app.desk.losses_register import register_lines, register_query, reports_about
from app.desk.losses_views import (
    CardSeen,
    CustodyLine,
    CustodyPart,
    RegisterAnswer,
    RegisterSearch,
    ReportOpened,
)
from app.desk.records import Records
from app.desk.session import Session
from app.desk.views import Row
from app.domain import masks
from app.domain.account import Card
from app.domain.custody import OrderState
from app.domain.loss import (
    LOSS_END_TITLES,
    LOSS_KIND_TITLES,
    LOSS_OF_TITLES,
    LossReport,
)
from app.errors import Conflict
from app.evidence.ask import choice_text
from app.evidence.found_card import BROUGHT_BY_TITLES, BroughtBy, FoundIs
from app.evidence.loss import FOLLOW_UPS, LOSS_REASONS
from app.evidence.reporter import SHOWN_DOCUMENTS
from app.flow.loss_register import RegisterQuery
from app.flow.ports import Transaction
from app.i18n import Text, same
from app.rules.chain import NextStep, card_known
from app.rules.held_card import held_now

REPORTS_AT_A_TIME = 50
"""Reports of one page; whoever wants older ones asks again from the last of them."""


MOST_IN_CUSTODY = 200
"""A branch that keeps more than that looks for one by its number."""


_BROUGHT = {one.zh: one for one in BROUGHT_BY_TITLES.values()}
"""How it came; whoever gave their name is a finder, whose name no list needs."""


class Losses(Records, Session):
    """What the desk knows of losses."""

    def card_ahead(self, card: str) -> CardSeen | None:
        """How a card stands now and what comes next for it; None for a number of no card."""
        self._signed_in()
        with self._store.reading() as transaction:
            known = transaction.books.card(card)
            return None if known is None else self._card_seen(transaction, known)

    def loss_register(self, asked: RegisterSearch, older_than: str = "") -> RegisterAnswer:
        """A page of the register, the newest report first; those about to lapse with the next
        first. `older_than` is `last` of an earlier answer. Never fails for what was typed.
        """
        self._signed_in()
        with self._store.reading() as transaction:
            at = self._moment(transaction)
            query = self._register_query(transaction, asked, at)
            if older_than:
                query = replace(query, before=transaction.books.loss_report(older_than))
            found = transaction.losses.search(query, REPORTS_AT_A_TIME + 1)
            page = found[:REPORTS_AT_A_TIME]
            lines = tuple(register_lines(transaction, page, query))
        return RegisterAnswer(lines, page[-1].number if len(found) > len(page) else "")

    def loss_report(self, number: str) -> ReportOpened:
        """A report with its whole chain, what was done about it, and what comes next.

        Raises:
            Conflict: there is no such report.
        """
        self._signed_in()
        with self._store.reading() as transaction:
            report = transaction.books.loss_report(number)
            if report is None:
                raise Conflict(
                    "NO_REPORT",
                    Text(
                        f"挂失登记簿中没有编号 {number}。", f"The register has no report {number}."
                    ),
                    Text("请重新查找。", "Search again."),
                )
            at = self._moment(transaction)
            query = self._register_query(transaction, RegisterSearch(), at)
            chain = _chain(report, transaction.books.loss_reports(report.card))
            lines = tuple(register_lines(transaction, chain, query))
            card = transaction.books.card(report.card)
            entries = []
            for one in _entries_of(chain):
                entry = transaction.journal.find(one)
                if entry is not None:
                    entries.append((entry, transaction.outbox.of_entry(one)))
            return ReportOpened(
                line=next(one for one in lines if one.number == number),
                rows=tuple(_rows(report)),
                chain=lines,
                entries=tuple(
                    (self._line(entry), tuple(self._paper_line(one) for one in papers))
                    for entry, papers in sorted(entries, key=lambda one: one[0].at)
                ),
                card=None if card is None else self._card_seen(transaction, card),
            )

    def custody(self, part: CustodyPart) -> tuple[CustodyLine, ...]:
        """The cards that the branch keeps or awaits for its customers, the oldest first."""
        self._signed_in()
        with self._store.reading() as transaction:
            if part is CustodyPart.HELD:
                return tuple(self._held_lines(transaction))
            arrived = part is CustodyPart.ARRIVED
            state = OrderState.ARRIVED if arrived else OrderState.ORDERED
            step = NextStep.COLLECTION if arrived else NextStep.ARRIVAL
            return tuple(
                self._custody_line(
                    transaction,
                    step,
                    one.number,
                    one.card,
                    one.customer,
                    one.arrived_at or one.ordered_at,
                    Text("凭证号 {serial}", "serial {serial}").format(serial=one.serial)
                    if one.serial
                    else Text("{at} 申请", "ordered {at}").format(at=to_the_second(one.ordered_at)),
                )
                for one in transaction.card_orders.in_state(state, MOST_IN_CUSTODY)
            )

    def _held_lines(self, transaction: Transaction) -> Iterator[CustodyLine]:
        for one in transaction.losses.held(MOST_IN_CUSTODY):
            under = _BROUGHT.get(one.handed_in_by, BROUGHT_BY_TITLES[BroughtBy.FINDER])
            what = held_now(transaction.books, one.number, self._moment(transaction)).is_
            lost = what is FoundIs.REPORTED
            line = self._custody_line(
                transaction,
                NextStep.RELEASE if lost else NextStep.HELD_CARD_END,
                one.number,
                one.card,
                one.customer,
                one.at,
                under,
            )
            yield replace(line, what=what)

    def _custody_line(
        self,
        transaction: Transaction,
        step: NextStep,
        number: str,
        card: str,
        customer: str,
        since: datetime,
        under: Text,
    ) -> CustodyLine:
        holder = transaction.books.customer(customer) if customer else None
        known = transaction.books.card(card) if customer else None
        comes = () if known is None else self._card_seen(transaction, known).next
        return CustodyLine(
            number=number,
            name=masks.name(holder.name) if holder is not None else "",
            card=masks.card_number(card),
            customer=customer,
            since=since,
            under=under,
            next=next((one for one in comes if one.step is step), None),
        )

    def _card_seen(self, transaction: Transaction, card: Card, *, plain: bool = False) -> CardSeen:
        at = self._moment(transaction)
        known = card_known(transaction.books, card, business_date(at))
        return card_seen(known, at, self._operations, plain=plain)

    def _register_query(
        self, transaction: Transaction, asked: RegisterSearch, at: datetime
    ) -> RegisterQuery:
        return replace(
            register_query(transaction, asked.part, at),
            about=tuple(reports_about(transaction, asked.words)),
            first=asked.first,
            last=asked.last,
        )


def _chain(report: LossReport, every: tuple[LossReport, ...]) -> tuple[LossReport, ...]:
    """The reports that lead to this one and on from it: each names the one whose place it took."""
    found = {report.number}
    while True:
        more = {
            number
            for one in every
            if one.number in found or one.follows in found
            for number in (one.number, one.follows)
            if number
        } - found
        if not more:
            return tuple(one for one in every if one.number in found)
        found |= more


def _entries_of(chain: Iterable[LossReport]) -> dict[str, None]:
    """The entries that made, changed and ended the reports of a chain, each once."""
    return dict.fromkeys(
        entry for one in chain for entry in (one.journal, one.pin_reset_by, one.ended_by) if entry
    )


def _rows(one: LossReport) -> Iterator[Row]:
    """A report field by field, as the register of paper has its columns."""
    kind, _, number = one.reporter_document.partition(":")
    yield Row(Text("挂失编号", "Number"), same(one.number))
    yield Row(Text("种类", "Kind"), LOSS_KIND_TITLES[one.kind])
    yield Row(Text("挂失内容", "What is lost"), LOSS_OF_TITLES[one.of])
    yield Row(Text("卡（折）号", "Card or passbook"), same(masks.card_number(one.card)))
    yield Row(Text("受理时间", "Accepted"), to_the_second(one.accepted_at))
    yield Row(Text("停止支付自", "Payment stopped since"), to_the_second(one.stopped_at))
    yield Row(
        Text("失效时间", "Lapses"),
        until_text(one.lapses_at) if one.lapses_at else Text("不失效", "does not lapse"),
    )
    yield Row(Text("原因", "Why"), choice_text(LOSS_REASONS, one.reason))
    whom = Text("代理人", "agent") if one.by_agent else Text("本人", "holder")
    shown = (
        Text("{kind} {number}", "{kind} {number}").format(
            kind=choice_text(SHOWN_DOCUMENTS, kind), number=masks.identity_number(number)
        )
        if kind
        else Text("未出示证件", "no document shown")
    )
    yield Row(
        Text("挂失人", "Reported by"),
        Text("{whom} {name}，{shown}", "{whom} {name}, {shown}").format(
            whom=whom, name=masks.name(one.reporter) if one.reporter else "—", shown=shown
        ),
    )
    yield Row(Text("约定后续", "Agreed next"), choice_text(FOLLOW_UPS, one.follow_up))
    yield Row(
        Text("受理柜员", "Teller"),
        Text("{teller}，网点 {branch}", "{teller}, branch {branch}").format(
            teller=one.accepted_by, branch=one.branch
        ),
    )
    copy = Text(f"第{one.copy}份", f"no. {one.copy}")
    yield Row(Text("有效客户联", "Valid customer's copy"), copy)
    if one.pin_reset_at is not None:
        yield Row(Text("密码已重置", "PIN reset"), to_the_second(one.pin_reset_at))
    if one.end is not None and one.ended_at is not None:
        yield Row(
            Text("终止", "Ended"),
            Text("{at} {end}", "{end}, {at}").format(
                at=to_the_second(one.ended_at), end=LOSS_END_TITLES[one.end]
            ),
        )
