"""Pages of controls, customers' own freezes and sleeping accounts: what is so, to be confirmed."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QGridLayout

from app.desk.control_rows import CONTROL_ROWS
from app.evidence.control import ControlChosen, ControlTold
from app.evidence.reactivation import AccountAsleep
from app.evidence.self_freeze import SelfFrozen
from app.i18n import Text
from ui.pages.proposal import ProposalPage
from ui.theme import SPACE, Tone
from ui.widgets.chip import StatusChip
from ui.widgets.frames import row
from ui.widgets.words import Words

_MAY_BE_TOLD = Text("可以告知客户的原话", "The very words that may be told")
_NOTICE = Text(
    "出具告知书，写明原因、期限、救济渠道和所需资料", "A notice says reason, term, appeal"
)
_NO_NOTICE = Text(
    "不出告知书；除这一句外，任何人不得说明", "No notice: nobody says anything besides this"
)
_NO_CONTROL = Text(
    "登记簿中没有这一项本行管控。", "There is no such control of the bank's in the register."
)
_IN_EFFECT = Text("管控生效中", "in effect")
_OBJECTED = Text("异议待答复", "an objection waits")
_ASLEEP = Text("可以激活", "may be woken")
_AWAKE = Text("账户正常，无须激活", "in use: nothing to wake")
_FROZEN = Text("自助冻结生效中", "frozen by the holder")
_NOTHING_FROZEN = Text("没有客户自助冻结", "the holder has frozen nothing")


def _grid(lines: Iterable[tuple[Text, Text]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE.large)
    grid.setVerticalSpacing(SPACE.small)
    grid.setColumnMinimumWidth(0, 150)
    grid.setColumnStretch(1, 1)
    for at, (label, text) in enumerate(lines):
        grid.addWidget(Words(label, "label"), at, 0)
        grid.addWidget(Words(text, "strong", selectable=True, wrap=True), at, 1)
    return grid


class _RowsPage(ProposalPage):
    """What is so, line by line, under a chip that says it in a word."""

    def _chip(self, tone: Tone, said: Text, *more: StatusChip) -> None:
        self.card.body.addLayout(row(StatusChip(tone, said), *more, None))

    def _rows(self, proposal: object, *but: str) -> None:
        """All that is said of it but what the page says itself."""
        rows = CONTROL_ROWS[type(proposal)](proposal)
        left = ((label, text) for label, text, name in rows if name not in but)
        self.card.body.addLayout(_grid(left))


class ControlToldPage(_RowsPage):
    """What the customer may be told of a control, in large type, before it is ordered."""

    def show_proposal(self, proposal: ControlTold) -> None:
        """The words first; then whether there is a notice, and for how long."""
        self._chip(
            Tone.GOOD if proposal.in_words else Tone.WARN,
            _NOTICE if proposal.in_words else _NO_NOTICE,
        )
        body = self.card.body
        body.addWidget(Words(_MAY_BE_TOLD, "label"))
        body.addWidget(Words(Text(proposal.told_zh, proposal.told_en), "headline", wrap=True))
        self._rows(proposal, "told_zh", "in_words")


class ControlChosenPage(_RowsPage):
    """The control that is settled, as the register has it now."""

    def show_proposal(self, proposal: ControlChosen) -> None:
        """Whether it stands, and whether somebody waits for an answer."""
        if proposal.since is None:
            self._chip(Tone.BAD, _NO_CONTROL)
            return
        waits = (StatusChip(Tone.ASK, _OBJECTED),) if proposal.answer_until else ()
        self._chip(Tone.WARN, _IN_EFFECT, *waits)
        self._rows(proposal)


class SelfFrozenPage(_RowsPage):
    """What the customer has frozen and takes back."""

    def show_proposal(self, proposal: SelfFrozen) -> None:
        """Each freeze of theirs with amount and term."""
        if not proposal.numbers:
            self._chip(Tone.PLAIN, _NOTHING_FROZEN)
            return
        self._chip(Tone.WARN, _FROZEN)
        self._rows(proposal)


class AccountAsleepPage(_RowsPage):
    """What keeps an account stopped for want of use."""

    def show_proposal(self, proposal: AccountAsleep) -> None:
        """Since when it sleeps, is suspended, or is stopped for a document."""
        if proposal.anything:
            self._chip(Tone.WARN, _ASLEEP)
        else:
            self._chip(Tone.GOOD, _AWAKE)
        self._rows(proposal)
