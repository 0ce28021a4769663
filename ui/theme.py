"""The look of the window: colours, spacing and type of one token file, light and dark."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from app.i18n import Language
from ui.language import spoken
from ui.sizes import TextSize, px, text_size, write_at

RESOURCES = Path(__file__).resolve().parents[1] / "resources"


class Mode(StrEnum):
    """Light for the day at the counter, dark for those who prefer it."""

    LIGHT = "light"
    DARK = "dark"


class Tone(StrEnum):
    """What a colour means. It is always shown together with a sign and a word."""

    PLAIN = "plain"
    NOTE = "note"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"
    ASK = "ask"
    """somebody must decide or approve"""


@dataclass(frozen=True)
class Colours:
    """The colours of one mode, as `#RRGGBB`; names say what they are for."""

    canvas: str
    surface: str
    sunken: str
    hover: str
    line: str
    line_strong: str
    ink: str
    ink_muted: str
    ink_disabled: str
    accent: str
    accent_hover: str
    accent_press: str
    on_accent: str
    accent_wash: str
    focus: str
    bar: str
    on_bar: str
    on_bar_muted: str
    bar_hover: str
    bar_line: str
    training: str
    training_dark: str
    on_training: str
    good: str
    good_wash: str
    warn: str
    warn_wash: str
    bad: str
    bad_wash: str
    note: str
    note_wash: str
    ask: str
    ask_wash: str
    backdrop: str

    def ink_of(self, tone: Tone) -> str:
        """The colour in which signs and words of this tone are written."""
        return self.ink_muted if tone is Tone.PLAIN else str(getattr(self, tone.value))

    def wash_of(self, tone: Tone) -> str:
        """The ground on which signs and words of this tone stand."""
        return self.sunken if tone is Tone.PLAIN else str(getattr(self, f"{tone.value}_wash"))


@dataclass(frozen=True)
class OnPicture:
    """Colours on photographs and on white paper, in both modes; the tones by their names."""

    dark: str
    light: str
    mark: str
    plain: str
    note: str
    good: str
    warn: str
    bad: str
    ask: str

    def ink_of(self, tone: Tone) -> str:
        """The bright colour of a tone."""
        return str(getattr(self, tone.value))

    def veil(self, colour: str, share: float) -> QColor:
        """A colour through which the picture is seen; `share` of it is the colour, 0 to 1."""
        veil = QColor(colour)
        veil.setAlphaF(share)
        return veil


@dataclass(frozen=True)
class Space:
    """Distances in pixels, the same at every text size; heights in pixels at 100 %."""

    hair: int
    tight: int
    small: int
    medium: int
    large: int
    wide: int
    vast: int
    radius: int
    control: int
    bar: int
    bar_low: int
    stripe: int
    stripe_low: int
    keys: int
    keys_low: int


@dataclass(frozen=True)
class Size:
    """Least heights and widths of what is clicked, in pixels; whatever holds words grows with
    them beyond that, and `tick` grows with the text."""

    entry: int
    primary: int
    link: int
    tick: int
    scroll: int
    handle: int
    drop: int
    progress: int
    pad_width: int
    pad_height: int
    customer: int


@dataclass(frozen=True)
class Type:
    """Typefaces, first choice first, and sizes in pixels at 100 %."""

    families: tuple[str, ...]
    fixed: tuple[str, ...]
    small: int
    body: int
    strong: int
    title: int
    headline: int
    display: int
    reading: int
    pad: int


@dataclass(frozen=True)
class Tokens:
    """The whole token file. `pairs` names which colour is written on which."""

    space: Space
    size: Size
    type: Type
    light: Colours
    dark: Colours
    picture: OnPicture
    pairs: dict[str, list[list[str]]]


@cache
def tokens() -> Tokens:
    """The token file, read once."""
    read: dict[str, Any] = tomllib.loads((RESOURCES / "theme/tokens.toml").read_text("utf-8"))
    kinds: dict[str, Any] = {
        name: tuple(v) if isinstance(v, list) else v for name, v in read["type"].items()
    }
    return Tokens(
        space=Space(**read["space"]),
        size=Size(**read["size"]),
        type=Type(**kinds),
        light=Colours(**read["light"]),
        dark=Colours(**read["dark"]),
        picture=OnPicture(**read["picture"]),
        pairs=read["pairs"],
    )


class TypeNow:
    """Sizes of type at the text size of the moment, in pixels."""

    @property
    def small(self) -> int:
        """Notes, captions, key caps."""
        return px(tokens().type.small)

    @property
    def body(self) -> int:
        """Ordinary sentences."""
        return px(tokens().type.body)

    @property
    def strong(self) -> int:
        """What counts within a row, and what is typed."""
        return px(tokens().type.strong)

    @property
    def title(self) -> int:
        """Titles of cards."""
        return px(tokens().type.title)

    @property
    def headline(self) -> int:
        """Titles of pages."""
        return px(tokens().type.headline)

    @property
    def display(self) -> int:
        """The largest words and figures."""
        return px(tokens().type.display)


SPACE = tokens().space
ON_PICTURE = tokens().picture
TYPE = TypeNow()
_PROPORTIONAL = QFont.Tag("pwid")


class Theme(QObject):
    """The look of the moment; `changed` after the window has taken on other colours or another
    text size."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._mode = Mode.LIGHT
        spoken().changed.connect(lambda: self.wear(self._mode))

    @property
    def mode(self) -> Mode:
        """Light or dark."""
        return self._mode

    @property
    def colours(self) -> Colours:
        """The colours of the mode."""
        return tokens().light if self._mode is Mode.LIGHT else tokens().dark

    def wear(self, mode: Mode, size: TextSize | None = None) -> None:
        """Dresses the whole program in light or dark, and writes at another size where given."""
        self._mode = mode
        if size is not None and size is not text_size():
            write_at(size)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setPalette(_palette(self.colours))
            application.setFont(body_font())
            application.setStyleSheet(style_sheet(self.colours))
        self.changed.emit()

    def toggle(self) -> None:
        """Light becomes dark, dark becomes light."""
        self.wear(Mode.DARK if self._mode is Mode.LIGHT else Mode.LIGHT)

    def write(self, size: TextSize) -> None:
        """Writes all words at this size."""
        if size is not text_size():
            self.wear(self._mode, size)

    def larger(self) -> None:
        """Writes a step larger."""
        self.write(text_size().next(1))

    def smaller(self) -> None:
        """Writes a step smaller."""
        self.write(text_size().next(-1))

    def usual(self) -> None:
        """Writes at the usual size."""
        self.write(TextSize.USUAL)


