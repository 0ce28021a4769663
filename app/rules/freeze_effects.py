"""冻结、续冻、解除、扣划、止付: what each writes into the register and the books."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from app.clock import ending
from app.domain.ledger import Says, Subject
from app.domain.money import Fen, yuan_text
from app.domain.restraint import Restraint, RestraintEnd, RestraintKind, place_in_queue
from app.domain.restraint_measure import Measure, RestraintMeasure, measure_text
from app.domain.term import Term
from app.evidence.restraint import DeductionWay, PaidBy, ReleaseExtent, RestStays
from app.flow.books import Books
from app.flow.operation import Made, Performing
from app.flow.rule import Judging
from app.flow.slot import View
from app.i18n import Text
from app.rules.authorisation import APPROVAL
from app.rules.clock import counted_from
from app.rules.deduction import of_a_freeze
from app.rules.freeze_orders import CONTINUE, DEDUCTED, RELEASED, continued_until, timed
from app.rules.freezing import ORDER, account_named
from app.rules.ledger import Leg, post
from app.rules.loss_sentences import to_the_second
from app.rules.officers import OFFICERS, SECOND, kind_of
from app.rules.police_stop import STOP_ORDER, earlier_stops, stop_term
from app.rules.restraint_numbers import restraint_number
from app.rules.restraints import restrained

MADE_TITLES = {
    "restraint": Text("冻结编号", "Number of the freeze"),
    "measure": Text("措施", "Measure"),
    "account": Text("账号", "Account"),
    "amount": Text("文书金额", "Amount of the order"),
    "moved": Text("实际金额", "What it came to"),
    "balance": Text("账户余额", "Balance"),
    "place": Text("轮候顺位", "Place in the queue"),
    "since": Text("生效时间", "In effect"),
    "until": Text("到期时间", "Ends"),
}
"""What the paper and the teller are told of every measure; amounts in yuan."""
ALL_OF_IT = "账户全部"
NOTHING_SET = "—"

TOLD = "账户使用受限"
"""What the customer may be told of it: no word of who or why [行政强制法30]."""


@dataclass(frozen=True)
class _Order:
    """What every order says, whatever it orders."""

    document: str
    ruling: str
    amount: Fen | None
    fruits: bool = False
    payee: str = ""


def freeze(view: View, books: Books, performing: Performing) -> Made:
    """Registers a freeze: in effect at once, or waiting where the money is frozen already."""
    order, shown = view.of(ORDER), view.of(OFFICERS)
    kind = kind_of(shown)
    account = account_named(books, order.account)
    assert kind is not None
    assert account is not None
    place = place_in_queue(
        books.balance(account.number), books.restraints(account.number), performing.now
    )
    row = _new(
        view,
        books,
        performing,
        account.number,
        kind,
        document=order.document,
        amount=order.limit,
        term=order.term,
        place=place,
    )
    books.add_restraint(row)
    if kind is RestraintKind.POLICE and not place:
        _end_stops(books, performing, account.number, row.authority)
    measure = Measure.WAIT if place else Measure.FREEZE
    said = _Order(order.document, order.ruling, order.limit, order.fruits)
    return _registered(view, books, performing, row, measure, said)


def continue_(view: View, books: Books, performing: Performing) -> Made:
    """Writes until when a freeze lasts now."""
    order = view.of(CONTINUE)
    one = timed(books, order.restraint)
    assert one is not None
    assert one.ends is not None
    judging = Judging(books, performing.now, performing.teller, "")
    row = replace(
        one.restraint,
        until=continued_until(judging, one.ends, order.term),
        times=one.restraint.times + 1,
    )
    books.change_restraint(row)
    said = _Order(order.document, order.ruling, row.amount)
    return _registered(view, books, performing, row, Measure.CONTINUE, said)


def release(view: View, books: Books, performing: Performing) -> Made:
    """Ends a freeze, or lowers what it holds; one that waits leaves the queue."""
    order = view.of(RELEASED)
    one = timed(books, order.restraint)
    assert one is not None
    row = one.restraint
    found = restrained(books, row.account, performing.now)
    held = found.of(row.number)
    part = held.part if held is not None else Fen(0)
    waits = one.waits(performing.now)
    amount: Fen | None = None
    if order.extent is ReleaseExtent.PART:
        amount = order.amount
        row = replace(row, amount=Fen((part if row.amount is None else row.amount) - amount))
    else:
        row = _ended(row, performing, RestraintEnd.LEFT_QUEUE if waits else RestraintEnd.RELEASED)
    books.change_restraint(row)
    measure = Measure.LEAVE_QUEUE if waits else Measure.RELEASE
    if row.kind is RestraintKind.POLICE_STOP:
        measure = Measure.STOP_ENDED
    after = restrained(books, row.account, performing.now).of(row.number)
    freed = Fen(part - (after.part if after is not None else 0))
    said = _Order(order.document, order.ruling, amount)
    return _registered(view, books, performing, row, measure, said, moved=freed)


def deduct(view: View, books: Books, performing: Performing) -> Made:
    """Takes money out of what a freeze holds, or freezes and takes it in one."""
    order = view.of(DEDUCTED)
    account = account_named(books, order.account)
    assert account is not None
    balance = books.balance(account.number)
    if of_a_freeze(view):
        one = timed(books, order.restraint)
        assert one is not None
        row = one.restraint
        left = None if row.amount is None else Fen(row.amount - order.amount)
        if left == 0 or order.rest is RestStays.ENDS:
            row = _ended(row, performing, RestraintEnd.DEDUCTED)
        else:
            row = replace(row, amount=left)
        books.change_restraint(row)
    else:
        kind = kind_of(view.of(OFFICERS))
        assert kind is not None
        row = _new(
            view,
            books,
            performing,
            account.number,
            kind,
            document=order.document,
            amount=order.amount,
            term=Term(),
            place=0,
        )
        row = _ended(row, performing, RestraintEnd.DEDUCTED)
        books.add_restraint(row)
    to = Subject.CLEARING if order.paid_by is PaidBy.CLEARING else Subject.OTHER_PAYABLE
    post(
        books,
        performing,
        (
            Leg(account.number, Fen(-order.amount), Says.DEDUCTION),
            Leg(to, order.amount, Says.DEDUCTION),
        ),
    )
    measure = {
        DeductionWay.OF_A_FREEZE: Measure.DEDUCT,
        DeductionWay.INCOME: Measure.TAKE_INCOME,
        DeductionWay.AT_ONCE: Measure.FREEZE_AND_DEDUCT,
    }[order.way]
    said = _Order(order.document, order.ruling, order.amount, payee=order.to)
    return _registered(
        view, books, performing, row, measure, said, moved=order.amount, balance=balance
    )


def stop(view: View, books: Books, performing: Performing) -> Made:
    """Stops all payments out of an account for the police; a second stop in a case takes the place
    of the first where that still runs, counted anew from now."""
    order = view.of(STOP_ORDER)
    account = account_named(books, order.account)
    assert account is not None
    judging = Judging(books, performing.now, performing.teller, "")
    earlier = earlier_stops(books, account.number, order.case_number)
    row = replace(
        _new(
            view,
            books,
            performing,
            account.number,
            RestraintKind.POLICE_STOP,
            document=order.document,
            amount=None,
            term=stop_term(judging),
            place=0,
        ),
        reason=order.case_number,
        times=len(earlier) + 1,
    )
    books.add_restraint(row)
    said = _Order(order.document, order.case_number, None)
    return _registered(view, books, performing, row, Measure.STOP, said)


def _new(
    view: View,
    books: Books,
    performing: Performing,
    account: str,
    kind: RestraintKind,
    *,
    document: str,
    amount: Fen | None,
    term: Term,
    place: int,
) -> Restraint:
    shown = view.of(OFFICERS)
    # What is registered later stands later, whatever the clocks of two counters say.
    earlier = [one.since + timedelta(microseconds=1) for one in books.restraints(account)]
    since = max([performing.now, *earlier])
    until: datetime | None = None
    if term.written and not place:
        # By a clock that was put back nothing ends early.
        until = term.after(counted_from(books, performing.now))
    return Restraint(
        number=restraint_number(books, performing),
        account=account,
        kind=kind,
        authority=shown.organ,
        document=document,
        amount=amount,
        since=since,
        until=until,
        queue=place,
        journal=performing.journal,
        term=term.written,
        officer=shown.officer,
        officer_document=shown.first_shown,
        second_officer=shown.second_officer,
        second_officer_document=shown.second_shown,
        told=TOLD,
    )


def _ended(row: Restraint, performing: Performing, end: RestraintEnd) -> Restraint:
    return replace(row, ended_at=performing.now, ended_by=performing.journal, end=end)


def _end_stops(books: Books, performing: Performing, account: str, organ: str) -> None:
    """A freeze by the police takes the place of their stop [DOMAIN §5, s]."""
    for held in restrained(books, account, performing.now).in_effect:
        row = held.restraint
        if row.kind is RestraintKind.POLICE_STOP and row.authority == organ:
            books.change_restraint(_ended(row, performing, RestraintEnd.FROZEN))


def _registered(
    view: View,
    books: Books,
    performing: Performing,
    row: Restraint,
    measure: Measure,
    said: _Order,
    *,
    moved: Fen | None = None,
    balance: Fen | None = None,
) -> Made:
    """Writes the line of the register, and says what came of it; `moved` is what the freeze holds
    where nothing else is said, and `balance` the account's."""
    shown = view.of(OFFICERS)
    found = restrained(books, row.account, performing.now)
    held = found.of(row.number)
    part = held.part if held is not None else Fen(0)
    place = held.place if held is not None else 0
    line = RestraintMeasure(
        journal=performing.journal,
        restraint=row.number,
        account=row.account,
        measure=measure,
        authority=shown.authority,
        organ=shown.organ,
        document=said.document,
        ruling=said.ruling,
        officer=shown.officer,
        officer_document=shown.first_shown,
        second_officer=shown.second_officer,
        second_officer_document=shown.second_shown,
        amount=said.amount,
        moved=part if moved is None else moved,
        balance=found.balance if balance is None else balance,
        fruits=said.fruits,
        at=performing.now,
        until=row.until,
        term=row.term,
        queue=place,
        payee=said.payee,
        made_by=performing.teller,
        second_by=view.of(SECOND).staff,
        approved_by=view.of(APPROVAL).staff,
    )
    books.add_restraint_measure(line)
    account = books.account(row.account)
    assert account is not None
    return Made(account.customer, _said(line, row))


def _said(line: RestraintMeasure, row: Restraint) -> dict[str, str]:
    until = NOTHING_SET
    if row.ended_at is not None:
        until = to_the_second(row.ended_at)
    elif line.queue:
        until = f"生效后{Term.read(row.term).title.zh}" if row.term else NOTHING_SET
    elif line.until is not None:
        until = ending(line.until)
    return {
        "restraint": line.restraint,
        "measure": measure_text(line.measure).zh,
        "account": line.account,
        "amount": yuan_text(line.amount) if line.amount is not None else ALL_OF_IT,
        "moved": yuan_text(line.moved),
        "balance": yuan_text(line.balance),
        "place": str(line.queue) if line.queue else NOTHING_SET,
        "since": to_the_second(line.at),
        "until": until,
    }
