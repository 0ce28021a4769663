"""What somebody who searches the journal may mean by each word that they typed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.branch import Staff
from app.domain.fitting import rank
from app.domain.search_words import LONGEST_TAIL, backwards, wanted
from app.flow.found_by import Alternatives, Facet, JournalQuery, NumberWanted, Wanted
from app.flow.operation import Operation
from app.flow.outcome import OUTCOME_TITLES, Outcome

_LONGEST_SEQUENCE = 9
_GROUPED = re.compile(r"(?<!\S)\d{4}(?: \d{4}){2,}(?: \d{1,3})?(?!\S)")
"""A card number is typed in groups of four, as it is printed."""
_DAY = (
    re.compile(r"(2\d{3})(\d{2})(\d{2})"),
    re.compile(r"(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?"),
)
_MONTH = re.compile(r"(\d{4})[-./年](\d{1,2})月?")
_TO = re.compile(r"\.\.|~|～|至|到|—")
_SAID_DAYS = {"今天": 0, "today": 0, "昨天": 1, "yesterday": 1, "前天": 2}
_ENTRY_NUMBER = re.compile(r"^[0-9A-Z]+(?:-[0-9A-Z]+)*-\d{6,}$")


@dataclass(frozen=True)
class _Days:
    first: date
    last: date


def journal_query(
    typed: str, today: date, operations: Sequence[Operation], staff: Sequence[Staff]
) -> JournalQuery:
    """The query for what was typed; never fails.

    Days and ranges of days narrow it: 今天, 2026-03-09, 2026-03, 2026-03-01..2026-03-09. Any other
    word may be an entry's number, an operation, an outcome, a member of staff, a name or its
    spelling, or the end of a number of at least four characters; every word must fit.
    """
    first: date | None = None
    last: date | None = None
    words: list[Alternatives] = []
    for word in _GROUPED.sub(lambda run: run[0].replace(" ", ""), typed).split():
        days = _days(word, today)
        if days is None:
            words.append(tuple(_meanings(word, operations, staff)))
        else:
            first = max(first or days.first, days.first)
            last = min(last or days.last, days.last)
    return JournalQuery(tuple(words), first, last)


def _days(word: str, today: date) -> _Days | None:
    """The days that a word names, else None."""
    ends = [one for one in _TO.split(word.lower()) if one]
    if not 1 <= len(ends) <= 2:
        return None
    found = [_one_day(end, today) for end in ends]
    if any(one is None for one in found):
        return None
    known = [one for one in found if one is not None]
    return _Days(min(one.first for one in known), max(one.last for one in known))


def _one_day(word: str, today: date) -> _Days | None:
    if word in _SAID_DAYS:
        day = today - timedelta(days=_SAID_DAYS[word])
        return _Days(day, day)
    try:
        for day_form in _DAY:
            if fits := day_form.fullmatch(word):
                year, month, of_month = map(int, fits.groups())
                whole = date(year, month, of_month)
                return _Days(whole, whole)
        if fits := _MONTH.fullmatch(word):
            begin = date(int(fits[1]), int(fits[2]), 1)
            return _Days(begin, (begin + timedelta(days=31)).replace(day=1) - timedelta(days=1))
    except ValueError:
        return None
    return None


def _meanings(
    word: str, operations: Iterable[Operation], staff: Iterable[Staff]
) -> Iterator[Wanted | NumberWanted]:
    upper = word.upper()
    if _ENTRY_NUMBER.match(upper):
        # Its parts are no ends of other numbers.
        yield NumberWanted(number=upper)
        return
    if word.isascii() and word.isdigit() and len(word) <= _LONGEST_SEQUENCE and int(word):
        yield NumberWanted(sequence=int(word))
    for operation in operations:
        if rank(operation.code, operation.title, word, operation.words) is not None:
            yield Wanted(Facet.OPERATION.word(operation.code))
    for outcome in Outcome:
        if rank(outcome.value, OUTCOME_TITLES[outcome], word) is not None:
            yield Wanted(Facet.OUTCOME.word(outcome.value))
    for one in staff:
        if one.number == word or (not word.isdigit() and word in one.name):
            yield Wanted(Facet.STAFF.word(one.number))
    asked = wanted(word)
    for tail in asked.tails:
        yield Wanted(Facet.CUSTOMER.word(tail))
        end = backwards(tail)
        yield Wanted(Facet.PERSON.word(end), beginning=len(end) <= LONGEST_TAIL)
    # 2021-03 is a month and 张-伟 one name: what was typed as one word is one.
    if asked.names and not asked.tails:
        yield Wanted(Facet.PERSON.word("".join(asked.names)), beginning=True)
