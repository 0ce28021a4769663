"""销户: nothing stands in the way, the sum is that of the books, and whoever is paid is known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from app.domain import masks
from app.domain.account import AccountClass, AccountLife
from app.domain.branch import Level
from app.domain.cash import CashDirection, total
from app.domain.closure_parameters import CLOSURE_LARGE
from app.domain.loss import LossKind, LossReport
from app.domain.money import Fen, yuan_text
from app.evidence.closure import (
    Blocker,
    BlockerCode,
    ClosingSum,
    ClosureSaid,
    MediumTaken,
    PaidBy,
    PayoutSaid,
    Prechecked,
    VouchersLeft,
)
from app.evidence.found_account import AccountFound
from app.evidence.identity import IdentityDocument
from app.evidence.money import MoneyChecked
from app.evidence.transfer import PayeeAccount, PayeeSaid, TransferWarned
from app.flow.books import BooksReading
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
from app.flow.slot import EVERYTHING_BEFORE, Slot, View
from app.i18n import Text, same
from app.rules import loss, sources, transfer
from app.rules.blockers import FINDERS, Asked, Finder, blockers, closed, ends_with_it, lost_report
from app.rules.cash import cash_rules, cash_slot
from app.rules.class_limits import over_the_limits
from app.rules.closing_sum import closing_sum
from app.rules.found_account import ACCOUNT
from app.rules.identity import CARD
from app.rules.interest import RateMissing
from app.rules.money import cash_checked
from app.rules.money_people import second_count

PRECHECK = Slot(
    "precheck",
    Prechecked,
    Text("销户前检查", "Before it is closed"),
    about=(CARD, ACCOUNT),
    settles=lambda found: found.clear,
)
"""By itself, and looked at anew at every step: all that stands in the way at once."""

WHY = Slot("closure", ClosureSaid, Text("销户原因", "Why it is closed"), about=(ACCOUNT,))
SUM = Slot("closing_sum", ClosingSum, Text("销户结清", "Closing sum"), about=EVERYTHING_BEFORE)
"""By itself: whatever changes it reopens what was signed. About all before it, so that no sum of
yesterday stands in the way of a step that is open again."""

PAYOUT = Slot("payout", PayoutSaid, Text("付款方式", "How it is paid"), about=(ACCOUNT,))
PAYEE = Slot("payout_to", PayeeAccount, Text("收款账户", "Payee"), about=(ACCOUNT, PAYOUT))
WARNED = Slot(
    "payout_warned", TransferWarned, transfer.WARNED.title, about=(ACCOUNT, PAYOUT, PAYEE)
)
PAYOUT_CHECKED = Slot(
    "payout_checked", MoneyChecked, Text("现金核查", "What the cash asks for"), about=(SUM, PAYOUT)
)
CASH = cash_slot(SUM, PAYOUT)
SECOND_COUNT, SECOND_COUNT_RULE = second_count(SUM, CASH)
MEDIUM = Slot("medium_taken", MediumTaken, Text("介质收回", "Taken in"), about=(ACCOUNT,))

_ONE_MOMENT = Text("请稍候。", "One moment, please.")

IN_HAND = Text("卡（折）在手时", "where the card or passbook is here")
LOST = Text("挂失销户时", "where it is closed on a loss report")
PAYS = Text("有款项付给客户时", "where there is something to pay out")
BY_CASH = Text("付现金时", "where it is paid in cash")
BY_TRANSFER = Text("转账付款时", "where it is paid by transfer")
TO_SOMEBODY_ELSE = Text("付给他人时", "where somebody else is paid")
LARGE_CASH = Text(
    "当日现金达到核对证件起点时（参数 cash_identify_from）",
    "where cash of the day reaches the amount for documents (parameter cash_identify_from)",
)


def is_lost(view: View) -> bool:
    """Whether the account is closed on a formal report, and no medium is taken in."""
    found = view.find(PRECHECK)
    return found is not None and bool(found.lost)


def in_hand(view: View) -> bool:
    """Whether the card or passbook is here; until it is known, it is."""
    return not is_lost(view)


def pays(view: View) -> bool:
    """Whether something is paid out; an empty account needs no payout."""
    shown = view.find(SUM)
    return shown is None or shown.payout > 0


def by_cash(view: View) -> bool:
    """Whether it is paid in cash; until it is said, it is."""
    how = view.find(PAYOUT)
    return pays(view) and (how is None or how.way is PaidBy.CASH)


def by_transfer(view: View) -> bool:
    """Whether it goes to an account."""
    how = view.find(PAYOUT)
    return pays(view) and how is not None and how.way is PaidBy.TRANSFER


def to_somebody_else(view: View) -> bool:
    """Whether it goes to another than the holder."""
    found = view.find(PAYEE)
    return by_transfer(view) and found is not None and bool(found.account) and not found.own


def is_large_cash(view: View) -> bool:
    """Whether a second person counts the cash."""
    checked = view.find(PAYOUT_CHECKED)
    return by_cash(view) and checked is not None and checked.identify


def formal_of_the_medium(report: LossReport) -> bool:
    """The reports on which an account may be closed."""
    return report.kind is LossKind.FORMAL and loss.of_the_medium(report)


def precheck(view: View, judging: Judging) -> Prechecked:
    """All that stands in the way of closing the account of a case, as the books say now."""
    return _prechecked(judging, view.of(ACCOUNT), view.find(CARD))


def _prechecked(
    judging: Judging, found: AccountFound, document: IdentityDocument | None
) -> Prechecked:
    asked = _asked(judging, found, document)
    report = None if asked is None else lost_report(asked)
    return Prechecked(
        account=found.account,
        account_class=AccountClass.CLASS_I if asked is None else asked.account.account_class,
        card=found.card,
        on=judging.today,
        blockers=blockers(
            judging.books,
            found.account,
            judging.now,
            case=judging.case,
            teller=judging.teller,
            document=document,
        ),
        ends=ends_with_it(judging.books, found.account, judging.now),
        lost=report.number if report is not None else "",
    )


def _asked(
    judging: Judging, found: AccountFound, document: IdentityDocument | None
) -> Asked | None:
    account = judging.books.account(found.account)
    if account is None:
        return None
    return Asked(judging.books, account, judging.now, judging.case, judging.teller, document)


def find_sum(view: View, judging: Judging) -> ClosingSum:
    """All that is settled where the account is closed today.

    Raises:
        RateMissing: the bank has no rate for a day on which something is to be settled.
    """
    return closing_sum(judging.books, view.of(ACCOUNT).account, judging.today)


def find_payee(view: View, judging: Judging) -> PayeeAccount:
    """The payee's account, by the number and the name that the customer said."""
    return _payee(judging.books, view.of(ACCOUNT), view.of(PAYOUT))


