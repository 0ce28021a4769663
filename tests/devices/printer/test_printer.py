"""Papers reach the printer that the settings name, or the teller is told why not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.devices.printer import names, printer, system
from app.errors import DeviceFault
from tests.devices.printer.counter_cups import CounterCups

PDF = b"%PDF-1.4\n% a paper\n%%EOF\n"
TITLE = "个人银行结算账户开立申请书 WS01-000000127"


@pytest.fixture
def cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CounterCups:
    made = CounterCups(tmp_path)
    monkeypatch.setenv("PATH", f"{made.programs}{os.pathsep}{os.environ['PATH']}")
    return made


def fault(setting: str, pdf: bytes = PDF) -> DeviceFault:
    with pytest.raises(DeviceFault) as raised:
        printer(setting).print(pdf, TITLE)
    assert raised.value.sentence.zh
    assert raised.value.remedy.zh
    return raised.value


@pytest.fixture(params=["system:Counter", "system:", "file:", "none"])
def any_setting(request: pytest.FixtureRequest, tmp_path: Path, cups: CounterCups) -> str:
    cups.now("default", "Receipt")
    setting: str = request.param
    return f"file:{tmp_path / 'papers'}" if setting == "file:" else setting


def test_every_printer_says_where_a_paper_went(any_setting: str) -> None:
    receipt = printer(any_setting).print(PDF, TITLE)
    assert receipt.printer.startswith(any_setting)
    assert bool(receipt.job) == (any_setting != "none")


def test_every_printer_takes_a_title_in_any_script_of_any_length(any_setting: str) -> None:
    for title in ("", "阿卜杜勒·" * 200, "a/b\\c:d\n\x07*?", "-d --help", "𰻝" * 90, ".."):
        assert printer(any_setting).print(PDF, title).printer.startswith(any_setting)


def test_no_printer_takes_what_is_no_paper(any_setting: str) -> None:
    assert fault(any_setting, b"<html>").code == "NO_PAPER_TO_PRINT"
    assert fault(any_setting, b"").code == "NO_PAPER_TO_PRINT"


@pytest.mark.parametrize("setting", ["", "system", "file:", "file:  ", "lpt1", "none:", "System:A"])
def test_a_setting_that_names_no_printer_is_refused(setting: str) -> None:
    with pytest.raises(DeviceFault) as raised:
        printer(setting)
    assert raised.value.code == "PRINTER_SETTING"


def test_the_system_printer_gets_the_very_bytes_with_the_title_on_a4(cups: CounterCups) -> None:
    receipt = printer("system:Counter").print(PDF, TITLE)
    assert receipt.job == "Counter-7"
    assert cups.printed == PDF
    assert cups.asked == ["-d", "Counter", "-t", TITLE, "-o", "media=A4", "-"]


def test_without_a_name_the_default_printer_of_the_system_prints(cups: CounterCups) -> None:
    cups.now("default", "Receipt")
    assert printer("system:").print(PDF, TITLE).printer == "system:Receipt"


def test_without_a_default_printer_the_teller_is_told_so(cups: CounterCups) -> None:
    assert fault("system:").code == "NO_DEFAULT_PRINTER"


def test_an_unknown_printer_is_named(cups: CounterCups) -> None:
    unknown = fault("system:Basement")
    assert unknown.code == "UNKNOWN_PRINTER"
    assert "Basement" in unknown.sentence.zh


def test_a_printer_that_takes_no_jobs_is_named(cups: CounterCups) -> None:
    cups.now("closed")
    closed = fault("system:Counter")
    assert closed.code == "PRINTER_NOT_ACCEPTING"
    assert "Counter" in closed.sentence.en


def test_a_refusal_of_the_printing_system_is_passed_on_in_its_own_words(cups: CounterCups) -> None:
    cups.now("full")
    refused = fault("system:Counter")
    assert refused.code == "PRINTER_REFUSED"
    assert "Too many active jobs." in refused.sentence.en


@pytest.mark.parametrize("setting", ["system:", "system:Counter"])
def test_a_stopped_printing_service_is_not_taken_for_a_missing_printer(
    cups: CounterCups, setting: str
) -> None:
    cups.now("stopped")
    assert fault(setting).code == "PRINTING_STOPPED"


def test_a_printing_system_that_does_not_answer_is_given_up(
    cups: CounterCups, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system, "_SECONDS", 0.3)
    cups.now("hanging")
    assert fault("system:Counter").code == "PRINTER_SILENT"


def test_without_cups_the_teller_is_told_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    missing = fault("system:Counter")
    assert missing.code == "NO_PRINTING_SYSTEM"
    assert "cups" in missing.remedy.en
    with pytest.raises(DeviceFault):
        names()


def test_the_settings_page_can_offer_the_printers_of_the_system(cups: CounterCups) -> None:
    assert names() == ("Counter", "Receipt")


def test_the_folder_holds_the_paper_under_a_telling_name(tmp_path: Path) -> None:
    receipt = printer(f"file:{tmp_path / 'papers'}").print(PDF, TITLE)
    (file,) = (tmp_path / "papers").iterdir()
    assert file.name == receipt.job
    assert file.name.startswith("个人银行结算账户开立申请书-WS01-000000127-")
    assert file.suffix == ".pdf"
    assert file.read_bytes() == PDF


def test_two_papers_of_one_title_do_not_overwrite_each_other(tmp_path: Path) -> None:
    folder = printer(f"file:{tmp_path}")
    folder.print(PDF, TITLE)
    folder.print(PDF + b"%", TITLE)
    folder.print(PDF, TITLE)
    assert len(list(tmp_path.iterdir())) == 2


def test_a_paper_stays_inside_its_folder_whatever_its_title(tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    printer(f"file:{folder}").print(PDF, "../../escape/./..")
    assert [one.parent for one in tmp_path.rglob("*.pdf")] == [folder]


def test_a_folder_that_cannot_be_written_is_named_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "papers").write_text("a file in the way", encoding="utf-8")
    blocked = fault(f"file:{tmp_path / 'papers'}")
    assert blocked.code == "PRINT_FOLDER"
    assert str(tmp_path) in blocked.sentence.zh


def test_a_paper_that_could_not_be_written_whole_is_not_there_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert fault(f"file:{tmp_path}").code == "PRINT_FOLDER"
    assert list(tmp_path.iterdir()) == []
