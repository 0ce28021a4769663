"""What was witnessed is kept and comes back the same, whatever it was."""

from __future__ import annotations

import dataclasses
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.clock import CHINA
from app.domain.cash import DENOMINATIONS
from app.errors import StoreFault
from app.evidence.acceptance import Acceptance
from app.evidence.approval import Approval
from app.evidence.cash import CashCounted, counted
from app.evidence.drawer import CashMoved, DrawerCounted
from app.evidence.face import FaceMatch
from app.evidence.identity import IdentityDocument
from app.evidence.money import MoneyAsked
from app.flow.codec import decode, digest, encode, plain, revive
from app.i18n import Text
from tests.evidence import SAMPLES

KINDS = sorted(SAMPLES, key=lambda kind: kind.__name__)

# Surrogates are no characters: no keyboard types them, and no file keeps them.
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
st.register_type_strategy(str, words)
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False, width=64))
st.register_type_strategy(int, st.integers(-(2**63), 2**63 - 1))
st.register_type_strategy(
    datetime,
    st.datetimes(datetime(1900, 1, 2), datetime(2200, 1, 1), timezones=st.just(CHINA)).map(
        lambda at: at.replace(microsecond=0)
    ),
)
st.register_type_strategy(
    Text, st.builds(Text, words.filter(bool), words.filter(bool)) | st.just(Text("", ""))
)
pieces = st.dictionaries(st.sampled_from(DENOMINATIONS), st.integers(1, 10**6)).map(counted)
st.register_type_strategy(CashCounted, st.builds(CashCounted, pieces_in=pieces, pieces_out=pieces))
st.register_type_strategy(MoneyAsked, st.builds(MoneyAsked, amount=st.integers(1, 2**63 - 1)))
st.register_type_strategy(CashMoved, st.builds(CashMoved, pieces=pieces))
st.register_type_strategy(
    DrawerCounted,
    st.builds(DrawerCounted, pieces=pieces, earlier=st.lists(pieces, max_size=3).map(tuple)),
)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_evidence_comes_back_as_it_was_kept(kind: type, data: st.DataObject) -> None:
    value = data.draw(st.from_type(kind))
    assert decode(encode(value), kind) == value
    assert revive(plain(value), kind) == value
    assert digest(decode(encode(value), kind)) == digest(value)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_change_of_evidence_is_another_digest(kind: type) -> None:
    value = SAMPLES[kind]()
    for field in dataclasses.fields(value):
        kept = getattr(value, field.name)
        for other in _others(kept):
            try:
                changed = dataclasses.replace(value, **{field.name: other})
            except ValueError:
                continue  # Nobody can have witnessed it: one denomination was counted twice.
            assert (digest(changed) != digest(value)) == (other != kept), field.name


def _others(kept: Any) -> list[Any]:
    if isinstance(kept, bool):
        return [not kept]
    if isinstance(kept, str):
        return [kept.__class__(kept) if type(kept) is not str else kept + "x"]
    if isinstance(kept, int):
        return [kept + 1]
    if isinstance(kept, tuple):
        return [kept[1:], (*kept, *kept)] if kept else []
    if isinstance(kept, datetime):
        return [kept + timedelta(seconds=1)]
    return []


def test_what_is_not_of_its_kind_is_said_to_be_unreadable() -> None:
    for kept in (b"", b"{", b"{}", b"[]", b'{"attempts": 7}', b"\xff\xfe"):
        with pytest.raises(StoreFault) as caught:
            decode(kept, FaceMatch)
        assert caught.value.code == "UNREADABLE_VALUE"
        assert "FaceMatch" in caught.value.sentence.zh


def test_the_same_moment_elsewhere_is_kept_as_it_was_written() -> None:
    at = datetime(2026, 3, 9, 1, 30, tzinfo=timezone.utc)  # noqa: UP017 - an offset, not a zone
    assert decode(encode(at), datetime) == at.astimezone(CHINA)


def test_an_unknown_field_of_a_newer_program_is_left_out() -> None:
    value = SAMPLES[IdentityDocument]()
    told = {**plain(value), "colour": "blue"}
    assert revive(told, IdentityDocument) == value


def test_what_the_first_version_wrote_is_still_read() -> None:
    document = plain(SAMPLES[IdentityDocument]())
    for later in (
        *("kind", "nationality", "latin_name", "pass_number", "issue_count"),
        *("machine_readable", "chip"),
    ):
        del document[later]
    assert revive(document, IdentityDocument) == SAMPLES[IdentityDocument]()
    accepted = plain(SAMPLES[Acceptance]())
    del accepted["applicant"]
    assert revive(accepted, Acceptance) == SAMPLES[Acceptance]()
    word = plain(SAMPLES[Approval]())
    for later in (*("findings", "changes", "review", "workstation", "shown", "before", "lapsed"),):
        del word[later]
    assert revive(word, Approval) == SAMPLES[Approval]()


def test_a_sentence_is_kept_as_it_reads_however_it_was_made() -> None:
    made = Text("{n}笔，{who}", "{n} by {who}").format(n=3, who=Text("主管", "the supervisor"))
    read = Text("3笔，主管", "3 by the supervisor")
    assert (made, hash(made), repr(made)) == (read, hash(read), repr(read))
    assert encode(made) == '{"zh":"3笔，主管","en":"3 by the supervisor"}'.encode()
    assert plain(made) == {"zh": "3笔，主管", "en": "3 by the supervisor"}
    # As every version has kept it: journals that were sealed before are proved with it.
    assert digest(made) == "681c88c27bead68eca657dfcde299678bda020b9583a1c761ae959e8c11f6006"
