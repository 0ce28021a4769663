"""The print queue says what became of each paper, and what to do where one did not come out."""

from __future__ import annotations

from typing import Any

import pytest

from app.desk.trouble import kept, trouble
from app.desk.views import Done
from app.devices.printer.nothing import Nothing
from app.errors import DeviceFault
from app.flow.ports import PrintState
from app.i18n import Text, same
from tests.desk.counter import FaultyPrinter, Teller
from tests.training import HandClock


@pytest.fixture
def done(teller: Teller) -> Done:
    """An account that has just been opened."""
    return teller.opened()


def states(teller: Teller) -> list[PrintState]:
    return [one.line.paper.state for one in teller.desk.print_queue()]


def fails(teller: Teller, paper: str) -> str:
    with pytest.raises(DeviceFault) as caught:
        teller.desk.print_paper(paper)
    return str(caught.value.code)


def test_the_papers_of_the_day_are_listed_with_their_entry(teller: Teller, done: Done) -> None:
    queue = teller.desk.print_queue()
    assert [one.line.paper.id for one in queue] == [one.paper.id for one in done.papers]
    assert {one.line.title.zh for one in queue} >= {"开户申请书", "业务回单"}
    assert {one.entry.number for one in queue} == {done.number}
    assert queue[0].entry.headline.startswith("沈*兰")
    assert not any(one.unfinished for one in queue)


def test_a_failed_paper_says_why_and_what_to_do_in_both_languages(
    teller: Teller, done: Done, printer: FaultyPrinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = done.papers[0].paper.id

    def jammed(*_: Any) -> None:
        raise DeviceFault("JAM", Text("卡纸", "a paper jam"), Text("请打开后盖。", "Open it."))

    with monkeypatch.context() as patch:
        patch.setattr(printer, "print", jammed)
        assert fails(teller, paper) == "JAM"
        assert fails(teller, paper) == "JAM"
    (failed,) = (one for one in teller.desk.print_queue() if one.unfinished)
    assert failed.line.trouble == Text("卡纸", "a paper jam")
    assert failed.line.remedy == Text("请打开后盖。", "Open it.")
    assert failed.line.paper.tries == 2
    again = teller.desk.print_paper(paper)
    assert (again.paper.state, again.paper.tries, again.trouble) == (
        PrintState.PRINTED,
        3,
        same(""),
    )


def test_without_a_printer_nothing_is_called_printed(
    teller: Teller, done: Done, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(teller.desk, "_printer", Nothing())
    assert fails(teller, done.papers[0].paper.id) == "NO_PRINTER"
    assert set(states(teller)) == {PrintState.ARCHIVED}
    assert teller.desk.print_queue()[0].line.paper.tries == 0


def test_what_is_finished_leaves_the_queue_with_its_day_and_the_rest_stays(
    teller: Teller, done: Done, printer: FaultyPrinter, clock: HandClock
) -> None:
    printer.well = False
    fails(teller, done.papers[2].paper.id)
    clock.forward(days=1)
    (left,) = teller.desk.print_queue()
    assert left.line.paper.id == done.papers[2].paper.id


def test_what_an_older_program_kept_of_a_trouble_is_still_said() -> None:
    assert trouble("缺纸").what == same("缺纸")
    assert trouble("").what == same("")
    fault = DeviceFault("X", Text("甲", "a"), Text("乙", "b"))
    assert (trouble(kept(fault)).what, trouble(kept(fault)).remedy) == (
        fault.sentence,
        fault.remedy,
    )
