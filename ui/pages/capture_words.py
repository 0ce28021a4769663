"""What is wanted of the teller next while a document is pictured."""

from __future__ import annotations

from app.i18n import Text
from ui.pages.card_words import side_title
from ui.pages.document_capture import DocumentCapture

_READING = Text("正在识别证件…", "Reading the document …")
_READING_CHIP = Text("正在读取芯片，请勿移动证件…", "Reading the chip: leave the card on it …")
_NEED = Text("请采集证件的每一面，先后不限。", "Picture every side of the document, in any order.")
_NEED_ONE = Text("请采集{side}。", "Picture the {side}.")
_NEED_COPY = Text(
    "此种证件不能识别：请拍摄{side}留存，然后对照录入。",
    "This document is not read: picture the {side} as a copy, then type it in.",
)
_STILL_NEEDED = Text("还需要{side}。", "The {side} is still needed.")
_TURN_OVER = Text("请翻面：还需要{side}", "Turn it over: the {side} is still needed")


def wish(capture: DocumentCapture, *, chip_is_read: bool) -> Text | None:
    """What is under way, else which side is wanted; None when every side is there."""
    if chip_is_read:
        return _READING_CHIP
    if capture.waiting:
        return _READING
    missing = capture.missing
    if missing is None:
        return None
    side = side_title(capture.kind, missing)
    if capture.seen:
        return _STILL_NEEDED.format(side=side)
    if not capture.form.read:
        return _NEED_COPY.format(side=side)
    known = capture.chosen or capture.found
    only = known is not None and len(capture.form.sides) == 1
    return _NEED_ONE.format(side=side) if only else _NEED


def turn_it_over(capture: DocumentCapture) -> Text | None:
    """Which side is to be laid up next, for whoever has the document in hand."""
    missing = capture.missing
    return _TURN_OVER.format(side=side_title(capture.kind, missing)) if missing else None
