"""The look: every pair of colours that the token file names can be read."""

from __future__ import annotations

import re

import pytest

from ui.customer.look import Comfort, contrast
from ui.customer.look import style_sheet as customers_sheet
from ui.theme import RESOURCES, Colours, Tone, style_sheet, tokens


def _luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize(("kind", "least"), [("text", 4.5), ("outlines", 3.0)])
def test_every_pair_of_colours_reaches_the_contrast_of_wcag_aa(
    mode: str, kind: str, least: float
) -> None:
    colours: Colours = getattr(tokens(), mode)
    weak = {
        f"{ink} on {ground}": round(_contrast(getattr(colours, ink), getattr(colours, ground)), 2)
        for ink, ground in tokens().pairs[kind]
        if _contrast(getattr(colours, ink), getattr(colours, ground)) < least
    }
    assert weak == {}


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_words_of_every_tone_can_be_read_on_their_ground(mode: str) -> None:
    colours: Colours = getattr(tokens(), mode)
    for tone in Tone:
        assert _contrast(colours.ink_of(tone), colours.wash_of(tone)) >= 4.5, tone


@pytest.mark.parametrize(("kind", "least"), [("text", 7.0), ("outlines", 4.5)])
def test_high_contrast_of_the_customers_side_reaches_wcag_aaa(kind: str, least: float) -> None:
    weak = {
        f"{ink} on {ground}": round(
            _contrast(getattr(contrast(), ink), getattr(contrast(), ground)), 2
        )
        for ink, ground in tokens().pairs[kind]
        if _contrast(getattr(contrast(), ink), getattr(contrast(), ground)) < least
    }
    assert weak == {}


def test_the_customers_style_sheet_names_only_tokens_and_no_colour_of_its_own() -> None:
    for comfort in (Comfort(), Comfort(large=True), Comfort(contrast=True)):
        assert "@" not in customers_sheet(comfort)
    sheet = (RESOURCES / "theme/customer.qss").read_text("utf-8")
    assert re.findall(r"#[0-9a-fA-F]{6}\b", sheet) == []


def test_the_style_sheet_names_only_tokens() -> None:
    for colours in (tokens().light, tokens().dark):
        assert "@" not in style_sheet(colours)


_UI = RESOURCES.parent / "ui"
_ON_PAPER = {_UI / "help/printing.py", _UI / "help/web.py"}
"""what is drawn for white paper and for a browser, where no theme is worn"""


def test_no_colour_is_written_outside_the_token_file() -> None:
    found = []
    for sheet in sorted((RESOURCES / "theme").glob("*.qss")):
        words = re.sub(r"QWidget#\w+|#\w+ ?[\[{Q]", "", sheet.read_text("utf-8"))
        found += [f"{sheet.name}: {one}" for one in re.findall(r"#[0-9a-fA-F]{3,8}\b", words)]
    for source in sorted(set(_UI.rglob("*.py")) - _ON_PAPER):
        words = source.read_text("utf-8")
        for one in re.findall(r"\"#[0-9A-Fa-f]{6}\"|QColor\(\d[^)]*\)", words):
            found.append(f"{source.relative_to(_UI)}: {one}")
    assert found == []


def test_no_size_of_type_is_written_outside_the_token_file() -> None:
    found = []
    for sheet in sorted((RESOURCES / "theme").glob("*.qss")):
        words = sheet.read_text("utf-8")
        for one in re.findall(r"font-size: ?\d+\w*|font-family: *[^@; ]+", words):
            found.append(f"{sheet.name}: {one}")
    for source in sorted(set(_UI.rglob("*.py")) - _ON_PAPER):
        words = source.read_text("utf-8")
        for one in re.findall(r"set(?:Pixel|Point)Size\(\d+\)|font-size: ?\d+|QFont\(\"", words):
            found.append(f"{source.relative_to(_UI)}: {one}")
    assert found == []


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_tick_is_drawn_in_the_ink_of_its_ground(mode: str) -> None:
    drawing = (RESOURCES / f"icons/tick-{mode}.svg").read_text("utf-8")
    assert f'stroke="{getattr(tokens(), mode).on_accent}"' in drawing


def test_all_icons_are_of_one_family() -> None:
    head = (
        'viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" '
        'stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"'
    )
    odd = [
        one.name
        for one in sorted((RESOURCES / "icons").glob("*.svg"))
        if not one.name.startswith("tick-") and head not in one.read_text("utf-8")
    ]
    assert odd == []
