"""Papers go to a real printing system: none is lost, none is printed twice unseen, and whoever is
asked what became of one gets a true answer."""

from __future__ import annotations

import io
import os
import random
import signal
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from app.desk.desk import Desk
from app.desk.printing import handed
from app.devices.printer import JobState, PrintHow, PrintReceipt, printer
from app.devices.printer.system import SystemPrinter
from app.domain.sheets import Sheet, Sides
from app.errors import Conflict, DeviceFault, NotAllowed
from app.flow.ports import OutboxPaper, PrintState
from app.i18n import same
from app.settings import Switch
from app.settings.printing import FormPrinting, Offset, Printing
from db.store import SqlStore
from tests.desk.conftest import desk_over
from tests.desk.counter import FaultyPrinter, ReadableEyes, Teller
from tests.devices.printer import sheets
from tests.devices.printer.real_cups import RealCups, until
from tests.evidence import TELLER
from tests.training import HandClock, settings_in

ENTRY = "0101-01-000001"


def set_to(desk: Desk, setting: str, by_form: Printing | None = None) -> None:
    """The counter prints on this printer from now on."""
    said = (by_form or Printing()).text
    desk.settings = replace(desk.settings, printer=setting, printing=said)
    desk._printer = printer(setting)


@pytest.fixture
def at_cups(desk: Desk, cups: RealCups) -> Desk:
    """A desk whose printer is a real one; teller 1001 is signed in."""
    desk.sign_in(TELLER, "train1001")
    set_to(desk, "system:Counter")
    return desk


def paper(
    store: SqlStore,
    name: str,
    state: PrintState = PrintState.ARCHIVED,
    pdf: bytes = b"",
    code: str = "receipt",
) -> str:
    """A paper in the queue, made and kept; on it stands its name."""
    with store.writing() as transaction:
        kept = transaction.documents.keep(pdf or sheets.paper(mark=name), "application/pdf")
        transaction.outbox.add(OutboxPaper(name, ENTRY, code, "customer", state, kept))
    return name


def stands(store: SqlStore, name: str) -> OutboxPaper:
    with store.reading() as transaction:
        found = transaction.outbox.find(name)
    assert found is not None
    return found


def comes_to(desk: Desk, store: SqlStore, name: str, state: PrintState) -> OutboxPaper:
    """The paper, once it stands so; the desk asks the printer meanwhile, as the window does."""

    def so() -> bool:
        desk.keep_printing()
        return stands(store, name).state is state

    until(so)
    return stands(store, name)


def came_out(cups: RealCups, printer: str = "Counter") -> list[str]:
    """What lies in the tray: the names of the papers."""
    return [one.split()[-1] for pdf in cups.printed(printer) for one in sheets.words(pdf)[:1]]


def test_a_paper_is_printed_when_the_printer_says_that_it_is_done(
    at_cups: Desk, store: SqlStore, cups: RealCups
) -> None:
    with cups.so("jam"):
        line = at_cups.print_paper(paper(store, "aaaaaaaa"))
        assert line.paper.state is PrintState.SENT
        assert line.paper.printer == "system:Counter"
        until(lambda: at_cups.keep_printing() and stands(store, "aaaaaaaa").message != "")
        (waits,) = at_cups.papers_unfinished()
        assert (waits.paper.state, waits.trouble.zh) == (PrintState.SENT, "卡纸")
        assert waits.remedy.zh == "处理后打印自动继续。"
        assert at_cups.home().unfinished_papers == 0, "a printer has it: nobody need do anything"
    done = comes_to(at_cups, store, "aaaaaaaa", PrintState.PRINTED)
    assert (done.message, done.tries) == ("", 1)
    assert came_out(cups) == ["aaaaaaaa"]


