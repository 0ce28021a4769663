"""A rehearsal: a whole opening without a window, through the same steps, rules and eyes."""

from __future__ import annotations

import math
import re
import time
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from app.clock import business_date
from app.desk.desk import Desk
from app.desk.document_evidence import SideRead
from app.desk.forms import FieldErrors
from app.desk.session import TRAINING_PASSWORDS
from app.desk.views import (
    CaseView,
    DocumentFinding,
    DocumentSide,
    Done,
    Effect,
    EntryOpened,
    Verdict,
)
from app.devices.specimens import by_number
from app.domain.branch import Level, StoreKind
from app.domain.document_forms import FIELD_TITLES, form_of
from app.domain.document_numbers import faults
from app.domain.documents import DocumentKind
from app.errors import DeviceFault, GuitaiError, NotAllowed, Unacceptable
from app.evidence.acceptance import Applicant
from app.evidence.approval import DECISION_TITLES, Decision
from app.evidence.face import FaceBand
from app.evidence.signature import InkPoint, Stroke
from app.flow.perform import Refused
from app.i18n import Text, same
from app.operations import CATALOGUE
from app.vision.words import in_words

Answers = Mapping[str, Mapping[str, Any]]
"""What the people say, by slot: the fields of that slot's form."""

DEFAULT_ANSWERS: Answers = {
    "acceptance": {
        "applicant": "self",
        "in_person": True,
        "will_to_open": True,
        "purpose": "03",
        "companions": "alone",
        "lending_notice": True,
    },
    "consents": {"personal_information": True, "face": "given"},
    "due_diligence": {
        "occupation": "2",
        "employer": "培训样本单位",
        "income": "C",
        "funds": "wages",
        "monthly_use": "B",
        "other_cards": "0",
    },
    "tax": {"residency": "china_only", "tells_changes": True},
    "terms": {},
    "pin": {"pin": "739146"},
    "approval": {"decision": "approved"},
}
"""Answers of a customer with nothing unusual and of an authoriser who approves; what asks for a
human's judgement (an uncertain field, an unsure face, a second document) has none on purpose."""

_ANSWERED = {
    *DEFAULT_ANSWERS,
    *("card", "guardian", "kinship", "own_income", "entry_exit"),
    *("phone", "second_document", "identified", "witness"),
}
"""The slots for which an answers file may speak."""

_AUTHORISERS = {
    Level.TELLER: "2001",
    Level.SUPERVISOR: "2001",
    Level.MANAGER: "3001",
    Level.COMPLIANCE: "4001",
}
"""Who of the training staff authorises what is asked for, where the answers name nobody."""


@dataclass(frozen=True)
class Said:
    """One verdict or reason as the command line prints it; `effect` is `stop` where no rule spoke
    but the step could not be done."""

    code: str
    effect: str
    text: Text
    remedy: Text = Text("", "")


@dataclass
class Rehearsed:
    """How a rehearsal went; `stopped_at` names the step that stopped it."""

    performed: bool = False
    stopped_at: str | None = None
    journal: str | None = None
    made: Mapping[str, str] = field(default_factory=dict)
    fields: dict[str, Any] = field(default_factory=dict)
    verdicts: list[Said] = field(default_factory=list)
    papers: list[Path] = field(default_factory=list)
    ms: dict[str, float] = field(default_factory=dict)


class Stopped(Exception):
    """A step could not be done; `said` tells why."""

    def __init__(self, step: str, said: Sequence[Said]) -> None:
        super().__init__(step)
        self.step = step
        self.said = tuple(said)


