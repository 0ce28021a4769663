"""补卡、换卡: when a new card or passbook may be made, which one it is, and what goes with it."""

from __future__ import annotations

from collections.abc import Iterator

from app.clock import business_date
from app.domain import masks
from app.domain.account import MEDIUM_KIND_TITLES, MediumKind, MediumState
from app.domain.branch import Level
from app.domain.loss import LossKind, LossReport, reissue_from, standing
from app.evidence.found_account import AccountFound
from app.evidence.loss import ReportChosen
from app.evidence.medium import CardTaken
from app.evidence.replacement import Exchange, NumberKept, Reissue, ReissuePlan
from app.flow.books import BooksReading
from app.flow.rule import (
    Finding,
    Judging,
    Rule,
    escalate,
    escalates,
    question,
    refuse,
    refuses,
    rule,
)
from app.flow.slot import EVERYTHING_BEFORE, Slot, View
from app.i18n import Text, same
from app.rules import sources
from app.rules.card_orders import CANCEL_FIRST, ordered_card, refuse_while_ordered
from app.rules.contracts import moved_with, unlike
from app.rules.found_account import ACCOUNT
from app.rules.loss import REPORT, account_lives, medium_lives
from app.rules.loss_sentences import how_it_ended, who_reported
from app.rules.medium import CARD_TAKEN

REISSUE = Slot("reissue", Reissue, Text("补发方式", "Which number"), about=(ACCOUNT,))
EXCHANGE = Slot("exchange", Exchange, Text("旧卡（折）", "The old one"), about=(ACCOUNT,))
PLAN = Slot(
    "plan", ReissuePlan, Text("签约迁移和费用", "Contracts and fee"), about=EVERYTHING_BEFORE
)

NUMBER_IS_NEW = Text("换号时", "where the number is a new one")

_WAITS = {
    MediumKind.CARD: "reissue_days_card",
    MediumKind.PASSBOOK: "reissue_days_passbook",
}


def number_is_new(view: View) -> bool:
    """Whether a card or passbook is taken from the box now; until it is said, it is."""
    chosen, exchange = view.find(REISSUE), view.find(EXCHANGE)
    if chosen is not None:
        return chosen.number is NumberKept.NEW
    return exchange is None or exchange.number is NumberKept.NEW


def ends_with_it(books: BooksReading, card: str) -> tuple[LossReport, ...]:
    """The reports of a card that a new one brings to their end, lapsed ones left out by whoever
    writes them down first: all of them, for the medium is another and its PIN is set anew."""
    return tuple(one for one in books.loss_reports(card) if one.end is None)


def next_medium(view: View, judging: Judging) -> CardTaken | None:
    """The next card, or passbook, of the teller's box; None when there is none left."""
    kind = view.of(ACCOUNT).medium
    card = judging.books.next_stock_card(judging.teller, kind)
    return CardTaken(card.serial, card.card_number) if card else None


def plan(view: View, judging: Judging) -> ReissuePlan:
    """What goes with the old card or passbook, and what the new one costs."""
    found = view.of(ACCOUNT)
    return _plan(judging, found, NumberKept.NEW if number_is_new(view) else NumberKept.SAME)


def _plan(judging: Judging, found: AccountFound, number: NumberKept) -> ReissuePlan:
    books = judging.books
    account, card = books.account(found.account), books.card(found.card)
    return ReissuePlan(
        old_card=found.card,
        medium=found.medium,
        number=number,
        contracts=moved_with(books, account, card, number_stays=number is NumberKept.SAME)
        if account is not None and card is not None
        else (),
        ends=tuple(
            one.number for one in ends_with_it(books, found.card) if one.stands(judging.now)
        ),
        fee=int(books.parameter("card_fee", judging.today)),
    )


