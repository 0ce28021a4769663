"""Draws identity cards of people who do not exist, and photographs them well or badly."""

# ruff: noqa: E501  (lists of names and places are read whole)

from __future__ import annotations

import io
import random
import subprocess
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

WIDTH, HEIGHT = 1011, 638
INK, LABEL_INK = (25, 25, 30), (55, 125, 185)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)

SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏"
    "钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪"
    "严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵佘冼仇尉麦褚"
)
TWO_CHARACTER_SURNAMES = ("欧阳", "司马", "上官", "诸葛", "尉迟", "皇甫", "慕容", "令狐", "司徒")
GIVEN = (
    "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂建国志华玉兰红梅海燕文斌晓东雪婷宇轩浩然梓涵子墨欣怡诗琪俊豪嘉懿"
    "晨曦思远博雅瑾瑜皓轩奕辰沐宸景行昊天书瑶若曦可馨雨桐梦洁佳宁慧颖振鹏国栋立新永康德福淑珍凤英翠萍春花秋菊冬梅"
    "祎旻昱煜烨炜玮琛琰璟璐珂珺玥婧婕姝妍嫣岚岑峥嵘崧彧彬彤徽恺恒惠戈戎技扬抒拓挺政敖斐旭昀昕晗晖晟暄曜朔松柯栩棣楠榕樊"
    "毅沁泓泽洵浚淇淼渊湛溪滢漪潇澄澜灏炅炫焱熙爽牧狄珏琬瑄甫畅疆盼睿矜硕祥禧秉程穆竣筠简粲纶绍维绮罡翊翰聪肃胤致舒航良艺芃芷苒茜荃莹菡萱葳蓓蔚蕊薇虹蝶衍裕诚谦豫贞赫起越逸道遥邦郁郡钧铄铭锐镇闻阳雁雯霄霖青靖韬韵顺颂飒飞骁鸣麒黎鼎龄"
)
RARE = "龑韡頔燊喆堃昇淼犇骉翀赟昉玹"
MINORITY_NAMES = (
    ("维吾尔", "阿卜杜拉·买买提"), ("维吾尔", "古丽娜尔·艾尼瓦尔"), ("维吾尔", "帕提古丽·吐尔逊"),
    ("哈萨克", "叶尔波力·哈孜别克"), ("蒙古", "巴特尔"), ("蒙古", "萨仁图雅"), ("藏", "次仁卓玛"),
    ("藏", "旦增尼玛"), ("彝", "阿尔木呷"), ("柯尔克孜", "阿依努尔·居马别克"), ("塔吉克", "米克热依·巴依克"),
    ("朝鲜", "金哲洙"), ("满", "爱新觉罗恒"), ("土家", "向桂英"), ("壮", "韦桂花"), ("回", "马伏龙"),
    ("锡伯", "关玉凤"), ("仡佬", "申茂才"), ("景颇", "勒排麻果"), ("俄罗斯", "尼娜·伊万诺娃"),
)  # fmt: skip
PLACES = (
    ("11", "北京市", ("东城区", "海淀区", "丰台区", "石景山区", "延庆区")), ("12", "天津市", ("河东区", "蓟州区", "宝坻区")),
    ("13", "河北省石家庄市", ("长安区", "井陉县", "赞皇县")), ("14", "山西省太原市", ("杏花岭区", "尖草坪区", "娄烦县")),
    ("15", "内蒙古自治区呼和浩特市", ("回民区", "土默特左旗", "和林格尔县")), ("21", "辽宁省大连市", ("甘井子区", "旅顺口区", "瓦房店市")),
    ("22", "吉林省长春市", ("宽城区", "绿园区", "农安县")), ("23", "黑龙江省哈尔滨市", ("南岗区", "呼兰区", "依兰县")),
    ("31", "上海市", ("黄浦区", "静安区", "闵行区", "崇明区")), ("32", "江苏省扬州市", ("邗江区", "宝应县", "仪征市")),
    ("33", "浙江省衢州市", ("柯城区", "龙游县", "开化县")), ("34", "安徽省亳州市", ("谯城区", "涡阳县", "蒙城县")),
    ("35", "福建省泉州市", ("鲤城区", "惠安县", "晋江市")), ("36", "江西省赣州市", ("章贡区", "大余县", "寻乌县")),
    ("37", "山东省菏泽市", ("牡丹区", "鄄城县", "郓城县")), ("41", "河南省漯河市", ("郾城区", "召陵区", "舞阳县")),
    ("42", "湖北省黄冈市", ("黄州区", "浠水县", "蕲春县")), ("43", "湖南省郴州市", ("北湖区", "汝城县", "嘉禾县")),
    ("44", "广东省东莞市", ("莞城街道", "虎门镇", "道滘镇")), ("45", "广西壮族自治区南宁市", ("邕宁区", "横州市", "隆安县")),
    ("46", "海南省儋州市", ("那大镇", "白马井镇")), ("50", "重庆市", ("涪陵区", "綦江区", "秀山土家族苗族自治县")),
    ("51", "四川省泸州市", ("江阳区", "叙永县", "古蔺县")), ("52", "贵州省毕节市", ("七星关区", "纳雍县", "威宁彝族回族苗族自治县")),
    ("53", "云南省大理白族自治州", ("漾濞彝族自治县", "祥云县", "巍山彝族回族自治县")), ("54", "西藏自治区日喀则市", ("桑珠孜区", "定日县")),
    ("61", "陕西省西安市", ("灞桥区", "鄠邑区", "蓝田县")), ("62", "甘肃省天水市", ("麦积区", "甘谷县")),
    ("63", "青海省海东市", ("乐都区", "循化撒拉族自治县")), ("64", "宁夏回族自治区固原市", ("原州区", "泾源县")),
    ("65", "新疆维吾尔自治区喀什地区", ("疏附县", "塔什库尔干塔吉克自治县")),
)  # fmt: skip
STREETS = (
    "人民东路 解放西路 中山大道 建设街 和平里 朝阳北路 文化路 青云巷 柳树胡同 槐荫路 滨河南路 东风大街 学府路 桃源路 "
    "云锦路 菱湖道 鹭江道 荔枝湾路 鸿福路 榕城路 茶亭街 铜锣湾路 禧瑞街 观澜大道 嵩山路 峨眉路 钱塘路 浔阳路 赣江路 汨罗路"
).split()
ESTATES = "阳光花园 翠湖天地 金色家园 锦江公寓 御景湾 丽景苑 康乐新村 万科城 碧桂园 紫荆小区 鑫源里 馨怡园".split()
VILLAGES = "大王庄村 小李家村 石塘村 桐梓坪村 上坝村 下寨村 白沙洲村 柳河村 龙潭村 蒲家坳村 皂角树村 沟子沿村".split()


