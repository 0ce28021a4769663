"""What stands on a form, read back."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from app.flow.operation import Paper, PaperCopy, Setting
from app.flow.slot import View
from app.papers.document import Cell, Declarations, Document, Options, Section


def bare(words: str) -> str:
    """Without spaces and line breaks, which no reader keeps as they were."""
    return "".join(words.split())


def told(paper: Paper, view: View, setting: Setting, copy: PaperCopy) -> str:
    """All that a paper says in large print, as whoever cannot read it hears it."""
    assert paper.facts is not None
    return bare(
        "".join(
            fact.name.zh + fact.value.zh
            for group in paper.facts(view, setting, copy)
            for fact in group.facts
        )
    )


def printed(pdf: bytes, tmp_path: Path) -> str:
    """What another reader, poppler's, finds in the paper."""
    program = shutil.which("pdftotext")
    assert program, "poppler-utils is part of the test set-up"
    file = tmp_path / "paper.pdf"
    file.write_bytes(pdf)
    done = subprocess.run([program, "-raw", file, "-"], capture_output=True, check=True)
    return bare(done.stdout.decode())


def cells(document: Document) -> tuple[Cell, ...]:
    """All fields of a form."""
    return tuple(
        cell for block in document.blocks if isinstance(block, Section) for cell in block.cells
    )


def cell(document: Document, label: str) -> Cell:
    """The field of this Chinese label."""
    return next(one for one in cells(document) if one.label.zh == label)


def chosen(document: Document, label: str) -> tuple[str, ...]:
    """What is ticked in the field of this label."""
    value = cell(document, label).value
    assert isinstance(value, Options)
    return tuple(text.zh for text in value.ticked)


def declared(document: Document) -> dict[str, bool]:
    """Each sentence to tick, and whether it is."""
    return {
        line.text.zh: line.ticked
        for block in document.blocks
        if isinstance(block, Declarations)
        for line in block.lines
    }
