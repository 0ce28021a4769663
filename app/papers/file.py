"""A paper as a file that can be kept for ten years: PDF/A-2a, always the same bytes."""

from __future__ import annotations

import hashlib
import struct
import zlib
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFObject,
    PDFStream,
    PDFString,
)

from app.papers.colour_profile import srgb

CREATOR = "Guitai"
LANGUAGE = "zh-CN"

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<dc:format>application/pdf</dc:format>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<pdf:Producer>{creator}</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


@dataclass(frozen=True)
class About:
    """What the file says of itself."""

    title: str
    author: str
    subject: str


class File(PDFDocument):
    """The objects of one file; `refer` gives each its number, `written` the bytes of all.

    reportlab's own way of writing leaves out line ends that PDF/A asks for (ISO 19005-2, 6.1.7.1)
    and packs nothing; the objects themselves are its.
    """

    def __init__(self, about: About) -> None:
        super().__init__(invariant=1, compression=1)
        self.pages: list[Any] = []
        self.embedded: dict[str, Any] = {}
        """pictures that are in the file already"""
        self._about = about
        self.root = PDFDictionary({"Type": PDFName("Catalog")})
        self.page_tree = PDFDictionary({"Type": PDFName("Pages")})

    def refer(self, thing: PDFObject) -> Any:
        """A reference to an object, which gets its number now if it has none."""
        return self.Reference(thing)

    def stream(self, content: bytes, *, packed: bool = True, **entries: Any) -> Any:
        """A reference to a stream of bytes, packed unless it must be readable as it is."""
        if packed:
            entries["Filter"] = PDFName("FlateDecode")
            content = zlib.compress(content, 9)
        return self.refer(PDFStream(PDFDictionary(entries), content))

    def written(self) -> bytes:
        """The whole file."""
        about = self._about
        self.page_tree["Kids"] = PDFArray([self.refer(page) for page in self.pages])
        self.page_tree["Count"] = len(self.pages)
        self.root["Pages"] = self.refer(self.page_tree)
        self.root["Lang"] = PDFString(LANGUAGE)
        self.root["MarkInfo"] = PDFDictionary({"Marked": PDFName("true")[1:]})
        self.root["ViewerPreferences"] = PDFDictionary({"DisplayDocTitle": "true"})
        self.root["OutputIntents"] = PDFArray([self.refer(self._output_intent())])
        self.root["Metadata"] = self.stream(
            _XMP.format(
                language=LANGUAGE,
                title=escape(about.title),
                author=escape(about.author),
                subject=escape(about.subject),
                creator=CREATOR,
            ).encode(),
            packed=False,
            Type=PDFName("Metadata"),
            Subtype=PDFName("XML"),
        )
        information = PDFDictionary(
            {
                "Title": PDFString(about.title),
                "Author": PDFString(about.author),
                "Subject": PDFString(about.subject),
                "Creator": PDFString(CREATOR),
                "Producer": PDFString(CREATOR),
            }
        )
        return self._file(self.refer(self.root), self.refer(information))

    def _output_intent(self) -> Any:
        return PDFDictionary(
            {
                "Type": PDFName("OutputIntent"),
                "S": PDFName("GTS_PDFA1"),
                "OutputConditionIdentifier": PDFString("sRGB"),
                "Info": PDFString("sRGB IEC61966-2.1"),
                "DestOutputProfile": self.stream(srgb(), N=3),
            }
        )

    def _file(self, root: Any, information: Any) -> bytes:
        """Streams one by one, all other objects packed into one stream (ISO 32000-1, 7.5.7)."""
        made = bytearray(b"%PDF-1.7\n%\xe6\x9f\x9c\xe5\x8f\xb0\n")
        where: dict[int, tuple[int, int, int]] = {0: (0, 0, 0xFFFF)}
        small: list[tuple[int, bytes]] = []
        number = 0
        while (name := self.numberToId.get(number + 1)) is not None:
            number += 1
            thing = self.idToObject[name]
            body = _bytes(thing.format(self))
            if isinstance(thing, PDFStream):
                where[number] = (1, len(made), 0)
                made += _stream_object(number, body)
            else:
                small.append((number, body))
        holder, table = number + 1, number + 2
        where |= {one: (2, holder, place) for place, (one, _) in enumerate(small)}
        where[holder] = (1, len(made), 0)
        index, packed = b"", b""
        for one, body in small:
            index += b"%d %d " % (one, len(packed))
            packed += body + b"\n"
        content = zlib.compress(index + packed, 9)
        made += (
            b"%d 0 obj\n<< /Type /ObjStm /N %d /First %d /Filter /FlateDecode /Length %d >>\n"
            b"stream\n%b\nendstream\nendobj\n"
            % (holder, len(small), len(index), len(content), content)
        )
        where[table] = (1, len(made), 0)
        rows = b"".join(struct.pack(">BIH", *where[one]) for one in range(table + 1))
        content = zlib.compress(rows, 9)
        mark = hashlib.sha256(bytes(made)).hexdigest()[:32].upper().encode()
        made += (
            b"%d 0 obj\n<< /Type /XRef /Size %d /W [1 4 2] /Root %b /Info %b /ID [<%b> <%b>] "
            b"/Filter /FlateDecode /Length %d >>\nstream\n%b\nendstream\nendobj\n"
            b"startxref\n%d\n%%%%EOF\n"
            % (
                table,
                table + 1,
                _bytes(root.format(self)),
                _bytes(information.format(self)),
                mark,
                mark,
                len(content),
                content,
                where[table][1],
            )
        )
        return bytes(made)


def _stream_object(number: int, body: bytes) -> bytes:
    """With the line end before `endstream` that PDF/A asks for."""
    content = body.removesuffix(b"endstream\n")
    return b"%d 0 obj\n%b\nendstream\nendobj\n" % (number, content)


def _bytes(formatted: str | bytes) -> bytes:
    return formatted if isinstance(formatted, bytes) else formatted.encode("latin-1")
