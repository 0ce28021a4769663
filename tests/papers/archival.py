"""What of PDF/A-2a (ISO 19005-2) and of good tagging can be read from the file itself."""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as xml
import zlib
from collections.abc import Iterator
from typing import Any

from fontTools.ttLib import TTFont
from PIL import ImageCms
from pyhanko.pdf_utils.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    StreamObject,
)
from pyhanko.pdf_utils.reader import PdfFileReader

_SHOWS = {"Tj", "TJ", "'", '"', "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Do", "sh"}
_FORBIDDEN = {"/JavaScript", "/JS", "/AA", "/OpenAction", "/Launch", "/SMask", "/Group", "/CA"}
_FORBIDDEN |= {"/ca", "/BM", "/EmbeddedFiles", "/XFA", "/Encrypt", "/LZWDecode", "/OPI", "/TR"}
_ROWS = {"/TH", "/TD"}
_PDFAID = "{http://www.aiim.org/pdfa/ns/id/}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"


def faults(pdf: bytes) -> list[str]:
    """What is wrong with a kept paper, each fault in words; empty where nothing is."""
    file = PdfFileReader(io.BytesIO(pdf))
    return [
        *_syntax(pdf, file),
        *_forbidden(file),
        *_described(file),
        *_colours(file),
        *_fonts(file),
        *_tagged(file),
    ]


def _syntax(pdf: bytes, file: PdfFileReader) -> Iterator[str]:
    if not re.match(rb"%PDF-1\.[4-7]\n%[\x80-\xff]{4,}", pdf):
        yield "the head of the file is not that of PDF/A"
    if not pdf.endswith(b"%%EOF\n"):
        yield "something stands behind the end of the file"
    if "/ID" not in file.trailer:
        yield "the file has no identifier"
    for found in re.finditer(rb"/Length (\d+)[^>]*>>\s*stream\n", pdf):
        end = found.end() + int(found[1])
        if pdf[end : end + 10] != b"\nendstream":
            yield f"a stream at {found.start()} ends otherwise than it says"


def _at(entries: Any, key: str, otherwise: Any = None) -> Any:
    """What stands under a key, wherever in the file it is."""
    return entries[key] if key in entries else otherwise  # noqa: SIM401 - get() follows nothing


def _objects(file: PdfFileReader) -> Iterator[tuple[str, Any]]:
    """Everything that can be reached, each once, with the way to it."""
    seen: set[int] = set()
    waiting: list[tuple[str, Any]] = [("", file.root)]
    while waiting:
        way, one = waiting.pop()
        if isinstance(one, IndirectObject):
            if one.idnum in seen:
                continue
            seen.add(one.idnum)
            one = one.get_object()
        yield way, one
        if isinstance(one, DictionaryObject):
            waiting += [(f"{way}{key}", one.raw_get(key)) for key in one]
        elif isinstance(one, ArrayObject):
            waiting += [(way, one.raw_get(place)) for place in range(len(one))]


def _forbidden(file: PdfFileReader) -> Iterator[str]:
    for way, one in _objects(file):
        if isinstance(one, DictionaryObject):
            for key in one:
                if key in _FORBIDDEN:
                    yield f"{way} has {key}"
            if _at(one, "/Interpolate"):
                yield f"{way} is to be interpolated"
            if isinstance(one, StreamObject) and _at(one, "/Filter") == "/LZWDecode":
                yield f"{way} is packed by LZW"
            if _at(one, "/ColorSpace") == "/DeviceCMYK":
                yield f"{way} is in inks and not in colours"


def _described(file: PdfFileReader) -> Iterator[str]:
    root = file.root
    metadata = root["/Metadata"]
    if "/Filter" in metadata:
        yield "the description of the file is packed"
    tree = xml.fromstring(metadata.data.decode())
    if [tree.findtext(f".//{_PDFAID}{name}") for name in ("part", "conformance")] != ["2", "A"]:
        yield "the file does not say that it is PDF/A-2a"
    title = tree.findtext(f".//{_DC}title/{_RDF}Alt/{_RDF}li")
    if not title or title != file.trailer["/Info"]["/Title"]:
        yield "the title is not the same in both places"
    if _at(root, "/Lang") != "zh-CN":
        yield "the file does not say its language"
    if not _at(_at(root, "/ViewerPreferences", {}), "/DisplayDocTitle"):
        yield "the title is not shown"
    if not _at(_at(root, "/MarkInfo", {}), "/Marked"):
        yield "the file does not say that it is tagged"


def _colours(file: PdfFileReader) -> Iterator[str]:
    intents = _at(file.root, "/OutputIntents")
    if not intents:
        yield "nobody knows what the colours mean"
        return
    intent = intents[0]
    if intent["/S"] != "/GTS_PDFA1":
        yield "the colours are not described for PDF/A"
    profile = ImageCms.ImageCmsProfile(io.BytesIO(intent["/DestOutputProfile"].data))
    if profile.profile.xcolor_space.strip() != "RGB":
        yield "the colours are described, but not as RGB"


