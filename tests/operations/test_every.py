"""What every operation of the catalogue keeps to, whoever adds it."""

from __future__ import annotations

import dataclasses
import inspect
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from app.clock import Clock
from app.desk.showing import rows_of
from app.domain.branch import Branch, Level, StoreKind
from app.evidence.ask import AskKind, asks_of
from app.flow.keeping import entry_view, take_up
from app.flow.operation import BANK_COPY, Actor, Operation, Setting
from app.flow.outcome import Outcome
from app.flow.perform import conclude, judging, perform
from app.flow.rule import Effect
from app.flow.slot import EVERYTHING_BEFORE, View
from app.flow.walk import Status, walk
from app.i18n import Text
from app.operations import CATALOGUE, catalogue, operation
from app.papers.preview import page_count
from app.rules.acceptance import CONSENTS
from app.rules.authorisation import FACE_SIGNATURE
from app.rules.identity import CARD
from app.rules.known_customer import find_customer
from db.store import SqlStore
from tests.evidence import MOMENT, SAMPLES, samples_of
from tests.training import begin, go_on, kept_away

every = pytest.mark.parametrize(
    "one",
    [*CATALOGUE, *(one for one in catalogue(liveness=True) if one not in CATALOGUE)],
    ids=lambda one: f"{one.name}-{len(one.steps)}-steps",
)
each_with_papers = pytest.mark.parametrize(
    "one",
    [
        *CATALOGUE,
        # The prompts of liveness change one sheet, and the same one in all that have it.
        *(one for one in catalogue(liveness=True) if one.code == "1001"),
    ],
    ids=lambda one: f"{one.name}-{len(one.steps)}-steps",
)
HAN = re.compile(r"[\u4e00-\u9fff]")


class Watching(View):
    """A view that notes which slots somebody looked at."""

    def __init__(self, values: dict[str, Any]) -> None:
        super().__init__(values)
        self.seen: set[str] = set()

    def of(self, slot: Any) -> Any:
        self.seen.add(slot.name)
        return super().of(slot)

    def has(self, slot: Any) -> bool:
        self.seen.add(slot.name)
        return super().has(slot)

    def find(self, slot: Any) -> Any:
        self.seen.add(slot.name)
        return super().find(slot)


