"""Every paper is found again: from its entry, by customer, day, kind, operation, check code."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.desk.archive import ENTRIES_OF_AN_ANSWER, ArchiveAnswer
from app.desk.views import Done, Outcome
from app.domain.check_code import grouped
from app.domain.paper_mark import read_mark
from app.errors import Conflict, DeviceFault, NotAllowed
from app.flow.forms import FieldErrors
from app.flow.ports import OutboxPaper, PrintState
from app.papers.stated import stated
from tests.desk.counter import Teller
from tests.training import HandClock


@pytest.fixture
def done(teller: Teller) -> Done:
    """An account that has just been opened."""
    return teller.opened()


def found(answer: ArchiveAnswer) -> set[str]:
    return {one.id for one in answer.papers}


def test_the_papers_of_an_entry_are_found_by_its_number_and_its_sequence(
    teller: Teller, done: Done
) -> None:
    own = {one.paper.id for one in done.papers}
    assert found(teller.desk.archive(done.number)) == own
    assert found(teller.desk.archive(done.number.split("-")[-1].lstrip("0"))) == own
    assert found(teller.desk.archive("0101-01-009999")) == set()


def test_papers_are_found_by_customer_name_end_of_number_staff_operation_and_day(
    teller: Teller, done: Done, clock: HandClock
) -> None:
    own = {one.paper.id for one in done.papers}
    (entry,) = {one.entry.customer for one in teller.desk.archive().papers}
    for words in ("沈", "shenruolan", "1001", "kh", "今天", "2026-03-09", "2026-03"):
        assert found(teller.desk.archive(words)) == own, words
    assert found(teller.desk.archive(customer=entry)) == own
    assert found(teller.desk.archive("沈 2026-03-09")) == own
    assert found(teller.desk.archive("2026-03-08")) == set()
    assert found(teller.desk.archive("欧阳")) == set()
    clock.forward(days=1)
    assert found(teller.desk.archive("今天")) == set()
    assert found(teller.desk.archive("昨天")) == own


def test_a_kind_of_paper_is_found_and_no_other(teller: Teller, done: Done) -> None:
    receipts = [one for one in done.papers if one.paper.paper == "receipt"]
    assert receipts
    answer = teller.desk.archive(kind="receipt")
    assert found(answer) == {one.paper.id for one in receipts}
    assert found(teller.desk.archive("沈", kind="receipt")) == found(answer)
    assert found(teller.desk.archive(kind="nothing of ours")) == set()
    kinds = teller.desk.paper_kinds()
    assert "receipt" in {one.code for one in kinds}
    assert len({one.title for one in kinds}) == len(kinds), "no two look the same"


def test_a_paper_is_found_by_its_check_code_and_by_what_its_qr_code_says(
    teller: Teller, done: Done
) -> None:
    paper = done.papers[0].paper
    assert paper.document is not None
    (said,) = stated(teller.desk.document(paper.document))
    mark = read_mark(said)
    assert mark is not None
    for words in (grouped(mark.code), mark.code.lower(), said, f" {said} "):
        answer = teller.desk.archive(words)
        assert found(answer) == {paper.id}, "the code is on this paper and on no other"
        assert answer.named == paper.id
    assert teller.desk.archive("沈").named == ""
    slip = grouped(mark.code)[:-1] + ("2" if mark.code[-1] != "2" else "3")
    assert found(teller.desk.archive(slip)) == set()


@pytest.mark.parametrize(
    "words",
    ["", " ", "%", "_", "'", "k:", "k:application", "\x00", "GT1R:", "（", "-", "000000", "9" * 40],
)
def test_whatever_is_typed_is_answered(teller: Teller, done: Done, words: str) -> None:
    assert found(teller.desk.archive(words)) in (set(), {one.paper.id for one in done.papers})


def test_names_are_masked_and_reprints_are_counted_and_listed(teller: Teller, done: Done) -> None:
    first = done.papers[0].paper.id
    teller.desk.print_paper(first)
    again = teller.desk.reprint_paper(first, "lost")
    answer = {one.id: one for one in teller.desk.archive().papers}
    assert answer[first].reprints == 1
    assert answer[again.paper.id].line.title.zh.endswith("补打 第1次")
    assert answer[again.paper.id].entry.number == done.number
    assert answer[again.paper.id].listed.number == again.paper.journal
    assert "沈若兰" not in repr([one.entry for one in answer.values()])
    assert again.paper.id in found(teller.desk.archive(customer=answer[first].entry.customer))


def test_a_long_archive_is_answered_piece_by_piece(
    teller: Teller, done: Done, clock: HandClock
) -> None:
    entries = []
    for _ in range(ENTRIES_OF_AN_ANSWER + 3):
        view = teller.desk.start("1001")
        entry = teller.desk.conclude(view.id, Outcome.DECLINED, "客户未带证件")
        entries.append(entry.line.number)
    answer = teller.desk.archive()
    assert len({one.listed.number for one in answer.papers}) == ENTRIES_OF_AN_ANSWER
    rest = teller.desk.archive(older_than=answer.last)
    assert rest.last == ""
    assert found(answer).isdisjoint(found(rest))
    assert {one.paper.id for one in done.papers} <= found(rest)
    numbers = dict.fromkeys(one.listed.number for one in (*answer.papers, *rest.papers))
    assert list(numbers) == [*sorted(entries, reverse=True), done.number]


def test_a_look_at_a_bank_copy_is_kept_in_the_journal_and_needs_a_reason(
    teller: Teller, done: Done
) -> None:
    paper = done.papers[0].paper
    with pytest.raises(FieldErrors):
        teller.desk.look_at_paper(paper.id, "")
    before = len(teller.desk.journal("8201"))
    assert teller.desk.look_at_paper(paper.id, "review") >= 1
    (look, *_) = teller.desk.journal("8201")
    assert len(teller.desk.journal("8201")) == before + 1
    opened = teller.desk.entry(look.number)
    assert {row.text.zh for row in opened.made} == {done.number}
    with pytest.raises(Conflict):
        teller.desk.look_at_paper("no such paper", "review")


def test_the_journal_keeps_who_took_a_bank_copy_out_of_the_store_as_a_file(
    teller: Teller, done: Done, tmp_path: Path
) -> None:
    full = next(one.paper for one in done.papers if not one.masked)
    masked = next(one.paper for one in done.papers if one.masked)
    teller.desk.save_paper(masked.id, tmp_path / "masked.pdf")
    assert not teller.desk.journal("8201")
    with pytest.raises(DeviceFault):
        teller.desk.save_paper(full.id, tmp_path / "nowhere" / "full.pdf")
    teller.desk.save_paper(full.id, tmp_path / "full.pdf")
    (look, _) = teller.desk.journal("8201")
    assert look.made_by == "1001"
    opened = teller.desk.entry(look.number)
    assert {row.text.zh for row in opened.made} == {done.number}
    assert any("另存为文件" in row.text.zh for part in opened.parts for row in part.rows)


def test_who_is_not_signed_in_sees_nothing_of_the_archive(teller: Teller, done: Done) -> None:
    teller.desk.sign_out()
    with pytest.raises(NotAllowed):
        teller.desk.archive()


def test_a_paper_is_in_the_archive_also_while_it_is_not_made(teller: Teller, done: Done) -> None:
    with teller.desk._store.writing() as transaction:
        transaction.outbox.add(
            OutboxPaper("waits", done.number, "receipt", "customer", PrintState.WAITING)
        )
    assert "waits" in found(teller.desk.archive(done.number))
