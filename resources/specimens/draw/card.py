"""Draws the two sides of a specimen identity card, flat and without a table around it."""

from datetime import date
from functools import cache
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from .brush import Colour

CARD_SIZE = (1712, 1080)
"""Twenty pixels to the millimetre of ISO ID-1 (85.6 x 54 mm)."""
PORTRAIT_SIZE = (520, 640)
_PORTRAIT_AT = (1086, 148)

LABEL: Colour = (52, 112, 176)
INK: Colour = (26, 26, 30)
MARK: Colour = (205, 62, 62)
SPECIMEN = "样本 SPECIMEN 仅供培训"

_FONT_FOLDERS = (
    Path("/usr/share/fonts"),
    Path.home() / ".local/share/fonts",
    Path("C:/Windows/Fonts"),
)
SANS = "NotoSansCJK-Regular.ttc"
SANS_BOLD = "NotoSansCJK-Bold.ttc"
_SERIF_BOLD = "NotoSerifCJK-Bold.ttc"
_SIMPLIFIED_CHINESE = 2


class FontMissing(Exception):
    """A font that the cards are printed in is not installed on this machine."""


@cache
def font(file: str, size: int) -> ImageFont.FreeTypeFont:
    for folder in _FONT_FOLDERS:
        for path in sorted(folder.rglob(file)) if folder.is_dir() else []:
            return ImageFont.truetype(str(path), size, index=_SIMPLIFIED_CHINESE)
    raise FontMissing(f"{file}: install fonts-noto-cjk")


def spaced(
    draw: ImageDraw.ImageDraw,
    at: tuple[float, float],
    text: str,
    font: ImageFont.FreeTypeFont,
    colour: Colour,
    gap: float,
) -> float:
    """Write a line character by character; the end of the line in x."""
    x, y = at
    for character in text:
        draw.text((x, y), character, font=font, fill=colour, anchor="ls")
        x += font.getlength(character) + gap
    return x


def guilloche(seed: int, tint: tuple[Colour, Colour]) -> Image.Image:
    """A pale ground of fine interlaced waves."""
    width, height = CARD_SIZE
    across = np.linspace(0.0, 1.0, width)[None, :, None]
    down = np.linspace(0.0, 1.0, height)[:, None, None]
    mix = np.clip(0.65 * across + 0.35 * down, 0, 1)
    ground = np.array(tint[0]) * (1 - mix) + np.array(tint[1]) * mix
    picture = Image.fromarray(ground.astype(np.uint8), "RGB")
    veil = Image.new("RGBA", CARD_SIZE, (0, 0, 0, 0))
    draw = ImageDraw.Draw(veil)
    chance = np.random.default_rng(seed)
    x = np.linspace(-20, width + 20, 260)
    families: tuple[tuple[Colour, float, float, int], ...] = (
        ((120, 170, 214), 46.0, 0.0065, 34),
        ((146, 196, 190), 60.0, 0.0043, 28),
        ((206, 168, 190), 38.0, 0.0090, 20),
    )
    for colour, swing, pace, count in families:
        start = float(chance.uniform(0, 6))
        for i in range(count):
            base = (i + 0.5) * height / count
            phase = start + i * 0.34
            y = (
                base
                + swing * np.sin(pace * x + phase)
                + swing * 0.4 * np.sin(2.7 * pace * x - phase)
            )
            draw.line(list(zip(x.tolist(), y.tolist(), strict=True)), fill=(*colour, 62), width=2)
    t = np.linspace(0, 2 * np.pi, 900)
    for k in range(9):
        radius = 250 + 12 * k + 56 * np.cos(12 * t + 0.13 * k)
        rose = np.column_stack(
            [width * 0.36 + radius * np.cos(t), height * 0.52 + radius * np.sin(t)]
        )
        draw.line([(float(a), float(b)) for a, b in rose], fill=(126, 172, 212, 44), width=2)
    picture.paste(veil, (0, 0), veil)
    return picture


def finish(picture: Image.Image) -> Image.Image:
    """Round the corners: the card as a picture with a transparent surround."""
    mask = Image.new("L", CARD_SIZE, 0)
    ImageDraw.Draw(mask).rounded_rectangle((2, 2, CARD_SIZE[0] - 3, CARD_SIZE[1] - 3), 62, fill=255)
    card = picture.convert("RGBA")
    card.putalpha(mask)
    return card


