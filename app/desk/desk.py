"""The desk: everything that a screen or a command may ask of the bank, behind one door."""

from __future__ import annotations

from app.desk.account_finding import AccountFinding
from app.desk.authorisations import Authorisations
from app.desk.card_search import CardSearch
from app.desk.checks import Checks
from app.desk.coach import Coaching
from app.desk.credentials import verifier
from app.desk.customer_help import CustomerHelp
from app.desk.customers import Customers
from app.desk.exporting import Exporting
from app.desk.form_settings import FormSettings
from app.desk.help import Helping
from app.desk.known_answers import KnownAnswers
from app.desk.lights import Lights
from app.desk.overprinting import Overprinting
from app.desk.paper_proving import PaperProving
from app.desk.parameters import Parameters
from app.desk.preferring import Preferring
from app.desk.print_queue import PrintQueue
from app.desk.rare_characters import RareCharacters
from app.desk.reprinting import Reprinting
from app.desk.signatures import Signatures
from app.desk.trials import Trials
from app.desk.views import CaseView
from app.desk.wordings import WordingShelf
from app.desk.workstation import Workstation
from app.domain import pin as pins
from app.domain.permit_numbers import lifelong_part
from app.errors import GuitaiError, Unacceptable
from app.evidence.medium import PinSet
from app.evidence.spoiled import SpoiledCard
from app.flow.forms import fill_form
from app.flow.outcome import Outcome
from app.i18n import Text
from app.operations.stock_card_void import SPOILED, STOCK_CARD_VOID
from app.rules.contact import PHONE
from app.rules.identity import CARD, GUARDIAN
from app.rules.medium import CARD_TAKEN, PIN


class Desk(
    AccountFinding,
    Authorisations,
    CardSearch,
    Checks,
    Coaching,
    CustomerHelp,
    Customers,
    Exporting,
    FormSettings,
    Helping,
    KnownAnswers,
    Lights,
    Overprinting,
    PaperProving,
    Parameters,
    Preferring,
    PrintQueue,
    RareCharacters,
    Reprinting,
    Signatures,
    Trials,
    WordingShelf,
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
