"""What the register of freezes is opened with."""

from __future__ import annotations

from dataclasses import dataclass

from app.desk.freezes_views import FreezePart


@dataclass(frozen=True)
class FreezesOf:
    """A part of the register, or what the words find; `freeze` is opened."""

    part: FreezePart = FreezePart.ALL
    words: str = ""
    freeze: str = ""
