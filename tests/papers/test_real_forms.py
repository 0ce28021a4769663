"""Whoever the customer is, every form of an opening says all of it, in its place, uncut."""

from __future__ import annotations

import dataclasses
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from app.domain.branch import Branch, StoreKind
from app.evidence.tax import Residency
from app.i18n import Text
from app.papers import grid
from app.papers import setting as line_setting
from app.papers.document import Clause, Document, Picture
from app.papers.formats import A4, MILLIMETRE, ROLL, SLIP, PageFormat, passbook
from app.papers.render import render
from app.papers.sheets import Sheets
from tests.evidence import acceptance, card, due_diligence, kinship, tax
from tests.papers.printed_by_others import heard, printed
from tests.papers.reading import read
from tests.papers.real_forms import OPENING, adult, foreigner, minor, papers, setting

THOROUGH = settings(
    max_examples=4,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    # Every try asks two other programs: what fails is shown as it is, not made small for minutes.
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)

CODES = [paper.code for paper in OPENING.papers]

HAN = st.sampled_from("王欧阳慕容司徒阿卜杜勒买提江省市区路号弄室栋㐂䶮𠮷𰻝𬱖·（）、")
LATIN = st.sampled_from("ABCDWMQabcdwmqgjy ÀÉÑÖŁŠŽğőűçßЖЩЮйқҚǎǹ'’“”-.,/0123456789")
WORDS = st.one_of(
    st.text(HAN, min_size=1, max_size=12),
    st.text(LATIN, min_size=1, max_size=60),
    st.text(st.one_of(HAN, LATIN), min_size=1, max_size=400),
    st.text(st.sampled_from("新疆维吾尔自治区伊犁哈萨克"), min_size=30, max_size=900),
    st.text(st.sampled_from("WM@"), min_size=30, max_size=150),
).filter(lambda words: words.strip(" "))
SHORT = st.one_of(st.text(HAN, min_size=1, max_size=40), st.text(LATIN, min_size=1, max_size=80))
SHORT = SHORT.filter(lambda words: words.strip(" "))
ADDRESS = "新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县孙扎齐牛录镇中心街一巷二十七号" * 12


@st.composite
def customers(draw: st.DrawFn) -> dict[str, Any]:
    """Adults, children and foreigners of all names, addresses, trades and amounts."""
    holder = replace(
        card(),
        name=draw(WORDS),
        address=draw(WORDS),
        issuer=draw(WORDS),
        latin_name=draw(st.text(st.sampled_from("ABCDEFG WMI-'"), max_size=90)),
    )
    who = draw(st.sampled_from([adult, minor, foreigner]))
    known: dict[str, Any] = who()
    known["card"] = replace(
        known["card"],
        name=holder.name,
        address=holder.address,
        issuer=holder.issuer,
        latin_name=holder.latin_name,
    )
    if who is minor:
        known["guardian"] = replace(holder, name=draw(WORDS))
        known["kinship"] = replace(kinship(), reason=draw(WORDS), number=draw(SHORT))
    known["due_diligence"] = due_diligence(
        employer=draw(WORDS),
        address=draw(WORDS),
        occupation="8" if draw(st.booleans()) else "2",
        occupation_explained=draw(WORDS),
        funds="other",
        funds_explained=draw(WORDS),
        industry=draw(WORDS),
        position=draw(WORDS),
        why_here=draw(WORDS),
    )
    known["acceptance"] = replace(
        acceptance(purpose="99", purpose_explained=draw(WORDS)),
        applicant=known["acceptance"].applicant,
    )
    if draw(st.booleans()):
        countries = st.sampled_from(["DEU", "USA", "VGB", "PRK", "FRA"])
        known["tax"] = tax(
            residency=Residency.BOTH,
            surname=draw(SHORT),
            given_name=draw(SHORT),
            address_chinese=draw(WORDS),
            address_english=draw(WORDS),
            birthplace_chinese=draw(WORDS),
            birthplace_english=draw(WORDS),
            country_1=draw(countries),
            number_1=draw(SHORT),
            country_2=draw(countries),
            number_2=draw(SHORT),
            no_number="not_obtained",
            no_number_explained=draw(WORDS),
        )
    known["terms"] = replace(
        known["terms"],
        daily_amount=draw(st.integers(1, 10**13)),
        yearly_amount=draw(st.integers(1, 10**13)),
    )
    return known


