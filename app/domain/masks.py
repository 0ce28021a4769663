"""Personal details with most characters hidden, as screens and customer slips show them."""

from __future__ import annotations

from app.domain.regions import place_names

_HIDDEN = "*"


def card_number(number: str) -> str:
    """622202*********1234: the first six and the last four stay [K]."""
    return _ends(number, 6, 4)


def account_number(number: str) -> str:
    """440112******1234: the first six and the last four stay, as for cards [K]."""
    return _ends(number, 6, 4)


def identity_number(number: str) -> str:
    """110101********1234: the first six and the last four stay [K]."""
    return _ends(number, 6, 4)


def identity_number_in_list(number: str) -> str:
    """1****************4: in lists of several people only the two ends stay [K]."""
    return _ends(number, 1, 1)


def phone(number: str) -> str:
    """138****5678: the first three and the last four stay [K]."""
    return _ends(number, 3, 4)


def name(full_name: str) -> str:
    """*三, 张*丰: two characters keep the last, longer names the first and the last [K]."""
    if len(full_name) < 2:
        return _HIDDEN * len(full_name)
    if len(full_name) == 2:
        return _HIDDEN + full_name[1]
    return full_name[0] + _HIDDEN * (len(full_name) - 2) + full_name[-1]


def address(full_address: str) -> str:
    """北京市东城区****: down to the district; nothing but names of known regions stays [K].

    Where the address does not begin with one, all of it is hidden.
    """
    known = place_names()
    end = 0
    for _ in range(3):
        rest = full_address[end:]
        end += next((size for size in range(len(rest), 1, -1) if rest[:size] in known), 0)
    return full_address[:end] + (_HIDDEN * 4 if full_address[end:] else "")


def _ends(text: str, head: int, tail: int) -> str:
    """`text` with all but its ends hidden.

    What is too short for that to hide at least four characters keeps only its last quarter.
    """
    if len(text) < min(head + tail + 4, 3 * (head + tail)):
        head, tail = 0, len(text) // 4
    hidden = len(text) - head - tail
    return text[:head] + _HIDDEN * hidden + text[len(text) - tail :]
