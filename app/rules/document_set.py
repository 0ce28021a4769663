"""What else follows from the customer and the document: said as soon as the document is known."""

from __future__ import annotations

from collections.abc import Iterator

from app.clock import completed_years
from app.domain.branch import Level
from app.domain.document_numbers import normalise
from app.domain.document_set import Need, NeedKind, what_else
from app.domain.documents import DocumentKind
from app.evidence.identity import IdentityDocument
from app.evidence.network_check import SecondDocument
from app.flow.rule import Finding, Judging, escalate, escalates, refuse, refuses, rule, warn, warns
from app.flow.slot import View
from app.i18n import Text
from app.rules import sources
from app.rules.identity import CARD
from app.rules.network_check import SECOND_DOCUMENT

_SAID = (NeedKind.NAME_BY_EYE, NeedKind.STAY_PERMIT, NeedKind.TAX_RESIDENCE)
"""What no step of its own asks for: the others are steps of the path, or rules about age."""


def lives_abroad(view: View) -> bool:
    """Whether the document serves only citizens who live abroad, which a second one must show."""
    document = view.find(CARD)
    return (
        document is not None
        and document.kind is DocumentKind.PASSPORT
        and document.nationality == "CHN"
    )


_ABROAD = escalates(
    Level.SUPERVISOR,
    when=Text("须证明在境外居住", "residence abroad must be proved"),
    remedy=Text(
        "请核对境外居住证明，作为辅助证件留存。",
        "Compare proof of living abroad and keep a copy as a second document.",
    ),
)


@rule(
    "ID-SET",
    CARD,
    title=Text(
        "证件种类须符合客户情况，不足的加核其他证件",
        "The document is one that will do for this customer, with another beside it where needed",
    ),
    may=(
        refuses(
            when=Text("该证件不能单独使用", "the document will not do alone"),
            remedy=Text(
                "请客户出示提示中列出的证件。",
                "The customer shows one of the documents that are named.",
            ),
        ),
        _ABROAD,
        warns(
            when=Text("另有须留意的事项", "something else must be kept in mind"),
            remedy=Text("请按提示核对。", "Check what is pointed out."),
        ),
    ),
    source=sources.DOCUMENT_SET,
)
def document_set(judging: Judging, document: IdentityDocument) -> Iterator[Finding]:
    """A document that will not do alone is refused with those that will; the rest is said."""
    age = completed_years(document.birth_date, judging.today)
    if age < 0:
        return
    for need in what_else(document.kind, age, document.nationality, document.number):
        if need.kind is NeedKind.OTHER_DOCUMENT:
            yield refuse(
                need.sentence,
                customer_text=need.sentence,
                remedy=_with_source(_bring(need), need),
                field="kind",
            )
        elif need.kind is NeedKind.RESIDENCE_ABROAD:
            yield escalate(
                Level.SUPERVISOR,
                need.sentence,
                remedy=_with_source(
                    _ABROAD.remedy,
                    need,
                ),
                field="kind",
            )
        elif need.kind in _SAID:
            yield warn(need.sentence, remedy=_with_source(Text("", ""), need), field="kind")


@rule(
    "SECOND-DOC",
    CARD,
    SECOND_DOCUMENT,
    title=Text("辅助证件须是另一证件", "The auxiliary document is another one"),
    may=(refuses(remedy=Text("请更换辅助证件。", "Take another second document.")),),
    source=sources.DOCUMENT_SET,
)
def second_document_is_another(
    judging: Judging, document: IdentityDocument, second: SecondDocument
) -> Iterator[Finding]:
    """A passport is not supported by itself, and who lives abroad shows that they do."""
    if document.kind is not DocumentKind.PASSPORT:
        return
    same_number = normalise(DocumentKind.PASSPORT, second.number) == document.number
    if second.kind == DocumentKind.PASSPORT and same_number:
        text = Text("辅助证件不能是护照本身。", "The passport cannot support itself.")
    elif document.nationality == "CHN" and second.kind != "residence_abroad":
        text = Text(
            "中国护照须核对境外居住证明。", "With a Chinese passport: proof of living abroad."
        )
    else:
        return
    yield refuse(
        text,
        customer_text=Text("请出示另一证件。", "Please show another document."),
        field="kind",
    )


def _bring(need: Need) -> Text:
    return Text(
        f"可出示：{'、'.join(kind.title.zh for kind in need.documents)}。",
        f"These will do: {', '.join(kind.title.en for kind in need.documents)}.",
    )


def _with_source(what: Text, need: Need) -> Text:
    return Text(
        f"{what.zh}依据：{need.source.zh}。", f"{what.en} Based on: {need.source.en}.".strip()
    )


RULES = (document_set, second_document_is_another)
