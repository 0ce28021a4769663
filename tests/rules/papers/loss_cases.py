"""Holders of every kind as papers on losses know them: who acts, what is lost, what was made."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from app.domain.account import MediumKind
from app.domain.documents import DocumentKind
from app.domain.loss import LossKind, LossOf, LossReport, reissue_from
from app.domain.money import Fen
from app.evidence.acting import Acting, Guardianship, Who
from app.evidence.loss import LossSaid
from app.evidence.network_check import EntryExitCheck, SecondDocument
from app.flow.forms import fill_form
from app.flow.operation import Operation, Setting
from app.flow.slot import View
from app.rules import loss_made
from tests import evidence
from tests.evidence import MOMENT, SAMPLES, card, with_check_digit
from tests.rules.papers import cases

NOT_OF_EVERYBODY = (
    "guardian",
    "guardianship",
    "guardian_check",
    "agent",
    "agent_check",
    "consents",
    "face_signature",
    "entry_exit",
    "second_document",
    "second_operator",
    "identified",
    "witness",
)
AGENT = card(
    name="欧阳建国", number=with_check_digit("31010119650302311"), address="上海市徐汇区样本路9号"
)


def case(operation: Operation, **said: Any) -> View:
    """A case of an operation with this evidence, an ordinary adult's in person where nothing else
    is said."""
    values = {
        name: SAMPLES[slot.type]()
        for name, slot in operation.slots.items()
        if not slot.secret and name not in NOT_OF_EVERYBODY
    }
    values.update(said)
    return View({name: value for name, value in values.items() if value is not None})


def lost(**said: Any) -> Any:
    """What an ordinary customer says of a lost card, in full."""
    return replace(
        SAMPLES[LossSaid](),
        **{
            "when": "今天上午",
            "where": "地铁2号线",
            "last_use": "3月8日在样本超市消费",
            "opened": "2026-03",
            "balance": 1_234_560,
            "follow_up": "reissue",
            "phone": "19900000123",
            **said,
        },
    )


def through_an_agent(operation: Operation, **said: Any) -> View:
    """The holder is in hospital; a son reports."""
    return case(
        operation,
        **{
            "acting": fill_form(
                Acting,
                {"who": "agent", "relation": "child", "phone": "19900000456", "reason": "住院治疗"},
            ),
            "agent": AGENT,
            "agent_check": evidence.network_check(),
            "identified": evidence.identified(),
            "witness": evidence.witness(),
            **said,
        },
    )


def through_a_guardian(operation: Operation, **said: Any) -> View:
    """A boy of eight, whose mother acts."""
    return case(
        operation,
        **{
            "card": cases.child()["card"],
            "account": evidence.account_found(name="沈小宝"),
            "acting": Acting(Who.GUARDIAN_OF_MINOR, "parent", "19900000456", "年幼"),
            "guardian": card(),
            "guardianship": replace(
                SAMPLES[Guardianship](), proof="birth_certificate", number="T310000001"
            ),
            "guardian_check": evidence.network_check(),
            "identified": evidence.identified(),
            "witness": evidence.witness(),
            "approval": evidence.approval(staff="3001", level=3),
            **said,
        },
    )


def of_a_foreigner(operation: Operation, **said: Any) -> View:
    """A long Latin name and a passport."""
    return case(
        operation,
        **{
            "card": cases.foreigner()["card"],
            "account": evidence.account_found(name=cases.LONG_NAME),
            "network_check": None,
            "entry_exit": SAMPLES[EntryExitCheck](),
            "second_document": SAMPLES[SecondDocument](),
            **said,
        },
    )


def rare(operation: Operation, **said: Any) -> View:
    """Characters that few fonts have, and a long address."""
    return case(
        operation,
        **{
            "card": cases.rare()["card"],
            "account": evidence.account_found(name=cases.rare()["card"].name),
            **said,
        },
    )


def of_a_passbook(operation: Operation, **said: Any) -> View:
    """A passbook, the second one of its number."""
    return case(
        operation,
        **{
            "account": evidence.account_found(medium=MediumKind.PASSBOOK, issue=2),
            **said,
        },
    )


KINDS = {
    "adult": case,
    "guardian": through_a_guardian,
    "foreigner": of_a_foreigner,
    "rare": rare,
    "passbook": of_a_passbook,
}
"""Who may come for anything; an agent may for a report alone."""


def report(
    of: LossOf = LossOf.MEDIUM, kind: LossKind = LossKind.FORMAL, **changes: Any
) -> LossReport:
    """A report as its line of the register stands when it was made just now."""
    verbal = kind is LossKind.VERBAL
    made = LossReport(
        number="GS0101010000123",
        card=evidence.account_found().card,
        issue=1,
        account=evidence.account_found().account,
        customer=evidence.account_found().customer,
        kind=kind,
        of=of,
        accepted_at=MOMENT,
        stopped_at=MOMENT,
        waits_from=None if verbal else MOMENT,
        lapses_at=MOMENT + timedelta(days=5) if verbal else None,
        reason="lost",
        reporter=card().name,
        reporter_document=f"{DocumentKind.RESIDENT_CARD}:{card().number}",
        by_agent=False,
        follow_up="reissue",
        branch="0101",
        accepted_by="1001",
        copy=1,
        follows="",
        journal="0101-01-000012",
    )
    return replace(made, **changes)


def performed(made: LossReport | None = None, fee: int = 0, days: int = 0) -> Setting:
    """The setting of the papers of a report once its entry stands."""
    one = made or report()
    first = reissue_from(one, days) if one.kind is LossKind.FORMAL and one.of.medium else None
    values = {**loss_made.of_report(one, Fen(fee), first), "follows": one.follows or loss_made.NONE}
    return cases.setting(made=values)