_ONE_MOMENT = Text("请稍候。", "One moment, please.")
_FORMAL_FIRST = refuses(
    when=Text("只有口头挂失", "there is a verbal report only"),
    remedy=Text("请先办理正式挂失（2102）。", "Make a formal report first (2102)."),
)
_PIN_ONLY = refuses(
    when=Text("只挂失了密码", "the PIN alone is reported"),
    remedy=Text(
        "卡（折）在手的办理密码重置（2301）；卡（折）也遗失的先变更挂失内容（2104）。",
        "With the card in hand, reset the PIN (2301); if the card is lost too, change the report "
        "first (2104).",
    ),
)
_NOT_LOST = refuses(
    when=Text("没有挂失，或挂失已终止", "nothing is reported lost, or the report has ended"),
    remedy=Text(
        "卡（折）遗失的先办理正式挂失（2102）；损坏、到期的办理换卡（2202）。",
        "If it is lost, report it formally first (2102); if it is damaged or expired, exchange it "
        "(2202).",
    ),
)


@rule(
    "REISSUE-REPORT",
    ACCOUNT,
    title=Text(
        "补发须有卡（折）的正式挂失", "A replacement needs a standing formal report of the medium"
    ),
    may=(_FORMAL_FIRST, _PIN_ONLY, _NOT_LOST),
    source=sources.LOSS_REISSUE,
)
def formally_lost(judging: Judging, found: AccountFound) -> Iterator[Finding]:
    """A formal report that covers the card or passbook stands; else it is said what stands, or how
    the last one ended."""
    books = judging.books
    card = books.card(found.card)
    if card is None or card.state is not MediumState.NORMAL:
        return
    every = books.loss_reports(found.card)
    reports = standing(every, judging.now)
    if any(one.kind is LossKind.FORMAL and one.still.medium for one in reports):
        return
    verbal = [one for one in reports if one.still.medium]
    if verbal:
        text, may = who_reported(books, verbal[0]), _FORMAL_FIRST
    elif reports:
        text, may = who_reported(books, reports[0]), _PIN_ONLY
    elif every:
        text = Text("挂失 {number}：{end}", "Report {number}: {end}").format(
            number=same(every[-1].number), end=how_it_ended(every[-1], judging.now)
        )
        may = _NOT_LOST
    else:
        text = Text("该卡（折）没有挂失", "This card or passbook is not reported lost")
        may = _NOT_LOST
    yield refuse(
        Text("{why}。", "{why}.").format(why=text),
        customer_text=Text(
            "补发前须先办理正式挂失。", "Before a replacement comes a formal report of the loss."
        ),
        remedy=may.remedy,
    )


@rule(
    "REISSUE-WAIT",
    ACCOUNT,
    REPORT,
    title=Text("正式挂失满等待天数后方可补发", "A replacement comes after the days of waiting"),
    may=(
        refuses(
            remedy=Text(
                "请告知客户可办理的日期；挂失一直有效，支付已停止。",
                "Tell the customer from which day; the report stands, and payment is stopped.",
            )
        ),
    ),
    source=sources.LOSS_REISSUE,
)
def the_wait_is_over(
    judging: Judging, found: AccountFound, chosen: ReportChosen
) -> Iterator[Finding]:
    """So many days after the first formal report, by the parameter of the medium; the day itself
    is named."""
    report = judging.books.loss_report(chosen.number)
    if report is None or report.waits_from is None:
        return
    days = int(judging.books.parameter(_WAITS[found.medium], judging.today))
    first = reissue_from(report, days)
    if judging.today < first:
        yield refuse(
            Text(
                "{on} 正式挂失，{medium}须满{days}天，{first} 起方可补发。",
                "Formally reported on {on}; a {medium} is re-issued after {days} days, from "
                "{first} on.",
            ).format(
                on=business_date(report.waits_from),
                medium=MEDIUM_KIND_TITLES[found.medium],
                days=days,
                first=first,
            ),
            customer_text=Text(f"{first} 起可以补发。", f"It can be replaced from {first} on."),
        )


