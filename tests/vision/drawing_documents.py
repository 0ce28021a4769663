"""Draws the other identity documents of people who do not exist: permits, foreign cards, passports.

Where things stand on them is partly from memory [K]; so each is drawn with its labels beside or
above the values, in one language or two, as `style` says.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from PIL import Image, ImageDraw

from app.domain.documents import DocumentKind, DocumentSide
from tests.vision import drawing
from tests.vision.drawing import INK, LABEL_INK, font

FRONT, BACK = DocumentSide.FRONT, DocumentSide.BACK
PAGE = (1240, 873)
_CJK = "Noto Sans CJK SC"
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_LATIN_SURNAMES = "CHAN LEE WONG HO LAM CHEUNG LEUNG YIP KWOK TANG SZE-TO AU-YEUNG FONG".split()
_LATIN_GIVEN = "TAI MAN|SIU MING|KA YAN|WING YEE|CHI KEUNG|MEI LING|HOI TING|YAT FAI".split("|")
_TW_NAMES = "WANG, DA-MING|LIN, CHIH-LING|CHEN, MEI-HUI|HUANG, YU-TING|TSAI, CHENG-HAN".split("|")
_FOREIGN = (
    ("CAN", "124", "加拿大"), ("DEU", "276", "德国"), ("FRA", "250", "法国"),
    ("JPN", "392", "日本"), ("USA", "840", "美国"), ("KAZ", "398", "哈萨克斯坦"),
    ("BRA", "076", "巴西"), ("AUS", "036", "澳大利亚"),
)  # fmt: skip
_FOREIGN_SURNAMES = "BRIDGER MUSTERMANN OKAFOR LINDQVIST DUPONT GARCIA TANAKA OSEI QUISPE".split()
_FOREIGN_GIVEN = "EMMA LOUISE|JAMES|ERIKA|KOFI|SVEN ERIK|MARIE CLAIRE|DIEGO|YUKI|ADWOA".split("|")
_MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()


@dataclass(frozen=True)
class Holder:
    """What stands on one side of a document, in the bank's form; `lines` are its MRZ."""

    kind: DocumentKind
    side: DocumentSide
    fields: dict[str, str]
    lines: tuple[str, ...] = ()
    printed_name: str = ""


def _check18(digits: str) -> str:
    total = sum(int(d) * w for d, w in zip(digits, _WEIGHTS, strict=True))
    return digits + "10X98765432"[total % 11]


def check_digit(text: str) -> str:
    """The check digit 7-3-1 of machine-readable documents."""
    values = [0 if c == "<" else int(c, 36) for c in text]
    return str(sum(v * (7, 3, 1)[i % 3] for i, v in enumerate(values)) % 10)


def _years_later(day: date, years: int) -> date:
    return day.replace(year=day.year + years, day=min(day.day, 28))


def holder(kind: DocumentKind, seed: int, side: DocumentSide = FRONT) -> Holder:
    """Somebody who does not exist, with a document of this kind; the same seed gives the same."""
    dice = random.Random(f"{kind}{seed}")
    one = _HOLDERS[kind](dice, seed, side)
    latin = one.fields.get("latin_name", "")
    if latin:
        # The bank writes it without the comma that is printed.
        one.fields["latin_name"] = latin.replace(",", "")
    return replace(one, printed_name=latin)


def _life(dice: random.Random) -> tuple[date, date]:
    born = date(1945, 1, 1) + timedelta(days=dice.randrange(365 * 50))
    issued = date(2016, 6, 1) + timedelta(days=dice.randrange(365 * 9))
    return born, issued.replace(day=min(issued.day, 28))


def _hmt(dice: random.Random, seed: int, side: DocumentSide) -> Holder:
    one = drawing.person(seed)
    born, issued = _life(dice)
    region = dice.choice(("810000", "820000", "830000"))
    if side is BACK:
        number = dice.choice("HM") + f"{dice.randrange(10**8):08}"
        if region == "830000":
            number = f"{dice.randrange(10**8):08}"
        fields = {
            "issuer": one.back["issuer"],
            "valid_from": issued.isoformat(),
            "valid_until": _years_later(issued, 5).isoformat(),
            "pass_number": number,
            "issue_count": f"{dice.randint(1, 4):02}",
        }
        return Holder(DocumentKind.HMT_PERMIT, BACK, fields)
    male = dice.random() < 0.5
    digits = f"{region}{born:%Y%m%d}{dice.randrange(100):02}{dice.randrange(0, 10, 2) + male}"
    fields = {
        "name": one.front["name"],
        "sex": "男" if male else "女",
        "birth_date": born.isoformat(),
        "address": one.front["address"],
        "number": _check18(digits),
    }
    return Holder(DocumentKind.HMT_PERMIT, FRONT, fields)


