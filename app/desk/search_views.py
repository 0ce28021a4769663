"""What the search line is answered: lines that say what they are, and by what they were found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from app.i18n import Text

STRONG = 4
"""Up to this rank what was typed is meant for an operation."""


class FoundKind(Enum):
    """What was found; lines of one kind stand together, in this order where they fit alike."""

    OPERATION = "operation"
    CUSTOMER = "customer"
    CARD = "card"
    """what comes next for a card whose number was typed"""
    DRAFT = "draft"
    ENTRY = "entry"
    SPECIMEN = "specimen"
    """a drawn customer of the training, whose document can be laid on the reader"""


FOUND_TITLES = {
    FoundKind.OPERATION: Text("交易", "Operations"),
    FoundKind.CUSTOMER: Text("客户", "Customers"),
    FoundKind.CARD: Text("该卡（折）可办理", "To be done for this card"),
    FoundKind.DRAFT: Text("未办完的业务", "Drafts to resume"),
    FoundKind.ENTRY: Text("日志", "Journal"),
    FoundKind.SPECIMEN: Text("培训样本证件", "Specimen documents"),
}


@dataclass(frozen=True)
class Found:
    """One line of the answer; personal data masked.

    Attributes:
        key: transaction code, customer number, number of the card, id of the draft, number of the
            entry, or code of the specimen.
        by: by what it was found: 拼音首字母, 证件号码末尾 ….
        fit: how well it fits, 0 best; lines of a kind come in this order.
        code: the transaction code, where it is one, or is done for a card.
        barred: which right or thing is missing; the line cannot be opened then.
    """

    kind: FoundKind
    key: str
    title: Text
    under: Text
    by: Text
    fit: int
    code: str = ""
    barred: Text | None = None

    @property
    def comes_first(self) -> bool:
        """Whether what was typed is meant for this operation: its code, a short name, pinyin."""
        return self.kind is FoundKind.OPERATION and self.fit <= STRONG


@dataclass(frozen=True)
class Answer:
    """What was found for the words.

    Attributes:
        words: as they were typed: whoever has typed on since throws the answer away.
        found: kind by kind, the best first.
        more: more customers fit than are shown.
        reads_documents: a card reader is set, and a document laid on it is a search too.
    """

    words: str
    found: tuple[Found, ...]
    more: bool = False
    reads_documents: bool = False


@dataclass(frozen=True)
class Holder:
    """The holder of the document that lay on the card reader; personal data masked.

    Attributes:
        customer: the customer's number, where the bank knows them by this document.
        account_opening: the operation that is offered to somebody whom the bank does not know.
        cards: what comes next for their cards; none for somebody whom the bank does not know.
    """

    kind: Text
    name: str
    number: str
    customer: str
    account_opening: Found
    cards: tuple[Found, ...] = ()
