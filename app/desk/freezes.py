"""The register of freezes at the desk, for whoever may see it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from app.clock import business_date, ending
from app.desk.freezes_register import (
    AT_A_TIME,
    freeze_line,
    freeze_query,
    freezes_about,
    freezes_found,
)
from app.desk.freezes_views import FreezeAnswer, FreezeNext, FreezeOpened, FreezeSearch
from app.desk.records import Records
from app.desk.session import Session
from app.desk.views import Row
from app.domain.authority import POWERS
from app.domain.money import yuan_text
from app.domain.restraint import InTime, Restraint, RestraintKind, how_it_ended, in_time
from app.domain.restraint_measure import Measure, RestraintMeasure, measure_text
from app.domain.restraint_parameters import SEEN_FROM_LEVEL
from app.errors import Conflict, NotAllowed
from app.evidence.ask import choice_text
from app.evidence.officers import AUTHORITIES, Certificate
from app.flow.freeze_register import FreezeQuery
from app.flow.ports import Transaction
from app.i18n import Text, same
from app.operations.bank_control_end import BANK_CONTROL_END
from app.operations.deduction import DEDUCTION
from app.operations.freeze_continue import FREEZE_CONTINUE
from app.operations.freeze_release import FREEZE_RELEASE
from app.rules.loss_sentences import staff_named, to_the_second
from app.rules.restraints import OF_OFFICERS, amount_text, may_see, restrained, until_said

_NOT_FOR_YOU = Text(
    "冻结登记簿须 {level} 级及以上人员查看。",
    "The register of freezes is for level {level} or above.",
)


class Freezes(Records, Session):
    """What the desk knows of freezes by authorities."""

    def freeze_register(self, asked: FreezeSearch, older_than: str = "") -> FreezeAnswer:
        """A page of the register, the newest freeze first. `older_than` is `last` of an earlier
        answer. Never fails for what was typed.

        Raises:
            NotAllowed: nobody of the level that the bank set is signed in.
        """
        self._for_whom_it_is()
        with self._store.reading() as transaction:
            at = self._moment(transaction)
            query = self._freeze_query(transaction, asked, at)
            if older_than:
                query = replace(query, before=transaction.books.restraint(older_than))
            found = freezes_found(transaction, query, AT_A_TIME + 1)
            page = found[:AT_A_TIME]
            lines = tuple(freeze_line(transaction, one, at) for one in page)
        return FreezeAnswer(lines, page[-1].restraint.number if len(found) > len(page) else "")

    def freeze(self, number: str) -> FreezeOpened:
        """A freeze with its whole history.

        Raises:
            NotAllowed: as for the register. Conflict: there is no such freeze.
        """
        self._for_whom_it_is()
        with self._store.reading() as transaction:
            books, at = transaction.books, self._moment(transaction)
            row = books.restraint(number)
            if row is None:
                raise no_such_freeze(number)
            timed = {one.restraint.number: one for one in in_time(books.restraints(row.account))}
            measures = books.restraint_measures(number)
            entries = []
            for entry in dict.fromkeys(
                one for one in (row.journal, *(m.journal for m in measures), row.ended_by) if one
            ):
                found = transaction.journal.find(entry)
                if found is not None:
                    entries.append((found, transaction.outbox.of_entry(entry)))
            held = restrained(books, row.account, at).held
            return FreezeOpened(
                line=freeze_line(transaction, timed[number], at),
                rows=tuple(_rows(transaction, timed[number], at)),
                beside=tuple(freeze_line(transaction, one.when, at) for one in held),
                measures=tuple(
                    (measure_text(one.measure), one.at, tuple(_done(transaction, one)))
                    for one in measures
                ),
                entries=tuple(
                    (self._line(entry), tuple(self._paper_line(one) for one in papers))
                    for entry, papers in sorted(entries, key=lambda one: one[0].at)
                ),
                next=tuple(_next(timed[number], at)),
            )

    def _freeze_query(
        self, transaction: Transaction, asked: FreezeSearch, at: datetime
    ) -> FreezeQuery:
        return replace(
            freeze_query(asked.part, at),
            about=tuple(freezes_about(transaction, asked.words)),
            first=asked.first,
            last=asked.last,
        )

    def _for_whom_it_is(self) -> None:
        who = self._signed_in()
        with self._store.reading() as transaction:
            books, at = transaction.books, self._moment(transaction)
            may = may_see(books, who.number, at)
            least = books.parameter(SEEN_FROM_LEVEL, business_date(at))
        if not may:
            raise NotAllowed(
                "FREEZES_SECRET",
                _NOT_FOR_YOU.format(level=same(str(least))),
                Text("请有权人员查看。", "Ask somebody who may."),
            )


def no_such_freeze(number: str) -> Conflict:
    return Conflict(
        "NO_FREEZE",
        Text(f"冻结登记簿中没有编号 {number}。", f"The register has no freeze {number}."),
        Text("请重新查找。", "Search again."),
    )


def _next(one: InTime, at: datetime) -> Iterator[FreezeNext]:
    """What officers may order of it now; of the bank's own, what settles it."""
    row = one.restraint
    if row.kind is RestraintKind.BANK_CONTROL and one.holds(at):
        yield FreezeNext(BANK_CONTROL_END.code, BANK_CONTROL_END.title, row.number)
    if row.kind not in OF_OFFICERS or how_it_ended(one, at) is not None:
        return
    waits = one.waits(at)
    going_on = row.kind not in (RestraintKind.AML_TEMPORARY, RestraintKind.POLICE_STOP)
    if going_on and not waits:
        yield FreezeNext(FREEZE_CONTINUE.code, FREEZE_CONTINUE.title, row.number)
    title = Text("解除轮候", "Take out of the queue") if waits else FREEZE_RELEASE.title
    yield FreezeNext(FREEZE_RELEASE.code, title, row.number)
    if not waits and any(power.deducts and power.freezes is row.kind for power in POWERS.values()):
        yield FreezeNext(DEDUCTION.code, DEDUCTION.title, row.number)


