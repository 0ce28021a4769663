"""Where sources of a case say different things, each side by side with its source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from app.desk.document_entry import same_value
from app.desk.document_evidence import text_of
from app.desk.review_views import Against, Difference, Side
from app.desk.views import Part
from app.domain.document_forms import FIELD_TITLES
from app.evidence.approval import Approval, Mark, ShownValue
from app.evidence.identity import Assurance, IdentityDocument
from app.evidence.network_check import CheckMeaning, NetworkCheck
from app.flow.change import Change
from app.flow.slot import Slot, View
from app.i18n import Text, same
from app.rules.identity import AGENT, CARD, GUARDIAN
from app.rules.network_check import AGENT_CHECK, GUARDIAN_CHECK, NETWORK_CHECK

_CHIP = Text("芯片", "chip")
_PRINTED = Text("印刷（录入）", "print (or entry)")
_READ = Text("影像识读", "read from the picture")
_ENTERED = Text("柜员录入", "entered by the teller")
_TAKEN = Text("本次登记", "this case")
_CHECK = Text("联网核查", "network check")
_NEWEST = Text("芯片最新住址", "newest address of the chip")
_IN_THE_BOOKS = Text("本行原登记", "in the books")
_THEN = Text("上次送审", "shown last time")
_NOW = Text("现在", "now")
_NOTHING = Text("（无）", "(nothing)")
_NO_NAME = Text("与姓名不匹配", "does not match the name")
_NO_NUMBER = Text("号码不存在", "no such number")
PICTURE = "picture"
"""The field under which a review keeps the digest of a picture."""


def between_sources(view: View) -> tuple[Difference, ...]:
    """Chip, print, entry and network check, wherever they disagree."""
    found: list[Difference] = []
    pairs = ((CARD, NETWORK_CHECK), (GUARDIAN, GUARDIAN_CHECK), (AGENT, AGENT_CHECK))
    for slot, check_slot in pairs:
        document = view.find(slot)
        if document is not None:
            found.extend(_of_document(slot, document, view.find(check_slot)))
    return tuple(found)


def _of_document(
    slot: Slot[IdentityDocument], document: IdentityDocument, check: NetworkCheck | None
) -> Iterator[Difference]:
    said: dict[str, list[Side]] = {}
    for witness in document.fields:
        value = getattr(document, witness.name)
        if (
            witness.assurance is Assurance.CORRECTED
            and witness.raw
            and not same_value(document.kind, witness.name, witness.raw, value)
        ):
            said.setdefault(witness.name, []).append(Side(_READ, same(witness.raw)))
    entered = set(said)
    for one in document.differences:
        both = (Side(_CHIP, _words(one.chip)), Side(_PRINTED, _words(one.printed)))
        said.setdefault(one.name, []).extend(both)
    newest = document.chip.newest_address if document.chip is not None else ""
    if newest and newest != document.address:
        said.setdefault("address", []).append(Side(_NEWEST, same(newest)))
    if check is not None:
        for name, words in _by_the_check(document, check):
            said.setdefault(name, []).append(Side(_CHECK, words))
    for name in FIELD_TITLES:
        if name in said:
            source = _ENTERED if name in entered else _TAKEN
            taken = Side(source, _words(text_of(getattr(document, name))))
            sides = tuple(dict.fromkeys((*said[name], taken)))
            yield Difference(Against.SOURCES, FIELD_TITLES[name], sides, slot.name, name)


def _by_the_check(document: IdentityDocument, check: NetworkCheck) -> Iterator[tuple[str, Text]]:
    if check.meaning is CheckMeaning.NAME_DIFFERS:
        yield "name", _NO_NAME
    if check.meaning is CheckMeaning.NUMBER_NOT_FOUND:
        yield "number", _NO_NUMBER
    if check.issuer and document.issuer and check.issuer != document.issuer:
        yield "issuer", same(check.issuer)


def against_the_books(changes: Iterable[Change]) -> tuple[Difference, ...]:
    """What the books say of a known customer, and what they would say after this case."""
    return tuple(
        Difference(
            Against.BOOKS,
            one.label,
            (Side(_IN_THE_BOOKS, one.was), Side(_TAKEN, one.now)),
            one.slot,
            one.field,
        )
        for one in changes
    )


def shown_values(parts: Iterable[Part]) -> tuple[ShownValue, ...]:
    """The lines of a review as they are kept for the next one; a picture by its digest, under the
    name of its step."""
    return tuple(
        value
        for part in parts
        for value in (
            *(ShownValue(row.slot, row.field, row.label, row.text) for row in part.rows),
            *(
                ShownValue(part.title.zh, PICTURE, one.caption, same(one.kept.digest))
                for one in part.pictures
            ),
        )
    )


def since_the_last_word(
    word: Approval, parts: Iterable[Part]
) -> tuple[tuple[Difference, ...], tuple[Text, ...]]:
    """What was changed since an authoriser last spoke, marked fields first; and the labels of the
    marked fields that are as they were.

    Nothing where the word does not say what was shown.
    """
    if not word.shown:
        return (), ()
    before, now = _numbered(word.shown), _numbered(shown_values(parts))
    marks = {(one.slot, one.field) for one in word.marks}
    found = []
    for key in dict.fromkeys((*now, *before)):
        was, said = before.get(key), now.get(key)
        there = said or was
        assert there is not None
        if (was.said if was else None) == (said.said if said else None):
            continue
        picture = there.field == PICTURE
        found.append(
            Difference(
                Against.RETURNED,
                there.label,
                (
                    Side(_THEN, _picture(was, old=True) if picture else _said(was)),
                    Side(_NOW, _picture(said, old=False) if picture else _said(said)),
                ),
                "" if picture else there.slot,
                "" if picture else there.field,
                (there.slot, there.field) in marks,
            )
        )
    changed = {(one.slot, one.field) for one in found}
    left = tuple(_label(mark, now) for mark in word.marks if (mark.slot, mark.field) not in changed)
    return tuple(sorted(found, key=lambda one: not one.marked)), left


Key = tuple[str, str, int]


def _numbered(values: Iterable[ShownValue]) -> Mapping[Key, ShownValue]:
    """The values by slot, field and how often that came before: a field may have several lines."""
    counted: dict[tuple[str, str], int] = {}
    found: dict[Key, ShownValue] = {}
    for one in values:
        name = (one.slot, one.field)
        counted[name] = counted.get(name, 0) + 1
        found[(*name, counted[name])] = one
    return found


def _label(mark: Mark, now: Mapping[Key, ShownValue]) -> Text:
    there = now.get((mark.slot, mark.field, 1))
    return there.label if there is not None else same(mark.field)


def _said(value: ShownValue | None) -> Text:
    return value.said if value is not None else _NOTHING


def _picture(value: ShownValue | None, *, old: bool) -> Text:
    if value is None:
        return _NOTHING
    return Text("原图像", "the earlier picture") if old else Text("新图像", "another picture")


def _words(said: str) -> Text:
    return same(said) if said else _NOTHING