def require(operation: str, answers: Answers) -> None:
    """Raises Unacceptable where there is no such operation, or answers to slots that are
    never asked for."""
    if operation not in {name for one in CATALOGUE for name in (one.code, one.name)}:
        raise Unacceptable(
            "NO_OPERATION",
            Text(f"没有交易 {operation}。", f"There is no operation {operation}."),
            Text("可用：{known}。", "There are: {known}.").format(
                known=", ".join(one.name for one in CATALOGUE)
            ),
        )
    if unknown := set(answers) - _ANSWERED:
        raise Unacceptable(
            "ANSWERS",
            Text(
                f"答案中有未知的步骤：{'、'.join(sorted(unknown))}。",
                f"The answers name unknown slots: {', '.join(sorted(unknown))}.",
            ),
            Text("可用的步骤：{known}。", "There are: {known}.").format(
                known=", ".join(sorted(_ANSWERED))
            ),
        )


class Rehearsal:
    """Plays the teller, the customer and the authoriser in a training store."""

    def __init__(self, desk: Desk, answers: Answers) -> None:
        if desk.place().kind is not StoreKind.TRAINING:
            raise NotAllowed(
                "TRAINING_ONLY",
                Text("演练只能在培训库中进行。", "A rehearsal runs in a training store only."),
                Text("请另选目录。", "Choose another store."),
            )
        self._desk = desk
        self._answers = answers
        self._result = Rehearsed()
        self._live: tuple[bytes, ...] = ()
        self._pictures: dict[str, tuple[bytes, ...]] = {}

    def run(
        self,
        operation: str,
        *,
        documents: Mapping[str, tuple[bytes, ...]],
        live: Sequence[bytes],
        out: Path,
    ) -> Rehearsed:
        """Runs the operation to its end or to where it stops; writes the papers into the folder
        `out`. `documents` has the pictures of a document, each side once, by the slot's name.

        Raises:
            GuitaiError: the rehearsal cannot begin: no such operation, `out` or the store cannot
                be written.
        """
        result = self._result
        _make_folder(out)
        began = time.perf_counter()
        self._timed("sign_in", lambda: self._desk.sign_in("1001", TRAINING_PASSWORDS["1001"]))
        stages = self.stages(operation, documents=documents, live=live)
        view = next(stages)
        try:
            for reached in stages:
                view = reached
            self._seen(view.verdicts)
            done = self._timed("perform", lambda: self._desk.perform(view.id))
        except Stopped as stopped:
            result.stopped_at = stopped.step
            result.verdicts = [*stopped.said, *result.verdicts]
        except Refused as refused:
            result.stopped_at = "perform"
            self._seen(refused.verdicts)
        except GuitaiError as error:
            result.stopped_at = "perform"
            why = Said(error.code, "stop", error.sentence, error.remedy)
            result.verdicts = [why, *result.verdicts]
        else:
            self._done(done, out)
        result.ms["total"] = _ms(began)
        return result

    def stages(
        self,
        operation: str,
        *,
        documents: Mapping[str, tuple[bytes, ...]],
        live: Sequence[bytes],
    ) -> Iterator[CaseView]:
        """Starts the operation and fills it step by step: the case as it stands at each step,
        before that is filled, and at the end complete. Somebody is signed in.

        Raises:
            Stopped: a step could not be done. GuitaiError: there is no such operation.
        """
        self._pictures, self._live = dict(documents), tuple(live)
        view = self._timed("start", lambda: self._desk.start(operation))
        while view.here:
            yield view
            step = view.step(view.here)
            for slot in step.slots:
                if slot not in view.holding or step.code == view.here:
                    view = self._timed(step.code, partial(self._play, view, slot))
                _stop_if_blocked(view)
            if view.here == step.code:
                raise Stopped(step.code, _open_words(view))
        yield view

    def _timed(self, stage: str, work: Callable[[], Any]) -> Any:
        began = time.perf_counter()
        try:
            return work()
        finally:
            self._result.ms[stage] = round(self._result.ms.get(stage, 0.0) + _ms(began), 1)

    def _play(self, view: CaseView, slot: str) -> CaseView:
        player = self._players().get(slot)
        step = next(step.code for step in view.steps if slot in step.slots)
        try:
            if player is None:
                proposal = self._desk.proposal(view.id, slot)
                if proposal is None:
                    raise Stopped(step, _open_words(view))
                return self._desk.put(view.id, slot, proposal)
            return player(view, slot)
        except FieldErrors as errors:
            said = (*_fields_said(slot, errors), *(_said(v) for v in view.verdicts))
            raise Stopped(step, said) from errors
        except GuitaiError as error:
            why = Said(error.code, "stop", error.sentence, error.remedy)
            raise Stopped(step, [why, *(_said(v) for v in view.verdicts)]) from error

    def _players(self) -> dict[str, Callable[[CaseView, str], CaseView]]:
        return {
            "acceptance": self._form,
            "consents": self._form,
            "card": self._card,
            "guardian": self._card,
            "kinship": self._form,
            "own_income": self._form,
            "network_check": lambda view, slot: self._desk.check_network(view.id, slot),
            "guardian_check": lambda view, slot: self._desk.check_network(view.id, slot),
            "entry_exit": self._form,
            "face": self._face,
            "second_document": self._form,
            "identified": self._form,
            "witness": self._witness,
            "phone": self._phone,
            "due_diligence": self._form,
            "tax": self._form,
            "terms": self._form,
            "pin": self._pin,
            "face_signature": self._sign,
            "signature": self._sign,
            "approval": self._approve,
        }

    def _answer(self, slot: str) -> dict[str, Any]:
        usual = DEFAULT_ANSWERS.get(slot, {})
        if slot == "acceptance" and "guardian" in self._pictures:
            usual = {**usual, "applicant": Applicant.GUARDIAN, "in_person": False}
        return {**usual, **self._answers.get(slot, {})}

    def _form(self, view: CaseView, slot: str) -> CaseView:
        if slot not in DEFAULT_ANSWERS and slot not in self._answers:
            step = next(step.code for step in view.steps if slot in step.slots)
            raise Stopped(step, _open_words(view))
        return self._desk.put_form(view.id, slot, self._answer(slot))

    def _card(self, view: CaseView, slot: str) -> CaseView:
        found: dict[DocumentSide, SideRead] = {}
        pictures = self._pictures.get(slot, ())
        if not pictures:
            raise Stopped(slot, _open_words(view))
        for n, image in enumerate(pictures):
            stage = ("read_front", "read_back")[n]
            finding: DocumentFinding = self._timed(stage, partial(self._desk.read_document, image))
            if slot == "card":
                self._result.fields.update(reading_fields(finding))
            if finding.error is not None or finding.side is None:
                raise Stopped(slot, [_unseen(str(finding.error or "no_card"), stage)])
            if finding.side in found:
                raise Stopped(
                    slot,
                    [
                        Said(
                            "SAME_SIDE_TWICE",
                            "stop",
                            Text("两张图片是证件的同一面。", "Both pictures show the same side."),
                            Text("请另拍一面。", "Take a picture of the other side."),
                        )
                    ],
                )
            found[finding.side] = SideRead(image, finding)
        said = dict(self._answers.get(slot, {}))
        confirmed = said.pop("confirmed", [])
        texts = confirmed if isinstance(confirmed, list) else [confirmed]
        if not all(isinstance(one, str) for one in (*said.values(), *texts)):
            raise FieldErrors({slot: Text("每个栏目须为文字。", "Every field must be text.")})
        looked_at = frozenset(texts)
        _require({**said, **dict.fromkeys(looked_at)}, set(FIELD_TITLES))
        kind = next(iter(found.values())).finding.kind or DocumentKind.RESIDENT_CARD
        try:
            return self._desk.take_document(view.id, slot, kind, found, said, looked_at)
        except FieldErrors as errors:
            front = found.get(DocumentSide.FRONT)
            number = front.finding.fields.get("number") if front else None
            raise Stopped(
                slot,
                [
                    *_fields_said(slot, errors),
                    *_number_said(kind, (number and number.value) or "", self._desk.now()),
                    *(_said(v) for v in view.verdicts),
                ],
            ) from errors

    def _face(self, view: CaseView, slot: str) -> CaseView:
        view = self._desk.compare_face(view.id, self._live)
        attempt = view.values["face"].attempts[-1]
        if attempt.band is None:
            why = _unseen(str(attempt.error), "live")
            raise Stopped("face", [why, *(_said(v) for v in view.verdicts)])
        if attempt.band is not FaceBand.ALIKE and "identified" not in self._answers:
            raise Stopped("face", [_said(v) for v in view.verdicts])
        return view

    def _witness(self, view: CaseView, slot: str) -> CaseView:
        said = self._answer("witness")
        _require(said, {"staff"})
        staff = str(said.get("staff", "1002"))
        return self._desk.witness(view.id, staff, TRAINING_PASSWORDS.get(staff, ""))

    def _phone(self, view: CaseView, slot: str) -> CaseView:
        said = {"number": _phone_of(view.values["card"].number), **self._answer("phone")}
        _require(said, {"number", "shared_because"})
        self._desk.send_code(view.id, str(said["number"]), str(said.get("shared_because", "")))
        code = re.search(r"验证码(\d{6})", self._desk.customer_messages()[-1])
        assert code is not None
        return self._desk.confirm_code(view.id, code[1])

    def _pin(self, view: CaseView, slot: str) -> CaseView:
        said = self._answer("pin")
        _require(said, {"pin", "again"})
        pin = str(said["pin"])
        return self._desk.enter_pin(view.id, pin, str(said.get("again", pin)))

    def _sign(self, view: CaseView, slot: str) -> CaseView:
        forms = self._desk.forms(view.id, slot)
        return self._desk.sign(view.id, slot, sample_ink(), 3.0, forms)

    def _approve(self, view: CaseView, slot: str) -> CaseView:
        said = {"staff": _AUTHORISERS[view.asked], **self._answer("approval")}
        _require(said, {"staff", "decision", "reason"})
        if said["decision"] not in set(Decision):
            raise FieldErrors(
                {"decision": Text("没有这种授权结果。", "There is no such decision.")}
            )
        staff, decision = str(said["staff"]), Decision(said["decision"])
        reason = str(said.get("reason", ""))
        decided = self._desk.approve(
            view.id,
            staff,
            TRAINING_PASSWORDS.get(staff, ""),
            decision,
            reason,
            shown=self._desk.review(view.id).digest,
        )
        if isinstance(decided, EntryOpened):
            self._result.journal = decided.line.number
        if decision is not Decision.APPROVED or isinstance(decided, EntryOpened):
            what = Text("授权人{d}：{why}", "The authoriser {d} it: {why}")
            text = what.format(d=DECISION_TITLES[decision], why=reason)
            raise Stopped("approval", [Said(decision.name, "stop", text)])
        return decided

    def _seen(self, verdicts: Sequence[Verdict]) -> None:
        self._result.verdicts.extend(_said(v) for v in verdicts)

    def _done(self, done: Done, out: Path) -> None:
        result = self._result
        result.performed = True
        result.journal = done.number
        result.made = {row.field: row.text.zh for row in done.made}
        for line in done.papers:
            path = out / f"{done.number}-{line.paper.paper}-{line.paper.copy}.pdf"
            try:
                self._timed("papers", partial(self._desk.write_paper, line.paper.id, path))
            except GuitaiError as error:
                # The account is open: that must be said, whatever became of the paper.
                said = Said(error.code, Effect.WARN.value, error.sentence, error.remedy)
                result.verdicts.append(said)
                continue
            result.papers.append(path)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DeviceFault(
            "SAVE_FAILED",
            Text(
                f"单据文件夹 {folder} 无法建立：{error.strerror}。",
                f"The folder {folder} for the papers cannot be made: {error.strerror}.",
            ),
            Text("请换一个位置再试。", "Choose another place and try again."),
        ) from error


