"""The forms of an opening, for customers of every kind."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain import masks
from app.flow.operation import BANK_COPY, CUSTOMER_COPY, PaperCopy
from app.flow.slot import View
from app.papers.document import Document, Options
from app.papers.preview import page_count
from app.rules.identity import CARD, GUARDIAN
from app.rules.minor import KINSHIP
from app.rules.papers import application, face_consent, receipt, tax_certification
from app.rules.papers.application import APPLICATION
from app.rules.papers.face_consent import FACE_CONSENT
from app.rules.papers.receipt import RECEIPT
from app.rules.papers.tax_certification import TAX_CERTIFICATION
from tests import evidence
from tests.evidence import card
from tests.rules.papers.cases import (
    ACCOUNT,
    CARD_NUMBER,
    CASES,
    before,
    case,
    face_refused,
    marked,
    setting,
)
from tests.rules.papers.words import bare, cells, declared, printed, told

SAYS = {
    APPLICATION: application.document,
    TAX_CERTIFICATION: tax_certification.document,
    FACE_CONSENT: face_consent.document,
    RECEIPT: receipt.document,
}
FORMS = tuple(SAYS)
PAGES = {APPLICATION: 2, TAX_CERTIFICATION: 2, FACE_CONSENT: 1, RECEIPT: 1}
"""At most, for whoever is the customer."""
every_case = pytest.mark.parametrize("of", list(CASES.values()), ids=list(CASES))


def values(document: Document) -> list[str]:
    """What is filled into the fields of a form, without spaces."""
    found = []
    for one in cells(document):
        if isinstance(one.value, Options):
            found += [f"☑{bare(text.zh)}" for text in one.value.ticked]
        else:
            found.append(bare(one.value if isinstance(one.value, str) else one.value.zh))
    return [one for one in found if one]


@every_case
def test_every_value_of_every_form_is_found_in_it_and_no_form_is_long(
    of: Callable[[], View], tmp_path: Path
) -> None:
    view = of()
    for paper, most in PAGES.items():
        if not paper.when(view):
            continue
        for copy in paper.copies:
            pdf = paper.render(view, marked(paper, copy), copy)
            assert page_count(pdf) <= most, (paper.code, copy.code)
            found = printed(pdf, tmp_path)
            for value in values(SAYS[paper](view, setting(), copy)):
                assert value in found, (paper.code, copy.code, value)


@every_case
def test_what_the_customer_takes_home_tells_no_finder_who_they_are(of: Callable[[], View]) -> None:
    view = of()
    said = "".join(
        told(paper, view, setting(), CUSTOMER_COPY) for paper in FORMS if paper.when(view)
    )
    for secret in secrets_of(view):
        assert bare(secret) not in said, secret


def secrets_of(view: View) -> list[str]:
    """What a finder of the customer's copies must not learn."""
    held = [view.of(CARD), *([view.of(GUARDIAN)] if view.has(GUARDIAN) else [])]
    found = [CARD_NUMBER, view["phone"].number]
    for one in held:
        found += [one.number, one.name, one.latin_name, f"{one.birth_date}"]
        if one.address:
            found.append(one.address)
    kinship = view.find(KINSHIP)
    if kinship is not None:
        found += [kinship.number, kinship.phone]
    stated = view["tax"]
    found += [stated.number_1, stated.number_2, stated.number_3]
    found += [stated.address_english, stated.surname, stated.given_name]
    return [one for one in found if len(one) > 2]


@every_case
def test_the_bank_keeps_on_its_copy_what_the_customers_hides(of: Callable[[], View]) -> None:
    view = of()
    said = "".join(told(paper, view, setting(), BANK_COPY) for paper in FORMS if paper.when(view))
    # When a guardian was born is asked on no form.
    elsewhere = {f"{view.of(GUARDIAN).birth_date}"} if view.has(GUARDIAN) else set()
    for value in set(secrets_of(view)) - elsewhere:
        assert bare(value) in said, value
    assert ACCOUNT in said


@pytest.mark.parametrize("copy", [BANK_COPY, CUSTOMER_COPY], ids=["bank", "customer"])
def test_what_a_teller_found_suspicious_is_on_no_form(copy: PaperCopy) -> None:
    view = case(due_diligence=evidence.due_diligence(suspicion="看手机回答甲乙丙"))
    for paper in FORMS:
        for at in (setting(), before()) if paper is not RECEIPT else (setting(),):
            said = told(paper, view, at, copy)
            assert "甲乙丙" not in said
            assert "可疑" not in said


def test_what_the_bank_found_out_is_for_the_bank_alone() -> None:
    view = case(due_diligence=evidence.due_diligence(politically_exposed=True))
    inside = ("名单筛查", "风险等级", "特定自然人", "陪同情况", "距离")
    signed = told(APPLICATION, view, before(), BANK_COPY)
    home = told(APPLICATION, view, setting(), CUSTOMER_COPY)
    kept = told(APPLICATION, view, setting(), BANK_COPY)
    for words in inside:
        assert words not in signed, "the customer reads this before they sign"
        assert words not in home
        assert words in kept


def test_with_whom_a_phone_is_shared_is_for_the_bank_alone() -> None:
    view = case(phone=evidence.phone(shared_because="与母亲王桂芳合用"))
    assert "王桂芳" not in told(APPLICATION, view, setting(), CUSTOMER_COPY)
    assert "王桂芳" in told(APPLICATION, view, setting(), BANK_COPY)


def test_whoever_refuses_the_comparison_signs_no_consent_to_it() -> None:
    view = face_refused()
    assert not FACE_CONSENT.when(view)
    said = declared(application.document(view, setting(), BANK_COPY))
    assert [ticked for words, ticked in said.items() if "人脸" in words] == [False]
    assert "未比对，由两名柜面人员核对" in told(APPLICATION, view, setting(), BANK_COPY)


def test_a_household_register_has_no_portrait_and_so_the_guardian_consents_to_their_own() -> None:
    view = CASES["child"]()
    document = face_consent.document(view, before(), BANK_COPY)
    said = told(FACE_CONSENT, view, before(), BANK_COPY)
    assert FACE_CONSENT.when(view)
    assert card().name in said
    assert card().number in said
    assert "被监护人沈小宝" in said
    assert document.signatures[0].label.zh == "代理人（监护人）签名"


def test_the_consent_to_the_face_says_all_that_the_law_asks_to_be_said() -> None:
    view = View({name: value for name, value in case().items() if name in ("card", "consents")})
    said = told(FACE_CONSENT, view, before(), BANK_COPY)
    for words in (
        "示例银行样本支行",
        "处理目的",
        "处理方式",
        "信息种类",
        "保存期限",
        "必要性",
        "拒绝的后果及替代方式",
        "撤回同意",
        "接收方",
        "不满十四周岁",
        "FACE-2026-4",
        "☑客户本人",
    ):
        assert words in said, words


def test_the_receipt_says_to_the_second_what_was_done_and_where() -> None:
    said = told(RECEIPT, case(), setting(), CUSTOMER_COPY)
    for words in (
        "0101-01-000012",
        "2026-03-0909:30:15",
        "示例银行样本支行（0101）",
        ACCOUNT,
        masks.card_number(CARD_NUMBER),
        "¥0.00（人民币零元整）",
        "¥5,000.00（人民币伍仟元整）",
    ):
        assert words in said, words


def test_a_form_reads_the_same_however_often_it_is_made() -> None:
    view = CASES["foreigner"]()
    for paper in FORMS:
        once, again = (paper.render(view, setting(), paper.copies[0]) for _ in range(2))
        assert once == again, paper.code
