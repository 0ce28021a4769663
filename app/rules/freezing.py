"""冻结: the account that an order names, whether it is the one, and how long it may be frozen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Protocol

from app.clock import ending
from app.domain import masks
from app.domain.account import Account, AccountLife
from app.domain.authority import Authority
from app.domain.money import Fen, yuan_text
from app.domain.names import normalise
from app.domain.restraint import RestraintKind, place_in_queue
from app.domain.restraint_parameters import (
    ADMINISTRATIVE_DAYS,
    AML_HOURS,
    JUDICIAL_MONTHS,
    POLICE_MAJOR_MONTHS,
    POLICE_MONTHS,
    SUPERVISION_MONTHS,
)
from app.domain.search_words import folded
from app.domain.term import Term
from app.evidence.officers import OfficersShown
from app.evidence.restraint import FreezeOrder
from app.evidence.restraint_found import AccountRestrained
from app.flow.books import BooksReading
from app.flow.rule import (
    Finding,
    Judging,
    question,
    refuse,
    refuses,
    rule,
    warn,
    warns,
)
from app.flow.slot import Slot, View
from app.i18n import Text, same
from app.rules import sources
from app.rules.clock import counted_from
from app.rules.loss_sentences import to_the_second
from app.rules.officers import OFFICERS, ONE_MOMENT, kind_of
from app.rules.restraints import Held, restrained, staff_sentence

ORDER = Slot("freeze_order", FreezeOrder, Text("冻结文书", "The order"), about=(OFFICERS,))
FROZEN = Slot(
    "freeze_account",
    AccountRestrained,
    Text("账户与冻结结果", "The account"),
    about=(OFFICERS, ORDER),
)


class NamesAnAccount(Protocol):
    """An order that names an account and its holder."""

    @property
    def account(self) -> str: ...
    @property
    def holder(self) -> str: ...


_EXEMPT = {
    "07": Text("养老金、社保、补贴", "pension, social security or subsidies"),
    "01": Text("工资、劳务收入", "wages"),
}
"""Purposes of an account that speak of property which cannot be frozen, or not all of it."""


def account_named(books: BooksReading, number: str) -> Account | None:
    """The account of this number, or of the card of this number; in a writing transaction its
    holder is held until the end."""
    found = books.account(number)
    if found is None:
        card = books.card(number)
        found = books.account(card.account) if card is not None else None
    if found is None:
        return None
    # Asked through the holder, who is held by that: then the row as it stands.
    return next(one for one in books.accounts_of(found.customer) if one.number == found.number)


def same_name(said: str, known: str) -> bool:
    """Whether a name on a paper is the one in the books, whatever its spacing and width."""
    return folded(normalise(said)) == folded(normalise(known))


def account_restrained(
    judging: Judging, number: str, limit: Fen | None, term: Term, *, waits: bool = True
) -> AccountRestrained:
    """The account that an order names with what the order would come to now: what it would hold,
    its place in the queue, and until when."""
    books = judging.books
    account = account_named(books, number)
    if account is None:
        return AccountRestrained("", "", "", "", "", Fen(0), Fen(0), Fen(0), 0, None)
    found = restrained(books, account.number, judging.now)
    place = (
        place_in_queue(found.balance, books.restraints(account.number), judging.now) if waits else 0
    )
    holder = books.customer(account.customer)
    left = max(0, found.balance - sum(one.part for one in found.by_authorities))
    begins = counted_from(books, judging.now)
    return AccountRestrained(
        customer=account.customer,
        name=holder.name if holder is not None else "",
        account=account.number,
        card=number if number != account.number else "",
        purpose=account.purpose,
        balance=found.balance,
        available=found.available,
        would_hold=Fen(0 if place else left if limit is None else min(left, limit)),
        place=place,
        until=None if place or not term.written else term.after(begins),
        standing=tuple(one.restraint.number for one in found.held),
    )


def find_account(view: View, judging: Judging) -> AccountRestrained:
    """What a freeze of the account that the order names would come to now."""
    order = view.of(ORDER)
    return account_restrained(judging, order.account, order.limit, order.term)


def longest_term(judging: Judging, kind: RestraintKind, *, major: bool) -> Term:
    """The longest term of a freeze of this kind, as the parameters of today say."""

    def value(name: str) -> int:
        return int(judging.books.parameter(name, judging.today))

    match kind:
        case RestraintKind.JUDICIAL:
            return Term(months=value(JUDICIAL_MONTHS))
        case RestraintKind.POLICE:
            return Term(months=value(POLICE_MAJOR_MONTHS if major else POLICE_MONTHS))
        case RestraintKind.SUPERVISION:
            return Term(months=value(SUPERVISION_MONTHS))
        case RestraintKind.ADMINISTRATIVE:
            return Term(days=value(ADMINISTRATIVE_DAYS))
        case RestraintKind.AML_TEMPORARY:
            return Term(hours=value(AML_HOURS))
        case _:
            raise ValueError(f"{kind} is ordered by no authority")


def longer_than(term: Term, most: Term, begins: datetime) -> bool:
    """Whether a term that begins then ends after the longest one."""
    return term.after(begins) > most.after(begins)


SEND_BACK = Text(
    "退回机关更正文书，不得自行更改；确认录入有误的，更正后重试。",
    "The papers go back to the organ to be put right; correct a slip of the finger here.",
)


@question(
    "FREEZE-ACCOUNT",
    title=Text(
        "户名、账号须与文书一致，账户未销户",
        "Name and account agree with the papers, and the account lives",
    ),
    may=(
        refuses(when=Text("账号不存在", "there is no such account"), remedy=SEND_BACK),
        refuses(when=Text("户名不符", "the name is another"), remedy=SEND_BACK),
        refuses(
            when=Text("已销户", "it is closed"),
            remedy=Text(
                "在回执上注明已销户及日期，无可协助执行的款项。",
                "Say on the receipt that it is closed, and since when: there is nothing to freeze.",
            ),
        ),
    ),
    source=sources.FREEZE_ACCOUNT,
)
def it_is_the_account(judging: Judging, order: NamesAnAccount) -> Iterator[Finding]:
    """A wrong digit or a namesake freezes somebody else's money: nothing is guessed."""
    account = account_named(judging.books, order.account)
    if account is None:
        yield refuse(
            Text(
                f"本行没有账号（卡号）{masks.account_number(order.account)}。",
                f"There is no account or card {masks.account_number(order.account)} here.",
            ),
            customer_text=ONE_MOMENT,
            remedy=SEND_BACK,
        )
        return
    holder = judging.books.customer(account.customer)
    if holder is None or not same_name(order.holder, holder.name):
        yield refuse(
            Text(
                f"文书户名“{order.holder}”与该账户户名不符。",
                f"The account is not in the name of “{order.holder}”.",
            ),
            customer_text=ONE_MOMENT,
            remedy=SEND_BACK,
        )
    if account.life is AccountLife.CLOSED:
        since = to_the_second(account.life_since) if account.life_since else "—"
        yield refuse(
            Text(
                "该账户已于 {since} 销户（流水 {entry}）。",
                "The account was closed at {since} (entry {entry}).",
            ).format(since=same(since), entry=same(account.life_journal or "—")),
            customer_text=ONE_MOMENT,
            remedy=Text(
                "在回执上注明已销户及日期，无可协助执行的款项。",
                "Say on the receipt that it is closed, and since when: there is nothing to freeze.",
            ),
        )


