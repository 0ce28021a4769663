"""联网核查: what each result of the citizen identity check asks for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from app.domain.branch import Level
from app.domain.document_numbers import CITIZEN_KINDS
from app.evidence.identity import IdentityDocument
from app.evidence.network_check import (
    CHECK_MEANING_TITLES,
    CheckMeaning,
    EntryExitAnswer,
    EntryExitCheck,
    NetworkCheck,
    SecondDocument,
)
from app.flow.rule import Finding, Judging, escalate, rule, warn
from app.flow.slot import Slot, View
from app.i18n import Text
from app.rules import sources
from app.rules.identity import CARD, GUARDIAN

NETWORK_CHECK = Slot(
    "network_check",
    NetworkCheck,
    Text("联网核查", "Network check"),
    about=(CARD,),
    valid_for=timedelta(hours=12),
    settles=lambda check: check.answered,
)
GUARDIAN_CHECK = Slot(
    "guardian_check",
    NetworkCheck,
    Text("监护人联网核查", "Network check of the guardian"),
    about=(GUARDIAN,),
    valid_for=timedelta(hours=12),
    settles=lambda check: check.answered,
)
ENTRY_EXIT = Slot(
    "entry_exit",
    EntryExitCheck,
    Text("出入境证件核验", "Entry-exit document check"),
    about=(CARD,),
)
SECOND_DOCUMENT = Slot(
    "second_document",
    SecondDocument,
    Text("辅助证件", "Auxiliary document"),
    about=(CARD, GUARDIAN, NETWORK_CHECK),
)

DISPUTED = (CheckMeaning.NAME_DIFFERS, CheckMeaning.NUMBER_NOT_FOUND)


def in_citizen_check(view: View) -> bool:
    """Whether the citizen check knows documents of this kind; until one is shown it is taken for
    one of those that most customers have."""
    return not view.has(CARD) or view.of(CARD).kind in CITIZEN_KINDS


def needs_entry_exit(view: View) -> bool:
    """Documents of Hong Kong, Macao, Taiwan and foreign holders are checked elsewhere
    [DOMAIN §2.2, K]."""
    return view.has(CARD) and view.of(CARD).kind not in CITIZEN_KINDS


def guardian_in_citizen_check(view: View) -> bool:
    """Whether there is a guardian whom the citizen check knows."""
    guardian = view.find(GUARDIAN)
    return guardian is not None and guardian.kind in CITIZEN_KINDS


def disputed(view: View) -> bool:
    """Whether a check says that somebody's name or number is not known."""
    checks = (view.find(NETWORK_CHECK), view.find(GUARDIAN_CHECK))
    entry_exit = view.find(ENTRY_EXIT)
    return any(one is not None and one.meaning in DISPUTED for one in checks) or (
        entry_exit is not None and entry_exit.answer is EntryExitAnswer.DIFFERS
    )


def network_check(
    judging: Judging, card: IdentityDocument, check: NetworkCheck
) -> Iterator[Finding]:
    """Decides by the meaning of the result; the check is an aid, not a ground to refuse alone."""
    said = CHECK_MEANING_TITLES[check.meaning]
    if check.meaning in DISPUTED:
        yield escalate(
            Level.MANAGER,
            Text("联网核查：{said}。", "Network check: {said}.").format(said=said),
            remedy=Text(
                "请核对录入，另核对户口簿、护照等辅助证件并留存；客户也可持核查结果证明到派出所核实"
                "（2个工作日内答复）。",
                "Check the entry; compare and copy a second document such as the household "
                "register or passport; the customer may take the result to the police station, "
                "which answers within 2 working days.",
            ),
        )
    elif check.meaning is CheckMeaning.MATCH_WITHOUT_PHOTO:
        yield warn(
            Text("联网核查：{said}。", "Network check: {said}.").format(said=said),
            remedy=Text(
                "须人脸比对相像，或核对第二证件后方可继续。",
                "Go on only with an alike face or a second document.",
            ),
        )
    elif not check.answered:
        yield warn(
            Text(
                "联网核查未返回结果：{said}。", "The network check gave no result: {said}."
            ).format(said=said),
            remedy=Text("请重试。", "Try again."),
        )
    if check.issuer and card.issuer and check.issuer != card.issuer:
        yield warn(
            Text(
                f"核查返回的签发机关“{check.issuer}”与证件“{card.issuer}”不同。",
                f"The service names the issuer “{check.issuer}”, the card “{card.issuer}”.",
            ),
            remedy=Text("请对照证件核对。", "Compare it with the card."),
        )


@rule("ENTRY-EXIT", CARD, ENTRY_EXIT, source=sources.ENTRY_EXIT)
def entry_exit(
    judging: Judging, card: IdentityDocument, check: EntryExitCheck
) -> Iterator[Finding]:
    """A document that no service confirmed is the supervisor's to accept, a disputed one the
    manager's."""
    if check.answer is EntryExitAnswer.DIFFERS:
        yield escalate(
            Level.MANAGER,
            Text("出入境证件核验不一致。", "The entry-exit check disagrees."),
            remedy=Text(
                "请核对录入，另核对辅助证件并留存。",
                "Check the entry; compare and copy a second document.",
            ),
        )
    elif check.answer is EntryExitAnswer.BY_HAND:
        yield escalate(
            Level.SUPERVISOR,
            Text(
                "证件未经核验服务确认，由柜员人工核对。",
                "No service confirmed the document: the teller compared it by hand.",
            ),
            remedy=Text("请授权人核对证件原件。", "The authoriser looks at the original."),
        )


@rule("G-ENTRY-EXIT", GUARDIAN, source=sources.ENTRY_EXIT)
def guardian_is_not_in_the_citizen_check(
    judging: Judging, guardian: IdentityDocument
) -> Iterator[Finding]:
    """No service is asked about a guardian's permit or passport: the authoriser looks at it."""
    if guardian.kind not in CITIZEN_KINDS:
        yield escalate(
            Level.SUPERVISOR,
            Text(
                "监护人证件不在联网核查范围内，由人工核对。",
                "The citizen check does not know the guardian's document: it is compared by hand.",
            ),
            remedy=Text(
                "请授权人核对证件原件、防伪特征及照片。",
                "The authoriser looks at the original, its security features and photograph.",
            ),
        )


RULES = (
    rule("NETWORK-CHECK", CARD, NETWORK_CHECK, source=sources.NETWORK_CHECK)(network_check),
    rule("G-NETWORK-CHECK", GUARDIAN, GUARDIAN_CHECK, source=sources.NETWORK_CHECK)(network_check),
    entry_exit,
    guardian_is_not_in_the_citizen_check,
)
