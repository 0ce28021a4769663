"""The customer's risk grade, with every point explained, and the teller's word on it."""

from __future__ import annotations

from dataclasses import dataclass

from app.i18n import Text


@dataclass(frozen=True)
class GradePoint:
    """One item of the score: how many points and why."""

    code: str
    points: int
    reason: Text


@dataclass(frozen=True)
class RiskAssessed:
    """客户风险等级 as computed. `level` is `low`, `medium` or `high`; score 0 to 100."""

    level: str
    score: int
    points: tuple[GradePoint, ...]
