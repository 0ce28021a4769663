"""Draws hair: what falls behind the head, and what frames the face."""

import numpy as np
from numpy.typing import NDArray

from .brush import Brush, curve, ellipse, shade
from .look import Hair, Look

_LOOSE = {Hair.BOB: 1.25, Hair.LONG: 2.3, Hair.LONG_FRINGE: 2.3}


def _crown(look: Look) -> float:
    volume = {Hair.BUZZ: -1.43, Hair.RECEDING: -1.32, Hair.CURLS: -1.58, Hair.BUN: -1.42}
    return volume.get(look.hair, -1.5)


def behind(brush: Brush, look: Look) -> None:
    """The hair that the head hides in part; painted before the head."""
    colour = shade(look.hair_colour, 0.72)
    if look.hair in _LOOSE:
        low = _LOOSE[look.hair]
        wide = 1.20 if look.hair is Hair.BOB else 1.14
        outline = curve(
            [
                (0, -1.48),
                (-0.75, -1.30),
                (-1.12, -0.65),
                (-wide, 0.2),
                (-wide, low * 0.7),
                (-wide + 0.1, low),
                (0, low + 0.05),
                (wide - 0.1, low),
                (wide, low * 0.7),
                (wide, 0.2),
                (1.12, -0.65),
                (0.75, -1.30),
            ]
        )
        brush.fill(outline, colour, soft=0.015)
        _strands(brush, look, brush_mask=outline, spread=1.2, top=-1.4, bottom=low, seed=3)
    elif look.hair is Hair.BUN:
        brush.fill(ellipse(0, -1.52, 0.42, 0.30), colour, soft=0.015)
        for i in range(7):
            brush.line(
                curve(
                    [(-0.36 + 0.1 * i, -1.48), (0.0, -1.74 + 0.05 * i), (0.34, -1.5)], closed=False
                ),
                0.02,
                shade(look.hair_colour, 1.22),
                0.35,
            )
    elif look.hair is Hair.CURLS:
        for x, y, r in _curl_places(outer=True):
            brush.fill(ellipse(x, y, r * 0.9, r * 0.86), shade(look.hair_colour, 0.84), soft=0.02)
    elif look.hair is Hair.RECEDING:
        for sign in (-1, 1):
            brush.fill(ellipse(sign * 0.88, -0.38, 0.22, 0.62, sign * -0.12), colour, soft=0.03)


def _curl_places(outer: bool) -> list[tuple[float, float, float]]:
    chance = np.random.default_rng(11 if outer else 12)
    places = []
    for angle in np.linspace(np.pi * 0.92, np.pi * 2.08, 19 if outer else 17):
        reach = 1.16 if outer else 1.03
        x = reach * np.cos(angle) * 0.98
        y = -0.22 + reach * np.sin(angle) * (1.10 if outer else 1.02)
        places.append((float(x), float(y), float(chance.uniform(0.21, 0.27))))
    if outer:
        places += [(-1.12, 0.12, 0.2), (1.12, 0.12, 0.2), (-1.08, 0.36, 0.15), (1.08, 0.36, 0.15)]
    return places


def _hairline(look: Look) -> list[tuple[float, float]]:
    """Points from the left temple over the forehead to the right temple."""
    top = look.hairline
    if look.hair is Hair.SIDE:
        return [
            (-0.93, -0.12), (-0.88, -0.55), (-0.66, -0.86), (-0.42, top - 0.10),
            (0.05, top + 0.10), (0.45, top + 0.22), (0.78, -0.62), (0.90, -0.35), (0.93, -0.12),
        ]  # fmt: skip
    if look.hair is Hair.FRINGE:
        low = -0.52
        return [
            (-0.94, -0.10), (-0.90, -0.42), (-0.62, low - 0.02), (-0.3, low + 0.04),
            (0.02, low - 0.02), (0.34, low + 0.05), (0.64, low - 0.01), (0.90, -0.42),
            (0.94, -0.10),
        ]  # fmt: skip
    if look.hair is Hair.RECEDING:
        return [
            (-0.97, -0.05), (-0.93, -0.48), (-0.80, -0.92), (-0.58, -1.16),
            (0.0, -1.10), (0.58, -1.16), (0.80, -0.92), (0.93, -0.48), (0.97, -0.05),
        ]  # fmt: skip
    if look.hair is Hair.LONG_FRINGE:
        low = -0.40
        return [
            (-0.97, 0.30), (-0.90, -0.20), (-0.70, low), (-0.35, low - 0.03),
            (0.0, low - 0.02), (0.35, low - 0.03), (0.70, low), (0.90, -0.20), (0.97, 0.30),
        ]  # fmt: skip
    if look.hair is Hair.LONG:
        return [
            (-0.98, 0.35), (-0.90, -0.10), (-0.74, -0.52), (-0.40, -0.88),
            (0.0, top - 0.16), (0.40, -0.88), (0.74, -0.52), (0.90, -0.10), (0.98, 0.35),
        ]  # fmt: skip
    if look.hair is Hair.BOB:
        return [
            (-0.98, 0.40), (-0.90, -0.05), (-0.82, -0.50), (-0.56, -0.92),
            (-0.30, top - 0.14), (0.30, -0.72), (0.68, -0.48), (0.86, -0.05), (0.97, 0.40),
        ]  # fmt: skip
    if look.hair is Hair.BUN:
        return [
            (-0.98, 0.02), (-0.93, -0.40), (-0.80, -0.72), (-0.45, top - 0.04),
            (0.0, top - 0.08), (0.45, top - 0.04), (0.80, -0.72), (0.93, -0.40), (0.98, 0.02),
        ]  # fmt: skip
    side = 0.80 if look.hair is Hair.BUZZ else 0.76
    return [
        (-0.95, -0.08), (-0.91, -0.48), (-side, -0.74), (-0.45, top),
        (0.0, top + 0.03), (0.45, top), (side, -0.74), (0.91, -0.48), (0.95, -0.08),
    ]  # fmt: skip