@cache
def font_file(family: str) -> str:
    """The file of a font family that the system has."""
    found = subprocess.run(
        ["fc-match", "-f", "%{file}|%{index}", family], capture_output=True, text=True, check=True
    )
    return found.stdout


@cache
def font(family: str, size: int) -> ImageFont.FreeTypeFont:
    file, index = font_file(family).split("|")
    return ImageFont.truetype(file, size, index=int(index) & 0xFFFF)


@dataclass(frozen=True)
class Person:
    """What stands on both sides of one card, in the bank's form."""

    front: dict[str, str]
    back: dict[str, str]


@dataclass(frozen=True)
class Photograph:
    """A picture file, and the card's corners in it: top left, top right, bottom right, bottom left."""

    image: bytes
    corners: tuple[tuple[float, float], ...]
    card: Image.Image


def person(seed: int) -> Person:
    """Somebody who does not exist; the same seed always gives the same."""
    dice = random.Random(seed)
    ethnicity = "汉"
    kind = dice.random()
    if kind < 0.12:
        ethnicity, name = dice.choice(MINORITY_NAMES)
    else:
        surname = dice.choice(TWO_CHARACTER_SURNAMES) if kind < 0.17 else dice.choice(SURNAMES)
        given = "".join(dice.choice(GIVEN) for _ in range(dice.choice((1, 2, 2, 2))))
        if kind > 0.95:
            given = dice.choice(RARE) + given[1:]
        name = surname + given
    code, place, districts = dice.choice(PLACES)
    district = dice.choice(districts)
    if dice.random() < 0.3:
        tail = f"{dice.choice(VILLAGES)}{dice.randint(1, 20)}组{dice.randint(1, 199)}号"
    elif dice.random() < 0.5:
        tail = (
            f"{dice.choice(STREETS)}{dice.randint(1, 999)}号{dice.choice(ESTATES)}"
            f"{dice.randint(1, 40)}幢{dice.randint(1, 6)}单元{dice.randint(1, 33)}0{dice.randint(1, 8)}室"
        )
    else:
        tail = f"{dice.choice(STREETS)}{dice.randint(1, 999)}弄{dice.randint(1, 90)}号{dice.randint(1, 2999)}室"
    born = date(1940, 1, 1) + timedelta(days=dice.randrange(365 * 68))
    male = dice.random() < 0.5
    digits = f"{code}0100{born:%Y%m%d}{dice.randrange(100):02}{dice.randrange(0, 10, 2) + male}"
    number = (
        digits + "10X98765432"[sum(int(d) * w for d, w in zip(digits, _WEIGHTS, strict=True)) % 11]
    )
    start = date(2006, 1, 1) + timedelta(days=dice.randrange(365 * 19))
    age = (start - born).days // 365
    term = 5 if age < 16 else 10 if age < 26 else 20 if age < 46 else None
    if (start.month, start.day) == (2, 29):
        start = start.replace(day=28)
    end = "long_term" if term is None else start.replace(year=start.year + term).isoformat()
    city = place.split("省")[-1].split("自治区")[-1]
    issuer = (
        f"{city}公安局{district.removesuffix('区')}分局"
        if district.endswith("区")
        else f"{district}公安局"
    )
    return Person(
        front={
            "name": name, "sex": "男" if male else "女", "ethnicity": ethnicity,
            "birth_date": born.isoformat(), "address": place + district + tail, "number": number,
        },
        back={"issuer": issuer, "valid_from": start.isoformat(), "valid_until": end},
    )  # fmt: skip


