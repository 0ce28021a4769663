"""存款人身故支取销户: who may draw a deceased's money, on which papers, up to how much."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from app.clock import completed_years
from app.domain import masks
from app.domain.account import AccountLife, MediumState
from app.domain.branch import Level
from app.domain.cash import CashDirection
from app.domain.contract import ContractKind
from app.domain.customer import Customer
from app.domain.deceased_parameters import DECEASED_LIMIT
from app.domain.document_numbers import normalise
from app.domain.money import Fen, yuan_text
from app.domain.restraint import Restraint, RestraintKind
from app.evidence.ask import asks_of
from app.evidence.closure import Blocker, BlockerCode, EndedHere, PaidBy, PayoutSaid
from app.evidence.deceased import (
    DeceasedSaid,
    Estate,
    EstateAccount,
    EstateHoldings,
    EstateMedia,
    EstateSum,
    HeirIs,
    HeirPapers,
    HeirPromise,
    HeirTitle,
    HeirWay,
    HeldElsewhere,
    WithFuneral,
    died_on,
)
from app.evidence.identity import IdentityDocument
from app.evidence.money import MoneyChecked
from app.evidence.transfer import PayeeAccount, PayeeSaid
from app.flow.books import BooksReading
from app.flow.rule import (
    Finding,
    Judging,
    escalate,
    escalates,
    refuse,
    refuses,
    rule,
)
from app.flow.slot import EVERYTHING_BEFORE, Slot, View
from app.i18n import Text, joined, same
from app.rules import closure, sources, transfer
from app.rules.blockers import blockers
from app.rules.cash import cash_rules, cash_slot
from app.rules.cash_business import names_agree
from app.rules.closing_sum import closing_sum
from app.rules.dormancy import OVERDUE_DOCUMENT
from app.rules.identity import CARD
from app.rules.interest import RateMissing
from app.rules.known_customer import NEUTRAL, customer_numbered, find_customer
from app.rules.known_dead import death_entry, entry_said
from app.rules.money import cash_checked
from app.rules.money_people import second_count

DECEASED = Slot("deceased", DeceasedSaid, Text("已故存款人", "The deceased"), about=(CARD,))
PAPERS = Slot(
    "heir_papers",
    HeirPapers,
    Text("材料清单", "The papers"),
    about=(CARD, DECEASED),
    settles=lambda papers: papers.complete,
)
TITLE = Slot(
    "heir_title", HeirTitle, Text("公证书、法院文书", "Certificate"), about=(DECEASED, PAPERS)
)
ESTATE = Slot(
    "estate",
    Estate,
    Text("名下账户", "The accounts"),
    about=(DECEASED, PAPERS),
    settles=lambda found: found.clear,
)
HOLDINGS = Slot(
    "holdings", EstateHoldings, Text("限额核定", "What counts"), about=(DECEASED, PAPERS)
)
SUM = Slot("estate_sum", EstateSum, Text("销户结清", "Closing sums"), about=EVERYTHING_BEFORE)
PROMISE = Slot("promise", HeirPromise, Text("承诺书", "The promise"), about=(DECEASED, PAPERS))
PAYOUT = Slot("payout", PayoutSaid, closure.PAYOUT.title, about=(CARD, DECEASED))
PAYEE = Slot("payout_to", PayeeAccount, closure.PAYEE.title, about=(CARD, PAYOUT))
PAYOUT_CHECKED = Slot(
    "payout_checked", MoneyChecked, closure.PAYOUT_CHECKED.title, about=(SUM, PAYOUT)
)
CASH = cash_slot(SUM, PAYOUT)
SECOND_COUNT, SECOND_COUNT_RULE = second_count(SUM, CASH)
MEDIA = Slot("estate_media", EstateMedia, Text("卡（折）收回", "Taken in"), about=(ESTATE,))

BLOCKING = (ContractKind.LOAN, ContractKind.CREDIT_CARD, ContractKind.PLEDGE)
"""Agreements that outlive their holder: what is owed, and what others hold a right in."""

HOLDS_MORE = (ContractKind.INVESTMENT, ContractKind.TIME_DEPOSIT, ContractKind.CUSTODY)
"""Agreements by which more is held with the bank than what is on the account."""

_IN_THE_WAY = {
    BlockerCode.FREEZE,
    BlockerCode.CONTRACT,
    BlockerCode.ORDER,
    BlockerCode.CUSTODY,
    BlockerCode.OPEN_CASE,
    BlockerCode.RATE,
    BlockerCode.OVERDRAWN,
}
"""What stands in the way of a closure all the same: a loss, a PIN, an expired document and sleep
are the holder's own, and accounts that are bound to one another close together."""

