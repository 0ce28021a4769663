"""The look: every pair of colours that the token file names can be read."""

from __future__ import annotations

import re

import pytest

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


def test_the_style_sheet_names_only_tokens() -> None:
    for colours in (tokens().light, tokens().dark):
        assert "@" not in style_sheet(colours)


def test_no_colour_is_written_outside_the_token_file() -> None:
    sheet = (RESOURCES / "theme/window.qss").read_text("utf-8")
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b(?!\w)", re.sub(r"#\w+ ?[\[{Q]", "", sheet)) == []
