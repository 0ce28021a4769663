"""A small invented operation, an errand, in which every feature of the language occurs once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from app.domain.branch import Level
from app.flow.books import Books
from app.flow.operation import Actor, Made, Operation, Performing, Step
from app.flow.rule import Judging, escalate, escalates, refuse, refuses, rule, warn, warns
from app.flow.slot import EVERYTHING_BEFORE, Slot, View
from app.i18n import Text, same
from app.rules.authorisation import APPROVAL


@dataclass(frozen=True)
class Said:
    """Something that somebody said."""

    words: str


@dataclass(frozen=True)
class Secret:
    """Something that nobody may keep."""

    words: str


WHO = Slot("who", Said, same("who"))
ROAD = Slot("road", Said, same("road"))
TOLL = Slot("toll", Said, same("toll"), settles=lambda said: said.words != "not yet")
LOOK = Slot("look", Said, same("look"), about=(WHO,), valid_for=timedelta(hours=2))
NOTE = Slot("note", Said, same("note"), about=(WHO, TOLL))
MURMUR = Slot("murmur", Secret, same("murmur"), about=(WHO,), secret=True)
SEAL = Slot("seal", Said, same("seal"), about=EVERYTHING_BEFORE)


@rule(
    "TOLL",
    TOLL,
    title=same("a fair toll"),
    may=(escalates(Level.MANAGER), refuses(remedy=same("walk")), warns()),
    source=same("the village"),
)
def toll(judging: Judging, said: Said) -> Any:
    """A dear toll is looked at; a very dear one is refused."""
    if said.words == "dear":
        yield escalate(Level.MANAGER, same("dear"))
    if said.words == "forbidden":
        yield refuse(same("forbidden"), customer_text=same("no"))
    if said.words == "odd":
        yield warn(same("odd"))


@rule(
    "ALWAYS",
    title=same("somebody approves"),
    may=(escalates(Level.SUPERVISOR),),
    source=same("the village"),
)
def always(judging: Judging) -> Any:
    """Every errand is approved."""
    yield escalate(Level.SUPERVISOR, same("always"))


@rule("NOTE", WHO, NOTE, title=same("no names"), may=(warns(),), source=same("the village"))
def note(judging: Judging, who: Said, said: Said) -> Any:
    """A note that names the person is remarked."""
    if who.words in said.words:
        yield warn(same("named"))


def _run(view: View, books: Books, performing: Performing) -> Made:
    books.void_stock_card("00000001", "errand", performing.journal)
    return Made("", {"serial": "00000001"})


def _step(code: str, *fills: Slot[Any], **more: Any) -> Step:
    return Step(code, same(code), fills, same(code), **more)


def by_ferry(view: View) -> bool:
    """Only the ferry has a toll."""
    road = view.find(ROAD)
    return road is not None and road.words == "ferry"


ERRAND = Operation(
    code="9999",
    name="errand",
    title=Text("跑腿", "Errand"),
    words=("errand",),
    steps=(
        _step("who", WHO),
        _step("road", ROAD),
        _step("toll", TOLL, guard=by_ferry),
        _step("look", LOOK, NOTE),
        _step("murmur", MURMUR),
        _step("seal", SEAL),
        _step("approval", APPROVAL, actor=Actor.AUTHORISER),
    ),
    rules=(toll, always, note),
    effect=_run,
    papers=(),
    approval=APPROVAL,
)
