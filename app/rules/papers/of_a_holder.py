"""The papers that every case of a known account has, because somebody was identified for it."""

from __future__ import annotations

from app.flow.operation import Paper, Signing
from app.i18n import Text
from app.rules.authorisation import FACE_SIGNATURE
from app.rules.papers.evidence_sheet import EVIDENCE_SHEET
from app.rules.papers.face_consent import FACE_CONSENT
from app.rules.papers.information_notice import INFORMATION_NOTICE
from app.rules.papers.network_check_sheet import NETWORK_CHECK_SHEET
from app.rules.papers.refusal import not_done

FACE_SIGNING = Signing(FACE_SIGNATURE, (FACE_CONSENT,))
"""The consent to the face, where none of earlier business stands."""


def holder_papers(business: Text, *, authorised: bool = True) -> tuple[Paper, ...]:
    """Consent to the face and notice where they were given now, the result of the check, the sheet
    of evidence, and the notices in case that this business is declined."""
    return (
        FACE_CONSENT,
        INFORMATION_NOTICE,
        NETWORK_CHECK_SHEET,
        EVIDENCE_SHEET,
        *not_done(business, authorised=authorised),
    )
