"""The log of the workstation: what the program did, never what it knows of a customer."""

from __future__ import annotations

import logging
import re
from logging.handlers import RotatingFileHandler
from pathlib import Path

_LONG_NUMBER = re.compile(r"\d{8,}[0-9Xx]?|\b(?=(?:[A-Z]*\d){5})[0-9A-Z]{7,}\b")
"""Identity, card, account and phone numbers, and those of permits and passports with letters:
anything of that length is hidden."""


class _Discreet(logging.Formatter):
    """Hides long numbers, wherever they came from."""

    def format(self, record: logging.LogRecord) -> str:
        said = super().format(record)
        return _LONG_NUMBER.sub(lambda m: "*" * (len(m.group()) - 2) + m.group()[-2:], said)


def start(folder: Path) -> None:
    """Writes the log to `folder/guitai.log`, five files of a megabyte at the most."""
    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        folder / "guitai.log", maxBytes=1_000_000, backupCount=4, encoding="utf-8"
    )
    handler.setFormatter(_Discreet("{asctime} {levelname} {name} {message}", style="{"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
