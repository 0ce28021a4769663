"""The training cast: eighteen invented customers, each with one thing to teach."""

from dataclasses import replace
from datetime import date

from .brush import Colour
from .look import Beard, Collar, Glasses, Hair, Look, invent
from .person import Answers, Check, Expected, Person, identity_number

_BLACK: Colour = (30, 25, 25)
_BROWN: Colour = (56, 38, 30)
_GREYING: Colour = (74, 70, 70)
_GREY: Colour = (150, 150, 154)
_WHITE: Colour = (224, 224, 228)

SEEDS = {
    "S01": 5028,
    "S02": 6021,
    "S03": 7008,
    "S04": 8026,
    "S05": 9016,
    "S06": 10028,
    "S07": 11026,
    "S08": 12024,
    "S09": 13010,
    "S10": 14010,
    "S11": 15019,
    "X11": 16001,
    "S12": 17023,
    "S13": 18014,
    "S14": 19027,
    "S15": 20020,
    "S16": 21006,
    "S17": 22022,
    "S18": 23003,
}
"""Which face each person has: picked so that the matcher keeps every two of them apart."""


def _face(code: str, **features: object) -> Look:
    return invent(SEEDS[code], **features)  # type: ignore[arg-type]


def looks() -> dict[str, dict[str, object]]:
    """The fixed features of each face; the seed adds its measures. X11 is the stranger of S11."""

    def of(
        woman: bool,
        age: float,
        hair: Hair,
        colour: Colour,
        collar: Collar,
        cloth: Colour,
        skin: int,
        beard: Beard = Beard.NONE,
        glasses: Glasses = Glasses.NONE,
    ) -> dict[str, object]:
        return {"woman": woman, "age": age, "hair": hair, "hair_colour": colour, "collar": collar,
                "clothing": cloth, "skin": skin, "beard": beard, "glasses": glasses}  # fmt: skip

    return {
        "S01": of(True, 33, Hair.BOB, _BLACK, Collar.ROUND, (156, 62, 72), 1),
        "S02": of(False, 56, Hair.SIDE, _GREYING, Collar.JACKET, (42, 52, 74), 3),
        "S03": of(False, 30, Hair.CROP, _BLACK, Collar.SHIRT, (196, 208, 222), 2, glasses=Glasses.SQUARE),
        "S04": of(False, 40, Hair.CROP, (46, 32, 26), Collar.STAND, (94, 92, 62), 3, beard=Beard.FULL),
        "S05": of(True, 43, Hair.BUN, _BROWN, Collar.JACKET, (52, 92, 82), 2),
        "S06": of(False, 24, Hair.FRINGE, _BLACK, Collar.ROUND, (70, 74, 86), 1),
        "S07": of(True, 50, Hair.BOB, _GREYING, Collar.STAND, (92, 66, 96), 3, glasses=Glasses.HALF),
        "S08": of(True, 6, Hair.LONG_FRINGE, _BLACK, Collar.ROUND, (232, 176, 72), 0),
        "S09": of(False, 54, Hair.RECEDING, _GREYING, Collar.SHIRT, (88, 112, 140), 4, beard=Beard.MOUSTACHE),
        "S10": of(False, 37, Hair.BUZZ, _BLACK, Collar.JACKET, (60, 60, 64), 4, beard=Beard.GOATEE),
        "S11": of(True, 38, Hair.LONG, _BLACK, Collar.SHIRT, (128, 150, 176), 1),
        "X11": of(True, 30, Hair.LONG_FRINGE, _BROWN, Collar.ROUND, (110, 128, 108), 3),
        "S12": of(False, 46, Hair.BUZZ, _BLACK, Collar.STAND, (74, 86, 104), 3),
        "S13": of(False, 17, Hair.FRINGE, _BLACK, Collar.SHIRT, (64, 94, 156), 2, glasses=Glasses.ROUND),
        "S14": of(True, 34, Hair.LONG_FRINGE, _BLACK, Collar.STAND, (176, 96, 84), 0, glasses=Glasses.ROUND),
        "S15": of(False, 36, Hair.SIDE, _BLACK, Collar.ROUND, (96, 70, 58), 2),
        "S16": of(True, 77, Hair.CURLS, _WHITE, Collar.STAND, (112, 74, 112), 2),
        "S17": of(False, 69, Hair.RECEDING, _GREY, Collar.SHIRT, (104, 112, 116), 2, glasses=Glasses.SQUARE),
        "S18": of(True, 28, Hair.LONG, _BROWN, Collar.JACKET, (58, 60, 92), 4),
    }  # fmt: skip


