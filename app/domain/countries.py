"""Countries and regions, for nationality and tax residence (ISO 3166-1)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from app.domain.tables import rows
from app.i18n import Text

CHINA = "CN"
_FIRST = (CHINA, "HK", "MO", "TW")


@dataclass(frozen=True)
class Country:
    """A country or region.

    Attributes:
        alpha2: two letters, the code used throughout the books (CN).
        alpha3: three letters, as in machine-readable documents (CHN).
        numeric: three digits (156).
        name: as a mainland bank form writes it (中国香港, not 香港).
    """

    alpha2: str
    alpha3: str
    numeric: str
    name: Text


@cache
def _table() -> dict[str, Country]:
    return {
        row["alpha2"]: Country(
            row["alpha2"], row["alpha3"], row["numeric"], Text(row["zh"], row["en"])
        )
        for row in rows("countries")
    }


@cache
def _by_longer_code() -> dict[str, Country]:
    return {code: place for place in _table().values() for code in (place.alpha3, place.numeric)}


def country(code: str) -> Country | None:
    """The country with this two-letter, three-letter or three-digit code, or None."""
    return _table().get(code) or _by_longer_code().get(code)


def countries() -> tuple[Country, ...]:
    """All 249, in the order of a form: China, its Hong Kong, Macao and Taiwan, then by code."""
    table = _table()
    rest = (place for code, place in table.items() if code not in _FIRST)
    return (*(table[code] for code in _FIRST), *rest)
