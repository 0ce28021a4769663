"""Papers signed as they are kept: by which certificate, with which check code, in which words."""

from __future__ import annotations

import hashlib
import hmac
import threading
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from app.desk.counter import Counter
from app.domain import check_code
from app.domain.branch import Branch, StoreKind
from app.domain.paper_mark import PaperMark, mark_of
from app.errors import NotAllowed
from app.flow.journal import EntryRead
from app.flow.ports import OutboxPaper, Store
from app.i18n import Text

if TYPE_CHECKING:
    from app.papers.certificate import Credential

FIRST_FIELD = "GuitaiPaper"
ENDS_SOON = timedelta(days=60)
"""So long before its end a certificate is asked for or made anew [D]."""
_ENDS = Text("单据签名证书 {until} 到期。", "The certificate for papers ends on {until}.")
_REASON = "归档 {journal} {title} {copy}"
_REASON_REPRINT = "补打 第{n}次 {journal} {title} {copy}"


def code_of(store: Store, mark: PaperMark) -> str:
    """The check code of a mark: only who has the branch's secret can make it."""
    made = hmac.new(store.paper_key, mark.named.encode(), hashlib.sha256).digest()
    return check_code.check_code(made)


def bare_mark(branch: Branch, entry: EntryRead, paper: str, copy: str) -> PaperMark:
    """What names a copy of an entry's paper, still without check code and signature."""
    return mark_of(
        training=branch.kind is StoreKind.TRAINING,
        branch=branch.number,
        journal=entry.number,
        paper=paper,
        copy=copy,
        digest=entry.digest,
    )


class PaperSigning(Counter):
    """The workstation as it signs."""

    _credential: Credential | None = None
    _choosing = threading.Lock()

    def signing_certificate(self) -> Credential:
        """The certificate that signs now, made where there is none that can.

        Raises:
            StoreFault: it cannot be kept.
        """
        # The window opens without it.
        from app.desk.branch_certificate import ensured  # noqa: PLC0415  pyHanko

        now = self.now()
        with self._choosing:
            kept = self._credential
            if kept is None or not kept.certificate.since <= now < kept.certificate.until:
                kept = self._credential = ensured(self._store, now)
        return kept

    def certificate_trouble(self) -> NotAllowed | None:
        """What is wrong with the certificate that signed last: the bank's own ends soon, for those
        that are made here are renewed by themselves; None while nothing is, or none signed yet."""
        kept = self._credential
        if kept is None or kept.certificate.self_made:
            return None
        until = kept.certificate.until
        if until - ENDS_SOON > self.now():
            return None
        return NotAllowed(
            "CERTIFICATE_ENDS",
            Text(
                "单据签名证书 {until} 到期。", "The certificate for papers ends on {until}."
            ).format(until=f"{until:%Y-%m-%d}"),
            Text(
                "请向本行申请新证书，用 guitai certificate import 换上。",
                "Ask the bank for a new one and take it with guitai certificate import.",
            ),
        )

    def forget_certificate(self) -> None:
        """Looks anew which certificate counts, after another one came."""
        with self._choosing:
            self._credential = None

    def _mark(self, branch: Branch, entry: EntryRead, paper: str, copy: str) -> PaperMark:
        """What the QR code of a copy says."""
        mark = bare_mark(branch, entry, paper, copy)
        mark = replace(mark, code=code_of(self._store, mark))
        return replace(mark, signature=self.signing_certificate().sign_mark(mark.signed))

    def _signed(
        self, pdf: bytes, one: OutboxPaper, mark: PaperMark, at: datetime, title: Text, copy: Text
    ) -> bytes:
        """The paper with the workstation's signature behind its last byte.

        `mark` is that of the first print, for a reprint says on its face what that says; `at` is
        the moment of the entry that the paper or the reprint belongs to.
        """
        # Only whoever keeps a paper needs what signs it.
        from app.papers.signing import SignatureWords, sign  # noqa: PLC0415  pyHanko

        place = self.place()
        reason = _REASON_REPRINT if one.of else _REASON
        words = SignatureWords(
            field=f"{FIRST_FIELD}Reprint{one.reprint}" if one.of else FIRST_FIELD,
            at=at,
            name=f"{place.bank} {place.branch_name}",
            location=f"{place.branch_name} {place.branch_number}",
            reason=reason.format(n=one.reprint, journal=one.journal, title=title.zh, copy=copy.zh),
            contact=f"{place.branch_name} 工作站 {place.workstation}",
            says=mark.said,
        )
        return sign(pdf, words, self.signing_certificate())
