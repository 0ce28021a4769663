"""The customer page: what the bank knows of one customer, from all sides, and what is pending."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from app.clock import business_date
from app.desk.customer_views import (
    AccountShown,
    CardShown,
    CustomerShown,
    DataPart,
    DocumentShown,
    DocumentStanding,
    FoundThrough,
    Pending,
    TimelineLine,
    Weight,
)
from app.desk.masking import Mask, birth_date
from app.desk.session import Session
from app.desk.showing import rows_of
from app.desk.unmasking import Unmasking
from app.desk.views import OperationLine, Outcome, Row, SignedIn
from app.domain import masks
from app.domain.account import ACCOUNT_CLASS_TITLES, Account, AccountLife, Card
from app.domain.countries import nationality
from app.domain.customer import Customer
from app.domain.document_numbers import CITIZEN_KINDS
from app.domain.documents import DocumentKind, Sex, until_text
from app.domain.money import Fen, yuan_text
from app.domain.occupations import Occupation
from app.domain.permit_numbers import lifelong_part
from app.domain.risk_grade import RiskLevel
from app.errors import Conflict, NotAllowed
from app.evidence.acceptance import PURPOSES
from app.evidence.ask import choice_text
from app.evidence.identity import IdentityDocument
from app.evidence.image import Kept
from app.flow.found_by import Facet, JournalQuery, Wanted, document_word
from app.flow.journal import EntryHead
from app.flow.keeping import take_up
from app.flow.operation import Operation
from app.flow.ports import PrintState, Transaction
from app.flow.rule import Judging, refusals
from app.flow.slot import Slot, View
from app.i18n import Text, same
from app.operations.personal_data_unmask import PERSONAL_DATA_UNMASK
from app.rules import contact, known_customer, risk
from app.rules.identity import CARD

ENDS_SOON = timedelta(days=90)
"""A document that ends within so many days is pointed out; the bank's to set [D]."""

LATELY = timedelta(days=30)
"""A case that came to nothing is pointed out for so many days; the bank's to set [D]."""

MOST_ENTRIES = 200
"""Entries of a timeline; whoever looks for older ones searches the journal."""

_LEFT_OUT = frozenset({"suspicion", "occupation", "tells_changes", "points"})
"""Never on a screen that the customer may see over the teller's shoulder; said already; or more
than the page has room for: the entry has it all."""


