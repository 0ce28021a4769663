"""Countries and regions, for nationality and tax residence (ISO 3166-1, ICAO 9303)."""

from __future__ import annotations

import re
import unicodedata
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


@dataclass(frozen=True)
class Nationality:
    """A nationality, or what a passport states in its place.

    Attributes:
        code: alpha-3 code of ISO 3166-1 (DEU), or of ICAO 9303 where ISO has none (GBD, XXA).
        country: two-letter code of the country that it belongs to; None for the stateless and for
            organisations.
        name: as a mainland bank form writes it.
        specimen: no real state: the passport is a specimen.
    """

    code: str
    country: str | None
    name: Text
    specimen: bool = False


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


@cache
def _nationalities() -> dict[str, Nationality]:
    known = {
        place.alpha3: Nationality(place.alpha3, place.alpha2, place.name) for place in countries()
    }
    for row in rows("passport_codes"):
        known[row["code"]] = Nationality(
            row["code"],
            row["country"] or None,
            Text(row["zh"], row["en"]),
            specimen=row["specimen"] == "yes",
        )
    return known


def nationality(code: str) -> Nationality | None:
    """The nationality that a machine-readable document states with `code`, or None.

    Fillers behind the code are left out; Germany writes D alone, for which DEU is given.
    """
    letters = code.rstrip("<")
    return _nationalities().get("DEU" if letters == "D" else letters)


def nationalities() -> tuple[Nationality, ...]:
    """Every nationality that a passport may state, those of ISO 3166-1 first."""
    return tuple(_nationalities().values())


@cache
def _by_name() -> dict[str, str]:
    names: dict[str, str] = {}
    for one in nationalities():
        # The codes of a country come first; special ones never take a country's name away.
        for name in (one.name.zh, one.name.en):
            names.setdefault(_key(name), one.code)
    return names


def _key(text: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text)).upper()


def nationality_named(text: str) -> Nationality | None:
    """The nationality that a document prints or a teller types, or None.

    Known are codes of two or three letters or three digits, the Chinese and the English name, and
    several of them that agree, divided as on permanent residents' cards (加拿大 / CAN, 法国(FRA)).
    """
    whole = _by_name().get(_key(text))
    parts = [part for part in re.split(r"[/|,()]", _key(text)) if part]
    found = {whole} if whole else {_code_of(part) for part in parts}
    code = found.pop() if len(found) == 1 else None
    return nationality(code) if code else None


def _code_of(word: str) -> str | None:
    known = nationality(word)
    if known is not None:
        return known.code
    place = country(word)
    return place.alpha3 if place else _by_name().get(word)