def _rows(transaction: Transaction, one: InTime, at: datetime) -> Iterator[Row]:
    """A freeze field by field, as the register of paper has its columns."""
    row = one.restraint
    yield Row(Text("种类", "Kind"), row.kind.title)
    yield Row(Text("机关", "Organ"), same(row.authority or "—"))
    yield Row(Text("文号", "Document"), same(row.document or "—"))
    yield from _officers(row)
    yield Row(Text("冻结金额", "Amount"), amount_text(row.amount))
    held = restrained(transaction.books, row.account, at).of(row.number)
    if held is not None:
        yield Row(Text("现实际控制", "Holds now"), same(yuan_text(held.part)))
    yield Row(Text("登记时间", "Registered"), same(to_the_second(row.since)))
    if row.queue:
        begins = (
            same(ending(one.begins))
            if one.begins is not None and one.begins <= at
            else Text("尚未生效", "not yet")
        )
        yield Row(Text("登记时轮候", "Registered as"), same(str(row.queue)))
        yield Row(Text("生效时间", "In effect"), begins)
    yield Row(Text("到期时间", "Ends"), until_said(one, at))
    if row.kind is RestraintKind.POLICE_STOP:
        yield Row(Text("案件、次数", "Case, which time"), same(f"{row.reason}　{row.times}"))
    end = how_it_ended(one, at)
    if end is not None:
        yield Row(Text("终止", "Ended"), end.title)


def _officers(row: Restraint) -> Iterator[Row]:
    both = ((row.officer, row.officer_document), (row.second_officer, row.second_officer_document))
    for n, (name, shown) in enumerate(both, 1):
        if name:
            kind, _, number = shown.partition(":")
            what = Certificate(kind).title if kind in set(Certificate) else same(kind)
            yield Row(
                Text(f"执法人员{'一' if n == 1 else '二'}", f"Officer {n}"),
                Text("{name}　{what} {number}", "{name} · {what} {number}").format(
                    name=same(name), what=what, number=same(number)
                ),
            )


def _done(transaction: Transaction, one: RestraintMeasure) -> Iterator[Row]:
    """A line of the register, as core systems have its columns [DOMAIN §5, s]."""
    books = transaction.books
    yield Row(
        Text("机关", "Organ"),
        Text("{kind}　{organ}", "{kind} · {organ}").format(
            kind=choice_text(AUTHORITIES, one.authority), organ=same(one.organ)
        ),
    )
    papers = "　".join(part for part in (one.document, one.ruling) if part)
    yield Row(Text("文号", "Papers"), same(papers))
    yield Row(
        Text("执法人员", "Officers"),
        same("、".join(part for part in (one.officer, one.second_officer) if part)),
    )
    yield Row(
        Text("文书、实际金额", "Ordered, came to"),
        Text("{amount} / {moved}", "{amount} / {moved}").format(
            amount=amount_text(one.amount), moved=same(yuan_text(one.moved))
        ),
    )
    if one.fruits:
        yield Row(Text("孳息", "Fruits"), Text("及于孳息", "included"))
    if one.queue:
        place = Text("第 {n} 位", "number {n}").format(n=same(str(one.queue)))
        yield Row(Text("轮候", "Queue"), place)
    elif one.until is not None and one.measure in (Measure.FREEZE, Measure.CONTINUE, Measure.STOP):
        yield Row(Text("到期", "Ends"), same(ending(one.until)))
    if one.payee:
        yield Row(Text("收款", "Paid to"), same(one.payee))
    people = " / ".join(
        staff_named(books, number) for number in (one.made_by, one.second_by, one.approved_by)
    )
    yield Row(Text("经办、第二、授权", "By, 2nd, approved"), same(people))
