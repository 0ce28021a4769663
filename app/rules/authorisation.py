"""The customer's signature under what they read, and the decision of an authoriser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from app.domain.branch import Level
from app.evidence.approval import Approval, Decision
from app.evidence.face import FaceBand, FaceMatch, Witness
from app.evidence.identity import IdentityDocument
from app.evidence.network_check import EntryExitAnswer, EntryExitCheck, NetworkCheck
from app.evidence.signature import Signature
from app.flow.rule import (
    Finding,
    Judging,
    Rule,
    RuleFunction,
    escalate,
    escalates,
    refuse,
    refuses,
    rule,
)
from app.flow.slot import EVERYTHING_BEFORE, Slot
from app.i18n import Text
from app.rules import sources
from app.rules.acceptance import CONSENTS
from app.rules.face import FACE, WITNESS
from app.rules.identity import AGENT, CARD, GUARDIAN
from app.rules.network_check import (
    AGENT_CHECK,
    DISPUTED,
    ENTRY_EXIT,
    GUARDIAN_CHECK,
    NETWORK_CHECK,
)

FACE_SIGNATURE = Slot(
    "face_signature",
    Signature,
    Text("人脸信息单独同意签名", "Signature for the face"),
    about=(CONSENTS, CARD, GUARDIAN, AGENT),
)
"""The face is pictured only after a consent of its own was signed [PIPL 29; DOMAIN §2.4 B]: about
whose it is and what they agreed to, and about nothing else, so that it outlives what is not its
business. A guardian signs for themselves, for it is their face that is compared, and for the minor
[PIPL 31]."""
SIGNATURE = Slot("signature", Signature, Text("客户签名", "Signature"), about=EVERYTHING_BEFORE)
APPROVAL = Slot(
    "approval",
    Approval,
    Text("授权", "Authorisation"),
    about=EVERYTHING_BEFORE,
    settles=lambda approval: approval.stands,
)


@rule(
    "OPENING-LEVEL",
    title=Text(
        "开立Ⅰ类户至少由主管授权", "A supervisor at least approves the opening of a Class I account"
    ),
    may=(escalates(Level.SUPERVISOR),),
    source=sources.LEVEL,
)
def opening_level(judging: Judging) -> Iterator[Finding]:
    """Opening a Class I account is approved by a supervisor at least."""
    yield escalate(
        Level.SUPERVISOR,
        Text("开立Ⅰ类户须主管授权。", "Opening a Class I account needs a supervisor."),
    )


def _apart(code: str, slot: Slot[Any]) -> Callable[[RuleFunction], Rule]:
    def made(function: RuleFunction) -> Rule:
        return Rule(
            f"AUTHORISER-APART{code}",
            (slot, WITNESS),
            Text(
                "存疑或由监护人代理的，第二名核对人与授权人须是两个人",
                "In doubt, or where a guardian acts, witness and authoriser are two people",
            ),
            (refuses(remedy=Text("请另一名有权人员授权。", "Ask another authorised person.")),),
            sources.APART,
            function,
            sees=(APPROVAL,),
        )

    return made


@_apart("", FACE)
def apart_where_the_face_differs(
    judging: Judging, face: FaceMatch, witness: Witness, approval: Approval | None
) -> Iterator[Finding]:
    """Where the face is not alike, the witness and the authoriser are two people."""
    if face.band is FaceBand.DIFFERENT:
        yield from _two_people(witness, approval)


def apart_where_a_check_disputes(
    judging: Judging, check: NetworkCheck, witness: Witness, approval: Approval | None
) -> Iterator[Finding]:
    """Where a network check disputes name or number, they are two people likewise."""
    if check.meaning in DISPUTED:
        yield from _two_people(witness, approval)


@_apart("-ENTRY", ENTRY_EXIT)
def apart_where_the_entry_exit_check_disputes(
    judging: Judging, check: EntryExitCheck, witness: Witness, approval: Approval | None
) -> Iterator[Finding]:
    """Where the entry-exit check disagrees, they are two people likewise."""
    if check.answer is EntryExitAnswer.DIFFERS:
        yield from _two_people(witness, approval)


def apart_where_the_chip_is_in_doubt(
    judging: Judging, document: IdentityDocument, witness: Witness, approval: Approval | None
) -> Iterator[Finding]:
    """Where the chip cannot be read, or differs from the print, they are two people likewise."""
    if document.chip_in_doubt:
        yield from _two_people(witness, approval)


@_apart("-GUARDIAN", GUARDIAN)
def apart_where_a_guardian_acts(
    judging: Judging, guardian: IdentityDocument, witness: Witness, approval: Approval | None
) -> Iterator[Finding]:
    """Where a guardian acts it is level 3 and a second witness, two people [DOMAIN §8]."""
    yield from _two_people(witness, approval)


def _two_people(witness: Witness, approval: Approval | None) -> Iterator[Finding]:
    if approval is None:
        return
    if approval.decision is Decision.APPROVED and approval.staff == witness.staff:
        yield refuse(
            Text(
                "人脸、核查或芯片存疑，或由监护人代理时，第二名核对人不得同时为授权人。",
                "Where face, check or chip is in doubt, or a guardian acts, the witness may not be "
                "the authoriser too.",
            ),
            customer_text=Text("请稍候。", "One moment, please."),
            slot=APPROVAL,
        )


APART_RULES = (
    apart_where_the_face_differs,
    _apart("-CHECK", NETWORK_CHECK)(apart_where_a_check_disputes),
    _apart("-G-CHECK", GUARDIAN_CHECK)(apart_where_a_check_disputes),
    apart_where_the_entry_exit_check_disputes,
    _apart("-CHIP", CARD)(apart_where_the_chip_is_in_doubt),
    apart_where_a_guardian_acts,
)
AGENT_RULES = (
    _apart("-A-CHECK", AGENT_CHECK)(apart_where_a_check_disputes),
    _apart("-A-CHIP", AGENT)(apart_where_the_chip_is_in_doubt),
)
RULES = (opening_level, *APART_RULES)
