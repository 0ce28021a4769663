"""挂失登记簿: every loss report of a day or a period, with what became of it, as a printed list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from app.clock import ending
from app.domain import masks
from app.domain.branch import Branch, StoreKind
from app.domain.loss import LOSS_END_TITLES, LossEnd, LossKind, LossOf, LossReport
from app.evidence.ask import choice_text
from app.evidence.loss import FOLLOW_UPS, LOSS_REASONS
from app.evidence.reporter import SHOWN_DOCUMENTS
from app.i18n import Text, joined, same
from app.papers.document import (
    Align,
    Cell,
    Column,
    Document,
    Header,
    Section,
    SignatureBox,
    StaffLine,
    Table,
)
from app.papers.formats import A4_ACROSS
from app.papers.render import render
from app.rules.papers.head import moment

_TITLE = Text("挂失登记簿", "Register of loss reports")
_FULL, _MASKED = Text("网点留存", "Branch copy"), Text("脱敏件", "Masked copy")
_NONE = "—"
_STANDS = Text("未结", "standing")
_NEVER = Text("不失效", "does not lapse")

_KINDS = {
    LossKind.VERBAL: Text("口头", "verbal"),
    LossKind.FORMAL: Text("书面", "formal"),
}
_OF = {
    LossOf.MEDIUM: Text("凭证", "medium"),
    LossOf.PIN: Text("密码", "PIN"),
    LossOf.BOTH: Text("双挂", "both"),
}
"""Short words for a list; forms print the long ones."""

_COLUMNS = (
    Column(Text("序号", "No."), 0.36, Align.RIGHT),
    Column(Text("挂失编号", "Report"), 1.2),
    Column(Text("受理时间", "Accepted"), 0.84),
    Column(Text("户名", "Holder"), 0.8),
    Column(Text("卡（折）号", "Card or passbook"), 1.52),
    Column(Text("种类及内容", "Kind, what, why"), 0.95),
    Column(Text("挂失人", "Reported by"), 0.8),
    Column(Text("身份及证件", "As, and document"), 0.9),
    Column(Text("证件号码", "Its number"), 1.42),
    Column(Text("止付时间", "Stopped"), 0.84),
    Column(Text("到期时间", "Lapses"), 0.84),
    Column(Text("处理结果", "What became of it"), 0.9),
    Column(Text("处理时间", "When"), 0.84),
    Column(Text("经办", "Teller"), 0.42),
)


@dataclass(frozen=True)
class RegisterLine:
    """One report, and its holder's name as the books know it."""

    report: LossReport
    holder: str


@dataclass(frozen=True)
class RegisterPrinted:
    """Which part of the register is printed, where, when and by whom.

    Attributes:
        since, until: the business days of acceptance, both included.
        masked: whether names and numbers are hidden, for a copy that leaves the branch's file.
    """

    branch: Branch
    since: date
    until: date
    at: datetime
    teller: str
    teller_name: str
    masked: bool


def loss_register(lines: Sequence[RegisterLine], printed: RegisterPrinted) -> bytes:
    """The register as PDF, A4 across, its column titles on every page, in the order given.

    How each report stands is said as of the moment of printing: one that lapsed without anybody
    writing it down has lapsed. The same lines and moment give the same bytes.
    Raises PaperFault as `render` does.
    """
    return render(document(lines, printed), A4_ACROSS)


def document(lines: Sequence[RegisterLine], printed: RegisterPrinted) -> Document:
    """What the printed register says: the period, how many reports, each of them, room to sign
    [农信 manuals: every report is registered with its result; DOMAIN §3, s]."""
    branch = printed.branch
    return Document(
        header=Header(
            bank=same(branch.bank),
            branch_number=branch.number,
            branch_name=branch.name,
            date=printed.at.strftime("%Y-%m-%d"),
            serial=f"{printed.since:%Y%m%d}-{printed.until:%Y%m%d}",
            journal=_NONE,
            title=_TITLE,
            copy=_MASKED if printed.masked else _FULL,
        ),
        blocks=(
            _summary(lines, printed),
            Table(
                Text("登记内容", "The reports"),
                _COLUMNS,
                tuple(_row(n, line, printed) for n, line in enumerate(lines, 1)),
            ),
        ),
        signatures=(
            SignatureBox(Text("经办人", "Teller"), None),
            SignatureBox(Text("网点负责人", "Branch manager"), None),
        ),
        staff=(
            StaffLine(
                Text("打印", "Printed by"),
                printed.teller,
                printed.teller_name,
                moment(printed.at),
            ),
        ),
        training=branch.kind is StoreKind.TRAINING,
    )