def _payee(books: BooksReading, found: AccountFound, said: PayoutSaid) -> PayeeAccount:
    return transfer.find_payee(books, found.customer, PayeeSaid(said.to, said.name))


def check_payout(view: View, judging: Judging) -> MoneyChecked:
    """What so much cash asks for, with all of the customer's that was paid out today."""
    amount = view.of(SUM).payout
    return cash_checked(judging, view.of(ACCOUNT).customer, CashDirection.OUT, amount)


def cash_wanted(shown: ClosingSum) -> Fen:
    """What passes over the counter: below zero, for it is paid out."""
    return Fen(-shown.payout)


_CLEAR_IT = Text(
    "请逐项办结后再销户；可以从“销户前检查”直接办理，办完回到本业务。",
    "Clear each and go on: they can be begun from the list, and lead back here.",
)
_SOURCES = {
    BlockerCode.FREEZE: sources.CLOSURE_FREEZE,
    BlockerCode.LOST: sources.CLOSURE_LOST,
    BlockerCode.BOUND: sources.CLOSURE_BOUND,
    BlockerCode.DOCUMENT: sources.CLOSURE_DOCUMENT,
    BlockerCode.DORMANT: sources.CLOSURE_DORMANT,
    BlockerCode.RATE: sources.CLOSURE_SUM,
}
_TITLES = {
    BlockerCode.CLOSED: Text("账户未销户", "The account is not closed yet"),
    BlockerCode.FREEZE: Text("账户没有冻结、止付和管控", "Nothing restrains the account"),
    BlockerCode.LOST: Text(
        "卡（折）未挂失；遗失的凭正式挂失销户", "It is not lost, or formally reported so"
    ),
    BlockerCode.PIN: Text("密码未挂失、未锁定", "The PIN is neither lost nor locked"),
    BlockerCode.CUSTODY: Text("没有保管中的卡（折）", "No card of it lies in custody"),
    BlockerCode.ORDER: Text("没有制作、待领的卡", "No card of it is on its way"),
    BlockerCode.CONTRACT: Text(
        "贷款、理财、质押等签约已解除", "Loans, holdings, pledges and the like have ended"
    ),
    BlockerCode.BOUND: Text(
        "没有绑定本账户的Ⅱ、Ⅲ类户", "No Class II or III account is bound to it"
    ),
    BlockerCode.DOCUMENT: Text("客户证件有效", "The holder's document is in date"),
    BlockerCode.DORMANT: Text(
        "休眠账户按本行规定处理", "A dormant account is treated as the bank rules"
    ),
    BlockerCode.OPEN_CASE: Text("没有在途业务", "No business of it is under way"),
    BlockerCode.RATE: Text(
        "能够计息，且足以抵扣应收款项", "Interest is known, and covers what is due"
    ),
}


