"""联网核查: what each result of the citizen identity check asks for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from app.domain.branch import Level
from app.evidence.identity import IdentityCard
from app.evidence.network_check import (
    CHECK_MEANING_TITLES,
    CheckMeaning,
    NetworkCheck,
    SecondDocument,
)
from app.flow.rule import Finding, Judging, escalate, rule, warn
from app.flow.slot import Slot
from app.i18n import Text
from app.rules import sources
from app.rules.identity import CARD

NETWORK_CHECK = Slot(
    "network_check",
    NetworkCheck,
    Text("联网核查", "Network check"),
    about=(CARD,),
    valid_for=timedelta(hours=12),
    settles=lambda check: check.answered,
)
SECOND_DOCUMENT = Slot(
    "second_document",
    SecondDocument,
    Text("辅助证件", "Auxiliary document"),
    about=(CARD, NETWORK_CHECK),
)

DISPUTED = (CheckMeaning.NAME_DIFFERS, CheckMeaning.NUMBER_NOT_FOUND)


@rule("NETWORK-CHECK", CARD, NETWORK_CHECK, source=sources.NETWORK_CHECK)
def network_check(judging: Judging, card: IdentityCard, check: NetworkCheck) -> Iterator[Finding]:
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
    if check.issuer and check.issuer != card.issuer:
        yield warn(
            Text(
                f"核查返回的签发机关“{check.issuer}”与证件“{card.issuer}”不同。",
                f"The service names the issuer “{check.issuer}”, the card “{card.issuer}”.",
            ),
            remedy=Text("请对照证件核对。", "Compare it with the card."),
        )


RULES = (network_check,)
