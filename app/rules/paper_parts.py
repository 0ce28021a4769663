"""Parts of papers that several operations share: head, person, consents, signature, staff."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from app.clock import CHINA
from app.domain import masks, names
from app.domain.branch import StoreKind
from app.domain.countries import country, nationality
from app.domain.documents import DocumentKind, until_text
from app.domain.money import Fen
from app.domain.risk_grade import RiskLevel
from app.evidence.acceptance import LENDING_NOTICE, PURPOSES
from app.evidence.approval import Approval
from app.evidence.ask import choice_text
from app.evidence.due_diligence import (
    FUNDS,
    INCOME_BANDS,
    OCCUPATION_CHOICES,
    USE_BANDS,
    explained,
)
from app.evidence.face import FACE_BAND_TITLES
from app.evidence.identity import IdentityDocument
from app.evidence.minor import PROOFS, RELATIONS
from app.evidence.network_check import CHECK_MEANING_TITLES, ENTRY_EXIT_ANSWERS, SECOND_KINDS
from app.evidence.signature import Signature
from app.evidence.tax import NO_TIN, RESIDENCIES, Residency, TaxResidency
from app.flow.operation import Fact, FactGroup, PaperCopy, Setting
from app.flow.slot import View
from app.i18n import Text, same
from app.papers.document import (
    Cell,
    Declaration,
    Declarations,
    Document,
    Header,
    Ink,
    Seal,
    Section,
    SignatureBox,
    StaffLine,
    amount,
)
from app.rules.acceptance import ACCEPTANCE, CONSENTS
from app.rules.authorisation import APPROVAL, SIGNATURE
from app.rules.contact import DUE_DILIGENCE, PHONE, TAX, TERMS
from app.rules.face import FACE, WITNESS
from app.rules.identity import CARD, GUARDIAN
from app.rules.known_customer import LOOKUP
from app.rules.minor import KINSHIP
from app.rules.network_check import ENTRY_EXIT, GUARDIAN_CHECK, NETWORK_CHECK, SECOND_DOCUMENT
from app.rules.risk import RISK

_NONE = same("—")
_TICKS = {
    True: Text("✓ 已勾选", "✓ ticked"),
    False: Text("□ 未勾选", "□ not ticked"),
}


def header(setting: Setting, title: Text, copy: Text) -> Header:
    """The head of a paper; its date is the business date in China."""
    at = setting.at.astimezone(CHINA)
    return Header(
        bank=same(setting.branch.bank),
        branch_number=setting.branch.number,
        branch_name=setting.branch.name,
        date=f"{at:%Y-%m-%d}",
        serial=setting.serial,
        journal=setting.journal,
        title=title,
        copy=copy,
    )


def is_training(setting: Setting) -> bool:
    """Whether the paper comes from a training store and carries the watermark."""
    return setting.branch.kind is StoreKind.TRAINING


def moment(at: datetime) -> str:
    """A moment as papers print it."""
    return f"{at.astimezone(CHINA):%Y-%m-%d %H:%M:%S}"


def person(view: View, copy: PaperCopy) -> Section:
    """The person: the nine elements of customer identification and what belongs to them
    [DOMAIN §2.4 A2]. The customer's copy is masked."""
    card = view.of(CARD)
    answers = view.of(DUE_DILIGENCE)
    phone = view.of(PHONE).number
    address = answers.address or card.address
    number, printed_address, home = card.number, card.address, address
    if copy.masked:
        phone, number = masks.phone(phone), masks.identity_number(number)
        printed_address, home = masks.address(card.address), masks.address(address)
    return Section(
        Text("客户信息", "Customer"),
        (
            Cell(Text("姓名", "Name"), masks.name(card.name) if copy.masked else card.name),
            Cell(
                Text("拼音/英文名", "Pinyin / Latin name"),
                "—" if copy.masked else card.latin_name or names.pinyin(card.name).printed,
            ),
            Cell(Text("性别", "Sex"), card.sex.title),
            Cell(Text("国籍", "Nationality"), nationality_name(card)),
            Cell(Text("民族", "Ethnicity"), card.ethnicity or _NONE),
            Cell(
                Text("出生日期", "Date of birth"), "****" if copy.masked else f"{card.birth_date}"
            ),
            Cell(Text("证件种类", "Document"), card.kind.title),
            Cell(Text("证件号码", "Document number"), number),
            Cell(Text("签发机关", "Issuing authority"), card.issuer or _NONE),
            Cell(
                Text("证件有效期", "Valid"),
                term_text(card),
            ),
            Cell(Text("手机号码", "Mobile number"), phone),
            Cell(
                Text("职业", "Occupation"),
                explained(OCCUPATION_CHOICES, answers.occupation, answers.occupation_explained),
            ),
            Cell(Text("证件住址", "Address on the document"), printed_address or _NONE, 2),
            Cell(Text("现住址", "Residence"), home, 2),
            Cell(Text("工作单位", "Employer"), answers.employer or _NONE, 2),
            Cell(Text("年收入（元）", "Yearly income"), choice_text(INCOME_BANDS, answers.income)),
            Cell(
                Text("资金来源", "Source of funds"),
                explained(FUNDS, answers.funds, answers.funds_explained),
            ),
            Cell(
                Text("预计月交易额（元）", "Monthly turnover"),
                choice_text(USE_BANDS, answers.monthly_use),
            ),
            Cell(
                Text("开户用途", "Purpose"),
                explained(
                    PURPOSES, view.of(ACCEPTANCE).purpose, view.of(ACCEPTANCE).purpose_explained
                ),
            ),
        ),
    )


