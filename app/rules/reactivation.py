"""休眠激活: whose account wakes, what they will use it for, and what keeps it asleep."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from app.clock import business_date
from app.domain.account import Account, AccountLife
from app.domain.branch import Level
from app.domain.control_parameters import WATCH_DAYS
from app.evidence.acceptance import Companions
from app.evidence.found_account import AccountFound
from app.evidence.reactivation import AccountAsleep, FiveQuestions, PhoneIs, WhoUses
from app.flow.books import BooksReading
from app.flow.rule import Finding, Judging, escalate, escalates, refuse, refuses, rule
from app.flow.slot import Slot, View
from app.i18n import Text, same
from app.rules import sources
from app.rules.dormancy import of_the_system
from app.rules.found_account import ACCOUNT
from app.rules.identity import CARD
from app.rules.loss_sentences import staff_named, to_the_second

LONGEST_WATCH = timedelta(days=180)
"""What the parameter may be at most, so that older ones need not be looked at."""

ASLEEP = Slot("asleep", AccountAsleep, Text("账户状态", "How it stands"), about=(ACCOUNT,))
QUESTIONS = Slot(
    "five_questions", FiveQuestions, Text("五问", "Five questions"), about=(CARD, ACCOUNT)
)


def asleep_now(books: BooksReading, number: str) -> AccountAsleep:
    """What the books keep stopped on an account for want of use or an expired document."""
    account = books.account(number)
    dormant = account is not None and account.life is AccountLife.DORMANT
    overdue = of_the_system(books, number)
    return AccountAsleep(
        account=number,
        dormant_since=(account.life_since or account.opened_at) if account and dormant else None,
        non_counter_since=account.non_counter_stopped_at if account is not None else None,
        overdue_since=overdue[0].since if overdue else None,
    )


def propose_asleep(view: View, judging: Judging) -> AccountAsleep:
    """How the account stands now."""
    return asleep_now(judging.books, view.of(ACCOUNT).account)


def woken_at(account: Account) -> datetime | None:
    """When an account that slept was woken; None for one that never was."""
    if account.life is AccountLife.NORMAL and account.life_journal:
        return account.life_since
    return None


def watched_until(books: BooksReading, account: Account, at: datetime) -> datetime | None:
    """Until when an account that was woken is watched at that moment; None where it is not."""
    woken = woken_at(account)
    if woken is None:
        return None
    days = int(books.parameter(WATCH_DAYS, business_date(woken)))
    until = woken + timedelta(days=days)
    return until if woken <= at < until else None


_WIDE_AWAKE = refuses(
    when=Text("账户正常，无须激活", "it is not asleep"),
    remedy=Text(
        "请告知客户账户可正常使用；办不了的，查看其他原因。",
        "Tell the customer that it is in use; where something fails, look for another reason.",
    ),
)
_CHANGED = refuses(
    when=Text("账户状态刚刚变更", "it has just changed"),
    remedy=Text("请重新查看账户状态。", "Look again at how it stands."),
)


@rule(
    "WAKE-ASLEEP",
    ACCOUNT,
    ASLEEP,
    title=Text("激活的须是休眠或暂停的账户", "Only what sleeps or is suspended is woken"),
    may=(_WIDE_AWAKE, _CHANGED),
    source=sources.REACTIVATION,
)
def it_sleeps(judging: Judging, found: AccountFound, asleep: AccountAsleep) -> Iterator[Finding]:
    """What somebody else woke meanwhile is said, with who did it and when. Looking at the card
    holds its customer until the end."""
    books = judging.books
    books.card(found.card)
    now = asleep_now(books, found.account)
    account = books.account(found.account)
    if not now.anything:
        text = Text("该账户状态正常，无须激活。", "The account is in use: nothing is woken.")
        woken = woken_at(account) if account is not None else None
        if asleep.anything and account is not None and woken is not None:
            text = Text(
                "该账户已于 {at} 由柜员 {teller} 激活（流水 {entry}）。",
                "It was woken at {at} by teller {teller} (entry {entry}).",
            ).format(
                at=same(to_the_second(woken)),
                teller=same(staff_named(books, books.made_by(account.life_journal)) or "—"),
                entry=same(account.life_journal),
            )
        yield refuse(
            text,
            customer_text=Text("您的账户状态正常。", "Your account is in use as it is."),
            remedy=_WIDE_AWAKE.remedy,
        )
    elif asleep != now:
        yield refuse(
            Text("该账户的状态刚刚变更。", "How it stands has just changed."),
            customer_text=Text("请稍候。", "One moment, please."),
            remedy=_CHANGED.remedy,
        )


_FOR_OTHERS = refuses(
    when=Text("账户不是本人使用", "somebody else uses it"),
    remedy=Text(
        "不予激活；告知出租、出借、出售账户的法律责任，并报告主管。",
        "Do not wake it; say what the law says of lending accounts, and tell the supervisor.",
    ),
)
_ANOTHERS_PHONE = refuses(
    when=Text("手机号不是本人实名", "the number is not in the holder's name"),
    remedy=Text("请客户提供本人实名的手机号。", "Ask for a number in their own name."),
)


@rule(
    "WAKE-QUESTIONS",
    QUESTIONS,
    title=Text(
        "账户由本人使用，手机号为本人实名", "The holder uses it, with a number of their own"
    ),
    may=(_FOR_OTHERS, _ANOTHERS_PHONE),
    source=sources.FIVE_QUESTIONS,
)
def five_questions(judging: Judging, said: FiveQuestions) -> Iterator[Finding]:
    """An unused account that suddenly wakes for somebody else is what such fraud is made of."""
    if said.who is not WhoUses.HOLDER:
        yield refuse(
            Text("账户不由本人使用，不得激活。", "It is not the holder who uses it."),
            customer_text=Text(
                "账户只能由您本人使用，不能出租、出借、出售。",
                "The account is for you alone; it may not be rented out, lent or sold.",
            ),
            remedy=_FOR_OTHERS.remedy,
            field="who",
        )
    if said.phone_is is not PhoneIs.OWN:
        yield refuse(
            Text("手机号须为本人实名。", "The number must be in the holder's own name."),
            customer_text=Text(
                "请提供您本人实名的手机号。", "Please give a number in your own name."
            ),
            remedy=_ANOTHERS_PHONE.remedy,
            field="phone_is",
        )


@rule(
    "WAKE-LEVEL",
    QUESTIONS,
    title=Text(
        "休眠激活由主管授权；有人代答或等候的由负责人授权",
        "A supervisor approves it; the manager where somebody answers or waits",
    ),
    may=(
        escalates(Level.SUPERVISOR, when=Text("一般情形", "ordinarily")),
        escalates(
            Level.MANAGER,
            when=Text("有人代答或等候", "somebody answers or waits"),
            remedy=Text(
                "请单独与客户谈，问清用途；说不清的不予激活。",
                "Speak with the customer alone; where the purpose stays unclear do not wake it.",
            ),
        ),
    ),
    source=sources.FIVE_QUESTIONS,
)
def wake_level(judging: Judging, said: FiveQuestions) -> Iterator[Finding]:
    """Somebody else looks before it wakes."""
    if said.companions in (Companions.WAITING, Companions.ANSWERING):
        yield escalate(
            Level.MANAGER,
            Text("有他人在场等候或代答，须负责人授权。", "Somebody waits or answers for them."),
            field="companions",
        )
    else:
        yield escalate(
            Level.SUPERVISOR, Text("休眠激活须主管授权。", "Waking an account needs a supervisor.")
        )


RULES = (it_sleeps, five_questions, wake_level)
