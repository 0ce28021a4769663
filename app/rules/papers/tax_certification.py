"""个人税收居民身份声明文件: the self-certification of tax residency, on the standard form."""

from __future__ import annotations

from app.domain import masks
from app.domain.countries import country
from app.evidence.tax import NO_TIN, RESIDENCIES, Residency, TaxResidency
from app.flow.operation import BANK_COPY, CUSTOMER_COPY, PaperCopy, Setting
from app.flow.slot import View
from app.i18n import Text
from app.papers.document import Cell, Document, Prose, Section
from app.rules.contact import TAX
from app.rules.identity import CARD, GUARDIAN
from app.rules.papers import head, person, signed, ticked
from app.rules.papers.paper import paper

_TITLE = Text("个人税收居民身份声明文件", "Individual tax residency self-certification")
_COLUMNS = 2
_HALF, _WHOLE = 1, 2
_HIDDEN = "****"
_EMPTY = "—"

STATEMENT = Text(
    "本人确认上述信息的真实、准确和完整，且当这些信息发生变更时，将在30日内通知贵机构，否则本人承担由此造成的不利后果。",
    "I confirm that the above is true, accurate and complete, and that I will notify the bank "
    "within 30 days of any change; otherwise I bear the adverse consequences.",
)
"""The statement of the standard form [DOMAIN §2.5, s]."""

EXPLANATIONS = Text(
    "1. 本表所称中国税收居民是指在中国境内有住所，或者无住所而一个纳税年度内在中国境内居住累计满"
    "183天的个人。在中国境内有住所是指因户籍、家庭、经济利益关系而在中国境内习惯性居住。\n"
    "2. 本表所称非居民是指中国税收居民以外的个人。其他国家（地区）税收居民身份认定规则及"
    "纳税人识别号相关信息请参见国家税务总局网站。\n"
    "3. 军人、武装警察无需填写此声明文件。",
    "1. A tax resident of China is an individual who is domiciled in China, or who is not but "
    "stays there for 183 days in total or more in a tax year. Domiciled means habitually "
    "resident for reasons of household registration, family or economic interests.\n"
    "2. A non-resident is an individual who is not a tax resident of China. For the rules of other "
    "countries (regions) and their taxpayer numbers see the website of the State Taxation "
    "Administration.\n"
    "3. Soldiers and armed police need not fill in this form.",
)
"""The notes of the standard form with the definition in force [DOMAIN §2.5, s]."""


def document(view: View, setting: Setting, copy: PaperCopy) -> Document:
    """The standard form [DOMAIN §2.5]: the three boxes; for boxes 2 and 3 names, birth, addresses,
    countries with taxpayer numbers, and why there is none; the statement and who signs."""
    stated = view.of(TAX)
    abroad = stated.residency is not Residency.CHINA_ONLY
    blocks = (
        _holder(view, copy),
        _declared(stated),
        _particulars(view, stated, copy) if abroad else None,
        _residences(stated, copy) if abroad else None,
        _confirmed(view, stated),
        Prose(Text("说明", "Notes"), EXPLANATIONS),
    )
    return Document(
        header=head.header(setting, _TITLE, copy.title),
        blocks=tuple(block for block in blocks if block is not None),
        signatures=signed.signature(view),
        staff=signed.staff(view, setting),
        seal=head.seal(setting),
        qr=head.proof(setting, "tax_certification", copy),
        training=head.is_training(setting),
    )


def _holder(view: View, copy: PaperCopy) -> Section:
    card = view.of(CARD)
    number = masks.identity_number(card.number) if copy.masked else card.number
    return Section(
        Text("账户持有人", "Account holder"),
        (
            Cell(Text("姓名", "Name"), person.masked_name(card.name, copy), _WHOLE),
            Cell(Text("证件种类", "Document"), card.kind.title, _HALF),
            Cell(Text("证件号码", "Document number"), number, _HALF),
        ),
        _COLUMNS,
    )


