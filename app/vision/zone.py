"""Finds the machine-readable zone of a passport in a picture, and reads its two lines twice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from app.vision import corners as outline
from app.vision.pictures import Pixels
from app.vision.reading import Boxes, Character, Line, Reader

# The first line has no digits [ICAO 9303-4]: without them an O is not taken for a zero.
NAME_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ<"
ALPHABET = NAME_ALPHABET + "0123456789"
WIDTH = 44
# Of the zone on the page, in millimetres [ICAO 9303-4; margins K]: the page, the pitch of the
# characters, where lines begin, and how far their middles lie above the lower edge.
PAGE = (125.0, 88.0)
PITCH, LEFT = 2.54, 6.6
MIDDLES = (15.5, 9.0)
PAGE_HEIGHT = round(outline.FLAT_WIDTH * PAGE[1] / PAGE[0])
# How high a strip around a line is, in pitches of its characters; and how wide beyond its ends.
STRIP, BEYOND = 2.1, 1.2
STRIP_PIXELS = 40
SECOND_BLUR = 1.3

_CODE = re.compile(r"P[A-Z<][A-Z<]{3}")
_SECOND = re.compile(r"[A-Z\d<]{6,9}.?[A-Z<]{2,3}[\dOISBZ]{5,7}[MF<]")


@dataclass(frozen=True, slots=True)
class Zone:
    """Where the two lines of a zone lie in a photograph.

    `start` is the middle of the upper line's first character, `along` the step from character to
    character, `down` the step from the upper line to the lower.
    """

    start: NDArray[np.float32]
    along: NDArray[np.float32]
    down: NDArray[np.float32]

    @property
    def page(self) -> outline.Points:
        """The corners of the page that such a zone stands on, top left first."""
        right = self.along / PITCH
        up = -self.down / (MIDDLES[0] - MIDDLES[1])
        origin = self.start - (LEFT + PITCH / 2) * right - MIDDLES[0] * up
        width, height = PAGE
        corners = [
            origin + height * up,
            origin + width * right + height * up,
            origin + width * right,
            origin,
        ]
        return np.array(corners, np.float32)


@dataclass(frozen=True, slots=True)
class ZoneReading:
    """The two lines as they were read once, each of 44 places."""

    rows: tuple[tuple[Character, ...], tuple[Character, ...]]

    @property
    def lines(self) -> tuple[str, str]:
        first, second = ("".join(c.text for c in row) for row in self.rows)
        return first, second


def like_a_zone(text: str) -> bool:
    """Whether a line can be one of a passport's zone."""
    plain = plain_zone(text)
    if len(plain) < 20:
        return False
    fillers = plain.count("<")
    return (
        (_CODE.match(plain) is not None and fillers >= 4)
        or _SECOND.match(plain) is not None
        or (fillers >= 10 and len(plain) >= 34)
    )


def plain_zone(text: str) -> str:
    """A line without spaces, fillers all `<`."""
    return re.sub(r"\s", "", text).upper().translate(str.maketrans("«《〈‹", "<<<<"))


