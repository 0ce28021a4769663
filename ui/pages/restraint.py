"""What the books say of the account or the freeze that an order is about, to be compared."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from app.desk.restraint_rows import rows_said
from app.evidence.restraint_found import AccountRestrained, RestraintChosen
from app.i18n import Text
from ui.pages.proposal import ProposalPage
from ui.sizes import hold
from ui.theme import SPACE, Tone
from ui.widgets.chip import StatusChip
from ui.widgets.flow import flow
from ui.widgets.frames import Divider
from ui.widgets.words import Words

_LABEL = 140


class _FoundPage(ProposalPage):
    """Shows it row by row, with how it stands above."""

    def show_proposal(self, proposal: Any) -> None:
        """The chip that says what it comes to, then all that the books say."""
        body = self.card.body
        chip = self.chip_of(proposal)
        if chip is not None:
            body.addLayout(flow(chip))
            body.addWidget(Divider())
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.medium)
        grid.setVerticalSpacing(SPACE.small)
        grid.setColumnStretch(1, 1)
        rows: Sequence[tuple[Text, Text, str]] = rows_said(proposal)
        for at, (label, text, _) in enumerate(rows):
            name = Words(label, "label", wrap=True)
            hold(name, width=_LABEL)
            grid.addWidget(name, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Words(text, "strong", wrap=True, selectable=True), at, 1)
        body.addLayout(grid)

    def chip_of(self, proposal: Any) -> StatusChip | None:
        """How it stands, where there is something to say."""
        raise NotImplementedError


class FrozenAccountPage(_FoundPage):
    """The account that an order names, and what the order comes to."""

    def chip_of(self, proposal: AccountRestrained) -> StatusChip | None:
        """Whether it takes effect or waits."""
        if not proposal.account:
            return StatusChip(Tone.BAD, Text("账户不存在", "no such account"))
        if proposal.place:
            return StatusChip(
                Tone.WARN,
                Text("已冻结，轮候第 {n} 位", "frozen already: number {n} in the queue").format(
                    n=proposal.place
                ),
            )
        return StatusChip(Tone.GOOD, Text("可立即生效", "takes effect at once"))


class ChosenFreezePage(_FoundPage):
    """The freeze that an order is about."""

    def chip_of(self, proposal: RestraintChosen) -> StatusChip | None:
        """Whether it is in effect, waits, or has ended."""
        if proposal.kind is None:
            return StatusChip(Tone.BAD, Text("登记簿中没有", "not in the register"))
        if proposal.ended:
            return StatusChip(Tone.BAD, Text("已终止", "ended"))
        if proposal.place:
            return StatusChip(Tone.WARN, Text("轮候中", "waiting"))
        return StatusChip(Tone.GOOD, Text("生效中", "in effect"))
