"""冲正: which entries may be taken back, what is posted for it, and what stands against it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from app.clock import CHINA, business_date
from app.domain import masks
from app.domain.account import AccountLife
from app.domain.branch import Level
from app.domain.cash import missing_pieces, pieces_said
from app.domain.ledger import VAULT, Says, of_a_customer
from app.domain.money import Fen, yuan_text
from app.domain.restraint import available
from app.domain.reversal import EntryDone, Reversal
from app.evidence.approval import Approval, Decision
from app.evidence.face import Witness
from app.evidence.reversal import CALLED_OFF, LineBack, PiecesBack, ReversalAsked, ReversalShown
from app.flow.books import Books, BooksReading
from app.flow.operation import Performing
from app.flow.rule import (
    Finding,
    Judging,
    Rule,
    escalate,
    escalates,
    refuse,
    refuses,
    rule,
    warn,
    warns,
)
from app.flow.slot import Slot, View
from app.i18n import Text
from app.rules import sources
from app.rules.authorisation import APPROVAL
from app.rules.large_cash import recount_large_cash
from app.rules.ledger import Leg, move_pieces, post
from app.rules.loss_sentences import to_the_second

REVERSIBLE = {
    "3101": Text("现金存款", "Cash deposit"),
    "3102": Text("现金取款", "Cash withdrawal"),
    "3103": Text("行内转账", "Transfer within the bank"),
    "3104": Text("收取应收费用", "Payment of a fee that was due"),
    "3201": Text("尾箱领现", "Cash into a drawer"),
    "3202": Text("尾箱缴现", "Cash out of a drawer"),
    "3203": Text("金库调入", "Cash into the vault"),
    "3204": Text("金库调出", "Cash out of the vault"),
    "3205": Text("柜员间现金调剂", "Cash between drawers"),
}
"""Deposit, withdrawal, transfer, fee payment, and cash moved between drawers and vault [D].

