"""The tax residency that a customer states on a form."""

from __future__ import annotations

from app.domain import masks
from app.domain.countries import country
from app.evidence.due_diligence import explained
from app.evidence.tax import NO_TIN, RESIDENCIES, Residency, TaxResidency
from app.flow.operation import PaperCopy
from app.flow.slot import View
from app.i18n import Text
from app.papers.document import Cell, Declaration, Declarations, Section
from app.rules.contact import TAX
from app.rules.identity import CARD


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