def test_a_jam_in_the_middle_of_two_papers_holds_both_and_loses_none(
    at_cups: Desk, store: SqlStore, cups: RealCups
) -> None:
    with cups.so("jam"):
        for name in ("aaaaaaaa", "bbbbbbbb"):
            assert at_cups.print_paper(paper(store, name)).paper.state is PrintState.SENT
    for name in ("aaaaaaaa", "bbbbbbbb"):
        comes_to(at_cups, store, name, PrintState.PRINTED)
    assert came_out(cups) == ["aaaaaaaa", "bbbbbbbb"]


def test_what_waits_is_printed_by_itself_and_only_once(
    at_cups: Desk, store: SqlStore, cups: RealCups
) -> None:
    names = [paper(store, f"{n}" * 8, PrintState.WAITING) for n in range(3)]
    kept = paper(store, "kkkkkkkk")
    news = at_cups.keep_printing()
    assert {one.paper.id for one in news.changed} >= set(names)
    for name in names:
        comes_to(at_cups, store, name, PrintState.PRINTED)
    assert at_cups.keep_printing().changed == ()
    assert came_out(cups) == names
    assert stands(store, kept).state is PrintState.ARCHIVED


def test_where_the_bank_does_not_want_it_nothing_is_printed_by_itself(
    at_cups: Desk, store: SqlStore, cups: RealCups
) -> None:
    paper(store, "aaaaaaaa", PrintState.WAITING)
    at_cups.settings = replace(at_cups.settings, print_at_once=Switch.OFF)
    assert at_cups.keep_printing().changed == ()
    assert cups.printed() == []


def test_each_form_goes_to_its_printer_on_its_sides_as_often_as_it_is_set(
    at_cups: Desk, store: SqlStore, cups: RealCups
) -> None:
    by_form = Printing().with_form(
        "receipt", FormPrinting("system:Receipt", Sides.LONG, copies=2, tray="tray-2")
    )
    set_to(at_cups, "system:Counter", by_form)
    at_cups.print_paper(paper(store, "aaaaaaaa", pdf=sheets.paper(3, mark="aaaaaaaa")))
    comes_to(at_cups, store, "aaaaaaaa", PrintState.PRINTED)
    assert cups.printed("Counter") == []
    assert sheets.pages(cups.printed("Receipt")[0]) == 8
    assert "InputSlot=Tray2" in cups.options("Receipt")


def test_a_paper_is_moved_by_what_was_measured_on_its_printer(
    at_cups: Desk, store: SqlStore, cups: RealCups
) -> None:
    set_to(
        at_cups,
        "system:Counter",
        Printing().with_offset("receipt", "system:Counter", Offset(3.0, 5.0)),
    )
    name = paper(store, "aaaaaaaa")
    assert at_cups.printed_pdf(name, "system:Receipt") == at_cups.paper_pdf(name)
    at_cups.print_paper(name)
    comes_to(at_cups, store, name, PrintState.PRINTED)
    (out,) = cups.printed()
    left, top = sheets.frame_mm(out)
    assert (left, top) == (pytest.approx(13.0, abs=0.3), pytest.approx(15.0, abs=0.3))


def test_another_printer_takes_what_one_did_not_take(
    at_cups: Desk, store: SqlStore, cups: RealCups
) -> None:
    name = paper(store, "aaaaaaaa")
    cups.says("cupsreject", "Counter")
    with pytest.raises(DeviceFault) as refused:
        at_cups.print_paper(name)
    assert refused.value.code == "PRINTER_NOT_ACCEPTING"
    assert stands(store, name).state is PrintState.FAILED
    assert at_cups.home().unfinished_papers == 1
    at_cups.print_paper(name, "system:Receipt")
    assert comes_to(at_cups, store, name, PrintState.PRINTED).printer == "system:Receipt"
    assert came_out(cups, "Receipt") == [name]