def _nothing_of(code: BlockerCode, find: Finder) -> Rule:
    def asked(
        judging: Judging, found: AccountFound, document: IdentityDocument | None
    ) -> Iterator[Finding]:
        judging.books.card(found.card)  # held until the end: two windows see what the other did
        about = _asked(judging, found, document)
        is_closed = about is not None and about.account.life is AccountLife.CLOSED
        if about is None or (is_closed and code is not BlockerCode.CLOSED):
            return
        for one in find(about):
            yield _refused(one)

    asked.__doc__ = find.__doc__
    return Rule(
        f"CLOSURE-{code.name.replace('_', '-')}",
        (ACCOUNT,),
        _TITLES[code],
        (refuses(remedy=_CLEAR_IT),),
        _SOURCES.get(code, sources.CLOSURE),
        asked,
        sees=(CARD,),
    )


def _refused(one: Blocker) -> Finding:
    return refuse(one.text, customer_text=one.told, remedy=one.remedy, slot=PRECHECK)


BLOCKER_RULES = (
    _nothing_of(BlockerCode.CLOSED, closed),
    *(_nothing_of(code, find) for code, find in FINDERS.items()),
)
"""One rule for each kind of obstacle, on fresh rows: all of them are said at once."""


@rule(
    "CLOSURE-ENDS",
    ACCOUNT,
    PRECHECK,
    title=Text(
        "客户确认的解约清单和挂失须与登记一致",
        "The list that the holder confirms is what the books say",
    ),
    may=(
        refuses(
            remedy=Text(
                "请重新查看销户前检查，客户重新签名。",
                "Look at what stands in the way again; the customer signs again.",
            )
        ),
    ),
    source=sources.CONTRACTS,
)
def nothing_else_ends(
    judging: Judging, found: AccountFound, shown: Prechecked
) -> Iterator[Finding]:
    """What was agreed, ended or reported meanwhile at another window is confirmed anew."""
    now = ends_with_it(judging.books, found.account, judging.now)
    account = _asked(judging, found, None)
    report = None if account is None else lost_report(account)
    if now != shown.ends:
        yield refuse(
            Text(
                "签约关系在客户确认之后有变更。",
                "The agreements changed after the holder confirmed them.",
            ),
            customer_text=_ONE_MOMENT,
        )
    elif (report.number if report is not None else "") != shown.lost:
        yield refuse(
            Text("挂失情况在确认之后有变更。", "What is reported lost changed since."),
            customer_text=_ONE_MOMENT,
        )


