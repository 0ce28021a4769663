"""A paper as PDF: the same facts always give the same bytes, so that a signature can name them."""

from __future__ import annotations

from dataclasses import replace

from app.i18n import Text
from app.papers.blocks import (
    annex_pages,
    clauses,
    declarations,
    open_space,
    pictures,
    prose,
)
from app.papers.document import (
    Block,
    Clauses,
    Declarations,
    Document,
    OpenSpace,
    Pictures,
    Prose,
    Section,
    Table,
)
from app.papers.file import About
from app.papers.fonts import Weight, check
from app.papers.formats import A4, MILLIMETRE, SHORTEST, PageFormat
from app.papers.front import JOURNAL, NOT_PERFORMED, both, front
from app.papers.grid import Annex, grid, table
from app.papers.look import EVEN, SLIM, TIGHT, Look
from app.papers.marks import Page, Placed, Rule, Upright, Watermark
from app.papers.paint import paint
from app.papers.setting import Line, Run, bilingual, broken, height
from app.papers.sheets import Sheets, standing
from app.papers.sign_off import signatures, staff

TRAINING = Text("培训样本", "SPECIMEN")
"""Across every page of a paper made in training."""
TRAINING_LINE = Text("培训样本，不具有业务效力", "SPECIMEN made in training, without legal effect")

_HOLES = 12 * MILLIMETRE, 40 * MILLIMETRE
"""Two holes: how far from the edge, and how far from the middle of the page (ISO 838)."""


def render(document: Document, paper: PageFormat = A4) -> bytes:
    """The document as PDF/A-2a on that kind of paper, tagged, its text selectable and searchable.

    Raises PaperFault: NO_GLYPH and SCRIPT_NOT_SET for characters that cannot be printed, NO_FONT,
    BAD_PICTURE. What does not fit its cell is wrapped, then made smaller, then printed in full in
    an annex before the signatures; nothing is cut. All is set more tightly where that saves a page.
    """
    check()
    if paper.height is None:
        paper = _cut(document, paper)
    looks = (SLIM,) if paper.tight else (EVEN, TIGHT)
    sheets, foot = _filled(document, paper, looks[0])
    for look in looks[1:]:
        if len(sheets.pages) > 1:
            tighter, its_foot = _filled(document, paper, look)
            if len(tighter.pages) < len(sheets.pages):
                sheets, foot = tighter, its_foot
    head = _running_head(document, sheets.look, sheets.width)
    pages = tuple(
        _page(document, sheets, head, foot, number) for number in range(1, len(sheets.pages) + 1)
    )
    header = document.header
    return paint(
        pages,
        sheets.root,
        About(
            title=" ".join(part for part in (header.title.zh, header.journal) if part),
            author=f"{header.bank.zh} {header.branch_name}",
            subject=f"{header.title.en}, {header.copy.zh} {header.copy.en}, {header.serial}",
        ),
    )


def _cut(document: Document, paper: PageFormat) -> PageFormat:
    """Paper from a roll, as long as what stands on it."""
    sheets, _ = _filled(document, paper, SLIM)
    unused = (sheets.y - sheets.bottom) / MILLIMETRE
    return replace(paper, height=max(paper.size[1] / MILLIMETRE - unused + 1, SHORTEST))


def _filled(document: Document, paper: PageFormat, look: Look) -> tuple[Sheets, tuple[Line, ...]]:
    """All pages in one look, and what stands at the foot of each."""
    width = (paper.width - paper.left - paper.right) * MILLIMETRE
    head = _running_head(document, look, width)
    foot = _running_foot(document, look, width)
    sheets = Sheets(paper, look, height(head) + 4, height(foot) + look.gap)
    annex = Annex()
    front(sheets, document, annex)
    for block in document.blocks:
        sheets.y -= look.gap
        with sheets.inside_section(), sheets.frame():
            _block(sheets, block, annex)
    if annex.items:
        sheets.y -= look.gap
        with sheets.inside_section(), sheets.frame():
            annex_pages(sheets, annex)
    if document.signatures:
        sheets.y -= look.gap
        with sheets.inside_section(), sheets.frame():
            signatures(sheets, document.signatures)
    if document.staff or document.seal:
        sheets.y -= look.gap
        with sheets.inside_section(), sheets.frame():
            staff(sheets, document)
    return sheets, foot


