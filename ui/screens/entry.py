"""A journal entry opened: facts by step, pictures, verdicts with sources, papers, digest."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.clock import now
from app.desk.views import OUTCOME_TITLES, EntryOpened, Outcome, PaperLine, Part, Row
from app.i18n import Text, same
from ui.landing import land
from ui.messages import of_verdict
from ui.moments import moment_text
from ui.pictures import decoded
from ui.shell import Shell
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
_LABEL_WIDTH = 150
_PICTURES_ACROSS = 3


def outcome_badge(outcome: Outcome) -> Text:
    """An outcome as the word of a badge."""
    title = OUTCOME_TITLES[outcome]
    return Text(title.zh, title.en[0].upper() + title.en[1:])


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
        self._head = QVBoxLayout()
        self._head.setSpacing(SPACE.tight)
        self.reading = Scroll()
        self.reading.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.medium)
        layout.addLayout(self._head)
        layout.addWidget(self.reading, 1)
        self.show_nothing(Text("选一条日志，按 Enter 打开。", "Choose an entry and press Enter."))

    def show_nothing(self, why: Text) -> None:
        """Shows no entry, and says why."""
        self.number = ""
        self._waiting.clear()
        empty(self._head)
        empty(self.reading.body)
        self.reading.body.addWidget(Words(why, "muted", wrap=True))

    def show_entry(self, entry: EntryOpened) -> None:
        """Shows an entry from its beginning."""
        self.number = entry.line.number
        empty(self._head)
        empty(self.reading.body)
        line = entry.line
        chip = StatusChip(TONE_OF_OUTCOME[line.outcome], outcome_badge(line.outcome))
        self._head.addLayout(row(Words(line.title, "headline"), chip, None))
        self._head.addWidget(
            Words(
                Text(
                    "日志号 {number}　{at}　经办 {made}　授权 {approved}",
                    "Journal no. {number} · {at} · teller {made} · approved by {approved}",
                ).format(
                    number=line.number,
                    at=moment_text(line.at, now()),
                    made=line.made_by,
                    approved=line.approved_by or Text("无", "nobody"),
                ),
                "muted",
                wrap=True,
                selectable=True,
            )
        )
        self._waiting.clear()
        if entry.reason:
            reason = Text("原因", "Reason")
            rows = (Row(reason, same(entry.reason)),)
            self._waiting.append(partial(_rows_card, reason, rows))
        if entry.made:
            self._waiting.append(partial(_rows_card, Text("办理结果", "Result"), entry.made))
        if entry.papers:
            self._waiting.append(partial(self._papers, entry.papers))
        if entry.verdicts:
            self._waiting.append(partial(_verdicts, entry))
        self._waiting += [partial(self._part, part) for part in entry.parts]
        self._waiting.append(partial(_chain, entry))
        self.reading.verticalScrollBar().setValue(0)
        self._build_on()

    def _build_on(self) -> None:
        """Builds one card a turn: a long entry must not hold up the window."""
        if self._waiting:
            self.reading.body.addWidget(self._waiting.popleft()())
            self._building.start()

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
        return card

    def _papers(self, papers: tuple[PaperLine, ...]) -> Card:
        card = Card(Text("单据", "Papers"))
        for paper in papers:
            line = QHBoxLayout()
            name = Text("{title}（{copy}）", "{title} ({copy})").format(
                title=paper.title, copy=paper.copy
            )
            line.addWidget(Words(name), 1)
            line.addWidget(
                ActionButton(
                    Text("查看", "View"), icon="eye", does=partial(self._show_paper, paper)
                )
            )
            card.body.addLayout(line)
        return card


def _verdicts(entry: EntryOpened) -> Card:
    card = Card(Text("规则提示", "Verdicts"))
    for verdict in entry.verdicts:
        card.body.addWidget(MessageLine(of_verdict(verdict)))
    return card


def _chain(entry: EntryOpened) -> Card:
    card = Card(Text("日志链", "Chain"))
    for label, digest in (
        (Text("本条摘要", "This entry"), entry.digest),
        (Text("上一条摘要", "The one before"), entry.previous),
    ):
        card.body.addWidget(Words(label, "small"))
        card.body.addWidget(Words(_grouped(digest), "fixed", wrap=True, selectable=True))
    return card


def _rows_card(title: Text, rows: tuple[Row, ...]) -> Card:
    card = Card(title)
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE.medium)
    grid.setVerticalSpacing(SPACE.tight + 1)
    grid.setColumnMinimumWidth(0, _LABEL_WIDTH)
    grid.setColumnStretch(1, 1)
    top = Qt.AlignmentFlag.AlignTop
    for n, one in enumerate(rows):
        label = Words(one.label, "label", wrap=True)
        label.setFixedWidth(_LABEL_WIDTH)
        grid.addWidget(label, n, 0, top)
        grid.addWidget(Words(one.text, wrap=True, selectable=True), n, 1, top)
        if one.unusual:
            mark = StatusChip(Tone.WARN, Text("不寻常", "Unusual"))
            grid.addWidget(mark, n, 2, top)
    card.body.addLayout(grid)
    return card


def _grouped(digest: str) -> str:
    return " ".join(digest[n : n + 8] for n in range(0, len(digest), 8)) or "–"