_ONE_MOMENT = Text("请稍候。", "One moment, please.")
BY_TITLE = Text("凭公证书或法院文书时", "where it is drawn on a certificate or a court's document")


def on_a_title(view: View) -> bool:
    """Whether a certificate or a court's document is needed."""
    papers = view.find(PAPERS)
    return papers is not None and papers.way is not HeirWay.SIMPLE


def pays(view: View) -> bool:
    """Whether something is paid out."""
    shown = view.find(SUM)
    return shown is None or shown.payout > 0


def by_cash(view: View) -> bool:
    """Whether it is paid in cash; until it is said, it is."""
    how = view.find(PAYOUT)
    return pays(view) and (how is None or how.way is PaidBy.CASH)


def by_transfer(view: View) -> bool:
    """Whether it goes to an account of the applicant's."""
    how = view.find(PAYOUT)
    return pays(view) and how is not None and how.way is PaidBy.TRANSFER


def is_large_cash(view: View) -> bool:
    """Whether a second person counts the cash."""
    checked = view.find(PAYOUT_CHECKED)
    return by_cash(view) and checked is not None and checked.identify


def cards_are_out(view: View) -> bool:
    """Whether the deceased had cards or passbooks in use."""
    found = view.find(ESTATE)
    return found is None or any(one.cards for one in found.accounts)


def missing(papers: HeirPapers) -> tuple[Text, ...]:
    """Every paper that is missing, with what is wanted of it."""
    return tuple(paper_said(name) for name, there in papers.needed if not there)


def paper_said(name: str) -> Text:
    """A paper with what is wanted of it."""
    ask = next(one.ask for one in asks_of(HeirPapers) if one.name == name)
    assert ask.hint is not None
    return Text("{label}（{hint}）", "{label} ({hint})").format(label=ask.label, hint=ask.hint)


def the_deceased(books: BooksReading, said: DeceasedSaid) -> Customer | None:
    """The customer of that document and name; None where both do not agree."""
    known = customer_numbered(books, said.kind, normalise(said.kind, said.number))
    return known if known is not None and names_agree(known, said.name) else None


def find_estate(view: View, judging: Judging) -> Estate:
    """All accounts of the deceased, and all that stands in the way, as the books say now."""
    return _estate(judging, view.of(DECEASED))


def _estate(judging: Judging, said: DeceasedSaid) -> Estate:
    books, customer = judging.books, the_deceased(judging.books, said)
    if customer is None:
        return Estate("", "", (), ())
    living = [
        one
        for one in sorted(books.accounts_of(customer.number), key=lambda each: each.number)
        if one.life is not AccountLife.CLOSED
    ]
    return Estate(
        customer.number,
        customer.name,
        tuple(
            EstateAccount(
                one.number,
                one.account_class,
                tuple(
                    card.number
                    for card in books.cards_of_account(one.number)
                    if card.state is MediumState.NORMAL
                ),
                tuple(
                    contract.kind
                    for contract in books.contracts(one.number)
                    if contract.kind in HOLDS_MORE
                ),
                tuple(
                    EndedHere(contract.number, contract.kind, contract.party, contract.reference)
                    for contract in books.contracts(one.number)
                    if contract.kind not in BLOCKING
                ),
            )
            for one in living
        ),
        tuple(found for one in living for found in _in_the_way(judging, one.number)),
    )


def _in_the_way(judging: Judging, account: str) -> Iterator[Blocker]:
    books = judging.books
    outlives = {one.number for one in books.contracts(account) if one.kind in BLOCKING}
    for one in blockers(books, account, judging.now, case=judging.case, teller=judging.teller):
        if one.code not in _IN_THE_WAY:
            continue
        if one.code is BlockerCode.CONTRACT and one.about not in outlives:
            continue
        freeze = books.restraint(one.about) if one.code is BlockerCode.FREEZE else None
        if freeze is not None and _ends_with_death(freeze):
            continue
        text = Text("账户 {account}：{text}", "Account {account}: {text}").format(
            account=same(masks.account_number(account)), text=one.text
        )
        yield replace(one, text=text)


