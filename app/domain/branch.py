"""The branch, its workstations and the staff who work there."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum, StrEnum

from app.i18n import Text


class StoreKind(StrEnum):
    """Training and real books never meet: the kind is written into the store itself."""

    TRAINING = "training"
    REAL = "real"


class Level(IntEnum):
    """How much a member of staff may authorise [DOMAIN §8, D]; each level includes the lower."""

    TELLER = 1
    SUPERVISOR = 2
    MANAGER = 3
    COMPLIANCE = 4


LEVEL_TITLES = {
    Level.TELLER: Text("柜员", "Teller"),
    Level.SUPERVISOR: Text("业务主管", "Supervisor"),
    Level.MANAGER: Text("网点负责人", "Branch manager"),
    Level.COMPLIANCE: Text("合规人员", "Compliance officer"),
}


@dataclass
class Staff:
    """A member of staff who signs in with a number (柜员号) and a password."""

    number: str
    name: str
    level: Level
    password_verifier: str = field(repr=False)
    active: bool


@dataclass
class Branch:
    """The branch (网点) whose books these are. There is one row in a store."""

    number: str
    name: str
    bank: str
    kind: StoreKind
    card_bin: str


@dataclass
class Listing:
    """One line of a screening list (名单): somebody whom the bank must look at twice.

    Attributes:
        list_name: `aml_special`, `punishment`, `account_in_case` or `internal_grey`.
        document_number: empty where the list knows only a name.
        reason: internal; never shown to the customer or printed.
    """

    id: str
    list_name: str
    name: str
    document_number: str
    reason: str
    authority: str
    valid_from: date
    valid_until: date | None


@dataclass
class Parameter:
    """A business parameter with its dates of effect and its source; the newest in effect counts.

    Attributes:
        value: JSON text.
        source: law and article, or who set it and that it is unverified.
    """

    name: str
    valid_from: date
    value: str
    source: str
