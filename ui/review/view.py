"""The whole case on one page: what is unusual and the faces first, then every step, compact."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.desk.review_views import Review
from app.desk.views import Part, Row
from app.evidence.approval import Mark
from app.evidence.signature import Signature
from app.i18n import Text
from ui.case.keys import ENLARGE
from ui.language import say
from ui.pages.meanings import TONE_OF_BAND
from ui.review.findings import differences_card, findings_card
from ui.review.gallery import Bring, Gallery
from ui.review.signed_papers import SignedPapers
from ui.sizes import px
from ui.theme import SPACE, Tone, role
from ui.turns import Turns
from ui.widgets.chip import StatusChip
from ui.widgets.frames import Card, Scroll, empty, row
from ui.widgets.ink import InkPad
from ui.widgets.words import KeyCap, Words

if TYPE_CHECKING:
    from app.desk.desk import Desk

_WAIT = Text("正在汇总本笔业务…", "Gathering the case …")
_MARK = Text("退回时勾选须修改的项目", "tick what must be changed when you return it")
_IS_UNUSUAL = Text("异常", "unusual")
_NO_FACE = Text("本笔没有人脸比对。", "No faces were compared in this case.")
_BROAD = 1.7
"""How much broader the frame of a live picture is than that of a portrait."""
_HALF = 4
"""Columns of half a line: label, text, tick, gap."""
_PICTURES, _MOST_PICTURES = 440, 620
"""Width of the pictures on a small and on a large screen, in pixels at 100 %."""
_LONG = (18, 30)
"""From so many letters, Chinese and other, a value has a line of its own."""


class ReviewView(Scroll):
    """Shows a review; `complete` once all of it is painted, for then it may be signed for."""

    complete = Signal()

    def __init__(self, bring: Bring, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.marks: dict[tuple[str, str], QCheckBox] = {}
        self.review: Review | None = None
        self._whole = False
        self._turns = Turns(self)
        self.gallery = Gallery(self, bring)
        self.setMinimumHeight(px(160))
        self.body.setContentsMargins(0, 0, SPACE.small, 0)
        self.body.setSpacing(SPACE.small)
        self.wait()

    @property
    def is_complete(self) -> bool:
        """Whether the whole case is on the page."""
        return self._whole

    def wait(self) -> None:
        """Nothing is shown yet."""
        self._turns.clear()
        self._whole, self.review = False, None
        self._clear()
        self.body.addWidget(Words(_WAIT, "muted"))

    def show_review(self, review: Review) -> None:
        """Shows a review, what is unusual at once and the rest part by part."""
        self._turns.clear()
        self._whole, self.review = False, review
        ticked = {key for key, tick in self.marks.items() if tick.isChecked()}
        self._clear()
        self._top = QHBoxLayout()
        self._top.setSpacing(SPACE.small)
        self.body.addLayout(self._top)
        self.verticalScrollBar().setValue(0)
        self._turns.add(partial(self._show_findings, review), partial(self._show_faces, review))
        self._turns.add(*(partial(self._show_part, review, part) for part in review.parts))
        self._turns.add(partial(self._finish, ticked))

    def spoil(self) -> None:
        """What is shown is no longer so: it stays to be looked at, and cannot be signed for."""
        self._whole = False

    def marked(self) -> Iterable[tuple[str, str]]:
        """Slot and field of every tick."""
        return [key for key, tick in self.marks.items() if tick.isChecked()]

    def marks_with(self, note: str) -> tuple[Mark, ...]:
        """The marks of the ticked fields."""
        return tuple(Mark(slot, field, note) for slot, field in self.marked())

    def leaf(self, by: int) -> None:
        """Scrolls by a page."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + by * (bar.pageStep() - px(40)))

    def _clear(self) -> None:
        self.marks = {}
        self.gallery.clear()
        empty(self.body)

    def _finish(self, ticked: set[tuple[str, str]]) -> None:
        for key in ticked & self.marks.keys():
            self.marks[key].setChecked(True)
        self._whole = True
        self.complete.emit()

    # what stands first

    def _show_findings(self, review: Review) -> None:
        left = QVBoxLayout()
        left.setSpacing(SPACE.small)
        left.addWidget(findings_card(review))
        differences = differences_card(review, self._tick)
        if differences is not None:
            left.addWidget(differences)
        left.addStretch(1)
        self._top.addLayout(left, 1)

    def _show_faces(self, review: Review) -> None:
        width = self._pictures_width()
        right = QVBoxLayout()
        right.setSpacing(SPACE.small)
        card = Card(edge=SPACE.medium)
        card.setFixedWidth(width)
        inside = width - 2 * SPACE.medium
        if review.face.said:
            band = review.face.band
            said: QWidget = StatusChip(TONE_OF_BAND[band] if band else Tone.WARN, review.face.said)
        else:
            said = Words(_NO_FACE, "muted")
        enlarge = KeyCap(ENLARGE)
        card.body.addLayout(row(said, None, enlarge))
        if said.sizeHint().width() + enlarge.sizeHint().width() > inside - SPACE.small:
            enlarge.hide()
        faces = QHBoxLayout()
        faces.setSpacing(SPACE.small)
        # A live picture is broad, as cameras take it; portraits are upright.
        parts = [_BROAD if one.live else 1.0 for one in review.face.pictures]
        narrow = inside - max(0, len(parts) - 1) * SPACE.small
        unit = min(narrow / max(sum(parts), 2 + _BROAD), inside / 3)
        for face, part in zip(review.face.pictures, parts, strict=True):
            frame = self.gallery.frame(face.pictured, QSize(int(unit * part), round(unit * 1.28)))
            frame.setFixedWidth(int(unit * part))
            faces.addWidget(frame, 0, Qt.AlignmentFlag.AlignTop)
        faces.addStretch(1)
        card.body.addLayout(faces)
        grid = QGridLayout()
        grid.setSpacing(SPACE.small)
        half = (inside - SPACE.small) // 2
        for at, one in enumerate(review.documents):
            frame = self.gallery.frame(one, QSize(half, round(half * 0.6)))
            frame.setFixedWidth(half)
            grid.addWidget(frame, at // 2, at % 2, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(2, 1)
        card.body.addLayout(grid)
        right.addWidget(card)
        right.addStretch(1)
        self._top.addLayout(right)

    def _pictures_width(self) -> int:
        room = self.viewport().width()
        return min(_MOST_PICTURES, max(_PICTURES, room * 2 // 5), max(room // 2, px(200)))

    # every step

    def _show_part(self, review: Review, part: Part) -> None:
        card = Card(part.title, edge=SPACE.medium)
        card.body.setSpacing(SPACE.tight)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.small)
        grid.setVerticalSpacing(0)
        at = 0
        for line in sorted(part.rows, key=lambda one: not one.unusual):
            # Short answers stand two in a line; what is unusual or long has a line of its own.
            wide = line.unusual or len(line.text.zh) > _LONG[0] or len(line.text.en) > _LONG[1]
            at += at % 2 if wide else 0
            self._row(grid, at, line, wide=wide)
            at += 2 if wide else 1
        for half in (0, 1):
            grid.setColumnMinimumWidth(half * _HALF, px(116))
            grid.setColumnStretch(half * _HALF + 1, 1)
            grid.setColumnMinimumWidth(half * _HALF + 2, px(26))
        grid.setColumnMinimumWidth(3, SPACE.medium)
        card.body.addLayout(grid)
        if part.signed:
            card.body.addWidget(SignedPapers(part.signed, self._desk))
        for slot in dict.fromkeys(one.slot for one in part.rows):
            value = review.case.values.get(slot)
            if isinstance(value, Signature):
                card.body.addWidget(_ink(value))
        if part.pictures:
            pictures = QGridLayout()
            pictures.setSpacing(SPACE.small)
            for n, one in enumerate(part.pictures):
                frame = self.gallery.frame(one, QSize(px(200), px(130)))
                frame.setFixedWidth(px(200))
                pictures.addWidget(frame, n // 4, n % 4)
            pictures.setColumnStretch(4, 1)
            card.body.addLayout(pictures)
        self.body.addWidget(card)

    def _row(self, grid: QGridLayout, at: int, line: Row, *, wide: bool) -> None:
        down, left = at // 2, at % 2 * _HALF
        label = Words(line.label, "label", wrap=True)
        text = Words(line.text, "strong" if line.unusual else "", wrap=True, selectable=True)
        top = Qt.AlignmentFlag.AlignTop
        for words in (label, text):
            words.setMinimumHeight(px(26))
        grid.addWidget(label, down, left, top)
        said = QHBoxLayout()
        said.addWidget(text, 1)
        if line.unusual:
            said.addWidget(StatusChip(Tone.WARN, _IS_UNUSUAL), 0, top)
        grid.addLayout(said, down, left + 1, 1, _HALF + 1 if wide else 1)
        if line.slot and line.field:
            tick = self._tick(line.slot, line.field, line.label)
            grid.addWidget(tick, down, _HALF + 2 if wide else left + 2, top)

    def _tick(self, slot: str, field: str, label: Text) -> QCheckBox:
        """The tick of a field; one that stands on the page twice is ticked in both places."""
        tick = QCheckBox()
        role(tick, "mark")
        say(tick, _MARK, "toolTip")
        say(
            tick,
            Text("{mark}：{label}", "{mark}: {label}").format(mark=_MARK, label=label),
            "accessibleName",
        )
        first = self.marks.setdefault((slot, field), tick)
        if first is not tick:
            first.toggled.connect(tick.setChecked)
            tick.toggled.connect(first.setChecked)
        return tick

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A large screen shows larger pictures."""
        before = self._pictures_width()
        super().resizeEvent(event)
        if self._whole and self.review is not None and self._pictures_width() != before:
            self.show_review(self.review)


def _ink(signature: Signature) -> InkPad:
    """What the customer wrote, in the proportions of the box that they wrote into."""
    pad = InkPad()
    pad.setEnabled(False)
    pad.setFixedSize(300, round(300 / signature.aspect))
    pad.show_strokes(signature.strokes)
    return pad
