"""What a loss report brought about, by the names under which entry, window and papers have it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from app.clock import CHINA, ending
from app.domain.loss import LossReport
from app.domain.money import Fen, yuan_text
from app.i18n import Text

REPORT, COPY = "report", "copy"
ACCEPTED, STOPPED, LAPSES = "accepted_at", "stopped_at", "lapses_at"
REISSUE_FROM, FEE = "reissue_from", "fee"

TITLES: Mapping[str, Text] = {
    REPORT: Text("挂失编号", "Report no."),
    STOPPED: Text("止付生效时间", "Payment stopped"),
    ACCEPTED: Text("受理时间", "Accepted"),
    LAPSES: Text("到期时间", "Lapses"),
    REISSUE_FROM: Text("可补发日期", "Replacement from"),
    COPY: Text("客户联份号", "Copy no."),
    FEE: Text("手续费", "Fee"),
}
"""What every operation that makes a report has in its `made_titles`."""

NONE = "—"
"""What stands where there is none: a formal report does not lapse, a PIN is not re-issued."""


def of_report(report: LossReport, fee: Fen, reissue_from: date | None) -> dict[str, str]:
    """The values of a report that was written just now, moments to the second in China.

    `reissue_from` is the first day of a replacement; None where there will be none.
    """
    return {
        REPORT: report.number,
        COPY: str(report.copy),
        ACCEPTED: f"{report.accepted_at.astimezone(CHINA):%Y-%m-%d %H:%M:%S}",
        STOPPED: f"{report.stopped_at.astimezone(CHINA):%Y-%m-%d %H:%M:%S}",
        LAPSES: ending(report.lapses_at) if report.lapses_at else NONE,
        REISSUE_FROM: reissue_from.isoformat() if reissue_from else NONE,
        FEE: yuan_text(fee),
    }
