"""The customer page: one customer from all sides, masked, with every operation that was done."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout

from app.clock import business_date, now
from app.desk.customer_views import (
    AccountShown,
    CustomerShown,
    DataPart,
    FoundThrough,
    TimelineLine,
)
from app.desk.losses_views import NextOperation
from app.i18n import Text, same
from ui.destinations import ARCHIVE, STATEMENT
from ui.keys import ARCHIVE as ARCHIVE_KEY
from ui.keys import BACK, HOME, OPEN, UNMASK, UP_DOWN
from ui.language import say
from ui.moments import moment_text
from ui.screens.archive_of import ArchiveOf
from ui.screens.customer_cards import (
    TONE_OF_RISK,
    TONE_OF_WEIGHT,
    account_card,
    contact_card,
    documents_card,
    pending_line,
)
from ui.screens.entry import TONE_OF_OUTCOME, outcome_badge
from ui.screens.screen import Screen
from ui.screens.unmask import Look, UnmaskPanel
from ui.shell import Shell
from ui.theme import SPACE, Tone, tone
from ui.turns import Turns
from ui.widgets.buttons import ActionButton
from ui.widgets.chip import StatusChip
from ui.widgets.frames import Card, Scroll, empty, row
from ui.widgets.row_list import ListRow, RowList
from ui.widgets.words import Words

_SEE = Text("查看明文", "See in full")
_MASK = Text("恢复遮盖", "Mask again")
_NOBODY = Text("没有打开客户。", "No customer is open.")
_NO_OPERATION = Text("没有可办理的交易。", "There is no operation to begin.")
_OLDER = Text(
    "只列最近的记录；更早的请在日志中按客户号查找。",
    "Only the newest are listed; search the journal by the customer number for older ones.",
)
_NOTHING_DONE = Text("没有业务记录。", "Nothing was done yet.")
_SHOWS = Text("客户本人出示证件办理。", "The customer shows their document for it.")


class CustomerScreen(Screen):
    """Facts on the left, what can be begun and the timeline on the right."""

    keys = (UP_DOWN, OPEN, UNMASK, ARCHIVE_KEY, BACK, HOME)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._number = ""
        self._shown: CustomerShown | None = None
        self.head = Card(edge=SPACE.medium)
        self._name = Words("", "headline", selectable=True)
        self._risk = StatusChip(Tone.PLAIN, same(""))
        self._facts = Words("", "muted", selectable=True)
        self.unmask_button = ActionButton(_SEE, icon="eye", key=UNMASK, does=self.unmask)
        line = QHBoxLayout()
        line.setSpacing(SPACE.medium)
        for widget in (self._name, self._risk, self._facts):
            line.addWidget(widget)
        line.addStretch(1)
        self.papers_button = ActionButton(
            Text("单据", "Papers"), icon="paper", key=ARCHIVE_KEY, does=self.go_to_papers
        )
        line.addWidget(self.papers_button)
        line.addWidget(self.unmask_button)
        self.head.body.addLayout(line)
        self.panel = UnmaskPanel(tuple(DataPart))
        self.panel.confirmed.connect(self._look)
        self.panel.cancelled.connect(self._focus_timeline)
        self.banner = Card(edge=SPACE.medium)
        self.facts = Scroll()
        self.facts.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.begins = QVBoxLayout()
        self.begins.setSpacing(SPACE.tight)
        self.timeline = RowList(_NOTHING_DONE)
        self.timeline.opened.connect(shell.open_entry)
        self.with_looks = QCheckBox()
        say(self.with_looks, Text("含查看记录", "With looks at data"))
        self.with_looks.toggled.connect(lambda _: self._show_timeline())
        begin = Card(Text("为客户办理", "Begin for this customer"), edge=SPACE.medium)
        begin.body.addLayout(self.begins)
        history = Card(Text("业务记录", "What was done"), edge=SPACE.medium)
        history.head.addWidget(self.with_looks)
        history.body.addWidget(self.timeline, 1)
        self._older = Words(_OLDER, "small", wrap=True)
        self._older.hide()
        history.body.addWidget(self._older)
        right = QVBoxLayout()
        right.setSpacing(SPACE.medium)
        right.addWidget(begin)
        right.addWidget(history, 1)
        across = QHBoxLayout()
        across.setSpacing(SPACE.large)
        across.addWidget(self.facts, 1)
        across.addLayout(right, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SPACE.large, SPACE.medium, SPACE.large, SPACE.medium)
        outer.setSpacing(SPACE.medium)
        for part in (self.head, self.panel, self.banner):
            outer.addWidget(part)
        outer.addLayout(across, 1)
        self._turns = Turns(self)
        self.on_key(UNMASK, self.unmask)
        self.on_key(BACK, self._back)
        self._forget()

    def enter(self) -> None:
        """Nothing is shown until a customer is opened."""
        self._forget()

    def leave(self) -> None:
        """What was seen in full is masked again."""
        self._forget()

    def open(self, number: Any) -> None:
        """Opens a customer by their number."""
        self._forget()
        self._number = str(number)
        self._ask()

    def unmask(self) -> None:
        """Asks what is to be seen in full and why; seen in full already, all is masked again."""
        if self._shown is None:
            return
        if self._shown.unmasked:
            self._ask()
        elif not self.panel.isVisible():
            self.panel.ask()

    def go_to_papers(self) -> None:
        """Goes to the customer's papers in the archive."""
        if self._shown is not None:
            self.shell.go(ARCHIVE, self.about(ARCHIVE))

    def about(self, name: str) -> object:
        """The key of the archive opens the papers of this customer."""
        known = name == ARCHIVE and self._shown is not None
        return ArchiveOf(customer=self._number) if known else None

    def _ask(self) -> None:
        self.shell.books(
            self,
            self.shell.desk.customer,
            self._number,
            then=self._show,
            otherwise=self._failed,
        )

    def _look(self, look: Look) -> None:
        self.shell.books(
            self,
            self.shell.desk.unmask_customer,
            self._number,
            look.parts,
            look.reason,
            look.explained,
            then=self._show,
        )

    def _failed(self, error: BaseException) -> None:
        self._forget()
        self.shell.messages.error(error)

    def _forget(self) -> None:
        self._number = ""
        self._shown = None
        self._turns.clear()
        self.panel.hide()
        self.banner.hide()
        empty(self.banner.body)
        empty(self.facts.body)
        self._name.tell(_NOBODY)
        self._facts.tell("")
        self._risk.hide()
        self.unmask_button.hide()
        empty(self.begins)
        self.timeline.show_rows(())

    def _show(self, customer: CustomerShown) -> None:
        if customer.number != self._number:
            return
        self._shown = customer
        self._name.tell(customer.name)
        self._risk.show_status(TONE_OF_RISK[customer.risk], customer.risk.title)
        self._risk.show()
        self._facts.tell(
            Text(
                "客户号 {number}　{since} 建档　网点 {branch}",
                "Customer {number} · since {since} · branch {branch}",
            ).format(
                number=customer.number,
                since=business_date(customer.since).isoformat(),
                branch=customer.branch,
            )
        )
        self.unmask_button.show()
        self.unmask_button.tell(_MASK if customer.unmasked else _SEE)
        self._show_timeline()
        self.facts.verticalScrollBar().setValue(0)
        self._turns.clear()
        add = self.facts.body.addWidget
        self._turns.add(
            partial(self._show_pending, customer),
            partial(self._show_begins, customer),
            lambda: empty(self.facts.body),
            lambda: add(documents_card(customer)),
            *(partial(self._show_account, account) for account in customer.accounts),
            lambda: add(contact_card(customer)),
        )
        if not self.panel.isVisible():
            self._focus_timeline()

    def _show_pending(self, customer: CustomerShown) -> None:
        empty(self.banner.body)
        self.banner.setVisible(bool(customer.pending))
        weights = [TONE_OF_WEIGHT[one.weight] for one in customer.pending]
        worst = next((t for t in (Tone.BAD, Tone.ASK, Tone.WARN) if t in weights), Tone.NOTE)
        tone(self.banner, worst)
        for one in customer.pending:
            self.banner.body.addWidget(pending_line(one, self._go_on, self.shell.open_entry))

    def _show_begins(self, customer: CustomerShown) -> None:
        empty(self.begins)
        for one in customer.begins:
            title = Text("{code}  {title}", "{code}  {title}").format(
                code=one.code, title=one.title
            )
            button = ActionButton(title, does=partial(self._begin, one.code))
            button.bar(one.barred)
            self.begins.addLayout(row(button, None))
            self.begins.addWidget(Words(one.barred or _SHOWS, "small", wrap=True))
        if not customer.begins:
            self.begins.addWidget(Words(_NO_OPERATION, "muted"))

    def _show_account(self, account: AccountShown) -> None:
        self.facts.body.addWidget(
            account_card(
                account,
                self.shell.open_entry,
                self._begin_for,
                partial(self.shell.go, STATEMENT),
                self._settle,
            )
        )

    def _show_timeline(self) -> None:
        if self._shown is None:
            return
        self._older.setVisible(self._shown.more)
        moment = now()
        looks = self.with_looks.isChecked()
        self.timeline.show_rows(
            [
                _timeline_row(one, moment_text(one.line.at, moment))
                for one in self._shown.timeline
                if looks or not one.look
            ]
        )

    def _focus_timeline(self) -> None:
        self.timeline.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin(self, code: str) -> None:
        self.shell.books(self, self.shell.desk.start, code, then=self.shell.open_case)

    def _begin_for(self, what: NextOperation) -> None:
        """Begins an operation for the very card, which is proposed first there."""
        desk = self.shell.desk
        self.shell.books(self, desk.start, what.code, what.card, then=self.shell.open_case)

    def _settle(self, control: str) -> None:
        self.shell.books(self, self.shell.desk.settle_control, control, then=self.shell.open_case)

    def _go_on(self, case: str) -> None:
        self.shell.books(self, self.shell.desk.open_case, case, then=self.shell.open_case)

    def _back(self) -> None:
        if self.panel.isVisible():
            self.panel.cancel()
        else:
            self.shell.go_back()


def _timeline_row(one: TimelineLine, when: Text) -> ListRow:
    line = one.line
    under = Text("{number}　经办 {made}", "{number} · by {made}").format(
        number=line.number, made=line.made_by
    )
    if one.through is FoundThrough.DOCUMENT:
        by = Text("按证件号码找到", "by document")
        under = Text("{under}　{by}", "{under} · {by}").format(under=under, by=by)
    if one.reason:
        under = Text("{under}　{reason}", "{under} · {reason}").format(
            under=under, reason=one.reason
        )
    badge = outcome_badge(line.outcome)
    if one.alarm:
        badge = Text("{badge} · 芯片警示", "{badge} · chip alarm").format(badge=badge)
    return ListRow(
        key=line.number,
        title=line.title,
        under=under,
        right=when,
        badge=badge,
        tone=Tone.BAD if one.alarm else TONE_OF_OUTCOME[line.outcome],
    )
