"""The parts of the customer page: documents, identity, contact, due diligence, accounts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any

from app.clock import business_date
from app.desk.account_money import account_money
from app.desk.customer_restraints import asleep_said, controls_of, of_the_account
from app.desk.customer_views import (
    AccountShown,
    DocumentShown,
    DocumentStanding,
)
from app.desk.freezes_said import freezes_said
from app.desk.losses_cards import card_seen
from app.desk.masking import Mask, birth_date
from app.desk.session import SOON
from app.desk.showing import moment, rows_of
from app.desk.views import Row
from app.domain import masks
from app.domain.account import ACCOUNT_CLASS_TITLES, Account, AccountLife
from app.domain.branch import Level
from app.domain.countries import nationality
from app.domain.customer import Customer
from app.domain.documents import DocumentKind, Sex, until_text
from app.domain.money import Fen, yuan_text
from app.domain.occupations import Occupation
from app.evidence.acceptance import PURPOSES
from app.evidence.ask import choice_text
from app.flow.operation import Operation
from app.flow.ports import Transaction
from app.flow.slot import Slot, View
from app.i18n import Text, same
from app.rules import contact, risk
from app.rules.chain import card_known
from app.rules.control_told import may_be_told
from app.rules.face_agreed import face_consents
from app.rules.restraints import restrained

_LEFT_OUT = frozenset({"suspicion", "occupation", "tells_changes", "points"})
"""Never on a screen that the customer may see over the teller's shoulder; said already; or more
than the page has room for: the entry has it all."""


def document_shown(customer: Customer, today: date, *, plain: bool) -> DocumentShown:
    """The document by which the bank knows the customer."""
    kind = DocumentKind(customer.document_kind)
    until = customer.document_valid_until
    left = None if until is None else (until - today).days
    if left is None:
        dateless = kind is DocumentKind.HOUSEHOLD_REGISTER
        standing = DocumentStanding.UNKNOWN if dateless else DocumentStanding.VALID
    elif left < 0:
        standing = DocumentStanding.ENDED
    else:
        soon = left <= SOON
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


def identity_rows(customer: Customer, *, plain: bool) -> tuple[Row, ...]:
    """Who the customer is."""
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


def contact_rows(customer: Customer, *, plain: bool) -> tuple[Row, ...]:
    """How the customer is reached, and what they do for a living."""
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


def consent_row(transaction: Transaction, customer: Customer) -> Row:
    """Whether the customer's face may be compared: since when, or since when no longer."""
    given = face_consents(transaction.books, customer.number)
    said = Text("没有登记", "none on record")
    if given:
        last = given[-1]
        said = Text("有效，{at} 给予", "stands since {at}").format(at=moment(last.given_at))
        if last.withdrawn_at is not None:
            said = Text("已于 {at} 撤回", "withdrawn at {at}").format(at=moment(last.withdrawn_at))
    return Row(Text("人脸授权", "Consent to the face"), said, field="face_consent")


def diligence_rows(view: View, *, plain: bool) -> Iterator[Row]:
    """What was said in due diligence, of the tax residency and of the risk."""
    wanted: tuple[Slot[Any], ...] = (contact.DUE_DILIGENCE, contact.TAX, risk.RISK)
    mask = Mask(() if plain else view.values())
    for slot in wanted:
        value = view.find(slot)
        if value is None:
            continue
        for label, text, field in rows_of(value):
            if field not in _LEFT_OUT and text.zh != "—":
                yield Row(label, mask.text(text), slot.name, field)


def accounts_shown(
    transaction: Transaction,
    customer: Customer,
    at: datetime,
    operations: Sequence[Operation],
    *,
    plain: bool,
    level: Level,
    staff: str,
) -> tuple[AccountShown, ...]:
    """The customer's accounts with their cards as they stand then, those that are closed last."""
    books = transaction.books
    cards = books.cards_of(customer.number)
    known = [card_known(books, one, business_date(at)) for one in cards]
    found = {
        one.number: restrained(books, one.number, at) for one in books.accounts_of(customer.number)
    }
    return tuple(
        AccountShown(
            number=one.number if plain else masks.account_number(one.number),
            title=ACCOUNT_CLASS_TITLES[one.account_class],
            life=one.life,
            opened=business_date(one.opened_at),
            branch=one.branch,
            purpose=choice_text(PURPOSES, one.purpose),
            limits=tuple(_limits(one)),
            freezes=freezes_said(books, found[one.number], staff),
            cards=tuple(
                card_seen(card, at, operations, plain=plain)
                for card in known
                if card.card.account == one.number
            ),
            entry=one.journal,
            money=account_money(books, one, at, level),
            asleep=tuple(asleep_said(books, one, at)),
            told=may_be_told(found[one.number]),
            next=tuple(
                of_the_account(
                    one,
                    [card for card in cards if card.account == one.number],
                    found[one.number],
                    operations,
                )
            ),
            controls=controls_of(found[one.number]),
        )
        for one in sorted(
            books.accounts_of(customer.number),
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
