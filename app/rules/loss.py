"""Losses: what is said, which report a case is about, and what stands in the way of a report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from app.clock import ending
from app.domain.account import MEDIUM_KIND_TITLES, AccountLife, MediumState
from app.domain.loss import (
    LossKind,
    LossOf,
    LossReport,
    standing,
)
from app.evidence.found_account import AccountFound
from app.evidence.loss import AccountChecked, LossSaid, ReportChosen
from app.flow.books import BooksReading
from app.flow.rule import Finding, Judging, Rule, refuse, refuses, rule, warn, warns
from app.flow.slot import Slot, View
from app.i18n import Text, same
from app.rules import sources
from app.rules.clock import clock_is_noticed
from app.rules.found_account import ACCOUNT
from app.rules.loss_sentences import how_it_died, how_it_ended, who_reported
from app.rules.restraints import restrained, said_to

LOSS = Slot("loss", LossSaid, Text("挂失内容", "The loss"), about=(ACCOUNT,))
REPORT = Slot("loss_report", ReportChosen, Text("原挂失", "The report"), about=(ACCOUNT,))
CHECKED = Slot(
    "account_checked", AccountChecked, Text("账户核对", "Account facts"), about=(ACCOUNT, LOSS)
)

CHOOSE_AGAIN = Text("请重新查找并选择账户和卡。", "Find and choose account and card again.")
_HAS_CHANGED = Text("请稍候，正在重新核对。", "One moment, please: this is checked again.")


def chosen(report: LossReport) -> ReportChosen:
    """A report as a case names it."""
    return ReportChosen(
        number=report.number,
        card=report.card,
        issue=report.issue,
        kind=report.kind,
        of=report.of,
        still=report.still,
        accepted_at=report.accepted_at,
        stopped_at=report.stopped_at,
        lapses_at=report.lapses_at,
        accepted_by=report.accepted_by,
        reporter=report.reporter,
        by_agent=report.by_agent,
        copy=report.copy,
    )


Suits = Callable[[LossReport], bool]
"""Whether a follow-up may be about a report."""


def any_report(report: LossReport) -> bool:
    """A follow-up of any standing report."""
    return True


def formal(report: LossReport) -> bool:
    """A follow-up of formal reports only."""
    return report.kind is LossKind.FORMAL


def of_the_medium(report: LossReport) -> bool:
    """A follow-up of a report by which the card or passbook is still lost."""
    return report.still.medium


def of_the_pin(report: LossReport) -> bool:
    """A follow-up of a report by which the PIN is still lost."""
    return report.still.pin


def suiting(
    books: BooksReading, card: str, at: datetime, suits: Suits = any_report
) -> tuple[LossReport, ...]:
    """The standing reports of a card that a follow-up may be about: formal ones first, of more
    before of less, then the oldest."""
    found = [one for one in standing(books.loss_reports(card), at) if suits(one)]
    return tuple(
        sorted(
            found,
            key=lambda one: (
                one.kind is LossKind.VERBAL,
                one.still is not LossOf.BOTH,
                one.accepted_at,
            ),
        )
    )


@dataclass(frozen=True)
class ProposesReport:
    """Proposes the standing report that a follow-up is most likely about; none where none is.

    `suits` says which reports the follow-up may be about, so that another may be chosen.
    """

    suits: Suits

    def __call__(self, view: View, judging: Judging) -> ReportChosen | None:
        """The first of the reports that suit."""
        found = view.find(ACCOUNT)
        if found is None:
            return None
        reports = suiting(judging.books, found.card, judging.now, self.suits)
        return chosen(reports[0]) if reports else None


def propose_report(suits: Suits = any_report) -> ProposesReport:
    """The proposal of a follow-up's report."""
    return ProposesReport(suits)


@rule(
    "LOSS-ACCOUNT",
    ACCOUNT,
    title=Text("账户存在且未销户", "The account exists and is not closed"),
    may=(refuses(remedy=CHOOSE_AGAIN),),
    source=sources.LOSS,
)
def account_lives(judging: Judging, found: AccountFound) -> Iterator[Finding]:
    """A closed account has nothing to be stopped; one that never was has neither."""
    account = judging.books.account(found.account)
    if account is None:
        yield refuse(
            Text(f"账户 {found.account} 不存在。", f"There is no account {found.account}."),
            customer_text=Text(
                "没有查到该账户，请核对号码。",
                "There is no such account; please check the number.",
            ),
        )
    elif account.life is AccountLife.CLOSED:
        yield refuse(
            Text(
                f"账户 {found.account} 已销户，卡（折）已随之作废，不须挂失。",
                f"The account {found.account} is closed and its cards are void with it: there is "
                "nothing to report.",
            ),
            customer_text=Text("该账户已经销户。", "This account is closed."),
        )


