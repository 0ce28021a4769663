"""What the bank fills in, for its own copy of a form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from app.domain.risk_grade import RiskLevel
from app.evidence.acceptance import COMPANIONS
from app.evidence.ask import asks_of, choice_text
from app.evidence.face import FACE_BAND_TITLES, GROUNDS
from app.evidence.network_check import CHECK_MEANING_TITLES, ENTRY_EXIT_ANSWERS, SECOND_KINDS
from app.flow.operation import Setting
from app.flow.slot import Slot, View
from app.i18n import Text
from app.papers.document import Cell, Declaration, Declarations, Section
from app.rules.acceptance import ACCEPTANCE
from app.rules.contact import DUE_DILIGENCE
from app.rules.face import FACE, IDENTIFIED, WITNESS
from app.rules.known_customer import LOOKUP
from app.rules.minor import KINSHIP, OWN_INCOME
from app.rules.network_check import (
    AGENT_CHECK,
    ENTRY_EXIT,
    GUARDIAN_CHECK,
    NETWORK_CHECK,
    SECOND_DOCUMENT,
)
from app.rules.papers import ticked
from app.rules.risk import RISK

_COLUMNS = 4
_HALF, _WHOLE = 2, 4

_WITNESSED: tuple[Slot[Any], ...] = (
    ACCEPTANCE,
    KINSHIP,
    OWN_INCOME,
    ENTRY_EXIT,
    SECOND_DOCUMENT,
    IDENTIFIED,
)
"""What the teller stands for with a tick."""


def bank_part(view: View, setting: Setting) -> tuple[Section | Declarations, ...]:
    """What the bank found out, for its own copy [DOMAIN §2.4 A6]. No percentages.

    It is filled in once the entry stands: the customer, who reads and signs the form before, is
    told neither screening nor risk grade nor the figures of the face comparison [DOMAIN §9.2].
    """
    if not setting.journal:
        return ()
    return (
        Section(
            Text("银行填写", "For the bank"),
            (
                Cell(Text("客户号", "Customer no."), setting.made["customer"], _WHOLE),
                *checked(view),
                *_internal(view),
            ),
            _COLUMNS,
        ),
        Declarations(
            Text("经办人核实", "Witnessed by the teller"), tuple(witnessed(view, _WITNESSED))
        ),
    )


def checked(view: View) -> tuple[Cell, ...]:
    """How it was made sure who this is, in a section of four columns: the checks, the face, and
    two of the staff."""
    return (*_checked(view), *_face(view), *_identified(view))


def _checked(view: View) -> Iterator[Cell]:
    for slot, title in (
        (NETWORK_CHECK, Text("联网核查", "Network check")),
        (GUARDIAN_CHECK, Text("监护人核查", "Guardian’s check")),
        (AGENT_CHECK, Text("代理人核查", "Agent’s check")),
    ):
        check = view.find(slot)
        if check is not None:
            yield Cell(title, CHECK_MEANING_TITLES[check.meaning], _HALF)
            yield Cell(
                Text("核查流水", "Code / serial"), f"{check.raw_code} / {check.serial}", _HALF
            )
    entry_exit = view.find(ENTRY_EXIT)
    if entry_exit is not None:
        yield Cell(
            Text("出入境核验", "Entry-exit check"),
            choice_text(ENTRY_EXIT_ANSWERS, entry_exit.answer),
            _HALF if entry_exit.serial else _WHOLE,
        )
        if entry_exit.serial:
            yield Cell(Text("核验流水", "Serial"), entry_exit.serial, _HALF)
        yield from _remark(Text("核验说明", "Remark"), entry_exit.remark)
    second = view.find(SECOND_DOCUMENT)
    if second is not None:
        yield Cell(
            Text("辅助证件", "Second document"), choice_text(SECOND_KINDS, second.kind), _HALF
        )
        yield Cell(Text("证件号码", "Its number"), second.number, _HALF)
        yield from _remark(Text("辅助证件说明", "Remark"), second.remark)


def _face(view: View) -> Iterator[Cell]:
    match = view.find(FACE)
    if match is None and not view.has(WITNESS):
        # Such as a verbal report, in which nobody's face is asked for.
        return
    decisive = match.decisive if match else None
    said = Text("未比对，由两名柜面人员核对", "not compared; two staff identified")
    if decisive is not None and decisive.band is not None:
        said = Text(
            "{band}（距离 {distance}，阈值 {limit}）",
            "{band} (distance {distance}, threshold {limit})",
        ).format(
            band=FACE_BAND_TITLES[decisive.band],
            distance=f"{decisive.distance:.3f}",
            limit=f"{decisive.alike_up_to:.3f}",
        )
    yield Cell(Text("人脸比对", "Face"), said, _WHOLE)


def _identified(view: View) -> Iterator[Cell]:
    identified = view.find(IDENTIFIED)
    if identified is None:
        return
    yield Cell(Text("核对依据", "Identified by"), choice_text(GROUNDS, identified.grounds), _HALF)
    if identified.auxiliary:
        yield Cell(Text("辅助证件", "Document shown"), identified.auxiliary, _HALF)
    yield from _remark(Text("核对说明", "Remark"), identified.remark)


def _internal(view: View) -> Iterator[Cell]:
    listed = view.of(LOOKUP).listed
    assessed = view.of(RISK)
    answers = view.of(DUE_DILIGENCE)
    yield Cell(
        Text("名单筛查", "Screening"),
        Text("命中{n}条，已按规定授权", "{n} hit(s), approved as required").format(n=listed)
        if listed
        else Text("未命中", "no hit"),
        _HALF,
    )
    yield Cell(
        Text("特定自然人", "PEP"),
        ticked.yes_no(answers.politically_exposed),
        _HALF,
    )
    yield Cell(
        Text("风险等级", "Risk grade"),
        Text("{level}（{score}分）", "{level} ({score} points)").format(
            level=RiskLevel(assessed.level).title, score=assessed.score
        ),
        _HALF,
    )
    yield Cell(
        Text("尽调结论", "Due diligence"),
        Text("同意建立业务关系", "business relationship accepted"),
        _HALF,
    )
    yield Cell(
        Text("陪同情况", "Companions"),
        ticked.of_list(COMPANIONS, view.of(ACCEPTANCE).companions),
        _WHOLE,
    )


def _remark(label: Text, words: str) -> tuple[Cell, ...]:
    return (Cell(label, words, _WHOLE),) if words else ()


def witnessed(view: View, slots: Iterable[Slot[Any]]) -> Iterator[Declaration]:
    """Each sentence that the teller ticked in these slots, word for word; the customer's own are
    elsewhere."""
    for slot in slots:
        value = view.find(slot)
        if value is None:
            continue
        raw = {one.name: getattr(value, one.name) for one in asks_of(slot.type)}
        for one in asks_of(slot.type):
            asked = one.ask.shown is None or one.ask.shown(raw)
            if one.ask.says is not None and asked and (slot.name, one.name) != _THE_CUSTOMERS:
                yield Declaration(one.ask.says, raw[one.name])


_THE_CUSTOMERS = (ACCEPTANCE.name, "lending_notice")
"""A statement of the customer's, which stands among their declarations."""
