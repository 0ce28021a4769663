"""补打单据: a printed paper is printed once more, and the journal keeps who did it and why."""

from __future__ import annotations

from collections.abc import Iterator

from app.evidence.reprint import Compared, Reprint
from app.flow.books import Books
from app.flow.operation import Made, Operation, Performing, Step
from app.flow.rule import Finding, Judging, refuse, refuses, rule, warn, warns
from app.flow.slot import Slot, View
from app.i18n import Text, same
from app.rules import sources

REPRINT = Slot("reprint", Reprint, Text("补打", "Reprint"))

_ONE_MOMENT = Text("请稍候。", "One moment, please.")


@rule(
    "REPRINT-WHY",
    REPRINT,
    title=Text("补打须说明原因", "A reprint has its reason"),
    may=(refuses(remedy=Text("请说明原因。", "Explain the reason.")),),
    source=sources.REPRINT,
)
def the_reason_is_said(judging: Judging, reprint: Reprint) -> Iterator[Finding]:
    """Whoever chooses “other” says in words why the paper is printed again."""
    if reprint.reason == "other" and not reprint.explained:
        yield refuse(
            Text("选择“其他”的，须说明原因。", "“Other” needs an explanation."),
            customer_text=_ONE_MOMENT,
            field="explained",
        )


@rule(
    "REPRINT-SAME",
    REPRINT,
    title=Text(
        "补打的是归档原件；按日志重新生成的应与其一致",
        "The archived paper is printed; made anew from the journal it should be the same",
    ),
    may=(
        warns(
            remedy=Text(
                "补打归档原件；程序、字体或人员姓名未曾变更的，请报告检查人员。",
                "The archived one is printed. Report it where neither program, fonts nor names of "
                "staff were changed.",
            )
        ),
    ),
    source=sources.REPRINT,
)
def it_is_the_archived_paper(judging: Judging, reprint: Reprint) -> Iterator[Finding]:
    """What is printed is always the archived paper; that it would read otherwise now is said."""
    if reprint.compared is Compared.DIFFERS:
        yield warn(
            Text(
                "按日志重新生成的单据与归档原件不同。",
                "Made anew from the journal the paper is not the archived one.",
            ),
            field="compared",
        )
    elif reprint.compared is Compared.NOT_MADE:
        yield warn(
            Text(
                "现在无法按日志重新生成该单据，未能比对。",
                "The paper cannot be made anew by now, so nothing was compared.",
            ),
            field="compared",
        )


def _reprint(view: View, books: Books, performing: Performing) -> Made:
    reprint = view.of(REPRINT)
    number = books.add_reprint(reprint.paper, reprint.digest, performing.journal, performing.now)
    return Made(reprint.customer, {"reprint": str(number)})


def _headline(view: View) -> Text:
    reprint = view.find(REPRINT)
    return Text("未填写", "not filled in") if reprint is None else same(reprint.title)


PAPER_REPRINT = Operation(
    code="8202",
    name="paper_reprint",
    title=Text("补打单据", "Print a paper again"),
    words=("bd", "bddj", "补打", "reprint"),
    headline=_headline,
    steps=(
        Step(
            "reprint",
            Text("补打", "Reprint"),
            (REPRINT,),
            Text(
                "已打印过的单据再次打印，须选择原因；补打件逐页标明次数、经办人、时间和原因，记入日志。",
                "A printed paper is printed again for a reason; each page of it says which reprint "
                "it is, who made it, when and why, and the journal keeps it.",
            ),
            how=Text(
                "先确认原单据的去向，收回损坏的原件；原因照实选，补打后当面核对页数。",
                "Ask what became of the first print and take a damaged one back; choose the true "
                "reason, and count the pages when it is printed.",
            ),
        ),
    ),
    rules=(the_reason_is_said, it_is_the_archived_paper),
    effect=_reprint,
    papers=(),
    made_titles={"reprint": Text("第几次补打", "Reprint number")},
    alone=False,
)