@rule(
    "CARD-ORDERED",
    ACCOUNT,
    title=Text(
        "同号新卡制作、待领期间不另行补换",
        "While a card of the same number is on its way there is no other",
    ),
    may=(refuses(remedy=CANCEL_FIRST),),
    source=sources.REISSUE,
)
def no_card_on_its_way(judging: Judging, found: AccountFound) -> Iterator[Finding]:
    """One new plastic at a time."""
    order = ordered_card(judging.books, found.card)
    if order is not None:
        yield refuse_while_ordered(order)


@question(
    "NUMBER-KEPT",
    title=Text("存折只能换号补发", "A passbook gets a new number"),
    may=(refuses(remedy=Text("请改为“换号”。", "Choose a new number.")),),
    source=sources.REISSUE,
)
def passbooks_come_from_the_box(
    judging: Judging, found: AccountFound, chosen: Reissue | Exchange
) -> Iterator[Finding]:
    """No card centre makes passbooks: each comes from the box with a number of its own."""
    if found.medium is MediumKind.PASSBOOK and chosen.number is NumberKept.SAME:
        yield refuse(
            Text("存折不能同号补换。", "No passbook is made under the same number."),
            customer_text=_ONE_MOMENT,
            field="number",
        )


_EMPTY_BOX = refuses(
    when=Text("尾箱中没有空白卡（折）", "the box holds none"),
    remedy=Text("请向库管员领用。", "Draw blank ones from the custodian."),
)
_ANOTHER = refuses(
    when=Text("取用的不是下一张", "another than the next one was taken"),
    remedy=Text(
        "请取用号码最小的一张；损坏的先登记作废。", "Take the lowest number; void a spoiled one."
    ),
)


@rule(
    "MEDIUM-ORDER",
    ACCOUNT,
    CARD_TAKEN,
    title=Text(
        "空白卡、折严格按号码顺序取用", "Blank cards and passbooks are taken in number order"
    ),
    may=(_EMPTY_BOX, _ANOTHER),
    source=sources.STOCK,
)
def next_of_its_kind(judging: Judging, found: AccountFound, taken: CardTaken) -> Iterator[Finding]:
    """The lowest number of the old medium's kind in the teller's box; cards for cards, passbooks
    for passbooks."""
    following = judging.books.next_stock_card(judging.teller, found.medium)
    kind = MEDIUM_KIND_TITLES[found.medium]
    if following is None:
        yield refuse(
            Text("尾箱中没有空白{kind}。", "The box holds no blank {kind}.").format(kind=kind),
            customer_text=_ONE_MOMENT,
            remedy=_EMPTY_BOX.remedy,
        )
    elif (following.serial, following.card_number) != (taken.serial, taken.card_number):
        yield refuse(
            Text(
                f"应使用下一张 {following.serial}，而不是 {taken.serial}。",
                f"The next one is {following.serial}, not {taken.serial}.",
            ),
            customer_text=_ONE_MOMENT,
            remedy=_ANOTHER.remedy,
        )


@rule(
    "CONTRACTS-NOW",
    ACCOUNT,
    PLAN,
    title=Text(
        "签约清单和费用须与登记一致", "Contracts and fee are those of the books as they stand"
    ),
    may=(
        refuses(
            remedy=Text(
                "请回到“签约迁移和费用”重新确认，客户重新签名。",
                "Confirm contracts and fee again; the customer signs again.",
            )
        ),
    ),
    source=sources.CONTRACTS,
)
def nothing_is_left_behind(
    judging: Judging, found: AccountFound, shown: ReissuePlan
) -> Iterator[Finding]:
    """What was agreed or ended meanwhile at another window is not lost on the way."""
    now = _plan(judging, found, shown.number)
    if unlike(shown.contracts, now.contracts):
        yield refuse(
            Text(
                "该卡的签约关系在确认之后有变更。",
                "The contracts of this card changed after they were confirmed.",
            ),
            customer_text=_ONE_MOMENT,
        )
    elif (shown.old_card, shown.fee) != (now.old_card, now.fee):
        yield refuse(
            Text("旧卡号或费用在确认之后有变更。", "The old number or the fee changed since."),
            customer_text=_ONE_MOMENT,
        )


