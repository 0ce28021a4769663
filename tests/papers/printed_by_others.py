"""A paper as other programs read it: poppler copies its text and reads it aloud, qpdf checks it."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path


def run(*words: str | Path) -> str:
    """What another program says of a file."""
    program = shutil.which(words[0])
    assert program, f"{words[0]} is part of the test set-up"
    done = subprocess.run([program, *words[1:]], capture_output=True, check=True)
    return done.stdout.decode()


def printed(pdf: bytes, folder: Path) -> str:
    """What is copied out of a paper, in the order of its content."""
    kept = folder / "paper.pdf"
    kept.write_bytes(pdf)
    return run("pdftotext", "-raw", kept, "-")


def heard(pdf: bytes, folder: Path) -> list[str]:
    """What a program that reads papers aloud says, piece by piece."""
    kept = folder / "paper.pdf"
    kept.write_bytes(pdf)
    return re.findall(r"^\s*\"(.*)\"$", run("pdfinfo", "-struct-text", kept), re.MULTILINE)
