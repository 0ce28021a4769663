"""Draws the head and shoulders of an invented person."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from . import hair
from .brush import Brush, Colour, curve, ellipse, shade
from .look import STRAIGHT, Beard, Collar, Glasses, Look, Pose

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
    _shoulders(brush, look)
    _ears(brush, look, pose)
    outline = _outline(look, pose)
    brush.fill(outline, look.skin, soft=0.008)
    head = brush.mask(outline)
    _modelling(brush, look, pose, head)
    _age(brush, look, pose, head)
    _beard_shadow(brush, look, pose, head)
    _mouth(brush, look, pose)
    _nose(brush, look, pose)
    for side in (-1, 1):
        _eye(brush, look, pose, side)
        _brow(brush, look, pose, side)
    _beard_hair(brush, look, pose, head)
    hair.front(brush, look)
    _glasses(brush, look, pose)
    return picture.resize(size, Image.Resampling.LANCZOS)


def _moved(pose: Pose, x: float, y: float, depth: float = 1.0) -> tuple[float, float]:
    """Where a feature goes when the head turns or nods; noses stand out further than cheeks."""
    return x * (1 - 0.10 * abs(pose.yaw)) + 0.24 * pose.yaw * depth, y + 0.16 * pose.pitch * depth


def _outline(look: Look, pose: Pose) -> NDArray[np.float64]:
    half = [
        (0.0, look.chin),
        (look.chin_width, look.chin - 0.03),
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
    points = [_moved(pose, x, y, 0.28 if y > 0 else 0.1) for x, y in [*half, *left]]
    return curve(points)


def _shoulders(brush: Brush, look: Look) -> None:
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
        (-neck - 0.02, low - 0.02), (-wide * 0.62, low + 0.26), (-wide, low + 0.60), (-wide - 0.2, low + 3.0),
        (0, low + 3.6),
        (wide + 0.2, low + 3.0), (wide, low + 0.60), (wide * 0.62, low + 0.26), (neck + 0.02, low - 0.02),
    ]  # fmt: skip
    dip = {Collar.ROUND: 0.30, Collar.SHIRT: 0.42, Collar.JACKET: 0.75, Collar.STAND: 0.10}[
        look.collar
    ]
    colour = look.clothing
    if look.collar is Collar.JACKET:
        shirt = curve([*body[:4], (0, low + 3.6), *body[5:], (0, low + 0.30)])
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
                [(sign * neck, low - 0.1), (0, low + 0.36), (sign * 0.28, low + 0.52), (sign * (neck + 0.2), low + 0.1)],
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
        x, y = _moved(pose, sign * 0.55, 0.50, 0.6)
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
        x, y = _moved(pose, sign * look.eye_apart, -0.10, 0.6)
        brush.fill(ellipse(x, y, 0.30, 0.16), shade(skin, 0.74), 0.34, soft=0.09, within=head)
    x, y = _moved(pose, 0, -0.62, 0.4)
    brush.fill(
        ellipse(x - 0.12 * pose.light, y, 0.46, 0.22),
        shade(skin, 1.45),
        0.5,
        soft=0.16,
        within=head,
    )
    x, y = _moved(pose, 0, look.chin - 0.16, 0.6)
    brush.fill(ellipse(x, y, 0.17, 0.09), shade(skin, 1.35), 0.45, soft=0.06, within=head)
    brush.fill(
        ellipse(0, look.chin + 0.05, 0.62, 0.12), shade(skin, 0.66), 0.5, soft=0.09, within=head
    )
    x, y = _moved(pose, 0, look.mouth + 0.17, 0.7)
    brush.fill(
        ellipse(x, y + look.lower_lip * 0.4, 0.17, 0.045),
        shade(skin, 0.66),
        0.45,
        soft=0.04,
        within=head,
    )
    if abs(look.mole) > 0.7:
        x, y = _moved(pose, 0.45 * np.sign(look.mole), 0.30 + 0.5 * abs(look.mole) - 0.1, 0.6)
        brush.fill(ellipse(x, y, 0.022, 0.022), (92, 60, 48), 0.85, soft=0.006)


def _age(brush: Brush, look: Look, pose: Pose, head: Image.Image) -> None:
    lines = float(np.clip((look.age - 28) / 45, 0, 1))
    dark = shade(look.skin, 0.60)
    for sign in (-1, 1):
        fold = [
            _moved(pose, sign * (look.nose_width + 0.05), look.nose_end - 0.06, 0.7),
            _moved(pose, sign * (look.mouth_width + 0.06), look.mouth - 0.12, 0.65),
            _moved(pose, sign * (look.mouth_width + 0.09), look.mouth + 0.08, 0.6),
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
            x, y = _moved(pose, sign * look.eye_apart, 0.22, 0.6)
            bag = curve([(x - 0.2, y - 0.03), (x, y + 0.05), (x + 0.2, y - 0.03)], closed=False)
            brush.line(bag, 0.035, dark, 0.55 * lines, soft=0.014, within=head)
            for k in (-0.06, 0.0, 0.06):
                x, y = _moved(pose, sign * (look.eye_apart + look.eye_width * 0.62), 0.02, 0.5)
                brush.line(
                    curve([(x, y + k * 0.6), (x + sign * 0.09, y + k * 1.6), (x + sign * 0.15, y + k * 2.4)], closed=False),
                    0.018, dark, 0.6 * lines, soft=0.006, within=head,
                )  # fmt: skip
    if lines > 0.35:
        for row in range(3):
            y = -0.50 - 0.12 * row
            if y < look.hairline + 0.05:
                break
            points = [
                _moved(pose, x, y - 0.03 * np.cos(x * 3), 0.4) for x in np.linspace(-0.48, 0.48, 7)
            ]
            brush.line(
                curve(points, closed=False), 0.020, dark, 0.42 * lines, soft=0.008, within=head
            )


def _eye(brush: Brush, look: Look, pose: Pose, side: int) -> None:
    centre, level = _moved(pose, side * look.eye_apart, 0.0, 0.6)
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
            [tip - [side * 0.04, 0], tip + [side * 0.03, -0.025], tip + [side * 0.06, -0.05]],
            0.03,
            lid,
            0.85,
        )
    if look.fold > 0.02:
        crease = up[2:] + np.array([0.0, -look.fold * 0.8 - 0.012])
        brush.line(crease, 0.020, shade(look.skin, 0.50), 0.75, soft=0.007)


def _brow(brush: Brush, look: Look, pose: Pose, side: int) -> None:
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
    points = [_moved(pose, side * (look.eye_apart + dx), dy, 0.55) for dx, dy in spots]
    line = curve(points, closed=False)
    brush.line(line, look.brow_thick, colour, 0.78, soft=0.014)
    chance = np.random.default_rng(17 + side)
    for at in range(3, len(line) - 6):
        root = line[at] + np.array([0.0, float(chance.normal(0, look.brow_thick * 0.14))])
        tip = root + (line[at + 3] - line[at]) * 0.9 + np.array([0.0, -0.012])
        brush.line([root, (root + tip) / 2, tip], 0.012, shade(colour, 0.8), 0.35, soft=0.004)


def _nose(brush: Brush, look: Look, pose: Pose) -> None:
    skin = look.skin
    end, wide = look.nose_end, look.nose_width
    dark = shade(skin, 0.58)
    for side in (-1, 1):
        strength = 0.30 + 0.14 * side * pose.light
        flank = [
            _moved(pose, side * look.nose_bridge, -0.08, 0.7),
            _moved(pose, side * look.nose_bridge * 0.95, end * 0.45, 0.9),
            _moved(pose, side * wide * 0.75, end - 0.14, 1.0),
        ]
        brush.line(curve(flank, closed=False), 0.10, shade(skin, 0.68), strength, soft=0.04)
        wing = [
            _moved(pose, side * wide * 0.80, end - 0.17, 0.95),
            _moved(pose, side * wide * 1.02, end - 0.06, 0.92),
            _moved(pose, side * wide * 0.82, end + 0.03, 0.95),
        ]
        brush.line(curve(wing, closed=False), 0.035, dark, 0.7, soft=0.010)
        x, y = _moved(pose, side * wide * 0.46, end, 1.05)
        brush.fill(
            ellipse(x, y, wide * 0.24, 0.032, side * -0.25), shade(skin, 0.30), 0.85, soft=0.010
        )
    x, y = _moved(pose, 0, end + 0.05, 1.0)
    brush.fill(ellipse(x, y, wide * 0.7, 0.035), shade(skin, 0.62), 0.5, soft=0.025)
    tip = [
        _moved(pose, dx, end + dy, 1.05)
        for dx, dy in ((-wide * 0.3, 0.02), (0, 0.045), (wide * 0.3, 0.02))
    ]
    brush.line(curve(tip, closed=False), 0.028, dark, 0.55, soft=0.009)
    ridge = [_moved(pose, -0.02 * pose.light, y, 0.9) for y in (-0.02, end * 0.5, end - 0.16)]
    brush.line(
        curve(ridge, closed=False), look.nose_bridge * 0.6, shade(skin, 1.6), 0.5, soft=0.025
    )
    x, y = _moved(pose, -0.03 * pose.light, end - 0.10, 1.05)
    brush.fill(ellipse(x, y, wide * 0.28, 0.055), shade(skin, 1.6), 0.5, soft=0.03)


def _mouth(brush: Brush, look: Look, pose: Pose) -> None:
    wide = look.mouth_width * (1 + 0.12 * pose.smile)
    lift = 0.12 * pose.smile
    up, low = look.upper_lip, look.lower_lip * (1 - 0.1 * pose.smile)

    def at(x: float, y: float) -> tuple[float, float]:
        return _moved(pose, x, look.mouth + y, 0.8)

    blend = 0.62 if look.woman and look.age > 14 else 0.38
    red = np.array([188, 72, 74]) * blend + np.array(look.skin) * (1 - blend) * 0.86
    if look.age > 60:
        red = red * 0.75 + np.array(look.skin) * 0.2
    lips: Colour = (int(red[0]), int(red[1]), int(red[2]))
    left, right = at(-wide, -lift), at(wide, -lift)
    middle = [left, at(-wide * 0.5, 0.008), at(0, 0.016), at(wide * 0.5, 0.008), right]
    top = [left, at(-wide * 0.45, -up * 0.75 - lift * 0.3), at(-wide * 0.16, -up), at(0, -up * 0.72),
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


def _beard_shadow(brush: Brush, look: Look, pose: Pose, head: Image.Image) -> None:
    if look.beard is Beard.NONE:
        return
    x, y = _moved(pose, 0, look.mouth + 0.12, 0.5)
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


def _beard_hair(brush: Brush, look: Look, pose: Pose, head: Image.Image) -> None:
    colour = look.hair_colour
    wide = look.mouth_width
    if look.beard in (Beard.MOUSTACHE, Beard.FULL, Beard.GOATEE):
        level = (look.nose_end + 0.10 + look.mouth - look.upper_lip) / 2 + 0.01
        shape = [(-wide * 1.05, level + 0.11), (-wide * 0.55, level - 0.04), (0, level - 0.05),
                 (wide * 0.55, level - 0.04), (wide * 1.05, level + 0.11), (wide * 0.5, level + 0.075),
                 (0, level + 0.045), (-wide * 0.5, level + 0.075)]  # fmt: skip
        brush.fill(curve([_moved(pose, x, y, 0.85) for x, y in shape]), colour, 0.9, soft=0.02)
    if look.beard in (Beard.FULL, Beard.GOATEE):
        low = look.mouth + look.lower_lip
        if look.beard is Beard.GOATEE:
            shape = [(-0.17, low + 0.07), (0, low + 0.05), (0.17, low + 0.07), (0.22, look.chin - 0.04),
                     (0, look.chin + 0.14), (-0.22, look.chin - 0.04)]  # fmt: skip
            brush.fill(curve([_moved(pose, x, y, 0.6) for x, y in shape]), colour, 0.88, soft=0.025)
            return
        jaw = look.jaw
        shape = [(-0.99, 0.20), (-jaw * 1.0, look.chin * 0.60), (-jaw * 0.70, look.chin - 0.12), (0, look.chin + 0.13),
                 (jaw * 0.70, look.chin - 0.12), (jaw * 1.0, look.chin * 0.60), (0.99, 0.20),
                 (jaw * 0.86, look.mouth - 0.12), (wide + 0.12, look.mouth + 0.03), (wide * 0.7, low + 0.06),
                 (0, low + 0.05), (-wide * 0.7, low + 0.06), (-wide - 0.12, look.mouth + 0.03), (-jaw * 0.86, look.mouth - 0.12)]  # fmt: skip
        beard = curve([_moved(pose, x, y, 0.45) for x, y in shape])
        brush.fill(beard, shade(colour, 1.08), 0.84, soft=0.03)
        within = brush.mask(beard)
        chance = np.random.default_rng(23)
        for _ in range(120):
            root = np.array(
                [float(chance.uniform(-0.85, 0.85)), float(chance.uniform(0.35, look.chin))]
            )
            tip = root + np.array([root[0] * 0.04, 0.15])
            tone = shade(colour, float(chance.choice([0.7, 1.25])))
            brush.line([root, (root + tip) / 2, tip], 0.014, tone, 0.4, soft=0.004, within=within)


def _glasses(brush: Brush, look: Look, pose: Pose) -> None:
    if look.glasses is Glasses.NONE:
        return
    frame: Colour = {
        Glasses.ROUND: (40, 36, 38),
        Glasses.SQUARE: (52, 34, 28),
        Glasses.HALF: (70, 72, 80),
    }[look.glasses]
    width = 0.036 if look.glasses is Glasses.SQUARE else 0.026
    for side in (-1, 1):
        x, y = _moved(pose, side * look.eye_apart, 0.03, 0.7)
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
            brush.line(lens[30:66], 0.05, frame)
        else:
            brush.ring(lens, width, frame)
        hinge = lens[:, 0].max() if side > 0 else lens[:, 0].min()
        brush.line(
            [(hinge, y - 0.06), (side * 0.9, y - 0.07), (side * 1.0, y - 0.06)], 0.035, frame
        )
    left, level = _moved(pose, -look.eye_apart + 0.33, -0.02, 0.75)
    right, _ = _moved(pose, look.eye_apart - 0.33, -0.02, 0.75)
    brush.line(
        curve(
            [(left - 0.03, level), ((left + right) / 2, level - 0.05), (right + 0.03, level)],
            closed=False,
        ),
        0.04,
        frame,
    )
