"""Sentences, clauses, pictures and places for notes: what stands on a paper beside its fields."""

from __future__ import annotations

from dataclasses import replace

from app.i18n import Text
from app.papers.document import Clause, Clauses, Declarations, OpenSpace, Pictures, Prose
from app.papers.fonts import Weight
from app.papers.formats import MILLIMETRE
from app.papers.grid import Annex
from app.papers.marks import Box, PictureMark
from app.papers.pictures import picture_size
from app.papers.setting import Line, Run, bilingual, box, broken, filled_in, hanging, height
from app.papers.sheets import Said, Sheets, centred, standing
from app.papers.structure import Element, Tag

ANNEX = Text("附页：表内未能列全的内容", "Annex: what the form above has no room for")

_SMALL = 0.75
"""How large the English below Chinese prose is beside it."""
_HANG = 0.3
"""The share of a line that a number of a clause may take before its words."""
_KEPT = 0.2
"""The share of a page up to which sentences to tick are not parted from each other."""
_TALLEST = 190.0
"""Points of height that a picture of evidence takes at most."""


def paragraph(text: Text, size: float, room: float) -> tuple[Line, ...]:
    """Chinese prose, and the English small below it."""
    lines = broken((Run(text.zh, size),), room)
    if text.en != text.zh:
        lines += broken((Run(text.en, size * _SMALL, faint=True),), room)
    return lines


def declarations(sheets: Sheets, block: Declarations) -> None:
    """Sentences behind their boxes, each in a box of rules of its own."""
    size = sheets.look.prose
    indent = box(size, ticked=True).width
    sentences = [
        hanging(
            box(size, ticked=one.ticked), paragraph(one.text, size, sheets.inner - indent), indent
        )
        for one in block.lines
    ]
    if sentences:
        whole = sum(height(lines) + 2 * sheets.look.pad for lines in sentences)
        short = whole <= sheets.whole * _KEPT
        sheets.bar(block.title, keep=whole if short else sheets.kept(list(sentences[0])))
    with sheets.inside(Tag.LIST) as sentences_said:
        for lines in sentences:
            body = sentences_said.add(Tag.ITEM).add(Tag.BODY)
            sheets.framed([(body, line) for line in lines], block.title)


def prose(sheets: Sheets, block: Prose) -> None:
    """A notice, paragraph by paragraph, the whole in Chinese before the whole in English."""
    size = sheets.look.prose
    texts = [(block.text.zh, size, False)]
    if block.text.en != block.text.zh:
        texts.append((block.text.en, size * _SMALL, True))
    set_lines = [
        broken((Run(words, tall, faint=english),), sheets.inner)
        for text, tall, english in texts
        for words in text.replace("\r\n", "\n").split("\n")
    ]
    if block.title:
        sheets.bar(block.title, keep=sheets.kept([line for lines in set_lines for line in lines]))
    said: list[Said] = []
    for lines in set_lines:
        element = sheets.element(Tag.PARAGRAPH)
        said += [(element, line) for line in lines]
    sheets.framed(said, block.title)


def clauses(sheets: Sheets, block: Clauses) -> None:
    """Numbered clauses with hanging indents, over as many pages as they need."""
    whole = Element(Tag.LIST)
    said = _clauses(whole, block.clauses, sheets.inner, sheets.look.prose)
    if not said:
        return
    if block.title:
        sheets.bar(block.title, keep=sheets.kept([line for _, line in said]))
    sheets.add(whole)
    sheets.framed(said, block.title)


def _clauses(whole: Element, of: tuple[Clause, ...], room: float, size: float) -> list[Said]:
    """Clauses with hanging indents, the parts of each set in behind it."""
    numbers = [Run(clause.number.zh + " ", size, Weight.BOLD) for clause in of]
    indent = min(max((one.width for one in numbers), default=0.0), room * _HANG)
    said: list[Said] = []
    for number, clause in zip(numbers, of, strict=True):
        body = whole.add(Tag.ITEM).add(Tag.BODY)
        words = _clause_words(clause, room - indent, size)
        if words and number.width <= indent:
            lines = hanging(number, words, indent)
        else:
            lines = broken((number,), room) + _set_in(words, indent)
        said += [(body, line) for line in lines]
        if clause.parts:
            parts = _clauses(whole.add(Tag.LIST), clause.parts, room - indent, size)
            said += [(element, _set_in((line,), indent)[0]) for element, line in parts]
    return said


