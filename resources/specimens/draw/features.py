"""Draws eyes, brows, nose and mouth."""

import numpy as np

from .brush import Brush, Colour, curve, ellipse, shade
from .look import Look, Pose, moved


def eye(brush: Brush, look: Look, pose: Pose, side: int) -> None:
    """One eye; `side` is -1 for the left of the picture, 1 for the right."""
    centre, level = moved(pose, side * look.eye_apart, 0.0, 0.6)
    width, height = look.eye_width / 2, look.eye_height * pose.open_eyes
    height *= 1 - 0.18 * pose.smile
    inner = (centre - side * width, level + 0.02)
    outer = (centre + side * width, level - look.eye_tilt)
    upper = [
        inner,
        (centre - side * width * 0.5, level - height * 0.48),
        (centre, level - height * 0.66),
        (centre + side * width * 0.55, level - height * 0.50 - look.eye_tilt * 0.5),
        outer,
    ]
    lower = [
        outer,
        (centre + side * width * 0.5, level + height * 0.34 - look.eye_tilt * 0.4),
        (centre - side * width * 0.2, level + height * 0.42),
        inner,
    ]
    up, down = curve(upper, closed=False), curve(lower, closed=False)
    shape = np.vstack([up, down])
    brush.fill(shape, (240, 238, 234), soft=0.004)
    within = brush.mask(shape)
    iris = 0.115
    x, y = centre + 0.015 * pose.yaw, level - height * 0.14
    brush.fill(ellipse(x, y, iris, iris), (44, 27, 19), within=within, soft=0.004)
    brush.fill(
        ellipse(x, y + 0.03, iris * 0.72, iris * 0.6), (88, 55, 36), 0.8, within=within, soft=0.014
    )
    brush.fill(ellipse(x, y, iris * 0.46, iris * 0.46), (10, 8, 8), within=within)
    brush.fill(up + np.array([0.0, 0.02]), (60, 45, 45), 0.45, soft=0.02, within=within)
    brush.fill(ellipse(x - 0.035, y - 0.035, 0.024, 0.024), (255, 255, 255), 0.95)
    lid: Colour = (34, 24, 22)
    brush.line(up, 0.050 if look.woman and look.age < 60 else 0.040, lid, 0.95, soft=0.004)
    brush.line(down, 0.018, shade(look.skin, 0.5), 0.6, soft=0.006)
    if look.woman and 14 < look.age < 60:
        tip = np.array(outer)
        brush.line(
            np.array([[-0.04 * side, 0.0], [0.015 * side, -0.012], [0.03 * side, -0.03]]) + tip,
            0.03,
            lid,
            0.85,
        )
    if look.fold > 0.02:
        crease = up[2:] + np.array([0.0, -look.fold * 0.8 - 0.012])
        brush.line(crease, 0.020, shade(look.skin, 0.50), 0.75, soft=0.007)


def brow(brush: Brush, look: Look, pose: Pose, side: int) -> None:
    """The brow over one eye."""
    grey = look.hair_colour if min(look.hair_colour) < 120 else shade(look.hair_colour, 0.72)
    colour = shade(grey, 0.95)
    y = -look.brow_height
    reach = look.eye_width * 0.66
    spots = [
        (-reach * 0.95, y + look.brow_tilt + 0.02),
        (-reach * 0.3, y - look.brow_arch * 0.5 + look.brow_tilt * 0.3),
        (reach * 0.45, y - look.brow_arch - look.brow_tilt * 0.4),
        (reach * 1.08, y + 0.03 - look.brow_tilt * 0.6),
    ]
    points = [moved(pose, side * (look.eye_apart + dx), dy, 0.55) for dx, dy in spots]
    line = curve(points, closed=False)
    brush.line(line, look.brow_thick, colour, 0.78, soft=0.014)
    chance = np.random.default_rng(17 + side)
    for at in range(3, len(line) - 6):
        root = line[at] + np.array([0.0, float(chance.normal(0, look.brow_thick * 0.14))])
        tip = root + (line[at + 3] - line[at]) * 0.9 + np.array([0.0, -0.012])
        brush.line([root, (root + tip) / 2, tip], 0.012, shade(colour, 0.8), 0.35, soft=0.004)