def _declared(stated: TaxResidency) -> Section:
    boxes = (
        (Text(f"{number}. {box.text.zh}", f"{number}. {box.text.en}"), stated.residency == box.code)
        for number, box in enumerate(RESIDENCIES, start=1)
    )
    return Section(
        Text("本人声明", "I declare that I am"),
        (Cell(Text("税收居民身份", "Tax residency"), ticked.either(*boxes), _WHOLE),),
        _COLUMNS,
    )


def _particulars(view: View, stated: TaxResidency, copy: PaperCopy) -> Section:
    def hidden(value: str) -> str:
        return _HIDDEN if copy.masked and value else value or _EMPTY

    def place(value: str) -> str:
        return masks.address(value) if copy.masked and value else value or _EMPTY

    return Section(
        Text(
            "在以上选项中勾选第2项或者第3项的，填写下列信息",
            "Where item 2 or 3 is ticked",
        ),
        (
            Cell(
                Text("姓（英文或拼音）", "Surname (English, pinyin)"),
                hidden(stated.surname),
                _HALF,
            ),
            Cell(
                Text("名（英文或拼音）", "Given name (likewise)"),
                hidden(stated.given_name),
                _HALF,
            ),
            Cell(Text("出生日期", "Date of birth"), hidden(f"{view.of(CARD).birth_date}"), _HALF),
            Cell(
                Text("出生地（中文）", "Place of birth (Chinese)"),
                place(stated.birthplace_chinese),
                _HALF,
            ),
            Cell(
                Text("出生地（英文）", "Place of birth (English)"),
                hidden(stated.birthplace_english),
                _WHOLE,
            ),
            Cell(
                Text("现居地址（中文）", "Current address (Chinese)"),
                place(stated.address_chinese),
                _WHOLE,
            ),
            Cell(
                Text("现居地址（英文）", "Current address (English)"),
                hidden(stated.address_english),
                _WHOLE,
            ),
        ),
        _COLUMNS,
    )


def _residences(stated: TaxResidency, copy: PaperCopy) -> Section:
    cells = []
    for at, (code, number) in enumerate(
        (
            (stated.country_1, stated.number_1),
            (stated.country_2, stated.number_2),
            (stated.country_3, stated.number_3),
        ),
        start=1,
    ):
        place = country(code) if code else None
        if place is None:
            continue
        shown = masks.identity_number(number) if copy.masked else number
        cells += [
            Cell(Text(f"{at}. 居民国（地区）", f"{at}. Country (region)"), place.name, _HALF),
            Cell(Text("纳税人识别号", "Taxpayer number"), shown or _EMPTY, _HALF),
        ]
    if stated.no_number:
        cells.append(
            Cell(
                Text("不能提供的原因", "Why there is no number"),
                ticked.of_list(NO_TIN, stated.no_number),
                _WHOLE,
            )
        )
    if stated.no_number_explained:
        cells.append(Cell(Text("具体原因", "Explained"), stated.no_number_explained, _WHOLE))
    return Section(
        Text("税收居民国（地区）及纳税人识别号", "Countries of tax residence, taxpayer numbers"),
        tuple(cells),
        _COLUMNS,
    )


def _confirmed(view: View, stated: TaxResidency) -> Section:
    acting = view.has(GUARDIAN)
    return Section(
        Text("确认", "Confirmation"),
        (
            Cell(
                Text("声明", "Statement"),
                ticked.either((STATEMENT, stated.tells_changes)),
                _WHOLE,
            ),
            Cell(
                Text("签名人身份", "Signed by"),
                ticked.either(
                    (Text("本人", "the account holder"), not acting),
                    (Text("代理人", "an agent"), acting),
                ),
                _WHOLE,
            ),
        ),
        _COLUMNS,
    )


TAX_CERTIFICATION = paper(
    "tax_certification",
    Text("个人税收居民身份声明文件", "Tax residency self-certification"),
    (BANK_COPY, CUSTOMER_COPY),
    document,
)
