"""Paints soft-edged shapes given in the measures of a face."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops, ImageDraw, ImageFilter

Point = tuple[float, float]
Colour = tuple[int, int, int]
Points = Sequence[Point] | NDArray[np.float64]


def curve(points: Points, closed: bool = True, steps: int = 12) -> NDArray[np.float64]:
    """A smooth line (Catmull-Rom) through the points, as an n x 2 array."""
    p = np.asarray(points, dtype=np.float64)
    count = len(p) if closed else len(p) - 1
    if closed:
        padded = np.vstack([p[-1:], p, p[:2]])
    else:
        padded = np.vstack([2 * p[:1] - p[1:2], p, 2 * p[-1:] - p[-2:-1]])
    t = np.linspace(0.0, 1.0, steps, endpoint=False)[:, None]
    parts = []
    for i in range(count):
        a, b, c, d = padded[i], padded[i + 1], padded[i + 2], padded[i + 3]
        parts.append(
            0.5
            * (
                2 * b
                + (c - a) * t
                + (2 * a - 5 * b + 4 * c - d) * t**2
                + (3 * b - a - 3 * c + d) * t**3
            )
        )
    if not closed:
        parts.append(p[-1:])
    return np.vstack(parts)


def ellipse(x: float, y: float, rx: float, ry: float, turn: float = 0.0) -> NDArray[np.float64]:
    """The outline of an ellipse; `turn` in radians."""
    t = np.linspace(0.0, 2 * np.pi, 48, endpoint=False)
    px, py = rx * np.cos(t), ry * np.sin(t)
    return np.column_stack(
        [x + px * np.cos(turn) - py * np.sin(turn), y + px * np.sin(turn) + py * np.cos(turn)]
    )


def shade(colour: Colour, factor: float) -> Colour:
    """The colour made darker (factor < 1) or lighter (> 1, towards white)."""
    if factor <= 1:
        red, green, blue = (round(c * factor) for c in colour)
    else:
        red, green, blue = (round(c + (255 - c) * (factor - 1)) for c in colour)
    return red, green, blue


class Brush:
    """Paints on a picture whose origin lies between the eyes; one unit is half a face's width."""

    def __init__(self, picture: Image.Image, origin: Point, unit: float, roll: float = 0.0) -> None:
        self.picture = picture
        self._origin = origin
        self._unit = unit
        self._cos, self._sin = float(np.cos(roll)), float(np.sin(roll))

    def pixels(self, points: Points) -> list[Point]:
        """Points of the face as points of the picture."""
        p = np.asarray(points, dtype=np.float64) * self._unit
        x = p[:, 0] * self._cos - p[:, 1] * self._sin + self._origin[0]
        y = p[:, 0] * self._sin + p[:, 1] * self._cos + self._origin[1]
        return list(zip(x.tolist(), y.tolist(), strict=True))

    def mask(self, points: Points) -> Image.Image:
        """The inside of a shape as a mask as large as the picture."""
        mask = Image.new("L", self.picture.size, 0)
        ImageDraw.Draw(mask).polygon(self.pixels(points), fill=255)
        return mask

    def fill(
        self,
        points: Points,
        colour: Colour,
        opacity: float = 1.0,
        soft: float = 0.0,
        within: Image.Image | None = None,
    ) -> None:
        """Paint a shape; `soft` is the width of its blurred edge in face units."""
        self._lay(self.pixels(points), None, colour, opacity, soft, within)

    def line(
        self,
        points: Points,
        width: float,
        colour: Colour,
        opacity: float = 1.0,
        soft: float = 0.0,
        within: Image.Image | None = None,
    ) -> None:
        """Paint a stroke along the points that thins out towards both ends."""
        p = np.asarray(points, dtype=np.float64)
        along = np.gradient(p, axis=0)
        length = np.maximum(np.hypot(along[:, 0], along[:, 1]), 1e-9)[:, None]
        across = np.column_stack([-along[:, 1], along[:, 0]]) / length
        taper = np.sin(np.linspace(0.12, np.pi - 0.12, len(p)))[:, None] ** 0.6
        half = across * taper * width / 2
        self._lay(
            self.pixels(np.vstack([p + half, (p - half)[::-1]])),
            None,
            colour,
            opacity,
            soft,
            within,
        )

    def ring(self, points: Points, width: float, colour: Colour, opacity: float = 1.0) -> None:
        """Paint a closed line of even width, such as the frame of a pair of glasses."""
        self._lay(self.pixels(points), width * self._unit, colour, opacity, 0.0, None)

    def _lay(
        self,
        pixels: list[Point],
        ring: float | None,
        colour: Colour,
        opacity: float,
        soft: float,
        within: Image.Image | None,
    ) -> None:
        blur = soft * self._unit
        margin = int(3 * blur + (ring or 0) + 2)
        xs, ys = [p[0] for p in pixels], [p[1] for p in pixels]
        left, top = max(0, int(min(xs)) - margin), max(0, int(min(ys)) - margin)
        right = min(self.picture.width, int(max(xs)) + margin + 1)
        bottom = min(self.picture.height, int(max(ys)) + margin + 1)
        if right <= left or bottom <= top:
            return
        mask = Image.new("L", (right - left, bottom - top), 0)
        draw = ImageDraw.Draw(mask)
        moved = [(x - left, y - top) for x, y in pixels]
        if ring is None:
            draw.polygon(moved, fill=255)
        else:
            draw.line(
                [*moved, moved[0], moved[1]], fill=255, width=max(1, round(ring)), joint="curve"
            )
        if blur > 0.3:
            mask = mask.filter(ImageFilter.GaussianBlur(blur))
        if within is not None:
            mask = ImageChops.multiply(mask, within.crop((left, top, right, bottom)))
        if opacity < 1:
            mask = mask.point([round(v * opacity) for v in range(256)])
        self.picture.paste(colour, (left, top, right, bottom), mask)
