"""What the books already know: accounts, number of cards, and the screening lists."""

from __future__ import annotations

from collections.abc import Iterator

from app.clock import business_date
from app.domain import masks
from app.domain.account import (
    ACCOUNT_LIFE_TITLES,
    Account,
    AccountClass,
    AccountLife,
    MediumKind,
    MediumState,
)
from app.domain.branch import Level, Listing
from app.domain.customer import Customer
from app.domain.document_numbers import CITIZEN_KINDS, normalise
from app.domain.documents import DocumentKind
from app.domain.permit_numbers import HM_FORM, TW_FORM, lifelong_part
from app.evidence.chip import ChipFields
from app.evidence.identity import IdentityDocument
from app.evidence.lookup import CustomerLookup, KnownAccount
from app.flow.books import BooksReading
from app.flow.rule import Finding, Judging, escalate, escalates, question, refuse, refuses, rule
from app.flow.slot import Slot, View
from app.i18n import Text
from app.rules import sources
from app.rules.identity import CARD, GUARDIAN

LOOKUP = Slot("lookup", CustomerLookup, Text("客户查询", "Customer lookup"), about=(CARD, GUARDIAN))

_PERMIT_FORMS = (
    (DocumentKind.HM_TRAVEL_PERMIT, HM_FORM),
    (DocumentKind.TW_TRAVEL_PERMIT, TW_FORM),
)
_DEAD_CARDS = (MediumState.VOID, MediumState.REPLACED)


def find_customer(books: BooksReading, document: IdentityDocument | ChipFields) -> Customer | None:
    """The customer whom the books know by this document, or by another one with the same number.

    Resident card, temporary card and household register carry one citizen number; a residence
    permit names the travel permit of its holder, whose number stays at a reissue [DOMAIN §7.4].
    """
    itself = customer_numbered(books, document.kind, document.number)
    if itself is not None:
        return itself
    for kind, number in _permits(document):
        reissued = books.customers_numbered(kind, lifelong_part(kind, number))
        if reissued:
            return reissued[0]
    return None


def customer_numbered(books: BooksReading, kind: DocumentKind, number: str) -> Customer | None:
    """The customer whom the books know by a document of this number, or by another document that
    carries the same citizen number."""
    kinds = [kind, *(sorted(CITIZEN_KINDS - {kind}) if kind in CITIZEN_KINDS else ())]
    found = (books.customer_by_document(one, number) for one in kinds)
    return next((one for one in found if one is not None), None)


def _permits(document: IdentityDocument | ChipFields) -> Iterator[tuple[DocumentKind, str]]:
    """The travel permit that is shown, or that a residence permit names."""
    for kind, form in _PERMIT_FORMS:
        number = document.number if document.kind is kind else normalise(kind, document.pass_number)
        if form.fullmatch(number):
            yield kind, number


def look_up(view: View, judging: Judging) -> CustomerLookup:
    """What the books say about the card's holder."""
    card = view.of(CARD)
    customer = find_customer(judging.books, card)
    number = customer.number if customer else ""
    accounts = judging.books.accounts_of(number) if number else ()
    return CustomerLookup(
        customer=number,
        accounts=tuple(
            KnownAccount(
                one.number,
                one.account_class.value,
                one.life.value,
                business_date(one.opened_at).isoformat(),
            )
            for one in accounts
        ),
        cards=_living_cards(judging, number),
        listed=sum(
            len(hits(judging, one)) for one in (card, view.find(GUARDIAN)) if one is not None
        ),
    )


def _living_cards(judging: Judging, customer: str) -> int:
    cards = judging.books.cards_of(customer) if customer else ()
    return sum(card.medium is MediumKind.CARD and card.state not in _DEAD_CARDS for card in cards)


def hits(judging: Judging, card: IdentityDocument) -> tuple[Listing, ...]:
    """Lines of the lists in force that name this number, also that of the travel permit of a
    residence permit, or one of the names without any number."""
    numbers = {card.number, card.pass_number, *(number for _, number in _permits(card))}
    asked = (
        (card.number, card.name),
        ("", card.latin_name),
        *((one, "") for one in sorted(numbers)),
    )
    found = {
        line.id: line
        for number, name in asked
        for line in judging.books.listings(number, name, judging.today)
        if not line.document_number or line.document_number in numbers
    }
    return tuple(found.values())


