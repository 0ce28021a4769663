"""A rehearsal: a whole operation without a window, through the same steps, rules and eyes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from app.desk.desk import Desk
from app.desk.rehearsal_answers import DEFAULT_ANSWERS, Answers, require, sample_ink
from app.desk.rehearsal_before import Before, before, played_anew, said_before
from app.desk.rehearsal_people import People
from app.desk.rehearsal_words import (
    Earlier,
    Rehearsed,
    Said,
    Stopped,
    open_words,
    reading_fields,
    said_of,
    stop_if_blocked,
)
from app.desk.session import TRAINING_PASSWORDS
from app.desk.views import CaseView, Done, Effect, Verdict
from app.domain.branch import Level, StoreKind
from app.errors import DeviceFault, GuitaiError, NotAllowed
from app.flow.outcome import Outcome
from app.flow.perform import Refused
from app.i18n import Text
from app.operations import CATALOGUE
from app.rules.identity import AGENT

__all__ = [
    "DEFAULT_ANSWERS",
    "Answers",
    "Rehearsal",
    "Rehearsed",
    "Said",
    "Stopped",
    "reading_fields",
    "require",
    "sample_ink",
]


_STAFF = {Level.TELLER: "1001", Level.SUPERVISOR: "2001", Level.MANAGER: "3001"}
"""Whoever of the training staff may begin an operation: a teller what customers come for."""


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

    def run(
        self,
        operation: str,
        *,
        documents: Mapping[str, tuple[bytes, ...]],
        live: Sequence[bytes],
        out: Path,
        live_before: Sequence[bytes] = (),
        first: Sequence[str] = (),
    ) -> Rehearsed:
        """Runs the operation to its end or to where it stops, after what had to come before it on
        the same customer; writes its papers into the folder `out`. `documents` has the pictures of
        a document, each side once, by the slot's name. `live_before` are pictures of whoever came
        to those, where an agent comes now. `first` are more operations that are played on the same
        customer before, in their order.

        Raises:
            GuitaiError: the rehearsal cannot begin: no such operation, `out` or the store cannot
                be written.
        """
        result = self._result
        _make_folder(out)
        began = time.perf_counter()
        who = _who_begins(operation)
        self._timed("sign_in", lambda: self._desk.sign_in(who, TRAINING_PASSWORDS[who]))
        people = self._people(documents, live)
        view: CaseView = self._timed("start", lambda: self._desk.start(operation))
        try:
            self._play_before(operation, view, people, live_before or live, first)
            for reached in self._played(view, people):
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
        result.journal = result.journal or people.ended
        result.fields = people.fields
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
        before that is filled, and at the end complete. Somebody is signed in, and nothing is played
        that had to come before.

        Raises:
            Stopped: a step could not be done. GuitaiError: there is no such operation.
        """
        view = self._timed("start", lambda: self._desk.start(operation))
        yield from self._played(view, self._people(documents, live))

    def _people(self, documents: Mapping[str, tuple[bytes, ...]], live: Sequence[bytes]) -> People:
        return People(self._desk, self._answers, documents, live, self._timed)

    def _played(self, view: CaseView, people: People) -> Iterator[CaseView]:
        while view.here:
            yield view
            step = view.step(view.here)
            for slot in step.slots:
                if slot not in view.holding or step.code == view.here:
                    view = self._timed(step.code, partial(people.play, view, slot))
                stop_if_blocked(view)
            if view.here == step.code:
                raise Stopped(step.code, open_words(view))
        yield view

    def _play_before(
        self,
        operation: str,
        view: CaseView,
        people: People,
        live: Sequence[bytes],
        first: Sequence[str],
    ) -> None:
        """Plays what had to come before and has not: in cases of their own, and each with its own
        entry.

        Raises:
            Stopped: one of them came to nothing.
        """
        needed = (*before(operation), *map(played_anew, first))
        number = people.number_of_the_holder() if needed else ""
        if not number:
            # Whose document cannot be read is told so where it is asked for.
            return
        for one in needed:
            lines = self._desk.find_accounts(view.id, number).lines
            seen = self._desk.card_ahead(lines[0].card) if lines else None
            if not one.there(seen) and not one.unless(self._desk):
                self._play_earlier(operation, one, people, live)

    def _play_earlier(
        self, operation: str, one: Before, people: People, live: Sequence[bytes]
    ) -> None:
        answers = said_before(operation, self._answers, one)
        again = Rehearsal(self._desk, answers)
        # An agent comes for nothing but what is rehearsed.
        pictures = {slot: sides for slot, sides in people.pictures.items() if slot != AGENT.name}
        others = again._people(pictures, live)
        others.read, others.findings = people.read, people.findings
        self._desk.sign_in(one.staff, TRAINING_PASSWORDS[one.staff])
        case = self._desk.start(one.operation)
        try:
            for reached in again._played(case, others):
                case = reached
            done = self._desk.perform(case.id)
        except Stopped as stopped:
            if not one.breaks_off:
                self._result.before.append(Earlier(one.operation, None))
                raise
            why = stopped.said[0].text.zh if stopped.said else stopped.step
            entry = self._desk.conclude(case.id, Outcome.WITHDRAWN, why)
            self._result.before.append(Earlier(one.operation, entry.line.number))
        except GuitaiError as error:
            self._result.before.append(Earlier(one.operation, None))
            said = Said(error.code, "stop", error.sentence, error.remedy)
            raise Stopped("perform", [said]) from error
        else:
            made = {row.field: row.text.zh for row in done.made}
            self._result.before.append(Earlier(one.operation, done.number, made))
        finally:
            back = _who_begins(operation)
            self._desk.sign_in(back, TRAINING_PASSWORDS[back])

    def _timed(self, stage: str, work: Callable[[], Any]) -> Any:
        began = time.perf_counter()
        try:
            return work()
        finally:
            self._result.ms[stage] = round(self._result.ms.get(stage, 0.0) + _ms(began), 1)

    def _seen(self, verdicts: Sequence[Verdict]) -> None:
        self._result.verdicts.extend(said_of(v) for v in verdicts)

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
                # It is done: that must be said, whatever became of the paper.
                said = Said(error.code, Effect.WARN.value, error.sentence, error.remedy)
                result.verdicts.append(said)
                continue
            result.papers.append(path)


def _who_begins(operation: str) -> str:
    """Whoever of the training staff may begin an operation; a teller one that there is not, so that
    the desk says so."""
    least = [one.least for one in CATALOGUE if operation in (one.code, one.name)]
    return _STAFF[max(least, default=Level.TELLER)]


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


def _ms(began: float) -> float:
    return round((time.perf_counter() - began) * 1000, 1)