def _aged(look: Look, years: float) -> Look:
    """The same person later: heavier in the face, greying, with glasses and a beard."""
    return replace(
        look,
        age=look.age + years,
        hair_colour=_GREYING,
        glasses=Glasses.SQUARE,
        beard=Beard.STUBBLE,
    )


def _answers(
    purpose: str, occupation: str, employer: str, income: str, funds: str, use: str, residence: str
) -> Answers:
    return Answers(purpose, occupation, employer, income, funds, use, residence)


def people() -> tuple[Person, ...]:
    """All specimen customers in order of their codes."""
    face = {code: _face(code, **features) for code, features in looks().items()}
    salary = ("领取工资 Salary", "工资收入 Salary")
    return (
        Person(
            "S01", ("一切正常：青年女客户", "All in order: a young woman"), "沈若兰", "女", "汉", date(1990, 6, 14),
            ("上海市样本区梧桐路18号", "201室"), identity_number("310100", date(1990, 6, 14), 24),
            "上海市公安局样本分局", date(2020, 3, 9), date(2040, 3, 9), "19900000101", face["S01"],
            _answers(salary[0], "专业技术人员 Professional", "海棠设计事务所", "180000", salary[1],
                     "每月工资入账，日常消费 Monthly salary, daily spending", "上海市样本区梧桐路18号201室"),
        ),
        Person(
            "S02", ("一切正常：长期有效证件", "All in order: a card without an end"), "周国栋", "男", "汉", date(1966, 2, 3),
            ("江苏省南京市样本区石桥街", "56号"), identity_number("320100", date(1966, 2, 3), 117),
            "南京市公安局样本分局", date(2018, 5, 21), None, "19900000202", face["S02"],
            _answers("日常储蓄 Savings", "单位负责人 Manager", "石桥木器有限公司", "320000", "工资收入 Salary",
                     "储蓄，家庭开支 Savings, household", "江苏省南京市样本区石桥街56号"),
        ),
        Person(
            "S03", ("姓名含生僻字（𬱖，U+2CC56）", "A rare character in the name (U+2CC56)"), "陈𬱖", "男", "汉", date(1993, 9, 27),
            ("浙江省杭州市样本区文澜巷", "9号"), identity_number("330100", date(1993, 9, 27), 335),
            "杭州市公安局样本分局", date(2021, 8, 16), date(2041, 8, 16), "19900000303", face["S03"],
            _answers(salary[0], "专业技术人员 Professional", "文澜软件有限公司", "240000", salary[1],
                     "每月工资入账 Monthly salary", "浙江省杭州市样本区文澜巷9号"),
            note="The text recogniser does not know this character; the teller must look and enter it.",
        ),
        Person(
            "S04", ("少数民族长姓名（含间隔号）", "A long name with a middle dot"), "阿卜杜热合曼·买买提伊力", "男", "维吾尔", date(1984, 11, 5),
            ("新疆乌鲁木齐市样本区白杨", "路77号"), identity_number("650100", date(1984, 11, 5), 219),
            "乌鲁木齐市公安局样本分局", date(2019, 7, 1), date(2039, 7, 1), "19900000404", face["S04"],
            _answers("经营收款 Business receipts", "个体经营 Self-employed", "白杨干果店", "150000", "经营收入 Business",
                     "收货款，日常消费 Receipts, daily spending", "新疆乌鲁木齐市样本区白杨路77号"),
        ),
        Person(
            "S05", ("住址三行", "An address of three lines"), "欧阳静怡", "女", "汉", date(1982, 4, 18),
            ("广东省广州市样本区云山大", "道北段1288号海棠花园3期", "12幢2单元1604室"), identity_number("440100", date(1982, 4, 18), 48),
            "广州市公安局样本分局", date(2017, 10, 30), date(2037, 10, 30), "19900000505", face["S05"],
            _answers(salary[0], "办事人员 Clerk", "云山中学", "160000", salary[1],
                     "工资入账，还房贷 Salary, mortgage", "广东省广州市样本区云山大道北段1288号海棠花园3期12幢2单元1604室"),
        ),
        Person(
            "S06", ("证件已过期", "The card has expired"), "郑海峰", "男", "汉", date(1998, 1, 22),
            ("福建省福州市样本区港前街", "31号"), identity_number("350100", date(1998, 1, 22), 71),
            "福州市公安局样本分局", date(2015, 6, 11), date(2025, 6, 11), "19900000606", face["S06"],
            _answers(salary[0], "生产制造 Manufacturing", "港前机械厂", "96000", salary[1],
                     "每月工资入账 Monthly salary", "福建省福州市样本区港前街31号"),
            Expected("refused", "identity card", "The card has expired: it must be renewed first."),
        ),
        Person(
            "S07", ("公民身份号码校验码不符", "A wrong check digit"), "何雅琴", "女", "汉", date(1975, 12, 9),
            ("湖北省武汉市样本区临江里", "4号"), _with_wrong_check_digit(identity_number("420100", date(1975, 12, 9), 62)),
            "武汉市公安局样本分局", date(2016, 4, 5), date(2036, 4, 5), "19900000707", face["S07"],
            _answers("日常储蓄 Savings", "商业服务 Services", "临江里超市", "72000", "工资收入 Salary",
                     "储蓄 Savings", "湖北省武汉市样本区临江里4号"),
            Expected("refused", "identity card", "The number's check digit is wrong: no such number exists."),
            check=Check.NUMBER_NOT_FOUND,
        ),
        Person(
            "S08", ("未满十六周岁", "Under sixteen"), "唐小禾", "女", "汉", date(2020, 5, 30),
            ("四川省成都市样本区锦里巷", "23号"), identity_number("510100", date(2020, 5, 30), 86),
            "成都市公安局样本分局", date(2025, 9, 12), date(2030, 9, 12), "19900000808", face["S08"],
            _answers("压岁钱储蓄 Pocket money", "学生 Pupil", "锦里小学", "0", "父母赠与 From the parents",
                     "储蓄 Savings", "四川省成都市样本区锦里巷23号"),
            Expected("refused", "identity card", "Under sixteen: only with the guardian."),
            note="Under sixteen until 2036-05-29; the card itself runs until 2030-09-12.",
        ),
        Person(
            "S09", ("已有Ⅰ类户", "Already holds a Class I account"), "吴建明", "男", "汉", date(1971, 8, 25),
            ("山东省济南市样本区泉边路", "102号"), identity_number("370100", date(1971, 8, 25), 153),
            "济南市公安局样本分局", date(2017, 11, 20), None, "19900000909", face["S09"],
            _answers(salary[0], "生产运输 Transport", "泉边货运站", "108000", salary[1],
                     "每月工资入账 Monthly salary", "山东省济南市样本区泉边路102号"),
            Expected("refused", "known customer", "Holds a Class I account here: a Class II account is possible."),
            already={"existing_class_i": True},
        ),
        Person(
            "S10", ("命中反洗钱特别预防名单", "On the anti-money-laundering special list"), "冯志远", "男", "汉", date(1988, 10, 12),
            ("辽宁省沈阳市样本区铁西里", "65号"), identity_number("210100", date(1988, 10, 12), 291),
            "沈阳市公安局样本分局", date(2019, 1, 15), date(2039, 1, 15), "19900001010", face["S10"],
            _answers("经营收款 Business receipts", "个体经营 Self-employed", "铁西里五金店", "130000", "经营收入 Business",
                     "收货款 Receipts", "辽宁省沈阳市样本区铁西里65号"),
            Expected("refused", "screening", "List hit: do not serve, report, tell the customer only that it cannot be processed."),
            already={"screening": {"list": "aml_special", "authority": "样本名单 specimen list", "since": "2024-03-01"}},
        ),
        Person(
            "S11", ("人证不符：到场者另有其人", "Somebody else stands at the counter"), "罗晓燕", "女", "汉", date(1986, 7, 8),
            ("湖南省长沙市样本区橘洲路", "15号"), identity_number("430100", date(1986, 7, 8), 108),
            "长沙市公安局样本分局", date(2018, 9, 3), date(2038, 9, 3), "19900001111", face["S11"],
            _answers(salary[0], "商业服务 Services", "橘洲酒店", "84000", salary[1],
                     "每月工资入账 Monthly salary", "湖南省长沙市样本区橘洲路15号"),
            Expected("needs_human", "face", "Not alike: second document, two staff; here it is another person: decline."),
            live_look=face["X11"],
        ),
        Person(
            "S12", ("证件照片模糊无法读取", "The photograph of the card is too blurred to read"), "马文涛", "男", "回", date(1979, 5, 16),
            ("宁夏银川市样本区凤凰街40", "号"), identity_number("640100", date(1979, 5, 16), 177),
            "银川市公安局样本分局", date(2016, 2, 24), date(2036, 2, 24), "19900001212", face["S12"],
            _answers("日常储蓄 Savings", "个体经营 Self-employed", "凤凰街面馆", "90000", "经营收入 Business",
                     "储蓄，进货 Savings, stock", "宁夏银川市样本区凤凰街40号"),
            Expected("unreadable", "identity card", "Too blurred: photograph the card again."),
            blur=9.0,
        ),
        Person(
            "S13", ("未满十八周岁", "Under eighteen"), "许嘉树", "男", "汉", date(2009, 12, 28),
            ("陕西省西安市样本区雁塔里", "7号"), identity_number("610100", date(2009, 12, 28), 395),
            "西安市公安局样本分局", date(2026, 1, 12), date(2036, 1, 12), "19900001313", face["S13"],
            _answers("生活费 Living costs", "学生 Pupil", "雁塔里中学", "0", "父母赠与 From the parents",
                     "生活费 Living costs", "陕西省西安市样本区雁塔里7号"),
            Expected("refused", "identity card", "Under eighteen: with the guardian, or with proof of own income from sixteen."),
            note="Seventeen from 2026-12-28; the exercise holds until 2027-12-27 (eighteen on 2027-12-28).",
        ),
        Person(
            "S14", ("联网核查：姓名不符", "The police check says: another name"), "曹婧", "女", "满", date(1992, 2, 11),
            ("吉林省长春市样本区净月路", "88号"), identity_number("220100", date(1992, 2, 11), 206),
            "长春市公安局样本分局", date(2022, 6, 20), date(2042, 6, 20), "19900001414", face["S14"],
            _answers(salary[0], "专业技术人员 Professional", "净月医院", "150000", salary[1],
                     "每月工资入账 Monthly salary", "吉林省长春市样本区净月路88号"),
            Expected("needs_human", "network check", "Name differs: enter again, second document."),
            check=Check.NAME_DIFFERS,
        ),
        Person(
            "S15", ("容貌变化：须人工判断", "A changed face: a human must decide"), "梁思齐", "男", "壮", date(1981, 3, 30),
            ("广西南宁市样本区榕荫路26", "号"), identity_number("450100", date(1981, 3, 30), 239),
            "南宁市公安局样本分局", date(2017, 2, 27), date(2037, 2, 27), "19900001515", face["S15"],
            _answers(salary[0], "办事人员 Clerk", "榕荫物流有限公司", "120000", salary[1],
                     "每月工资入账 Monthly salary", "广西南宁市样本区榕荫路26号"),
            Expected("needs_human", "face", "Neither alike nor different: two staff look and sign."),
            live_look=_aged(face["S15"], 14),
        ),
        Person(
            "S16", ("手机号已被其他客户使用", "The phone number belongs to another customer too"), "韩秀英", "女", "汉", date(1949, 3, 17),
            ("江苏省南京市样本区石桥街", "60号"), identity_number("320100", date(1949, 3, 17), 142),
            "南京市公安局样本分局", date(2008, 10, 8), None, "19900000202", face["S16"],
            _answers("领取养老金 Pension", "退休 Retired", "无 None", "48000", "养老金 Pension",
                     "养老金入账，日常消费 Pension, daily spending", "江苏省南京市样本区石桥街60号"),
            Expected("needs_human", "contact", "The number is registered to S02: ask whose it is; another number, or no e-bank."),
            already={"phone_shared_with": "S02"},
        ),
        Person(
            "S17", ("联网核查：号码不存在", "The police check does not know the number"), "丁永福", "男", "土家", date(1957, 9, 2),
            ("重庆市样本区黄葛坪12号", "附3号"), identity_number("500100", date(1957, 9, 2), 313),
            "重庆市公安局样本分局", date(2007, 1, 18), None, "19900001717", face["S17"],
            _answers("领取养老金 Pension", "退休 Retired", "无 None", "60000", "养老金 Pension",
                     "养老金入账 Pension", "重庆市样本区黄葛坪12号附3号"),
            Expected("needs_human", "network check", "Number not found: second document, or the police station's answer."),
            check=Check.NUMBER_NOT_FOUND,
        ),
        Person(
            "S18", ("命中行内灰名单", "On the bank's own grey list"), "白玛卓嘎", "女", "藏", date(1996, 12, 1),
            ("西藏拉萨市样本区雪莲路5", "号"), identity_number("540100", date(1996, 12, 1), 364),
            "拉萨市公安局样本分局", date(2023, 5, 8), date(2043, 5, 8), "19900001818", face["S18"],
            _answers("经营收款 Business receipts", "自由职业 Freelance", "无 None", "110000", "经营收入 Business",
                     "收货款，日常消费 Receipts, daily spending", "西藏拉萨市样本区雪莲路5号"),
            Expected("performed", None, "Grey list: enhanced due diligence and approval at level 3."),
            already={"screening": {"list": "internal_grey", "authority": "样本银行 specimen bank", "since": "2025-06-01"}},
        ),
    )  # fmt: skip


def _with_wrong_check_digit(number: str) -> str:
    last = "3" if number[-1] != "3" else "8"
    return number[:-1] + last
