"""The parts of the case screen and where they stand: rail, page, shelf, foot."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.desk.views import CaseView
from app.domain.branch import StoreKind
from app.evidence.identity import IdentityDocument
from app.i18n import Text
from ui.case.coach import CoachStrip
from ui.case.end_panel import EndPanel
from ui.case.evidence_side import EvidenceSide
from ui.case.foot import Foot
from ui.case.rail import Rail
from ui.case.refusals import Refusals
from ui.case.shelf import Shelf
from ui.icons import IconLabel
from ui.pages.door import Door
from ui.screens.screen import Screen
from ui.shell import Shell
from ui.sizes import px
from ui.theme import SPACE, Tone, role, theme
from ui.widgets.frames import Card, Scroll, is_tight, row
from ui.widgets.words import Words

_RETURNED = Text("授权人退回：{reason}", "Returned by the authoriser: {reason}")
_BESIDE_RAIL = 14
"""pixels at 100 % for the rail's own scroll bar"""


class CaseFrame(Screen):
    """The parts of one case's screen; whatever takes the focus is scrolled into sight."""

    def __init__(self, shell: Shell, case: CaseView, parent: QWidget) -> None:
        super().__init__(shell, parent)
        self.door = Door(shell.desk, case, shell.customer, self)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.rail = Rail()
        self.shelf = Shelf(self.door)
        self.evidence = EvidenceSide(self.shelf)
        self.refusals = Refusals()
        self.end = EndPanel()
        training = shell.desk.place().kind is StoreKind.TRAINING
        self.coach = CoachStrip() if training else None
        self.foot = Foot()
        self._title = Words("", "headline", wrap=True)
        self._asks = Words("", "muted", wrap=True)
        self._returned = Card(edge=SPACE.medium, tone_=Tone.WARN)
        self._returned_words = Words("", "strong", wrap=True)
        line = row(IconLabel("back", ink="warn"), self._returned_words, space=SPACE.small)
        line.setStretch(1, 1)
        self._returned.body.addLayout(line)
        if IdentityDocument not in case.types.values():
            self.foot.without_customer()
            self.end.without_customer()
        self._whole = False

    @property
    def case(self) -> CaseView:
        """The case as it stands."""
        return self.door.case

    def put_together(self) -> None:
        """Puts the parts in their places, once; apart from making them, so that keys and clicks
        come in between."""
        if self._whole:
            return
        self._whole = True
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._work = QWidget()
        role(self._work, "clear")
        self._outer.addWidget(self._work)
        whole = QVBoxLayout(self._work)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        across = QHBoxLayout()
        across.setContentsMargins(SPACE.small, SPACE.medium, SPACE.medium, SPACE.small)
        across.setSpacing(SPACE.large)
        # From the outside in: what has its place from the start is dressed once.
        whole.addLayout(across, 1)
        self._rail_place = Scroll()
        self._rail_place.body.setContentsMargins(0, 0, 0, 0)
        self._rail_place.body.addWidget(self.rail)
        across.addWidget(self._rail_place)
        self.centre = Scroll(fills=True)
        head = self.centre.body
        head.setSpacing(SPACE.small)
        head.addWidget(self._title)
        head.addWidget(self._asks)
        if self.coach is not None:
            head.addWidget(self.coach)
        head.addWidget(self._returned)
        head.addWidget(self.end)
        head.addWidget(self.refusals)
        self._place = QVBoxLayout()
        head.addLayout(self._place, 1)
        self._filler = QWidget()
        role(self._filler, "clear")
        head.addWidget(self._filler, 1)
        across.addWidget(self.centre, 1)
        across.addWidget(self.evidence)
        whole.addWidget(self.foot)
        self._focus_follows()
        theme().changed.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A large screen shows larger evidence, a small one leaves its room to the page."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.rail.fit(compact=is_tight(self))
        self._rail_place.setFixedWidth(self.rail.width() + px(_BESIDE_RAIL))
        self.evidence.fit(self.width())

    def _focus_follows(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._show_focused)

    def _show_focused(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Whatever takes the focus is scrolled into sight."""
        if now is not None and self.centre.inside.isAncestorOf(now):
            self.centre.ensureWidgetVisible(now, 0, 60)
            # What was added just now has its place only afterwards.
            QTimer.singleShot(0, now, lambda: self.centre.ensureWidgetVisible(now, 0, 60))

    def _show_returned(self) -> None:
        returned = bool(self.case.returned)
        self._returned.setVisible(returned)
        if returned:
            self._returned_words.tell(_RETURNED.format(reason=self.case.returned))