def _hm(dice: random.Random, seed: int, _side: DocumentSide) -> Holder:
    born, issued = _life(dice)
    foreign = dice.random() < 0.25
    fields = {
        "name": drawing.person(seed).front["name"],
        "latin_name": f"{dice.choice(_LATIN_SURNAMES)}, {dice.choice(_LATIN_GIVEN)}",
        "sex": dice.choice("男女"),
        "birth_date": born.isoformat(),
        "issuer": "公安部出入境管理局",
        "valid_from": issued.isoformat(),
    }
    letter = dice.choice("HM")
    if foreign:
        country = dice.choice(_FOREIGN)
        fields["nationality"] = country[0]
        fields["issuer"] = "国家移民管理局"
        fields["number"] = f"{letter}A{dice.randrange(10**7):07}"
        # There are such permits since July 2024 only.
        issued = date(2024, 8, 1) + timedelta(days=dice.randrange(27))
        fields["valid_from"] = issued.isoformat()
        until = _years_later(issued, 5)
    else:
        tail = f"{dice.randint(0, 3):02}" if dice.random() < 0.2 else ""
        fields["number"] = f"{letter}{dice.randrange(10**8):08}{tail}"
        until = _years_later(issued, 10) - timedelta(days=1)
    fields["valid_until"] = until.isoformat()
    return Holder(DocumentKind.HM_TRAVEL_PERMIT, FRONT, fields)


def _tw(dice: random.Random, seed: int, _side: DocumentSide) -> Holder:
    born, issued = _life(dice)
    fields = {
        "name": drawing.person(seed).front["name"],
        "latin_name": dice.choice(_TW_NAMES),
        "sex": dice.choice("男女"),
        "birth_date": born.isoformat(),
        "number": f"{dice.randrange(10**8):08}",
        "issue_count": f"{dice.randint(1, 9):02}",
        "issuer": "公安部出入境管理局",
        "valid_from": issued.isoformat(),
        "valid_until": (_years_later(issued, 5) - timedelta(days=1)).isoformat(),
    }
    return Holder(DocumentKind.TW_TRAVEL_PERMIT, FRONT, fields)


def _pr(dice: random.Random, seed: int, _side: DocumentSide) -> Holder:
    born, issued = _life(dice)
    three, numeric, _ = dice.choice(_FOREIGN)
    male = dice.random() < 0.5
    odd = dice.randrange(0, 10, 2) + male
    if seed % 2:
        first = f"{three}{dice.choice((1101, 3101, 4403))}{born:%y%m%d}{odd}"
        number = first + check_digit(first)
    else:
        issued = date(2023, 12, 1) + timedelta(days=dice.randrange(700))
        issued = issued.replace(day=min(issued.day, 28))
        province = dice.choice((11, 31, 44))
        number = _check18(f"9{province}{numeric}{born:%Y%m%d}{dice.randrange(100):02}{odd}")
    fields = {
        "latin_name": f"{dice.choice(_FOREIGN_SURNAMES)}, {dice.choice(_FOREIGN_GIVEN)}",
        "sex": "男" if male else "女",
        "birth_date": born.isoformat(),
        "nationality": three,
        "number": number,
        "valid_from": issued.isoformat(),
        "valid_until": _years_later(issued, 10).isoformat(),
    }
    if dice.random() < 0.5:
        fields["name"] = drawing.person(seed).front["name"]
    return Holder(DocumentKind.FOREIGN_PR_CARD, FRONT, fields)


