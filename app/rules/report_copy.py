"""挂失申请书客户联: the copy that a customer hands back must be the valid one of the report."""

from __future__ import annotations

from collections.abc import Iterator

from app.clock import business_date
from app.evidence.loss import ReportChosen
from app.evidence.report_copy import ReportCopyReturned
from app.flow.rule import Finding, Judging, question, refuse, refuses
from app.flow.slot import Slot
from app.i18n import Text
from app.rules import sources
from app.rules.loss import REPORT

REPORT_COPY = Slot(
    "report_copy",
    ReportCopyReturned,
    Text("挂失申请书客户联", "Customer's copy of the report"),
    about=(REPORT,),
)
"""Release and replacement take it back."""

COPY_LOST = Text(
    "客户联遗失或不符的，先办理“再挂失”（2103）换发新的客户联，再办理本业务。",
    "Where the copy is lost or another one, report again first (2103): the customer gets a new "
    "copy; then go on with this.",
)


@question(
    "REPORT-COPY",
    title=Text(
        "须收回该笔挂失现行有效的客户联",
        "The copy that is handed back is the valid one of this report",
    ),
    may=(
        refuses(
            when=Text(
                "编号不是这笔挂失的，或客户联已因再挂失作废",
                "it is another report's, or was made void by a report again",
            ),
            remedy=COPY_LOST,
        ),
    ),
    source=sources.REPORT_COPY,
)
def copy_is_the_valid_one(
    judging: Judging, chosen: ReportChosen, returned: ReportCopyReturned
) -> Iterator[Finding]:
    """Number and copy are those of the register as it stands now: an older copy may be in the
    hands of whoever found it."""
    report = judging.books.loss_report(chosen.number)
    valid = report.copy if report is not None else chosen.copy
    if "".join(returned.number.split()).upper() != chosen.number.upper():
        yield refuse(
            Text(
                f"客户联编号 {returned.number} 与挂失登记编号 {chosen.number} 不符"
                f"（{business_date(chosen.accepted_at)} 由柜员 {chosen.accepted_by} 受理）。",
                f"The copy says {returned.number}; the report is {chosen.number}, accepted on "
                f"{business_date(chosen.accepted_at)} by teller {chosen.accepted_by}.",
            ),
            customer_text=Text(
                "您交回的不是这笔挂失的客户联，请找一找。",
                "The form that you hand back is not that of this report. Please look for it.",
            ),
            field="number",
        )
    elif returned.copy != valid:
        yield refuse(
            Text(
                f"现行有效的是第{valid}份客户联，交回的是第{returned.copy}份。",
                f"Copy {valid} is the valid one; copy {returned.copy} was handed back.",
            ),
            customer_text=Text(
                "您交回的客户联已作废，请交回最近一次的客户联。",
                "The form that you hand back is void. Please hand back the newest one.",
            ),
            field="copy",
        )