def _ends_with_death(freeze: Restraint) -> bool:
    """What the system restricts for the holder's document, and what holders stopped themselves and
    nobody else could ever lift [D]; every other freeze stands."""
    return freeze.kind is RestraintKind.SELF or freeze.reason == OVERDUE_DOCUMENT


def find_sum(view: View, judging: Judging) -> EstateSum:
    """Everything that is settled where all the accounts are closed today.

    Raises:
        RateMissing: the bank has no rate for a day on which something is to be settled.
    """
    return _sum(judging, view.of(ESTATE), view.of(HOLDINGS))


def _sum(judging: Judging, found: Estate, holdings: EstateHoldings) -> EstateSum:
    return EstateSum(
        tuple(closing_sum(judging.books, one.number, judging.today) for one in found.accounts),
        counted(judging.books, found, holdings),
        limit_on(judging.books, judging.today),
    )


def counted(books: BooksReading, found: Estate, holdings: EstateHoldings) -> Fen:
    """What counts against the limit, in fen: every balance and what is held elsewhere, without
    interest not settled, funeral money and pensions."""
    balances = sum(books.balance(one.number) for one in found.accounts)
    return Fen(balances + holdings.elsewhere - (holdings.funeral or 0))


def limit_on(books: BooksReading, on: date) -> Fen:
    """Up to how much no notary is needed on a day, in fen."""
    return Fen(int(books.parameter(DECEASED_LIMIT, on)))


def find_payee(view: View, judging: Judging) -> PayeeAccount:
    """The applicant's account, by the number and the name that they said."""
    return _payee(judging.books, view.of(CARD), view.of(PAYOUT))


def _payee(books: BooksReading, card: IdentityDocument, said: PayoutSaid) -> PayeeAccount:
    applicant = find_customer(books, card)
    number = applicant.number if applicant is not None else ""
    return transfer.find_payee(books, number, PayeeSaid(said.to, said.name))


def check_payout(view: View, judging: Judging) -> MoneyChecked:
    """What so much cash asks for, with all that was paid out for this customer today."""
    found, shown = view.of(ESTATE), view.of(SUM)
    return cash_checked(judging, found.customer, CashDirection.OUT, shown.payout)


def cash_wanted(shown: EstateSum) -> Fen:
    """What passes over the counter: below zero, for it is paid out."""
    return Fen(-shown.payout)


@rule(
    "DECEASED-APPLICANT",
    CARD,
    DECEASED,
    title=Text(
        "申请人是存款人以外的成年人，死亡日期已过",
        "The applicant is an adult other than the deceased; the day of death has passed",
    ),
    may=(
        refuses(
            remedy=Text(
                "请核对申请人和存款人的证件；未成年人凭公证书由监护人另行办理。",
                "Compare both documents; a minor's guardian comes with a notarial certificate.",
            )
        ),
    ),
    source=sources.DECEASED_HEIRS,
)
def the_applicant_is_another(
    judging: Judging, card: IdentityDocument, said: DeceasedSaid
) -> Iterator[Finding]:
    """Nobody draws their own money as that of the deceased, nor before a death."""
    if normalise(said.kind, said.number) in (card.number, card.pass_number):
        yield refuse(
            Text("申请人的证件就是存款人的证件。", "The document is that of the deceased."),
            customer_text=Text("请出示您本人的证件。", "Please show a document of your own."),
            field="number",
        )
    if completed_years(card.birth_date, judging.today) < 18:
        yield refuse(
            Text("申请人未成年。", "The applicant is a minor."),
            customer_text=Text("须由监护人办理。", "A guardian must do this."),
            slot=CARD,
            field="birth_date",
        )
    if died_on(said) > judging.today:
        yield refuse(
            Text("死亡日期晚于今天。", "The day of death is later than today."),
            customer_text=_ONE_MOMENT,
            field="died_on",
        )