def sample_ink() -> tuple[Stroke, ...]:
    """A signature as a rehearsal draws it: a few waves across the box."""
    strokes = []
    for n in range(3):
        points = tuple(
            InkPoint(
                x=round(0.12 + 0.25 * n + 0.2 * t / 20, 4),
                y=round(0.5 + 0.28 * math.sin(t / 2.2 + n), 4),
                pressure=round(0.5 + 0.3 * math.sin(t / 5), 3),
                ms=n * 400 + t * 12,
            )
            for t in range(21)
        )
        strokes.append(Stroke(points))
    return tuple(strokes)


def reading_fields(finding: DocumentFinding) -> dict[str, Any]:
    """The fields of a finding as the command line prints them; without those that this document
    does not print."""
    absent = form_of(finding.kind).may_be_empty if finding.kind else frozenset()
    return {
        name: {
            "value": one.value,
            "confidence": round(one.confidence, 4),
            "certain": one.certain,
        }
        for name, one in finding.fields.items()
        if one.value is not None or name not in absent
    }


def _said(verdict: Verdict) -> Said:
    return Said(verdict.code, verdict.effect.value, verdict.text, verdict.remedy)


def _fields_said(slot: str, errors: FieldErrors) -> list[Said]:
    titles = FIELD_TITLES if slot in ("card", "guardian") else {}
    return [
        Said(
            f"FIELD_{name.upper()}",
            "stop",
            Text("“{f}”：{w}", "“{f}”: {w}").format(f=titles.get(name, same(name)), w=wrong),
        )
        for name, wrong in errors.errors.items()
    ]


