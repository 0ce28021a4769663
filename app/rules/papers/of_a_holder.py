"""The papers that every case of a known account has, because somebody was identified for it."""

from __future__ import annotations

from app.flow.operation import Paper
from app.i18n import Text
from app.rules.papers.evidence_sheet import EVIDENCE_SHEET
from app.rules.papers.information_notice import INFORMATION_NOTICE
from app.rules.papers.network_check_sheet import NETWORK_CHECK_SHEET
from app.rules.papers.refusal import not_done


def holder_papers(business: Text, *, authorised: bool = True) -> tuple[Paper, ...]:
    """The notice where it was shown in this case, the result of the check, the sheet of evidence,
    and the notices in case that this business is declined."""
    return (
        INFORMATION_NOTICE,
        NETWORK_CHECK_SHEET,
        EVIDENCE_SHEET,
        *not_done(business, authorised=authorised),
    )