def front_card(who: Person, family: str = "Noto Sans CJK SC", seed: int = 0) -> Image.Image:
    """The portrait side, 1011 by 638."""
    card, draw = _empty(seed)
    text, label = font(family, 36), font(family, 27)
    fields = who.front
    year, month, day = fields["birth_date"].split("-")

    def put(x: int, y: int, words: str, ink: tuple[int, int, int] = INK) -> None:
        draw.text((x, y), words, font=text if ink == INK else label, fill=ink)

    for y, words in ((86, "姓 名"), (170, "性 别"), (246, "出 生"), (325, "住 址")):
        put(75, y, words, LABEL_INK)
    put(285, 170, "民 族", LABEL_INK)
    put(75, 535, "公民身份号码", LABEL_INK)
    put(175, 78, fields["name"])
    put(175, 163, fields["sex"])
    put(365, 163, fields["ethnicity"])
    for x, words, after in (
        (175, year, 275),
        (310, str(int(month)), 365),
        (395, str(int(day)), 455),
    ):
        put(x, 239, words)
        put(after, 246, "年月日"[(175, 310, 395).index(x)], LABEL_INK)
    y = 318
    line = ""
    for character in fields["address"]:
        if draw.textlength(line + character, text) > 410:
            put(175, y, line)
            y, line = y + 46, ""
        line += character
    put(175, y, line)
    digits = font("DejaVu Sans Mono", 42)
    for i, digit in enumerate(fields["number"]):
        draw.text((335 + i * 32, 520), digit, font=digits, fill=INK)
    _portrait(draw, seed)
    draw.text((650, 475), "样本 SPECIMEN 仅供测试", font=font(family, 20), fill=(225, 60, 80))
    return card


