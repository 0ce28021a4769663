"""The customer's risk grade, worked out from the answers with every point explained."""

from __future__ import annotations

from collections.abc import Iterator

from app.clock import completed_years
from app.domain.branch import Level
from app.domain.countries import nationality
from app.domain.document_numbers import CITIZEN_KINDS
from app.domain.occupations import Occupation
from app.domain.risk_grade import (
    STANDARD_SCALE,
    Answer,
    RiskItems,
    RiskLevel,
    Verification,
    grade,
)
from app.evidence.acceptance import PURPOSES
from app.evidence.ask import choice_text
from app.evidence.due_diligence import USE_BANDS
from app.evidence.risk import GradePoint, RiskAssessed
from app.flow.rule import Finding, Judging, escalate, escalates, rule, warn, warns
from app.flow.slot import Slot, View
from app.i18n import Text
from app.rules import sources
from app.rules.acceptance import ACCEPTANCE
from app.rules.contact import DUE_DILIGENCE, PHONE
from app.rules.face import FACE, IDENTIFIED, face_alike
from app.rules.identity import CARD
from app.rules.known_customer import LOOKUP, hits
from app.rules.network_check import ENTRY_EXIT, GUARDIAN_CHECK, NETWORK_CHECK, disputed

RISK = Slot(
    "risk",
    RiskAssessed,
    Text("风险等级", "Risk grade"),
    about=(
        ACCEPTANCE,
        CARD,
        LOOKUP,
        NETWORK_CHECK,
        GUARDIAN_CHECK,
        ENTRY_EXIT,
        FACE,
        IDENTIFIED,
        PHONE,
        DUE_DILIGENCE,
    ),
)

_SET_HIGH = ("aml_special", "account_in_case")
"""Lists that set the highest grade by themselves; the bank's own watch list asks for level 3 and
enhanced due diligence instead [DOMAIN §9.2]."""


def assess(view: View, judging: Judging) -> RiskAssessed:
    """The grade of the customer from the answers of this case."""
    card = view.of(CARD)
    answers = view.of(DUE_DILIGENCE)
    acceptance = view.of(ACCEPTANCE)
    phone = view.find(PHONE)
    found = hits(judging, card)
    province = judging.books.parameter("branch_province", judging.today)
    graded = grade(
        RiskItems(
            age=max(0, completed_years(card.birth_date, judging.today)),
            nationality=_country(card.nationality),
            non_local=bool(province) and card.kind in CITIZEN_KINDS and card.number[:2] != province,
            occupation=Occupation(answers.occupation),
            purpose=Answer(acceptance.purpose, choice_text(PURPOSES, acceptance.purpose)),
            monthly_use=Answer(answers.monthly_use, choice_text(USE_BANDS, answers.monthly_use)),
            cards_held=view.of(LOOKUP).cards,
            phone_shared=bool(phone and phone.shared_because),
            verification=_verification(view),
            on_list=any(line.list_name in _SET_HIGH for line in found),
            punished=any(line.list_name == "punishment" for line in found),
        ),
        STANDARD_SCALE,
    )
    points = tuple(
        GradePoint(
            one.factor.value,
            one.points,
            Text("{factor}：{reason}", "{factor}: {reason}").format(
                factor=one.factor.title, reason=one.reason
            ),
        )
        for one in graded.points
    )
    vetoes = tuple(GradePoint("veto", 0, reason) for reason in graded.vetoes)
    return RiskAssessed(graded.level.value, graded.score, vetoes + points)


def _country(code: str) -> str:
    """The two letters by which the scale knows a nationality; empty for the stateless."""
    stated = nationality(code)
    return (stated.country if stated else None) or ""


def _verification(view: View) -> Verification:
    if disputed(view):
        return Verification.NOT_CONFIRMED
    return Verification.CONFIRMED if face_alike(view) else Verification.CONFIRMED_BY_STAFF


@rule(
    "RISK",
    RISK,
    title=Text(
        "风险等级高的由合规人员审批，中等的提示",
        "A high risk grade is decided by compliance, a medium one is pointed out",
    ),
    may=(
        escalates(
            Level.COMPLIANCE,
            when=Text("风险等级为高", "the grade is high"),
            remedy=Text("须加强尽职调查，由合规人员审批。", "Enhanced due diligence; compliance."),
        ),
        warns(when=Text("风险等级为中", "the grade is medium")),
    ),
    source=sources.RISK,
)
def risk(judging: Judging, assessed: RiskAssessed) -> Iterator[Finding]:
    """A high grade is decided by compliance, a medium one is pointed out [DOMAIN §8, §10]."""
    vetoes = [one for one in assessed.points if not one.points]
    why = (vetoes + sorted(assessed.points, key=lambda one: -one.points))[:3]
    reasons = Text("；".join(p.reason.zh for p in why), "; ".join(p.reason.en for p in why))
    if assessed.level == RiskLevel.HIGH:
        yield escalate(
            Level.COMPLIANCE,
            Text(
                "客户风险等级为高（{score}分）：{why}。", "High risk ({score} points): {why}."
            ).format(score=assessed.score, why=reasons),
        )
    elif assessed.level == RiskLevel.MEDIUM:
        yield warn(
            Text(
                "客户风险等级为中（{score}分）：{why}。", "Medium risk ({score} points): {why}."
            ).format(score=assessed.score, why=reasons),
        )


RULES = (risk,)
