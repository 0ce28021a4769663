"""The papers of a real opening, for any customer: an adult, a minor with guardian, a foreigner."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from app.domain.branch import Branch, StoreKind
from app.domain.documents import DocumentKind
from app.domain.paper_mark import PaperMark
from app.evidence.identity import IdentityDocument
from app.evidence.image import Kept
from app.evidence.signature import InkPoint, Signature, Stroke
from app.flow.operation import Operation, Setting
from app.flow.slot import View
from app.operations import operation
from app.papers.document import Document
from tests.evidence import MOMENT, acceptance, card, kinship, samples_of
from tests.papers.samples import ink, photograph

OPENING = operation("account_opening")
_PROVEN = ("7F3A91C2D5E84B06", "K7M2P9QX4TRC", bytes(range(1, 65)))
"""First digits of the entry's digest, check code and signature."""
_OF_MINORS = ("guardian", "kinship", "guardian_check", "own_income")
_ONLY_SOMETIMES = ("entry_exit", "second_document", "identified", "witness", *_OF_MINORS)


def signature() -> Signature:
    """A signature that looks like one."""
    drawn = ink()
    return replace(
        samples_of(OPENING)["signature"],
        strokes=tuple(
            Stroke(tuple(InkPoint(x, y, p, 10 * n) for n, (x, y, p) in enumerate(one)))
            for one in drawn.strokes
        ),
        aspect=drawn.aspect,
    )


def adult(document: IdentityDocument | None = None, **values: Any) -> dict[str, Any]:
    """What is known of somebody who opens an account for themselves."""
    known = samples_of(OPENING)
    for name in _ONLY_SOMETIMES:
        known.pop(name, None)
    known["card"] = document or card()
    for name, value in known.items():
        if isinstance(value, Signature):
            known[name] = signature()
    return known | values


def minor(**values: Any) -> dict[str, Any]:
    """What is known of a child for whom the mother opens an account."""
    child = card(
        name="欧阳沈知远",
        birth_date=date(2015, 5, 6),
        ethnicity="维吾尔",
        valid_until=date(2027, 5, 6),
    )
    known = samples_of(OPENING)
    return adult(
        child,
        acceptance=acceptance(applicant="guardian"),
        guardian=card(),
        kinship=kinship(),
        guardian_check=known["guardian_check"],
        **values,
    )


def foreigner(**values: Any) -> dict[str, Any]:
    """What is known of the holder of a foreign passport whose name has three parts."""
    passport = card(
        kind=DocumentKind.PASSPORT,
        name="WOLFESCHLEGELSTEINHAUSENBERGERDORFF ANNA-MARIA ELISABETH",
        latin_name="WOLFESCHLEGELSTEINHAUSENBERGERDORFF ANNA-MARIA ELISABETH",
        nationality="DEU",
        ethnicity="",
        number="C01X00T47",
        address="",
    )
    known = samples_of(OPENING)
    return adult(passport, entry_exit=known["entry_exit"], **values)


def setting(*, journal: str = "0101-01-000127", **changes: Any) -> Setting:
    """A branch in earnest on a Monday morning; without a journal number the case is a draft."""
    made = Setting(
        branch=Branch("0101", "样本支行", "示范银行", StoreKind.REAL, "999999"),
        workstation="0101-01",
        teller="1001",
        at=MOMENT,
        serial="20260309-0101-01-0042",
        journal=journal,
        digest="7f3a91c2d5e84b06" * 4 if journal else "",
        made={"account": "010117100000042871", "card": "6200000000000000001", "customer": "C1"},
        approved_by="2001" if journal else "",
        picture=_picture,
        names={"1001": "王晓", "2001": "刘建国", "1002": "赵敏"},
    )
    return replace(made, **changes)


def _picture(one: Kept) -> bytes:
    return photograph(428, 270, "PNG" if one.media_type == "image/png" else "JPEG")


def papers(
    known: Mapping[str, Any], where: Setting, of: Operation = OPENING
) -> dict[str, Document]:
    """All papers that such a case has, by paper and copy."""
    view = View(dict(known))
    made: dict[str, Document] = {}
    for paper in of.papers:
        if paper.document is None or not paper.when(view):
            continue
        for copy in paper.copies:
            mark = PaperMark(False, "0101", where.journal, paper.code, copy.code, *_PROVEN)
            shown = replace(where, outcome=paper.outcome, mark=mark if where.journal else None)
            document = paper.document(view, shown, copy)
            assert isinstance(document, Document)
            made[f"{paper.code}-{copy.code}"] = document
    return made


if __name__ == "__main__":
    import sys
    from pathlib import Path

    from app.papers.render import render

    for who in (adult, minor, foreigner):
        for name, one in papers(who(), setting()).items():
            Path(sys.argv[1], f"{who.__name__}-{name}.pdf").write_bytes(render(one))
