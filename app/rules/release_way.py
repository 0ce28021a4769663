"""简易撤销: when a holder's own verbal report is undone by their document alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from app.domain.branch import Level
from app.domain.loss import LossKind
from app.domain.loss_parameters import YES
from app.evidence.acting import Acting, Who
from app.evidence.found_account import AccountFound
from app.evidence.identity import IdentityDocument
from app.evidence.loss import LossReason, ReportChosen
from app.evidence.network_check import EntryExitCheck, NetworkCheck
from app.evidence.released import ReleaseWay
from app.flow.rule import (
    Finding,
    Judging,
    Rule,
    escalate,
    escalates,
    judge,
    level_asked,
    refuse,
    refuses,
)
from app.flow.slot import Slot, View
from app.i18n import Text
from app.rules import sources
from app.rules.acting import ACTING
from app.rules.custody import in_custody
from app.rules.found_account import ACCOUNT
from app.rules.holder import holder_rules
from app.rules.identity import CARD
from app.rules.loss import REPORT
from app.rules.network_check import ENTRY_EXIT, NETWORK_CHECK

WAY = Slot("release_way", ReleaseWay, Text("解挂方式", "Way of release"), about=(ACTING, REPORT))
"""By itself what the books and the parameter say, anew whenever something changes."""

_KNOWN: tuple[Slot[Any], ...] = (ACTING, CARD, ACCOUNT, NETWORK_CHECK, ENTRY_EXIT)
"""By what it is known who is here, before any face."""

OWN_VERBAL = Text("解除本人的口头挂失时", "where the holder's own verbal report is released")
NOT_LIGHT = Text("不是简易撤销时", "where it is not undone lightly")


def own_verbal(view: View) -> bool:
    """Whether the report is a verbal one of the holder's own."""
    report = view.find(REPORT)
    return report is not None and _is_own_verbal(report)


def light(view: View) -> bool:
    """Whether the document alone is enough: without face and without approval."""
    way = view.find(WAY)
    return own_verbal(view) and way is not None and way.light


def _is_own_verbal(report: ReportChosen) -> bool:
    return report.kind is LossKind.VERBAL and not report.by_agent


def may_be_light(judging: Judging, report: ReportChosen) -> bool:
    """Whether a report may be undone lightly: the holder's own verbal one, where the bank's
    parameter says so that day, and while the card does not lie in custody, which takes two
    people. Never of a theft: whoever stole the card may have the document too [D]."""
    kept = judging.books.loss_report(report.number)
    return (
        _is_own_verbal(report)
        and kept is not None
        and kept.reason != LossReason.STOLEN
        and judging.books.parameter("loss_verbal_light_release", judging.today) == YES
        and in_custody(judging.books, report.card, report.issue) is None
    )


def find_way(view: View, judging: Judging) -> ReleaseWay:
    """Lightly only where the holder is here, and nothing in who they are asks for an approval: a
    document that was typed, a check that differs, a hit on a list."""
    report = view.of(REPORT)
    return ReleaseWay(report.number, _lightly(view, judging, report))


def _lightly(view: View, judging: Judging, report: ReportChosen) -> bool:
    doubts = judge(holder_rules(agents=False), view, judging)
    in_person = view.of(ACTING).who is Who.HOLDER and level_asked(doubts) <= Level.TELLER
    return in_person and may_be_light(judging, report)


_IN_FULL = refuses(
    remedy=Text(
        "请回到“解挂原因”再次确认：将按非简易方式，核对人脸并授权。",
        "Go back to why it is released and confirm it again: it is then released in full form, "
        "with face and approval.",
    )
)


def _still_open(
    judging: Judging,
    report: ReportChosen,
    way: ReleaseWay,
    acting: Acting | None,
    card: IdentityDocument | None,
    found: AccountFound | None,
    network: NetworkCheck | None,
    entry_exit: EntryExitCheck | None,
) -> Iterator[Finding]:
    """Parameter, custody, lists and documents may have changed since it was found."""
    known = zip(_KNOWN, (acting, card, found, network, entry_exit), strict=True)
    said = {slot.name: one for slot, one in known if one is not None}
    if way.light and not _lightly(View(said), judging, report):
        yield refuse(
            Text(
                "现在不能简易撤销：参数已变更、该卡已入库保管，或身份核对须授权。",
                "It can no longer be undone lightly: the parameter changed, the card lies in "
                "custody, or who this is asks for an approval.",
            ),
            customer_text=Text("请稍候。", "One moment, please."),
        )


the_way_is_still_open = Rule(
    "RELEASE-WAY",
    (REPORT, WAY),
    Text(
        "简易撤销只适用于本人的口头挂失，并以本行参数为准",
        "Only a holder's own verbal report is undone lightly, and only where the bank's parameter "
        "says so",
    ),
    (_IN_FULL,),
    sources.RELEASE_LIGHT,
    _still_open,
    sees=_KNOWN,
)


def _level(judging: Judging, report: ReportChosen, way: ReleaseWay | None) -> Iterator[Finding]:
    """Two see who takes a report back; a holder's own verbal one may be undone lightly."""
    waiting_for_the_way = _is_own_verbal(report) and way is None
    if waiting_for_the_way or (_is_own_verbal(report) and way is not None and way.light):
        return
    yield escalate(Level.SUPERVISOR, Text("解挂须主管授权。", "A release needs a supervisor."))


a_supervisor_approves = Rule(
    "RELEASE-LEVEL",
    (REPORT,),
    Text(
        "解挂由主管授权；本人口头挂失的简易撤销除外",
        "A supervisor approves a release, but for a verbal report undone lightly",
    ),
    (escalates(Level.SUPERVISOR),),
    sources.RELEASE_LEVEL,
    _level,
    sees=(WAY,),
)

WAY_RULES = (the_way_is_still_open, a_supervisor_approves)
