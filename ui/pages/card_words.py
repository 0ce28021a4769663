"""What is said about the sides of a card, and why a field must be looked at."""

from __future__ import annotations

from app.desk.eyes_words import DOUBT_WORDS
from app.desk.views import DocumentSide
from app.i18n import Text

SIDES = {
    DocumentSide.FRONT: Text("人像面", "portrait side"),
    DocumentSide.BACK: Text("国徽面", "emblem side"),
}

MISSING = {
    DocumentSide.FRONT: Text("还需要人像面。", "The portrait side is still needed."),
    DocumentSide.BACK: Text("还需要国徽面。", "The emblem side is still needed."),
}

LOOK = Text("请对照原件核对", "compare with the card")


def doubt_words(doubts: tuple[str, ...]) -> Text:
    """Why a human must look, in one line."""
    known = [DOUBT_WORDS[one] for one in doubts if one in DOUBT_WORDS][:2]
    if not known:
        return LOOK
    return Text("、".join(t.zh for t in known), ", ".join(t.en for t in known))
