"""How many wrong PINs may be entered on a card before it is locked, and what an entry changes."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import datetime

from app.domain.account import Card, PinState

MARK_LENGTH = 16


def mark_of(verifier: str) -> str:
    """Sixteen hex digits that tell one PIN of a card from the next without a word about either.

    The verifier holds sixteen random bytes, so that nobody can try PINs against its mark.
    """
    return hashlib.sha256(verifier.encode()).hexdigest()[:MARK_LENGTH]


def tries_left(card: Card, pin: PinState, limit: int, *, unlocking: bool) -> int:
    """How many PINs may still be entered on a card whose PIN stands so at this moment.

    `limit` is how many wrong ones lock it [DOMAIN §12, s]. While it is locked only whoever unlocks
    it at the counter may enter one (`unlocking`), and as many once more at most: so many wrong ones
    one after the other that there is no end of guessing by cases that are begun and given up [D].
    """
    if pin is PinState.REPORTED_LOST:
        return 0
    if pin is PinState.LOCKED:
        return max(0, 2 * limit - card.wrong_entries) if unlocking else 0
    # A limit that was lowered meanwhile locks with the next wrong one, and never without one.
    return max(1, limit - _counted(card))


def after_wrong(card: Card, pin: PinState, limit: int, at: datetime) -> Card:
    """The card once another wrong PIN was entered; locked with the last one that it may bear."""
    if pin is PinState.LOCKED:
        return replace(card, wrong_entries=card.wrong_entries + 1)
    counted = _counted(card) + 1
    if counted < limit:
        return replace(card, wrong_entries=counted, pin_state=PinState.NORMAL, locked_at=None)
    return replace(card, wrong_entries=counted, pin_state=PinState.LOCKED, locked_at=at)


def in_order(card: Card) -> Card:
    """The card with nothing counted against its PIN: a right entry, an unlocking or a new PIN."""
    return replace(card, wrong_entries=0, pin_state=PinState.NORMAL, locked_at=None)


def _counted(card: Card) -> int:
    """The wrong entries that count while it is not locked: a lock that ended by itself took those
    before it along."""
    return 0 if card.pin_state is PinState.LOCKED else card.wrong_entries
