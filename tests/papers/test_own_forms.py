"""Our own pre-printed forms take every value of the papers that they are for."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import Any

import pytest

from app.domain.branch import Branch, StoreKind
from app.evidence.acceptance import Applicant
from app.flow.operation import BANK_COPY, CUSTOMER_COPY, PaperCopy, Setting
from app.flow.slot import View
from app.operations.account_opening import ACCOUNT_OPENING
from app.papers.document import Declarations, Document, Options, Section
from app.papers.faults import PaperFault
from app.papers.form_map import MM
from app.papers.form_map_file import read_maps
from app.papers.overprint import overprint, value_pages
from app.papers.stock import blank_form
from tests.evidence import (
    MOMENT,
    acceptance,
    consents,
    due_diligence,
    phone,
    samples_of,
    terms,
)
from tests.papers.reading import read

SETTING = Setting(
    branch=Branch("0101", "样本支行", "培训银行", StoreKind.REAL, "999999"),
    workstation="0101-01",
    teller="1001",
    at=MOMENT,
    serial="4F1C22A09B3E",
    journal="0101-01-000042",
    digest="9f" * 32,
    made={
        "account": "0101011000000019",
        "card": "9999990000000000018",
        "customer": "0101010000001",
    },
    approved_by="2001",
    names={"1001": "王晓", "2001": "刘建国", "1002": "周宁"},
)
CASES = (
    ("guardian", "kinship", "guardian_check"),
    ("entry_exit", "second_document"),
    ("face",),
    ("identified", "witness"),
)
"""What an opening may be without, such as a guardian."""

OTHERWISE: tuple[dict[str, Any], ...] = (
    {},
    {"consents": consents("refused")},
    {"terms": terms(channels=False)},
    {"acceptance": acceptance(applicant=Applicant.OWN_INCOME)},
    {
        "phone": phone(shared_because="与母亲共用"),
        "due_diligence": due_diligence(
            occupation_explained="自由摄影", industry="文化", position="职员", why_here="住在附近"
        ),
    },
)
PAPERS = [("application", BANK_COPY), ("application", CUSTOMER_COPY), ("receipt", CUSTOMER_COPY)]


def documents(code: str, copy: PaperCopy) -> list[Document]:
    """The paper of every kind of opening."""
    paper = next(one for one in ACCOUNT_OPENING.papers if one.code == code)
    assert paper.document is not None
    found = []
    for drawn in product((False, True), repeat=len(CASES)):
        without = {name for names, out in zip(CASES, drawn, strict=True) for name in names if out}
        for changes in OTHERWISE:
            said = {**samples_of(ACCOUNT_OPENING), **changes}
            view = View({name: value for name, value in said.items() if name not in without})
            document = paper.document(view, SETTING, copy)
            assert isinstance(document, Document)
            found.append(document)
    return found


@pytest.mark.parametrize(("code", "copy"), PAPERS, ids=[f"{c}-{p.code}" for c, p in PAPERS])
def test_every_kind_of_opening_has_a_place_on_our_form_for_all_that_it_says(
    code: str, copy: PaperCopy
) -> None:
    maps = read_maps(None)
    assert not maps.faults
    form = maps.of(code, copy.code)
    assert form is not None
    for document in documents(code, copy):
        assert len(value_pages(form, document)) == form.pages


@pytest.mark.parametrize(("code", "copy"), PAPERS, ids=[f"{c}-{p.code}" for c, p in PAPERS])
def test_what_the_form_shows_is_what_the_paper_says(code: str, copy: PaperCopy) -> None:
    form = read_maps(None).of(code, copy.code)
    assert form is not None
    document = documents(code, copy)[0]
    pages = read(overprint(form, document))
    assert len(pages) == form.pages
    written = "".join(page.text for page in pages)
    for page in pages:
        assert page.outside_margins(0, 0, 0, 0) == []
        assert not page.overprinted()
    ticks = 0
    for block in document.blocks:
        if isinstance(block, Declarations):
            ticks += sum(line.ticked for line in block.lines)
        elif isinstance(block, Section):
            for cell in block.cells:
                if isinstance(cell.value, Options):
                    ticks += len(cell.value.ticked)
                else:
                    said = cell.value if isinstance(cell.value, str) else cell.value.zh
                    for part in said.rstrip("）").split("（" if said.startswith("¥") else "\n"):
                        assert part == "—" or "".join(part.split()) in written, cell.label.zh
    assert written.count("√") == ticks


@pytest.mark.parametrize("code", ["application", "receipt"])
def test_the_stock_of_our_forms_says_nothing_about_anybody(code: str) -> None:
    form = next(one for one in read_maps(None).maps if one.code == code)
    blank = read(blank_form(form))
    copy = CUSTOMER_COPY
    said = "".join(page.text for page in read(overprint(form, documents(code, copy)[0])))
    printed = "".join(page.text for page in blank)
    assert "√" not in printed
    for value in ("沈", "4F1C22A09B3E", "0101-01-000042", "2026-03-09"):
        assert value in said
        assert value not in printed
    assert [(page.width, page.height) for page in blank] == [
        pytest.approx((form.width * MM, form.height * MM), abs=0.02)
    ] * form.pages


def test_a_wording_that_changed_makes_the_old_stock_unusable() -> None:
    form = read_maps(None).of("receipt", "customer")
    assert form is not None
    document = documents("receipt", CUSTOMER_COPY)[0]
    assert document.footer is not None
    newer = replace(document.footer, zh=document.footer.zh.replace("96110", "96111"))
    with pytest.raises(PaperFault) as caught:
        overprint(form, replace(document, footer=newer))
    assert caught.value.code == "OVERPRINT_OTHER_WORDS"
