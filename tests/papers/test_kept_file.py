"""A kept paper is an archive's file: tagged, described, whole in itself, for decades."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from reportlab.pdfbase.pdfdoc import PDFName

from app.i18n import Text, same
from app.papers import embedded, file, paint, tagging
from app.papers.document import Align, Column, Document, OpenSpace, Table
from app.papers.formats import A4, ROLL, SLIP, PageFormat, passbook
from app.papers.marks import Page, Placed, Words
from app.papers.paint import About
from app.papers.render import render
from app.papers.setting import Line, Run
from app.papers.structure import Element, Tag
from tests.papers.archival import faults
from tests.papers.printed_by_others import heard, run
from tests.papers.reading import read
from tests.papers.real_forms import adult, foreigner, minor, papers, setting
from tests.papers.samples import LENDING, application, evidence, receipt


def listed() -> Document:
    """A paper with a list over several pages and a place for a note."""
    rows = tuple((f"2026-03-{1 + day % 28:02}", "工资", f"{day},000.00") for day in range(90))
    columns = (
        Column(Text("日期", "Date"), align=Align.CENTRE),
        Column(Text("摘要", "What for"), 2),
        Column(Text("金额", "Amount"), align=Align.RIGHT),
    )
    return replace(
        receipt(),
        blocks=(
            Table(Text("明细", "Movements"), columns, rows, (same("合计"), "", "4,005,000.00")),
            OpenSpace(Text("粘贴处", "Notes"), Text("粘贴核查单", "stick the sheet here")),
        ),
    )


ALL = {
    "application": application(),
    "in training, again": application(training=True, reprint="补打 第2次"),
    "evidence": evidence(),
    "a list": listed(),
    **papers(adult(), setting()),
    "of a minor": papers(minor(), setting())["application-bank"],
    "of a foreigner": papers(foreigner(), setting())["application-bank"],
}


@pytest.mark.parametrize("document", ALL.values(), ids=ALL)
def test_a_paper_is_what_it_claims_to_be(document: Document) -> None:
    assert faults(render(document)) == []


@pytest.mark.parametrize("paper", [A4, SLIP, ROLL, passbook()], ids=lambda one: one.name)
def test_a_receipt_is_kept_alike_on_every_kind_of_paper(paper: PageFormat) -> None:
    assert faults(render(receipt(training=True), paper)) == []


@pytest.mark.parametrize("document", [application(training=True), evidence(), listed()])
def test_a_second_program_finds_nothing_wrong_with_the_file(
    document: Document, tmp_path: Path
) -> None:
    kept = tmp_path / "paper.pdf"
    kept.write_bytes(render(document))
    assert "No syntax or stream encoding errors found" in run("qpdf", "--check", kept)


def test_whoever_hears_a_paper_hears_each_field_by_its_name(tmp_path: Path) -> None:
    words = heard(render(application()), tmp_path)
    assert words.index("个人银行结算账户开立申请书") < 4
    at = words.index("姓名")
    assert words[at : at + 3] == ["姓名", " Name", "张䶮丰"]
    assert words[words.index("证件号码") + 2] == "110101199003072316"
    assert words.index("一、客户信息") < at < words.index("二、账户信息")
    assert "☑ " + LENDING in words
    assert any("to open and use my account in accordance with" in said for said in words)
    assert "□ 本人同意接收本行的营销信息。" in words
    assert not any("第 1 页" in said for said in words), "what stands around a page is not read"


@pytest.mark.parametrize(
    "document", [application(), listed(), papers(minor(), setting())["agreement-bank"]]
)
def test_everything_that_is_said_on_a_paper_is_heard_once(
    document: Document, tmp_path: Path
) -> None:
    pdf = render(document)
    said = "".join("".join(heard(pdf, tmp_path)).split())
    seen = read(pdf)
    for page in seen:
        for cell in page.cells():
            assert cell in said or "（续）" in cell or len(cell) > 400


def test_the_parts_of_a_paper_are_tagged_as_what_they_are(tmp_path: Path) -> None:
    kept = tmp_path / "paper.pdf"
    kept.write_bytes(render(listed()))
    tree = run("pdfinfo", "-struct", kept)
    assert tree.count("H1 (block)") == 1
    assert tree.count("H2 (block)") == 2, "a title that is repeated on the next page is said once"
    assert len(re.findall(r"^\s+TR$", tree, re.M)) == 2 + 92 + 2
    assert tree.count("Figure") == 3, "code, signature and seal"


def small(*marks: Placed, root: Element) -> bytes:
    return paint.paint((Page((300, 300), marks),), root, About("a", "b", "c"))


def test_a_mark_that_belongs_to_nothing_would_be_found() -> None:
    root = Element(Tag.DOCUMENT)
    words = Words(10, 10, Line((Run("甲", 9),)))
    assert faults(small(Placed(words, root.add(Tag.PARAGRAPH)), root=root)) == []
    elsewhere = Element(Tag.DOCUMENT)
    with pytest.raises(KeyError):
        small(Placed(words, elsewhere.add(Tag.PARAGRAPH)), root=root)


plain_colours = file.File._output_intent


def for_the_press(one: file.File) -> Any:
    """Colours described for printing presses and not for archives."""
    intent = plain_colours(one)
    intent["S"] = PDFName("GTS_PDFX")
    return intent


@pytest.mark.parametrize(
    ("where", "name", "value", "said"),
    [
        (file, "LANGUAGE", "en", "language"),
        (file, "_XMP", file._XMP.replace("<pdfaid:part>2", "<pdfaid:part>1"), "PDF/A-2a"),
        (file, "_XMP", file._XMP.replace("{title}", "other"), "title"),
        (file, "_stream_object", lambda n, b: b"%d 0 obj\n%bendobj\n" % (n, b), "ends otherwise"),
        (file.File, "_output_intent", for_the_press, "not described for PDF/A"),
        (embedded, "_to_unicode", lambda built: b"", "nobody knows what they are"),
        (paint, "_HAIRLINE", "0.4 w EMC 0", "belong to nothing"),
        (tagging.Tagging, "_attributes", lambda one, element: None, "where it is"),
    ],
)
def test_a_planted_fault_in_the_file_is_found(
    where: Any, name: str, value: Any, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(where, name, value)
    found = faults(render(application()))
    assert any(said in fault for fault in found)