@rule(
    "DECEASED-HEIR",
    PAPERS,
    title=Text(
        "免公证的申请人限配偶、子女、父母和公证遗嘱指定的人",
        "Without a notary only spouse, child, parent, or those of a notarised will apply",
    ),
    may=(
        refuses(
            remedy=Text(
                "请其他继承人凭继承权公证书或法院生效文书办理。",
                "Any other heir comes with a notarial certificate or a court's document.",
            )
        ),
    ),
    source=sources.DECEASED_HEIRS,
)
def the_heir_may_apply(judging: Judging, papers: HeirPapers) -> Iterator[Finding]:
    """Heirs of the first order, and those whom a notarised will names."""
    if papers.way is HeirWay.SIMPLE and papers.heir is HeirIs.OTHER:
        yield refuse(
            Text(
                "申请人不是第一顺序继承人，也不是公证遗嘱指定的人。",
                "The applicant is no heir of the first order, nor named by a notarised will.",
            ),
            customer_text=Text(
                "您须凭继承权公证书或法院生效文书办理。",
                "Please bring a notarial certificate of inheritance or a court's document.",
            ),
            field="heir",
        )


@rule(
    "DECEASED-PAPERS",
    PAPERS,
    title=Text(
        "所需材料齐全；缺的一次性告知", "All papers are there; what is missing is said at once"
    ),
    may=(
        refuses(
            remedy=Text(
                "当场能补的补齐后重新勾选；补不齐的结束本业务（不予办理），打印《一次性告知书》交申请人。",
                "Tick again what can be brought now; else end this case as declined: the notice of "
                "all that is missing is printed for the applicant.",
            )
        ),
    ),
    source=sources.DECEASED_ONCE,
)
def nothing_is_missing(judging: Judging, papers: HeirPapers) -> Iterator[Finding]:
    """All of it in one sentence, so that nobody comes twice."""
    wanted = missing(papers)
    if wanted:
        listed = joined(wanted, "；", "; ")
        yield refuse(
            Text("缺少材料：{listed}。", "Missing: {listed}.").format(listed=listed),
            customer_text=Text("请补齐：{listed}。", "Please bring: {listed}.").format(
                listed=listed
            ),
        )


@rule(
    "DECEASED-HOLDER",
    DECEASED,
    PAPERS,
    title=Text(
        "存款人是本行客户，证件号码和姓名一致，尚未支取",
        "The deceased is a customer of that number and name, whose money was not drawn yet",
    ),
    may=(
        refuses(
            remedy=Text(
                "请照死亡证明等材料核对号码和姓名；不得告知申请人存款人是否开户、有无余额。",
                "Compare number and name with the papers; never say whether there is an account or "
                "a balance.",
            )
        ),
    ),
    source=sources.DECEASED,
)
def the_deceased_is_known(
    judging: Judging, said: DeceasedSaid, papers: HeirPapers
) -> Iterator[Finding]:
    """Only where the papers are complete are the books asked at all."""
    if not papers.complete:
        return
    customer = the_deceased(judging.books, said)
    entry = death_entry(judging.books, customer.number) if customer is not None else None
    if customer is None:
        text = Text(
            "没有该证件号码和姓名的客户，或者号码与姓名不符。",
            "There is no customer of that number, or number and name do not agree.",
        )
    elif entry is not None:
        text = Text("存款人名下账户{said}。", "Of the deceased {said}.").format(
            said=entry_said(judging.books, entry)
        )
    elif died_on(said) < customer.birth_date:
        text = Text("死亡日期早于出生日期。", "The day of death is before that of birth.")
    else:
        return
    yield refuse(
        text,
        customer_text=Text(
            "按您提供的信息无法办理，请核对。",
            "This cannot be done on what you have given; please check it.",
        ),
        slot=DECEASED,
        field="number",
    )


