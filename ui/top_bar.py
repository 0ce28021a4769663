"""The bar at the top: where we are, whether it is training, who is signed in, what is not well."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.clock import now
from app.domain.branch import LEVEL_TITLES, StoreKind
from app.i18n import Text, same
from ui import keys
from ui.icons import IconLabel, put_icon
from ui.language import said, say, spoken
from ui.lights import Lights
from ui.moments import clock_text
from ui.sizes import hold
from ui.theme import SPACE, TYPE, Mode, body_font, theme
from ui.widgets.buttons import ActionButton
from ui.widgets.frames import Divider, column, grown_out, leave_out, settled_width
from ui.widgets.words import Words

if TYPE_CHECKING:
    from app.desk.views import Light, Place, SignedIn

TRAINING_STRIPE = Text(
    "培训环境　TRAINING　不办理真实业务，单据无效",
    "TRAINING · no real business, papers are void",
)
_SHARE_OF_WORDS = 0.64
"""of the height of a low stripe, so that nothing is cut off its words"""


class TrainingStripe(QWidget):
    """An amber stripe over the whole width that cannot be mistaken for anything else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        spoken().changed.connect(self._describe)
        self._describe()

    def _describe(self) -> None:
        self.setAccessibleName(said(TRAINING_STRIPE))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the slanted bars at both ends and the words between them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme().colours
        area = QRectF(self.rect())
        painter.fillRect(area, QColor(colours.training))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.on_training))
        font = QFont(body_font())
        font.setPixelSize(min(TYPE.strong, round(self.height() * _SHARE_OF_WORDS)))
        font.setWeight(QFont.Weight.Bold)
        painter.setFont(font)
        words = said(TRAINING_STRIPE)
        room = painter.fontMetrics().horizontalAdvance(words) / 2 + SPACE.wide
        middle, height = area.center().x(), area.height()
        step, x = 34.0, -34.0
        while x < area.width() + step:
            if x + step < middle - room or x > middle + room:
                bar = QPolygonF()
                for point in ((x + height, 0), (x + height + 14, 0), (x + 14, height), (x, height)):
                    bar.append(QPointF(*point))
                painter.drawPolygon(bar)
            x += step
        painter.setPen(QColor(colours.on_training))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), words)
        painter.end()


class TopBar(QWidget):
    """The bar. It emits what its buttons ask for; the window does it."""

    sign_off_wanted = Signal()

    def __init__(self, kind: StoreKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._needed = 0
        self._spare: tuple[QWidget, ...] = ()
        self._bank = Words(Text("柜台", "Guitai"), "strong")
        self._branch = Words("", "small")
        names = column(self._bank, self._branch, space=0)
        self.lights = Lights()
        self._who = Words("", "strong")
        self._level = Words("", "small")
        self._person = QWidget()
        person = QHBoxLayout(self._person)
        person.setContentsMargins(0, 0, 0, 0)
        person.setSpacing(SPACE.small)
        person.addWidget(IconLabel("person", size=22, ink="on_bar_muted"))
        person.addLayout(column(self._who, self._level, space=0))
        self._clock = Words("", "")
        self._busy = Words("", "small")
        hold(self._busy, least_width=64)
        self._busy.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.language = self._button(keys.LANGUAGE, "language", spoken().toggle)
        spoken().changed.connect(self._name_language)
        self._name_language()
        self.look = self._button(keys.THEME, "moon", theme().toggle, words=same(""))
        self.sign_off = self._button(keys.SIGN_OFF, "sign-off", self.sign_off_wanted.emit)
        across = QHBoxLayout(self)
        across.setContentsMargins(SPACE.large, 0, SPACE.small, 0)
        across.setSpacing(SPACE.medium)
        across.addWidget(IconLabel("branch", size=28, ink="on_bar"))
        across.addLayout(names)
        if kind is StoreKind.REAL:
            across.addWidget(Divider(upright=True))
            across.addWidget(Words(Text("正式营业", "Real business"), "muted"))
        self._search = QHBoxLayout()
        self._search.addStretch(1)
        across.addLayout(self._search, 1)
        across.addWidget(self._busy)
        across.addWidget(self.lights)
        beside_clock = Divider(upright=True)
        across.addWidget(beside_clock)
        across.addWidget(self._clock)
        across.addWidget(Divider(upright=True))
        across.addWidget(self._person)
        # What a small window has no room for, the least wanted first.
        self._spare = (beside_clock, self._clock, self._branch, self.look)
        right = QHBoxLayout()
        right.setSpacing(0)
        for button in (self.language, self.look, self.sign_off):
            right.addWidget(button)
        across.addLayout(right)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._show_time)
        self._tick.start()
        self._show_time()
        self.show_person(None)
        theme().changed.connect(self._show_look)
        theme().changed.connect(self._fit)
        spoken().changed.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has room for more, or for less."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """What has grown in the bar needs room that something less wanted takes."""
        if event.type() is QEvent.Type.LayoutRequest and grown_out(self, self._needed):
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        """Leaves out what is least wanted until the rest has room."""
        self.lights.leave_out(False)
        if not leave_out(self, self._spare):
            self.lights.leave_out(True)
        self._needed = settled_width(self)

    def hold_search(self, line: QWidget) -> None:
        """Gives the search line the room that is free in the bar."""
        self._search.insertSpacing(0, SPACE.large)
        self._search.insertWidget(1, line, 100)

    def _button(
        self, key: keys.Key, icon: str, does: Callable[[], Any], words: Text | None = None
    ) -> ActionButton:
        button = ActionButton(key.does if words is None else words, does=does)
        put_icon(button, icon, ink="on_bar_muted")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        tip = Text("{does}  {sequence}", "{does}  {sequence}").format(
            does=key.does, sequence=key.sequence
        )
        say(button, tip, "toolTip")
        say(button, key.does, "accessibleName")
        return button

    def _name_language(self) -> None:
        following = spoken().tongue.next.name
        say(self.language, same(f"{following}  {keys.LANGUAGE.sequence}"), "toolTip")

    def show_place(self, place: Place) -> None:
        """Shows where this program stands."""
        self._bank.tell(place.bank)
        where = f"{place.branch_name} {place.branch_number}"
        self._branch.tell(
            Text("{where} · 终端 {workstation}", "{where} · workstation {workstation}").format(
                where=where, workstation=place.workstation
            )
        )
        self._fit()

    def show_person(self, who: SignedIn | None) -> None:
        """Shows who is signed in, or nobody."""
        self._person.setVisible(who is not None)
        self.sign_off.setVisible(who is not None)
        if who is not None:
            self._who.tell(f"{who.name}")
            self._level.tell(
                Text("{number} {level}", "{number} {level}").format(
                    number=who.number, level=LEVEL_TITLES[who.level]
                )
            )
        self._fit()

    def show_lights(self, lights: tuple[Light, ...]) -> None:
        """Shows how the parts of the workstation are."""
        self.lights.show_lights(lights)
        self._fit()

    def show_busy(self, under_way: int) -> None:
        """Says that an answer is waited for."""
        self._busy.tell(Text("请稍候…", "Working…") if under_way else "")

    def _show_time(self) -> None:
        self._clock.tell(clock_text(now()))

    def _show_look(self) -> None:
        put_icon(self.look, "moon" if theme().mode is Mode.LIGHT else "sun", ink="on_bar_muted")
