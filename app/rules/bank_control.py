"""风险管控: who orders it, how much, for how long, in whose words; and how it is settled."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from app.clock import business_date, ending
from app.domain import masks
from app.domain.account import AccountLife
from app.domain.branch import Level
from app.domain.contract import ContractKind
from app.domain.control_parameters import (
    BANK_CONTROL_HOURS,
    BANK_CONTROL_MOST_DAYS,
    OBJECTION_DAYS,
)
from app.domain.dormancy import PENSIONS
from app.domain.money import Fen
from app.domain.restraint import Restraint, RestraintKind, in_time
from app.evidence.control import (
    BasicNeeds,
    ControlChosen,
    ControlOrdered,
    ControlSettling,
    ControlTold,
    Measure,
    Settling,
)
from app.evidence.found_account import AccountFound
from app.flow.books import BooksReading
from app.flow.rule import Finding, Judging, escalate, escalates, refuse, refuses, rule, warn, warns
from app.flow.slot import Slot, View
from app.i18n import Text, same
from app.rules import sources
from app.rules.control_told import TOLD, told_text
from app.rules.found_account import ACCOUNT
from app.rules.loss_sentences import staff_named, to_the_second
from app.rules.restraints import NEUTRAL, amount_text

ORDERED = Slot("ordered", ControlOrdered, Text("管控指令", "The order"), about=(ACCOUNT,))
TOLD_WORDS = Slot(
    "told", ControlTold, Text("告知内容", "What the customer is told"), about=(ACCOUNT, ORDERED)
)
SETTLING = Slot("settling", ControlSettling, Text("管控处理", "What is done"))
CONTROL = Slot("control", ControlChosen, Text("核对管控", "The control"), about=(SETTLING,))

_ONE_MOMENT = Text("请稍候。", "One moment, please.")
_WAGES = "01"


def hours_of(books: BooksReading, ordered: ControlOrdered, on: date) -> int:
    """For how many hours it is ordered: what the order says, else the bank's parameter."""
    return ordered.hours or int(books.parameter(BANK_CONTROL_HOURS, on))


def propose_told(view: View, judging: Judging) -> ControlTold:
    """What the customer may be told, by the kind of reason alone."""
    ordered = view.of(ORDERED)
    words = TOLD[ordered.ground]
    return ControlTold(
        in_words=ordered.ground.told,
        hours=hours_of(judging.books, ordered, judging.today),
        answer_days=int(judging.books.parameter(OBJECTION_DAYS, judging.today)),
        told_zh=words.zh,
        told_en=words.en,
    )


def standing_controls(books: BooksReading, judged: Judging, account: str) -> tuple[Restraint, ...]:
    """The bank's own controls of an account that are in effect, oldest first."""
    return tuple(
        one.restraint
        for one in in_time(books.restraints(account))
        if one.restraint.kind is RestraintKind.BANK_CONTROL and one.holds(judged.now)
    )


@rule(
    "CONTROL-ACCOUNT",
    ACCOUNT,
    title=Text("管控的账户须未销户", "The account lives"),
    may=(refuses(remedy=Text("请核对账户。", "Check the account.")),),
    source=sources.BANK_CONTROL,
)
def account_lives(judging: Judging, found: AccountFound) -> Iterator[Finding]:
    """What is closed has nothing to hold back. Looking at the card holds its customer until the
    end, so that of two counters one is first."""
    judging.books.card(found.card)
    account = judging.books.account(found.account)
    if account is None or account.life is AccountLife.CLOSED:
        yield refuse(
            Text(
                f"账户 {masks.account_number(found.account)} 已销户，无须管控。",
                f"Account {masks.account_number(found.account)} is closed.",
            ),
            customer_text=_ONE_MOMENT,
        )


