"""What the people of a rehearsal say where nobody said anything else."""

from __future__ import annotations

import math
import zlib
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from app.clock import business_date
from app.desk.forms import FieldErrors
from app.desk.losses_views import CardSeen
from app.desk.views import CaseView
from app.devices.specimens import by_number
from app.domain.account import MediumState
from app.domain.branch import Level
from app.domain.loss import LossOf
from app.errors import Unacceptable
from app.evidence.acting import Who
from app.evidence.approval import Approval
from app.evidence.ask import asks_of
from app.evidence.contact import PhoneProof
from app.evidence.drawer import CashMoved, DrawerCounted
from app.evidence.face import Witness
from app.evidence.found_account import AccountFound
from app.evidence.identity import IdentityDocument
from app.evidence.loss import ReportChosen
from app.evidence.medium import PinSet
from app.evidence.pins import LOST, PinProven
from app.evidence.questions import Question, QuestionsAnswered
from app.evidence.signature import InkPoint, Stroke
from app.i18n import Text
from app.operations import CATALOGUE
from app.operations.loss_report_change import LOSS_REPORT_CHANGE
from app.rules.questions import district

Answers = Mapping[str, Mapping[str, Any]]
"""What the people say, by slot: the fields of that slot's form."""

PIN, NEW_PIN = "739146", "408516"
PURPOSE = "03"

DEFAULT_ANSWERS: Answers = {
    "acceptance": {
        "applicant": "self",
        "in_person": True,
        "will_to_open": True,
        "purpose": PURPOSE,
        "companions": "alone",
        "lending_notice": True,
    },
    "consents": {"personal_information": True, "face": "given"},
    "due_diligence": {
        "occupation": "2",
        "employer": "培训样本单位",
        "income": "C",
        "funds": "wages",
        "monthly_use": "B",
        "other_cards": "0",
    },
    "tax": {"residency": "china_only", "tells_changes": True},
    "terms": {},
    "pin": {"pin": PIN},
    "pin_proven": {"pin": PIN},
    "new_pin": {"pin": NEW_PIN},
    "acting": {},
    "reported_by": {},
    "loss": {},
    "reissue": {},
    "pin_part": {"still": "known"},
    "release": {"reason": "found"},
    "report_again": {"why": "lost", "void": True},
    "taken_in": {"done": True},
    "contract": {"kind": "salary", "party": "培训样本单位"},
    "amount": {"amount": "1000"},
    "cash_source": {"source": "wages"},
    "transfer_warned": {"purpose": "family", "confirmed": True},
    "fee_way": {},
    "ordered": {
        "ordered_by": "risk",
        "order": "样本指令2026001",
        "by": "样本审批人",
        "ground": "fraud",
        "measure": "part",
        "amount": "100",
        "reason": "培训样本：交易待核实",
    },
    "settling": {"what": "lift", "lifted_because": "cleared", "basis": "培训样本：已核实"},
    "self_freeze": {"knows": True},
    "back": {"companions": "alone", "own_will": True},
    "five_questions": {
        "who": "holder",
        "purpose": PURPOSE,
        "why": "培训样本：重新使用",
        "occupation": "2",
        "phone_is": "own",
        "companions": "alone",
        "warned": True,
    },
    "closure": {},
    "payout": {},
    "heir_papers": {
        "death": "present",
        "kinship": "present",
        "will": "present",
        "certificate": "present",
        "judgment": "present",
        "others": "present",
        "funeral_proof": "present",
        "promise": "present",
    },
    "holdings": {},
    "promise": {"phone": "19900000777", "read": True},
    "estate_media": {"returned": "all"},
    "payout_warned": {"purpose": "family", "confirmed": True},
    "reversal_asked": {"reason": "withdrawn"},
    "statement_asked": {"compared": True},
    "moved_to": {"teller": "1002"},
    "transfer_paper": {
        "number": "DB2026001",
        "escort": "押运员甲0001、押运员乙0002",
        "compared": True,
    },
    "difference": {"cause": "unknown", "explained": "已复点两遍，未查到原因"},
    "approval": {"decision": "approved"},
}
"""Answers of a customer with nothing unusual and of an authoriser who approves; what asks for a
human's judgement (an uncertain field, an unsure face, a second document) has none on purpose."""

OF_AN_AGENT = {
    "who": Who.AGENT,
    "relation": "spouse",
    "phone": "19900000777",
    "reason": "持有人住院",
}
"""What is said of an agent who comes for the holder."""

OF_AN_OPERATION: Mapping[str, Answers] = {
    LOSS_REPORT_CHANGE.code: {"loss": {"of": LossOf.BOTH}},
}
"""What is said in another way in one operation, by its code."""