def _fonts(file: PdfFileReader) -> Iterator[str]:
    fonts: dict[int, Any] = {}
    for page in _pages(file):
        used = page["/Resources"]["/Font"]
        fonts |= {used.raw_get(name).idnum: used[name] for name in used}
    for font in fonts.values():
        name = font["/BaseFont"]
        if not re.match(r"/[A-Z]{6}\+", name):
            yield f"{name} is a subset and does not say so"
        inner = font["/DescendantFonts"][0]
        descriptor = inner["/FontDescriptor"]
        if "/FontFile2" not in descriptor:
            yield f"{name} is not in the file"
            continue
        program = TTFont(io.BytesIO(descriptor["/FontFile2"].data))
        order = program.getGlyphOrder()
        widths = [int(one) for one in inner["/W"][1]]
        if widths != [program["hmtx"][glyph][0] for glyph in order]:
            yield f"{name} is wider or narrower than it says"
        said = re.findall(rb"<([0-9A-F]{4})> <([0-9A-F]+)>", font["/ToUnicode"].data)
        places = {int(place, 16) for place, _ in said if bytes.fromhex(place.decode())}
        if not set(range(1, len(order))) <= places:
            yield f"{name} has characters of which nobody knows what they are"


def _pages(file: PdfFileReader) -> list[Any]:
    return [one.get_object() for one in file.root["/Pages"]["/Kids"]]


def _tagged(file: PdfFileReader) -> Iterator[str]:
    tree = _at(file.root, "/StructTreeRoot")
    if tree is None:
        yield "nothing is tagged"
        return
    named: dict[tuple[int, int], list[str]] = {}
    numbers = {reference.idnum: at for at, reference in enumerate(file.root["/Pages"]["/Kids"])}
    yield from _element(tree["/K"], numbers, named)
    for at, page in enumerate(_pages(file)):
        if _at(page, "/Tabs") != "/S":
            yield f"page {at + 1} is not walked in the order of its tags"
        way_back = list(tree["/ParentTree"]["/Nums"])
        owners = way_back[2 * way_back[::2].index(page["/StructParents"]) + 1].get_object()
        found, loose = _pieces(page["/Contents"].data.decode("latin-1"))
        if loose:
            yield f"page {at + 1} shows {loose} marks that belong to nothing"
        if len(set(found)) != len(found) or sorted(found) != list(range(len(owners))):
            yield f"page {at + 1} and the way back from it disagree"
        for number in found:
            holders = named.pop((at, number), [])
            if len(holders) != 1:
                yield f"piece {number} of page {at + 1} belongs to {len(holders)} elements"
    if named:
        yield f"{len(named)} pieces are named that no page has"


def _element(
    element: Any, numbers: dict[int, int], named: dict[tuple[int, int], list[str]]
) -> Iterator[str]:
    kind = element["/S"]
    if kind == "/Figure":
        if not _at(element, "/Alt"):
            yield "a picture does not say what it shows"
        if "/BBox" not in _at(element, "/A", {}):
            yield "a picture does not say where it is"
    here = numbers.get(element.raw_get("/Pg").idnum) if "/Pg" in element else None
    kids = _at(element, "/K", ArrayObject())
    below: list[Any] = []
    for held in kids if isinstance(kids, ArrayObject) else [kids]:
        kid = held.get_object() if isinstance(held, IndirectObject) else held
        if isinstance(kid, int):
            named.setdefault((here or 0, int(kid)), []).append(kind)
        elif _at(kid, "/Type") == "/MCR":
            named.setdefault((numbers[kid.raw_get("/Pg").idnum], int(kid["/MCID"])), []).append(
                kind
            )
        else:
            below.append(kid)
            yield from _element(kid, numbers, named)
    if kind == "/Table":
        wide = {
            sum(int(_at(_at(cell, "/A", {}), "/ColSpan", 1)) for cell in _kids(row))
            for row in below
        }
        if len(wide) != 1:
            yield f"the rows of a table are {sorted(wide)} columns wide"
        if any(cell["/S"] not in _ROWS for row in below for cell in _kids(row)):
            yield "a row of a table has something else than cells"
        if not any(cell["/S"] == "/TH" for row in below for cell in _kids(row)):
            yield "a table has no heads"


def _kids(element: Any) -> list[Any]:
    kids = _at(element, "/K", ArrayObject())
    return [one.get_object() for one in (kids if isinstance(kids, ArrayObject) else [kids])]


def _pieces(content: str) -> tuple[list[int], int]:
    """The numbers of the marked pieces of a page, and how many marks are in none."""
    numbers: list[int] = []
    loose = depth = 0
    for found in re.finditer(r"/MCID (\d+)|(?<![^\s>])([A-Za-z'\"*]+)(?=\s|$)", content):
        if found[1] is not None:
            numbers.append(int(found[1]))
        elif found[2] in {"BDC", "BMC"}:
            depth += 1
        elif found[2] == "EMC":
            depth -= 1
        elif found[2] in _SHOWS and depth == 0:
            loose += 1
    return numbers, loose + abs(depth)


def unpacked(pdf: bytes) -> bytes:
    """All packed streams of a file one after the other, to look for words in."""
    found = re.finditer(rb"/Length (\d+)[^>]*>>\s*stream\n", pdf)
    return b"\n".join(
        zlib.decompress(pdf[one.end() : one.end() + int(one[1])])
        for one in found
        if b"FlateDecode" in pdf[max(0, one.start() - 200) : one.end()]
    )