def texts_in(value: Any) -> Iterator[Text]:
    """Every text in a piece of the catalogue, however deep."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from texts_in(one)
    elif isinstance(value, (tuple, list)):
        for one in value:
            yield from texts_in(one)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from texts_in(getattr(value, field.name))


def is_said_in_both(text: Text) -> bool:
    """Chinese in Chinese, and nothing Chinese left in the English."""
    return bool(HAN.search(text.zh)) and not HAN.search(text.en)


def test_codes_names_and_search_words_tell_operations_apart() -> None:
    codes = [one.code for one in CATALOGUE]
    names = [one.name for one in CATALOGUE]
    assert len(set(codes)) == len(codes)
    assert len(set(names)) == len(names)
    assert not set(codes) & set(names)
    for one in CATALOGUE:
        assert one.code.isdigit()
        assert one.name.isidentifier()
        assert one.words, "somebody must find it by typing"
        assert operation(one.code) is operation(one.name) is one


@every
def test_everything_is_said_in_both_languages(one: Operation) -> None:
    said = list(texts_in(one))
    assert len(said) > 3
    wrong = [text for text in said if text and not is_said_in_both(text)]
    assert not wrong


@every
def test_every_step_says_how_it_is_done_well_and_when_it_is_asked_for(one: Operation) -> None:
    for step in one.steps:
        assert step.how or step.fills[0] is one.approval, step.code
        assert bool(step.when) == (step.guard is not None), step.code


@every
def test_every_slot_is_filled_by_exactly_one_step(one: Operation) -> None:
    filled = [slot.name for step in one.steps for slot in step.fills]
    assert sorted(filled) == sorted(set(filled))
    assert all(step.fills for step in one.steps)
    codes = [step.code for step in one.steps]
    assert sorted(codes) == sorted(set(codes))


@every
def test_every_kind_of_evidence_has_a_sample(one: Operation) -> None:
    missing = {slot.type.__name__ for slot in one.slots.values() if slot.type not in SAMPLES}
    assert not missing, "add them to tests/evidence.py"
    for name, value in samples_of(one).items():
        assert isinstance(value, one.slots[name].type)
        assert dataclasses.is_dataclass(value)
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(value, dataclasses.fields(value)[0].name, None)


@every
def test_a_value_speaks_only_of_what_stands_before_it(one: Operation) -> None:
    before: set[str] = set()
    for step in one.steps:
        for slot in step.fills:
            if slot.about is not EVERYTHING_BEFORE:
                assert isinstance(slot.about, tuple)
                here = {other.name for other in slot.about} & set(one.slots)
                assert here <= before, slot
                assert not any(other.secret for other in slot.about), slot
        before |= {slot.name for slot in step.fills}


@every
def test_a_guard_reads_only_earlier_steps(one: Operation) -> None:
    values: dict[str, Any] = {}
    for step in one.steps:
        if step.guard is not None:
            for known in ({}, values):
                watching = Watching(known)
                assert step.guard(watching) in (True, False)
                assert watching.seen & set(one.slots) <= set(values), step.code
        values |= {slot.name: SAMPLES[slot.type]() for slot in step.fills}


@every
def test_what_is_proposed_comes_from_earlier_steps(one: Operation, store: SqlStore) -> None:
    for step in one.steps:
        if step.propose is None:
            continue
        draft = go_on(store, one, begin(one), MOMENT, until=step.code)
        path = walk(one, draft, MOMENT)
        with store.reading() as transaction:
            proposed = step.propose(path.view, judging(transaction, draft, MOMENT))
        # A step that an ordinary case does not have may have nothing to propose there.
        beside = proposed is None and not path.has(step)
        assert beside or isinstance(proposed, step.fills[0].type), step.code


@every
def test_every_rule_reads_this_operation_and_names_its_source(one: Operation) -> None:
    codes = [rule.code for rule in one.rules]
    assert sorted(codes) == sorted(set(codes))
    for rule in one.rules:
        assert rule.source.zh.strip(), rule.code
        assert rule.ask.__doc__, f"{rule.code} says in a sentence what it asks"
        for slot in rule.reads:
            assert one.slots.get(slot.name) is slot, (rule.code, slot)
        for slot in rule.sees:
            assert one.slots.get(slot.name, slot) is slot, (rule.code, slot)
        named = list(inspect.signature(rule.ask).parameters)
        assert len(named) == len(rule.reads) + len(rule.sees) + 1, rule.code


@every
def test_an_operation_that_needs_approval_asks_for_it_last(one: Operation) -> None:
    steps = list(one.steps)
    if one.approval is None:
        assert not any(step.actor is Actor.AUTHORISER for step in steps)
        return
    assert steps[-1].fills == (one.approval,)
    assert steps[-1].actor is Actor.AUTHORISER
    assert one.approval.about is EVERYTHING_BEFORE


@every
def test_what_the_customer_signs_is_a_paper_and_binds_everything_before(one: Operation) -> None:
    for signing in one.signings:
        assert signing.papers, "nobody signs nothing"
        for paper in signing.papers:
            assert paper in one.papers
            assert BANK_COPY in paper.copies, "what was signed stays with the bank"
        step = one.step_of(signing.slot.name)
        assert step is not None
        assert step.actor is Actor.CUSTOMER
        assert signing.slot.about, "a signature speaks of what is on its papers"
    order = [slot for step in one.steps for slot in step.fills]
    signed = [signing.slot for signing in one.signings]
    assert signed == [slot for slot in order if slot in signed], "in the order of the steps"
    bound = [slot for slot in signed if slot is not FACE_SIGNATURE]
    if bound:
        assert bound[-1].about is EVERYTHING_BEFORE


@every
def test_a_draft_is_taken_up_where_it_was_laid_down(
    one: Operation, store: SqlStore, clock: Clock
) -> None:
    draft = kept_away(store, one, begin(one), clock())
    steps = 0
    while (path := walk(one, draft, clock())).here is not None:
        with store.reading() as transaction:
            laid = transaction.drafts.find(draft.id)
        assert laid is not None
        again = walk(one, take_up(one, laid), clock())
        secret_open = next(
            (
                s.step
                for s in path.stands
                if any(slot.secret for slot in s.step.fills) and s.status is Status.DONE
            ),
            None,
        )
        assert again.here is (secret_open or path.here)
        held = {name: value for name, value in path.view.items() if not one.slots[name].secret}
        assert dict(again.view) == held
        following = list(one.steps)[list(one.steps).index(path.here) + 1 :]
        then = next((s.code for s in following if s.guard is None), "")
        draft = go_on(store, one, draft, clock(), until=then)
        draft = kept_away(store, one, draft, clock())
        steps += 1
    assert steps > 0


@every
def test_performed_it_leaves_all_that_was_witnessed_in_the_journal(
    one: Operation, store: SqlStore, clock: Clock
) -> None:
    draft = kept_away(store, one, go_on(store, one, begin(one), clock()), clock())
    path = walk(one, draft, clock())
    entry = perform(store, one, draft, clock())
    assert entry.outcome is Outcome.PERFORMED
    assert (entry.operation, entry.case, entry.made_by) == (one.code, draft.id, draft.teller)
    open_facts = {name for name in path.view if not one.slots[name].secret}
    assert set(entry.content.facts) == set(path.view)
    secrets = set(path.view) - open_facts
    assert all(entry.content.facts[name].value is None for name in secrets)
    assert all(fact.by == draft.teller for fact in entry.content.facts.values())
    revived = entry_view(one, entry)
    assert dict(revived) == {name: path.view[name] for name in open_facts}
    assert set(entry.made) == set(one.made_titles)
    with store.reading() as transaction:
        papers = [one for one in transaction.outbox.of_entry(entry.number) if not one.of]
        assert transaction.drafts.find(draft.id) is None
        kept = [one.journal for one in transaction.books.consents(entry.customer)]
        agreed, shown = path.view.find(CONSENTS), path.view.find(CARD)
        # Whose it is: an heir's serves the case alone, and is nothing of the deceased's.
        known = find_customer(transaction.books, shown) if shown is not None else None
        own = known is not None and known.number == entry.customer
        assert (entry.number in kept) == (agreed is not None and own), "it serves later business"
    assert [(p.paper, p.copy) for p in papers] == [
        (paper.code, copy.code)
        for paper in one.papers
        if paper.outcome is Outcome.PERFORMED and paper.when(path.view)
        for copy in paper.copies
    ]
    assert store.verify().whole


@each_with_papers
def test_every_paper_is_set_from_the_journal_alone(
    one: Operation, store: SqlStore, clock: Clock
) -> None:
    draft = kept_away(store, one, go_on(store, one, begin(one), clock()), clock())
    entry = perform(store, one, draft, clock())
    setting = Setting(
        branch=Branch("0101", "样本支行", "培训银行", StoreKind.TRAINING, "999999"),
        workstation=draft.workstation,
        teller=draft.teller,
        at=entry.at,
        serial="CASE",
        journal=entry.number,
        digest=entry.digest,
        made=entry.made,
        approved_by=entry.approved_by,
        names={"1001": "王晓", "2001": "刘建国"},
    )
    for paper in one.papers:
        assert paper.copies
        if not paper.when(entry_view(one, entry)):
            continue
        made = [paper.render(entry_view(one, entry), setting, copy) for copy in paper.copies]
        assert all(page_count(pdf) >= 1 for pdf in made)
        assert made[0] == paper.render(entry_view(one, entry), setting, paper.copies[0])


@every
@pytest.mark.parametrize("outcome", [Outcome.DECLINED, Outcome.WITHDRAWN])
def test_at_any_step_it_can_end_without_its_effect(
    one: Operation, outcome: Outcome, store: SqlStore, clock: Clock
) -> None:
    so_far = begin(one)
    for n, step in enumerate(one.steps):
        # What is not ended goes on: each case is the one before it, one step further.
        so_far = go_on(store, one, so_far, clock(), until=step.code)
        draft = kept_away(store, one, replace(so_far, id=f"case-{n}"), clock())
        entry = conclude(store, one, draft, clock(), outcome=outcome, reason="客户改变主意")
        assert entry.outcome is outcome
        assert entry.content.reason == "客户改变主意"
        assert not entry.made
        with store.reading() as transaction:
            assert transaction.drafts.find(draft.id) is None
            assert {paper.paper for paper in transaction.outbox.of_entry(entry.number)} == {
                paper.code
                for paper in one.papers
                if paper.outcome is outcome and paper.when(View(entry_view(one, entry)))
            }
            assert transaction.books.stock_left(draft.teller) == 200


@every
def test_every_answer_can_be_read_by_people(one: Operation) -> None:
    for name, value in samples_of(one).items():
        rows = rows_of(value)
        assert rows, name
        for label, text, _field in rows:
            assert is_said_in_both(label), (name, label)
            assert text.zh
            assert text.en


@every
def test_every_field_of_a_form_can_be_asked_for(one: Operation) -> None:
    for slot in one.slots.values():
        for asked in asks_of(slot.type):
            assert is_said_in_both(asked.ask.label)
            if asked.ask.kind is AskKind.CHOICE:
                codes = [choice.code for choice in asked.ask.choices]
                assert codes
                assert len(set(codes)) == len(codes)
                assert asked.ask.default in ("", *codes)
            if asked.ask.kind is AskKind.TICK:
                assert asked.ask.says is not None, "what is declared by ticking it"


@every
def test_the_headline_tells_cases_apart_without_telling_who(
    one: Operation, store: SqlStore
) -> None:
    assert one.headline is not None
    assert one.headline(View({})) is not None, "whoever nobody knows yet is no error"
    draft = go_on(store, one, begin(one), MOMENT)
    said = one.headline(walk(one, draft, MOMENT).view)
    assert said
    facts = samples_of(one)
    if "card" in facts:
        assert facts["card"].name not in said.zh
        assert facts["card"].number not in said.zh
        assert facts["card"].number[-6:] not in said.zh


@every
def test_an_ordinary_case_meets_no_refusal(one: Operation, store: SqlStore) -> None:
    draft = go_on(store, one, begin(one), MOMENT)
    with store.reading() as transaction:
        asks = judging(transaction, draft, MOMENT)
        verdicts = [
            verdict
            for rule in one.rules
            for verdict in rule.judge(walk(one, draft, MOMENT).view, asks)
        ]
    assert not [v for v in verdicts if v.effect is Effect.REFUSE]
    assert {v.level for v in verdicts} <= {0, *map(int, Level)}