def nose(brush: Brush, look: Look, pose: Pose) -> None:
    """The nose, mostly by its shadows."""
    skin = look.skin
    end, wide = look.nose_end, look.nose_width
    dark = shade(skin, 0.58)
    for side in (-1, 1):
        strength = 0.30 + 0.14 * side * pose.light
        flank = [
            moved(pose, side * look.nose_bridge, -0.08, 0.7),
            moved(pose, side * look.nose_bridge * 0.95, end * 0.45, 0.9),
            moved(pose, side * wide * 0.75, end - 0.14, 1.0),
        ]
        brush.line(curve(flank, closed=False), 0.10, shade(skin, 0.68), strength, soft=0.04)
        wing = [
            moved(pose, side * wide * 0.80, end - 0.17, 0.95),
            moved(pose, side * wide * 1.02, end - 0.06, 0.92),
            moved(pose, side * wide * 0.82, end + 0.03, 0.95),
        ]
        brush.line(curve(wing, closed=False), 0.035, dark, 0.7, soft=0.010)
        x, y = moved(pose, side * wide * 0.46, end, 1.05)
        brush.fill(
            ellipse(x, y, wide * 0.24, 0.032, side * -0.25), shade(skin, 0.30), 0.85, soft=0.010
        )
    x, y = moved(pose, 0, end + 0.05, 1.0)
    brush.fill(ellipse(x, y, wide * 0.7, 0.035), shade(skin, 0.62), 0.5, soft=0.025)
    tip = [
        moved(pose, dx, end + dy, 1.05)
        for dx, dy in ((-wide * 0.3, 0.02), (0, 0.045), (wide * 0.3, 0.02))
    ]
    brush.line(curve(tip, closed=False), 0.028, dark, 0.55, soft=0.009)
    ridge = [moved(pose, -0.02 * pose.light, y, 0.9) for y in (-0.02, end * 0.5, end - 0.16)]
    brush.line(
        curve(ridge, closed=False), look.nose_bridge * 0.6, shade(skin, 1.6), 0.5, soft=0.025
    )
    x, y = moved(pose, -0.03 * pose.light, end - 0.10, 1.05)
    brush.fill(ellipse(x, y, wide * 0.28, 0.055), shade(skin, 1.6), 0.5, soft=0.03)


def mouth(brush: Brush, look: Look, pose: Pose) -> None:
    """The mouth; `pose.smile` lifts its corners."""
    wide = look.mouth_width * (1 + 0.12 * pose.smile)
    lift = 0.12 * pose.smile
    up, low = look.upper_lip, look.lower_lip * (1 - 0.1 * pose.smile)

    def at(x: float, y: float) -> tuple[float, float]:
        return moved(pose, x, look.mouth + y, 0.8)

    blend = 0.62 if look.woman and look.age > 14 else 0.38
    red = np.array([188, 72, 74]) * blend + np.array(look.skin) * (1 - blend) * 0.86
    if look.age > 60:
        red = red * 0.75 + np.array(look.skin) * 0.2
    lips: Colour = (int(red[0]), int(red[1]), int(red[2]))
    left, right = at(-wide, -lift), at(wide, -lift)
    middle = [left, at(-wide * 0.5, 0.008), at(0, 0.016), at(wide * 0.5, 0.008), right]
    top = [left, at(-wide * 0.45, -up * 0.75 - lift * 0.3), at(-wide * 0.16, -up),
    at(0, -up * 0.72),
           at(wide * 0.16, -up), at(wide * 0.45, -up * 0.75 - lift * 0.3), right]  # fmt: skip
    bottom = [left, at(-wide * 0.55, low * 0.62), at(0, low), at(wide * 0.55, low * 0.62), right]
    line = curve(middle, closed=False)
    brush.fill(np.vstack([line, curve(top, closed=False)[::-1]]), shade(lips, 0.86), soft=0.012)
    brush.fill(np.vstack([line, curve(bottom, closed=False)[::-1]]), lips, soft=0.012)
    x, y = at(-0.03 * pose.light, low * 0.5)
    brush.fill(ellipse(x, y, wide * 0.36, low * 0.18), shade(lips, 1.5), 0.5, soft=0.02)
    brush.line(line, 0.026, (88, 34, 36), 0.85, soft=0.005)
    for corner in (left, right):
        brush.fill(ellipse(*corner, 0.03, 0.022), shade(look.skin, 0.5), 0.6, soft=0.016)
