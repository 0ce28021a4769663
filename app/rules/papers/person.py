"""The person as a form states them, and the guardian who acts for a minor."""

from __future__ import annotations

from app.domain import masks, names
from app.domain.countries import nationality
from app.domain.documents import DocumentKind, until_text
from app.evidence.acceptance import PURPOSES
from app.evidence.ask import choice_text
from app.evidence.due_diligence import FUNDS, INCOME_BANDS, OCCUPATION_CHOICES, USE_BANDS, explained
from app.evidence.identity import IdentityDocument
from app.evidence.minor import PROOFS, RELATIONS
from app.flow.operation import PaperCopy
from app.flow.slot import View
from app.i18n import Text, same
from app.papers.document import Cell, Section
from app.rules.acceptance import ACCEPTANCE
from app.rules.contact import DUE_DILIGENCE, PHONE
from app.rules.identity import CARD, GUARDIAN
from app.rules.minor import KINSHIP

_NONE = same("—")


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
