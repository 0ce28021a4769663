"""A reprint is the archived paper byte for byte with a mark on every page, whatever the paper."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.papers.faults import PaperFault
from app.papers.preview import page_count
from app.papers.render import render
from app.papers.reprint import archived_of, marked
from tests.papers.reading import read
from tests.papers.samples import application, evidence, receipt

MARK = "补打 第2次 Reprint no. 2　1001 王晓　2026-03-09 10:22:11　日志 0101-01-000018　原因：遗失"
LONG = (
    "补打 第12次　" + "买买提·吐尔逊江·艾合买提" * 6 + "　2026-03-09 10:22:11　原因：" + "说明" * 30
)


@pytest.fixture(scope="module")
def paper() -> bytes:
    """An application as it lies in the archive."""
    return render(application())


@pytest.mark.parametrize("document", [application(), receipt(training=True), evidence()])
@pytest.mark.parametrize("words", [MARK, LONG])
def test_the_mark_stands_on_every_page_beside_everything_that_was_there(
    document: object, words: str
) -> None:
    archived = render(document)  # type: ignore[arg-type]
    reprint = marked(archived, words)
    assert reprint.startswith(archived)
    before, after = read(archived), read(reprint)
    assert len(before) == len(after)
    plain = "".join(words.split())
    for old, new in zip(before, after, strict=True):
        assert plain in new.text
        assert new.text.replace(plain, "", 1) == old.text, "nothing else was changed"
        for one in new.letters:
            assert 0 <= one.left < one.right <= new.width
            assert 0 <= one.bottom < one.top <= new.height


def test_the_same_paper_and_words_always_give_the_same_bytes(paper: bytes) -> None:
    assert marked(paper, MARK) == marked(paper, MARK)
    assert marked(paper, MARK) != marked(paper, MARK.replace("第2次", "第3次"))


def test_the_archived_paper_is_found_again_inside_its_reprint(paper: bytes) -> None:
    assert archived_of(marked(paper, MARK)) == (marked(paper, MARK), paper)
    assert archived_of(paper) == (paper,)


def test_a_second_program_reads_the_mark_and_the_paper(paper: bytes, tmp_path: Path) -> None:
    tool = shutil.which("pdftotext")
    assert tool is not None, "poppler-utils are among the packages of the tests"
    (tmp_path / "reprint.pdf").write_bytes(marked(paper, MARK))
    said = subprocess.run(
        [tool, "-layout", str(tmp_path / "reprint.pdf"), "-"], capture_output=True, check=True
    )
    assert not said.stderr
    assert said.stdout.decode().count("补打 第2次") == page_count(paper)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no paper",
        b"%PDF-1.4\n%%EOF",
        b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R/Size 2>>\n%%EOF",
    ],
)
def test_what_is_no_paper_is_refused_in_words(content: bytes) -> None:
    with pytest.raises(PaperFault) as refused:
        marked(content, MARK)
    assert refused.value.code == "BAD_PDF"


@pytest.mark.parametrize("cut", [10, 300, 5_000])
def test_half_a_paper_is_never_marked(paper: bytes, cut: int) -> None:
    with pytest.raises(PaperFault):
        marked(paper[:-cut], MARK)


def test_a_mark_with_a_character_in_no_font_is_refused(paper: bytes) -> None:
    with pytest.raises(PaperFault) as refused:
        marked(paper, "补打 第1次 \U0010fffd")
    assert refused.value.code == "NO_GLYPH"


@given(st.binary(max_size=300))
def test_whatever_is_taken_for_a_paper_its_states_are_told(content: bytes) -> None:
    states = archived_of(content)
    assert states
    assert all(content.startswith(one) for one in states)