def test_a_paper_that_the_printer_gave_up_has_failed_and_says_why(
    at_cups: Desk, store: SqlStore, cups: RealCups
) -> None:
    name = paper(store, "aaaaaaaa")
    with cups.so("broken", "Receipt"):
        at_cups.print_paper(name, "system:Receipt")
        comes_to(at_cups, store, name, PrintState.FAILED)
    (failed,) = at_cups.papers_unfinished()
    assert "The fuser is too hot" in failed.trouble.zh
    at_cups.print_paper(name)
    assert comes_to(at_cups, store, name, PrintState.PRINTED).tries == 2
    assert came_out(cups) == [name]


def test_nobody_prints_a_paper_that_a_printer_has_or_that_came_out(
    at_cups: Desk, store: SqlStore, cups: RealCups
) -> None:
    name = paper(store, "aaaaaaaa")
    with cups.so("jam"):
        at_cups.print_paper(name)
        with pytest.raises(Conflict) as there:
            at_cups.print_paper(name)
        assert there.value.code == "AT_PRINTER"
    comes_to(at_cups, store, name, PrintState.PRINTED)
    with pytest.raises(NotAllowed) as printed:
        at_cups.print_paper(name)
    assert printed.value.code == "PRINTED_BEFORE"
    assert came_out(cups) == [name]


def test_a_cancelled_paper_does_not_come_out_and_can_be_printed_later(
    at_cups: Desk, store: SqlStore, cups: RealCups
) -> None:
    name = paper(store, "aaaaaaaa")
    with cups.so("jam"):
        at_cups.print_paper(name)
        line = at_cups.cancel_printing(name)
    assert line.paper.state is PrintState.ARCHIVED
    assert "1001" in line.trouble.zh
    assert cups.printed() == []
    at_cups.print_paper(name)
    comes_to(at_cups, store, name, PrintState.PRINTED)
    assert came_out(cups) == [name]


def test_who_cancels_too_late_is_told_that_it_was_printed(
    at_cups: Desk, store: SqlStore, cups: RealCups
) -> None:
    name = paper(store, "aaaaaaaa")
    at_cups.print_paper(name)
    until(lambda: bool(cups.printed()))
    until(lambda: SystemPrinter("Counter").job(_job(store, name)).state is JobState.DONE)  # type: ignore[union-attr]
    assert at_cups.cancel_printing(name).paper.state is PrintState.PRINTED


def _job(store: SqlStore, name: str) -> str:
    known = handed(stands(store, name))
    assert known is not None
    return known.job


def test_what_is_cancelled_at_the_printer_has_failed_and_can_be_let_be(
    at_cups: Desk, store: SqlStore, cups: RealCups
) -> None:
    name = paper(store, "aaaaaaaa")
    with cups.so("jam"):
        at_cups.print_paper(name)
        cups.says("cancel", "-a", "Counter")
        comes_to(at_cups, store, name, PrintState.FAILED)
    (failed,) = at_cups.papers_unfinished()
    assert "被取消" in failed.trouble.zh
    assert at_cups.cancel_printing(name).paper.state is PrintState.ARCHIVED
    assert at_cups.papers_unfinished() == ()


def test_a_printer_that_vanishes_leaves_the_paper_to_a_human(
    at_cups: Desk, store: SqlStore, cups: RealCups
) -> None:
    name = paper(store, "aaaaaaaa")
    with cups.so("jam", "Receipt"):
        at_cups.print_paper(name, "system:Receipt")
        model = (cups.folder / "etc" / "ppd" / "Receipt.ppd").read_bytes()
        cups.says("lpadmin", "-x", "Receipt")
    try:
        until(lambda: bool(at_cups.keep_printing().changed))
        left = stands(store, name)
        assert left.state in (PrintState.FAILED, PrintState.UNSURE)
        (line,) = at_cups.papers_unfinished()
        assert line.trouble.zh
        assert line.remedy.zh
    finally:
        again = cups.folder / "Receipt.ppd"
        again.write_bytes(model)
        device = f"counter:{cups.out('Receipt')}"
        cups.says("lpadmin", "-p", "Receipt", "-v", device, "-P", str(again), "-E")
        cups.says("lpadmin", "-p", "Receipt", "-o", "printer-error-policy=abort-job")


