"""销户前检查: all that stands in the way of a closure, at once, each with what clears it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, time

from app.clock import CHINA, business_date
from app.domain import masks
from app.domain.account import (
    ACCOUNT_CLASS_TITLES,
    Account,
    AccountClass,
    AccountLife,
    Card,
    MediumKind,
    MediumState,
    PinState,
)
from app.domain.closure_parameters import CLOSURE_ENDS_CONTRACTS, CLOSURE_OF_DORMANT
from app.domain.contract import ContractKind
from app.domain.custody import HeldState, OrderState
from app.domain.loss import LossKind, LossReport, reissue_from
from app.domain.loss_parameters import YES
from app.domain.money import yuan_text
from app.domain.restraint import OF_AN_AUTHORITY, Restraint, RestraintKind
from app.evidence.closure import Blocker, BlockerCode, EndedHere
from app.evidence.identity import IdentityDocument
from app.flow.books import BooksReading
from app.i18n import Text, same
from app.rules import sources
from app.rules.card_orders import under_way
from app.rules.chain import CardKnown, card_known
from app.rules.closing_sum import closing_sum
from app.rules.contracts import said
from app.rules.control_told import SAY_NO_MORE, is_told, may_be_told
from app.rules.dormancy import OVERDUE_DOCUMENT
from app.rules.interest import RateMissing
from app.rules.known_dead import DECEASED_CLOSURE
from app.rules.loss_sentences import staff_named, to_the_second, who_reported
from app.rules.restraints import NEUTRAL, may_see, restrained, said_to

ENDS_WITH_IT = (
    ContractKind.SALARY,
    ContractKind.DEBIT,
    ContractKind.QUICK_PAY,
    ContractKind.E_BANK,
    ContractKind.SMS,
)
"""What may end together with the account once the holder confirmed the list (form F, K); money of
somebody else hangs on every other agreement, so it is settled first."""

_WAITS = {
    MediumKind.CARD: "reissue_days_card",
    MediumKind.PASSBOOK: "reissue_days_passbook",
}
CLOSURE = "1201"
"""The transaction code of a closure: two of one account do not wait for one another, the second is
told of the first."""

_ORDERED_BY_AUTHORITY = OF_AN_AUTHORITY | {RestraintKind.POLICE_STOP}
_WAIT_A_MOMENT = Text("请稍候。", "One moment, please.")


@dataclass(frozen=True)
class Asked:
    """Which account is to be closed, and what is known of whoever asks.

    Attributes:
        case, teller: the case that asks, which is itself no business under way; both empty where
            somebody only looks.
        document: the document that was shown; None where the one of the books counts.
    """

    books: BooksReading
    account: Account
    at: datetime
    case: str = ""
    teller: str = ""
    document: IdentityDocument | None = None

    @property
    def cards(self) -> tuple[Card, ...]:
        """Its cards and passbooks in use."""
        found = self.books.cards_of_account(self.account.number)
        return tuple(one for one in found if one.state is MediumState.NORMAL)

    def known(self, card: Card) -> CardKnown:
        """What the books know of one of them."""
        return card_known(self.books, card, business_date(self.at))


Finder = Callable[[Asked], Iterator[Blocker]]


def blockers(
    books: BooksReading,
    account: str,
    at: datetime,
    *,
    case: str = "",
    teller: str = "",
    document: IdentityDocument | None = None,
) -> tuple[Blocker, ...]:
    """All that stands in the way of closing an account at a moment, in the order in which it is
    cleared; nothing of an account that does not exist.

    `document` is the identity document that was shown, by which the holder is known today.
    """
    known = books.account(account)
    if known is None:
        return ()
    asked = Asked(books, known, at, case, teller, document)
    if known.life is AccountLife.CLOSED:
        return tuple(closed(asked))
    return tuple(blocker for find in FINDERS.values() for blocker in find(asked))


def ends_with_it(books: BooksReading, account: str, at: datetime) -> tuple[EndedHere, ...]:
    """What ends together with an account, once its holder confirmed it, oldest first."""
    known = books.account(account)
    if known is None or not _may_end_here(books, at):
        return ()
    rows = books.contracts(account)
    written = {one.kind for one in books.contracts(account, ended=True)}
    on_the_account = []
    if known.sms_notice and ContractKind.SMS not in written:
        on_the_account.append(ContractKind.SMS)
    if known.daily_limit and ContractKind.E_BANK not in written:
        on_the_account.append(ContractKind.E_BANK)
    return (
        *(
            EndedHere(one.number, one.kind, one.party, one.reference)
            for one in rows
            if one.kind in ENDS_WITH_IT
        ),
        *(EndedHere("", kind, "", "") for kind in on_the_account),
    )


def _may_end_here(books: BooksReading, at: datetime) -> bool:
    return str(books.parameter(CLOSURE_ENDS_CONTRACTS, business_date(at))) == YES


def closed(asked: Asked) -> Iterator[Blocker]:
    """Somebody closed it already: by whom and when."""
    account = asked.account
    if account.life is not AccountLife.CLOSED:
        return
    teller = asked.books.made_by(account.life_journal) if account.life_journal else ""
    yield Blocker(
        BlockerCode.CLOSED,
        Text(
            "账户 {number} 已于 {at} 销户（流水 {entry}，柜员 {teller}）。",
            "Account {number} was closed at {at} (entry {entry}, teller {teller}).",
        ).format(
            number=same(masks.account_number(account.number)),
            at=same(to_the_second(account.life_since) if account.life_since else "—"),
            entry=same(account.life_journal or "—"),
            teller=same(staff_named(asked.books, teller) if teller else "—"),
        ),
        Text("该账户已经销户。", "This account is closed already."),
        Text(
            "无须再办；请客户选择其他账户。",
            "Nothing more is to be done; another account is chosen.",
        ),
        sources.CLOSURE,
        about=account.number,
    )


def lost_report(asked: Asked) -> LossReport | None:
    """The standing formal report on which a lost card's account may be closed (挂失销户)."""
    for card in asked.cards:
        report = asked.known(card).medium_report(asked.at)
        if report is not None and report.kind is LossKind.FORMAL:
            return report
    return None


