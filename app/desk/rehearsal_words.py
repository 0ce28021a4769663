"""What a rehearsal says: how it went, what came before it, and why a step could not be done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from app.clock import business_date
from app.desk.forms import FieldErrors
from app.desk.views import CaseView, DocumentFinding, Effect, Verdict
from app.domain.document_forms import FIELD_TITLES, form_of
from app.domain.document_numbers import faults
from app.domain.documents import DocumentKind
from app.i18n import Text, same
from app.vision.words import in_words


@dataclass(frozen=True)
class Said:
    """One verdict or reason as the command line prints it; `effect` is `stop` where no rule spoke
    but the step could not be done."""

    code: str
    effect: str
    text: Text
    remedy: Text = Text("", "")


@dataclass(frozen=True)
class Earlier:
    """An operation that had to come before the one that is rehearsed.

    Attributes:
        journal: its entry; None where it came to none, and the rehearsal ended with it.
    """

    operation: str
    journal: str | None
    made: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Rehearsed:
    """How a rehearsal went; `stopped_at` names the step that stopped it, of the operation itself or
    of the last of those that had to come before."""

    performed: bool = False
    stopped_at: str | None = None
    journal: str | None = None
    made: Mapping[str, str] = field(default_factory=dict)
    before: list[Earlier] = field(default_factory=list)
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


def said_of(verdict: Verdict) -> Said:
    return Said(verdict.code, verdict.effect.value, verdict.text, verdict.remedy)


def fields_said(slot: str, errors: FieldErrors) -> list[Said]:
    titles = FIELD_TITLES if slot in ("card", "guardian") else {}
    return [
        Said(
            f"FIELD_{name.upper()}",
            "stop",
            Text("“{f}”：{w}", "“{f}”: {w}").format(f=titles.get(name, same(name)), w=wrong),
        )
        for name, wrong in errors.errors.items()
    ]


def number_said(kind: DocumentKind, number: str, now: datetime) -> list[Said]:
    """What is wrong with a number that was read, so that nobody confirms it unaware."""
    found = faults(kind, number, business_date(now)) if number else ()
    return [Said("ID-NUMBER", "stop", fault.sentence) for fault in found]


_PICTURES = {
    "read_front": Text("人像面图片：", "Picture of the front: "),
    "read_back": Text("国徽面图片：", "Picture of the back: "),
    "live": Text("现场照片：", "Live picture: "),
}


def unseen(code: str, picture: str) -> Said:
    """Why the eyes found nothing on a picture."""
    words, which = in_words(code), _PICTURES[picture]
    return Said(
        code.upper(),
        "stop",
        Text("{which}{what}", "{which}{what}").format(which=which, what=words.sentence),
        words.remedy,
    )


def stop_if_blocked(view: CaseView) -> None:
    refused = [v for v in view.verdicts if v.effect is Effect.REFUSE]
    if not refused:
        return
    at = next((step.code for step in view.steps if refused[0].slot in step.slots), view.here)
    raise Stopped(at, [said_of(v) for v in view.verdicts])


def open_words(view: CaseView) -> list[Said]:
    step = view.step(view.here)
    needs = Said(
        "NEEDS_A_HUMAN",
        "stop",
        Text("“{t}”须由人判断：{a}", "“{t}” needs a human: {a}").format(t=step.title, a=step.asks),
    )
    return [needs, *(said_of(v) for v in view.verdicts)]
