"""Money that moves: whether account, card and PIN let it go, whether there is enough, whose word it
needs, and what the bank asks for at a large amount."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.account import MediumState
from app.domain.branch import Level
from app.domain.cash import CashDirection
from app.domain.money import Fen, yuan_text
from app.domain.money_parameters import YES
from app.domain.restraint import RestraintKind
from app.domain.stopping import Movement, Standing, Stop, stops
from app.evidence.found_account import AccountFound
from app.evidence.money import LevelAsked, MoneyAsked, MoneyChecked
from app.evidence.pins import PinProven
from app.flow.books import BooksReading
from app.flow.operation import Propose
from app.flow.rule import (
    Finding,
    Judging,
    Rule,
    escalate,
    escalates,
    judge,
    level_asked,
    refuse,
    refuses,
    rule,
    warn,
    warns,
)
from app.flow.slot import Slot, View
from app.i18n import Text, joined, same
from app.rules import sources
from app.rules.chain import CardKnown, card_known
from app.rules.control_told import SAY_NO_MORE, is_told, may_be_told
from app.rules.found_account import ACCOUNT
from app.rules.large_cash import cash_in_a_day, reported_from
from app.rules.loss_sentences import how_it_died, to_the_second, who_reported
from app.rules.pins import PIN_PROVEN
from app.rules.restraints import NEUTRAL, restrained, said_to

AMOUNT = Slot("amount", MoneyAsked, Text("金额", "Amount"))
"""How much; above zero whichever way it goes."""

MONEY_CHECKED = Slot(
    "money_checked", MoneyChecked, Text("金额核查", "What the amount asks for"), about=(AMOUNT,)
)
"""By itself what books and parameters ask for at this amount; anew whenever they say otherwise."""

LEVEL = Slot("level", LevelAsked, Text("授权级别", "Level of authorisation"))
"""By itself whose word the verdicts ask for, so that the step of the authoriser comes onto the path
only where there is one."""

NEEDS_APPROVAL = Text(
    "金额达到授权起点，或身份核对须授权时", "where the amount or who is here asks for an approval"
)
IDENTIFIED = Text(
    "当日现金达到核对证件起点时（参数 cash_identify_from）",
    "where cash of the day reaches the amount for documents (parameter cash_identify_from)",
)

NOT_NOW = Text(
    "该账户目前不能办理此项业务，柜员会告诉您怎样办理。",
    "This cannot be done for this account now; the teller will tell you what can.",
)
"""All that a customer is told, whatever is in the way."""

_REMEDIES = {
    Stop.CLOSED: Text(
        "请客户改用其他账户；已销户的卡（折）收回剪角。",
        "Use another account; a card of a closed one is taken in and cut.",
    ),
    Stop.DORMANT: Text(
        "请先办理休眠账户激活（1301）。", "Have the account reactivated first (1301)."
    ),
    Stop.MEDIUM_LOST: Text(
        "卡（折）已找回的先办解挂（2105）；未找回的办理补卡（2201）。",
        "If it was found, release it first (2105); if not, replace it (2201).",
    ),
    Stop.MEDIUM_DEAD: Text(
        "请使用现在有效的卡（折）；作废的收回登记（2106），剪角。",
        "Use the card or passbook that is valid now; take in the void one (2106) and cut it.",
    ),
    Stop.PIN_LOST: Text("请办理密码重置（2301）。", "Do a PIN reset (2301)."),
    Stop.PIN_LOCKED: Text(
        "请先办理密码解锁（2303）；忘记密码的办理密码重置（2301）。",
        "Unlock the PIN first (2303); if it was forgotten, reset it (2301).",
    ),
    Stop.FROZEN: Text(
        "只能支取可用的部分；客户有疑问的，请有权人员查看冻结登记簿后答复，柜员不得透露或猜测。",
        "Only what is available may go; whoever asks is answered by somebody who may see the "
        "register of freezes: tell nothing, guess nothing.",
    ),
}
_OWN_REMEDIES = {
    RestraintKind.SELF: Text(
        "本人要用的，先办理解除自助冻结（4109）。",
        "Where the holder wants to use it, end their own freeze first (4109).",
    ),
    RestraintKind.BANK_CONTROL: Text(
        "客户有异议的，告知原因和申诉渠道，办理异议处理（4107）。",
        "Whoever objects is told the reason and whom to ask; answer the objection (4107).",
    ),
    RestraintKind.SYSTEM: Text(
        "请先更新证件或办理激活（1301）。", "Renew the document or reactivate first (1301)."
    ),
}
"""How a freeze is cleared that no authority ordered."""
_WHEN = {
    Stop.CLOSED: Text("账户已销户", "the account is closed"),
    Stop.DORMANT: Text("账户已休眠", "the account is dormant"),
    Stop.MEDIUM_LOST: Text("卡（折）已挂失", "card or passbook is reported lost"),
    Stop.MEDIUM_DEAD: Text("卡（折）已作废", "card or passbook is void"),
    Stop.PIN_LOST: Text("密码已挂失", "the PIN is reported lost"),
    Stop.PIN_LOCKED: Text("密码已锁定", "the PIN is locked"),
    Stop.FROZEN: Text("资金被冻结", "the money is frozen"),
}


@dataclass(frozen=True)
class AccountStands:
    """What the books know of account and card of a case at a moment."""

    known: CardKnown
    standing: Standing


def account_stands(judging: Judging, found: AccountFound) -> AccountStands | None:
    """How account and card of a case stand by now; None where the books have no such card."""
    card = judging.books.card(found.card)
    if card is None or card.account != found.account:
        return None
    known = card_known(judging.books, card, judging.today)
    other_plastic = card.issue != found.issue
    standing = Standing(
        known.life,
        MediumState.REPLACED if other_plastic else known.medium(judging.now),
        known.pin(judging.now),
        judging.books.balance(found.account),
        known.restraints,
        judging.now,
    )
    return AccountStands(known, standing)


def stopping(
    judging: Judging, found: AccountFound, movement: Movement, amount: Fen
) -> Iterator[tuple[Stop, Text]]:
    """All that stops so many fen, each with a sentence for the staff: who did what when."""
    stands = account_stands(judging, found)
    if stands is None:
        yield Stop.MEDIUM_DEAD, Text("账册中没有此卡（折）。", "The books have no such card.")
        return
    for stop in sorted(stops(movement, amount, stands.standing)):
        yield stop, _sentence(judging, found, stands, stop)


def _sentence(judging: Judging, found: AccountFound, stands: AccountStands, stop: Stop) -> Text:
    known, now, books = stands.known, judging.now, judging.books
    if stop in (Stop.CLOSED, Stop.DORMANT):
        return _life(books, found.account, stop)
    if stop is Stop.MEDIUM_LOST and (report := known.medium_report(now)) is not None:
        return Text("卡（折）已挂失：{report}。", "Reported lost: {report}.").format(
            report=who_reported(books, report)
        )
    if stop is Stop.PIN_LOST and (report := known.pin_report(now)) is not None:
        return Text("密码已挂失：{report}。", "The PIN is lost: {report}.").format(
            report=who_reported(books, report)
        )
    if stop is Stop.PIN_LOCKED and known.card.locked_at is not None:
        return Text(
            "密码已于 {at} 因连续输错 {n} 次锁定。",
            "The PIN was locked at {at} after {n} wrong entries in a row.",
        ).format(at=same(to_the_second(known.card.locked_at)), n=known.card.wrong_entries)
    if stop is Stop.FROZEN:
        held = restrained(books, found.account, now)
        return Text(
            "账户资金被冻结，可用 {left}：{why}。",
            "The money is frozen, {left} is available: {why}.",
        ).format(
            left=same(yuan_text(held.available)),
            why=joined(
                [said_to(judging.books, judging.teller, one, now) for one in held.in_effect],
                "；",
                "; ",
            ),
        )
    return how_it_died(books, known.card)


def _life(books: BooksReading, number: str, stop: Stop) -> Text:
    account = books.account(number)
    said = (
        Text("账户已销户", "The account is closed")
        if stop is Stop.CLOSED
        else Text("账户已休眠", "The account is dormant")
    )
    if account is None or account.life_since is None:
        return Text("{said}。", "{said}.").format(said=said)
    return Text("{said}（{at}，流水 {entry}）。", "{said} since {at} (entry {entry}).").format(
        said=said, at=same(to_the_second(account.life_since)), entry=same(account.life_journal)
    )


def _told(judging: Judging, found: AccountFound, stop: Stop) -> Text:
    """What the bank itself restricts says its reason [反电诈法32]; of all else nothing."""
    if stop is not Stop.FROZEN:
        return NOT_NOW
    return may_be_told(restrained(judging.books, found.account, judging.now)) or NEUTRAL


def _remedy(judging: Judging, found: AccountFound, stop: Stop) -> Text:
    """What clears it; where an authority ordered any of several freezes, its way out alone."""
    if stop is Stop.FROZEN:
        held = restrained(judging.books, found.account, judging.now).in_effect
        kinds = {one.restraint.kind for one in held}
        own = bool(kinds) and kinds <= _OWN_REMEDIES.keys()
        if own and not all(is_told(one.restraint) for one in held):
            return SAY_NO_MORE
        if own:
            return joined([_OWN_REMEDIES[kind] for kind in sorted(kinds)], "", " ")
    return _REMEDIES[stop]


def _refusals(
    judging: Judging, found: AccountFound, movement: Movement, asked: MoneyAsked | None
) -> Iterator[Finding]:
    """Before the amount is known all that does not depend on it, then the freeze."""
    amount = asked.amount if asked is not None else Fen(0)
    for stop, text in stopping(judging, found, movement, amount):
        if (stop is Stop.FROZEN) == (asked is not None):
            yield refuse(
                text,
                customer_text=_told(judging, found, stop),
                remedy=_remedy(judging, found, stop),
                slot=AMOUNT if asked is not None else ACCOUNT,
                field="amount" if asked is not None else "",
            )


_BY_MEDIUM = (
    Stop.CLOSED,
    Stop.DORMANT,
    Stop.MEDIUM_LOST,
    Stop.MEDIUM_DEAD,
    Stop.PIN_LOST,
    Stop.PIN_LOCKED,
)


def movement_is_possible(movement: Movement) -> tuple[Rule, ...]:
    """The rules that nothing stops money that moves so: what does not depend on the amount is said
    as soon as the account is known; of what does, nobody learns anything before the PIN is proved
    where money goes out by the medium."""
    stopped = _BY_MEDIUM if movement is Movement.BY_MEDIUM else (Stop.CLOSED,)

    def by_the_account(judging: Judging, found: AccountFound) -> Iterator[Finding]:
        """Account, card and PIN let it move."""
        yield from _refusals(judging, found, movement, None)

    def by_the_amount(
        judging: Judging, found: AccountFound, asked: MoneyAsked, proven: PinProven
    ) -> Iterator[Finding]:
        """No freeze keeps that much back."""
        yield from _refusals(judging, found, movement, asked)

    first = Rule(
        "MONEY-STOPPED",
        (ACCOUNT,),
        Text("账户、卡（折）和密码须能办理此项收付", "Account, card and PIN let this money move"),
        tuple(refuses(when=_WHEN[stop], remedy=_REMEDIES[stop]) for stop in stopped),
        sources.MONEY_STOPS,
        by_the_account,
    )
    if movement is not Movement.BY_MEDIUM:
        return (first,)
    return (
        first,
        Rule(
            "MONEY-FROZEN",
            (ACCOUNT, AMOUNT, PIN_PROVEN),
            Text("冻结的资金不得支取", "Frozen money does not go out"),
            (refuses(when=_WHEN[Stop.FROZEN], remedy=_REMEDIES[Stop.FROZEN]),),
            sources.MONEY_STOPS,
            by_the_amount,
        ),
    )


@rule(
    "MONEY-ENOUGH",
    ACCOUNT,
    AMOUNT,
    PIN_PROVEN,
    title=Text("支取不得超过账户余额", "No more goes out than there is"),
    may=(
        refuses(
            remedy=Text(
                "请与客户核对后改录金额，再签名；余额只告诉持有人本人。",
                "Agree on another amount, and sign again; only the holder is told the balance.",
            )
        ),
    ),
    source=sources.BALANCE,
)
def available_is_enough(
    judging: Judging, found: AccountFound, asked: MoneyAsked, proven: PinProven
) -> Iterator[Finding]:
    """What is on the account now covers it; who took something out meanwhile is named. Whoever has
    not proved the PIN learns nothing of the balance by trying amounts."""
    balance = judging.books.balance(found.account)
    if asked.amount <= balance:
        return
    yield refuse(
        Text(
            "账户余额 {balance}，不足 {amount}{last}。",
            "The balance of {balance} does not cover {amount}{last}.",
        ).format(
            balance=same(yuan_text(balance)),
            amount=same(yuan_text(asked.amount)),
            last=_last_out(judging, found.account),
        ),
        customer_text=Text("账户余额不足。", "There is not enough on the account."),
        slot=AMOUNT,
        field="amount",
    )


def _last_out(judging: Judging, account: str) -> Text:
    """Today's last entry that took something out, by its number."""
    today = judging.books.postings(account, judging.today, judging.today)
    out = [one for one in today if one.amount < 0]
    if not out:
        return same("")
    return Text(
        "（今日最近支出 {amount}，流水 {entry}）", " (last out today {amount}, {entry})"
    ).format(amount=same(yuan_text(Fen(-out[-1].amount))), entry=same(out[-1].journal))


