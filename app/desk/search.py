"""One search for everything at the counter: operations, customers, drafts and journal entries."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress

from app.desk.losses_found import with_losses
from app.desk.records import Records
from app.desk.search_cards import cards_found
from app.desk.search_views import Answer, Found, FoundKind
from app.desk.session import Session
from app.desk.views import SignedIn
from app.devices import specimens
from app.devices.id_card.port import TrainingReader
from app.domain import masks
from app.domain.customer import Customer
from app.domain.document_forms import form_of
from app.domain.documents import DocumentKind
from app.domain.fitting import rank
from app.domain.search_words import (
    LONGEST_TAIL,
    NAMES,
    FoundBy,
    SearchWord,
    Wanted,
    backwards,
    wanted,
    words_for,
)
from app.errors import StoreFault
from app.flow.codec import decode
from app.flow.found_by import JournalQuery
from app.flow.journal import EntryRead
from app.flow.operation import Operation
from app.flow.outcome import OUTCOME_TITLES
from app.flow.ports import KeptDraft, Transaction
from app.i18n import Text, same
from app.rules.contact import PHONE
from app.rules.identity import CARD

MOST_OPERATIONS = 5
MOST_CUSTOMERS = 8
MOST_DRAFTS = 4
MOST_ENTRIES = 4
MOST_SPECIMENS = 3
MOST_LATELY = 5
_LATELY = 60
"""Entries that are looked through for customers who were served lately."""
_CANDIDATES = 60
"""Words of one beginning that are looked at: the index gives the closest first."""
_CANDIDATES_OF_TAIL = 400
"""Four digits end the phone, document, card or account of some four hundred in a million."""
_CANDIDATES_OF_TAIL_ALONE = 100
_LEAST_LETTERS = 2
_LONGEST_SEQUENCE = 6

_WHOLE, _EXACT, _PART = 0, 2, 3
"""How well a customer fits: by a whole name or number, by its very spelling or its tail, by the
beginning of one. Operations have the ranks of `rank`."""

_BY_WHOLE = {
    FoundBy.NAME: Text("姓名", "name"),
    FoundBy.PINYIN: Text("姓名拼音", "name in pinyin"),
    FoundBy.INITIALS: Text("姓名拼音首字母", "initials of the name"),
    FoundBy.GIVEN_NAME: Text("名字", "given name"),
    FoundBy.DOCUMENT: Text("证件号码", "document number"),
    FoundBy.PHONE: Text("手机号码", "phone"),
    FoundBy.CARD: Text("卡号", "card number"),
    FoundBy.ACCOUNT: Text("账号", "account number"),
    FoundBy.CUSTOMER: Text("客户号", "customer number"),
}
_BY_TAIL = Text("{what}末尾 {tail}", "{what} ending {tail}")
_BY_OPERATION = (
    Text("交易码", "transaction code"),
    Text("交易码", "transaction code"),
    Text("名称", "name"),
    Text("简称或拼音首字母", "short name or pinyin initials"),
    Text("拼音", "pinyin"),
    Text("拼音首字母", "pinyin initials"),
    Text("名称", "name"),
)
"""What each rank of `rank` stands for."""
_NOBODY_YET = Text("未识别客户", "Customer not yet known")


class Search(Records, Session):
    """What the search line asks."""

    def search(self, words: str) -> Answer:
        """What fits these words, kind by kind, the best first; nothing for no words.

        Names and numbers of people come masked. Several words must all fit: 张伟 4731.
        """
        who = self._signed_in()
        asked = wanted(words)
        if not asked.typed:
            return Answer(words, self._lately(who), reads_documents=self._id_card is not None)
        with self._store.reading() as transaction:
            stock = transaction.books.stock_left(who.number)
            people = _customers(transaction, asked)
            drafts = transaction.drafts.open_ones(who.number)
            entries = _entries(transaction, asked)
            at = self._moment(transaction)
            cards = tuple(cards_found(transaction, asked, self._operations, at))
            shown = with_losses(transaction, _best(people, MOST_CUSTOMERS), at)
        operations = [
            operation_found(one, fit, self._barred(who, one.least, stock, one.code))
            for one in self._operations
            if one.alone and (fit := rank(one.code, one.title, asked.typed, one.words)) is not None
        ]
        found = (
            *_best(operations, MOST_OPERATIONS),
            *shown,
            *cards,
            *_best(filter(None, (self._found_draft(one, asked) for one in drafts)), MOST_DRAFTS),
            *_best((self._found_entry(one) for one in entries), MOST_ENTRIES),
        )
        return Answer(
            words,
            (*_kind_by_kind(found), *self._specimens_found(asked)),
            more=len(people) > MOST_CUSTOMERS,
        )

    def _lately(self, who: SignedIn) -> tuple[Found, ...]:
        """The customers whom this person served last, for whoever has not typed yet."""
        with self._store.reading() as transaction:
            served = transaction.journal.search(JournalQuery(), _LATELY)
            numbers = dict.fromkeys(
                one.customer for one in served if one.customer and one.made_by == who.number
            )
            lately = list(numbers)[:MOST_LATELY]
            known = {one.number: one for one in transaction.index.customers(lately)}
        by = Text("最近经办", "served lately")
        return tuple(_found_customer(known[one], by, _EXACT) for one in lately if one in known)

    def _specimens_found(self, asked: Wanted) -> tuple[Found, ...]:
        """The training customers whose document can be laid on the training reader."""
        if not isinstance(self._id_card, TrainingReader):
            return ()
        fits = (
            (rank(one.code, same(one.name), asked.typed), one)
            for one in specimens.cast()
            if form_of(one.kind).chip
        )
        found = (
            Found(
                FoundKind.SPECIMEN,
                one.code,
                Text(f"{one.name}　{one.title.zh}", f"{one.name} · {one.title.en}"),
                Text("把样本证件放到读卡器上并读取", "lay this specimen on the reader and read it"),
                Text("培训样本", "training"),
                fit,
                one.code,
            )
            for fit, one in fits
            if fit is not None
        )
        return tuple(_best(found, MOST_SPECIMENS))

    def _found_draft(self, kept: KeptDraft, asked: Wanted) -> Found | None:
        by = _fit_of_draft(kept, asked)
        if by is None:
            return None
        line = self._draft_line(kept)
        return Found(
            FoundKind.DRAFT,
            kept.id,
            Text(
                f"{line.headline or _NOBODY_YET.zh}　{line.title.zh}",
                f"{line.headline or _NOBODY_YET.en} · {line.title.en}",
            ),
            Text("停在：{here}", "At: {here}").format(here=line.here),
            by,
            _PART,
        )

    def _found_entry(self, entry: EntryRead) -> Found:
        line = self._line(entry)
        outcome = OUTCOME_TITLES[line.outcome]
        return Found(
            FoundKind.ENTRY,
            line.number,
            Text(f"{line.number}　{line.title.zh}", f"{line.number} · {line.title.en}"),
            Text(
                "　".join(filter(None, (outcome.zh, f"{line.at:%Y-%m-%d %H:%M}", line.headline))),
                " · ".join(filter(None, (outcome.en, f"{line.at:%Y-%m-%d %H:%M}", line.headline))),
            ),
            Text("日志号", "entry number"),
            _EXACT,
        )


def operation_found(operation: Operation, fit: int, barred: Text | None) -> Found:
    """The line of an operation that fits so well."""
    return Found(
        FoundKind.OPERATION,
        operation.code,
        operation.title,
        Text(
            "  ".join(word for word in operation.words if " " not in word),
            "  ".join(word for word in operation.words if word.isascii()),
        ),
        _BY_OPERATION[fit],
        fit,
        operation.code,
        barred,
    )


def _customers(transaction: Transaction, asked: Wanted) -> list[Found]:
    """The customers whom all words fit, the best first."""
    best = _of_tails(transaction, asked) if asked.tails else _of_names(transaction, asked.names)
    found: list[tuple[int, float, Found]] = []
    for customer in transaction.index.customers(best):
        by, fit = _by(best[customer.number], asked)
        found.append((fit, -customer.since.timestamp(), _found_customer(customer, by, fit)))
    return [one for _, _, one in sorted(found, key=lambda one: one[:2])]


def _of_tails(transaction: Transaction, asked: Wanted) -> dict[str, SearchWord]:
    """Customers who have a number for each tail, and bear the names that were typed with them."""
    # A name or a second number says who is meant, so all of the first are looked at.
    alone = len(asked.tails) == 1 and not asked.names
    most = _CANDIDATES_OF_TAIL_ALONE if alone else _CANDIDATES_OF_TAIL
    sets = [_of_tail(transaction, tail, most) for tail in asked.tails]
    numbers = set.intersection(*(set(one) for one in sets))
    if asked.names:
        numbers = _named(transaction, asked.names, numbers)
    return {number: sets[0][number] for number in numbers}


def _of_tail(transaction: Transaction, tail: str, most: int) -> dict[str, SearchWord]:
    """Customers of whom a number ends so, each with the number that does."""
    word = backwards(tail)
    words = transaction.index.beginning(word, most)
    if len(word) > LONGEST_TAIL:
        words = tuple(one for one in words if one.word == word)
    found = {one.customer: one for one in sorted(words, key=lambda one: one.by, reverse=True)}
    if (known := transaction.books.customer(tail)) is not None:
        found[known.number] = SearchWord(backwards(tail), FoundBy.CUSTOMER, known.number)
    return found


def _of_names(transaction: Transaction, names: tuple[str, ...]) -> dict[str, SearchWord]:
    """Customers of whom the words together begin a name, or else each of them a part of one."""
    index, whole = transaction.index, "".join(names)
    best: dict[str, SearchWord] = {}
    if not _says_enough(whole):
        return best
    for word in index.beginning(whole, _CANDIDATES):
        best.setdefault(word.customer, word)
    longest = max(names, key=len)
    if best or len(names) == 1 or not _says_enough(longest):
        return best
    for word in index.beginning(longest, _CANDIDATES_OF_TAIL):
        best.setdefault(word.customer, word)
    fitting = _named(transaction, names, set(best))
    return {number: word for number, word in best.items() if number in fitting}


def _named(transaction: Transaction, names: tuple[str, ...], among: set[str]) -> set[str]:
    """Those of whom all words together begin a name, or else each of them one."""
    whole = "".join(names)
    together = transaction.index.named(whole, among) if _says_enough(whole) else frozenset(among)
    if together or len(names) == 1:
        return set(together)
    left = among
    for name in names:
        left = set(transaction.index.named(name, left)) if _says_enough(name) else left
    return left


def _says_enough(name: str) -> bool:
    """One letter begins the names of a sixth of all customers; one Chinese character is a name."""
    return bool(name) and not (name.isascii() and len(name) < _LEAST_LETTERS)


def _by(word: SearchWord, asked: Wanted) -> tuple[Text, int]:
    """By what a customer was found, in words, and how well that fits."""
    title = _BY_WHOLE[word.by]
    if word.by in NAMES:
        whole = word.word == "".join(asked.names)
        if whole:
            return title, _WHOLE if word.by is FoundBy.NAME else _EXACT
        return title, _PART
    tail = next(one for one in asked.tails if word.word.startswith(backwards(one)))
    if word.word == backwards(tail):
        return title, _WHOLE
    return _BY_TAIL.format(what=title, tail=tail), _EXACT


def _found_customer(customer: Customer, by: Text, fit: int) -> Found:
    kind = DocumentKind(customer.document_kind).title
    number = masks.identity_number_in_list(customer.document_number)
    phone = masks.phone(customer.phone)
    return Found(
        FoundKind.CUSTOMER,
        customer.number,
        same(masks.name(customer.name)),
        Text(
            f"{kind.zh} {number}　手机 {phone}　客户号 {customer.number}",
            f"{kind.en} {number} · phone {phone} · customer {customer.number}",
        ),
        by,
        fit,
    )


def _fit_of_draft(kept: KeptDraft, asked: Wanted) -> Text | None:
    """By what a draft was found, or None: its customer's names and numbers as far as they are
    known, or its own beginning of an id."""
    known: dict[str, FoundBy] = {}
    with suppress(KeyError, StoreFault):
        card = decode(kept.filled[CARD.name].value, CARD.type)
        known |= words_for(card.name, card.latin_name, card.number, "")
    with suppress(KeyError, StoreFault):
        phone = decode(kept.filled[PHONE.name].value, PHONE.type)
        known |= words_for("", "", "", phone.number)
    whole = "".join(asked.names)
    parts = [*map(backwards, asked.tails), *((whole,) if whole else ())]
    hits = [next((w for w in known if w.startswith(part)), None) for part in parts]
    if not hits or None in hits:
        return None
    first = next(one for one in hits if one is not None)
    return _by(SearchWord(first, known[first], ""), asked)[0]


def _entries(transaction: Transaction, asked: Wanted) -> tuple[EntryRead, ...]:
    """Entries of this number, or of this sequence number at any workstation."""
    exact = transaction.journal.find(asked.typed.upper())
    if exact is not None:
        return (exact,)
    if asked.typed.isdecimal() and len(asked.typed) <= _LONGEST_SEQUENCE:
        return transaction.journal.numbered(int(asked.typed))
    return ()


def _best(found: Iterable[Found], most: int) -> list[Found]:
    return sorted(found, key=lambda one: one.fit)[:most]


def _kind_by_kind(found: Iterable[Found]) -> tuple[Found, ...]:
    """Lines of one kind together; operations last where what was typed hardly means them."""
    lines = tuple(found)
    strong = any(one.comes_first for one in lines)
    order = list(FoundKind)
    if not strong:
        order = [*order[1:], FoundKind.OPERATION]
    return tuple(sorted(lines, key=lambda one: order.index(one.kind)))
