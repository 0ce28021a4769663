"""Films for the measurement of liveness, made from photographs: waved prints, and heads that move.

A print is a flat picture in the room, turned, tilted and carried before a camera. A head is the
same photograph with a depth that a generic head has (an egg with a nose), turned about its middle,
with lids that are pulled down: no film of a living person, and no proof of how living people fare.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
WIDTH, HEIGHT = 640, 480
FOCAL = 620.0


@dataclass(frozen=True)
class Placing:
    """How a print or a head is held: angles in degrees, place and distance in face widths."""

    yaw: float = 0.0
    pitch: float = 0.0
    roll: float = 0.0
    x: float = 0.0
    y: float = 0.0
    away: float = 4.0
    bend: float = 0.0
    closed: float = 0.0
    light: float = 1.0
    deep: float = 1.0
    blur: float = 0.0


@dataclass(frozen=True)
class Subject:
    """A photograph with its five landmarks (5 by 2, dlib's order, pixels); with the sixty-eight
    its lids can be closed too."""

    picture: Pixels
    five: NDArray[np.float64]
    points: NDArray[np.float64] | None = None

    @property
    def across(self) -> NDArray[np.float64]:
        """From the outer corner of one eye to the other's, to the right of the picture."""
        return np.asarray(self.five[0] - self.five[2])

    @property
    def half(self) -> float:
        """Half the width of the face, at the ends of the jaw: in pixels."""
        return 0.78 * float(np.hypot(*self.across))

    @property
    def middle(self) -> NDArray[np.float64]:
        """Between the ends of the jaw, a little below the eyes."""
        along = self.across
        down = np.array([-along[1], along[0]])
        return np.asarray((self.five[0] + self.five[2]) / 2 + 0.12 * down)


def rotation(yaw: float, pitch: float, roll: float) -> NDArray[np.float64]:
    y, p, r = np.deg2rad([yaw, pitch, roll])
    about_y = np.array([[np.cos(y), 0, np.sin(y)], [0, 1, 0], [-np.sin(y), 0, np.cos(y)]])
    about_x = np.array([[1, 0, 0], [0, np.cos(p), -np.sin(p)], [0, np.sin(p), np.cos(p)]])
    about_z = np.array([[np.cos(r), -np.sin(r), 0], [np.sin(r), np.cos(r), 0], [0, 0, 1]])
    return about_z @ about_x @ about_y


def depth(u: NDArray[np.float64], v: NDArray[np.float64]) -> NDArray[np.float64]:
    """How far a spot of the head stands out towards the camera; u, v and depth in half face widths
    from between the jaw's ends, v downwards."""
    egg = 1.25 * np.sqrt(np.clip(1 - (u / 1.15) ** 2 - ((v - 0.2) / 1.75) ** 2, 0.0, None))
    tip = 0.36  # the nose's tip below the middle
    down = np.clip((v + 0.15) / (tip + 0.15), 0, 1)
    below = np.clip(1 - (v - tip) / 0.16, 0, 1)
    wide = 0.10 + 0.14 * down
    nose = 0.42 * down * np.where(v > tip, below, 1.0) * np.exp(-((u / wide) ** 2))
    sockets = -0.10 * np.exp(-(((np.abs(u) - 0.45) / 0.2) ** 2) - ((v + 0.05) / 0.14) ** 2)
    return egg + nose + sockets


def film_frame(subject: Subject, held: Placing, solid: bool, chance: np.random.Generator) -> Pixels:
    """One frame of 640 by 480."""
    picture = _lids(subject, held.closed) if held.closed > 0 else subject.picture
    map_x, map_y = _maps(subject, held, solid)
    frame = cv2.remap(
        picture, map_x, map_y, cv2.INTER_AREA, borderMode=cv2.BORDER_CONSTANT,
        borderValue=(150, 158, 150),
    )  # fmt: skip
    if held.blur > 0.5:
        length = max(3, int(held.blur) | 1)
        frame = cv2.blur(frame, (length, 1 + length // 3))
    noise = chance.normal(0, 2.0, frame.shape[:2])[:, :, None]
    return np.clip(frame * held.light + noise, 0, 255).astype(np.uint8)


def _maps(
    subject: Subject, held: Placing, solid: bool
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """For each pixel of the film the pixel of the photograph."""
    turn = rotation(held.yaw, held.pitch, held.roll)
    # Every fourth pixel is enough: the maps are smooth.
    xs, ys = np.meshgrid(
        (np.arange(WIDTH // 4) + 0.5) * 4 - 0.5, (np.arange(HEIGHT // 4) + 0.5) * 4 - 0.5
    )
    rays = np.stack([(xs - WIDTH / 2) / FOCAL, (ys - HEIGHT / 2) / FOCAL, np.ones_like(xs)], -1)
    place = np.array([held.x, held.y, held.away * 2])
    # The plane through the subject: the first guess, and for a flat print the whole truth.
    normal = turn[:, 2]
    scale = (place @ normal) / np.where(np.abs(rays @ normal) < 1e-6, 1e-6, rays @ normal)
    local = (rays * scale[..., None] - place) @ turn
    u, v = local[..., 0], local[..., 1]
    if solid or held.bend:
        # Each pixel's ray meets the surface a little before the plane: found in a few steps.
        for _ in range(9):
            z = -held.deep * depth(u, v) + 0.6 if solid else held.bend * u**2
            spot = np.stack([u, v, z], -1) @ turn.T + place
            seen_x = FOCAL * spot[..., 0] / spot[..., 2] + WIDTH / 2
            seen_y = FOCAL * spot[..., 1] / spot[..., 2] + HEIGHT / 2
            step = 0.8 * held.away * 2 / FOCAL
            u = u + step * (xs - seen_x)
            v = v + step * (ys - seen_y)
    middle, half = subject.middle, subject.half
    along = subject.across / np.hypot(*subject.across)
    map_x = middle[0] + half * (u * along[0] - v * along[1])
    map_y = middle[1] + half * (u * along[1] + v * along[0])
    whole = (WIDTH, HEIGHT)
    return (
        cv2.resize(map_x.astype(np.float32), whole, interpolation=cv2.INTER_LINEAR),
        cv2.resize(map_y.astype(np.float32), whole, interpolation=cv2.INTER_LINEAR),
    )


def _lids(subject: Subject, closed: float) -> Pixels:
    """The photograph with the upper lids pulled down by this share of the opening."""
    if subject.points is None:
        raise ValueError("lids are only found with sixty-eight landmarks")
    height, width = subject.picture.shape[:2]
    ys, xs = np.mgrid[0:height, 0:width].astype(np.float32)
    map_y = ys.copy()
    for eye, brow in ((range(36, 42), range(17, 22)), (range(42, 48), range(22, 27))):
        points = subject.points[list(eye)]
        left, right = points[0], points[3]
        wide = float(np.hypot(*(right - left)))
        upper = (points[1] + points[2]) / 2
        lower = (points[4] + points[5]) / 2
        opening = max(1.0, float(lower[1] - upper[1]))
        middle = (left + right) / 2
        reach = np.clip(1 - ((xs - middle[0]) / (0.62 * wide)) ** 2, 0, 1)
        slope = (right[1] - left[1]) / max(1.0, right[0] - left[0]) * (xs - middle[0])
        lid = upper[1] + slope - 0.10 * opening
        base = lower[1] + slope
        top = lid - max(4.0, 0.75 * float(upper[1] - np.mean(subject.points[list(brow)][:, 1])))
        new = lid + (base - lid) * closed * reach
        above = (ys > top) & (ys <= new)
        below = (ys > new) & (ys < base)
        map_y = np.where(above, top + (ys - top) * (lid - top) / np.maximum(new - top, 0.5), map_y)
        map_y = np.where(
            below, base - (base - ys) * (base - lid) / np.maximum(base - new, 0.5), map_y
        )
    return cv2.remap(
        subject.picture, xs, map_y.astype(np.float32), cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REPLICATE,
    )  # fmt: skip
