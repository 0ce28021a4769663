"""日终报告: what a day end did until now, and what the day leaves for somebody to see to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from app.clock import CHINA, business_date, ending
from app.domain import masks
from app.domain.interest import last_settlement_day
from app.domain.ledger import VAULT
from app.domain.loss import LOSS_KIND_TITLES
from app.domain.money import yuan_text
from app.domain.restraint import in_time
from app.evidence.day_end import DayEndKind, DayEndReport, DayEndWork, LeftKind, LeftUndone
from app.flow.books import BooksReading
from app.i18n import Text, same
from app.rules.day_end import (
    ACCOUNTS_AT_A_TIME,
    DAY_END_CODE,
    earnings,
    missing_rate,
)
from app.rules.interest import PostedTerms, RateMissing

COUNT_CODE = "3206"
"""尾箱轧账: by which a teller counts the drawer."""

_DAY = timedelta(days=1)


def report_work(books: BooksReading, now: datetime) -> DayEndWork:
    """The report as of that moment, as the last entry of a day end."""
    today = business_date(now)
    return DayEndWork(
        DayEndKind.REPORT, today, last_settlement_day(today), report=day_end_report(books, now)
    )


def day_end_report(books: BooksReading, now: datetime) -> DayEndReport:
    """How the day stands at that moment."""
    today = business_date(now)
    midnight = datetime.combine(today, time(), tzinfo=CHINA)
    through = last_settlement_day(today)
    credited = books.credited_on(today)
    marked = books.marked_between(midnight, midnight + _DAY)
    return DayEndReport(
        to_settle=books.count_to_settle(through),
        unsettled=books.count_unsettled(through),
        credited=credited.accounts,
        interest=credited.interest,
        tax=credited.tax,
        dormant=marked.dormant,
        stopped=marked.stopped,
        restricted=marked.restricted,
        left=left_undone(books, now),
    )


def left_undone(books: BooksReading, now: datetime) -> tuple[LeftUndone, ...]:
    """What the day leaves, what is most in the way first: rates that are missing, a ledger out of
    balance, drawers that nobody counted, open cases, freezes and losses that end by tomorrow."""
    midnight = datetime.combine(business_date(now), time(), tzinfo=CHINA)
    tomorrow_ends = midnight + 2 * _DAY
    return (
        *_rates(books, now),
        *_ledger(books, now),
        *_drawers(books, midnight),
        *_cases(books),
        *_freezes(books, now, tomorrow_ends),
        *_losses(books, now, tomorrow_ends),
    )


def _rates(books: BooksReading, now: datetime) -> Iterator[LeftUndone]:
    today = business_date(now)
    through = last_settlement_day(today)
    found = books.accounts_unsettled(through, "", ACCOUNTS_AT_A_TIME)
    terms = PostedTerms(books)
    faults = [missing_rate(terms, known, today) for known in earnings(books, found)]
    waiting: dict[tuple[date, str], list[RateMissing]] = {}
    for fault in faults:
        if fault is not None:
            waiting.setdefault((fault.day, fault.name), []).append(fault)
    for day, same_fault in sorted(waiting.items()):
        more = len(found) == ACCOUNTS_AT_A_TIME
        yield LeftUndone(
            LeftKind.RATE,
            day[0].isoformat(),
            Text("{why}涉及账户{n}户{more}。", "{why} It concerns {n} accounts{more}.").format(
                why=same_fault[0].sentence,
                n=len(same_fault),
                more=Text("以上", " or more") if more else Text("", ""),
            ),
            same_fault[0].remedy,
        )


def _ledger(books: BooksReading, now: datetime) -> Iterator[LeftUndone]:
    today = business_date(now)
    unequal = books.unequal_on(today)
    if not unequal:
        return
    yield LeftUndone(
        LeftKind.LEDGER,
        today.isoformat(),
        Text("借贷不等的分录：{entries}。", "Entries that do not balance: {entries}.").format(
            entries=same("、".join(unequal))
        ),
        Text(
            "停止记账，立即报告会计主管。", "Stop recording and tell the chief accountant at once."
        ),
    )


def _drawers(books: BooksReading, midnight: datetime) -> Iterator[LeftUndone]:
    for one in books.drawers_counted(COUNT_CODE, midnight, midnight + _DAY):
        if one.holder == VAULT or one.counted or not (one.worth or one.moved_at):
            continue
        moved = (
            Text("，今日{at}仍有收付", ", cash moved at {at}").format(at=_clock(one.moved_at))
            if one.moved_at is not None
            else Text("", "")
        )
        yield LeftUndone(
            LeftKind.DRAWER,
            one.holder,
            Text(
                "柜员{holder}的尾箱（账面{worth}）今日未轧账{moved}。",
                "The drawer of {holder} ({worth} by the books) was not counted today{moved}.",
            ).format(holder=one.holder, worth=yuan_text(one.worth), moved=moved),
            Text("由该柜员办理“3206 尾箱轧账”。", "That teller counts it by 3206."),
        )


def _cases(books: BooksReading) -> Iterator[LeftUndone]:
    for one in books.cases_open(DAY_END_CODE):
        yield LeftUndone(
            LeftKind.CASE,
            one.case,
            Text(
                "交易{operation}，柜员{teller}，{workstation}，最后保存于{at}。",
                "Transaction {operation}, teller {teller}, {workstation}, last saved {at}.",
            ).format(
                operation=one.operation,
                teller=one.teller,
                workstation=one.workstation,
                at=_second(one.saved_at),
            ),
            Text("由经办柜员办结或撤销。", "Its teller finishes or withdraws it."),
        )


def _freezes(books: BooksReading, now: datetime, before: datetime) -> Iterator[LeftUndone]:
    may_end = {
        one.account
        for one in books.restraints_open()
        if one.queue or (one.until is not None and now < one.until <= before)
    }
    for account in sorted(may_end):
        for one in in_time(books.restraints(account)):
            if one.ends is None or not now < one.ends <= before:
                continue
            yield LeftUndone(
                LeftKind.FREEZE,
                one.restraint.number,
                Text(
                    "{number} {kind}，账号{account}，{at}到期自动解除。",
                    "{number}, {kind}, account {account}, ends by itself {at}.",
                ).format(
                    number=one.restraint.number,
                    kind=one.restraint.kind.title,
                    account=masks.account_number(account),
                    at=ending(one.ends),
                ),
                Text(
                    "有权机关续冻的须在到期前办理；否则到期自动解除，轮候的依次生效。",
                    "A continuation must come before that; else it ends and the next in the queue "
                    "takes effect.",
                ),
            )


def _losses(books: BooksReading, now: datetime, before: datetime) -> Iterator[LeftUndone]:
    for one in books.reports_lapsing(now, before):
        assert one.lapses_at is not None
        yield LeftUndone(
            LeftKind.LOSS,
            one.number,
            Text(
                "{number} {kind}，{card}，{at}失效。",
                "{number}, {kind}, {card}, lapses {at}.",
            ).format(
                number=one.number,
                kind=LOSS_KIND_TITLES[one.kind],
                card=masks.card_number(one.card),
                at=ending(one.lapses_at),
            ),
            Text(
                "请提醒客户在失效前补办书面挂失。",
                "Remind the customer to report it in writing before that.",
            ),
        )


def _second(at: datetime) -> Text:
    return same(f"{at.astimezone(CHINA):%Y-%m-%d %H:%M:%S}")


def _clock(at: datetime) -> Text:
    return same(f"{at.astimezone(CHINA):%H:%M}")
