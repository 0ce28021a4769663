"""`guitai retention`: which papers of the archive are past their term; nothing is destroyed."""

from __future__ import annotations

import argparse

from app.bootstrap import chosen_settings, open_books
from app.clock import business_date, now
from app.commands.printed import Printed
from app.desk.retention import RetentionReport, retention_report
from app.exits import EXIT_DONE
from app.i18n import Text
from app.operations import CATALOGUE
from app.settings import load

_SHOWN = 40
"""Papers that people are shown; programs are told all."""


def retention(said: argparse.Namespace, printed: Printed) -> int:
    """Tells how the archive stands today; gives the exit code."""
    settings = load(said.store) if said.store else chosen_settings(train=said.training)
    store = open_books(settings)
    try:
        with store.reading() as transaction:
            report = retention_report(transaction, CATALOGUE, business_date(now()))
    finally:
        store.close()
    printed.answer(_told(report, printed), _shown(report, printed))
    return EXIT_DONE


def _told(report: RetentionReport, printed: Printed) -> dict[str, object]:
    return {
        "on": report.on.isoformat(),
        "years": {"records": report.years.records, "vouchers": report.years.vouchers},
        "looked_at": report.looked_at,
        "relationship_goes_on": report.kept_on,
        "term_runs": report.running,
        "past": [
            {
                "entry": one.entry,
                "paper": one.paper,
                "copy": one.copy,
                "title": printed.text(one.title),
                "made": one.made.isoformat(),
                "until": one.until.isoformat(),
                "digest": one.digest,
            }
            for one in report.past
        ],
    }


def _shown(report: RetentionReport, printed: Printed) -> list[str]:
    first = Text(
        "{on}：{n}张单据保存期届满（客户资料{records}年，会计凭证{vouchers}年）。不会自动销毁。",
        "{on}: {n} papers are past their term (records {records} years, vouchers {vouchers}). "
        "Nothing is destroyed by itself.",
    ).format(
        on=report.on,
        n=len(report.past),
        records=report.years.records,
        vouchers=report.years.vouchers,
    )
    lines = [
        printed.text(first),
        printed.row(Text("已核查单据", "Looked at"), str(report.looked_at)),
        printed.row(Text("关系存续", "Accounts still open"), str(report.kept_on)),
        printed.row(Text("期限未满", "Term still runs"), str(report.running)),
    ]
    for one in report.past[:_SHOWN]:
        lines.append(f"  {one.entry}  {one.made} → {one.until}  {printed.text(one.title)}")
    if len(report.past) > _SHOWN:
        more = Text("另有{n}张，见 --json。", "{n} more: see --json.")
        lines.append("  " + printed.text(more.format(n=len(report.past) - _SHOWN)))
    return lines
