"""The papers that business about money has where documents were checked for it, and in case that it
is declined."""

from __future__ import annotations

from dataclasses import replace

from app.flow.operation import Paper
from app.flow.slot import View
from app.i18n import Text
from app.rules.identity import CARD
from app.rules.papers.evidence_sheet import EVIDENCE_SHEET
from app.rules.papers.network_check_sheet import NETWORK_CHECK_SHEET
from app.rules.papers.refusal import not_done


def _identified(view: View) -> bool:
    return view.has(CARD)


def money_papers(business: Text, *, authorised: bool = True) -> tuple[Paper, ...]:
    """The result of the check and the sheet of evidence of whoever was identified, and the notices
    in case that this business is declined."""
    return (
        NETWORK_CHECK_SHEET,
        replace(EVIDENCE_SHEET, when=_identified),
        *not_done(business, authorised=authorised),
    )
