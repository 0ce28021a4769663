"""What a customer can see or hear while their account is restricted gives nobody away."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from app.domain.branch import Branch, StoreKind
from app.domain.money import Fen
from app.domain.restraint import Restraint, RestraintKind
from app.domain.wording import AS_SHIPPED, WordingCode
from app.evidence.control import ControlGround, ControlOrdered, ControlSettling, Settling
from app.flow.forms import fill_form
from app.flow.operation import Operation, Performing, Setting
from app.flow.outcome import Outcome
from app.flow.perform import judging
from app.flow.rule import judge, refusals
from app.flow.walk import walk
from app.i18n import Text, same
from app.operations import CATALOGUE, operation
from app.rules.control_told import BRING, TOLD, TOLD_OF_THEIR_OWN, may_be_told
from app.rules.dormancy import TOLD_OF_THE_DOCUMENT
from app.rules.found_account import ACCOUNT
from app.rules.restraints import NEUTRAL, restrained
from db.store import SqlStore
from tests import prepared
from tests.evidence import CONTROL_NUMBER, MOMENT, SAMPLES
from tests.training import WORKSTATION, StandsStill, begin, go_on

TELLTALE = ("样本市中级人民法院", "法执2026字第77号", "周法官", "刑侦2026", "夜间快进快出")
"""Who ordered it, by which paper, who came, and why: no customer ever reads one of these."""

HINTS = re.compile(
    r"名单|可疑|疑似|举报|上报|司法|法院|公安|检察|监察|国安|查控|协助执行|洗钱|涉案|涉诈|惩戒|轮候|"
    r"screening|suspici|suspect|court|police|judicial|launder|terror|\bauthority\b",
    re.IGNORECASE,
)
"""Words that say who restricts somebody, or on what suspicion. Standing texts that everybody reads
have some of them; what a restriction adds has none."""

SECRET = (RestraintKind.JUDICIAL, RestraintKind.AML_SPECIAL, RestraintKind.BANK_CONTROL)
"""Who is restricted by one of these reads the very same, whichever it is: an authority, a list, and
a control of the bank's own with a secret reason. The other kinds go through the same sentence, see
`test_no_kind_but_the_holders_own_is_told`."""


def restraint(kind: RestraintKind, told: str) -> Restraint:
    """All of the account, restrained by somebody who leaves traces in every field."""
    return Restraint(
        number=f"DJ{kind.name}",
        account=prepared.ACCOUNT_NUMBER,
        kind=kind,
        authority=TELLTALE[0],
        document=TELLTALE[1],
        amount=None,
        since=prepared.YESTERDAY,
        until=None,
        queue=0,
        journal="",
        officer=TELLTALE[2],
        officer_document=TELLTALE[3],
        reason=TELLTALE[4],
        told=told,
    )


OF_AN_ACCOUNT = tuple(one for one in CATALOGUE if ACCOUNT.name in one.slots)


def seen_by_the_customer(store: SqlStore, one: Operation) -> frozenset[str]:
    """What the customer is told, shown and given in an ordinary case of an operation, as the books
    are: each sentence of a refusal, each fact of a copy of theirs, in both languages."""
    try:
        draft = go_on(store, one, begin(one), MOMENT)
    except StandsStill as stands:
        draft = go_on(store, one, begin(one), MOMENT, until=str(stands))
    path = walk(one, draft, MOMENT)
    view = path.view
    found: set[str] = set()

    class Undone(Exception):
        """Nothing of it is kept."""

    with suppress(Undone), store.writing() as transaction:
        verdicts = judge(one.rules, view, judging(transaction, draft, MOMENT))
        found |= {v.customer_text.zh for v in verdicts} | {v.customer_text.en for v in verdicts}
        refused = refusals(verdicts) or not path.complete
        outcome = Outcome.DECLINED if refused else Outcome.PERFORMED
        made: dict[str, str] = {}
        branch = Branch("0101", "样本支行", "培训银行", StoreKind.TRAINING, "999999")
        if outcome is Outcome.PERFORMED:
            performing = Performing(branch, WORKSTATION, draft.teller, MOMENT, "0101-01-000009")
            made = dict(one.effect(view, transaction.books, performing).values)
        setting = Setting(
            branch=branch,
            workstation=WORKSTATION,
            teller=draft.teller,
            at=MOMENT,
            serial="CASE",
            journal="0101-01-000009",
            digest="0" * 64,
            made=made,
            outcome=outcome,
            verdicts=verdicts,
        )
        for paper in one.papers:
            if paper.outcome is not outcome or not paper.when(view) or paper.facts is None:
                continue
            for copy in paper.copies:
                if copy.masked:
                    found |= set(_words(paper.facts(view, setting, copy)))
        raise Undone
    return frozenset(found)


@cache
def standing_texts() -> frozenset[str]:
    """What the fixed wordings say to everybody, line by line."""
    return frozenset(
        part.strip()
        for code in WordingCode
        for text in (AS_SHIPPED.in_force(code, MOMENT.date()).text,)
        for said in (text.zh, text.en)
        for part in said.split("\n")
    )


def hints(said: str) -> bool:
    """Whether a sentence says more than the fixed wordings say to everybody."""
    everybody = any(said in one for one in standing_texts())
    return bool(HINTS.search(said)) and not everybody


def _words(groups: Any) -> Iterator[str]:
    for group in groups:
        for fact in group.facts:
            for text in (fact.name, fact.value):
                yield text.zh
                yield text.en


def with_restraint(store: SqlStore, one: Operation, row: Restraint) -> frozenset[str]:
    """The same while the account is so restrained, and it is taken away again."""
    with store.writing() as transaction:
        transaction.books.add_restraint(row)
    try:
        return seen_by_the_customer(store, one)
    finally:
        with store.writing() as transaction:
            transaction.books.change_restraint(
                replace(row, ended_at=row.since, ended_by="0101-01-000000")
            )


@pytest.mark.parametrize("one", OF_AN_ACCOUNT, ids=lambda one: one.name)
def test_whoever_is_restricted_reads_the_same_whoever_ordered_it(
    one: Operation, store: SqlStore
) -> None:
    prepared.prepare(store, one)
    plain = seen_by_the_customer(store, one)
    read = {}
    for kind in SECRET:
        told = NEUTRAL.zh if kind is RestraintKind.BANK_CONTROL else ""
        read[kind] = with_restraint(store, one, restraint(kind, told))
    if one.name != "bank_control":
        # There the bank's own control is what the case is about, and no customer is there.
        assert len(set(read.values())) == 1, {k: sorted(v - plain) for k, v in read.items()}
    for kind, words in read.items():
        for said in words:
            assert not any(one in said for one in TELLTALE), (kind, said)
        for said in words - plain:
            assert not hints(said), (kind, said)
    own = restraint(RestraintKind.SELF, TOLD_OF_THEIR_OWN.zh)
    for said in with_restraint(store, one, own) - plain:
        assert not hints(said), said


def test_nothing_that_the_customers_side_shows_of_a_step_hints_at_anybody() -> None:
    for one in CATALOGUE:
        for said in (one.tells, *(step.tells for step in one.steps)):
            assert not HINTS.search(said.zh), (one.name, said)
            assert not HINTS.search(said.en), (one.name, said)


def test_the_words_of_a_control_are_those_of_its_kind_alone() -> None:
    assert set(TOLD) == set(ControlGround)
    assert set(BRING) == {one for one in ControlGround if one.told}
    assert TOLD[ControlGround.SECRET] == NEUTRAL
    for ground in ControlGround:
        for said in (TOLD[ground], BRING.get(ground, same(""))):
            assert not HINTS.search(said.zh), ground
            assert not HINTS.search(said.en), ground


@pytest.mark.parametrize("ground", ControlGround)
def test_a_notice_of_a_control_says_nothing_of_what_the_bank_noted(
    ground: ControlGround, store: SqlStore
) -> None:
    one = operation("bank_control")
    ordered: ControlOrdered = replace(
        SAMPLES[ControlOrdered](),
        ground=ground,
        reason=TELLTALE[4],
        order=TELLTALE[3],
        by=TELLTALE[2],
    )
    draft = go_on(store, one, begin(one), MOMENT, said={"ordered": ordered})
    view = walk(one, draft, MOMENT).view
    branch = Branch("0101", "样本支行", "培训银行", StoreKind.TRAINING, "999999")
    setting = Setting(branch, WORKSTATION, "1001", MOMENT, "CASE", "0101-01-000009", "0" * 64)
    setting = replace(
        setting, made={"control": "DJ1"}, approved_by="4001", names={"4001": "合规员"}
    )
    notices = [paper for paper in one.papers if paper.when(view)]
    assert bool(notices) == ground.told, "of a secret there is no paper"
    for paper in notices:
        assert paper.facts is not None
        for copy in paper.copies:
            for said in _words(paper.facts(view, setting, copy)):
                assert not any(trace in said for trace in (*TELLTALE, "4001", "合规")), said
                assert ground.title.zh not in said
                assert not HINTS.search(said), said


def test_beside_an_authority_nothing_else_is_told(store: SqlStore) -> None:
    def told(*rows: Restraint) -> Text:
        with store.reading() as transaction:
            books = transaction.books
            found = restrained(books, prepared.ACCOUNT_NUMBER, MOMENT)
        assert {one.restraint.number for one in found.in_effect} == {row.number for row in rows}
        return may_be_told(found)

    control = restraint(RestraintKind.BANK_CONTROL, TOLD[ControlGround.VICTIM].zh)
    part = replace(control, amount=Fen(100))
    own = replace(
        restraint(RestraintKind.SELF, TOLD_OF_THEIR_OWN.zh), amount=Fen(100), number="DJSELF2"
    )
    judicial = replace(restraint(RestraintKind.JUDICIAL, ""), amount=Fen(100))
    with store.writing() as transaction:
        prepared.known_customer(transaction.books)
        prepared.money(transaction.books, Fen(1000))
        transaction.books.add_restraint(part)
    assert told(part) == TOLD[ControlGround.VICTIM]
    with store.writing() as transaction:
        transaction.books.add_restraint(own)
    assert TOLD_OF_THEIR_OWN.zh in told(part, own).zh
    assert TOLD[ControlGround.VICTIM].zh in told(part, own).zh
    with store.writing() as transaction:
        transaction.books.add_restraint(judicial)
    assert told(part, own, judicial) == NEUTRAL


@pytest.mark.parametrize("kind", RestraintKind)
def test_no_kind_but_the_holders_own_is_told(kind: RestraintKind, store: SqlStore) -> None:
    told = "" if kind is not RestraintKind.SYSTEM else TOLD_OF_THE_DOCUMENT.zh
    with store.writing() as transaction:
        prepared.known_customer(transaction.books)
        transaction.books.add_restraint(restraint(kind, told))
        found = restrained(transaction.books, prepared.ACCOUNT_NUMBER, MOMENT)
    said = may_be_told(found)
    assert said == (TOLD_OF_THE_DOCUMENT if told else NEUTRAL)


@pytest.mark.parametrize("what", Settling)
@pytest.mark.parametrize("secret", [False, True])
def test_an_answer_says_nothing_of_what_the_bank_found(
    what: Settling, secret: bool, store: SqlStore
) -> None:
    one = operation("bank_control_end")
    told = TOLD[ControlGround.SECRET if secret else ControlGround.FRAUD].zh
    with store.writing() as transaction:
        objected = None if what is Settling.OBJECTION else prepared.YESTERDAY
        prepared.restrained(transaction.books, told=told, objected_at=objected)
    said = fill_form(
        ControlSettling,
        {
            "number": CONTROL_NUMBER,
            "what": what,
            **SETTLED[what],
            **({} if what is Settling.OBJECTION else {"basis": TELLTALE[4]}),
        },
    )
    draft = go_on(store, one, begin(one), MOMENT, said={"settling": said})
    view = walk(one, draft, MOMENT).view
    branch = Branch("0101", "样本支行", "培训银行", StoreKind.TRAINING, "999999")
    setting = Setting(branch, WORKSTATION, "1001", MOMENT, "CASE", "0101-01-000009", "0" * 64)
    setting = replace(setting, made={"answer_until": "2026-03-24"}, approved_by="4001")
    (paper,) = [paper for paper in one.papers if paper.when(view)]
    assert paper.facts is not None
    for copy in paper.copies:
        words = tuple(_words(paper.facts(view, setting, copy)))
        assert not any(trace in word for word in words for trace in (*TELLTALE, "4001"))
        assert not any(hints(word) for word in words)
        reasoned = any("It was reviewed" in word for word in words)
        assert reasoned == (what is Settling.ANSWER and not secret), "a secret has no reason"


SETTLED: dict[Settling, dict[str, str]] = {
    Settling.LIFT: {"lifted_because": "cleared"},
    Settling.NARROW: {"amount": "5"},
    Settling.OBJECTION: {"came_by": "counter", "objection": "请尽快恢复"},
    Settling.ANSWER: {"stays_because": "risk"},
}
