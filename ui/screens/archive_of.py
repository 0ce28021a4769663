"""Which papers the archive is opened with."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ArchiveOf:
    """A customer's papers, or what the words find; `paper` is chosen of them."""

    customer: str = ""
    words: str = ""
    paper: str = ""
