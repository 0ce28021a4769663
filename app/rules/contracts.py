"""签约关系: what is agreed on an account, and what becomes of it when the card is replaced."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from app.clock import business_date
from app.domain import masks
from app.domain.account import Account, AccountLife, Card, MediumState
from app.domain.contract import CONTRACT_TITLES, Contract, ContractKind
from app.domain.loss import standing
from app.domain.money import Fen, yuan_text
from app.errors import Conflict
from app.evidence.contracts import WITH_THE_BANK, ContractChosen, ContractSigned
from app.evidence.found_account import AccountFound
from app.evidence.identity import IdentityDocument
from app.evidence.replacement import Follows, MovedContract
from app.flow.books import Books, BooksReading
from app.flow.operation import Performing
from app.flow.rule import Finding, Judging, refuse, refuses, rule, warn, warns
from app.flow.slot import Slot
from app.i18n import Text
from app.rules import sources
from app.rules.found_account import ACCOUNT
from app.rules.identity import CARD
from app.rules.known_customer import hits
from app.rules.loss_sentences import who_reported

SIGNED = Slot("contract", ContractSigned, Text("签约内容", "What is agreed"), about=(ACCOUNT,))
CHOSEN = Slot(
    "contract_chosen", ContractChosen, Text("解约内容", "What comes to its end"), about=(ACCOUNT,)
)

TOLD_BY_THE_CUSTOMER = (ContractKind.SALARY, ContractKind.DEBIT, ContractKind.QUICK_PAY)
"""Somebody outside the bank has the card's number on file and is told by the customer; all else is
this bank's own to move [DOMAIN §3 补卡, K: which are which differs, for the bank to confirm]."""


def contract_number(performing: Performing, books: Books) -> str:
    """The number of a contract: the workstation's, and its running number there [D]."""
    return f"QY{performing.workstation.replace('-', '')}{books.next_sequence('contract'):07d}"


def add_contract(
    books: Books,
    performing: Performing,
    *,
    card: Card,
    kind: ContractKind,
    party: str = "",
    reference: str = "",
) -> str:
    """Writes a contract that starts now, and gives its number."""
    number = contract_number(performing, books)
    books.add_contract(
        Contract(
            number=number,
            account=card.account,
            card=card.number,
            customer=card.customer,
            kind=kind,
            party=party,
            reference=reference,
            since=performing.now,
            journal=performing.journal,
        )
    )
    return number


def of_card(books: BooksReading, card: Card) -> tuple[Contract, ...]:
    """The contracts that go by this number and have not ended, oldest first."""
    return tuple(one for one in books.contracts(card.account) if one.card == card.number)


def moved_with(
    books: BooksReading, account: Account, card: Card, *, number_stays: bool
) -> tuple[MovedContract, ...]:
    """What goes with a card that is replaced: its contracts, and what was agreed on the account
    itself before there were contracts of its kind (SMS notices, channels besides the counter)."""
    rows = of_card(books, card)
    # Ended ones count: since they are written, an account's own flags say no more than they do.
    known = {one.kind for one in books.contracts(account.number, ended=True)}
    on_the_account = []
    if account.sms_notice and ContractKind.SMS not in known:
        on_the_account.append(ContractKind.SMS)
    if account.daily_limit and ContractKind.E_BANK not in known:
        on_the_account.append(ContractKind.E_BANK)
    return (
        *(
            MovedContract(
                one.number, one.kind, one.party, one.reference, _follows(one.kind, number_stays)
            )
            for one in rows
        ),
        *(MovedContract("", kind, "", "", Follows.STAYS) for kind in on_the_account),
    )


def move(books: Books, card: Card, to: Card) -> None:
    """Lets every contract of a card go by another number of the same account."""
    for one in of_card(books, card):
        books.change_contract(replace(one, card=to.number))


def going_on(books: BooksReading, account: str, number: str) -> Contract:
    """The contract of an account that a rule has just found.

    Raises:
        Conflict: it has ended meanwhile.
    """
    for one in books.contracts(account):
        if one.number == number:
            return one
    raise Conflict(
        "CONTRACT_GONE",
        Text("该签约关系已经解除。", "This agreement has ended already."),
        Text("请重新选择。", "Choose again."),
    )


def chosen_from(contract: Contract) -> ContractChosen:
    """A contract of the books as evidence."""
    return ContractChosen(
        contract.number, contract.kind, contract.party, contract.reference, contract.since
    )


def said(kind: ContractKind, party: str) -> Text:
    """A contract in words: its kind, and who is on the other side."""
    if not party:
        return CONTRACT_TITLES[kind]
    return Text("{kind}（{party}）", "{kind} ({party})").format(
        kind=CONTRACT_TITLES[kind], party=party
    )


def _follows(kind: ContractKind, number_stays: bool) -> Follows:
    if number_stays:
        return Follows.STAYS
    return Follows.TELL if kind in TOLD_BY_THE_CUSTOMER else Follows.BY_ITSELF


