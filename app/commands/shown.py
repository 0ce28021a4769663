"""The answers of the commands as people read them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.commands.printed import Printed
from app.desk.rehearsal import Rehearsed, Said
from app.desk.self_test import Finding
from app.domain.document_forms import FIELD_TITLES
from app.domain.documents import DocumentKind, DocumentSide
from app.evidence.face import FACE_BAND_TITLES, FaceBand
from app.i18n import Text
from app.operations import CATALOGUE, operation
from app.vision.words import WARNING_WORDS, InWords, in_words

FILE_MISSING = "file_missing"
FILE_UNREADABLE = "file_unreadable"

_FILE_WORDS = {
    FILE_MISSING: InWords(
        Text("没有这个文件。", "There is no such file."),
        Text("请核对路径。", "Check the path."),
    ),
    FILE_UNREADABLE: InWords(
        Text("该文件无法读取（是目录，或没有权限）。", "It cannot be read: a folder, or no right."),
        Text("请核对路径和权限。", "Check path and rights."),
    ),
}

_EFFECTS = {
    "warn": Text("提示", "mind"),
    "escalate": Text("须授权", "ask higher"),
    "refuse": Text("不得办理", "refused"),
    "stop": Text("停止", "stopped"),
}

_SIDES = {
    DocumentSide.FRONT: Text("正面", "front"),
    DocumentSide.BACK: Text("背面", "back"),
}


def eyes_words(code: str) -> InWords:
    """The sentence and the remedy of what was wrong with a picture or its file."""
    return _FILE_WORDS.get(code) or in_words(code)


def rehearsed_said(result: Rehearsed, printed: Printed) -> dict[str, Any]:
    """A rehearsal as one JSON object."""
    return {
        "performed": result.performed,
        "stopped_at": result.stopped_at,
        "journal": result.journal,
        "account": result.made.get("account"),
        "card": result.made.get("card"),
        "made": dict(result.made),
        "before": [
            {"operation": one.operation, "journal": one.journal, "made": dict(one.made)}
            for one in result.before
        ],
        "fields": result.fields,
        "verdicts": [
            {"code": one.code, "effect": one.effect, "text": printed.whole(one.text, one.remedy)}
            for one in result.verdicts
        ],
        "papers": [str(path) for path in result.papers],
        "ms": result.ms,
    }


def rehearsed_shown(result: Rehearsed, printed: Printed) -> list[str]:
    """A rehearsal: how it ended, what was made, what was read, what was said."""
    text = printed.text
    if result.performed:
        lines = [text(Text("已办结", "Performed"))]
    else:
        step = _step_title(result.stopped_at or "")
        lines = [
            text(
                Text("未办结，停在“{s}”（{c}）", "Not performed: stopped at “{s}” ({c})").format(
                    s=step, c=result.stopped_at
                )
            )
        ]
    for one in result.before:
        title = text(operation(one.operation).title)
        lines.append(printed.row(Text("此前办理", "Before it"), f"{one.journal or '—'}  {title}"))
    for label, value in (
        (Text("日志号", "Journal"), result.journal),
        (Text("账号", "Account"), result.made.get("account")),
        (Text("卡号", "Card"), result.made.get("card")),
    ):
        if value:
            lines.append(printed.row(label, value))
    if result.fields:
        lines += ["", text(Text("证件", "Identity document")), *_field_rows(result.fields, printed)]
    if result.verdicts:
        lines += ["", text(Text("规则与说明", "Verdicts"))]
        lines += [_verdict(one, printed) for one in result.verdicts]
    if result.papers:
        lines += ["", text(Text("单据", "Papers")), *(f"  {path}" for path in result.papers)]
    lines += ["", text(_seconds(result.ms["total"])), ""]
    return lines


def _verdict(said: Said, printed: Printed) -> str:
    effect = printed.text(_EFFECTS[said.effect])
    return f"  [{effect}] {printed.whole(said.text, said.remedy)} ({said.code})"


def _step_title(code: str) -> Text:
    for known in CATALOGUE:
        for step in known.steps:
            if step.code == code:
                return step.title
    return Text("办结", "perform")


def read_shown(told: Mapping[str, Any], printed: Printed) -> list[str]:
    """One picture of a document: what it is, its fields, and which of them a human must look at."""
    if told["error"] is not None and not told["fields"]:
        return [f"{told['image']}: {_error(told['error'], printed)}"]
    side = printed.text(_SIDES[DocumentSide(told["side"])]) if told["side"] else "—"
    kind = f"{printed.text(DocumentKind(told['kind']).title)} " if told["kind"] else ""
    lines = [f"{told['image']}: {kind}{side}", *_field_rows(told["fields"], printed)]
    if told["warnings"]:
        said = "; ".join(printed.text(WARNING_WORDS[one]) for one in told["warnings"])
        lines.append(printed.row(Text("注意", "Mind"), said))
    if told["error"] is not None:
        lines.append(printed.row(Text("错误", "Error"), _error(told["error"], printed)))
    return [*lines, printed.row(*_time(told["ms"], printed)), ""]


def _field_rows(fields: Mapping[str, Any], printed: Printed) -> list[str]:
    unsure = printed.text(Text("  ← 不确定，须对照证件", "  ← uncertain: compare with the card"))
    long_term = printed.text(Text("长期", "no end"))
    return [
        printed.row(
            FIELD_TITLES[name],
            ("—" if one["value"] is None else one["value"].replace("long_term", long_term))
            + ("" if one["certain"] else unsure),
        )
        for name, one in fields.items()
    ]


def compared_shown(told: Mapping[str, Any], printed: Printed) -> list[str]:
    """One pair of faces."""
    if told["band"] is None:
        found = _error(str(told["error"]), printed)
    else:
        band = FACE_BAND_TITLES[FaceBand(told["band"])]
        distance = f"{told['distance']:.3f}"
        found = printed.text(
            Text("{band}（距离 {d}）", "{band} (distance {d})").format(band=band, d=distance)
        )
    return [f"{told['a']} ~ {told['b']}: {found}"]


def _error(code: str, printed: Printed) -> str:
    words = eyes_words(code)
    return f"{printed.whole(words.sentence, words.remedy)} ({code})"


def finding_shown(finding: Finding, printed: Printed) -> list[str]:
    """One part of the self-test."""
    mark = printed.text(Text("正常", "well") if finding.well else Text("异常", "FAULT"))
    said = printed.whole(finding.text, finding.remedy)
    return [printed.row(finding.title, f"[{mark}]" if said == mark else f"[{mark}] {said}")]


def founded_shown(told: Mapping[str, Any], printed: Printed) -> list[str]:
    """A branch that was just set up, and what comes next."""
    return [
        printed.text(Text("网点已建立", "The branch is set up")),
        printed.row(Text("目录", "Folder"), told["founded"]),
        printed.row(Text("柜台", "Counter"), told["workstation"]),
        printed.row(Text("员工", "Staff"), str(told["staff"])),
        printed.row(Text("空白卡", "Blank cards"), str(told["cards"])),
        printed.text(
            Text(
                "请立即备份该目录，尤其是其中的 keys：没有密钥，账簿无法打开。"
                "下一步：guitai self-test。",
                "Back up this folder now, above all its keys: without them the books cannot be "
                "opened. Next: guitai self-test.",
            )
        ),
    ]


def verified_shown(told: Mapping[str, Any], printed: Printed) -> list[str]:
    """Whether the journal is whole, and the first place where it is not."""
    if told["whole"]:
        whole = Text("日志完整，共{n}笔。", "The journal is whole: {n} entries.")
        return [printed.text(whole.format(n=told["entries"])), *_ledger(told, printed)]
    return [
        *_ledger(told, printed),
        printed.text(
            Text(
                "日志不完整：{what}请停止记账并报告主管和科技部门。",
                "The journal is NOT whole. {what} Stop recording and tell the supervisor and IT.",
            ).format(what=told["first_fault"]["text"])
        ),
    ]


def _ledger(told: Mapping[str, Any], printed: Printed) -> list[str]:
    """What is wrong with the ledger, part by part; one line where nothing is."""
    ledger = told.get("ledger")
    if ledger is None:
        return []
    if ledger["sound"]:
        sound = Text(
            "账务完整：{n}笔分录借贷相等，均有日志，各尾箱账实相符。",
            "The ledger is sound: {n} entries balance, each is in the journal, drawers agree.",
        )
        return [printed.text(sound.format(n=ledger["entries"]))]
    wrong = (
        ("unequal", Text("借贷不等的分录：{which}。", "Entries do NOT balance: {which}.")),
        ("unknown", Text("日志中没有的分录：{which}。", "NOT in the journal: {which}.")),
        ("drawers", Text("账实不符的尾箱：{which}。", "Drawers do NOT agree: {which}.")),
    )
    return [
        printed.text(said.format(which="、".join(ledger[name])))
        for name, said in wrong
        if ledger[name]
    ]


def _time(ms: float, printed: Printed) -> tuple[Text, str]:
    return Text("用时", "Time"), f"{ms / 1000:.1f} s"


def _seconds(ms: float) -> Text:
    seconds = f"{ms / 1000:.1f}"
    return Text("用时 {s} 秒", "Took {s} s").format(s=seconds)
