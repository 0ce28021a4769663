"""Names in Latin letters: how the bank writes them, and how a passport's zone spells them."""

from __future__ import annotations

import re
import unicodedata

_APOSTROPHES = "'’‘ʼ`´"

_SPELT = {
    "Ä": ("AE", "A"),
    "Å": ("AA", "A"),
    "Æ": ("AE",),
    "Ð": ("D",),
    "Đ": ("D",),
    "Ħ": ("H",),
    "Ĳ": ("IJ",),
    "İ": ("I",),
    "Ł": ("L",),
    "Ñ": ("N", "NXX"),
    "Ŋ": ("N",),
    "Ö": ("OE", "O"),
    "Ø": ("OE",),
    "Œ": ("OE",),
    "ẞ": ("SS",),
    "Þ": ("TH",),
    "Ŧ": ("T",),
    "Ü": ("UE", "UXX", "U"),
    "Ư": ("U",),
    "Ơ": ("O",),
}
"""How a machine-readable zone may spell letters that are more than a letter and an accent
[ICAO 9303-3, section 6; K]."""


def normalise(text: str) -> str:
    """`text` as the bank writes it: capitals, single spaces, no commas, plain `'` and `-`.

    Accents stay as they are printed. Never fails.
    """
    name = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", text).replace("ß", "ẞ"))
    name = re.sub(f"[{_APOSTROPHES}]", "'", name.upper())
    name = re.sub(r"[‐‑‒–—−]", "-", name)
    name = re.sub(r"\s*-\s*", "-", name)
    return " ".join(re.sub(r"[,，、;]", " ", name).split())


def agrees_with_zone(printed: str, in_zone: str, *, cut: bool = False) -> bool:
    """Whether a printed name can be spelt as it stands in a machine-readable zone.

    Spaces, hyphens, apostrophes and points do not count. `cut` is for a zone that had no room for
    the whole name (`PassportZone.name_is_cut`): what it has must begin the printed one, though
    issuers may also shorten names in other ways. A difference is a reason to look, not to refuse.
    """
    letters = re.sub("[^A-Z]", "", in_zone)
    reached = {0}
    for letter in normalise(printed):
        if cut and len(letters) in reached:
            return True
        reached = {
            start + len(spelling)
            for start in reached
            for spelling in _spellings(letter)
            if letters.startswith(spelling, start)
        }
    return len(letters) in reached and bool(letters)


def _spellings(letter: str) -> tuple[str, ...]:
    if letter in _SPELT:
        return _SPELT[letter]
    plain = unicodedata.normalize("NFD", letter)[0]
    if re.fullmatch(r"[A-Z]", plain):
        return (plain,)
    return ("",) if not letter.isalpha() else ()