def losses(asked: Asked) -> Iterator[Blocker]:
    """A formal loss of the medium is the way 挂失销户; a verbal one becomes formal first, and money
    of a passbook waits its days."""
    for card in asked.cards:
        report = asked.known(card).medium_report(asked.at)
        if report is None:
            continue
        if report.kind is LossKind.VERBAL:
            yield Blocker(
                BlockerCode.LOST,
                Text("{who}。", "{who}.").format(who=who_reported(asked.books, report)),
                Text(
                    "这张卡（折）已口头挂失，销户前请办理正式挂失。",
                    "It was reported lost verbally; a formal report comes before the closure.",
                ),
                Text(
                    "先办正式挂失（2102），再挂失销户；已找回的先解挂（2105）。",
                    "Report it formally (2102), then close on the report; if it was found, release "
                    "it (2105).",
                ),
                sources.CLOSURE_LOST,
                operation="loss_report",
                card=card.number,
                about=report.number,
            )
            continue
        days = int(asked.books.parameter(_WAITS[card.medium], business_date(asked.at)))
        first = reissue_from(report, days)
        if business_date(asked.at) < first:
            yield Blocker(
                BlockerCode.LOST,
                Text(
                    "{who}；须满{days}天，{first} 起方可挂失销户。",
                    "{who}; {days} days must pass, closed from {first} on.",
                ).format(
                    who=who_reported(asked.books, report),
                    days=same(str(days)),
                    first=same(first.isoformat()),
                ),
                Text(
                    f"挂失满规定天数后可以销户：{first} 起。",
                    f"It can be closed once the days of the report have passed: from {first} on.",
                ),
                Text(
                    "请客户届时再来；已找回的先解挂（2105）。",
                    "The customer comes again then; if it was found, release it (2105).",
                ),
                sources.CLOSURE_LOST,
                operation="release",
                card=card.number,
                about=report.number,
            )


def pins(asked: Asked) -> Iterator[Blocker]:
    """With the card in hand the holder proves its PIN: one that is lost or locked is reset."""
    for card in asked.cards:
        known = asked.known(card)
        if known.medium_report(asked.at) is not None:
            continue
        report = known.pin_report(asked.at)
        if report is not None:
            text = Text("密码已挂失：{who}。", "The PIN is lost: {who}.").format(
                who=who_reported(asked.books, report)
            )
        elif known.pin(asked.at) is PinState.LOCKED:
            text = Text(
                "尾号 {tail} 的密码连续输错，已锁定。",
                "The PIN of the card ending in {tail} is locked after wrong entries.",
            ).format(tail=same(card.number[-4:]))
        else:
            continue
        yield Blocker(
            BlockerCode.PIN,
            text,
            Text("请先重置密码。", "Please set a new PIN first."),
            Text(
                "办理密码重置（2301）；记得密码、只是锁定的，办理解锁（2303）。",
                "Reset it (2301); where it is known and only locked, unlock it (2303).",
            ),
            sources.CLOSURE,
            operation="pin_reset",
            card=card.number,
            about=report.number if report is not None else "",
        )


