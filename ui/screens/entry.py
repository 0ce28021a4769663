"""A journal entry opened: facts by step, pictures, verdicts with sources, papers, digest."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.clock import now
from app.desk.views import OUTCOME_TITLES, EntryOpened, Outcome, PaperLine, Part, Row
from app.domain.wording import WORDING_TITLES
from app.evidence.worded import ShownWording
from app.i18n import Text, same
from ui.destinations import CUSTOMER, WORDINGS
from ui.icons import IconLabel
from ui.keys import TO_CUSTOMER, UNMASK
from ui.landing import land
from ui.messages import of_verdict
from ui.moments import moment_text
from ui.pictures import decoded
from ui.review.signed_papers import SignedPapers
from ui.screens.entry_money import REVERSAL, money_card
from ui.screens.paper_states import PRINT_STATES
from ui.screens.proof import ProofCard, grouped
from ui.screens.unmask import Look, UnmaskPanel
from ui.shell import Shell
from ui.sizes import hold
from ui.theme import SPACE, Tone, role
from ui.widgets.buttons import ActionButton
from ui.widgets.chip import StatusChip
from ui.widgets.frames import Card, Scroll, empty, row
from ui.widgets.message_bar import MessageLine
from ui.widgets.picture_view import PictureView
from ui.widgets.words import Words

TONE_OF_OUTCOME = {
    Outcome.PERFORMED: Tone.GOOD,
    Outcome.DECLINED: Tone.BAD,
    Outcome.WITHDRAWN: Tone.PLAIN,
    Outcome.REJECTED: Tone.BAD,
}
_HIDDEN = re.compile(r"\*{5,}")
CHOOSE = Text("选一条日志，按 Enter 打开。", "Choose an entry and press Enter.")
_SEE = Text("查看明文", "See in full")
_MASK = Text("恢复遮盖", "Mask again")
_COPY_IN_FULL = Text(
    "此联含完整个人信息，请先查看明文。", "This copy shows all: see the entry in full first."
)
_LABEL_WIDTH = 150
_DIGEST = re.compile(r"[0-9a-f]{64}")
_PICTURES_ACROSS = 3


def outcome_badge(outcome: Outcome) -> Text:
    """An outcome as the word of a badge."""
    title = OUTCOME_TITLES[outcome]
    return Text(title.zh, title.en[0].upper() + title.en[1:])


def short(headline: str) -> str:
    """A headline for a list, where the hidden middle of a number needs no room: 3****X."""
    return _HIDDEN.sub("****", headline)


class EntryView(QWidget):
    """Shows one entry; `show_paper` is asked to preview one of its papers."""

    def __init__(self, shell: Shell, show_paper: Callable[[PaperLine], Any]) -> None:
        super().__init__()
        self.shell = shell
        self._show_paper = show_paper
        self.number = ""
        self._waiting: deque[Callable[[], Card]] = deque()
        self._building = QTimer(self)
        self._building.setSingleShot(True)
        self._building.timeout.connect(self._build_on)
        role(self, "clear")
        self._entry: EntryOpened | None = None
        self._head = QVBoxLayout()
        self._head.setSpacing(SPACE.tight)
        self.customer_button = ActionButton(
            Text("客户页", "Customer"), icon="customer", key=TO_CUSTOMER, does=self.go_to_customer
        )
        self.unmask_button = ActionButton(_SEE, icon="eye", key=UNMASK, does=self.ask_to_unmask)
        self._buttons = QWidget()
        role(self._buttons, "clear")
        self._buttons.setLayout(row(self.customer_button, self.unmask_button, None))
        self.panel = UnmaskPanel()
        self.panel.confirmed.connect(self._look)
        self.panel.cancelled.connect(self.reading_takes_focus)
        self.reading = Scroll()
        self.reading.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.medium)
        layout.addLayout(self._head)
        layout.addWidget(self._buttons)
        layout.addWidget(self.panel)
        layout.addWidget(self.reading, 1)
        self.show_nothing(CHOOSE)

    def show_nothing(self, why: Text) -> None:
        """Shows no entry, and says why."""
        self.number = ""
        self._entry = None
        self._buttons.hide()
        self.panel.hide()
        self._waiting.clear()
        empty(self._head)
        empty(self.reading.body)
        self.reading.body.addWidget(Words(why, "muted", wrap=True))

    def show_entry(self, entry: EntryOpened) -> None:
        """Shows an entry from its beginning."""
        self.number = entry.line.number
        self._entry = entry
        self._buttons.show()
        self.panel.hide()
        empty(self._head)
        empty(self.reading.body)
        line = entry.line
        chip = StatusChip(TONE_OF_OUTCOME[line.outcome], outcome_badge(line.outcome))
        self.customer_button.setVisible(bool(entry.customer))
        self.unmask_button.tell(_SEE if entry.masked else _MASK)
        self._head.addLayout(row(Words(line.title, "headline"), chip, None))
        self._head.addWidget(
            Words(
                Text(
                    "日志号 {number}　{at}　经办 {made}　授权 {approved}",
                    "Journal no. {number} · {at} · teller {made} · approved by {approved}",
                ).format(
                    number=line.number,
                    at=moment_text(line.at, now()),
                    made=_named(line.made_by, entry),
                    approved=_named(line.approved_by, entry) or Text("无", "nobody"),
                ),
                "muted",
                wrap=True,
                selectable=True,
            )
        )
        self._waiting.clear()
        if entry.covered:
            self._waiting.append(partial(self._covered, entry.covered))
        if entry.reason:
            reason = Text("原因", "Reason")
            rows = (Row(reason, same(entry.reason)),)
            self._waiting.append(partial(_rows_card, reason, rows))
        if entry.made:
            self._waiting.append(partial(_rows_card, Text("办理结果", "Result"), entry.made))
        if entry.money is not None:
            self._waiting.append(
                partial(money_card, entry.money, self.shell.open_entry, self._reverse)
            )
        if entry.papers:
            self._waiting.append(partial(self._papers, entry.papers))
        if entry.verdicts:
            self._waiting.append(partial(_verdicts, entry))
        self._waiting += [partial(self._part, part) for part in entry.parts]
        if entry.wordings:
            self._waiting.append(partial(self._wordings, entry.wordings))
        self._waiting.append(partial(ProofCard, self.shell, entry))
        self.reading.verticalScrollBar().setValue(0)
        self._build_on()

    def reading_takes_focus(self) -> None:
        """The entry itself is read on."""
        self.reading.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_customer(self) -> None:
        """Goes to the page of the customer whose entry this is."""
        if self._entry is not None and self._entry.customer:
            self.shell.go(CUSTOMER, self._entry.customer)

    def _reverse(self) -> None:
        """Begins the reversal of this entry."""
        self.shell.books(
            self, self.shell.desk.start, REVERSAL, self.number, then=self.shell.open_case
        )

    def _build_on(self) -> None:
        """Builds one card a turn: a long entry must not hold up the window."""
        if self._waiting:
            self.reading.body.addWidget(self._waiting.popleft()())
            self._building.start()

    def ask_to_unmask(self) -> None:
        """Asks why the entry is to be seen in full; seen in full already, it is masked again."""
        if self._entry is None:
            return
        if not self._entry.masked:
            self._show_again()
        elif not self.panel.isVisible():
            self.panel.ask()

    def _show_again(self) -> None:
        self.shell.books(self, self.shell.desk.entry, self.number, then=self._again)

    def _look(self, look: Look) -> None:
        self.shell.books(
            self,
            self.shell.desk.unmask_entry,
            self.number,
            look.reason,
            look.explained,
            then=self._again,
        )

    def _again(self, entry: EntryOpened) -> None:
        if entry.line.number == self.number:
            self.show_entry(entry)
            self.reading.setFocus(Qt.FocusReason.OtherFocusReason)

    def _covered(self, pictures: int) -> Card:
        card = Card(Text("证据影像", "Pictures"), edge=SPACE.medium)
        card.body.addLayout(
            row(
                IconLabel("mask", size=18, ink="ink_muted"),
                Words(
                    Text(
                        "{pictures}份影像和已签单据及个人信息已遮盖。",
                        "{pictures} picture(s) and signed papers, and personal data, are masked.",
                    ).format(pictures=pictures),
                    wrap=True,
                ),
            )
        )
        return card

    def _part(self, part: Part) -> Card:
        card = _rows_card(part.title, part.rows)
        grid = QGridLayout()
        grid.setSpacing(SPACE.medium)
        for n, pictured in enumerate(part.pictures):
            view = PictureView(pictured.caption, QSize(210, 150))
            view.setMaximumWidth(214)
            grid.addWidget(
                view, n // _PICTURES_ACROSS, n % _PICTURES_ACROSS, Qt.AlignmentFlag.AlignTop
            )
            desk = self.shell.desk
            content = desk.lanes.books.submit(desk.document, pictured.kept)
            land(decoded(content), view, view.show_image)
        if part.pictures:
            grid.setColumnStretch(_PICTURES_ACROSS, 1)
            card.body.addLayout(grid)
        if part.signed:
            card.body.addWidget(SignedPapers(part.signed, self.shell.desk))
        return card

    def _wordings(self, shown: tuple[ShownWording, ...]) -> Card:
        """The fixed wordings as they were shown then, each with the way to its text."""
        card = Card(Text("当时的文本", "The wordings as they were then"))
        for one in shown:
            name = Text("《{title}》　{version}", "{title} · {version}").format(
                title=WORDING_TITLES[one.code], version=one.version
            )
            look = ActionButton(
                Text("查看全文", "Read it"),
                icon="eye",
                does=partial(self.shell.go, WORDINGS, (one.code.value, one.version)),
            )
            card.body.addLayout(row(Words(name, wrap=True), None, look))
            card.body.addWidget(Words(grouped(one.digest), "small", wrap=True, selectable=True))
        return card

    def _papers(self, papers: tuple[PaperLine, ...]) -> Card:
        card = Card(Text("单据", "Papers"))
        for paper in papers:
            line = QHBoxLayout()
            name = Text("{title}（{copy}）", "{title} ({copy})").format(
                title=paper.title, copy=paper.copy
            )
            line.addWidget(Words(name, wrap=True), 1)
            line.addWidget(StatusChip(*PRINT_STATES[paper.paper.state]))
            look = ActionButton(
                Text("查看", "View"), icon="eye", does=partial(self._show_paper, paper)
            )
            # The bank's copy says all that is masked here.
            hidden = self._entry is not None and self._entry.masked and not paper.masked
            look.bar(_COPY_IN_FULL if hidden else None)
            line.addWidget(look)
            card.body.addLayout(line)
        return card


def _named(number: str, entry: EntryOpened) -> str:
    """A member of staff by number and name."""
    return f"{number} {entry.names.get(number, '')}".strip()


def _verdicts(entry: EntryOpened) -> Card:
    card = Card(Text("规则提示", "Verdicts"))
    for verdict in entry.verdicts:
        card.body.addWidget(MessageLine(of_verdict(verdict)))
    return card


def _breakable(text: Text) -> Text:
    """A digest in groups, so that it breaks into lines; other values as they are."""
    return same(grouped(text.zh)) if _DIGEST.fullmatch(text.zh) else text


def _rows_card(title: Text, rows: tuple[Row, ...]) -> Card:
    card = Card(title)
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE.medium)
    grid.setVerticalSpacing(SPACE.tight + 1)
    grid.setColumnStretch(1, 1)
    top = Qt.AlignmentFlag.AlignTop
    for n, one in enumerate(rows):
        label = Words(one.label, "label", wrap=True)
        hold(label, width=_LABEL_WIDTH)
        grid.addWidget(label, n, 0, top)
        grid.addWidget(Words(_breakable(one.text), wrap=True, selectable=True), n, 1, top)
        if one.unusual:
            mark = StatusChip(Tone.WARN, Text("不寻常", "Unusual"))
            grid.addWidget(mark, n, 2, top)
    card.body.addLayout(grid)
    return card
