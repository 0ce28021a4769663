"""What an authoriser is shown of a case before they decide, and of the cases that wait for one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.desk.views import CaseView, Part, Pictured, Verdict
from app.domain.branch import Level
from app.evidence.approval import EarlierWord
from app.evidence.face import FaceBand
from app.i18n import Text


class Against(StrEnum):
    """What something differs from."""

    SOURCES = "sources"
    """sources of this case: chip, print, entry, network check"""
    BOOKS = "books"
    """what the books say of a customer whom they know"""
    RETURNED = "returned"
    """what an authoriser saw when they sent the case back, or spoke of it the last time"""


@dataclass(frozen=True)
class Side:
    """What one source says."""

    source: Text
    said: Text


@dataclass(frozen=True)
class Difference:
    """A field of which two or more sources say different things, the newest last.

    Attributes:
        marked: the last authoriser wanted this very field to be looked at again.
    """

    against: Against
    label: Text
    sides: tuple[Side, ...]
    slot: str = ""
    field: str = ""
    marked: bool = False


@dataclass(frozen=True)
class Portrait:
    """A face; `live` where it was taken at the counter."""

    pictured: Pictured
    live: bool = False


@dataclass(frozen=True)
class FaceShown:
    """The faces of whoever is at the counter, and how far they lie apart.

    Attributes:
        pictures: portrait of the document, newest live picture, photograph of the network check,
            as far as they are there; in this order.
        said: band, distance and limits in words; empty where nothing was compared.
    """

    pictures: tuple[Portrait, ...]
    band: FaceBand | None = None
    said: Text = Text("", "")


@dataclass(frozen=True)
class Review:
    """The whole case on one page: what is unusual, what differs, the pictures, then the rest.

    Attributes:
        unusual: the verdicts that this case gave cause for.
        routine: those that every case of the operation has.
        before: earlier words of authorisers, oldest first.
        unchanged: fields that the last authoriser marked and that are as they were.
        documents: the sides of the documents.
        digest: names all of this; whoever decides signs for it.
    """

    case: CaseView
    unusual: tuple[Verdict, ...]
    routine: tuple[Verdict, ...]
    before: tuple[EarlierWord, ...]
    differences: tuple[Difference, ...]
    unchanged: tuple[Text, ...]
    face: FaceShown
    documents: tuple[Pictured, ...]
    parts: tuple[Part, ...]
    digest: str


@dataclass(frozen=True)
class Waiting:
    """A case of somebody else that waits for an authoriser; `customer` is masked.

    Attributes:
        revision: grows whenever the teller changes the case.
        since: when it came to stand there.
        unusual: the gravest finding that this case gave cause for; empty where there is none.
        more: how many others there are.
        returned: an authoriser has sent it back before.
    """

    case: str
    revision: int
    operation: str
    title: Text
    customer: str
    teller: str
    teller_name: str
    workstation: str
    since: datetime
    level: Level
    unusual: Text
    more: int
    returned: bool