def freezes(asked: Asked) -> Iterator[Blocker]:
    """Every freeze that holds, and every one that waits for its turn."""
    found = restrained(asked.books, asked.account.number, asked.at)
    for held in found.held:
        row = held.restraint
        if row.kind is RestraintKind.SYSTEM and _renewed(asked, row):
            continue
        remedy, operation = _lifted(row)
        yield Blocker(
            BlockerCode.FREEZE,
            Text("{said}。", "{said}.").format(
                said=said_to(asked.books, asked.teller, held, asked.at)
            ),
            may_be_told(found) or NEUTRAL,
            remedy,
            sources.CLOSURE_FREEZE,
            operation=operation,
            about=row.number,
        )


def _renewed(asked: Asked, row: Restraint) -> bool:
    """Whether the system restricts for an expired document, and a valid one is here."""
    document = asked.document
    if row.reason != OVERDUE_DOCUMENT or document is None:
        return False
    return document.valid_until is None or document.valid_until >= business_date(asked.at)


def _lifted(row: Restraint) -> tuple[Text, str]:
    if row.kind in _ORDERED_BY_AUTHORITY:
        return (
            Text(
                "须由有权机关出具解除手续（4103）或到期自动解除；此前不得销户，不得向客户透露。",
                "The authority releases it by its own paper (4103), or it ends at its term; until "
                "then nothing is closed, and the customer is told nothing.",
            ),
            "freeze_release",
        )
    if row.kind is RestraintKind.BANK_CONTROL and not is_told(row):
        return SAY_NO_MORE, "bank_control_end"
    if row.kind is RestraintKind.BANK_CONTROL:
        return (
            Text(
                "核实后办理解除风险管控（4107）；告知客户理由和救济渠道。",
                "Lift it once cleared (4107); the customer hears the reason and where to appeal.",
            ),
            "bank_control_end",
        )
    if row.kind is RestraintKind.SELF:
        return (
            Text(
                "客户本人在场的，办理解除自助冻结（4109）。",
                "The holder is here: end the freeze of their own (4109).",
            ),
            "self_freeze_end",
        )
    if row.kind is RestraintKind.SYSTEM:
        return (
            Text(
                "请客户出示新证件；有效证件登记后自动解除。",
                "The customer shows a new document; once a valid one is here it is no obstacle.",
            ),
            "",
        )
    return (
        Text(
            "立即报告合规部门，不得支付，不得向客户透露。",
            "Report to compliance at once; nothing is paid, and the customer is told nothing.",
        ),
        "",
    )


def agreements(asked: Asked) -> Iterator[Blocker]:
    """Agreements that are settled first; those that end with the account are none of them."""
    here = _may_end_here(asked.books, asked.at)
    for one in asked.books.contracts(asked.account.number):
        if here and one.kind in ENDS_WITH_IT:
            continue
        yield Blocker(
            BlockerCode.CONTRACT,
            Text(
                "{what}未解除（{number}，{on} 签约）。",
                "{what} has not ended ({number}, agreed on {on}).",
            ).format(
                what=said(one.kind, one.party),
                number=same(one.number),
                on=same(business_date(one.since).isoformat()),
            ),
            Text("请先办结：{what}。", "Please settle this first: {what}.").format(
                what=said(one.kind, one.party)
            ),
            _settled(one.kind),
            sources.CLOSURE,
            operation="contract_end",
            card=one.card,
            about=one.number,
        )


_SETTLE = {
    ContractKind.LOAN: Text(
        "贷款结清，或还款改约其他账户后解约（2402）。",
        "Repay the loan, or from another account; then end it (2402).",
    ),
    ContractKind.CREDIT_CARD: Text(
        "信用卡还款改约其他账户后解约（2402）。",
        "The credit card is repaid from another account; then end it (2402).",
    ),
    ContractKind.INVESTMENT: Text(
        "赎回或转出持有的产品后解约（2402）。",
        "Redeem or move the holdings; then end it (2402).",
    ),
    ContractKind.CUSTODY: Text(
        "在证券公司变更存管银行后解约（2402）。",
        "Change the custody bank at the broker; then end it (2402).",
    ),
    ContractKind.TIME_DEPOSIT: Text(
        "定期存款支取或转出后解约（2402）。", "Draw or move the time deposit; then end it (2402)."
    ),
    ContractKind.PLEDGE: Text(
        "质押、担保解除登记后解约（2402）。", "Release the pledge; then end it (2402)."
    ),
}