def _number_said(kind: DocumentKind, number: str, now: datetime) -> list[Said]:
    """What is wrong with a number that was read, so that nobody confirms it unaware."""
    found = faults(kind, number, business_date(now)) if number else ()
    return [Said("ID-NUMBER", "stop", fault.sentence) for fault in found]


_PICTURES = {
    "read_front": Text("人像面图片：", "Picture of the front: "),
    "read_back": Text("国徽面图片：", "Picture of the back: "),
    "live": Text("现场照片：", "Live picture: "),
}


def _unseen(code: str, picture: str) -> Said:
    """Why the eyes found nothing on a picture."""
    words, which = in_words(code), _PICTURES[picture]
    return Said(
        code.upper(),
        "stop",
        Text("{which}{what}", "{which}{what}").format(which=which, what=words.sentence),
        words.remedy,
    )


def _require(said: Mapping[str, Any], known: set[str]) -> None:
    if unknown := set(said) - known:
        raise FieldErrors(
            {name: Text("没有这个栏目。", "There is no such field.") for name in sorted(unknown)}
        )


def _phone_of(number: str) -> str:
    """The phone of a customer whose answers name none: a specimen's own, else one of their own
    that is nobody's, since two customers may not share a number."""
    specimen = by_number(number)
    return specimen.phone if specimen else f"1990{zlib.crc32(number.encode()) % 10**7:07d}"


def _stop_if_blocked(view: CaseView) -> None:
    refused = [v for v in view.verdicts if v.effect is Effect.REFUSE]
    if not refused:
        return
    at = next((step.code for step in view.steps if refused[0].slot in step.slots), view.here)
    raise Stopped(at, [_said(v) for v in view.verdicts])


def _open_words(view: CaseView) -> list[Said]:
    step = view.step(view.here)
    needs = Said(
        "NEEDS_A_HUMAN",
        "stop",
        Text("“{t}”须由人判断：{a}", "“{t}” needs a human: {a}").format(t=step.title, a=step.asks),
    )
    return [needs, *(_said(v) for v in view.verdicts)]


def _ms(began: float) -> float:
    return round((time.perf_counter() - began) * 1000, 1)
