"""Draws beards and glasses."""

import numpy as np
from PIL import Image

from .brush import Brush, Colour, curve, ellipse, shade
from .look import Beard, Glasses, Look, Pose, moved


def beard_shadow(brush: Brush, look: Look, pose: Pose, head: Image.Image) -> None:
    """The dark tone of a beard on the skin; painted under the mouth."""
    if look.beard is Beard.NONE:
        return
    x, y = moved(pose, 0, look.mouth + 0.12, 0.5)
    strength = {Beard.STUBBLE: 0.34, Beard.FULL: 0.5, Beard.MOUSTACHE: 0.12, Beard.GOATEE: 0.18}[
        look.beard
    ]
    brush.fill(
        ellipse(x, y + 0.1, 0.72, 0.44),
        shade(look.hair_colour, 1.15),
        strength,
        soft=0.14,
        within=head,
    )


def beard_hair(brush: Brush, look: Look, pose: Pose, head: Image.Image) -> None:
    """Moustache and beard; painted over the mouth."""
    colour = look.hair_colour
    wide = look.mouth_width
    if look.beard in (Beard.MOUSTACHE, Beard.FULL, Beard.GOATEE):
        level = (look.nose_end + 0.10 + look.mouth - look.upper_lip) / 2 + 0.01
        shape = [(-wide * 1.05, level + 0.11), (-wide * 0.55, level - 0.04), (0, level - 0.05),
                 (wide * 0.55, level - 0.04), (wide * 1.05, level + 0.11),
                 (wide * 0.5, level + 0.075),
                 (0, level + 0.045), (-wide * 0.5, level + 0.075)]  # fmt: skip
        brush.fill(curve([moved(pose, x, y, 0.85) for x, y in shape]), colour, 0.9, soft=0.02)
    if look.beard in (Beard.FULL, Beard.GOATEE):
        low = look.mouth + look.lower_lip
        if look.beard is Beard.GOATEE:
            shape = [(-0.11, low + 0.09), (0, low + 0.06), (0.11, low + 0.09),
            (0.17, look.chin - 0.06),
                     (0, look.chin + 0.06), (-0.17, look.chin - 0.06)]  # fmt: skip
            brush.fill(curve([moved(pose, x, y, 0.6) for x, y in shape]), colour, 0.74, soft=0.045)
            return
        jaw = look.jaw
        shape = [(-0.99, 0.20), (-jaw * 1.0, look.chin * 0.60),
        (-jaw * 0.70, look.chin - 0.12), (0, look.chin + 0.13),
                 (jaw * 0.70, look.chin - 0.12), (jaw * 1.0, look.chin * 0.60), (0.99, 0.20),
                 (jaw * 0.86, look.mouth - 0.12), (wide + 0.12, look.mouth + 0.03),
                 (wide * 0.7, low + 0.06),
                 (0, low + 0.05), (-wide * 0.7, low + 0.06), (-wide - 0.12, look.mouth + 0.03),
                 (-jaw * 0.86, look.mouth - 0.12)]  # fmt: skip
        beard = curve([moved(pose, x, y, 0.45) for x, y in shape])
        brush.fill(beard, shade(colour, 1.08), 0.84, soft=0.03)
        within = brush.mask(beard)
        chance = np.random.default_rng(23)
        for _ in range(120):
            root = np.array(
                [float(chance.uniform(-0.85, 0.85)), float(chance.uniform(0.35, look.chin))]
            )
            tip = root + np.array([root[0] * 0.04, 0.15])
            tone = shade(colour, float(chance.choice([0.7, 1.25])))
            brush.line(
                np.array([root, (root + tip) / 2, tip]), 0.014, tone, 0.4, soft=0.004, within=within
            )


def glasses(brush: Brush, look: Look, pose: Pose) -> None:
    """The frame and its bridge, painted last."""
    if look.glasses is Glasses.NONE:
        return
    frame: Colour = {
        Glasses.ROUND: (40, 36, 38),
        Glasses.SQUARE: (52, 34, 28),
        Glasses.HALF: (70, 72, 80),
    }[look.glasses]
    width = 0.036 if look.glasses is Glasses.SQUARE else 0.026
    for side in (-1, 1):
        x, y = moved(pose, side * look.eye_apart, 0.03, 0.7)
        if look.glasses is Glasses.ROUND:
            lens = ellipse(x, y, 0.345, 0.315)
        else:
            t = np.linspace(0, 2 * np.pi, 64, endpoint=False)
            lens = np.column_stack(
                [x + 0.375 * np.sign(np.cos(t)) * np.abs(np.cos(t)) ** 0.45,
                 y + 0.255 * np.sign(np.sin(t)) * np.abs(np.sin(t)) ** 0.45]
            )  # fmt: skip
        brush.fill(lens, (225, 235, 245), 0.08)
        if look.glasses is Glasses.HALF:
            brush.line(np.vstack([lens[32:], lens[:1]]), 0.05, frame)
        else:
            brush.ring(lens, width, frame)
        hinge = lens[:, 0].max() if side > 0 else lens[:, 0].min()
        brush.line(
            [(hinge, y - 0.06), (side * 0.9, y - 0.07), (side * 1.0, y - 0.06)], 0.035, frame
        )
    left, level = moved(pose, -look.eye_apart + 0.33, -0.02, 0.75)
    right, _ = moved(pose, look.eye_apart - 0.33, -0.02, 0.75)
    brush.line(
        curve(
            [(left - 0.03, level), ((left + right) / 2, level - 0.05), (right + 0.03, level)],
            closed=False,
        ),
        0.04,
        frame,
    )