@rule(
    "CLOSING-SUM",
    ACCOUNT,
    SUM,
    title=Text("结清金额须与账册一致，分文不差", "The sum is that of the books, to the fen"),
    may=(
        refuses(
            remedy=Text(
                "金额已按现在的账册重算；请客户核对新的金额后重新签名。",
                "It is worked out anew: the customer compares the new sum and signs again.",
            )
        ),
    ),
    source=sources.CLOSURE_SUM,
)
def the_sum_is_that_of_the_books(
    judging: Judging, found: AccountFound, shown: ClosingSum
) -> Iterator[Finding]:
    """What came, went, fell due or turned with the day after the sum was shown is said."""
    account = judging.books.account(found.account)
    if account is None or account.life is AccountLife.CLOSED:
        return
    try:
        now = closing_sum(judging.books, found.account, judging.today)
    except RateMissing as missing:
        yield refuse(missing.sentence, customer_text=_ONE_MOMENT, remedy=missing.remedy)
        return
    if now != shown:
        yield refuse(
            what_changed(shown, now),
            customer_text=Text(
                "金额有变动，请您重新核对。", "The amount has changed; please compare it again."
            ),
        )


def what_changed(shown: ClosingSum, now: ClosingSum) -> Text:
    """What is otherwise than when the sum of an account was shown, in a sentence."""
    if shown.on != now.on:
        return Text(
            "已过营业日：利息算至 {then} 前一日，今天是 {today}，须重新结息。",
            "The day has turned: interest was worked out up to the day before {then}, and today is "
            "{today}.",
        ).format(then=shown.on.isoformat(), today=now.on.isoformat())
    if shown.principal != now.principal:
        return Text(
            "余额在确认之后由 {was} 变为 {now}。",
            "The balance changed from {was} to {now} after it was confirmed.",
        ).format(was=yuan_text(shown.principal), now=yuan_text(now.principal))
    if shown.fees != now.fees:
        return Text(
            "应收费用在确认之后由 {was} 变为 {now}。",
            "The fees due changed from {was} to {now} after they were confirmed.",
        ).format(was=yuan_text(shown.charged), now=yuan_text(now.charged))
    return Text(
        "利息在确认之后由 {was} 变为 {now}（利率或结息有变更）。",
        "The interest changed from {was} to {now} after it was confirmed: a rate or a settlement.",
    ).format(was=yuan_text(shown.interest), now=yuan_text(now.interest))


@rule(
    "CLOSURE-VOUCHERS",
    WHY,
    title=Text("未用空白凭证须全部交回", "Unused blank vouchers are all returned"),
    may=(
        refuses(
            remedy=Text(
                "请客户取回未用凭证，当面作废后再销户。",
                "The customer brings them; they are made void here, then the account is closed.",
            )
        ),
    ),
    source=sources.CLOSURE_VOUCHERS,
)
def vouchers_are_back(judging: Judging, said: ClosureSaid) -> Iterator[Finding]:
    """Whoever keeps a blank voucher of a closed account could still write on it."""
    if said.vouchers is VouchersLeft.NOT_RETURNED:
        yield refuse(
            Text("客户尚有未用空白凭证没有交回。", "Blank vouchers were not returned yet."),
            customer_text=Text(
                "请把没有用过的空白凭证交回。", "Please return the vouchers that you did not use."
            ),
            field="vouchers",
        )


_TO_ANOTHER = Text(
    "请客户核对后重报，或改付现金；不得透露该账号是谁的、是否存在。",
    "They check and say it again, or are paid in cash; never tell whose number it is, nor whether "
    "it exists.",
)
_NOT_AGREED = refuses(
    when=Text("账号与户名不符或账户不存在", "number and name do not agree, or there is none"),
    remedy=_TO_ANOTHER,
)
_ITSELF = refuses(when=Text("收款账户就是本账户", "it is this very account"), remedy=_TO_ANOTHER)
_PAYEE_CLOSED = refuses(when=Text("收款账户已销户", "it is closed"), remedy=_TO_ANOTHER)
_PAYEE_FULL = refuses(
    when=Text("超过收款账户限额", "it exceeds what the payee's account may take"),
    remedy=_TO_ANOTHER,
)