class Customers(Unmasking, Session):
    """What the desk knows of one customer."""

    def customer(self, number: str) -> CustomerShown:
        """The customer with this number, personal data masked.

        Raises:
            Conflict: there is no such customer.
        """
        return self._customer_shown(number, frozenset())

    def unmask_customer(
        self, number: str, parts: frozenset[DataPart], reason: str, explained: str = ""
    ) -> CustomerShown:
        """The customer with these parts in full; who looked, and why, goes into the journal.

        Raises:
            FieldErrors: no reason was given. Refused: no part was chosen.
            Conflict: there is no such customer.
        """
        self._customer_shown(number, frozenset())
        self._note_look(
            customer=number,
            reason=reason,
            explained=explained,
            **{part.value: True for part in parts},
        )
        return self._customer_shown(number, parts)

    def customer_of_case(self, case: str) -> str:
        """The number of the customer whose document was shown in a case; empty where the books
        do not know them, or no document was shown yet."""
        document = self._holding(self._draft(case)).find(CARD)
        if document is None:
            return ""
        with self._store.reading() as transaction:
            known = known_customer.find_customer(transaction.books, document)
        return known.number if known else ""

    def _customer_shown(self, number: str, parts: frozenset[DataPart]) -> CustomerShown:
        who = self._signed_in()
        today = business_date(self.now())
        with self._store.reading() as transaction:
            customer = transaction.books.customer(number)
            if customer is None:
                raise _unknown(number)
            timeline, more = self._timeline(transaction, customer)
            document = _document(customer, today, plain=DataPart.IDENTITY in parts)
            diligence, given_in = self._told_in_diligence(
                transaction, timeline, plain=DataPart.CONTACT in parts
            )
            return CustomerShown(
                number=customer.number,
                name=customer.name if DataPart.IDENTITY in parts else masks.name(customer.name),
                risk=RiskLevel(customer.risk_level),
                since=customer.since,
                branch=customer.branch,
                unmasked=parts,
                pending=(
                    *_of_the_document(document),
                    *_of_the_lists(transaction, customer, today),
                    *self._of_the_drafts(transaction, customer, who),
                    *_of_the_papers(transaction, timeline),
                    *_of_what_came_to_nothing(timeline, today),
                ),
                documents=(document,),
                identity=_identity_rows(customer, plain=DataPart.IDENTITY in parts),
                contact=_contact_rows(customer, plain=DataPart.CONTACT in parts),
                diligence=diligence,
                diligence_from=given_in,
                accounts=_accounts(transaction, customer, plain=DataPart.ACCOUNTS in parts),
                timeline=timeline,
                more=more,
                begins=tuple(self._begins(transaction, customer, who)),
            )

    # the timeline

    def _timeline(
        self, transaction: Transaction, customer: Customer
    ) -> tuple[tuple[TimelineLine, ...], bool]:
        """The newest entries of the customer, and whether there are older ones.

        A case that came to nothing names no customer. It is found where the books knew them when
        they were looked up, and by every number under which their document may stand; one that
        ended before any document was shown is nobody's.
        """
        own = Wanted(Facet.CUSTOMER.word(customer.number))
        query = JournalQuery(((own, *_document_words(customer)),))
        heads = transaction.journal.search(query, MOST_ENTRIES + 1)
        lines = [self._timeline_line(transaction, one, customer) for one in heads[:MOST_ENTRIES]]
        return tuple(lines), len(heads) > MOST_ENTRIES

    def _timeline_line(
        self, transaction: Transaction, head: EntryHead, customer: Customer
    ) -> TimelineLine:
        look = head.operation == PERSONAL_DATA_UNMASK.code
        reason, alarm = head.headline if look else "", False
        if head.outcome is not Outcome.PERFORMED:
            entry = transaction.journal.find(head.number)
            if entry is not None:
                reason = entry.content.reason
                alarm = _chip_differed(self._facts(entry))
        return TimelineLine(
            line=self._line(head),
            through=FoundThrough.CUSTOMER
            if head.customer == customer.number
            else FoundThrough.DOCUMENT,
            reason=reason,
            alarm=alarm,
            look=look,
        )

    # what is pending

    def _of_the_drafts(
        self, transaction: Transaction, customer: Customer, who: SignedIn
    ) -> Iterator[Pending]:
        for kept in transaction.drafts.open_ones():
            try:
                operation = self._operation(kept.operation)
            except NotAllowed:
                continue
            filled = take_up(operation, kept).filled.get(CARD.name)
            if filled is None or not isinstance(filled.value, IdentityDocument):
                continue
            known = known_customer.find_customer(transaction.books, filled.value)
            if known is None or known.number != customer.number:
                continue
            own = kept.teller == who.number
            yield Pending(
                Weight.ASK,
                Text("未办完", "Unfinished"),
                Text(
                    "{title}尚未办完（经办柜员 {teller}）。",
                    "{title} is not finished (teller {teller}).",
                ).format(title=operation.title, teller=kept.teller),
                Text("可继续办理。", "It can be gone on with.")
                if own
                else Text("由该柜员继续办理。", "That teller goes on with it."),
                case=kept.id if own else "",
            )

    # what can be begun

    def _begins(
        self, transaction: Transaction, customer: Customer, who: SignedIn
    ) -> Iterator[OperationLine]:
        judging = Judging(transaction.books, self.now(), who.number, "")
        stock = transaction.books.stock_left(who.number)
        for one in self._operations:
            if one.alone and CARD.name in one.slots:
                barred = self._barred(who, one.least, stock, one.code)
                if barred is None:
                    barred = _barred_for(one, customer, judging)
                yield OperationLine(one.code, one.title, one.words, barred)

    # what was said in due diligence

    def _told_in_diligence(
        self, transaction: Transaction, timeline: Iterable[TimelineLine], *, plain: bool
    ) -> tuple[tuple[Row, ...], str]:
        for one in timeline:
            if one.look or one.line.outcome is not Outcome.PERFORMED:
                continue
            entry = transaction.journal.find(one.line.number)
            if entry is None:
                continue
            view = self._facts(entry)
            if view.has(contact.DUE_DILIGENCE):
                return tuple(_diligence_rows(view, plain=plain)), entry.number
        return (), ""


def _document_words(customer: Customer) -> Iterator[Wanted]:
    """Under which kinds and numbers the customer's document may have been shown: one citizen
    number stands on several documents, and a permit is reissued under a longer number."""
    kind, number = DocumentKind(customer.document_kind), customer.document_number
    if kind in (DocumentKind.HM_TRAVEL_PERMIT, DocumentKind.TW_TRAVEL_PERMIT):
        yield Wanted(document_word(kind, lifelong_part(kind, number)), beginning=True)
        return
    for one in sorted(CITIZEN_KINDS) if kind in CITIZEN_KINDS else (kind,):
        yield Wanted(document_word(one, number))


def _chip_differed(facts: View) -> bool:
    document = facts.find(CARD)
    return document is not None and bool(document.differences)


def _unknown(number: str) -> Conflict:
    return Conflict(
        "NO_CUSTOMER",
        Text(f"没有客户号 {number}。", f"There is no customer {number}."),
        Text("请重新查找。", "Search again."),
    )


