"""Papers as a branch would really print them, for the tests and for looking at."""

from __future__ import annotations

import io
import math

from PIL import Image

from app.domain.money import Fen
from app.i18n import Text
from app.papers.document import (
    Cell,
    Declaration,
    Declarations,
    Document,
    Header,
    Ink,
    Picture,
    Pictures,
    Prose,
    Seal,
    Section,
    SignatureBox,
    StaffLine,
    amount,
)

LENDING = (
    "本人充分了解并清楚知晓出租、出借、出售、购买账户的相关法律责任和惩戒措施，"
    "承诺依法依规开立和使用本人账户。"
)


def ink() -> Ink:
    """Something like a signature of three characters."""

    def wave(start: float, height: float, turns: float) -> tuple[tuple[float, float, float], ...]:
        return tuple(
            (
                start + 0.22 * t / 30 + 0.02 * math.sin(t / 2),
                0.5 - height * math.sin(turns * t / 30 * math.pi) * (1 - t / 60),
                0.3 + 0.6 * abs(math.sin(t / 7)),
            )
            for t in range(31)
        )

    return Ink(
        (
            wave(0.08, 0.35, 3),
            ((0.1, 0.3, 0.5), (0.26, 0.26, 0.9), (0.27, 0.3, 0.3)),
            wave(0.38, 0.3, 5),
            ((0.5, 0.1, 0.6), (0.47, 0.9, 0.8)),
            wave(0.68, 0.38, 4),
            ((0.9, 0.2, 0.7),),
        ),
        3.4,
    )


def header(title: Text, copy: Text, *, journal: str = "WS01-000000127") -> Header:
    """The head of a paper of the training branch."""
    return Header(
        bank=Text("示范银行", "Specimen Bank"),
        branch_number="001017",
        branch_name="示范银行江城中山路支行",
        date="2026-11-21",
        serial="20261121001017000042",
        journal=journal,
        title=title,
        copy=copy,
    )


STAFF = (
    StaffLine(Text("经办柜员", "Handled by"), "001017003", "王小燕", "2026-11-21 10:42:07"),
    StaffLine(Text("复核（见证）", "Checked (witness)"), "001017005", "李建国", "2026-11-21 10:43"),
    StaffLine(Text("授权", "Authorised by"), "001017001", "欧阳慧敏", "2026-11-21 10:44:31"),
)

SEAL = Seal("示范银行江城中山路支行", "业务专用章", "7F3A-91C2")


def person(name: str = "张䶮丰", address: str = "") -> Section:
    """The nine elements of customer due diligence, and what else a branch asks."""
    address = (
        address or "江城省江城市滨江区中山路街道北斗社区中山北路1888弄金色家园27号楼3单元1602室"
    )
    return Section(
        Text("一、客户信息", "1. Customer"),
        (
            Cell(Text("姓名", "Name"), name),
            Cell(Text("拼音／英文名", "Name in Latin"), "ZHANG YANFENG"),
            Cell(Text("性别", "Sex"), Text("男", "male")),
            Cell(Text("国籍", "Nationality"), Text("中国", "China")),
            Cell(Text("民族", "Ethnicity"), Text("汉族", "Han")),
            Cell(Text("出生日期", "Date of birth"), "1990-03-07"),
            Cell(Text("证件种类", "Document"), Text("居民身份证", "Resident identity card")),
            Cell(Text("证件号码", "Document no."), "110101199003072316"),
            Cell(Text("证件有效期", "Valid"), "2018-05-20 至 to 2038-05-20"),
            Cell(Text("签发机关", "Issued by"), "江城市公安局滨江分局"),
            Cell(Text("住所地或工作单位地址", "Residence or work address"), address, span=2),
            Cell(Text("手机号码", "Mobile"), "13812345678"),
            Cell(Text("其他联系方式", "Other contact"), "zhang.yanfeng@mail.example"),
            Cell(
                Text("职业", "Occupation"),
                Text("专业技术人员：软件工程", "Professional: software engineering"),
            ),
            Cell(Text("工作单位", "Employer"), "江城星河信息技术有限公司"),
            Cell(Text("年收入", "Yearly income"), Text("10万至30万元", "CNY 100,000–300,000")),
            Cell(Text("资金来源", "Source of funds"), Text("工资收入", "salary")),
        ),
    )