@rule(
    "CONTROL-TWICE",
    ACCOUNT,
    ORDERED,
    title=Text(
        "同一账户同时只有一项本行管控", "An account has one control of the bank's at a time"
    ),
    may=(
        refuses(
            remedy=Text(
                "请查看该管控；须改变范围的，以“4107 解除风险管控”调减或解除后重新登记。",
                "Look at that one; to change it, hold less or lift it (4107), then order anew.",
            )
        ),
    ),
    source=sources.BANK_CONTROL,
)
def not_controlled_yet(
    judging: Judging, found: AccountFound, ordered: ControlOrdered
) -> Iterator[Finding]:
    """A second control would hide when the first ends."""
    for one in standing_controls(judging.books, judging, found.account)[:1]:
        yield refuse(
            Text(
                "该账户已有本行管控 {number}（柜员 {teller} 于 {at} 登记，{amount}，至 {until}）。",
                "A control stands already: {number}, by teller {teller} at {at}, {amount}, until "
                "{until}.",
            ).format(
                number=same(one.number),
                teller=same(staff_named(judging.books, judging.books.made_by(one.journal)) or "—"),
                at=same(to_the_second(one.since)),
                amount=amount_text(one.amount),
                until=same(ending(one.until)) if one.until else Text("长期", "no end"),
            ),
            customer_text=_ONE_MOMENT,
        )


@rule(
    "CONTROL-AGAIN",
    ACCOUNT,
    title=Text(
        "再次管控的，提示此前的次数和起止，由授权人重新评估",
        "Where it was controlled before, how often and how long is put before the authoriser",
    ),
    may=(
        warns(
            remedy=Text(
                "请授权人重新评估：没有新的理由不再管控；长期需要的转有权机关办理。",
                "The authoriser judges it anew: without a new reason none is ordered; what is "
                "needed for long is for an authority to order.",
            )
        ),
    ),
    source=sources.BANK_CONTROL,
)
def controlled_before(judging: Judging, found: AccountFound) -> Iterator[Finding]:
    """One control after the other is one without an end."""
    rows = [
        one
        for one in in_time(judging.books.restraints(found.account))
        if one.restraint.kind is RestraintKind.BANK_CONTROL and not one.holds(judging.now)
    ]
    if rows:
        first, last = rows[0].restraint, rows[-1]
        yield warn(
            Text(
                "该账户此前已管控{times}次，首次 {first}，最近一次至 {last}。",
                "It was controlled {times} times before, first at {first}, last until {last}.",
            ).format(
                times=len(rows),
                first=same(to_the_second(first.since)),
                last=same(ending(last.ends)) if last.ends else Text("长期", "no end"),
            )
        )


_TOO_LONG = refuses(
    when=Text("超过本行最长期限", "it is longer than the bank allows"),
    remedy=Text(
        "请按本行最长期限（参数 bank_control_most_days）登记，到期前重新评估。",
        "Order it for no longer than the bank allows (parameter bank_control_most_days) and judge "
        "it anew before it ends.",
    ),
)


@rule(
    "CONTROL-TERM",
    ORDERED,
    title=Text("管控期限不超过本行规定", "No longer than the bank allows"),
    may=(_TOO_LONG,),
    source=sources.BANK_CONTROL,
)
def not_too_long(judging: Judging, ordered: ControlOrdered) -> Iterator[Finding]:
    """It ends by itself; to go on it is judged anew."""
    days = int(judging.books.parameter(BANK_CONTROL_MOST_DAYS, judging.today))
    if ordered.hours > days * 24:
        yield refuse(
            Text(
                f"期限{ordered.hours}小时，超过本行规定的{days}天。",
                f"{ordered.hours} hours are more than the {days} days that the bank allows.",
            ),
            customer_text=_ONE_MOMENT,
            field="hours",
        )


@rule(
    "CONTROL-AMOUNT",
    ORDERED,
    title=Text("部分管控须写明金额", "A part is an amount above zero"),
    may=(refuses(remedy=Text("请填写大于零的金额。", "Enter an amount above zero.")),),
    source=sources.BASIC_NEEDS,
)
def amount_is_something(judging: Judging, ordered: ControlOrdered) -> Iterator[Finding]:
    """Nothing is held back by an amount of nothing."""
    if ordered.measure is Measure.PART and not (ordered.amount and ordered.amount > 0):
        yield refuse(
            Text("管控金额须大于零。", "The amount must be above zero."),
            customer_text=_ONE_MOMENT,
            field="amount",
        )


