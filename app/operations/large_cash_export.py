"""大额现金登记簿导出: the register of large cash leaves the store, and the journal keeps why."""

from __future__ import annotations

from app.domain.branch import Level
from app.evidence.ask import choice_text
from app.evidence.exported import EXPORT_REASONS
from app.evidence.register_exported import REGISTER_LEFT
from app.flow.books import Books
from app.flow.operation import Made, Operation, Performing, Step
from app.flow.slot import View
from app.i18n import Text
from app.rules.register_exported import REGISTER_EXPORTED, the_reason_is_said


def _note(view: View, books: Books, performing: Performing) -> Made:
    return Made("", {"lines": str(view.of(REGISTER_EXPORTED).reports)})


def _headline(view: View) -> Text:
    exported = view.find(REGISTER_EXPORTED)
    if exported is None:
        return Text("未导出", "nothing exported")
    left = choice_text(REGISTER_LEFT, exported.left)
    reason = choice_text(EXPORT_REASONS, exported.reason)
    return Text(
        f"{left.zh} {exported.which}　{exported.reports}笔　{reason.zh}",
        f"{left.en} {exported.which}  {exported.reports} lines  {reason.en}",
    )


LARGE_CASH_EXPORT = Operation(
    code="8208",
    name="large_cash_export",
    title=Text("大额现金登记簿导出", "Export the register of large cash"),
    words=("dexjdjbdc", "导出", "export", "large cash"),
    headline=_headline,
    steps=(
        Step(
            "register_exported",
            Text("大额现金登记簿导出", "Export the register of large cash"),
            (REGISTER_EXPORTED,),
            Text(
                "登记簿导出为文件或打印，姓名和号码遮盖；范围、笔数、摘要、经办人和原因记入日志。",
                "The register is written to a file or printed, names and numbers masked; which "
                "part, how many lines, the digest, by whom and why go into the journal.",
            ),
            how=Text(
                "只导出需要的日期；文件用完按规定销毁。",
                "Export the days that are needed, no more; destroy the file as the rules say.",
            ),
        ),
    ),
    rules=(the_reason_is_said,),
    effect=_note,
    papers=(),
    made_titles={"lines": Text("登记笔数", "Lines")},
    least=Level.SUPERVISOR,
    alone=False,
)