@rule(
    "DECEASED-SCREENING",
    DECEASED,
    title=Text(
        "存款人在名单上的由合规人员审批", "Where the deceased is on a list compliance decides"
    ),
    may=(
        escalates(
            Level.COMPLIANCE,
            remedy=Text(
                "付款前由合规人员审核；不得向申请人透露。",
                "Compliance looks at it before anything is paid; the applicant is told nothing.",
            ),
        ),
    ),
    source=sources.SCREENING,
)
def the_deceased_is_on_no_list(judging: Judging, said: DeceasedSaid) -> Iterator[Finding]:
    """What was owed to a list while they lived is looked at before it is paid out."""
    number = normalise(said.kind, said.number)
    if judging.books.listings(number, said.name, judging.today):
        yield escalate(
            Level.COMPLIANCE,
            Text("存款人命中名单。", "The deceased is on a list."),
            field="number",
        )


@rule(
    "DECEASED-TITLE",
    DECEASED,
    TITLE,
    title=Text("公证书、文书在死亡之后出具", "Certificate or document is later than the death"),
    may=(refuses(remedy=Text("请核对出具日期和死亡日期。", "Compare both days with the papers.")),),
    source=sources.DECEASED_TITLE,
)
def the_title_is_of_this_death(
    judging: Judging, said: DeceasedSaid, title: HeirTitle
) -> Iterator[Finding]:
    """Not of tomorrow, and not from before."""
    dated = date.fromisoformat(title.dated)
    if not died_on(said) <= dated <= judging.today:
        yield refuse(
            Text(
                "出具日期 {dated} 不在死亡日期 {died} 和今天之间。",
                "It is dated {dated}, which is not between the death on {died} and today.",
            ).format(dated=same(title.dated), died=same(said.died_on)),
            customer_text=_ONE_MOMENT,
            field="dated",
        )


@rule(
    "DECEASED-ESTATE",
    DECEASED,
    PAPERS,
    ESTATE,
    title=Text(
        "名下账户没有冻结、贷款、质押等障碍，与登记一致",
        "Nothing stands in the way of the accounts, and they are those of the books",
    ),
    may=(
        refuses(
            remedy=Text(
                "逐项办结后重新查看；冻结须有权机关解除，不得透露。",
                "Clear each and look again; a freeze is released by its authority, and nothing is "
                "said of it.",
            )
        ),
    ),
    source=sources.DECEASED,
)
def nothing_is_in_the_way(
    judging: Judging, said: DeceasedSaid, papers: HeirPapers, shown: Estate
) -> Iterator[Finding]:
    """On fresh rows: two windows see what the other did."""
    if not papers.complete:
        return
    now = _estate(judging, said)
    for one in now.blockers:
        yield refuse(one.text, customer_text=one.told, remedy=one.remedy)
    if now.blockers or (now.customer and death_entry(judging.books, now.customer)):
        return
    if not now.accounts:
        yield refuse(
            Text("没有可以销户的账户。", "There is no account to be closed."),
            customer_text=NEUTRAL,
        )
    elif now != shown:
        yield refuse(
            Text(
                "名下账户、卡或签约在查看之后有变更。",
                "Accounts, cards or agreements changed after they were looked at.",
            ),
            customer_text=_ONE_MOMENT,
        )


@rule(
    "DECEASED-HOLDINGS",
    ESTATE,
    HOLDINGS,
    title=Text(
        "名下黄金、国债、代销理财计入合计，一并处理",
        "Gold, bonds and agency products count, and are handed over with the rest",
    ),
    may=(
        refuses(
            remedy=Text(
                "先在相应系统赎回、过户或支付，再录入金额。",
                "Redeem or hand them over in their own systems first, then enter the amounts.",
            )
        ),
    ),
    source=sources.DECEASED,
)
def all_holdings_are_said(
    judging: Judging, found: Estate, holdings: EstateHoldings
) -> Iterator[Finding]:
    """Whatever the agreements say is held is asked for; nothing stays behind."""
    if holdings.held is HeldElsewhere.STILL:
        yield refuse(
            Text("尚有黄金、国债或理财没有处理。", "Something is still held elsewhere."),
            customer_text=Text(
                "名下产品须一并办理，请稍候。", "All products are handed over together."
            ),
            field="held",
        )
    elif holdings.held is HeldElsewhere.NONE and any(one.holdings for one in found.accounts):
        yield refuse(
            Text(
                "账户有理财、定期或存管签约，须查明并录入持有的金额。",
                "There are agreements on products or time deposits: find out what is held and "
                "enter it.",
            ),
            customer_text=_ONE_MOMENT,
            field="held",
        )


