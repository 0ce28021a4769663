"""续冻、解除: the freeze that an order is about, whether it is this organ's, and how it stands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from app.clock import ending
from app.domain.money import Fen, yuan_text
from app.domain.restraint import (
    InTime,
    Restraint,
    RestraintEnd,
    RestraintKind,
    how_it_ended,
    in_time,
)
from app.domain.restraint_parameters import ADMINISTRATIVE_MORE_DAYS, CONTINUED_FROM, FROM_EXPIRY
from app.domain.term import Term
from app.evidence.officers import OfficersShown
from app.evidence.restraint import ContinueOrder, DeductionOrder, ReleaseExtent, ReleaseOrder
from app.evidence.restraint_found import RestraintChosen
from app.flow.books import BooksReading
from app.flow.rule import Finding, Judging, question, refuse, refuses, rule, warn, warns
from app.flow.slot import Slot, View
from app.i18n import Text, same
from app.rules import sources
from app.rules.freezing import SEND_BACK, account_named, longer_than, longest_term, same_name
from app.rules.loss_sentences import staff_named, to_the_second
from app.rules.officers import OFFICERS, ONE_MOMENT
from app.rules.restraints import OF_OFFICERS, restrained

CONTINUE = Slot("continue_order", ContinueOrder, Text("续冻文书", "The order"), about=(OFFICERS,))
RELEASED = Slot("release_order", ReleaseOrder, Text("解除文书", "The order"), about=(OFFICERS,))
DEDUCTED = Slot("deduction_order", DeductionOrder, Text("扣划文书", "The order"), about=(OFFICERS,))
CHOSEN = Slot(
    "restraint",
    RestraintChosen,
    Text("原冻结", "The freeze"),
    about=(OFFICERS, CONTINUE, RELEASED, DEDUCTED),
)

LOOK_AGAIN = Text(
    "请返回“原冻结”重新核对，向执法人员说明。",
    "Go back to the freeze and look again; tell the officers.",
)


def timed(books: BooksReading, number: str) -> InTime | None:
    """A freeze of the register with when it holds, its account's holder held where this writes."""
    row = books.restraint(number)
    if row is None:
        return None
    account_named(books, row.account)
    rows = books.restraints(row.account)
    return next(one for one in in_time(rows) if one.restraint.number == number)


def chosen_now(judging: Judging, number: str, becomes: datetime | None = None) -> RestraintChosen:
    """The freeze of this number as the register has it now."""
    one = timed(judging.books, number)
    if one is None:
        return RestraintChosen(
            number, None, "", "", "", "", "", None, Fen(0), Fen(0), 0, None, None, ended=True
        )
    row = one.restraint
    account = judging.books.account(row.account)
    holder = judging.books.customer(account.customer) if account is not None else None
    found = restrained(judging.books, row.account, judging.now)
    held = found.of(number)
    return RestraintChosen(
        number=row.number,
        kind=row.kind,
        organ=row.authority,
        document=row.document,
        customer=account.customer if account is not None else "",
        name=holder.name if holder is not None else "",
        account=row.account,
        amount=row.amount,
        part=held.part if held is not None else Fen(0),
        balance=found.balance,
        place=held.place if held is not None else 0,
        since=row.since,
        until=None if held is not None and held.place else one.ends,
        ended=how_it_ended(one, judging.now) is not None,
        becomes=becomes,
    )


def find_continued(view: View, judging: Judging) -> RestraintChosen:
    """The freeze that goes on, and until when it would then last."""
    order = view.of(CONTINUE)
    one = timed(judging.books, order.restraint)
    becomes = None
    if one is not None and one.ends is not None and one.holds(judging.now):
        becomes = continued_until(judging, one.ends, order.term)
    return chosen_now(judging, order.restraint, becomes)


def continued_until(judging: Judging, until: datetime, term: Term) -> datetime:
    """When a freeze that ends then would end after a continuation by that term; a continuation
    never shortens it."""
    return max(until, term.after(counts_from(judging, until)))


def counts_from(judging: Judging, until: datetime) -> datetime:
    """From when a continuation counts, by the bank's parameter: from the last moment of the
    earlier term, or from now."""
    if judging.books.parameter(CONTINUED_FROM, judging.today) == FROM_EXPIRY:
        return until - timedelta(microseconds=1)
    return judging.now


def find_released(view: View, judging: Judging) -> RestraintChosen:
    """The freeze that ends."""
    return chosen_now(judging, view.of(RELEASED).restraint)


def find_deducted(view: View, judging: Judging) -> RestraintChosen:
    """The freeze out of which money is taken."""
    return chosen_now(judging, view.of(DEDUCTED).restraint)


_ASK_FOR_THE_RECEIPT = Text(
    "请核对冻结回执上的编号，或在冻结登记簿按文号、户名查找。",
    "See the number on the receipt of the freeze, or look for it in the register by document or "
    "name.",
)
_BY_ANOTHER = Text(
    "由作出冻结的机关办理；机关名称变更的，须有文书证明。",
    "The organ that ordered the freeze comes; where its name has changed, a paper proves it.",
)
_FREEZE_ANEW = Text(
    "已经失效的不能续冻或解除；仍需冻结的，由机关重新办理冻结（4101）。",
    "What has ended is neither continued nor released; the organ orders a new freeze (4101).",
)


