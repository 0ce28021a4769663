"""The card taken from the stock, and the PIN that only its verifier remembers."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class CardTaken:
    """The next card of the teller's box, compared by the teller with the card in hand."""

    serial: str
    card_number: str


@dataclass(frozen=True)
class PinSet:
    """A PIN entered twice by the customer; here is its Argon2id verifier and nothing else.

    The slot that holds it is secret: it never reaches a draft on disk.

    Attributes:
        other_than: which PIN of the card it was compared with and is not
            (`app.domain.pin_tries.mark_of`); empty for the first one of a card, and where it is the
            same.
    """

    verifier: str = field(repr=False)
    other_than: str = field(default="", repr=False)
