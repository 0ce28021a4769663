"""Who is at the counter: the face compared, prompts followed, and a second member of staff."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from app.desk.cases import Cases
from app.desk.identity import Identity
from app.desk.liveness import ALL_PROMPTS, HEAD_PROMPTS, ChallengeState, as_try
from app.desk.session import Session
from app.desk.views import CaseView
from app.domain.consent_record import ConsentRecord
from app.domain.wording import WordingCode
from app.errors import NotAllowed
from app.evidence.consent import FOR_LATER_BUSINESS, Consents
from app.evidence.face import FaceAttempt, FaceBand, FaceMatch, Witness
from app.evidence.face_agreed import FaceAgreed
from app.evidence.image import Kept
from app.evidence.liveness import (
    LivenessCheck,
    LivenessOutcome,
    LivenessTry,
    Prompt,
    Unable,
)
from app.evidence.wording_change import WordingChange
from app.flow.codec import revive
from app.flow.journal import Fact
from app.flow.ports import Transaction
from app.flow.slot import Slot, View
from app.i18n import Text
from app.operations.personal_data_unmask import PERSONAL_DATA_UNMASK
from app.rules.acceptance import CONSENTS
from app.rules.face import FACE, WITNESS
from app.rules.face_agreed import FACE_AGREED
from app.rules.identity import AGENT, CARD, GUARDIAN, presenter
from app.rules.known_customer import find_customer
from app.rules.liveness import LIVENESS
from app.rules.wordings import CHANGED_WORDING
from app.settings import Liveness
from app.vision.camera import Camera

EARLIER_ENTRIES = 200
"""Entries of a customer among which an earlier photograph is looked for, newest first."""

_PROMPTS = {
    Liveness.OFF: (),
    Liveness.HEAD: HEAD_PROMPTS,
    Liveness.BLINK: ALL_PROMPTS,
}


def _earlier_picture(transaction: Transaction, view: View) -> Kept | None:
    """The live picture of the newest case in which this customer's own face was found alike under
    a consent that serves later business too; none from before they last withdrew one [PIPL 15,
    47]. Whoever acts for somebody is compared with their document alone."""
    if view.has(GUARDIAN) or view.has(AGENT):
        return None
    customer = find_customer(transaction.books, view.of(CARD))
    if customer is None:
        return None
    withdrawn = _last_withdrawn(transaction.books.consents(customer.number))
    for head in transaction.journal.of_customer(customer.number, EARLIER_ENTRIES):
        if head.operation == PERSONAL_DATA_UNMASK.code:
            continue
        if withdrawn is not None and head.at <= withdrawn:
            continue
        entry = transaction.journal.find(head.number)
        assert entry is not None
        facts = entry.content.facts
        fact, under = facts.get(FACE.name), _agreed_to(facts)
        if fact is None or not under or GUARDIAN.name in facts or AGENT.name in facts:
            continue
        if not _serves_later_business(transaction, under):
            continue
        decisive = revive(fact.value, FaceMatch).decisive
        if decisive is not None and decisive.band is FaceBand.ALIKE:
            return decisive.pictures[-1]
    return None


def _last_withdrawn(consents: Iterable[ConsentRecord]) -> datetime | None:
    """When a consent to the face was withdrawn last; what was pictured before serves no more."""
    return max(
        (
            one.withdrawn_at
            for one in consents
            if one.code is WordingCode.FACE_NOTICE and one.withdrawn_at is not None
        ),
        default=None,
    )


def _agreed_to(facts: Mapping[str, Fact]) -> str:
    """Under which version of the face notice an entry's picture was taken: agreed to in it, or
    earlier; empty where neither."""
    agreed = facts.get(CONSENTS.name)
    if agreed is not None:
        return revive(agreed.value, Consents).face_version
    earlier = facts.get(FACE_AGREED.name)
    return revive(earlier.value, FaceAgreed).version if earlier is not None else ""


def _serves_later_business(transaction: Transaction, version: str) -> bool:
    """Whether this version of the face notice names the comparison in later business; of a version
    of the bank's own the entry says so by which it was put in."""
    if version in FOR_LATER_BUSINESS:
        return True
    wording = transaction.books.wordings().find(WordingCode.FACE_NOTICE, version)
    entry = transaction.journal.find(wording.journal) if wording and wording.journal else None
    fact = entry.content.facts.get(CHANGED_WORDING.name) if entry is not None else None
    return fact is not None and revive(fact.value, WordingChange).later_business


