"""大额现金登记簿: the customers whose cash of a day is reported, as a printed list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from app.domain.branch import Branch, StoreKind
from app.domain.money import Fen, yuan_text
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

_TITLE = Text("大额现金登记簿", "Register of large cash")
_MASKED = Text("脱敏件", "Masked copy")

_COLUMNS = (
    Column(Text("序号", "No."), 0.4, Align.RIGHT),
    Column(Text("登记号", "Number"), 1.3),
    Column(Text("日期", "Day"), 0.9),
    Column(Text("客户号", "Customer"), 1.2),
    Column(Text("户名", "Name"), 0.8),
    Column(Text("收付", "Way"), 0.8),
    Column(Text("当日累计", "In the day"), 1.2, Align.RIGHT),
    Column(Text("最近日志号", "Newest entry"), 1.3),
)


@dataclass(frozen=True)
class PrintedLine:
    """Cash of one customer on one day, one way; the holder's name masked."""

    number: str
    day: date
    customer: str
    holder: str
    direction: Text
    total: Fen
    entry: str


@dataclass(frozen=True)
class RegisterPrinted:
    """Which days of the register are printed, where, when and by whom."""

    branch: Branch
    since: date
    until: date
    at: datetime
    teller: str
    teller_name: str


def large_cash_register(lines: Sequence[PrintedLine], printed: RegisterPrinted) -> bytes:
    """The register as PDF, A4 across, its column titles on every page, in the order given; the
    same lines and moment give the same bytes. Raises PaperFault as `render` does."""
    return render(document(lines, printed), A4_ACROSS)


def document(lines: Sequence[PrintedLine], printed: RegisterPrinted) -> Document:
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
                        Text("业务日期", "Days"),
                        Text(
                            f"{printed.since} 至 {printed.until}",
                            f"{printed.since} to {printed.until}",
                        ),
                        2,
                    ),
                    Cell(Text("合计", "Lines"), Text(f"{len(lines)}笔", f"{len(lines)}")),
                    Cell(
                        Text("金额合计", "Together"),
                        yuan_text(Fen(sum(one.total for one in lines))),
                    ),
                ),
                4,
            ),
            Table(
                Text("登记内容", "The lines"),
                _COLUMNS,
                tuple(
                    (
                        str(n),
                        one.number,
                        one.day.isoformat(),
                        one.customer,
                        one.holder,
                        one.direction,
                        yuan_text(one.total),
                        one.entry,
                    )
                    for n, one in enumerate(lines, 1)
                ),
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
