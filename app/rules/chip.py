"""The chip of the identity document beside its print: a difference is an alarm that stays."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.branch import Level
from app.domain.document_forms import FIELD_TITLES
from app.evidence.identity import Assurance, IdentityDocument, chip_fault_text
from app.flow.rule import Finding, Judging, Rule, escalate, escalates, question, warn, warns
from app.flow.slot import Slot
from app.i18n import Text
from app.rules import sources
from app.rules.identity import AGENT, CANNOT, CARD, DECISIVE, GUARDIAN

_UNREAD = escalates(
    Level.MANAGER,
    when=Text("芯片未能读取", "the chip was not read"),
    remedy=Text(
        "请核对辅助证件并由两名柜员核对本人；可再试一次读卡。",
        "Compare a second document, two staff identify the person; or read the chip again.",
    ),
)
_DIFFERS = escalates(
    Level.MANAGER,
    when=Text("芯片与印刷内容不一致", "chip and print differ"),
    remedy=Text(
        "按疑似伪造证件处理：核对原件，报告负责人，必要时报警；不得仅凭一方内容继续。",
        "Treat it as possibly forged: compare the original, report to the manager, call "
        "the police if need be; do not go on with one of the two alone.",
    ),
)


@question(
    "ID-CHIP",
    title=Text("芯片须可读，且与印刷内容一致", "The chip is read and agrees with the print"),
    may=(
        _UNREAD,
        _DIFFERS,
        warns(
            when=Text("芯片内有更新的住址", "the chip holds a newer address"),
            remedy=Text("请向客户核实现住址。", "Ask the customer where they live now."),
        ),
    ),
    source=sources.CHIP,
)
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
            remedy=_UNREAD.remedy,
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
            remedy=_DIFFERS.remedy,
            field=one.name,
        )
    newest = document.chip.newest_address
    if newest and newest != document.address:
        yield warn(
            Text(f"芯片内有更新的住址：{newest}。", f"The chip holds a newer address: {newest}."),
            field="address",
        )


@question(
    "ID-CHIP-BEFORE",
    title=Text(
        "芯片与印刷曾不一致的，重新采集后仍须查明",
        "A difference between chip and print is looked into, also when the document was taken "
        "again",
    ),
    may=(
        escalates(
            Level.MANAGER,
            remedy=Text(
                "请负责人查明原因（识读有误、放错证件，或疑似伪造）并核对原件。",
                "The manager finds out why (misread, another card on the reader, or possibly "
                "forged) and compares the original.",
            ),
        ),
    ),
    source=sources.CHIP,
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
        )


@question(
    "ID-PRINT",
    title=Text(
        "只由芯片确定的项目，须对照印刷内容",
        "What only the chip says for certain is compared with the print",
    ),
    may=(
        warns(
            remedy=Text("请对照证件影像中的印刷内容。", "Compare it with the print in the picture.")
        ),
    ),
    source=sources.CHIP,
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
        )


_ASKED = (chip_agrees, earlier_alarms_are_seen, the_print_was_read)


def rules_of(slot: Slot[IdentityDocument], prefix: str = "") -> tuple[Rule, ...]:
    """Every rule about the chip of the document in this slot; `prefix` parts the codes."""
    return tuple(one.of(slot, prefix=prefix) for one in _ASKED)


RULES = (*rules_of(CARD), *rules_of(GUARDIAN, "G-"))
AGENT_RULES = rules_of(AGENT, "A-")
