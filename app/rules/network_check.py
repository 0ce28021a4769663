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
from app.flow.rule import Finding, Judging, escalate, escalates, question, rule, warn, warns
from app.flow.slot import Slot, View
from app.i18n import Text
from app.rules import sources
from app.rules.identity import AGENT, CARD, GUARDIAN

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
AGENT_CHECK = Slot(
    "agent_check",
    NetworkCheck,
    Text("代理人联网核查", "Network check of the agent"),
    about=(AGENT,),
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
    about=(CARD, GUARDIAN, AGENT, NETWORK_CHECK),
)

DISPUTED = (CheckMeaning.NAME_DIFFERS, CheckMeaning.NUMBER_NOT_FOUND)


IN_CITIZEN_CHECK = Text(
    "证件属于联网核查范围时（居民身份证、临时身份证、户口簿）",
    "where the citizen check knows such documents (resident card, temporary card, register)",
)
GUARDIAN_IN_CITIZEN_CHECK = Text(
    "监护人证件属于联网核查范围时", "where the citizen check knows the guardian's document"
)
AGENT_IN_CITIZEN_CHECK = Text(
    "代理人证件属于联网核查范围时", "where the citizen check knows the agent's document"
)
NEEDS_ENTRY_EXIT = Text(
    "证件不属于联网核查范围时（港澳台居民及外国人证件）",
    "where it does not (documents of Hong Kong, Macao, Taiwan and foreign holders)",
)


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


def agent_in_citizen_check(view: View) -> bool:
    """Whether there is an agent whom the citizen check knows."""
    agent = view.find(AGENT)
    return agent is not None and agent.kind in CITIZEN_KINDS


def disputed(view: View) -> bool:
    """Whether a check says that somebody's name or number is not known."""
    checks = (view.find(NETWORK_CHECK), view.find(GUARDIAN_CHECK), view.find(AGENT_CHECK))
    entry_exit = view.find(ENTRY_EXIT)
    return any(one is not None and one.meaning in DISPUTED for one in checks) or (
        entry_exit is not None and entry_exit.answer is EntryExitAnswer.DIFFERS
    )


_WITHOUT_PHOTOGRAPH = warns(
    when=Text("一致但没有照片", "a match without a photograph"),
    remedy=Text(
        "须人脸比对相像，或核对第二证件后方可继续。",
        "Go on only with an alike face or a second document.",
    ),
)
_NO_ANSWER = warns(when=Text("未返回结果", "no result came"), remedy=Text("请重试。", "Try again."))
_OTHER_ISSUER = warns(
    when=Text("签发机关不同", "another issuer"),
    remedy=Text("请对照证件核对。", "Compare it with the card."),
)


@question(
    "NETWORK-CHECK",
    title=Text(
        "联网核查结果须处理，不得仅凭结果拒绝",
        "Each result of the network check is acted upon; alone it is no ground to refuse",
    ),
    may=(
        escalates(
            Level.MANAGER,
            when=Text("姓名不一致或号码不存在", "name or number is not known"),
            remedy=Text(
                "请核对录入，另核对户口簿、护照等辅助证件并留存；客户也可持核查结果证明到派出所核实"
                "（2个工作日内答复）。",
                "Check the entry; compare and copy a second document such as the household "
                "register or passport; the customer may take the result to the police station, "
                "which answers within 2 working days.",
            ),
        ),
        _WITHOUT_PHOTOGRAPH,
        _NO_ANSWER,
        _OTHER_ISSUER,
    ),
    source=sources.NETWORK_CHECK,
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
        )
    elif check.meaning is CheckMeaning.MATCH_WITHOUT_PHOTO:
        yield warn(
            Text("联网核查：{said}。", "Network check: {said}.").format(said=said),
            remedy=_WITHOUT_PHOTOGRAPH.remedy,
        )
    elif not check.answered:
        yield warn(
            Text(
                "联网核查未返回结果：{said}。", "The network check gave no result: {said}."
            ).format(said=said),
            remedy=_NO_ANSWER.remedy,
        )
    if check.issuer and card.issuer and check.issuer != card.issuer:
        yield warn(
            Text(
                f"核查返回的签发机关“{check.issuer}”与证件“{card.issuer}”不同。",
                f"The service names the issuer “{check.issuer}”, the card “{card.issuer}”.",
            ),
            remedy=_OTHER_ISSUER.remedy,
        )


@rule(
    "ENTRY-EXIT",
    CARD,
    ENTRY_EXIT,
    title=Text(
        "出入境证件核验不一致或人工核对的，由有权人员授权",
        "A document that no service confirmed is accepted by somebody entitled to",
    ),
    may=(
        escalates(
            Level.MANAGER,
            when=Text("核验不一致", "the check disagrees"),
            remedy=Text(
                "请核对录入，另核对辅助证件并留存。",
                "Check the entry; compare and copy a second document.",
            ),
        ),
        escalates(
            Level.SUPERVISOR,
            when=Text("由人工核对", "it was compared by hand"),
            remedy=Text("请授权人核对证件原件。", "The authoriser looks at the original."),
        ),
    ),
    source=sources.ENTRY_EXIT,
)
def entry_exit(
    judging: Judging, card: IdentityDocument, check: EntryExitCheck
) -> Iterator[Finding]:
    """A document that no service confirmed is the supervisor's to accept, a disputed one the
    manager's."""
    if check.answer is EntryExitAnswer.DIFFERS:
        yield escalate(
            Level.MANAGER,
            Text("出入境证件核验不一致。", "The entry-exit check disagrees."),
        )
    elif check.answer is EntryExitAnswer.BY_HAND:
        yield escalate(
            Level.SUPERVISOR,
            Text(
                "证件未经核验服务确认，由柜员人工核对。",
                "No service confirmed the document: the teller compared it by hand.",
            ),
        )


@question(
    "ENTRY-EXIT",
    title=Text(
        "监护人或代理人证件不在联网核查范围的，由授权人核对原件",
        "A guardian's or agent's document that the citizen check does not know is compared by the "
        "authoriser",
    ),
    may=(
        escalates(
            Level.SUPERVISOR,
            remedy=Text(
                "请授权人核对证件原件、防伪特征及照片。",
                "The authoriser looks at the original, its security features and photograph.",
            ),
        ),
    ),
    source=sources.ENTRY_EXIT,
)
def other_is_not_in_the_citizen_check(
    judging: Judging, other: IdentityDocument
) -> Iterator[Finding]:
    """No service is asked about a guardian's or agent's permit or passport: the authoriser looks
    at it."""
    if other.kind not in CITIZEN_KINDS:
        yield escalate(
            Level.SUPERVISOR,
            Text(
                "到场人证件不在联网核查范围内，由人工核对。",
                "The citizen check does not know the document of whoever is here: it is compared "
                "by hand.",
            ),
        )


RULES = (
    network_check.of(CARD, NETWORK_CHECK),
    network_check.of(GUARDIAN, GUARDIAN_CHECK, prefix="G-"),
    entry_exit,
    other_is_not_in_the_citizen_check.of(GUARDIAN, prefix="G-"),
)
AGENT_RULES = (
    network_check.of(AGENT, AGENT_CHECK, prefix="A-"),
    other_is_not_in_the_citizen_check.of(AGENT, prefix="A-"),
)