ACCOUNT = Section(
    Text("二、账户信息", "2. Account"),
    (
        Cell(Text("账户类别", "Class"), Text("Ⅰ类户", "Class I")),
        Cell(Text("币种", "Currency"), Text("人民币", "CNY")),
        Cell(Text("介质", "Medium"), Text("借记卡", "debit card")),
        Cell(Text("卡号", "Card no."), "6299990101234567893", span=2),
        Cell(Text("凭证号", "Voucher no."), "A000000042"),
        Cell(Text("账号", "Account no."), "0010171010000004287", span=2),
        Cell(Text("支取方式", "Drawn by"), Text("凭密码", "PIN")),
        Cell(
            Text("开户用途", "Purpose"),
            Text("工资代发、日常消费", "salary, daily spending"),
            span=2,
        ),
        Cell(Text("通存通兑", "All branches"), Text("开通", "yes")),
        Cell(Text("首存金额", "First deposit"), amount(Fen(123_450)), span=3),
        Cell(Text("非柜面日限额", "Daily limit"), "¥50,000.00"),
        Cell(Text("非柜面日笔数", "Daily count"), "20"),
        Cell(Text("非柜面年限额", "Yearly limit"), "¥1,000,000.00"),
        Cell(Text("短信通知", "SMS notice"), Text("开通", "yes")),
        Cell(Text("手机银行", "Mobile bank"), Text("不开通", "no")),
        Cell(Text("小额免密", "Small, no PIN"), Text("关闭", "off")),
    ),
    columns=3,
)

DECLARATIONS = Declarations(
    Text("三、客户声明（请逐项阅读后勾选）", "3. Declarations (read each, then tick)"),
    (
        Declaration(
            Text(
                LENDING,
                "I fully understand the legal liability and the sanctions for renting out, "
                "lending, selling or buying accounts, and I undertake to open and use my account "
                "in accordance with laws and rules.",
            ),
            True,
        ),
        Declaration(
            Text(
                "本人保证所填信息及所提供证件真实、完整、有效；信息或证件发生变更、到期时及时更新。",
                "All information and documents are true, complete and valid; I will update them "
                "when they change or expire.",
            ),
            True,
        ),
        Declaration(
            Text(
                "本人已阅读并同意《个人银行结算账户管理协议》，已收到个人信息处理告知。",
                "I have read and accept the account agreement and have been told how my personal "
                "information is processed.",
            ),
            True,
        ),
        Declaration(
            Text("本人同意接收本行的营销信息。", "I agree to receive marketing messages."),
            False,
        ),
    ),
)

TAX = Declarations(
    Text("四、个人税收居民身份声明", "4. Tax residency of individuals"),
    (
        Declaration(
            Text("仅为中国税收居民", "Tax resident of China only"),
            True,
        ),
        Declaration(Text("仅为非居民", "Non-resident only"), False),
        Declaration(
            Text(
                "既是中国税收居民又是其他国家（地区）税收居民",
                "Tax resident of China and of another country or region",
            ),
            False,
        ),
    ),
)

BANK_PART = Section(
    Text("五、银行审核", "5. For the bank"),
    (
        Cell(
            Text("联网核查", "Network check"),
            Text("号码与姓名一致，照片存在", "number and name match, photo present"),
        ),
        Cell(Text("核查流水", "Check no."), "20261121-0000381"),
        Cell(
            Text("人脸比对", "Face comparison"),
            Text("一致（距离 0.31，一致档）", "same person (distance 0.31, band: match)"),
        ),
        Cell(Text("活体检测", "Liveness"), Text("通过", "passed")),
        Cell(Text("名单筛查", "Screening"), Text("未命中", "no hit")),
        Cell(Text("风险等级", "Risk grade"), Text("低风险", "low")),
        Cell(
            Text("尽职调查结论", "Due diligence"),
            Text("开户理由合理，同意开立", "reason plausible, opening accepted"),
            span=2,
        ),
    ),
)


