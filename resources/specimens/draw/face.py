"""Draws the head and shoulders of an invented person."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from . import beard_and_glasses, clothing, features, hair
from .brush import Brush, Colour, curve, ellipse, shade
from .look import STRAIGHT, Look, Pose, moved

_LARGER = 2


def bust(
    look: Look,
    size: tuple[int, int],
    eyes_at: tuple[float, float],
    unit: float,
    background: Image.Image,
    pose: Pose = STRAIGHT,
) -> Image.Image:
    """Draw a person before a background.

    `size`, `eyes_at` and `unit` (half the width of the face) are in pixels of the result;
    everything is painted twice as large and reduced, for smooth edges.
    """
    large = (size[0] * _LARGER, size[1] * _LARGER)
    picture = background.convert("RGB").resize(large, Image.Resampling.BICUBIC)
    brush = Brush(
        picture, (eyes_at[0] * _LARGER, eyes_at[1] * _LARGER), unit * _LARGER, roll=pose.roll
    )
    hair.behind(brush, look)
    clothing.shoulders(brush, look)
    _ears(brush, look, pose)
    outline = _outline(look, pose)
    brush.fill(outline, look.skin, soft=0.008)
    head = brush.mask(outline)
    _modelling(brush, look, pose, head)
    _age(brush, look, pose, head)
    beard_and_glasses.beard_shadow(brush, look, pose, head)
    features.mouth(brush, look, pose)
    features.nose(brush, look, pose)
    for side in (-1, 1):
        features.eye(brush, look, pose, side)
        features.brow(brush, look, pose, side)
    beard_and_glasses.beard_hair(brush, look, pose, head)
    hair.front(brush, look)
    beard_and_glasses.glasses(brush, look, pose)
    return picture.resize(size, Image.Resampling.LANCZOS)


def _outline(look: Look, pose: Pose) -> NDArray[np.float64]:
    half = [
        (0.0, look.chin),
        (look.chin_width, look.chin - 0.045),
        (look.jaw * 0.80, look.chin - 0.28),
        (look.jaw, look.chin * 0.56),
        (0.96, 0.26),
        (1.0, -0.10),
        (look.temple, -0.60),
        (0.74, -1.12),
        (0.34, -1.36),
        (0.0, -1.40),
    ]
    left = [(-x, y) for x, y in half[1:-1]][::-1]
    points = [moved(pose, x, y, 0.28 if y > 0 else 0.1) for x, y in [*half, *left]]
    return curve(points)


def _ears(brush: Brush, look: Look, pose: Pose) -> None:
    for sign in (-1, 1):
        hidden = 0.06 * sign * pose.yaw
        x = sign * (1.01 - abs(hidden)) + 0.03 * pose.yaw
        brush.fill(
            ellipse(x, 0.18, 0.13 * look.ear, 0.29 * look.ear, sign * 0.16),
            shade(look.skin, 0.90),
            soft=0.01,
        )
        brush.fill(
            ellipse(x + sign * 0.02, 0.17, 0.06, 0.18, sign * 0.16),
            shade(look.skin, 0.72),
            0.5,
            soft=0.03,
        )


def _modelling(brush: Brush, look: Look, pose: Pose, head: Image.Image) -> None:
    """Light and shade that turn the flat outline into a head."""
    skin = look.skin
    warm: Colour = (214, 110, 96)
    for sign in (-1, 1):
        strength = 0.42 + 0.16 * sign * pose.light
        brush.fill(
            ellipse(sign * 1.06, 0.25, 0.22, 1.0),
            shade(skin, 0.66),
            strength,
            soft=0.13,
            within=head,
        )
        x, y = moved(pose, sign * 0.55, 0.50, 0.6)
        brush.fill(
            ellipse(x, y, 0.24, 0.17), warm, 0.07 + 0.15 * look.cheek, soft=0.12, within=head
        )
        brush.fill(
            ellipse(x + sign * 0.02, y - 0.20, 0.20, 0.09),
            shade(skin, 1.4),
            0.5,
            soft=0.08,
            within=head,
        )
        x, y = moved(pose, sign * look.eye_apart, -0.10, 0.6)
        brush.fill(ellipse(x, y, 0.30, 0.16), shade(skin, 0.74), 0.34, soft=0.09, within=head)
    x, y = moved(pose, 0, -0.62, 0.4)
    brush.fill(
        ellipse(x - 0.12 * pose.light, y, 0.46, 0.22),
        shade(skin, 1.45),
        0.5,
        soft=0.16,
        within=head,
    )
    x, y = moved(pose, 0, look.chin - 0.16, 0.6)
    brush.fill(ellipse(x, y, 0.17, 0.09), shade(skin, 1.35), 0.45, soft=0.06, within=head)
    brush.fill(
        ellipse(0, look.chin + 0.05, 0.62, 0.12), shade(skin, 0.66), 0.5, soft=0.09, within=head
    )
    x, y = moved(pose, 0, look.mouth + 0.17, 0.7)
    brush.fill(
        ellipse(x, y + look.lower_lip * 0.4, 0.17, 0.045),
        shade(skin, 0.66),
        0.45,
        soft=0.04,
        within=head,
    )
    if abs(look.mole) > 0.7:
        x, y = moved(pose, 0.45 * np.sign(look.mole), 0.30 + 0.5 * abs(look.mole) - 0.1, 0.6)
        brush.fill(ellipse(x, y, 0.022, 0.022), (92, 60, 48), 0.85, soft=0.006)


def _age(brush: Brush, look: Look, pose: Pose, head: Image.Image) -> None:
    lines = float(np.clip((look.age - 33) / 42, 0, 1))
    dark = shade(look.skin, 0.60)
    for sign in (-1, 1):
        fold = [
            moved(pose, sign * (look.nose_width + 0.05), look.nose_end - 0.06, 0.7),
            moved(pose, sign * (look.mouth_width + 0.06), look.mouth - 0.12, 0.65),
            moved(pose, sign * (look.mouth_width + 0.09), look.mouth + 0.08, 0.6),
        ]
        brush.line(
            curve(fold, closed=False),
            0.045,
            dark,
            0.04 + 0.55 * lines + 0.12 * pose.smile * (look.age > 20),
            soft=0.018,
            within=head,
        )
        if lines > 0.15:
            x, y = moved(pose, sign * look.eye_apart, 0.22, 0.6)
            bag = curve([(x - 0.2, y - 0.03), (x, y + 0.05), (x + 0.2, y - 0.03)], closed=False)
            brush.line(bag, 0.035, dark, 0.55 * lines, soft=0.014, within=head)
            for k in (-0.06, 0.0, 0.06):
                x, y = moved(pose, sign * (look.eye_apart + look.eye_width * 0.62), 0.02, 0.5)
                brush.line(
                    curve([(x, y + k * 0.6), (x + sign * 0.09, y + k * 1.6),
                    (x + sign * 0.15, y + k * 2.4)], closed=False),
                    0.018, dark, 0.6 * lines, soft=0.006, within=head,
                )  # fmt: skip
    if lines > 0.35:
        for row in range(3):
            y = -0.50 - 0.12 * row
            if y < look.hairline + 0.05:
                break
            points = [
                moved(pose, x, y - 0.03 * np.cos(x * 3), 0.4) for x in np.linspace(-0.48, 0.48, 7)
            ]
            brush.line(
                curve(points, closed=False), 0.020, dark, 0.42 * lines, soft=0.008, within=head
            )
