"""账户核对: whether what is said of an account is so, and who must take part in a formal report."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from app.clock import ending
from app.domain.branch import Level
from app.domain.loss import LossKind, LossOf, standing
from app.domain.money import Fen, yuan_text
from app.evidence.acting import Acting, Who
from app.evidence.approval import Approval, Decision
from app.evidence.face import Witness
from app.evidence.found_account import AccountFound
from app.evidence.loss import AccountChecked, Fit, LossReason, LossSaid, opened_within
from app.flow.books import BooksReading
from app.flow.rule import (
    Finding,
    Judging,
    escalate,
    escalates,
    refuse,
    refuses,
    rule,
    warn,
    warns,
)
from app.flow.slot import Slot, View
from app.i18n import Text, same
from app.rules import sources
from app.rules.acting import ACTING, by_agent
from app.rules.authorisation import APPROVAL
from app.rules.face import WITNESS
from app.rules.found_account import ACCOUNT
from app.rules.loss import CHECKED, LOSS, superseded
from app.rules.loss_sentences import who_reported

SECOND_OPERATOR = Slot(
    "second_operator",
    Witness,
    Text("第二名经办人", "Second operator"),
    about=(ACCOUNT, LOSS, CHECKED),
)


def balance_fits(said: int | None, on_account: int, percent: int, least: int) -> Fit:
    """Whether an amount that somebody said is about what is on the account; all in fen.

    It may be off by so many percent of the greater of the two, and by `least` in any case.
    """
    if said is None:
        return Fit.NOT_SAID
    allowed = max(least, max(said, on_account) * percent // 100)
    return Fit.FITS if abs(said - on_account) <= allowed else Fit.DIFFERS


def is_large(books: BooksReading, account: str, on: date) -> bool:
    """Whether so much is on an account that two members of staff accept a report [DOMAIN §8, s]."""
    return books.balance(account) >= int(books.parameter("loss_large_balance", on))


def check_account(view: View, judging: Judging) -> AccountChecked:
    """What the books say to what was said."""
    found, said = view.of(ACCOUNT), view.of(LOSS)
    books, today = judging.books, judging.today
    reports = books.loss_reports(found.card)
    opened = Fit.NOT_SAID
    if said.opened:
        fits = opened_within(said.opened, date.fromisoformat(found.opened))
        opened = Fit.FITS if fits else Fit.DIFFERS
    met = [one for one in standing(reports, judging.now) if one.still.meets(said.of)]
    return AccountChecked(
        opened=opened,
        balance=balance_fits(
            said.balance,
            books.balance(found.account),
            int(books.parameter("loss_balance_percent", today)),
            int(books.parameter("loss_balance_least", today)),
        ),
        large=is_large(books, found.account, today),
        supersedes=tuple(
            one.number for one in superseded(reports, LossKind.FORMAL, said.of, judging.now)
        ),
        stopped_since=min((one.stopped_at for one in met), default=None),
        fee=int(books.parameter("loss_fee", today)),
    )


def takes_two(view: View) -> bool:
    """Whether a second operator takes part: so much is on the account, or an agent reports and
    nobody has identified them as the second one yet (L3 and a second witness, DOMAIN §8)."""
    checked = view.find(CHECKED)
    if checked is not None and checked.large:
        return True
    return by_agent(view) and not view.has(WITNESS)


TAKES_TWO = Text(
    "余额达到大额挂失起点，或由代理人办理时",
    "where so much is on the account that the report is a large one, or an agent reports",
)


@rule(
    "LOSS-CHECKED",
    ACCOUNT,
    LOSS,
    CHECKED,
    title=Text("账户核对结果仍与账面一致", "What was found of the account is still so"),
    may=(refuses(remedy=Text("请重新核对账户。", "Check the account again.")),),
    source=sources.LOSS_FACTS,
)
def check_still_holds(
    judging: Judging, found: AccountFound, said: LossSaid, checked: AccountChecked
) -> Iterator[Finding]:
    """Between the check and the report another desk may have reported, or money have come."""
    view = View({ACCOUNT.name: found, LOSS.name: said})
    if check_account(view, judging) != checked:
        yield refuse(
            Text(
                "核对之后账户余额、挂失记录或收费有变化。",
                "Balance, reports or fee changed after the account was checked.",
            ),
            customer_text=Text(
                "请稍候，正在重新核对。", "One moment, please: this is checked again."
            ),
        )


_ASK_MORE = Text(
    "请再询问开户时间、最近使用、住址等核对；不得告知账面余额。",
    "Ask about the opening, the last use, the address; never say what is on the account.",
)


@rule(
    "LOSS-FACTS",
    ACTING,
    CHECKED,
    title=Text("申请人所述须与账户情况相符", "What the applicant says of the account must fit it"),
    may=(
        warns(
            when=Text(
                "本人所述不符，或代理人未说明",
                "the holder's words differ, or an agent says nothing",
            ),
            remedy=_ASK_MORE,
        ),
        escalates(
            Level.MANAGER,
            when=Text("代理人所述不符", "an agent's words differ"),
            remedy=_ASK_MORE,
        ),
    ),
    source=sources.LOSS_FACTS,
)
def facts_fit(judging: Judging, acting: Acting, checked: AccountChecked) -> Iterator[Finding]:
    """Neither proves nor disproves who this is: it is pointed out, and a manager looks where an
    agent knows the account wrongly."""
    agent = acting.who is Who.AGENT
    told = (
        (checked.opened, Text("开户时间", "the day of opening"), "opened"),
        (checked.balance, Text("大约余额", "the approximate balance"), "balance"),
    )
    for fit, what, field in told:
        if fit is Fit.DIFFERS:
            said = Text("所述{what}与账面不符。", "What was said of {what} differs.").format(
                what=what
            )
            yield (
                escalate(Level.MANAGER, said, slot=LOSS, field=field)
                if agent
                else warn(said, slot=LOSS, field=field)
            )
    if agent and all(fit is Fit.NOT_SAID for fit, _, _ in told):
        yield warn(
            Text(
                "代理人没有说明开户时间和大约余额。",
                "The agent said nothing of the opening and the balance.",
            ),
            slot=LOSS,
            field="opened",
        )


@rule(
    "LOSS-PIN-AGENT",
    ACTING,
    LOSS,
    title=Text(
        "密码挂失须本人办理，不得代理", "The PIN is reported by the holder, never by an agent"
    ),
    may=(
        refuses(
            remedy=Text(
                "代理人只办理凭证挂失；密码请本人前来办理。",
                "The agent reports the card or passbook alone; the holder comes for the PIN.",
            )
        ),
    ),
    source=sources.LOSS_OF_PIN,
)
def pin_by_the_holder(judging: Judging, acting: Acting, said: LossSaid) -> Iterator[Finding]:
    """Whoever may report a PIN lost is one step from setting another."""
    if acting.who is Who.AGENT and said.of.pin:
        yield refuse(
            Text("代理人不得办理密码挂失。", "An agent may not report the PIN."),
            customer_text=Text(
                "密码挂失须账户持有人本人办理。", "The holder must report the PIN in person."
            ),
            field="of",
        )


@rule(
    "LOSS-REASON",
    LOSS,
    title=Text("挂失原因与内容相符", "The reason fits what is lost"),
    may=(
        refuses(
            when=Text("卡（折）不会“遗忘”", "a card is not forgotten"),
            remedy=Text(
                "忘记密码的，挂失内容选密码；密码重置（2301）可当场办理。",
                "Where the PIN is forgotten, report the PIN, or have it reset (2301) at once.",
            ),
        ),
        warns(
            when=Text("卡（折）损毁但仍在手中", "a damaged card is still there"),
            remedy=Text(
                "损毁的卡（折）仍在客户手中的，办理换卡（2202），不须挂失。",
                "Where the customer still has it, exchange it (2202); it need not be reported.",
            ),
        ),
    ),
    source=sources.LOSS_REASON,
)
def reason_fits(judging: Judging, said: LossSaid) -> Iterator[Finding]:
    """A card that is damaged is exchanged, a PIN that is forgotten is no lost card."""
    if said.reason is LossReason.FORGOTTEN and said.of is LossOf.MEDIUM:
        yield refuse(
            Text("“遗忘”只适用于密码。", "Only a PIN can be forgotten."),
            customer_text=Text(
                "请说明卡是遗失还是被盗。", "Was the card lost or stolen? Please say."
            ),
            field="reason",
        )
    if said.reason is LossReason.DAMAGED and said.of.medium:
        yield warn(
            Text("损毁属换卡，不是遗失。", "A damaged card is exchanged; it is no loss."),
            field="reason",
        )


@rule(
    "LOSS-PART",
    ACCOUNT,
    LOSS,
    title=Text(
        "口头挂失只有一部分转为正式的，提示其余部分仍会失效",
        "Where only a part of a verbal report becomes formal, the rest still lapses",
    ),
    may=(
        warns(
            remedy=Text(
                "其余内容也要长期挂失的，请本人选择“双挂失”。",
                "Where the rest is to stay reported too, the holder reports both.",
            )
        ),
    ),
    source=sources.LOSS_LAPSE,
)
def a_part_still_lapses(judging: Judging, found: AccountFound, said: LossSaid) -> Iterator[Finding]:
    """A verbal report of both stands on beside a formal one of a part, until it lapses."""
    for one in standing(judging.books.loss_reports(found.card), judging.now):
        if one.lapses_at is not None and one.still.meets(said.of) and not said.of.covers(one.still):
            yield warn(
                Text(
                    "{who}；其余内容仍于 {at} 失效。", "{who}; the rest still lapses at {at}."
                ).format(who=who_reported(judging.books, one), at=same(ending(one.lapses_at))),
                field="of",
            )


@rule(
    "LOSS-LEVEL",
    LOSS,
    title=Text(
        "正式挂失由主管授权，双挂失由网点负责人授权",
        "A supervisor approves a formal report, a manager one of card and PIN",
    ),
    may=(
        escalates(Level.SUPERVISOR, when=Text("凭证或密码挂失", "card, passbook or PIN")),
        escalates(Level.MANAGER, when=Text("凭证和密码同时挂失", "both at once")),
    ),
    source=sources.LOSS_LEVEL,
)
def loss_level(judging: Judging, said: LossSaid) -> Iterator[Finding]:
    """L2, and L3 for both [DOMAIN §8, s]; a large balance asks for a second operator besides."""
    if said.of is LossOf.BOTH:
        yield escalate(
            Level.MANAGER,
            Text(
                "凭证和密码同时挂失，须网点负责人授权。",
                "Card and PIN are both reported: a manager approves.",
            ),
        )
    else:
        yield escalate(
            Level.SUPERVISOR,
            Text("正式挂失须主管授权。", "A supervisor approves a formal report."),
        )


@rule(
    "LOSS-AGENT",
    ACTING,
    title=Text("代理挂失由网点负责人授权", "A manager approves an agent's report"),
    may=(
        escalates(
            Level.MANAGER,
            when=Text("由代理人办理", "an agent reports"),
            remedy=Text(
                "两名柜员核对双方证件；情况紧急的先办口头挂失（2101），当场止付。",
                "Two members of staff compare both documents; where it is urgent, report verbally "
                "first (2101): payment stops at once.",
            ),
        ),
    ),
    source=sources.LOSS_AGENT,
)
def agent_level(judging: Judging, acting: Acting) -> Iterator[Finding]:
    """Whoever comes for somebody else is seen by more people [DOMAIN §8]."""
    if acting.who is Who.AGENT:
        yield escalate(
            Level.MANAGER,
            Text(
                "代理人办理正式挂失，须网点负责人授权。",
                "An agent reports formally: a manager approves.",
            ),
        )


@rule(
    "LOSS-APART",
    SECOND_OPERATOR,
    APPROVAL,
    title=Text(
        "第二名经办人与授权人须是两个人",
        "The second operator and the authoriser are two people",
    ),
    may=(refuses(remedy=Text("请另一名有权人员授权。", "Ask another authorised person.")),),
    source=sources.LOSS_LEVEL,
)
def second_is_not_the_authoriser(
    judging: Judging, second: Witness, approval: Approval
) -> Iterator[Finding]:
    """Two operators and a supervisor are three people [DOMAIN §3, s]."""
    if approval.decision is Decision.APPROVED and approval.staff == second.staff:
        yield refuse(
            Text(
                "第二名经办人不得同时为授权人。",
                "The second operator may not be the authoriser too.",
            ),
            customer_text=Text("请稍候。", "One moment, please."),
        )


@rule(
    "LOSS-FEE",
    CHECKED,
    title=Text("挂失手续费记为应收", "The fee of a report is written down as due"),
    may=(
        warns(
            remedy=Text(
                "请告知客户：挂失办完后缴纳，现金或凭密码从账户扣收（3104）；不缴不影响挂失生效。",
                "Tell the customer: it is paid after the report, in cash or from the account with "
                "its PIN (3104); the report holds whether it is paid or not.",
            )
        ),
    ),
    source=sources.LOSS_FEE,
)
def fee_is_due(judging: Judging, checked: AccountChecked) -> Iterator[Finding]:
    """A fee is never silently left out; stopping payment does not wait for it."""
    if checked.fee > 0:
        yield warn(
            Text("挂失手续费 {fee}，记为应收。", "The fee of {fee} is written down as due.").format(
                fee=same(yuan_text(Fen(checked.fee)))
            )
        )


SAID_RULES = (pin_by_the_holder, agent_level, reason_fits, a_part_still_lapses)
"""What is asked of what is said in a formal report."""
CHECK_RULES = (check_still_holds, facts_fit, fee_is_due, second_is_not_the_authoriser)
"""What is asked of the account's facts, the fee and the second operator."""