def application(
    *,
    name: str = "张䶮丰",
    address: str = "",
    training: bool = False,
    reprint: str = "",
) -> Document:
    """Form A, filled in, signed and sealed: the bank's copy."""
    return Document(
        header=header(
            Text("个人银行结算账户开立申请书", "Application to open a personal settlement account"),
            Text("银行留存联", "Bank copy"),
        ),
        blocks=(person(name, address), ACCOUNT, DECLARATIONS, TAX, BANK_PART),
        signatures=(
            SignatureBox(Text("客户签名", "Customer's signature"), ink(), "2026-11-21 10:41:55"),
            SignatureBox(Text("代理人签名", "Agent's signature"), None),
        ),
        staff=STAFF,
        seal=SEAL,
        qr="GUITAI:1:WS01-000000127:bank:7f3a91c2d5e84b06a1f7",
        footer=Text(
            "本申请书一式两联，第一联银行留存，第二联客户留存。",
            "Made in two copies, the first for the bank and the second for the customer.",
        ),
        training=training,
        reprint=reprint,
    )


def receipt(*, training: bool = False) -> Document:
    """What the customer takes home, masked."""
    return Document(
        header=header(
            Text("个人开户业务回单", "Receipt for the opening of an account"),
            Text("客户留存联", "Customer copy"),
        ),
        blocks=(
            Section(
                Text("业务内容", "What was done"),
                (
                    Cell(Text("户名", "Name"), "*䶮丰"),
                    Cell(Text("证件号码", "Document no."), "110101********2316"),
                    Cell(Text("卡号", "Card no."), "629999*********7893"),
                    Cell(Text("账户类别", "Class"), Text("Ⅰ类户", "Class I")),
                    Cell(Text("首存金额", "First deposit"), amount(Fen(123_450)), span=2),
                ),
            ),
            Prose(
                Text("温馨提示", "Please note"),
                Text(
                    "请妥善保管银行卡和密码，不要告诉他人。反诈专线：96110。\n"
                    "出租、出借、出售账户须承担法律责任。",
                    "Keep card and PIN safe and tell nobody the PIN. Anti-fraud line: 96110.\n"
                    "Renting out, lending or selling accounts has legal consequences.",
                ),
            ),
        ),
        signatures=(
            SignatureBox(Text("客户签收", "Received by the customer"), ink(), "2026-11-21 10:46"),
        ),
        staff=STAFF[:1],
        seal=SEAL,
        qr="GUITAI:1:WS01-000000127:customer:11c2d5e84b06a1f77f3a",
        training=training,
    )


def photograph(width: int, height: int, kind: str = "JPEG") -> bytes:
    """A picture of soft colours."""
    picture = Image.linear_gradient("L").resize((width, height)).convert("RGB")
    made = io.BytesIO()
    picture.save(made, kind)
    return made.getvalue()


def evidence() -> Document:
    """Pictures of the card and the face, for the bank's file."""
    return Document(
        header=header(Text("影像凭证", "Evidence pictures"), Text("银行留存联", "Bank copy")),
        blocks=(
            Pictures(
                Text("证件与现场照片", "Document and live photograph"),
                (
                    Picture(photograph(856, 540), Text("身份证人像面", "Card, portrait side")),
                    Picture(photograph(856, 540), Text("身份证国徽面", "Card, emblem side")),
                    Picture(photograph(358, 441, "PNG"), Text("现场照片", "Live photograph")),
                ),
            ),
        ),
        staff=STAFF[:2],
    )


def _all() -> dict[str, Document]:
    long = "阿卜杜勒·拉赫曼·" * 6 + "买买提江"
    return {
        "application": application(),
        "training": application(training=True, reprint="补打 第2次"),
        "receipt": receipt(training=True),
        "evidence": evidence(),
        "long": application(
            name=long, address="新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县" * 9
        ),
    }


if __name__ == "__main__":
    import sys
    from pathlib import Path

    from app.papers.render import render

    for stem, document in _all().items():
        Path(sys.argv[1], f"{stem}.pdf").write_bytes(render(document))
