"""The customer page: what the bank knows of one customer, from all sides, and what is pending."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.clock import business_date
from app.desk.customer_parts import (
    accounts_shown,
    consent_row,
    contact_rows,
    diligence_rows,
    document_shown,
    identity_rows,
)
from app.desk.customer_pending import (
    of_the_cards,
    of_the_document,
    of_the_lists,
    of_the_papers,
    of_what_came_to_nothing,
)
from app.desk.customer_views import (
    CustomerShown,
    DataPart,
    FoundThrough,
    Pending,
    TimelineLine,
    Weight,
)
from app.desk.masking import Mask
from app.desk.session import Session
from app.desk.unmasking import Unmasking
from app.desk.views import OperationLine, Outcome, Row, SignedIn
from app.domain import masks
from app.domain.customer import Customer
from app.domain.document_numbers import CITIZEN_KINDS
from app.domain.documents import DocumentKind, Sex
from app.domain.permit_numbers import lifelong_part
from app.domain.risk_grade import RiskLevel
from app.errors import Conflict, NotAllowed
from app.evidence.ask import choice_text
from app.evidence.identity import IdentityDocument
from app.evidence.image import Kept
from app.evidence.unmasked import UNMASK_REASONS, Unmasked
from app.flow.found_by import Facet, JournalQuery, Wanted, document_word
from app.flow.journal import EntryHead
from app.flow.keeping import take_up
from app.flow.operation import Operation
from app.flow.ports import Transaction
from app.flow.rule import Judging, refusals
from app.flow.slot import View
from app.i18n import Text, same
from app.operations.personal_data_unmask import PERSONAL_DATA_UNMASK, UNMASKED
from app.rules import contact, known_customer
from app.rules.deceased import DECEASED
from app.rules.found_account import ACCOUNT
from app.rules.identity import CARD

MOST_ENTRIES = 200
"""Entries of a timeline; whoever looks for older ones searches the journal."""


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
            document = document_shown(customer, today, plain=DataPart.IDENTITY in parts)
            diligence, given_in = self._told_in_diligence(
                transaction, timeline, plain=DataPart.CONTACT in parts
            )
            accounts = accounts_shown(
                transaction,
                customer,
                self._moment(transaction),
                self._operations,
                plain=DataPart.ACCOUNTS in parts,
                level=who.level,
                staff=who.number,
            )
            return CustomerShown(
                number=customer.number,
                name=customer.name if DataPart.IDENTITY in parts else masks.name(customer.name),
                risk=RiskLevel(customer.risk_level),
                since=customer.since,
                branch=customer.branch,
                unmasked=parts,
                pending=(
                    *of_the_cards(accounts),
                    *of_the_document(document),
                    *of_the_lists(transaction, customer, today),
                    *self._of_the_drafts(transaction, customer, who),
                    *of_the_papers(transaction, timeline),
                    *of_what_came_to_nothing(timeline, today),
                ),
                documents=(document,),
                identity=identity_rows(customer, plain=DataPart.IDENTITY in parts),
                contact=(
                    *contact_rows(customer, plain=DataPart.CONTACT in parts),
                    consent_row(transaction, customer),
                ),
                diligence=diligence,
                diligence_from=given_in,
                accounts=accounts,
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
        query = JournalQuery(((own, *document_words(customer)),))
        heads = transaction.journal.search(query, MOST_ENTRIES + 1)
        lines = [self._timeline_line(transaction, one, customer) for one in heads[:MOST_ENTRIES]]
        return tuple(lines), len(heads) > MOST_ENTRIES

    def _timeline_line(
        self, transaction: Transaction, head: EntryHead, customer: Customer
    ) -> TimelineLine:
        look = head.operation == PERSONAL_DATA_UNMASK.code
        reason, alarm = same(""), False
        if look or head.outcome is not Outcome.PERFORMED:
            entry = transaction.journal.find(head.number)
            assert entry is not None
            facts = self._facts(entry)
            unmasked = facts.find(UNMASKED)
            # In one's own words somebody may be named: hidden here as the entry itself hides it.
            known = (customer.name, masks.name(customer.name))
            mask = Mask(facts.values(), also=(known, *_numbers_of(customer)))
            reason = mask.text(same(entry.content.reason) if unmasked is None else _why(unmasked))
            alarm = _chip_differed(facts)
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
            # What is about a card is begun for the very card, see `CardSeen.next`; and heirs come
            # with documents of their own, not with that of the customer on the page.
            others = {ACCOUNT.name, DECEASED.name}
            if one.alone and CARD.name in one.slots and others.isdisjoint(one.slots):
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
            if one.through is not FoundThrough.CUSTOMER:
                # Their document was shown for somebody else, such as their child.
                continue
            entry = transaction.journal.find(one.line.number)
            if entry is None:
                continue
            view = self._facts(entry)
            if view.has(contact.DUE_DILIGENCE):
                return tuple(diligence_rows(view, plain=plain)), entry.number
        return (), ""


def document_words(customer: Customer) -> Iterator[Wanted]:
    """Under which kinds and numbers the customer's document may have been shown: one citizen
    number stands on several documents, and a permit is reissued under a longer number."""
    kind, number = DocumentKind(customer.document_kind), customer.document_number
    if kind in (DocumentKind.HM_TRAVEL_PERMIT, DocumentKind.TW_TRAVEL_PERMIT):
        yield Wanted(document_word(kind, lifelong_part(kind, number)), beginning=True)
        return
    for one in sorted(CITIZEN_KINDS) if kind in CITIZEN_KINDS else (kind,):
        yield Wanted(document_word(one, number))


def _numbers_of(customer: Customer) -> Iterator[tuple[str, str]]:
    number, phone = customer.document_number, customer.phone
    yield number, masks.identity_number(number)
    yield phone, masks.phone(phone)


def _why(unmasked: Unmasked) -> Text:
    reason = choice_text(UNMASK_REASONS, unmasked.reason)
    said = unmasked.explained
    return Text(f"{reason.zh}：{said}", f"{reason.en}: {said}") if said else reason


def _chip_differed(facts: View) -> bool:
    document = facts.find(CARD)
    return document is not None and bool(document.differences)


def _unknown(number: str) -> Conflict:
    return Conflict(
        "NO_CUSTOMER",
        Text(f"没有客户号 {number}。", f"There is no customer {number}."),
        Text("请重新查找。", "Search again."),
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
