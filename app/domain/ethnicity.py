"""The ethnic groups that identity cards name (GB/T 3304)."""

from __future__ import annotations

from dataclasses import dataclass

from app.i18n import Text


@dataclass(frozen=True)
class Ethnicity:
    """One ethnic group.

    Attributes:
        code: two digits, 01 to 56, 97, 98.
        name: as printed on the card, without 族 (汉, 维吾尔).
    """

    code: str
    name: Text


_GROUPS = (
    "汉 Han|蒙古 Mongol|回 Hui|藏 Tibetan|维吾尔 Uygur|苗 Miao|彝 Yi|壮 Zhuang|布依 Bouyei"
    "|朝鲜 Korean|满 Manchu|侗 Dong|瑶 Yao|白 Bai|土家 Tujia|哈尼 Hani|哈萨克 Kazak|傣 Dai"
    "|黎 Li|傈僳 Lisu|佤 Va|畲 She|高山 Gaoshan|拉祜 Lahu|水 Sui|东乡 Dongxiang|纳西 Naxi"
    "|景颇 Jingpo|柯尔克孜 Kirgiz|土 Tu|达斡尔 Daur|仫佬 Mulao|羌 Qiang|布朗 Blang|撒拉 Salar"
    "|毛南 Maonan|仡佬 Gelao|锡伯 Xibe|阿昌 Achang|普米 Pumi|塔吉克 Tajik|怒 Nu"
    "|乌孜别克 Uzbek|俄罗斯 Russian|鄂温克 Ewenki|德昂 Deang|保安 Bonan|裕固 Yugur|京 Gin"
    "|塔塔尔 Tatar|独龙 Derung|鄂伦春 Oroqen|赫哲 Hezhen|门巴 Monba|珞巴 Lhoba|基诺 Jino"
)

ETHNICITIES: tuple[Ethnicity, ...] = (
    *(
        Ethnicity(f"{number:02}", Text(*group.split(" ")))
        for number, group in enumerate(_GROUPS.split("|"), start=1)
    ),
    Ethnicity("97", Text("其他", "Other")),
    Ethnicity("98", Text("外国血统中国籍人士", "Chinese citizen of foreign descent")),
)
"""01 to 56 in the order of GB/T 3304, then 97 and 98, which the standard adds [K]."""

_BY_CODE = {group.code: group for group in ETHNICITIES}
_BY_NAME = {group.name.zh: group for group in ETHNICITIES}


def ethnicity(code: str) -> Ethnicity | None:
    """The group with this two-digit code, or None."""
    return _BY_CODE.get(code)


def ethnicity_named(name: str) -> Ethnicity | None:
    """The group whose Chinese name this is, with or without 族 (汉, 汉族), or None."""
    return _BY_NAME.get(name) or _BY_NAME.get(name.removesuffix("族"))
