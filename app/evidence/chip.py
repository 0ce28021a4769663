"""What the chip of an identity card says of its holder, as a reader read it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date

from app.domain.documents import DocumentKind, Sex


@dataclass(frozen=True)
class ChipFields:
    """The text of a chip [DOMAIN §11.2]; what this kind of card does not have is empty.

    Attributes:
        name: the name in Chinese characters, normalised, for comparing and keeping. A reader's own
            glyph stays in it until somebody enters the character that is meant.
        name_on_chip: the name exactly as the chip has it, without its padding.
        latin_name: the name in Latin letters, of a foreign permanent resident.
        sex: unspecified only where a foreigner's card says so.
        ethnicity: as printed, without 族; empty also for a code that GB/T 3304 does not know.
        nationality: alpha-3 code of ISO 3166-1, of a foreign permanent resident.
        address: as printed on the card.
        newest_address: written to the chip after the card was printed [DOMAIN §7.3]; empty where
            there is none, and with readers that do not tell it.
        issuer: in words; for a foreign permanent resident's card of 2017 the authority's code.
        valid_until: None for 长期 (long-term).
        pass_number: the travel permit of a resident of Hong Kong, Macao or Taiwan.
        issue_count: how often the card was issued, as the chip says it.
        reader: the driver and the service that read it.
    """

    kind: DocumentKind
    name: str
    name_on_chip: str
    sex: Sex
    birth_date: date
    number: str
    valid_from: date
    valid_until: date | None
    reader: str
    latin_name: str = ""
    ethnicity: str = ""
    nationality: str = ""
    address: str = ""
    newest_address: str = ""
    issuer: str = ""
    pass_number: str = ""
    issue_count: str = ""

    @property
    def name_in_words(self) -> str:
        """The name as it can be shown and printed anywhere: a private glyph by its code point."""
        return "".join(
            f"〔U+{ord(one):04X}〕" if unicodedata.category(one) == "Co" else one
            for one in self.name
        )

    def can_be(self, name: str) -> bool:
        """Whether this is the chip's name once its private glyphs are entered for what they mean:
        the same characters, and any one character for each such glyph."""
        return len(name) == len(self.name) and all(
            one == other or unicodedata.category(one) == "Co"
            for one, other in zip(self.name, name, strict=True)
        )

    @property
    def private_glyphs(self) -> tuple[str, ...]:
        """Characters of the name that have a meaning only in the issuer's own font (private use
        area); somebody must enter what they stand for [DOMAIN §1.4]."""
        return tuple(one for one in self.name if unicodedata.category(one) == "Co")