class ZoneReader:
    """Finds and reads zones with the recogniser kept to their alphabet."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def find(self, photograph: Pixels, boxes: Boxes) -> Zone | None:
        """The zone among the text lines of a photograph; none where there is none."""
        long = [box for box in boxes if _is_long(box)]
        long.sort(key=lambda box: -_length(box))
        rows = _rows(long[:8])
        crops = self._reader.cut(photograph, np.array(rows)) if rows else []
        for turned in (False, True):
            shown = [np.ascontiguousarray(c[::-1, ::-1]) if turned else c for c in crops]
            lines = self._reader.read(shown, [(0.0, 0.0, 1.0, 1.0)] * len(shown))
            found = [i for i, line in enumerate(lines) if like_a_zone(line.text)]
            if len(found) >= 2:
                return _zone([rows[i] for i in found], [lines[i] for i in found], turned)
        return None

    def read(self, photograph: Pixels, zone: Zone) -> tuple[ZoneReading, ZoneReading]:
        """Both lines, from the picture as it is and from a softer one."""
        strips = [_strip(photograph, zone, row) for row in (0, 1)]
        softer = [cv2.GaussianBlur(strip, (0, 0), SECOND_BLUR) for strip in strips]
        whole = (0.0, 0.0, WIDTH + 2 * BEYOND, 1.0)
        upper = self._reader.read([strips[0], softer[0]], [whole, whole], only=NAME_ALPHABET)
        lower = self._reader.read([strips[1], softer[1]], [whole, whole], only=ALPHABET)
        first, second = (
            ZoneReading((in_places(name.characters), in_places(rest.characters)))
            for name, rest in zip(upper, lower, strict=True)
        )
        return first, second


def in_places(characters: Sequence[Character]) -> tuple[Character, ...]:
    """44 characters: each in its place by where it stands, fillers where none was read.

    The recogniser runs several fillers into one; all characters are equally wide, so the gaps say
    how many there are. `x` counts widths of a character; the first one read is the line's first.
    """
    filler = Character("<", "<", 0.0, 0.0)
    solid = [c for c in characters if c.text != "<"]
    if len(characters) == WIDTH or len(solid) < 3:
        return (tuple(characters) + (filler,) * WIDTH)[:WIDTH]
    xs = np.array([c.x for c in solid])
    start, pitch = _fitted(xs)
    places: list[Character | None] = [None] * WIDTH
    for character in characters:
        place = round((character.x - start) / pitch)
        if not 0 <= place < WIDTH:
            continue
        before = places[place]
        if before is None or before.confidence < character.confidence:
            places[place] = character
    return tuple(place or filler for place in places)


def _fitted(xs: NDArray[np.float64]) -> tuple[float, float]:
    """Where the first place lies and how far places are apart, so that no two share one."""
    steps = np.diff(xs)
    near = steps[(steps > 0.7) & (steps < 1.4)]
    about = float(np.median(near)) if len(near) else 1.0
    best, least = (float(xs[0]), about), np.inf
    for pitch in about * np.linspace(0.93, 1.07, 29):
        for start in xs[0] + np.linspace(-0.35, 0.35, 15):
            places = (xs - start) / pitch
            whole = np.round(places)
            if whole[0] != 0:
                continue
            shared = len(whole) - len(np.unique(whole))
            off = float(np.mean((places - whole) ** 2)) + shared + 0.3 * abs(pitch / about - 1)
            if off < least:
                best, least = (float(start), float(pitch)), off
    return best


def _strip(photograph: Pixels, zone: Zone, row: int) -> Pixels:
    """One line cut out straight, with a little around it."""
    start = zone.start + row * zone.down
    left = start - (0.5 + BEYOND) * zone.along
    right = start + (WIDTH - 0.5 + BEYOND) * zone.along
    across = zone.down / max(float(np.linalg.norm(zone.down)), 1e-6)
    half = 0.5 * STRIP * float(np.linalg.norm(zone.along)) * across
    height = STRIP_PIXELS
    width = round(height * (WIDTH + 2 * BEYOND) / STRIP)
    source = np.array([left - half, right - half, right + half, left + half], np.float32)
    target = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32) - 0.5
    matrix = cv2.getPerspectiveTransform(source, target)
    return cv2.warpPerspective(
        photograph, matrix, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )


def _is_long(box: NDArray[np.float32]) -> bool:
    sides = np.linalg.norm(np.roll(box, -1, axis=0) - box, axis=1)
    across, down = (sides[0] + sides[2]) / 2, (sides[1] + sides[3]) / 2
    return max(across, down) > 5 * max(1.0, min(across, down))


def _length(box: NDArray[np.float32]) -> float:
    return float(max(np.linalg.norm(box[1] - box[0]), np.linalg.norm(box[2] - box[1])))


def _rows(boxes: Sequence[NDArray[np.float32]]) -> list[NDArray[np.float32]]:
    """Boxes with those joined that lie on one line: a run of fillers often parts them."""
    rows: list[NDArray[np.float32]] = []
    for box in boxes:
        for i, row in enumerate(rows):
            if _in_line(row, box):
                rows[i] = _joined(row, box)
                break
        else:
            rows.append(box)
    return rows


def _joined(row: NDArray[np.float32], box: NDArray[np.float32]) -> NDArray[np.float32]:
    """The box around both, in the direction of the first and with its order of corners."""
    along, _ = _direction(row)
    across = np.array([-along[1], along[0]], np.float32)
    axes = np.stack([along, across])
    points = np.concatenate([row, box]) @ axes.T
    (left, top), (right, bottom) = points.min(axis=0), points.max(axis=0)
    ends = np.array([[left, top], [right, top], [right, bottom], [left, bottom]], np.float32)
    corners = ends @ axes
    turns = [np.roll(corners, k, axis=0) for k in range(4)]
    return min(turns, key=lambda points: float(np.abs(points - row).sum())).astype(np.float32)


def _in_line(row: NDArray[np.float32], box: NDArray[np.float32]) -> bool:
    along, height = _direction(row)
    across = np.array([-along[1], along[0]], np.float32)
    away = float(abs((box.mean(axis=0) - row.mean(axis=0)) @ across))
    other, other_height = _direction(box)
    return away < 0.4 * height and abs(float(along @ other)) > 0.995 and other_height < 1.5 * height


def _direction(box: NDArray[np.float32]) -> tuple[NDArray[np.float32], float]:
    """The unit vector along a box's long sides, and how high the box is."""
    first, second = box[1] - box[0] + box[2] - box[3], box[2] - box[1] + box[3] - box[0]
    long, short = sorted((first, second), key=lambda v: -float(np.linalg.norm(v)))
    return long / max(float(np.linalg.norm(long)), 1e-6), float(np.linalg.norm(short)) / 2


