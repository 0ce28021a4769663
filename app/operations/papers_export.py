"""单据导出: papers leave the store as files, and the journal keeps which, by whom and why."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.branch import Level
from app.evidence.ask import choice_text
from app.evidence.exported import EXPORT_REASONS, EXPORTED_BY, PapersExported
from app.flow.books import Books
from app.flow.operation import Made, Operation, Performing, Step
from app.flow.rule import Finding, Judging, refuse, refuses, rule
from app.flow.slot import Slot, View
from app.i18n import Text
from app.rules import sources

EXPORTED = Slot("exported", PapersExported, Text("单据导出", "Papers exported"))


@rule(
    "EXPORT-WHY",
    EXPORTED,
    title=Text("导出须说明原因", "An export has its reason"),
    may=(refuses(remedy=Text("请说明原因。", "Explain the reason.")),),
    source=sources.EXPORT,
)
def the_reason_is_said(judging: Judging, exported: PapersExported) -> Iterator[Finding]:
    """Whoever chooses “other” says in words why papers leave the store."""
    if exported.reason == "other" and not exported.explained:
        yield refuse(
            Text("选择“其他”的，须说明原因。", "“Other” needs an explanation."),
            customer_text=Text("请稍候。", "One moment, please."),
            field="explained",
        )


def _note(view: View, books: Books, performing: Performing) -> Made:
    exported = view.of(EXPORTED)
    return Made(exported.customer, {"exported": str(exported.papers)})


def _headline(view: View) -> Text:
    exported = view.find(EXPORTED)
    if exported is None:
        return Text("未导出", "nothing exported")
    by = choice_text(EXPORTED_BY, exported.by)
    reason = choice_text(EXPORT_REASONS, exported.reason)
    return Text(
        f"{by.zh} {exported.which}　{exported.papers}张　{reason.zh}",
        f"{by.en} {exported.which}  {exported.papers} papers  {reason.en}",
    )


PAPERS_EXPORT = Operation(
    code="8204",
    name="papers_export",
    title=Text("单据导出", "Export papers"),
    words=("djdc", "导出", "export"),
    headline=_headline,
    steps=(
        Step(
            "exported",
            Text("单据导出", "Export papers"),
            (EXPORTED,),
            Text(
                "单据连同目录导出为文件，含完整个人信息；范围、张数、目录摘要、经办人和原因记入日志。",
                "Papers are written as files with an index, and show personal data in full; which, "
                "how many, the digest of the index, by whom and why go into the journal.",
            ),
            how=Text(
                "只导出需要的范围，存到加密介质并登记去向；用完按规定销毁。",
                "Export no more than is needed, to an encrypted medium, and note where it goes; "
                "destroy it as the bank's rules say.",
            ),
        ),
    ),
    rules=(the_reason_is_said,),
    effect=_note,
    papers=(),
    made_titles={"exported": Text("导出张数", "Papers exported")},
    least=Level.SUPERVISOR,
    alone=False,
)
