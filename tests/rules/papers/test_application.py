"""The application to open an account: what was said stands on it, each answer in its box."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.money import Fen, yuan_text
from app.evidence.acceptance import Acceptance, Applicant
from app.evidence.ask import AskedField, AskKind, asks_of
from app.evidence.due_diligence import DueDiligence
from app.evidence.face import Identified
from app.evidence.minor import Kinship, OwnIncome
from app.evidence.network_check import EntryExitCheck, SecondDocument
from app.evidence.tax import TaxResidency
from app.evidence.terms import Terms
from app.flow.forms import FieldErrors, fill_form, raw_of, shown_fields
from app.flow.operation import BANK_COPY
from app.rules.papers import application, tax_certification
from app.rules.papers.application import APPLICATION
from app.rules.papers.tax_certification import TAX_CERTIFICATION
from tests import evidence
from tests.evidence import card
from tests.rules.papers.cases import CASES, case, earner, setting
from tests.rules.papers.words import bare, cell, chosen, declared, told

SLOTS: dict[type, str] = {
    Acceptance: "acceptance",
    DueDiligence: "due_diligence",
    EntryExitCheck: "entry_exit",
    Identified: "identified",
    Kinship: "kinship",
    OwnIncome: "own_income",
    SecondDocument: "second_document",
    TaxResidency: "tax",
    Terms: "terms",
}
NEVER_PRINTED = {(DueDiligence, "suspicion")}
IN_BOXES = {
    (DueDiligence, "politically_exposed"): ("特定自然人", "是", "否"),
    (Terms, "sms_notice"): ("短信提醒", "是", "否"),
}
"""Ticks that the form asks as 是 or 否."""
CHANNELS = {
    "online_banking": "网上银行",
    "mobile_banking": "手机银行",
    "self_service": "自助设备、POS",
}
SAID_ELSEWHERE = {(TaxResidency, "tells_changes"), (Acceptance, "lending_notice")}
"""Ticks whose sentence is the form's own, not the teller's."""

WORDS = st.text("甲乙丙丁戊己庚辛壬癸ABCDEFGH0123456789", min_size=3, max_size=18)


def said(evidence_class: type, draw: Any) -> Any:
    """Evidence as somebody may have given it: every list, tick and field by chance."""
    raw: dict[str, Any] = {}
    for _ in range(3):
        # What is asked depends on what was said: until nothing new is asked.
        for field in shown_fields(evidence_class, raw):
            if field.name not in raw:
                raw[field.name] = draw(_answer(field), label=field.name)
    try:
        made = fill_form(evidence_class, raw)
    except FieldErrors as error:
        raise AssertionError(dict(error.errors)) from error
    return made.under(evidence.worded) if hasattr(made, "under") else made


def _answer(field: AskedField) -> st.SearchStrategy[Any]:
    match field.ask.kind:
        case AskKind.CHOICE:
            return st.sampled_from([one.code for one in field.ask.choices])
        case AskKind.TICK:
            return st.just(True) if field.ask.required else st.booleans()
        case AskKind.MONEY:
            return st.integers(1, 99_999_999)
        case AskKind.NUMBER:
            return st.integers(1, 999)
        case _ if field.name == "suspicion":
            return st.text("疑点", min_size=3, max_size=18)
        case _:
            return WORDS


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_nothing_that_was_confirmed_is_missing_on_the_banks_copies(data: st.DataObject) -> None:
    values = {name: said(kind, data.draw) for kind, name in SLOTS.items()}
    applicant = values["acceptance"].applicant
    if applicant is not Applicant.OWN_INCOME:
        values["own_income"] = None
    if applicant is not Applicant.GUARDIAN:
        values["kinship"] = None
    else:
        values["guardian"] = card()
    view = case(**values)
    document = application.document(view, setting(), BANK_COPY)
    text = told(APPLICATION, view, setting(), BANK_COPY)
    text += told(TAX_CERTIFICATION, view, setting(), BANK_COPY)
    for kind, name in SLOTS.items():
        value = values[name]
        if value is None:
            continue
        raw = raw_of(value)
        for field in shown_fields(kind, raw):
            _stands(kind, field, raw[field.name], value, text, document)


def _stands(
    kind: type, field: AskedField, given: Any, value: Any, text: str, document: Any
) -> None:
    """Checks that what was answered is on the form; a tick that was not made is not ticked."""
    where = (kind, field.name)
    if where in NEVER_PRINTED:
        assert given not in text or not given, where
        return
    match field.ask.kind:
        case AskKind.CHOICE if where == (Acceptance, "applicant"):
            assert (
                chosen(document, "申请人")
                == {
                    Applicant.SELF: ("本人",),
                    Applicant.OWN_INCOME: ("本人（16、17周岁）",),
                    Applicant.GUARDIAN: ("监护人代理",),
                }[given]
            )
        case AskKind.CHOICE:
            (choice,) = (one for one in field.ask.choices if one.code == given)
            assert bare(choice.text.zh) in text.replace("□" + bare(choice.text.zh), ""), where
        case AskKind.TICK if where in IN_BOXES:
            label, yes, no = IN_BOXES[where]
            assert chosen(document, label) == ((yes if given else no),)
        case AskKind.TICK if kind is Terms:
            channels = chosen(document, "签约渠道")
            expected = {words for name, words in CHANNELS.items() if getattr(value, name)}
            assert set(channels) == (expected if value.channels else {"不开通非柜面业务"})
        case AskKind.TICK if where in SAID_ELSEWHERE:
            assert given, "it is required"
        case AskKind.TICK:
            assert field.ask.says is not None
            assert declared(document)[field.ask.says.zh] == given, where
        case AskKind.MONEY:
            assert yuan_text(Fen(given)) in text, where
        case AskKind.NUMBER:
            assert f"{given}" in text, where
        case _:
            assert bare(str(given)) in text, where


def test_every_field_of_the_evidence_is_asked_about_here() -> None:
    """What a form asks for comes from these kinds of evidence, and from documents and numbers."""
    for kind in SLOTS:
        assert asks_of(kind), kind


@pytest.mark.parametrize(
    ("who", "box"),
    [("adult", "本人"), ("earner", "本人（16、17周岁）"), ("child", "监护人代理")],
)
def test_who_applies_is_ticked(who: str, box: str) -> None:
    document = application.document(CASES[who](), setting(), BANK_COPY)
    assert chosen(document, "申请人") == (box,)


def test_the_form_of_an_earner_of_sixteen_says_what_they_live_on() -> None:
    said = told(APPLICATION, earner(), setting(), BANK_COPY)
    for words in ("样本工厂", "劳动合同", "已核对证明原件并留存复印件。"):
        assert words in said, words


def test_the_account_is_a_class_one_account_with_a_card_and_a_pin() -> None:
    document = application.document(case(), setting(), BANK_COPY)
    assert chosen(document, "账户类别") == ("Ⅰ类户",)
    assert chosen(document, "介质") == ("借记卡",)
    assert chosen(document, "支取方式") == ("凭密码",)
    assert chosen(document, "通存通兑") == ("是",)
    assert cell(document, "首存金额").value == "¥0.00（人民币零元整）"


def test_whoever_wants_no_channels_agrees_to_no_limits() -> None:
    document = application.document(CASES["counter only"](), setting(), BANK_COPY)
    assert chosen(document, "签约渠道") == ("不开通非柜面业务",)
    assert chosen(document, "短信提醒") == ("否",)
    assert not any("限额" in one.label.zh for block in document.blocks for one in cells_of(block))


def cells_of(block: Any) -> tuple[Any, ...]:
    return getattr(block, "cells", ())


def test_no_field_of_the_form_is_empty() -> None:
    for name, of in CASES.items():
        for says in (application.document, tax_certification.document):
            document = says(of(), setting(), BANK_COPY)
            for block in document.blocks:
                for one in cells_of(block):
                    assert one.value, (name, one.label.zh)


def test_a_new_account_number_is_none_before_there_is_one() -> None:
    view = case()
    assert "办理后生成" in told(
        APPLICATION, view, setting(journal="", digest="", made={}), BANK_COPY
    )
