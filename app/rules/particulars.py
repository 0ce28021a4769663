"""What an opening would write otherwise than the books say of a customer whom they know."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from app.domain.countries import nationality
from app.domain.customer import Customer
from app.domain.document_forms import FIELD_TITLES
from app.domain.documents import DocumentKind, Sex, until_text
from app.domain.risk_grade import RiskLevel
from app.evidence.ask import choice_text
from app.evidence.due_diligence import OCCUPATION_CHOICES
from app.flow.change import Change
from app.flow.rule import Judging
from app.flow.slot import Slot, View
from app.i18n import Text, same
from app.rules.contact import DUE_DILIGENCE, PHONE
from app.rules.identity import CARD
from app.rules.known_customer import find_customer
from app.rules.risk import RISK

_NONE = same("—")

Particular = tuple[str, Text, Any, Any, Callable[[Any], Text], Slot[Any], str]
"""Name, label, what the books say, what the case says, in words, slot and field."""


def changes_to_the_books(view: View, judging: Judging) -> tuple[Change, ...]:
    """Each particular of a known customer that the books would say otherwise than they do now.

    What the case does not say yet is left out; so is everything about somebody new.
    """
    card = view.find(CARD)
    known = find_customer(judging.books, card) if card is not None else None
    if known is None:
        return ()
    return tuple(
        Change(name, label, words(was), words(now), slot.name, field)
        for name, label, was, now, words, slot, field in _particulars(view, known)
        if was != now
    )


def _particulars(view: View, known: Customer) -> Iterator[Particular]:
    card = view.of(CARD)
    answers, phone, risk = view.find(DUE_DILIGENCE), view.find(PHONE), view.find(RISK)
    kind = Text("证件种类", "Document")
    yield "kind", kind, known.document_kind, card.kind, _kind, CARD, "kind"
    of_the_document: tuple[tuple[str, Any, Any, Callable[[Any], Text]], ...] = (
        ("number", known.document_number, card.number, _plain),
        ("name", known.name, card.name, _plain),
        ("latin_name", known.latin_name, card.latin_name, _plain),
        ("sex", known.sex, card.sex, _sex),
        ("nationality", known.nationality, card.nationality, _nationality),
        ("ethnicity", known.ethnicity, card.ethnicity, _plain),
        ("birth_date", known.birth_date, card.birth_date, _day),
        ("valid_from", known.document_valid_from, card.valid_from, _day),
        ("valid_until", known.document_valid_until, card.valid_until, until_text),
    )
    for name, was, now, words in of_the_document:
        yield name, FIELD_TITLES[name], was, now, words, CARD, name
    if answers is not None:
        address = answers.address or card.address
        where = (DUE_DILIGENCE, "address") if answers.address else (CARD, "address")
        title = Text("现住址", "Residence")
        yield "address", title, known.address, address, _plain, *where
        title = Text("职业", "Occupation")
        said = (known.occupation, answers.occupation)
        yield "occupation", title, *said, _occupation, DUE_DILIGENCE, "occupation"
    if phone is not None:
        title = Text("手机号", "Mobile number")
        yield "phone", title, known.phone, phone.number, _plain, PHONE, "number"
    if risk is not None:
        title = Text("风险等级", "Risk grade")
        yield "risk", title, known.risk_level, risk.level, _grade, RISK, "level"


def _plain(said: str) -> Text:
    return same(said) if said else _NONE


def _day(said: date | None) -> Text:
    return same(said.isoformat()) if said else _NONE


def _kind(said: str) -> Text:
    return DocumentKind(said).title


def _sex(said: str) -> Text:
    return Sex(said).title


def _nationality(said: str) -> Text:
    found = nationality(said)
    return found.name if found is not None else same(said)


def _occupation(said: str) -> Text:
    return choice_text(OCCUPATION_CHOICES, said) or _NONE


def _grade(said: str) -> Text:
    return RiskLevel(said).title if said else _NONE
