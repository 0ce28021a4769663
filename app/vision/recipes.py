"""How alike two faces must be: one recipe for each way of taking pictures, with its own limits."""

from __future__ import annotations

from dataclasses import dataclass

from app.vision.findings import Band

NOT_MEASURED = "none"
BUILT_IN = "built-in"
# No two descriptors lie farther apart under a cosine, nor two of length one in a straight line.
_FARTHEST = 2.0


@dataclass(frozen=True, slots=True)
class Recipe:
    """One way of comparing: how many live pictures, and the distances that part the bands.

    Where nobody has measured how the recogniser errs, there are no such distances: `measured` is
    false, and a human must decide on every face.
    """

    name: str
    alike_up_to: float
    unsure_up_to: float
    measured: bool = True
    calibration: str = BUILT_IN

    def band(self, distance: float) -> Band:
        """Where a distance falls."""
        if not self.measured:
            return Band.UNSURE
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
_MODEL = "dlib_face_recognition_resnet_model_v1"
_VIEWS = "4-views-centred"
_LIMITS = {1: (0.41, 0.50), 2: (0.40, 0.47), 3: (0.39, 0.46)}
LIBRARY_DEFAULT = 0.6
"""What face_recognition.compare_faces takes for the same person: shown beside, never used."""
MOST_PICTURES = 3


def recipe_name(pictures: int, views: str) -> str:
    """What a recipe is called: how many live pictures are averaged, and how each is looked at."""
    return {
        1: f"one-live-picture-{views}",
        2: f"mean-of-two-live-pictures-{views}",
        3: f"mean-of-three-or-more-live-pictures-{views}",
    }[min(max(pictures, 1), MOST_PICTURES)]


def built_in(pictures: int, model: str, views: str) -> Recipe:
    """The recipe for this many usable live pictures, without a calibration of the bank's own."""
    name = recipe_name(pictures, views)
    if (model, views) != (_MODEL, _VIEWS):
        return Recipe(name, 0.0, _FARTHEST, measured=False, calibration=NOT_MEASURED)
    return Recipe(name, *_LIMITS[min(max(pictures, 1), MOST_PICTURES)])