@question(
    "RESTRAINT-KNOWN",
    title=Text(
        "须是登记簿中由该机关办理、仍然有效的冻结",
        "The freeze is in the register, of this organ, and has not ended",
    ),
    may=(
        refuses(
            when=Text("没有这个编号，或不是有权机关的冻结", "no such freeze of an authority"),
            remedy=_ASK_FOR_THE_RECEIPT,
        ),
        refuses(when=Text("是其他机关的冻结", "it is another organ's"), remedy=_BY_ANOTHER),
        refuses(when=Text("已经终止", "it has ended"), remedy=_FREEZE_ANEW),
    ),
    source=sources.FREEZE_RELEASE,
)
def it_stands(judging: Judging, shown: OfficersShown, chosen: RestraintChosen) -> Iterator[Finding]:
    """What lapsed is said with the moment, what was ended with who did it and when."""
    one = timed(judging.books, chosen.number)
    if one is None or one.restraint.kind not in OF_OFFICERS:
        yield refuse(
            Text(
                f"登记簿中没有有权机关的冻结 {chosen.number}。",
                f"The register has no freeze {chosen.number} of an authority.",
            ),
            customer_text=ONE_MOMENT,
            remedy=_ASK_FOR_THE_RECEIPT,
        )
        return
    row = one.restraint
    if not same_name(shown.organ, row.authority):
        yield refuse(
            Text(
                f"{row.number} 由{row.authority}办理，不是{shown.organ}。",
                f"{row.number} was ordered by {row.authority}, not by {shown.organ}.",
            ),
            customer_text=ONE_MOMENT,
            remedy=_BY_ANOTHER,
        )
    if how_it_ended(one, judging.now) is not None:
        yield refuse(
            Text("{how}。", "{how}.").format(how=ended_sentence(judging.books, one, judging.now)),
            customer_text=ONE_MOMENT,
            remedy=_FREEZE_ANEW,
        )


def ended_sentence(books: BooksReading, one: InTime, at: datetime) -> Text:
    """How a freeze ended, when, and by whom where somebody ended it; without the full stop."""
    end = how_it_ended(one, at)
    assert end is not None
    assert one.ends is not None
    row: Restraint = one.restraint
    if end is RestraintEnd.EXPIRED:
        return Text("{number} 已于 {at} 到期自动解除", "{number} ended by itself at {at}").format(
            number=same(row.number), at=same(ending(one.ends))
        )
    return Text(
        "{number} 已于 {at} {end}（柜员 {teller} 办理，流水 {entry}）",
        "{number} {end} at {at} by teller {teller} (entry {entry})",
    ).format(
        number=same(row.number),
        at=same(to_the_second(one.ends)),
        end=end.title,
        teller=same(staff_named(books, books.made_by(row.ended_by)) or "—"),
        entry=same(row.ended_by or "—"),
    )


_NOT_CONTINUED = Text(
    "反洗钱临时冻结、紧急止付不得续冻：期内由公安机关办理冻结（4101）或再次止付（4105）。",
    "Neither is continued: the police order a freeze (4101) or a second stop (4105) in time.",
)
_ONCE = Text(
    "行政冻结只能延长一次；到期后由机关依法处理或申请人民法院。",
    "An administrative freeze is continued once; after that the organ decides or goes to court.",
)
_WAITS = Text(
    "轮候期间期限不起算，无须续冻；生效后在期限届满前办理。",
    "While it waits its term does not run; continue it once it is in effect, before it ends.",
)


