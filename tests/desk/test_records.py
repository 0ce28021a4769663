"""What is left of a case: its entry, its papers, and nothing about the customer in the log."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app import log
from app.desk.views import Done
from app.errors import Conflict, DeviceFault, GuitaiError, StoreFault
from app.flow.outcome import Outcome
from app.flow.ports import PrintState
from app.i18n import same
from app.papers.faults import no_glyph
from db.store import SqlStore
from tests.db.sample import tamper
from tests.desk.counter import PHONE, PIN, FaultyPrinter, Teller
from tests.evidence import SUPERVISOR, TELLER

WITH_LETTERS = ("HA1234567", "L898902C3")


@pytest.fixture
def done(teller: Teller) -> Done:
    """An account that has just been opened."""
    return teller.opened()


def refusal(kind: type[Any], ask: Callable[[], Any]) -> str:
    with pytest.raises(kind) as caught:
        ask()
    return str(caught.value.code)


@pytest.mark.usefixtures("real_papers")
def test_the_papers_of_an_opening_are_made_kept_and_printed(
    teller: Teller, done: Done, printer: FaultyPrinter, tmp_path: Path
) -> None:
    desk = teller.desk
    assert {(one.title.zh, one.copy.zh) for one in done.papers} >= {
        ("开户申请书", "银行留存联"),
        ("开户申请书", "客户留存联"),
        ("个人税收居民身份声明文件", "银行留存联"),
        ("业务回单", "客户留存联"),
    }
    assert {one.paper.state for one in done.papers} == {PrintState.ARCHIVED}
    for line in done.papers:
        assert desk.paper_pages(line.paper.id) >= 1
        pdf = desk.paper_pdf(line.paper.id)
        assert pdf.startswith(b"%PDF")
        desk.save_paper(line.paper.id, tmp_path / "paper.pdf")
        assert (tmp_path / "paper.pdf").read_bytes() == pdf
    printed = desk.print_paper(done.papers[0].paper.id)
    assert (printed.paper.state, printed.paper.tries) == (PrintState.PRINTED, 1)
    (title,) = printer.printed
    assert title.startswith(f"{done.number} 开户申请书 银行留存联 ")
    assert desk.papers_unfinished() == ()
    assert desk.make_papers(done.number)[0].paper.state is PrintState.PRINTED


def test_a_printer_without_paper_leaves_the_paper_in_the_queue(
    teller: Teller, done: Done, printer: FaultyPrinter
) -> None:
    printer.well = False
    wanted = done.papers[2].paper.id
    assert refusal(DeviceFault, lambda: teller.desk.print_paper(wanted)) == "NO_PAPER"
    (waiting,) = teller.desk.papers_unfinished()
    assert (waiting.paper.id, waiting.paper.state) == (wanted, PrintState.FAILED)
    assert (waiting.trouble, waiting.remedy) == (same("缺纸"), same("加纸"))
    assert teller.desk.home().unfinished_papers == 1
    printer.well = True
    assert teller.desk.print_paper(wanted).paper.tries == 2
    assert teller.desk.papers_unfinished() == ()


def test_a_folder_that_is_not_there_takes_no_paper(
    teller: Teller, done: Done, tmp_path: Path
) -> None:
    paper = done.papers[0].paper.id
    gone = tmp_path / "gone" / "paper.pdf"
    assert refusal(DeviceFault, lambda: teller.desk.save_paper(paper, gone)) == "SAVE_FAILED"


@pytest.mark.usefixtures("real_papers")
def test_a_paper_in_no_font_fails_and_can_be_made_again(
    teller: Teller, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = teller.until()

    def missing(*_: Any) -> bytes:
        raise no_glyph("\U00030000")

    with monkeypatch.context() as patch:
        patch.setattr(teller.desk, "_rendered", missing)
        done = teller.desk.perform(view.id)
        assert done.made, "the account is open all the same"
        news = teller.desk.keep_printing()
        assert {one.paper.state for one in news.changed} == {PrintState.FAILED}
        assert "字体" in news.changed[0].trouble.zh
        assert "font" in news.changed[0].trouble.en
        assert len(teller.desk.papers_unfinished()) == len(done.papers)
        paper = done.papers[0].paper.id
        assert refusal(GuitaiError, lambda: teller.desk.paper_pdf(paper)) == "PAPER_NOT_MADE"
    assert teller.desk.paper_pdf(paper).startswith(b"%PDF")
    teller.desk.make_papers(done.number)
    assert teller.desk.papers_unfinished() == ()


def test_a_counter_that_cannot_make_a_paper_takes_nothing_from_one_that_made_it_meanwhile(
    teller: Teller, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = teller.desk
    done = desk.perform(teller.until().id)
    paper = done.papers[0].paper.id

    def made_elsewhere(*_: Any) -> bytes:
        patch.undo()
        desk.paper_pdf(paper)
        raise no_glyph("\U00030000")

    with monkeypatch.context() as patch:
        patch.setattr(desk, "_made", made_elsewhere)
        line = desk.make_paper(paper)
    assert line.paper.document is not None
    assert line.paper.state is PrintState.ARCHIVED
    assert desk.paper_pdf(paper).startswith(b"%PDF")


@pytest.mark.usefixtures("real_papers")
def test_an_opening_is_told_even_where_its_papers_cannot_be_kept(
    teller: Teller, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    view = teller.until()

    def full(*_: Any) -> Any:
        raise StoreFault("DISK_FULL", same("磁盘已满"), same("清理"))

    done = teller.desk.perform(view.id)
    assert {row.field for row in done.made} == {"account", "card", "customer"}
    assert {one.paper.state for one in done.papers} == {PrintState.WAITING}
    with monkeypatch.context() as patch:
        patch.setattr("db.documents.SqlDocuments.keep", full)
        news = teller.desk.keep_printing()
    assert {one.paper.state for one in news.changed} == {PrintState.FAILED}
    assert {one.trouble.zh for one in news.changed} == {"磁盘已满"}
    assert done.number in caplog.text
    assert len(teller.desk.make_papers(done.number)) == len(done.papers)
    assert teller.desk.papers_unfinished() == ()


def test_a_paper_or_an_entry_that_is_not_there_is_said_so(teller: Teller) -> None:
    assert refusal(Conflict, lambda: teller.desk.paper_pdf("x")) == "NO_PAPER"
    assert refusal(Conflict, lambda: teller.desk.entry("0101-01-999999")) == "NO_ENTRY"


def test_the_journal_is_searched_by_number_staff_and_day(teller: Teller, done: Done) -> None:
    desk = teller.desk
    today = desk.now().date()
    for words in (done.number, done.number[-6:], TELLER, f"{TELLER} {SUPERVISOR}", "1001"):
        assert done.number in {one.number for one in desk.journal(words)}, words
    assert desk.journal("no such thing") == ()
    assert desk.journal("%") == desk.journal("_") == ()
    for words in (
        "沈若兰",
        "若兰",
        "srl",
        "shenruolan",
        PHONE[-4:],
        "开户",
        "已办理 今天 开户",
        "刘建国",
    ):
        assert [one.number for one in desk.journal(words)] == [done.number], words
    assert [one.number for one in desk.journal(older_than=done.number)] == ["0101-01-000001"]
    assert desk.journal(done.number, on=today, older_than=done.number) == ()
    assert len(desk.journal(on=today)) == 2
    assert desk.journal(on=today.replace(day=8)) == ()
    (line,) = desk.journal(done.number)
    assert (line.title.zh, line.outcome) == ("开立个人Ⅰ类户", Outcome.PERFORMED)
    assert line.headline.startswith("沈*兰")
    assert "沈若兰" not in line.headline


def test_an_entry_shows_what_was_witnessed_and_found(teller: Teller, done: Done) -> None:
    entry = teller.desk.unmask_entry(done.number, "review")
    rows = {(row.slot, row.field): row.text.zh for part in entry.parts for row in part.rows}
    assert rows["card", "name"] == "沈若兰"
    assert rows["phone", "number"] == PHONE
    assert rows["terms", "daily_amount"] == "¥5,000.00"
    assert not any(slot == "pin" for slot, _ in rows)
    assert "OPENING-LEVEL" in {verdict.code for verdict in entry.verdicts}
    assert [row.text for row in entry.made] == [row.text for row in done.made]
    pictures = [one.kept for part in entry.parts for one in part.pictures]
    assert len(pictures) == 5
    assert all(teller.desk.document(kept) for kept in pictures)
    first = teller.desk.entry("0101-01-000001")
    assert first.digest == entry.previous
    assert first.parts == (), "the founding is no operation of the catalogue"


@pytest.mark.usefixtures("real_papers")
def test_nothing_about_the_customer_is_in_the_log(
    teller: Teller,
    store: SqlStore,
    folder: Path,
    printer: FaultyPrinter,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    log.start(folder / "log")
    root.setLevel(logging.DEBUG)
    try:
        view = teller.until()
        card = view.values["card"]
        with monkeypatch.context() as patch:
            patch.setattr(teller.desk, "_rendered", lambda *_: b"no pdf")
            done = teller.desk.perform(view.id)
        printer.well = False
        with pytest.raises(DeviceFault):
            teller.desk.print_paper(done.papers[0].paper.id)
        logging.getLogger("guitai.window").error(
            "card %s of %s, phone %s", card.number, done.made[1].text.zh, PHONE
        )
        logging.getLogger("guitai.window").error("permit %s, passport %s", *WITH_LETTERS)
        try:
            raise RuntimeError(f"identity number {card.number}")
        except RuntimeError:
            logging.getLogger("guitai.window").exception("a bug")
    finally:
        for handler in set(root.handlers) - set(before):
            root.removeHandler(handler)
            handler.close()
        root.setLevel(level)
    written = (folder / "log" / "guitai.log").read_text(encoding="utf-8")
    assert "a bug" in written
    made = {row.field: row.text.zh for row in done.made}
    for secret in (
        card.number,
        card.number[:-1],
        made["card"],
        made["account"],
        PHONE,
        card.name,
        *WITH_LETTERS,
        PIN,
        "argon2",
    ):
        assert secret not in written, secret


def test_an_entry_is_proved_with_its_place_in_the_chain(
    teller: Teller, done: Done, store: SqlStore
) -> None:
    desk = teller.desk
    assert desk.entry(done.number).fault is None
    proving = desk.prove(done.number)
    assert (proving.complete, proving.total, proving.proved.sequence) == (True, 2, 2)
    tamper(store, "UPDATE journal SET headline = 'another' WHERE sequence = 1")
    assert desk.entry(done.number).fault is None, "itself it stands as it was written"
    fault = desk.entry("0101-01-000001").fault
    assert fault is not None
    assert "被改动" in fault.zh
    broken = desk.prove(done.number)
    assert (broken.complete, broken.proved.sequence) == (True, 0)
    assert broken.proved.fault == fault
    tamper(store, "DELETE FROM journal WHERE sequence = 1")
    gone = desk.entry(done.number).fault
    assert gone is not None
    assert "缺失" in gone.zh
    assert refusal(Conflict, lambda: desk.prove("0101-01-999999")) == "NO_ENTRY"


def test_a_long_chain_is_proved_piece_by_piece(
    teller: Teller, done: Done, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.desk.records.PROVED_AT_A_TIME", 1)
    first = teller.desk.prove(done.number)
    assert (first.complete, first.proved.sequence) == (False, 1)
    second = teller.desk.prove(done.number, first.proved)
    assert (second.complete, second.proved.fault) == (True, None)
