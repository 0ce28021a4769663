"""Whatever a service says, the teller gets a card that can be, or a sentence: never a breakdown."""

from __future__ import annotations

import json
from dataclasses import fields as fields_of
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.devices.id_card.port import Unreadable, harmless
from app.devices.id_card.service import Said, answer, fault_in, read_of, text_of
from app.domain.documents import DocumentKind
from tests.devices.id_card.chips import RESIDENT, TODAY

SAID = Said(
    name=RESIDENT.name,
    sex="女",
    birth="19900614",
    number=RESIDENT.number,
    valid_from="20200309",
    valid_until="20400309",
    nation="汉",
    address=RESIDENT.address,
    issuer=RESIDENT.issuer,
)
NAMES = [one.name for one in fields_of(Said)]
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


@settings(max_examples=200)
@given(st.binary(max_size=200) | anything.map(lambda told: json.dumps(told).encode()))
def test_an_answer_is_an_object_or_refused(body: bytes) -> None:
    try:
        told = answer(body)
    except Unreadable:
        return
    assert isinstance(told, dict)


@settings(max_examples=200)
@given(anything)
def test_a_value_is_a_short_text_or_refused(value: Any) -> None:
    try:
        text = text_of({"one": value}, "one")
    except Unreadable:
        return
    assert len(text) <= 256


@settings(max_examples=300)
@given(
    st.dictionaries(
        st.sampled_from(NAMES),
        st.text(max_size=25) | st.sampled_from(["", "1", "2", "0", "9", "长期", "19900614", "J"]),
        min_size=1,
        max_size=4,
    )
)
def test_no_change_of_what_is_said_breaks_the_reader_or_passes_for_another_person(
    changes: dict[str, str],
) -> None:
    told = {name: getattr(SAID, name) for name in NAMES} | changes
    try:
        read = read_of(Said(**told), reader="here", today=TODAY)
    except Unreadable:
        return
    assert read.fields.kind is DocumentKind.RESIDENT_CARD
    assert read.fields.number == RESIDENT.number
    assert read.fields.birth_date == RESIDENT.birth_date
    assert read.fields.sex is RESIDENT.sex


@given(st.text(max_size=300))
def test_a_services_own_words_are_shown_in_one_short_line_without_long_numbers(said: str) -> None:
    shown = harmless(said + " 110101199003070134")
    assert len(shown) <= 60
    assert shown.isprintable()
    assert "110101199003070134" not in shown
    assert fault_in(said, "here").sentence.zh


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("读卡超时", "TIMEOUT"),
        ("读卡过程中证件被拿开", "LIFTED_TOO_EARLY"),
        ("未检测到身份证", "NO_CARD"),
        ("寻卡失败", "NO_CARD"),
        ("卡认证失败", "NOT_AUTHENTIC"),
        ("端口打开失败", "NO_READER"),
        ("未知错误", "READ_FAILED"),
        ("", "READ_FAILED"),
    ],
)
def test_a_services_own_words_tell_what_is_wrong(said: str, code: str) -> None:
    assert fault_in(said, "here").code == code
