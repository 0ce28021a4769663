"""What a paper says, in the order in which it is read; how it looks is not said here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from app.domain.money import Fen, capital, yuan_text
from app.i18n import Text


def amount(fen: Fen) -> str:
    """An amount as a paper states it: in digits and in capitals (小写、大写)."""
    return f"{yuan_text(fen)}（{capital(fen)}）"


@dataclass(frozen=True)
class Header:
    """The head of a paper: which bank, branch and day, and which piece of business."""

    bank: Text
    branch_number: str
    branch_name: str
    date: str
    serial: str
    journal: str
    """number of the journal entry; empty while nothing has been performed"""
    title: Text
    copy: Text
    """for whom this copy is, such as 银行留存联"""


@dataclass(frozen=True)
class Option:
    """One of several answers with its box, ticked or not."""

    text: Text
    ticked: bool = False


@dataclass(frozen=True)
class Options:
    """All answers that a field offers, each behind its box, in the order of the form."""

    options: tuple[Option, ...]

    @property
    def ticked(self) -> tuple[Text, ...]:
        """What was chosen."""
        return tuple(option.text for option in self.options if option.ticked)


Value = str | Text | Options


@dataclass(frozen=True)
class Cell:
    """One field: its label and what is filled in; it spans that many columns of its section."""

    label: Text
    value: Value
    span: int = 1


@dataclass(frozen=True)
class Section:
    """Fields under a title, in a bordered grid of 1 to 4 columns."""

    title: Text
    cells: tuple[Cell, ...]
    columns: int = 2

    def __post_init__(self) -> None:
        if not 1 <= self.columns <= 4:
            raise ValueError(f"a section has 1 to 4 columns: {self.columns}")
        if any(not 1 <= cell.span <= self.columns for cell in self.cells):
            raise ValueError("a cell spans at least one column and no more than its section has")


@dataclass(frozen=True)
class Declaration:
    """One sentence that the customer makes or leaves unticked."""

    text: Text
    ticked: bool


@dataclass(frozen=True)
class Declarations:
    """Sentences to tick under a title."""

    title: Text
    lines: tuple[Declaration, ...]


@dataclass(frozen=True)
class Prose:
    """A notice to read; a line break in the text begins a new paragraph."""

    title: Text | None
    text: Text


@dataclass(frozen=True)
class Clause:
    """A numbered clause; its parts are clauses of their own, set in behind it."""

    number: Text
    """such as 第一条 / Article 1, or （一）/ (1); the Chinese is printed before both"""
    text: Text
    """a line break begins a new paragraph; may be empty where only the heading and parts speak"""
    heading: Text | None = None
    parts: tuple[Clause, ...] = ()


@dataclass(frozen=True)
class Clauses:
    """Numbered clauses of an agreement or a notice under a title."""

    title: Text | None
    clauses: tuple[Clause, ...]


class Align(Enum):
    """To which side the words of a column lean."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    """for amounts"""


@dataclass(frozen=True)
class Column:
    """A column of a table; `share` is how wide it is beside the others."""

    title: Text
    share: float = 1.0
    align: Align = Align.LEFT

    def __post_init__(self) -> None:
        if not self.share > 0:
            raise ValueError(f"a column has a width: {self.share}")


@dataclass(frozen=True)
class Table:
    """A list such as movements or contracts; its column titles stand on every page.

    `total` is a last row in bold type. Every row has as many values as there are columns.
    """

    title: Text | None
    columns: tuple[Column, ...]
    rows: tuple[tuple[str | Text, ...], ...]
    total: tuple[str | Text, ...] = ()

    def __post_init__(self) -> None:
        if not self.columns:
            raise ValueError("a table has columns")
        for row in (*self.rows, *((self.total,) if self.total else ())):
            if len(row) != len(self.columns):
                raise ValueError(f"{len(row)} values in a table of {len(self.columns)} columns")


@dataclass(frozen=True)
class OpenSpace:
    """An empty frame where a note is stuck on or a stamp is put, of that height in millimetres."""

    title: Text
    hint: Text
    """what belongs there, printed pale inside it"""
    millimetres: float = 30.0

    def __post_init__(self) -> None:
        if not 5 <= self.millimetres <= 200:
            raise ValueError(f"a place to stick a note on is 5 to 200 mm high: {self.millimetres}")


@dataclass(frozen=True)
class Picture:
    """A JPEG or PNG picture with what it shows."""

    image: bytes
    caption: Text


@dataclass(frozen=True)
class Pictures:
    """Pictures of evidence under a title, two to a row."""

    title: Text
    pictures: tuple[Picture, ...]


Block = Section | Declarations | Prose | Clauses | Table | OpenSpace | Pictures


@dataclass(frozen=True)
class Ink:
    """A signature: strokes of (x, y, pressure), each in 0…1 of the box, y downwards."""

    strokes: tuple[tuple[tuple[float, float, float], ...], ...]
    aspect: float
    """width : height of the box that was signed in"""

    def __post_init__(self) -> None:
        if not self.aspect > 0:
            raise ValueError(f"a box has a width and a height: {self.aspect}")


@dataclass(frozen=True)
class SignatureBox:
    """Where the customer, an agent or somebody of the staff signs; three boxes stand in a row.

    Empty ink leaves the box open for a pen.
    """

    label: Text
    ink: Ink | None
    signed_at: str = ""
    name: str = ""
    """who signs, printed beside the time, such as 王小燕 001017003"""


@dataclass(frozen=True)
class StaffLine:
    """Who of the staff did what: 经办, 复核(见证) or 授权, with number, name and time."""

    role: Text
    number: str
    name: str
    at: str


@dataclass(frozen=True)
class Seal:
    """The round business seal of the branch, with the code by which the paper is checked."""

    organisation: str
    """bank and branch, set along the rim"""
    words: str
    """what kind of seal it is, such as 业务专用章"""
    check_code: str


@dataclass(frozen=True)
class Document:
    """A whole paper."""

    header: Header
    blocks: tuple[Block, ...]
    signatures: tuple[SignatureBox, ...] = ()
    staff: tuple[StaffLine, ...] = ()
    seal: Seal | None = None
    qr: str = ""
    """what the QR code says; without it there is none"""
    footer: Text | None = None
    training: bool = False
    reprint: str = ""
    """what a reprint says of itself on each page, such as 补打 第2次; empty on the first print"""
