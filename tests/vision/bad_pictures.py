"""Spoils drawn cards and their photographs in the ways that happen at a counter."""

from __future__ import annotations

import io

import numpy as np
from PIL import Image

from tests.vision import drawing


def file(picture: Image.Image, quality: int = 92) -> bytes:
    """The picture as a JPEG file."""
    buffer = io.BytesIO()
    picture.convert("RGB").save(buffer, "JPEG", quality=quality)
    return buffer.getvalue()


def picture(image: bytes) -> Image.Image:
    return Image.open(io.BytesIO(image)).convert("RGB")


def photocopy(card: Image.Image) -> Image.Image:
    """The card as a copier prints it: grey, with harder contrast."""
    return card.convert("L").point(lambda v: min(255, int(v * 1.15))).convert("RGB")


def on_a_screen(card: Image.Image, seed: int, dots: int = 1500) -> Image.Image:
    """The card as `dots` dots of a screen across it: red, green and blue stripes, dark between.

    Drawn four times finer than the dots, to be photographed (which resamples it) afterwards.
    """
    dice = np.random.default_rng(seed)
    fine = 3
    height = round(dots * drawing.HEIGHT / drawing.WIDTH)
    shown = np.asarray(card.resize((dots, height), Image.Resampling.BICUBIC), np.float32)
    shown = shown * np.array([0.94, 0.98, 1.06]) * dice.uniform(0.9, 1.05)
    # A telephone is photographed so near that a dot is a few of the camera's: stripes by three.
    stripes = np.full((height, dots, fine, fine, 3), 0.25, np.float32)
    for i in range(3):
        stripes[:, :, : fine - 1, i, i] = 2.0
    big = shown[:, :, None, None, :] * stripes
    big = big.transpose(0, 2, 1, 3, 4).reshape(height * fine, dots * fine, 3)
    return Image.fromarray(np.clip(big, 0, 255).astype(np.uint8))


def photographed_screen(card: Image.Image, level: int, seed: int, dots: int = 1500) -> bytes:
    """A photograph of a telephone that shows the card, with its black rim."""
    dice = np.random.default_rng(seed)
    shown = on_a_screen(card, seed, dots)
    rim = round(shown.width * 0.05)
    phone = Image.new("RGB", (shown.width + 2 * rim, shown.height + 6 * rim), (8, 8, 10))
    phone.paste(shown, (rim, 3 * rim))
    width, height = (1600, 1200) if level == 1 else (1280, 960)
    table = Image.new("RGB", (width, height), (96, 88, 80))
    share = dice.uniform(0.72, 0.85)
    angle = np.deg2rad(dice.uniform(-6, 6))
    half = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]) * [1, phone.height / phone.width]
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    corners = half @ turn.T * share * width / 2 + np.array([width, height]) / 2
    corners += dice.uniform(-0.012, 0.012, (4, 2)) * width
    flat = np.array([[0, 0], [phone.width, 0], [phone.width, phone.height], [0, phone.height]])
    # The camera's own dots: drawn twice as fine, then averaged.
    back = drawing._perspective(corners * 2, flat)
    seen = phone.transform(
        (width * 2, height * 2), Image.Transform.PERSPECTIVE, back, Image.Resampling.BICUBIC
    )
    mask = Image.new("L", phone.size, 255).transform(
        (width * 2, height * 2), Image.Transform.PERSPECTIVE, back
    )
    large = table.resize((width * 2, height * 2))
    large.paste(seen, mask=mask)
    pixels = np.asarray(large.resize((width, height), Image.Resampling.BOX), np.float32)
    pixels = pixels + dice.normal(0, 2.5 if level == 1 else 4, pixels.shape)
    return file(Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8)), 92 if level == 1 else 82)


def cut_by_the_frame(photograph: drawing.Photograph, share: float = 0.3) -> bytes:
    """The photograph without the part that holds the right `share` of the card."""
    corners = np.array(photograph.corners)
    left, right = corners[:, 0].min(), corners[:, 0].max()
    whole = picture(photograph.image)
    return file(whole.crop((0, 0, round(right - share * (right - left)), whole.height)))


def covered(card: Image.Image, box: tuple[int, int, int, int], ink: str = "#c89878") -> Image.Image:
    """The card with something of one colour (a finger, unless said otherwise) over a box."""
    hidden = card.copy()
    hidden.paste(ink, box)
    return hidden


def side_by_side(one: Image.Image, other: Image.Image) -> bytes:
    """Two cards on one dark table."""
    table = Image.new("RGB", (1500, 2000), (60, 52, 48))
    for card, top, turn in ((one, 140, 2), (other, 1080, -3)):
        upright = card.convert("RGBA").rotate(turn, expand=True, resample=Image.Resampling.BICUBIC)
        table.paste(upright, (190, top), upright)
    return file(table)


def mirrored(image: bytes) -> bytes:
    return file(picture(image).transpose(Image.Transpose.FLIP_LEFT_RIGHT), 95)