@rule(
    "CONTROL-NEEDS",
    ACCOUNT,
    ORDERED,
    title=Text("保障客户基本生活所需", "Basic needs stay within reach"),
    may=(
        refuses(
            remedy=Text(
                "改为部分管控，或选择“生活所需经核实随时调减金额后支取”。",
                "Hold a part only, or choose that what is needed is let go at the counter.",
            )
        ),
    ),
    source=sources.BASIC_NEEDS,
)
def basic_needs_are_kept(
    judging: Judging, found: AccountFound, ordered: ControlOrdered
) -> Iterator[Finding]:
    """Where wages or a pension come in, nobody says that nobody lives on it."""
    if ordered.measure is not Measure.WHOLE or ordered.needs != BasicNeeds.NONE_HERE:
        return
    account = judging.books.account(found.account)
    wages = any(
        one.kind is ContractKind.SALARY for one in judging.books.contracts(found.account)
    ) or (account is not None and account.purpose in (_WAGES, PENSIONS))
    if wages:
        yield refuse(
            Text(
                "该户登记有工资或养老金用途，不能认定无生活款项。",
                "Wages or a pension come into this account: somebody lives on it.",
            ),
            customer_text=_ONE_MOMENT,
            field="needs",
        )


@rule(
    "CONTROL-TOLD",
    ORDERED,
    TOLD_WORDS,
    title=Text("告知内容须与指令一致", "What is told agrees with the order"),
    may=(
        refuses(remedy=Text("请重新确认告知内容。", "Look at what is told again and confirm it.")),
    ),
    source=sources.CONTROL_TOLD,
)
def told_as_ordered(
    judging: Judging, ordered: ControlOrdered, told: ControlTold
) -> Iterator[Finding]:
    """A parameter that changed since makes it another term than was confirmed."""
    now = propose_told(View({ORDERED.name: ordered}), judging)
    if told != now:
        yield refuse(
            Text(
                f"本行规定已变更：期限{now.hours}小时，异议{now.answer_days}日内答复。",
                f"The bank's rules have changed: {now.hours} hours, objections answered within "
                f"{now.answer_days} days.",
            ),
            customer_text=_ONE_MOMENT,
        )


@rule(
    "CONTROL-LEVEL",
    ORDERED,
    title=Text(
        "风险管控由负责人授权，依法须保密的由合规人员授权",
        "The manager approves a control, compliance one whose reason is secret",
    ),
    may=(
        escalates(Level.MANAGER, when=Text("一般管控", "an ordinary one")),
        escalates(Level.COMPLIANCE, when=Text("依法须保密的事由", "a secret reason")),
    ),
    source=sources.CONTROL_LEVEL,
)
def control_level(judging: Judging, ordered: ControlOrdered) -> Iterator[Finding]:
    """Keeping somebody from their money is never one person's decision."""
    if ordered.ground.told:
        yield escalate(
            Level.MANAGER, Text("风险管控须负责人授权。", "A control needs the manager's word.")
        )
    else:
        yield escalate(
            Level.COMPLIANCE,
            Text("本笔管控须合规人员授权。", "This one needs the word of compliance."),
        )


ORDER_RULES = (
    account_lives,
    not_controlled_yet,
    controlled_before,
    not_too_long,
    amount_is_something,
    basic_needs_are_kept,
    told_as_ordered,
    control_level,
)


def answer_until(objected: date, days: int) -> date:
    """The last day on which an objection is answered in time: the day itself is not counted
    [民法典201]."""
    return objected + timedelta(days=days)


