"""What may be printed on a card: ethnic groups, look-alike characters, and rare ones."""

from __future__ import annotations

# GB/T 3304: the 56 ethnic groups, as they are printed on a card.
ETHNICITIES = frozenset(
    "汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 "
    "高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 "
    "阿昌 普米 塔吉克 怒 "
    "乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺".split()
)

# Characters that differ by a stroke or less: a reading of one needs more than usual confidence.
LOOK_ALIKES = frozenset(
    "未末己已巳士日曰入戊戌戍干千傅博传夭夫田由甲申免兔晴睛晖辉拆折崇祟侯候茶荼钓钧钩微徽治冶"
    "沫沬汨汩佘余冼洗仇仉毋母覃谭湛谌翟瞿芮薛薜藉籍菅管苻符竞竟童董宇宁柬束祎袆昊旻昱煜"
    "颖颍妤好妍研婷停炅灵冷泠钰珏鸣呜鸟乌尤龙兀允洁浩彤彬斌赋瑶遥琪棋锋峰铃玲璋樟漳"
    "埔浦坪萍烨晔炜玮伟皓浩沐沭汐沙芸芝艺苑范茵苗莱荣莉利菁青晓骁骏俊麟鳞"
)

MIDDLE_DOT = "·"
DOTS = "·•．.・‧∙⋅●˙・"


def printed_by_the_mainland(character: str) -> bool:
    """Whether GB/T 2312 has the character: the rest are rare in names and often misread."""
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def is_chinese(character: str) -> bool:
    """Whether it is a Chinese character (CJK ideographs and their first extensions)."""
    return (
        "\u4e00" <= character <= "\u9fff"
        or "\u3400" <= character <= "\u4dbf"
        or character >= "\U00020000"
    )


def with_middle_dots(text: str) -> str:
    """A name with every dot that separates its parts written as one and the same character."""
    return "".join(MIDDLE_DOT if character in DOTS else character for character in text)
