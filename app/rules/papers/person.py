"""The person as a form states them, and the guardian who acts for a minor."""

from __future__ import annotations

from dataclasses import replace

from app.domain import masks, names
from app.domain.countries import nationality
from app.domain.documents import DocumentKind, Sex, until_text
from app.evidence.acceptance import Applicant
from app.evidence.ask import Choice, choice_text
from app.evidence.due_diligence import (
    FUNDS,
    INCOME_BANDS,
    INDUSTRIES,
    OCCUPATION_CHOICES,
    OTHER_BANK_CARDS,
    USE_BANDS,
    DueDiligence,
)
from app.evidence.identity import IdentityDocument
from app.evidence.minor import PROOFS, RELATIONS
from app.evidence.tax import RESIDENCIES
from app.flow.operation import PaperCopy
from app.flow.slot import View
from app.i18n import Text, same
from app.papers.document import Cell, Options, Section
from app.rules.acceptance import ACCEPTANCE
from app.rules.contact import DUE_DILIGENCE, PHONE, TAX
from app.rules.identity import CARD, GUARDIAN
from app.rules.minor import KINSHIP, OWN_INCOME
from app.rules.papers import ticked

_COLUMNS = 4
_HALF, _WHOLE = 2, 4
_HIDDEN = "****"

_SEXES = (
    Choice(Sex.MALE, Text("男", "M")),
    Choice(Sex.FEMALE, Text("女", "F")),
)


def person(view: View, copy: PaperCopy) -> Section:
    """The person: the nine elements of customer identification and what belongs to them, in the
    order of the trade [DOMAIN §2.4 A2]. The customer's copy is masked."""
    card = view.of(CARD)
    answers = view.of(DUE_DILIGENCE)
    phone = view.of(PHONE).number
    return Section(
        Text("客户信息", "Customer"),
        (
            *called(card, copy),
            *_born(card, copy),
            *document(card, copy),
            *((Cell(Text("签发机关", "Issued by"), card.issuer, _HALF),) if card.issuer else ()),
            *_pass(card, copy),
            *_addresses(card, answers, copy),
            Cell(
                Text("手机号码", "Mobile number"),
                masks.phone(phone) if copy.masked else phone,
                _HALF,
            ),
            # It may name third persons, who are nobody's to take home.
            *(
                ()
                if copy.masked
                else _words(Text("号码说明", "Shared because"), view.of(PHONE).shared_because)
            ),
            Cell(
                Text("税收居民", "Tax residency"),
                ticked.of_list(RESIDENCIES, view.of(TAX).residency),
                _WHOLE,
            ),
        ),
        _COLUMNS,
    )


def called(
    card: IdentityDocument, copy: PaperCopy, label: Text = Text("姓名", "Name")
) -> tuple[Cell, ...]:
    """The name, and how it is written in Latin letters where it is not, in a section of four
    columns."""
    name = Cell(label, masked_name(card.name, copy), _HALF)
    latin = card.latin_name or names.pinyin(card.name).printed
    if latin == card.name:
        return (replace(name, span=_WHOLE),)
    return (name, Cell(Text("拼音/英文", "Latin name"), _HIDDEN if copy.masked else latin, _HALF))


def _born(card: IdentityDocument, copy: PaperCopy) -> tuple[Cell, ...]:
    sex: Options | Text = (
        card.sex.title if card.sex is Sex.UNSPECIFIED else ticked.of_list(_SEXES, card.sex)
    )
    cells = [
        Cell(Text("性别", "Sex"), sex),
        Cell(Text("出生日期", "Date of birth"), _HIDDEN if copy.masked else f"{card.birth_date}"),
        Cell(Text("国籍", "Nationality"), nationality_name(card)),
    ]
    if card.ethnicity:
        cells.append(Cell(Text("民族", "Ethnicity"), card.ethnicity))
    return tuple(cells)


def document(shown: IdentityDocument, copy: PaperCopy) -> tuple[Cell, ...]:
    """Kind, number and term of an identity document, in a section of four columns."""
    number = masks.identity_number(shown.number) if copy.masked else shown.number
    return (
        Cell(Text("证件种类", "Document"), shown.kind.title, _HALF),
        Cell(Text("证件号码", "Its number"), number, _HALF),
        *_term(shown),
    )


def _term(shown: IdentityDocument) -> tuple[Cell, ...]:
    """From when until when it is valid; a household register does not say it."""
    if shown.kind is DocumentKind.HOUSEHOLD_REGISTER:
        return ()
    return (Cell(Text("证件有效期", "Valid"), term_text(shown), _HALF),)


def _pass(card: IdentityDocument, copy: PaperCopy) -> tuple[Cell, ...]:
    """The travel permit that a residence permit of Hong Kong, Macao or Taiwan names."""
    if not card.pass_number:
        return ()
    number = masks.identity_number(card.pass_number) if copy.masked else card.pass_number
    return (
        Cell(Text("通行证号码", "Pass number"), number, _HALF),
        *(
            (Cell(Text("签发次数", "Issue count"), card.issue_count, _HALF),)
            if card.issue_count
            else ()
        ),
    )


