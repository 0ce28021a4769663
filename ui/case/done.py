"""The end of a performed case: numbers, papers, and what the teller must not forget."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.desk.views import Done, PaperLine, PrintState
from app.domain.account import MediumState
from app.i18n import Text, same
from ui.destinations import CUSTOMER
from ui.icons import IconLabel
from ui.keys import NEXT_STEPS, TO_CUSTOMER
from ui.screens.card_seen import card_head, card_said, next_buttons
from ui.screens.paper_panel import PaperPanel
from ui.screens.paper_states import standing
from ui.shell import Shell
from ui.sounds import Sound, sounds
from ui.theme import SPACE, Tone, role
from ui.turns import Turns
from ui.widgets.buttons import ActionButton
from ui.widgets.chip import StatusChip
from ui.widgets.frames import Card, Scroll, empty, row
from ui.widgets.words import Words

if TYPE_CHECKING:
    from app.desk.losses_views import CardSeen, NextOperation
    from app.desk.printing import PrintNews

_DONE = Text("{title}：已办理", "{title}: done")
_JOURNAL = Text("日志号 {number}", "Journal number {number}")
_MIND = Text("请勿遗漏", "Do not forget")
_AHEAD = Text("接下来", "What comes next")
_FOUND_CARD = "2106"
_LABEL = 84
_FEW = 4
_LONG = 32
"""Characters of a list that is broken into lines; a number never is."""
_PAPERS = Text("单据", "Papers")
_LOOK = Text("查看", "View")
_PRINT_ALL = Text("全部打印", "Print all")
_NEXT = Text("完成，回首页", "Finished: home")
_BACK = Text("完成，回到“{title}”", "Finished: back to “{title}”")


class DoneView(QWidget):
    """What was brought about, on the left; its papers, on the right."""

    finished = Signal()

    def __init__(self, shell: Shell, done: Done, back: Text | None = None) -> None:
        super().__init__()
        role(self, "clear")
        sounds().play(Sound.SUCCESS)
        self._shell = shell
        self._papers = {one.paper.id: one for one in done.papers}
        self._customer = done.customer
        self._card = done.card
        self.next: tuple[ActionButton, ...] = ()
        self.customer_button = ActionButton(
            TO_CUSTOMER.does, "quiet", icon="customer", key=TO_CUSTOMER, does=self.to_customer
        )
        if not self._customer:
            # What is shown before it has a place would be a window of its own.
            self.customer_button.hide()
        whole = QHBoxLayout(self)
        whole.setContentsMargins(SPACE.large, SPACE.medium, SPACE.large, SPACE.medium)
        whole.setSpacing(SPACE.large)
        left = QVBoxLayout()
        left.setSpacing(SPACE.medium)
        facts = Scroll()
        facts.body.addWidget(self._made(done))
        self.ahead = Card(_AHEAD)
        self.ahead.hide()
        facts.body.addWidget(self.ahead)
        if done.reminders:
            facts.body.addWidget(self._reminders(done))
        paper_card = Card(_PAPERS, edge=SPACE.medium)
        self._list = QGridLayout()
        self._list.setHorizontalSpacing(SPACE.small)
        self._list.setVerticalSpacing(SPACE.tight)
        self._list.setColumnStretch(0, 1)
        paper_card.body.addLayout(self._list)
        self.print_all = ActionButton(_PRINT_ALL, icon="printer", does=self._print_all)
        paper_card.head.addWidget(self.print_all)
        facts.body.addWidget(paper_card)
        paper_card.setHidden(not done.papers)
        left.addWidget(facts, 1)
        self.home = ActionButton(
            _NEXT if back is None else _BACK.format(title=back),
            "primary",
            icon="home" if back is None else "back",
            does=self.finished.emit,
        )
        left.addLayout(row(None, self.home))
        whole.addLayout(left, 1)
        self._whole = whole
        turns = Turns(self)
        if self._card:
            turns.add(self._ask_ahead)
        if done.papers:
            turns.add(self._make_panel, self._show_papers, self._show_first, self._begin_printing)

    def focus_first(self) -> None:
        """Enter goes home: the papers wait in the queue as well."""
        self.home.setFocus()

    def to_customer(self) -> None:
        """Goes to the page of the customer for whom this was done."""
        if self._customer:
            self._shell.go(CUSTOMER, self._customer)

    def begin_next(self, at: int) -> None:
        """Begins what comes next for this very card, by its place among the buttons."""
        if at < len(self.next):
            self.next[at].click()

    def _ask_ahead(self) -> None:
        """What comes next is asked once the case is written: another window may have been at it."""
        desk = self._shell.desk
        self._shell.books(self, desk.card_ahead, self._card, then=self._show_ahead)

    def _show_ahead(self, card: CardSeen | None) -> None:
        if card is None or not (card.said or card.urged):
            # Nothing stands of this card: there is nothing that must come next.
            return
        if card.urged:
            # A first deposit, or a fee that is due.
            card = replace(card, next=(*card.money[:1], *card.next))
        if card.state is MediumState.VOID:
            # What was cut just now is not found in the street.
            card = replace(card, next=tuple(one for one in card.next if one.code != _FOUND_CARD))
            if not card.next:
                return
        self.ahead.body.addLayout(card_head(card, _LABEL))
        self.ahead.body.addLayout(card_said(card))
        buttons, self.next = next_buttons(card, self._begin, NEXT_STEPS, "")
        self.ahead.body.addLayout(buttons)
        for at, (key, _) in enumerate(zip(NEXT_STEPS, self.next, strict=False)):
            QShortcut(key.qt(), self).activated.connect(partial(self.begin_next, at))
        self.ahead.show()

    def _begin(self, what: NextOperation) -> None:
        desk = self._shell.desk
        self._shell.books(self, desk.start, what.code, what.card, then=self._shell.open_case)

    def _make_panel(self) -> None:
        right = Card(edge=SPACE.medium)
        self._whole.addWidget(right, 1)
        self.panel = PaperPanel(self._shell, closable=False)
        self.panel.changed.connect(self._changed)
        right.body.addWidget(self.panel, 1)

    def _show_first(self) -> None:
        self.panel.show_paper(next(iter(self._papers.values())))

    def _begin_printing(self) -> None:
        """They are printed while the teller reads what was done, or goes on."""
        self._shell.prints.news.connect(self._news)
        self._shell.prints.ask()

    def _made(self, done: Done) -> Card:
        card = Card(tone_=Tone.GOOD)
        card.body.addLayout(
            row(
                IconLabel("circle-check", size=28, ink="good"),
                Words(_DONE.format(title=done.title), "headline", wrap=True),
                None,
                space=SPACE.medium,
            )
        )
        number = Words(_JOURNAL.format(number=done.number), "muted", selectable=True)
        card.body.addLayout(row(number, None, self.customer_button))
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.large)
        grid.setVerticalSpacing(SPACE.tight)
        grid.setColumnStretch(1, 1)
        # A report of a loss has so many that what comes next would be out of sight.
        size = "headline" if len(done.made) <= _FEW else "strong"
        for at, line in enumerate(done.made):
            long = len(line.text.zh) > _LONG
            grid.addWidget(Words(line.label, "label"), at, 0)
            grid.addWidget(Words(_grouped(line.text), size, wrap=long, selectable=True), at, 1)
        card.body.addLayout(grid)
        return card

    def _reminders(self, done: Done) -> Card:
        card = Card(_MIND)
        for reminder in done.reminders:
            card.body.addLayout(
                row(
                    IconLabel("open", size=17, ink="ask"),
                    Words(reminder, "strong", wrap=True),
                    space=SPACE.small,
                )
            )
        return card

    def _show_papers(self) -> None:
        empty(self._list)
        for at, one in enumerate(self._papers.values()):
            name = Text("{title}（{copy}）", "{title} ({copy})").format(
                title=one.title, copy=one.copy
            )
            look = ActionButton(_LOOK, icon="eye", does=partial(self.panel.show_paper, one))
            self._list.addWidget(Words(name, wrap=True), at, 0)
            self._list.addWidget(StatusChip(*standing(one.paper)), at, 1)
            self._list.addWidget(look, at, 2)
        self.print_all.setVisible(any(_to_print(one) for one in self._papers.values()))

    def _changed(self, paper: PaperLine) -> None:
        if paper is not None:
            self._papers[paper.paper.id] = paper
            self._show_papers()

    def _news(self, news: PrintNews) -> None:
        for one in news.changed:
            if one.paper.id in self._papers:
                self._changed(one)

    def _print_all(self) -> None:
        self.print_all.setEnabled(False)
        desk = self._shell.desk
        ids = [one.paper.id for one in self._papers.values() if _to_print(one)]

        def all_of_them() -> list[PaperLine]:
            return [desk.print_paper(one) for one in ids]

        def printed(lines: list[PaperLine]) -> None:
            self.print_all.setEnabled(True)
            for one in lines:
                self._changed(one)
            self._shell.messages.done(Text("已送打印机。", "Sent to the printer."))
            self._shell.prints.ask()

        def failed(error: BaseException) -> None:
            self.print_all.setEnabled(True)
            self._shell.messages.error(error)

        self._shell.papers(self, all_of_them, then=printed, otherwise=failed)


def _to_print(one: PaperLine) -> bool:
    """Whether it can be printed, and nothing does so by itself."""
    return one.paper.state in (PrintState.ARCHIVED, PrintState.FAILED)


def _grouped(text: Text) -> Text:
    """A card number in groups of four, as it is printed; other values as they are."""
    number = text.zh
    if number.isdigit() and len(number) >= 16:
        return same(" ".join(number[i : i + 4] for i in range(0, len(number), 4)))
    return text