def account_of(books: BooksReading, number: str) -> Account:
    """The account that a rule has just found.

    Raises:
        Conflict: it is gone.
    """
    account = books.account(number)
    if account is None:
        raise Conflict(
            "ACCOUNT_GONE",
            Text("账册中没有该账户。", "There is no such account in the books."),
            Text("请重新选择账户与卡。", "Choose account and card again."),
        )
    return account


def agree_on_account(books: Books, account: Account, signed: ContractSigned) -> None:
    """What an agreement with the bank itself changes of the account."""
    if signed.kind is ContractKind.SMS:
        books.change_account(replace(account, sms_notice=True))
    elif signed.kind is ContractKind.E_BANK:
        books.change_account(
            replace(
                account,
                daily_limit=signed.daily_amount,
                daily_count=signed.daily_count,
                yearly_limit=signed.yearly_amount,
            )
        )


def end_on_account(books: Books, account: Account, kind: ContractKind) -> None:
    """What its end changes: no more SMS notices. Limits stay, for machines are channels too."""
    if kind is ContractKind.SMS:
        books.change_account(replace(account, sms_notice=False))


_CLOSED = refuses(
    when=Text("账户已销户", "the account is closed"),
    remedy=Text("请客户选择在用账户。", "The customer chooses an account in use."),
)
_DEAD = refuses(
    when=Text("卡（折）已作废或已换发", "the card or passbook is void or replaced"),
    remedy=Text(
        "请回到“账户与卡”选择现用的卡（折）。", "Go back and choose the one that is in use."
    ),
)


@rule(
    "CONTRACT-ACCOUNT",
    ACCOUNT,
    title=Text("账户和卡（折）须在用", "Account and card are in use"),
    may=(_CLOSED, _DEAD),
    source=sources.CONTRACTS,
)
def account_is_in_use(judging: Judging, found: AccountFound) -> Iterator[Finding]:
    """Nothing is agreed on a closed account or by a dead card; a loss hinders no agreement, for it
    stops payments and nothing else."""
    account, card = judging.books.account(found.account), judging.books.card(found.card)
    if account is None or account.life is AccountLife.CLOSED:
        yield refuse(
            Text(
                f"账户 {masks.account_number(found.account)} 已销户。",
                f"Account {masks.account_number(found.account)} is closed.",
            ),
            customer_text=Text("该账户已销户。", "This account is closed."),
            remedy=_CLOSED.remedy,
        )
    elif card is None or card.state is not MediumState.NORMAL:
        yield refuse(
            Text(
                f"卡（折）{masks.card_number(found.card)} 已作废或已换发。",
                f"{masks.card_number(found.card)} is void or was replaced.",
            ),
            customer_text=Text("这张卡（折）已失效。", "This card or passbook is not valid."),
            remedy=_DEAD.remedy,
        )


@rule(
    "CONTRACT-TWICE",
    ACCOUNT,
    SIGNED,
    title=Text("同一关系不重复签约", "The same is not agreed twice"),
    may=(
        refuses(
            remedy=Text(
                "请告知客户已经签约；内容变更的先解约（2402）再签约。",
                "Tell the customer that it is agreed already; to change it, end it first (2402).",
            )
        ),
    ),
    source=sources.CONTRACTS,
)
def not_agreed_already(
    judging: Judging, found: AccountFound, signed: ContractSigned
) -> Iterator[Finding]:
    """One agreement of a kind with the bank itself, and one with the same party and number."""
    for one in judging.books.contracts(found.account):
        if one.card != found.card or one.kind is not signed.kind:
            continue
        if signed.kind in WITH_THE_BANK or (one.party, one.reference) == (
            signed.party,
            signed.reference,
        ):
            yield refuse(
                Text(
                    "{what}已于 {on} 签约（{number}）。",
                    "{what}: agreed on {on} already ({number}).",
                ).format(
                    what=said(one.kind, one.party), on=business_date(one.since), number=one.number
                ),
                customer_text=Text("这项业务已经签约。", "This is agreed already."),
                field="kind",
            )
            return


_LIMITS = refuses(
    when=Text("限额互相矛盾，或高于起始额度", "limits contradict, or exceed the bank's start"),
    remedy=Text(
        "请与客户重新约定；本交易只办起始额度以内的限额。",
        "Agree again with the customer; this business agrees on no more than the bank's start.",
    ),
)
_UNDER_PUNISHMENT = refuses(
    when=Text("客户在惩戒期内", "the customer is under punishment"),
    remedy=Text(
        "不开通非柜面渠道；客户可向作出决定的公安机关申诉。",
        "No channels besides the counter; the customer may appeal to the police that decided.",
    ),
)


