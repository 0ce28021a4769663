"""How a card stands, and what comes next for it: a part of every screen that speaks of one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.desk.losses_views import CardSeen, NextOperation
from app.domain.account import (
    MEDIUM_KIND_TITLES,
    MEDIUM_STATE_TITLES,
    PIN_STATE_TITLES,
    MediumState,
    PinState,
)
from app.i18n import Text
from ui.icons import IconLabel
from ui.keys import Key
from ui.language import say
from ui.sizes import hold
from ui.theme import SPACE, Tone
from ui.widgets.buttons import ActionButton
from ui.widgets.chip import StatusChip
from ui.widgets.flow import Flow, flow
from ui.widgets.frames import column, row
from ui.widgets.words import Words

Begin = Callable[[NextOperation], Any]
"""Starts an operation for the very card."""

TONE_OF_MEDIUM = {
    MediumState.NORMAL: Tone.GOOD,
    MediumState.VERBALLY_LOST: Tone.WARN,
    MediumState.FORMALLY_LOST: Tone.BAD,
    MediumState.VOID: Tone.PLAIN,
    MediumState.REPLACED: Tone.PLAIN,
}
TONE_OF_PIN = {
    PinState.NORMAL: Tone.GOOD,
    PinState.LOCKED: Tone.WARN,
    PinState.REPORTED_LOST: Tone.BAD,
}
_DEAD = (MediumState.VOID, MediumState.REPLACED)


def card_head(card: CardSeen, label_width: int) -> QHBoxLayout:
    """Number and states, the PIN of a void card left out: nobody can use it."""
    label = Words(MEDIUM_KIND_TITLES[card.medium], "label")
    hold(label, width=label_width)
    chips = [StatusChip(TONE_OF_MEDIUM[card.state], MEDIUM_STATE_TITLES[card.state])]
    if card.state not in _DEAD:
        chips.append(StatusChip(TONE_OF_PIN[card.pin], PIN_STATE_TITLES[card.pin]))
    across = row(label, flow(Words(card.shown, "strong", selectable=True), *chips))
    across.setStretch(1, 1)
    return across


def card_said(card: CardSeen) -> QVBoxLayout:
    """Reports, orders and custody, a line each."""
    return column(
        *(Words(one, "small", wrap=True, selectable=True) for one in card.said), space=SPACE.hair
    )


def next_buttons(
    card: CardSeen, begin: Begin, keys: tuple[Key, ...] = (), role: str = "link"
) -> tuple[QVBoxLayout, tuple[ActionButton, ...]]:
    """A button for each operation that comes next, and below them why some cannot be begun yet.

    The first that may be begun have the keys; the buttons of these come back in that order.
    """
    across = Flow(SPACE.tight)
    free = [one for one in card.next if one.barred is None]
    barred = [one for one in card.next if one.barred is not None]
    buttons = []
    for at, one in enumerate(free):
        key = keys[at] if at < len(keys) else None
        title = _title(one)
        button = ActionButton(title, role, key=key, does=partial(begin, one))
        buttons.append(button)
        across.addWidget(button)
    return column(across, *map(_barred, barred), space=SPACE.tight), tuple(buttons)


def money_buttons(card: CardSeen, begin: Begin) -> QVBoxLayout:
    """A button for each thing that may be done with the money by this card or passbook."""
    across = Flow(SPACE.tight)
    for one in card.money:
        across.addWidget(ActionButton(_title(one), does=partial(begin, one)))
    return column(across)


def _title(one: NextOperation) -> Text:
    title = Text("{code} {title}", "{code} {title}").format(code=one.code, title=one.title)
    if not one.when:
        return title
    return Text("{title}（{when}）", "{title} ({when})").format(title=title, when=one.when)


def _barred(one: NextOperation) -> QHBoxLayout:
    """Why something cannot be begun yet; hovering says by which rule."""
    assert one.barred is not None
    words = Words(
        Text("{title}：{why}", "{title}: {why}").format(title=one.title, why=one.barred), wrap=True
    )
    say(words, one.source, "toolTip")
    across = row(IconLabel("hourglass", size=15, ink="ink_muted"), words)
    across.setStretch(1, 1)
    return across
