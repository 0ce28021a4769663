"""冻结登记簿: the freezes of a period and how each stands, as a printed list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from app.domain.branch import Branch, StoreKind
from app.i18n import Text, same
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

_TITLE = Text("冻结登记簿", "Register of freezes")
_MASKED = Text("脱敏件", "Masked copy")

_COLUMNS = (
    Column(Text("序号", "No."), 0.36, Align.RIGHT),
    Column(Text("冻结编号", "Freeze"), 1.15),
    Column(Text("登记时间", "Registered"), 0.84),
    Column(Text("种类", "Kind"), 0.9),
    Column(Text("机关", "Organ"), 1.3),
    Column(Text("文号", "Document"), 1.3),
    Column(Text("户名", "Holder"), 0.6),
    Column(Text("账号", "Account"), 1.2),
    Column(Text("冻结金额", "Amount"), 0.95, Align.RIGHT),
    Column(Text("现实际控制", "Holds"), 0.95, Align.RIGHT),
    Column(Text("状态", "Standing"), 0.6),
    Column(Text("说明", "How"), 1.2),
)


@dataclass(frozen=True)
class PrintedFreeze:
    """One freeze as it stands at the moment of printing; name and account masked."""

    number: str
    since: datetime
    kind: Text
    organ: str
    document: str
    holder: str
    account: str
    amount: Text
    holds: Text
    state: Text
    when: Text


@dataclass(frozen=True)
class RegisterPrinted:
    """Which days of the register are printed, where, when and by whom."""

    branch: Branch
    since: date
    until: date
    at: datetime
    teller: str
    teller_name: str


def freeze_register(lines: Sequence[PrintedFreeze], printed: RegisterPrinted) -> bytes:
    """The register as PDF, A4 across, its column titles on every page, in the order given; the
    same lines and moment give the same bytes. Raises PaperFault as `render` does."""
    return render(document(lines, printed), A4_ACROSS)


def document(lines: Sequence[PrintedFreeze], printed: RegisterPrinted) -> Document:
    """What the printed register says: the period, how many, each of them, room to sign."""
    branch = printed.branch
    return Document(
        header=Header(
            bank=same(branch.bank),
            branch_number=branch.number,
            branch_name=branch.name,
            date=printed.at.strftime("%Y-%m-%d"),
            serial=f"{printed.since:%Y%m%d}-{printed.until:%Y%m%d}",
            journal="—",
            title=_TITLE,
            copy=_MASKED,
        ),
        blocks=(
            Section(
                Text("登记期间", "The period"),
                (
                    Cell(
                        Text("登记日期", "Registered"),
                        Text(
                            f"{printed.since} 至 {printed.until}",
                            f"{printed.since} to {printed.until}",
                        ),
                    ),
                    Cell(Text("合计", "Freezes"), Text(f"{len(lines)}笔", f"{len(lines)}")),
                    Cell(Text("截至", "As of"), moment(printed.at), 2),
                ),
                4,
            ),
            Table(
                Text("登记内容", "The freezes"),
                _COLUMNS,
                tuple(_row(n, line) for n, line in enumerate(lines, 1)),
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


def _row(number: int, line: PrintedFreeze) -> tuple[str | Text, ...]:
    return (
        str(number),
        line.number,
        moment(line.since).replace(" ", "\n"),
        line.kind,
        line.organ,
        line.document,
        line.holder,
        line.account,
        line.amount,
        line.holds or "—",
        line.state,
        line.when,
    )
