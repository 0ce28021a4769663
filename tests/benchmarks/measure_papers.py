"""Measures the papers of an opening: `python tests/benchmarks/measure_papers.py [TIMES]`.

For each form of an adult's opening: pages, size of the file, and the time to make it beside
reportlab drawing the same lines of text plainly in the same type in the same run, TIMES times each,
turn by turn; printed are the medians of processor time and their ratio. Then the same for all
papers of the opening, and how long the first paper takes in a new process, where all fonts are
still to be read. `--others` adds a minor's and a foreigner's.

For the plain drawing the characters were made into TrueType before, as reportlab reads no fonts
with the outlines of the Chinese ones; neither that nor the reading of that font is in its time.
"""

from __future__ import annotations

import argparse
import io
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import process_time

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from app.papers.document import Document
from app.papers.fonts import ASCENT, DESCENT, EM, Weight, replay, shape
from app.papers.formats import A4
from app.papers.preview import page_count
from app.papers.render import render
from tests.papers.printed_by_others import printed
from tests.papers.real_forms import adult, foreigner, minor, papers, setting

_PLAIN = "PlainPaper"
_SIZE, _DISTANCE = 9, 12
_FIRST = (
    "from time import perf_counter, process_time\n"
    "from tests.papers.real_forms import adult, papers, setting\n"
    "from app.papers.render import render\n"
    "one = papers(adult(), setting())['application-bank']\n"
    "wall, busy = perf_counter(), process_time()\n"
    "render(one)\n"
    "print(f'{perf_counter() - wall:.2f} s, {process_time() - busy:.2f} s of processor')\n"
)


def plain(lines: list[str]) -> bytes:
    """The lines one below the other, over as many pages as they need, and nothing else."""
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=A4.size, invariant=1, pageCompression=1)
    y = 0.0
    for line in lines:
        if y < 40:
            if y:
                canvas.showPage()
            y = A4.size[1] - 40
            canvas.setFont(_PLAIN, _SIZE)
        canvas.drawString(40, y, line)
        y -= _DISTANCE
    canvas.save()
    return made.getvalue()


def install(characters: set[str]) -> None:
    """Makes the type of the papers known to reportlab, with all these characters."""
    order, cmap, glyphs, metrics = [".notdef"], {}, {".notdef": TTGlyphPen(None).glyph()}, {}
    metrics[".notdef"] = (EM, 0)
    for character in sorted(characters | {" "}):
        name = f"u{ord(character):04X}"
        drawn = shape(character, Weight.REGULAR)
        pen = TTGlyphPen(None)
        replay(drawn, Cu2QuPen(pen, 0.6, all_quadratic=True))
        order.append(name)
        cmap[ord(character)] = name
        glyphs[name] = pen.glyph()
        metrics[name] = (round(drawn.width), 0)
    builder = FontBuilder(EM, isTTF=True)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(cmap)
    builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics(metrics)
    builder.setupHorizontalHeader(ascent=ASCENT, descent=DESCENT)
    builder.setupNameTable({"familyName": _PLAIN, "styleName": "Regular", "psName": _PLAIN})
    builder.setupOS2(sTypoAscender=ASCENT, sTypoDescender=DESCENT, sCapHeight=700)
    builder.setupPost()
    made = io.BytesIO()
    builder.save(made)
    made.seek(0)
    pdfmetrics.registerFont(TTFont(_PLAIN, made, shapable=False))


def busy(work: Callable[[], object]) -> float:
    """Milliseconds of processor that the work takes."""
    begun = process_time()
    work()
    return (process_time() - begun) * 1000


def main() -> None:
    """Makes the papers, turn by turn with the plain drawing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("times", nargs="?", type=int, default=7)
    parser.add_argument("--others", action="store_true")
    wanted = parser.parse_args()
    print("first paper of a process:", _first(), flush=True)
    for who in (adult, *((minor, foreigner) if wanted.others else ())):
        made = papers(who(), setting())
        lines = {name: _lines(one) for name, one in made.items()}
        install({character for some in lines.values() for line in some for character in line})
        ours_all, plain_all, bytes_all, pages_all = 0.0, 0.0, 0, 0
        for name, one in made.items():
            ours, plainly = _measured(one, lines[name], wanted.times)
            pdf = render(one)
            pages = page_count(pdf)
            print(
                f"{who.__name__:9} {name:29} {pages} pages {len(pdf) / 1000:6.0f} kB"
                f" {ours:6.0f} ms | plainly {len(plain(lines[name])) / 1000:6.0f} kB"
                f" {plainly:6.0f} ms | {ours / plainly:4.1f} times",
                flush=True,
            )
            ours_all, plain_all = ours_all + ours, plain_all + plainly
            bytes_all, pages_all = bytes_all + len(pdf), pages_all + pages
        print(
            f"{who.__name__:9} all {len(made)} papers: {pages_all} pages,"
            f" {bytes_all / 1000:.0f} kB, {ours_all:.0f} ms | plainly {plain_all:.0f} ms |"
            f" {ours_all / plain_all:.1f} times\n"
        )


def _measured(one: Document, lines: list[str], times: int) -> tuple[float, float]:
    """Medians of making a paper and of drawing its lines plainly, once before for warming up."""
    render(one)
    plain(lines)
    pairs = [(busy(lambda: render(one)), busy(lambda: plain(lines))) for _ in range(times)]
    return statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs)


def _lines(one: Document) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        said = printed(render(one), Path(folder)).replace("\f", "\n")
    return [line for line in said.split("\n") if line]


def _first() -> str:
    done = subprocess.run(
        [sys.executable, "-c", _FIRST], capture_output=True, check=True, text=True
    )
    return done.stdout.strip()


if __name__ == "__main__":
    main()