@rule(
    "CLOSURE-PAYEE",
    ACCOUNT,
    SUM,
    PAYOUT,
    PAYEE,
    title=Text(
        "收款账户须在本行、在用，户名相符", "The payee's account is here, living, and of that name"
    ),
    may=(_NOT_AGREED, _ITSELF, _PAYEE_CLOSED, _PAYEE_FULL),
    source=sources.CLOSURE_PAYOUT,
)
def the_payee_is_known(
    judging: Judging, found: AccountFound, shown: ClosingSum, said: PayoutSaid, payee: PayeeAccount
) -> Iterator[Finding]:
    """Nothing is said of whose account it is, nor whether there is one, where the name does not
    agree; the money goes to the account that was found when the customer signed."""
    if said.way is not PaidBy.TRANSFER:
        return
    now = _payee(judging.books, found, said)
    account = judging.books.account(now.account) if now.account else None
    if account is None or now != payee:
        text = Text(
            "收款账号与户名不符，或者没有这个账户。",
            "Number and name do not agree, or there is no such account.",
        )
    elif account.number == found.account:
        text = Text("收款账户就是要销的账户。", "It is the very account to be closed.")
    elif account.life is AccountLife.CLOSED:
        text = Text("收款账户已销户，不能入账。", "The payee's account is closed.")
    else:
        text = next(above_its_limits(judging, now, shown.payout), Text("", ""))
    if text:
        yield refuse(
            text,
            customer_text=Text(
                "该收款账户不能收款，请核对账号和户名。",
                "This account cannot take it; please check number and name.",
            ),
            remedy=_TO_ANOTHER,
            slot=PAYOUT,
            field="to",
        )


def above_its_limits(judging: Judging, payee: PayeeAccount, amount: Fen) -> Iterator[Text]:
    """Between accounts of one customer there is no limit but the balance of a Class III one."""
    books = judging.books
    if not payee.own:
        yield from over_the_limits(judging, payee.account, amount, out=False, cash=False)
        return
    account = books.account(payee.account)
    most = int(books.parameter("class_three_balance", judging.today))
    third = account is not None and account.account_class is AccountClass.CLASS_III
    if third and books.balance(payee.account) + amount > most:
        yield Text(
            "收款账户为Ⅲ类户，余额不得超过 {most}。",
            "The payee's is a Class III account, which holds no more than {most}.",
        ).format(most=same(yuan_text(Fen(most))))


@rule(
    "CLOSURE-DRAWER",
    SUM,
    PAYOUT,
    title=Text("尾箱现金须够付", "The drawer holds enough cash"),
    may=(
        refuses(
            remedy=Text(
                "先领现（3201）或与其他柜员调剂（3205），或改为转账付款。",
                "Fetch cash first (3201), have some moved from a colleague (3205), or pay by "
                "transfer.",
            )
        ),
    ),
    source=sources.CASH_PIECES,
)
def the_drawer_is_full_enough(
    judging: Judging, shown: ClosingSum, said: PayoutSaid
) -> Iterator[Finding]:
    """Said as soon as cash is chosen, not after it was counted."""
    held = total(judging.books.drawer(judging.teller))
    if said.way is PaidBy.CASH and shown.payout > held:
        yield refuse(
            Text(
                "实付 {payout}，柜员 {teller} 尾箱只有 {held}，差 {short}。",
                "{payout} is to be paid, and the drawer of teller {teller} holds {held}: {short} "
                "too little.",
            ).format(
                payout=same(yuan_text(shown.payout)),
                teller=same(judging.teller),
                held=same(yuan_text(held)),
                short=same(yuan_text(Fen(shown.payout - held))),
            ),
            customer_text=Text(
                "柜台正在准备现金，请稍候；您也可以选择转账。",
                "The cash is being fetched; you may also be paid by transfer.",
            ),
            field="way",
        )


@rule(
    "CLOSURE-LARGE-CASH",
    SUM,
    PAYOUT_CHECKED,
    title=Text(
        "当日现金达到大额报告起点的，登记大额现金登记簿",
        "Cash that reaches the amount to be reported in a day is entered in the register",
    ),
    may=(
        warns(
            when=Text("达到大额报告起点", "it is reported"),
            remedy=Text(
                "系统自动登记；不得因报告拖延业务，也不必向客户解释报告事宜。",
                "It is registered by itself; nothing is delayed for it, and there is nothing to "
                "explain to the customer.",
            ),
        ),
        warns(
            when=Text("达到预约起点", "it had to be booked ahead"),
            remedy=Text(
                "没有预约的，确认库存现金够付，由授权人决定。",
                "Where it was not booked, see that there is cash enough; the authoriser decides.",
            ),
        ),
    ),
    source=sources.LARGE_CASH,
)
def large_cash_is_noted(
    judging: Judging, shown: ClosingSum, checked: MoneyChecked
) -> Iterator[Finding]:
    """Several payments of a day count together."""
    if checked.reported:
        yield warn(
            Text(
                "客户当日现金支取累计 {total}，达到大额报告起点。",
                "Cash paid out to the customer today: {total} together, which is reported.",
            ).format(total=same(yuan_text(Fen(checked.before + shown.payout))))
        )
    if checked.booking:
        yield warn(
            Text("达到大额取现预约起点。", "So much cash is booked ahead."),
        )


