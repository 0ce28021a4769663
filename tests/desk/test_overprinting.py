"""What goes onto a pre-printed form, and how a form's printing changes with a word of authority."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.desk.desk import Desk
from app.desk.views import Done
from app.devices.printer import PrinterSeen
from app.domain.sheets import Sides
from app.errors import Unacceptable
from app.flow.ports import PrintState
from app.papers.faults import PaperFault
from app.settings.printing import FormPrinting, Offset, Overprint, Printing
from tests.desk.counter import FaultyPrinter, Teller
from tests.desk.test_workstation import approved
from tests.papers.reading import read

ON = FormPrinting(overprint=Overprint.ON)


@pytest.fixture
def done(teller: Teller) -> Done:
    """An account that has just been opened."""
    return teller.desk.perform(teller.until().id)


def set_to(desk: Desk, printing: Printing, **more: str) -> None:
    desk.settings = replace(desk.settings, printing=printing.text, **more)


def receipt_of(done: Done) -> str:
    return next(one.paper.id for one in done.papers if one.paper.paper == "receipt")


def test_only_the_values_go_onto_the_form_and_the_kept_paper_stays_whole(
    teller: Teller, done: Done
) -> None:
    desk, paper = teller.desk, receipt_of(done)
    kept = desk.paper_pdf(paper)
    assert desk.printed_pdf(paper) == kept
    set_to(desk, Printing().with_form("receipt", ON))
    over = desk.printed_pdf(paper)
    assert over == desk.printed_pdf(paper)
    assert desk.paper_pdf(paper) == kept
    (page,) = read(over)
    assert done.number in page.text
    assert "个人业务电子回单" not in page.text
    (whole,) = read(desk.over_its_form(paper))
    assert "个人业务电子回单" in whole.text
    assert desk.print_paper(paper).paper.state is PrintState.PRINTED


def test_what_was_measured_for_a_printer_moves_what_goes_there(teller: Teller, done: Done) -> None:
    desk, paper = teller.desk, receipt_of(done)
    by_form = Printing().with_form("receipt", ON)
    set_to(desk, by_form)
    (still,) = read(desk.printed_pdf(paper))
    set_to(desk, by_form.with_offset("receipt", desk.settings.printer, Offset(2.5, -1.0)))
    (moved,) = read(desk.printed_pdf(paper))
    shift = {
        (round((b.left - a.left) / 72 * 25.4, 1), round((a.top - b.top) / 72 * 25.4, 1))
        for a, b in zip(still.letters, moved.letters, strict=True)
        # But for 培训样本 across the sheet, which lies where it lies.
        if a.top - a.bottom < 20
    }
    assert shift == {(2.5, -1.0)}


def test_a_form_without_a_map_is_not_printed_and_says_what_to_do(
    teller: Teller, done: Done, printer: FaultyPrinter
) -> None:
    desk = teller.desk
    set_to(desk, Printing().with_form("face_consent", ON))
    paper = next(one.paper.id for one in done.papers if one.paper.paper == "face_consent")
    with pytest.raises(PaperFault) as caught:
        desk.print_paper(paper)
    assert caught.value.code == "OVERPRINT_NO_MAP"
    assert "关闭套打" in caught.value.remedy.zh
    assert not printer.printed


def test_a_map_of_the_banks_own_that_does_not_fit_refuses_and_nothing_is_lost(
    teller: Teller, done: Done, printer: FaultyPrinter, tmp_path: Path
) -> None:
    desk, paper = teller.desk, receipt_of(done)
    own = Path("resources/overprint/receipt.toml").read_text(encoding="utf-8")
    assert 'of = "账号"' in own
    (tmp_path / "receipt.toml").write_text(own.replace('of = "账号"', 'of = "帐号"'), "utf-8")
    set_to(desk, Printing().with_form("receipt", ON), form_maps=str(tmp_path))
    with pytest.raises(PaperFault) as caught:
        desk.print_paper(paper)
    assert "帐号" in caught.value.sentence.zh
    assert not printer.printed
    assert desk.print_whole(paper).paper.state is PrintState.PRINTED
    assert desk.printed_pdf(paper) == desk.paper_pdf(paper)


def test_a_wrong_map_is_told_of_before_its_folder_is_set(teller: Teller, tmp_path: Path) -> None:
    desk = teller.desk
    (tmp_path / "receipt.toml").write_text("width = 1", encoding="utf-8")
    wrong = desk.wrong_setting("form_maps", str(tmp_path))
    assert wrong is not None
    assert "receipt.toml" in wrong.zh
    (tmp_path / "receipt.toml").unlink()
    assert desk.wrong_setting("form_maps", str(tmp_path)) is None


def test_printing_by_form_changes_with_a_word_of_authority_and_stands_in_the_journal(
    teller: Teller,
) -> None:
    desk = teller.desk
    how = FormPrinting(sides=Sides.LONG, copies=2, overprint=Overprint.ON, right_mm=-1.3)
    view = desk.change_printing({"receipt": how}, "换了打印机")
    assert desk.settings.by_form.of("receipt") == FormPrinting()
    approved(desk, view, "2001")
    done = desk.perform(view.id)
    now = desk.settings.by_form.of("receipt", desk.settings.printer)
    assert now == how
    line = next(one for one in desk.forms_shown().lines if one.paper == "receipt")
    assert line.how == how
    said = [row.text.zh for part in desk.entry(done.number).parts for row in part.rows]
    assert any("右移-1.3毫米" in one for one in said)


def test_what_cannot_be_is_refused_and_no_case_is_left_behind(teller: Teller) -> None:
    desk = teller.desk
    for how, reason in ((FormPrinting(right_mm=30.0), "换"), (FormPrinting(copies=2), "")):
        with pytest.raises(Unacceptable):
            desk.change_printing({"receipt": how}, reason)
    assert not desk.home().drafts


def test_a_tray_that_the_printer_does_not_have_is_named(teller: Teller) -> None:
    seen = (PrinterSeen("system:Laser", "Laser", trays=("tray-1", "manual")),)
    how = FormPrinting(printer="system:Laser", tray="tray-9")
    wrong = teller.desk.wrong_printing(how, seen)
    assert wrong is not None
    assert "tray-9" in wrong.zh
    assert "tray-1、manual" in wrong.zh
    assert teller.desk.wrong_printing(replace(how, tray="manual"), seen) is None


def test_sheets_for_calibration_go_to_the_forms_own_printer(teller: Teller, tmp_path: Path) -> None:
    desk = teller.desk
    how = FormPrinting(printer=f"file:{tmp_path}", right_mm=1.5)
    for call in (desk.print_calibration, desk.print_check, desk.print_blank):
        assert call("receipt", how).printer == f"file:{tmp_path}"
    names = sorted(one.name for one in tmp_path.glob("*.pdf"))
    assert len(names) == 3
    sheet = next(one for one in tmp_path.glob("*.pdf") if "校准页" in one.name)
    (page,) = read(sheet.read_bytes())
    assert "右移1.5毫米" in page.text
    assert "file:" in page.text


def test_the_preview_shows_the_tellers_own_paper_and_nobody_elses(
    teller: Teller, done: Done
) -> None:
    desk = teller.desk
    (page,) = read(desk.form_preview("receipt", ON))
    assert done.number in page.text
    desk.sign_out()
    desk.sign_in("1002", "train1002")
    (others,) = read(desk.form_preview("receipt", ON))
    assert done.number not in others.text
