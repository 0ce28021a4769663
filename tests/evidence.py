"""Evidence as it comes from an ordinary customer at the counter, one value for each kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from app.clock import CHINA
from app.desk.founding_cash import TRAINING_CASH
from app.domain.account import AccountClass, MediumKind
from app.domain.charge import ChargeKind
from app.domain.contract import ContractKind
from app.domain.document_forms import form_of
from app.domain.documents import DocumentKind, Sex
from app.domain.drawer import StockInBox
from app.domain.interest import last_settlement_day
from app.domain.ledger import VAULT
from app.domain.loss import LossKind, LossOf
from app.domain.money import Fen
from app.domain.pin_tries import mark_of
from app.domain.wording import AS_SHIPPED, Wording, WordingCode
from app.evidence.acceptance import Acceptance
from app.evidence.account_statement import LineMade, StatementAsked, StatementMade
from app.evidence.acting import Acting, Guardianship
from app.evidence.approval import Approval, Decision
from app.evidence.card_orders import CardArrived, CardWaiting, OldPlasticTaken, OrderCancelled
from app.evidence.cash import CashCounted, counted
from app.evidence.cash_business import (
    CashSource,
    CashSourceSaid,
    ChargeDue,
    ChargesDue,
    FeePaidBy,
    FeeWay,
    HolderNamed,
    WithdrawalBooked,
)
from app.evidence.closure import (
    ClosingSum,
    ClosureSaid,
    MediumTaken,
    PayoutSaid,
    Prechecked,
)
from app.evidence.consent import Consents
from app.evidence.consent_withdrawal import ConsentWithdrawal
from app.evidence.contact import PhoneProof
from app.evidence.contracts import ContractChosen, ContractSigned
from app.evidence.control import ControlChosen, ControlOrdered, ControlSettling, ControlTold
from app.evidence.day_end import DayEndKind, DayEndWork
from app.evidence.deceased import (
    DeceasedSaid,
    Estate,
    EstateAccount,
    EstateHoldings,
    EstateMedia,
    EstateSum,
    HeirPapers,
    HeirPromise,
    HeirTitle,
)
from app.evidence.drawer import (
    CashMoved,
    DifferenceSaid,
    DrawerCompared,
    DrawerCounted,
    MovedTo,
    TransferPaper,
)
from app.evidence.due_diligence import DueDiligence
from app.evidence.exported import ExportedBy, PapersExported
from app.evidence.face import FaceAttempt, FaceBand, FaceMatch, Identified, Witness
from app.evidence.face_agreed import NONE_STANDS, FaceAgreed
from app.evidence.found_account import AccountFound, FoundAccountBy
from app.evidence.found_card import CardHandedIn, FoundInBooks, FoundIs, TakenIn
from app.evidence.held_card import HeldChosen, HeldEnding
from app.evidence.identity import Assurance, FieldWitness, IdentityDocument
from app.evidence.image import Kept, digest_of
from app.evidence.liveness import (
    LivenessCheck,
    LivenessOutcome,
    LivenessTry,
    Prompt,
    PromptAnswer,
)
from app.evidence.lookup import CustomerLookup
from app.evidence.loss import AccountChecked, Fit, LossSaid, ReportChosen
from app.evidence.medium import CardTaken, PinSet
from app.evidence.minor import Kinship, OwnIncome
from app.evidence.money import LevelAsked, MoneyAsked, MoneyChecked
from app.evidence.network_check import (
    CheckMeaning,
    EntryExitCheck,
    NetworkCheck,
    SecondDocument,
)
from app.evidence.officers import OfficersShown
from app.evidence.parameter_change import ParameterChange
from app.evidence.pins import CardInHand, PinProven, PinTried
from app.evidence.questions import Answered, AnswerFit, Question, QuestionsAnswered
from app.evidence.reactivation import AccountAsleep, FiveQuestions
from app.evidence.register_exported import RegisterExported, RegisterLeft
from app.evidence.released import PinPart, PlasticInHand, ReleaseSaid, ReleaseWay
from app.evidence.replacement import Exchange, NumberKept, Reissue, ReissuePlan
from app.evidence.report_again import ReportAgain
from app.evidence.report_copy import ReportCopyReturned
from app.evidence.reporter import ReportedBy
from app.evidence.reprint import Compared, Reprint
from app.evidence.restraint import (
    ContinueOrder,
    DeductionOrder,
    FreezeOrder,
    ReleaseOrder,
    StopOrder,
)
from app.evidence.restraint_found import AccountRestrained, RestraintChosen
from app.evidence.reversal import LineBack, PiecesBack, ReversalAsked, ReversalShown
from app.evidence.risk import RiskAssessed
from app.evidence.self_freeze import SelfFreezeAsked, SelfFreezeBack, SelfFrozen
from app.evidence.signature import InkPoint, Signature, SignedPaper, Stroke
from app.evidence.spoiled import SpoiledCard
from app.evidence.tax import TaxResidency
from app.evidence.terms import Terms
from app.evidence.transfer import PayeeAccount, PayeeSaid, TransferPurpose, TransferWarned
from app.evidence.unmasked import Unmasked
from app.evidence.wording_change import WordingChange
from app.evidence.workstation import CameraChoice, ChangedSetting, SettingsChange
from app.flow.forms import fill_form
from app.flow.operation import Operation
from app.i18n import Text
from tests import orders

MOMENT = datetime(2026, 3, 9, 9, 30, 15, tzinfo=CHINA)
"""When the tests' counter is open: a Monday morning."""

