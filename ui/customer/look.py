"""How the customer's side looks: as always, in large type, in high contrast, or in both."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

from ui.theme import RESOURCES, Colours, tokens

_STRIP, _STRIP_TARGET = 16, 36
"""Pixels of the words and the button with which a teller takes over: they see well enough."""

_TOOL_SHARE = 0.72
"""Height of the switches in the head, as a share of what a finger presses elsewhere."""

_PROMPT_SHARE = 1.3
"""Prompts before the camera are read from a seat, not from the hand: larger than all else."""


_TOKENS: dict[str, Any] = tomllib.loads((RESOURCES / "theme/tokens.toml").read_text("utf-8"))
"""Read while the program opens, so that the first case does not wait for it."""


@dataclass(frozen=True)
class Sizes:
    """Sizes of the customer's side in pixels; the token file says what each is for."""

    small: int
    words: int
    title: int
    display: int
    digit: int
    target: int
    key_width: int
    key_height: int
    dot: int
    scroll: int
    read_width: int


@dataclass(frozen=True)
class Comfort:
    """What this customer asked for, to see better."""

    large: bool = False
    contrast: bool = False

    @property
    def sizes(self) -> Sizes:
        """Sizes in pixels."""
        return _sizes("customer_large" if self.large else "customer")

    @property
    def colours(self) -> Colours:
        """Colours; the teller's light or dark is no matter here."""
        return contrast() if self.contrast else tokens().light


@cache
def contrast() -> Colours:
    """The colours of high contrast."""
    return Colours(**_TOKENS["contrast"])


def dress(panel: QWidget, comfort: Comfort) -> None:
    """Dresses the customer's panel and all that is in it."""
    panel.setPalette(palette_of(comfort))
    panel.setStyleSheet(style_sheet(comfort))


@cache
def style_sheet(comfort: Comfort) -> str:
    """The style sheet of the customer's side with every `@name` replaced by its token."""
    values = {one.name: str(getattr(comfort.colours, one.name)) for one in fields(Colours)}
    sizes = {one.name: int(getattr(comfort.sizes, one.name)) for one in fields(Sizes)}
    sizes |= {
        "strip": _STRIP,
        "strip_target": _STRIP_TARGET,
        "tool": round(comfort.sizes.target * _TOOL_SHARE),
        "prompt": round(comfort.sizes.display * _PROMPT_SHARE),
    }
    values |= {name: f"{pixels}px" for name, pixels in sizes.items()}
    template = (RESOURCES / "theme/customer.qss").read_text("utf-8")
    return re.sub(r"@([a-z_]+)", lambda found: values[found[1]], template)


@cache
def _sizes(name: str) -> Sizes:
    return Sizes(**_TOKENS[name])


def palette_of(comfort: Comfort) -> QPalette:
    """The colours with which what is painted by hand is painted."""
    palette, colours = QPalette(), comfort.colours
    for which, value in (
        (QPalette.ColorRole.Window, colours.canvas),
        (QPalette.ColorRole.WindowText, colours.ink),
        (QPalette.ColorRole.Base, colours.surface),
        (QPalette.ColorRole.AlternateBase, colours.sunken),
        (QPalette.ColorRole.Text, colours.ink),
        (QPalette.ColorRole.PlaceholderText, colours.ink_disabled),
        (QPalette.ColorRole.Button, colours.surface),
        (QPalette.ColorRole.ButtonText, colours.ink),
        (QPalette.ColorRole.Highlight, colours.accent),
        (QPalette.ColorRole.HighlightedText, colours.on_accent),
        (QPalette.ColorRole.Mid, colours.line),
        (QPalette.ColorRole.Dark, colours.line_strong),
    ):
        palette.setColor(which, QColor(value))
    return palette


# Made ready while the program opens, like the tokens.
style_sheet(Comfort())
