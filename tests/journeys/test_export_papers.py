"""`guitai export-papers` as an operator calls it: papers, index, refusals, exit codes."""

from __future__ import annotations

import csv
import hashlib
import json
from pathlib import Path

import pytest

from app.clock import business_date, now
from tests.journeys.conftest import Guitai, Within


@pytest.fixture(scope="module")
def branch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A training store, with one account opened in it."""
    return tmp_path_factory.mktemp("export") / "store"


@pytest.fixture
def served(guitai: Guitai, branch: Path) -> Path:
    """The store, the opening performed once."""
    if not branch.exists():
        done = guitai("rehearse", "account_opening", "--specimen", "S01", "--store", branch)
        assert done.code == 0, done.err
    return branch


@pytest.fixture
def password(tmp_path: Path) -> Path:
    """The supervisor's password in a file."""
    file = tmp_path / "password"
    file.write_text("train2001\n")
    return file


def test_a_day_is_exported_with_its_index_and_kept_in_the_journal(
    guitai: Guitai, within: Within, served: Path, password: Path, tmp_path: Path
) -> None:
    out = tmp_path / "day"
    day = business_date(now()).isoformat()
    who = ("--staff", "2001", "--password-file", password, "--reason", "audit")
    said = guitai("export-papers", "--day", day, "--out", out, "--store", served, *who, "--json")
    assert said.code == 0, said.err
    with (out / "index.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    assert said.answer["papers"] == len(lines) > 0
    for line in lines:
        assert hashlib.sha256((out / line["file"]).read_bytes()).hexdigest() == line["digest"]
    digest = hashlib.sha256((out / "index.json").read_bytes()).hexdigest()
    assert said.answer["index_digest"] == digest
    assert json.loads((out / "index.json").read_bytes())["which"] == day
    again = within("export-papers", "--day", day, "--out", out, "--store", served, *who, "--json")
    assert (again.code, again.error) == (64, "FOLDER_NOT_EMPTY")


@pytest.mark.parametrize(
    ("words", "code", "error"),
    [
        (("--day", "2026-02-30", "--staff", "2001"), 64, "DAY"),
        (("--entry", "0101-01-000001", "--staff", "2001"), 4, "NO_PAPERS"),
        (("--customer", "1", "--staff", "1001", "--reason", "audit"), 4, "WRONG_PASSWORD"),
        (("--customer", "1", "--staff", "2001", "--reason", ""), 64, "MISSING"),
        (("--customer", "1", "--staff", "2001", "--reason", "fun"), 64, "FIELDS"),
        (("--day", "2026-03-09", "--customer", "1"), 64, "USAGE"),
    ],
)
def test_what_cannot_be_exported_is_said_and_leaves_nothing(
    within: Within,
    served: Path,
    password: Path,
    tmp_path: Path,
    words: tuple[str, ...],
    code: int,
    error: str,
) -> None:
    out = tmp_path / "out"
    given = ("--reason", "audit", *words) if "--reason" not in words else words
    said = within(
        *("export-papers", *given, "--out", out, "--store", served),
        *("--password-file", password, "--json"),
    )
    assert (said.code, said.error) == (code, error), said.err
    assert not out.exists()
    assert not [one for one in tmp_path.iterdir() if one.name.endswith(".part")]