TELLER, OTHER_TELLER = "1001", "1002"
SUPERVISOR, MANAGER, COMPLIANCE = "2001", "3001", "4001"

CARD_HELD = "9999990000000000015"
"""The card that `tests.prepared.known_customer` writes."""

PRINTED_PAPER, PRINTED_CONTENT = "paper-1", b"%PDF-1.4 a paper that was printed"
"""A paper of the founding entry that a reprint repeats, where a test needs one."""

VERIFIER = "$argon2id$v=19$m=8,t=1,p=1$bm90IGEgc2VjcmV0$c29tZSBieXRlcw"
"""What a PIN leaves behind; no test may find it on a disk."""


def kept(name: str, media_type: str = "image/jpeg") -> Kept:
    """A picture of that name."""
    return Kept(digest_of(name.encode()), media_type)


def card(**changes: Any) -> IdentityDocument:
    """The resident identity card of 沈若兰, read with certainty."""
    made = IdentityDocument(
        kind=DocumentKind.RESIDENT_CARD,
        name="沈若兰",
        nationality="CHN",
        sex=Sex.FEMALE,
        ethnicity="汉",
        birth_date=date(1990, 6, 14),
        address="上海市黄浦区样本路1号",
        number="31010119900614024X",
        issuer="上海市公安局黄浦分局",
        valid_from=date(2020, 3, 9),
        valid_until=date(2040, 3, 9),
        front=kept("front"),
        back=kept("back"),
        front_flattened=kept("front flattened"),
        back_flattened=kept("back flattened"),
        portrait=kept("portrait", "image/png"),
        fields=tuple(
            FieldWitness(name, name, 0.99, True, Assurance.READ)
            for name in form_of(DocumentKind.RESIDENT_CARD).names
        ),
    )
    made = replace(made, number=with_check_digit("31010119900614024"))
    return replace(made, **changes)


def with_check_digit(seventeen: str) -> str:
    """An identity number made whole by its check digit (ISO 7064 MOD 11-2)."""
    total = sum(int(digit) * (2 ** (17 - at) % 11) for at, digit in enumerate(seventeen))
    return seventeen + "10X98765432"[total % 11]


def worded(code: WordingCode) -> Wording:
    """The wording that the program brings along."""
    return AS_SHIPPED.in_force(code, MOMENT.date())