_LOST = refuses(
    when=Text("卡（折）或密码在挂失中", "it or its PIN is reported lost"),
    remedy=Text(
        "卡（折）挂失的办理补卡（2201）；已找回的先解挂（2105）；只挂失密码的先重置密码（2301）。",
        "If the card is reported lost, replace it (2201), or release it first if it was found "
        "(2105); if the PIN alone is, reset it first (2301).",
    ),
)
_ANOTHER_CARD = refuses(
    when=Text("交来的不是这张卡（折）", "another one was handed in"),
    remedy=Text("请核对号码，或改选这张卡（折）。", "Compare the number, or choose that one."),
)


@rule(
    "EXCHANGE-LOST",
    ACCOUNT,
    title=Text("挂失中的卡（折）不办理换卡", "What is reported lost is not exchanged"),
    may=(_LOST,),
    source=sources.EXCHANGE,
)
def nothing_is_reported(judging: Judging, found: AccountFound) -> Iterator[Finding]:
    """An exchange is for a card that the holder has; whoever has it and reported it lost releases
    it first."""
    for report in standing(judging.books.loss_reports(found.card), judging.now)[:1]:
        yield refuse(
            Text("{who}。", "{who}.").format(who=who_reported(judging.books, report)),
            customer_text=Text(
                "这张卡（折）在挂失中，请先按柜员的说明办理。",
                "It is reported lost; the teller will tell you what comes first.",
            ),
        )


@rule(
    "EXCHANGE-CARD",
    ACCOUNT,
    EXCHANGE,
    title=Text(
        "交来的旧卡（折）号码须与账户的一致", "The old one that is handed in is this account's"
    ),
    may=(_ANOTHER_CARD,),
    source=sources.EXCHANGE,
)
def old_one_is_here(judging: Judging, found: AccountFound, said: Exchange) -> Iterator[Finding]:
    """The number on the plastic itself is compared."""
    yield from _same_number(found.card, said.old_card, "old_card")


def _same_number(card: str, entered: str, field: str) -> Iterator[Finding]:
    if entered != card:
        yield refuse(
            Text(
                f"旧卡（折）号码 {masks.card_number(entered)} 与 {masks.card_number(card)} 不符。",
                f"The old one's number {masks.card_number(entered)} is not "
                f"{masks.card_number(card)}.",
            ),
            customer_text=Text(
                "您交来的不是要更换的这张卡（折）。",
                "What you hand in is not the one that is to be exchanged.",
            ),
            field=field,
        )


def level(code: str, what: Text) -> Rule:
    """The rule that a supervisor at least approves."""

    @rule(
        code,
        title=Text("{what}至少由主管授权", "{what}: a supervisor at least approves").format(
            what=what
        ),
        may=(escalates(Level.SUPERVISOR),),
        source=sources.REISSUE_LEVEL,
    )
    def approved(judging: Judging) -> Iterator[Finding]:
        """Who gets a card with a new PIN is seen by two."""
        yield escalate(
            Level.SUPERVISOR,
            Text("{what}须主管授权。", "{what} needs a supervisor.").format(what=what),
        )

    return approved


COMMON_RULES = (account_lives, medium_lives, next_of_its_kind, nothing_is_left_behind)
REPLACEMENT_RULES = (
    *COMMON_RULES,
    formally_lost,
    the_wait_is_over,
    no_card_on_its_way,
    passbooks_come_from_the_box.of(ACCOUNT, REISSUE),
    level("REISSUE-LEVEL", Text("补卡（补折）", "A replacement")),
)
EXCHANGE_RULES = (
    *COMMON_RULES,
    nothing_is_reported,
    no_card_on_its_way,
    old_one_is_here,
    passbooks_come_from_the_box.of(ACCOUNT, EXCHANGE),
    level("EXCHANGE-LEVEL", Text("换卡（换折）", "An exchange")),
)
