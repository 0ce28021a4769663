"""Draws specimen permits, foreign cards, temporary cards and passports, flat and without a table.

Where things stand on them is partly from memory [K]; none of them copies a real document's ground,
emblem or hologram, and every one says that it is a specimen.
"""

from __future__ import annotations

from datetime import date

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from .brush import Colour
from .card import (
    INK,
    LABEL,
    MARK,
    SANS,
    SANS_BOLD,
    SPECIMEN,
    finish,
    font,
    guilloche,
    ornament,
    spaced,
)

PAGE_SIZE = (2500, 1760)
"""Twenty pixels to the millimetre of a passport's page (125 x 88 mm) [ICAO 9303-4]."""
PITCH = 50.8
"""Pixels from character to character of the machine-readable zone: 2.54 mm."""

_MONOSPACED = 7
_TITLE: Colour = (132, 44, 56)
_MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()


def dots(day: date) -> str:
    """A day as cards print it."""
    return f"{day:%Y.%m.%d}"


def _portrait(card: Image.Image, portrait: Image.Image, box: tuple[int, int, int, int]) -> None:
    """The portrait within left, top, right, bottom; its rim fades into the card's ground."""
    size = (box[2] - box[0], box[3] - box[1])
    mask = Image.new("L", size, 0)
    ImageDraw.Draw(mask).rectangle((8, 8, size[0] - 9, size[1] - 9), fill=255)
    picture = portrait.resize(size, Image.Resampling.LANCZOS)
    card.paste(picture, box[:2], mask.filter(ImageFilter.GaussianBlur(4)))


class _Sheet:
    """A card with small labels above its values."""

    def __init__(self, picture: Image.Image) -> None:
        self.draw = ImageDraw.Draw(picture)

    def put(self, x: int, y: int, words: str, value: str, size: int = 58) -> None:
        """A label with its value under it; `y` is the label's baseline."""
        self.draw.text((x, y), words, font=font(SANS, 34), fill=LABEL, anchor="ls")
        self.draw.text((x, y + size + 6), value, font=font(SANS, size), fill=INK, anchor="ls")

    def title(self, x: int, chinese: str, english: str) -> None:
        self.draw.text((x, 116), chinese, font=font(SANS_BOLD, 82), fill=_TITLE, anchor="ls")
        self.draw.text((x, 170), english, font=font(SANS, 36), fill=_TITLE, anchor="ls")

    def mark(self, x: int, y: int) -> None:
        self.draw.text((x, y), SPECIMEN, font=font(SANS, 36), fill=MARK, anchor="ls")


def residence_permit_back(
    place: str,
    issuer: str,
    valid_from: date,
    valid_until: date,
    pass_number: str,
    issue_count: str,
) -> Image.Image:
    """The other side of a residence permit; `place` is 港澳 or 台湾."""
    picture = guilloche(9, ((226, 234, 246), (240, 238, 228)))
    draw = ImageDraw.Draw(picture)
    ornament(picture, (262, 250), 140)
    spaced(draw, (508, 220), "中华人民共和国", font(SANS_BOLD, 80), INK, 50)
    spaced(draw, (508, 372), f"{place}居民居住证", font(SANS_BOLD, 108), INK, 22)
    draw.text((856, 520), SPECIMEN, font=font(SANS, 42), fill=MARK, anchor="ms")
    rows = (
        ("签发机关", issuer, 330, 700),
        ("有效期限", f"{dots(valid_from)}-{dots(valid_until)}", 330, 820),
        ("通行证号码", pass_number, 330, 940),
        ("签发次数", issue_count, 1080, 940),
    )
    for words, value, x, y in rows:
        draw.text((x, y), words, font=font(SANS_BOLD, 50), fill=INK, anchor="ls")
        far = x + font(SANS_BOLD, 50).getlength(words) + 44
        draw.text((far, y), value, font=font(SANS, 54), fill=INK, anchor="ls")
    return finish(picture)


def travel_permit(
    titles: tuple[str, str],
    name: str,
    latin_name: str,
    sex: str,
    born: date,
    term: tuple[date, date],
    issuer: str,
    number: str,
    more: tuple[str, str] | None,
    portrait: Image.Image,
) -> Image.Image:
    """A mainland travel permit; `more` is one further label and value."""
    picture = guilloche(11, ((236, 240, 226), (226, 238, 244)))
    sheet = _Sheet(picture)
    sheet.title(560, *titles)
    _portrait(picture, portrait, (90, 240, 530, 782))
    sheet.put(610, 262, "姓名 Name", name, 70)
    sheet.draw.text((610, 398), latin_name, font=font(SANS, 52), fill=INK, anchor="ls")
    sheet.put(610, 470, "出生日期 Date of Birth", dots(born))
    sheet.put(1290, 470, "性别 Sex", sex)
    sheet.put(610, 602, "有效期限 Period of Validity", f"{dots(term[0])}-{dots(term[1])}")
    sheet.put(610, 734, "签发机关 Issue Authority", issuer)
    sheet.put(610, 866, "证件号码 Document No.", number, 68)
    if more is not None:
        sheet.put(1290, 866, *more)
    sheet.mark(90, 860)
    return finish(picture)


