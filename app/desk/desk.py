"""The desk: everything that a screen or a command may ask of the bank, behind one door."""

from __future__ import annotations

from math import isfinite
from typing import Any

from app.desk.authorisations import Authorisations
from app.desk.card_search import CardSearch
from app.desk.checks import Checks
from app.desk.coach import Coaching
from app.desk.credentials import verifier
from app.desk.customer_help import CustomerHelp, FactGroup
from app.desk.customers import Customers
from app.desk.help import Helping
from app.desk.known_answers import KnownAnswers
from app.desk.lights import Lights
from app.desk.parameters import Parameters
from app.desk.preferring import Preferring
from app.desk.print_queue import PrintQueue
from app.desk.rare_characters import RareCharacters
from app.desk.trials import Trials
from app.desk.views import CaseView, Done, FormShown
from app.desk.workstation import Workstation
from app.domain import pin as pins
from app.domain.permit_numbers import lifelong_part
from app.errors import Conflict, GuitaiError, NotAllowed, Unacceptable
from app.evidence.image import Kept, digest_of
from app.evidence.medium import PinSet
from app.evidence.signature import Signature, Stroke
from app.evidence.spoiled import SpoiledCard
from app.flow.draft import Draft
from app.flow.forms import fill_form
from app.flow.operation import BANK_COPY, Operation, Setting
from app.flow.outcome import Outcome
from app.flow.slot import Slot, View
from app.flow.walk import Path, walk
from app.i18n import Text
from app.operations.stock_card_void import SPOILED, STOCK_CARD_VOID
from app.papers.preview import page_count
from app.rules.contact import PHONE
from app.rules.identity import CARD, GUARDIAN
from app.rules.medium import CARD_TAKEN, PIN

LEAST_INK = 0.15
"""A signature is at least this long, in widths of its box: a tap is no signature [D]."""


MOST_INK = 20_000
"""Points of a signature: minutes of writing. The journal keeps each of them for ever [D]."""