def nationality_name(document: IdentityDocument) -> Text:
    """The nationality as a form writes it; holders of Hong Kong, Macao and Taiwan documents are
    Chinese."""
    stated = nationality(document.nationality)
    return stated.name if stated else same(document.nationality)


def term_text(document: IdentityDocument) -> Text:
    """From when until when a document is valid, as far as it says."""
    if document.kind is DocumentKind.HOUSEHOLD_REGISTER:
        return Text("—", "—")
    until = until_text(document.valid_until)
    if document.valid_from is None:
        return Text(f"至{until.zh}", f"until {until.en}")
    start = f"{document.valid_from:%Y.%m.%d}"
    return Text(f"{start}—{until.zh}", f"{start} – {until.en}")


def guardian(view: View, copy: PaperCopy) -> Section | None:
    """The agent's part of the form: the guardian who acts for a minor [DOMAIN §2.4 A4]."""
    document, kinship = view.find(GUARDIAN), view.find(KINSHIP)
    if document is None or kinship is None:
        return None
    number, phone, name = document.number, kinship.phone, document.name
    proof = kinship.number
    if copy.masked:
        proof = masks.identity_number(proof)
        number, phone = masks.identity_number(number), masks.phone(phone)
        name = masks.name(name)
    return Section(
        Text("代理人（监护人）信息", "Agent (guardian)"),
        (
            Cell(Text("姓名", "Name"), name),
            Cell(Text("与客户关系", "Relation"), choice_text(RELATIONS, kinship.relation)),
            Cell(Text("国籍", "Nationality"), nationality_name(document)),
            Cell(Text("联系电话", "Phone"), phone),
            Cell(Text("证件种类", "Document"), document.kind.title),
            Cell(Text("证件号码", "Document number"), number),
            Cell(Text("证件有效期", "Valid"), term_text(document)),
            Cell(Text("代理原因", "Reason"), kinship.reason),
            Cell(Text("监护关系证明", "Proof"), choice_text(PROOFS, kinship.proof)),
            Cell(Text("证明文件号码", "Its number"), proof or _NONE),
        ),
    )


def channels(view: View) -> tuple[Cell, ...]:
    """What was agreed for channels besides the counter."""
    terms = view.of(TERMS)
    sms = Text("开通", "yes") if terms.sms_notice else Text("不开通", "no")
    if not terms.channels:
        return (
            Cell(Text("非柜面业务", "Besides the counter"), Text("不开通", "no")),
            Cell(Text("短信提醒", "SMS notices"), sms),
        )
    return (
        Cell(Text("非柜面业务", "Besides the counter"), Text("开通", "yes")),
        Cell(Text("短信提醒", "SMS notices"), sms),
        Cell(Text("非柜面日累计笔数", "Daily count"), f"{terms.daily_count}"),
        Cell(Text("非柜面日累计限额", "Daily amount"), amount(Fen(terms.daily_amount)), 2),
        Cell(Text("非柜面年累计限额", "Yearly amount"), amount(Fen(terms.yearly_amount)), 2),
    )


def declarations(view: View) -> Declarations:
    """The sentences that the customer declares, as they were asked [DOMAIN §2.4 A5]."""
    acceptance = view.of(ACCEPTANCE)
    consents = view.of(CONSENTS)
    return Declarations(
        Text("声明与承诺", "Declarations"),
        (
            Declaration(LENDING_NOTICE, acceptance.lending_notice),
            Declaration(
                Text(
                    "本人确认以上所填信息真实、准确、完整；证件到期或信息变更时及时告知贵行。",
                    "The above is true, accurate and complete; I will tell the bank when my "
                    "document expires or anything changes.",
                ),
                True,
            ),
            Declaration(
                Text(
                    f"本人已阅读并同意《个人信息处理告知书》（版本 "
                    f"{consents.personal_information_version}）。",
                    f"I have read and agree to the personal information notice (version "
                    f"{consents.personal_information_version}).",
                ),
                consents.personal_information,
            ),
            Declaration(
                Text(
                    f"本人单独同意《人脸信息处理告知书》（版本 {consents.face_version}）；"
                    "未勾选即为不同意，由两名柜面人员核对身份。",
                    f"I separately consent to the processing of my face (version "
                    f"{consents.face_version}); unticked means no, and two staff identify me.",
                ),
                consents.face_given,
            ),
            Declaration(
                Text(
                    "本人确认以上税收居民身份信息真实、准确、完整；信息发生变更时，将在30日内通知"
                    "贵行。签名人身份：{signer}。",
                    "My tax residency above is true, accurate and complete; I will tell the bank "
                    "within 30 days of any change. Signed by: {signer}.",
                ).format(
                    signer=Text("代理人（监护人）", "the agent (guardian)")
                    if view.has(GUARDIAN)
                    else Text("本人", "the account holder in person")
                ),
                view.of(TAX).tells_changes,
            ),
        ),
    )


