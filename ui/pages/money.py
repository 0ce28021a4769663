"""Money: the amount that Enter hands over at once, the PIN that pays, the warning before a
transfer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QGridLayout

from app.desk.showing import rows_of
from app.desk.views import StepView
from app.domain.wording import Wording, WordingCode
from app.evidence.money import MoneyAsked
from app.evidence.transfer import TransferWarned
from app.i18n import Text
from ui.customer.notices import NoticesTask
from ui.keys import CUSTOMER
from ui.pages.door import Door
from ui.pages.form import FormPage
from ui.pages.pins import OldPinPage
from ui.pages.proposal import ProposalPage
from ui.theme import SPACE
from ui.widgets.buttons import ActionButton
from ui.widgets.frames import row
from ui.widgets.words import Words

_AMOUNT = "amount"
_LABEL = 150
PAYS = "pin"
"""The code of the step in which the PIN pays."""


class AmountPage(FormPage):
    """An amount, and a note that most cases do without: Enter behind the amount goes on."""

    def __init__(self, door: Door, step: StepView) -> None:
        super().__init__(door, step, MoneyAsked)
        self._goes_on = False

    def enter(self) -> None:
        """The amount has the focus."""
        super().enter()
        if not self._goes_on:
            self._goes_on = True
            self.fields.entries[_AMOUNT].entered.connect(self.wants_to_act)


class RowsPage(ProposalPage):
    """What the books said by themselves, line by line; nobody has to do anything here."""

    def show_proposal(self, proposal: Any) -> None:
        """Each line with its label."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.large)
        grid.setVerticalSpacing(SPACE.small)
        grid.setColumnMinimumWidth(0, _LABEL)
        grid.setColumnStretch(1, 1)
        for at, (label, text, _) in enumerate(rows_of(proposal)):
            grid.addWidget(Words(label, "label"), at, 0)
            grid.addWidget(Words(text, "strong", wrap=True, selectable=True), at, 1)
        self.card.body.addLayout(grid)


class PayingPinPage(OldPinPage):
    """The PIN by which money goes out; it is the card's own, and no other takes its place."""

    how = Text(
        "密码只在客户侧输入，柜员不得查看、代填或询问。输错即登记；忘记密码的办理密码重置（2301）。",
        "The PIN is entered on the customer's side only; never look, fill in or ask. A wrong entry "
        "is registered at once; whoever forgot it has it reset (2301).",
    )
    asks = Text("请客户输入密码", "Let the customer enter the PIN")
    done = Text("密码相符", "the PIN agrees")


def pin_page(door: Door, step: StepView) -> OldPinPage:
    """A PIN that pays is asked for in other words than one that is changed or unlocked."""
    return (PayingPinPage if step.code == PAYS else OldPinPage)(door, step)


class TransferWarningPage(FormPage):
    """The warning before money goes to somebody else; the customer reads it on their own side."""

    def __init__(self, door: Door, step: StepView) -> None:
        super().__init__(door, step, TransferWarned)
        self._notices: tuple[tuple[Text, Text], ...] = ()
        self._asked_to_read = False
        read = ActionButton(
            Text("请客户阅读提示", "Let the customer read it"),
            icon="customer",
            key=CUSTOMER,
            does=self._let_read,
        )
        self.body.insertLayout(1, row(read, None))

    def show_wordings(self, shown: Mapping[WordingCode, Wording]) -> None:
        """The warning word for word; a customer who was waiting for it reads it."""
        super().show_wordings(shown)
        warning = shown[WordingCode.TRANSFER_WARNING]
        self._notices = ((warning.title, warning.text),)
        if self._asked_to_read:
            self._let_read()

    def ask_customer(self) -> bool:
        """The customer reads the warning."""
        self._let_read()
        return True

    def _let_read(self) -> None:
        self._asked_to_read = not self._notices
        if not self._notices:
            return
        task = NoticesTask(self._notices)
        task.finished.connect(self._was_read)
        self.door.customer.ask(task)

    def _was_read(self) -> None:
        """Whoever read it to its end on their own side has confirmed it."""
        self.door.customer.rest()
        self.fields.show_raw({"confirmed": True})
        self.fields.focus_first()
