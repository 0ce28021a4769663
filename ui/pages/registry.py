"""Which page asks for which kind of evidence."""

from __future__ import annotations

from collections.abc import Callable

from app.desk.views import StepView
from app.evidence.account_statement import StatementAsked, StatementMade
from app.evidence.approval import Approval
from app.evidence.card_orders import CardArrived, CardWaiting, OrderCancelled
from app.evidence.cash import CashCounted
from app.evidence.cash_business import ChargesDue
from app.evidence.closure import ClosureSaid, MediumTaken, PayoutSaid, Prechecked
from app.evidence.consent import Consents
from app.evidence.contact import PhoneProof
from app.evidence.contracts import ContractChosen
from app.evidence.control import ControlChosen, ControlTold
from app.evidence.deceased import Estate, EstateSum
from app.evidence.drawer import CashMoved, DrawerCompared, DrawerCounted
from app.evidence.face import FaceMatch, Identified, Witness
from app.evidence.face_agreed import FaceAgreed
from app.evidence.found_account import AccountFound
from app.evidence.found_card import FoundInBooks
from app.evidence.held_card import HeldChosen
from app.evidence.identity import IdentityDocument
from app.evidence.liveness import LivenessCheck
from app.evidence.lookup import CustomerLookup
from app.evidence.loss import AccountChecked, ReportChosen
from app.evidence.medium import CardTaken, PinSet
from app.evidence.money import LevelAsked, MoneyAsked, MoneyChecked
from app.evidence.network_check import NetworkCheck
from app.evidence.parameter_change import ParameterChange
from app.evidence.pins import PinProven
from app.evidence.questions import QuestionsAnswered
from app.evidence.reactivation import AccountAsleep
from app.evidence.released import ReleaseWay
from app.evidence.replacement import ReissuePlan
from app.evidence.restraint_found import AccountRestrained, RestraintChosen
from app.evidence.reversal import ReversalAsked, ReversalShown
from app.evidence.risk import RiskAssessed
from app.evidence.self_freeze import SelfFrozen
from app.evidence.signature import Signature
from app.evidence.transfer import PayeeAccount, TransferWarned
from app.evidence.wording_change import WordingChange
from app.evidence.workstation import SettingsChange
from ui.pages.account import AccountPage
from ui.pages.approval import ApprovalPage
from ui.pages.card import CardPage
from ui.pages.card_orders import ArrivalPage, OrderCancelPage, WaitingCardPage
from ui.pages.cash import CashPage
from ui.pages.closure import ClosureSaidPage, MediumTakenPage, PayoutPage, PrecheckPage
from ui.pages.contracts import ContractPage, PlanPage
from ui.pages.control import (
    AccountAsleepPage,
    ControlChosenPage,
    ControlToldPage,
    SelfFrozenPage,
)
from ui.pages.custody import FoundInBooksPage, HeldChosenPage, ReleaseWayPage
from ui.pages.door import Door
from ui.pages.drawer import ComparedPage, DrawerCountPage, MovePage
from ui.pages.face import FacePage
from ui.pages.face_agreed import FaceAgreedPage
from ui.pages.form import ConsentsPage, FormPage
from ui.pages.identified import IdentifiedPage
from ui.pages.liveness import LivenessPage
from ui.pages.loss_report import AccountCheckedPage, ReportPage
from ui.pages.medium import StockCardPage
from ui.pages.money import AmountPage, RowsPage, TransferWarningPage, pin_page
from ui.pages.network import NetworkCheckPage
from ui.pages.page import Page
from ui.pages.parameter import ParameterPage
from ui.pages.phone import PhonePage
from ui.pages.pins import PinPage
from ui.pages.proposal import LookupPage, RiskPage
from ui.pages.questions import QuestionsPage
from ui.pages.restraint import ChosenFreezePage, FrozenAccountPage
from ui.pages.reversal import (
    ReversalLinesPage,
    ReversalPage,
    StatementAskedPage,
    StatementPage,
)
from ui.pages.second_staff import SecondStaffPage
from ui.pages.settings import SettingsPage
from ui.pages.sign import SignPage
from ui.pages.wording import WordingPage

MakePage = Callable[[Door, StepView], Page]

_PAGES: dict[type, MakePage] = {
    AccountFound: AccountPage,
    QuestionsAnswered: QuestionsPage,
    IdentityDocument: CardPage,
    AccountChecked: AccountCheckedPage,
    CustomerLookup: LookupPage,
    ReportChosen: ReportPage,
    Witness: SecondStaffPage,
    FoundInBooks: FoundInBooksPage,
    HeldChosen: HeldChosenPage,
    ReleaseWay: ReleaseWayPage,
    ControlTold: ControlToldPage,
    ControlChosen: ControlChosenPage,
    SelfFrozen: SelfFrozenPage,
    AccountAsleep: AccountAsleepPage,
    NetworkCheck: NetworkCheckPage,
    FaceAgreed: FaceAgreedPage,
    FaceMatch: FacePage,
    LivenessCheck: LivenessPage,
    PhoneProof: PhonePage,
    RiskAssessed: RiskPage,
    CardTaken: StockCardPage,
    CashCounted: CashPage,
    CashMoved: MovePage,
    DrawerCompared: ComparedPage,
    DrawerCounted: DrawerCountPage,
    ReissuePlan: PlanPage,
    CardWaiting: WaitingCardPage,
    CardArrived: lambda door, step: ArrivalPage(door, step, CardArrived),
    OrderCancelled: lambda door, step: OrderCancelPage(door, step, OrderCancelled),
    ReversalAsked: lambda door, step: ReversalPage(door, step, ReversalAsked),
    ReversalShown: ReversalLinesPage,
    StatementAsked: lambda door, step: StatementAskedPage(door, step, StatementAsked),
    StatementMade: StatementPage,
    ContractChosen: ContractPage,
    AccountRestrained: FrozenAccountPage,
    RestraintChosen: ChosenFreezePage,
    Prechecked: PrecheckPage,
    ClosureSaid: ClosureSaidPage,
    PayoutSaid: PayoutPage,
    MediumTaken: MediumTakenPage,
    PinSet: PinPage,
    PinProven: pin_page,
    MoneyAsked: AmountPage,
    MoneyChecked: RowsPage,
    LevelAsked: RowsPage,
    PayeeAccount: RowsPage,
    ChargesDue: RowsPage,
    Estate: RowsPage,
    EstateSum: RowsPage,
    TransferWarned: TransferWarningPage,
    Signature: SignPage,
    SettingsChange: SettingsPage,
    ParameterChange: lambda door, step: ParameterPage(door, step, ParameterChange),
    WordingChange: lambda door, step: WordingPage(door, step, WordingChange),
    Approval: ApprovalPage,
    Consents: lambda door, step: ConsentsPage(door, step, Consents),
    Identified: lambda door, step: IdentifiedPage(door, step, Identified),
}


def page_for(evidence: type) -> MakePage:
    """The page of a kind of evidence; a form made from its questions where it has none."""
    return _PAGES.get(evidence, lambda door, step: FormPage(door, step, evidence))