def tax(view: View, copy: PaperCopy) -> tuple[Declarations | Section, ...]:
    """The tax self-certification: the three boxes, and the particulars of whoever is not a resident
    of China only [DOMAIN §2.5]; its statement stands among the declarations. The customer's copy is
    masked."""
    said = view.of(TAX)
    boxes = Declarations(
        Text("个人税收居民身份声明", "Tax self-certification"),
        tuple(Declaration(box.text, said.residency == box.code) for box in RESIDENCIES),
    )
    if said.residency is Residency.CHINA_ONLY:
        return (boxes,)
    return (boxes, _abroad(view, copy))


def _abroad(view: View, copy: PaperCopy) -> Section:
    said = view.of(TAX)

    def hidden(value: str) -> str:
        return "****" if copy.masked and value else value or "—"

    def place(value: str) -> str:
        return masks.address(value) if copy.masked and value else value or "—"

    cells = [
        Cell(Text("姓（英文或拼音）", "Surname"), hidden(said.surname)),
        Cell(Text("名（英文或拼音）", "Given name"), hidden(said.given_name)),
        Cell(Text("出生日期", "Date of birth"), hidden(f"{view.of(CARD).birth_date}"), 2),
        Cell(Text("现居地址（中文）", "Current address (Chinese)"), place(said.address_chinese), 2),
        Cell(
            Text("现居地址（英文）", "Current address (English)"),
            hidden(said.address_english),
            2,
        ),
        Cell(Text("出生地（中文）", "Birthplace (Chinese)"), place(said.birthplace_chinese)),
        Cell(Text("出生地（英文）", "Birthplace (English)"), hidden(said.birthplace_english)),
    ]
    for where, number in _residences(said):
        shown = masks.identity_number(number) if copy.masked else number
        cells.append(Cell(Text("税收居民国（地区）", "Country of residence"), where))
        cells.append(Cell(Text("纳税人识别号", "Taxpayer number"), shown or "—"))
    if said.no_number:
        cells.append(
            Cell(
                Text("不能提供纳税人识别号的原因", "Why no number"),
                explained(NO_TIN, said.no_number, said.no_number_explained),
                2,
            )
        )
    return Section(Text("非居民涉税信息", "Particulars of tax residence abroad"), tuple(cells))


def _residences(said: TaxResidency) -> list[tuple[Text, str]]:
    pairs = (
        (said.country_1, said.number_1),
        (said.country_2, said.number_2),
        (said.country_3, said.number_3),
    )
    found = []
    for code, number in pairs:
        place = country(code) if code else None
        if place is not None:
            found.append((place.name, number))
    return found


def bank_part(view: View, setting: Setting) -> Section:
    """What the bank found out, for its own copy [DOMAIN §2.4 A6]. No percentages.

    Screening, risk grade and the figures of the face comparison are added once the entry stands:
    the customer, who reads and signs the form before, is told none of them [DOMAIN §9.2]."""
    match = view.find(FACE)
    decisive = match.decisive if match else None
    if decisive is not None and decisive.band is not None:
        face = FACE_BAND_TITLES[decisive.band]
        if setting.journal:
            figures = f"{decisive.distance:.3f}", f"{decisive.alike_up_to:.3f}"
            face = Text(
                f"{face.zh}（距离 {figures[0]}，阈值 {figures[1]}）",
                f"{face.en} (distance {figures[0]}, threshold {figures[1]})",
            )
    else:
        face = Text("未比对，由两名柜面人员核对", "not compared; two staff identified")
    return Section(
        Text("银行填写", "For the bank"),
        (
            *_checked(view),
            Cell(Text("人脸比对", "Face"), face, 2),
            *(_internal(view) if setting.journal else ()),
        ),
    )