Not among them: a closure (its number is never used again), interest and other work of the day end,
a deduction for an authority (its receipt has gone out), the count of a drawer (over and short are
put right by another count), and a reversal itself.
"""

ASKED = Slot("reversal_asked", ReversalAsked, Text("冲正的业务", "Entry to be reversed"))
SHOWN = Slot("reversal", ReversalShown, Text("冲正分录", "Lines of the reversal"), about=(ASKED,))
OTHER_HOLDER = Slot(
    "other_holder",
    Witness,
    Text("现金另一方签字", "Signed by who else holds the cash"),
    about=(SHOWN,),
)
MOVES_ANOTHERS_CASH = Text(
    "冲正变动他人尾箱或双人管理的金库时",
    "where cash of another drawer moves, or of a vault that two people keep",
)

_COUNT = "3206"
_FEES = "3104"
_KEPT_BY_TWO = frozenset({"3203", "3204"})
"""Between vault and head office: two people open the vault whichever way the cash goes."""
_ONE_MOMENT = Text("请稍候。", "One moment, please.")
_ANOTHER = Text("请核对日志号。", "Check the number of the entry.")
_BY_NEW_BUSINESS = Text(
    "请以新的业务更正，或报会计主管按账务差错处理。",
    "Put it right by new business, or report it to the chief accountant as an error of the books.",
)


def to_be_shown(books: BooksReading, number: str, teller: str) -> ReversalShown | None:
    """What would be posted back for an entry by this teller; None where the journal has no such
    entry."""
    done = books.entry_done(number)
    if done is None:
        return None
    return ReversalShown(
        entry=done.number,
        at=done.at,
        operation=done.operation,
        teller=done.made_by,
        approved_by=done.approved_by,
        customer=done.customer,
        lines=tuple(
            LineBack(line.account, Fen(-line.amount), line.says, line.value_day)
            for line in books.postings_of(number)
        ),
        pieces=tuple(
            PiecesBack(move.drawer, move.denomination, -move.count)
            for move in books.cash_of(number)
        ),
        holders=tuple(sorted(_holders(books, number))),
        others=_others(books, done, teller),
    )


def _others(books: BooksReading, done: EntryDone, teller: str) -> tuple[str, ...]:
    drawers = {move.drawer for move in books.cash_of(done.number)}
    kept = {VAULT} if done.operation not in _KEPT_BY_TWO else set()
    return tuple(sorted(drawers - kept - {teller}))


def moves_anothers_cash(view: View) -> bool:
    """Whether cash moves back that is not in the hands of the teller alone."""
    shown = view.find(SHOWN)
    return shown is not None and bool(shown.others)


def _holders(books: BooksReading, number: str) -> set[str]:
    accounts = {line.account for line in books.postings_of(number) if of_a_customer(line.account)}
    known = (books.account(one) for one in accounts)
    return {one.customer for one in known if one is not None}


def what_bars(books: BooksReading, number: str, at: datetime) -> Finding | None:
    """Why an entry cannot be reversed at all, money aside; None where it may be."""
    done = books.entry_done(number)
    if done is None:
        return _no(Text(f"日志中没有 {number}。", f"There is no entry {number}."), _ANOTHER)
    if books.reversed_by(number) is not None:
        return _no(
            Text(
                f"{number} 本身是一笔冲正，不得再冲正。",
                f"{number} is a reversal itself, which is not reversed.",
            ),
            Text("请重新办理原业务。", "Do the business anew."),
        )
    taken_back = books.reversal_of(number)
    if taken_back is not None:
        return _no(_reversed_already(books, taken_back), Text("无需再办。", "Nothing is left."))
    if not books.postings_of(number) and not books.cash_of(number):
        return _no(
            Text(
                f"{number} 没有资金分录，不能冲正。",
                f"{number} has moved no money: there is nothing to reverse.",
            ),
            _ANOTHER,
        )
    if done.operation not in REVERSIBLE:
        return _no(
            Text(
                f"{number}（交易 {done.operation}）不在可冲正的业务之列："
                "销户、结息、扣划、轧账等不冲正。",
                f"{number} (transaction {done.operation}) is of no kind that may be reversed: a "
                "closure, interest, a deduction or a drawer's count are not.",
            ),
            _BY_NEW_BUSINESS,
        )
    if business_date(done.at) != business_date(at):
        return _no(
            Text(
                f"{number} 是 {business_date(done.at)} 的业务；"
                "冲正仅限当日，隔日须按账务差错处理。",
                f"{number} is of {business_date(done.at)}: only an entry of the day is reversed.",
            ),
            _BY_NEW_BUSINESS,
        )
    return None


def _reversed_already(books: BooksReading, taken_back: Reversal) -> Text:
    by = books.entry_done(taken_back.by)
    return Text(
        "{entry} 已于 {at} 由柜员 {teller} 冲正（{by}）。",
        "{entry} was reversed by {teller} at {at} ({by}).",
    ).format(
        entry=taken_back.entry,
        at=to_the_second(taken_back.at),
        teller=by.made_by if by is not None else "—",
        by=taken_back.by,
    )


def _no(text: Text, remedy: Text) -> Finding:
    return refuse(text, customer_text=_ONE_MOMENT, remedy=remedy, field="entry")


@rule(
    "REVERSAL-ENTRY",
    ASKED,
    title=Text(
        "只冲正当日、未冲正过的资金业务", "Only money of the day that was not reversed is reversed"
    ),
    may=(refuses(remedy=_ANOTHER),),
    source=sources.REVERSAL,
)
def the_entry_may_be_reversed(judging: Judging, asked: ReversalAsked) -> Iterator[Finding]:
    """An entry of another day, a reversed one, a reversal, or one of no money is not reversed."""
    found = what_bars(judging.books, asked.entry, judging.now)
    if found is not None:
        yield found


@rule(
    "REVERSAL-LEVEL",
    title=Text("冲正由三级人员授权", "A reversal is approved at level 3"),
    may=(escalates(Level.MANAGER),),
    source=sources.REVERSAL_LEVEL,
)
def a_manager_approves(judging: Judging) -> Iterator[Finding]:
    """Reversals are of level 3 [DOMAIN §8]."""
    yield escalate(
        Level.MANAGER, Text("冲正须三级人员授权。", "A reversal needs an approval of level 3.")
    )


@rule(
    "REVERSAL-PAYMENT",
    ASKED,
    SHOWN,
    title=Text(
        "已转入他人账户的，不因付款人反悔冲正",
        "What came into somebody else's account is not taken back because the payer changed "
        "their mind",
    ),
    may=(
        refuses(
            remedy=Text(
                "请付款人与收款人协商退回；疑似受骗的立即报警（110、96110），由公安机关止付（4105）。",
                "The payer asks the payee for it; where it looks like fraud call the police at "
                "once (110, 96110), who have it stopped (4105).",
            )
        ),
    ),
    source=sources.REVERSAL_OF_A_PAYMENT,
)
def a_payment_is_not_called_off(
    judging: Judging, asked: ReversalAsked, shown: ReversalShown
) -> Iterator[Finding]:
    """The bank's own slip is reversed, never somebody's payment at the word of the other side."""
    if asked.reason == CALLED_OFF and len(shown.holders) > 1:
        yield refuse(
            Text(
                "款项已转入他人账户，付款人要求取消不能冲正。",
                "The money is on somebody else's account: the payer cannot have it called off.",
            ),
            customer_text=Text(
                "款项已转入对方账户，请与收款人联系。",
                "The money is on the payee's account; please turn to the payee.",
            ),
            field="reason",
        )


@rule(
    "REVERSAL-FRESH",
    ASKED,
    SHOWN,
    title=Text("冲正分录与账簿现状一致", "The lines that were shown are what the books say now"),
    may=(refuses(remedy=Text("请重新查看后确认。", "Look again, then confirm.")),),
    source=sources.REVERSAL,
)
def it_is_what_was_shown(
    judging: Judging, asked: ReversalAsked, shown: ReversalShown
) -> Iterator[Finding]:
    """What is posted back is what teller and authoriser saw, to the fen and to the piece."""
    if to_be_shown(judging.books, asked.entry, judging.teller) != shown:
        yield refuse(
            Text(
                "原业务的分录与所示不符。", "The lines of the entry are not those that were shown."
            ),
            customer_text=_ONE_MOMENT,
        )


@rule(
    "REVERSAL-MONEY",
    ASKED,
    title=Text("账户可用余额足以扣回", "What is taken back is still there to be taken"),
    may=(
        refuses(
            when=Text("账户已销户", "the account is closed"),
            remedy=_BY_NEW_BUSINESS,
        ),
        refuses(
            when=Text("余额已支用或被冻结，不足扣回", "the money was paid out since, or is frozen"),
            remedy=Text(
                "请联系客户补足后再冲正，或报会计主管按账务差错处理；被冻结的部分不得扣回。",
                "Ask the customer to pay it in first, or report it as an error of the books; what "
                "is frozen is not taken back.",
            ),
        ),
    ),
    source=sources.REVERSAL_MONEY,
)
def the_money_is_there(judging: Judging, asked: ReversalAsked) -> Iterator[Finding]:
    """No account falls below what is available: spent or frozen money cannot be taken back."""
    by_account: dict[str, int] = {}
    for line in judging.books.postings_of(asked.entry):
        if of_a_customer(line.account):
            by_account[line.account] = by_account.get(line.account, 0) - line.amount
    for number in _paid_fees_of(judging.books, asked.entry):
        by_account.setdefault(number, 0)
    for number, change in sorted(by_account.items()):
        yield from _allows(judging, number, change)


def _paid_fees_of(books: BooksReading, entry: str) -> Iterator[str]:
    """The accounts whose fees an entry paid, in cash too: none is due on an account that is
    closed."""
    done = books.entry_done(entry)
    if done is None or done.operation != _FEES or not done.customer:
        return
    for account in books.accounts_of(done.customer):
        if any(one.paid_by == entry for one in books.charges(account.number, paid=True)):
            yield account.number


def _allows(judging: Judging, number: str, change: int) -> Iterator[Finding]:
    account = judging.books.account(number)
    shown = masks.account_number(number)
    if account is not None and account.life is AccountLife.CLOSED:
        yield refuse(
            Text(f"账户 {shown} 已销户，不能冲正。", f"The account {shown} is closed."),
            customer_text=_ONE_MOMENT,
            remedy=_BY_NEW_BUSINESS,
            field="entry",
        )
        return
    if change >= 0:
        return
    balance = judging.books.balance(number)
    free = available(balance, judging.books.restraints(number), judging.now)
    short = -change - free
    if short > 0:
        frozen = balance - free
        yield refuse(
            Text(
                "账户 {account} 可用余额 {free}{frozen}，冲正须扣回 {back}，不足 {short}。",
                "The account {account} has {free} available{frozen}; {back} would be taken back: "
                "{short} is short.",
            ).format(
                account=shown,
                free=yuan_text(free),
                frozen=Text("（冻结 {held}）", " ({held} is frozen)").format(
                    held=yuan_text(Fen(frozen))
                )
                if frozen > 0
                else Text("", ""),
                back=yuan_text(Fen(-change)),
                short=yuan_text(Fen(short)),
            ),
            customer_text=Text(
                "该笔业务暂不能更正，请与经办人员核对账户余额。",
                "This cannot be put right as the account stands now; please check it with us.",
            ),
            remedy=Text(
                "请联系客户补足后再冲正，或报会计主管按账务差错处理；被冻结的部分不得扣回。",
                "Ask the customer to pay it in first, or report it as an error of the books; what "
                "is frozen is not taken back.",
            ),
            field="entry",
        )


@rule(
    "REVERSAL-PIECES",
    ASKED,
    title=Text("尾箱有应退回的券别", "The drawer has the pieces that go back"),
    may=(
        refuses(
            when=Text("券别不足", "pieces are missing"),
            remedy=Text(
                "请先以柜员间现金调剂（3205）或尾箱领现（3201）凑足券别。",
                "Get the pieces first: from another drawer (3205) or from the vault (3201).",
            ),
        ),
        warns(
            when=Text("该尾箱今日已轧账", "the drawer was counted today already"),
            remedy=Text(
                "冲正后请该柜员重新轧账（3206）。",
                "Let its teller count it anew afterwards (3206).",
            ),
        ),
    ),
    source=sources.REVERSAL_PIECES,
)
def the_drawer_has_the_pieces(judging: Judging, asked: ReversalAsked) -> Iterator[Finding]:
    """Cash goes back the way it came, piece by piece, out of the drawer that took it."""
    for drawer, pieces in sorted(_pieces_back(judging.books, asked.entry).items()):
        short = missing_pieces(judging.books.drawer(drawer), pieces)
        if short:
            yield refuse(
                Text(
                    "{drawer}须退出的券别不足：{short}。",
                    "{drawer} lacks pieces that go back: {short}.",
                ).format(drawer=drawer_title(drawer), short=pieces_said(short)),
                customer_text=_ONE_MOMENT,
                field="entry",
            )
        counted = judging.books.last_done(_COUNT, drawer, judging.today)
        if counted is not None:
            yield warn(
                Text(
                    "{drawer}今日 {at} 已轧账，冲正将再次变动。",
                    "{drawer} was counted today at {at}; the reversal moves it again.",
                ).format(
                    drawer=drawer_title(drawer), at=f"{counted.at.astimezone(CHINA):%H:%M:%S}"
                ),
                field="entry",
            )


def drawer_title(holder: str) -> Text:
    """A teller's drawer, or the vault, at the beginning of a sentence."""
    if holder == VAULT:
        return Text("金库", "The vault")
    return Text(f"柜员 {holder} 的尾箱", f"The drawer of {holder}")


