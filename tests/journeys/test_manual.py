"""`guitai manual` writes the manual of this very program, without any display."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from app.desk.help import fields_of
from app.exits import EXIT_CANNOT, EXIT_DONE
from app.i18n import Language
from app.operations import CATALOGUE
from tests.journeys.conftest import Guitai


def words_of(pdf: Path) -> str:
    """Everything that can be read on the pages, without the breaks of its lines."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = [document[n].get_textpage().get_text_bounded() for n in range(len(document))]
    finally:
        document.close()
    return "".join("".join(pages).split())


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder into which the manual was written, words only."""
    home, into = tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("manual")
    said = Guitai(home)("manual", into, "--without-pictures", "--json")
    assert said.code == EXIT_DONE, said.err
    assert [(one["language"], Path(one["file"]).suffix) for one in said.answers] == [
        ("zh", ".pdf"),
        ("zh", ".html"),
        ("en", ".pdf"),
        ("en", ".html"),
    ]
    return into


@pytest.mark.parametrize("language", list(Language))
def test_every_step_field_and_rule_is_printed_in_both_languages(
    written: Path, language: Language
) -> None:
    printed = words_of(written / f"guitai-manual-{language.value}.pdf")
    page = (written / f"guitai-manual-{language.value}.html").read_text("utf-8")
    for operation in CATALOGUE:
        for rule in operation.rules:
            assert rule.code in printed
            assert rule.code in page
        for step in operation.steps:
            assert "".join(step.asks.in_(language).split()) in printed
            for slot in step.fills:
                for field in fields_of(slot.type):
                    assert "".join(field.label.in_(language).split()) in printed


@pytest.mark.parametrize("language", list(Language))
def test_no_page_is_left_blank(written: Path, language: Language) -> None:
    document = pypdfium2.PdfDocument(written / f"guitai-manual-{language.value}.pdf")
    try:
        words = [document[n].get_textpage().get_text_bounded() for n in range(len(document))]
    finally:
        document.close()
    # The head and the foot alone are two short lines; a page of contents may be read as one long.
    assert all(len(one.splitlines()) > 2 or len(one) > 200 for one in words)


def test_a_step_that_several_operations_share_is_told_once(written: Path) -> None:
    page = (written / "guitai-manual-en.html").read_text("utf-8")
    # The face is compared in some twenty operations; where it is asked otherwise it is told again.
    assert page.count("against the picture of an earlier case") < 6
    assert page.count("As in ") > 100


def test_the_page_for_a_browser_needs_nothing_else(written: Path) -> None:
    page = (written / "guitai-manual-zh.html").read_text("utf-8")
    assert "src='http" not in page
    assert "<link" not in page
    assert "<script" not in page


def test_a_folder_that_cannot_be_written_is_said_before_anything_is_done(
    guitai: Guitai, tmp_path: Path
) -> None:
    file = tmp_path / "file"
    file.write_text("in the way", "utf-8")
    said = guitai("manual", file / "manual", "--json")
    assert said.code == EXIT_CANNOT
    assert said.error == "SAVE_FAILED"