class Faces(Identity, Cases, Session):
    """What the desk asks of the person at the counter."""

    _recorded: ChallengeState | None = None
    """the challenge that became evidence last: none does twice, in this case or another"""

    def compare_face(self, case: str, pictures: tuple[bytes, ...]) -> CaseView:
        """Compares live pictures with the card's portrait and keeps the attempt as evidence.

        Raises:
            DeviceFault: the eyes failed; nothing was kept.
            NotAllowed: the customer did not consent, or an earlier step is still open; nobody
                looked at the pictures.
            Conflict: the card was changed meanwhile.
        """
        self._by_the_books(case)
        draft, view = self._ready(case, FACE.name)
        reference = presenter(view).photograph
        assert reference is not None  # the step is on the path only where there is a portrait
        with self._store.reading() as transaction:
            portrait = transaction.documents.content(reference)
            earlier_picture = _earlier_picture(transaction, view)
            second = transaction.documents.content(earlier_picture) if earlier_picture else None
        found = self.compare(portrait, pictures, second)
        with self._store.writing() as transaction:
            kept = tuple(transaction.documents.keep(one, "image/jpeg") for one in pictures if one)
        attempt = FaceAttempt(
            at=self.now(),
            pictures=kept,
            distance=found.distance,
            band=FaceBand(found.band.value) if found.band else None,
            recipe=found.recipe,
            model=found.model,
            alike_up_to=found.alike_up_to,
            unsure_up_to=found.unsure_up_to,
            error=found.error,
            portrait=reference.digest,
            calibration=found.calibration,
            second_portrait=earlier_picture.digest if earlier_picture else "",
            second_distance=found.second_distance,
            hints=tuple(
                dict.fromkeys(str(hint) for shot in found.shots[1:] for hint in shot.hints)
            ),
        )
        with self._lock:
            # Attempts with a card that was pictured anew since stay evidence too.
            before = self._draft(case).filled.get(FACE.name)
            earlier = before.value.attempts if before else ()
            match = FaceMatch((*earlier, attempt))
            # A picture without a face makes the comparison that decides no younger.
            decisive = match.decisive or attempt
            return self._put(draft, FACE.name, match, since=decisive.at)

    def _said(self, case: str, target: Slot[Any], raw: Mapping[str, Any]) -> Any:
        """What was typed; of consents also whether the face notice serves later business."""
        value = super()._said(case, target, raw)
        if not isinstance(value, Consents) or not value.face_given:
            return value
        with self._store.reading() as transaction:
            later = _serves_later_business(transaction, value.face_version)
        return replace(value, later_business=later)

    def prompts(self) -> tuple[Prompt, ...]:
        """What customers may be asked to do before the camera; empty where liveness is off."""
        return _PROMPTS[self.settings.liveness]

    def record_challenge(self, case: str, camera: Camera) -> CaseView:
        """Keeps how the challenge before this camera ended, as evidence.

        Raises:
            NotAllowed: it is still under way, or an earlier step is still open.
        """
        draft, _ = self._ready(case, LIVENESS.name)
        state = camera.challenge_state()
        if state is None or state.outcome is LivenessOutcome.NONE:
            raise NotAllowed(
                "CHALLENGE_OPEN",
                Text("动作活体尚未结束。", "The prompts are still being followed."),
                Text("请等待结束，或选择“无法配合”。", "Wait, or choose “cannot follow”."),
            )
        if state is self._recorded:
            raise NotAllowed(
                "CHALLENGE_RECORDED",
                Text("这次动作活体已经记录过。", "This challenge was recorded before."),
                Text("请客户重新按提示动作。", "The customer follows the prompts anew."),
            )
        self._recorded = state
        with self._store.writing() as transaction:
            made = as_try(
                state, self.now(), lambda one: transaction.documents.keep(one, "image/jpeg")
            )
        return self._put(draft, LIVENESS.name, LivenessCheck((*self._tries(case), made)))

    def cannot_follow(self, case: str, why: Unable) -> CaseView:
        """Keeps that this customer follows no prompts: two members of staff look instead.

        Raises:
            NotAllowed: an earlier step is still open.
        """
        draft, _ = self._ready(case, LIVENESS.name)
        return self._put(draft, LIVENESS.name, LivenessCheck(self._tries(case), why))

    def _tries(self, case: str) -> tuple[LivenessTry, ...]:
        before = self._draft(case).filled.get(LIVENESS.name)
        return before.value.tries if before else ()

    def witness(self, case: str, staff: str, password: str) -> CaseView:
        """A second member of staff, with their own password, confirms who this is.

        Raises:
            NotAllowed: wrong password, or it is the teller.
        """
        draft, _ = self._ready(case, WITNESS.name)
        person = self._proven(staff, password)
        if person.number == draft.teller:
            raise NotAllowed(
                "OWN_WITNESS",
                Text("第二名核对人不能是经办柜员。", "The witness cannot be the teller."),
                Text("请另一名柜面人员核对。", "Another member of staff must look."),
            )
        return self._put(draft, WITNESS.name, Witness(person.number, person.name, self.now()))
