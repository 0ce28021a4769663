"""Draws neck, shoulders and what a person wears."""

import numpy as np

from .brush import Brush, curve, ellipse, shade
from .look import Collar, Look


def shoulders(brush: Brush, look: Look) -> None:
    """Neck, shoulders and garment; painted before the head."""
    neck = 0.46 if look.woman else 0.60
    child = look.age < 14
    if child:
        neck = 0.44
    low = look.chin + (0.34 if child else 0.42)
    wide = 1.55 if child else (1.85 if look.woman else 2.15)
    skin = shade(look.skin, 0.90)
    brush.fill(
        curve(
            [(-neck, 0.7), (-neck, low - 0.1), (-neck - 0.25, low + 0.22), (0, low + 0.5),
             (neck + 0.25, low + 0.22), (neck, low - 0.1), (neck, 0.7)]
        ),
        skin,
    )  # fmt: skip
    throat = brush.mask([(-neck, 0.5), (neck, 0.5), (neck, low + 0.3), (-neck, low + 0.3)])
    brush.fill(
        ellipse(0, look.chin + 0.02, neck + 0.08, 0.30),
        shade(look.skin, 0.62),
        0.7,
        soft=0.09,
        within=throat,
    )
    body = [
        (-neck - 0.02, low - 0.02), (-wide * 0.62, low + 0.26), (-wide, low + 0.60),
        (-wide - 0.2, low + 3.0),
        (0, low + 3.6),
        (wide + 0.2, low + 3.0), (wide, low + 0.60), (wide * 0.62, low + 0.26),
        (neck + 0.02, low - 0.02),
    ]  # fmt: skip
    dip = {Collar.ROUND: 0.30, Collar.SHIRT: 0.42, Collar.JACKET: 0.75, Collar.STAND: 0.10}[
        look.collar
    ]
    colour = look.clothing
    if look.collar is Collar.JACKET:
        shirt = [
            (-neck - 0.02, low - 0.06), (-0.60, low + 0.25), (0, low + 1.6),
            (0.60, low + 0.25), (neck + 0.02, low - 0.06), (0, low + 0.30),
        ]  # fmt: skip
        brush.fill(shirt, (240, 241, 244), soft=0.01)
    garment = np.vstack(
        [
            curve(body, closed=False),
            curve([(neck, low), (0.0, low + dip), (-neck, low)], closed=False),
        ]
    )
    brush.fill(garment, colour, soft=0.01)
    within = brush.mask(garment)
    for sign in (-1, 1):
        brush.fill(
            ellipse(sign * wide, low + 1.2, 0.45, 0.9),
            shade(colour, 0.7),
            0.5,
            soft=0.2,
            within=within,
        )
    brush.fill(
        ellipse(-0.7, low + 0.55, 0.5, 0.22), shade(colour, 1.2), 0.4, soft=0.15, within=within
    )
    _collar(brush, look, neck, low, dip)


def _collar(brush: Brush, look: Look, neck: float, low: float, dip: float) -> None:
    colour = look.clothing
    if look.collar is Collar.ROUND:
        rim = curve(
            [(-neck - 0.02, low - 0.02), (0.0, low + dip), (neck + 0.02, low - 0.02)], closed=False
        )
        brush.line(rim, 0.07, shade(colour, 0.78), soft=0.006)
        return
    if look.collar is Collar.STAND:
        band = curve([(-neck, low - 0.16), (0.0, low + 0.02), (neck, low - 0.16)], closed=False)
        under = curve(
            [(neck + 0.06, low + 0.06), (0.0, low + 0.26), (-neck - 0.06, low + 0.06)], closed=False
        )
        brush.fill(np.vstack([band, under]), shade(colour, 1.12), soft=0.006)
        brush.line(
            [(0, low + 0.05), (0, low + 0.5), (0.0, low + 1.2)], 0.03, shade(colour, 0.6), 0.8
        )
        return
    for sign in (-1, 1):
        if look.collar is Collar.SHIRT:
            flap = [
                (sign * (neck + 0.02), low - 0.12), (sign * 0.02, low + dip),
                (sign * 0.34, low + dip + 0.26), (sign * (neck + 0.30), low + 0.16),
            ]  # fmt: skip
            brush.fill(flap, shade(colour, 0.55), 0.35, soft=0.03)
            brush.fill(flap, shade(colour, 1.14), soft=0.006)
        else:
            brush.fill(
                [(sign * neck, low - 0.1), (0, low + 0.36), (sign * 0.28, low + 0.52),
                (sign * (neck + 0.2), low + 0.1)],
                (250, 250, 252),
                soft=0.006,
            )  # fmt: skip
            lapel = [
                (sign * (neck + 0.12), low - 0.02), (sign * 0.03, low + 1.25),
                (sign * 0.62, low + 0.72), (sign * 0.50, low + 0.60), (sign * 0.78, low + 0.46),
            ]  # fmt: skip
            brush.fill(lapel, shade(colour, 0.4), 0.4, soft=0.03)
            brush.fill(lapel, shade(colour, 1.10), soft=0.006)
    if look.collar is Collar.JACKET and not look.woman:
        tie = shade((120, 40, 44), 1.0)
        brush.fill(
            [(-0.1, low + 0.38), (0.1, low + 0.38), (0.06, low + 0.54), (-0.06, low + 0.54)], tie
        )
        brush.fill(
            [(-0.06, low + 0.54), (0.06, low + 0.54), (0.12, low + 1.6), (-0.12, low + 1.6)], tie
        )
