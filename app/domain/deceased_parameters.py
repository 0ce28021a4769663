"""What the bank may set for the money of depositors who have died, with its source."""

from __future__ import annotations

from datetime import date

from app.domain.declared_parameter import DeclaredParameter, ValueKind
from app.i18n import Text

DECEASED_LIMIT = "deceased_simple_limit"

DECEASED_PARAMETERS = (
    DeclaredParameter(
        DECEASED_LIMIT,
        Text("已故存款人简化提取限额", "Up to which a deceased's money is drawn without a notary"),
        Text(
            "已故存款人在本行的存款、黄金、国债和代销理财合计（不含未结利息、丧葬费、抚恤金和养老金）"
            "不超过此额的，免公证提取。",
            "Where deposits, gold, treasury bonds and agency products of the deceased with the "
            "bank (without interest not settled, funeral money and pensions) come to no more, no "
            "notary is needed.",
        ),
        ValueKind.MONEY,
        date(2024, 6, 1),
        "5000000",
        Text(
            "国家金融监督管理总局、中国人民银行《关于优化已故存款人小额存款提取有关要求的通知》："
            "2024年6月1日起限额5万元（据公开转载，未见原文）",
            "Notice of the National Financial Regulatory Administration and the People's Bank on "
            "small deposits of deceased depositors: 50,000 yuan since 1 June 2024 (from public "
            "secondary sources)",
        ),
        least=0,
        most=1_000_000_000,
    ),
)
