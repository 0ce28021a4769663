"""The desk: everything that a screen or a command may ask of the bank, behind one door."""

from __future__ import annotations

from app.desk.account_questions import AccountQuestions
from app.desk.authorisations import Authorisations
from app.desk.card_orders import CardOrders
from app.desk.card_search import CardSearch
from app.desk.cash import CashCounting
from app.desk.checks import Checks
from app.desk.closures import Closures
from app.desk.coach import Coaching
from app.desk.contracts import Contracts
from app.desk.controls import Controls
from app.desk.custody import Custody
from app.desk.customer_help import CustomerHelp
from app.desk.customers import Customers
from app.desk.day_end import DayEnd
from app.desk.drawers import Drawers
from app.desk.exporting import Exporting
from app.desk.form_settings import FormSettings
from app.desk.freeze_cases import FreezeCases
from app.desk.freezes_export import FreezesExport
from app.desk.help import Helping
from app.desk.interest import InterestPreviews
from app.desk.known_answers import KnownAnswers
from app.desk.large_cash import LargeCashRegister
from app.desk.lights import Lights
from app.desk.losses_export import LossesExport
from app.desk.overprinting import Overprinting
from app.desk.paper_proving import PaperProving
from app.desk.parameters import Parameters
from app.desk.pins import Pins
from app.desk.preferring import Preferring
from app.desk.print_queue import PrintQueue
from app.desk.rare_characters import RareCharacters
from app.desk.report_choice import ReportChoice
from app.desk.reprinting import Reprinting
from app.desk.reversals import Reversals
from app.desk.second_staff import SecondStaff
from app.desk.signatures import Signatures
from app.desk.statements import Statements
from app.desk.trial_balance import TrialBalances
from app.desk.trials import Trials
from app.desk.views import CaseView
from app.desk.wordings import WordingShelf
from app.desk.workstation import Workstation
from app.errors import GuitaiError
from app.evidence.spoiled import SpoiledCard
from app.flow.forms import fill_form
from app.flow.outcome import Outcome
from app.i18n import Text
from app.operations.stock_card_void import SPOILED, STOCK_CARD_VOID


class Desk(
    AccountQuestions,
    Authorisations,
    CardOrders,
    CardSearch,
    CashCounting,
    Checks,
    Closures,
    Coaching,
    Contracts,
    Controls,
    Custody,
    CustomerHelp,
    Customers,
    DayEnd,
    Drawers,
    Exporting,
    FormSettings,
    FreezeCases,
    FreezesExport,
    Helping,
    InterestPreviews,
    KnownAnswers,
    LargeCashRegister,
    Lights,
    LossesExport,
    Overprinting,
    PaperProving,
    Parameters,
    Pins,
    Preferring,
    PrintQueue,
    RareCharacters,
    ReportChoice,
    Reprinting,
    Reversals,
    SecondStaff,
    Signatures,
    Statements,
    TrialBalances,
    Trials,
    WordingShelf,
    Workstation,
):
    """One desk of one workstation; every method blocks and is called in a lane."""

    def sign_out_warned(self) -> Text | None:
        """Ends the session whatever the books say; a sentence where the drawer is to be counted."""
        try:
            return self.left_to_count() if self.who is not None else None
        finally:
            self.sign_out()

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
