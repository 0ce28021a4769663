"""What goes through an account: what moves to a new card, and which agreement comes to its end."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QGridLayout

from app.clock import CHINA
from app.desk.replacement_rows import contract_text, fee_text
from app.desk.views import StepView
from app.domain import masks
from app.evidence.contracts import ContractChosen
from app.evidence.replacement import (
    FOLLOWS_TITLES,
    Follows,
    MovedContract,
    NumberKept,
    ReissuePlan,
)
from app.i18n import Text, same
from ui.pages.door import Door
from ui.pages.page import Page, PageNote
from ui.pages.proposal import ProposalPage
from ui.theme import SPACE, Tone
from ui.widgets.chip import StatusChip
from ui.widgets.frames import Divider, row
from ui.widgets.row_list import ListRow, RowList
from ui.widgets.words import Words

_TONES = {Follows.TELL: Tone.WARN, Follows.BY_ITSELF: Tone.GOOD, Follows.STAYS: Tone.PLAIN}
_SEES = {
    NumberKept.NEW: Text(
        "以下签约关系转到新卡（折）。标出的，请逐项告诉客户自行通知对方。",
        "These move to the new one. Tell the customer each that is marked: they tell the other "
        "side themselves.",
    ),
    NumberKept.SAME: Text(
        "同号制卡：号码不变，以下签约关系不受影响。领卡前支付仍停止或沿用旧卡。",
        "The same number: nothing of this changes. Until the new card is collected, what is lost "
        "stays stopped and what is only damaged stays in use.",
    ),
}
_NOTHING = Text("该卡（折）没有签约关系。", "Nothing goes by this card or passbook.")


class PlanPage(ProposalPage):
    """What moves, whom the customer must tell, what ends and what it costs."""

    def show_proposal(self, proposal: ReissuePlan) -> None:
        """The customer's side first: whom they must tell."""
        body = self.card.body
        body.addWidget(
            Words(_SEES[proposal.number] if proposal.contracts else _NOTHING, "muted", wrap=True)
        )
        for one in _to_tell_first(proposal.contracts):
            body.addLayout(
                row(
                    Words(contract_text(one), "strong", selectable=True),
                    None,
                    StatusChip(_TONES[one.follows], FOLLOWS_TITLES[one.follows]),
                    space=SPACE.large,
                )
            )
        body.addWidget(Divider())
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.large)
        grid.setVerticalSpacing(SPACE.small)
        grid.setColumnMinimumWidth(0, 150)
        grid.setColumnStretch(1, 1)
        for at, (label, said) in enumerate(_facts(proposal)):
            grid.addWidget(Words(label, "label"), at, 0)
            grid.addWidget(Words(said, "strong", selectable=True), at, 1)
        body.addLayout(grid)


def _to_tell_first(contracts: Iterable[MovedContract]) -> list[MovedContract]:
    return sorted(contracts, key=lambda one: one.follows is not Follows.TELL)


def _facts(plan: ReissuePlan) -> tuple[tuple[Text, Text], ...]:
    void = (
        Text("永久作废", "void for ever")
        if plan.number is NumberKept.NEW
        else Text("领取新卡时作废", "void when the new one is collected")
    )
    return (
        (
            Text("原卡（折）", "The old one"),
            Text("{card}　{void}", "{card} · {void}").format(
                card=masks.card_number(plan.old_card), void=void
            ),
        ),
        (
            Text("随之终止的挂失", "Reports that end"),
            same("、".join(plan.ends)) if plan.ends else Text("无", "none"),
        ),
        (Text("工本费", "Fee"), fee_text(plan.fee)),
    )


_CHOOSE = Text("解除这一项", "End this one")
_LOOKING = Text("正在查询…", "Looking it up …")
_NONE = Text("没有可解除的签约关系。", "There is nothing to end.")


class ContractPage(Page):
    """The agreements of the account; one key takes the one that comes to its end."""

    def __init__(self, door: Door, step: StepView) -> None:
        super().__init__(door, step)
        self.note = PageNote()
        self.body.addWidget(self.note)
        self.list = RowList(_LOOKING)
        self.list.opened.connect(self._take)
        self.list.current_changed.connect(lambda _: self.primary_changed.emit())
        self.body.addWidget(self.list, 1)

    @property
    def primary(self) -> Text | None:
        """Takes the current one."""
        return _CHOOSE

    @property
    def can_act(self) -> bool:
        """There is one."""
        return bool(self.list.current_key())

    def act(self) -> None:
        """Takes the current one."""
        if key := self.list.current_key():
            self._take(key)

    def enter(self) -> None:
        """Asks the books anew: another desk may have ended one meanwhile."""
        self.list.setFocus()
        self.door.ask(
            self,
            self.door.desk.contracts_of,
            self.door.case.id,
            then=self._came,
            otherwise=self._failed,
        )

    def _came(self, found: tuple[ContractChosen, ...]) -> None:
        self.note.clear()
        self.list.says_nothing(_NONE)
        self.list.show_rows(tuple(map(_row, found)))
        before = self.door.case.values.get(self.slot)
        if isinstance(before, ContractChosen):
            self.list.choose(before.number)
        self.primary_changed.emit()

    def _take(self, number: str) -> None:
        self.note.clear()
        self.change(
            self.door.desk.choose_contract, self.door.case.id, number, otherwise=self._failed
        )

    def _failed(self, error: BaseException) -> None:
        if not self.note.say_error(error, retry=self.enter):
            self.door.failed.emit(error)


def _row(one: ContractChosen) -> ListRow:
    return ListRow(
        one.number,
        contract_text(one),
        Text("{number}，{day} 签约", "{number}, agreed on {day}").format(
            number=one.number, day=f"{one.since.astimezone(CHINA):%Y-%m-%d}"
        ),
    )