@rule(
    "DECEASED-FUNERAL",
    PAPERS,
    ESTATE,
    HOLDINGS,
    title=Text(
        "丧葬费、抚恤金、养老金凭证明核定金额，不超过账户余额",
        "Funeral money and pensions are proved, and no more than is on the accounts",
    ),
    may=(
        refuses(
            remedy=Text(
                "核对入账记录和证明；没有的不填金额，并更正材料清单。",
                "Compare what came in with the proof; where there is none, enter nothing and put "
                "the list right.",
            )
        ),
    ),
    source=sources.DECEASED,
)
def funeral_money_is_proved(
    judging: Judging, papers: HeirPapers, found: Estate, holdings: EstateHoldings
) -> Iterator[Finding]:
    """What does not count is named with its proof, else everything counts."""
    amount = holdings.funeral or 0
    said = papers.funeral is WithFuneral.SOME
    balances = sum(judging.books.balance(one.number) for one in found.accounts)
    if said != bool(amount) or bool(amount) != bool(holdings.proof):
        yield refuse(
            Text(
                "丧葬费、抚恤金、养老金的金额、证明编号与材料清单须一致。",
                "Amount, number of the proof and list of papers do not agree.",
            ),
            customer_text=_ONE_MOMENT,
            field="funeral",
        )
    elif amount > balances:
        yield refuse(
            Text(
                "填写的金额超过账户余额合计。",
                "The amount is more than the accounts hold together.",
            ),
            customer_text=_ONE_MOMENT,
            field="funeral",
        )


@rule(
    "DECEASED-LIMIT",
    PAPERS,
    ESTATE,
    HOLDINGS,
    title=Text(
        "合计超过限额的，凭公证书或法院文书",
        "Above the limit a notarial certificate or a court's document is needed",
    ),
    may=(
        refuses(
            remedy=Text(
                "改为凭继承权公证书或法院文书办理（回到“材料清单”）；没有的一次性告知后结束，不得告知余额。",
                "Go back to the papers and choose certificate or court; where there is none, tell "
                "the applicant and end the case; the balance is not told.",
            )
        ),
    ),
    source=sources.DECEASED,
)
def the_limit_holds(
    judging: Judging, papers: HeirPapers, found: Estate, holdings: EstateHoldings
) -> Iterator[Finding]:
    """To the fen: exactly the limit is drawn without a notary, one fen more is not."""
    total, limit = counted(judging.books, found, holdings), limit_on(judging.books, judging.today)
    if papers.way is HeirWay.SIMPLE and total > limit:
        yield refuse(
            Text(
                "应计合计 {total}，超过简化提取限额 {limit}。",
                "{total} counts, which is above the limit of {limit}.",
            ).format(total=same(yuan_text(total)), limit=same(yuan_text(limit))),
            customer_text=Text(
                "按规定，这笔业务须凭继承权公证书或法院生效文书办理。",
                "By the rules this needs a notarial certificate of inheritance or an effective "
                "document of a court.",
            ),
            slot=PAPERS,
            field="way",
        )


@rule(
    "DECEASED-SUM",
    ESTATE,
    HOLDINGS,
    SUM,
    title=Text("结清金额与账簿一致", "The closing sums are those of the books"),
    may=(
        refuses(
            remedy=Text(
                "重新计算，申请人核对后重新签名。",
                "They are worked out anew; the applicant compares them and signs again.",
            )
        ),
    ),
    source=sources.CLOSURE_SUM,
)
def the_sums_are_those_of_the_books(
    judging: Judging, found: Estate, holdings: EstateHoldings, shown: EstateSum
) -> Iterator[Finding]:
    """What came, went or turned with the day after the sums were shown is said."""
    accounts = [judging.books.account(one.number) for one in found.accounts]
    if any(one is None or one.life is AccountLife.CLOSED for one in accounts):
        return
    try:
        now = _sum(judging, found, holdings)
    except RateMissing as missing_rate:
        yield refuse(missing_rate.sentence, customer_text=_ONE_MOMENT, remedy=missing_rate.remedy)
        return
    if now == shown:
        return
    changed = [
        closure.what_changed(was, one)
        for was, one in zip(shown.sums, now.sums, strict=False)
        if was != one
    ]
    yield refuse(
        changed[0] if changed else Text("限额核定有变更。", "What counts has changed."),
        customer_text=Text(
            "金额有变动，请您重新核对。", "The amount has changed; please compare it again."
        ),
    )


