"""Turns flat drawings into what a document camera and a counter camera would deliver."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from .brush import Colour, Point

PHOTOGRAPH_SIZE = (1280, 960)
LIVE_SIZE = (640, 480)


@dataclass(frozen=True)
class Shot:
    """How one side of a card lay under the camera; `corners` clockwise from its top left."""

    corners: tuple[Point, Point, Point, Point]
    desk: Colour
    seed: int
    blur: float = 0.6


def _perspective(corners: tuple[Point, ...], size: tuple[int, int]) -> list[float]:
    """Eight numbers by which Pillow finds for each pixel of the photograph one of the card."""
    flat = [(0.0, 0.0), (size[0], 0.0), (size[0], size[1]), (0.0, size[1])]
    rows, right = [], []
    for (x, y), (u, v) in zip(corners, flat, strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y])
        right += [u, v]
    found: NDArray[np.float64] = np.linalg.solve(np.array(rows, dtype=float), np.array(right))
    return [float(value) for value in found]


def _desk(size: tuple[int, int], colour: Colour, chance: np.random.Generator) -> Image.Image:
    """A desk top with a faint grain along its length."""
    width, height = size
    grain = chance.normal(0, 1, (height // 4, width // 40))
    rows = Image.fromarray(np.clip(128 + 34 * grain, 0, 255).astype(np.uint8), "L")
    veins = np.asarray(rows.resize(size, Image.Resampling.BICUBIC), dtype=np.float64) - 128
    plain = np.array(colour)[None, None, :] + 0.10 * veins[:, :, None]
    return Image.fromarray(np.clip(plain, 0, 255).astype(np.uint8), "RGB")


def _lit(
    picture: Image.Image, chance: np.random.Generator, fall: float, grain: float
) -> Image.Image:
    """Uneven lamp light and the camera's noise."""
    pixels = np.asarray(picture, dtype=np.float64)
    height, width = pixels.shape[:2]
    x, y = np.linspace(-1, 1, width)[None, :], np.linspace(-1, 1, height)[:, None]
    turn = float(chance.uniform(0, 2 * np.pi))
    light = 1.0 - fall * 0.5 * (1 + x * np.cos(turn) + y * np.sin(turn)) * 0.8
    noise = chance.normal(0, grain, (height, width, 1))
    return Image.fromarray(
        np.clip(pixels * light[:, :, None] + noise, 0, 255).astype(np.uint8), "RGB"
    )


def of_card(card: Image.Image, shot: Shot) -> Image.Image:
    """A photograph of a card on a desk, 1280 x 960."""
    chance = np.random.default_rng(shot.seed)
    double = (PHOTOGRAPH_SIZE[0] * 2, PHOTOGRAPH_SIZE[1] * 2)
    desk = _desk(PHOTOGRAPH_SIZE, shot.desk, chance).resize(double, Image.Resampling.BICUBIC)
    corners = tuple((2 * x, 2 * y) for x, y in shot.corners)
    shadow = Image.new("L", PHOTOGRAPH_SIZE, 0)
    ImageDraw.Draw(shadow).polygon([(x + 5, y + 8) for x, y in shot.corners], fill=150)
    shadow = shadow.filter(ImageFilter.GaussianBlur(9)).resize(double)
    desk.paste((12, 12, 14), (0, 0), shadow)
    laid = card.transform(
        double,
        Image.Transform.PERSPECTIVE,
        _perspective(corners, card.size),
        Image.Resampling.BICUBIC,
    )
    desk.paste(laid, (0, 0), laid)
    picture = desk.resize(PHOTOGRAPH_SIZE, Image.Resampling.LANCZOS)
    picture = picture.filter(ImageFilter.GaussianBlur(shot.blur))
    return _lit(picture, chance, fall=0.14, grain=1.0)


def wall(size: tuple[int, int], colour: Colour, seed: int) -> Image.Image:
    """What stands out of focus behind a customer: a wall, a pillar, a lamp."""
    chance = np.random.default_rng(seed)
    picture = Image.new("RGB", size, colour)
    draw = ImageDraw.Draw(picture)
    for _ in range(4):
        x = int(chance.integers(-40, size[0]))
        wide = int(chance.integers(40, 150))
        change = float(chance.uniform(0.88, 1.06))
        draw.rectangle(
            (x, 0, x + wide, size[1]),
            fill=tuple(min(255, int(part * change)) for part in colour),
        )
    return picture.filter(ImageFilter.GaussianBlur(size[0] / 28))


def of_person(picture: Image.Image, seed: int) -> Image.Image:
    """A counter camera's picture of a person already drawn at 640 x 480."""
    chance = np.random.default_rng(seed)
    return _lit(picture.filter(ImageFilter.GaussianBlur(0.5)), chance, fall=0.16, grain=1.2)
