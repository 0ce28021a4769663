"""The words by which a journal entry is found: whose it is, what was done, by whom, its end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from app.domain.search_words import LEAST_TAIL, backwards, words_for
from app.flow.journal import Entry, EntryHead

_NO_NUMBER = re.compile(r"\d{4}-\d{2}-\d{2}(\D|$)|-?¥")
_FIRST_KIND = "resident_card"
"""The first version of the program knew no other document and did not write its kind down."""


class Facet(StrEnum):
    """What a word of an entry is about; it stands before the word."""

    OPERATION = "o"
    OUTCOME = "e"
    STAFF = "s"
    """the teller, the authoriser, and whoever else put a fact in"""
    CUSTOMER = "c"
    """the customer's number, also of a case that came to nothing after they were recognised"""
    DOCUMENT = "d"
    """kind and number of a document that was shown"""
    PERSON = "p"
    """a name, its spelling, or a number from its end"""
    PAPER = "k"
    """a kind of paper that the entry has; alone, that it has any"""
    CHECK = "v"
    """the check code of a paper of the entry"""

    def word(self, said: str) -> str:
        """The word as it is kept."""
        return f"{self.value}:{said}"


@dataclass(frozen=True)
class Wanted:
    """A word that an entry must have, or the beginning of one."""

    word: str
    beginning: bool = False


@dataclass(frozen=True)
class NumberWanted:
    """An entry number, or the sequence number at its end."""

    number: str = ""
    sequence: int = 0


Alternatives = tuple[Wanted | NumberWanted, ...]
"""What one typed word may mean; an entry needs one of them."""


@dataclass(frozen=True)
class JournalQuery:
    """Which entries are looked for.

    Attributes:
        words: an entry must have something of each.
        first, last: business days; both are included.
        before: where an earlier answer ended: only what is older comes.
    """

    words: tuple[Alternatives, ...] = ()
    first: date | None = None
    last: date | None = None
    before: EntryHead | None = None


def words_of_entry(entry: Entry) -> frozenset[str]:
    """The words of an entry that is about to be written.

    They are taken from what it says itself, by the shape of its facts, so that every operation has
    them and none needs to say how it is found.
    """
    facts = [(fact.value, fact.by) for fact in entry.body.facts.values()]
    staff = {entry.made_by, entry.approved_by, *(by for _, by in facts)}
    found = {
        Facet.OPERATION.word(entry.operation),
        Facet.OUTCOME.word(entry.outcome.value),
        *(Facet.STAFF.word(one) for one in staff if one),
    }
    if entry.customer:
        found.add(Facet.CUSTOMER.word(entry.customer))
    for value, _ in facts:
        found.update(words_of_fact(value))
    found.update(words_of_made(entry.body.made))
    return frozenset(found)


def words_of_made(made: Mapping[str, str]) -> Iterator[str]:
    """The words of what an effect brought about: ends of numbers; moments and amounts are none."""
    for value in made.values():
        if not _NO_NUMBER.match(value):
            yield from _tail(value)


def words_of_fact(value: Any) -> Iterator[str]:
    """The words of a fact as the journal keeps it: plain data, whose keys tell what it is."""
    if not isinstance(value, Mapping):
        return
    if value.keys() >= {"name", "number", "birth_date"}:
        number = str(value["number"])
        yield document_word(str(value.get("kind", _FIRST_KIND)), number)
        name, latin_name = str(value["name"]), str(value.get("latin_name", ""))
        for word in words_for(name, latin_name, number, ""):
            yield Facet.PERSON.word(word)
        yield from _tail(str(value.get("pass_number", "")))
    elif value.keys() >= {"number", "confirmed_at"}:
        yield from _tail(str(value["number"]))
    elif value.keys() >= {"customer", "account", "card", "issue"}:
        # The account that a case is about: found by it also where nothing came of the case.
        yield Facet.CUSTOMER.word(str(value["customer"]))
        yield from _tail(str(value["account"]))
        yield from _tail(str(value["card"]))
    elif value.keys() >= {"number", "card", "accepted_at"}:
        # The loss report that a case is about.
        yield from _tail(str(value["number"]))
        yield from _tail(str(value["card"]))
    elif "card_number" in value:
        yield from _tail(str(value["card_number"]))
    elif value.keys() >= {"customer", "listed"} and value["customer"]:
        yield Facet.CUSTOMER.word(str(value["customer"]))


def document_word(kind: str, number: str) -> str:
    """The word of a document that was shown."""
    return Facet.DOCUMENT.word(f"{kind}:{number}")


def _tail(number: str) -> Iterator[str]:
    word = backwards(number)
    if len(word) >= LEAST_TAIL:
        yield Facet.PERSON.word(word)


def words_of_paper(paper: str) -> tuple[str, ...]:
    """The words that a paper of this kind gives its entry."""
    return Facet.PAPER.word(""), Facet.PAPER.word(paper)
