"""联网核查结果单: what the identity check services said, for the bank's file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from app.evidence.ask import choice_text
from app.evidence.identity import IdentityDocument
from app.evidence.network_check import (
    CHECK_MEANING_TITLES,
    ENTRY_EXIT_ANSWERS,
    CheckMeaning,
    NetworkCheck,
)
from app.flow.operation import BANK_COPY, PaperCopy, Setting
from app.flow.slot import Slot, View
from app.i18n import Text, same
from app.papers.document import Block, Cell, Document, Picture, Pictures, Prose, Section
from app.papers.shrunk import shrunk
from app.rules.identity import AGENT, CARD, GUARDIAN
from app.rules.network_check import AGENT_CHECK, ENTRY_EXIT, GUARDIAN_CHECK, NETWORK_CHECK
from app.rules.papers import head, person, signed
from app.rules.papers.paper import paper

_CODE = "network_check_sheet"
_TITLE = Text("联网核查结果单", "Result of the identity check")
_NONE = same("—")
_COLUMNS, _WHOLE = 2, 2
_LONGEST = 420

_NEXT = {
    CheckMeaning.MATCH_WITH_PHOTO: Text(
        "将核查照片与持证人及证件照片比对一致后继续办理。",
        "Go on once the photograph agrees with the holder and with that of the document.",
    ),
    CheckMeaning.MATCH_WITHOUT_PHOTO: Text(
        "凭芯片照片、人脸比对或辅助证件核实后办理，并予注明。",
        "Go on only with the chip, a face comparison or a second document, and note it.",
    ),
    CheckMeaning.NAME_DIFFERS: Text(
        "停止办理，核对录入；核实辅助证件确为本人的，留存复印件后办理。",
        "Stop and compare what was entered; with a second document that proves it, copy that "
        "and go on.",
    ),
    CheckMeaning.NUMBER_NOT_FOUND: Text(
        "同“姓名不匹配”；客户可持核查结果证明向公安机关核实，2个工作日内答复。",
        "As where the name differs; the police station answers within 2 working days.",
    ),
    CheckMeaning.ERROR: Text(
        "重试；系统故障的，以其他方式核实，恢复后补核。",
        "Try again; where the system is down, check otherwise and check again later.",
    ),
    CheckMeaning.BAD_INPUT: Text("核对录入后重试。", "Compare what was entered and try again."),
}
"""What each result asks of the teller [DOMAIN §2.2, s]."""

_WAYS = {
    "manual": Text("柜员抄录核查单", "copied from a printed sheet"),
    "specimen": Text("培训样本", "training specimens"),
}
_AID = Text(
    "联网核查是身份核实的辅助手段，核查结果不作为拒绝办理业务的唯一理由；本单留存备查，不交客户。",
    "The check is an aid to identification and never the only ground to refuse; this sheet stays "
    "in the bank's file and is not handed to the customer.",
)


def was_checked(view: View) -> bool:
    """Whether anybody was asked about, so that there is a result to file."""
    asked = (NETWORK_CHECK, GUARDIAN_CHECK, AGENT_CHECK, ENTRY_EXIT)
    return any(view.has(slot) for slot in asked)


def document(view: View, setting: Setting, copy: PaperCopy) -> Document:
    """Of each person asked about: name, number, result, authority, photograph, time and teller
    [DOMAIN §2.2, s]; the guardian's too."""
    return Document(
        header=head.header(setting, _TITLE, copy.title),
        blocks=(*_blocks(view, setting), Prose(None, _AID)),
        staff=signed.staff(view, setting),
        seal=head.seal(setting),
        qr=head.proof(setting, _CODE, copy),
        training=head.is_training(setting),
    )


def _blocks(view: View, setting: Setting) -> Iterator[Block]:
    for asked, slot, title in (
        (CARD, NETWORK_CHECK, Text("客户核查结果", "The customer")),
        (GUARDIAN, GUARDIAN_CHECK, Text("监护人核查结果", "The guardian")),
        (AGENT, AGENT_CHECK, Text("代理人核查结果", "The agent")),
    ):
        shown, check = view.find(asked), view.find(slot)
        if shown is not None and check is not None:
            yield _result(shown, check, setting, slot, title)
            yield from _photographs(shown, check, setting)
    shown, answer = view.find(CARD), view.find(ENTRY_EXIT)
    if shown is not None and answer is not None:
        yield Section(
            Text("出入境证件核验结果", "Entry-exit document check"),
            (
                *_whom(shown),
                Cell(Text("核验结果", "Result"), choice_text(ENTRY_EXIT_ANSWERS, answer.answer), 2),
                Cell(Text("核验流水号", "Serial"), answer.serial or _NONE),
                Cell(Text("说明", "Remark"), answer.remark or _NONE),
                *_when(setting, ENTRY_EXIT),
            ),
            _COLUMNS,
        )


def _result(
    shown: IdentityDocument, check: NetworkCheck, setting: Setting, slot: Slot[Any], title: Text
) -> Section:
    return Section(
        title,
        (
            *_whom(shown),
            Cell(Text("核查结果", "Result"), CHECK_MEANING_TITLES[check.meaning], _WHOLE),
            Cell(
                Text("返回代码及内容", "Code and words"),
                f"{check.raw_code} {check.raw_text}".strip() or _NONE,
            ),
            Cell(Text("核查流水号", "Serial"), check.serial or _NONE),
            Cell(Text("签发机关（核查返回）", "Authority as returned"), check.issuer or _NONE),
            Cell(Text("签发机关（证件）", "Authority on the document"), shown.issuer or _NONE),
            Cell(
                Text("核查照片", "Photograph"),
                Text("有", "present") if check.photo else Text("无", "none"),
            ),
            Cell(Text("核查渠道", "Asked through"), _WAYS.get(check.driver, same(check.driver))),
            *_when(setting, slot),
            Cell(Text("结果含义及处理", "What it asks for"), _NEXT[check.meaning], _WHOLE),
        ),
        _COLUMNS,
    )


def _whom(shown: IdentityDocument) -> tuple[Cell, ...]:
    return (
        Cell(Text("姓名", "Name"), shown.name),
        Cell(Text("证件种类", "Document"), shown.kind.title),
        Cell(Text("证件号码", "Number"), shown.number),
        Cell(Text("证件有效期", "Valid"), person.term_text(shown)),
    )


def _when(setting: Setting, slot: Slot[Any]) -> tuple[Cell, ...]:
    given = setting.given.get(slot.name)
    who = given.by if given is not None else setting.teller
    return (
        Cell(
            Text("核查时间", "Checked at"),
            head.moment(given.at if given is not None else setting.at),
        ),
        Cell(Text("核查柜员", "By teller"), f"{who} {setting.names.get(who, '')}".strip()),
    )


def _photographs(
    shown: IdentityDocument, check: NetworkCheck, setting: Setting
) -> Iterator[Pictures]:
    """The photograph of the service beside that of the document, as the teller compared them."""
    if setting.picture is None or check.photo is None:
        return
    found = [
        (check.photo, Text("联网核查返回照片", "as returned by the check")),
        (shown.photograph, Text("证件照片", "of the document")),
    ]
    small = [
        (shrunk(setting.picture(kept), _LONGEST), caption)
        for kept, caption in found
        if kept is not None
    ]
    pictures = tuple(Picture(image, caption) for image, caption in small if image is not None)
    if pictures:
        yield Pictures(Text("照片", "Photographs"), pictures)


NETWORK_CHECK_SHEET = paper(
    _CODE, Text("联网核查结果单", "Identity check sheet"), (BANK_COPY,), document, when=was_checked
)