@rule(
    "CLOSURE-MEDIUM",
    ACCOUNT,
    MEDIUM,
    title=Text("收回的卡（折）须是该账户的", "What is taken in is this account's"),
    may=(
        refuses(
            remedy=Text(
                "请核对实物号码；不是这张的不得剪角。",
                "Compare the number on it; another one is not cut.",
            )
        ),
    ),
    source=sources.CLOSURE_MEDIUM,
)
def the_medium_is_this_one(
    judging: Judging, found: AccountFound, taken: MediumTaken
) -> Iterator[Finding]:
    """The number on the plastic itself is compared."""
    if taken.number != found.card:
        yield refuse(
            Text(
                "收回的卡（折）号码 {taken} 与 {card} 不符。",
                "The number taken in, {taken}, is not {card}.",
            ).format(
                taken=same(masks.card_number(taken.number)),
                card=same(masks.card_number(found.card)),
            ),
            customer_text=Text(
                "您交来的不是要销户的这张卡（折）。",
                "What you hand in is not the card of this account.",
            ),
            field="number",
        )


@rule(
    "CLOSURE-LEVEL",
    SUM,
    title=Text(
        "销户至少由主管授权，大额由负责人授权",
        "A supervisor at least approves a closure, a manager a large one",
    ),
    may=(
        escalates(Level.SUPERVISOR, when=Text("不满大额销户起点", "it is below that amount")),
        escalates(
            Level.MANAGER,
            when=Text("实付达到大额销户起点", "the payout reaches the amount of a large one"),
        ),
    ),
    source=sources.CLOSURE_LEVEL,
)
def level_of_the_sum(judging: Judging, shown: ClosingSum) -> Iterator[Finding]:
    """By what is paid out, however it is paid."""
    large = int(judging.books.parameter(CLOSURE_LARGE, judging.today))
    if shown.payout >= large:
        yield escalate(
            Level.MANAGER,
            Text(
                "实付 {payout}，达到 {large}，须负责人授权。",
                "{payout} is paid out, which reaches {large}: a manager approves.",
            ).format(payout=same(yuan_text(shown.payout)), large=same(yuan_text(Fen(large)))),
        )
    else:
        yield escalate(Level.SUPERVISOR, Text("销户须主管授权。", "A closure needs a supervisor."))


@rule(
    "CLOSURE-THIRD-PARTY",
    PAYEE,
    title=Text("付给他人的由负责人授权", "A manager approves where somebody else is paid"),
    may=(
        escalates(
            Level.MANAGER,
            remedy=Text(
                "单独问客户：是否认识收款人、为什么付给他；防范诈骗。",
                "Ask the customer alone whether they know the payee, and why: mind fraud.",
            ),
        ),
    ),
    source=sources.CLOSURE_LEVEL,
)
def level_of_the_payee(judging: Judging, payee: PayeeAccount) -> Iterator[Finding]:
    """Money that leaves its holder's hands for ever is seen by the manager."""
    if payee.account and not payee.own:
        yield escalate(
            Level.MANAGER,
            Text("款项付给他人。", "Somebody else is paid."),
        )


RULES = (
    *BLOCKER_RULES,
    nothing_else_ends,
    the_sum_is_that_of_the_books,
    vouchers_are_back,
    the_payee_is_known,
    replace(transfer.warning_was_read, reads=(WARNED,)),
    the_drawer_is_full_enough,
    *cash_rules(CASH, SUM, cash_wanted),
    large_cash_is_noted,
    SECOND_COUNT_RULE,
    the_medium_is_this_one,
    level_of_the_sum,
    level_of_the_payee,
)
