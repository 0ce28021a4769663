"""Personal data hidden in all that is said about somebody, until a person says why they look."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import singledispatch
from typing import Any

from app.desk.views import Part, Row
from app.domain import masks
from app.domain.money import Fen, yuan_text
from app.evidence.acting import Acting, Guardianship
from app.evidence.contact import PhoneProof
from app.evidence.contracts import ContractSigned
from app.evidence.due_diligence import DueDiligence
from app.evidence.face import Identified
from app.evidence.found_account import AccountFound
from app.evidence.found_card import CardHandedIn
from app.evidence.identity import IdentityDocument
from app.evidence.lookup import CustomerLookup
from app.evidence.loss import LossSaid, ReportChosen
from app.evidence.medium import CardTaken
from app.evidence.minor import Kinship, OwnIncome
from app.evidence.network_check import SecondDocument
from app.evidence.reporter import ReportedBy
from app.evidence.tax import TaxResidency
from app.flow.rule import Verdict
from app.i18n import Text

HIDDEN = "****"
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LEAST = 2
"""What is shorter stands in too many other words to be replaced there."""

Pair = tuple[str, str]
"""What is personal, and what is shown in its place."""

_MADE = {
    "account": masks.account_number,
    "card": masks.card_number,
    "old_card": masks.card_number,
}
"""How what an effect brought about is masked, by its name."""


def birth_date(born: date) -> str:
    """1990-**-**: the year stays."""
    return f"{born:%Y}-**-**"


class Mask:
    """Hides the personal data of some evidence wherever they are said, in rows and verdicts too.

    What is free text is masked as far as it repeats what is known of the person.
    """

    def __init__(
        self,
        values: Iterable[Any],
        made: Mapping[str, str] | None = None,
        also: Iterable[Pair] = (),
    ) -> None:
        pairs = dict(also) | {plain: shown for value in values for plain, shown in personal(value)}
        pairs |= {v: _MADE[name](v) for name, v in (made or {}).items() if name in _MADE}
        self._shown = {one: shown for one, shown in pairs.items() if len(one) >= _LEAST}
        longest_first = sorted(self._shown, key=len, reverse=True)
        self._any = re.compile("|".join(map(_found_as, longest_first))) if longest_first else None

    def words(self, words: str) -> str:
        """A sentence with what is personal hidden."""
        if self._any is None:
            return words
        return self._any.sub(lambda found: self._shown[found[0]], words)

    def text(self, text: Text) -> Text:
        """A sentence in both languages with what is personal hidden."""
        return Text(self.words(text.zh), self.words(text.en))

    def row(self, row: Row) -> Row:
        """A labelled line with what is personal hidden."""
        return replace(row, text=self.text(row.text))

    def part(self, part: Part) -> Part:
        """The rows of a step masked; its pictures and signed papers, which show all, taken away."""
        return Part(part.title, tuple(self.row(one) for one in part.rows), ())

    def verdict(self, verdict: Verdict) -> Verdict:
        """A verdict with what is personal hidden."""
        return replace(verdict, text=self.text(verdict.text), remedy=self.text(verdict.remedy))


def _found_as(plain: str) -> str:
    """How something personal is found in a sentence: a day that is, but no moment of that day,
    which is when something was done."""
    return re.escape(plain) + (r"(?! [0-9]{2}:[0-9]{2})" if _DAY.fullmatch(plain) else "")


@singledispatch
def personal(value: Any) -> Iterator[Pair]:
    """What of a piece of evidence is personal, with what is shown in its place."""
    return iter(())


@personal.register
def _(value: IdentityDocument) -> Iterator[Pair]:
    for name in (value.name, value.latin_name):
        yield name, masks.name(name)
    for number in (value.number, value.pass_number):
        yield number, masks.identity_number(number)
    yield value.birth_date.isoformat(), birth_date(value.birth_date)
    for address in (value.address, value.chip.newest_address if value.chip else ""):
        yield address, masks.address(address)
    for line in value.machine_readable:
        yield line, HIDDEN
    for difference in value.differences:
        for said in (difference.printed, difference.chip):
            if difference.name in {"name", "latin_name", "number", "address", "birth_date"}:
                yield said, _MASK_OF_FIELD.get(difference.name, _hide)(said)


def _hide(_: str) -> str:
    return HIDDEN


_MASK_OF_FIELD = {
    "name": masks.name,
    "latin_name": masks.name,
    "number": masks.identity_number,
    "address": masks.address,
}


@personal.register
def _(value: PhoneProof) -> Iterator[Pair]:
    yield value.number, masks.phone(value.number)


@personal.register
def _(value: CardTaken) -> Iterator[Pair]:
    yield value.card_number, masks.card_number(value.card_number)


@personal.register
def _(value: CustomerLookup) -> Iterator[Pair]:
    for account in value.accounts:
        yield account.number, masks.account_number(account.number)


@personal.register
def _(value: DueDiligence) -> Iterator[Pair]:
    yield value.employer, HIDDEN
    yield value.address, masks.address(value.address)


@personal.register
def _(value: TaxResidency) -> Iterator[Pair]:
    for name in (value.surname, value.given_name):
        yield name, masks.name(name)
    for said in (
        *(value.address_chinese, value.address_english),
        *(value.birthplace_chinese, value.birthplace_english),
        *(value.number_1, value.number_2, value.number_3),
    ):
        yield said, HIDDEN


@personal.register
def _(value: Kinship) -> Iterator[Pair]:
    yield value.number, HIDDEN
    yield value.phone, masks.phone(value.phone)


@personal.register
def _(value: Acting) -> Iterator[Pair]:
    yield value.phone, masks.phone(value.phone)
    yield value.reason, HIDDEN


@personal.register
def _(value: Guardianship) -> Iterator[Pair]:
    yield value.number, HIDDEN
    yield value.visited, HIDDEN


@personal.register
def _(value: OwnIncome) -> Iterator[Pair]:
    yield value.work, HIDDEN


@personal.register
def _(value: SecondDocument) -> Iterator[Pair]:
    yield value.number, masks.identity_number(value.number)


@personal.register
def _(value: AccountFound) -> Iterator[Pair]:
    yield value.name, masks.name(value.name)
    yield value.account, masks.account_number(value.account)
    yield value.card, masks.card_number(value.card)
    yield value.opened, HIDDEN


@personal.register
def _(value: ReportedBy) -> Iterator[Pair]:
    yield value.name, masks.name(value.name)
    yield value.phone, masks.phone(value.phone)
    yield value.document_number, masks.identity_number(value.document_number)


@personal.register
def _(value: LossSaid) -> Iterator[Pair]:
    yield value.phone, masks.phone(value.phone)
    for said in (value.where, value.last_use, value.opened):
        yield said, HIDDEN
    if value.balance is not None:
        yield yuan_text(Fen(value.balance)), HIDDEN


@personal.register
def _(value: ReportChosen) -> Iterator[Pair]:
    yield value.reporter, masks.name(value.reporter)


@personal.register
def _(value: CardHandedIn) -> Iterator[Pair]:
    for said in (value.who, value.where):
        yield said, HIDDEN


@personal.register
def _(value: ContractSigned) -> Iterator[Pair]:
    yield value.reference, HIDDEN


@personal.register
def _(value: Identified) -> Iterator[Pair]:
    yield value.auxiliary, HIDDEN
