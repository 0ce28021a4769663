"""How alike two faces must be: one recipe for each way of taking pictures, with its own limits."""

from __future__ import annotations

from dataclasses import dataclass

from app.vision.findings import Band


@dataclass(frozen=True, slots=True)
class Recipe:
    """One way of comparing: how many live pictures, and the distances that part the bands."""

    name: str
    alike_up_to: float
    unsure_up_to: float

    def band(self, distance: float) -> Band:
        """Where a distance falls."""
        if distance <= self.alike_up_to:
            return Band.ALIKE
        return Band.UNSURE if distance <= self.unsure_up_to else Band.DIFFERENT


# Four views of each picture, averaged; live pictures averaged again. Measured with this very code,
# intervals are Wilson's at 95 %; `a` are Chinese public figures, `b` people of LFW in colour.
#
#   recipe  set  pairs same/different  two people alike  one person not alike  one person different
#   one      a      66 /   880         0 % [0, 0.43]     41 % [30, 53]         0.0 % [0, 5.5]
#   one      b     415 / 1,384         0 % [0, 0.28]     55 % [51, 60]         8.0 % [5.7, 11]
#   two      a     132 / 2,640         0 % [0, 0.15]     17 % [11, 24]         0.0 % [0, 2.8]
#   three    a      44 /   440         0 % [0, 0.87]     11 % [5, 24]          0.0 % [0, 8.0]
#   three    a      44 / 1,760         0 % [0, 0.22]     (every choice of three live pictures)
#   three    b     576 / 5,184         0 % [0, 0.07]     19 % [16, 23]         4.2 % [2.8, 6.1]
#
# With several live pictures the trials share photographs, so their intervals flatter. The distances
# of different people in set a are close to normal (one: mean 0.62, deviation 0.068; three: 0.58,
# 0.067); that puts a false match rate of 0.1 % at 0.41, 0.38 and 0.37, and the limits lie at or
# below it because eleven people are few. Whoever is not alike is not refused: between the limits
# a human decides. At 0.6, dlib's own limit, four in ten pairs of two people would pass.
ONE_SHOT = Recipe("one-live-picture-4-views", 0.39, 0.51)
TWO_SHOTS = Recipe("mean-of-two-live-pictures-4-views", 0.38, 0.47)
SEVERAL_SHOTS = Recipe("mean-of-three-or-more-live-pictures-4-views", 0.37, 0.45)


def recipe_for(pictures: int) -> Recipe:
    """The recipe for this many usable live pictures."""
    return {0: ONE_SHOT, 1: ONE_SHOT, 2: TWO_SHOTS}.get(pictures, SEVERAL_SHOTS)