def acceptance(**changes: Any) -> Acceptance:
    """Somebody alone who wants to save."""
    said = {
        "applicant": "self",
        "in_person": True,
        "will_to_open": True,
        "purpose": "03",
        "companions": "alone",
        "lending_notice": True,
    }
    return replace(fill_form(Acceptance, said).under(worded), **changes)


def consents(face: str = "given") -> Consents:
    """The notice agreed to, and the answer about the face."""
    return Consents(personal_information=True, face=face).under(worded)


def network_check(
    meaning: CheckMeaning = CheckMeaning.MATCH_WITH_PHOTO, issuer: str = ""
) -> NetworkCheck:
    """A result of the check."""
    return NetworkCheck(meaning, "00", "一致", "PX1", "specimen", issuer, None)


def attempt(distance: float | None = 0.21, at: datetime = MOMENT) -> FaceAttempt:
    """One comparison under thresholds 0.40 and 0.50; None is a picture without a face."""
    band = None
    if distance is not None:
        band = (
            FaceBand.ALIKE
            if distance <= 0.4
            else FaceBand.UNSURE
            if distance <= 0.5
            else FaceBand.DIFFERENT
        )
    return FaceAttempt(
        at=at,
        pictures=(kept(f"live {distance}"),),
        distance=distance,
        band=band,
        recipe="recipe 1",
        model="model 1",
        alike_up_to=0.4,
        unsure_up_to=0.5,
        error=None if band else "no_face",
    )


def face(*distances: float | None) -> FaceMatch:
    """Attempts with these distances, oldest first."""
    return FaceMatch(tuple(attempt(one) for one in distances or (0.21,)))


def identified() -> Identified:
    """The teller is sure, having asked questions."""
    return fill_form(Identified, {"grounds": "questions", "sure": True})


def witness(staff: str = OTHER_TELLER) -> Witness:
    """A second member of staff."""
    return Witness(staff, "赵敏", MOMENT)


def phone(number: str = "19900000999", shared_because: str = "") -> PhoneProof:
    """A number whose code came back."""
    return PhoneProof(number, "specimen", MOMENT, MOMENT, 1, shared_because)


def due_diligence(**changes: Any) -> DueDiligence:
    """A professional with wages."""
    said = {
        "occupation": "2",
        "employer": "培训样本单位",
        "income": "C",
        "funds": "wages",
        "monthly_use": "B",
        "other_cards": "0",
    }
    return replace(fill_form(DueDiligence, said), **changes)


def tax(**changes: Any) -> TaxResidency:
    """Tax resident of China only."""
    said = {"residency": "china_only", "tells_changes": True}
    return replace(fill_form(TaxResidency, said), **changes)


def terms(**changes: Any) -> Terms:
    """The terms as the form first shows them."""
    return replace(fill_form(Terms, {}).under(worded), **changes)


def signature(form: str = "form") -> Signature:
    """Ink across the box."""
    points = (InkPoint(0.1, 0.5, 0.5, 0), InkPoint(0.9, 0.4, 0.6, 300))
    paper = SignedPaper(form, Text("申请书", "Form"), kept(form, "application/pdf"))
    return Signature((Stroke(points),), 3.0, MOMENT, (paper,))


def approval(
    staff: str = SUPERVISOR,
    level: int = 2,
    decision: Decision = Decision.APPROVED,
    seen: tuple[str, ...] = ("OPENING-LEVEL",),
) -> Approval:
    """A supervisor who approves the ordinary case."""
    return Approval(decision, staff, "刘建国", level, seen, MOMENT)


def kinship() -> Kinship:
    """The mother, shown by the household register."""
    said = {"relation": "mother", "proof": "household_register", "phone": "19900000321"}
    return fill_form(Kinship, {**said, "compared": True})


def liveness() -> LivenessCheck:
    """One challenge, passed."""
    answers = (PromptAnswer(Prompt.TURN_LEFT, 1.0, 2.5),)
    made = LivenessTry(
        MOMENT, answers, 1, LivenessOutcome.PASSED, None, "limits 1", (kept("still"),)
    )
    return LivenessCheck((made,))


