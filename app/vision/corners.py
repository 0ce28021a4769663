"""Finds the four corners of a card in a photograph, and lays the card flat."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

import cv2
import numpy as np
from numpy.typing import NDArray

from app.vision.pictures import Pixels

Points = NDArray[np.float32]

FLAT_WIDTH = 1011
FLAT_HEIGHT = 638
CARD_RATIO = 85.6 / 54.0
# The middles of the outermost pixels' outer edges: where a flattened card's corners lie.
FLAT_CORNERS = (
    np.array([[0, 0], [FLAT_WIDTH, 0], [FLAT_WIDTH, FLAT_HEIGHT], [0, FLAT_HEIGHT]], np.float32)
    - 0.5
)
# The part of the card that text fills, left, top, right, bottom: portrait side, emblem side.
TEXT_BLOCKS = ((0.06, 0.10, 0.915, 0.895), (0.07, 0.10, 0.84, 0.91))
# Corner search works on a picture of this longest side; the sides are then refined on the full one.
SEARCH_SIDE = 640
# Real rims reach 0.7 and more; shapes that only a threshold drew have next to no edge.
LEAST_SUPPORT = 0.4


@dataclass(frozen=True, slots=True)
class Outline:
    """A quadrilateral in the photograph: four corners in order, and how well edges support it."""

    corners: Points
    support: float


def find_outlines(photograph: Pixels, most: int = 3) -> list[Outline]:
    """The likeliest card outlines of an RGB photograph, best first; empty when there is none."""
    height, width = photograph.shape[:2]
    scale = SEARCH_SIDE / max(height, width)
    small = cv2.resize(photograph, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    candidates: list[Points] = []
    for mask in _masks(small):
        candidates += _quadrilaterals(mask)
    gradient = _gradient(small)
    size = small.shape[:2]
    outlines = []
    for corners in _without_twins([c for c in candidates if _card_like(c, size)]):
        fitted = _refine(gradient, corners)
        # A side may have run onto the wrong edge; the better supported of the two stands.
        outlines += [Outline(c, _support(gradient, c)) for c in (corners, fitted)]
    outlines = [o for o in outlines if o.support > LEAST_SUPPORT and _card_like(o.corners, size)]
    outlines.sort(key=lambda outline: outline.support, reverse=True)
    distinct: list[Outline] = []
    for outline in outlines:
        if all(np.abs(outline.corners - other.corners).max() > 3 for other in distinct):
            distinct.append(outline)
    return [
        Outline(((o.corners + 0.5) / scale - 0.5).astype(np.float32), o.support)
        for o in distinct[:most]
    ]


def _masks(small: Pixels) -> list[NDArray[np.uint8]]:
    """Pictures in black and white in which the card may stand out as one white shape."""
    blurred = cv2.GaussianBlur(small, (0, 0), 1.5)
    lab = cv2.cvtColor(blurred, cv2.COLOR_RGB2LAB)
    hsv = cv2.cvtColor(blurred, cv2.COLOR_RGB2HSV)
    channels = [lab[..., 0], lab[..., 1], lab[..., 2], hsv[..., 1]]
    # Distance from the colours along the rim of the photograph: the table is usually there.
    table = np.concatenate([blurred[:6].reshape(-1, 3), blurred[-6:].reshape(-1, 3)])
    away = np.linalg.norm(blurred.astype(np.float32) - np.median(table, axis=0), axis=2)
    channels.append(np.clip(away * 2, 0, 255).astype(np.uint8))
    kernel = cv2.getStructuringElement(cv2.MORPH_RECT, (5, 5))
    masks = []
    for channel in channels:
        level, mask = cv2.threshold(channel, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
        masks.append(cv2.morphologyEx(mask, cv2.MORPH_OPEN, kernel))
        if channel is channels[0]:
            for shift in (-25, 25):
                _, mask = cv2.threshold(channel, level + shift, 255, cv2.THRESH_BINARY)
                masks.append(cv2.morphologyEx(mask, cv2.MORPH_OPEN, kernel))
    for channel in (lab[..., 0], lab[..., 2]):
        for low, high in ((20, 60), (50, 120)):
            edges = cv2.Canny(channel, low, high)
            masks.append(cv2.dilate(edges, np.ones((3, 3), np.uint8)))
    return masks


def _quadrilaterals(mask: NDArray[np.uint8]) -> list[Points]:
    contours, _ = cv2.findContours(mask, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    least = 0.03 * mask.size
    found = []
    for contour in sorted(contours, key=len, reverse=True)[:12]:
        hull = cv2.convexHull(contour)
        if cv2.contourArea(hull) < least:
            continue
        corners = _four_sides(hull.reshape(-1, 2).astype(np.float32))
        if corners is not None:
            found.append(corners)
    return found


def _four_sides(hull: Points) -> Points | None:
    """Four corners of a hull with rounded corners: its four longest straight sides, crossed."""
    perimeter = cv2.arcLength(hull, True)
    polygon = cv2.approxPolyDP(hull, 0.008 * perimeter, True).reshape(-1, 2)
    for tolerance in (0.012, 0.018, 0.025, 0.035):
        if len(polygon) <= 8:
            break
        polygon = cv2.approxPolyDP(hull, tolerance * perimeter, True).reshape(-1, 2)
    if not 4 <= len(polygon) <= 10:
        return None
    sides = [(polygon[i], polygon[(i + 1) % len(polygon)]) for i in range(len(polygon))]
    lengths = [float(np.linalg.norm(b - a)) for a, b in sides]
    order = sorted(range(len(sides)), key=lambda i: lengths[i], reverse=True)[:6]
    area = cv2.contourArea(hull)
    best: Points | None = None
    best_share = 0.0
    for four in combinations(sorted(order), 4):
        corners = _crossings([sides[i] for i in four])
        if corners is None or not cv2.isContourConvex(corners.reshape(-1, 1, 2)):
            continue
        size = cv2.contourArea(corners)
        if size < 0.8 * area or size > 1.25 * area:
            continue
        share = sum(lengths[i] for i in four) / perimeter - abs(size / area - 1.02)
        if share > best_share:
            best, best_share = corners, share
    return best


def _crossings(sides: list[tuple[Points, Points]]) -> Points | None:
    corners = []
    for (a, b), (c, d) in zip(sides, sides[1:] + sides[:1], strict=True):
        one, two = b - a, d - c
        cross = one[0] * two[1] - one[1] * two[0]
        if abs(cross) < 0.25 * np.linalg.norm(one) * np.linalg.norm(two):
            return None
        along = ((c - a)[0] * two[1] - (c - a)[1] * two[0]) / cross
        corners.append(a + along * one)
    return np.array(corners, np.float32)


def _without_twins(candidates: list[Points]) -> list[Points]:
    kept: list[Points] = []
    for corners in map(_clockwise, candidates):
        if all(np.abs(corners - other).max() > 3 for other in kept):
            kept.append(corners)
    return kept


def _clockwise(corners: Points) -> Points:
    """The corners clockwise as seen, beginning with the one nearest to the top left."""
    middle = corners.mean(axis=0)
    angles = np.arctan2(corners[:, 1] - middle[1], corners[:, 0] - middle[0])
    ordered = corners[np.argsort(angles)]
    first = int(np.argmin(ordered.sum(axis=1)))
    return np.roll(ordered, -first, axis=0).astype(np.float32)


def _sides(corners: Points) -> tuple[float, float]:
    lengths = np.linalg.norm(np.roll(corners, -1, axis=0) - corners, axis=1)
    return float(lengths[0] + lengths[2]) / 2, float(lengths[1] + lengths[3]) / 2


def _card_like(corners: Points, size: tuple[int, int]) -> bool:
    height, width = size
    if cv2.contourArea(corners) < 0.05 * width * height:
        return False
    if (corners < -0.04 * max(size)).any():
        return False
    if (corners > np.array([width, height]) + 0.04 * max(size)).any():
        return False
    across, down = _sides(corners)
    ratio = max(across, down) / max(min(across, down), 1.0)
    lengths = np.linalg.norm(np.roll(corners, -1, axis=0) - corners, axis=1)
    if min(lengths[0], lengths[2]) < 0.55 * max(lengths[0], lengths[2]):
        return False
    if min(lengths[1], lengths[3]) < 0.55 * max(lengths[1], lengths[3]):
        return False
    return 1.15 < ratio < 2.15


def _gradient(small: Pixels) -> NDArray[np.float32]:
    """The strongest change of brightness or colour at each pixel, x and y."""
    lab = cv2.cvtColor(cv2.GaussianBlur(small, (0, 0), 1.2), cv2.COLOR_RGB2LAB).astype(np.float32)
    across = cv2.Sobel(lab, cv2.CV_32F, 1, 0, ksize=3)
    down = cv2.Sobel(lab, cv2.CV_32F, 0, 1, ksize=3)
    # The channel with the strongest change speaks at each pixel.
    strongest = np.argmax(across**2 + down**2, axis=2)[..., None]
    return np.concatenate(
        [
            np.take_along_axis(across, strongest, axis=2),
            np.take_along_axis(down, strongest, axis=2),
        ],
        axis=2,
    )


def _profile(
    gradient: NDArray[np.float32], a: Points, b: Points, reach: int, samples: int
) -> tuple[NDArray[np.float32], Points, Points]:
    """Edge strength across a side: samples by offsets, with the sampled points and the normal."""
    along = (b - a) / max(float(np.linalg.norm(b - a)), 1e-6)
    normal = np.array([along[1], -along[0]], np.float32)
    shares = np.linspace(0.08, 0.92, samples, dtype=np.float32)[:, None]
    points = a + (b - a) * shares
    offsets = np.arange(-reach, reach + 1, dtype=np.float32)
    x = points[:, :1] + offsets * normal[0]
    y = points[:, 1:] + offsets * normal[1]
    sampled = cv2.remap(gradient, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT)
    return np.abs(sampled @ normal), points, normal


def _support(gradient: NDArray[np.float32], corners: Points) -> float:
    """How well edges run along all four sides: the share of sampled points that lie on an edge."""
    shares = []
    for i in range(4):
        a, b = corners[i], corners[(i + 1) % 4]
        strength, _, _ = _profile(gradient, a, b, 2, 32)
        shares.append(float(np.mean(np.minimum(strength.max(axis=1) / 60.0, 1.0))))
    area = cv2.contourArea(corners) / (gradient.shape[0] * gradient.shape[1])
    across, down = _sides(corners)
    ratio = max(across, down) / min(across, down)
    likeness = 1.0 - 0.8 * min(abs(float(np.log(ratio / CARD_RATIO))), 0.4)
    return (0.5 * min(shares) + 0.5 * float(np.mean(shares))) * likeness + 0.05 * min(area, 0.8)


def _refine(gradient: NDArray[np.float32], corners: Points) -> Points:
    """Each side moved onto the edge beside it: a robust line through the strongest points."""
    for reach in (7, 4):
        lines = []
        for i in range(4):
            a, b = corners[i], corners[(i + 1) % 4]
            strength, points, normal = _profile(gradient, a, b, reach, 48)
            best = np.argmax(strength, axis=1)
            offsets = best.astype(np.float32) - reach
            clear = strength.max(axis=1) > 0.4 * np.median(strength.max(axis=1))
            on_edge = (points + offsets[:, None] * normal)[clear]
            if len(on_edge) < 10:
                on_edge = np.stack([a, b])
            vx, vy, x, y = cv2.fitLine(
                on_edge.astype(np.float32), cv2.DIST_HUBER, 0, 0.01, 0.01
            ).ravel()
            start = np.array([x, y], np.float32)
            lines.append((start, start + np.array([vx, vy], np.float32)))
        crossed = _crossings([lines[3], lines[0], lines[1], lines[2]])
        if crossed is None or np.abs(crossed - corners).max() > 3 * reach:
            return corners
        corners = crossed
    return corners


def lay_flat(photograph: Pixels, corners: Points, scale: float = 1.0) -> Pixels:
    """The card seen straight on, 1011 by 638 (times `scale`), first corner at its top left."""
    width, height = round(FLAT_WIDTH * scale), round(FLAT_HEIGHT * scale)
    target = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32) - 0.5
    source = corners.astype(np.float32)
    shrink = _sides(corners)[0] / width
    if shrink > 1.6:
        # Sampling a much larger picture point by point would alias thin strokes.
        photograph = cv2.GaussianBlur(photograph, (0, 0), 0.35 * shrink)
    matrix = cv2.getPerspectiveTransform(source, target)
    return cv2.warpPerspective(
        photograph, matrix, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )


def lengthwise(corners: Points) -> Points:
    """The same corners, turned so that the first side is a long one."""
    across, down = _sides(corners)
    return corners if across >= down else np.roll(corners, -1, axis=0)


def whole_picture(photograph: Pixels) -> Points:
    """The picture's own four corners: for a card that already fills it."""
    height, width = photograph.shape[:2]
    return np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32) - 0.5


def around_text(boxes: NDArray[np.float32]) -> list[Points]:
    """Where a card would lie whose rim cannot be seen, guessed from its text: each side in turn.

    `boxes` are text lines in the photograph, four corners each. A white card on a white table has
    no rim to find, but its text fills a known part of it.
    """
    if len(boxes) < 4:
        return []
    block = cv2.boxPoints(cv2.minAreaRect(boxes.reshape(-1, 2)))
    block = lengthwise(_clockwise(block.astype(np.float32)))
    guesses = []
    for left, top, right, bottom in TEXT_BLOCKS:
        shares = np.array([[left, top], [right, top], [right, bottom], [left, bottom]], np.float32)
        matrix = cv2.getPerspectiveTransform(shares, block)
        unit = np.array([[[0, 0], [1, 0], [1, 1], [0, 1]]], np.float32)
        guesses.append(cv2.perspectiveTransform(unit, matrix)[0])
    return guesses


def width_in_photograph(corners: Points) -> float:
    """How many pixels of the photograph the card's long side takes."""
    return max(_sides(corners))