@st.composite
def branches(draw: st.DrawFn) -> Branch:
    """Banks and branches of short and of long names."""
    return Branch("0101", draw(SHORT), draw(SHORT), StoreKind.REAL, "999999")


def said(one: Any) -> Iterator[str]:
    """Every word that a document says as text; seals and codes are drawn."""
    match one:
        case Text():
            yield one.zh
            yield one.en
        case str():
            yield one
        case tuple():
            for part in one:
                yield from said(part)
        case Document():
            yield from said((one.header, one.blocks, one.signatures, one.staff))
            yield from said((one.seal.check_code if one.seal else "", one.footer))
        case Picture():
            yield from said(one.caption)
        case Clause():
            # Its number stands once before both languages, as the Chinese has it.
            yield one.number.zh
            yield from said((one.heading, one.text, one.parts))
        case _ if dataclasses.is_dataclass(one):
            for field in dataclasses.fields(one):
                yield from said(getattr(one, field.name))


def bare(words: str) -> str:
    return "".join(unicodedata.normalize("NFC", words).split())


def wrong(document: Document, paper: PageFormat, folder: Path) -> Iterator[str]:
    """What on a paper is cut, overlaps, leaves its place or does not come back as text; other
    programs are only asked by whoever wants to know all of it."""
    pdf = render(document, paper)
    margins = (edge * MILLIMETRE for edge in (paper.left, paper.right, paper.top, paper.bottom))
    edges = tuple(margins)
    for number, page in enumerate(read(pdf), start=1):
        for fault, letters in (
            ("outside the margins", page.outside_margins(*edges)),
            ("over a rule", page.over_a_rule()),
            ("over each other", page.overprinted()),
        ):
            if letters:
                yield f"page {number}, {fault}: {letters[:4]}"
    aloud, copied = bare("".join(heard(pdf, folder))), bare(printed(pdf, folder))
    for words in said(document):
        expected = bare(words)
        # What stands at the foot is not read aloud; what goes on over pages is not copied whole.
        if expected not in aloud and expected not in copied:
            yield f"lost: {words}"
        elif len(expected) < 40 and expected not in copied:
            yield f"not copied: {words}"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("papers")


@pytest.mark.parametrize("code", CODES)
@THOROUGH
@given(known=customers(), branch=branches(), journal=st.sampled_from(["0101-01-000127", ""]))
def test_a_form_says_everything_whoever_the_customer_is(
    folder: Path, code: str, known: dict[str, Any], branch: Branch, journal: str
) -> None:
    made = papers(known, setting(journal=journal, branch=branch))
    for name, document in made.items():
        if name.startswith(code):
            assert list(wrong(document, A4, folder)) == []


@pytest.mark.parametrize("paper", [SLIP, ROLL, passbook()], ids=lambda one: one.name)
@THOROUGH
@given(known=customers(), branch=branches())
def test_a_receipt_says_everything_on_slips_and_rolls(
    folder: Path, paper: PageFormat, known: dict[str, Any], branch: Branch
) -> None:
    document = papers(known, setting(branch=branch))["receipt-customer"]
    assert list(wrong(document, paper, folder)) == []


@pytest.fixture(scope="module")
def faultless(folder: Path) -> Document:
    """An application of a child with a long address, in which there is nothing to be found."""
    known = minor()
    known["card"] = replace(known["card"], address=ADDRESS)
    document = papers(known, setting())["application-bank"]
    assert list(wrong(document, A4, folder)) == []
    return document


def too_narrow(words: str, *kind: Any) -> float:
    """The width of words, measured a quarter too small."""
    return measured(words, *kind) * 0.75


measured = line_setting.width
set_in_lines = line_setting.broken


@pytest.mark.parametrize(
    ("where", "name", "value", "said"),
    [
        (line_setting, "width", too_narrow, "outside the margins"),
        (line_setting, "broken", lambda runs, room: set_in_lines(runs, room)[:1], "lost"),
        (grid, "_tall", lambda row, look: 9.0, "over a rule"),
        (Sheets, "need", lambda sheets, room: False, "outside the margins"),
        (line_setting, "LEADING", 0.3, "over each other"),
    ],
)
def test_a_planted_fault_of_the_layout_is_found(
    where: Any,
    name: str,
    value: Any,
    said: str,
    faultless: Document,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(where, name, value)
    assert any(said in fault for fault in wrong(faultless, A4, folder))
