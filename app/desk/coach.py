"""The coach of the training store: what to do next, and how an exercise ended."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from pathlib import Path

from app.desk.cases import Cases
from app.desk.identity import Identity, specimens_in_real
from app.desk.views import Actor, CaseView, Effect, Outcome, Specimen, SpecimenPictures
from app.devices.specimens import SpecimenCustomer, by_code, by_number, cast
from app.domain.branch import LEVEL_TITLES, StoreKind
from app.domain.documents import DocumentKind
from app.evidence.identity import IdentityDocument
from app.flow.journal import EntryRead
from app.flow.walk import Status
from app.i18n import Text, same
from app.operations.account_opening import ACCOUNT_OPENING
from app.rules.identity import CARD

_LESSONS = Path(__file__).resolve().parents[2] / "resources" / "specimens" / "lessons.toml"
_AT_MOST = 2_000
"""Entries of the journal that the coach looks through: a training store has few."""


class Judgement(StrEnum):
    """How an exercise ended, compared with how it may end."""

    OPEN = "open"
    RIGHT = "right"
    WRONGLY_ACCEPTED = "wrongly_accepted"
    WRONGLY_REFUSED = "wrongly_refused"
    CAUGHT = "caught"
    """the teller would have accepted, and the authoriser rejected it"""
    UNDECIDED = "undecided"
    """the customer was sent away without a decision"""


JUDGEMENT_TITLES: Mapping[Judgement, Text] = {
    Judgement.OPEN: Text("未练习", "not tried yet"),
    Judgement.RIGHT: Text("正确", "right"),
    Judgement.WRONGLY_ACCEPTED: Text("错误受理", "wrongly accepted"),
    Judgement.WRONGLY_REFUSED: Text("错误拒绝", "wrongly refused"),
    Judgement.CAUGHT: Text("被授权人拦下", "caught by the authoriser"),
    Judgement.UNDECIDED: Text("没有结论", "not decided"),
}


@dataclass(frozen=True)
class Lesson:
    """What an exercise teaches; `right` are the ways in which the case may end."""

    right: frozenset[Outcome]
    words: Text


@dataclass(frozen=True)
class Judged:
    """One case, judged. `entry` is its number in the journal."""

    code: str
    name: str
    judgement: Judgement
    lesson: Text
    entry: str


@dataclass(frozen=True)
class Exercise:
    """A customer of the cast and how this person served them.

    Attributes:
        title: what the exercise is about; while exercises are blind, only after it was done.
        lesson: what it teaches; empty until it was done.
        judgement: of the latest case.
        cases: how many cases this person ended with this customer.
    """

    code: str
    name: str
    kind: DocumentKind
    title: Text
    lesson: Text
    judgement: Judgement
    entry: str
    cases: int


@dataclass(frozen=True)
class Score:
    """All exercises of one person, in order of their codes."""

    exercises: tuple[Exercise, ...]
    blind: bool

    def counted(self, *judgements: Judgement) -> int:
        """How many exercises ended so."""
        return sum(one.judgement in judgements for one in self.exercises)

    @property
    def done(self) -> int:
        """How many exercises were decided."""
        return len(self.exercises) - self.counted(Judgement.OPEN, Judgement.UNDECIDED)


@dataclass(frozen=True)
class Advice:
    """What to do next, in one sentence, and why.

    Attributes:
        key: the key that does it, where one key does.
    """

    words: Text
    why: Text = Text("", "")
    key: str = ""


class Coaching(Identity, Cases):
    """Stands behind a newcomer in a training store, and nowhere else."""

    _blind = False
    _chosen = ""

    def coached(self) -> bool:
        """Whether there is a coach: only in training."""
        return self.place().kind is StoreKind.TRAINING

    def specimens(self) -> tuple[Specimen, ...]:
        """The training cast, the chosen exercise first; while exercises are blind, without what
        each is about."""
        people = sorted(super().specimens(), key=lambda one: one.code != self._chosen)
        if self._blind:
            people = [replace(one, title=one.kind.title) for one in people]
        return tuple(people)

    def begin_exercise(self, code: str) -> CaseView:
        """Begins a case for the customer of this code, who is the first of the cast from now on.

        Raises:
            NotAllowed: nobody is signed in, or this is a real store.
        """
        if not self.coached():
            raise specimens_in_real()
        self._chosen = code
        return self.start(ACCOUNT_OPENING.code)

    def specimen_pictures(self, code: str, case: str = "", slot: str = "") -> SpecimenPictures:
        """The pictures of one of the cast. Whose document is laid for the slot of the customer's
        own, that one's exercise the case is: a guardian's does not count.

        Raises:
            NotAllowed: this is a real store.
        """
        pictures = super().specimen_pictures(code)
        if case and slot == CARD.name:
            self._laid(case, code)
        return pictures

    def exercise_document(self, code: str) -> bytes:
        """The front of the document that this customer of the cast brings, as a picture file;
        nothing is laid on the reader yet.

        Raises:
            NotAllowed: this is a real store.
        """
        if not self.coached():
            raise specimens_in_real()
        return by_code(code).picture("front.jpg")

    def blind(self, blind: bool) -> Score:
        """Hides or shows what the exercises are about, until they are done."""
        self._blind = blind
        return self.score()

    def score(self) -> Score:
        """The exercises of the person who is signed in."""
        who = self._signed_in()
        if not self.coached():
            return Score((), self._blind)
        judged: dict[str, list[Judged]] = {}
        for one in self._judged_cases(who.number):
            judged.setdefault(one.code, []).append(one)
        return Score(
            tuple(
                self._exercise(person, judged.get(person.code, []))
                for person in cast()
                if person.code in lessons()
            ),
            self._blind,
        )

    def judged(self, entry: str) -> Judged | None:
        """How the exercise of one entry ended; None where it was none."""
        if not self.coached():
            return None
        return next((one for one in self._judged_cases("") if one.entry == entry), None)

    def _exercise(self, person: SpecimenCustomer, judged: Iterable[Judged]) -> Exercise:
        cases = list(judged)
        latest = cases[-1] if cases else None
        told = latest is not None or not self._blind
        return Exercise(
            code=person.code,
            name=person.name,
            kind=person.kind,
            title=person.title if told else Text("", ""),
            lesson=latest.lesson if latest else Text("", ""),
            judgement=latest.judgement if latest else Judgement.OPEN,
            entry=latest.entry if latest else "",
            cases=len(cases),
        )

    def _judged_cases(self, teller: str) -> tuple[Judged, ...]:
        """The ended exercises of one teller, or of all, oldest first."""
        with self._store.reading() as transaction:
            entries = transaction.journal.latest(_AT_MOST)
        laid = self._noted()
        holders: set[str] = set()
        found = []
        for entry in reversed(entries):
            if entry.operation != ACCOUNT_OPENING.code:
                continue
            code = laid.get(entry.case) or _specimen_of(entry)
            lesson = lessons().get(code)
            if lesson is None:
                continue
            outcome = Outcome(entry.outcome)
            # Whoever holds a Class I account by now is served rightly by no second one.
            right = frozenset({Outcome.DECLINED}) if code in holders else lesson.right
            if outcome is Outcome.PERFORMED:
                holders.add(code)
            if teller in {"", entry.made_by}:
                person = by_code(code)
                found.append(
                    Judged(code, person.name, judge(outcome, right), lesson.words, entry.number)
                )
        return tuple(found)

    @property
    def _notes(self) -> Path:
        return self.settings.folder / "exercises.json"

    def _noted(self) -> dict[str, str]:
        """Which customer of the cast came in which case, as far as a card was laid."""
        try:
            noted = json.loads(self._notes.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return {str(k): str(v) for k, v in noted.items()} if isinstance(noted, dict) else {}

    def _laid(self, case: str, code: str) -> None:
        with self._lock:
            noted = {**self._noted(), case: code}
            new = self._notes.with_suffix(".new")
            new.write_text(json.dumps(noted), encoding="utf-8")
            new.replace(self._notes)


def judge(outcome: Outcome, right: frozenset[Outcome]) -> Judgement:
    """How an ending compares with the endings that are right."""
    if outcome is Outcome.WITHDRAWN:
        return Judgement.UNDECIDED
    if outcome in right:
        return Judgement.RIGHT
    if outcome is Outcome.PERFORMED:
        return Judgement.WRONGLY_ACCEPTED
    if outcome is Outcome.REJECTED:
        # The authoriser's no is right where the bank's is, but the teller did not see it.
        return Judgement.CAUGHT if Outcome.DECLINED in right else Judgement.WRONGLY_REFUSED
    return Judgement.WRONGLY_REFUSED


@cache
def lessons() -> Mapping[str, Lesson]:
    """What each exercise teaches, by the code of its customer."""
    told = tomllib.loads(_LESSONS.read_text(encoding="utf-8"))
    return {
        code: Lesson(frozenset(map(Outcome, one["right"])), Text(one["zh"], one["en"]))
        for code, one in told.items()
    }


def _specimen_of(entry: EntryRead) -> str:
    card = entry.content.facts.get(CARD.name)
    number = card.value.get("number", "") if card and isinstance(card.value, dict) else ""
    person = by_number(number)
    return person.code if person else ""


_BLOCKED = Text(
    "规则不允许继续：先看清每一条和它的出路；客户能补正的请客户补正，"
    "否则按 F12 不予受理并写明原因。",
    "A rule says no: read each one and its way out. What the customer can put right, let them;"
    " otherwise press F12 to decline, and say why.",
)
_TELL = Text("可以对客户说：{words}", "You may say to the customer: {words}")
_RETURNED = Text(
    "主管退回了：先改标出的栏目，其余内容都还在。",
    "The authoriser returned it: correct the marked fields; everything else is still there.",
)
_REOPENED = Text("“{step}”须重做：{why}", "“{step}” must be done again: {why}")
_READY = Text("全部步骤已完成：按 F12 办理记账。", "Every step is done: press F12 to perform.")
_BY_ACTOR = {
    Actor.TELLER: Text("{step}：{how}", "{step}: {how}"),
    Actor.CUSTOMER: Text("{step}（客户操作）：{how}", "{step} (by the customer): {how}"),
    Actor.SECOND_STAFF: Text("{step}（双人）：{how}", "{step} (two members of staff): {how}"),
    Actor.AUTHORISER: Text("{step}（{level}）：{how}", "{step} ({level}): {how}"),
}
_LOOK = Text(
    "“{seen}”已完成：看清本页的结果，再去“{step}”。",
    "“{seen}” is done: look at what came of it, then go on to “{step}”.",
)
_NOTHING = Text("", "")
_PHONE_SAID = Text("客户说：手机号是 {phone}。", "The customer says: my mobile is {phone}.")
_ANSWER_TITLES = {
    "occupation": Text("职业", "occupation"),
    "employer": Text("工作单位", "employer"),
    "yearly_income": Text("年收入", "yearly income"),
    "source_of_funds": Text("资金来源", "source of funds"),
    "expected_use": Text("用途", "use"),
    "residence": Text("现住址", "address"),
}
_MIND = Text(
    "已有{count}条提示，先看右侧再继续。",
    "{count} findings so far: read them on the right first.",
)


def advice_on(view: CaseView, looking_at: str = "") -> Advice:
    """What to do next in a case, from how it stands; `looking_at` is the code of the step that is
    before the teller's eyes, where that is known."""
    if view.blocked:
        refusals = [one for one in view.verdicts if one.effect is Effect.REFUSE]
        spoken = next((one.customer_text for one in refusals if one.customer_text), None)
        return Advice(_BLOCKED, _TELL.format(words=spoken) if spoken else Text("", ""), "F12")
    if not view.here:
        return Advice(_READY, key="F12")
    step = view.step(view.here)
    seen = next((one for one in view.steps if one.code == looking_at), step)
    if seen is not step and seen.status is Status.DONE:
        return Advice(_LOOK.format(seen=seen.title, step=step.title))
    if view.returned and view.marks:
        return Advice(_RETURNED)
    if step.status is Status.REOPENED and step.why is not None:
        return Advice(_REOPENED.format(step=step.title, why=step.why))
    words = _BY_ACTOR[step.actor].format(
        step=step.title, how=step.how or step.asks, level=LEVEL_TITLES[view.asked]
    )
    minds = sum(one.effect is not Effect.REFUSE for one in step.verdicts)
    return Advice(
        words, customer_says(view, step.code) or (_MIND.format(count=minds) if minds else _NOTHING)
    )


def customer_says(view: CaseView, step: str) -> Text:
    """What a customer of the cast answers at a step; empty where they are asked nothing, or where
    whoever is here is not of the cast."""
    card = view.values.get(CARD.name)
    person = by_number(card.number) if isinstance(card, IdentityDocument) else None
    if person is None:
        return _NOTHING
    if step == "phone":
        return _PHONE_SAID.format(phone=person.phone)
    names = [name for name in _ANSWER_TITLES if person.answers.get(name)]
    if step != "diligence" or not names:
        return _NOTHING
    told = [(_ANSWER_TITLES[name], _in_both(person.answers[name])) for name in names]
    return Text(
        "客户说：" + "；".join(f"{title.zh}{answer.zh}" for title, answer in told) + "。",
        "The customer says: "
        + "; ".join(f"{title.en} {answer.en}" for title, answer in told)
        + ".",
    )


def _in_both(answer: str) -> Text:
    """An answer of the cast: mostly Chinese with its English behind it, else a name or a number."""
    parted = re.fullmatch(r"(.*[^\x00-\x7f]) ([A-Za-z][\x20-\x7e]*)", answer)
    return Text(*parted.groups()) if parted else same(answer)
