"""日终报告: what the day end of a branch did, and what the day leaves for somebody to see to."""

from __future__ import annotations

from app.domain.money import yuan_text
from app.evidence.day_end import DayEndKind
from app.flow.operation import BANK_COPY, PaperCopy, Setting
from app.flow.slot import View
from app.i18n import Text, same
from app.papers.document import Block, Cell, Column, Document, Prose, Section, SignatureBox, Table
from app.rules.day_end import DAY_END_WORK
from app.rules.papers import head, signed
from app.rules.papers.paper import paper

_CODE = "day_end_report"
_TITLE = Text("日终报告", "Day-end report")
_NOTHING = Text(
    "无未了事项：各尾箱已轧账，账务平衡，没有明日前到期的冻结或将失效的挂失。",
    "Nothing is left: every drawer is counted, the ledger balances, no freeze ends and no report "
    "lapses by tomorrow.",
)


def is_the_report(view: View) -> bool:
    """Whether this entry of the day end is the one with the report."""
    work = view.find(DAY_END_WORK)
    return work is not None and work.kind is DayEndKind.REPORT


def document(view: View, setting: Setting, copy: PaperCopy) -> Document:
    """The figures of the day and each thing that is left, with what is to be done about it."""
    work = view.of(DAY_END_WORK)
    report = work.report
    assert report is not None
    done = (
        Cell(Text("营业日", "Business day"), same(work.day.isoformat())),
        Cell(Text("最近结息日", "Last settlement day"), same(work.through.isoformat())),
        Cell(Text("应结息户数", "Accounts to settle"), _count(report.to_settle)),
        Cell(Text("其中未能结息", "Not settled"), _count(report.unsettled)),
        Cell(Text("今日入息户数", "Credited today"), _count(report.credited)),
        Cell(Text("今日入账利息", "Interest credited today"), yuan_text(report.interest)),
        Cell(Text("代扣利息税", "Tax taken"), yuan_text(report.tax)),
        Cell(Text("今日转休眠", "Gone to sleep today"), _count(report.dormant)),
        Cell(Text("今日暂停非柜面", "Other channels stopped today"), _count(report.stopped)),
        Cell(Text("今日证件过期管控", "Restricted today"), _count(report.restricted)),
    )
    return Document(
        header=head.header(setting, _TITLE, copy.title),
        blocks=(Section(Text("日终处理结果", "What was done"), done), _left(view)),
        signatures=(
            SignatureBox(Text("日终操作员", "Run by"), None),
            SignatureBox(Text("网点负责人", "Branch manager"), None),
        ),
        staff=signed.staff(view, setting),
        seal=head.seal(setting),
        qr=head.proof(setting, _CODE, copy),
        training=head.is_training(setting),
    )


def _left(view: View) -> Block:
    report = view.of(DAY_END_WORK).report
    assert report is not None
    title = Text("未了事项", "Left undone")
    if not report.left:
        return Prose(title, _NOTHING)
    return Table(
        title,
        (
            Column(Text("序号", "No."), 0.35),
            Column(Text("事项", "What"), 0.9),
            Column(Text("说明", "How it stands"), 3.0),
            Column(Text("处理", "What to do"), 2.2),
        ),
        tuple(
            (str(n), one.kind.title, one.text, one.remedy) for n, one in enumerate(report.left, 1)
        ),
    )


def _count(number: int) -> Text:
    return Text(f"{number:,}户", f"{number:,}")


DAY_END_REPORT = paper(_CODE, _TITLE, (BANK_COPY,), document, when=is_the_report)
