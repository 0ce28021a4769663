"""A pre-printed form as the press prints it: frames and words, and no values."""

from __future__ import annotations

from dataclasses import replace

from app.i18n import Text
from app.papers.bare_pages import Marks, bare_pdf
from app.papers.document import Document
from app.papers.file import About
from app.papers.fonts import Weight, check
from app.papers.form_map import MM, Align, FormMap, Printed
from app.papers.marks import Box, Mark, Words
from app.papers.overprint import IN_PLACE, Moved, frame_pages, value_pages
from app.papers.overprint_faults import map_fault
from app.papers.setting import bilingual, height

_LEAST = 3.6
_STEP = 0.4
_PAD = 0.5 * MM


def blank_form(form: FormMap) -> bytes:
    """The form with no values, as stock to be printed ahead.

    Raises:
        PaperFault: FORM_MAP where printed words do not fit their place; and what `paint` raises.
    """
    check()
    return bare_pdf(stock_pages(form), form.size, _about(form, "空白表格"))


def filled_form(form: FormMap, document: Document | None, moved: Moved = IN_PLACE) -> bytes:
    """How the form will look: the values over the form, or the frames of all values where there is
    no document. Raises what `overprint` raises."""
    check()
    over = frame_pages(form, moved) if document is None else value_pages(form, document, moved)
    under = stock_pages(form)
    pages = tuple((*below, *above) for below, above in zip(under, over, strict=True))
    return bare_pdf(pages, form.size, _about(form, "套打预览"))


def check_print(form: FormMap, moved: Moved = IN_PLACE) -> bytes:
    """The frames of all values alone, to be printed onto the form. Raises PaperFault."""
    check()
    return bare_pdf(frame_pages(form, moved), form.size, _about(form, "套打试印"))


def _about(form: FormMap, what: str) -> About:
    return About(f"{form.zh} {what}", "Guitai", form.en)


def stock_pages(form: FormMap) -> tuple[Marks, ...]:
    """The marks that the press prints, page by page."""
    pages: list[list[Mark]] = [[] for _ in range(form.pages)]
    high = form.height * MM
    for frame in form.frames:
        pages[frame.page - 1].append(
            Box(
                frame.x * MM,
                high - frame.bottom * MM,
                frame.width * MM,
                frame.height * MM,
                frame.grey,
            )
        )
    for words in form.printed:
        pages[words.page - 1].extend(_words(form, words))
    for tick in form.ticks:
        side = min(tick.width, tick.height) * 0.8
        left, top = tick.x + (tick.width - side) / 2, tick.y + (tick.height - side) / 2
        pages[tick.page - 1].append(Box(left * MM, high - (top + side) * MM, side * MM, side * MM))
    for field in form.fields:
        for number in range(field.boxes):
            wide = field.width / field.boxes
            place = replace(field, x=field.x + number * wide, width=wide)
            pages[field.page - 1].append(
                Box(place.x * MM, high - place.bottom * MM, wide * MM, place.height * MM)
            )
    return tuple(tuple(page) for page in pages)


def _words(form: FormMap, words: Printed) -> list[Mark]:
    text = Text(words.zh, words.en or words.zh)
    room, tall = words.width * MM - 2 * _PAD, words.height * MM
    weight = Weight.BOLD if words.bold else Weight.REGULAR
    size = words.size
    while size >= _LEAST:
        lines = bilingual(text, size, room, weight=weight)
        if height(lines) <= tall and all(line.width <= room + 0.01 for line in lines):
            y = form.height * MM - words.y * MM - (tall - height(lines)) / 2
            marks: list[Mark] = []
            for line in lines:
                share = {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}[words.align]
                x = words.x * MM + _PAD + (room - line.width) * share
                base = y - (line.height - line.size) / 2 - 0.88 * line.size
                marks.append(Words(x, base, line))
                y -= line.height
            return marks
        size -= _STEP
    why = Text("印刷文字“{zh}”放不下", "the printed “{zh}” does not fit its place")
    raise map_fault(form.code, why.format(zh=words.zh[:20]))