def back_card(who: Person, family: str = "Noto Sans CJK SC", seed: int = 0) -> Image.Image:
    """The emblem side, 1011 by 638 (no emblem: a ring with a word)."""
    card, draw = _empty(seed + 1)
    draw.ellipse((90, 80, 210, 200), outline=(225, 60, 60), width=5)
    draw.text((108, 122), "SPEC", font=font(family, 32), fill=(225, 60, 60))
    draw.text((290, 70), "中华人民共和国", font=font(family, 62), fill=INK)
    draw.text((290, 165), "居 民 身 份 证", font=font(family, 76), fill=INK)
    text, label = font(family, 32), font(family, 30)
    draw.text((230, 460), "签发机关", font=label, fill=INK)
    draw.text((385, 459), who.back["issuer"], font=text, fill=INK)
    draw.text((230, 540), "有效期限", font=label, fill=INK)
    end = who.back["valid_until"]
    period = who.back["valid_from"].replace("-", ".") + "-"
    period += "长期" if end == "long_term" else end.replace("-", ".")
    draw.text((385, 539), period, font=text, fill=INK)
    draw.text((60, 340), "样本 SPECIMEN 仅供测试", font=font(family, 20), fill=(225, 60, 80))
    return card


def _empty(seed: int) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    dice = random.Random(seed)
    card = Image.new("RGB", (WIDTH, HEIGHT), (226, 236, 245))
    draw = ImageDraw.Draw(card)
    for _ in range(18):
        y0, step = dice.uniform(0, HEIGHT), dice.uniform(0.004, 0.02)
        height = dice.uniform(10, 50)
        points = [(x, y0 + height * np.sin(x * step + y0)) for x in range(0, WIDTH, 8)]
        draw.line(points, fill=(205, 222, 236), width=1)
    return card, draw


def _portrait(draw: ImageDraw.ImageDraw, seed: int) -> None:
    dice = random.Random(seed)
    back = tuple(dice.randint(190, 235) for _ in range(3))
    skin = (dice.randint(190, 230), dice.randint(150, 185), dice.randint(120, 150))
    hair = tuple(dice.randint(20, 60) for _ in range(3))
    draw.rectangle((645, 105, 935, 462), fill=back)
    draw.rectangle((745, 380, 835, 462), fill=skin)
    draw.ellipse((695, 140, 885, 330), fill=hair)
    draw.ellipse((705, 170, 875, 420), fill=skin)
    for x in (752, 828):
        draw.ellipse((x - 19, 268, x + 19, 288), fill=(250, 250, 250))
        draw.ellipse((x - 9, 269, x + 9, 287), fill=(40, 30, 25))
        draw.line((x - 24, 250, x + 24, 248), fill=hair, width=7)
    draw.line((790, 285, 784, 330, 798, 334), fill=(160, 110, 90), width=4)
    draw.ellipse((760, 358, 820, 376), fill=(170, 80, 80))


