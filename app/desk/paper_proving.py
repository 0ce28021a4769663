"""Papers that are brought back to the counter: genuine, altered or unknown, and why."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from app.desk.paper_proof_views import PaperProof, Standing
from app.desk.records import Records
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

        self._signed_in()
        return self._told(check(self._checker(), content))

    def prove_words(self, words: str) -> PaperProof:
        """What is to be thought of a paper whose check code was typed, or whose QR code a scanner
        typed.

        Raises:
            Unacceptable: it cannot be a check code. StoreFault: the books cannot be read.
        """
        self._signed_in()
        return self._told(self._checker().check_words(words))

    def brought_page(self, content: bytes, paper: str, page: int, width: int) -> bytes:
        """A page of a file that was brought as a PNG picture; what differs from the archived
        `paper`, where there is one to compare with, in a red frame.

        Raises:
            PaperFault: it cannot be shown.
        """
        from app.papers.differences import framed_page  # noqa: PLC0415  Pillow: not at sign-in

        self._signed_in()
        kept = self._paper(paper).document if paper else None
        if kept is None:
            return page_png(content, page, width)
        return framed_page(content, self.document(kept), page, width)

    def _told(self, proof: PaperProof) -> PaperProof:
        """The proof as whoever is signed in may see it: who brings no more than a code or an
        altered file sees no bank copy by it, not even of a case of their own; for that somebody
        says why, and the journal keeps it."""
        who = self._signed_in().number
        _log.info("%s of %s proved for %s", proof.standing, proof.journal or "-", who)
        if not proof.paper or proof.standing is Standing.GENUINE:
            return proof
        if self._paper_line(self._paper(proof.paper)).masked:
            return proof
        return replace(proof, covered=True, archived=None, archived_pages=0)

    def _checker(self) -> PaperChecker:
        from app.desk.paper_checker import PaperChecker  # noqa: PLC0415  reads signatures

        return PaperChecker(
            store=self._store,
            operations=self._operations,
            read_codes=lambda picture: self._eyes.read_codes(picture).result(),
            rendered=self._rendered,
        )