def _addresses(card: IdentityDocument, answers: DueDiligence, copy: PaperCopy) -> tuple[Cell, ...]:
    """The address on the document and the residence; said once where they are the same."""

    def shown(address: str) -> str:
        return masks.address(address) if copy.masked else address

    printed = Cell(Text("证件住址", "Its address"), shown(card.address), _WHOLE)
    residence = Text("现住址", "Residence")
    if not answers.address:
        return (printed, Cell(residence, Text("同证件住址", "as on the document"), _HALF))
    lives = Cell(residence, shown(answers.address), _WHOLE)
    return (printed, lives) if card.address else (lives,)


def work_and_money(view: View) -> Section:
    """Occupation, income and what the account will be used for, as the customer said them."""
    answers = view.of(DUE_DILIGENCE)
    cells = [
        Cell(
            Text("职业", "Occupation"),
            choice_text(OCCUPATION_CHOICES, answers.occupation),
            _WHOLE if not answers.employer else _HALF,
        )
    ]
    cells += _words(Text("职业说明", "Explained"), answers.occupation_explained)
    if answers.employer:
        cells.append(Cell(Text("工作单位", "Employer"), answers.employer, _HALF))
    if answers.industry:
        cells.append(
            Cell(Text("行业", "Industry"), choice_text(INDUSTRIES, answers.industry), _HALF)
        )
    if answers.position:
        cells.append(Cell(Text("职务", "Position"), answers.position, _HALF))
    cells += [
        Cell(
            Text("年收入", "Yearly income"),
            ticked.of_list(INCOME_BANDS, answers.income),
            _WHOLE,
        ),
        Cell(
            Text("资金来源", "Source of funds"),
            ticked.of_list(FUNDS, answers.funds),
            _WHOLE,
        ),
        *_words(Text("来源说明", "Explained"), answers.funds_explained),
        Cell(
            Text("月交易额", "Monthly use"),
            ticked.of_list(USE_BANDS, answers.monthly_use),
            _WHOLE,
        ),
        Cell(
            Text("他行银行卡", "Other cards"),
            ticked.of_list(OTHER_BANK_CARDS, answers.other_cards),
            _WHOLE,
        ),
    ]
    cells += _words(Text("选择原因", "Why here"), answers.why_here)
    return Section(Text("职业与资金", "Work and money"), tuple(cells), _COLUMNS)


def _words(label: Text, words: str) -> tuple[Cell, ...]:
    """What was said in words where the list did not suffice, in a row of its own."""
    return (Cell(label, words, _WHOLE),) if words else ()


def masked_name(name: str, copy: PaperCopy) -> str:
    """A name as this copy may show it."""
    return masks.name(name) if copy.masked else name


def nationality_name(document: IdentityDocument) -> Text:
    """The nationality as a form writes it; holders of Hong Kong, Macao and Taiwan documents are
    Chinese."""
    stated = nationality(document.nationality)
    return stated.name if stated else same(document.nationality)


def term_text(document: IdentityDocument) -> Text:
    """From when until when a document is valid, as far as it says."""
    until = until_text(document.valid_until)
    if document.valid_from is None:
        return Text(f"至{until.zh}", f"until {until.en}")
    start = f"{document.valid_from:%Y.%m.%d}"
    if document.valid_until is not None:
        return same(f"{start}—{until.zh}")
    return Text(f"{start}—{until.zh}", f"{start} – {until.en}")


def guardian(view: View, copy: PaperCopy) -> Section | None:
    """The agent's part of the form: the guardian who acts for a minor [DOMAIN §2.4 A4]."""
    acting, kinship = view.find(GUARDIAN), view.find(KINSHIP)
    if acting is None or kinship is None:
        return None
    phone, proof = kinship.phone, kinship.number
    if copy.masked:
        phone, proof = masks.phone(phone), masks.identity_number(proof)
    return Section(
        Text("代理人（监护人）信息", "Agent (guardian)"),
        (
            Cell(Text("姓名", "Name"), masked_name(acting.name, copy), _HALF),
            Cell(
                Text("与客户关系", "Relation"),
                ticked.of_list(RELATIONS, kinship.relation),
                _HALF,
            ),
            Cell(Text("国籍", "Nationality"), nationality_name(acting), _HALF),
            Cell(Text("联系电话", "Phone"), phone, _HALF),
            *document(acting, copy),
            Cell(Text("代理原因", "Reason"), kinship.reason, _HALF),
            Cell(Text("监护关系证明", "Proof"), ticked.of_list(PROOFS, kinship.proof), _WHOLE),
            *_words(Text("证明号码", "Its number"), proof),
        ),
        _COLUMNS,
    )


def own_income(view: View) -> Section | None:
    """What a minor of 16 or 17 lives on who applies alone [民法典18]."""
    income = view.find(OWN_INCOME)
    if income is None or view.of(ACCEPTANCE).applicant is not Applicant.OWN_INCOME:
        return None
    return Section(
        Text("劳动收入（16、17周岁本人申请）", "Own labour income (applying alone at 16 or 17)"),
        (
            Cell(Text("收入来源", "Source"), income.work, _HALF),
            Cell(Text("收入证明", "Proof"), income.proof, _HALF),
        ),
        _COLUMNS,
    )