def wording_change(**changes: Any) -> WordingChange:
    """The bank's own agreement, in two paragraphs."""
    said = {
        "code": "agreement",
        "version": "BANK-2026-1",
        "title_zh": "样本银行账户协议",
        "text_zh": "第一条　账户只限本人使用。\n第二条　遗失银行卡应当立即挂失。",
        "title_en": "Account agreement of the sample bank",
        "text_en": "Article 1 The account is for its holder alone.\n"
        "Article 2 A lost card is reported at once.",
        "valid_from": "2026-04-01",
        "source": "总行法律部2026年第1号审定",
    }
    made = fill_form(WordingChange, said | changes)
    return replace(made, before="AGREEMENT-2026-1", digest=made.wording().digest)


def report_chosen() -> ReportChosen:
    """A formal report of the card, as a case names it."""
    return ReportChosen(
        number="GS0101010000001",
        card="9999990000000000015",
        issue=1,
        kind=LossKind.FORMAL,
        of=LossOf.MEDIUM,
        still=LossOf.MEDIUM,
        accepted_at=MOMENT,
        stopped_at=MOMENT,
        lapses_at=None,
        accepted_by=TELLER,
        reporter="沈若兰",
        by_agent=False,
        copy=1,
    )


def account_found(**changes: Any) -> AccountFound:
    """The account that `tests.prepared.known_customer` writes."""
    found = AccountFound(
        customer="0101010009001",
        name=card().name,
        account="0101010000001234",
        card="9999990000000000015",
        issue=1,
        medium=MediumKind.CARD,
        opened="2026-03-08",
        by=FoundAccountBy.MEDIUM,
    )
    return replace(found, **changes)


def questions_answered(wrong: int = 0) -> QuestionsAnswered:
    """Three right answers, and as many wrong ones before them."""
    order = list(Question)
    fits = [AnswerFit.WRONG] * wrong + [AnswerFit.RIGHT] * 3
    asked = tuple(Answered(one, fit) for one, fit in zip(order, fits, strict=False))
    return QuestionsAnswered(account_found().card, asked, 3, len(order) - len(asked), 0)


def day_end_work() -> DayEndWork:
    """The first batch of a day end."""
    through = last_settlement_day(MOMENT.date())
    return DayEndWork(DayEndKind.SETTLE, MOMENT.date(), through, ("0101010000001234",))


CONTROL_NUMBER = "DJ0101010009001"
"""The control that `tests.prepared.controlled` writes."""


def drawer_counted() -> DrawerCounted:
    """The box of 1001 as a training store begins with it, counted right."""
    pieces = next(one.pieces for one in TRAINING_CASH if one.holder == TELLER)
    return DrawerCounted(
        counted(pieces),
        StockInBox(200, "00000001", "00000200"),
        StockInBox(20, "50000001", "50000020"),
    )


def drawer_compared() -> DrawerCompared:
    """That count held against the books, which say the same."""
    said = drawer_counted()
    return DrawerCompared(
        said.pieces,
        said.pieces,
        said.cards,
        said.cards,
        said.passbooks,
        said.passbooks,
        0,
        Fen(0),
        Fen(0),
    )


