"""What the bank knows already of whoever sits at the counter, to be confirmed instead of typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from app.clock import business_date
from app.desk.cases import Cases
from app.domain.account import AccountLife
from app.domain.customer import Customer
from app.domain.loss import LossKind, LossOf, standing
from app.domain.names import is_han, pinyin
from app.domain.search_words import folded
from app.errors import GuitaiError
from app.evidence.ask import choice_text
from app.evidence.identity import IdentityDocument
from app.evidence.pins import LOST
from app.evidence.tax import RESIDENCIES
from app.flow.forms import raw_of
from app.flow.keeping import entry_view
from app.flow.ports import Transaction
from app.flow.slot import Slot, View
from app.i18n import Text
from app.rules.acting import by_agent
from app.rules.closure import PAYOUT
from app.rules.contact import DUE_DILIGENCE, PHONE, TAX
from app.rules.found_account import ACCOUNT
from app.rules.identity import CARD, GUARDIAN
from app.rules.known_customer import find_customer
from app.rules.loss import LOSS, REPORT, superseded
from app.rules.minor import KINSHIP
from app.rules.pins import CARD_IN_HAND
from app.rules.reporter import REPORTED_BY

FROM_RECORDS = Text("来自行内记录，请与客户确认", "From the bank's records: confirm it")
FROM_CARD = Text("来自证件，请与客户确认", "From the document: confirm it")

BECOMES_BOTH = Text("变更后为双挂失", "Both, from now on")

_SAID_OF_A_LOSS = ("when", "where", "last_use")
_LASTING = ("occupation", "occupation_explained", "employer", "income", "funds", "funds_explained")
"""Answers of an earlier due diligence that are likely to hold still; what is expected of the new
account, and what the teller noted, is asked anew."""
_SAID_BEFORE = Text(
    "上次声明（{on}）：{what}；须由客户重新声明。",
    "Last declared ({on}): {what}. The customer declares it anew.",
)


@dataclass(frozen=True)
class Known:
    """What can be filled into a form for the teller to confirm with the customer.

    Attributes:
        answers: raw values by field.
        origins: where each of them comes from, by field.
        reminders: what is only told beside a field, because the law wants an answer of the
            customer's own: the tax residency is declared for every new account [DOMAIN §2.5, s].
    """

    answers: Mapping[str, Any] = field(default_factory=dict)
    origins: Mapping[str, Text] = field(default_factory=dict)
    reminders: Mapping[str, Text] = field(default_factory=dict)


class KnownAnswers(Cases):
    """Nobody is asked twice for what the books know."""

    def known_answers(self, case: str, slot: str) -> Known:
        """What the card, the books and the last business of this customer say for a form.

        Raises:
            NotAllowed: an earlier step is still open.
        """
        _, view = self._ready(case, slot)
        reported = view.find(REPORTED_BY)
        if slot == LOSS.name and reported is not None and reported.phone:
            # They said it a step before.
            return Known({"phone": reported.phone})
        card = view.find(CARD)
        if card is None:
            return Known()
        with self._store.reading() as transaction:
            if slot == CARD_IN_HAND.name:
                return self._known_in_hand(transaction, view)
            if slot == KINSHIP.name:
                guardian = view.find(GUARDIAN)
                found = find_customer(transaction.books, guardian) if guardian else None
                known = _surely(found, guardian) if guardian else None
                return _recorded({"phone": known.phone if known else ""})
            customer = _surely(find_customer(transaction.books, card), card)
            if slot == PHONE.name:
                return _recorded({"number": customer.phone if customer else ""})
            if slot == DUE_DILIGENCE.name:
                return _recorded(self._known_diligence(transaction, customer, card))
            if slot == TAX.name:
                return self._known_tax(transaction, customer, card, view)
            if slot == LOSS.name:
                return self._known_loss(transaction, customer, view)
            if slot == PAYOUT.name:
                return self._known_payout(transaction, customer, view)
        return Known()

    def _known_payout(
        self, transaction: Transaction, customer: Customer | None, view: View
    ) -> Known:
        """The only other account of the holder, or of an heir who draws an estate: named first, if
        they want to be paid by transfer."""
        found = view.find(ACCOUNT)
        holder = transaction.books.customer(found.customer) if found is not None else customer
        if holder is None:
            return Known()
        closes = found.account if found is not None else ""
        others = [
            one
            for one in transaction.books.accounts_of(holder.number)
            if one.number != closes and one.life is AccountLife.NORMAL
        ]
        if len(others) != 1:
            return _recorded({})
        return _recorded({"to": others[0].number, "name": holder.name})

    def _known_in_hand(self, transaction: Transaction, view: View) -> Known:
        """A card that is reported lost is not asked for."""
        found = view.find(ACCOUNT)
        reports = transaction.books.loss_reports(found.card) if found is not None else ()
        lost = any(one.still.medium for one in standing(reports, self.now()))
        return _recorded({"where": LOST} if lost else {})

    def _known_loss(self, transaction: Transaction, customer: Customer | None, view: View) -> Known:
        """What was reported of the card before, to be confirmed; opening and balance are not
        among it, for whoever reports says them anew."""
        about, found = view.find(REPORT), view.find(ACCOUNT)
        before = transaction.books.loss_report(about.number) if about is not None else None
        if before is None and found is not None:
            reports = transaction.books.loss_reports(found.card)
            before = next(iter(superseded(reports, LossKind.FORMAL, LossOf.BOTH, self.now())), None)
        answers: dict[str, Any] = {}
        if customer is not None and not by_agent(view):
            answers["phone"] = customer.phone
        if before is not None:
            answers |= {"of": before.still, "reason": before.reason, "follow_up": before.follow_up}
            said = self._said_in(transaction, before.journal, LOSS)
            answers |= {name: getattr(said, name, "") for name in _SAID_OF_A_LOSS}
        known = _recorded(answers)
        if about is None:
            return known
        return Known({**known.answers, "of": LossOf.BOTH}, {**known.origins, "of": BECOMES_BOTH})

    def _known_diligence(
        self, transaction: Transaction, customer: Customer | None, card: IdentityDocument
    ) -> dict[str, Any]:
        if customer is None:
            return {}
        answers: dict[str, Any] = {"occupation": customer.occupation}
        before = self._last_said(transaction, customer, DUE_DILIGENCE)
        if before is not None and before[1].occupation == customer.occupation:
            said = raw_of(before[1])
            answers |= {name: said[name] for name in _LASTING}
            if before[1].politically_exposed:
                answers["politically_exposed"] = True
        if customer.address != card.address:
            answers["address"] = customer.address
        return answers

    def _known_tax(
        self,
        transaction: Transaction,
        customer: Customer | None,
        card: IdentityDocument,
        view: View,
    ) -> Known:
        diligence = view.find(DUE_DILIGENCE)
        on_card = _spelt(card) | {
            "address_chinese": (diligence.address if diligence else "") or card.address
        }
        printed = {name: said for name, said in on_card.items() if said}
        origins = dict.fromkeys(printed, FROM_CARD)
        before = self._last_said(transaction, customer, TAX) if customer else None
        if before is None:
            return Known(printed, origins)
        on, tax = before
        declared = {
            name: said
            for name, said in raw_of(tax).items()
            if said and name not in ("residency", "tells_changes")
        }
        what = choice_text(RESIDENCIES, tax.residency)
        return Known(
            printed | declared,
            origins | dict.fromkeys(declared, FROM_RECORDS),
            {"residency": _SAID_BEFORE.format(on=on, what=what)},
        )

    def _last_said(
        self, transaction: Transaction, customer: Customer, slot: Slot[Any]
    ) -> tuple[str, Any] | None:
        """What the newest opening of this customer holds in a slot, and on which day it was."""
        for account in sorted(
            transaction.books.accounts_of(customer.number),
            key=lambda one: one.opened_at,
            reverse=True,
        ):
            value = self._said_in(transaction, account.journal, slot)
            if value is not None:
                return business_date(account.opened_at).isoformat(), value
        return None

    def _said_in(self, transaction: Transaction, journal: str, slot: Slot[Any]) -> Any:
        """What an entry holds in a slot; None where there is none."""
        entry = transaction.journal.find(journal) if journal else None
        if entry is None:
            return None
        try:
            return entry_view(self._operation(entry.operation), entry).find(slot)
        except GuitaiError:
            # What this program can no longer read is asked anew.
            return None


def _surely(customer: Customer | None, document: IdentityDocument) -> Customer | None:
    """The customer, where the document bears the name of the books too: what is known of somebody
    is not read out to whoever shows their number under another name."""
    if customer is None:
        return None
    names = {folded(one) for one in (customer.name, customer.latin_name) if one}
    shown = {folded(one) for one in (document.name, document.latin_name) if one}
    return customer if names & shown else None


def _recorded(answers: Mapping[str, Any]) -> Known:
    told = {name: said for name, said in answers.items() if said not in ("", None)}
    return Known(told, dict.fromkeys(told, FROM_RECORDS))


def _spelt(card: IdentityDocument) -> dict[str, str]:
    """Surname and given name in Latin letters, as printed or by their readings."""
    if card.latin_name:
        surname, _, given = card.latin_name.partition(",")
        return {"surname": surname.strip(), "given_name": given.strip()}
    spelt = pinyin(card.name)
    # A name in parts has no surname by its place.
    if not all(map(is_han, card.name)) or spelt.unread:
        return {}
    surname, _, given = spelt.printed.partition(" ")
    return {"surname": surname, "given_name": given}