def _settled(kind: ContractKind) -> Text:
    return _SETTLE.get(kind, Text("办理解约（2402）。", "End it (2402)."))


def bound(asked: Asked) -> Iterator[Blocker]:
    """The holder's own Class II and III accounts, which stand on a Class I account."""
    if asked.account.account_class is not AccountClass.CLASS_I:
        return
    for one in asked.books.accounts_of(asked.account.customer):
        if one.account_class is AccountClass.CLASS_I or one.life is AccountLife.CLOSED:
            continue
        cards = [
            card.number
            for card in asked.books.cards_of_account(one.number)
            if card.state is MediumState.NORMAL
        ]
        yield Blocker(
            BlockerCode.BOUND,
            Text(
                "名下{kind} {number} 绑定本账户。",
                "{kind} {number} of the same holder is bound to this account.",
            ).format(
                kind=ACCOUNT_CLASS_TITLES[one.account_class],
                number=same(masks.account_number(one.number)),
            ),
            Text(
                "您名下的Ⅱ、Ⅲ类账户绑定了本账户，请先改绑或销户。",
                "Your Class II and III accounts are bound to this one: bind them elsewhere, or "
                "close them first.",
            ),
            Text(
                "改绑其他账户，或先将其销户（1201）。",
                "Bind it to another account, or close it first (1201).",
            ),
            sources.CLOSURE_BOUND,
            operation="account_closure" if cards else "",
            card=cards[0] if cards else "",
            about=one.number,
        )


def orders(asked: Asked) -> Iterator[Blocker]:
    """A card that is being made, or that waits here for its holder."""
    for card in asked.cards:
        order = under_way(asked.books.card_orders(card.number))
        if order is None:
            continue
        arrived = order.state is OrderState.ARRIVED
        text = (
            Text("同号新卡 {number} 已到，待领取。", "Card {number} is here, not yet collected.")
            if arrived
            else Text("同号新卡 {number} 制卡中。", "Card {number} is being made.")
        )
        yield Blocker(
            BlockerCode.ORDER,
            text.format(number=same(order.number)),
            Text(
                "您申请的新卡尚未领取，销户前须撤销。",
                "The card that you ordered was not collected; it is cancelled first.",
            ),
            Text(
                "撤销制卡（2205）；已到的新卡剪角。",
                "Cancel the order (2205); a card that is here is cut.",
            ),
            sources.CLOSURE,
            operation="card_order_cancel",
            card=card.number,
            about=order.number,
        )


def custody(asked: Asked) -> Iterator[Blocker]:
    """A card or passbook of the account that lies in the branch."""
    for card in asked.cards:
        for held in asked.books.held_cards(card.number):
            if held.state is not HeldState.HELD:
                continue
            yield Blocker(
                BlockerCode.CUSTODY,
                Text(
                    "尾号 {tail} 的卡（折）在本网点保管（{number}）。",
                    "The card ending in {tail} lies in this branch's custody ({number}).",
                ).format(tail=same(card.number[-4:]), number=same(held.number)),
                Text(
                    "您的卡（折）在本网点保管，请先领回。",
                    "Your card is kept at this branch; please take it back first.",
                ),
                Text(
                    "先办理保管卡处理（2107）：交还本人或剪角。",
                    "Give it back or cut it first (2107).",
                ),
                sources.CLOSURE,
                operation="held_card_end",
                card=card.number,
                about=held.number,
            )