def _temporary(dice: random.Random, seed: int, _side: DocumentSide) -> Holder:
    one = drawing.person(seed)
    issued = date(2026, 3, 1) + timedelta(days=dice.randrange(200))
    issued = issued.replace(day=min(issued.day, 28))
    month = issued.month + 3
    until = issued.replace(year=issued.year + (month - 1) // 12, month=(month - 1) % 12 + 1)
    fields = one.front | {
        "issuer": one.back["issuer"],
        "valid_from": issued.isoformat(),
        "valid_until": until.isoformat(),
    }
    return Holder(DocumentKind.TEMPORARY_CARD, FRONT, fields)


def _passport(dice: random.Random, seed: int, _side: DocumentSide) -> Holder:
    born, issued = _life(dice)
    surname, given = dice.choice(_FOREIGN_SURNAMES), dice.choice(_FOREIGN_GIVEN)
    male = dice.random() < 0.5
    until = _years_later(issued, 10) - timedelta(days=1)
    fields = {
        "latin_name": f"{surname}, {given}",
        "sex": "男" if male else "女",
        "birth_date": born.isoformat(),
        "valid_from": issued.isoformat(),
        "valid_until": until.isoformat(),
    }
    if seed % 3 == 0:
        three = "CHN"
        fields |= {"name": drawing.person(seed).front["name"], "nationality": "CHN"}
        fields["issuer"] = "国家移民管理局"
        number = "E" + dice.choice("ABCDEFGHJK") + f"{dice.randrange(10**7):07}"
    else:
        three = fields["nationality"] = dice.choice(_FOREIGN)[0]
        letters = "ABCDEFGHJKLMNPQRSTUVWXYZ"
        number = dice.choice(letters) + f"{dice.randrange(10**7):07}"
        if dice.random() < 0.4:
            number = "".join(dice.choice("CFGHJKLMNPRTVWXYZ0123456789") for _ in range(9))
    fields["number"] = number
    state = "D<<" if three == "DEU" else three
    first = f"P<{state}{surname}<<{given.replace(' ', '<')}".ljust(44, "<")
    padded = number.ljust(9, "<")
    personal = "<" * 14 if dice.random() < 0.6 else f"{dice.randrange(10**10):010}".ljust(14, "<")
    birth, end = f"{born:%y%m%d}", f"{until:%y%m%d}"
    check = "<" if personal.strip("<") == "" and dice.random() < 0.5 else check_digit(personal)
    second = (
        f"{padded}{check_digit(padded)}{state}{birth}{check_digit(birth)}{'M' if male else 'F'}"
        f"{end}{check_digit(end)}{personal}{check}"
    )
    second += check_digit(second[:10] + second[13:20] + second[21:43])
    return Holder(DocumentKind.PASSPORT, FRONT, fields, (first, second))


_HOLDERS: dict[DocumentKind, Callable[[random.Random, int, DocumentSide], Holder]] = {
    DocumentKind.HMT_PERMIT: _hmt,
    DocumentKind.HM_TRAVEL_PERMIT: _hm,
    DocumentKind.TW_TRAVEL_PERMIT: _tw,
    DocumentKind.FOREIGN_PR_CARD: _pr,
    DocumentKind.TEMPORARY_CARD: _temporary,
    DocumentKind.PASSPORT: _passport,
}


@dataclass
class _Sheet:
    """A card being drawn: labels beside or above their values, in one language or two."""

    draw: ImageDraw.ImageDraw
    above: bool
    english: bool
    colour: tuple[int, int, int] = LABEL_INK
    value: int = 34
    label: int = 22

    def put(self, x: int, y: int, chinese: str, english: str, value: str, size: int = 0) -> None:
        words = f"{chinese} {english}" if self.english and english else chinese
        small, large = font(_CJK, self.label), font(_CJK, size or self.value)
        if self.above:
            self.draw.text((x, y), words, font=small, fill=self.colour)
            self.draw.text((x, y + 27), value, font=large, fill=INK)
        else:
            self.draw.text((x, y + 8), words, font=small, fill=self.colour)
            far = x + small.getlength(words) + 18
            self.draw.text((far, y), value, font=large, fill=INK)


def _dots(day: str) -> str:
    return day.replace("-", ".")


def drawn(who: Holder, seed: int = 0, style: int | None = None) -> Image.Image:
    """The flat document; `style` 0 to 3 says where labels stand and in how many languages."""
    style = seed % 4 if style is None else style
    return _DRAWERS[who.kind](who, seed, style)


def _hmt_card(who: Holder, seed: int, _style: int) -> Image.Image:
    if who.side is FRONT:
        return _like_a_resident_card(who, seed)
    card, draw = drawing._empty(seed + 1)
    draw.ellipse((90, 60, 190, 160), outline=(60, 90, 160), width=5)
    number = who.fields["pass_number"]
    place = "台湾" if number.isdecimal() else "港澳"
    draw.text((290, 50), "中华人民共和国", font=font(_CJK, 54), fill=INK)
    draw.text((290, 135), f"{place}居民居住证", font=font(_CJK, 66), fill=INK)
    text, label = font(_CJK, 32), font(_CJK, 30)
    term = f"{_dots(who.fields['valid_from'])}-{_dots(who.fields['valid_until'])}"
    rows = [("签发机关", who.fields["issuer"]), ("有效期限", term), ("通行证号码", number)]
    for y, (words, value) in zip((400, 470, 540), rows, strict=True):
        draw.text((180, y), words, font=label, fill=INK)
        draw.text((365, y - 1), value, font=text, fill=INK)
    draw.text((640, 540), "签发次数", font=label, fill=INK)
    draw.text((790, 539), who.fields["issue_count"], font=text, fill=INK)
    draw.text((60, 300), "样本 SPECIMEN 仅供测试", font=font(_CJK, 20), fill=(225, 60, 80))
    return card


def _like_a_resident_card(who: Holder, seed: int) -> Image.Image:
    card, draw = drawing._empty(seed)
    text, label = font(_CJK, 36), font(_CJK, 27)
    year, month, day = who.fields["birth_date"].split("-")
    for y, words in ((86, "姓 名"), (170, "性 别"), (246, "出 生"), (325, "住 址")):
        draw.text((75, y), words, font=label, fill=LABEL_INK)
    draw.text((75, 535), "公民身份号码", font=label, fill=LABEL_INK)
    draw.text((175, 78), who.fields["name"], font=text, fill=INK)
    draw.text((175, 163), who.fields["sex"], font=text, fill=INK)
    dates = ((175, year, 275, "年"), (310, str(int(month)), 365, "月"))
    for x, value, far, word in (*dates, (395, str(int(day)), 455, "日")):
        draw.text((x, 239), value, font=text, fill=INK)
        draw.text((far, 246), word, font=label, fill=LABEL_INK)
    y, line = 318, ""
    for character in who.fields["address"]:
        if draw.textlength(line + character, text) > 410:
            draw.text((175, y), line, font=text, fill=INK)
            y, line = y + 46, ""
        line += character
    draw.text((175, y), line, font=text, fill=INK)
    digits = font("DejaVu Sans Mono", 42)
    for i, digit in enumerate(who.fields["number"]):
        draw.text((335 + i * 32, 520), digit, font=digits, fill=INK)
    drawing._portrait(draw, seed)
    draw.text((650, 475), "样本 SPECIMEN 仅供测试", font=font(_CJK, 20), fill=(225, 60, 80))
    return card


def _portrait_at(card: Image.Image, box: tuple[int, int, int, int], seed: int) -> None:
    other = Image.new("RGB", card.size, (255, 255, 255))
    drawing._portrait(ImageDraw.Draw(other), seed)
    face = other.crop((645, 105, 935, 462)).resize((box[2] - box[0], box[3] - box[1]))
    card.paste(face, box[:2])


def _hm_card(who: Holder, seed: int, style: int) -> Image.Image:
    return _travel_card(
        who,
        seed,
        style,
        "港澳居民来往内地通行证",
        "Mainland Travel Permit for Hong Kong and Macao Residents",
    )


def _tw_card(who: Holder, seed: int, style: int) -> Image.Image:
    return _travel_card(
        who,
        seed,
        style,
        "台湾居民来往大陆通行证",
        "Mainland Travel Permit for Taiwan Residents",
    )


def _travel_card(who: Holder, seed: int, style: int, title: str, english: str) -> Image.Image:
    card, draw = drawing._empty(seed)
    fields = who.fields
    draw.text((330, 30), title, font=font(_CJK, 46), fill=(150, 40, 50))
    draw.text((330, 90), english, font=font(_CJK, 20), fill=(150, 40, 50))
    _portrait_at(card, (50, 130, 320, 470), seed)
    sheet = _Sheet(draw, above=style in (1, 3), english=style >= 2)
    sheet.put(370, 128, "姓名", "Name", fields["name"], 38)
    latin_x = 370 if sheet.above else 370 + round(font(_CJK, 22).getlength("姓名")) + 18
    draw.text((latin_x, 203), who.printed_name, font=font(_CJK, 28), fill=INK)
    sheet.put(370, 250, "出生日期", "Date of Birth", _dots(fields["birth_date"]))
    sheet.put(800, 250, "性别", "Sex", fields["sex"])
    term = f"{_dots(fields['valid_from'])}-{_dots(fields['valid_until'])}"
    sheet.put(370, 325, "有效期限", "Period of Validity", term, 30)
    sheet.put(370, 400, "签发机关", "Issue Authority", fields["issuer"], 30)
    if "nationality" in fields:
        sheet.put(640, 540, "国籍", "Nationality", fields["nationality"])
    if "issue_count" in fields:
        sheet.put(640, 540, "签发次数", "", fields["issue_count"])
    sheet.put(370, 475, "证件号码", "Document No.", fields["number"], 38)
    draw.text((60, 590), "样本 SPECIMEN 仅供测试", font=font(_CJK, 20), fill=(225, 60, 80))
    return card


def _pr_card(who: Holder, seed: int, style: int) -> Image.Image:
    card, draw = drawing._empty(seed)
    fields = who.fields
    new = fields["number"].startswith("9")
    title = "外国人永久居留身份证" if new else "外国人永久居留证"
    english = "FOREIGN PERMANENT RESIDENT ID CARD" if new else "FOREIGNER'S RESIDENCE CARD"
    draw.text((300, 24), title, font=font(_CJK, 44), fill=(140, 50, 60))
    draw.text((300, 82), english, font=font(_CJK, 22), fill=(140, 50, 60))
    left = 370 if new else 60
    _portrait_at(card, (50, 130, 320, 470) if new else (690, 130, 960, 470), seed)
    sheet = _Sheet(draw, above=style in (1, 3), english=style >= 2)
    sheet.put(left, 118, "姓名", "Name", who.printed_name, 30)
    if "name" in fields:
        far = left if sheet.above else left + round(font(_CJK, 22).getlength("姓名")) + 18
        draw.text((far, 186), fields["name"], font=font(_CJK, 32), fill=INK)
    country = next(c for c in _FOREIGN if c[0] == fields["nationality"])
    sheet.put(
        left, 240, "性别", "Sex", fields["sex"] + (" / F" if fields["sex"] == "女" else " / M")
    )
    where = (left + 330, 320) if sheet.above else (left, 545)
    sheet.put(*where, "国籍", "Nationality", f"{country[2]} / {country[0]}", 30)
    sheet.put(left, 320, "出生日期", "Date of Birth", _dots(fields["birth_date"]))
    term = f"{_dots(fields['valid_from'])}-{_dots(fields['valid_until'])}"
    sheet.put(left, 400, "有效期限", "Period of Validity", term, 30)
    sheet.put(left, 490, "证件号码", "ID Number", fields["number"], 38)
    draw.text((60, 590), "样本 SPECIMEN 仅供测试", font=font(_CJK, 20), fill=(225, 60, 80))
    return card


def _temporary_card(who: Holder, seed: int, style: int) -> Image.Image:
    card, draw = drawing._empty(seed)
    fields = who.fields
    draw.text((210, 22), "中华人民共和国临时居民身份证", font=font(_CJK, 42), fill=INK)
    portrait = (690, 110, 950, 430)
    _portrait_at(card, portrait, seed)
    text, label = font(_CJK, 33), font(_CJK, 25)
    gap = " " if style % 2 else ""
    for y, words in ((108, "姓名"), (168, "性别"), (228, "出生"), (290, "住址")):
        draw.text((65, y), gap.join(words), font=label, fill=LABEL_INK)
    draw.text((260, 168), f"民{gap}族", font=label, fill=LABEL_INK)
    draw.text((155, 102), fields["name"], font=text, fill=INK)
    draw.text((155, 162), fields["sex"], font=text, fill=INK)
    draw.text((345, 162), fields["ethnicity"], font=text, fill=INK)
    year, month, day = fields["birth_date"].split("-")
    birth = f"{year} 年 {int(month)} 月 {int(day)} 日"
    draw.text((155, 222), birth, font=text, fill=INK)
    y, line = 284, ""
    for character in fields["address"]:
        if draw.textlength(line + character, text) > 480:
            draw.text((155, y), line, font=text, fill=INK)
            y, line = y + 43, ""
        line += character
    draw.text((155, y), line, font=text, fill=INK)
    draw.text((65, 434), "公民身份号码", font=label, fill=LABEL_INK)
    draw.text((260, 424), fields["number"], font=font("DejaVu Sans Mono", 38), fill=INK)
    draw.text((65, 494), "签发机关", font=label, fill=LABEL_INK)
    draw.text((200, 488), fields["issuer"], font=text, fill=INK)
    term = f"{_dots(fields['valid_from'])}-{_dots(fields['valid_until'])}"
    draw.text((65, 552), "有效期限", font=label, fill=LABEL_INK)
    draw.text((200, 546), term, font=text, fill=INK)
    draw.text((700, 590), "样本 SPECIMEN 仅供测试", font=font(_CJK, 20), fill=(225, 60, 80))
    return card


def _passport_page(who: Holder, seed: int, style: int) -> Image.Image:
    dice = random.Random(seed)
    card = Image.new("RGB", PAGE, (238, 232, 222))
    draw = ImageDraw.Draw(card)
    for _ in range(26):
        y = dice.uniform(0, PAGE[1])
        draw.line([(0, y), (PAGE[0], y + dice.uniform(-120, 120))], fill=(226, 214, 205), width=2)
    fields = who.fields
    _portrait_at(card, (60, 150, 385, 590), seed)
    draw.text((60, 40), "PASSPORT", font=font(_CJK, 40), fill=(120, 40, 50))
    chinese = "name" in fields
    small, large = font(_CJK, 20), font(_CJK, 31)
    surname, given = who.printed_name.split(", ")
    born, end = fields["birth_date"], fields["valid_until"]

    def day(iso: str) -> str:
        year, month, dom = iso.split("-")
        word = _MONTHS[int(month) - 1]
        return f"{dom} {int(month)}月/{word} {year}" if chinese else f"{dom} {word} {year}"

    def put(x: int, y: int, words: str, value: str) -> None:
        draw.text((x, y), words, font=small, fill=(110, 60, 60))
        draw.text((x, y + 26), value, font=large, fill=INK)

    put(430, 50, "类型/Type" if chinese else "Type", "P")
    put(600, 50, "国家码/Country Code" if chinese else "Code", who.lines[0][2:5].strip("<"))
    put(900, 50, "护照号/Passport No." if chinese else "Passport No.", fields["number"])
    if chinese:
        put(430, 130, "姓名/Name", fields["name"])
        draw.text((430, 196), f"{surname}, {given}", font=large, fill=INK)
    else:
        put(430, 125, "Surname / Nom", surname)
        put(430, 195, "Given names / Prénoms", given)
    sex = "M" if fields["sex"] == "男" else "F"
    both = f"{fields['sex']}/{sex}"
    put(430, 270, *(("性别/Sex", both) if chinese else ("Sex / Sexe", sex)))
    put(600, 270, "国籍/Nationality" if chinese else "Nationality", who.lines[1][10:13].strip("<"))
    put(900, 270, "出生日期/Date of birth" if chinese else "Date of birth", day(born))
    put(430, 350, "出生地点/Place of birth" if chinese else "Place of birth", "样本/SPECIMEN")
    issued = fields["valid_from"]
    put(900, 350, "签发日期/Date of issue" if chinese else "Date of issue", day(issued))
    put(900, 430, "有效期至/Date of expiry" if chinese else "Date of expiry", day(end))
    if chinese:
        put(430, 430, "签发机关/Authority", fields["issuer"])
    draw.text((430, 560), "样本 SPECIMEN 仅供测试", font=font(_CJK, 20), fill=(225, 60, 80))
    monospaced = font("Nimbus Mono PS" if style % 2 else "DejaVu Sans Mono", 41)
    pitch = 1240 * 2.54 / 125
    for row, line in enumerate(who.lines):
        for i, character in enumerate(line):
            at = (72 + i * pitch, 690 + row * 64)
            draw.text(at, character, font=monospaced, fill=INK, stroke_width=style % 2)
    return card


_DRAWERS: dict[DocumentKind, Callable[[Holder, int, int], Image.Image]] = {
    DocumentKind.HMT_PERMIT: _hmt_card,
    DocumentKind.HM_TRAVEL_PERMIT: _hm_card,
    DocumentKind.TW_TRAVEL_PERMIT: _tw_card,
    DocumentKind.FOREIGN_PR_CARD: _pr_card,
    DocumentKind.TEMPORARY_CARD: _temporary_card,
    DocumentKind.PASSPORT: _passport_page,
}
KINDS = tuple(_HOLDERS)
