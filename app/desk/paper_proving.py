"""Papers that are brought back to the counter: genuine, altered or unknown, and why."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from app.desk.paper_proof_views import PaperProof
from app.desk.records import Records
from app.evidence.image import Kept
from app.papers.preview import page_png

if TYPE_CHECKING:
    from app.desk.paper_checker import PaperChecker

_log = logging.getLogger("guitai.papers")


class PaperProving(Records):
    """What is to be thought of a paper."""

    def prove_paper(self, content: bytes) -> PaperProof:
        """What is to be thought of a PDF file, or of a picture of a printed paper.

        Raises:
            VisionFault: the bytes are neither. StoreFault: the books cannot be read.
        """
        from app.desk.paper_file import check  # noqa: PLC0415  reads signatures: not at sign-in

        who = self._signed_in().number
        proof = check(self._checker(), content)
        _log.info("%s of %s proved for %s", proof.standing, proof.journal or "-", who)
        return proof

    def prove_words(self, words: str) -> PaperProof:
        """What is to be thought of a paper whose check code was typed, or whose QR code a scanner
        typed.

        Raises:
            Unacceptable: it cannot be a check code. StoreFault: the books cannot be read.
        """
        who = self._signed_in().number
        proof = self._checker().check_words(words)
        _log.info("%s of %s proved for %s", proof.standing, proof.journal or "-", who)
        return proof

    def brought_page(self, content: bytes, archived: Kept | None, page: int, width: int) -> bytes:
        """A page of a file that was brought as a PNG picture, what differs from the archived one
        in a red frame.

        Raises:
            PaperFault: it cannot be shown.
        """
        from app.papers.differences import framed_page  # noqa: PLC0415

        self._signed_in()
        if archived is None:
            return page_png(content, page, width)
        return framed_page(content, self.document(archived), page, width)

    def _checker(self) -> PaperChecker:
        from app.desk.paper_checker import PaperChecker  # noqa: PLC0415

        return PaperChecker(
            store=self._store,
            operations=self._operations,
            read_codes=lambda picture: self._eyes.read_codes(picture).result(),
            rendered=self._rendered,
        )
