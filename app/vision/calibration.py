"""How often faces are mistaken: error rates of measured pairs, with what chance leaves open."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

# Two-sided 95 %.
_Z = 1.959964


@dataclass(frozen=True, slots=True)
class Rate:
    """How many of how many, and the interval in which the true share lies with 95 % confidence."""

    hits: int
    trials: int

    @property
    def share(self) -> float:
        return self.hits / self.trials if self.trials else math.nan

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's score interval: honest for few trials and for none of many."""
        if not self.trials:
            return 0.0, 1.0
        n, p, z = self.trials, self.share, _Z
        middle = (p + z * z / (2 * n)) / (1 + z * z / n)
        half = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
        return max(0.0, middle - half), min(1.0, middle + half)

    def __str__(self) -> str:
        low, high = self.interval
        return f"{self.share:6.2%} [{low:.2%}-{high:.2%}] ({self.hits}/{self.trials})"


def false_matches(different: Sequence[float], limit: float) -> Rate:
    """FAR: pairs of two people whose distance does not pass the limit."""
    return Rate(sum(distance <= limit for distance in different), len(different))


def false_refusals(same: Sequence[float], limit: float) -> Rate:
    """FRR: pairs of one person whose distance passes the limit."""
    return Rate(sum(distance > limit for distance in same), len(same))


def limit_for(different: Sequence[float], target: float) -> float:
    """The largest limit at which no more than `target` of these impostor pairs would pass."""
    ordered = sorted(different)
    if not ordered:
        return 0.0
    allowed = int(target * len(ordered))
    return math.floor((ordered[allowed] - 1e-4) * 1000) / 1000