def _outline(look: Look) -> NDArray[np.float64]:
    crown = _crown(look)
    low = {Hair.BOB: 0.55, Hair.LONG: 0.5, Hair.LONG_FRINGE: 0.45}.get(look.hair, 0.0)
    side = 1.03 if look.hair in (Hair.BUZZ, Hair.RECEDING, Hair.BUN) else 1.09
    outer = curve(
        [
            (-1.0, low),
            (-side, -0.35),
            (-side * 0.93, -0.85),
            (-0.62, crown + 0.14),
            (0.0, crown),
            (0.62, crown + 0.14),
            (side * 0.93, -0.85),
            (side, -0.35),
            (1.0, low),
        ],
        closed=False,
    )
    inner = curve(_hairline(look), closed=False)
    return np.vstack([outer, inner[::-1]])


def _strands(
    brush: Brush,
    look: Look,
    brush_mask: NDArray[np.float64],
    spread: float,
    top: float,
    bottom: float,
    seed: int,
) -> None:
    chance = np.random.default_rng(seed)
    within = brush.mask(brush_mask)
    part = {Hair.SIDE: -0.45, Hair.BOB: -0.32}.get(look.hair, 0.0)
    for _ in range(90):
        x = float(chance.uniform(-spread, spread))
        start = (part + (x - part) * 0.45, top + 0.1 * abs(x))
        end = (x * 1.05, float(chance.uniform(-0.5, bottom)))
        middle = (x * 0.85, top * 0.62 + end[1] * 0.1)
        tone = shade(look.hair_colour, float(chance.choice([0.62, 0.8, 1.14, 1.24])))
        brush.line(
            curve([start, middle, end], closed=False, steps=8),
            float(chance.uniform(0.012, 0.03)),
            tone,
            0.30,
            within=within,
        )


def front(brush: Brush, look: Look) -> None:
    """The hair over the forehead and the temples; painted after the face."""
    colour = look.hair_colour
    outline = _outline(look)
    if look.hair is Hair.RECEDING:
        for sign in (-1, 1):
            side = curve(
                [
                    (sign * 0.99, 0.0), (sign * 1.05, -0.35), (sign * 1.0, -0.80),
                    (sign * 0.82, -1.08), (sign * 0.86, -0.70), (sign * 0.92, -0.30),
                ]
            )  # fmt: skip
            brush.fill(side, colour, 0.92, soft=0.03)
        return
    # A soft shadow on the skin keeps the hair from looking cut out of paper.
    inner = np.asarray(_hairline(look)) + np.array([0.0, 0.04])
    brush.line(curve(inner, closed=False), 0.10, shade(look.skin, 0.62), 0.40, soft=0.04)
    if look.hair is Hair.BUZZ:
        brush.fill(outline, colour, 0.90, soft=0.025)
    elif look.hair is Hair.CURLS:
        brush.fill(outline, colour, soft=0.02)
        chance = np.random.default_rng(29)
        for x, y, r in _curl_places(outer=False):
            turn = float(chance.uniform(-1.2, 1.2))
            brush.fill(ellipse(x, y, r * 0.92, r * 0.80, turn), colour, soft=0.02)
            for k in (0.9, 0.66, 0.4, 0.2):
                arc = ellipse(x, y, r * k, r * k * 0.8, turn)[18:46]
                brush.line(arc, 0.03, shade(colour, 0.84), 0.5, soft=0.012)
                brush.line(
                    arc[5:-5] + np.array([0.012, 0.024]), 0.02, shade(colour, 1.6), 0.5, soft=0.008
                )
        for _ in range(26):
            x, y = float(chance.uniform(-0.6, 0.6)), float(chance.uniform(-1.42, -1.05))
            arc = ellipse(x, y, 0.16, 0.11, float(chance.uniform(-0.8, 0.8)))[20:44]
            brush.line(arc, 0.03, shade(colour, 0.85), 0.45, soft=0.012)
        return
    else:
        brush.fill(outline, colour, soft=0.012)
    _strands(brush, look, outline, 1.1, _crown(look) + 0.03, 0.3, seed=5)
    # The light from above lies on the hair as a broad sheen.
    brush.line(
        curve([(-0.72, -1.02), (-0.3, -1.25), (0.2, -1.28), (0.66, -1.08)], closed=False),
        0.16,
        shade(colour, 1.35),
        0.30,
        soft=0.07,
        within=brush.mask(outline),
    )
