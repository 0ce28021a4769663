"""The people of a rehearsal: teller, customer, second member of staff and authoriser, who fill each
slot as the answers say."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from app.clock import business_date
from app.desk import rehearsal_cash, rehearsal_orders
from app.desk.control_views import ControlPart
from app.desk.desk import Desk
from app.desk.document_evidence import SideRead
from app.desk.forms import FieldErrors
from app.desk.losses_views import CardSeen, CustodyPart
from app.desk.pins import WrongPin
from app.desk.rehearsal_answers import (
    AUTHORISERS,
    DEFAULT_ANSWERS,
    OF_AN_AGENT,
    OF_AN_OPERATION,
    Answers,
    only,
    phone_of,
    read_off,
    sample_ink,
    what_the_holder_knows,
)
from app.desk.rehearsal_words import (
    Said,
    Stopped,
    fields_said,
    number_said,
    open_words,
    reading_fields,
    said_of,
    unseen,
)
from app.desk.session import TRAINING_PASSWORDS
from app.desk.views import CaseView, DocumentFinding, DocumentSide, EntryOpened
from app.devices.specimens import cast
from app.domain.document_forms import FIELD_TITLES
from app.domain.documents import DocumentKind
from app.errors import GuitaiError
from app.evidence.acceptance import Applicant
from app.evidence.acting import Who
from app.evidence.approval import DECISION_TITLES, Approval, Decision
from app.evidence.ask import asks_of
from app.evidence.contact import PhoneProof
from app.evidence.drawer import CashMoved, DrawerCounted
from app.evidence.face import FaceBand, FaceMatch, Witness
from app.evidence.found_account import AccountFound
from app.evidence.identity import IdentityDocument
from app.evidence.loss import ReportChosen
from app.evidence.medium import PinSet
from app.evidence.network_check import NetworkCheck
from app.evidence.pins import PinProven
from app.evidence.questions import Question, QuestionsAnswered
from app.evidence.signature import Signature
from app.i18n import Text
from app.operations.deceased_closure import DECEASED_CLOSURE

_FROM_THE_SCREEN = (
    "held_ending",
    "reversal_asked",
    "statement_asked",
    "settling",
    "holder_named",
    "deceased",
    "payee",
)
"""Forms that are filled from what the teller sees or is told, where no answer says otherwise."""

Player = Callable[[CaseView, str], CaseView]
Timed = Callable[[str, Callable[[], Any]], Any]
"""Does some work and notes under a name how long it took."""

_TEXT = Text("每个栏目须为文字。", "Every field must be text.")


class People:
    """Fills one slot after the other.

    Attributes:
        pictures: of a document, each side once, by the slot's name; `live` of whoever is here.
        read: what stands on the document of whoever is served; empty until it is known.
        fields: what was read of it in the case, as the command line prints it.
        findings: of pictures that were read before a step asked for them.
        ended: the number of the entry that an authoriser's word ended the case with, if it did.
    """

    def __init__(
        self,
        desk: Desk,
        answers: Answers,
        pictures: Mapping[str, tuple[bytes, ...]],
        live: Sequence[bytes],
        timed: Timed,
    ) -> None:
        self.pictures = dict(pictures)
        self.read: dict[str, Any] = {}
        self.fields: dict[str, Any] = {}
        self.findings: dict[bytes, DocumentFinding] = {}
        self.ended: str | None = None
        self._desk = desk
        self._answers = answers
        self.live = tuple(live)
        self._timed = timed

    def play(self, view: CaseView, slot: str) -> CaseView:
        """Fills a slot, as its answers say or as it is proposed.

        Raises:
            Stopped: it could not be done.
        """
        step = _step_of(view, slot)
        try:
            return self._player(view, slot)(view, slot)
        except FieldErrors as errors:
            said = (*fields_said(slot, errors), *(said_of(v) for v in view.verdicts))
            raise Stopped(step, said) from errors
        except GuitaiError as error:
            why = Said(error.code, "stop", error.sentence, error.remedy)
            raise Stopped(step, [why, *(said_of(v) for v in view.verdicts)]) from error

    def number_of_the_holder(self) -> str:
        """The number on the document of whoever is served; empty where it cannot be read."""
        pictures = self.pictures.get("card", ())
        if not pictures:
            return ""
        finding = self._read(pictures[0], "read_front")
        # The step that asks for the document takes what is known of it already.
        self.findings[pictures[0]] = finding
        read = {name: one.value for name, one in finding.fields.items() if one.value}
        said = self._answers.get("card", {})
        self.read = {**read, **{name: one for name, one in said.items() if name in read}}
        return str(self.read.get("number", ""))

    def _read(self, image: bytes, stage: str) -> DocumentFinding:
        finding: DocumentFinding = self._timed(stage, partial(self._desk.read_document, image))
        return finding

    def _player(self, view: CaseView, slot: str) -> Player:
        kind = view.types[slot]
        players: dict[type, Player] = {
            IdentityDocument: self._document,
            NetworkCheck: lambda view, slot: self._desk.check_network(view.id, slot),
            FaceMatch: self._face,
            PhoneProof: self._phone,
            PinSet: self._new_pin,
            PinProven: self._old_pin,
            Signature: self._sign,
            Approval: self._approve,
            AccountFound: self._account,
            ReportChosen: self._report,
            QuestionsAnswered: self._questions,
            Witness: self._signs_too,
            CashMoved: self._moves_cash,
            DrawerCounted: self._counts_drawer,
        }
        return players.get(kind) or (self._form if asks_of(kind) else self._confirm)

    def _answer(self, slot: str, operation: str = "") -> dict[str, Any]:
        usual = {
            **DEFAULT_ANSWERS.get(slot, {}),
            **OF_AN_OPERATION.get(operation, {}).get(slot, {}),
        }
        if "guardian" in self.pictures:
            if slot == "acceptance":
                usual = {**usual, "applicant": Applicant.GUARDIAN, "in_person": False}
            elif slot == "acting":
                usual = {**usual, "who": Who.GUARDIAN_OF_MINOR}
        if "agent" in self.pictures and slot == "acting":
            usual = {**usual, **OF_AN_AGENT}
        return {**usual, **self._answers.get(slot, {})}

    def _confirm(self, view: CaseView, slot: str) -> CaseView:
        proposal = self._desk.proposal(view.id, slot)
        if proposal is None:
            raise Stopped(_step_of(view, slot), open_words(view))
        return self._desk.put(view.id, slot, proposal)

    def _form(self, view: CaseView, slot: str) -> CaseView:
        if slot in rehearsal_orders.PAPERS:
            in_hand = self._brought_by_officers(view, slot)
        elif slot in _FROM_THE_SCREEN:
            in_hand = self._from_the_screen(view, slot)
        else:
            in_hand = read_off(view, slot, self._card_in_hand(view), self._desk.now())
        if not in_hand and slot not in DEFAULT_ANSWERS and slot not in self._answers:
            raise Stopped(_step_of(view, slot), open_words(view))
        return self._desk.put_form(view.id, slot, {**in_hand, **self._answer(slot, view.operation)})

    def _brought_by_officers(self, view: CaseView, slot: str) -> dict[str, Any]:
        """What officers show and order, about the account of whoever was served before."""
        if slot == "officers":
            return rehearsal_orders.officers(view.operation)
        paid_in = str(self._answer("amount")["amount"])
        name = str(self.read.get("name", ""))
        today = business_date(self._desk.now())
        return rehearsal_orders.paper(
            self._desk, slot, name, self._card_in_hand(view), paid_in, today
        )

    def _from_the_screen(self, view: CaseView, slot: str) -> dict[str, Any]:
        """What the teller takes from the list, or from the days, that the screen shows."""
        if slot == "reversal_asked":
            entries = self._desk.reversible_entries(view.id).entries
            may = [one.number for one in entries if one.barred is None]
            return {"entry": may[0]} if may else {}
        if slot == "statement_asked":
            first, last = self._desk.statement_days(view.id)
            return {"first": first.isoformat(), "last": last.isoformat()}
        if slot == "settling":
            standing = self._desk.controls(ControlPart.STANDING)
            return {"number": standing[-1].number} if standing else {}
        if slot == "holder_named":
            return {"name": self.read.get("name", "")}
        if slot == "payee":
            return self._somebody_else(view)
        if slot == "deceased":
            died = business_date(self._desk.now()).isoformat()
            return {
                "number": self.read.get("number"),
                "name": self.read.get("name"),
                "died_on": died,
            }
        return self._line_of_custody()

    def _somebody_else(self, view: CaseView) -> dict[str, Any]:
        """Whom money is transferred to: a training customer whom the bank knows, and who is not
        whoever is here; their card is in the customer's hand, so to speak."""
        for one in cast():
            if not one.already or one.number == self.read.get("number"):
                continue
            lines = self._desk.find_accounts(view.id, one.number).lines
            if lines:
                return {"number": lines[0].card, "name": one.name}
        return {}

    def _line_of_custody(self) -> dict[str, Any]:
        """What is taken out of custody, to be given back: the newest line of the register."""
        held = self._desk.custody(CustodyPart.HELD)
        return {"number": held[-1].number, "becomes": "returned"} if held else {}

    def _card_in_hand(self, view: CaseView) -> CardSeen | None:
        """The plastic that the customer speaks of: the case's, or the one that they hold."""
        account = view.values.get("account")
        if account is not None:
            return self._desk.card_ahead(account.card)
        lines = self._desk.find_accounts(view.id, str(self.read.get("number", ""))).lines
        return self._desk.card_ahead(lines[0].card) if lines else None

    def _document(self, view: CaseView, slot: str) -> CaseView:
        found: dict[DocumentSide, SideRead] = {}
        # Whoever comes for somebody who has died shows a document of their own, and nobody's else.
        heir = slot == "card" and view.operation == DECEASED_CLOSURE.code
        pictures = self.pictures.get("agent" if heir else slot, ())
        if not pictures:
            raise Stopped(slot, open_words(view))
        for n, image in enumerate(pictures):
            stage = ("read_front", "read_back")[n]
            finding = self.findings.pop(image, None) or self._read(image, stage)
            if slot == "card":
                self.fields.update(reading_fields(finding))
            if finding.error is not None or finding.side is None:
                raise Stopped(slot, [unseen(str(finding.error or "no_card"), stage)])
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
        said = {} if heir else dict(self._answers.get(slot, {}))
        confirmed = said.pop("confirmed", [])
        texts = confirmed if isinstance(confirmed, list) else [confirmed]
        if not all(isinstance(one, str) for one in (*said.values(), *texts)):
            raise FieldErrors({slot: _TEXT})
        looked_at = frozenset(texts)
        only({**said, **dict.fromkeys(looked_at)}, set(FIELD_TITLES))
        kind = next(iter(found.values())).finding.kind or DocumentKind.RESIDENT_CARD
        try:
            return self._desk.take_document(view.id, slot, kind, found, said, looked_at)
        except FieldErrors as errors:
            front = found.get(DocumentSide.FRONT)
            number = front.finding.fields.get("number") if front else None
            raise Stopped(
                slot,
                [
                    *fields_said(slot, errors),
                    *number_said(kind, (number and number.value) or "", self._desk.now()),
                    *(said_of(v) for v in view.verdicts),
                ],
            ) from errors

    def _face(self, view: CaseView, slot: str) -> CaseView:
        view = self._desk.compare_face(view.id, self.live)
        attempt = view.values["face"].attempts[-1]
        if attempt.band is None:
            why = unseen(str(attempt.error), "live")
            raise Stopped("face", [why, *(said_of(v) for v in view.verdicts)])
        if attempt.band is not FaceBand.ALIKE and "identified" not in self._answers:
            raise Stopped("face", [said_of(v) for v in view.verdicts])
        return view

    def _signs_too(self, view: CaseView, slot: str) -> CaseView:
        said = self._answer(slot)
        only(said, {"staff"})
        staff = str(said.get("staff", "1002"))
        password = TRAINING_PASSWORDS.get(staff, "")
        if slot == "witness":
            return self._desk.witness(view.id, staff, password)
        return self._desk.second_signs(view.id, slot, staff, password)

    def _moves_cash(self, view: CaseView, slot: str) -> CaseView:
        return rehearsal_cash.move(self._desk, view, slot, self._answer(slot))

    def _counts_drawer(self, view: CaseView, slot: str) -> CaseView:
        return rehearsal_cash.count(self._desk, view, slot, self._answer(slot))

    def _phone(self, view: CaseView, slot: str) -> CaseView:
        said = {"number": phone_of(view.values["card"].number), **self._answer("phone")}
        only(said, {"number", "shared_because"})
        self._desk.send_code(view.id, str(said["number"]), str(said.get("shared_because", "")))
        code = re.search(r"验证码(\d{6})", self._desk.customer_messages()[-1])
        assert code is not None
        return self._desk.confirm_code(view.id, code[1])

    def _account(self, view: CaseView, slot: str) -> CaseView:
        """The holder's account: by their document, or by the words that the answers say."""
        said = self._answer(slot)
        only(said, {"words"})
        by_document = "card" in view.holding and "words" not in said
        words = "" if by_document else str(said.get("words", self.read.get("number", "")))
        found = self._desk.find_accounts(view.id, words)
        if not found.lines:
            why = Said("NO_ACCOUNT", "stop", found.sentence, found.remedy)
            raise Stopped(slot, [why, *(said_of(v) for v in view.verdicts)])
        line = found.lines[0]
        return self._desk.choose_account(view.id, line.card, line.by)

    def _report(self, view: CaseView, slot: str) -> CaseView:
        said = self._answer(slot)
        only(said, {"number"})
        reports = self._desk.reports_to_choose(view.id, slot)
        if not reports.reports:
            why = Said("NO_REPORT", "stop", reports.sentence, reports.remedy)
            raise Stopped(_step_of(view, slot), [why, *(said_of(v) for v in view.verdicts)])
        number = str(said.get("number", reports.reports[0].number))
        return self._desk.choose_report(view.id, slot, number)

    def _questions(self, view: CaseView, slot: str) -> CaseView:
        """What the holder knows is answered until it is enough, or nothing is left to be asked."""
        said = self._answers.get(slot, {})
        only(said, {str(one) for one in Question})
        phone = str(self._answer("phone").get("number", phone_of(str(self.read.get("number", "")))))
        known = what_the_holder_knows(view, self.read, phone)
        while now := self._desk.questions(view.id).now:
            answers = {
                one.question: str(said.get(one.question, known.get(one.question, "")))
                for one in now
            }
            view = self._desk.answer_questions(view.id, answers)
        return view

    def _new_pin(self, view: CaseView, slot: str) -> CaseView:
        said = self._answer(slot)
        only(said, {"pin", "again"})
        pin = str(said["pin"])
        return self._desk.enter_pin(view.id, pin, str(said.get("again", pin)))

    def _old_pin(self, view: CaseView, slot: str) -> CaseView:
        """The old PIN, entered once; as often as there are entries where `until_locked` is said."""
        said = {**self._answer("pin"), **self._answers.get(slot, {})}
        only(said, {"pin", "again", "until_locked"})
        while True:
            try:
                return self._desk.prove_pin(view.id, str(said["pin"]))
            except WrongPin as wrong:
                if not said.get("until_locked") or wrong.left == 0:
                    raise

    def _sign(self, view: CaseView, slot: str) -> CaseView:
        forms = self._desk.forms(view.id, slot)
        return self._desk.sign(view.id, slot, sample_ink(), 3.0, forms)

    def _approve(self, view: CaseView, slot: str) -> CaseView:
        said = {"staff": AUTHORISERS[view.asked], **self._answer("approval")}
        only(said, {"staff", "decision", "reason"})
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
            self.ended = decided.line.number
        if decision is not Decision.APPROVED or isinstance(decided, EntryOpened):
            what = Text("授权人{d}：{why}", "The authoriser {d} it: {why}")
            text = what.format(d=DECISION_TITLES[decision], why=reason)
            raise Stopped("approval", [Said(decision.name, "stop", text)])
        return decided


def _step_of(view: CaseView, slot: str) -> str:
    return next(step.code for step in view.steps if slot in step.slots)
