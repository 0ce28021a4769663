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


# Four views of each picture, averaged; live pictures averaged again; distances half straight, half
# from the middle of Chinese faces (app.vision.distances). Measured with this very code,
# tests/benchmarks/measure_faces.py; intervals are Wilson's at 95 %; `a` are Chinese public figures,
# `b` people of LFW in colour. The middle is that of set a: what strangers may expect is told by the
# rows `a held out`, for which it was made anew for each pair without both people.
#
#   recipe set         pairs same/different  two people alike  one not alike   different
#   one    a           66 / 880              0 % [0, 0.43]     30 % [21, 42]   1.5 % [0.3, 8.1]
#   one    a held out  66 / 880              0 % [0, 0.43]     23 % [14, 34]   0.0 % [0.0, 5.5]
#   one    b           415 / 1,384           0 % [0, 0.28]     5.3 % [3.5, 7.9]  0.5 % [0.1, 1.7]
#   two    a           132 / 1,760           0 % [0, 0.22]     11 % [6.4, 17]   0.0 % [0.0, 2.8]
#   two    a held out  132 / 1,760           0 % [0, 0.22]     8.3 % [4.7, 14]  0.0 % [0.0, 2.8]
#   three  a           44 / 1,760            0 % [0, 0.22]     6.8 % [2.4, 18]  0.0 % [0.0, 8.0]
#   three  a held out  44 / 1,760            0 % [0, 0.22]     4.5 % [1.3, 15]  0.0 % [0.0, 8.0]
#   three  b           362 / 3,281           0 % [0, 0.12]     2.5 % [1.3, 4.7]  0.0 % [0.0, 1.1]
#
# Without the middle, at limits of the same false match rate, 41 %, 17 % and 11 % of set a were not
# alike, and 55 % (one) and 19 % (three) of set b. With several live pictures the trials share
# photographs, so their intervals flatter. The distances of strangers in set a are close to normal;
# that puts a false match rate of 0.1 % at 0.424, 0.413 and 0.404, and the limits lie below because
# eleven people are few. Whoever is not alike is not refused: between the limits a human decides.
# face_recognition's own 0.6 lets 32 % [29, 36] of the strangers of set a pass, 1 % of set b.
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
