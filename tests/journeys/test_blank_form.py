"""`guitai blank-form` writes stock for overprinting, or says in one sentence why it does not."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from app.exits import EXIT_CANNOT, EXIT_DONE, EXIT_USAGE
from tests.journeys.conftest import ROOT, Guitai


def test_the_slip_of_a_receipt_is_written_at_its_size_and_says_nothing_of_anybody(
    tmp_path: Path,
) -> None:
    out = tmp_path / "slip.pdf"
    said = Guitai(tmp_path / "home")("blank-form", "receipt", out, "--json")
    assert said.code == EXIT_DONE, said.err
    assert said.answer == {
        "paper": "receipt",
        "file": str(out),
        "width_mm": 210.0,
        "height_mm": 93.3,
        "pages": 1,
    }
    document = pypdfium2.PdfDocument(out.read_bytes())
    try:
        width, height = document[0].get_size()
        words = document[0].get_textpage().get_text_bounded()
    finally:
        document.close()
    assert (width / 72 * 25.4, height / 72 * 25.4) == pytest.approx((210, 93.3), abs=0.01)
    assert "个人业务电子回单" in words
    assert "√" not in words


def test_a_form_that_is_not_there_is_named_with_those_that_are(tmp_path: Path) -> None:
    said = Guitai(tmp_path / "home")("blank-form", "cheque", tmp_path / "x.pdf", "--json")
    assert (said.code, said.error) == (EXIT_USAGE, "FORM_MAP")
    assert "receipt" in said.answer["remedy"]
    assert not list(tmp_path.glob("*.pdf*"))


def test_a_map_of_the_banks_own_that_is_wrong_is_told_of(tmp_path: Path) -> None:
    maps = tmp_path / "maps"
    maps.mkdir()
    own = (ROOT / "resources/overprint/receipt.toml").read_text(encoding="utf-8")
    (maps / "receipt.toml").write_text(own.replace("width = 210", "width = 60", 1), "utf-8")
    call = Guitai(tmp_path / "home")
    said = call("blank-form", "receipt", tmp_path / "x.pdf", "--maps", maps, "--json")
    assert said.code == EXIT_USAGE
    assert "超出页面" in said.answers[0]["text"]
    assert not (tmp_path / "x.pdf").exists()


def test_a_folder_that_is_not_there_leaves_no_half_file(tmp_path: Path) -> None:
    call = Guitai(tmp_path / "home")
    said = call("blank-form", "receipt", tmp_path / "none" / "x.pdf", "--json")
    assert said.code == EXIT_CANNOT
    assert said.error == "SYSTEM"