class Desk(
    Authorisations,
    CardSearch,
    Checks,
    Coaching,
    CustomerHelp,
    Customers,
    Helping,
    KnownAnswers,
    Lights,
    Parameters,
    Preferring,
    PrintQueue,
    RareCharacters,
    Trials,
    Workstation,
):
    """One desk of one workstation; every method blocks and is called in a lane."""

    def warm_up(self) -> None:
        """Starts the eyes; does not wait for them."""
        self._eyes.start()
        self._eyes.warm()

    def close(self) -> None:
        """Ends lanes, eyes and store."""
        self.lanes.close()
        self._eyes.close()
        self._store.close()

    def void_card(self, case: str, serial: str, reason: str) -> CaseView:
        """Voids a spoiled blank card, as an operation of its own with its own journal entry.

        Raises:
            FieldErrors: serial or reason is missing. Refused: the card is not in the box.
        """
        spoiled = fill_form(SpoiledCard, {"serial": serial, "reason": reason})
        view = self.start(STOCK_CARD_VOID.code)
        try:
            self.put(view.id, SPOILED.name, spoiled)
            self.perform(view.id)
        except GuitaiError as error:
            self.conclude(view.id, Outcome.WITHDRAWN, error.sentence.zh)
            raise
        return self.open_case(case)

    def enter_pin(self, case: str, first: str, second: str) -> CaseView:
        """Takes the customer's PIN, entered twice; keeps only its verifier, and that in memory.

        Raises:
            Unacceptable: not six digits, not the same twice, or too easy to guess [DOMAIN §12].
            NotAllowed: an earlier step is still open.
        """
        draft, view = self._ready(case, PIN.name)
        again = Text("请客户重新输入。", "The customer enters it again.")
        if not pins.is_well_formed(first):
            raise Unacceptable(
                "PIN_FORM", Text("密码须为6位数字。", "A PIN has six digits."), again
            )
        if first != second:
            raise Unacceptable(
                "PIN_DIFFERS", Text("两次输入的密码不一致。", "The two PINs differ."), again
            )
        people = [one for one in (view.of(CARD), view.find(GUARDIAN)) if one is not None]
        weak = dict.fromkeys(
            why
            for one in people
            for number in (one.number, lifelong_part(one.kind, one.number), one.pass_number)
            for why in pins.weaknesses(
                first,
                birth_date=one.birth_date,
                identity_number=number,
                phone=view.of(PHONE).number,
                card_number=view.of(CARD_TAKEN).card_number,
            )
        )
        if weak:
            raise Unacceptable(
                "PIN_WEAK",
                Text("密码过于简单：{why}。", "The PIN is too easy to guess: {why}.").format(
                    why=Text(
                        "；".join(one.title.zh for one in weak),
                        "; ".join(one.title.en for one in weak),
                    )
                ),
                Text("请客户换一个密码。", "The customer chooses another one."),
            )
        return self._put(draft, PIN.name, PinSet(verifier(first)))

    def form(self, case: str) -> FormShown:
        """The filled form as the customer reads it before signing, kept under its digest.

        Raises:
            PaperFault: a character is in no font.
        """
        return self._form(self._draft(case))

    def _form(self, draft: Draft) -> FormShown:
        pdf = self._filled_form(draft)
        with self._store.writing() as transaction:
            kept = transaction.documents.keep(pdf, "application/pdf")
        return FormShown(kept, page_count(pdf))

    def form_facts(self, case: str) -> tuple[FactGroup, ...]:
        """What the form says as words, for whoever cannot read small print; masked as the
        customer's copy is, for it is read in large type beside others."""
        return self._facts_of(*self._form_parts(self._draft(case)))

    def _filled_form(self, draft: Draft) -> bytes:
        operation, read, setting = self._form_parts(draft)
        assert operation.form is not None
        return operation.form.render(read, setting, BANK_COPY)

    def _form_parts(self, draft: Draft) -> tuple[Operation, View, Setting]:
        operation = self._operation(draft.operation)
        if operation.form is None or operation.signature is None:
            raise NotAllowed(
                "NO_FORM",
                Text("此交易没有需要签名的申请书。", "This operation has no form to sign."),
                Text("请继续下一步。", "Go on."),
            )
        self._reachable(operation, draft, operation.signature.name)
        with self._store.reading() as transaction:
            setting = Setting(
                branch=transaction.books.branch(),
                workstation=draft.workstation,
                teller=draft.teller,
                at=draft.opened_at,
                serial=draft.id[:12].upper(),
            )
        read = _before(walk(operation, draft, self.now()), operation.signature)
        return operation, read, setting

    def sign(self, case: str, strokes: tuple[Stroke, ...], aspect: float, form: Kept) -> CaseView:
        """Puts the customer's ink to the very form that they read.

        Raises:
            Unacceptable: there is no ink to speak of.
            Conflict: the form has changed since it was shown.
        """
        draft = self._draft(case)
        _require_ink(strokes, aspect)
        signature = Signature(strokes, form, aspect, self.now())
        if signature.length < LEAST_INK:
            raise Unacceptable(
                "NO_INK",
                Text("没有签名，或笔迹过短。", "There is no signature, or hardly any ink."),
                Text("请客户在框内签全名。", "The customer signs the full name in the box."),
            )
        if self._form(draft).kept != form:
            raise _form_changed()
        slot = self._operation(draft.operation).signature
        assert slot is not None
        return self._put(draft, slot.name, signature)

    def perform(self, case: str) -> Done:
        """Performs the case, once it is proved that the form which the customer signed is the very
        one that says what is performed; see `Cases.perform`.

        Raises:
            Conflict: the form would read otherwise by now; the customer reads and signs it again.
            PaperFault: it cannot be made any more.
        """
        draft = self._draft(case)
        operation = self._operation(draft.operation)
        path = walk(operation, draft, self.now())
        signature = path.view.find(operation.signature) if operation.signature else None
        if (
            path.complete
            and signature is not None
            and digest_of(self._filled_form(draft)) != signature.form.digest
        ):
            raise _form_changed()
        return super().perform(case)


def _require_ink(strokes: tuple[Stroke, ...], aspect: float) -> None:
    points = [point for stroke in strokes for point in stroke.points]
    numbers = [aspect, *(n for one in points for n in (one.x, one.y, one.pressure))]
    # What is no number could not be read back from the draft.
    if len(points) > MOST_INK or not all(map(isfinite, numbers)) or aspect <= 0:
        raise Unacceptable(
            "INK_UNUSABLE",
            Text("笔迹无法记录。", "This ink cannot be kept."),
            Text("请清除后重新签名。", "Clear it and sign again."),
        )


def _form_changed() -> Conflict:
    return Conflict(
        "FORM_CHANGED",
        Text("申请书内容已变更。", "The form has changed since it was shown."),
        Text("请客户重新阅读后签名。", "The customer reads it again and signs."),
    )


def _before(path: Path, slot: Slot[Any]) -> View:
    """What was known before the step of a slot: neither that slot nor anything after it."""
    known: dict[str, Any] = {}
    for stand in path.stands:
        if slot in stand.step.fills:
            break
        known |= {one.name: path.view[one.name] for one in stand.step.fills if path.view.has(one)}
    return View(known)
