"""The faces of the cast: fixed features, and the seed of each that sets its measures."""

# ruff: noqa: E501 - one line for each face reads best
from dataclasses import dataclass

from .brush import Colour
from .look import Beard, Collar, Glasses, Hair, Look, invent

BLACK: Colour = (30, 25, 25)
BROWN: Colour = (56, 38, 30)
GREYING: Colour = (74, 70, 70)
GREY: Colour = (150, 150, 154)
WHITE: Colour = (224, 224, 228)


@dataclass(frozen=True)
class Features:
    """What is said of a face in words; `skin` counts from 0 (light) to 5 (tanned)."""

    woman: bool
    age: float
    hair: Hair
    hair_colour: Colour
    collar: Collar
    clothing: Colour
    skin: int
    beard: Beard = Beard.NONE
    glasses: Glasses = Glasses.NONE

    def face(self, seed: int) -> Look:
        """The face with these features and the measures of the seed."""
        return invent(
            seed,
            woman=self.woman,
            age=self.age,
            hair=self.hair,
            hair_colour=self.hair_colour,
            clothing=self.clothing,
            collar=self.collar,
            skin=self.skin,
            beard=self.beard,
            glasses=self.glasses,
        )


# fmt: off
FEATURES: dict[str, Features] = {
    "S01": Features(True, 33, Hair.BOB, BLACK, Collar.ROUND, (156, 62, 72), 1),
    "S02": Features(False, 56, Hair.SIDE, GREYING, Collar.JACKET, (42, 52, 74), 3),
    "S03": Features(False, 30, Hair.CROP, BLACK, Collar.SHIRT, (196, 208, 222), 2, glasses=Glasses.SQUARE),
    "S04": Features(False, 40, Hair.CROP, (46, 32, 26), Collar.STAND, (94, 92, 62), 3, beard=Beard.FULL),
    "S05": Features(True, 43, Hair.BUN, BROWN, Collar.JACKET, (52, 92, 82), 2),
    "S06": Features(False, 24, Hair.FRINGE, BLACK, Collar.ROUND, (70, 74, 86), 1),
    "S07": Features(True, 50, Hair.BOB, GREYING, Collar.STAND, (92, 66, 96), 3, glasses=Glasses.HALF),
    "S08": Features(True, 6, Hair.LONG_FRINGE, BLACK, Collar.ROUND, (232, 176, 72), 0),
    "S09": Features(False, 54, Hair.RECEDING, GREYING, Collar.SHIRT, (88, 112, 140), 4, beard=Beard.MOUSTACHE),
    "S10": Features(False, 37, Hair.BUZZ, BLACK, Collar.JACKET, (60, 60, 64), 4, beard=Beard.GOATEE),
    "S11": Features(True, 38, Hair.LONG, BLACK, Collar.SHIRT, (128, 150, 176), 1),
    "X11": Features(True, 30, Hair.LONG_FRINGE, BROWN, Collar.ROUND, (110, 128, 108), 3),
    "S12": Features(False, 46, Hair.BUZZ, BLACK, Collar.STAND, (74, 86, 104), 3),
    "S13": Features(False, 17, Hair.FRINGE, BLACK, Collar.SHIRT, (64, 94, 156), 2, glasses=Glasses.ROUND),
    "S14": Features(True, 34, Hair.LONG_FRINGE, BLACK, Collar.STAND, (176, 96, 84), 0, glasses=Glasses.ROUND),
    "S15": Features(False, 36, Hair.SIDE, BLACK, Collar.ROUND, (96, 70, 58), 2),
    "S16": Features(True, 77, Hair.CURLS, WHITE, Collar.STAND, (112, 74, 112), 2),
    "S17": Features(False, 69, Hair.RECEDING, GREY, Collar.SHIRT, (104, 112, 116), 2, glasses=Glasses.SQUARE),
    "S18": Features(True, 28, Hair.LONG, BROWN, Collar.JACKET, (58, 60, 92), 4),
    "S19": Features(True, 29, Hair.LONG, BLACK, Collar.SHIRT, (214, 196, 150), 2, glasses=Glasses.ROUND),
    "S20": Features(False, 45, Hair.SIDE, BLACK, Collar.JACKET, (48, 48, 58), 3, glasses=Glasses.HALF),
    "S21": Features(True, 52, Hair.CURLS, BROWN, Collar.ROUND, (120, 84, 130), 1),
    "S22": Features(False, 38, Hair.SIDE, (120, 84, 52), Collar.SHIRT, (92, 128, 168), 0, beard=Beard.FULL),
    "S23": Features(True, 31, Hair.CURLS, (46, 34, 28), Collar.ROUND, (176, 88, 60), 5),
    "S24": Features(False, 61, Hair.RECEDING, GREY, Collar.JACKET, (70, 66, 60), 0, beard=Beard.GOATEE),
    "S25": Features(False, 23, Hair.BUZZ, BLACK, Collar.ROUND, (88, 120, 92), 3, glasses=Glasses.SQUARE),
    "S26": Features(False, 8, Hair.FRINGE, BLACK, Collar.ROUND, (86, 150, 196), 1),
    "S27": Features(True, 35, Hair.LONG_FRINGE, BLACK, Collar.STAND, (148, 92, 108), 2, glasses=Glasses.SQUARE),
}
"""X11 is the stranger who comes with the card of S11."""
# fmt: on

SEEDS = {
    "S01": 100023,
    "S02": 101011,
    "S03": 102024,
    "S04": 103019,
    "S05": 104033,
    "S06": 105010,
    "S07": 106017,
    "S08": 107023,
    "S09": 108001,
    "S10": 109000,
    "S11": 110007,
    "X11": 111011,
    "S12": 112001,
    "S13": 113020,
    "S14": 114007,
    "S15": 115041,
    "S16": 116011,
    "S17": 117042,
    "S18": 118016,
    "S19": 119005,
    "S20": 120038,
    "S21": 121039,
    "S22": 122039,
    "S23": 123004,
    "S24": 124010,
    "S25": 125010,
    "S26": 126012,
    "S27": 127026,
}
"""Picked among many so that the face matcher keeps every two of the cast apart."""


def faces() -> dict[str, Look]:
    """The face of everybody by code."""
    return {code: features.face(SEEDS[code]) for code, features in FEATURES.items()}