def _block(sheets: Sheets, block: Block, annex: Annex) -> None:
    match block:
        case Section():
            grid(sheets, block.cells, block.columns, annex, block.title)
        case Declarations():
            declarations(sheets, block)
        case Prose():
            prose(sheets, block)
        case Clauses():
            clauses(sheets, block)
        case Table():
            table(sheets, block)
        case OpenSpace():
            open_space(sheets, block)
        case Pictures():
            pictures(sheets, block)


def _running_head(document: Document, look: Look, width: float) -> tuple[Line, ...]:
    """What stands over every page: whose paper it is, and what makes it no ordinary one."""
    header = document.header
    words = [f"{header.bank.zh}  {header.title.zh}  {' '.join(both(header.copy))}"]
    if document.reprint:
        words.append(document.reprint)
    lines = broken((Run("  ".join(words), look.small),), width)
    if document.training:
        lines += bilingual(TRAINING_LINE, look.label, width, weight=Weight.BOLD)
    return lines


def _running_foot(document: Document, look: Look, width: float) -> tuple[Line, ...]:
    """What stands under every page; the page number gets a line of its own where it must."""
    header = document.header
    lines: tuple[Line, ...] = ()
    if document.footer:
        lines += bilingual(document.footer, look.small, width, small=0.9)
    words = [f"{JOURNAL.zh} {JOURNAL.en}：{header.journal or ' '.join(both(NOT_PERFORMED))}"]
    words.append(f"流水号 Serial：{header.serial}")
    if document.seal and document.seal.check_code:
        words.append(f"校验码 Check code：{document.seal.check_code}")
    room = width - _page_number(look, 999, 999).width - 2 * look.pad
    if room < width / 2:
        own = Line((Run("", look.small),))
        return (*lines, *broken((Run("\n".join(words), look.small),), width), own)
    together = broken((Run("   ".join(words), look.small),), room)
    if len(together) > 1:
        together = broken((Run("\n".join(words), look.small),), room)
    return (*lines, *together)


def _page_number(look: Look, number: int, pages: int) -> Line:
    return Line((Run(f"第 {number} 页  共 {pages} 页   Page {number} of {pages}", look.small),))


def _page(
    document: Document,
    sheets: Sheets,
    head: tuple[Line, ...],
    foot: tuple[Line, ...],
    number: int,
) -> Page:
    """A page with what stands around it."""
    paper, look = sheets.paper, sheets.look
    wide, tall = paper.size
    top = tall - paper.top * MILLIMETRE
    lower = paper.bottom * MILLIMETRE
    count = len(sheets.pages)
    line = _page_number(look, number, count)
    right = sheets.left + sheets.width
    around = [
        *standing(head, sheets.left, top),
        *standing(foot, sheets.left, lower + height(foot)),
        *standing((line,), right - line.width, lower + line.height),
    ]
    if document.training:
        words = f"{TRAINING.zh} {TRAINING.en}"
        size = min(52.0, 52.0 * (wide + tall) / sum(A4.size), 0.07 * wide)
        big = Line((Run(words, size, Weight.BOLD),))
        shares = (0.28, 0.7) if tall > wide else (0.5,)
        angle = 38.0 if tall > wide * 0.7 else 12.0
        around += [Watermark(wide / 2, tall * share, big, angle) for share in shares]
    if paper.punched:
        edge, aside = _HOLES
        around += [
            Rule(edge - 4, tall / 2 + way * aside, edge + 4, tall / 2 + way * aside)
            for way in (-1, 1)
        ]
        around.append(Upright(right + 14, sheets.top, look.label, document.header.copy.zh))
    return Page((wide, tall), (*(Placed(mark) for mark in around), *sheets.pages[number - 1]))