def photograph(card: Image.Image, level: int, seed: int, turned: int = 0) -> Photograph:
    """A photograph of a card: 1 document camera, 2 hand-held, 3 bad; `turned` in degrees."""
    dice = np.random.default_rng(seed)
    width, height = (1600, 1200) if level == 1 else (1280, 960)
    if turned in (90, 270):
        width, height = height, width
    share = dice.uniform(*((0.62, 0.75), (0.62, 0.76), (0.5, 0.68))[level - 1])
    long_side = share * max(width, height) if turned in (0, 180) else share * height
    bend = (0.02, 0.06, 0.09)[level - 1] * long_side
    angle = np.deg2rad(turned + dice.uniform(-1, 1) * (5, 14, 18)[level - 1])
    across, down = card.size
    tall = down / across
    half = np.array([[-1, -tall], [1, -tall], [1, tall], [-1, tall]])
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    corners = half @ turn.T * long_side / 2 + dice.uniform(-bend, bend, (4, 2))
    corners += np.array([width, height]) / 2 + dice.uniform(-0.04, 0.04, 2) * width
    rounded = Image.new("L", card.size, 0)
    ImageDraw.Draw(rounded).rounded_rectangle((0, 0, across - 1, down - 1), 38, fill=255)
    flat = np.array([[0, 0], [across, 0], [across, down], [0, down]])
    coefficients = _perspective(corners, flat)
    size = (width, height)
    warped = card.transform(
        size, Image.Transform.PERSPECTIVE, coefficients, Image.Resampling.BICUBIC
    )
    mask = rounded.transform(
        size, Image.Transform.PERSPECTIVE, coefficients, Image.Resampling.BILINEAR
    )
    table = _table(dice, width, height, level)
    shadow = mask.filter(ImageFilter.GaussianBlur(12)).transform(
        size, Image.Transform.AFFINE, (1, 0, -6, 0, 1, -8)
    )
    table.paste((20, 18, 16), mask=shadow.point(lambda v: int(v * 0.4)))
    table.paste(warped, mask=mask)
    blur = dice.uniform(*((0.3, 0.6), (0.6, 1.1), (1.4, 2.0))[level - 1])
    pixels = np.asarray(table.filter(ImageFilter.GaussianBlur(blur)), np.float32)
    pixels = _lighted(pixels, dice, level)
    pixels += dice.normal(0, (2, 4, 9)[level - 1], pixels.shape)
    buffer = io.BytesIO()
    quality = int(dice.integers(*((90, 97), (75, 92), (50, 75))[level - 1]))
    Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8)).save(buffer, "JPEG", quality=quality)
    return Photograph(buffer.getvalue(), tuple((float(x), float(y)) for x, y in corners), card)


def _lighted(pixels: np.ndarray, dice: np.random.Generator, level: int) -> np.ndarray:
    height, width = pixels.shape[:2]
    across, down = np.meshgrid(np.linspace(-1, 1, width), np.linspace(-1, 1, height))
    fall = (0.08, 0.2, 0.4)[level - 1]
    direction = dice.uniform(0, 2 * np.pi)
    light = 1 - fall * (0.5 + 0.5 * (across * np.cos(direction) + down * np.sin(direction)))
    pixels = (
        pixels
        * (light * dice.uniform(*((0.9, 1.08), (0.8, 1.1), (0.6, 1.1))[level - 1]))[..., None]
    )
    pixels = pixels * dice.uniform(0.95, 1.05, 3)
    if level > 1 and dice.random() < (0.5 if level == 2 else 0.8):
        x, y = dice.uniform(-0.5, 0.5, 2)
        spot = np.exp(-(((across - x) / 0.22) ** 2 + ((down - y) / 0.2) ** 2))
        pixels = pixels + (spot * dice.uniform(30, (90, 90, 200)[level - 1]))[..., None]
    return pixels


def _table(dice: np.random.Generator, width: int, height: int, level: int) -> Image.Image:
    colour = dice.uniform(40, 170) + dice.uniform(-35, 35, 3)
    pixels = np.ones((height, width, 3), np.float32) * colour
    across, down = np.meshgrid(np.arange(width), np.arange(height))
    kind = dice.integers(0, 3)
    if kind == 1:
        pixels += (12 * level * np.sin((down + 20 * np.sin(across / 90)) / dice.uniform(8, 40)))[
            ..., None
        ]
    elif kind == 2:
        grain = (
            dice.normal(0, 8 * level, (height // 8 + 1, width // 8 + 1)).repeat(8, 0).repeat(8, 1)
        )
        pixels += grain[:height, :width, None]
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def _perspective(seen: np.ndarray, flat: np.ndarray) -> tuple[float, ...]:
    """The eight figures that take a point of the photograph back onto the flat card."""
    rows, right = [], []
    for (x, y), (u, v) in zip(seen, flat, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        right += [u, v]
    return tuple(float(c) for c in np.linalg.solve(np.array(rows), np.array(right)))