def _pieces_back(books: BooksReading, entry: str) -> dict[str, dict[int, int]]:
    """By drawer and denomination, what goes back: above zero in, below zero out."""
    found: dict[str, dict[int, int]] = {}
    for move in books.cash_of(entry):
        pieces = found.setdefault(move.drawer, {})
        pieces[move.denomination] = pieces.get(move.denomination, 0) - move.count
    return found


def _approver_apart(
    judging: Judging, asked: ReversalAsked, approval: Approval | None
) -> Iterator[Finding]:
    """Nobody approves the reversal of what they did themselves."""
    done = judging.books.entry_done(asked.entry)
    if done is None or approval is None or approval.decision is not Decision.APPROVED:
        return
    if approval.staff == done.made_by:
        yield refuse(
            Text(
                f"原业务由柜员 {done.made_by} 经办，该人员不得授权其冲正。",
                f"{done.made_by} did the entry, and may not approve its reversal.",
            ),
            customer_text=_ONE_MOMENT,
            slot=APPROVAL,
        )


the_approver_did_not_do_it = Rule(
    "REVERSAL-APART",
    (ASKED,),
    Text(
        "授权人既非本业务经办，也非原业务经办",
        "The approver is neither who reverses nor who did the entry",
    ),
    (refuses(remedy=Text("请另一名有权人员授权。", "Ask another authorised person.")),),
    sources.APART,
    _approver_apart,
    sees=(APPROVAL,),
)