SAMPLES: dict[type, Callable[[], Any]] = {
    AccountFound: account_found,
    AccountAsleep: lambda: AccountAsleep(account_found().account, MOMENT, None, None),
    ControlChosen: lambda: ControlChosen(
        CONTROL_NUMBER, "", "", "", None, None, None, "", None, None, ""
    ),
    ControlOrdered: lambda: fill_form(
        ControlOrdered,
        {
            "ordered_by": "risk",
            "order": "FX-2026-0309-1",
            "by": "陈志远",
            "ground": "fraud",
            "measure": "part",
            "amount": "5000",
            "reason": "夜间连续转入后立即转出，疑似跑分",
        },
    ),
    ControlSettling: lambda: fill_form(
        ControlSettling,
        {
            "number": CONTROL_NUMBER,
            "what": "lift",
            "lifted_because": "cleared",
            "basis": "客户提供购房合同，交易属实",
        },
    ),
    ControlTold: lambda: ControlTold(True, 72, 15, "暂停支出。", "Payments out are paused."),
    FiveQuestions: lambda: fill_form(
        FiveQuestions,
        {
            "who": "holder",
            "purpose": "03",
            "why": "搬回本市居住，重新使用",
            "occupation": "2",
            "phone_is": "own",
            "companions": "alone",
            "warned": True,
        },
    ),
    SelfFreezeAsked: lambda: fill_form(SelfFreezeAsked, {"knows": True}),
    SelfFreezeBack: lambda: fill_form(SelfFreezeBack, {"companions": "alone", "own_will": True}),
    SelfFrozen: lambda: SelfFrozen((CONTROL_NUMBER,), (MOMENT,), (None,), (None,)),
    MoneyAsked: lambda: MoneyAsked(Fen(1_000_00)),
    LevelAsked: lambda: LevelAsked(1),
    HolderNamed: lambda: HolderNamed(card().name),
    CashSourceSaid: lambda: CashSourceSaid(CashSource.WAGES),
    WithdrawalBooked: lambda: WithdrawalBooked("YY20260309001", MOMENT.date().isoformat()),
    PayeeSaid: lambda: PayeeSaid("0101010000005678", "样本收款人"),
    PayeeAccount: lambda: PayeeAccount("0101010009002", "0101010000005678"),
    TransferWarned: lambda: TransferWarned(TransferPurpose.FAMILY, True).under(worded),
    ChargesDue: lambda: ChargesDue(
        (ChargeDue("YS01010010000001", ChargeKind.LOSS_REPORT, Fen(10_00), MOMENT.date()),)
    ),
    FeeWay: lambda: FeeWay(FeePaidBy.CASH),
    Acceptance: acceptance,
    DayEndWork: day_end_work,
    CardArrived: lambda: CardArrived(CARD_HELD, "80000001", True),
    CardWaiting: lambda: CardWaiting("ZK01010010001", CARD_HELD, "80000001", 2, "", MOMENT, MOMENT),
    ContractChosen: lambda: ContractChosen(
        "QY01010010001", ContractKind.DEBIT, "样本供电公司", "0001", MOMENT
    ),
    ContractSigned: lambda: fill_form(
        ContractSigned, {"kind": "debit", "party": "样本自来水公司", "reference": "0002"}
    ),
    Exchange: lambda: fill_form(
        Exchange, {"old_card": CARD_HELD, "reason": "damaged", "cut": True}
    ).under(worded),
    MovedTo: lambda: MovedTo(OTHER_TELLER),
    OldPlasticTaken: lambda: OldPlasticTaken(CARD_HELD, True),
    OrderCancelled: lambda: fill_form(
        OrderCancelled, {"order": "ZK01010010001", "reason": "not_wanted"}
    ),
    Reissue: lambda: Reissue(NumberKept.NEW).under(worded),
    ReissuePlan: lambda: ReissuePlan(CARD_HELD, MediumKind.CARD, NumberKept.NEW, (), (), 0),
    AccountChecked: lambda: AccountChecked(Fit.NOT_SAID, Fit.NOT_SAID, False, (), None, 0),
    Acting: lambda: fill_form(Acting, {}),
    Approval: approval,
    CameraChoice: lambda: CameraChoice("0101-01", "camera", "", "camera:C920"),
    CashMoved: lambda: CashMoved(VAULT, TELLER, ((100_00, 100),)),
    CashCounted: lambda: CashCounted(Fen(100_00), ((100_00, 1),)),
    CardTaken: lambda: CardTaken("00000001", "6200000000000000001"),
    Consents: consents,
    ConsentWithdrawal: lambda: fill_form(ConsentWithdrawal, {"in_person": True, "told": True}),
    CustomerLookup: lambda: CustomerLookup("", (), 0, 0),
    DifferenceSaid: lambda: DifferenceSaid("unknown", "已复点两遍，正在查当日凭证"),
    DrawerCompared: drawer_compared,
    DrawerCounted: drawer_counted,
    DueDiligence: due_diligence,
    EntryExitCheck: lambda: fill_form(EntryExitCheck, {"answer": "by_hand", "looked": True}),
    FaceAgreed: lambda: NONE_STANDS,
    FaceMatch: face,
    Guardianship: lambda: fill_form(Guardianship, {"proof": "judgment", "compared": True}),
    IdentityDocument: card,
    Identified: identified,
    Kinship: kinship,
    LivenessCheck: liveness,
    LossSaid: lambda: fill_form(LossSaid, {}).under(worded),
    NetworkCheck: network_check,
    OwnIncome: lambda: fill_form(
        OwnIncome, {"work": "样本工厂", "proof": "劳动合同", "compared": True}
    ),
    RegisterExported: lambda: RegisterExported(
        RegisterLeft.FILE, "2026-03-01..2026-03-09", 3, "ab" * 32, "audit", ""
    ),
    PapersExported: lambda: PapersExported(
        ExportedBy.DAY, "2026-03-09", "", 3, "0" * 64, "audit", ""
    ),
    PhoneProof: phone,
    CardInHand: lambda: CardInHand(account_found().card),
    PinProven: lambda: PinProven(account_found().card, 1, 0, mark_of(VERIFIER)),
    PinSet: lambda: PinSet(VERIFIER, mark_of(VERIFIER)),
    PinTried: lambda: PinTried(account_found().card, 1, False, 0, mark_of(VERIFIER)),
    ReportChosen: report_chosen,
    QuestionsAnswered: questions_answered,
    ReportedBy: ReportedBy,
    StatementAsked: lambda: StatementAsked("2026-03-01", "2026-03-09", True),
    StatementMade: lambda: StatementMade(
        "0101010000001234",
        Fen(0),
        Fen(1_000_00),
        1,
        (
            LineMade(
                MOMENT.date(), MOMENT, "cash_in", Fen(1_000_00), Fen(1_000_00), "0101-01-000002"
            ),
        ),
    ),
    ReversalShown: lambda: ReversalShown(
        "0101-01-000002",
        MOMENT,
        "3101",
        TELLER,
        "",
        "",
        (LineBack("0101010000001234", Fen(-1_000_00), "cash_in"),),
        (PiecesBack(TELLER, 100_00, -10),),
    ),
    ReversalAsked: lambda: ReversalAsked("0101-01-000002", "amount", ""),
    ReportAgain: lambda: fill_form(ReportAgain, {"why": "lost", "void": True}).under(worded),
    Reprint: lambda: Reprint(
        PRINTED_PAPER,
        "业务回单（客户留存联）",
        "0101-01-000001",
        "",
        digest_of(PRINTED_CONTENT),
        Compared.EQUAL,
        "lost",
        "",
    ),
    RiskAssessed: lambda: RiskAssessed("low", 30, ()),
    SecondDocument: lambda: fill_form(
        SecondDocument, {"kind": "passport", "number": "E00000000", "agrees": True}
    ),
    Signature: signature,
    ParameterChange: lambda: ParameterChange(
        "cards_per_customer", "3", "2026-04-01", "本行会议纪要第1号", "4", "3"
    ),
    SettingsChange: lambda: SettingsChange(
        "0101-01", (ChangedSetting("printer", "none", "file:/srv/papers"),), "更换打印机"
    ),
    CardHandedIn: lambda: fill_form(CardHandedIn, {"number": account_found().card}),
    FoundInBooks: lambda: FoundInBooks(FoundIs.NOT_OURS, "", 1, "", "", "", None),
    HeldChosen: lambda: HeldChosen("SD0101010000001", "", 1, "", "", None, None, ""),
    HeldEnding: lambda: fill_form(HeldEnding, {"number": "SD0101010000001"}),
    PinPart: lambda: fill_form(PinPart, {"still": "known"}),
    PlasticInHand: lambda: fill_form(PlasticInHand, {"number": account_found().card}),
    ReleaseSaid: lambda: fill_form(ReleaseSaid, {}),
    ReleaseWay: lambda: ReleaseWay("GS0101010009001", False),
    TakenIn: lambda: fill_form(TakenIn, {"done": True}),
    ReportCopyReturned: lambda: ReportCopyReturned("GS0101010009001", 1, True),
    SpoiledCard: lambda: SpoiledCard("00000001", "damaged"),
    TaxResidency: tax,
    Terms: terms,
    Unmasked: lambda: fill_form(
        Unmasked, {"entry": "0101-01-000001", "record": True, "reason": "review"}
    ),
    ClosingSum: lambda: ClosingSum("0101010000001234", MOMENT.date(), Fen(0), (), ()),
    ClosureSaid: lambda: fill_form(ClosureSaid, {}).under(worded),
    MediumTaken: lambda: fill_form(MediumTaken, {"number": CARD_HELD, "cut": True}),
    MoneyChecked: lambda: MoneyChecked(Fen(0)),
    PayoutSaid: lambda: fill_form(PayoutSaid, {}),
    Prechecked: lambda: Prechecked(
        "0101010000001234", AccountClass.CLASS_I, CARD_HELD, MOMENT.date(), (), ()
    ),
    DeceasedSaid: lambda: fill_form(
        DeceasedSaid,
        {"number": "110101199001010019", "name": "样本收款人", "died_on": "2026-01-05"},
    ),
    Estate: lambda: Estate(
        "0101010009002",
        "样本收款人",
        (EstateAccount("0101010000005678", AccountClass.CLASS_I, (CARD_HELD,), (), ()),),
        (),
    ),
    EstateHoldings: lambda: fill_form(EstateHoldings, {}),
    EstateMedia: lambda: fill_form(EstateMedia, {"returned": "all"}),
    EstateSum: lambda: EstateSum(
        (ClosingSum("0101010000005678", MOMENT.date(), Fen(0), (), ()),), Fen(0), Fen(5_000_000)
    ),
    HeirPapers: lambda: fill_form(
        HeirPapers, {"death": "present", "kinship": "present", "promise": "present"}
    ),
    HeirPromise: lambda: fill_form(HeirPromise, {"phone": "19900000777", "read": True}).under(
        worded
    ),
    HeirTitle: lambda: fill_form(
        HeirTitle,
        {
            "number": "（2026）沪证字第100号",
            "office": "样本公证处",
            "dated": "2026-01-08",
            "share": "全部",
            "confirmed": True,
        },
    ),
    TransferPaper: lambda: TransferPaper("DB2026001", "押运员甲0001、乙0002", True),
    Witness: witness,
    WordingChange: wording_change,
    OfficersShown: orders.officers,
    FreezeOrder: orders.freeze_order,
    ContinueOrder: orders.continue_order,
    ReleaseOrder: orders.release_order,
    DeductionOrder: orders.deduction_order,
    StopOrder: orders.stop_order,
    AccountRestrained: lambda: AccountRestrained(
        "", "", "", "", "", Fen(0), Fen(0), Fen(0), 0, None
    ),
    RestraintChosen: lambda: RestraintChosen(
        orders.FREEZE_NUMBER,
        *(None, "", "", "", "", "", None, Fen(0), Fen(0), 0, None, None),
        ended=False,
    ),
}
"""What fills a slot of each kind; a new kind of evidence gets its line here."""


PARTICULAR: dict[str, dict[str, Callable[[], Any]]] = {
    "loss_report_change": {"loss": lambda: replace(SAMPLES[LossSaid](), of=LossOf.BOTH)},
    "police_stop": {"officers": orders.of_the_police},
}
"""What is said otherwise in an ordinary case of an operation, by its name and the slot's."""


def samples_of(operation: Operation) -> dict[str, Any]:
    """A value for each slot of an operation."""
    made = {name: SAMPLES[slot.type]() for name, slot in operation.slots.items()}
    said = PARTICULAR.get(operation.name, {})
    return made | {name: sample() for name, sample in said.items() if name in made}