def test_a_printing_system_that_is_down_keeps_papers_as_they_are(
    at_cups: Desk, store: SqlStore, cups: RealCups
) -> None:
    name = paper(store, "aaaaaaaa")
    with cups.so("jam"):
        at_cups.print_paper(name)
        cups.stop()
        at_cups.keep_printing()
        down = stands(store, name)
        assert down.state is PrintState.SENT
        assert "没有运行" in down.message
        cups.start()
    comes_to(at_cups, store, name, PrintState.PRINTED)
    assert came_out(cups) == [name]


class Lost(FaultyPrinter):
    """A printer whose answer is lost: nobody knows whether it took the paper."""

    def __init__(self, taken: bool) -> None:
        super().__init__()
        self.taken = taken

    def print(self, pdf: bytes, title: str, how: PrintHow) -> PrintReceipt:
        if self.taken:
            super().print(pdf, title, how)
        raise DeviceFault("PRINTER_SILENT", same("没有应答"), same("请检查"))


@pytest.mark.parametrize("taken", [True, False])
def test_a_lost_answer_is_settled_by_the_mark_or_left_to_a_human(
    desk: Desk, store: SqlStore, clock: HandClock, taken: bool
) -> None:
    desk.sign_in(TELLER, "train1001")
    lost = Lost(taken)
    desk._printer = lost
    name = paper(store, "aaaaaaaa")
    with pytest.raises(DeviceFault):
        desk.print_paper(name)
    assert stands(store, name).state is PrintState.HANDING
    desk.keep_printing()
    if taken:
        assert stands(store, name).state is PrintState.PRINTED
        return
    assert stands(store, name).state is PrintState.HANDING, "another program may be at it"
    clock.forward(seconds=31)
    (news,) = desk.keep_printing().changed
    assert news.paper.state is PrintState.UNSURE
    assert "可能已打印" in news.trouble.zh
    assert "出纸槽" in news.remedy.zh
    assert desk.say_printed(name).paper.state is PrintState.PRINTED


def test_a_paper_that_perhaps_came_out_is_printed_again_when_a_human_says_so(
    desk: Desk, store: SqlStore, printer: FaultyPrinter
) -> None:
    desk.sign_in(TELLER, "train1001")
    name = paper(store, "aaaaaaaa", PrintState.UNSURE)
    assert desk.print_paper(name).paper.state is PrintState.PRINTED
    assert len(printer.printed) == 1


def test_papers_of_another_counter_are_left_to_it(
    at_cups: Desk, store: SqlStore, cups: RealCups
) -> None:
    with store.writing() as transaction:
        kept = transaction.documents.keep(sheets.paper(), "application/pdf")
        transaction.outbox.add(
            OutboxPaper(
                "cccccccc",
                ENTRY,
                "receipt",
                "customer",
                PrintState.HANDING,
                kept,
                printer="system:Counter",
                job="0101-02 cccccccc-1",
            )
        )
    at_cups.keep_printing()
    assert stands(store, "cccccccc").state is PrintState.HANDING