@rule(
    "ONE-CLASS-I",
    CARD,
    title=Text(
        "同一客户在本行只能有一个Ⅰ类户", "A person has at most one Class I account in the bank"
    ),
    may=(
        refuses(
            remedy=Text(
                "可继续使用原账户、开立Ⅱ类或Ⅲ类户，或先销原账户再开户。",
                "Use that account, open a Class II or III account, or close it first.",
            )
        ),
    ),
    source=sources.ONE_CLASS_I,
)
def one_class_i(judging: Judging, card: IdentityDocument) -> Iterator[Finding]:
    """A person has at most one Class I account in a bank."""
    customer = find_customer(judging.books, card)
    if customer is None:
        return
    for account in judging.books.accounts_of(customer.number):
        if _is_living_class_i(account):
            life = ACCOUNT_LIFE_TITLES[account.life]
            opened = business_date(account.opened_at)
            yield refuse(
                Text(
                    f"客户已有Ⅰ类户 {masks.account_number(account.number)}"
                    f"（{life.zh}，{opened} 开立，网点 {account.branch}）。",
                    f"The customer already holds Class I account "
                    f"{masks.account_number(account.number)} ({life.en}, opened {opened}, "
                    f"branch {account.branch}).",
                ),
                customer_text=Text(
                    "您在本行已有一个Ⅰ类账户，可以继续使用该账户，或另开Ⅱ类、Ⅲ类账户。",
                    "You already have a Class I account here. You may go on using it, or open a "
                    "Class II or III account.",
                ),
                field="number",
            )


_SAME_OR_NOT = Text(
    "请核对证件号码；确为同一人更名的，核对户口簿等变更证明；不是同一人的，不得办理，报告负责人。",
    "Check the number; where somebody changed their name, compare the proof; where it is "
    "another person, stop and report to the manager.",
)


@rule(
    "KNOWN-AS",
    CARD,
    title=Text(
        "证件号码已登记的客户，姓名和出生日期须一致",
        "Whom the books know by this number has this name and date of birth",
    ),
    may=(
        refuses(
            when=Text("姓名和出生日期都不同", "name and date of birth both differ"),
            remedy=_SAME_OR_NOT,
        ),
        escalates(
            Level.MANAGER,
            when=Text("姓名或出生日期不同", "one of the two differs"),
            remedy=_SAME_OR_NOT,
        ),
    ),
    source=sources.KNOWN_AS,
)
def known_as_somebody_else(judging: Judging, card: IdentityDocument) -> Iterator[Finding]:
    """Whom the books know by this number under another name or date of birth: a misread or forged
    document, a changed name, or passports of two states with one number."""
    known = find_customer(judging.books, card)
    if known is None:
        return
    other_name = not {known.name, known.latin_name} & {card.name, card.latin_name} - {""}
    other_birth = known.birth_date != card.birth_date
    text = Text(
        f"本行客户 {known.number} 以此证件登记，姓名或出生日期不同"
        f"（{masks.name(known.name)}，{known.birth_date}）。",
        f"Customer {known.number} is known by this document under another name or date of birth "
        f"({masks.name(known.name)}, {known.birth_date}).",
    )
    if other_name and other_birth:
        yield refuse(
            text,
            customer_text=Text(
                "您的证件信息需要进一步核实，暂时无法办理。",
                "Your document must be verified further; this cannot be done now.",
            ),
            field="number",
        )
    elif other_name or other_birth:
        yield escalate(Level.MANAGER, text, field="number")


@rule(
    "SAME-PERSON",
    CARD,
    title=Text(
        "同名同生日且已有Ⅰ类户的，须查明是否同一人",
        "Somebody of the same name and birthday with a Class I account is looked into",
    ),
    may=(
        escalates(
            Level.MANAGER,
            remedy=Text(
                "请询问客户是否在本行开过户，核对原证件和照片；是同一人的，不得再开Ⅰ类户。",
                "Ask whether they hold an account here, compare the earlier document and "
                "photograph; the same person gets no second Class I account.",
            ),
        ),
    ),
    source=sources.ONE_CLASS_I,
)
def perhaps_known(judging: Judging, card: IdentityDocument) -> Iterator[Finding]:
    """Somebody of the same name and birthday with a Class I account, known by another document
    than a citizen's: renewed passports have other numbers, and permits come in two kinds."""
    itself = find_customer(judging.books, card)
    for one in judging.books.namesakes(card.name, card.latin_name, card.birth_date):
        two_citizens = {card.kind, DocumentKind(one.document_kind)} <= CITIZEN_KINDS
        if two_citizens or (itself is not None and itself.number == one.number):
            continue
        if any(_is_living_class_i(held) for held in judging.books.accounts_of(one.number)):
            kind = DocumentKind(one.document_kind).title
            yield escalate(
                Level.MANAGER,
                Text(
                    "客户 {number}（{kind} {masked}）姓名、出生日期与此人相同，且已有Ⅰ类户，"
                    "可能是同一人。",
                    "Customer {number} ({kind} {masked}) has the same name and date of birth and "
                    "a Class I account: perhaps the same person.",
                ).format(
                    number=one.number, kind=kind, masked=masks.identity_number(one.document_number)
                ),
                field="number",
            )


def _is_living_class_i(account: Account) -> bool:
    return account.account_class is AccountClass.CLASS_I and account.life is not AccountLife.CLOSED


