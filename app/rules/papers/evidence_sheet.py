"""业务凭证影像及核验资料单: all that was witnessed, in one paper for the bank's file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from app.evidence.approval import DECISION_TITLES
from app.evidence.face import FACE_BAND_TITLES
from app.evidence.liveness import OUTCOME_TEXTS, UNABLE_TEXTS
from app.flow.operation import BANK_COPY, PaperCopy, Setting
from app.flow.rule import Effect
from app.flow.slot import Slot, View
from app.i18n import Text, same
from app.papers.document import Block, Cell, Column, Document, Prose, Section, Table
from app.rules.authorisation import APPROVAL, FACE_SIGNATURE, SIGNATURE
from app.rules.face import FACE, IDENTIFIED, WITNESS
from app.rules.identity import AGENT, CARD, GUARDIAN
from app.rules.liveness import LIVENESS
from app.rules.papers import head, pictured, signed
from app.rules.papers.head import moment
from app.rules.papers.paper import paper

_CODE = "evidence_sheet"
_TITLE = Text("业务凭证影像及核验资料单", "Pictures and evidence of the case")
_NONE = same("—")
_SIDE_LONGEST, _FACE_LONGEST = 900, 420
"""Pixels: a side of a document can be read, a face recognised, and the file stays small."""

_EFFECTS = {
    Effect.REFUSE: Text("不得办理", "refused"),
    Effect.ESCALATE: Text("须授权", "ask higher"),
    Effect.WARN: Text("提示", "mind"),
}

_PROOF = Text(
    "摘要为 SHA-256（FIPS 180-4），以十六进制表示。自档案导出任一影像或单据，用通用工具"
    "（如 sha256sum）计算摘要，与下表一致即为原件。日志摘要覆盖本笔业务的全部事实和前一条日志的"
    "摘要，改动、删除、插入任一条日志都会使其后各条不再衔接。本单自身由文件内的数字签名证明。",
    "Digests are SHA-256 (FIPS 180-4) in hex. Export any picture or paper from the archive and "
    "take its digest with any tool (such as sha256sum): where it is the one listed, it is the "
    "original. The digest of the entry covers all facts of this case and the digest of the entry "
    "before it, so that none can be altered, removed or inserted unseen. This sheet is proved by "
    "the digital signature in its file.",
)


def document(view: View, setting: Setting, copy: PaperCopy) -> Document:
    """Documents, faces, findings with their sources, approvals and signatures, each with its
    moment, and the digests of all of it [DOMAIN §2.1 step 13, 19; §13.3]."""
    return Document(
        header=head.header(setting, _TITLE, copy.title),
        blocks=tuple(_blocks(view, setting)),
        staff=signed.staff(view, setting),
        seal=head.seal(setting),
        qr=head.proof(setting, _CODE, copy),
        training=head.is_training(setting),
    )


def _blocks(view: View, setting: Setting) -> Iterator[Block]:
    yield from pictured.pictures(
        Text("证件影像", "Documents"), pictured.of_documents(view), setting, _SIDE_LONGEST
    )
    yield from pictured.pictures(
        Text("核查照片及现场人脸", "Photographs of the check, and the live face"),
        iter((*pictured.of_checks(view), *pictured.of_faces(view))),
        setting,
        _FACE_LONGEST,
    )
    yield from pictured.pictures(
        Text("收回的介质", "What was taken in"), pictured.of_a_medium(view), setting, _SIDE_LONGEST
    )
    yield from _faces(view)
    yield from _looked_at(view)
    yield _verdicts(setting)
    yield from _approvals(view)
    yield from _signatures(view)
    yield _times(view, setting)
    yield _digests(view, setting)
    yield Prose(Text("如何证明", "How to prove it"), _PROOF)


def _faces(view: View) -> Iterator[Block]:
    match = view.find(FACE)
    if match is not None:
        yield Table(
            Text("人脸比对（距离，非百分比；以最近一次有结论者为准）", "Face comparisons"),
            (
                Column(Text("时间", "At"), 1.5),
                Column(Text("结论", "Finding"), 1.0),
                Column(Text("距离", "Distance"), 0.7),
                Column(Text("相像上限", "Alike up to"), 0.8),
                Column(Text("存疑上限", "Unsure up to"), 0.8),
                Column(Text("模型与方法", "Model and recipe"), 2.2),
            ),
            tuple(
                (
                    moment(one.at),
                    FACE_BAND_TITLES[one.band] if one.band else same(one.error or "—"),
                    f"{one.distance:.3f}" if one.distance is not None else "—",
                    f"{one.alike_up_to:.3f}",
                    f"{one.unsure_up_to:.3f}",
                    " ".join(part for part in (one.model, one.recipe, one.calibration) if part),
                )
                for one in match.attempts
            ),
        )
    check = view.find(LIVENESS)
    if check is not None:
        cells = [Cell(same(moment(one.at)), OUTCOME_TEXTS[one.outcome], 1) for one in check.tries]
        if check.unable is not None:
            cells.append(Cell(Text("未做", "not done"), UNABLE_TEXTS[check.unable]))
        yield Section(Text("动作活体（辅助手段）", "Prompts followed (an aid)"), tuple(cells))


def _looked_at(view: View) -> Iterator[Block]:
    identified, witness = view.find(IDENTIFIED), view.find(WITNESS)
    cells = []
    if identified is not None:
        cells.append(
            Cell(
                Text("人工核对", "Identified by staff"),
                Text("经确认为到场人本人", "confirmed to be the person of the document")
                if view.has(AGENT) or view.has(GUARDIAN)
                else Text("经确认为客户本人", "confirmed to be the customer"),
            )
        )
        cells.append(Cell(Text("核对说明", "Remark"), identified.remark or _NONE))
    if witness is not None:
        cells.append(
            Cell(Text("第二名核对人", "Second member of staff"), f"{witness.staff} {witness.name}")
        )
        cells.append(Cell(Text("核对时间", "At"), moment(witness.at)))
    if cells:
        yield Section(Text("两名柜面人员核对", "Identified by two of the staff"), tuple(cells))


def _verdicts(setting: Setting) -> Block:
    title = Text("规则提示及依据", "Findings of the rules, with their sources")
    if not setting.verdicts:
        return Section(title, (Cell(Text("提示", "Findings"), Text("无", "none")),), 1)
    return Table(
        title,
        (
            Column(Text("规则", "Rule"), 1.3),
            Column(Text("结论", "Finding"), 0.8),
            Column(Text("内容", "What"), 2.4),
            Column(Text("依据", "Source"), 2.6),
        ),
        tuple(
            (
                one.code,
                _EFFECTS[one.effect] if one.level < 2 else _level(one.effect, one.level),
                same(one.text.zh),
                same(one.source.zh),
            )
            for one in setting.verdicts
        ),
    )


def _level(effect: Effect, level: int) -> Text:
    return Text("{word}（{n}级）", "{word} (level {n})").format(word=_EFFECTS[effect], n=level)


def _approvals(view: View) -> Iterator[Block]:
    approval = view.find(APPROVAL)
    if approval is None:
        return
    yield Table(
        Text("授权", "Authorisation"),
        (
            Column(Text("时间", "At"), 1.3),
            Column(Text("授权人", "Authoriser"), 1.2),
            Column(Text("决定", "Decision"), 0.8),
            Column(Text("意见", "Reason"), 1.7),
        ),
        tuple(
            (
                moment(one.at),
                f"{one.staff} {one.name}",
                DECISION_TITLES[one.decision],
                one.reason or "—",
            )
            for one in approval.told
        ),
    )
    yield Section(
        Text("授权时所见", "What the authoriser saw"),
        (
            Cell(Text("授权级别", "Level"), f"{approval.level}"),
            Cell(Text("授权终端", "At workstation"), approval.workstation or _NONE),
            Cell(Text("所见提示", "Findings seen"), "、".join(approval.seen) or _NONE, 2),
            Cell(Text("复核页摘要", "Digest of the review"), approval.review or _NONE, 2),
        ),
    )


def _signatures(view: View) -> Iterator[Block]:
    rows: list[tuple[str | Text, ...]] = []
    for slot in (FACE_SIGNATURE, SIGNATURE):
        signature = view.find(slot)
        if signature is not None:
            rows += [
                (moment(signature.at), slot.title, one.title, _halves(one.document.digest))
                for one in signature.signed
            ]
    if rows:
        yield Table(
            Text("客户签署的单据及其摘要", "What was signed, with its digest"),
            (
                Column(Text("签署时间", "Signed at"), 1.2),
                Column(Text("签名", "Signature"), 1.0),
                Column(Text("单据", "Paper"), 1.4),
                Column(Text("所见单据的摘要", "Digest of what was read"), 2.6),
            ),
            tuple(rows),
        )


def _halves(digest: str) -> str:
    """A digest on two lines of the same length, where one has no room."""
    return f"{digest[:32]} {digest[32:]}"


def _times(view: View, setting: Setting) -> Block:
    slots: tuple[Slot[Any], ...] = (CARD, GUARDIAN, AGENT, FACE, SIGNATURE, APPROVAL)
    cells = [
        Cell(slot.title, f"{moment(given.at)}　{given.by}")
        for slot in slots
        if view.has(slot) and (given := setting.given.get(slot.name)) is not None
    ]
    cells.append(Cell(Text("办结", "Performed"), f"{moment(setting.at)}　{setting.teller}"))
    return Section(Text("各环节时间及经办人", "When, and by whom"), tuple(cells))


def _digests(view: View, setting: Setting) -> Block:
    rows: list[tuple[str | Text, ...]] = [
        (one.caption, one.kept.media_type, one.kept.digest) for one in pictured.every(view)
    ]
    rows.append((Text("本笔日志", "This entry"), setting.journal or "—", setting.digest or "—"))
    rows.append((Text("前一条日志", "The entry before"), "—", setting.previous or "—"))
    return Table(
        Text("影像及单据摘要", "Digests"),
        (
            Column(Text("内容", "What"), 1.05),
            Column(Text("类型", "Kind"), 0.75),
            Column(Text("摘要", "SHA-256"), 3.5),
        ),
        tuple(rows),
    )


EVIDENCE_SHEET = paper(_CODE, Text("核验资料单", "Evidence sheet"), (BANK_COPY,), document)