AUTHORISERS = {
    Level.TELLER: "2001",
    Level.SUPERVISOR: "2001",
    Level.MANAGER: "3001",
    Level.COMPLIANCE: "4001",
}
"""Who of the training staff authorises what is asked for, where the answers name nobody."""

_ANSWERED_BY_THE_DESK = (
    *(IdentityDocument, PhoneProof, PinSet, PinProven, Approval, Witness),
    *(AccountFound, ReportChosen, QuestionsAnswered, CashMoved, DrawerCounted),
)
"""Evidence without a form of its own for which an answers file may speak all the same."""


def require(operation: str, answers: Answers) -> None:
    """Raises Unacceptable where there is no such operation, or answers to slots that are
    never asked for."""
    if operation not in {name for one in CATALOGUE for name in (one.code, one.name)}:
        raise Unacceptable(
            "NO_OPERATION",
            Text(f"没有交易 {operation}。", f"There is no operation {operation}."),
            Text("可用：{known}。", "There are: {known}.").format(
                known=", ".join(one.name for one in CATALOGUE)
            ),
        )
    answered = {
        name
        for one in CATALOGUE
        for name, slot in one.slots.items()
        if slot.type in _ANSWERED_BY_THE_DESK or asks_of(slot.type)
    }
    if unknown := set(answers) - answered:
        raise Unacceptable(
            "ANSWERS",
            Text(
                f"答案中有未知的步骤：{'、'.join(sorted(unknown))}。",
                f"The answers name unknown slots: {', '.join(sorted(unknown))}.",
            ),
            Text("可用的步骤：{known}。", "There are: {known}.").format(
                known=", ".join(sorted(answered))
            ),
        )


def only(said: Mapping[str, Any], known: set[str]) -> None:
    """Raises FieldErrors where something is said that is not asked for."""
    if unknown := set(said) - known:
        raise FieldErrors(
            {name: Text("没有这个栏目。", "There is no such field.") for name in sorted(unknown)}
        )


def read_off(view: CaseView, slot: str, seen: CardSeen | None, now: datetime) -> dict[str, Any]:
    """What somebody reads off the card in their hand (`seen` is how it stands), off the customer's
    copy of the report that the case is about, or in the branch's book of bookings; or the day."""
    report = view.values.get("loss_report")
    card = seen.card if seen is not None else ""
    match slot:
        case "card_in_hand" if seen is not None and seen.state is not MediumState.NORMAL:
            return {"where": LOST}
        case "plastic" | "card_in_hand" | "handed_in":
            return {"number": card}
        case "exchange":
            return {"old_card": card, "reason": "damaged", "cut": True}
        case "old_plastic" | "medium_taken":
            return {"number": card, "cut": True}
        case "parameter_change":
            return {"valid_from": business_date(now).isoformat()}
        case "booked":
            return {"booking": "YY0001", "day": business_date(now).isoformat()}
        case "report_copy" if report is not None:
            return {"number": report.number, "copy": report.copy, "taken_back": True}
        case _:
            return {}


def what_the_holder_knows(
    view: CaseView, read: Mapping[str, Any], phone: str
) -> dict[Question, str]:
    """The answers of a holder to the questions that establish who they are: what stands on their
    document (`read`), their phone, and when and for what they opened the account."""
    born = str(read.get("birth_date") or "")
    return {
        Question.HOLDER_NAME: str(read.get("name") or ""),
        Question.DOCUMENT_TAIL: str(read.get("number") or "")[-6:],
        Question.BIRTH_DAY: born[5:7] + born[8:10],
        Question.DISTRICT: district(str(read.get("address") or "")),
        Question.PHONE_MIDDLE: phone[3:7],
        Question.OPENED: view.values["account"].opened.replace("-", "")[:6],
        Question.PURPOSE: PURPOSE,
        Question.MEDIUM: view.values["account"].medium,
    }


def phone_of(number: str) -> str:
    """The phone of a customer whose answers name none: a specimen's own, else one of their own
    that is nobody's, since two customers may not share a number."""
    specimen = by_number(number)
    return specimen.phone if specimen else f"1990{zlib.crc32(number.encode()) % 10**7:07d}"


def sample_ink() -> tuple[Stroke, ...]:
    """A signature as a rehearsal draws it: a few waves across the box."""
    strokes = []
    for n in range(3):
        points = tuple(
            InkPoint(
                x=round(0.12 + 0.25 * n + 0.2 * t / 20, 4),
                y=round(0.5 + 0.28 * math.sin(t / 2.2 + n), 4),
                pressure=round(0.5 + 0.3 * math.sin(t / 5), 3),
                ms=n * 400 + t * 12,
            )
            for t in range(21)
        )
        strokes.append(Stroke(points))
    return tuple(strokes)