@rule(
    "LOSS-MEDIUM",
    ACCOUNT,
    title=Text(
        "卡（折）属于该账户，未作废、未换发",
        "The card or passbook is the account's, and neither void nor replaced",
    ),
    may=(refuses(remedy=CHOOSE_AGAIN),),
    source=sources.LOSS_REGISTER,
)
def medium_lives(judging: Judging, found: AccountFound) -> Iterator[Finding]:
    """What is void for ever cannot be lost, released or replaced again; it is said by what it was
    replaced and when."""
    card = judging.books.card(found.card)
    kind = MEDIUM_KIND_TITLES[found.medium]
    tail = same(found.card[-4:])
    if card is None or card.account != found.account:
        yield refuse(
            Text(
                "本行没有发放过号码为 {card} 的{kind}，或其不属于该账户。",
                "No {kind} {card} was ever issued here, or it is not this account's.",
            ).format(card=same(found.card), kind=kind),
            customer_text=Text(
                "没有查到该卡，请核对号码。", "There is no such card; please check the number."
            ),
        )
    elif card.state is not MediumState.NORMAL:
        yield refuse(
            how_it_died(judging.books, card),
            customer_text=Text(
                "该卡（折）早已作废，不能再使用。",
                "This card or passbook was void before; nobody can use it.",
            ),
        )
    elif card.issue != found.issue:
        yield refuse(
            Text(
                "尾号 {tail} 的{kind}已同号换发为第 {now} 张，本业务仍指第 {then} 张。",
                "The {kind} ending in {tail} was re-issued under its number: plastic {now} is in "
                "use, this case is about plastic {then}.",
            ).format(tail=tail, kind=kind, now=card.issue, then=found.issue),
            customer_text=_HAS_CHANGED,
        )


def in_the_way(
    reports: tuple[LossReport, ...], kind: LossKind, of: LossOf, at: datetime
) -> tuple[LossReport, ...]:
    """The standing reports because of which one of this kind of that cannot be made: any for a
    verbal one, formal ones for a formal one, where they are of the same in part."""
    return tuple(
        one
        for one in standing(reports, at)
        if one.still.meets(of) and (kind is LossKind.VERBAL or one.kind is LossKind.FORMAL)
    )


def superseded(
    reports: Iterable[LossReport], kind: LossKind, of: LossOf, at: datetime
) -> tuple[LossReport, ...]:
    """The standing reports whose place a new one takes: for a formal one all verbal ones that it
    covers, for a verbal one none [DOMAIN §3, s]."""
    if kind is LossKind.VERBAL:
        return ()
    return tuple(
        one for one in standing(reports, at) if one.kind is LossKind.VERBAL and of.covers(one.still)
    )


def not_reported_yet(kind: LossKind) -> Rule:
    """The rule that the same is not reported twice, for reports of this kind."""
    remedy = (
        Text(
            "支付已停止。口头挂失的，请本人办理正式挂失（2102）；只须加挂其余内容的，只选该内容。",
            "Payment is stopped. Where that report is verbal, make it a formal one (2102); where "
            "something is missing in it, report that alone.",
        )
        if kind is LossKind.VERBAL
        else Text(
            "支付已停止。客户联遗失的办理再挂失（2103），加挂其余内容的办理变更挂失内容（2104）。",
            "Payment is stopped. Where the customer's copy is lost, report again (2103); where "
            "more is lost, change the report (2104).",
        )
    )

    @rule(
        "LOSS-TWICE",
        ACCOUNT,
        LOSS,
        title=Text("同一内容未在挂失中", "The same is not reported lost already"),
        may=(refuses(remedy=remedy),),
        source=sources.LOSS_REGISTER,
    )
    def not_yet(judging: Judging, found: AccountFound, said: LossSaid) -> Iterator[Finding]:
        """The first of the standing reports that are in the way is named, with who made it."""
        reports = judging.books.loss_reports(found.card)
        for one in in_the_way(reports, kind, said.of, judging.now)[:1]:
            until = Text("", "")
            if one.lapses_at is not None:
                until = Text("，{at} 到期", ", lapsing at {at}").format(
                    at=same(ending(one.lapses_at))
                )
            yield refuse(
                Text("{who}{until}。", "Reported already: {who}{until}.").format(
                    who=who_reported(judging.books, one), until=until
                ),
                customer_text=Text(
                    "这项挂失此前已经办理，支付已经停止。",
                    "This was reported before; payment is stopped.",
                ),
                field="of",
            )

    return not_yet