@rule(
    "CARD-COUNT",
    CARD,
    title=Text("借记卡张数超过上限的须审核", "More debit cards than the limit need a review"),
    may=(
        escalates(
            Level.MANAGER,
            remedy=Text(
                "建议使用原有卡片；确需新开的须审核。",
                "Offer a card already held; a new one only after review.",
            ),
        ),
    ),
    source=sources.CARD_COUNT,
)
def card_count(judging: Judging, card: IdentityDocument) -> Iterator[Finding]:
    """More cards than the limit need an authorised review."""
    customer = find_customer(judging.books, card)
    most = judging.books.parameter("cards_per_customer", judging.today)
    held = _living_cards(judging, customer.number) if customer else 0
    if held >= most:
        yield escalate(
            Level.MANAGER,
            Text(
                f"客户已有{held}张借记卡，达到上限{most}张。",
                f"The customer holds {held} debit cards; the limit is {most}.",
            ),
            field="number",
        )


NEUTRAL = Text("您的业务目前无法办理。", "This business cannot be done at present.")


_NAME_ON_SPECIAL_LIST = escalates(
    Level.COMPLIANCE,
    when=Text(
        "姓名与特别预防名单相同而名单未载号码",
        "the name is on the special list, which gives no number",
    ),
    remedy=Text(
        "由合规人员甄别是否为同一人；甄别前不得办理，不得向客户透露。",
        "Compliance finds out whether this is the same person; nothing is done before, "
        "and the customer is told nothing.",
    ),
)
_UNDER_PUNISHMENT = escalates(
    Level.COMPLIANCE,
    when=Text("命中惩戒名单", "a hit on the punishment list"),
    remedy=Text(
        "不开通非柜面渠道，由合规人员审批；客户可向作出决定的公安机关申诉。",
        "No channels besides the counter; compliance decides; the customer may appeal "
        "to the police authority that decided.",
    ),
)
_ACCOUNT_IN_CASE = escalates(
    Level.COMPLIANCE,
    when=Text("命中涉案账户人员名单", "a hit on the list of accounts in a case"),
    remedy=Text("须重新核实身份，由合规人员审批。", "Verify anew; compliance decides."),
)


@question(
    "SCREENING",
    title=Text(
        "客户不得在反洗钱及惩戒名单上",
        "The person is on no list of anti-money-laundering or punishment",
    ),
    may=(
        _NAME_ON_SPECIAL_LIST,
        refuses(
            when=Text("号码命中特别预防名单", "the number is on the special list"),
            remedy=Text(
                "不得提供服务，立即报告合规部门；除“无法办理”外不得向客户透露。",
                "Do not serve; report to compliance at once; say no more than “cannot be done”.",
            ),
        ),
        _UNDER_PUNISHMENT,
        _ACCOUNT_IN_CASE,
        escalates(
            Level.MANAGER,
            when=Text("命中本行关注名单", "a hit on the bank's own watch list"),
            remedy=Text("须加强尽职调查。", "Enhanced due diligence is required."),
        ),
    ),
    source=sources.SCREENING,
)
def screening(judging: Judging, card: IdentityDocument) -> Iterator[Finding]:
    """A hit on a list; the customer is told nothing beyond the neutral sentence."""
    for line in hits(judging, card):
        by = Text("证件号码", "document number") if line.document_number else Text("姓名", "name")
        if line.list_name == "aml_special" and not line.document_number:
            yield escalate(
                Level.COMPLIANCE,
                Text(
                    "姓名与反洗钱特别预防名单（{authority}）上的一人相同，名单未载明证件号码。",
                    "The name is that of somebody on the AML special list ({authority}), which "
                    "gives no document number.",
                ).format(authority=line.authority),
                remedy=_NAME_ON_SPECIAL_LIST.remedy,
            )
        elif line.list_name == "aml_special":
            yield refuse(
                Text(
                    "按{by}命中反洗钱特别预防名单（{authority}）。",
                    "The {by} is on the AML special list ({authority}).",
                ).format(by=by, authority=line.authority),
                customer_text=NEUTRAL,
            )
        elif line.list_name == "punishment":
            yield escalate(
                Level.COMPLIANCE,
                Text(
                    "按{by}命中惩戒名单（{authority}，至{until}）：只能开立限制功能账户。",
                    "The {by} is on the punishment list ({authority}, until {until}): only an "
                    "account with limited functions.",
                ).format(by=by, authority=line.authority, until=str(line.valid_until or "—")),
                remedy=_UNDER_PUNISHMENT.remedy,
            )
        elif line.list_name == "account_in_case":
            yield escalate(
                Level.COMPLIANCE,
                Text(
                    "按{by}命中涉案账户人员名单。", "The {by} belongs to an account in a case."
                ).format(by=by),
                remedy=_ACCOUNT_IN_CASE.remedy,
            )
        else:
            yield escalate(
                Level.MANAGER,
                Text(
                    "按{by}命中本行关注名单。", "The {by} is on the bank's own watch list."
                ).format(by=by),
            )


RULES = (
    one_class_i,
    known_as_somebody_else,
    perhaps_known,
    card_count,
    screening.of(CARD),
    screening.of(GUARDIAN, prefix="G-"),
)
