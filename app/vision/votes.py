"""Lets several pictures of the same side vote on every field."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from app.vision.findings import DocumentFinding, Doubt, FieldReading, PictureWarning


def vote(findings: Sequence[DocumentFinding]) -> DocumentFinding:
    """One finding of all pictures: the best picture, with the value that most of them gave.

    Pictures of another kind or side than most have no vote, nor has one that could not be read.
    A value that a certain reading of another picture contradicts is not certain.
    """
    usable = [one for one in findings if one.error is None and one.kind is not None]
    if len(usable) < 2:
        return usable[0] if usable else findings[0]
    groups: dict[object, list[DocumentFinding]] = defaultdict(list)
    for one in usable:
        groups[one.kind, one.side].append(one)
    voters = max(groups.values(), key=len)
    best = max(voters, key=_worth)
    if len(voters) == 1:
        return best
    fields = {name: _field(name, best, voters) for name in best.fields}
    warnings = best.warnings
    if all(reading.value is not None for reading in fields.values()):
        warnings = tuple(w for w in warnings if w != PictureWarning.FIELD_MISSING)
    total = {part: round(sum(one.ms.get(part, 0.0) for one in findings), 1) for part in best.ms}
    return replace(best, fields=fields, warnings=warnings, ms=total)


def _worth(finding: DocumentFinding) -> tuple[int, int, float]:
    """How much a picture gives: passed gates, certain fields, and how sure they are."""
    readings = finding.fields.values()
    return (
        sum(gate.passed for gate in finding.gates),
        sum(reading.certain for reading in readings),
        sum(reading.confidence for reading in readings),
    )


def _field(name: str, best: DocumentFinding, voters: Sequence[DocumentFinding]) -> FieldReading:
    """The reading of the value with most votes; a box must be of the best picture's own."""
    mine = best.fields[name]
    readings = [one.fields[name] for one in voters if name in one.fields]
    weights: dict[str, tuple[int, float]] = {}
    for reading in readings:
        if reading.value is not None:
            count, sure = weights.get(reading.value, (0, 0.0))
            weights[reading.value] = (count + 1, sure + reading.confidence)
    if not weights:
        return mine
    value = max(weights, key=lambda one: weights[one])
    chosen = max(
        (reading for reading in readings if reading.value == value),
        key=lambda reading: (reading.certain, reading is mine, reading.confidence),
    )
    if chosen is not mine and mine.value is not None:
        # The teller sees the best picture: the crop must be of that one.
        chosen = replace(chosen, box=mine.box)
    if any(other.certain and other.value != value for other in readings):
        doubts = tuple(dict.fromkeys((*chosen.doubts, Doubt.READINGS_DISAGREE)))
        chosen = replace(chosen, certain=False, doubts=doubts)
    return chosen