def permanent_residence_card(
    latin_name: str,
    name: str | None,
    sex: str,
    nationality: str,
    born: date,
    term: tuple[date, date],
    number: str,
    portrait: Image.Image,
) -> Image.Image:
    """A foreign permanent resident's card: the one of 2023, or the one of before."""
    new = len(number) == 18
    picture = guilloche(13, ((238, 230, 226), (226, 236, 236)))
    sheet = _Sheet(picture)
    if new:
        sheet.title(560, "外国人永久居留身份证", "FOREIGN PERMANENT RESIDENT ID CARD")
        _portrait(picture, portrait, (90, 240, 530, 782))
        x = 610
    else:
        sheet.title(110, "外国人永久居留证", "FOREIGNER'S PERMANENT RESIDENCE CARD")
        _portrait(picture, portrait, (1180, 240, 1620, 782))
        x = 110
    sheet.put(x, 262, "姓名 Name", latin_name, 52)
    if name is not None:
        sheet.draw.text((x, 396), name, font=font(SANS, 58), fill=INK, anchor="ls")
    letter = "F" if sex == "女" else "M"
    sheet.put(x, 470, "性别 Sex", f"{sex} / {letter}")
    sheet.put(x + 420, 470, "国籍 Nationality", nationality, 52)
    sheet.put(x, 602, "出生日期 Date of Birth", dots(born))
    sheet.put(x, 734, "有效期限 Period of Validity", f"{dots(term[0])}-{dots(term[1])}")
    sheet.put(x, 866, "证件号码 ID Number", number, 68)
    sheet.mark(1080, 1030)
    return finish(picture)


def temporary_card(
    name: str,
    sex: str,
    ethnicity: str,
    born: date,
    address: tuple[str, ...],
    number: str,
    issuer: str,
    term: tuple[date, date],
    portrait: Image.Image,
) -> Image.Image:
    """A temporary resident card: everything on one side [K]."""
    picture = guilloche(15, ((244, 240, 226), (236, 240, 238)))
    draw = ImageDraw.Draw(picture)
    spaced(draw, (250, 112), "中华人民共和国临时居民身份证", font(SANS_BOLD, 70), INK, 16)
    _portrait(picture, portrait, (1186, 196, 1610, 718))
    label, ink = font(SANS, 42), font(SANS, 56)
    rows = (("姓名", name, 226), ("性别", sex, 330), ("住址", "", 538))
    for words, value, y in rows:
        spaced(draw, (110, y), words, label, LABEL, 20)
        draw.text((280, y), value, font=ink, fill=INK, anchor="ls")
    spaced(draw, (470, 330), "民族", label, LABEL, 12)
    draw.text((600, 330), ethnicity, font=ink, fill=INK, anchor="ls")
    spaced(draw, (110, 434), "出生", label, LABEL, 20)
    written = f"{born.year} 年 {born.month} 月 {born.day} 日"
    draw.text((280, 434), written, font=ink, fill=INK, anchor="ls")
    for i, line in enumerate(address):
        draw.text((280, 540 + 76 * i), line, font=font(SANS, 54), fill=INK, anchor="ls")
    spaced(draw, (110, 804), "公民身份号码", label, LABEL, 4)
    spaced(draw, (440, 806), number, font(SANS, 60), INK, 12)
    issued = f"{dots(term[0])}-{dots(term[1])}"
    for words, value, y in (("签发机关", issuer, 906), ("有效期限", issued, 1004)):
        draw.text((110, y), words, font=label, fill=LABEL, anchor="ls")
        draw.text((330, y), value, font=ink, fill=INK, anchor="ls")
    draw.text((1190, 1004), SPECIMEN, font=font(SANS, 34), fill=MARK, anchor="ls")
    return finish(picture)


def passport_page(
    latin_name: str,
    nationality: str,
    sex: str,
    born: date,
    number: str,
    term: tuple[date, date],
    zone: tuple[str, str],
    portrait: Image.Image,
) -> Image.Image:
    """The personal particulars page of a foreign passport."""
    picture = guilloche(17, ((240, 234, 222), (228, 234, 240))).convert("RGB").resize(PAGE_SIZE)
    sheet = _Sheet(picture)
    draw = sheet.draw
    draw.text((120, 150), "PASSPORT", font=font(SANS_BOLD, 90), fill=_TITLE, anchor="ls")
    draw.text((760, 150), SPECIMEN, font=font(SANS, 44), fill=MARK, anchor="ls")
    _portrait(picture, portrait, (120, 260, 760, 1048))
    surname, _, given = latin_name.partition(", ")

    def written(day: date) -> str:
        return f"{day.day:02} {_MONTHS[day.month - 1]} {day.year}"

    letter = "F" if sex == "女" else "M"
    for x, y, words, value in (
        (880, 300, "Type", "P"), (1130, 300, "Code", nationality),
        (1800, 300, "Passport No.", number), (880, 460, "Surname", surname),
        (880, 620, "Given names", given), (880, 780, "Nationality", nationality),
        (1400, 780, "Sex", letter), (1800, 780, "Date of birth", written(born)),
        (1800, 940, "Date of issue", written(term[0])),
        (1800, 1100, "Date of expiry", written(term[1])),
    ):  # fmt: skip
        draw.text((x, y), words, font=font(SANS, 40), fill=LABEL, anchor="ls")
        draw.text((x, y + 72), value, font=font(SANS, 64), fill=INK, anchor="ls")
    letters = ImageFont.truetype(font(SANS, 78).path, 78, index=_MONOSPACED)
    for row, line in enumerate(zone):
        for i, character in enumerate(line):
            at = (132 + PITCH * (i + 0.5), 1478 + 127 * row)
            draw.text(at, character, font=letters, fill=INK, anchor="ms", stroke_width=1)
    mask = Image.new("L", PAGE_SIZE, 0)
    ImageDraw.Draw(mask).rounded_rectangle((2, 2, *np.array(PAGE_SIZE) - 3), 60, fill=255)
    page = picture.convert("RGBA")
    page.putalpha(mask)
    return page
