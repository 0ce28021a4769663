"""A printed paper says everything it was given, on every machine in the same bytes."""

from __future__ import annotations

import hashlib
import io
import os
import shutil
import subprocess
import sys
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pypdfium2
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from pyhanko.pdf_utils.reader import PdfFileReader

from app.domain.money import Fen
from app.i18n import Text, same
from app.papers.document import (
    Cell,
    Declaration,
    Declarations,
    Document,
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
from app.papers.faults import PaperFault
from app.papers.formats import A4, MILLIMETRE
from app.papers.preview import page_png
from app.papers.render import render
from tests.papers.reading import assert_well_set, read
from tests.papers.samples import (
    LENDING,
    application,
    evidence,
    header,
    ink,
    photograph,
    receipt,
)

LEFT, RIGHT, TOP, BOTTOM = (edge * MILLIMETRE for edge in (A4.left, A4.right, A4.top, A4.bottom))

RARE = "张𰻝𠮷㐂䶮·𬱖"
"""Characters of names beyond what a common input method offers: extensions A, B, F and G."""


def bare(text: str) -> str:
    return "".join(text.split())


def printed(pdf: bytes, tmp_path: Path) -> str:
    """What another reader, poppler's, finds in the paper."""
    program = shutil.which("pdftotext")
    assert program, "poppler-utils is part of the test set-up"
    file = tmp_path / "paper.pdf"
    file.write_bytes(pdf)
    done = subprocess.run([program, "-raw", file, "-"], capture_output=True, check=True)
    return bare(done.stdout.decode())


def kept(pdf: bytes) -> PdfFileReader:
    """The file as an archive reads it, object by object."""
    return PdfFileReader(io.BytesIO(pdf))


def form(*cells: Cell, columns: int = 2) -> Document:
    return Document(
        header=header(Text("测试表", "Test form"), Text("银行留存联", "Bank copy")),
        blocks=(Section(Text("内容", "Content"), cells, columns),),
        signatures=(SignatureBox(Text("客户签名", "Customer's signature"), ink(), "10:41"),),
    )


@pytest.mark.parametrize("document", [application(), receipt(), evidence()])
def test_every_value_of_a_paper_can_be_searched_and_copied(
    document: Document, tmp_path: Path
) -> None:
    text = printed(render(document), tmp_path)
    for block in document.blocks:
        if isinstance(block, Section):
            for cell in block.cells:
                values = (
                    (cell.value,) if isinstance(cell.value, str) else (cell.value.zh, cell.value.en)
                )
                for words in (cell.label.zh, *values):
                    assert bare(words) in text
        if isinstance(block, Declarations):
            for line in block.lines:
                assert bare(line.text.zh) in text
                assert bare(line.text.en) in text
    for line in document.staff:
        assert bare(line.number + line.name + line.at) in text


def test_the_customer_signs_the_sentence_on_lending_accounts_word_for_word(tmp_path: Path) -> None:
    assert LENDING in printed(render(application()), tmp_path)


def test_a_name_with_rare_characters_is_printed_and_can_be_copied(tmp_path: Path) -> None:
    pdf = render(application(name=RARE))
    assert RARE in printed(pdf, tmp_path)
    assert RARE in read(pdf)[0].cells()


def test_a_rare_character_is_drawn_and_not_left_blank() -> None:
    (page, *_) = read(render(application(name=RARE)))
    drawn = [one for one in page.letters if one.character in RARE and one.character != "·"]
    assert len(drawn) >= 6
    assert all(one.right - one.left > 5 and one.top - one.bottom > 5 for one in drawn)


@pytest.mark.parametrize("name", ["Žofie Nguyễn", "Айгүл Қасымова", "Łukasz Ğöß", "ǎ ǹ ü"])
def test_names_in_other_scripts_are_printed(name: str) -> None:
    assert bare(name) in read(render(form(Cell(Text("姓名", "Name"), name))))[0].cells()


def test_an_accent_stands_on_its_own_letter() -> None:
    (page,) = read(render(form(Cell(Text("姓名", "Name"), "X\u0301oo"))))
    (accent,) = [one for one in page.letters if one.character == "\u0301"]
    (letter,) = [one for one in page.letters if one.character == "X"]
    assert letter.left - 1 < accent.middle[0] < letter.right + 1


def test_compatibility_characters_of_names_stay_as_they_are() -> None:
    assert (
        "\uf9dc\u4e00" in read(render(form(Cell(Text("姓名", "Name"), "\uf9dc\u4e00"))))[0].cells()
    )


@pytest.mark.parametrize(
    ("name", "code", "point"),
    [
        ("张\U0003ff00", "NO_GLYPH", "U+3FF00"),
        ("张\ue123", "NO_GLYPH", "U+E123"),
        ("张\u200d三", "NO_GLYPH", "U+200D"),
        ("张\x00", "NO_GLYPH", "U+0000"),
        ("张\ud800", "NO_GLYPH", "U+D800"),
        ("محمد", "SCRIPT_NOT_SET", "U+0645"),
        ("ᠮᠣᠩᠭᠣᠯ", "SCRIPT_NOT_SET", "U+182E"),
    ],
)
def test_a_paper_that_cannot_show_a_character_is_refused_and_names_it(
    name: str, code: str, point: str
) -> None:
    with pytest.raises(PaperFault) as raised:
        render(application(name=name))
    assert raised.value.code == code
    assert point in raised.value.sentence.zh
    assert point in raised.value.sentence.en
    raised.value.sentence.zh.encode("utf-8")
    assert raised.value.remedy.zh


def test_a_paper_after_another_paper_is_still_set_in_its_own_characters() -> None:
    render(form(Cell(Text("姓名", "Name"), "甲")))
    assert "鑫淼焱" in read(render(form(Cell(Text("姓名", "Name"), "鑫淼焱"))))[0].cells()


def test_the_same_facts_give_the_same_bytes() -> None:
    assert render(application()) == render(application())
    assert render(application()) != render(application(name="张三"))


def test_the_same_facts_give_the_same_bytes_in_another_process() -> None:
    words = (
        "import hashlib; from tests.papers.samples import evidence, application; "
        "from app.papers.render import render; "
        "print(hashlib.sha256(render(application()) + render(evidence())).hexdigest())"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", words],
        capture_output=True,
        check=True,
        cwd=root,
        env={**os.environ, "PYTHONHASHSEED": "4711", "TZ": "Asia/Shanghai", "LC_ALL": "C"},
        text=True,
    )
    here = hashlib.sha256(render(application()) + render(evidence())).hexdigest()
    assert done.stdout.strip() == here


def test_every_font_of_a_paper_is_embedded() -> None:
    file = kept(render(application(training=True)))
    fonts = file.root["/Pages"]["/Kids"][0]["/Resources"]["/Font"]
    assert len(fonts) == 2
    for font in fonts.values():
        (inner,) = (one.get_object() for one in font.get_object()["/DescendantFonts"])
        assert inner["/FontDescriptor"]["/FontFile2"].data


def test_the_file_says_what_it_is_and_in_which_language() -> None:
    pdf = render(application())
    document = pypdfium2.PdfDocument(pdf)
    said = document.get_metadata_dict()
    document.close()
    assert said["Title"] == "个人银行结算账户开立申请书 WS01-000000127"
    assert said["Author"].startswith("示范银行")
    assert kept(pdf).root["/Lang"] == "zh-CN"


def test_each_page_carries_header_journal_number_and_page_number() -> None:
    pages = read(render(application(address="中山路" * 1500)))
    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        assert "个人银行结算账户开立申请书" in page.text
        assert "银行留存联" in page.text
        assert "WS01-000000127" in page.text
        assert f"第{number}页共{len(pages)}页Page{number}of{len(pages)}" in page.text


def test_a_paper_before_the_business_is_performed_says_so() -> None:
    document = replace(
        application(), header=replace(application().header, journal=""), seal=None, qr=""
    )
    assert all("待办理" in page.text for page in read(render(document)))


def test_each_page_of_training_is_marked_across_at_head_and_in_no_other_mode() -> None:
    for page in read(render(application(training=True))):
        assert page.text.count("培训样本SPECIMEN") >= 2
        assert "培训样本，不具有业务效力" in page.text
    assert all("培训" not in page.text for page in read(render(application())))


def test_a_reprint_is_marked_with_its_number_on_each_page() -> None:
    assert all(
        "补打第3次" in page.text
        for page in read(render(application(reprint="补打 第3次　1001 王晓")))
    )
    assert all("补打" not in page.text for page in read(render(application())))


@pytest.mark.parametrize(
    "document",
    [application(), application(training=False, reprint="补打 第1次"), receipt(), evidence()],
)
def test_nothing_on_a_paper_overlaps_or_leaves_its_place(document: Document) -> None:
    assert_well_set(read(render(document)))


def test_a_value_too_long_for_its_cell_stands_whole_in_the_annex_before_the_signature() -> None:
    address = "北京市朝阳区" + "望京街道阜通东大街" * 60
    pages = read(render(application(address=address)))
    text = "".join(page.text for page in pages)
    assert "见附页第1项" in text
    assert any(address in cell for page in pages for cell in page.cells())
    assert text.index("附页：表内未能列全的内容") < text.index("客户签名")
    assert_well_set(pages)


def test_a_notice_of_many_pages_is_printed_to_its_end() -> None:
    words = "\n".join(
        f"第{n}条　客户应当妥善保管银行卡及密码，不得出租、出借。" for n in range(300)
    )
    document = form()
    notice = Prose(Text("协议", "Agreement"), Text(words, "Terms. " * 100))
    pages = read(render(replace(document, blocks=(notice,))))
    assert len(pages) > 4
    assert bare(words) in "".join(
        cell for page in pages for cell in page.cells() if not cell.startswith("协议")
    )
    assert_well_set(pages)


def test_only_what_was_ticked_is_ticked() -> None:
    def strokes(ticked: bool) -> bytes:
        line = Declaration(Text("本人同意", "I agree"), ticked)
        return render(
            replace(form(), blocks=(Declarations(Text("声明", "Declarations"), (line,)),))
        )

    assert strokes(True) != strokes(False)


def test_the_signature_is_drawn_inside_its_box() -> None:
    tall = Ink((((0.0, 0.0, 1.0), (1.0, 1.0, 1.0)),), aspect=0.2)
    wide = Ink((((0.0, 0.0, 0.0), (1.0, 1.0, 1.0)),), aspect=40.0)
    for one in (tall, wide, Ink((), 3.0), Ink((((0.5, 0.5, 0.5),), ()), 3.0)):
        document = replace(
            form(), signatures=(SignatureBox(Text("签名", "Signature"), one, "10:41"),)
        )
        (page,) = read(render(document))
        assert all(
            r[0] >= LEFT - 1.5 and r[2] <= page.width - RIGHT + 1.5 and r[1] >= BOTTOM
            for r in page.rectangles
        )


def test_a_damaged_picture_is_refused_by_its_caption() -> None:
    whole = photograph(400, 300)
    for broken in (b"", b"no picture", whole[: len(whole) // 2]):
        pictures = Pictures(
            Text("影像", "Pictures"), (Picture(broken, Text("人像面", "Portrait side")),)
        )
        with pytest.raises(PaperFault) as raised:
            render(replace(form(), blocks=(pictures,)))
        assert raised.value.code == "BAD_PICTURE"
        assert "人像面" in raised.value.sentence.zh


def test_an_amount_is_stated_in_digits_and_capitals() -> None:
    assert amount(Fen(123_450)) == "¥1,234.50（人民币壹仟贰佰叁拾肆元伍角）"


@pytest.mark.parametrize("columns", [1, 2, 3, 4])
def test_a_section_has_no_more_columns_than_fit(columns: int) -> None:
    cells = tuple(Cell(Text("联系电话", "Telephone"), "+86 138 1234 5678") for _ in range(5))
    assert_well_set(read(render(form(*cells, columns=columns))))
    with pytest.raises(ValueError, match="spans"):
        Section(same("X"), (Cell(same("Y"), "", columns + 1),), columns)


LETTERS = st.one_of(
    st.sampled_from(
        "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗欧阳慕容司徒阿卜杜勒买提江省市区路号弄室栋"
    ),
    st.sampled_from("㐂䶮𠮷𰻝𬱖·，。、（）《》“”-/@#&1234567890"),
    st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz .,'"),
    st.sampled_from("ÀÉÑÖŁŠŽğőűçßЖЩЮйқҚǎǹ"),
    st.sampled_from(" \n"),
)
VALUES = st.one_of(
    st.text(LETTERS, max_size=60),
    st.text(LETTERS, max_size=1500),
    st.text(st.sampled_from("WMmQ@—"), max_size=120),
    st.text(st.sampled_from("新疆维吾尔自治区伊犁哈萨克"), max_size=700),
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    name=VALUES,
    address=VALUES,
    fen=st.integers(0, 99_999_999_999_999),
    employer=st.tuples(VALUES, st.text(st.sampled_from("abcdef ghi"), max_size=300)),
    columns=st.integers(1, 4),
    label=st.text(st.sampled_from("证件种类及号码有效期"), min_size=1, max_size=40),
)
@example("", "", 0, ("", ""), 4, "姓")
@example("张", "A-", 0, ("a", "a"), 1, "姓")
@example("W" * 400, "阿卜杜勒·" * 50, 99_999_999_999_999, ("公司" * 300, "co " * 300), 4, "证" * 40)
def test_values_of_any_length_and_script_come_back_whole_from_inside_their_cells(
    name: str,
    address: str,
    fen: int,
    employer: tuple[str, str],
    columns: int,
    label: str,
) -> None:
    both = Text(*employer) if all(employer) else employer[0]
    values: tuple[str | Text, ...] = (name, address, amount(Fen(fen)), both)
    cells = tuple(
        Cell(Text(label, "Label of the field"), value, min(columns, 1 + place % 2))
        for place, value in enumerate(values)
    )
    pages = read(render(form(*cells, columns=columns)))
    assert_well_set(pages)
    written = [cell for page in pages for cell in page.cells()]
    whole = "".join(written)
    for value in values:
        if isinstance(value, str):
            words = value
        else:
            words = value.zh if value.zh == value.en else value.zh + value.en
        expected = bare(unicodedata.normalize("NFC", words))
        assert expected in whole
        in_form = expected in written or not expected
        assert in_form or "见附页第" in whole


HEADS = st.text(LETTERS.filter(lambda one: one != "\n"), min_size=1, max_size=120)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    bank=HEADS,
    branch=HEADS,
    title=HEADS,
    journal=HEADS,
    footer=HEADS,
    role=HEADS,
    name=HEADS,
    label=HEADS,
    reprint=HEADS,
)
def test_head_foot_staff_and_seal_of_any_bank_find_their_place(
    bank: str,
    branch: str,
    title: str,
    journal: str,
    footer: str,
    role: str,
    name: str,
    label: str,
    reprint: str,
) -> None:
    document = application()
    head = replace(
        document.header,
        bank=Text(bank, "Bank"),
        branch_name=branch,
        title=Text(title, "Title " * 20),
        journal=journal,
    )
    line = StaffLine(Text(role, "Role"), "001017003", name, "2026-11-21 10:42:07")
    pages = read(
        render(
            replace(
                document,
                header=head,
                footer=Text(footer, "Footer"),
                staff=(line, line, line),
                signatures=(SignatureBox(Text(label, "Label"), ink(), journal),) * 3,
                seal=Seal(bank + branch, title, journal),
                reprint=reprint,
            )
        )
    )
    assert_well_set(pages)
    for page in pages:
        assert bare(unicodedata.normalize("NFC", journal)) in page.text


def test_papers_made_at_the_same_time_do_not_mix() -> None:
    documents = [application(name=name) for name in ("甲", "鑫淼", "𰻝𠮷", "焱垚磊")]
    alone = [render(document) for document in documents]
    with ThreadPoolExecutor(4) as together:
        assert list(together.map(render, documents)) == alone


def test_the_qr_code_says_what_it_was_given() -> None:
    says = "GUITAI;WS01-000000127;application;bank;" + "7f3a91c2" * 8
    shown = page_png(render(replace(application(), qr=says)), 1, 2480)
    found, _, _ = cv2.QRCodeDetector().detectAndDecode(
        cv2.imdecode(np.frombuffer(shown, np.uint8), cv2.IMREAD_GRAYSCALE)
    )
    assert found == says


def test_the_signature_is_seen_in_ink_on_the_page() -> None:
    def dark(document: Document) -> int:
        shown = cv2.imdecode(
            np.frombuffer(page_png(render(document), 1, 800), np.uint8), cv2.IMREAD_COLOR
        )
        blue, red = shown[:, :, 0].astype(int), shown[:, :, 2].astype(int)
        return int(((blue - red) > 30).sum())

    assert dark(form()) > 100
    assert dark(replace(form(), signatures=())) == 0
