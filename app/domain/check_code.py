"""The check code of a paper: twelve characters that can be read out and typed."""

from __future__ import annotations

import unicodedata

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Without 0, 1, I, L and O, which look like one another. Their number is a prime, so that the check
character finds every single wrong character and every two that changed places."""

LENGTH = 12
_GROUP = 4


def check_code(mark: bytes) -> str:
    """The code that stands for a mark of at least eight bytes: 54 bits of it, and the check
    character."""
    number = int.from_bytes(mark, "big")
    places = []
    for _ in range(LENGTH - 1):
        number, place = divmod(number, len(ALPHABET))
        places.append(place)
    places.append(_check(places))
    return "".join(ALPHABET[place] for place in places)


def grouped(code: str) -> str:
    """The code as papers print it: 7K3M-9QFA-XW4P."""
    return "-".join(code[at : at + _GROUP] for at in range(0, len(code), _GROUP))


def typed(words: str) -> str | None:
    """The code that somebody typed, whatever stands between its groups and in whatever width;
    None where it cannot be one, such as after a slip of the finger."""
    plain = unicodedata.normalize("NFKC", words).upper()
    code = "".join(one for one in plain if one.isalnum())
    if len(code) != LENGTH or any(one not in ALPHABET for one in code):
        return None
    places = [ALPHABET.index(one) for one in code]
    return code if places[-1] == _check(places[:-1]) else None


def _check(places: list[int]) -> int:
    """Weights 2 to 12, and 1 for the check character: all different, none zero."""
    total = sum(place * (at + 2) for at, place in enumerate(places))
    return -total % len(ALPHABET)
