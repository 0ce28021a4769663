"""A counter for tests: eyes that see what the pictures say, and a teller who goes on by herself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import replace
from typing import Any

from app.desk.desk import Desk
from app.desk.document_evidence import SideRead
from app.desk.rehearsal import DEFAULT_ANSWERS, sample_ink
from app.desk.views import CaseView, Done, EntryOpened
from app.devices.printer import Job, JobState, PrintHow, PrintReceipt
from app.devices.specimens import by_code
from app.domain.branch import StoreKind
from app.domain.document_forms import form_of
from app.domain.documents import DocumentKind, DocumentSide
from app.errors import DeviceFault
from app.evidence.approval import Decision
from app.i18n import same
from app.vision.findings import Band, DocumentFinding, FaceComparison, FieldReading
from tests.evidence import OTHER_TELLER, SUPERVISOR

PIN = "739146"
NEW_PIN = "408516"
PHONE = "19900000999"
PASSWORDS = {number: f"train{number}" for number in ("1001", "1002", "2001", "3001", "4001")}


ANSWERS: dict[str, dict[str, Any]] = {
    slot: dict(said)
    for slot, said in DEFAULT_ANSWERS.items()
    if slot in ("acceptance", "consents", "due_diligence", "tax", "terms")
}
ANSWERS["acting"] = {"who": "holder"}
"""What an ordinary customer says."""


def band_of(distance: float | None) -> Band | None:
    """The band of a distance under the thresholds of these tests."""
    if distance is None:
        return None
    return Band.ALIKE if distance <= 0.4 else Band.UNSURE if distance <= 0.5 else Band.DIFFERENT


class ReadableEyes:
    """Eyes for pictures that are words: `front S01`, `back S01 ?issuer`, `live 0.21`, `live -`.

    A field after `?` is read without certainty; a live picture says its distance, or `-` where
    there is no face on it.
    """

    pid: int | None = 1

    def __init__(self) -> None:
        self.compared = 0
        self.while_comparing: Any = None
        self.reference = b""
        """the first reference of the newest comparison"""
        self.second: bytes | None = None
        """the second reference of the newest comparison"""

    def start(self) -> None:
        return None

    def warm(self) -> None:
        return None

    def close(self) -> None:
        self.pid = None

    def read_document(self, image: bytes, **_asked: Any) -> Future[DocumentFinding]:
        side, code, *doubted = image.decode().split()
        one = by_code(code)
        until = one.valid_until.isoformat() if one.valid_until else "长期"
        said = (
            {
                "name": one.name,
                "sex": one.sex,
                "ethnicity": one.ethnicity,
                "birth_date": one.birth_date.isoformat(),
                "address": one.address,
                "number": one.number,
            }
            if side == "front"
            else {
                "issuer": one.issuer,
                "valid_from": one.valid_from.isoformat(),
                "valid_until": until,
            }
        )
        fields = {
            name: FieldReading(value, value, 0.9, f"?{name}" not in doubted, (0, 0, 1, 1))
            for name, value in said.items()
        }
        return _done(
            DocumentFinding(
                side=DocumentSide(side),
                corners=None,
                flattened=f"flattened {side} {code}".encode(),
                portrait=f"portrait {code}".encode() if side == "front" else None,
                fields=fields,
                kind=one.kind,
            )
        )

    def read_codes(self, image: bytes) -> Future[tuple[str, ...]]:
        """`code GT1…` says that; on any other picture there is none."""
        said = image.partition(b"code ")[2].decode()
        return _done((said,) if said else ())

    def compare_faces(
        self, reference: bytes, live: Sequence[bytes], second: bytes | None = None
    ) -> Future[FaceComparison]:
        self.second = second
        self.reference = reference
        self.compared += 1
        if self.while_comparing is not None:
            self.while_comparing()
        said = live[-1].decode().split()[-1]
        distance = None if said == "-" else float(said)
        band = band_of(distance)
        return _done(
            FaceComparison(
                distance=distance,
                band=band,
                recipe="words",
                model="words",
                alike_up_to=0.4,
                unsure_up_to=0.5,
                shots=(),
                error=None if band else "no_face",
                ms=1.0,
                second_distance=0.3 if second else None,
            )
        )


def seen_document(kind: DocumentKind, **values: str) -> dict[DocumentSide, SideRead]:
    """The sides of a document as they were read with certainty, each field with its value."""
    sides = {}
    for side, names in form_of(kind).fields.items():
        fields = {
            name: FieldReading(values[name], values[name], 0.99, True, (0, 0, 1, 1))
            for name in names
            if name in values
        }
        words = f"{side} {kind} {values['number']}"
        sides[side] = SideRead(
            words.encode(),
            DocumentFinding(
                side=side,
                corners=None,
                flattened=f"flattened {words}".encode(),
                portrait=f"portrait {words}".encode() if side is DocumentSide.FRONT else None,
                fields=fields,
                kind=kind,
            ),
        )
    return sides


class FaultyPrinter:
    """A printer that prints, or not; `state` is how every job stands that it took."""

    def __init__(self) -> None:
        self.well = True
        self.state = JobState.DONE
        self.why = same("")
        self.printed: list[str] = []

    def print(self, pdf: bytes, title: str, how: PrintHow) -> PrintReceipt:
        if not self.well:
            raise DeviceFault("NO_PAPER", same("缺纸"), same("加纸"))
        self.printed.append(title)
        return PrintReceipt("test", title)

    def job(self, job: str) -> Job | None:
        return Job(job, job, self.state, self.why) if job in self.printed else None

    def find(self, mark: str) -> Job | None:
        found = [one for one in self.printed if one.endswith(mark)]
        return self.job(found[-1]) if found else None

    def cancel(self, job: str) -> Job | None:
        if self.state is not JobState.DONE:
            self.state = JobState.CANCELLED
        return self.job(job)


class Teller:
    """Plays teller, customer and authoriser, one step after the other."""

    def __init__(self, desk: Desk, code: str = "S01") -> None:
        assert desk.place().kind is StoreKind.TRAINING
        self.desk = desk
        self.code = code
        self.live: bytes = b"live 0.21"
        self.answers = {slot: dict(said) for slot, said in ANSWERS.items()}
        self.phone, self.shared_because = PHONE, ""
        self.authoriser = SUPERVISOR
        self.new_pin = NEW_PIN
        self.card = ""
        """what the account is found by; nothing where the document finds it"""
        self.documents: dict[str, dict[DocumentSide, SideRead]] = {}
        """what is shown for a slot in the place of the specimen's card"""

    def opened(self) -> Done:
        """An account that has just been opened, its papers made."""
        done = self.desk.perform(self.until().id)
        return replace(done, papers=self.desk.make_papers(done.number))

    def until(self, step: str = "", view: CaseView | None = None) -> CaseView:
        """The case, begun where there is none yet, gone on with up to a step or to the end."""
        view = view or self.desk.start("1001")
        while view.here and view.here != step:
            before = (view.here, view.holding)
            for slot in view.step(view.here).slots:
                if slot not in view.holding or slot in ("network_check", "face", "approval"):
                    view = self.does(view, slot)
            assert (view.here, view.holding) != before, f"stuck at {view.here}"
        return view

    def does(self, view: CaseView, slot: str) -> CaseView:
        """One slot filled as an ordinary teller would."""
        desk, case = self.desk, view.id
        match slot:
            case "card" | "guardian" | "agent" if slot in self.documents:
                return self.shows(view, slot)
            case "card":
                return self.lays_card(view)
            case "network_check" | "guardian_check" | "agent_check":
                return desk.check_network(case, slot)
            case "face":
                return desk.compare_face(case, (self.live,))
            case "second_document":
                return desk.put_form(
                    case, slot, {"kind": "passport", "number": "E1", "agrees": True}
                )
            case "identified":
                return desk.put_form(case, slot, {"grounds": "questions", "sure": True})
            case "witness":
                return desk.witness(case, OTHER_TELLER, PASSWORDS[OTHER_TELLER])
            case "custodian" | "second_operator":
                return desk.second_signs(case, slot, OTHER_TELLER, PASSWORDS[OTHER_TELLER])
            case "contract_chosen":
                return desk.choose_contract(case, desk.contracts_of(case)[0].number)
            case "phone":
                desk.send_code(case, self.phone, self.shared_because)
                return desk.confirm_code(case, self.code_sent())
            case "pin":
                return desk.enter_pin(case, PIN, PIN)
            case "new_pin":
                return desk.enter_pin(case, self.new_pin, self.new_pin)
            case "pin_proven":
                return desk.prove_pin(case, PIN)
            case "account":
                found = desk.find_accounts(case, self.card)
                return desk.choose_account(case, found.lines[0].card, found.lines[0].by)
            case "card_in_hand":
                return desk.put_form(case, slot, {"number": view.values["account"].card})
            case "signature" | "face_signature":
                return self.signs(view, slot)
            case "approval":
                decided = self.decides(view, Decision.APPROVED)
                assert isinstance(decided, CaseView)
                return decided
            case "lookup" | "risk" | "card_taken" | "plan" | "card_waiting" | "loss_report":
                return desk.put(case, slot, desk.proposal(case, slot))
            case _:
                return desk.put_form(case, slot, self.answers[slot])

    def lays_card(self, view: CaseView, doubted: str = "", **more: Any) -> CaseView:
        """Both sides of the customer's card, read and taken."""
        front, back = self.sides(doubted)
        return self.takes(view, front, back, **more)

    def takes(self, view: CaseView, front: SideRead, back: SideRead, **more: Any) -> CaseView:
        """These sides, taken as the customer's card."""
        return self.desk.take_document(
            view.id,
            "card",
            DocumentKind.RESIDENT_CARD,
            {DocumentSide.FRONT: front, DocumentSide.BACK: back},
            more.get("entries", {}),
            more.get("looked_at", frozenset()),
        )

    def shows(self, view: CaseView, slot: str) -> CaseView:
        """The document that is shown for a slot, taken as it was read."""
        sides = self.documents[slot]
        kind = sides[DocumentSide.FRONT].finding.kind
        assert kind is not None
        return self.desk.take_document(view.id, slot, kind, sides, {}, frozenset())

    def sides(self, doubted: str = "") -> tuple[SideRead, SideRead]:
        """Both sides as they were read."""
        front, back = (f"{side} {self.code} {doubted}".encode() for side in ("front", "back"))
        return (
            SideRead(front, self.desk.read_document(front)),
            SideRead(back, self.desk.read_document(back)),
        )

    def code_sent(self) -> str:
        """The code that the customer's telephone shows."""
        found = re.search(r"验证码(\d{6})", self.desk.customer_messages()[-1])
        assert found is not None
        return found[1]

    def signs(self, view: CaseView, slot: str = "signature") -> CaseView:
        """The customer reads the papers of a signature and signs them."""
        forms = self.desk.forms(view.id, slot)
        return self.desk.sign(view.id, slot, sample_ink(), 3.0, forms)

    def decides(
        self, view: CaseView, decision: Decision, reason: str = "", **more: Any
    ) -> CaseView | EntryOpened:
        """The authoriser's word on what the review shows now."""
        more.setdefault("shown", self.desk.review(view.id).digest)
        return self.desk.approve(
            view.id, self.authoriser, PASSWORDS[self.authoriser], decision, reason, **more
        )


def _done(answer: Any) -> Future[Any]:
    future: Future[Any] = Future()
    future.set_result(answer)
    return future
