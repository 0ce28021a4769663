"""What differs between a paper that was brought and the archived one: bytes, and what is seen."""

from __future__ import annotations

import io
import itertools

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from app.papers.preview import page_picture

MOST_RANGES = 200
"""More places are counted as one: whoever rewrote the file changed all of it."""
_NEAR = 16
"""Places so close together are one."""
_SEEN = 40
"""Of 255: paler differences are only how a line is smoothed."""
_FRAME = (200, 30, 30)
_BLOCK = 24


def changed_bytes(brought: bytes, archived: bytes) -> tuple[tuple[int, int], ...]:
    """Where a file differs from the archived one, from and up to; what lies beyond the end of the
    shorter one is a place of its own."""
    shared = min(len(brought), len(archived))
    found: list[tuple[int, int]] = []
    # Comparing large blocks first makes equal megabytes cheap.
    for start in range(0, shared, 4096):
        end = min(start + 4096, shared)
        if brought[start:end] == archived[start:end]:
            continue
        for at in range(start, end):
            if brought[at] != archived[at]:
                if found and at - found[-1][1] < _NEAR:
                    found[-1] = (found[-1][0], at + 1)
                else:
                    found.append((at, at + 1))
        if len(found) > MOST_RANGES:
            found = [(found[0][0], shared)]
            break
    longest = max(len(brought), len(archived))
    if longest > shared:
        found.append((shared, longest))
    return tuple(found)


def looks_otherwise(brought: bytes, archived: bytes, page: int) -> bool:
    """Whether a page, from 1, is seen to differ. PaperFault where one of them has no such page."""
    one, other = _pictures(brought, archived, page, 700)
    return one != other and _difference(one, other).getbbox() is not None


def framed_page(brought: bytes, archived: bytes, page: int, width: int) -> bytes:
    """A page of the file that was brought as a PNG picture `width` pixels wide, with a red frame
    around what is seen to differ from the archived page.

    Raises:
        PaperFault: BAD_PDF, NO_PAGE.
    """
    difference = _difference(*_pictures(brought, archived, page, width))
    picture = page_picture(brought, page, width).convert("RGB")
    draw = ImageDraw.Draw(picture)
    for box in _boxes(difference):
        draw.rectangle(box, outline=_FRAME, width=max(2, width // 400))
    made = io.BytesIO()
    picture.save(made, "PNG")
    return made.getvalue()


def _pictures(
    brought: bytes, archived: bytes, page: int, width: int
) -> tuple[Image.Image, Image.Image]:
    one = page_picture(brought, page, width).convert("L")
    other = page_picture(archived, page, width).convert("L")
    return one, other if other.size == one.size else other.resize(one.size)


def _difference(one: Image.Image, other: Image.Image) -> Image.Image:
    seen = ImageChops.difference(one, other).filter(ImageFilter.MedianFilter(3))
    return seen.point(lambda value: 255 if value > _SEEN else 0)


def _boxes(difference: Image.Image) -> list[tuple[int, int, int, int]]:
    """Frames around what differs: blocks that touch are one frame."""
    wide, tall = (side // _BLOCK + 1 for side in difference.size)
    marked = {
        (column, line)
        for column, line in itertools.product(range(wide), range(tall))
        if difference.crop(
            (column * _BLOCK, line * _BLOCK, (column + 1) * _BLOCK, (line + 1) * _BLOCK)
        ).getbbox()
    }
    boxes = []
    while marked:
        group, edge = set(), [marked.pop()]
        while edge:
            column, line = edge.pop()
            group.add((column, line))
            near = {(column + dx, line + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)} & marked
            marked -= near
            edge += near
        columns, lines = [one[0] for one in group], [one[1] for one in group]
        boxes.append(
            (
                min(columns) * _BLOCK,
                min(lines) * _BLOCK,
                min((max(columns) + 1) * _BLOCK, difference.size[0] - 1),
                min((max(lines) + 1) * _BLOCK, difference.size[1] - 1),
            )
        )
    return boxes