@rule(
    "LOSS-LAPSED",
    ACCOUNT,
    title=Text("此前口头挂失已失效的，提示客户", "A verbal report that lapsed is pointed out"),
    may=(
        warns(
            remedy=Text(
                "请请客户核对失效后的支出；本次挂失重新计算停止支付的时间。",
                "Ask the customer to look at what was paid since; payment stops anew with this "
                "report.",
            )
        ),
    ),
    source=sources.LOSS_LAPSE,
)
def lapsed_before(judging: Judging, found: AccountFound) -> Iterator[Finding]:
    """Since a verbal report lapsed payment went on: whoever reports again must know it."""
    lapsed = [
        one
        for one in judging.books.loss_reports(found.card)
        if one.end is None and one.lapsed(judging.now)
    ]
    for one in lapsed[-1:]:
        yield warn(
            Text(
                "{who}；{end}，其后支付未停止。", "{who}; {end}, and payment went on since then."
            ).format(who=who_reported(judging.books, one), end=how_it_ended(one, judging.now))
        )


@rule(
    "LOSS-FROZEN",
    ACCOUNT,
    title=Text(
        "账户有冻结、止付的，挂失照办并提示",
        "A report is accepted on a frozen account, and the freeze is pointed out",
    ),
    may=(
        warns(
            remedy=Text(
                "挂失照常受理；冻结不因挂失解除。不得向客户透露冻结情况，有疑问请其联系冻结机关。",
                "Accept the report; it ends no freeze. Tell the customer nothing of it; whoever "
                "froze the account is who can be asked.",
            )
        ),
    ),
    source=sources.LOSS_FROZEN,
)
def frozen_is_pointed_out(judging: Judging, found: AccountFound) -> Iterator[Finding]:
    """Before a report it is seen whether the account is frozen or stopped [DOMAIN §3, s]: a loss
    is the medium's, a freeze the account's, and neither ends the other."""
    held = restrained(judging.books, found.account, judging.now)
    for said in dict.fromkeys(
        said_to(judging.books, judging.teller, one, judging.now) for one in held.in_effect
    ):
        yield warn(Text("{said}。", "{said}.").format(said=said))


def report_stands(suits: Suits = any_report) -> Rule:
    """The rule that the report which a follow-up is about stands, is this card's and suits it."""

    @rule(
        "LOSS-REPORT",
        ACCOUNT,
        REPORT,
        title=Text(
            "原挂失属于该卡、仍然有效，且适用本业务",
            "The report is of this card, stands, and is one that this is done for",
        ),
        may=(
            refuses(
                when=Text("已失效、已终止或不适用", "lapsed, ended, or another kind"),
                remedy=Text(
                    "请重新选择挂失记录；已失效的须重新挂失。",
                    "Choose the report again; after a lapse the loss is reported anew.",
                ),
            ),
        ),
        source=sources.LOSS_REGISTER,
    )
    def stands(judging: Judging, found: AccountFound, about: ReportChosen) -> Iterator[Finding]:
        """Two desks may follow up the same report: the later one is told what became of it."""
        report = judging.books.loss_report(about.number)
        if report is None or (report.card, report.issue) != (found.card, found.issue):
            yield refuse(
                Text(
                    f"挂失登记簿中没有该卡编号为 {about.number} 的挂失。",
                    f"The register has no report {about.number} of this card.",
                ),
                customer_text=_HAS_CHANGED,
            )
        elif not report.stands(judging.now):
            yield refuse(
                Text("挂失 {number}：{end}。", "Report {number}: {end}.").format(
                    number=same(report.number), end=how_it_ended(report, judging.now)
                ),
                customer_text=Text("这笔挂失已经不再有效。", "This report no longer counts."),
            )
        elif not suits(report) or chosen(report) != about:
            yield refuse(
                Text("{who}，不适用本业务。", "{who}: this is not done for it.").format(
                    who=who_reported(judging.books, report)
                ),
                customer_text=_HAS_CHANGED,
            )

    return stands


REPORT_RULES = (
    account_lives,
    medium_lives,
    lapsed_before,
    frozen_is_pointed_out,
    clock_is_noticed,
)
"""What every report asks; the kind's own `not_reported_yet` comes with them."""
