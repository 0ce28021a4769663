"""Finding the account when the customer has nothing in their hands, and choosing the card."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from app.clock import business_date
from app.desk.account_finding_views import AccountLine, AccountsFound
from app.desk.account_words import (
    MORE_THAN_SHOWN,
    MORE_TO_GO_BY,
    AccountWords,
    account_holder_unknown,
    account_words,
    closed_all,
    nothing_found,
    too_many_end_so,
)
from app.desk.cases import Cases
from app.desk.views import CaseView
from app.domain import masks
from app.domain.account import AccountLife
from app.domain.customer import Customer
from app.domain.names import is_han
from app.domain.search_words import FoundBy, backwards, folded
from app.errors import Conflict, NotAllowed
from app.evidence.found_account import FoundAccountBy
from app.flow.ports import Transaction
from app.flow.slot import View
from app.i18n import Text
from app.rules.chain import card_known
from app.rules.found_account import ACCOUNT, account_found
from app.rules.identity import CARD
from app.rules.known_customer import find_customer

MOST_LINES = 8
"""More lines are no list to choose from; one more word says who is meant."""

_LOOKED_AT = 32
"""So many of what was found are read; closed ones among them come last."""
_CANDIDATES = 4000
"""Words looked through for one tail: four digits end one number in ten thousand of each kind."""
_SPELT_ALIKE = 2000
"""Words looked through for one spelling of a name."""

_NOTHING_TO_SAY = (Text("", ""), Text("", ""))
_Hits = dict[str, FoundAccountBy]
"""Card numbers and by what each was found, the best first."""


class AccountFinding(Cases):
    """What the step that finds the account asks."""

    def start(self, operation: str, card: str = "") -> CaseView:
        """Begins a case; `card` is the number of a card that is known already, from the
        customer's hand or another screen: it is proposed first where the case asks for one.

        Raises:
            NotAllowed: nobody is signed in, or their level is too low.
        """
        view = super().start(operation)
        if card:
            with self._lock:
                self._card_proposed[view.id] = card
        return view

    def find_accounts(self, case: str, words: str) -> AccountsFound:
        """The accounts that these words find; for no words what is proposed: the one that was
        chosen before, the card that is known already, or the cards of whoever's document the case
        has read.

        Words are the whole number or the tail of a card, an account number, a document number, a
        mobile number, the number of a loss report, or a name with the date of birth.
        """
        view = self._holding(self._draft(case))
        with self._store.reading() as transaction:
            if not words.strip():
                return self._lines(
                    transaction, case, words, *self._proposed(transaction, case, view)
                )
            asked = account_words(words)
            hits = _found(transaction, asked)
            said = _NOTHING_TO_SAY
            if not hits:
                said = nothing_found(asked)
            elif asked.tail and len(hits) > MOST_LINES:
                # Strangers, of whom nobody knows more than four digits.
                hits, said = {}, too_many_end_so(len(hits), asked.tail)
            return self._lines(transaction, case, words, hits, said)

    def _proposed(
        self, transaction: Transaction, case: str, view: View
    ) -> tuple[_Hits, tuple[Text, Text]]:
        chosen, shown = view.find(ACCOUNT), view.find(CARD)
        with self._lock:
            card = self._card_proposed.get(case, "")
        hits = {chosen.card: chosen.by} if chosen is not None else {}
        if card:
            hits.setdefault(card, FoundAccountBy.MEDIUM)
        if shown is None:
            return hits, _NOTHING_TO_SAY
        holder = find_customer(transaction.books, shown)
        hits |= _of_holder(transaction, holder)
        return hits, _NOTHING_TO_SAY if hits else account_holder_unknown()

    def find_by_document(self, case: str) -> AccountsFound:
        """The accounts of whoever's document lies on the card reader; blocks while it is read.

        Raises:
            DeviceFault: it could not be read. NotAllowed: no reader is set.
        """
        self._draft(case)
        if self._id_card is None:
            raise NotAllowed(
                "NO_READER_SET",
                Text("本柜台未设置证件读卡器。", "No reader for identity cards is set here."),
                Text("请输入证件号码查找。", "Type the number of the document."),
            )
        read = self._id_card.read().fields
        with self._store.reading() as transaction:
            holder = find_customer(transaction.books, read)
            hits = _of_holder(transaction, holder)
            said = _NOTHING_TO_SAY if hits else account_holder_unknown()
            return self._lines(transaction, case, "", hits, said)

    def choose_account(self, case: str, card_number: str, by: FoundAccountBy) -> CaseView:
        """Puts the account and card that the case is about into it.

        Raises:
            NotAllowed: the card is none of those that were found so, or an earlier step is open.
            Conflict: it is gone from the books since.
        """
        draft, _ = self._ready(case, ACCOUNT.name)
        with self._lock:
            found = self._accounts_found.get(case, {})
        if found.get(card_number) is not by:
            raise NotAllowed(
                "NOT_FOUND_SO",
                Text("该账户不在查找结果中。", "This account is not among those found."),
                Text("请重新查找后选择。", "Search again, then choose."),
            )
        with self._store.reading() as transaction:
            chosen = account_found(transaction.books, card_number, by)
        if chosen is None:
            raise Conflict(
                "ACCOUNT_GONE",
                Text("该账户刚刚变更。", "This account has just changed."),
                Text("请重新查找后选择。", "Search again, then choose."),
            )
        return self._put(draft, ACCOUNT.name, chosen)

    def _forget(self, case: str) -> None:
        super()._forget(case)
        with self._lock:
            self._card_proposed.pop(case, None)
            self._accounts_found.pop(case, None)

    def _lines(
        self,
        transaction: Transaction,
        case: str,
        words: str,
        hits: Mapping[str, FoundAccountBy],
        said: tuple[Text, Text],
    ) -> AccountsFound:
        """The lines of what was found; `said` is a sentence about it, and what to do."""
        on, now = business_date(self.now()), self.now()
        lines = []
        for number, by in list(hits.items())[:_LOOKED_AT]:
            card = transaction.books.card(number)
            customer = transaction.books.customer(card.customer) if card else None
            if card is None or customer is None:
                continue
            known = card_known(transaction.books, card, on)
            lines.append(
                AccountLine(
                    card=number,
                    card_shown=masks.card_number(number),
                    account_shown=masks.account_number(card.account),
                    name=masks.name(customer.name),
                    life=known.life,
                    medium_state=known.medium(now),
                    pin_state=known.pin(now),
                    by=by,
                )
            )
        lines.sort(key=lambda one: one.life is AccountLife.CLOSED)
        if len(lines) > MOST_LINES:
            said = MORE_THAN_SHOWN, MORE_TO_GO_BY
        elif lines and all(one.life is AccountLife.CLOSED for one in lines):
            said = closed_all(len(lines))
        shown = tuple(lines[:MOST_LINES])
        with self._lock:
            self._accounts_found[case] = {one.card: one.by for one in shown}
        return AccountsFound(words, shown, *said, self._id_card is not None)


def _found(transaction: Transaction, asked: AccountWords) -> _Hits:
    """What the words find; whole numbers count before tails and names."""
    hits: _Hits = {}
    for number, by in _looked_up(transaction, asked):
        hits.setdefault(number, by)
    return hits


def _looked_up(
    transaction: Transaction, asked: AccountWords
) -> Iterator[tuple[str, FoundAccountBy]]:
    books = transaction.books
    if asked.report and (report := books.loss_report(asked.report)) is not None:
        yield report.card, FoundAccountBy.REPORT
    if asked.number and books.card(asked.number) is not None:
        yield asked.number, FoundAccountBy.MEDIUM
    if asked.number:
        for card in books.cards_of_account(asked.number):
            yield card.number, FoundAccountBy.ACCOUNT_NUMBER
    if asked.document:
        word = backwards(asked.document)
        for one in transaction.index.beginning(word, _CANDIDATES):
            if one.by is FoundBy.DOCUMENT and one.word == word:
                yield from _cards(transaction, one.customer, FoundAccountBy.DOCUMENT_NUMBER)
    if asked.phone:
        for customer in books.customers_with_phone(asked.phone):
            yield from _cards(transaction, customer.number, FoundAccountBy.PHONE)
    if asked.tail:
        for number, _ in _ending_so(transaction, asked):
            yield number, FoundAccountBy.CARD_TAIL
    if asked.born is not None:
        for customer in _namesakes(transaction, asked):
            yield from _cards(transaction, customer.number, FoundAccountBy.NAME_AND_BIRTH)


def _ending_so(transaction: Transaction, asked: AccountWords) -> list[tuple[str, str]]:
    """Numbers of the cards that end so, and their holders; of this name, where one was typed."""
    words = transaction.index.beginning(backwards(asked.tail), _CANDIDATES)
    ending = [(one.word[::-1], one.customer) for one in words if one.by is FoundBy.CARD]
    if not asked.name:
        return ending
    named = transaction.index.named(folded(asked.name), {holder for _, holder in ending})
    return [(card, holder) for card, holder in ending if holder in named]


def _namesakes(transaction: Transaction, asked: AccountWords) -> tuple[Customer, ...]:
    """Customers born that day of this name, or whose name is spelt so."""
    assert asked.born is not None
    if any(map(is_han, asked.name)):
        return transaction.books.namesakes(asked.name, "", asked.born)
    word = folded(asked.name)
    spelt = transaction.index.beginning(word, _SPELT_ALIKE)
    alike = transaction.index.customers({one.customer for one in spelt if one.word == word})
    return tuple(one for one in alike if one.birth_date == asked.born)


def _of_holder(transaction: Transaction, holder: Customer | None) -> _Hits:
    """The cards of whoever holds the document that was read."""
    if holder is None:
        return {}
    return dict(_cards(transaction, holder.number, FoundAccountBy.DOCUMENT))


def _cards(
    transaction: Transaction, customer: str, by: FoundAccountBy
) -> Iterator[tuple[str, FoundAccountBy]]:
    """The cards and passbooks of a customer, the newest first."""
    for card in reversed(transaction.books.cards_of(customer)):
        yield card.number, by