@rule(
    "MONEY-LEVEL",
    AMOUNT,
    title=Text("按金额逐级授权", "The amount says whose word is needed"),
    may=(
        escalates(Level.SUPERVISOR, when=Text("达到主管授权起点", "from the supervisor's amount")),
        escalates(Level.MANAGER, when=Text("达到负责人授权起点", "from the manager's amount")),
    ),
    source=sources.MONEY_LEVEL,
)
def level_by_amount(judging: Judging, asked: MoneyAsked) -> Iterator[Finding]:
    """Money is approved by the amount of one entry."""
    for level, name in (
        (Level.MANAGER, "money_manager_from"),
        (Level.SUPERVISOR, "money_supervisor_from"),
    ):
        least = int(judging.books.parameter(name, judging.today))
        if least and asked.amount >= least:
            yield escalate(
                level,
                Text(
                    "金额 {amount} 达到 {least}，须{level}级授权。",
                    "{amount} reaches {least}: level {level} approves.",
                ).format(
                    amount=same(yuan_text(asked.amount)),
                    least=same(yuan_text(Fen(least))),
                    level=int(level),
                ),
                field="amount",
            )
            return


def check_cash(direction: CashDirection) -> Propose:
    """The proposal of what an amount of cash that passes the counter asks for."""

    def propose(view: View, judging: Judging) -> MoneyChecked:
        found, asked = view.of(ACCOUNT), view.of(AMOUNT)
        return cash_checked(judging, found.customer, direction, asked.amount)

    return propose