def _zone(rows: Sequence[NDArray[np.float32]], lines: Sequence[Line], turned: bool) -> Zone | None:
    """The geometry of the two lines: from the ends of both, whichever reaches further."""
    _, height = _direction(rows[0])
    box = rows[0]
    wide, high = np.linalg.norm(box[1] - box[0]), np.linalg.norm(box[3] - box[0])
    # The cut-out of a box that stands on end is read from its top down.
    first = box[1] - box[0] if high < 1.5 * wide else box[3] - box[0]
    along = first / max(float(np.linalg.norm(first)), 1e-6) * (-1.0 if turned else 1.0)
    across = np.array([-along[1], along[0]], np.float32)
    ordered = sorted(
        zip(rows, lines, strict=True), key=lambda one: float(one[0].mean(axis=0) @ across)
    )
    pairs = [
        (a, b)
        for (a, _), (b, _) in pairwise(ordered)
        if 0.6 * height < float((b.mean(axis=0) - a.mean(axis=0)) @ across) < 4.5 * height
    ]
    if not pairs:
        return None
    upper, lower = pairs[-1]
    ends = np.concatenate([upper, lower])
    reach = ends @ along
    left, right = float(reach.min()), float(reach.max())
    pitch = (right - left) / WIDTH
    middle, step, tilt = _middle_line(upper, lower, along, across)
    start_at = left + pitch / 2
    start = start_at * along + (middle + tilt * start_at) * across
    return Zone(
        start.astype(np.float32),
        (pitch * (along + tilt * across)).astype(np.float32),
        (step * across).astype(np.float32),
    )


def _middle_line(
    upper: NDArray[np.float32],
    lower: NDArray[np.float32],
    along: NDArray[np.float32],
    across: NDArray[np.float32],
) -> tuple[float, float, float]:
    """Where the upper line's middle lies across, how far below the lower one, and their tilt."""
    slopes = []
    for box in (upper, lower):
        x, y = box @ along, box @ across
        slopes.append(float(np.polyfit(x, y, 1)[0]))
    tilt = float(np.mean(slopes))
    heights = [float(np.mean(box @ across - tilt * (box @ along))) for box in (upper, lower)]
    return heights[0], heights[1] - heights[0], tilt