def _document(customer: Customer, today: date, *, plain: bool) -> DocumentShown:
    kind = DocumentKind(customer.document_kind)
    until = customer.document_valid_until
    left = None if until is None else (until - today).days
    if left is None:
        dateless = kind is DocumentKind.HOUSEHOLD_REGISTER
        standing = DocumentStanding.UNKNOWN if dateless else DocumentStanding.VALID
    elif left < 0:
        standing = DocumentStanding.ENDED
    else:
        soon = left <= ENDS_SOON.days
        standing = DocumentStanding.ENDS_SOON if soon else DocumentStanding.VALID
    number = customer.document_number
    return DocumentShown(
        kind=kind.title,
        number=number if plain else masks.identity_number(number),
        valid_from=customer.document_valid_from,
        until=until_text(until),
        standing=standing,
        days_left=left,
    )


def _of_the_document(document: DocumentShown) -> Iterator[Pending]:
    renew = Text("请客户更新证件后办理。", "The customer shows a renewed document first.")
    if document.standing is DocumentStanding.ENDED:
        yield Pending(
            Weight.BAD,
            Text("证件过期", "Expired"),
            Text("{kind}已于 {until} 到期。", "{kind}: expired on {until}.").format(
                kind=document.kind, until=document.until
            ),
            renew,
        )
    elif document.standing is DocumentStanding.ENDS_SOON:
        yield Pending(
            Weight.WARN,
            Text("证件将到期", "Ends soon"),
            Text(
                "{kind}将于 {until} 到期，还有{days}天。",
                "{kind}: ends on {until}, in {days} days.",
            ).format(kind=document.kind, until=document.until, days=document.days_left),
            Text("请提醒客户更新证件。", "Remind the customer to renew it."),
        )


def _of_the_lists(transaction: Transaction, customer: Customer, today: date) -> Iterator[Pending]:
    books, number = transaction.books, customer.document_number
    found = {
        line.id
        for name in (customer.name, customer.latin_name)
        if name
        for line in books.listings(number, name, today)
        if line.document_number in ("", number)
    }
    if found:
        yield Pending(
            Weight.BAD,
            Text("名单", "Lists"),
            Text(
                f"名单筛查命中{len(found)}条（内部信息）。",
                f"The screening lists name this customer {len(found)} time(s) (internal).",
            ),
            Text(
                "按本行规定报告、处理；不得向客户透露。",
                "Report and act as the bank prescribes; tell the customer nothing.",
            ),
        )


def _of_the_papers(transaction: Transaction, timeline: Iterable[TimelineLine]) -> Iterator[Pending]:
    own = {one.line.number for one in timeline}
    unfinished = [one for one in transaction.outbox.unfinished() if one.journal in own]
    for number in dict.fromkeys(one.journal for one in unfinished):
        papers = [one for one in unfinished if one.journal == number]
        failed = any(one.state is PrintState.FAILED for one in papers)
        yield Pending(
            Weight.WARN if failed else Weight.NOTE,
            Text("单据", "Papers"),
            Text(
                f"流水 {number} 有{len(papers)}张单据未完成。",
                f"{len(papers)} paper(s) of entry {number} are unfinished.",
            ),
            Text("请在单据中处理。", "See to it under Papers."),
            entry=number,
        )


def _of_what_came_to_nothing(timeline: Iterable[TimelineLine], today: date) -> Iterator[Pending]:
    for one in timeline:
        line = one.line
        if line.outcome is Outcome.PERFORMED or business_date(line.at) < today - LATELY:
            continue
        how = {
            Outcome.DECLINED: Text("本行未受理", "was declined"),
            Outcome.WITHDRAWN: Text("客户放弃", "was withdrawn"),
            Outcome.REJECTED: Text("被授权人拒绝", "was rejected"),
        }[line.outcome]
        said = Text("{day} {title}{how}：{reason}", "{day}: {title} {how}: {reason}").format(
            day=business_date(line.at).isoformat(), title=line.title, how=how, reason=one.reason
        )
        if one.alarm:
            yield Pending(
                Weight.BAD,
                Text("芯片警示", "Chip alarm"),
                said,
                Text(
                    "当时证件芯片与印刷内容不一致或未能读取，请从严核对。",
                    "The chip differed from the print, or was not read: look closely.",
                ),
                entry=line.number,
            )
        else:
            yield Pending(
                Weight.NOTE, Text("近期未办成", "Came to nothing"), said, entry=line.number
            )