def control_now(judging: Judging, number: str) -> ControlChosen:
    """A control as the register has it at that moment; bare where there is none of that number."""
    books = judging.books
    row = books.restraint(number.strip())
    if row is None or row.kind is not RestraintKind.BANK_CONTROL:
        return ControlChosen(number, "", "", "", None, None, None, "", None, None, "")
    account = books.account(row.account)
    holder = books.customer(account.customer) if account is not None else None
    until = ""
    if row.objected_at is not None and row.answered_at is None:
        days = int(books.parameter(OBJECTION_DAYS, business_date(row.objected_at)))
        until = answer_until(business_date(row.objected_at), days).isoformat()
    return ControlChosen(
        number=row.number,
        account=row.account,
        customer=holder.number if holder else "",
        name=holder.name if holder else "",
        since=row.since,
        ends=row.until,
        amount=row.amount,
        told=row.told,
        objected_at=row.objected_at,
        answered_at=row.answered_at,
        answer_until=until,
    )


def propose_control(view: View, judging: Judging) -> ControlChosen:
    """The control that was named, as it stands now."""
    return control_now(judging, view.of(SETTLING).number)


@rule(
    "CONTROL-STANDS",
    CONTROL,
    title=Text("处理的须是生效中的本行管控", "What is settled is a control that stands"),
    may=(
        refuses(
            when=Text("没有这一项本行管控", "there is no such control of the bank's"),
            remedy=Text(
                "请核对登记号；有权机关的冻结在“4103 解除冻结”办理，客户自助冻结在“4109”办理。",
                "Check the number; an authority's freeze is released by 4103, a customer's own by "
                "4109.",
            ),
        ),
        refuses(
            when=Text("已解除、到期或变更", "it has ended, or has changed"),
            remedy=Text("请重新查看该管控现在的情况。", "Look again at how it stands now."),
        ),
    ),
    source=sources.CONTROL_LIFTED,
)
def control_stands(judging: Judging, chosen: ControlChosen) -> Iterator[Finding]:
    """What somebody else settled meanwhile is said, with who did it and when."""
    books = judging.books
    row = books.restraint(chosen.number)
    if row is None or row.kind is not RestraintKind.BANK_CONTROL:
        yield refuse(
            Text(
                f"没有登记号为 {chosen.number} 的本行管控。",
                f"There is no control of the bank's numbered {chosen.number}.",
            ),
            customer_text=_ONE_MOMENT,
        )
        return
    for card in books.cards_of_account(row.account)[:1]:
        books.card(card.number)
    again = Text("请重新查看该管控现在的情况。", "Look again at how it stands now.")
    if row.ended_at is not None:
        yield refuse(
            Text(
                "{number} 已于 {at} 由柜员 {teller} 解除（流水 {entry}）。",
                "{number} was lifted at {at} by teller {teller} (entry {entry}).",
            ).format(
                number=same(row.number),
                at=same(to_the_second(row.ended_at)),
                teller=same(staff_named(books, books.made_by(row.ended_by)) or "—"),
                entry=same(row.ended_by),
            ),
            customer_text=_ONE_MOMENT,
            remedy=again,
        )
    elif row.until is not None and row.until <= judging.now:
        yield refuse(
            Text("{number} 已于 {at} 到期自动解除。", "{number} ended by itself at {at}.").format(
                number=same(row.number), at=same(ending(row.until))
            ),
            customer_text=_ONE_MOMENT,
            remedy=again,
        )
    elif chosen != control_now(judging, chosen.number):
        yield refuse(
            Text("{number} 刚刚变更。", "{number} has just changed.").format(
                number=same(row.number)
            ),
            customer_text=_ONE_MOMENT,
            remedy=again,
        )


@rule(
    "CONTROL-NARROWER",
    SETTLING,
    CONTROL,
    title=Text("调减后的金额须少于现在", "Less is held than before"),
    may=(
        refuses(
            remedy=Text(
                "请填写少于现管控金额的数；不再管控的选择“解除管控”。",
                "Enter less than is held now; to hold nothing, lift it.",
            )
        ),
    ),
    source=sources.BASIC_NEEDS,
)
def less_is_held(
    judging: Judging, settling: ControlSettling, chosen: ControlChosen
) -> Iterator[Finding]:
    """More is never held by what is meant to let something go."""
    if settling.what is not Settling.NARROW:
        return
    left = settling.amount or 0
    if left <= 0 or (chosen.amount is not None and left >= chosen.amount):
        yield refuse(
            Text("继续管控 {left}，现管控 {now}。", "Still held {left}, held now {now}.").format(
                left=amount_text(Fen(left)),
                now=amount_text(None if chosen.amount is None else Fen(chosen.amount)),
            ),
            customer_text=_ONE_MOMENT,
            field="amount",
        )