def _summary(lines: Sequence[RegisterLine], printed: RegisterPrinted) -> Section:
    reports = [line.report for line in lines]
    verbal = sum(one.kind is LossKind.VERBAL for one in reports)
    standing = sum(one.stands(printed.at) for one in reports)
    period = (
        same(printed.since.isoformat())
        if printed.since == printed.until
        else Text(f"{printed.since} 至 {printed.until}", f"{printed.since} to {printed.until}")
    )
    return Section(
        Text("登记期间", "The period"),
        (
            Cell(Text("受理日期", "Accepted"), period),
            Cell(Text("合计", "Reports"), _count(len(reports))),
            Cell(
                Text("口头 / 书面", "Verbal / formal"),
                same(f"{verbal} / {len(reports) - verbal}"),
            ),
            Cell(Text("其中未结", "Still standing"), _count(standing)),
        ),
        4,
    )


def _count(number: int) -> Text:
    return Text(f"{number}笔", f"{number}")


def _row(number: int, line: RegisterLine, printed: RegisterPrinted) -> tuple[str | Text, ...]:
    report, masked = line.report, printed.masked
    kind, _, document_number = report.reporter_document.partition(":")
    became, when = _became(report, printed.at)
    return (
        str(number),
        report.number,
        _on_two_lines(report.accepted_at),
        masks.name(line.holder) if masked else line.holder,
        masks.card_number(report.card) if masked else report.card,
        joined(
            (_KINDS[report.kind], _OF[report.of], choice_text(LOSS_REASONS, report.reason)),
            "、",
            ", ",
        ),
        masks.name(report.reporter) if masked else report.reporter,
        joined(
            (
                Text("代理人", "agent") if report.by_agent else Text("本人", "holder"),
                choice_text(SHOWN_DOCUMENTS, kind) if kind else Text("未出示证件", "no document"),
            ),
            "，",
            ", ",
        ),
        (masks.identity_number(document_number) if masked else document_number) or _NONE,
        _on_two_lines(report.stopped_at),
        ending(report.lapses_at).replace(" ", "\n") if report.lapses_at else _NEVER,
        joined(became, "；", "; "),
        "\n".join(map(_on_two_lines, when)) or _NONE,
        report.accepted_by,
    )


def _became(report: LossReport, at: datetime) -> tuple[tuple[Text, ...], tuple[datetime, ...]]:
    """What became of a report by that moment, and when: its PIN first, where that was settled."""
    said: tuple[Text, ...] = ()
    when: tuple[datetime, ...] = ()
    if report.pin_reset_at is not None and report.still is not report.of:
        said, when = (Text("密码已重置", "PIN reset"),), (report.pin_reset_at,)
    if report.stands(at):
        said += (_STANDS,)
        if report.follow_up:
            said += (
                Text("约定{what}", "agreed: {what}").format(
                    what=choice_text(FOLLOW_UPS, report.follow_up)
                ),
            )
        return said, when
    if report.end is None:
        assert report.lapses_at is not None
        return (*said, LOSS_END_TITLES[LossEnd.LAPSED]), (*when, report.lapses_at)
    assert report.ended_at is not None
    return (*said, LOSS_END_TITLES[report.end]), (*when, report.ended_at)


def _on_two_lines(at: datetime) -> str:
    """A moment to the second: the day, and the time below it."""
    return moment(at).replace(" ", "\n")