def _checked(view: View) -> tuple[Cell, ...]:
    cells: list[Cell] = []
    for slot, title in (
        (NETWORK_CHECK, Text("联网核查结果", "Network check")),
        (GUARDIAN_CHECK, Text("监护人联网核查", "Network check of the guardian")),
    ):
        check = view.find(slot)
        if check is not None:
            cells += [
                Cell(title, CHECK_MEANING_TITLES[check.meaning]),
                Cell(
                    Text("核查代码 / 流水", "Code / serial"), f"{check.raw_code} / {check.serial}"
                ),
            ]
    entry_exit = view.find(ENTRY_EXIT)
    if entry_exit is not None:
        cells += [
            Cell(
                Text("出入境证件核验", "Entry-exit check"),
                choice_text(ENTRY_EXIT_ANSWERS, entry_exit.answer),
            ),
            Cell(Text("核验流水", "Serial"), entry_exit.serial or _NONE),
        ]
    second = view.find(SECOND_DOCUMENT)
    if second is not None:
        cells += [
            Cell(Text("辅助证件", "Auxiliary document"), choice_text(SECOND_KINDS, second.kind)),
            Cell(Text("辅助证件号码", "Its number"), second.number),
        ]
    return tuple(cells)


def _internal(view: View) -> tuple[Cell, ...]:
    listed = view.of(LOOKUP).listed
    assessed = view.of(RISK)
    screened = (
        Text(f"命中{listed}条，已按规定授权", f"{listed} hit(s), approved as required")
        if listed
        else Text("未命中", "no hit")
    )
    return (
        Cell(Text("名单筛查", "Screening"), screened),
        Cell(
            Text("客户风险等级", "Risk grade"),
            Text("{level}（{score}分）", "{level} ({score} points)").format(
                level=RiskLevel(assessed.level).title, score=assessed.score
            ),
        ),
        Cell(
            Text("尽职调查结论", "Due diligence"),
            Text("同意建立业务关系", "business relationship accepted"),
            2,
        ),
    )


def signature(view: View) -> tuple[SignatureBox, ...]:
    """The box for the customer's signature, with the ink once there is one."""
    signed = view.find(SIGNATURE)
    label = (
        Text("代理人（监护人）签名", "Guardian's signature")
        if view.has(GUARDIAN)
        else Text("客户签名", "Customer's signature")
    )
    if signed is None:
        return (SignatureBox(label, None),)
    return (SignatureBox(label, ink(signed), moment(signed.at)),)


def ink(signed: Signature) -> Ink:
    """The strokes as a paper draws them."""
    return Ink(
        tuple(
            tuple((point.x, point.y, point.pressure) for point in stroke.points)
            for stroke in signed.strokes
        ),
        signed.aspect,
    )


def staff(view: View, setting: Setting) -> tuple[StaffLine, ...]:
    """经办, 核对 and 授权: who of the staff did what; empty while nothing is performed."""
    if not setting.journal:
        return ()
    lines = [
        StaffLine(
            Text("经办", "Teller"),
            setting.teller,
            setting.names.get(setting.teller, ""),
            moment(setting.at),
        )
    ]
    witness = view.find(WITNESS)
    if witness is not None:
        lines.append(
            StaffLine(Text("核对", "Witness"), witness.staff, witness.name, moment(witness.at))
        )
    approval: Approval | None = view.find(APPROVAL)
    if approval is not None:
        lines.append(
            StaffLine(
                Text("授权", "Authoriser"), approval.staff, approval.name, moment(approval.at)
            )
        )
    return tuple(lines)


def seal(setting: Setting) -> Seal | None:
    """The branch's seal, once the entry stands in the journal."""
    if not setting.journal:
        return None
    return Seal(
        f"{setting.branch.bank}{setting.branch.name}",
        "培训专用章" if is_training(setting) else "业务专用章",
        setting.digest[:12].upper(),
    )


def proof(setting: Setting, paper: str, copy: PaperCopy) -> str:
    """What the QR code says: journal number, paper, copy and the entry's digest."""
    if not setting.journal:
        return ""
    return f"GUITAI;{setting.journal};{paper};{copy.code};{setting.digest}"


def facts(document: Document) -> tuple[FactGroup, ...]:
    """What a paper says, as words: each field by its name, each sentence with its tick."""
    found = []
    for block in document.blocks:
        if isinstance(block, Section):
            said = tuple(
                Fact(cell.label, cell.value if isinstance(cell.value, Text) else same(cell.value))
                for cell in block.cells
                if cell.value
            )
            found.append(FactGroup(block.title, said))
        elif isinstance(block, Declarations):
            said = tuple(Fact(_TICKS[line.ticked], line.text) for line in block.lines)
            found.append(FactGroup(block.title, said))
    return tuple(found)


def rows_made(made: Mapping[str, str], titles: Mapping[str, Text]) -> tuple[Cell, ...]:
    """What the effect brought about, as cells."""
    return tuple(Cell(titles[name], value) for name, value in made.items() if name in titles)