def open_cases(asked: Asked) -> Iterator[Blocker]:
    """Business of today about this account that somebody has begun and not ended."""
    day = datetime.combine(business_date(asked.at), time(), CHINA)
    for one in asked.books.open_cases(asked.account.number, day):
        if one.case == asked.case or one.operation in (CLOSURE, DECEASED_CLOSURE):
            continue
        mine = bool(asked.teller) and one.teller == asked.teller
        # Which business it is, even that it is not any of the ordinary ones, would warn of a freeze
        # that is about to be registered [行政强制法30].
        named = mine or may_see(asked.books, asked.teller, asked.at)
        yield Blocker(
            BlockerCode.OPEN_CASE,
            Text(
                "柜员 {teller} 在 {workstation} 有未办结的业务{operation}（{at}）。",
                "Teller {teller} has business{operation} under way at {workstation} ({at}).",
            ).format(
                teller=same(staff_named(asked.books, one.teller)),
                workstation=same(one.workstation),
                operation=same(f" {one.operation}" if named else ""),
                at=same(to_the_second(one.saved_at)),
            ),
            _WAIT_A_MOMENT,
            Text("打开后办结，或结束该业务。", "Open it and do it, or end it.")
            if mine
            else Text("请该柜员办结或结束该业务。", "That teller does it, or ends it."),
            sources.CLOSURE,
            case=one.case if mine else "",
            about=one.case,
        )


def documents(asked: Asked) -> Iterator[Blocker]:
    """The holder's identity document is in date: the one shown, else the one of the books."""
    shown, holder = asked.document, asked.books.customer(asked.account.customer)
    until = shown.valid_until if shown is not None else holder and holder.document_valid_until
    if not until or until >= business_date(asked.at):
        return
    yield Blocker(
        BlockerCode.DOCUMENT,
        Text("证件已于 {until} 到期。", "The document expired on {until}.").format(
            until=same(until.isoformat())
        ),
        Text("您的证件已过期，请换领新证件后再来。", "Your document has expired; renew it first."),
        Text(
            "请客户出示有效证件；换证期间可凭临时身份证。",
            "The customer shows a valid document; a temporary one will do meanwhile.",
        ),
        sources.CLOSURE_DOCUMENT,
    )


def dormancy(asked: Asked) -> Iterator[Blocker]:
    """A dormant account is closed as it is, unless the bank reactivates it first."""
    if asked.account.life is not AccountLife.DORMANT:
        return
    if str(asked.books.parameter(CLOSURE_OF_DORMANT, business_date(asked.at))) == YES:
        return
    yield Blocker(
        BlockerCode.DORMANT,
        Text(
            "账户已休眠，本行规定先激活再销户。",
            "The account is dormant; this bank reactivates it before it is closed.",
        ),
        Text("账户长期未用，请先激活。", "The account was long unused; it is reactivated first."),
        Text("办理休眠账户激活（1301）。", "Reactivate it (1301)."),
        sources.CLOSURE_DORMANT,
        operation="reactivation",
        about=asked.account.number,
    )


def sums(asked: Asked) -> Iterator[Blocker]:
    """The closing sum can be worked out, and leaves nothing that the customer owes."""
    try:
        found = closing_sum(asked.books, asked.account.number, business_date(asked.at))
    except RateMissing as missing:
        yield Blocker(
            BlockerCode.RATE,
            missing.sentence,
            _WAIT_A_MOMENT,
            missing.remedy,
            sources.CLOSURE_SUM,
            operation="parameter_change",
            about=missing.name,
        )
        return
    if found.payout >= 0:
        return
    short = yuan_text(type(found.payout)(-found.payout))
    owed = found.principal < 0
    yield Blocker(
        BlockerCode.OVERDRAWN,
        Text(
            "余额和利息不足抵扣应收款项，尚差 {short}。",
            "Balance and interest do not cover what is due: {short} is missing.",
        ).format(short=same(short)),
        Text("请先结清应收款项 {short}。", "Please pay what is due first: {short}.").format(
            short=same(short)
        ),
        Text("先存入现金（3101）。", "Pay cash in first (3101).")
        if owed
        else Text("先收取应收费用（3104）。", "Take the fees first (3104)."),
        sources.CLOSURE_SUM,
        operation="cash_deposit" if owed else "fee_payment",
        about=asked.account.number,
    )


FINDERS: dict[BlockerCode, Finder] = {
    BlockerCode.FREEZE: freezes,
    BlockerCode.LOST: losses,
    BlockerCode.PIN: pins,
    BlockerCode.CUSTODY: custody,
    BlockerCode.ORDER: orders,
    BlockerCode.CONTRACT: agreements,
    BlockerCode.BOUND: bound,
    BlockerCode.DOCUMENT: documents,
    BlockerCode.DORMANT: dormancy,
    BlockerCode.OPEN_CASE: open_cases,
    BlockerCode.RATE: sums,
}
"""Who looks for what, in the order in which it is shown."""
