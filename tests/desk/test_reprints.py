"""A paper that was printed is printed again for a reason only, counted, marked, and journalled."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from app.desk.views import Done, PaperLine
from app.errors import Conflict, DeviceFault, NotAllowed, StoreFault
from app.flow.forms import FieldErrors
from app.flow.perform import Refused
from app.flow.ports import PrintState
from app.papers.preview import page_count
from app.papers.reprint import archived_of
from tests.desk.counter import FaultyPrinter, Teller


@pytest.fixture
def done(teller: Teller) -> Done:
    """An account that has just been opened."""
    return teller.opened()


@pytest.fixture
def printed(teller: Teller, done: Done) -> PaperLine:
    """Its first paper, printed."""
    return teller.desk.print_paper(done.papers[0].paper.id)


def bytes_of(teller: Teller, paper: PaperLine) -> bytes:
    assert paper.paper.document is not None
    return teller.desk.document(paper.paper.document)


def test_what_was_printed_is_not_simply_printed_again(
    teller: Teller, printed: PaperLine, printer: FaultyPrinter
) -> None:
    with pytest.raises(NotAllowed) as refused:
        teller.desk.print_paper(printed.paper.id)
    assert refused.value.code == "PRINTED_BEFORE"
    assert len(printer.printed) == 1


def test_a_first_print_that_failed_is_tried_again_without_a_reprint(
    teller: Teller, done: Done, printer: FaultyPrinter
) -> None:
    printer.well = False
    paper = done.papers[0].paper.id
    with pytest.raises(DeviceFault):
        teller.desk.print_paper(paper)
    printer.well = True
    assert teller.desk.print_paper(paper).paper.reprint == 0
    assert len(teller.desk.entry(done.number).papers) == len(done.papers)


def test_a_reprint_holds_the_archived_paper_byte_for_byte_and_lies_in_the_queue(
    teller: Teller, printed: PaperLine
) -> None:
    archived = bytes_of(teller, printed)
    again = teller.desk.reprint_paper(printed.paper.id, "lost")
    assert (again.paper.of, again.paper.reprint) == (printed.paper.id, 1)
    assert again.title.zh == f"{printed.title.zh} 补打 第1次"
    made = bytes_of(teller, again)
    assert made.startswith(archived)
    assert made != archived
    assert archived in archived_of(made)
    assert page_count(made) == page_count(archived)
    assert again.paper.id in {one.line.paper.id for one in teller.desk.print_queue()}
    done = teller.desk.print_paper(again.paper.id)
    assert done.paper.state is PrintState.PRINTED


def test_the_journal_keeps_who_had_it_printed_again_which_and_why(
    teller: Teller, printed: PaperLine
) -> None:
    again = teller.desk.reprint_paper(printed.paper.id, "other", "客户搬家后要求")
    entry = teller.desk.entry(again.paper.journal)
    assert entry.line.operation == "8202"
    assert entry.line.made_by == teller.desk.who.number  # type: ignore[union-attr]
    said = {row.label.zh: row.text.zh for part in entry.parts for row in part.rows}
    assert said["补打原因"] == "其他（须说明）"
    assert said["原因说明"] == "客户搬家后要求"
    assert said["日志号"] == printed.paper.journal
    assert said["按日志重新生成"] == "与归档逐字节一致"
    assert entry.made[0].text.zh == "1"
    assert [one.paper.id for one in entry.papers] == [again.paper.id]


def test_reprints_are_counted_and_listed_with_the_entry_and_the_customer_of_the_paper(
    teller: Teller, printed: PaperLine
) -> None:
    first = teller.desk.reprint_paper(printed.paper.id, "damaged")
    teller.desk.print_paper(first.paper.id)
    second = teller.desk.reprint_paper(first.paper.id, "lost")
    assert second.paper.of == printed.paper.id, "of a reprint the paper itself is printed again"
    assert second.paper.reprint == 2
    opened = teller.desk.entry(printed.paper.journal)
    assert [one.paper.reprint for one in opened.papers if one.paper.of] == [1, 2]
    assert opened.customer
    lines = teller.desk.journal(opened.customer)
    assert {first.paper.journal, second.paper.journal} <= {one.number for one in lines}


def test_a_paper_that_was_never_printed_cannot_be_printed_again(teller: Teller, done: Done) -> None:
    with pytest.raises(Conflict) as refused:
        teller.desk.reprint_paper(done.papers[0].paper.id, "lost")
    assert refused.value.code == "NOT_PRINTED_YET"
    assert not [one for one in teller.desk.entry(done.number).papers if one.paper.of]


def test_without_a_reason_nothing_is_printed_again(teller: Teller, printed: PaperLine) -> None:
    with pytest.raises(FieldErrors):
        teller.desk.reprint_paper(printed.paper.id, "")
    with pytest.raises(FieldErrors):
        teller.desk.reprint_paper(printed.paper.id, "because")
    with pytest.raises(Refused):
        teller.desk.reprint_paper(printed.paper.id, "other", "  ")
    with pytest.raises(FieldErrors):
        teller.desk.reprint_paper(printed.paper.id, "other", "字" * 201)
    assert not [one for one in teller.desk.entry(printed.paper.journal).papers if one.paper.of]


def test_an_archived_paper_that_was_altered_is_never_printed_again(
    teller: Teller, printed: PaperLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = teller.desk._store._opened.engine  # type: ignore[attr-defined]
    assert printed.paper.document is not None
    with engine.begin() as connection:
        connection.execute(sa.text("DROP TRIGGER documents_refuses_update"))
        connection.execute(
            sa.text("UPDATE documents SET content = :other WHERE digest = :digest"),
            {"other": b"%PDF-1.4 forged", "digest": printed.paper.document.digest},
        )
    with pytest.raises(StoreFault):
        teller.desk.reprint_paper(printed.paper.id, "lost")
    assert not [one for one in teller.desk.entry(printed.paper.journal).papers if one.paper.of]


def test_a_paper_that_would_read_otherwise_today_is_printed_as_it_was_and_said(
    teller: Teller, printed: PaperLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    archived = bytes_of(teller, printed)
    monkeypatch.setattr(
        type(teller.desk), "_rendered", lambda *_: b"%PDF-1.4 what a later program makes"
    )
    again = teller.desk.reprint_paper(printed.paper.id, "authority")
    assert bytes_of(teller, again).startswith(archived)
    verdicts = teller.desk.entry(again.paper.journal).verdicts
    assert [one.code for one in verdicts] == ["REPRINT-SAME"]


def test_who_is_not_signed_in_prints_nothing_again(teller: Teller, printed: PaperLine) -> None:
    teller.desk.sign_out()
    with pytest.raises(NotAllowed):
        teller.desk.reprint_paper(printed.paper.id, "lost")
