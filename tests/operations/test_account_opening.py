"""A Class I account: its numbers, and what stands on whose paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.domain import masks
from app.domain.account_number import is_valid
from app.domain.card_number import is_valid as is_card_number
from app.domain.documents import DocumentKind, Sex
from app.evidence.acceptance import Applicant
from app.flow.journal import EntryRead
from app.flow.keeping import entry_view
from app.flow.operation import BANK_COPY, CUSTOMER_COPY, Paper, PaperCopy, Setting
from app.flow.perform import perform
from app.operations.account_opening import ACCOUNT_OPENING, APPLICATION, RECEIPT
from db.store import SqlStore, open_store
from tests import evidence
from tests.evidence import MOMENT, card
from tests.papers.reading import read
from tests.training import begin, go_on, kept_away, settings_in

SETTING_NAMES = {"1001": "王晓", "1002": "赵敏", "2001": "刘建国", "4001": "周航"}


def opened(store: SqlStore, **said: Any) -> EntryRead:
    """The entry of an account that was opened."""
    draft = go_on(store, ACCOUNT_OPENING, begin(ACCOUNT_OPENING), MOMENT, said)
    return perform(store, ACCOUNT_OPENING, kept_away(store, ACCOUNT_OPENING, draft, MOMENT), MOMENT)


def printed(store: SqlStore, entry: EntryRead, paper: Paper, copy: PaperCopy) -> str:
    """All that stands on a paper."""
    with store.reading() as transaction:
        branch = transaction.books.branch()
    setting = Setting(
        branch=branch,
        workstation=entry.workstation,
        teller=entry.made_by,
        at=entry.at,
        serial=entry.case,
        journal=entry.number,
        digest=entry.digest,
        made=entry.made,
        approved_by=entry.approved_by,
        names=SETTING_NAMES,
    )
    pages = read(paper.render(entry_view(ACCOUNT_OPENING, entry), setting, copy))
    return "".join(letter.character for page in pages for letter in page.letters)


def test_the_numbers_that_are_given_are_numbers_of_this_bank(store: SqlStore) -> None:
    made = opened(store).made
    assert is_valid(made["account"])
    assert made["account"].startswith("0101" + "01")
    assert is_card_number(made["card"])
    assert made["customer"].startswith("010101")


def test_two_counters_never_give_the_same_number(store: SqlStore, folder: Any) -> None:
    second = open_store(replace(settings_in(folder), workstation="0101-02"))
    try:
        one = opened(store)
        other = go_on(
            second,
            ACCOUNT_OPENING,
            replace(begin(ACCOUNT_OPENING, "case-2", "1002"), workstation="0101-02"),
            MOMENT,
            {
                "card": card(number=evidence.with_check_digit("31010119900614026")),
                "phone": evidence.phone("19900000998"),
            },
        )
        entry = perform(
            second, ACCOUNT_OPENING, kept_away(second, ACCOUNT_OPENING, other, MOMENT), MOMENT
        )
        assert not set(one.made.values()) & set(entry.made.values())
        assert entry.number.startswith("0101-02")
        assert store.verify().whole
    finally:
        second.close()


def test_the_residence_is_the_cards_unless_another_was_said(store: SqlStore) -> None:
    entry = opened(store, due_diligence=evidence.due_diligence(address="上海市徐汇区别路9号"))
    with store.reading() as transaction:
        customer = transaction.books.customer(entry.made["customer"])
    assert customer is not None
    assert customer.address == "上海市徐汇区别路9号"


@pytest.mark.parametrize(
    ("paper", "copy"), [(APPLICATION, CUSTOMER_COPY), (RECEIPT, CUSTOMER_COPY)]
)
def test_what_the_customer_takes_home_is_masked(
    paper: Paper, copy: PaperCopy, store: SqlStore
) -> None:
    entry = opened(store)
    said = printed(store, entry, paper, copy)
    assert card().number not in said
    assert entry.made["card"] not in said
    assert masks.card_number(entry.made["card"]) in said.replace(" ", "")


def test_the_bank_keeps_everything_on_its_copy(store: SqlStore) -> None:
    entry = opened(store)
    said = printed(store, entry, APPLICATION, BANK_COPY).replace(" ", "")
    for words in (
        card().name,
        card().number,
        entry.made["card"],
        entry.made["account"],
        entry.number,
        "19900000999",
        "王晓",
        "刘建国",
    ):
        assert words in said, words


@pytest.mark.parametrize("copy", [BANK_COPY, CUSTOMER_COPY])
def test_suspicion_is_on_no_paper(copy: PaperCopy, store: SqlStore) -> None:
    view = {"due_diligence": evidence.due_diligence(suspicion="看手机回答甲乙丙")}
    word = evidence.approval(staff="4001", level=4, seen=("OPENING-LEVEL", "SUSPICION"))
    entry = opened(store, **view, approval=word)
    assert "SUSPICION" in {v.code for v in entry.content.verdicts}
    for paper in (APPLICATION, RECEIPT):
        said = printed(store, entry, paper, copy)
        assert "甲乙丙" not in said
        assert "可疑" not in said or paper is RECEIPT, "only the warning against fraud says it"
    assert "甲乙丙" in entry.body.decode()


def test_every_paper_of_training_says_so(store: SqlStore) -> None:
    entry = opened(store)
    for paper in ACCOUNT_OPENING.papers:
        for copy in paper.copies:
            assert "培训样本" in printed(store, entry, paper, copy)


def of_a_child() -> dict[str, Any]:
    """What a mother brings who opens an account for her child of eight."""
    born = date(2018, 3, 1)
    return {
        "acceptance": evidence.acceptance(applicant=Applicant.GUARDIAN, in_person=False),
        "card": card(
            kind=DocumentKind.HOUSEHOLD_REGISTER,
            name="沈小宝",
            sex=Sex.MALE,
            birth_date=born,
            number=evidence.with_check_digit(f"310101{born:%Y%m%d}011"),
            issuer="",
            valid_from=None,
            valid_until=None,
            back=None,
            back_flattened=None,
            portrait=None,
        ),
        "guardian": card(),
        "witness": evidence.witness(),
        "approval": evidence.approval(
            staff="3001",
            level=3,
            seen=("OPENING-LEVEL", "GUARDIAN", "COMPANIONS", "ID-TYPED", "G-ID-TYPED"),
        ),
    }


def test_the_form_of_a_child_names_the_guardian_who_signs_it(store: SqlStore) -> None:
    entry = opened(store, **of_a_child())
    said = printed(store, entry, APPLICATION, BANK_COPY).replace(" ", "")
    for words in ("沈小宝", "沈若兰", "代理人（监护人）信息", "母亲", "19900000321", "户口簿"):
        assert words in said, words
    assert "代理人（监护人）签名" in said
    assert "☑监护人代理" in said
    masked = printed(store, entry, APPLICATION, CUSTOMER_COPY).replace(" ", "")
    assert card().number not in masked
    assert "19900000321" not in masked


def test_the_form_of_a_foreigner_names_the_document_and_the_nationality(store: SqlStore) -> None:
    passport = card(
        kind=DocumentKind.PASSPORT,
        name="ERIKSSON ANNA MARIA",
        latin_name="ERIKSSON ANNA MARIA",
        nationality="SWE",
        ethnicity="",
        address="",
        number="L898902C3",
        issuer="",
        valid_from=None,
        valid_until=date(2030, 1, 1),
    )
    seen = ("OPENING-LEVEL", "ENTRY-EXIT", "ID-SET", "DOC-ZONE")
    lives = evidence.due_diligence(address="上海市徐汇区样本路9号")
    word = evidence.approval(seen=seen)
    entry = opened(store, card=passport, due_diligence=lives, approval=word)
    said = printed(store, entry, APPLICATION, BANK_COPY)
    for words in ("护照", "瑞典", "L898902C3", "ERIKSSONANNAMARIA", "出入境核验"):
        assert words in said, words
    with store.reading() as transaction:
        customer = transaction.books.customer(entry.made["customer"])
    assert customer is not None
    assert (customer.nationality, customer.document_kind) == ("SWE", "passport")


def test_the_banks_copy_names_the_second_document_and_the_customers_does_not(
    store: SqlStore,
) -> None:
    temporary = card(
        kind=DocumentKind.TEMPORARY_CARD,
        valid_from=date(2026, 2, 9),
        valid_until=date(2026, 5, 9),
        back=None,
        back_flattened=None,
    )
    entry = opened(store, card=temporary)
    assert "E00000000" in printed(store, entry, APPLICATION, BANK_COPY)
    assert "E00000000" not in printed(store, entry, APPLICATION, CUSTOMER_COPY)
