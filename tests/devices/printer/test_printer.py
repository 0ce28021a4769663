"""Papers reach the printer that the settings name, or the teller is told why not."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.devices.printer import (
    Job,
    JobState,
    Printer,
    PrintHow,
    names,
    printer,
    printers,
    system,
)
from app.domain.sheets import A4, Sheet, Sides
from app.errors import DeviceFault
from tests.devices.printer import sheets
from tests.devices.printer.real_cups import RealCups, until

PDF = sheets.paper()
TITLE = "个人银行结算账户开立申请书 WS01-000000127"
HOW = PrintHow()


@dataclass(frozen=True)
class Known:
    """A driver under test, and where its papers come out."""

    setting: str
    printer: Printer
    came_out: Callable[[], int]


@pytest.fixture(params=["system:Counter", "system:", "window:Counter", "file:", "none"])
def any_printer(request: pytest.FixtureRequest, tmp_path: Path, cups: RealCups) -> Known:
    setting: str = request.param
    if setting == "file:":
        setting = f"file:{tmp_path / 'papers'}"
        return Known(setting, printer(setting), lambda: len(sheets.files(tmp_path / "papers")))
    return Known(setting, printer(setting), lambda: len(cups.printed()))


def over(known: Printer, job: str) -> Job:
    """The job, once nothing more becomes of it."""
    until(lambda: (found := known.job(job)) is not None and found.state.is_over)
    done = known.job(job)
    assert done is not None
    return done


def fault(setting: str, pdf: bytes = PDF) -> DeviceFault:
    with pytest.raises(DeviceFault) as raised:
        printer(setting).print(pdf, TITLE, HOW)
    assert raised.value.sentence.zh
    assert raised.value.remedy.zh
    return raised.value


def test_every_printer_says_where_a_paper_went_and_when_it_is_done(any_printer: Known) -> None:
    any_printer.printer.ready()
    assert any_printer.printer.attention() is None
    receipt = any_printer.printer.print(PDF, f"{TITLE} 3f9a1c2d-1", HOW)
    assert receipt.printer.startswith(any_printer.setting)
    if any_printer.setting == "none":
        assert not receipt.job
        assert any_printer.printer.job("Counter-1") is None
        return
    assert over(any_printer.printer, receipt.job).state is JobState.DONE
    until(lambda: any_printer.came_out() == 1)


def test_every_printer_finds_a_paper_again_by_the_mark_in_its_title(any_printer: Known) -> None:
    for mark in ("3f9a1c2d-1", "3f9a1c2d-2", "77aa1c2d-1"):
        any_printer.printer.print(PDF, f"{TITLE} {mark}", HOW)
    found = any_printer.printer.find("3f9a1c2d-2")
    assert any_printer.printer.find("3f9a1c2d-3") is None
    if any_printer.setting != "none":
        assert found is not None
        assert over(any_printer.printer, found.job).state is JobState.DONE


def test_no_printer_knows_a_job_that_it_never_had(any_printer: Known) -> None:
    for job in ("", "Counter-99999", "Counter", "../../etc/passwd", "没有-1"):
        assert any_printer.printer.job(job) is None
        assert any_printer.printer.cancel(job) is None


def test_what_is_printed_can_no_longer_be_cancelled_anywhere(any_printer: Known) -> None:
    receipt = any_printer.printer.print(PDF, TITLE, HOW)
    if any_printer.setting == "none":
        assert any_printer.printer.cancel(receipt.job) is None
        return
    over(any_printer.printer, receipt.job)
    left = any_printer.printer.cancel(receipt.job)
    assert left is not None
    assert left.state is JobState.DONE


def test_every_printer_takes_a_title_in_any_script_of_any_length(any_printer: Known) -> None:
    for title in ("", "阿卜杜勒·" * 200, "a/b\\c:d\n\x07*?", "-d --help", "𰻝" * 90, ".."):
        receipt = any_printer.printer.print(PDF, title, HOW)
        assert receipt.printer.startswith(any_printer.setting)


def test_no_printer_takes_what_is_no_paper(any_printer: Known) -> None:
    for pdf in (b"<html>", b""):
        with pytest.raises(DeviceFault) as raised:
            any_printer.printer.print(pdf, TITLE, HOW)
        assert raised.value.code == "NO_PAPER_TO_PRINT"


@pytest.mark.parametrize("setting", ["", "system", "file:", "file:  ", "lpt1", "none:", "System:A"])
def test_a_setting_that_names_no_printer_is_refused(setting: str) -> None:
    with pytest.raises(DeviceFault) as raised:
        printer(setting)
    assert raised.value.code == "PRINTER_SETTING"


def test_copies_are_counted_and_each_begins_on_a_sheet_of_its_own(cups: RealCups) -> None:
    counter = printer("system:Counter")
    twice = PrintHow(sides=Sides.LONG, copies=2)
    over(counter, counter.print(sheets.paper(3), TITLE, twice).job)
    (out,) = cups.printed()
    # Three pages on both sides are two sheets, the last one white behind; twice.
    assert sheets.pages(out) == 8
    assert [bool(one) for one in sheets.words(out)] == [True, True, True, False] * 2
    assert "Duplex=DuplexNoTumble" in cups.options()


def test_one_side_is_one_sheet_a_page(cups: RealCups) -> None:
    counter = printer("system:Counter")
    over(counter, counter.print(sheets.paper(3), TITLE, PrintHow(copies=2)).job)
    assert sheets.pages(cups.printed()[0]) == 6
    assert "Duplex=None" in cups.options()


def test_a_range_of_pages_is_printed_alone(cups: RealCups) -> None:
    counter = printer("system:Counter")
    over(counter, counter.print(sheets.paper(5), TITLE, PrintHow(pages=(2, 4))).job)
    assert [one[:11] for one in sheets.words(cups.printed()[0])] == [
        "page 2 of 5",
        "page 3 of 5",
        "page 4 of 5",
    ]


def test_a_tray_is_asked_for_by_the_printers_own_name(cups: RealCups) -> None:
    counter = printer("system:Counter")
    over(counter, counter.print(PDF, TITLE, PrintHow(tray="tray-2")).job)
    assert "InputSlot=Tray2" in cups.options()
    assert sheets.size_mm(cups.printed()[0]) == (209.9, 297.0)


@pytest.mark.parametrize("size", [(125.0, 177.0), (210.0, 93.0), (88.5, 210.0)])
def test_slips_and_passbooks_come_out_at_their_own_size(
    cups: RealCups, size: tuple[float, float]
) -> None:
    counter = printer("system:Counter")
    slip = sheets.paper(1, size)
    over(counter, counter.print(slip, TITLE, PrintHow(sheet=Sheet(*size))).job)
    width, height = sheets.size_mm(cups.printed()[0])
    assert (width, height) == pytest.approx(size, abs=0.4)


def test_the_printers_are_listed_with_what_they_can_do_and_what_they_ask_for(
    cups: RealCups,
) -> None:
    counter, receipt = printers()
    assert (counter.setting, receipt.setting) == ("system:Counter", "system:Receipt")
    assert set(counter.sides) == set(Sides)
    assert counter.trays == ("tray-1", "tray-2", "manual")
    assert not counter.wants
    cups.says("cupsdisable", "Receipt")
    assert printers()[1].wants.zh == "打印机已停用"
    assert names() == ("Counter", "Receipt")


def test_a_jam_is_said_while_it_lasts_and_the_paper_comes_out_afterwards(cups: RealCups) -> None:
    counter = printer("system:Counter")
    with cups.so("jam"):
        job = counter.print(PDF, TITLE, HOW).job
        until(lambda: counter.attention() is not None)
        asks, stands = counter.attention(), counter.job(job)
        assert asks is not None
        assert asks.zh == "卡纸"
        assert stands is not None
        assert (stands.state, stands.why.zh) == (JobState.PRINTING, "卡纸")
    assert over(counter, job).state is JobState.DONE
    assert counter.attention() is None


def test_a_paper_that_waits_is_cancelled_and_never_comes_out(cups: RealCups) -> None:
    counter = printer("system:Counter")
    with cups.so("jam"):
        first, second = (counter.print(PDF, f"{TITLE} {n}", HOW).job for n in (1, 2))
        left = counter.cancel(second)
        assert left is not None
        assert left.state is JobState.CANCELLED
    assert over(counter, first).state is JobState.DONE
    assert len(cups.printed()) == 1


def test_a_printer_that_gives_up_says_why_in_its_own_words(cups: RealCups) -> None:
    receipt = printer("system:Receipt")
    with cups.so("broken", "Receipt"):
        given_up = over(receipt, receipt.print(PDF, TITLE, HOW).job)
    assert given_up.state is JobState.ABORTED
    assert given_up.why.en == "The fuser is too hot"


def test_a_stopped_printer_keeps_the_paper_until_it_goes_on(cups: RealCups) -> None:
    counter = printer("system:Counter")
    cups.says("cupsdisable", "Counter")
    job = counter.print(PDF, TITLE, HOW).job
    waits = counter.job(job)
    assert waits is not None
    assert (waits.state, waits.why.zh) == (JobState.QUEUED, "打印机已停用")
    cups.says("cupsenable", "Counter")
    assert over(counter, job).state is JobState.DONE


def test_the_printing_system_can_be_started_anew_with_a_paper_in_its_queue(cups: RealCups) -> None:
    counter = printer("system:Counter")
    with cups.so("jam"):
        job = counter.print(PDF, TITLE, HOW).job
        cups.stop()
        with pytest.raises(DeviceFault) as stopped:
            counter.job(job)
        assert stopped.value.code == "NO_PRINTING_SYSTEM"
        cups.start()
        assert counter.job(job) is not None
    assert over(counter, job).state is JobState.DONE


def test_without_a_name_the_default_printer_of_the_system_prints(cups: RealCups) -> None:
    cups.says("lpadmin", "-d", "Receipt")
    assert printer("system:").print(PDF, TITLE, HOW).printer == "system:Receipt"


def test_an_unknown_printer_is_named(cups: RealCups) -> None:
    unknown = fault("system:Basement")
    assert unknown.code == "UNKNOWN_PRINTER"
    assert "Basement" in unknown.sentence.zh
    assert fault("system:地下室").code == "UNKNOWN_PRINTER"


def test_a_printer_that_takes_no_jobs_is_named(cups: RealCups) -> None:
    cups.says("cupsreject", "Counter")
    closed = fault("system:Counter")
    assert closed.code == "PRINTER_NOT_ACCEPTING"
    assert "Counter" in closed.sentence.en


@pytest.mark.parametrize("setting", ["system:", "system:Counter"])
def test_a_stopped_printing_service_is_not_taken_for_a_missing_printer(
    setting: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "cups.sock"))
    stopped = fault(setting)
    assert stopped.code == "NO_PRINTING_SYSTEM"
    assert "cups" in stopped.remedy.en
    with pytest.raises(DeviceFault):
        names()


@pytest.mark.parametrize("says", [b"", b"HTTP/1.0 200 OK\r\n\r\n\x02\x00", b"\x00\xff"])
def test_whatever_answers_in_the_place_of_a_printing_system_is_not_believed(
    says: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system, "_SECONDS", 0.5)
    place = str(tmp_path / "s")
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as listening:
        listening.bind(place)
        listening.listen(4)

        def answer() -> None:
            for _ in range(2):
                taken, _ = listening.accept()
                with taken:
                    taken.recv(1 << 16)
                    if says:
                        taken.sendall(says)
                    else:
                        threading.Event().wait(0.8)

        answering = threading.Thread(target=answer)
        answering.start()
        monkeypatch.setenv("CUPS_SERVER", place)
        assert fault("system:Counter").code == "PRINTER_SILENT"
        with pytest.raises(DeviceFault):
            names()
        answering.join()


def test_the_folder_holds_the_paper_under_a_telling_name(tmp_path: Path) -> None:
    receipt = printer(f"file:{tmp_path / 'papers'}").print(PDF, TITLE, HOW)
    (file,) = (tmp_path / "papers").iterdir()
    assert file.name == receipt.job
    assert file.name.startswith("个人银行结算账户开立申请书-WS01-000000127-")
    assert file.suffix == ".pdf"
    assert file.read_bytes() == PDF


def test_two_papers_of_one_title_do_not_overwrite_each_other(tmp_path: Path) -> None:
    folder = printer(f"file:{tmp_path}")
    folder.print(PDF, TITLE, HOW)
    folder.print(PDF + b"%", TITLE, HOW)
    folder.print(PDF, TITLE, HOW)
    assert len(list(tmp_path.iterdir())) == 2


def test_a_paper_stays_inside_its_folder_whatever_its_title(tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    printer(f"file:{folder}").print(PDF, "../../escape/./..", HOW)
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


def test_a_sheet_is_a4_to_the_millimetre() -> None:
    assert A4.is_a4
    assert Sheet(209.9, 296.8).is_a4
    assert not Sheet(297.0, 210.0).is_a4
    assert not Sheet(205.0, 297.0).is_a4
