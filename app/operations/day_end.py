"""日终批处理: interest, marks and the report of a day, in batches that a fault never halves."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.branch import Level
from app.domain.interest import last_settlement_day
from app.domain.money import yuan_text
from app.evidence.day_end import DayEndKind, DayEndWork
from app.flow.books import Books
from app.flow.operation import Made, Operation, Performing, Step
from app.flow.rule import Finding, Judging, refuse, refuses, rule
from app.flow.slot import View
from app.i18n import Text
from app.rules import clock, sources
from app.rules.day_end import DAY_END_CODE, DAY_END_WORK, mark, next_work, settle
from app.rules.day_left import report_work
from app.rules.papers.day_end_report import DAY_END_REPORT

_NONE = "—"


@rule(
    "DAYEND-DAY",
    DAY_END_WORK,
    title=Text("每批只在其营业日内处理", "A batch is done on its own business day"),
    may=(refuses(remedy=Text("请重新运行日终。", "Run the day end again.")),),
    source=sources.DAY_END,
)
def the_day_has_not_turned(judging: Judging, work: DayEndWork) -> Iterator[Finding]:
    """A batch that was put together before midnight is not done after it."""
    if (work.day, work.through) != (judging.today, last_settlement_day(judging.today)):
        yield refuse(
            Text(
                f"此批属于 {work.day}，现已是 {judging.today}，未作处理。",
                f"This batch is of {work.day}; it is {judging.today} by now. Nothing was done.",
            ),
            customer_text=Text("请稍候。", "One moment, please."),
        )


def _propose(view: View, judging: Judging) -> DayEndWork:
    return next_work(judging.books, judging.now) or report_work(judging.books, judging.now)


def _do(view: View, books: Books, performing: Performing) -> Made:
    work = view.of(DAY_END_WORK)
    made = dict.fromkeys(_MADE_TITLES, _NONE)
    match work.kind:
        case DayEndKind.SETTLE:
            settled = settle(books, performing, work.accounts)
            made["settled"] = str(settled.accounts)
            made["interest"] = yuan_text(settled.interest)
            made["tax"] = yuan_text(settled.tax)
        case DayEndKind.MARK:
            marked = mark(books, performing, work.accounts)
            made["dormant"] = str(len(marked.dormant))
            made["stopped"] = str(len(marked.stopped))
            made["restricted"] = str(len(marked.restricted))
        case DayEndKind.REPORT:
            assert work.report is not None
            made["left"] = str(len(work.report.left))
    return Made("", made)


_MADE_TITLES = {
    "settled": Text("结息户数", "Accounts settled"),
    "interest": Text("利息", "Interest"),
    "tax": Text("利息税", "Tax"),
    "dormant": Text("转休眠", "Gone to sleep"),
    "stopped": Text("暂停非柜面", "Other channels stopped"),
    "restricted": Text("证件过期管控", "Restricted: document expired"),
    "left": Text("未了事项", "Left undone"),
}


def _headline(view: View) -> Text:
    work = view.find(DAY_END_WORK)
    if work is None:
        return Text("未开始", "not begun")
    if work.kind is DayEndKind.SETTLE:
        return Text("{day} 结息　{n}户", "settlement of {day}, {n} accounts").format(
            day=work.through.isoformat(), n=len(work.accounts)
        )
    if work.kind is DayEndKind.MARK:
        return Text("{day} 休眠及管控标记　{n}户", "marks of {day}, {n} accounts").format(
            day=work.day.isoformat(), n=len(work.accounts)
        )
    return Text("{day} 日终报告", "report of {day}").format(day=work.day.isoformat())


DAY_END = Operation(
    code=DAY_END_CODE,
    name="day_end",
    title=Text("日终批处理", "Day end"),
    words=("rz", "rzpcl", "结息", "休眠", "day end", "interest"),
    headline=_headline,
    steps=(
        Step(
            "day_end_work",
            Text("日终处理", "Day end"),
            (DAY_END_WORK,),
            Text(
                "逐批结息入账，标记休眠账户，最后列示当日未了事项；可重复运行，中断后从中断处继续。",
                "Batch by batch interest is credited and dormant accounts are marked; last comes "
                "what the day leaves undone. It may run any number of times, and goes on where it "
                "was stopped.",
            ),
            how=Text(
                "各柜员轧账后运行；错过的日期再运行即补齐，利息按应入账日起息。",
                "Run it once the drawers are counted. A day that was missed is made good by the "
                "next run: interest counts from the day on which it was due.",
            ),
            propose=_propose,
        ),
    ),
    rules=(the_day_has_not_turned, clock.clock_is_right, clock.clock_may_be_ahead),
    effect=_do,
    papers=(DAY_END_REPORT,),
    made_titles=_MADE_TITLES,
    least=Level.SUPERVISOR,
    alone=False,
)