LOOK_AGAIN = Text(
    "请返回“账户与冻结结果”重新核对，向执法人员说明。",
    "Go back to the account and look again; tell the officers.",
)


@rule(
    "FREEZE-NOW",
    ORDER,
    FROZEN,
    title=Text(
        "冻结还是轮候，以办理时的登记簿为准",
        "Whether it takes effect or waits is as the register says now",
    ),
    may=(refuses(remedy=LOOK_AGAIN),),
    source=sources.FREEZE_QUEUE,
)
def it_stands_as_shown(
    judging: Judging, order: FreezeOrder, found: AccountRestrained
) -> Iterator[Finding]:
    """Another organ's freeze that came or ended meanwhile changes what this one comes to."""
    now = account_restrained(judging, order.account, order.limit, order.term)
    if now.account != found.account or now.place == found.place:
        return
    held = restrained(judging.books, now.account, judging.now).by_authorities
    why = (
        staff_sentence(held[-1], judging.now)
        if held
        else Text("在先的冻结已经终止", "the earlier freeze has ended")
    )
    yield refuse(
        Text("冻结情况刚刚变更：{why}。", "It has just changed: {why}.").format(why=why),
        customer_text=ONE_MOMENT,
    )


@rule(
    "FREEZE-TERM",
    OFFICERS,
    ORDER,
    title=Text(
        "冻结期限不得超过该类冻结的最长期限",
        "The term is within the longest one of this kind of freeze",
    ),
    may=(refuses(remedy=SEND_BACK),),
    source=sources.FREEZE_TERM,
)
def the_term_is_allowed(
    judging: Judging, shown: OfficersShown, order: FreezeOrder
) -> Iterator[Finding]:
    """An order that says more than the law allows is not shortened by the bank: it goes back."""
    kind = kind_of(shown)
    if kind is None:
        return
    most = longest_term(judging, kind, major=order.major)
    if longer_than(order.term, most, judging.now):
        yield refuse(
            Text(
                "{kind}最长 {most}，文书载明 {said}。",
                "A {kind} lasts {most} at most; the order says {said}.",
            ).format(kind=kind.title, most=most.title, said=order.term.title),
            customer_text=ONE_MOMENT,
            field="count",
        )


