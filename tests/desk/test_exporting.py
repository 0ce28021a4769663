"""Papers leave the store whole, with an index that proves them, or not at all; and not unseen."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from app.desk.export_files import IndexLine, csv_index, file_name
from app.desk.exporting import Exported, PapersWanted
from app.desk.views import Done, Outcome
from app.errors import Conflict, DeviceFault, GuitaiError, NotAllowed, Unacceptable
from app.evidence.image import digest_of
from app.flow.forms import FieldErrors
from app.flow.perform import Refused
from tests.desk.counter import PASSWORDS, Teller
from tests.evidence import SUPERVISOR

TODAY = PapersWanted(date(2026, 3, 9))


@pytest.fixture
def done(teller: Teller) -> Done:
    """An account that has just been opened, its first paper printed and printed again; then a
    supervisor sits down."""
    opened = teller.opened()
    first = opened.papers[0].paper.id
    teller.desk.print_paper(first)
    teller.desk.reprint_paper(first, "lost")
    teller.desk.sign_out()
    teller.desk.sign_in(SUPERVISOR, PASSWORDS[SUPERVISOR])
    return opened


def exported(
    teller: Teller, out: Path, wanted: PapersWanted = TODAY, reason: str = "audit"
) -> Exported:
    return teller.desk.export_papers(wanted, out, reason, "", lambda *_: None)


def index(out: Path) -> list[dict[str, str]]:
    with (out / "index.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def left(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def test_the_papers_of_a_day_are_written_with_an_index_that_proves_each(
    teller: Teller, done: Done, tmp_path: Path
) -> None:
    out = tmp_path / "papers of a day"
    told: list[tuple[int, int]] = []
    made = teller.desk.export_papers(TODAY, out, "audit", "", lambda *n: told.append(n))
    lines = index(out)
    assert made.papers == len(lines) == len(done.papers) + 1
    assert told[-1] == (made.papers, made.papers)
    for line in lines:
        pdf = (out / line["file"]).read_bytes()
        assert digest_of(pdf) == line["digest"]
        assert len(line["signed_by"]) == 64
        assert line["signature"] == "good"
        assert line["entry"] in line["file"]
    assert sorted(left(out)) == sorted([*(o["file"] for o in lines), "index.csv", "index.json"])
    assert lines[0]["reprints"] == "1"
    assert lines[-1]["reprint"] == "1"
    assert lines[-1]["reprint_of"] == lines[0]["file"]
    assert not made.lacking


def test_the_index_is_for_excel_and_for_programs_and_names_no_customer_in_full(
    teller: Teller, done: Done, tmp_path: Path
) -> None:
    made = exported(teller, tmp_path / "out")
    raw = (tmp_path / "out" / "index.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf"), "Excel knows UTF-8 by its mark"
    told = json.loads((tmp_path / "out" / "index.json").read_bytes())
    assert digest_of((tmp_path / "out" / "index.json").read_bytes()) == made.digest
    assert told["by"] == "day"
    assert told["which"] == "2026-03-09"
    assert told["place"]["exported_by"] == SUPERVISOR
    assert [one["file"] for one in told["papers"]] == [one["file"] for one in index(made.folder)]
    for words in (raw.decode("utf-8-sig"), json.dumps(told, ensure_ascii=False)):
        assert "沈*兰" in words
        assert "沈若兰" not in words
    assert not any("沈" in name for name in left(made.folder))


def test_the_journal_keeps_what_left_the_store_by_whom_and_why(
    teller: Teller, done: Done, tmp_path: Path
) -> None:
    made = exported(teller, tmp_path / "out")
    entry = teller.desk.entry(made.entry)
    assert (entry.line.operation, entry.line.made_by) == ("8204", SUPERVISOR)
    said = {row.label.zh: row.text.zh for part in entry.parts for row in part.rows}
    assert said["导出原因"] == "内部审计、检查"
    assert said["具体为"] == "2026-03-09"
    assert said["单据张数"] == str(made.papers)
    assert said["目录摘要"] == made.digest


def test_the_papers_of_one_customer_and_of_one_entry_come_with_their_reprints(
    teller: Teller, done: Done, tmp_path: Path
) -> None:
    customer = teller.desk.archive(done.number).papers[0].entry.customer
    by_customer = exported(teller, tmp_path / "a", PapersWanted(customer=customer))
    by_entry = exported(teller, tmp_path / "b", PapersWanted(entry=done.number))
    assert by_customer.papers == by_entry.papers == len(done.papers) + 1
    assert teller.desk.entry(by_entry.entry).customer == customer


def test_a_second_program_reads_every_exported_paper_and_its_signature(
    teller: Teller, done: Done, tmp_path: Path
) -> None:
    made = exported(teller, tmp_path / "out")
    tool = shutil.which("pdfsig")
    assert tool is not None, "poppler-utils are among the packages of the tests"
    for line in index(made.folder):
        said = subprocess.run(
            [tool, "-nocert", str(made.folder / line["file"])],
            capture_output=True,
            text=True,
            check=False,
        ).stdout
        assert "Signature is Valid" in said, said
        assert "invalid" not in said.lower()


@pytest.mark.parametrize(
    "wanted",
    [
        PapersWanted(date(1999, 1, 1)),
        PapersWanted(customer="0000"),
        PapersWanted(customer="' OR 1=1 --"),
        PapersWanted(entry="0101-01-999999"),
        PapersWanted(entry="../../etc"),
    ],
)
def test_where_there_are_no_papers_nothing_is_written_and_the_attempt_is_kept(
    teller: Teller, done: Done, tmp_path: Path, wanted: PapersWanted
) -> None:
    with pytest.raises(Conflict) as refused:
        exported(teller, tmp_path / "out", wanted)
    assert refused.value.code == "NO_PAPERS"
    assert left(tmp_path) == ["branch"]
    (attempt, *_) = teller.desk.journal("8204")
    assert attempt.outcome is Outcome.WITHDRAWN


def test_without_a_reason_nothing_leaves_the_store(
    teller: Teller, done: Done, tmp_path: Path
) -> None:
    for reason, error in (("", FieldErrors), ("for fun", FieldErrors), ("other", Refused)):
        with pytest.raises(error):
            exported(teller, tmp_path / "out", reason=reason)
    assert left(tmp_path) == ["branch"]


def test_a_teller_of_the_lowest_level_exports_nothing(
    teller: Teller, done: Done, tmp_path: Path
) -> None:
    teller.desk.sign_out()
    with pytest.raises(NotAllowed):
        exported(teller, tmp_path / "out")
    teller.desk.sign_in("1001", PASSWORDS["1001"])
    with pytest.raises(NotAllowed):
        exported(teller, tmp_path / "out")
    assert left(tmp_path) == ["branch"]


def test_a_folder_that_holds_something_is_left_as_it_is(
    teller: Teller, done: Done, tmp_path: Path
) -> None:
    full = tmp_path / "full"
    full.mkdir()
    (full / "letter.txt").write_text("mine")
    file = tmp_path / "file"
    file.write_text("mine")
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "nowhere")
    for out in (full, file, link):
        with pytest.raises(Unacceptable) as refused:
            exported(teller, out)
        assert refused.value.code == "FOLDER_NOT_EMPTY"
    assert left(tmp_path) == ["branch", "file", "full", "link"]
    empty = tmp_path / "empty"
    empty.mkdir()
    assert exported(teller, empty).papers
    assert exported(teller, tmp_path / "new" / "deep").papers


def test_a_disk_that_fills_leaves_nothing_and_is_said(
    teller: Teller, done: Done, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[Path] = []
    write = Path.write_bytes

    def full(path: Path, content: bytes) -> int:
        written.append(path)
        if len(written) == 3:
            raise OSError(28, "No space left on device")
        return write(path, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(DeviceFault) as caught:
        exported(teller, tmp_path / "deep" / "out")
    assert caught.value.code == "EXPORT_FAILED"
    assert "No space left" in caught.value.sentence.zh
    assert left(tmp_path) == ["branch"]
    (attempt, *_) = teller.desk.journal("8204")
    assert attempt.outcome is Outcome.WITHDRAWN
    assert "No space left" in teller.desk.entry(attempt.number).reason


def test_an_export_that_is_stopped_leaves_nothing(
    teller: Teller, done: Done, tmp_path: Path
) -> None:
    def stop(done: int, of: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        teller.desk.export_papers(TODAY, tmp_path / "out", "audit", "", stop)
    assert left(tmp_path) == ["branch"]
    (attempt, *_) = teller.desk.journal("8204")
    assert teller.desk.entry(attempt.number).reason == "导出被中止。"


def test_a_place_where_nobody_may_write_is_said(teller: Teller, done: Done, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(GuitaiError):
        exported(teller, tmp_path / "file" / "out")
    assert left(tmp_path) == ["branch", "file"]


def test_an_altered_paper_is_named_and_keeps_the_others_from_nobody(
    teller: Teller, done: Done, tmp_path: Path
) -> None:
    document = done.papers[1].paper.document
    assert document is not None
    engine = teller.desk._store._opened.engine  # type: ignore[attr-defined]
    with engine.begin() as connection:
        connection.execute(sa.text("DROP TRIGGER documents_refuses_update"))
        connection.execute(
            sa.text("UPDATE documents SET content = :other WHERE digest = :digest"),
            {"other": b"%PDF-1.4 forged", "digest": document.digest},
        )
    made = exported(teller, tmp_path / "out")
    (lacking,) = made.lacking
    assert lacking.state == "damaged"
    assert lacking.file == ""
    assert lacking.trouble
    assert len(left(made.folder)) == made.papers - 1 + 2


@pytest.mark.parametrize("title", ["回单/联", "a" * 300, '?:*<>|"', "", "..", "回 单\n", "𠮷" * 90])
def test_every_file_system_takes_the_names(title: str) -> None:
    name = file_name("0101-01-000001", 1, title, "银行留存联")
    assert len(name.encode()) <= 255
    assert not set(name) & set('\\/:*?"<>|\n \t')
    assert name.startswith("0101-01-000001_01_")
    assert name.endswith(".pdf")


@pytest.mark.parametrize("begins", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_no_cell_of_the_index_is_reckoned_out(begins: str) -> None:
    said: dict[str, Any] = {
        one.name: 1 if one.type == "int" else "words" for one in fields(IndexLine)
    }
    line = IndexLine(**said | {"customer_masked": f"{begins}HYPERLINK(1)"})
    rows = csv.DictReader(io.StringIO(csv_index([line]).decode("utf-8-sig"), newline=""))
    (row,) = rows
    assert row["customer_masked"].startswith(f"'{begins}")