def test_a_full_disk_at_the_printing_system_is_said_and_the_paper_kept(
    desk: Desk, store: SqlStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.sign_in(TELLER, "train1001")
    set_to(desk, f"file:{tmp_path / 'papers'}")
    name = paper(store, "aaaaaaaa")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("app.devices.printer.folder.os.fsync", full)
        with pytest.raises(DeviceFault):
            desk.print_paper(name)
    (failed,) = desk.papers_unfinished()
    assert "No space left" in failed.trouble.zh
    assert desk.print_paper(name).paper.state is PrintState.PRINTED


def test_what_is_no_paper_of_the_queue_is_printed_too(at_cups: Desk, cups: RealCups) -> None:
    how = PrintHow(sheet=Sheet(125.0, 177.0))
    receipt = at_cups.print_bytes(sheets.paper(1, (125.0, 177.0)), "校准页", how, "system:Receipt")
    assert receipt.printer == "system:Receipt"
    until(lambda: bool(cups.printed("Receipt")))


def killed(work: Callable[[], None], after: float) -> None:
    """Does the work in a process of its own and kills it without a word after so many seconds."""
    child = os.fork()
    if not child:
        try:
            work()
            time.sleep(60)
        finally:
            os._exit(0)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def test_whenever_the_program_is_killed_no_paper_is_lost_and_none_comes_out_twice_unseen(
    store: SqlStore, folder: Path, cups: RealCups, clock: HandClock
) -> None:
    moments = random.Random(20261122)
    names = [paper(store, f"{n:08x}", PrintState.WAITING) for n in range(40)]

    def opened(books: SqlStore) -> Desk:
        desk = desk_over(books, folder, clock, ReadableEyes(), FaultyPrinter())
        desk.sign_in(TELLER, "train1001")
        set_to(desk, "system:Counter")
        return desk

    def prints() -> None:
        from db.store import open_store  # noqa: PLC0415

        desk = opened(open_store(settings_in(folder)))
        while True:
            desk.keep_printing()

    for _ in range(10):
        killed(prints, 0.12 + moments.random() * 0.35)
    clock.forward(seconds=31)
    desk = opened(store)
    until(lambda: not desk.keep_printing().at_printer)
    out = came_out(cups)
    left = {name: stands(store, name).state for name in names}
    assert set(left.values()) <= {PrintState.PRINTED, PrintState.UNSURE}
    for name, state in left.items():
        assert out.count(name) == 1 or (state is PrintState.UNSURE and out.count(name) == 0)
    # Each kill has at most one paper in hand.
    assert sum(state is PrintState.UNSURE for state in left.values()) <= 10


@pytest.mark.parametrize("setting", ["system:Counter", "window:Counter"])
def test_what_comes_out_is_what_the_screen_showed(
    at_cups: Desk, store: SqlStore, cups: RealCups, setting: str
) -> None:
    by_form = Printing().with_form("receipt", FormPrinting(sides=Sides.LONG, copies=2))
    set_to(at_cups, setting, by_form.with_offset("receipt", setting, Offset(4.0, -2.5)))
    name = paper(store, "aaaaaaaa", pdf=sheets.paper(3, mark="aaaaaaaa"))
    at_cups.print_paper(name)
    comes_to(at_cups, store, name, PrintState.PRINTED)
    until(lambda: bool(cups.printed()))
    (out,) = cups.printed()
    # Two copies of two sheets; the back of each second sheet is white.
    assert sheets.pages(out) == 2 * 2 * 2
    for page in (1, 2, 3):
        seen = Image.open(io.BytesIO(at_cups.preview_picture(name, page, 595))).convert("L")
        for copy in (0, 4):
            printed = sheets.drawn(out, copy + page, 72).resize(seen.size)
            # What differs is the edge of a line: soft here, hard there.
            apart = np.abs(np.asarray(seen, float) - np.asarray(printed, float))
            assert apart.mean() < 2.0
            dark_seen, dark_printed = (np.asarray(one) < 160 for one in (seen, printed))
            box = [np.argwhere(dark) for dark in (dark_seen, dark_printed)]
            for far in (np.min, np.max):
                assert np.abs(far(box[0], axis=0) - far(box[1], axis=0)).max() <= 2


def test_the_papers_of_a_case_are_printed_by_themselves_once_it_is_performed(
    teller: Teller, tmp_path: Path
) -> None:
    set_to(teller.desk, f"file:{tmp_path / 'papers'}")
    done = teller.desk.perform(teller.until().id)
    assert {one.paper.state for one in done.papers} == {PrintState.WAITING}
    news = teller.desk.keep_printing()
    assert {one.paper.state for one in news.changed} == {PrintState.PRINTED}
    assert (len(news.changed), news.unfinished) == (len(done.papers), 0)
    assert len(sheets.files(tmp_path / "papers")) == len(done.papers)
