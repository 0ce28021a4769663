"""What the register of loss reports is opened with."""

from __future__ import annotations

from dataclasses import dataclass

from app.desk.losses_views import RegisterPart


@dataclass(frozen=True)
class RegisterOf:
    """A part of the register, or what the words find; `report` is opened."""

    part: RegisterPart = RegisterPart.ALL
    words: str = ""
    report: str = ""
