"""`guitai day-end`: settles interest, marks accounts, and tells what the day leaves undone."""

from __future__ import annotations

import argparse

from app import jobs
from app.bootstrap import chosen_settings, open_desk
from app.commands.asked import password_of, staff_number
from app.commands.printed import Printed
from app.desk.day_end_views import DayEndReport, DayEndRun, LeftUndone
from app.desk.desk import Desk
from app.domain.money import yuan_text
from app.exits import EXIT_DONE
from app.i18n import Text
from app.settings import load

_COMMAND = "day-end"


def day_end(said: argparse.Namespace, printed: Printed) -> int:
    """Runs the day end to its end, which may be done any number of times; gives the exit code.

    Raises:
        GuitaiError: as `DayEnd.go_on_with_day_end` says, and what signing in says; what was done
            stays done.
    """
    staff = staff_number(said.staff, _COMMAND)
    password = password_of(said.password_file, staff)
    settings = load(said.store) if said.store else chosen_settings(train=said.training)
    desk = open_desk(settings, jobs.inline())
    try:
        desk.sign_in(staff, password)
        try:
            run = _run(desk)
        finally:
            desk.sign_out()
    finally:
        desk.close()
    assert run.report is not None
    printed.answer(_told(run, run.report, printed), _shown(run, run.report, printed))
    return EXIT_DONE


def _run(desk: Desk) -> DayEndRun:
    run = desk.begin_day_end()
    try:
        while not run.done:
            run = desk.go_on_with_day_end(run)
    finally:
        if not run.done:
            desk.stop_day_end(run)
    return run


def _told(run: DayEndRun, report: DayEndReport, printed: Printed) -> dict[str, object]:
    return {
        "entry": run.entry,
        "entries": run.entries,
        "settled": run.settled,
        "marked": run.marked,
        "to_settle": report.to_settle,
        "unsettled": report.unsettled,
        "credited_today": report.credited,
        "interest_today": report.interest,
        "tax_today": report.tax,
        "dormant_today": report.dormant,
        "stopped_today": report.stopped,
        "restricted_today": report.restricted,
        "left": [
            {
                "kind": one.kind.value,
                "about": one.about,
                "text": printed.text(one.text),
                "remedy": printed.text(one.remedy),
            }
            for one in report.left
        ],
    }


def _shown(run: DayEndRun, report: DayEndReport, printed: Printed) -> list[str]:
    rows = (
        (Text("本次结息户数", "Settled now"), f"{run.settled:,}"),
        (Text("未能结息", "Not settled"), f"{report.unsettled:,} / {report.to_settle:,}"),
        (Text("今日入账利息", "Interest today"), yuan_text(report.interest)),
        (Text("代扣利息税", "Tax taken today"), yuan_text(report.tax)),
        (Text("今日转休眠", "Gone to sleep today"), f"{report.dormant:,}"),
        (Text("暂停非柜面", "Channels stopped today"), f"{report.stopped:,}"),
        (Text("证件过期管控", "Restricted today"), f"{report.restricted:,}"),
        (Text("日志号", "Journal entry"), run.entry),
    )
    done = Text("日终完成，共{n}笔日志。", "The day end is done, {n} entries.")
    return [
        printed.text(done.format(n=run.entries)),
        *(printed.row(label, value) for label, value in rows),
        printed.text(
            Text("未了事项{n}项", "Left undone: {n}").format(n=len(report.left))
            if report.left
            else Text("无未了事项", "Nothing is left undone")
        ),
        *(_left(one, printed) for one in report.left),
    ]


def _left(one: LeftUndone, printed: Printed) -> str:
    return f"  {printed.text(one.kind.title)}  {printed.whole(one.text, one.remedy)}"
