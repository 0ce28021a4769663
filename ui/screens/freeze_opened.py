"""An opened freeze: its facts, what stands beside it, what was done, and what may be ordered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desk.freezes_views import FreezeLine, FreezeNext, FreezeOpened, FreezeState
from app.desk.views import EntryLine, PaperLine, Row
from app.i18n import Text, same
from ui.destinations import ARCHIVE, CUSTOMER
from ui.keys import NEXT_STEPS, TO_CUSTOMER
from ui.screens.archive_of import ArchiveOf
from ui.shell import Shell
from ui.sizes import hold
from ui.theme import Tone, role
from ui.widgets.buttons import ActionButton
from ui.widgets.chip import StatusChip
from ui.widgets.flow import flow
from ui.widgets.frames import Card, Scroll, empty, row
from ui.widgets.words import Words

Begin = Callable[[FreezeNext], None]

TONE_OF_FREEZE = {
    FreezeState.STANDING: Tone.BAD,
    FreezeState.ENDING: Tone.WARN,
    FreezeState.WAITING: Tone.NOTE,
    FreezeState.ENDED: Tone.PLAIN,
}
_CHOOSE = Text("请在左侧选择一笔冻结。", "Choose a freeze on the left.")
_LABEL = 132


class FreezeView(QWidget):
    """The freeze that is chosen; scrolls where the window is too low."""

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
        """No freeze is chosen."""
        empty(self.reading.body)
        self.next = ()
        card = Card()
        card.body.addWidget(Words(_CHOOSE, "muted"))
        self.reading.body.addWidget(card)

    def show_freeze(self, opened: FreezeOpened) -> None:
        """Shows a freeze from its beginning."""
        empty(self.reading.body)
        self.next = ()
        self.reading.verticalScrollBar().setValue(0)
        add = self.reading.body.addWidget
        add(self._facts(opened))
        if len(opened.beside) > 1:
            add(_beside(opened.beside, opened.line.number))
        if opened.measures:
            add(_measures(opened))
        if opened.entries:
            add(self._done(opened))

    def focus_first(self) -> None:
        """What may be ordered takes the focus, else the freeze for reading."""
        (self.next[0] if self.next else self.reading).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def begin_next(self, at: int) -> None:
        """Begins what may be ordered, by its place among the buttons."""
        if at < len(self.next):
            self.next[at].click()

    def _facts(self, opened: FreezeOpened) -> Card:
        line = opened.line
        card = Card(same(line.number))
        card.head.insertWidget(1, StatusChip(TONE_OF_FREEZE[line.state], line.state.title))
        whose = ActionButton(
            Text("{name}　客户页", "{name} · customer").format(name=line.name),
            "link",
            icon="customer",
            key=TO_CUSTOMER,
            does=partial(self._shell.go, CUSTOMER, line.customer),
        )
        card.body.addLayout(flow(Words(line.when, "strong"), whose))
        _add_rows(card, opened.rows)
        if opened.next:
            self.next = tuple(
                ActionButton(
                    Text("{title} {code}", "{title} {code}").format(title=one.title, code=one.code),
                    "primary" if at == 0 else "",
                    key=key,
                    does=partial(self._begin, one),
                )
                for at, (one, key) in enumerate(zip(opened.next, NEXT_STEPS, strict=False))
            )
            card.body.addLayout(flow(*self.next))
        return card

    def _done(self, opened: FreezeOpened) -> Card:
        card = Card(Text("日志与单据", "Entries and papers"))
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


def _add_rows(card: Card, rows: Sequence[Row]) -> None:
    """A line for each: what it is, and what it says."""
    for one in rows:
        label = Words(one.label, "label")
        hold(label, width=_LABEL)
        said = Words(one.text, wrap=True, selectable=True)
        line = row(label, said)
        line.setStretchFactor(said, 1)
        card.body.addLayout(line)


def _beside(lines: Sequence[FreezeLine], number: str) -> Card:
    """All that stands on the account, in order of priority; this one is marked."""
    card = Card(Text("该账户的全部冻结（按先后）", "All freezes of the account, first come first"))
    for one in lines:
        whose = Words(
            Text("{organ}　{amount}，现控制 {holds}", "{organ} · {amount}, holds {holds}").format(
                organ=one.organ, amount=one.amount, holds=one.holds
            ),
            "small",
            wrap=True,
        )
        line = row(
            StatusChip(TONE_OF_FREEZE[one.state], one.state.title),
            Words(same(one.number), "strong" if one.number == number else "", selectable=True),
            whose,
            Words(one.when, "small"),
        )
        line.setStretchFactor(whose, 1)
        card.body.addLayout(line)
    return card


def _measures(opened: FreezeOpened) -> Card:
    card = Card(Text("登记记录", "Lines of the register"))
    for title, at, rows in opened.measures:
        card.body.addLayout(
            row(Words(same(f"{at:%Y-%m-%d %H:%M:%S}"), "label"), Words(title, "strong"), None)
        )
        _add_rows(card, rows)
    return card
