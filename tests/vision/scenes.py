"""Lays drawn cards before a drawn camera, as well or as badly as a test wants it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from app.domain.documents import DocumentSide
from tests.vision import drawing

Pixels = NDArray[np.uint8]
WIDTH, HEIGHT = 1280, 960
ID_CARD = drawing.HEIGHT / drawing.WIDTH


@dataclass(frozen=True)
class Scene:
    """One frame of a document camera.

    `card` is whose card and which side, None for an empty table. `middle` is its middle and
    `width` its width as shares of the frame's width; `angle` in degrees; `tilt` how much shorter
    its far side is. `light` 1 is a good lamp. `glare` is a reflection: x, y and radius as shares
    of the card's width. `blur` in pixels; `smear` is how far it moved, in pixels, meanwhile.
    """

    card: tuple[int, DocumentSide] | None = (7, DocumentSide.FRONT)
    middle: tuple[float, float] = (0.5, 0.375)
    width: float = 0.65
    angle: float = 2.0
    tilt: float = 0.0
    light: float = 1.0
    haze: float = 0.0
    glare: tuple[float, float, float] | None = None
    blur: float = 0.4
    smear: int = 0
    noise: float = 2.0
    table: tuple[int, int, int] = (96, 84, 76)
    size: tuple[int, int] = (WIDTH, HEIGHT)

    def but(self, **changes: object) -> Scene:
        """The same scene with something changed."""
        return replace(self, **changes)  # type: ignore[arg-type]


@cache
def _card(seed: int, side: DocumentSide) -> Pixels:
    who = drawing.person(seed)
    drawn = drawing.front_card(who) if side is DocumentSide.FRONT else drawing.back_card(who)
    return np.asarray(drawn)


def corners(scene: Scene) -> NDArray[np.float32]:
    """Where the card's corners are in the frame: top left, top right, bottom right, bottom left."""
    width = scene.size[0]
    half = np.array([[-1, -ID_CARD], [1, -ID_CARD], [1, ID_CARD], [-1, ID_CARD]], np.float64)
    half[:2, 0] *= 1 - scene.tilt
    turn = np.deg2rad(scene.angle)
    matrix = np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
    middle = np.array(scene.middle) * width
    return (half @ matrix * scene.width * width / 2 + middle).astype(np.float32)


def frame(scene: Scene, seed: int = 0) -> Pixels:
    """The frame, RGB, height by width by 3; each `seed` has noise of its own."""
    still = _still(scene)
    if not scene.noise:
        return np.clip(still, 0, 255).astype(np.uint8)
    grain = np.roll(_grain(scene.size), (37 * seed, 61 * seed), (0, 1))
    return np.clip(still + scene.noise * grain, 0, 255).astype(np.uint8)


@cache
def _grain(size: tuple[int, int]) -> NDArray[np.float32]:
    dice = np.random.default_rng(1)
    return dice.standard_normal((size[1], size[0], 1), np.float32)


@lru_cache(maxsize=2)
def _still(scene: Scene) -> NDArray[np.float32]:
    """The scene without noise."""
    width, height = scene.size
    picture = np.empty((height, width, 3), np.float32)
    picture[:] = scene.table
    if scene.card is not None:
        card = _card(*scene.card).astype(np.float32)
        if scene.glare is not None:
            card = _shining(card, scene.glare)
        card = card * (1 - scene.haze) + 255 * scene.haze
        flat = np.array([[0, 0], [1011, 0], [1011, 638], [0, 638]], np.float32)
        matrix = cv2.getPerspectiveTransform(flat, corners(scene))
        mask = np.zeros((638, 1011), np.float32)
        cv2.rectangle(mask, (38, 0), (1011 - 39, 637), 1, -1)
        cv2.rectangle(mask, (0, 38), (1010, 638 - 39), 1, -1)
        for x in (38, 1011 - 39):
            for y in (38, 638 - 39):
                cv2.circle(mask, (x, y), 38, 1, -1)
        warped = cv2.warpPerspective(card, matrix, (width, height), flags=cv2.INTER_AREA)
        there = cv2.warpPerspective(mask, matrix, (width, height))[..., None]
        picture = picture * (1 - there) + warped * there
    picture *= scene.light
    if scene.smear:
        picture = cv2.blur(picture, (scene.smear, 1))
    if scene.blur:
        picture = cv2.GaussianBlur(picture, (0, 0), scene.blur)
    return picture


def _shining(card: Pixels, glare: tuple[float, float, float]) -> Pixels:
    x, y, radius = (share * drawing.WIDTH for share in glare)
    down, across = np.mgrid[: card.shape[0], : card.shape[1]]
    away = np.hypot((across - x) / 1.5, down - y) / radius
    return card + (np.clip((1.2 - away) / 0.4, 0, 1) * 330)[..., None]