@rule(
    "FREEZE-EXEMPT",
    ORDER,
    FROZEN,
    title=Text(
        "账户用途涉及不得冻结的财产的，提示核实",
        "Where the purpose speaks of property that cannot be frozen, this is pointed out",
    ),
    may=(
        warns(
            remedy=Text(
                "向执法人员书面说明款项性质，由机关决定；社会保险基金等14类财产不得冻结，工资、养老金须保留生活必需。",
                "Tell the officers in writing what the money is, and the organ decides: 14 kinds "
                "of property are never frozen, and of wages and pensions what is needed stays.",
            )
        ),
    ),
    source=sources.FREEZE_EXEMPT,
)
def it_may_be_exempt(
    judging: Judging, order: FreezeOrder, found: AccountRestrained
) -> Iterator[Finding]:
    """The bank does not decide it, but it does not stay silent either."""
    what = _EXEMPT.get(found.purpose)
    if what is not None:
        yield warn(
            Text("该账户开户用途为“{what}”。", "The account was opened for {what}.").format(
                what=what
            )
        )


@rule(
    "FREEZE-QUEUE",
    FROZEN,
    title=Text(
        "已冻结的不重复冻结，登记为轮候",
        "What is frozen already is not frozen again but waits",
    ),
    may=(
        warns(
            remedy=Text(
                "向执法人员说明：在先冻结解除、到期或扣划后，登记在先的轮候自动生效，期限自生效起算。",
                "Tell the officers: it takes effect by itself once those before it have ended, and "
                "its term runs from there.",
            )
        ),
    ),
    source=sources.FREEZE_QUEUE,
)
def it_waits(judging: Judging, found: AccountRestrained) -> Iterator[Finding]:
    """Said before it is done: which freezes come first, and which place this one gets."""
    if not found.account:
        return
    held = restrained(judging.books, found.account, judging.now).by_authorities
    if found.place:
        yield warn(
            Text(
                "账户已被冻结，本次登记为轮候第 {place} 位。在先：{before}。",
                "The account is frozen already: this one is number {place} in the queue. Before "
                "it: {before}.",
            ).format(place=same(str(found.place)), before=_before(held, judging.now))
        )
    elif held:
        yield warn(
            Text(
                "账户已有部分冻结，本次可实际冻结 {now}。在先：{before}。",
                "A part is frozen already: {now} can be frozen now. Before it: {before}.",
            ).format(now=same(yuan_text(found.would_hold)), before=_before(held, judging.now))
        )


def _before(held: tuple[Held, ...], at: datetime) -> Text:
    said = [staff_sentence(one, at) for one in held]
    return Text("；".join(one.zh for one in said), "; ".join(one.en for one in said))


@rule(
    "FREEZE-STATUTE",
    OFFICERS,
    title=Text(
        "其他行政机关冻结须写明法律授权，由授权人核实",
        "Another agency names the law that empowers it, and the authoriser looks it up",
    ),
    may=(
        warns(
            remedy=Text(
                "请授权人核对法律条款原文；只有规章、规范性文件依据的，不予协助。",
                "The authoriser reads the article; a rule below a statute is not enough.",
            )
        ),
    ),
    source=sources.FREEZE_POWER,
)
def the_statute_is_looked_up(judging: Judging, shown: OfficersShown) -> Iterator[Finding]:
    """A statute, not a notice: the bank must not take the agency's word for it."""
    if shown.authority is Authority.BY_STATUTE:
        yield warn(
            Text(
                "{organ} 以“{statute}”为依据，须核实。",
                "{organ} relies on “{statute}”: look it up.",
            ).format(organ=same(shown.organ), statute=same(shown.statute)),
            field="statute",
        )


def ends_at(moment: datetime | None) -> Text:
    """Until when, to the second; no end where there is none."""
    return same(ending(moment)) if moment is not None else Text("长期", "no end")


FREEZE_RULES = (
    it_is_the_account.of(ORDER),
    it_stands_as_shown,
    the_term_is_allowed,
    it_may_be_exempt,
    it_waits,
    the_statute_is_looked_up,
)
