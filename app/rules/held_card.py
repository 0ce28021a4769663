"""拾得卡处理: what lies in custody goes back to its holder, is cut, or is handed on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from app.clock import business_date
from app.domain.branch import Level
from app.domain.custody import HELD_STATE_TITLES, HeldCard, HeldState
from app.evidence.found_account import AccountFound
from app.evidence.found_card import FoundIs
from app.evidence.held_card import Becomes, HeldChosen, HeldEnding
from app.flow.books import BooksReading
from app.flow.rule import Finding, Judging, escalate, escalates, refuse, refuses, rule
from app.flow.slot import Slot, View
from app.i18n import Text, same
from app.rules import sources
from app.rules.custody import found_in_books
from app.rules.found_account import ACCOUNT
from app.rules.loss_sentences import staff_named, to_the_second

ENDING = Slot("held_ending", HeldEnding, Text("处理方式", "What is done"))
HELD = Slot("held", HeldChosen, Text("保管的卡（折）", "The one in custody"), about=(ENDING,))

RETURNED = Text("交还持卡人时", "where it is given back to its holder")
_ONE_MOMENT = Text("请稍候。", "One moment, please.")


def is_returned(view: View) -> bool:
    """Whether it is given back, so that the holder is identified first."""
    ending = view.find(ENDING)
    return ending is not None and ending.becomes is Becomes.RETURNED


def choose_held(view: View, judging: Judging) -> HeldChosen:
    """The line of the register that was named, as it stands now."""
    return held_now(judging.books, view.of(ENDING).number, judging.now)


def held_now(books: BooksReading, number: str, at: datetime) -> HeldChosen:
    """A line of the register with what the plastic is by the books at a moment."""
    held = books.held_card(number)
    if held is None:
        return HeldChosen(number, "", 1, "", "", None, None, "")
    found = found_in_books(books, held.card if held.account else "", held.issue, at)
    return HeldChosen(
        number=held.number,
        card=held.card,
        issue=held.issue,
        customer=held.customer,
        name=found.name,
        is_=found.is_,
        since=held.at,
        by=held.by,
    )


@rule(
    "HELD-STANDS",
    HELD,
    title=Text("登记号须是保管中的卡（折）", "The line is of one that lies in custody"),
    may=(
        refuses(
            when=Text("没有这个登记号", "there is no such line"),
            remedy=Text("请核对登记号。", "Check the number."),
        ),
        refuses(
            when=Text("已处理，或状态已变更", "it was settled, or has changed"),
            remedy=Text(
                "请在“保管的卡（折）”中查看现在的状态。",
                "See how it stands among those in custody.",
            ),
        ),
    ),
    source=sources.CUSTODY,
)
def it_lies_in_custody(judging: Judging, held: HeldChosen) -> Iterator[Finding]:
    """What was given back or cut at another window is said, with who did it and when."""
    line = judging.books.held_card(held.number)
    if line is None:
        yield refuse(
            Text(f"登记簿中没有 {held.number}。", f"There is no {held.number} in the register."),
            customer_text=_ONE_MOMENT,
            remedy=Text("请核对登记号。", "Check the number."),
        )
    elif line.state is not HeldState.HELD:
        yield refuse(
            _settled(judging.books, line),
            customer_text=_ONE_MOMENT,
        )
    elif held != held_now(judging.books, held.number, judging.now):
        yield refuse(
            Text(
                "{number} 的状态刚刚变更，须重新核对。", "{number} has just changed: look again."
            ).format(number=same(held.number)),
            customer_text=_ONE_MOMENT,
        )


def _settled(books: BooksReading, line: HeldCard) -> Text:
    assert line.ended_at is not None
    return Text(
        "{number} {state}（{at} 由柜员 {teller} 办理，流水 {entry}）。",
        "{number}: {state} at {at} by teller {teller} (entry {entry}).",
    ).format(
        number=same(line.number),
        state=HELD_STATE_TITLES[line.state],
        at=same(to_the_second(line.ended_at)),
        teller=same(staff_named(books, books.made_by(line.ended_by)) or "—"),
        entry=same(line.ended_by),
    )


_RELEASE_FIRST = refuses(
    when=Text("已挂失的卡（折）要求交还", "one that is reported lost"),
    remedy=Text(
        "请持卡人本人办理解挂（2105），解挂时一并交还。",
        "The holder releases the report (2105) and gets it back with that.",
    ),
)
_CUT_ONLY = refuses(
    when=Text("已失效的卡（折）要求交还", "one that is no longer valid"),
    remedy=Text("失效的卡（折）不交还，改为剪角。", "It is not given back: cut it instead."),
)
_NOT_THE_HOLDERS = refuses(
    when=Text("不是该持卡人的，或非本行卡", "not that holder's, or not of this bank"),
    remedy=Text(
        "请核对登记号和账户；他行卡移交发卡行。",
        "Check line and account; another bank's is handed on to it.",
    ),
)


@rule(
    "HELD-RETURN",
    HELD,
    ENDING,
    title=Text(
        "只将有效且未挂失的卡（折）交还", "Only what is valid and not reported lost is given back"
    ),
    may=(_RELEASE_FIRST, _CUT_ONLY, _NOT_THE_HOLDERS),
    source=sources.FOUND_CARD,
)
def it_may_be_given_back(
    judging: Judging, held: HeldChosen, ending: HeldEnding
) -> Iterator[Finding]:
    """What is reported lost goes back with its release; what is void never."""
    if ending.becomes is not Becomes.RETURNED:
        return
    if held.is_ is FoundIs.REPORTED:
        yield refuse(
            Text(
                "该卡（折）已挂失，不能直接交还。",
                "It is reported lost and is not just given back.",
            ),
            customer_text=Text(
                "这张卡（折）已经挂失，请先解除挂失。",
                "It is reported lost: please take the report back first.",
            ),
            remedy=_RELEASE_FIRST.remedy,
        )
    elif held.is_ is FoundIs.DEAD:
        yield refuse(
            Text("该卡（折）已失效，不得交还。", "It is no longer valid and not given back."),
            customer_text=Text("这张卡（折）已经作废。", "This card or passbook is void."),
            remedy=_CUT_ONLY.remedy,
        )
    elif held.is_ is FoundIs.NOT_OURS:
        yield refuse(
            Text(
                "非本行卡，不能核实持卡人，不得交还。",
                "It is not of this bank: whose it is cannot be verified here.",
            ),
            customer_text=Text(
                "这不是本行的卡，请联系发卡银行。",
                "It is not of this bank. Please ask the bank that issued it.",
            ),
            remedy=_NOT_THE_HOLDERS.remedy,
        )


@rule(
    "HELD-WHOSE",
    HELD,
    ACCOUNT,
    title=Text("交还的卡（折）须是该账户的", "What is given back is of the account that was found"),
    may=(_NOT_THE_HOLDERS,),
    source=sources.FOUND_CARD,
)
def it_is_the_holders(judging: Judging, held: HeldChosen, found: AccountFound) -> Iterator[Finding]:
    """The person was identified for that account; its very card is handed over."""
    if (held.card, held.issue) != (found.card, found.issue):
        yield refuse(
            Text(
                "保管的是尾号 {held} 的卡（折），选定的账户是尾号 {found} 的。",
                "In custody is the one ending in {held}; the account that was chosen has the one "
                "ending in {found}.",
            ).format(held=same(held.card[-4:]), found=same(found.card[-4:])),
            customer_text=Text(
                "保管的卡（折）与您的账户不符。", "What is kept here is not of your account."
            ),
        )


_TOO_SOON = refuses(
    when=Text("保管未满规定天数", "it has not been kept for so many days"),
    remedy=Text(
        "继续保管并联系持卡人；满规定天数（参数 held_card_days）后再剪角。",
        "Keep it and go on calling the holder; it is cut after so many days (parameter "
        "held_card_days).",
    ),
)
_OURS = refuses(
    when=Text("本行卡要求移交", "one of this bank is to be handed on"),
    remedy=Text(
        "本行的卡（折）交还持卡人或剪角。", "One of this bank is given back to its holder, or cut."
    ),
)


@rule(
    "HELD-CUT",
    HELD,
    ENDING,
    title=Text(
        "失效的可随时剪角，其余保管满规定天数后剪角；只有非本行卡可移交",
        "What is no longer valid is cut at any time, the rest after so many days; only another "
        "bank's is handed on",
    ),
    may=(_TOO_SOON, _OURS),
    source=sources.HELD_DAYS,
)
def it_may_be_cut(judging: Judging, held: HeldChosen, ending: HeldEnding) -> Iterator[Finding]:
    """A valid card waits for its holder as long as the bank sets."""
    if ending.becomes is Becomes.HANDED_ON and held.is_ not in (FoundIs.NOT_OURS, None):
        yield refuse(
            Text("这是本行的卡（折）。", "It is of this bank."),
            customer_text=_ONE_MOMENT,
            remedy=_OURS.remedy,
        )
    if ending.becomes is not Becomes.CUT or held.is_ is FoundIs.DEAD or held.since is None:
        return
    days = int(judging.books.parameter("held_card_days", judging.today))
    kept = (judging.today - business_date(held.since)).days
    if kept < days:
        yield refuse(
            Text(
                f"{business_date(held.since)} 收存，已保管{kept}天，未满{days}天。",
                f"Taken in on {business_date(held.since)}, kept for {kept} days of {days}.",
            ),
            customer_text=_ONE_MOMENT,
            remedy=_TOO_SOON.remedy,
        )


@rule(
    "HELD-LEVEL",
    title=Text(
        "拾得卡出库由主管授权，经办与授权两人当面清点",
        "A supervisor approves what leaves custody: teller and authoriser see it together",
    ),
    may=(escalates(Level.SUPERVISOR),),
    source=sources.CUSTODY,
)
def two_see_it_leave(judging: Judging) -> Iterator[Finding]:
    """Custody is two people's, at the end as at the beginning."""
    yield escalate(
        Level.SUPERVISOR,
        Text("拾得卡处理须主管当面授权。", "A supervisor is present and approves."),
    )


HELD_RULES = (
    it_lies_in_custody,
    it_may_be_given_back,
    it_is_the_holders,
    it_may_be_cut,
    two_see_it_leave,
)
