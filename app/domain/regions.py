"""The places that identity numbers begin with: provinces, prefectures and counties by code."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from app.domain.tables import rows

_COLLECTIVE = frozenset(
    {"市辖区", "县", "市区", "省直辖县级行政单位", "自治区直辖县级行政单位", "省直辖行政单位"}
)
"""Names that only gather others and say nothing in an address."""


_SHORT_NAMES = frozenset({"内蒙古", "广西", "西藏", "宁夏", "新疆"})
"""How addresses on cards often begin, without 自治区."""


class RegionLevel(StrEnum):
    """How large a place a code stands for."""

    PROVINCE = "province"
    PREFECTURE = "prefecture"
    COUNTY = "county"


@dataclass(frozen=True)
class Region:
    """One administrative division of GB/T 2260.

    Attributes:
        code: six digits.
        name: its latest name.
        former_names: earlier names of the same code, oldest first.
        last_year: the last year in which the code was in use; None while it is.
    """

    code: str
    name: str
    former_names: tuple[str, ...]
    last_year: int | None

    @property
    def level(self) -> RegionLevel:
        """Province (xx0000), prefecture (xxxx00) or county."""
        if self.code.endswith("0000"):
            return RegionLevel.PROVINCE
        return RegionLevel.PREFECTURE if self.code.endswith("00") else RegionLevel.COUNTY

    @property
    def full_name(self) -> str:
        """The name as an address begins: province, prefecture, county (广东省汕头市潮阳县)."""
        parts: list[str] = []
        for code in (self.code[:2] + "0000", self.code[:4] + "00", self.code):
            part = _table().get(code)
            if part and part.name not in _COLLECTIVE and part.name not in parts:
                parts.append(part.name)
        return "".join(parts)


@cache
def _table() -> dict[str, Region]:
    names: dict[str, list[tuple[int, str, int | None]]] = {}
    for row in rows("regions"):
        until = int(row["to_year"]) if row["to_year"] else None
        names.setdefault(row["code"], []).append((int(row["from_year"] or 0), row["name"], until))
    table = {}
    for code, spells in names.items():
        spells.sort(key=lambda spell: spell[0])
        latest = spells[-1]
        former = tuple(dict.fromkeys(name for _, name, _ in spells[:-1] if name != latest[1]))
        table[code] = Region(code, latest[1], former, latest[2])
    return table


def region(code: str) -> Region | None:
    """The division with this six-digit code, or None when the table does not know it.

    The table reaches from 1980 to 2020 and keeps abolished codes, because a number never changes.
    An unknown code is a reason to look again, never to refuse.
    """
    return _table().get(code)


def nearest_region(code: str) -> Region | None:
    """The division itself, or the smallest known one that contains it, or None."""
    return region(code) or region(code[:4] + "00") or region(code[:2] + "0000")


@cache
def place_names() -> frozenset[str]:
    """Every name, past or present, that may stand in an address."""
    return _SHORT_NAMES.union(
        name for place in _table().values() for name in (place.name, *place.former_names)
    ).difference(_COLLECTIVE)
