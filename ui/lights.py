"""The signals in the bar: each part of the workstation with how it is, and where to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from app.i18n import Text
from ui.icons import draw_picture
from ui.language import say
from ui.sizes import hold, px
from ui.theme import theme
from ui.widgets.frames import empty

if TYPE_CHECKING:
    from app.desk.views import Light

_ICONS = {
    "store": "database",
    "eyes": "eye",
    "camera": "camera",
    "face_camera": "person",
    "printer": "printer",
    "network_check": "identity",
    "sms": "phone",
    "id_card": "reader",
    "customer": "customer",
    "certificate": "signature",
    "clock": "hourglass",
}
MENDED_IN_SETTINGS = {
    "camera": "camera",
    "face_camera": "face_camera",
    "printer": "printer",
    "network_check": "network_check",
    "sms": "sms",
    "id_card": "id_card",
}
"""The part of a signal, and the setting under which it is mended."""
_WIDTH, _HEIGHT, _ICON, _SIGN = 30, 30, 18, 12


def customers_light() -> Light:
    """Where the customer's side is: a second screen, or a panel over this one. Only the window
    knows that."""
    # What the desk shows is not there yet while the sign-in window opens.
    from app.desk.views import Light  # noqa: PLC0415

    title = Text("客户屏", "Customer's screen")
    if len(QGuiApplication.screens()) > 1:
        return Light("customer", title, True, Text("第二屏已连接", "second screen connected"))
    return Light(
        "customer",
        title,
        False,
        Text("没有第二屏，在本屏显示", "no second screen: shown on this one"),
        Text("接上第二屏即自动使用。", "A second screen is used as soon as it is plugged in."),
        off=True,
    )


class LightSign(QAbstractButton):
    """One light: the part's icon, with a tick, a dash or a warning beside it; hover says the
    rest. A tick is well, a dash not set up, a warning asks to be seen to."""

    def __init__(self, light: Light, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        hold(self, width=_WIDTH, height=_HEIGHT)
        self.show_light(light)

    def show_light(self, light: Light) -> None:
        """Shows how the part is now."""
        self.light = light
        tip = Text("{title}：{word}", "{title}: {word}").format(title=light.title, word=light.word)
        if light.remedy:
            tip = Text("{tip}\n{remedy}", "{tip}\n{remedy}").format(tip=tip, remedy=light.remedy)
        say(self, tip, "toolTip")
        say(self, tip, "accessibleName")
        self.update()

    @property
    def sign(self) -> str:
        """The sign beside the icon."""
        if self.light.well:
            return "check"
        return "minus" if self.light.off else "warn"

    def sizeHint(self) -> QSize:
        """Room for the icon and its sign."""
        return QSize(px(_WIDTH), px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the icon and its state."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme().colours
        fault = not self.light.well and not self.light.off
        ink = colours.training if fault else colours.on_bar_muted
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.bar_hover))
            painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        icon = _ICONS.get(self.light.code, "dot")
        draw_picture(painter, icon, ink, (px(3), px(6)), px(_ICON))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.bar_hover if self.underMouse() else colours.bar))
        painter.drawEllipse(QRectF(px(15), px(14), px(14), px(14)))
        draw_picture(painter, self.sign, ink, (px(16), px(15)), px(_SIGN))
        painter.end()


class Lights(QWidget):
    """The row of signals; `wanted` names the part on which somebody clicked."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.signs: dict[str, LightSign] = {}

    def show_lights(self, lights: Iterable[Light]) -> None:
        """Shows how the parts are; signs stay where they are, so that nothing jumps."""
        lights = tuple(lights)
        if [one.code for one in lights] != list(self.signs):
            empty(self._row)
            self.signs = {}
            for light in lights:
                sign = LightSign(light)
                sign.clicked.connect(lambda _=False, code=light.code: self.wanted.emit(code))
                self._row.addWidget(sign)
                self.signs[light.code] = sign
            return
        for light in lights:
            if self.signs[light.code].light != light:
                self.signs[light.code].show_light(light)

    def leave_out(self, well: bool) -> None:
        """Leaves out, where the bar is narrow, every part that is well or not set up."""
        for sign in self.signs.values():
            sign.setHidden(well and (sign.light.well or sign.light.off))
