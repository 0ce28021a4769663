"""What a face does, in numbers: how far it turns and nods, how open the eyes are, and whether
it has depth."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

# Landmarks as rows x, y in pixels: five (dlib's order) or sixty-eight (the usual order). The model
# of the sixty-eight was trained on pictures whose licence excludes commercial use: only blinking
# needs it, and only a bank that has settled that question asks for blinking.
Points = NDArray[np.float64]
# The same spots of the face in two frames: rows x, y at rest, x, y now.
Tracks = NDArray[np.float64]

# Where the five points are among the sixty-eight.
_FIVE = (45, 42, 36, 39, 33)
_LEAST_TRACKS = 16
# Spots farther from the common plane than this share of the distance between the eyes' outer
# corners are slips of the tracking, not depth: a nose of 3 cm at 30° stands out by a sixth.
_SLIP = 0.25
# Less is left of a head's depth once a bent sheet may explain a part of it: counted so much more.
_UNBENT = 1.8


@dataclass(frozen=True, slots=True)
class Pose:
    """How a face stands in one frame.

    Attributes:
        turn: where the base of the nose stands between the eyes' outer corners, as a share of
            their distance; 0 in the middle, positive to the right of the picture.
        nod: how far the base of the nose stands below the line of the eyes, same share.
        eyes: opening of the eyes in parts of the nose's length, mean of both; None with five
            points.
    """

    turn: float
    nod: float
    eyes: float | None = None


def five_of(points: Points) -> Points:
    """The five points (5 by 2) of five or sixty-eight."""
    return points if len(points) == 5 else points[list(_FIVE)]


def pose_of(points: Points) -> Pose:
    """Measures one set of landmarks (5 by 2 or 68 by 2). Raises ValueError when they coincide."""
    five = five_of(points)
    right, left, nose = five[0], five[2], five[4]
    along = right - left
    apart = float(np.hypot(*along))
    if apart < 1.0:
        raise ValueError("the eyes lie on one spot")
    unit = along / apart
    from_middle = nose - (right + left) / 2
    turn = float(from_middle @ unit) / apart
    nod = float(unit[0] * from_middle[1] - unit[1] * from_middle[0]) / apart
    if len(points) == 5:
        return Pose(turn, nod)
    # Measured against the nose, not against the eye's width: tilting a picture shortens both.
    length = max(1.0, float(np.hypot(*(points[33] - points[27]))))
    eyes = _gap(points, ((37, 41), (38, 40), (43, 47), (44, 46))) / length
    return Pose(turn, nod, eyes)


def relief_of(tracks: Tracks, rest: Points) -> tuple[float, float] | None:
    """How far a solid head has turned, seen in spots followed from its rest (N by 4): to the right
    and downwards in the picture, near the sine of the angle. Flat pictures give about nought.
    `rest` are the landmarks at rest. None where too few spots were followed.

    Two views of anything flat, turned and tilted as you like, are joined by one homography. What a
    head's spots do beyond the best homography grows with how far they stand out: nose and brow run
    ahead of temples and jaw. That part alone is measured; slips of the tracking have no such order.
    A sheet that is bent has depth too, but no nose: what a bent sheet explains does not count.
    """
    if len(tracks) < _LEAST_TRACKS:
        return None
    five = five_of(rest)
    origin, along = (five[0] + five[2]) / 2, five[0] - five[2]
    apart = float(np.hypot(*along))
    unit = along / apart
    frame = np.array([unit, [-unit[1], unit[0]]])
    before = (tracks[:, :2] - origin) @ frame.T / apart
    now = (tracks[:, 2:] - origin) @ frame.T / apart
    plane, _ = cv2.findHomography(before, now, cv2.LMEDS)
    if plane is None:
        return None
    seen = cv2.perspectiveTransform(before[:, None], plane)[:, 0]
    off = now - seen
    kept = np.hypot(*off.T) < _SLIP
    if kept.sum() < _LEAST_TRACKS:
        return None
    seen, off, stands_out = seen[kept], off[kept], _depth(before[kept])
    plain = _depth_seen(seen, off, stands_out, None)
    unbent = _depth_seen(seen, off, stands_out, before[kept][:, 0] ** 2)
    sideways, down = (_both(one, other) for one, other in zip(plain, unbent, strict=True))
    return sideways, down


def _depth_seen(
    seen: NDArray[np.float64],
    off: NDArray[np.float64],
    stands_out: NDArray[np.float64],
    bend: NDArray[np.float64] | None,
) -> tuple[float, float]:
    """How much of what is off the plane goes with the depth: to the right and down. `bend` is the
    depth of a sheet that is bent about its upright, which is then left out."""
    x, y = (seen - seen.mean(axis=0)).T
    one, nought = np.ones_like(x), np.zeros_like(x)
    # What small changes of the homography would do to x and to y, then what depth does.
    to_x = [one, x, y, nought, nought, nought, x * x, x * y]
    to_y = [nought, nought, nought, one, x, y, x * y, y * y]
    for depth in (stands_out,) if bend is None else (bend, stands_out):
        to_x += [depth, nought]
        to_y += [nought, depth]
    causes = np.vstack([np.column_stack(to_x), np.column_stack(to_y)])
    effect = np.concatenate([off[:, 0], off[:, 1]])
    weight, answer = one, np.zeros(causes.shape[1])
    for _ in range(5):
        both = np.sqrt(np.concatenate([weight, weight]))
        answer = np.linalg.lstsq(causes * both[:, None], effect * both, rcond=None)[0]
        left = effect - causes @ answer
        far = np.hypot(left[: len(seen)], left[len(seen) :])
        usual = max(1e-4, 1.5 * float(np.median(far)))
        weight = 1 / (1 + (far / usual) ** 2)
    return float(answer[-2]), float(answer[-1])


def _both(plain: float, unbent: float) -> float:
    """The smaller of two measures that agree on the side; nought where they do not."""
    if plain * unbent <= 0:
        return 0.0
    return float(np.sign(plain)) * min(abs(plain), _UNBENT * abs(unbent))


def _depth(spots: NDArray[np.float64]) -> NDArray[np.float64]:
    """How far a spot of a usual head stands out; all in distances between the outer corners of the
    eyes, from between them, downwards."""
    u, v = spots.T
    head = 0.8 * np.sqrt(np.clip(1 - (u / 0.85) ** 2 - ((v - 0.3) / 1.2) ** 2, 0.0, None))
    nose = 0.22 * np.exp(-((u / 0.17) ** 2) - ((v - 0.36) / 0.2) ** 2)
    return head + nose


def _gap(points: Points, pairs: tuple[tuple[int, int], ...]) -> float:
    return float(np.mean([np.hypot(*(points[a] - points[b])) for a, b in pairs]))