@rule(
    "REVERSAL-HANDS",
    SHOWN,
    OTHER_HOLDER,
    title=Text(
        "变动他人尾箱的由该柜员、变动金库的由第二管库员当面清点签字",
        "Whoever else holds the cash counts it and signs: that teller, or a second custodian",
    ),
    may=(
        refuses(
            remedy=Text(
                "请该柜员（第二管库员）到场清点、本人签字；不在岗的不动其尾箱，以新的业务更正。",
                "They come, count and sign themselves; the drawer of somebody absent is not "
                "touched: put it right by new business.",
            )
        ),
    ),
    source=sources.CASH_MOVED,
)
def who_holds_the_cash_signs(
    judging: Judging, shown: ReversalShown, signed: Witness
) -> Iterator[Finding]:
    """No cash leaves a drawer, in the books, without the word of whoever answers for it; and what
    two people took into the vault one does not take out by a reversal."""
    if len(shown.others) > 1:
        wrong = Text(
            "冲正变动 {drawers}，须由其中一名柜员办理。",
            "It moves {drawers}: one of these tellers reverses it.",
        ).format(drawers="、".join(shown.others))
    elif signed.staff == judging.teller:
        wrong = Text("签字人不能是经办柜员本人。", "The one who signs is the teller.")
    elif shown.others not in ((VAULT,), (signed.staff,)):
        wrong = Text(
            "签字的是 {signed}，变动的是{drawer}。",
            "{signed} signed; what moves is {drawer}.",
        ).format(signed=signed.staff, drawer=drawer_title("".join(shown.others)))
    else:
        return
    yield refuse(wrong, customer_text=_ONE_MOMENT)


