"""The chip of the identity document beside its print: a difference is an alarm that stays."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.branch import Level
from app.domain.document_forms import FIELD_TITLES
from app.evidence.identity import Assurance, IdentityDocument, chip_fault_text
from app.flow.rule import Finding, Judging, Rule, escalate, rule, warn
from app.flow.slot import Slot
from app.i18n import Text
from app.rules import sources
from app.rules.identity import CANNOT, CARD, DECISIVE, GUARDIAN, Asked


def chip_agrees(judging: Judging, document: IdentityDocument) -> Iterator[Finding]:
    """Chip and print of a genuine document say the same; a difference is treated as a forgery, and
    a chip that cannot be read sends the case higher."""
    if document.chip is None:
        return
    if not document.chip.read:
        yield escalate(
            Level.MANAGER,
            Text(
                "证件芯片信息缺失（{why}），信息来自影像识别。",
                "Nothing of the chip is known ({why}); the print was read instead.",
            ).format(why=chip_fault_text(document.chip.fault)),
            remedy=Text(
                "请核对辅助证件并由两名柜员核对本人；可再试一次读卡。",
                "Compare a second document, two staff identify the person; or read the chip again.",
            ),
        )
    for one in document.chip.differences:
        title = FIELD_TITLES[one.name]
        yield escalate(
            Level.MANAGER,
            Text(
                f"芯片与印刷内容不一致：{title.zh} 印刷（录入）为“{one.printed}”，"
                f"芯片为“{one.chip}”。",
                f"Chip and print differ: {title.en} is printed (or entered) as “{one.printed}”, "
                f"the chip says “{one.chip}”.",
            ),
            customer_text=CANNOT,
            remedy=Text(
                "按疑似伪造证件处理：核对原件，报告负责人，必要时报警；不得仅凭一方内容继续。",
                "Treat it as possibly forged: compare the original, report to the manager, call "
                "the police if need be; do not go on with one of the two alone.",
            ),
            field=one.name,
        )
    newest = document.chip.newest_address
    if newest and newest != document.address:
        yield warn(
            Text(f"芯片内有更新的住址：{newest}。", f"The chip holds a newer address: {newest}."),
            remedy=Text("请向客户核实现住址。", "Ask the customer where they live now."),
            field="address",
        )


def earlier_alarms_are_seen(judging: Judging, document: IdentityDocument) -> Iterator[Finding]:
    """A difference between chip and print does not go away by taking the document again."""
    if document.differences_before:
        titles = [FIELD_TITLES[one.name] for one in document.differences_before]
        titles = list(dict.fromkeys(titles))
        yield escalate(
            Level.MANAGER,
            Text(
                f"此前采集的证件芯片与印刷内容不一致（{'、'.join(t.zh for t in titles)}），"
                "后又重新采集。",
                f"Chip and print differed before ({', '.join(t.en for t in titles)}); the document "
                "was then taken again.",
            ),
            remedy=Text(
                "请负责人查明原因（识读有误、放错证件，或疑似伪造）并核对原件。",
                "The manager finds out why (misread, another card on the reader, or possibly "
                "forged) and compares the original.",
            ),
        )


def the_print_was_read(judging: Judging, document: IdentityDocument) -> Iterator[Finding]:
    """What only the chip says for certain is pointed out: a forged print may hide in a blur."""
    titles = [
        FIELD_TITLES[one.name]
        for one in document.fields
        if one.assurance is Assurance.CHIP and not one.certain and one.name in DECISIVE
    ]
    if titles:
        yield warn(
            Text(
                f"{'、'.join(t.zh for t in titles)}取自芯片，印刷内容未能确定识别。",
                f"Taken from the chip, the print was not read for certain: "
                f"{', '.join(t.en for t in titles)}.",
            ),
            remedy=Text(
                "请对照证件影像中的印刷内容。", "Compare it with the print in the picture."
            ),
        )


_ASKED: tuple[tuple[str, Asked], ...] = (
    ("ID-CHIP", chip_agrees),
    ("ID-CHIP-BEFORE", earlier_alarms_are_seen),
    ("ID-PRINT", the_print_was_read),
)


def rules_of(slot: Slot[IdentityDocument], prefix: str = "") -> tuple[Rule, ...]:
    """Every rule about the chip of the document in this slot; `prefix` parts the codes."""
    return tuple(rule(prefix + code, slot, source=sources.CHIP)(ask) for code, ask in _ASKED)


RULES = (*rules_of(CARD), *rules_of(GUARDIAN, "G-"))
