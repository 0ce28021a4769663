"""Pages on which the teller confirms what the bank itself worked out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QGridLayout

from app.desk.views import StepView
from app.domain.risk_grade import RiskLevel
from app.evidence.approval import Mark
from app.evidence.lookup import CustomerLookup
from app.evidence.risk import RiskAssessed
from app.i18n import Text, same
from ui.keys import TO_CUSTOMER
from ui.pages.door import Door
from ui.pages.page import GO_ON, Page, PageNote
from ui.theme import SPACE, Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.chip import StatusChip
from ui.widgets.frames import Card, Divider, empty, row
from ui.widgets.words import Words

_WORKING = Text("正在查询…", "Looking it up …")
_CLASSES = {
    "I": Text("Ⅰ类户", "Class I"),
    "II": Text("Ⅱ类户", "Class II"),
    "III": Text("Ⅲ类户", "Class III"),
}
_LIVES = {
    "normal": Text("正常", "normal"),
    "dormant": Text("不动户", "dormant"),
    "closed": Text("已销户", "closed"),
}
_TONE_OF_RISK = {
    RiskLevel.LOW: Tone.GOOD,
    RiskLevel.MEDIUM: Tone.WARN,
    RiskLevel.HIGH: Tone.BAD,
}


class ProposalPage(Page):
    """Shows what the desk proposes; confirming puts it into the case."""

    def __init__(self, door: Door, step: StepView) -> None:
        super().__init__(door, step)
        self._proposal: Any = None
        self._marks: Sequence[Mark] = ()
        self.note = PageNote()
        self.body.addWidget(self.note)
        self.card = Card()
        self.body.addWidget(self.card)
        self.body.addStretch(1)
        self.card.body.addWidget(Words(_WORKING, "muted"))

    @property
    def primary(self) -> Text | None:
        """Confirms what is shown."""
        return GO_ON

    @property
    def can_act(self) -> bool:
        """There is something to confirm."""
        return self._proposal is not None

    def enter(self) -> None:
        """Asks the desk anew: an earlier step may have changed since."""
        self._proposal = None
        self.primary_changed.emit()
        self.door.ask(
            self,
            self.door.desk.proposal,
            self.door.case.id,
            self.slot,
            then=self._arrived,
            otherwise=self._failed,
        )

    def act(self) -> None:
        """Puts what was shown into the case."""
        self.change(
            self.door.desk.put,
            self.door.case.id,
            self.slot,
            self._proposal,
            otherwise=self._failed,
        )

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """The supervisor's words stay while the desk is asked anew."""
        self._marks = marks
        super().show_marks(marks)

    def _arrived(self, proposal: Any) -> None:
        self._proposal = proposal
        self.note.clear()
        super().show_marks(self._marks)
        empty(self.card.body)
        if proposal is not None:
            self.show_proposal(proposal)
        self.primary_wants_focus.emit()

    def _failed(self, error: BaseException) -> None:
        if not self.note.say_error(error, retry=self.enter):
            self.door.failed.emit(error)

    def show_proposal(self, proposal: Any) -> None:
        """Draws the proposal on the card."""
        raise NotImplementedError


class LookupPage(ProposalPage):
    """What the books know of this person."""

    def show_proposal(self, proposal: CustomerLookup) -> None:
        """Customer, accounts, number of cards; lists only as a count for the staff."""
        body = self.card.body
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.large)
        grid.setVerticalSpacing(SPACE.small)
        grid.setColumnMinimumWidth(0, 150)
        grid.setColumnStretch(1, 1)
        lines = (
            (
                Text("客户", "Customer"),
                same(proposal.customer) if proposal.customer else Text("新客户", "new customer"),
            ),
            (
                Text("现有账户", "Accounts"),
                Text("{count} 个", "{count}").format(count=len(proposal.accounts))
                if proposal.accounts
                else Text("无", "none"),
            ),
            (
                Text("计入限额的卡", "Cards that count"),
                Text("{cards} 张", "{cards}").format(cards=proposal.cards),
            ),
            (
                Text("名单筛查（内部）", "Screening (internal)"),
                Text("命中 {listed} 条", "{listed} hits").format(listed=proposal.listed)
                if proposal.listed
                else Text("未命中", "no hits"),
            ),
        )
        for at, (label, text) in enumerate(lines):
            grid.addWidget(Words(label, "label"), at, 0)
            grid.addWidget(Words(text, "strong", selectable=True), at, 1)
        body.addLayout(grid)
        if proposal.customer:
            page = ActionButton(
                TO_CUSTOMER.does,
                icon="customer",
                key=TO_CUSTOMER,
                does=self.door.customer_wanted.emit,
            )
            body.addLayout(row(page, None))
        for account in proposal.accounts:
            body.addWidget(Divider())
            life = _LIVES.get(account.life, same(account.life))
            body.addLayout(
                row(
                    Words(same(account.number), "strong", selectable=True),
                    Words(_CLASSES.get(account.account_class, same(account.account_class))),
                    StatusChip(Tone.GOOD if account.life == "normal" else Tone.PLAIN, life),
                    None,
                    Words(
                        Text("{opened} 开户", "opened {opened}").format(opened=account.opened),
                        "muted",
                    ),
                    space=SPACE.large,
                )
            )


class RiskPage(ProposalPage):
    """The risk grade and every point that it is made of."""

    def show_proposal(self, proposal: RiskAssessed) -> None:
        """Grade, score, and the points with their reasons."""
        level = RiskLevel(proposal.level)
        body = self.card.body
        body.addLayout(
            row(
                Words(level.title, "headline"),
                StatusChip(
                    _TONE_OF_RISK[level],
                    Text("{score} 分", "{score} points").format(score=proposal.score),
                ),
                None,
                space=SPACE.medium,
            )
        )
        body.addWidget(Divider())
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.large)
        grid.setVerticalSpacing(SPACE.small)
        grid.setColumnStretch(1, 1)
        for at, point in enumerate(proposal.points):
            points = Words(same(f"+{point.points}" if point.points else "0"), "strong")
            points.setMinimumWidth(40)
            grid.addWidget(points, at, 0)
            grid.addWidget(Words(point.reason, wrap=True), at, 1)
        body.addLayout(grid)
