"""How often faces are mistaken: error rates of measured pairs, with what chance leaves open."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

# Two-sided 95 %.
_Z = 1.959964
# One-sided 95 %: none of n leaves 3/n open (rule of three, Hanley and Lippman-Hand, JAMA 1983).
_OPEN_AFTER_NONE = 3.0


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

    @property
    def at_most(self) -> float:
        """What the true share is below with 95 % confidence: after none of n, three in n."""
        if not self.trials:
            return 1.0
        return min(1.0, _OPEN_AFTER_NONE / self.trials) if not self.hits else self.interval[1]

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
    if allowed >= len(ordered):
        return ordered[-1]
    return math.floor((ordered[allowed] - 1e-4) * 1000) / 1000


def pairs_needed(target: float) -> int:
    """How many pairs of two people can show a false match rate of `target`: three over it."""
    return math.ceil(_OPEN_AFTER_NONE / target - 1e-9)


@dataclass(frozen=True, slots=True)
class Point:
    """Both error rates at one limit."""

    limit: float
    false_match: Rate
    false_refusal: Rate


@dataclass(frozen=True, slots=True)
class Target:
    """The limit for a false match rate that was aimed at; `shown` where the pairs can show it."""

    aim: float
    at: Point
    shown: bool


def curve(same: Sequence[float], different: Sequence[float], steps: int = 200) -> tuple[Point, ...]:
    """Both rates at evenly spaced limits over the range of all distances."""
    alike, apart = sorted(same), sorted(different)
    everything = [*alike, *apart]
    if not everything:
        return ()
    low, high = min(everything), max(everything)
    limits = [low + (high - low) * step / (steps - 1) for step in range(steps)]
    return tuple(_point(alike, apart, limit) for limit in limits)


def point(same: Sequence[float], different: Sequence[float], limit: float) -> Point:
    """Both rates at one limit."""
    return _point(sorted(same), sorted(different), limit)


def equal_error(same: Sequence[float], different: Sequence[float]) -> Point | None:
    """Where both rates meet as nearly as these pairs allow; None where one kind is missing."""
    if not same or not different:
        return None
    alike, apart = sorted(same), sorted(different)
    points = (_point(alike, apart, limit) for limit in sorted({*alike, *apart}))
    return min(
        points,
        key=lambda one: (
            abs(one.false_match.share - one.false_refusal.share),
            one.false_match.share + one.false_refusal.share,
        ),
    )


def targets(
    same: Sequence[float], different: Sequence[float], aims: Sequence[float]
) -> tuple[Target, ...]:
    """The limit for each aim, the rates there, and whether so few pairs can show it at all."""
    alike, apart = sorted(same), sorted(different)
    return tuple(
        Target(
            aim,
            _point(alike, apart, limit_for(apart, aim)),
            # One that passes is allowed only where it leaves the rate at the aim.
            len(apart) >= pairs_needed(aim),
        )
        for aim in aims
    )


def _point(alike: Sequence[float], apart: Sequence[float], limit: float) -> Point:
    """`alike` and `apart` in ascending order."""
    return Point(
        limit,
        Rate(bisect_right(apart, limit), len(apart)),
        Rate(len(alike) - bisect_right(alike, limit), len(alike)),
    )
