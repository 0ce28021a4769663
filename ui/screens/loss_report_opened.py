"""An opened report of the register: its facts, its chain, what was done, and what comes next."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.desk.losses_views import RegisterLine, ReportOpened, ReportState
from app.desk.views import EntryLine, PaperLine
from app.domain.loss import LOSS_KIND_TITLES, LOSS_OF_TITLES
from app.i18n import Text, same
from ui.destinations import ARCHIVE, CUSTOMER
from ui.keys import NEXT_STEPS, TO_CUSTOMER
from ui.screens.archive_of import ArchiveOf
from ui.screens.card_seen import Begin, card_head, card_said, next_buttons
from ui.shell import Shell
from ui.sizes import hold
from ui.theme import SPACE, Tone, role
from ui.widgets.buttons import ActionButton
from ui.widgets.chip import StatusChip
from ui.widgets.flow import flow
from ui.widgets.frames import Card, Scroll, empty
from ui.widgets.words import Words

TONE_OF_REPORT = {
    ReportState.STANDING: Tone.BAD,
    ReportState.LAPSING: Tone.WARN,
    ReportState.MATURED: Tone.NOTE,
    ReportState.LAPSED: Tone.WARN,
    ReportState.SUPERSEDED: Tone.PLAIN,
    ReportState.SETTLED: Tone.GOOD,
}
_CHOOSE = Text("请在左侧选择一笔挂失。", "Choose a report on the left.")
_LABEL = 116


class ReportView(QWidget):
    """The report that is chosen; scrolls where the window is too low."""

    def __init__(self, shell: Shell, begin: Begin) -> None:
        super().__init__()
        role(self, "clear")
        self._shell = shell
        self._begin = begin
        self.next: tuple[ActionButton, ...] = ()
        self.reading = Scroll()
        self.reading.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.reading)
        self.show_nothing()

    def show_nothing(self) -> None:
        """No report is chosen."""
        empty(self.reading.body)
        self.next = ()
        card = Card()
        card.body.addWidget(Words(_CHOOSE, "muted"))
        self.reading.body.addWidget(card)

    def show_report(self, opened: ReportOpened) -> None:
        """Shows a report from its beginning."""
        empty(self.reading.body)
        self.next = ()
        self.reading.verticalScrollBar().setValue(0)
        add = self.reading.body.addWidget
        add(self._facts(opened))
        if opened.card is not None:
            add(self._ahead(opened))
        if len(opened.chain) > 1:
            add(_chain(opened.chain, opened.line.number))
        if opened.entries:
            add(self._done(opened))

    def focus_first(self) -> None:
        """What comes next takes the focus, else the report for reading."""
        (self.next[0] if self.next else self.reading).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def begin_next(self, at: int) -> None:
        """Begins what comes next, by its place among the buttons."""
        if at < len(self.next):
            self.next[at].click()

    def _facts(self, opened: ReportOpened) -> Card:
        line = opened.line
        card = Card(same(line.number))
        card.head.insertWidget(1, StatusChip(TONE_OF_REPORT[line.state], line.state.title))
        whose = ActionButton(
            Text("{name}　客户页", "{name} · customer").format(name=line.name),
            "link",
            icon="customer",
            key=TO_CUSTOMER,
            does=partial(self._shell.go, CUSTOMER, line.customer),
        )
        card.body.addLayout(flow(Words(line.when, "strong"), whose))
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.medium)
        grid.setVerticalSpacing(SPACE.tight)
        grid.setColumnStretch(1, 1)
        for at, one in enumerate(opened.rows):
            label = Words(one.label, "label", wrap=True)
            hold(label, width=_LABEL)
            grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Words(one.text, wrap=True, selectable=True), at, 1)
        card.body.addLayout(grid)
        return card

    def _ahead(self, opened: ReportOpened) -> Card:
        seen = opened.card
        assert seen is not None
        card = Card(Text("此卡现状与接下来", "The card by now, and what comes next"))
        card.body.addLayout(card_head(seen, _LABEL))
        card.body.addLayout(card_said(seen))
        buttons, self.next = next_buttons(seen, self._begin, NEXT_STEPS, "")
        card.body.addLayout(buttons)
        return card

    def _done(self, opened: ReportOpened) -> Card:
        card = Card(Text("办理记录与单据", "What was done, and its papers"))
        for entry, papers in opened.entries:
            card.body.addLayout(
                flow(
                    Words(same(f"{entry.at:%Y-%m-%d %H:%M:%S}"), "label"),
                    Words(entry.title, "strong"),
                    Words(Text("柜员 {made}", "by {made}").format(made=entry.made_by), "small"),
                    ActionButton(
                        same(entry.number),
                        "link",
                        icon="journal",
                        does=partial(self._shell.open_entry, entry.number),
                    ),
                )
            )
            if papers:
                card.body.addLayout(flow(*(self._paper(entry, paper) for paper in papers)))
        return card

    def _paper(self, entry: EntryLine, paper: PaperLine) -> ActionButton:
        title = Text("{title}（{copy}）", "{title} ({copy})").format(
            title=paper.title, copy=paper.copy
        )
        of = ArchiveOf(words=entry.number, paper=paper.paper.id)
        return ActionButton(title, "link", icon="paper", does=partial(self._shell.go, ARCHIVE, of))


def _chain(chain: tuple[RegisterLine, ...], number: str) -> Card:
    """The reports that took one another's place, oldest first; this one is marked."""
    card = Card(Text("挂失沿革", "The chain of reports"))
    for one in chain:
        card.body.addLayout(
            flow(
                Words(same(f"{one.accepted_at:%Y-%m-%d %H:%M:%S}"), "label"),
                Words(same(one.number), "strong" if one.number == number else "", selectable=True),
                Words(
                    Text("{kind}　{of}", "{kind} · {of}").format(
                        kind=LOSS_KIND_TITLES[one.kind], of=LOSS_OF_TITLES[one.of]
                    ),
                    "small",
                ),
                StatusChip(TONE_OF_REPORT[one.state], one.state.title),
            )
        )
    return card
