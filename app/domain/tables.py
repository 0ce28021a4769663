"""The code tables that come with Guitai, read from its resources."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "tables"


def rows(table: str) -> Iterator[dict[str, str]]:
    """The rows of `resources/tables/<table>.csv` by column name.

    Lines that begin with `#` tell where the table comes from and are skipped.
    """
    with (_FOLDER / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(line for line in file if not line.startswith("#"))
