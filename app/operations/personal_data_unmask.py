"""明文查看客户信息: somebody looks at personal data in full, and the journal keeps why."""

from __future__ import annotations

from collections.abc import Iterator

from app.evidence.ask import choice_text
from app.evidence.unmasked import UNMASK_REASONS, Unmasked
from app.flow.books import Books
from app.flow.operation import Made, Operation, Performing, Step
from app.flow.rule import Finding, Judging, refuse, refuses, rule
from app.flow.slot import Slot, View
from app.i18n import Text
from app.rules import sources

UNMASKED = Slot("unmasked", Unmasked, Text("明文查看", "Data seen in full"))

_ONE_MOMENT = Text("请稍候。", "One moment, please.")


@rule(
    "UNMASK-WHO",
    UNMASKED,
    title=Text("须指明要查看的客户或日志", "It is said whose data are looked at"),
    may=(
        refuses(remedy=Text("请从客户页或日志中查看。", "Do it from the customer or the journal.")),
    ),
    source=sources.UNMASK,
)
def somebody_is_looked_at(judging: Judging, unmasked: Unmasked) -> Iterator[Finding]:
    """Whose data are looked at must be known: a customer of the books, or an entry."""
    known = unmasked.customer and judging.books.customer(unmasked.customer) is not None
    if not known and (unmasked.customer or not unmasked.entry):
        yield refuse(
            Text("没有指明要查看的客户或日志。", "No customer or entry is named."),
            customer_text=_ONE_MOMENT,
            field="customer",
        )


@rule(
    "UNMASK-WHAT",
    UNMASKED,
    title=Text("只显示所选的内容，至少选择一项", "Only what was chosen is shown"),
    may=(refuses(remedy=Text("请至少选择一项。", "Choose one thing at least.")),),
    source=sources.UNMASK,
)
def something_is_looked_at(judging: Judging, unmasked: Unmasked) -> Iterator[Finding]:
    """No more is shown than was asked for, so something must be."""
    if not any(unmasked.parts):
        yield refuse(
            Text("没有选择要查看的内容。", "Nothing was chosen to be seen."),
            customer_text=_ONE_MOMENT,
            field="identity",
        )


def _note(view: View, books: Books, performing: Performing) -> Made:
    unmasked = view.of(UNMASKED)
    return Made(unmasked.customer, {"seen": unmasked.entry or unmasked.customer})


def _headline(view: View) -> Text:
    unmasked = view.find(UNMASKED)
    if unmasked is None:
        return Text("未填写", "not filled in")
    what = unmasked.entry or unmasked.customer
    reason = choice_text(UNMASK_REASONS, unmasked.reason)
    return Text(f"{what}　{reason.zh}", f"{what}  {reason.en}")


PERSONAL_DATA_UNMASK = Operation(
    code="8201",
    name="personal_data_unmask",
    title=Text("明文查看客户信息", "See personal data in full"),
    words=("mwck", "mwckkhxx", "明文", "unmask"),
    headline=_headline,
    steps=(
        Step(
            "unmasked",
            Text("明文查看", "Data seen in full"),
            (UNMASKED,),
            Text(
                "客户信息平时遮盖显示；确需查看完整内容的，选择范围和原因，查看记录记入日志。",
                "Personal data are masked; whoever needs them in full chooses what and why, and "
                "the journal keeps it.",
            ),
            how=Text(
                "只选办理业务需要的范围，原因照实选；看完离开页面即重新遮盖，不要抄录或拍照。",
                "Choose no more than the business needs, and the true reason; it is masked again"
                " when you leave the page. Do not copy or photograph it.",
            ),
        ),
    ),
    rules=(somebody_is_looked_at, something_is_looked_at),
    effect=_note,
    papers=(),
    made_titles={"seen": Text("查看对象", "What was looked at")},
    alone=False,
)