@rule(
    "DECEASED-PAYEE",
    CARD,
    ESTATE,
    SUM,
    PAYOUT,
    PAYEE,
    title=Text(
        "只能转入申请人本人在本行的账户", "It goes to an account of the applicant's here only"
    ),
    may=(
        refuses(
            remedy=Text("请核对账号和户名，或改付现金。", "Check number and name, or pay in cash.")
        ),
    ),
    source=sources.CLOSURE_PAYOUT,
)
def the_payee_is_the_applicant(
    judging: Judging,
    card: IdentityDocument,
    found: Estate,
    shown: EstateSum,
    said: PayoutSaid,
    payee: PayeeAccount,
) -> Iterator[Finding]:
    """Nobody but whoever applies is paid."""
    if said.way is not PaidBy.TRANSFER:
        return
    now = _payee(judging.books, card, said)
    account = judging.books.account(now.account) if now.account else None
    if account is None or now != payee or not now.own:
        text = Text(
            "收款账户不是申请人本人在本行的账户，或账号与户名不符。",
            "It is no account of the applicant's with this bank, or number and name do not agree.",
        )
    elif account.life is AccountLife.CLOSED:
        text = Text("收款账户已销户。", "The payee's account is closed.")
    else:
        text = next(closure.above_its_limits(judging, now, shown.payout), Text("", ""))
    if text:
        yield refuse(
            text,
            customer_text=Text(
                "该收款账户不能收款，请核对账号和户名。",
                "This account cannot take it; please check number and name.",
            ),
            slot=PAYOUT,
            field="to",
        )


@rule(
    "DECEASED-MEDIA",
    ESTATE,
    MEDIA,
    title=Text("收回的卡（折）须是存款人的", "What is taken in is the deceased's"),
    may=(
        refuses(
            remedy=Text(
                "请核对实物号码；不是的不得剪角。", "Compare the numbers; another one is not cut."
            )
        ),
    ),
    source=sources.CLOSURE_MEDIUM,
)
def the_media_are_of_the_deceased(
    judging: Judging, found: Estate, media: EstateMedia
) -> Iterator[Finding]:
    """Every number that was entered is one of theirs."""
    known = known_cards(found)
    if any(number not in known for number in media.taken(known)):
        yield refuse(
            Text(
                "录入的号码中有不是存款人在用卡（折）的。",
                "Not every number is of a card or passbook of the deceased that is in use.",
            ),
            customer_text=_ONE_MOMENT,
            field="numbers",
        )


def known_cards(found: Estate) -> tuple[str, ...]:
    """All cards and passbooks of the deceased that are in use."""
    return tuple(card for one in found.accounts for card in one.cards)


@rule(
    "DECEASED-LEVEL",
    DECEASED,
    title=Text("存款人身故支取由负责人授权", "The manager approves the drawing of an estate"),
    may=(escalates(Level.MANAGER),),
    source=sources.DECEASED_LEVEL,
)
def level_of_an_estate(judging: Judging, said: DeceasedSaid) -> Iterator[Finding]:
    """Whatever the amount."""
    yield escalate(
        Level.MANAGER, Text("存款人身故支取须负责人授权。", "An estate needs the manager.")
    )


RULES = (
    the_applicant_is_another,
    the_heir_may_apply,
    nothing_is_missing,
    the_deceased_is_known,
    the_deceased_is_on_no_list,
    the_title_is_of_this_death,
    nothing_is_in_the_way,
    all_holdings_are_said,
    funeral_money_is_proved,
    the_limit_holds,
    the_sums_are_those_of_the_books,
    the_payee_is_the_applicant,
    replace(closure.the_drawer_is_full_enough, reads=(SUM, PAYOUT)),
    *cash_rules(CASH, SUM, cash_wanted),
    replace(closure.large_cash_is_noted, reads=(SUM, PAYOUT_CHECKED)),
    SECOND_COUNT_RULE,
    the_media_are_of_the_deceased,
    level_of_an_estate,
)