@rule(
    "CONTRACT-CHANNELS",
    CARD,
    SIGNED,
    title=Text(
        "网银签约须书面约定限额，惩戒期内不得开通",
        "An e-bank has agreed limits, and nobody under punishment gets one",
    ),
    may=(_LIMITS, _UNDER_PUNISHMENT),
    source=sources.LIMITS,
)
def channels_have_limits(
    judging: Judging, card: IdentityDocument, signed: ContractSigned
) -> Iterator[Finding]:
    """As at an opening; but without an authoriser nobody agrees on more than the bank's start."""
    if signed.kind is not ContractKind.E_BANK:
        return
    if any(line.list_name == "punishment" for line in hits(judging, card)):
        yield refuse(
            Text(
                "惩戒期内不得开通非柜面渠道。",
                "Under punishment no channels besides the counter may be opened.",
            ),
            customer_text=Text(
                "目前不能为您开通非柜面渠道。", "No such channel can be opened for you at present."
            ),
            remedy=_UNDER_PUNISHMENT.remedy,
            field="kind",
        )
    start = int(judging.books.parameter("non_counter_daily_start", judging.today))
    again = Text("请重新约定限额。", "Please agree the limits again.")
    if signed.daily_amount > start:
        yield refuse(
            Text(
                f"非柜面日限额 {yuan_text(Fen(signed.daily_amount))} 高于本行起始额度 "
                f"{yuan_text(Fen(start))}。",
                f"The daily limit {yuan_text(Fen(signed.daily_amount))} is above the bank's start, "
                f"{yuan_text(Fen(start))}.",
            ),
            customer_text=again,
            remedy=_LIMITS.remedy,
            field="daily_amount",
        )
    if signed.yearly_amount < signed.daily_amount:
        yield refuse(
            Text("年累计限额小于日累计限额。", "The yearly amount is below the daily one."),
            customer_text=again,
            remedy=_LIMITS.remedy,
            field="yearly_amount",
        )


@rule(
    "CONTRACT-ENDED",
    ACCOUNT,
    CHOSEN,
    title=Text("解约的关系须仍然有效", "What is ended has not ended before"),
    may=(
        refuses(
            remedy=Text(
                "请重新选择；该关系已由他人解约的，无须再办。",
                "Choose again; what somebody else ended needs nothing more.",
            )
        ),
    ),
    source=sources.CONTRACTS,
)
def still_going_on(
    judging: Judging, found: AccountFound, chosen: ContractChosen
) -> Iterator[Finding]:
    """A contract is ended once, and on its own account only."""
    if chosen.number not in {one.number for one in judging.books.contracts(found.account)}:
        yield refuse(
            Text(
                "{what}（{number}）不在该账户的有效签约中，可能刚由他人解约。",
                "{what} ({number}) is none of this account's: perhaps somebody ended it just now.",
            ).format(what=said(chosen.kind, chosen.party), number=chosen.number),
            customer_text=Text("这项业务已经解约。", "This has ended already."),
        )


@rule(
    "CONTRACT-LOAN",
    CHOSEN,
    title=Text(
        "贷款还款解约前须确认贷款已结清或已改约",
        "A loan's repayment ends only with the loan, or goes elsewhere",
    ),
    may=(
        warns(
            remedy=Text(
                "向信贷部门核实后办理；未结清的请客户先改约还款账户。",
                "Ask the loan department; an open loan gets another repayment account first.",
            )
        ),
    ),
    source=sources.CONTRACTS,
)
def loan_is_looked_into(judging: Judging, chosen: ContractChosen) -> Iterator[Finding]:
    """The books of this branch hold no loans, so a person finds out."""
    if chosen.kind is ContractKind.LOAN:
        yield warn(
            Text(
                "请核实贷款是否已结清，或已改约其他还款账户。",
                "Find out whether the loan is repaid, or repaid from another account.",
            )
        )


def unlike(shown: Iterable[MovedContract], now: Iterable[MovedContract]) -> bool:
    """Whether a list that was shown is no longer what the books say."""
    return sorted(shown, key=_key) != sorted(now, key=_key)


def _key(one: MovedContract) -> tuple[str, ...]:
    return (one.number, one.kind, one.party, one.reference, one.follows)


RULES = (account_is_in_use,)
_PAYS_OUT = (ContractKind.DEBIT, ContractKind.QUICK_PAY, ContractKind.E_BANK)


@rule(
    "CONTRACT-LOST",
    ACCOUNT,
    SIGNED,
    title=Text(
        "挂失期间新签对外支付的，提示授权人",
        "A new way of paying out while something is lost is pointed out to the authoriser",
    ),
    may=(
        warns(
            remedy=Text(
                "请问清为什么不等解挂、补卡后再签；可疑的不予办理，报告主管。",
                "Ask why it does not wait for the release or the replacement; where it is odd, "
                "decline it and tell the supervisor.",
            )
        ),
    ),
    source=sources.CONTRACTS,
)
def something_is_lost(
    judging: Judging, found: AccountFound, signed: ContractSigned
) -> Iterator[Finding]:
    """What was agreed before goes on while a card is lost; what is agreed now would open a door
    beside it."""
    if signed.kind not in _PAYS_OUT:
        return
    for report in standing(judging.books.loss_reports(found.card), judging.now)[:1]:
        yield warn(
            Text("{who}。", "Reported lost: {who}.").format(who=who_reported(judging.books, report))
        )


SIGN_RULES = (*RULES, not_agreed_already, something_is_lost, channels_have_limits)
END_RULES = (*RULES, still_going_on, loan_is_looked_into)