def _set_in(lines: tuple[Line, ...], indent: float) -> tuple[Line, ...]:
    return tuple(replace(line, indent=line.indent + indent) for line in lines)


def _clause_words(clause: Clause, room: float, size: float) -> tuple[Line, ...]:
    lines: tuple[Line, ...] = ()
    if clause.heading:
        lines += bilingual(clause.heading, size, room, weight=Weight.BOLD)
    if clause.text:
        lines += paragraph(clause.text, size, room)
    return lines


def open_space(sheets: Sheets, block: OpenSpace) -> None:
    """An empty frame with a pale word of what belongs there."""
    look = sheets.look
    hint = bilingual(block.hint, look.small, sheets.inner)
    tall = max(block.millimetres * MILLIMETRE, height(hint) + 2 * look.pad)
    sheets.bar(block.title, keep=tall)
    sheets.put(Box(sheets.left, sheets.y - tall, sheets.width, tall))
    sheets.put_in(
        sheets.element(Tag.PARAGRAPH), *standing(hint, sheets.left + look.pad, sheets.y - look.pad)
    )
    sheets.y -= tall


def annex_pages(sheets: Sheets, annex: Annex) -> None:
    """What the fields had no room for, in full, each under its number and name."""
    look = sheets.look
    for number, (name, value) in enumerate(annex.items, start=1):
        said: list[Said] = []
        words = f"{number}. {name.zh}" + (f" {name.en}" if name.en != name.zh else "")
        lines = broken((Run(words, look.label, Weight.BOLD),), sheets.inner)
        content = filled_in(value, look.values[1], sheets.inner)
        if number == 1:
            sheets.bar(ANNEX, keep=sheets.kept([*lines, *content]))
        for part in (lines, content):
            element = sheets.element(Tag.PARAGRAPH)
            said += [(element, line) for line in part]
        sheets.framed(said, ANNEX)


def pictures(sheets: Sheets, block: Pictures) -> None:
    """Pictures of evidence two to a row, each over what it shows."""
    pad = sheets.look.pad
    across = 1 if sheets.paper.narrow else 2
    wide = (sheets.width - (across + 1) * pad) / across
    tallest = min(_TALLEST, sheets.whole * 0.5)
    first = True
    for start in range(0, len(block.pictures), across):
        beside = block.pictures[start : start + across]
        sizes = []
        for picture in beside:
            pixels = picture_size(picture.image, picture.caption)
            scale = min(wide / pixels[0], tallest / pixels[1])
            sizes.append((pixels[0] * scale, pixels[1] * scale))
        captions = [bilingual(one.caption, sheets.look.label, wide) for one in beside]
        picture_room = max(tall for _, tall in sizes)
        row = picture_room + max(height(one) for one in captions) + 3 * pad
        if first:
            sheets.bar(block.title, keep=row)
        elif sheets.need(row):
            sheets.bar_again(block.title)
        first = False
        sheets.put(Box(sheets.left, sheets.y - row, sheets.width, row))
        for place, (picture, (width, tall), caption) in enumerate(
            zip(beside, sizes, captions, strict=True)
        ):
            x = sheets.left + pad + place * (wide + pad)
            y = sheets.y - pad - (picture_room + tall) / 2
            with sheets.inside(Tag.FIGURE, alt=picture.caption.zh):
                sheets.put(
                    PictureMark(
                        x + (wide - width) / 2, y, width, tall, picture.image, picture.caption
                    )
                )
            with sheets.inside(Tag.PARAGRAPH):
                sheets.put(*centred(caption, x, sheets.y - picture_room - 2 * pad, wide))
        sheets.y -= row