def cash_checked(
    judging: Judging, customer: str, direction: CashDirection, amount: Fen
) -> MoneyChecked:
    """What so many fen in cash ask for, with all of the customer's that passed this way today."""
    books, today = judging.books, judging.today
    before = cash_in_a_day(books, customer, today, direction)
    total = before + amount

    def reaches(name: str) -> bool:
        least = int(books.parameter(name, today))
        return bool(least) and total >= least

    identify = reaches("cash_identify_from")
    return MoneyChecked(
        before=before,
        identify=identify,
        reported=total >= reported_from(books, today),
        source_asked=identify and books.parameter("cash_source_asked", today) == YES,
        booking=direction is CashDirection.OUT and reaches("withdrawal_booking_from"),
        shows_balance=shows_balance(judging),
    )


def shows_balance(judging: Judging) -> bool:
    """Whether the bank prints the balance on the holder's own copy of a voucher."""
    return bool(judging.books.parameter("voucher_shows_balance", judging.today) == YES)


@rule(
    "LARGE-CASH",
    AMOUNT,
    MONEY_CHECKED,
    title=Text(
        "当日现金达到大额报告起点的，登记大额现金登记簿",
        "Cash that reaches the amount to be reported in a day is entered in the register",
    ),
    may=(
        warns(
            remedy=Text(
                "系统自动登记；按反洗钱规定报送，不得因报告拖延业务，也不必向客户解释报告事宜。",
                "It is registered by itself and reported by the rules; nothing is delayed for it, "
                "and there is nothing to explain to the customer.",
            )
        ),
    ),
    source=sources.LARGE_CASH,
)
def large_cash_is_noted(
    judging: Judging, asked: MoneyAsked, checked: MoneyChecked
) -> Iterator[Finding]:
    """Several entries of a day count together."""
    if checked.reported:
        yield warn(
            Text(
                "客户当日现金累计 {total}{before}，达到大额报告起点。",
                "Cash of the day together {total}{before}: it is reported.",
            ).format(
                total=same(yuan_text(Fen(checked.before + asked.amount))),
                before=Text("（其中此前 {fen}）", " ({fen} before this)").format(
                    fen=same(yuan_text(checked.before))
                )
                if checked.before
                else same(""),
            )
        )


def identifies(view: View) -> bool:
    """Whether the document of whoever acts is checked at this amount."""
    checked = view.find(MONEY_CHECKED)
    return checked is not None and checked.identify


def needs_approval(view: View) -> bool:
    """Whether somebody approves this case."""
    level = view.find(LEVEL)
    return level is not None and level.approved


def find_level(rules: tuple[Rule, ...]) -> Propose:
    """The proposal of whose word is needed by the verdicts of these rules."""

    def propose(view: View, judging: Judging) -> LevelAsked:
        return LevelAsked(int(level_asked(judge(rules, view, judging))))

    return propose
