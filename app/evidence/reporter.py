"""Who makes a verbal report and how it came: at the counter, by phone or by letter."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any

from app.domain.documents import DocumentKind
from app.evidence.ask import Ask, AskKind, Choice
from app.i18n import Text


class ReportChannel(StrEnum):
    """How a report came: verbal, or by phone or letter (函电) [储蓄管理条例31]."""

    COUNTER = "counter"
    PHONE = "phone"
    LETTER = "letter"


class ReporterIs(StrEnum):
    """Who reports; whoever can identify the account may."""

    HOLDER = "holder"
    FAMILY = "family"
    COLLEAGUE = "colleague"
    OTHER = "other"


CHANNELS = (
    Choice(ReportChannel.COUNTER, Text("柜台当面", "At the counter")),
    Choice(ReportChannel.PHONE, Text("电话", "By phone")),
    Choice(ReportChannel.LETTER, Text("函电（信函）", "By letter")),
)
REPORTERS = (
    Choice(ReporterIs.HOLDER, Text("本人", "The holder")),
    Choice(ReporterIs.FAMILY, Text("家属", "Family")),
    Choice(ReporterIs.COLLEAGUE, Text("同事、朋友", "A colleague or friend")),
    Choice(ReporterIs.OTHER, Text("其他", "Somebody else")),
)
NO_DOCUMENT, OTHER_DOCUMENT = "", "other"
SHOWN_DOCUMENTS = (
    Choice(NO_DOCUMENT, Text("未出示", "None")),
    *(Choice(kind, kind.title) for kind in DocumentKind),
    Choice(
        OTHER_DOCUMENT, Text("其他证件（如驾驶证、工作证）", "Another, such as a driving licence")
    ),
)


def _somebody_else(values: Mapping[str, Any]) -> bool:
    return values.get("who", ReporterIs.HOLDER) not in ("", ReporterIs.HOLDER)


def _calls_back(values: Mapping[str, Any]) -> bool:
    channel = values.get("channel", ReportChannel.COUNTER)
    if channel == ReportChannel.LETTER:
        # It says where its writer is reached, or it does not.
        return False
    return channel == ReportChannel.PHONE or _somebody_else(values)


def _at_the_counter(values: Mapping[str, Any]) -> bool:
    return values.get("channel", ReportChannel.COUNTER) in ("", ReportChannel.COUNTER)


def _shows(values: Mapping[str, Any]) -> bool:
    return _at_the_counter(values) and bool(values.get("document_kind"))


_PHONE = re.compile(r"\+?[0-9][0-9 -]{5,18}[0-9]")


def _wrong_with_phone(typed: str) -> Text | None:
    if _PHONE.fullmatch(typed):
        return None
    return Text("电话号码不完整。", "This is no whole telephone number.")


@dataclass(frozen=True)
class ReportedBy:
    """挂失人: who reports, how, and what they showed; the holder at the counter needs no word.

    Attributes:
        name, relation: of somebody else than the holder.
        phone: where they are reached; needed from somebody else and from whoever calls.
        document_kind, document_number: of the document of theirs that they showed; empty for none,
            `OTHER_DOCUMENT` for one that is no identity document.
    """

    channel: Annotated[
        ReportChannel,
        Ask(
            Text("挂失方式", "How it came"),
            AskKind.CHOICE,
            choices=CHANNELS,
            default=ReportChannel.COUNTER,
        ),
    ] = ReportChannel.COUNTER
    who: Annotated[
        ReporterIs,
        Ask(
            Text("挂失人", "Who reports"),
            AskKind.CHOICE,
            choices=REPORTERS,
            default=ReporterIs.HOLDER,
        ),
    ] = ReporterIs.HOLDER
    name: Annotated[
        str, Ask(Text("挂失人姓名", "Name"), shown=_somebody_else, default="", longest=60)
    ] = ""
    phone: Annotated[
        str,
        Ask(
            Text("联系电话", "Phone"),
            shown=_calls_back,
            check=_wrong_with_phone,
            default="",
            longest=20,
        ),
    ] = ""
    document_kind: Annotated[
        str,
        Ask(
            Text("出示的证件", "Document shown"),
            AskKind.CHOICE,
            choices=SHOWN_DOCUMENTS,
            hint=Text(
                "读卡器已读取的不必再填；未出示的由问题核实",
                "not again where the reader has read it; without one, questions are asked",
            ),
            required=False,
            shown=_at_the_counter,
            default=NO_DOCUMENT,
        ),
    ] = NO_DOCUMENT
    document_number: Annotated[
        str,
        Ask(Text("证件号码", "Its number"), shown=_shows, default="", longest=30),
    ] = ""

    @property
    def kind(self) -> DocumentKind | None:
        """The kind of the identity document that they showed, if it was one."""
        if self.document_kind in (NO_DOCUMENT, OTHER_DOCUMENT):
            return None
        return DocumentKind(self.document_kind)

    @property
    def holder(self) -> bool:
        """Whether the holder reports."""
        return self.who is ReporterIs.HOLDER
