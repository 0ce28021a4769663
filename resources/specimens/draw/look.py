"""What an invented person looks like, and how they hold themselves in one picture."""

from dataclasses import dataclass, replace
from enum import Enum

import numpy as np

from .brush import Colour


class Hair(Enum):
    CROP = "crop"
    SIDE = "side"
    FRINGE = "fringe"
    RECEDING = "receding"
    BUZZ = "buzz"
    BOB = "bob"
    LONG = "long"
    LONG_FRINGE = "long fringe"
    BUN = "bun"
    CURLS = "curls"


class Beard(Enum):
    NONE = "none"
    STUBBLE = "stubble"
    MOUSTACHE = "moustache"
    FULL = "full"
    GOATEE = "goatee"


class Glasses(Enum):
    NONE = "none"
    ROUND = "round"
    SQUARE = "square"
    HALF = "half"


class Collar(Enum):
    SHIRT = "shirt"
    ROUND = "round"
    JACKET = "jacket"
    STAND = "stand"


@dataclass(frozen=True)
class Look:
    """Measures are in half face widths; the line of the eyes is y = 0, down is positive."""

    woman: bool
    age: float
    hair: Hair
    hair_colour: Colour
    skin: Colour
    beard: Beard
    glasses: Glasses
    collar: Collar
    clothing: Colour
    chin: float
    jaw: float
    chin_width: float
    temple: float
    hairline: float
    eye_apart: float
    eye_width: float
    eye_height: float
    eye_tilt: float
    fold: float
    brow_height: float
    brow_thick: float
    brow_arch: float
    brow_tilt: float
    nose_end: float
    nose_width: float
    nose_bridge: float
    mouth: float
    mouth_width: float
    upper_lip: float
    lower_lip: float
    cheek: float
    ear: float
    mole: float


@dataclass(frozen=True)
class Pose:
    """One moment: a turn of the head, a tilt, the expression and where the light stands."""

    yaw: float = 0.0
    pitch: float = 0.0
    roll: float = 0.0
    smile: float = 0.35
    open_eyes: float = 1.0
    light: float = 0.0


STRAIGHT = Pose()


def moved(pose: Pose, x: float, y: float, depth: float = 1.0) -> tuple[float, float]:
    """Where a feature goes when the head turns or nods; noses stand out further than cheeks."""
    return x * (1 - 0.10 * abs(pose.yaw)) + 0.24 * pose.yaw * depth, y + 0.16 * pose.pitch * depth


# Low and high end of each measure for a grown woman and a grown man: wide enough for faces that
# differ, narrow enough that none becomes a caricature.
_MEASURES: dict[str, tuple[tuple[float, float], tuple[float, float]]] = {
    "chin": ((1.18, 1.46), (1.26, 1.58)),
    "jaw": ((0.66, 0.84), (0.74, 0.93)),
    "chin_width": ((0.17, 0.33), (0.24, 0.46)),
    "temple": ((0.90, 0.99), (0.90, 0.99)),
    "hairline": ((-1.02, -0.80), (-1.06, -0.84)),
    "eye_apart": ((0.40, 0.51), (0.40, 0.51)),
    "eye_width": ((0.36, 0.48), (0.34, 0.45)),
    "eye_height": ((0.125, 0.205), (0.105, 0.175)),
    "eye_tilt": ((-0.01, 0.06), (-0.02, 0.05)),
    "fold": ((0.0, 0.09), (0.0, 0.08)),
    "brow_height": ((0.23, 0.36), (0.19, 0.33)),
    "brow_thick": ((0.045, 0.085), (0.07, 0.14)),
    "brow_arch": ((0.02, 0.10), (0.01, 0.07)),
    "brow_tilt": ((-0.06, 0.015), (-0.06, 0.025)),
    "nose_end": ((0.50, 0.66), (0.54, 0.74)),
    "nose_width": ((0.19, 0.29), (0.23, 0.36)),
    "nose_bridge": ((0.08, 0.15), (0.10, 0.18)),
    "mouth": ((0.80, 0.97), (0.86, 1.06)),
    "mouth_width": ((0.27, 0.43), (0.30, 0.49)),
    "upper_lip": ((0.045, 0.10), (0.03, 0.075)),
    "lower_lip": ((0.07, 0.14), (0.05, 0.11)),
    "cheek": ((0.0, 1.0), (0.0, 0.6)),
    "ear": ((0.8, 1.1), (0.9, 1.2)),
    "mole": ((-1.0, 1.0), (-1.0, 1.0)),
}

_SKINS: tuple[Colour, ...] = (
    (246, 218, 196),
    (240, 206, 178),
    (232, 194, 163),
    (222, 180, 147),
    (205, 160, 126),
    (186, 141, 108),
)


def invent(
    seed: int,
    *,
    woman: bool,
    age: float,
    hair: Hair,
    hair_colour: Colour,
    clothing: Colour,
    collar: Collar,
    skin: int = 2,
    beard: Beard = Beard.NONE,
    glasses: Glasses = Glasses.NONE,
) -> Look:
    """A face of its own from a seed; the same seed always gives the same face.

    `skin` counts from 0 (light) to 5 (tanned).
    """
    chance = np.random.default_rng(seed)
    side = 0 if woman else 1
    measures = {
        name: float(chance.uniform(*both[side])) for name, both in sorted(_MEASURES.items())
    }
    # Room for the upper lip, however long the nose and high the mouth came out.
    measures["mouth"] = max(measures["mouth"], measures["nose_end"] + 0.22)
    look = Look(
        woman=woman,
        age=age,
        hair=hair,
        hair_colour=hair_colour,
        skin=_SKINS[skin],
        beard=beard,
        glasses=glasses,
        collar=collar,
        clothing=clothing,
        **measures,
    )
    if age < 14:
        # Children: lower, rounder faces with large eyes and a short nose.
        young = (14 - age) / 14
        look = replace(
            look,
            chin=look.chin - 0.22 * young,
            jaw=min(0.9, look.jaw + 0.04),
            eye_height=look.eye_height + 0.05 * young,
            eye_width=look.eye_width + 0.03 * young,
            nose_end=look.nose_end - 0.10 * young,
            mouth=look.mouth - 0.14 * young,
            mouth_width=look.mouth_width - 0.05 * young,
            brow_thick=look.brow_thick * 0.7,
            brow_height=look.brow_height + 0.05 * young,
            brow_tilt=min(look.brow_tilt, -0.02),
            nose_width=look.nose_width * 0.9,
        )
    return look