_theme: Theme | None = None


def theme() -> Theme:
    """The one look of the program."""
    global _theme  # noqa: PLW0603 - there is one window and one look
    if _theme is None:
        _theme = Theme()
    return _theme


def body_font() -> QFont:
    """The typeface of ordinary sentences, with families for rare characters behind it."""
    font = QFont(list(tokens().type.families))
    font.setPixelSize(TYPE.body)
    if spoken().current is not Language.CHINESE:
        # A Chinese typeface draws quotation marks as wide as a character; “these” stand apart.
        font.setFeature(_PROPORTIONAL, 1)
    return font


def role(widget: QWidget, name: str) -> None:
    """Gives a widget its part on the stage; the style sheet dresses it by this name."""
    if widget.property("role") == name:
        return
    widget.setProperty("role", name)
    _dress_again(widget)


def tone(widget: QWidget, tone_: Tone) -> None:
    """Gives a widget the colours of a meaning."""
    if widget.property("tone") == tone_.value:
        return
    widget.setProperty("tone", tone_.value)
    _dress_again(widget)


def _dress_again(widget: QWidget) -> None:
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def style_sheet(colours: Colours) -> str:
    """The style sheet with every `@name` replaced by its token."""
    values = {one.name: str(getattr(colours, one.name)) for one in fields(colours)}
    values["tick_picture"] = (RESOURCES / f"icons/tick-{theme().mode.value}.svg").as_posix()
    for part, before in ((SPACE, "space"), (tokens().size, "size")):
        for one in fields(part):
            values[f"{before}_{one.name}"] = f"{getattr(part, one.name)}px"
    for one in fields(Type):
        value = getattr(tokens().type, one.name)
        values[f"type_{one.name}"] = (
            ", ".join(f'"{name}"' for name in value)
            if isinstance(value, tuple)
            else f"{px(value)}px"
        )
    tick = px(tokens().size.tick)
    # The dot of a round choice is what its thick border leaves free.
    values |= {"tick": f"{tick}px", "tick_half": f"{tick // 2}px", "tick_dot": f"{tick - 8}px"}
    template = "".join(
        (RESOURCES / f"theme/{sheet}.qss").read_text("utf-8") for sheet in ("window", "case")
    )
    return re.sub(r"@([a-z_]+)", lambda found: values[found[1]], template)


def _palette(colours: Colours) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: colours.canvas,
        QPalette.ColorRole.WindowText: colours.ink,
        QPalette.ColorRole.Base: colours.surface,
        QPalette.ColorRole.AlternateBase: colours.sunken,
        QPalette.ColorRole.Text: colours.ink,
        QPalette.ColorRole.PlaceholderText: colours.ink_disabled,
        QPalette.ColorRole.Button: colours.surface,
        QPalette.ColorRole.ButtonText: colours.ink,
        QPalette.ColorRole.ToolTipBase: colours.surface,
        QPalette.ColorRole.ToolTipText: colours.ink,
        QPalette.ColorRole.Highlight: colours.accent,
        QPalette.ColorRole.HighlightedText: colours.on_accent,
        QPalette.ColorRole.Link: colours.accent,
        QPalette.ColorRole.Light: colours.surface,
        QPalette.ColorRole.Midlight: colours.sunken,
        QPalette.ColorRole.Mid: colours.line,
        QPalette.ColorRole.Dark: colours.line_strong,
        QPalette.ColorRole.Shadow: colours.backdrop,
    }
    for which, value in roles.items():
        palette.setColor(which, QColor(value))
    for which in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours.ink_disabled))
    return palette