_ONE_IS_OPEN = refuses(
    when=Text("上一次异议尚未答复", "an earlier objection is not answered yet"),
    remedy=Text("请先答复上一次异议。", "Answer the earlier one first."),
)
_NONE_IS_OPEN = refuses(
    when=Text("没有待答复的异议", "there is no objection to answer"),
    remedy=Text("客户提出异议的，先登记。", "Note the customer's objection first."),
)


@rule(
    "CONTROL-OBJECTION",
    SETTLING,
    CONTROL,
    title=Text("异议逐次登记、逐次答复", "Objections are noted and answered one by one"),
    may=(
        _ONE_IS_OPEN,
        _NONE_IS_OPEN,
        warns(
            when=Text("异议已超过答复期限", "the time to answer is over"),
            remedy=Text(
                "请立即答复客户，并报告负责人。", "Answer at once and report to the manager."
            ),
        ),
    ),
    source=sources.OBJECTION,
)
def objections_in_turn(
    judging: Judging, settling: ControlSettling, chosen: ControlChosen
) -> Iterator[Finding]:
    """Whoever objects is answered, and knows by when."""
    if settling.what is Settling.OBJECTION and chosen.answer_until:
        yield refuse(
            Text(
                f"客户的异议已登记，待 {chosen.answer_until} 前答复。",
                f"An objection is noted already and answered by {chosen.answer_until}.",
            ),
            customer_text=Text(
                "您的异议本行已经受理，会按期答复。",
                "Your objection has been noted and will be answered in time.",
            ),
            remedy=_ONE_IS_OPEN.remedy,
        )
    elif settling.what is Settling.ANSWER and not chosen.answer_until:
        yield refuse(
            Text("没有待答复的异议。", "There is no objection to answer."),
            customer_text=_ONE_MOMENT,
            remedy=_NONE_IS_OPEN.remedy,
        )
    elif chosen.answer_until and chosen.answer_until < judging.today.isoformat():
        yield warn(
            Text(
                f"客户的异议应于 {chosen.answer_until} 前答复，已超期。",
                f"The objection was to be answered by {chosen.answer_until}.",
            )
        )


@rule(
    "CONTROL-SETTLED-LEVEL",
    SETTLING,
    CONTROL,
    title=Text(
        "解除、调减、答复由负责人授权，依法须保密的由合规人员授权；登记异议不须授权",
        "The manager approves the end, compliance of a secret one; an objection needs nobody",
    ),
    may=(
        escalates(Level.MANAGER, when=Text("一般管控", "an ordinary one")),
        escalates(Level.COMPLIANCE, when=Text("依法须保密的事由", "a secret reason")),
    ),
    source=sources.CONTROL_LEVEL,
)
def settled_by(
    judging: Judging, settling: ControlSettling, chosen: ControlChosen
) -> Iterator[Finding]:
    """Who ordered such a control is asked before it ends."""
    if settling.what is Settling.OBJECTION:
        return
    if is_secret(chosen):
        yield escalate(
            Level.COMPLIANCE,
            Text("本笔处理须合规人员授权。", "This one needs the word of compliance."),
        )
    else:
        yield escalate(
            Level.MANAGER,
            Text("处理风险管控须负责人授权。", "Settling a control needs the manager's word."),
        )


def is_secret(chosen: ControlChosen) -> bool:
    """Whether nothing but a neutral sentence may be told of this control."""
    return told_text(chosen.told) == NEUTRAL


SETTLE_RULES = (
    control_stands,
    less_is_held,
    objections_in_turn,
    settled_by,
)