@rule(
    "CONTINUE-TERM",
    OFFICERS,
    CONTINUE,
    CHOSEN,
    title=Text(
        "生效中的冻结可在期限内续冻，每次不超过法定期限，行政冻结一次",
        "What is in effect is continued, each time within the longest term, an administrative one "
        "once",
    ),
    may=(
        refuses(when=Text("轮候尚未生效", "it still waits"), remedy=_WAITS),
        refuses(when=Text("不得续冻的种类", "a kind that is not continued"), remedy=_NOT_CONTINUED),
        refuses(when=Text("行政冻结已延长过", "continued once already"), remedy=_ONCE),
        refuses(when=Text("期限过长", "the term is too long"), remedy=SEND_BACK),
    ),
    source=sources.FREEZE_CONTINUE,
)
def it_may_go_on(
    judging: Judging, shown: OfficersShown, order: ContinueOrder, chosen: RestraintChosen
) -> Iterator[Finding]:
    """Whether it has lapsed is asked of every order; here whether this kind goes on, and how
    long."""
    one = timed(judging.books, chosen.number)
    if one is None or how_it_ended(one, judging.now) is not None:
        return
    row = one.restraint
    if row.kind in (RestraintKind.AML_TEMPORARY, RestraintKind.POLICE_STOP):
        yield refuse(
            Text("{kind}不得续冻。", "A {kind} is not continued.").format(kind=row.kind.title),
            customer_text=ONE_MOMENT,
            remedy=_NOT_CONTINUED,
        )
    elif one.waits(judging.now):
        yield refuse(
            Text(
                f"{row.number} 仍在轮候，尚未生效。",
                f"{row.number} still waits and is not in effect.",
            ),
            customer_text=ONE_MOMENT,
            remedy=_WAITS,
        )
    elif row.kind is RestraintKind.ADMINISTRATIVE and row.times:
        yield refuse(
            Text(
                f"{row.number} 是行政冻结，已延长过一次。",
                f"{row.number} is administrative and was continued once already.",
            ),
            customer_text=ONE_MOMENT,
            remedy=_ONCE,
        )
    elif one.ends is not None:
        most = _longest(judging, row.kind, major=order.major)
        if longer_than(order.term, most, counts_from(judging, one.ends)):
            yield refuse(
                Text(
                    "{kind}每次续冻最长 {most}，文书载明 {said}。",
                    "A {kind} is continued by {most} at most; the order says {said}.",
                ).format(kind=row.kind.title, most=most.title, said=order.term.title),
                customer_text=ONE_MOMENT,
                remedy=SEND_BACK,
            )


def _longest(judging: Judging, kind: RestraintKind, *, major: bool) -> Term:
    if kind is RestraintKind.ADMINISTRATIVE:
        return Term(days=int(judging.books.parameter(ADMINISTRATIVE_MORE_DAYS, judging.today)))
    return longest_term(judging, kind, major=major)


@question(
    "RESTRAINT-NOW",
    title=Text("以办理时的登记簿为准", "It is as the register says now"),
    may=(refuses(remedy=LOOK_AGAIN),),
    source=sources.FREEZE_QUEUE,
)
def it_is_as_shown(judging: Judging, chosen: RestraintChosen) -> Iterator[Finding]:
    """Continued, reduced, or come into effect at another window meanwhile: it is looked at
    again."""
    now = chosen_now(judging, chosen.number)
    if now.ended or chosen.ended:
        return
    if (now.amount, now.until, now.place) != (chosen.amount, chosen.until, chosen.place):
        yield refuse(
            Text(
                "{number} 刚刚变更：现冻结 {amount}，至 {until}。",
                "{number} has just changed: {amount} until {until}.",
            ).format(
                number=same(chosen.number),
                amount=Text("全部", "all of it")
                if now.amount is None
                else same(yuan_text(now.amount)),
                until=same(ending(now.until)) if now.until else Text("长期", "no end"),
            ),
            customer_text=ONE_MOMENT,
        )


@rule(
    "RELEASE-PART",
    RELEASED,
    CHOSEN,
    title=Text("部分解除的金额须小于冻结金额", "A part that is released is less than the whole"),
    may=(
        refuses(
            when=Text("不小于冻结金额", "it is no less than what is frozen"),
            remedy=Text(
                "全部解除的选“全部解除”；请核对文书金额。",
                "Choose “all of it” for the whole; see the amount on the paper.",
            ),
        ),
        warns(
            when=Text("原冻结为账户全部", "all of the account was frozen"),
            remedy=Text(
                "请向执法人员说明；以后入账仍须冻结的，由机关另行办理冻结（4101）。",
                "Tell the officers; where later credits are to stay frozen they order it (4101).",
            ),
        ),
    ),
    source=sources.FREEZE_RELEASE,
)
def a_part_is_less(
    judging: Judging, order: ReleaseOrder, chosen: RestraintChosen
) -> Iterator[Finding]:
    """Of a freeze of all that is there, a part is measured by what it holds now."""
    if order.extent is not ReleaseExtent.PART or chosen.ended:
        return
    now = chosen_now(judging, chosen.number)
    whole = now.part if now.amount is None else now.amount
    if order.amount >= whole:
        yield refuse(
            Text(
                f"冻结 {yuan_text(whole)}，不能部分解除 {yuan_text(order.amount)}。",
                f"{yuan_text(whole)} are frozen: {yuan_text(order.amount)} is no part of it.",
            ),
            customer_text=ONE_MOMENT,
            slot=RELEASED,
            field="amount",
        )
    elif now.amount is None:
        yield warn(
            Text(
                f"原冻结为账户全部；部分解除后限额冻结 {yuan_text(Fen(whole - order.amount))}，"
                "超出的以后入账不再冻结。",
                f"All of the account was frozen; {yuan_text(Fen(whole - order.amount))} stay "
                "frozen, and what comes in beyond that is not.",
            ),
            field="amount",
        )


CONTINUE_RULES = (
    it_stands.of(OFFICERS, CHOSEN),
    it_may_go_on,
    it_is_as_shown.of(CHOSEN),
)
RELEASE_RULES = (
    it_stands.of(OFFICERS, CHOSEN),
    it_is_as_shown.of(CHOSEN),
    a_part_is_less,
)
