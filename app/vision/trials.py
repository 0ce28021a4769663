"""Photographs of known people, made into trials: a reference against one or more others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, islice

from app.vision.distances import Measure, Numbers, distance

# With several live pictures one reference has many trials that share photographs: no more than
# this many of them count, lest a person with many photographs outweigh the others.
_TRIALS_PER_REFERENCE = 4


@dataclass(frozen=True, slots=True)
class Pair:
    """Two photographs by name, whether they show one person, and the set they belong to."""

    one: str
    other: str
    same: bool
    set: str


@dataclass(frozen=True, slots=True)
class Distances:
    """What was measured with one recipe: distances of one person's and of two people's trials.

    `left_out` trials had a picture without one usable face; `people` took part.
    """

    same: tuple[float, ...]
    different: tuple[float, ...]
    left_out: int
    people: int


class Contradiction(Exception):
    """A pair that is said to be of two people although others say that they are one."""

    def __init__(self, pair: Pair) -> None:
        super().__init__(f"{pair.one}, {pair.other}")
        self.pair = pair


@dataclass
class _People:
    """Who is on which photograph, as far as the pairs say it."""

    of: dict[str, str] = field(default_factory=dict)

    def person(self, photograph: str) -> str:
        """The photograph that stands for all of this person."""
        while (parent := self.of.setdefault(photograph, photograph)) != photograph:
            self.of[photograph] = self.of.setdefault(parent, parent)
            photograph = parent
        return photograph

    def join(self, one: str, other: str) -> None:
        self.of[self.person(one)] = self.person(other)


@dataclass(frozen=True, slots=True)
class Trial:
    """One reference against live pictures: whether `person` on the one is the `other` on these."""

    reference: str
    live: tuple[str, ...]
    person: str
    other: str

    @property
    def same(self) -> bool:
        """Whether one person is on all of them."""
        return self.person == self.other


def measured(
    pairs: Sequence[Pair], numbers: Mapping[str, Numbers], measure: Measure, pictures: int
) -> Distances:
    """The distances of all trials with this many live pictures; `numbers` has the usable
    photographs. Raises Contradiction."""
    same: list[float] = []
    different: list[float] = []
    left_out = 0
    seen: set[str] = set()
    for trial in trials(pairs, pictures):
        if any(one not in numbers for one in (trial.reference, *trial.live)):
            left_out += 1
            continue
        seen |= {trial.person, trial.other}
        far = distance(measure, numbers[trial.reference], [numbers[one] for one in trial.live])
        (same if trial.same else different).append(far)
    return Distances(tuple(same), tuple(different), left_out, len(seen))


def trials(pairs: Sequence[Pair], pictures: int) -> Iterator[Trial]:
    """All trials with this many live pictures.

    One live picture: the pairs as they are. More: each photograph of a person against others of
    the same, and against as many of each person of whom a pair says that it is another.
    Raises Contradiction.
    """
    people = _People()
    for pair in pairs:
        if pair.same:
            people.join(pair.one, pair.other)
    strangers: set[frozenset[str]] = set()
    for pair in pairs:
        if not pair.same:
            both = frozenset((people.person(pair.one), people.person(pair.other)))
            if len(both) == 1:
                raise Contradiction(pair)
            strangers.add(both)
    if pictures == 1:
        for pair in pairs:
            yield Trial(pair.one, (pair.other,), people.person(pair.one), people.person(pair.other))
    else:
        yield from _several(people, pairs, strangers, pictures)


def _several(
    people: _People, pairs: Sequence[Pair], strangers: set[frozenset[str]], pictures: int
) -> Iterator[Trial]:
    photographs: dict[str, dict[str, None]] = defaultdict(dict)
    for pair in pairs:
        for one in (pair.one, pair.other):
            photographs[people.person(one)][one] = None
    for person, all_of_one in photographs.items():
        for reference in all_of_one:
            for other, all_of_other in photographs.items():
                if other != person and frozenset((person, other)) not in strangers:
                    continue
                rest = [one for one in all_of_other if one != reference]
                for live in islice(combinations(rest, pictures), _TRIALS_PER_REFERENCE):
                    yield Trial(reference, live, person, other)
