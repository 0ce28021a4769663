"""From pictures, chip and entries to the document as evidence, field by field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from app.desk.document_entry import same_value, value_of
from app.domain.document_forms import DocumentForm, form_of
from app.domain.documents import DocumentKind, DocumentSide, Sex
from app.domain.permit_numbers import is_not_chinese
from app.errors import Unacceptable
from app.evidence.identity import Assurance, ChipDifference, FieldWitness
from app.flow.forms import FieldErrors
from app.i18n import Text
from app.vision.findings import DocumentFinding, FieldReading

CHINESE = "CHN"
_SIDE_TITLES = {
    DocumentSide.FRONT: Text("正面（人像面）", "front (portrait side)"),
    DocumentSide.BACK: Text("背面", "back"),
}


@dataclass(frozen=True)
class SideRead:
    """One side of a document: the picture as it came, and what the eyes found on it."""

    image: bytes
    finding: DocumentFinding


@dataclass(frozen=True)
class Taken:
    """The values of a document's fields and who stands for each of them."""

    values: dict[str, Any]
    witnesses: tuple[FieldWitness, ...]
    differences: tuple[ChipDifference, ...]


@dataclass
class _Taking:
    kind: DocumentKind
    readings: Mapping[str, FieldReading]
    chip: Mapping[str, str]
    looked_at: frozenset[str]
    values: dict[str, Any] = field(default_factory=dict)
    errors: dict[str, Text] = field(default_factory=dict)
    witnesses: list[FieldWitness] = field(default_factory=list)
    differences: list[ChipDifference] = field(default_factory=list)


def take(
    kind: DocumentKind,
    sides: Mapping[DocumentSide, SideRead],
    chip: Mapping[str, str],
    entries: Mapping[str, str],
    looked_at: frozenset[str],
) -> Taken:
    """The fields of a document from what was read, what the chip says and what was entered.

    `entries` are the texts of the entry fields; a field without entry takes what was read, else
    what the chip says. `looked_at` names the uncertain fields that somebody compared with the
    print. Where print and chip differ the entry stands, and the difference is evidence.

    Raises:
        FieldErrors: a field is missing, not well formed, or uncertain and not looked at.
    """
    form = form_of(kind)
    readings = {
        name: reading for side in sides.values() for name, reading in side.finding.fields.items()
    }
    taking = _Taking(kind, readings, chip, looked_at)
    for name in form.names:
        _take_field(taking, form, name, entries.get(name))
    if taking.errors:
        raise FieldErrors(taking.errors)
    if not taking.values.get("name"):
        # Who has no Chinese name is known to the bank by the name in Latin letters.
        taking.values["name"] = taking.values["latin_name"]
    if not taking.values.get("nationality"):
        if is_not_chinese(taking.values["number"]):
            raise FieldErrors(
                {
                    "nationality": Text(
                        "非中国籍通行证须填写国籍。",
                        "A permit for those who are not Chinese nationals states the nationality.",
                    )
                }
            )
        taking.values["nationality"] = CHINESE
    return Taken(taking.values, tuple(taking.witnesses), tuple(taking.differences))


def require_sides(kind: DocumentKind, sides: Mapping[DocumentSide, SideRead]) -> None:
    """Checks that there is a picture of each side, and none of another side or document.

    Raises:
        Unacceptable: a side is missing, is the other side, or shows another document.
    """
    form = form_of(kind)
    for wanted in form.sides:
        one = sides.get(wanted)
        seen = one.finding if one else None
        if seen is None or (seen.side is not None and seen.side is not wanted):
            raise Unacceptable(
                "SIDE_MISSING",
                Text("缺少证件{side}。", "The document's {side} is missing.").format(
                    side=_SIDE_TITLES[wanted]
                ),
                Text("请拍摄该面。", "Take a picture of that side."),
            )
        if seen.kind is not None and seen.kind is not kind:
            raise Unacceptable(
                "OTHER_DOCUMENT",
                Text(
                    "图片中是{seen}，不是{kind}。", "The picture shows: {seen}; not: {kind}."
                ).format(seen=seen.kind.title, kind=kind.title),
                Text("请改选证件种类，或重新拍摄。", "Choose the other kind, or take it again."),
            )


def _take_field(taking: _Taking, form: DocumentForm, name: str, entry: str | None) -> None:
    reading = taking.readings.get(name)
    read = (reading.value if reading else "") or ""
    on_chip = taking.chip.get(name, "")
    typed = (read or on_chip if entry is None else entry).strip()
    if not typed and name in form.may_be_empty:
        taking.values[name] = None if name.startswith("valid") else ""
        return
    try:
        value = value_of(taking.kind, name, typed)
    except Unacceptable as error:
        taking.errors[name] = error.sentence
        return
    taking.values[name] = value
    certain = reading is not None and reading.certain
    corrected = not read or not same_value(taking.kind, name, read, value)
    from_chip = bool(on_chip) and same_value(taking.kind, name, on_chip, value)
    if on_chip:
        # A certain print counts whatever is entered; so does an entry that neither of them says.
        said = (read, typed) if certain else (typed,)
        for one in said:
            if _differs(taking, name, one, on_chip):
                break
    if from_chip:
        assurance = Assurance.CHIP
    elif corrected:
        assurance = Assurance.CORRECTED if read else Assurance.TYPED
    else:
        assurance = Assurance.READ if certain else Assurance.CONFIRMED
        if not certain and name not in taking.looked_at:
            taking.errors[name] = Text(
                "识别不确定，请对照证件确认或更正。",
                "Read without certainty: compare with the document and confirm or correct.",
            )
    taking.witnesses.append(
        FieldWitness(
            name=name,
            raw=reading.raw if reading else "",
            confidence=reading.confidence if reading else 0.0,
            certain=certain,
            assurance=assurance,
        )
    )


def _differs(taking: _Taking, name: str, printed: str, on_chip: str) -> bool:
    """Notes it where the chip says something else."""
    try:
        value = value_of(taking.kind, name, printed)
    except Unacceptable:
        return False
    if same_value(taking.kind, name, on_chip, value):
        return False
    taking.differences.append(ChipDifference(name, printed, on_chip))
    return True


def text_of(value: Any) -> str:
    """How a value stands in an entry field."""
    if value is None:
        return ""
    if isinstance(value, Sex):
        return value.title.zh
    return value.isoformat() if isinstance(value, date) else str(value)
