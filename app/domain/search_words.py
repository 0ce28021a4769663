"""The words by which a customer is found: the name as written and as spelt, and ends of numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from app.domain.customer import Customer
from app.domain.names import has_own_reading, is_han, normalise, pinyin, surname_of

LEAST_TAIL = 4
"""Fewer digits at the end of a number tell nobody from anybody [D]."""

LONGEST_TAIL = 6
"""What is longer must be the whole number: otherwise whoever knows its end would find what is
masked digit by digit, and nothing would say that they looked [D]."""

_NUMBER = re.compile(r"[0-9A-Z]*[0-9][0-9A-Z]*")
_BETWEEN = re.compile(r"[\s·'’.,，、-]+")
_GROUPED = re.compile(r"[0-9]{3,6}(?: [0-9]{1,8}){2,}[0-9Xx]?")
_BEFORE_DIGITS = re.compile(r"(?<=[^\W0-9A-Za-z])(?=[0-9])")


class FoundBy(IntEnum):
    """What a word is of its customer, the better tokens first; the store keeps these numbers."""

    NAME = 1
    PINYIN = 2
    INITIALS = 3
    GIVEN_NAME = 4
    """the name without the surname, or a later part of a name of several"""
    DOCUMENT = 5
    """the document's number from its end"""
    PHONE = 6
    CARD = 7
    ACCOUNT = 8
    CUSTOMER = 9
    """the customer number; it is looked up and no word of it is kept"""


NAMES = (FoundBy.NAME, FoundBy.PINYIN, FoundBy.INITIALS, FoundBy.GIVEN_NAME)


@dataclass(frozen=True)
class SearchWord:
    """A word and the customer who is found by it; ends of numbers are written backwards."""

    word: str
    by: FoundBy
    customer: str


@dataclass(frozen=True)
class Wanted:
    """What was typed into the search line.

    Attributes:
        tails: ends of numbers, at least `LEAST_TAIL` long, in capitals and as typed.
        names: beginnings of names or of their spellings, folded.
        typed: the words as they were typed, for whatever else they may name.
    """

    tails: tuple[str, ...]
    names: tuple[str, ...]
    typed: str


def wanted(typed: str) -> Wanted:
    """What the words of the search line ask for. Never fails.

    Digits in groups, as on a card (6222 0212 …), are one number.
    """
    text = _BEFORE_DIGITS.sub(" ", _GROUPED.sub(lambda run: run[0].replace(" ", ""), typed))
    tails, names = [], []
    for part in _BETWEEN.split(text):
        number = part.upper()
        if _NUMBER.fullmatch(number):
            if len(number) >= LEAST_TAIL:
                tails.append(number)
        elif part:
            names.append(folded(normalise(part)))
    return Wanted(tuple(tails), tuple(names), typed.strip())


def folded(text: str) -> str:
    """A name, or letters of one, as it is compared: without case, blanks, dots and hyphens."""
    return _BETWEEN.sub("", text).casefold().replace("ü", "v")


def backwards(number: str) -> str:
    """A number from its end, so that whoever knows its tail knows how this begins."""
    return re.sub(r"[^0-9A-Z]", "", number.upper())[::-1]


def words_of(customer: Customer) -> frozenset[SearchWord]:
    """The words by which a customer is found; cards and accounts have theirs beside."""
    particulars = (customer.name, customer.latin_name, customer.document_number, customer.phone)
    return frozenset(
        SearchWord(word, by, customer.number) for word, by in words_for(*particulars).items()
    )


def words_for(
    name: str, latin_name: str, document_number: str, phone: str
) -> Mapping[str, FoundBy]:
    """The words for these particulars, and what each of them is."""
    found = {**name_words(latin_name), **name_words(name)}
    for by, number in ((FoundBy.DOCUMENT, document_number), (FoundBy.PHONE, phone)):
        if word := backwards(number):
            found.setdefault(word, by)
    return found


def name_words(name: str) -> Mapping[str, FoundBy]:
    """The words of a name: whole, spelt, by initials, and from each later part of it on."""
    name = normalise(name)
    found: dict[str, FoundBy] = {}

    def add(by: FoundBy, *words: str) -> None:
        for word in words:
            if word:
                found[word] = min(by, found.get(word, by))

    add(FoundBy.NAME, folded(name))
    if surname := surname_of(name):
        add(FoundBy.GIVEN_NAME, folded(name[len(surname) :]))
    parts = [part for part in _BETWEEN.split(name) if part]
    for n in range(1, len(parts)):
        add(FoundBy.GIVEN_NAME, folded("".join(parts[n:])))
    if any(map(is_han, name)):
        spellings = [pinyin(name)]
        if has_own_reading(surname):
            # Its rare reading is known to few: 单 is found by dan as well as by shan.
            spellings.append(pinyin("·".join((surname, name[len(surname) :]))))
        for spelt in spellings:
            add(FoundBy.PINYIN, folded(spelt.letters), *_as_in_passports(spelt.letters))
            add(FoundBy.INITIALS, folded(spelt.initials))
    return found


def _as_in_passports(letters: str) -> tuple[str, ...]:
    """The spelling that writes ü as YU, where there is a ü: 吕 is LV here and LYU on a passport."""
    other = re.sub(r"(?<=[ln])v", "yu", letters)
    return () if other == letters else (folded(other),)