def _signer_apart(
    judging: Judging, signed: Witness, approval: Approval | None
) -> Iterator[Finding]:
    """Whoever holds the cash does not approve that it moves."""
    if approval is None or approval.decision is not Decision.APPROVED:
        return
    if approval.staff == signed.staff:
        yield refuse(
            Text(
                f"{signed.staff} 是现金另一方，不得授权本笔。",
                f"{signed.staff} holds the cash, and does not approve this.",
            ),
            customer_text=_ONE_MOMENT,
            slot=APPROVAL,
        )


the_signer_does_not_approve = Rule(
    "REVERSAL-SIGNED",
    (OTHER_HOLDER,),
    Text("现金另一方不得授权本笔", "Who else holds the cash does not approve it"),
    (refuses(remedy=Text("请另一名有权人员授权。", "Ask another authorised person.")),),
    sources.CASH_MOVED,
    _signer_apart,
    sees=(APPROVAL,),
)

RULES = (
    the_entry_may_be_reversed,
    a_manager_approves,
    a_payment_is_not_called_off,
    it_is_what_was_shown,
    the_money_is_there,
    the_drawer_has_the_pieces,
    the_approver_did_not_do_it,
    who_holds_the_cash_signs,
    the_signer_does_not_approve,
)


def take_back(view: View, books: Books, performing: Performing) -> ReversalShown:
    """Posts an entry back, line by line and piece by piece, and links the two; both stay.

    Fees that it paid are due again, and the register of large cash counts it no more.

    Raises:
        Conflict: somebody reversed it meanwhile.
    """
    shown = view.of(SHOWN)
    books.add_reversal(Reversal(shown.entry, performing.journal, performing.now))
    post(
        books,
        performing,
        (Leg(line.account, line.amount, Says.REVERSAL, line.value_day) for line in shown.lines),
    )
    back = _pieces_back(books, shown.entry)
    books.hold_drawers(back)
    for drawer, pieces in sorted(back.items()):
        move_pieces(books, performing, drawer, pieces)
    books.owe_again(shown.entry)
    for customer in shown.holders:
        recount_large_cash(books, performing, customer)
    return shown


def linked(books: BooksReading, entry: str) -> tuple[EntryDone | None, EntryDone | None]:
    """The entry that this one reverses, and the one by which it was reversed."""
    of, by = books.reversed_by(entry), books.reversal_of(entry)
    return (
        books.entry_done(of.entry) if of is not None else None,
        books.entry_done(by.by) if by is not None else None,
    )
