"""What the bank found out, for its own copy of a form."""

from __future__ import annotations

from app.domain.risk_grade import RiskLevel
from app.evidence.ask import choice_text
from app.evidence.face import FACE_BAND_TITLES
from app.evidence.network_check import CHECK_MEANING_TITLES, ENTRY_EXIT_ANSWERS, SECOND_KINDS
from app.flow.operation import Setting
from app.flow.slot import View
from app.i18n import Text, same
from app.papers.document import Cell, Section
from app.rules.face import FACE
from app.rules.known_customer import LOOKUP
from app.rules.network_check import ENTRY_EXIT, GUARDIAN_CHECK, NETWORK_CHECK, SECOND_DOCUMENT
from app.rules.risk import RISK

_NONE = same("—")


def bank_part(view: View, setting: Setting) -> Section:
    """What the bank found out, for its own copy [DOMAIN §2.4 A6]. No percentages.

    Screening, risk grade and the figures of the face comparison are added once the entry stands:
    the customer, who reads and signs the form before, is told none of them [DOMAIN §9.2]."""
    match = view.find(FACE)
    decisive = match.decisive if match else None
    if decisive is not None and decisive.band is not None:
        face = FACE_BAND_TITLES[decisive.band]
        if setting.journal:
            figures = f"{decisive.distance:.3f}", f"{decisive.alike_up_to:.3f}"
            face = Text(
                f"{face.zh}（距离 {figures[0]}，阈值 {figures[1]}）",
                f"{face.en} (distance {figures[0]}, threshold {figures[1]})",
            )
    else:
        face = Text("未比对，由两名柜面人员核对", "not compared; two staff identified")
    return Section(
        Text("银行填写", "For the bank"),
        (
            *_checked(view),
            Cell(Text("人脸比对", "Face"), face, 2),
            *(_internal(view) if setting.journal else ()),
        ),
    )


def _checked(view: View) -> tuple[Cell, ...]:
    cells: list[Cell] = []
    for slot, title in (
        (NETWORK_CHECK, Text("联网核查结果", "Network check")),
        (GUARDIAN_CHECK, Text("监护人联网核查", "Network check of the guardian")),
    ):
        check = view.find(slot)
        if check is not None:
            cells += [
                Cell(title, CHECK_MEANING_TITLES[check.meaning]),
                Cell(
                    Text("核查代码 / 流水", "Code / serial"), f"{check.raw_code} / {check.serial}"
                ),
            ]
    entry_exit = view.find(ENTRY_EXIT)
    if entry_exit is not None:
        cells += [
            Cell(
                Text("出入境证件核验", "Entry-exit check"),
                choice_text(ENTRY_EXIT_ANSWERS, entry_exit.answer),
            ),
            Cell(Text("核验流水", "Serial"), entry_exit.serial or _NONE),
        ]
    second = view.find(SECOND_DOCUMENT)
    if second is not None:
        cells += [
            Cell(Text("辅助证件", "Auxiliary document"), choice_text(SECOND_KINDS, second.kind)),
            Cell(Text("辅助证件号码", "Its number"), second.number),
        ]
    return tuple(cells)


def _internal(view: View) -> tuple[Cell, ...]:
    listed = view.of(LOOKUP).listed
    assessed = view.of(RISK)
    screened = (
        Text(f"命中{listed}条，已按规定授权", f"{listed} hit(s), approved as required")
        if listed
        else Text("未命中", "no hit")
    )
    return (
        Cell(Text("名单筛查", "Screening"), screened),
        Cell(
            Text("客户风险等级", "Risk grade"),
            Text("{level}（{score}分）", "{level} ({score} points)").format(
                level=RiskLevel(assessed.level).title, score=assessed.score
            ),
        ),
        Cell(
            Text("尽职调查结论", "Due diligence"),
            Text("同意建立业务关系", "business relationship accepted"),
            2,
        ),
    )