def _identity_rows(customer: Customer, *, plain: bool) -> tuple[Row, ...]:
    state = nationality(customer.nationality)
    ethnicity = customer.ethnicity
    born = customer.birth_date
    rows = [
        ("name", Text("姓名", "Name"), same(customer.name if plain else masks.name(customer.name))),
        ("sex", Text("性别", "Sex"), Sex(customer.sex).title),
        (
            "birth_date",
            Text("出生日期", "Date of birth"),
            same(born.isoformat() if plain else birth_date(born)),
        ),
        (
            "nationality",
            Text("国籍（地区）", "Nationality"),
            state.name if state else same(customer.nationality),
        ),
        ("ethnicity", Text("民族", "Ethnicity"), same(ethnicity or "—")),
        (
            "address",
            Text("住址", "Address"),
            same((customer.address if plain else masks.address(customer.address)) or "—"),
        ),
    ]
    if customer.latin_name:
        latin = customer.latin_name if plain else masks.name(customer.latin_name)
        rows.insert(1, ("latin_name", Text("英文姓名", "Name in Latin letters"), same(latin)))
    return tuple(Row(label, text, field=field) for field, label, text in rows)


def _contact_rows(customer: Customer, *, plain: bool) -> tuple[Row, ...]:
    occupation = (
        Occupation(customer.occupation).title
        if customer.occupation in list(Occupation)
        else same(customer.occupation or "—")
    )
    phone = customer.phone if plain else masks.phone(customer.phone)
    return (
        Row(Text("手机号", "Mobile number"), same(phone or "—"), field="phone"),
        Row(Text("职业", "Occupation"), occupation, field="occupation"),
    )


def _diligence_rows(view: View, *, plain: bool) -> Iterator[Row]:
    wanted: tuple[Slot[Any], ...] = (contact.DUE_DILIGENCE, contact.TAX, risk.RISK)
    mask = Mask(() if plain else view.values())
    for slot in wanted:
        value = view.find(slot)
        if value is None:
            continue
        for label, text, field in rows_of(value):
            if field not in _LEFT_OUT and text.zh != "—":
                yield Row(label, mask.text(text), slot.name, field)


def _accounts(
    transaction: Transaction, customer: Customer, *, plain: bool
) -> tuple[AccountShown, ...]:
    cards = transaction.books.cards_of(customer.number)
    return tuple(
        AccountShown(
            number=one.number if plain else masks.account_number(one.number),
            title=ACCOUNT_CLASS_TITLES[one.account_class],
            life=one.life,
            opened=business_date(one.opened_at),
            branch=one.branch,
            purpose=choice_text(PURPOSES, one.purpose),
            limits=tuple(_limits(one)),
            cards=tuple(_card(card, plain=plain) for card in cards if card.account == one.number),
            entry=one.journal,
        )
        for one in sorted(
            transaction.books.accounts_of(customer.number),
            key=lambda one: one.life is AccountLife.CLOSED,
        )
    )


def _limits(account: Account) -> Iterator[Row]:
    label = Text("非柜面渠道", "Besides the counter")
    if not account.daily_limit:
        yield Row(label, Text("未开通", "not open"), field="channels")
    else:
        yield Row(
            label,
            Text(
                "日限额{daily}、日{count}笔、年限额{yearly}",
                "{daily} and {count} times a day, {yearly} a year",
            ).format(
                daily=yuan_text(Fen(account.daily_limit)),
                count=account.daily_count,
                yearly=yuan_text(Fen(account.yearly_limit)),
            ),
            field="limits",
        )
    yield Row(
        Text("短信提醒", "SMS notices"),
        Text("已开通", "on") if account.sms_notice else Text("未开通", "off"),
        field="sms_notice",
    )


def _card(card: Card, *, plain: bool) -> CardShown:
    return CardShown(
        number=card.number if plain else masks.card_number(card.number),
        state=card.state,
        pin_state=card.pin_state,
        issued=business_date(card.issued_at),
        entry=card.journal,
    )


def _barred_for(operation: Operation, customer: Customer, judging: Judging) -> Text | None:
    """Why the books alone forbid an operation for this customer, else None."""
    view = View({CARD.name: _as_shown_before(customer)})
    asked = [
        one
        for one in operation.rules
        if one.reads == (CARD,) and any(one is known for known in known_customer.RULES)
    ]
    for verdict in refusals(tuple(v for one in asked for v in one.judge(view, judging))):
        if verdict.code == "SCREENING":
            return Text("名单筛查未通过", "stopped by the screening lists")
        return verdict.text
    return None


def _as_shown_before(customer: Customer) -> IdentityDocument:
    """The document that the books know, as rules about known customers read one: no pictures."""
    nothing = Kept("", "")
    return IdentityDocument(
        kind=DocumentKind(customer.document_kind),
        name=customer.name,
        sex=Sex(customer.sex),
        birth_date=customer.birth_date,
        number=customer.document_number,
        nationality=customer.nationality,
        valid_from=customer.document_valid_from,
        valid_until=customer.document_valid_until,
        front=nothing,
        front_flattened=nothing,
        back=None,
        back_flattened=None,
        portrait=None,
        fields=(),
        latin_name=customer.latin_name,
        ethnicity=customer.ethnicity,
        address=customer.address,
    )
