"""What is said about the sides of a document, and why a field must be looked at."""

from __future__ import annotations

from app.desk.eyes_words import DOUBT_WORDS
from app.desk.views import DocumentSide
from app.domain.documents import DocumentKind
from app.i18n import Text, joined

_CARD_SIDES = {
    DocumentSide.FRONT: Text("人像面", "portrait side"),
    DocumentSide.BACK: Text("国徽面", "emblem side"),
}
_ONLY_SIDE = {
    DocumentKind.PASSPORT: Text("资料页", "particulars page"),
    DocumentKind.HOUSEHOLD_REGISTER: Text("本人页", "person's page"),
}

LOOK = Text("请对照原件核对", "compare with the document")


def side_title(kind: DocumentKind | None, side: DocumentSide) -> Text:
    """What a side of this kind of document is called."""
    return _ONLY_SIDE.get(kind, _CARD_SIDES[side]) if kind else _CARD_SIDES[side]


def doubt_words(doubts: tuple[str, ...]) -> Text:
    """Why a human must look, in one line."""
    known = [DOUBT_WORDS[one] for one in doubts if one in DOUBT_WORDS][:2]
    if not known:
        return LOOK
    return joined(known, "、", ", ")