def front(
    name: str,
    sex: str,
    ethnicity: str,
    born: date,
    address: tuple[str, ...],
    number: str,
    portrait: Image.Image,
) -> Image.Image:
    """The portrait side, laid out as DOMAIN 7.3 says; `address` holds one to three lines.

    Without `ethnicity` it is that of a residence permit for Hong Kong, Macao and Taiwan residents.
    """
    picture = guilloche(7, ((226, 238, 248), (236, 240, 232)))
    draw = ImageDraw.Draw(picture)
    label, ink = font(SANS, 46), font(SANS, 58)
    small = font(SANS, 54)
    rows = {"name": 206, "sex": 338, "born": 468}
    left, value = 118, 308
    for text, y in (("姓名", rows["name"]), ("性别", rows["sex"]), ("出生", rows["born"])):
        spaced(draw, (left, y), text, label, LABEL, 24)
    size = 66 if len(name) <= 8 else 54
    spaced(draw, (value, rows["name"]), name, font(SANS, size), INK, 8 if len(name) <= 4 else 0)
    draw.text((value, rows["sex"]), sex, font=ink, fill=INK, anchor="ls")
    if ethnicity:
        spaced(draw, (520, rows["sex"]), "民族", label, LABEL, 14)
        draw.text((658, rows["sex"]), ethnicity, font=ink, fill=INK, anchor="ls")
    for text, x, kind in (
        (str(born.year), 308, ink), ("年", 468, label), (str(born.month), 560, ink),
        ("月", 652, label),
        (f"{born.day}", 724, ink), ("日", 816, label),
    ):  # fmt: skip
        draw.text(
            (x, rows["born"]), text, font=kind, fill=LABEL if kind is label else INK, anchor="ls"
        )
    spaced(draw, (left, 604), "住址", label, LABEL, 24)
    for i, line in enumerate(address):
        draw.text((value, 606 + 80 * i), line, font=small, fill=INK, anchor="ls")
    spaced(draw, (left, 962), "公民身份号码", label, LABEL, 6)
    spaced(draw, (560, 964), number, font(SANS, 66), INK, 17)
    _portrait(picture, portrait)
    draw.text(
        (_PORTRAIT_AT[0] + PORTRAIT_SIZE[0] / 2, 852),
        SPECIMEN,
        font=font(SANS, 34),
        fill=MARK,
        anchor="ms",
    )
    return finish(picture)


def _portrait(card: Image.Image, portrait: Image.Image) -> None:
    """The portrait stands on the card's ground; its rim fades into it."""
    mask = Image.new("L", PORTRAIT_SIZE, 0)
    ImageDraw.Draw(mask).rectangle((10, 10, PORTRAIT_SIZE[0] - 11, PORTRAIT_SIZE[1] - 11), fill=255)
    card.paste(
        portrait.resize(PORTRAIT_SIZE), _PORTRAIT_AT, mask.filter(ImageFilter.GaussianBlur(5))
    )


def ornament(picture: Image.Image, centre: tuple[int, int], radius: int) -> None:
    """A peony in a ring of waves, in the place of the national emblem, which is not drawn."""
    times = 3
    side = radius * 2 * times
    art = Image.new("RGBA", (side, side), (0, 0, 0, 0))
    draw = ImageDraw.Draw(art)
    middle = side / 2
    t = np.linspace(0, 2 * np.pi, 720, endpoint=False)

    def rosette(
        reach: float, depth: float, petals: int, colour: tuple[int, int, int, int], turn: float
    ) -> None:
        r = middle * (reach + depth * np.abs(np.cos(petals * t / 2 + turn)) ** 0.6)
        draw.polygon(
            [
                (float(middle + a * np.cos(b)), float(middle + a * np.sin(b)))
                for a, b in zip(r, t, strict=True)
            ],
            fill=colour,
        )

    rosette(0.90, 0.08, 36, (190, 40, 44, 255), 0.0)
    rosette(0.84, 0.04, 36, (250, 240, 226, 255), 0.5)
    draw.ellipse(
        (middle * 0.20, middle * 0.20, middle * 1.80, middle * 1.80), fill=(196, 44, 48, 255)
    )
    for reach, depth, petals, colour, turn in (
        (0.44, 0.26, 8, (232, 160, 150, 255), 0.0),
        (0.34, 0.22, 8, (240, 190, 178, 255), 0.8),
        (0.22, 0.18, 6, (248, 216, 204, 255), 0.2),
        (0.10, 0.10, 5, (226, 178, 78, 255), 0.0),
    ):
        rosette(reach, depth, petals, colour, turn)
    art = art.resize((radius * 2, radius * 2), Image.Resampling.LANCZOS)
    picture.paste(art, (centre[0] - radius, centre[1] - radius), art)


def back(issuer: str, valid_from: date, valid_until: date | None) -> Image.Image:
    """The other side; without `valid_until` the card is valid 长期."""
    picture = guilloche(8, ((224, 240, 240), (240, 236, 230)))
    draw = ImageDraw.Draw(picture)
    ornament(picture, (262, 268), 150)
    spaced(draw, (508, 244), "中华人民共和国", font(_SERIF_BOLD, 80), INK, 62)
    spaced(draw, (508, 414), "居民身份证", font(_SERIF_BOLD, 124), INK, 76)
    draw.text((856, 604), SPECIMEN, font=font(SANS, 46), fill=MARK, anchor="ms")
    label, ink = font(SANS_BOLD, 50), font(SANS, 54)
    until = valid_until.strftime("%Y.%m.%d") if valid_until else "长期"
    for text, value, y in (
        ("签发机关", issuer, 810),
        ("有效期限", f"{valid_from.strftime('%Y.%m.%d')}-{until}", 944),
    ):
        draw.text((414, y), text, font=label, fill=INK, anchor="ls")
        draw.text((702, y), value, font=ink, fill=INK, anchor="ls")
    return finish(picture)
